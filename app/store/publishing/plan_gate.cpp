// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/publishing/plan_gate.h"

#include "store/publishing/governance_rows.h"
#include "store/publishing/publication_rows.h"

#include <algorithm>

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

// When other posts of the account go out, as far as a rule looks.
Result<std::vector<Instant>> neighboursOf(Connection& db, const std::vector<CharterRule>& charter, const Publication& p,
                                          Instant due)
{
    std::chrono::minutes widest{0};
    for (const CharterRule& rule : charter) {
        if (rule.enabled && rule.kind == CharterKind::MinimumDistance)
            widest = std::max(widest, rule.distance);
    }
    if (widest.count() == 0)
        return std::vector<Instant>();
    return db.all(
        uR"(SELECT due FROM publication WHERE account = ? AND post <> ? AND kind = 'post' AND due > ? AND due < ?
                      AND state IN ('in_review', 'approved', 'scheduled', 'claimed', 'sending', 'published'))"_s,
        values(p.account, p.post, due - widest, due + widest), [](Row& row) { return row.instant(); });
}

Result<std::vector<CharterFinding>> findingsOf(Connection& db, const std::vector<CharterRule>& charter,
                                               const Publication& p, const Post& post, const Plan& plan)
{
    CharterSubject subject;
    subject.content = effectiveContent(post, p.network, p.account);
    subject.account = p.account;
    subject.campaign = post.campaign;
    subject.author = post.createdBy;
    subject.due = plan.due;
    subject.zone = plan.zone;
    PARVIS_LET(neighbours, neighboursOf(db, charter, p, plan.due));
    subject.neighbours = std::move(neighbours);
    return checkCharter(charter, subject);
}

} // namespace

Result<PlanGate> gateOf(Connection& db, const Publication& p, const Plan& plan)
{
    PlanGate gate;
    if (p.kind == PublicationKind::Reply)
        return gate;
    PARVIS_LET(charter, loadCharter(db));
    PARVIS_LET(policies, loadPolicies(db));
    const auto mine = std::find_if(policies.begin(), policies.end(), [&p](const ApprovalPolicy& policy) {
        return policy.account == p.account && policy.needed > 0;
    });
    const ApprovalPolicy* policy = mine == policies.end() ? nullptr : &*mine;
    if (charter.empty() && !policy)
        return gate;
    PARVIS_LET(post, loadPost(db, p.post));
    PARVIS_LET(findings, findingsOf(db, charter, p, post, plan));
    gate.review = policy != nullptr;
    for (const CharterFinding& finding : findings) {
        gate.review |= finding.level != CharterLevel::Warn;
        if (finding.level == CharterLevel::Block && !gate.blocked) {
            gate.blocked = Error::make(ErrorKind::Rejected, u"the rule %1 stands against it"_s.arg(finding.name));
            gate.blocked->code = u"charter_"_s + charterKindName(finding.kind);
        }
    }
    if (gate.review) {
        PARVIS_LET(given, loadApprovals(db, p.id));
        gate.review = int(agreed(given, post.revision, plan.due, policy).size()) < neededBy(policy);
    }
    return gate;
}

} // namespace parvis::store
