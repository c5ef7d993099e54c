// SPDX-License-Identifier: GPL-3.0-or-later
// Emoji by their Unicode names, for a picker. Pure and thread-safe.
#pragma once

#include <QString>
#include <vector>

namespace parvis::text {

struct NamedEmoji {
    QString text; // with its variation selector where the plain sign would be text (❤️)
    QString name; // "red heart": the Unicode name, small letters, English
};

// Single code points shown as emoji, in code point order; regional indicators, skin tones and digits are parts of
// others and are left out.
std::vector<NamedEmoji> namedEmoji();
// Those whose name has a word beginning with each word of the query; all for an empty one.
std::vector<NamedEmoji> findEmoji(const std::vector<NamedEmoji>& all, const QString& query);

} // namespace parvis::text
