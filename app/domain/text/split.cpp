// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text/split.h"

#include "domain/text/graphemes.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <unicode/ubrk.h>

namespace parvis::text {

using namespace Qt::StringLiterals;

namespace {

enum class CutKind { Character, Word, Sentence, Paragraph };

struct Cut {
    qsizetype at;
    CutKind kind;
};

struct CloseSentences {
    void operator()(UBreakIterator* it) const { ubrk_close(it); }
};

class Splitter
{
public:
    Splitter(const std::vector<CountRule>& rules, const QString& text, const QString& warning)
        : m_rules(rules), m_text(text), m_warning(warning)
    {
        findCuts();
    }

    // The parts when each carries a suffix of the given length; nothing when that cannot be.
    std::optional<QStringList> parts(qsizetype suffixLength) const
    {
        const QString suffix = suffixLength > 0 ? u' ' + QString(suffixLength - 1, u'0') : QString();
        QStringList found;
        qsizetype start = skipBlanks(0);
        while (start < m_text.size()) {
            const qsizetype end = partEnd(start, suffix);
            if (end <= start) {
                return std::nullopt;
            }
            found.append(slice(start, end));
            start = skipBlanks(end);
        }
        return found;
    }

private:
    void findCuts()
    {
        QList<qsizetype> ends = graphemeBoundaries(m_text);
        m_cuts.reserve(size_t(ends.size()));
        for (const qsizetype end : std::as_const(ends)) {
            if (end > 0) {
                m_cuts.push_back({end, CutKind::Character});
            }
        }
        for (const CountRule& rule : m_rules) {
            dropInsideFacets(rule);
        }
        raiseSentences();
        for (Cut& cut : m_cuts) {
            const bool blankAfter = cut.at == m_text.size() || m_text[cut.at].isSpace();
            if (blankAfter && !m_text[cut.at - 1].isSpace() && cut.kind == CutKind::Character) {
                cut.kind = CutKind::Word;
            }
            if (cut.at < m_text.size() && !m_text[cut.at - 1].isSpace() && isParagraphEnd(cut.at)) {
                cut.kind = CutKind::Paragraph;
            }
        }
    }

    bool isParagraphEnd(qsizetype at) const
    {
        int lines = 0;
        for (; at < m_text.size() && m_text[at].isSpace(); ++at) {
            lines += m_text[at] == u'\n' ? 1 : 0;
        }
        return lines >= 2;
    }

    void dropInsideFacets(const CountRule& rule)
    {
        const Facets facets = count(rule, m_text).facets;
        auto facet = facets.cbegin();
        qsizetype reach = 0;
        std::erase_if(m_cuts, [&](const Cut& cut) {
            while (facet != facets.cend() && facet->start < cut.at) {
                reach = std::max(reach, facet->end);
                ++facet;
            }
            return cut.at < reach;
        });
    }

    // Sentence ends by UAX #29, moved before the blanks that follow them.
    void raiseSentences()
    {
        UErrorCode status = U_ZERO_ERROR;
        const std::unique_ptr<UBreakIterator, CloseSentences> it(
            ubrk_open(UBRK_SENTENCE, "root", reinterpret_cast<const UChar*>(m_text.utf16()),
                      static_cast<int32_t>(m_text.size()), &status));
        if (U_FAILURE(status)) {
            return;
        }
        auto cut = m_cuts.begin();
        for (int32_t end = ubrk_next(it.get()); end != UBRK_DONE; end = ubrk_next(it.get())) {
            qsizetype at = end;
            while (at > 0 && m_text[at - 1].isSpace()) {
                --at;
            }
            cut = std::find_if(cut, m_cuts.end(), [at](const Cut& c) { return c.at >= at; });
            if (cut != m_cuts.end() && cut->at == at) {
                cut->kind = CutKind::Sentence;
            }
        }
    }

    qsizetype skipBlanks(qsizetype at) const
    {
        while (at < m_text.size() && m_text[at].isSpace()) {
            ++at;
        }
        return at;
    }

    QString slice(qsizetype start, qsizetype end) const
    {
        while (end > start && m_text[end - 1].isSpace()) {
            --end;
        }
        return m_text.sliced(start, end - start);
    }

