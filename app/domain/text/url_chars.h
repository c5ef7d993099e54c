// SPDX-License-Identifier: GPL-3.0-or-later
// Character classes of the link patterns; part of url_scanner.
#pragma once

#include <QStringView>
#include <string_view>

namespace parvis::text::urlchars {

constexpr bool isAsciiAlnum(char16_t c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

constexpr bool isDigit(char16_t c)
{
    return c >= u'0' && c <= u'9';
}

constexpr bool isAsciiLetter(char16_t c)
{
    return isAsciiAlnum(c) && !isDigit(c);
}

constexpr bool isHexDigit(char16_t c)
{
    return isDigit(c) || ((c | 0x20) >= u'a' && (c | 0x20) <= u'f');
}

// A letter, digit or underscore of ASCII.
constexpr bool isAsciiWord(char16_t c)
{
    return isAsciiAlnum(c) || c == u'_';
}

constexpr bool isOneOf(char16_t c, std::u16string_view set)
{
    return set.find(c) != std::u16string_view::npos;
}

constexpr bool isCyrillic(char16_t c)
{
    return c >= 0x0400 && c <= 0x04FF;
}

constexpr bool isDirectional(char16_t c)
{
    return (c >= 0x202A && c <= 0x202E) || c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x2066 && c <= 0x2069);
}

// What may stand before a link: anything but a letter or digit of ASCII, and the signs that begin another entity.
bool mayPrecede(char16_t c);
// Inside a label of a domain, hyphen and underscore apart.
bool isDomainChar(char16_t c);

struct Classes {
    bool (*path)(char16_t);
    bool (*pathEnd)(char16_t);
    bool (*query)(char16_t);
    bool (*queryEnd)(char16_t);
};
extern const Classes kTwitter;
extern const Classes kMastodon;

} // namespace parvis::text::urlchars
