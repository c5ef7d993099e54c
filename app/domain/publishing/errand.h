// SPDX-License-Identifier: GPL-3.0-or-later
// What a worker shall do at the network to something that is published: delete it, change its words, boost it. Each is
// safe to ask for twice, so an answer that was lost is settled by reading and, where nothing changed, asking again.
#pragma once

#include "domain/publishing/post.h"
#include "domain/publishing/publication.h"

namespace parvis {

enum class ErrandKind { Delete, Edit, Boost, Moderate }; // Moderate: see domain/inbox/moderation.h

enum class ErrandState {
    Wanted,    // written down; nothing has left for its present part
    Asked,     // a request has left, or may have
    Done,      // the network said so, or shows it
    Refused,   // the network said no; nothing changed in the present part
    Uncertain, // asked and read several times, and still unknown: a person has to look
    Withdrawn, // taken back before anything left
};

struct Errand {
    ErrandId id;
    PublicationId publication;
    ErrandKind kind = ErrandKind::Delete;
    ErrandState state = ErrandState::Wanted;
    QString who;
    Instant asked;
    std::optional<Content> content; // Edit: the whole of it, as it shall stand there
    int done = 0;                   // segments done; Delete goes from the last to the first
    Lease lease;
    int tries = 0;               // of the present part
    std::optional<Instant> wake; // from when a worker may take it; none: nobody will
    std::optional<Error> error;
    std::optional<Instant> finished;
    bool operator==(const Errand&) const = default;
};

QString errandKindName(ErrandKind kind); // "delete", "edit", "boost", "moderate"
std::optional<ErrandKind> errandKindFromName(QStringView name);
QString errandStateName(ErrandState state);
std::optional<ErrandState> errandStateFromName(QStringView name);
bool isOpen(const Errand& errand); // wanted or asked

// The segments it goes through, in its order: of those that are at the network.
std::vector<int> errandSegments(const Errand& errand, const Publication& publication);

// Published, and at a place that can be named. Conflict, code "not_published".
Result<void> mayBeAsked(const Publication& publication);

// Pure steps; each gives the next value, or Conflict where it is not possible from here.
namespace errand {

Result<Errand> claim(Errand e, const WorkerId& worker, Instant now, Milliseconds leaseLength);
Result<Errand> renew(Errand e, qint64 fence, Instant until);
// Before a request leaves.
Result<Errand> begin(Errand e, qint64 fence);
// The network has done the present part. of: how many parts there are.
Result<Errand> partDone(Errand e, qint64 fence, int of, Instant now);
// Nothing is known to have changed, or nothing is known: again from `at`. settled: surely nothing left or changed.
Result<Errand> later(Errand e, qint64 fence, const Error& error, Instant at, bool settled);
Result<Errand> refuse(Errand e, qint64 fence, const Error& error, Instant now);
Result<Errand> doubt(Errand e, qint64 fence, const Error& error, Instant now);
// By a person.
Result<Errand> withdraw(Errand e, Instant now);
Result<Errand> lookAgain(Errand e, Instant now); // uncertain or refused → asked: read before anything is sent

} // namespace errand

} // namespace parvis
