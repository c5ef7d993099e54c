// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of counters in the database: changed by differences, read as sums.
#pragma once

#include "domain/insights/figure_story.h"
#include "store/sql/connection.h"

#include <tuple>

namespace parvis::store {

enum class PageSpan { Day = 0, Month = 1 };

// The scope of what all accounts have together: what is looked at first is one page a day, not one for each account.
inline const QString allAccounts = QStringLiteral("*");

inline constexpr CellSet cellsOfBacklog(1ULL << int(FigureCell::Asked) | 1ULL << int(FigureCell::Answered) |
                                        1ULL << int(FigureCell::Ignored));

struct PageKey {
    QString scope; // FigureScope::key(), or allAccounts
    PageSpan span = PageSpan::Day;
    int start = 0; // its first day
    // QString of Qt 6.4 has no three-way comparison.
    bool operator<(const PageKey& other) const
    {
        return std::tie(scope, span, start) < std::tie(other.scope, other.span, other.start);
    }
};

// What pages gain and lose in one transaction.
class PageDelta
{
public:
    explicit PageDelta(DayCount& days) : m_days(days) {}
    void add(const FigureStory& story) { count(story, 1); }
    void remove(const FigureStory& story) { count(story, -1); }
    const std::map<PageKey, FigureCells>& pages() const { return m_pages; }
    // Ordered by key, so that no two writers deadlock.
    Done flush(Connection& db);

private:
    void count(const FigureStory& story, qint64 times);
    DayCount& m_days;
    std::map<PageKey, FigureCells> m_pages;
};

// Sums over scopes, page by page, each page read once.
class PageSums
{
public:
    PageSums(Connection& db, QStringList scopes, CellSet wanted)
        : m_db(db), m_scopes(std::move(scopes)), m_wanted(wanted)
    {
    }
    // The wanted counters of the days [from, to). AnsweredOf and IgnoredOf come with sub 0, those whose second day is
    // before `asOf` alone.
    Result<CellSum> sum(int from, int to, int asOf);
    // Questions asked before the day that were neither answered nor ignored before it.
    Result<qint64> backlog(int day);

private:
    // Those of all scopes one after the other. Sub-keys of …Of: days from the page's start.
    using Cells = std::vector<std::pair<CellKey, qint64>>;
    Done load(PageSpan span, int from, int to);
    template <typename F>
    Done eachPage(int from, int to, F fn);

    Connection& m_db;
    const QStringList m_scopes;
    const CellSet m_wanted;
    std::map<int, Cells> m_pages[2];            // by span: read ones, empty where there is none
    std::optional<std::map<int, qint64>> m_net; // by month
};

} // namespace parvis::store
