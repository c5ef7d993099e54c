// SPDX-License-Identifier: GPL-3.0-or-later
// What the charter and the approval policies say to the rows of a table, which are neighbours of each other. Pure.
#pragma once

#include "engine/publishing/charter_check.h"

#include <map>

namespace parvis {

class RowGovernance
{
public:
    RowGovernance() = default;
    // Its neighbours are not looked at: see addNeighbours().
    explicit RowGovernance(Governance governance);

    // What has to be read for addNeighbours(); nothing where no rule asks for a distance.
    std::optional<PublicationQuery> neighbourQuery(Instant now) const;
    void addNeighbours(const std::vector<PublicationRow>& rows);
    // plan: none for a draft. From now on the row is a neighbour of those that follow.
    Governed weigh(const Post& post, const std::vector<Account>& accounts, const std::optional<Plan>& plan);

private:
    Governance m_governance;
    Milliseconds m_widest{0};
    std::multimap<Instant, PublicationRow> m_neighbours;
};

} // namespace parvis
