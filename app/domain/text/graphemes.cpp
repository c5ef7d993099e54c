// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text/graphemes.h"

#include <array>
#include <memory>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>

namespace parvis::text {

namespace {

struct CloseIterator {
    void operator()(UBreakIterator* it) const { ubrk_close(it); }
};

// An ICU iterator belongs to one thread; opening one costs far more than counting a post.
UBreakIterator* characterIterator()
{
    thread_local const std::unique_ptr<UBreakIterator, CloseIterator> it = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<UBreakIterator, CloseIterator>(ubrk_open(UBRK_CHARACTER, "root", nullptr, 0, &status));
    }();
    return it.get();
}

// Units that never join a neighbour of the same kind: below the combining marks, Greek and Cyrillic letters, Arabic
// letters, kana and Chinese characters. CR is left out for CR LF.
constexpr bool standsAlone(char16_t c)
{
    return (c < 0x300 && c != u'\r' && c != u'\n') || (c >= 0x370 && c <= 0x481) || (c >= 0x620 && c <= 0x64A) ||
           (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A0 && c <= 0x30FF) || (c >= 0x4E00 && c <= 0x9FFF);
}

struct CodePointRange {
    char32_t first;
    char32_t last;
};

// Indic_Conjunct_Break=Consonant of Unicode 15.1 (DerivedCoreProperties.txt).
constexpr std::array<CodePointRange, 26> kConjunctConsonants{{
    {0x0915, 0x0939}, {0x0958, 0x095F}, {0x0978, 0x097F}, {0x0995, 0x09A8}, {0x09AA, 0x09B0}, {0x09B2, 0x09B2},
    {0x09B6, 0x09B9}, {0x09DC, 0x09DD}, {0x09DF, 0x09DF}, {0x09F0, 0x09F1}, {0x0A95, 0x0AA8}, {0x0AAA, 0x0AB0},
    {0x0AB2, 0x0AB3}, {0x0AB5, 0x0AB9}, {0x0AF9, 0x0AF9}, {0x0B15, 0x0B28}, {0x0B2A, 0x0B30}, {0x0B32, 0x0B33},
    {0x0B35, 0x0B39}, {0x0B5C, 0x0B5D}, {0x0B5F, 0x0B5F}, {0x0B71, 0x0B71}, {0x0C15, 0x0C28}, {0x0C2A, 0x0C39},
    {0x0C58, 0x0C5A}, {0x0D15, 0x0D3A},
}};

bool isConjunctConsonant(char32_t c)
{
    if (c < 0x0915 || c > 0x0D3A) {
        return false;
    }
    for (const CodePointRange range : kConjunctConsonants) {
        if (c >= range.first && c <= range.last) {
            return true;
        }
    }
    return false;
}

constexpr bool isConjunctLinker(char16_t c)
{
    return c == 0x094D || c == 0x09CD || c == 0x0ACD || c == 0x0B4D || c == 0x0C4D || c == 0x0D4D;
}

// GB9c: no break before a consonant where the text before reads consonant, marks, virama, marks.
bool joinsConjunct(QStringView text, qsizetype boundary)
{
    if (boundary >= text.size() || !isConjunctConsonant(text[boundary].unicode())) {
        return false;
    }
    bool linker = false;
    for (qsizetype i = boundary - 1; i >= 0; --i) {
        const char16_t c = text[i].unicode();
        if (isConjunctLinker(c)) {
            linker = true;
        } else if (isConjunctConsonant(c)) {
            return linker;
        } else if (c != 0x200D && u_getIntPropertyValue(c, UCHAR_GRAPHEME_CLUSTER_BREAK) != U_GCB_EXTEND) {
            return false;
        }
    }
    return false;
}

// Calls visit(end) for the end of each cluster.
template <typename Visit>
void visitBoundaries(QStringView text, ClusterRules rules, Visit&& visit)
{
    UBreakIterator* it = nullptr;
    const qsizetype size = text.size();
    qsizetype at = 0;
    while (at < size) {
        if (standsAlone(text[at].unicode()) && (at + 1 == size || standsAlone(text[at + 1].unicode()))) {
            visit(++at);
            continue;
        }
        // A stretch that may hold joined clusters: up to the next place between two units that stand alone.
        qsizetype stop = at + 1;
        while (stop < size && !(standsAlone(text[stop - 1].unicode()) && standsAlone(text[stop].unicode()))) {
            ++stop;
        }
        if (!it) {
            it = characterIterator();
        }
        UErrorCode status = U_ZERO_ERROR;
        ubrk_setText(it, text.utf16() + at, static_cast<int32_t>(stop - at), &status);
        qsizetype begin = at;
        for (int32_t end = ubrk_next(it); end != UBRK_DONE; end = ubrk_next(it)) {
            for (qsizetype i = begin + 1; rules == ClusterRules::WithoutConjuncts && i < at + end; ++i) {
                if (joinsConjunct(text, i)) {
                    visit(i);
                }
            }
            begin = at + end;
            visit(begin);
        }
        at = stop;
    }
}

bool isLowSurrogateAt(QStringView text, qsizetype at)
{
    return at > 0 && at < text.size() && text[at].isLowSurrogate() && text[at - 1].isHighSurrogate();
}

} // namespace

