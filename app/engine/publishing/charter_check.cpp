// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/charter_check.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parvis {
namespace {

Async<std::vector<PublicationRow>> neighboursOf(const Ports& ports, const std::vector<CharterRule>& charter,
                                                std::optional<Instant> due, std::optional<Instant> last)
{
    std::chrono::minutes widest{0};
    for (const CharterRule& rule : charter) {
        if (rule.enabled && rule.kind == CharterKind::MinimumDistance)
            widest = std::max(widest, rule.distance);
    }
    if (!due || widest.count() == 0)
        return Async<std::vector<PublicationRow>>::ready(std::vector<PublicationRow>());
    PublicationQuery query;
    query.from = *due - widest;
    query.to = last.value_or(*due) + widest;
    query.kind = PublicationKind::Post;
    query.states = {PublicationState::InReview, PublicationState::Approved, PublicationState::Scheduled,
                    PublicationState::Claimed,  PublicationState::Sending,  PublicationState::Published};
    return ports.posts.list(query);
}

} // namespace

const ApprovalPolicy* Governance::policyOf(AccountId account) const
{
    const auto it = std::find_if(policies.begin(), policies.end(),
                                 [account](const ApprovalPolicy& p) { return p.account == account; });
    return it == policies.end() || it->needed == 0 ? nullptr : &*it;
}

Async<Governance> loadGovernance(QObject* context, const Ports& ports, std::optional<Instant> due,
                                 std::optional<Instant> last)
{
    if (!ports.governance)
        return Async<Governance>::ready(Governance());
    return ports.governance->charter().then(
        context, [context, ports, due, last](const std::vector<CharterRule>& charter) {
            return ports.governance->policies().then(
                context, [context, ports, due, last, charter](const std::vector<ApprovalPolicy>& policies) {
                    return neighboursOf(ports, charter, due, last)
                        .then(context, [charter, policies](const std::vector<PublicationRow>& rows) {
                            return Governance{charter, policies, rows};
                        });
                });
        });
}

Finding asFinding(const CharterFinding& finding, const Account& account)
{
    return {finding.level == CharterLevel::Block ? Finding::Severity::Error : Finding::Severity::Warning,
            u"charter_"_s + charterKindName(finding.kind),
            finding.place,
            {{u"rule"_s, finding.name},
             {u"level"_s, charterLevelName(finding.level)},
             {u"offset"_s, qint64(finding.offset)},
             {u"length"_s, qint64(finding.length)},
             {u"detail"_s, finding.detail}},
            account.id,
            account.network};
}

Governed governed(const Governance& governance, const Post& post, const std::vector<Account>& accounts,
                  const std::optional<Plan>& plan)
{
    Governed result;
    for (const Account& account : accounts) {
        CharterSubject subject;
        subject.content = effectiveContent(post, account.network, account.id);
        subject.account = account.id;
        subject.campaign = post.campaign;
        subject.author = post.createdBy;
        if (plan) {
            subject.due = plan->due;
            subject.zone = plan->zone;
        }
        for (const PublicationRow& row : governance.neighbours) {
            if (row.account == account.id && (post.id.isNull() || row.post != post.id))
                subject.neighbours.push_back(row.plan.due);
        }
        for (const CharterFinding& finding : checkCharter(governance.charter, subject)) {
            result.findings.push_back(asFinding(finding, account));
            if (finding.level != CharterLevel::Warn)
                result.review.insert(account.id);
        }
        if (const ApprovalPolicy* policy = governance.policyOf(account.id)) {
            result.review.insert(account.id);
            result.findings.push_back({Finding::Severity::Warning,
                                       u"needs_approval"_s,
                                       u"accounts"_s,
                                       {{u"needed"_s, policy->needed}, {u"people"_s, policy->people.join(u", "_s)}},
                                       account.id,
                                       account.network});
        }
    }
    return result;
}

} // namespace parvis
