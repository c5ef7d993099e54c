// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publishing/transitions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::transition {
namespace {

Failure notFrom(const Publication& p, QLatin1StringView what)
{
    return failure(ErrorKind::Conflict, u"cannot %1 a publication that is %2"_s.arg(what, stateName(p.state)));
}

Failure leaseLost(const Publication& p, qint64 fence)
{
    return failure(
        ErrorKind::Conflict,
        u"the lease was lost: fence %1, now %2, state %3"_s.arg(fence).arg(p.lease.fence).arg(stateName(p.state)));
}

bool holdsLease(const Publication& p, qint64 fence)
{
    return p.lease.fence == fence && !p.lease.worker.value.isEmpty() &&
           (p.state == PublicationState::Claimed || p.state == PublicationState::Sending);
}

// The fence stays: the next claim must be told apart from this one.
void freeLease(Publication& p)
{
    p.lease.worker = {};
    p.lease.until = {};
}

bool anySegment(const Publication& p, SegmentState state)
{
    return std::any_of(p.segments.begin(), p.segments.end(), [state](const Segment& s) { return s.state == state; });
}

// Something of it is, or may be, at the network: it can no longer be moved or replanned as a whole.
bool hasBegun(const Publication& p)
{
    return anySegment(p, SegmentState::Sending) || anySegment(p, SegmentState::Done);
}

Segment* segmentAt(Publication& p, int index)
{
    const auto it =
        std::find_if(p.segments.begin(), p.segments.end(), [index](const Segment& s) { return s.index == index; });
    return it == p.segments.end() ? nullptr : &*it;
}

} // namespace

Result<Publication> submit(Publication p)
{
    if (p.state != PublicationState::Draft)
        return notFrom(p, "submit"_L1);
    p.state = PublicationState::InReview;
    p.error.reset();
    return p;
}

Result<Publication> approve(Publication p)
{
    if (p.state != PublicationState::InReview)
        return notFrom(p, "approve"_L1);
    p.state = PublicationState::Approved;
    return p;
}

Result<Publication> reject(Publication p, const QString& why)
{
    if (p.state != PublicationState::InReview && p.state != PublicationState::Approved)
        return notFrom(p, "reject"_L1);
    p.state = PublicationState::Draft;
    p.error = Error::make(ErrorKind::Rejected, why);
    return p;
}

Result<Publication> schedule(Publication p, const Plan& plan)
{
    switch (p.state) {
    case PublicationState::Draft:
    case PublicationState::Approved:
    case PublicationState::Scheduled:
    case PublicationState::Held:
    case PublicationState::Missed:
        break;
    case PublicationState::Failed:
        if (hasBegun(p))
            return failure(ErrorKind::Conflict, u"a part of it is already published: retry it instead"_s);
        break;
    default:
        return notFrom(p, "schedule"_L1);
    }
    // A thread that waits for its next part is half out: its moment has passed.
    if (hasBegun(p))
        return failure(ErrorKind::Conflict, u"a part of it is already published"_s);
    p.state = PublicationState::Scheduled;
    p.plan = plan;
    p.tries = 0;
    p.retryAt.reset();
    p.error.reset();
    freeLease(p);
    return p;
}

Result<Publication> review(Publication p, const Plan& plan)
{
    // Set back and planned anew: what may be scheduled may be reviewed.
    if (p.state == PublicationState::InReview)
        p.state = PublicationState::Draft;
    auto planned = schedule(std::move(p), plan);
    if (planned)
        planned->state = PublicationState::InReview;
    return planned;
}

Result<Publication> cancel(Publication p, const QString& why)
{
    if (!isPlanned(p.state) && p.state != PublicationState::Failed && p.state != PublicationState::Missed)
        return notFrom(p, "cancel"_L1);
    // Sent with an unknown outcome: cancelling would hide that it may be out.
    if (anySegment(p, SegmentState::Sending))
        return failure(ErrorKind::Conflict, u"a part of it may be on the network: settle it first"_s);
    p.state = PublicationState::Cancelled;
    p.retryAt.reset();
    p.error = why.isEmpty() ? std::nullopt : std::optional(Error::make(ErrorKind::Cancelled, why));
    freeLease(p);
    return p;
}

Result<Publication> hold(Publication p, const QString& why)
{
    if (p.state != PublicationState::Approved && p.state != PublicationState::Scheduled)
        return notFrom(p, "hold"_L1);
    p.state = PublicationState::Held;
    p.error = Error::make(ErrorKind::Cancelled, why);
    return p;
}

Result<Publication> release(Publication p)
{
    if (p.state != PublicationState::Held)
        return notFrom(p, "release"_L1);
    p.state = PublicationState::Scheduled;
    p.error.reset();
    return p;
}

