// SPDX-License-Identifier: GPL-3.0-or-later
// The publication's state machine: pure functions, one per thing that can happen. Each gives the next value or says why
// not (Conflict: not possible from this state; Rejected: the request is wrong). `draft → in_review → approved →
// scheduled → claimed → sending → published | failed | uncertain | missed | cancelled`, and held.
#pragma once

#include "domain/publishing/post.h"
#include "domain/publishing/publication.h"

namespace parvis::transition {

Result<Publication> submit(Publication p);                     // draft → in_review
Result<Publication> approve(Publication p);                    // in_review → approved
Result<Publication> reject(Publication p, const QString& why); // in_review, approved → draft
// draft, approved, scheduled, held, missed, failed (nothing sent) → scheduled
Result<Publication> schedule(Publication p, const Plan& plan);
// The same, for what somebody has to approve first; a change after the approval comes back here. in_review stays.
Result<Publication> review(Publication p, const Plan& plan);
Result<Publication> cancel(Publication p, const QString& why); // anything planned, failed, missed → cancelled
Result<Publication> hold(Publication p, const QString& why);   // approved, scheduled → held
Result<Publication> release(Publication p);                    // held → scheduled
// Undo: back to a place it had. Planned, missed or cancelled, nothing sent → draft, in_review, approved, scheduled,
// missed.
Result<Publication> putBack(Publication p, PublicationState state, const Plan& plan);
// A person's word on an uncertain one. Published with its address, or not published: failed, and may be retried.
Result<Publication> settlePublished(Publication p, const QString& url, Instant now);
Result<Publication> settleNotPublished(Publication p);
// A person asks again for a failed or missed one: scheduled for now. An uncertain one must be settled first.
Result<Publication> retry(Publication p, Instant now);

// What a worker does. Claiming is open for: scheduled and due (retryAt passed), or claimed/sending whose lease ran out.
// ahead: what falls due so soon may be claimed too, and waits for its moment.
bool isClaimable(const Publication& p, Instant now, Milliseconds ahead = {});
Result<Publication> claim(Publication p, const WorkerId& worker, Instant now, Milliseconds leaseLength,
                          Milliseconds ahead = {});
Result<Publication> renew(Publication p, qint64 fence, Instant until);
// Nothing has left yet: hand back (clean stop of the worker). From sending it keeps its state and frees the lease.
Result<Publication> handBack(Publication p, qint64 fence, Instant now);
// Late beyond its policy when claimed: missed or cancelled. nullopt-like: Conflict when it is not late.
bool isTooLate(const Publication& p, Instant now);
Result<Publication> miss(Publication p, qint64 fence);
// Claimed, nothing of it sent, and what it was planned for has changed: missed, with the reason; a person decides.
Result<Publication> holdBack(Publication p, qint64 fence, const Error& why);
// Before a request leaves: name and digest of segment `index` stand in the row.
Result<Publication> beginSegment(Publication p, qint64 fence, int index, const QString& requestName,
                                 const QByteArray& digest, Instant now);
Result<Publication> noteUpload(Publication p, qint64 fence, int index, const RemoteId& uploaded);
// The network has it. The last segment done makes it published.
Result<Publication> segmentDone(Publication p, qint64 fence, int index, const RemoteRef& remote, Instant now);
// Surely not taken and worth another try: scheduled again at `at`. A segment being sent goes back to pending, name
// kept.
Result<Publication> retryLater(Publication p, qint64 fence, const Error& error, Instant at);
// Whether it was taken is not known yet and the network can be asked later: stays sending, lease freed, asked again at
// `at`.
Result<Publication> reconcileLater(Publication p, qint64 fence, const Error& error, Instant at);
Result<Publication> fail(Publication p, qint64 fence, const Error& error);
Result<Publication> markUncertain(Publication p, qint64 fence, const Error& error);

// The segments a content needs: main, thread parts, first comment.
std::vector<Segment> segmentsFor(const Content& content);

} // namespace parvis::transition
