// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/governance_desk.h"

#include "domain/publishing/transitions.h"
#include "engine/publishing/charter_check.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

Error refusal(ErrorKind kind, const QString& code, const QString& detail)
{
    auto error = Error::make(kind, detail);
    error.code = code;
    return error;
}

// Who has said yes to these very words and this very time, since the last no.
std::set<QString> agreed(const std::vector<Approval>& approvals, const Post& post, const Publication& p)
{
    std::set<QString> people;
    for (const Approval& a : approvals) {
        if (a.verdict == Verdict::Rejected)
            people.clear();
        else if (a.postRevision == post.revision && a.planDue == p.plan.due)
            people.insert(a.who);
    }
    return people;
}

std::optional<Error> mayNotApprove(const ApprovalPolicy* policy, const Post& post, const QString& who)
{
    if (policy && !policy->people.isEmpty() && !policy->people.contains(who))
        return refusal(ErrorKind::Forbidden, u"not_an_approver"_s,
                       u"%1 may not approve here; %2 may"_s.arg(who, policy->people.join(u", "_s)));
    // Four eyes: whoever wrote it is not the one who checks it.
    if (who == post.createdBy)
        return refusal(ErrorKind::Forbidden, u"own_post"_s, u"%1 wrote it: somebody else has to approve it"_s.arg(who));
    return std::nullopt;
}

Result<Publication> afterYes(const Publication& p, const std::set<QString>& people, int needed)
{
    if (int(people.size()) < needed)
        return p;
    const auto approved = transition::approve(p);
    return approved ? transition::schedule(*approved, approved->plan) : approved;
}

std::optional<Error> changedSince(const Publication& p, int revision)
{
    if (p.revision == revision)
        return std::nullopt;
    return refusal(ErrorKind::Conflict, u"changed_meanwhile"_s,
                   u"it was changed since it was read: it is %1 now"_s.arg(stateName(p.state)));
}

QString csvField(const QString& text)
{
    QString quoted = text;
    quoted.replace(u'"', u"\"\""_s);
    return u'"' + quoted + u'"';
}

} // namespace

GovernanceDesk::GovernanceDesk(const Ports& ports, QObject* parent) : QObject(parent), m_ports(ports) {}

Async<void> GovernanceDesk::hold(const QString& who, const QString& why)
{
    return m_ports.governance->hold(who, why);
}

Async<QString> GovernanceDesk::holdReason()
{
    return m_ports.governance->holdReason();
}

Async<std::vector<PublicationRow>> GovernanceDesk::stopped()
{
    PublicationQuery query;
    query.states = {PublicationState::Scheduled, PublicationState::Held};
    return m_ports.posts.list(query).then(this, [this](std::vector<PublicationRow> rows) {
        const Instant now = m_ports.clock.now();
        std::erase_if(rows, [now](const PublicationRow& row) {
            return row.state == PublicationState::Scheduled && row.plan.due > now;
        });
        return rows;
    });
}

Async<ReleaseResult> GovernanceDesk::release(const QString& who, const QString& why, HeldChoice overdue,
                                             const std::vector<HeldDecision>& decisions)
{
    return m_ports.governance->release({who, why, m_ports.clock.now(), overdue, decisions});
}

Async<Publication> GovernanceDesk::approve(PublicationId id, int revision, const QString& who, const QString& why)
{
    return m_ports.posts.publication(id).then(this, [this, revision, who, why](const Publication& p) {
        return m_ports.posts.find(p.post).then(this, [this, p, revision, who, why](const PostWithPublications& post) {
            return loadGovernance(this, m_ports, {}).then(this, [=, this](const Governance& governance) {
                return m_ports.governance->approvals(p.id).then(
                    this, [=, this](const std::vector<Approval>& given) -> Async<Publication> {
                        const ApprovalPolicy* policy = governance.policyOf(p.account);
                        auto refused = changedSince(p, revision);
                        if (!refused)
                            refused = mayNotApprove(policy, post.post, who);
                        auto people = agreed(given, post.post, p);
                        if (!refused && people.contains(who))
                            refused = refusal(ErrorKind::Conflict, u"already_approved"_s,
                                              u"%1 approved it already"_s.arg(who));
                        if (!refused && p.state != PublicationState::InReview)
                            refused = transition::approve(p).error();
                        if (refused)
                            return Async<Publication>::failed(*refused);
                        people.insert(who);
                        const auto next = afterYes(p, people, policy ? policy->needed : 1);
                        if (!next)
                            return Async<Publication>::failed(next.error());
                        return m_ports.governance->decide(
                            {p.id, who, why, Verdict::Approved, post.post.revision, p.plan.due, {}}, *next);
                    });
            });
        });
    });
}

Async<Publication> GovernanceDesk::reject(PublicationId id, int revision, const QString& who, const QString& why)
{
    if (why.trimmed().isEmpty())
        return Async<Publication>::failed(
            refusal(ErrorKind::Rejected, u"reason_missing"_s, u"a rejection needs its reason"_s));
    return m_ports.posts.publication(id).then(this, [this, revision, who, why](const Publication& p) {
        return m_ports.posts.find(p.post).then(this, [=, this](const PostWithPublications& post) -> Async<Publication> {
            if (const auto changed = changedSince(p, revision))
                return Async<Publication>::failed(*changed);
            const auto next = transition::reject(p, why);
            if (!next)
                return Async<Publication>::failed(next.error());
            return m_ports.governance->decide({p.id, who, why, Verdict::Rejected, post.post.revision, p.plan.due, {}},
                                              *next);
        });
    });
}

Async<std::vector<Approval>> GovernanceDesk::approvals(PublicationId id)
{
    return m_ports.governance->approvals(id);
}

Async<DraftComment> GovernanceDesk::comment(PostId post, const QString& who, const QString& text, const QString& place)
{
    return m_ports.governance->addComment({0, post, who, text, place, {}});
}

Async<std::vector<DraftComment>> GovernanceDesk::comments(PostId post)
{
    return m_ports.governance->comments(post);
}

Async<std::vector<CharterRule>> GovernanceDesk::charter()
{
    return m_ports.governance->charter();
}

Async<CharterRule> GovernanceDesk::saveRule(const CharterRule& rule, const QString& who)
{
    return m_ports.governance->saveRule(rule, who);
}

Async<void> GovernanceDesk::removeRule(CharterRuleId id, const QString& who)
{
    return m_ports.governance->removeRule(id, who);
}

Async<std::vector<ApprovalPolicy>> GovernanceDesk::policies()
{
    return m_ports.governance->policies();
}

Async<void> GovernanceDesk::savePolicy(const ApprovalPolicy& policy, const QString& who)
{
    return m_ports.governance->savePolicy(policy, who);
}

Async<std::vector<AuditEntry>> GovernanceDesk::audit(qint64 after, int limit)
{
    return m_ports.governance->audit(after, limit);
}

Async<QByteArray> GovernanceDesk::auditCsv()
{
    return audit().then(this, [](const std::vector<AuditEntry>& entries) {
        QString csv = u"time,who,action,subject,detail\r\n"_s;
        for (const AuditEntry& e : entries) {
            const QStringList fields{e.at.toRfc3339(), e.who, e.action, e.subject, e.detail};
            QStringList quoted;
            for (const QString& field : fields)
                quoted.append(csvField(field));
            csv += quoted.join(u',') + u"\r\n"_s;
        }
        return csv.toUtf8();
    });
}

} // namespace parvis
