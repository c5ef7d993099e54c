// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text/emoji.h"

#include <QVarLengthArray>
#include <unicode/uchar.h>

namespace parvis::text {

namespace {

constexpr char32_t kZeroWidthJoiner = 0x200D;
constexpr char32_t kEmojiPresentation = 0xFE0F;
constexpr char32_t kKeycap = 0x20E3;

constexpr bool isTag(char32_t c)
{
    return c >= 0xE0020 && c <= 0xE007F;
}

constexpr bool followsPictograph(char32_t c)
{
    return c == kEmojiPresentation || isSkinTone(c) || isTag(c);
}

bool isRecommended(QStringView s)
{
    return u_stringHasBinaryProperty(s.utf16(), static_cast<int32_t>(s.size()), UCHAR_RGI_EMOJI) != 0;
}

qsizetype keycapLength(QStringView text, qsizetype at)
{
    const char16_t c = text[at].unicode();
    if (!(c >= u'0' && c <= u'9') && c != u'#' && c != u'*') {
        return 0;
    }
    qsizetype next = at + 1;
    if (next < text.size() && text[next].unicode() == kEmojiPresentation) {
        ++next;
    }
    return next < text.size() && text[next].unicode() == kKeycap ? next + 1 - at : 0;
}

bool mayBegin(char32_t c)
{
    return (c == 0xA9 || c == 0xAE || (c >= 0x203C && c <= 0x3299) || (c >= 0x1F000 && c <= 0x1FAFF)) &&
           u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_EMOJI);
}

} // namespace

char32_t codePointAt(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    if (c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
        return QChar::surrogateToUcs4(c, text[at + 1]);
    }
    return c.unicode();
}

qsizetype emojiLengthAt(QStringView text, qsizetype at)
{
    const char32_t first = codePointAt(text, at);
    if (first < 0x80) {
        return keycapLength(text, at);
    }
    if (!mayBegin(first)) {
        return 0;
    }
    if (isRegionalIndicator(first)) {
        const bool flag = at + 4 <= text.size() && isRegionalIndicator(codePointAt(text, at + 2)) &&
                          isRecommended(text.sliced(at, 4));
        return flag ? 4 : 2;
    }
    // Ends of ever longer candidates: a pictograph, then its selector, skin tone or tags, then the next one joined to
    // it. No recommended sequence joins more than four; a few spare ones cost nothing.
    constexpr int kMostElements = 8;
    constexpr int kMostSigns = 8;
    QVarLengthArray<qsizetype, 2 * kMostElements> ends;
    qsizetype end = at;
    for (int element = 0; element < kMostElements; ++element) {
        end += unitsOf(codePointAt(text, end));
        ends.append(end);
        for (int sign = 0; sign < kMostSigns && end < text.size() && followsPictograph(codePointAt(text, end));
             ++sign) {
            end += unitsOf(codePointAt(text, end));
            ends.append(end);
        }
        const bool joined =
            end + 1 < text.size() && text[end].unicode() == kZeroWidthJoiner && mayBegin(codePointAt(text, end + 1));
        if (!joined) {
            break;
        }
        ++end;
    }
    for (qsizetype i = ends.size() - 1; i >= 0; --i) {
        if (isRecommended(text.sliced(at, ends[i] - at))) {
            return ends[i] - at;
        }
    }
    return 0;
}

} // namespace parvis::text
