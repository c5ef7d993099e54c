// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text/hits.h"

#include "domain/text/folding.h"

#include <algorithm>

namespace parvis::text {
namespace {

constexpr qsizetype kLongestText = 20'000; // of a text of a megabyte only the beginning is looked at

bool isWordPart(char32_t c)
{
    // Signs that no reader sees, joiners and direction marks, stand inside words.
    return QChar::isLetterOrNumber(c) || QChar::category(c) == QChar::Mark_NonSpacing ||
           QChar::category(c) == QChar::Mark_SpacingCombining || QChar::category(c) == QChar::Mark_Enclosing ||
           QChar::category(c) == QChar::Other_Format;
}

struct Piece {
    Span span;
    bool isWord = false;
};

// Runs of letters, and signs one by one: an emoji is a word of its own.
std::vector<Piece> piecesOf(QStringView text)
{
    std::vector<Piece> pieces;
    for (qsizetype i = 0; i < text.size();) {
        char32_t c = text[i].unicode();
        qsizetype width = 1;
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            width = 2;
        }
        if (QChar::isSpace(c)) {
            i += width;
            continue;
        }
        const bool word = isWordPart(c);
        if (word && !pieces.empty() && pieces.back().isWord &&
            pieces.back().span.start + pieces.back().span.length == i)
            pieces.back().span.length += width;
        else
            pieces.push_back({{i, width}, word});
        i += width;
    }
    return pieces;
}

bool isHit(const QStringList& folded, const HitWords& words)
{
    return std::any_of(folded.begin(), folded.end(), [&words](const QString& word) {
        return words.words.contains(word) || (!words.prefix.isEmpty() && word.startsWith(words.prefix));
    });
}

} // namespace

HitWords hitWords(const QString& typed)
{
    HitWords result;
    result.words = foldedWords(typed);
    const bool growing = !typed.isEmpty() && !typed.back().isSpace() && typed.back() != u'"';
    if (growing && !result.words.isEmpty())
        result.prefix = result.words.takeLast();
    result.words.removeDuplicates();
    return result;
}

std::vector<Span> hitSpans(const QString& text, const HitWords& words)
{
    std::vector<Span> spans;
    if (words.isEmpty())
        return spans;
    for (const Piece& piece : piecesOf(QStringView(text).left(kLongestText))) {
        if (isHit(foldedWords(text.mid(piece.span.start, piece.span.length)), words))
            spans.push_back(piece.span);
    }
    return spans;
}

QString aroundHit(const QString& text, const HitWords& words, int characters)
{
    const auto spans = hitSpans(text, words);
    if (spans.empty())
        return {};
    const qsizetype room = std::max<qsizetype>(characters, spans.front().length);
    qsizetype from = std::max<qsizetype>(0, spans.front().start - room / 4);
    // Not in the middle of a word.
    while (from > 0 && from < spans.front().start && !text[from - 1].isSpace())
        ++from;
    const qsizetype to = std::min(text.size(), from + room);
    QString part = text.mid(from, to - from).simplified();
    if (!part.isEmpty() && part.back().isHighSurrogate())
        part.chop(1);
    if (from > 0)
        part.prepend(u'…');
    if (to < text.size())
        part.append(u'…');
    return part;
}

} // namespace parvis::text
