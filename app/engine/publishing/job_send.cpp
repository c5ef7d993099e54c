// SPDX-License-Identifier: GPL-3.0-or-later
// The one place from which a request leaves that makes something exist on a network.
#include "domain/publishing/transitions.h"
#include "engine/publishing/publication_job.h"
#include "engine/publishing/request_builder.h"

using namespace Qt::StringLiterals;

namespace parvis {

QString PublicationJob::stepName(int index) const
{
    return u"send %1/%2"_s.arg(index + 1).arg(m_p.segments.size());
}

// State sending, name and digest are on disk before the request leaves.
void PublicationJob::send(int index)
{
    const auto request = buildRequest(m_content, m_p, index, m_account.capabilities);
    openAttempt(stepName(index));
    if (!request) {
        if (m_unproven)
            giveUpUncertain(request.error(), u"uncertain"_s);
        else
            failFor(request.error());
        return;
    }
    const Instant now = m_ports.clock.now();
    const QString name = request->requestName.isEmpty() ? m_client->newRequestName(now) : request->requestName;
    commit(Transition::Begin, transition::beginSegment(m_p, m_fence, index, name, requestDigest(*request), now),
           [this, index, request = *request]() mutable {
               request.requestName = segment(index)->requestName;
               request.firstSent = segment(index)->firstSent;
               transmit(index, request);
           });
}

void PublicationJob::transmit(int index, const PublishRequest& request)
{
    // The machine may have slept between commit and here: somebody else may hold it by now.
    if (m_ports.clock.now() >= m_p.lease.until) {
        loseLease(u"the lease ran out before the request left"_s);
        return;
    }
    ask(
        Transition::AskPublish, m_context.options.requestLimit,
        Error::make(ErrorKind::Timeout, u"no answer to the request"_s, Effect::Maybe),
        [&] { return m_client->publish(request); },
        [this, index](const Result<RemoteRef>& remote) {
            if (remote)
                sent(index, *remote, u"published"_s);
            else
                sendFailed(index, remote.error());
        });
}

void PublicationJob::sent(int index, const RemoteRef& remote, const QString& outcome)
{
    m_context.news.worked(m_account.id);
    closeAttempt(outcome);
    const auto done = transition::segmentDone(m_p, m_fence, index, remote, m_ports.clock.now());
    const bool last = done && done->state == PublicationState::Published;
    commit(last ? Transition::Publish : Transition::SegmentDone, done, [this, index, remote, outcome, last] {
        say(u"%1 %2 %3"_s.arg(stepName(index), outcome, remote.url.isEmpty() ? remote.id.value : remote.url));
        if (last)
            end();
        else
            nextSegment();
    });
}

} // namespace parvis