qsizetype graphemeCount(QStringView text, ClusterRules rules)
{
    qsizetype count = 0;
    visitBoundaries(text, rules, [&count](qsizetype) { ++count; });
    return count;
}

qsizetype codePointCount(QStringView text)
{
    qsizetype count = text.size();
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (isLowSurrogateAt(text, i)) {
            --count;
            ++i;
        }
    }
    return count;
}

qsizetype utf8Length(QStringView text)
{
    qsizetype bytes = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c < 0x80) {
            bytes += 1;
        } else if (c < 0x800) {
            bytes += 2;
        } else if (QChar::isHighSurrogate(c) && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            bytes += 4;
            ++i;
        } else {
            bytes += 3;
        }
    }
    return bytes;
}

QList<qsizetype> graphemeBoundaries(QStringView text, ClusterRules rules)
{
    QList<qsizetype> ends;
    ends.reserve(text.size() + 1);
    ends.append(0);
    visitBoundaries(text, rules, [&ends](qsizetype end) { ends.append(end); });
    return ends;
}

qsizetype boundaryAtOrBefore(QStringView text, qsizetype position)
{
    if (position >= text.size()) {
        return text.size();
    }
    qsizetype found = 0;
    visitBoundaries(text, ClusterRules::Current, [&](qsizetype end) {
        if (end <= position) {
            found = end;
        }
    });
    return found;
}

qsizetype boundaryAtOrAfter(QStringView text, qsizetype position)
{
    if (position <= 0) {
        return 0;
    }
    const qsizetype before = boundaryAtOrBefore(text, position);
    if (before >= position) {
        return before;
    }
    qsizetype found = text.size();
    bool done = false;
    visitBoundaries(text, ClusterRules::Current, [&](qsizetype end) {
        if (!done && end >= position) {
            found = end;
            done = true;
        }
    });
    return found;
}

QStringView graphemePrefix(QStringView text, qsizetype maxClusters)
{
    if (maxClusters <= 0) {
        return text.first(0);
    }
    qsizetype seen = 0;
    qsizetype cut = text.size();
    visitBoundaries(text, ClusterRules::Current, [&](qsizetype end) {
        if (++seen == maxClusters) {
            cut = end;
        }
    });
    return text.first(cut);
}

QString truncated(QStringView text, qsizetype maxClusters, QStringView ellipsis)
{
    if (graphemePrefix(text, maxClusters).size() == text.size()) {
        return text.toString();
    }
    const qsizetype room = maxClusters - graphemeCount(ellipsis);
    if (room < 0) {
        return graphemePrefix(text, maxClusters).toString();
    }
    QStringView kept = graphemePrefix(text, room);
    while (!kept.isEmpty() && kept.back().isSpace()) {
        kept.chop(1);
    }
    return kept.toString() + ellipsis;
}

QStringView utf8Prefix(QStringView text, qsizetype maxBytes)
{
    qsizetype bytes = 0;
    qsizetype last = 0;
    qsizetype cut = 0;
    visitBoundaries(text, ClusterRules::Current, [&](qsizetype end) {
        if (bytes <= maxBytes) {
            bytes += utf8Length(text.sliced(last, end - last));
            last = end;
            if (bytes <= maxBytes) {
                cut = end;
            }
        }
    });
    return text.first(cut);
}

} // namespace parvis::text
