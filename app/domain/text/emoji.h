// SPDX-License-Identifier: GPL-3.0-or-later
// Emoji sequences recommended for general interchange (UTS #51), as the Unicode data of ICU knows them.
#pragma once

#include <QStringView>

namespace parvis::text {

// Length in UTF-16 of the emoji sequence that begins at the position, 0 where none does. The longest one wins. Symbols
// that are text unless a variation selector follows (©, ™, 1) count only with it.
qsizetype emojiLengthAt(QStringView text, qsizetype at);
// The code point at the position; a lone surrogate is itself.
char32_t codePointAt(QStringView text, qsizetype at);
constexpr qsizetype unitsOf(char32_t c)
{
    return c >= 0x10000 ? 2 : 1;
}

constexpr bool isRegionalIndicator(char32_t c)
{
    return c >= 0x1F1E6 && c <= 0x1F1FF;
}

constexpr bool isSkinTone(char32_t c)
{
    return c >= 0x1F3FB && c <= 0x1F3FF;
}

} // namespace parvis::text