Result<Publication> putBack(Publication p, PublicationState state, const Plan& plan)
{
    const bool rests =
        isPlanned(p.state) || p.state == PublicationState::Missed || p.state == PublicationState::Cancelled;
    const bool possible = state == PublicationState::Draft || state == PublicationState::InReview ||
                          state == PublicationState::Approved || state == PublicationState::Scheduled ||
                          state == PublicationState::Missed;
    if (!rests || !possible || hasBegun(p) || p.state == PublicationState::Held)
        return notFrom(p, "put back"_L1);
    const LatePolicy late = p.plan.late;
    p.state = state;
    p.plan = plan;
    p.plan.late = late;
    p.tries = 0;
    p.retryAt.reset();
    p.error.reset();
    freeLease(p);
    return p;
}

Result<Publication> settlePublished(Publication p, const QString& url, Instant now)
{
    if (p.state != PublicationState::Uncertain)
        return notFrom(p, "settle"_L1);
    if (url.isEmpty())
        return failure(ErrorKind::Rejected, u"the address of the published post is missing"_s);
    // The person vouches for the part that was in doubt; parts after it were never sent.
    for (Segment& segment : p.segments) {
        if (segment.state == SegmentState::Sending) {
            segment.state = SegmentState::Done;
            segment.remote.url = url;
            if (segment.index == 0)
                p.remote.url = url;
        }
    }
    const bool complete = !anySegment(p, SegmentState::Pending);
    p.state = complete ? PublicationState::Published : PublicationState::Failed;
    p.publishedAt = complete ? std::optional(now) : std::nullopt;
    if (complete)
        p.error.reset();
    else
        p.error = Error::make(ErrorKind::Rejected, u"the parts after the settled one were not sent"_s);
    return p;
}

Result<Publication> settleNotPublished(Publication p)
{
    if (p.state != PublicationState::Uncertain)
        return notFrom(p, "settle"_L1);
    for (Segment& segment : p.segments) {
        if (segment.state == SegmentState::Sending)
            segment.state = SegmentState::Pending;
    }
    p.state = PublicationState::Failed;
    p.error = Error::make(ErrorKind::Rejected, u"settled by a person: not published"_s);
    return p;
}

Result<Publication> retry(Publication p, Instant now)
{
    if (p.state != PublicationState::Failed && p.state != PublicationState::Missed)
        return notFrom(p, "retry"_L1);
    p.state = PublicationState::Scheduled;
    p.plan.due = now;
    p.plan.wall = wallTimeAt(now, p.plan.zone);
    p.tries = 0;
    p.retryAt.reset();
    p.error.reset();
    freeLease(p);
    return p;
}

bool isClaimable(const Publication& p, Instant now, Milliseconds ahead)
{
    switch (p.state) {
    case PublicationState::Scheduled:
        return p.plan.due <= now + (p.kind == PublicationKind::Reply ? Milliseconds() : ahead) &&
               (!p.retryAt || *p.retryAt <= now);
    case PublicationState::Claimed:
        return p.lease.until <= now;
    case PublicationState::Sending:
        return p.lease.until <= now && (!p.retryAt || *p.retryAt <= now);
    default:
        return false;
    }
}

Result<Publication> claim(Publication p, const WorkerId& worker, Instant now, Milliseconds leaseLength,
                          Milliseconds ahead)
{
    if (!isClaimable(p, now, ahead))
        return notFrom(p, "claim"_L1);
    // What was being sent when its worker vanished stays `sending`: the new worker has to look before it sends.
    if (p.state != PublicationState::Sending)
        p.state = PublicationState::Claimed;
    p.lease = {worker, p.lease.fence + 1, now + leaseLength};
    p.retryAt.reset();
    ++p.tries;
    return p;
}

Result<Publication> renew(Publication p, qint64 fence, Instant until)
{
    if (!holdsLease(p, fence))
        return leaseLost(p, fence);
    p.lease.until = until;
    return p;
}

Result<Publication> handBack(Publication p, qint64 fence, Instant now)
{
    if (!holdsLease(p, fence))
        return leaseLost(p, fence);
    Q_UNUSED(now)
    if (!anySegment(p, SegmentState::Sending))
        p.state = PublicationState::Scheduled;
    freeLease(p);
    --p.tries;
    return p;
}

bool isTooLate(const Publication& p, Instant now)
{
    // What has begun is finished however late: half a thread helps nobody.
    return !hasBegun(p) && now - p.plan.due > p.plan.late.within;
}

