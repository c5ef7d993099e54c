// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publishing/approval.h"

#include <algorithm>

namespace parvis {

std::set<QString> agreed(const std::vector<Approval>& approvals, int postRevision, Instant due,
                         const ApprovalPolicy* policy)
{
    std::set<QString> people;
    for (const Approval& a : approvals) {
        const bool counts = !policy || policy->people.isEmpty() || policy->people.contains(a.who);
        if (a.verdict == Verdict::Rejected)
            people.clear();
        else if (a.postRevision == postRevision && a.planDue == due && counts)
            people.insert(a.who);
    }
    return people;
}

int neededBy(const ApprovalPolicy* policy)
{
    return policy ? std::max(1, policy->needed) : 1;
}

} // namespace parvis
