// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/insights/themes.h"

#include "domain/insights/theme_words.h"

#include <QHash>
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

constexpr qsizetype exampleLength = 160;

struct TermFacts {
    qint64 before = 0;
    std::vector<size_t> messages; // of now
    std::map<QString, qint64> written;
};
using Terms = std::map<QString, TermFacts>;

// Each term of a message once, with one way of writing it.
std::map<QString, QString> termsOf(const ComplaintText& message)
{
    std::map<QString, QString> terms;
    const std::vector<ThemeWord> words = themeWords(message.text, message.language);
    for (size_t i = 0; i < words.size(); ++i) {
        terms.emplace(words[i].folded, words[i].written);
        if (i > 0 && words[i].joined && words[i - 1].folded != words[i].folded)
            terms.emplace(words[i - 1].folded + u' ' + words[i].folded, words[i - 1].written + u' ' + words[i].written);
    }
    return terms;
}

QString mostWritten(const std::map<QString, qint64>& written)
{
    // Lower case first where both are as frequent, so that a shout is not how a theme is called.
    const auto it = std::max_element(written.begin(), written.end(), [](const auto& a, const auto& b) {
        return std::pair(a.second, a.first.front().isLower()) < std::pair(b.second, b.first.front().isLower());
    });
    return it->first;
}

QString beginningOf(const QString& text)
{
    const QString plain = text.simplified();
    return plain.size() <= exampleLength ? plain : plain.left(exampleLength).trimmed() + u'…';
}

Terms gather(const std::vector<ComplaintText>& now, const std::vector<ComplaintText>& before)
{
    Terms terms;
    for (size_t i = 0; i < now.size(); ++i) {
        for (const auto& [term, written] : termsOf(now[i])) {
            TermFacts& facts = terms[term];
            facts.messages.push_back(i);
            ++facts.written[written];
        }
    }
    for (const ComplaintText& message : before) {
        for (const auto& [term, written] : termsOf(message)) {
            // What nobody says now has not risen.
            if (const auto it = terms.find(term); it != terms.end())
                ++it->second.before;
        }
    }
    return terms;
}

// A word all of whose messages hold the phrase says no more than the phrase.
std::set<QString> swallowed(const Terms& terms)
{
    std::set<QString> words;
    for (const auto& [term, facts] : terms) {
        if (!term.contains(u' ') || qint64(facts.messages.size()) < themeMinimum)
            continue;
        for (const QString& word : term.split(u' ')) {
            if (terms.at(word).messages.size() == facts.messages.size())
                words.insert(word);
        }
    }
    return words;
}

} // namespace

double riseScore(qint64 a, qint64 n, qint64 b, qint64 m)
{
    if (n <= 0 || m <= 0)
        return 0;
    const double all = double(n + m), with = double(a + b);
    const auto part = [all](qint64 seen, double row, double column) {
        return seen > 0 ? double(seen) * std::log(double(seen) * all / (row * column)) : 0.0;
    };
    return 2 * (part(a, double(n), with) + part(b, double(m), with) + part(n - a, double(n), all - with) +
                part(m - b, double(m), all - with));
}

std::vector<Theme> themesOf(const std::vector<ComplaintText>& now, const std::vector<ComplaintText>& before,
                            size_t limit)
{
    const Terms terms = gather(now, before);
    const std::set<QString> left = swallowed(terms);
    const auto n = qint64(now.size()), m = qint64(before.size());
    std::vector<std::pair<QString, Theme>> risen;
    for (const auto& [term, facts] : terms) {
        const auto count = qint64(facts.messages.size());
        // count / n > before / m, in whole numbers.
        if (count < themeMinimum || left.contains(term) || (m > 0 && count * m <= facts.before * n))
            continue;
        Theme theme{mostWritten(facts.written), count, facts.before, riseScore(count, n, facts.before, m), {}, {}};
        risen.emplace_back(term, std::move(theme));
    }
    std::sort(risen.begin(), risen.end(), [](const auto& a, const auto& b) {
        if (a.second.score != b.second.score)
            return a.second.score > b.second.score;
        if (a.second.now != b.second.now)
            return a.second.now > b.second.now;
        const bool phrase = a.first.contains(u' '), other = b.first.contains(u' ');
        return phrase != other ? phrase : a.first < b.first;
    });
    if (risen.size() > limit)
        risen.resize(limit);
    std::vector<Theme> themes;
    for (auto& [term, theme] : risen) {
        theme.messages = terms.at(term).messages;
        const size_t newest =
            *std::max_element(theme.messages.begin(), theme.messages.end(), [&now](size_t a, size_t b) {
                return std::pair(now[a].at, now[a].message) < std::pair(now[b].at, now[b].message);
            });
        theme.example = beginningOf(now[newest].text);
        themes.push_back(std::move(theme));
    }
    return themes;
}

} // namespace parvis
