// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/publishing_desk.h"

#include "domain/publishing/transitions.h"
#include "engine/publishing/charter_check.h"
#include "engine/publishing/media_intake.h"
#include "engine/publishing/planning.h"
#include "engine/publishing/submission.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

// A person's change of one publication, as they saw it.
template <typename Change>
Async<Publication> changePublication(QObject* context, PostRepository& posts, PublicationId id, int revision,
                                     const QString& note, Change change)
{
    return posts.publication(id).then(
        context, [&posts, revision, note, change](const Publication& p) -> Async<Publication> {
            if (p.revision != revision) {
                auto error = Error::make(ErrorKind::Conflict,
                                         u"it was changed since it was read: it is %1 now"_s.arg(stateName(p.state)));
                error.code = u"changed_meanwhile"_s;
                return Async<Publication>::failed(error);
            }
            const Result<Publication> next = change(p);
            return next ? posts.save(*next, note) : Async<Publication>::failed(next.error());
        });
}

} // namespace

// A draft with all that is said to it, ready to be stored.
struct PublishingDesk::Weighed {
    std::vector<Finding> findings;
    Submission submission;
};

PublishingDesk::PublishingDesk(const Ports& ports, QObject* parent) : QObject(parent), m_ports(ports) {}

Async<PublishingDesk::Weighed> PublishingDesk::weigh(const PostDraft& draft)
{
    return m_ports.accounts.list().then(this, [this, draft](const std::vector<Account>& accounts) {
        Weighed weighed;
        const Instant now = m_ports.clock.now();
        const ZoneId zone = m_ports.workspace.info().zone;
        weighed.findings = checkDraft(draft, accounts, zone, now);
        weighed.submission = {
            draft, planFor(draft.when, draft.late, zone, now).plan, accountsOf(draft, accounts), now, {}};
        const bool timed = draft.when.kind != When::Kind::None;
        const auto due = timed ? std::optional(weighed.submission.plan.due) : std::nullopt;
        return loadGovernance(this, m_ports, due).then(this, [weighed, timed](const Governance& governance) mutable {
            Submission& submission = weighed.submission;
            auto result = governed(governance, postOf(submission.draft, submission.now), submission.accounts,
                                   timed ? std::optional(submission.plan) : std::nullopt);
            weighed.findings.insert(weighed.findings.end(), result.findings.begin(), result.findings.end());
            submission.review = std::move(result.review);
            return weighed;
        });
    });
}

Async<std::vector<Finding>> PublishingDesk::check(const PostDraft& draft)
{
    return weigh(draft).then(this, [](const Weighed& weighed) { return weighed.findings; });
}

Async<SubmitResult> PublishingDesk::submit(const PostDraft& draft)
{
    return weigh(draft).then(this, [this](const Weighed& weighed) -> Async<SubmitResult> {
        const Submission& submission = weighed.submission;
        SubmitResult result;
        result.findings = weighed.findings;
        if (mustRefuse(submission.draft, result.findings))
            return Async<SubmitResult>::ready(result);
        auto stored =
            submission.draft.existing.isNull() ? storeNew(m_ports, submission) : storeEdit(this, m_ports, submission);
        return stored.then(this, [result](PostWithPublications post) mutable {
            result.stored = std::move(post);
            return result;
        });
    });
}

Async<MediaAsset> PublishingDesk::importMedia(const QString& file)
{
    return importMediaFile(this, m_ports.media, file);
}

Async<MediaAsset> PublishingDesk::importMedia(const QByteArray& bytes, const QString& name)
{
    return importMediaBytes(this, m_ports.media, bytes, name);
}

Async<PostWithPublications> PublishingDesk::find(PostId id)
{
    return m_ports.posts.find(id);
}

Async<Publication> PublishingDesk::publication(PublicationId id)
{
    return m_ports.posts.publication(id);
}

Async<std::vector<PublicationRow>> PublishingDesk::list(const PublicationQuery& query)
{
    return m_ports.posts.list(query);
}

Async<std::vector<PostWithPublications>> PublishingDesk::listPosts(const PublicationQuery& query)
{
    return m_ports.posts.findAll(query);
}

Async<std::vector<Attempt>> PublishingDesk::attempts(PublicationId id)
{
    return m_ports.posts.attempts(id);
}

Async<Publication> PublishingDesk::reschedule(PublicationId id, int revision, const When& when)
{
    const Instant now = m_ports.clock.now();
    const Planned planned = planFor(when, {}, m_ports.workspace.info().zone, now);
    if (hasErrors(planned.findings))
        return Async<Publication>::failed(asError(planned.findings));
    if (when.kind == When::Kind::None)
        return Async<Publication>::failed(Error::make(ErrorKind::Rejected, u"the new time is missing"_s));
    return governedAt(id, planned.plan).then(this, [this, id, revision, plan = planned.plan](const Governed& governed) {
        if (hasErrors(governed.findings))
            return Async<Publication>::failed(asError(governed.findings));
        const QString note = u"rescheduled to %1"_s.arg(plan.due.toRfc3339());
        return changePublication(
            this, m_ports.posts, id, revision, note, [plan, review = !governed.review.empty()](const Publication& p) {
                Plan next = plan;
                next.late = p.plan.late;
                // What waits for somebody's word goes on waiting, whoever asked for it.
                return review || p.state == PublicationState::InReview ? transition::review(p, next)
                                                                       : transition::schedule(p, next);
            });
    });
}

// What charter and policies say to this publication at that time. Replies are conversation, no posts.
Async<Governed> PublishingDesk::governedAt(PublicationId id, const Plan& plan)
{
    if (!m_ports.governance)
        return Async<Governed>::ready(Governed());
    return m_ports.posts.publication(id).then(this, [this, plan](const Publication& p) -> Async<Governed> {
        if (p.kind == PublicationKind::Reply)
            return Async<Governed>::ready(Governed());
        return m_ports.posts.find(p.post).then(this, [this, plan, p](const PostWithPublications& post) {
            return m_ports.accounts.find(p.account).then(this, [this, plan, post](const Account& account) {
                return loadGovernance(this, m_ports, plan.due)
                    .then(this, [plan, post, account](const Governance& governance) {
                        return governed(governance, post.post, {account}, plan);
                    });
            });
        });
    });
}

Async<Publication> PublishingDesk::cancel(PublicationId id, int revision)
{
    return changePublication(this, m_ports.posts, id, revision, u"cancelled"_s,
                             [](const Publication& p) { return transition::cancel(p, u"cancelled by a person"_s); });
}

Async<Publication> PublishingDesk::retry(PublicationId id, int revision)
{
    return changePublication(this, m_ports.posts, id, revision, u"retried"_s,
                             [now = m_ports.clock.now()](const Publication& p) { return transition::retry(p, now); });
}

Async<Publication> PublishingDesk::settlePublished(PublicationId id, int revision, const QString& url)
{
    return changePublication(
        this, m_ports.posts, id, revision, u"settled: published"_s,
        [url, now = m_ports.clock.now()](const Publication& p) { return transition::settlePublished(p, url, now); });
}

Async<Publication> PublishingDesk::settleNotPublished(PublicationId id, int revision)
{
    return changePublication(this, m_ports.posts, id, revision, u"settled: not published"_s,
                             [](const Publication& p) { return transition::settleNotPublished(p); });
}

std::vector<Finding> PublishingDesk::checkWhen(const When& when) const
{
    return planFor(when, {}, m_ports.workspace.info().zone, m_ports.clock.now()).findings;
}

} // namespace parvis
