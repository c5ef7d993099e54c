// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps what the figures count in step with the conversations: after each job, in its transaction, the conversations it
// changed are told anew, and the counters move by the difference. Whatever changes a conversation announces it, so
// nobody has to think of the figures. One connection's thread.
#pragma once

#include "ports/insights_repository.h"
#include "store/insights/figure_pages.h"
#include "store/insights/figure_stories.h"
#include "store/threads/executor.h"

namespace parvis::store {

class FigureKeeper
{
public:
    // What the job changed; see ChangeSet::recount().
    Done follow(Tx& tx);
    // Tells these once more, whether they changed or not.
    Done recount(Connection& db, const std::vector<qint64>& conversations);
    // At most `limit` of those told by older rules, or never. Answers how many are left.
    Result<qint64> catchUp(Connection& db, int limit);
    // All counters gone, every conversation to be told again; also where the days are of another zone.
    Done startOver(Connection& db);

private:
    Done refresh(Connection& db);

    RulesInForce m_rules;
    std::unique_ptr<DayCount> m_days;
};

// Nothing is changed.
Result<FiguresVerdict> checkFigures(Connection& db);

} // namespace parvis::store
