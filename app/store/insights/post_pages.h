// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of posts' figures (domain/insights/post_page.h): made anew in the transaction that adds samples, read by the
// figures in place of the samples. One connection's thread.
#pragma once

#include "domain/insights/post_page.h"
#include "ports/insights_repository.h"
#include "store/sql/connection.h"

#include <set>

namespace parvis::store {

// Which pages a batch of samples touches.
class PostPageChanges
{
public:
    Done follow(Connection& db, const MetricSample& sample);
    Done make(Connection& db);

private:
    std::map<qint64, std::optional<Instant>> m_published; // by publication
    std::map<qint64, Instant> m_followers;                // by account: the earliest new sample
    std::set<std::pair<qint64, int>> m_pages;             // account and month
};

// All of them, as for a file of an older program.
Done makeAllPostPages(Connection& db);
// False: the pages are not made yet.
Result<bool> havePostPages(Connection& db);

// Accounts empty: all. Only once the pages are made.
Result<std::vector<PostFigures>> postsFromPages(Connection& db, const PostFiguresQuery& query);

// Each page beside what its samples tell today.
Done checkPostPages(Connection& db, FiguresVerdict& verdict);

} // namespace parvis::store
