// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text/url_chars.h"

#include "domain/text/url_scanner.h"

#include <array>
#include <unicode/uchar.h>

namespace parvis::text {

using namespace urlchars;

bool isTwitterPunctuation(char16_t c)
{
    return c < 0x80 && isOneOf(c, u"!'#%&()*+,\\-./:;<=>?@[]^_{|}~$");
}

bool isTwitterSpace(char16_t c)
{
    return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 || c == 0x180E ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool isLatinAccent(char16_t c)
{
    if (c < 0xC0) {
        return false;
    }
    if (c <= 0x024F) {
        return c != 0xD7 && c != 0xF7;
    }
    return (c >= 0x0300 && c <= 0x036F) || (c >= 0x1E00 && c <= 0x1EFF) ||
           isOneOf(c, u"\u0253\u0254\u0256\u0257\u0259\u025B\u0263\u0268\u026F\u0272\u0289\u028B\u02BB");
}

bool isForbiddenInTweet(char16_t c)
{
    return c == 0xFFFE || c == 0xFEFF || c == 0xFFFF;
}

namespace urlchars {

namespace {

// One table look-up for ASCII: composers count on each key.
constexpr std::array<bool, 128> table(std::u16string_view signs, bool alnum)
{
    std::array<bool, 128> t{};
    for (char16_t c = 0; c < 128; ++c) {
        t[c] = (alnum && isAsciiAlnum(c)) || isOneOf(c, signs);
    }
    return t;
}

constexpr auto kPathAscii = table(u"!*';:=+,.$/%#[]-_~@|&", true);
constexpr auto kPathEndAscii = table(u"+-=_#/", true);
constexpr auto kQueryAscii = table(u"!?*'@();:&=+$/%#[]-_.,~|", true);
constexpr auto kQueryEndAscii = table(u"-_&=#/", true);
constexpr auto kMastodonQueryAscii = table(u"!?*'();:&=+$/%#[]-_.,~|@^", true);
constexpr auto kNotDomainAscii = table(u"!'#%&()*+,\\-./:;<=>?@[]^_{|}~$\t\n\v\f\r ", false);
constexpr auto kNotBeforeAscii = table(u"@$#", true);

bool twitterPath(char16_t c)
{
    return c < 128 ? kPathAscii[c] : c == 0x2013 || isCyrillic(c) || isLatinAccent(c);
}

bool twitterPathEnd(char16_t c)
{
    return c < 128 ? kPathEndAscii[c] : isCyrillic(c) || isLatinAccent(c);
}

bool twitterQuery(char16_t c)
{
    return c < 128 && kQueryAscii[c];
}

bool twitterQueryEnd(char16_t c)
{
    return c < 128 && kQueryEndAscii[c];
}

bool isWhiteSpace(char16_t c)
{
    return c < 128 ? (c >= 0x09 && c <= 0x0D) || c == 0x20 : u_hasBinaryProperty(c, UCHAR_WHITE_SPACE) != 0;
}

bool mastodonPath(char16_t c)
{
    return !isWhiteSpace(c) && !isOneOf(c, u"<>()?");
}

bool mastodonPathEnd(char16_t c)
{
    return !isWhiteSpace(c) && !isOneOf(c, u"()?!*\"'\u300C\u300D<>;:=,.$%[]~&|@");
}

// The characters RFC 3987 allows beyond ASCII; surrogates stand for the planes above, all but a few allowed.
bool isIriChar(char16_t c)
{
    return (c >= 0xA0 && c <= 0xFDCF) || (c >= 0xFDF0 && c <= 0xFFEF);
}

bool mastodonQuery(char16_t c)
{
    return c < 128 ? kMastodonQueryAscii[c] : isIriChar(c);
}

bool mastodonQueryEnd(char16_t c)
{
    return c < 128 ? kQueryEndAscii[c] : isIriChar(c);
}

} // namespace

const Classes kTwitter{twitterPath, twitterPathEnd, twitterQuery, twitterQueryEnd};
const Classes kMastodon{mastodonPath, mastodonPathEnd, mastodonQuery, mastodonQueryEnd};

bool mayPrecede(char16_t c)
{
    return c < 128 ? !kNotBeforeAscii[c] : c != 0xFF20 && c != 0xFF03 && !isForbiddenInTweet(c);
}

bool isDomainChar(char16_t c)
{
    return c < 128 ? !kNotDomainAscii[c] : !isTwitterSpace(c) && !isDirectional(c) && !isForbiddenInTweet(c);
}

} // namespace urlchars
} // namespace parvis::text
