// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text/folding.h"

#include "domain/text/emoji.h"
#include "domain/text/normalize.h"

#include <algorithm>
#include <unicode/uchar.h>

namespace parvis::text {

using namespace Qt::StringLiterals;

namespace {

// Marks that a searcher leaves out. Marks of Indic and other scripts carry vowels and stay.
bool isDroppedMark(char32_t c)
{
    return (c >= 0x0300 && c <= 0x036F) || (c >= 0x0483 && c <= 0x0487) || (c >= 0x0591 && c <= 0x05BD) ||
           c == 0x05BF || c == 0x05C1 || c == 0x05C2 || c == 0x05C4 || c == 0x05C5 || c == 0x05C7 ||
           (c >= 0x0610 && c <= 0x061A) || c == 0x0640 || (c >= 0x064B && c <= 0x065F) || c == 0x0670 ||
           (c >= 0x06D6 && c <= 0x06DC) || (c >= 0x06DF && c <= 0x06E4) || c == 0x06E7 || c == 0x06E8 ||
           (c >= 0x06EA && c <= 0x06ED) || (c >= 0x08D3 && c <= 0x08FF) || (c >= 0x1AB0 && c <= 0x1AFF) ||
           (c >= 0x1DC0 && c <= 0x1DFF) || (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE20 && c <= 0xFE2F);
}

bool isInvisible(char32_t c)
{
    return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

// Letters without a decomposition that readers take for plain ones, and the forms Arabic and Persian writers mix.
QStringView plainLetters(char32_t c)
{
    switch (c) {
    case 0x00E6: // æ
        return u"ae";
    case 0x0153: // œ
        return u"oe";
    case 0x00F8: // ø
        return u"o";
    case 0x0111: // đ
    case 0x00F0: // ð
        return u"d";
    case 0x00FE: // þ
        return u"th";
    case 0x0127: // ħ
        return u"h";
    case 0x0142: // ł
        return u"l";
    case 0x0131: // ı
        return u"i";
    case 0x014B: // ŋ
        return u"n";
    case 0x0167: // ŧ
        return u"t";
    case 0x0671: // alef wasla
        return u"\u0627";
    case 0x0629: // ta marbuta
    case 0x06C0: // heh with yeh above
    case 0x06C1: // heh goal
    case 0x06C2:
    case 0x06C3: // ta marbuta goal
    case 0x06D5: // ae
    case 0x06BE: // heh doachashmee
        return u"\u0647";
    case 0x0649: // alef maksura
    case 0x06CC: // Farsi yeh
    case 0x06D2: // yeh barree
        return u"\u064A";
    case 0x06A9: // keheh
        return u"\u0643";
    default:
        return {};
    }
}

bool isPictograph(char32_t c)
{
    return c >= 0x203C && u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_EXTENDED_PICTOGRAPHIC) && c != 0x2122 &&
           c != 0x2139;
}

QString hex(char32_t c)
{
    return QString::number(uint(c), 16);
}

// Emoji as words, parted by a blank from what stands beside them; skin tones dropped.
QString withEmojiWords(const QString& text)
{
    QString out;
    const QStringView view(text);
    out.reserve(text.size() + 16);
    bool afterWord = false;
    const auto word = [&](const QString& w) {
        if (!out.isEmpty() && !out.back().isSpace()) {
            out += u' ';
        }
        out += u'e' + w;
        afterWord = true;
    };
    for (qsizetype i = 0; i < view.size();) {
        const char32_t c = codePointAt(view, i);
        const qsizetype next = i + unitsOf(c);
        if (isRegionalIndicator(c)) {
            const bool pair = next < view.size() && isRegionalIndicator(codePointAt(view, next));
            word(hex(c) + (pair ? hex(codePointAt(view, next)) : QString()));
            i = pair ? next + 2 : next;
            continue;
        }
        const bool skinTone = isSkinTone(c);
        if (!skinTone && isPictograph(c)) {
            word(hex(c));
        } else if (!skinTone && !(afterWord && (isInvisible(c) || isDroppedMark(c)))) {
            if (afterWord && !u_isUWhiteSpace(static_cast<UChar32>(c))) {
                out += u' ';
            }
            afterWord = false;
            out += view.sliced(i, next - i);
        }
        i = next;
    }
    return out;
}

// A quick look for the blocks pictographs live in.
bool needsEmojiWords(const QString& text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c == 0xD83C || c == 0xD83D || c == 0xD83E || (c >= 0x203C && c <= 0x3299)) {
            return true;
        }
    }
    return false;
}

QString stripMarks(const QString& decomposed)
{
    QString out;
    out.reserve(decomposed.size());
    const QStringView view(decomposed);
    for (qsizetype i = 0; i < view.size();) {
        const char32_t c = codePointAt(view, i);
        i += unitsOf(c);
        if (c < 0x80) {
            out += QChar(char16_t(c));
            continue;
        }
        if (isDroppedMark(c) || isInvisible(c)) {
            continue;
        }
        if (const QStringView plain = plainLetters(c); !plain.isEmpty()) {
            out += plain;
        } else if (const int32_t digit = u_charDigitValue(static_cast<UChar32>(c));
                   digit >= 0 && u_charType(static_cast<UChar32>(c)) == U_DECIMAL_DIGIT_NUMBER) {
            out += QChar(char16_t(u'0' + digit));
        } else {
            out += QChar::fromUcs4(c);
        }
    }
    return out;
}

} // namespace

QString foldForSearch(const QString& text)
{
    const bool ascii = std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x80; });
    if (ascii) {
        return text.toLower();
    }
    // A letter may come to light only when a mark has gone, and a pictograph likewise; two rounds settle every text.
    QString folded = withBoundedMarks(text);
    for (int round = 0; round < 2; ++round) {
        folded = needsEmojiWords(folded) ? withEmojiWords(folded) : folded;
        folded = toNfc(stripMarks(toNfd(toNfkcCasefold(folded))));
    }
    return folded;
}

QStringList foldedWords(const QString& text)
{
    const QString folded = foldForSearch(text);
    QStringList words;
    QString word;
    const QStringView view(folded);
    for (qsizetype i = 0; i < view.size();) {
        const char32_t c = codePointAt(view, i);
        const qsizetype next = i + unitsOf(c);
        constexpr uint32_t kWord = U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK;
        if ((U_GET_GC_MASK(static_cast<UChar32>(c)) & kWord) != 0) {
            word += view.sliced(i, next - i);
        } else if (!word.isEmpty()) {
            words.append(std::exchange(word, {}));
        }
        i = next;
    }
    if (!word.isEmpty()) {
        words.append(word);
    }
    return words;
}

} // namespace parvis::text
