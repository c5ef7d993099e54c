// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/publishing_desk.h"

#include "domain/publishing/transitions.h"
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

PublishingDesk::PublishingDesk(const Ports& ports, QObject* parent) : QObject(parent), m_ports(ports) {}

Async<std::vector<Finding>> PublishingDesk::check(const PostDraft& draft)
{
    return m_ports.accounts.list().then(this, [this, draft](const std::vector<Account>& accounts) {
        return checkDraft(draft, accounts, m_ports.workspace.info().zone, m_ports.clock.now());
    });
}

Async<SubmitResult> PublishingDesk::submit(const PostDraft& draft)
{
    return m_ports.accounts.list().then(
        this, [this, draft](const std::vector<Account>& accounts) -> Async<SubmitResult> {
            const Instant now = m_ports.clock.now();
            const ZoneId zone = m_ports.workspace.info().zone;
            SubmitResult result;
            result.findings = checkDraft(draft, accounts, zone, now);
            if (mustRefuse(draft, result.findings))
                return Async<SubmitResult>::ready(result);
            const Submission submission{draft, planFor(draft.when, draft.late, zone, now).plan,
                                        accountsOf(draft, accounts), now};
            auto stored =
                draft.existing.isNull() ? storeNew(m_ports, submission) : storeEdit(this, m_ports, submission);
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
    const QString note = u"rescheduled to %1"_s.arg(planned.plan.due.toRfc3339());
    return changePublication(this, m_ports.posts, id, revision, note, [plan = planned.plan](const Publication& p) {
        Plan next = plan;
        next.late = p.plan.late;
        return transition::schedule(p, next);
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
