// SPDX-License-Identifier: GPL-3.0-or-later
// Mastodon's usual limits, which the practice network keeps as strictly.
#pragma once

namespace parvis::practice {

inline constexpr int maxCharacters = 500;
inline constexpr int charactersPerUrl = 23;
inline constexpr int maxAttachments = 4;
inline constexpr int maxPollOptions = 4;
inline constexpr int maxPollOptionCharacters = 50;
inline constexpr int minPollSeconds = 300;
inline constexpr int maxPollSeconds = 2'629'746;

} // namespace parvis::practice
