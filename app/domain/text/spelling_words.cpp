// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text/spelling_words.h"

#include "domain/text/twitter_text.h"

#include <algorithm>
#include <memory>
#include <unicode/ubrk.h>
#include <unicode/uscript.h>
#include <vector>

namespace parvis::text {
namespace {

struct CloseWords {
    void operator()(UBreakIterator* it) const { ubrk_close(it); }
};

bool isNamePart(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'_';
}

bool isAddressPart(QChar c)
{
    return isNamePart(c) || c == u'.' || c == u'-' || c == u'@' || c == u'+' || c == u'%';
}

class Skipped
{
public:
    explicit Skipped(const QString& text) : m_text(text)
    {
        for (const auto& facet : twitterFacets(text)) {
            if (facet.kind == FacetKind::Url)
                add(facet.start, facet.end);
        }
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (text[i] == u'@')
                addRun(i, isAddressPart, true);
            else if (text[i] == u'#' || text[i] == u'$')
                addRun(i, isNamePart, false);
            else if (text[i] == u'{')
                addBraces(i);
            else if (QStringView(text).sliced(i).startsWith(u"://"))
                addToken(i);
        }
    }
    bool holds(qsizetype start, qsizetype end) const
    {
        return std::any_of(m_ranges.begin(), m_ranges.end(),
                           [=](const WordRange& range) { return range.start < end && range.end() > start; });
    }

private:
    void add(qsizetype start, qsizetype end) { m_ranges.append({start, end - start}); }
    void addRun(qsizetype at, bool (*belongs)(QChar), bool backwards)
    {
        qsizetype start = at;
        while (backwards && start > 0 && belongs(m_text[start - 1]))
            --start;
        qsizetype end = at + 1;
        while (end < m_text.size() && belongs(m_text[end]))
            ++end;
        add(start, end);
    }
    void addBraces(qsizetype at)
    {
        qsizetype end = at + 1;
        while (end < m_text.size() && m_text[end].isLower())
            ++end;
        if (end < m_text.size() && m_text[end] == u'}')
            add(at, end + 1);
    }
    // An address that is no link to the networks (a scheme or ending of its own) is no word either.
    void addToken(qsizetype at)
    {
        qsizetype start = at;
        while (start > 0 && !m_text[start - 1].isSpace())
            --start;
        qsizetype end = at;
        while (end < m_text.size() && !m_text[end].isSpace())
            ++end;
        add(start, end);
    }
    const QString& m_text;
    QList<WordRange> m_ranges;
};

bool isPlainWord(QStringView word)
{
    return std::none_of(word.begin(), word.end(),
                        [](QChar c) { return c.isDigit() || c == u'.' || c == u'_' || c == u':'; });
}

// None for a language that ICU does not know.
std::vector<UScriptCode> scriptsOf(const QString& language)
{
    constexpr int mostScripts = 8; // Japanese has three
    std::vector<UScriptCode> scripts(mostScripts);
    UErrorCode status = U_ZERO_ERROR;
    const int count =
        language.isEmpty() ? 0 : uscript_getCode(language.toLatin1().constData(), scripts.data(), mostScripts, &status);
    scripts.resize(U_SUCCESS(status) && count > 0 ? size_t(count) : 0);
    return scripts;
}

bool isIn(const std::vector<UScriptCode>& scripts, const QString& text, qsizetype start)
{
    const bool pair = text[start].isHighSurrogate() && start + 1 < text.size();
    const char32_t first = pair ? QChar::surrogateToUcs4(text[start], text[start + 1]) : text[start].unicode();
    return scripts.empty() || std::any_of(scripts.begin(), scripts.end(), [first](UScriptCode script) {
               return uscript_hasScript(UChar32(first), script);
           });
}

} // namespace

QList<WordRange> spellingWords(const QString& text, const QString& language)
{
    QList<WordRange> words;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UBreakIterator, CloseWords> it(ubrk_open(
        UBRK_WORD, "root", reinterpret_cast<const UChar*>(text.utf16()), static_cast<int32_t>(text.size()), &status));
    if (U_FAILURE(status))
        return words;
    const Skipped skipped(text);
    const auto scripts = scriptsOf(language);
    int32_t start = 0;
    for (int32_t end = ubrk_next(it.get()); end != UBRK_DONE; end = ubrk_next(it.get())) {
        const int32_t kind = ubrk_getRuleStatus(it.get());
        const bool letters = kind >= UBRK_WORD_LETTER && kind < UBRK_WORD_LETTER_LIMIT;
        if (letters && isPlainWord(QStringView(text).sliced(start, end - start)) && !skipped.holds(start, end) &&
            isIn(scripts, text, start))
            words.append({start, end - start});
        start = end;
    }
    return words;
}

} // namespace parvis::text