    bool fitsAt(qsizetype start, size_t cut, const QString& suffix) const
    {
        const QString part = slice(start, m_cuts[cut].at) + suffix;
        return std::all_of(m_rules.cbegin(), m_rules.cend(),
                           [&](const CountRule& rule) { return fits(rule, part, m_warning); });
    }

    // The best cut within reach: the highest kind, but not one that leaves the part less than half full; then the
    // farthest.
    qsizetype partEnd(qsizetype start, const QString& suffix) const
    {
        const auto first = size_t(
            std::distance(m_cuts.cbegin(), std::partition_point(m_cuts.cbegin(), m_cuts.cend(),
                                                                [start](const Cut& c) { return c.at <= start; })));
        if (first == m_cuts.size() || !fitsAt(start, first, suffix)) {
            return start;
        }
        size_t low = first; // fits
        size_t step = 64;
        while (low + step < m_cuts.size() && fitsAt(start, low + step, suffix)) {
            low += step;
            step *= 2;
        }
        size_t high = std::min(low + step, m_cuts.size()); // does not fit, or past the end
        while (high - low > 1) {
            const size_t middle = low + (high - low) / 2;
            (fitsAt(start, middle, suffix) ? low : high) = middle;
        }
        if (low + 1 == m_cuts.size()) {
            return m_cuts[low].at;
        }
        const qsizetype half = start + (m_cuts[low].at - start) / 2;
        for (const CutKind kind : {CutKind::Paragraph, CutKind::Sentence, CutKind::Word}) {
            for (size_t i = low + 1; i-- > first;) {
                const bool farEnough = m_cuts[i].at >= half || kind == CutKind::Word;
                if (farEnough && m_cuts[i].kind >= kind && fitsAt(start, i, suffix)) {
                    return m_cuts[i].at;
                }
            }
        }
        return m_cuts[low].at;
    }

    const std::vector<CountRule>& m_rules;
    const QString& m_text;
    const QString& m_warning;
    std::vector<Cut> m_cuts; // sorted, at cluster ends outside of facets
};

// Every part of every text, or nothing where one cannot be.
std::optional<QStringList> allParts(const std::vector<Splitter>& splitters, qsizetype suffixLength)
{
    QStringList all;
    for (const Splitter& splitter : splitters) {
        const auto parts = splitter.parts(suffixLength);
        if (!parts) {
            return std::nullopt;
        }
        all += *parts;
    }
    return all;
}

} // namespace

Result<QStringList> splitIntoThread(const CountRule& rule, const QString& text, const SplitOptions& options)
{
    return splitIntoThread(std::vector<CountRule>{rule}, QStringList{text}, options);
}

Result<QStringList> splitIntoThread(const std::vector<CountRule>& rules, const QStringList& texts,
                                    const SplitOptions& options)
{
    std::vector<Splitter> splitters;
    splitters.reserve(size_t(texts.size()));
    for (const QString& text : texts) {
        splitters.emplace_back(rules, text, options.contentWarning);
    }
    const auto unsplittable = [] {
        Error error = Error::make(ErrorKind::Rejected, u"a link or character alone is longer than a part may be"_s);
        error.code = u"text_unsplittable"_s;
        return Failure(std::move(error));
    };
    std::optional<QStringList> parts = allParts(splitters, 0);
    if (!parts) {
        return unsplittable();
    }
    if (!options.numbered || parts->size() < 2) {
        return *std::move(parts);
    }
    // The room for " 12/34" depends on the number of parts, and the number of parts on the room.
    constexpr int kMostDigits = 5;
    for (int digits = 1; digits <= kMostDigits; ++digits) {
        parts = allParts(splitters, 2 * digits + 2);
        if (!parts) {
            return unsplittable();
        }
        const QString total = QString::number(parts->size());
        if (total.size() <= digits) {
            for (qsizetype i = 0; i < parts->size(); ++i) {
                (*parts)[i] += u' ' + QString::number(i + 1) + u'/' + total;
            }
            return *std::move(parts);
        }
    }
    return unsplittable();
}

} // namespace parvis::text
