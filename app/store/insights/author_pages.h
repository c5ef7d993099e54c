// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of who wrote how much, beside the pages of counters and kept with them: whoever writes twice is one person, so
// that people cannot be added up from day to day as messages can.
#pragma once

#include "domain/insights/figure_sum.h"
#include "ports/insights_repository.h"
#include "store/insights/figure_pages.h"

namespace parvis::store {

// What pages gain and lose in one transaction.
class AuthorDelta
{
public:
    explicit AuthorDelta(DayCount& days) : m_days(days) {}
    void add(const FigureStory& story) { count(story, 1); }
    void remove(const FigureStory& story) { count(story, -1); }
    const std::map<PageKey, AuthorCounts>& pages() const { return m_pages; }
    // Ordered by key, so that no two writers deadlock.
    Done flush(Connection& db);

private:
    void count(const FigureStory& story, qint64 times);
    DayCount& m_days;
    std::map<PageKey, AuthorCounts> m_pages;
};

// Over scopes that share people, each person once; each page is read once.
class AuthorSums
{
public:
    AuthorSums(Connection& db, QStringList scopes) : m_db(db), m_scopes(std::move(scopes)) {}
    Result<AuthorSpread> spread(int from, int to);       // days [from, to)
    const AuthorTally& tally() const { return m_tally; } // of the days that were asked for last

private:
    using Page = std::vector<AuthorCount>;
    Done load(PageSpan span, const std::vector<int>& starts);

    Connection& m_db;
    const QStringList m_scopes;
    std::map<int, Page> m_pages[2]; // by span: read ones, empty where there is none
    AuthorTally m_tally;
};

// Each page beside what the stories tell.
Done checkAuthorPages(Connection& db, const AuthorDelta& told, FiguresVerdict& verdict);

} // namespace parvis::store
