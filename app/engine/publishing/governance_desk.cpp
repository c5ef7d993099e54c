// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/governance_desk.h"

#include "domain/publishing/transitions.h"
#include "engine/publishing/charter_check.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

Error refusal(ErrorKind kind, const QString& code, const QString& detail)
{
    auto error = Error::make(kind, detail);
    error.code = code;
    return error;
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
    // What a spreadsheet would take for a formula is written as text.
    if (!quoted.isEmpty() && QStringView(u"=+-@\t").contains(quoted.front()))
        quoted.prepend(u'\'');
    quoted.replace(u'"', u"\"\""_s);
    return u'"' + quoted + u'"';
}

} // namespace

std::optional<Error> whyNotApprove(const ReviewedPost& post, const ReviewedPublication& p, const QString& who)
{
    if (p.policy && !p.policy->people.isEmpty() && !p.policy->people.contains(who))
        return refusal(ErrorKind::Forbidden, u"not_an_approver"_s,
                       u"%1 may not approve here; %2 may"_s.arg(who, p.policy->people.join(u", "_s)));
    // Four eyes: whoever wrote it, first or last, is not the one who checks it.
    if (who == post.post.createdBy || who == post.writer)
        return refusal(ErrorKind::Forbidden, u"own_post"_s, u"%1 wrote it: somebody else has to approve it"_s.arg(who));
    // Back at words and time that had enough of them: it still takes one more to let it out.
    if (p.agreed.contains(who) && int(p.agreed.size()) < p.needed)
        return refusal(ErrorKind::Conflict, u"already_approved"_s, u"%1 approved it already"_s.arg(who));
    if (const auto approved = transition::approve(p.publication); !approved)
        return approved.error();
    return std::nullopt;
}

GovernanceDesk::GovernanceDesk(const Ports& ports, QObject* parent)
    : QObject(parent), m_ports(ports), m_rehearsal(ports)
{
}

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
    return m_ports.posts.publication(id)
        .then(this, [this](const Publication& p) { return reviewed(p.post); })
        .then(this, [this, id, revision, who, why](const ReviewedPost& post) -> Async<Publication> {
            const auto it = std::find_if(post.publications.begin(), post.publications.end(),
                                         [id](const ReviewedPublication& r) { return r.publication.id == id; });
            if (it == post.publications.end())
                return Async<Publication>::failed(
                    refusal(ErrorKind::Conflict, u"changed_meanwhile"_s, u"it was taken out of the plan"_s));
            const Publication& p = it->publication;
            auto refused = changedSince(p, revision);
            if (!refused)
                refused = whyNotApprove(post, *it, who);
            if (refused)
                return Async<Publication>::failed(*refused);
            auto people = it->agreed;
            people.insert(who);
            const auto next = afterYes(p, people, it->needed);
            if (!next)
                return Async<Publication>::failed(next.error());
            return m_ports.governance->decide({p.id, who, why, Verdict::Approved, post.post.revision, p.plan.due, {}},
                                              *next);
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

Async<ReviewedPost> GovernanceDesk::withVerdicts(const PostWithPublications& post, const Governance& governance)
{
    std::vector<Async<std::vector<Approval>>> approvals;
    for (const Publication& p : post.publications)
        approvals.push_back(m_ports.governance->approvals(p.id));
    auto versions = m_ports.writing ? m_ports.writing->versions(post.post.id)
                                    : Async<std::vector<PostVersion>>::ready(std::vector<PostVersion>());
    return whenAll(this, approvals).then(this, [=, this](const std::vector<std::vector<Approval>>& given) {
        return versions.then(this, [=, this](const std::vector<PostVersion>& written) {
            return comments(post.post.id).then(this, [=](const std::vector<DraftComment>& said) {
                ReviewedPost result{post.post, post.post.createdBy, {}, said};
                if (!written.empty() && !written.front().person.isEmpty())
                    result.writer = written.front().person;
                for (size_t i = 0; i < given.size(); ++i) {
                    const Publication& p = post.publications[i];
                    const ApprovalPolicy* policy = governance.policyOf(p.account);
                    result.publications.push_back({p, policy ? std::optional(*policy) : std::nullopt, given[i],
                                                   agreed(given[i], post.post.revision, p.plan.due, policy),
                                                   neededBy(policy)});
                }
                return result;
            });
        });
    });
}

Async<std::vector<ReviewedPost>> GovernanceDesk::withVerdicts(const std::vector<PostWithPublications>& posts)
{
    return loadGovernance(this, m_ports, {}).then(this, [this, posts](const Governance& governance) {
        std::vector<Async<ReviewedPost>> all;
        all.reserve(posts.size());
        for (const PostWithPublications& post : posts)
            all.push_back(withVerdicts(post, governance));
        return whenAll(this, all);
    });
}

Async<ReviewedPost> GovernanceDesk::reviewed(PostId id)
{
    return m_ports.posts.find(id)
        .then(this,
              [this](PostWithPublications post) {
                  std::erase_if(post.publications,
                                [](const Publication& p) { return p.state == PublicationState::Cancelled; });
                  return withVerdicts(std::vector{std::move(post)});
              })
        .then(this, [](const std::vector<ReviewedPost>& one) { return one.front(); });
}

Async<std::vector<ReviewedPost>> GovernanceDesk::inReview()
{
    PublicationQuery query;
    query.states = {PublicationState::InReview};
    query.kind = PublicationKind::Post;
    return m_ports.posts.findAll(query).then(
        this, [this](const std::vector<PostWithPublications>& posts) { return withVerdicts(posts); });
}

Async<std::vector<Rehearsed>> GovernanceDesk::rehearse(int hours)
{
    return m_rehearsal.run(hours);
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

Async<QByteArray> GovernanceDesk::auditJson()
{
    return audit().then(this, [](const std::vector<AuditEntry>& entries) {
        QJsonArray array;
        for (const AuditEntry& e : entries)
            array.append(QJsonObject{{u"id"_s, QString::number(e.id)},
                                     {u"time"_s, e.at.toRfc3339()},
                                     {u"who"_s, e.who},
                                     {u"action"_s, e.action},
                                     {u"subject"_s, e.subject},
                                     {u"detail"_s, e.detail}});
        return QJsonDocument(array).toJson();
    });
}

} // namespace parvis
