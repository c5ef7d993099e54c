// SPDX-License-Identifier: GPL-3.0-or-later
// What the brand's charter and the accounts' approval policies mean for a post that shall be planned.
#pragma once

#include "domain/publishing/checks.h"
#include "engine/services.h"

#include <set>

namespace parvis {

struct Governed {
    std::vector<Finding> findings; // "charter_<kind>" with rule, level, detail, offset and length; "needs_approval"
    std::set<AccountId> review;    // somebody has to approve there first
};

// What both sides of a check need, read once.
struct Governance {
    std::vector<CharterRule> charter;
    std::vector<ApprovalPolicy> policies;
    std::vector<PublicationRow> neighbours; // planned or out, near in time

    const ApprovalPolicy* policyOf(AccountId account) const;
};

// Empty where the workspace keeps no governance. due, or from there to last: around which neighbours are read; none: no
// neighbours.
Async<Governance> loadGovernance(QObject* context, const Ports& ports, std::optional<Instant> due,
                                 std::optional<Instant> last = {});

// plan: none for a draft without a time. The post's own publications are no neighbours of it.
Governed governed(const Governance& governance, const Post& post, const std::vector<Account>& accounts,
                  const std::optional<Plan>& plan);
Finding asFinding(const CharterFinding& finding, const Account& account);

} // namespace parvis
