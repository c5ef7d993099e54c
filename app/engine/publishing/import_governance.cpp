// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/import_governance.h"

namespace parvis {

RowGovernance::RowGovernance(Governance governance) : m_governance(std::move(governance))
{
    m_governance.neighbours.clear();
    for (const CharterRule& rule : m_governance.charter) {
        if (rule.enabled && rule.kind == CharterKind::MinimumDistance)
            m_widest = std::max(m_widest, Milliseconds(rule.distance));
    }
}

std::optional<PublicationQuery> RowGovernance::neighbourQuery(Instant now) const
{
    if (m_widest.count() == 0)
        return std::nullopt;
    PublicationQuery query;
    query.from = now - m_widest;
    query.kind = PublicationKind::Post;
    query.states = {PublicationState::InReview, PublicationState::Approved, PublicationState::Scheduled,
                    PublicationState::Claimed,  PublicationState::Sending,  PublicationState::Published};
    return query;
}

void RowGovernance::addNeighbours(const std::vector<PublicationRow>& rows)
{
    for (const PublicationRow& row : rows)
        m_neighbours.emplace(row.plan.due, row);
}

Governed RowGovernance::weigh(const Post& post, const std::vector<Account>& accounts, const std::optional<Plan>& plan)
{
    m_governance.neighbours.clear();
    if (plan && m_widest.count() > 0) {
        const auto end = m_neighbours.upper_bound(plan->due + m_widest);
        for (auto it = m_neighbours.lower_bound(plan->due - m_widest); it != end; ++it)
            m_governance.neighbours.push_back(it->second);
    }
    Governed result = governed(m_governance, post, accounts, plan);
    if (plan && m_widest.count() > 0) {
        for (const Account& account : accounts) {
            PublicationRow row;
            row.account = account.id;
            row.plan = *plan;
            m_neighbours.emplace(plan->due, row);
        }
    }
    return result;
}

} // namespace parvis
