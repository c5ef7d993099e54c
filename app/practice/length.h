// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/text/mastodon_text.h"
#include "practice/limits.h"

namespace parvis::practice {

// How Mastodon counts a status against its limit.
inline qsizetype statusLength(const QString& text, const QString& spoiler)
{
    return text::mastodonLength(text, spoiler, charactersPerUrl);
}

} // namespace parvis::practice