Result<Publication> miss(Publication p, qint64 fence)
{
    if (!holdsLease(p, fence))
        return leaseLost(p, fence);
    const bool drop = p.plan.late.choice == LatePolicy::Choice::Drop;
    p.state = drop ? PublicationState::Cancelled : PublicationState::Missed;
    p.error =
        Error::make(ErrorKind::Cancelled, u"no worker ran within %1 min of its time"_s.arg(p.plan.late.within.count()));
    p.error->code = u"missed"_s;
    freeLease(p);
    return p;
}

Result<Publication> holdBack(Publication p, qint64 fence, const Error& why)
{
    if (!holdsLease(p, fence))
        return leaseLost(p, fence);
    if (hasBegun(p))
        return failure(ErrorKind::Conflict, u"a part of it is, or may be, on the network"_s);
    p.state = PublicationState::Missed;
    p.error = why;
    freeLease(p);
    return p;
}

Result<Publication> beginSegment(Publication p, qint64 fence, int index, const QString& requestName,
                                 const QByteArray& digest, Instant now)
{
    if (!holdsLease(p, fence))
        return leaseLost(p, fence);
    Segment* segment = segmentAt(p, index);
    if (!segment || segment->state == SegmentState::Done)
        return failure(ErrorKind::Conflict, u"segment %1 cannot be sent"_s.arg(index));
    // A name once used stays: it is how the network knows the same request again.
    if (segment->requestName.isEmpty())
        segment->requestName = requestName;
    segment->digest = digest;
    segment->state = SegmentState::Sending;
    if (!segment->firstSent)
        segment->firstSent = now;
    p.state = PublicationState::Sending;
    return p;
}

Result<Publication> noteUpload(Publication p, qint64 fence, int index, const RemoteId& uploaded)
{
    if (!holdsLease(p, fence))
        return leaseLost(p, fence);
    Segment* segment = segmentAt(p, index);
    if (!segment)
        return failure(ErrorKind::Conflict, u"there is no segment %1"_s.arg(index));
    segment->uploads.push_back(uploaded);
    return p;
}

Result<Publication> segmentDone(Publication p, qint64 fence, int index, const RemoteRef& remote, Instant now)
{
    if (!holdsLease(p, fence))
        return leaseLost(p, fence);
    Segment* segment = segmentAt(p, index);
    if (!segment)
        return failure(ErrorKind::Conflict, u"there is no segment %1"_s.arg(index));
    segment->state = SegmentState::Done;
    segment->remote = remote;
    if (index == 0)
        p.remote = remote;
    p.error.reset();
    if (anySegment(p, SegmentState::Pending) || anySegment(p, SegmentState::Sending)) {
        p.state = PublicationState::Sending;
        return p;
    }
    p.state = PublicationState::Published;
    p.publishedAt = now;
    p.retryAt.reset();
    freeLease(p);
    return p;
}

Result<Publication> retryLater(Publication p, qint64 fence, const Error& error, Instant at)
{
    if (!holdsLease(p, fence))
        return leaseLost(p, fence);
    for (Segment& segment : p.segments) {
        if (segment.state == SegmentState::Sending)
            segment.state = SegmentState::Pending;
    }
    p.state = PublicationState::Scheduled;
    p.retryAt = at;
    p.error = error;
    freeLease(p);
    return p;
}

Result<Publication> reconcileLater(Publication p, qint64 fence, const Error& error, Instant at)
{
    if (!holdsLease(p, fence))
        return leaseLost(p, fence);
    p.state = PublicationState::Sending;
    p.retryAt = at;
    p.error = error;
    freeLease(p);
    return p;
}

Result<Publication> fail(Publication p, qint64 fence, const Error& error)
{
    if (!holdsLease(p, fence))
        return leaseLost(p, fence);
    for (Segment& segment : p.segments) {
        if (segment.state == SegmentState::Sending)
            segment.state = SegmentState::Pending;
    }
    p.state = PublicationState::Failed;
    p.error = error;
    freeLease(p);
    return p;
}

Result<Publication> markUncertain(Publication p, qint64 fence, const Error& error)
{
    if (!holdsLease(p, fence))
        return leaseLost(p, fence);
    p.state = PublicationState::Uncertain;
    p.error = error;
    freeLease(p);
    return p;
}

std::vector<Segment> segmentsFor(const Content& content)
{
    std::vector<Segment> segments;
    const auto add = [&segments](SegmentKind kind) {
        Segment segment;
        segment.index = int(segments.size());
        segment.kind = kind;
        segments.push_back(segment);
    };
    add(SegmentKind::Main);
    for (qsizetype i = 0; i < content.threadParts.size(); ++i)
        add(SegmentKind::ThreadPart);
    if (!content.firstComment.isEmpty())
        add(SegmentKind::FirstComment);
    return segments;
}

} // namespace parvis::transition
