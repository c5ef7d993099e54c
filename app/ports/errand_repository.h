// SPDX-License-Identifier: GPL-3.0-or-later
// Errands at the network, and the workers' door to them: leases with fences, as for publications.
#pragma once

#include "base/async.h"
#include "domain/publishing/errand.h"
#include "ports/post_repository.h"

#include <vector>

namespace parvis {

struct ClaimedErrand {
    Errand errand;
    Publication publication;
    Post post;
};

// An errand that was refused or is uncertain, and what it is about.
struct ErrandTrouble {
    Errand errand;
    PublicationRow row;
};

class ErrandRepository
{
public:
    ErrandRepository() = default;
    virtual ~ErrandRepository() = default;
    ErrandRepository(const ErrandRepository&) = delete;
    ErrandRepository& operator=(const ErrandRepository&) = delete;

    // revision: of the publication as the person saw it. Conflict: code "changed_meanwhile", "not_published", or
    // "errand_open" while another one of this publication is not finished.
    virtual Async<Errand> add(const Errand& errand, int revision) = 0;
    virtual Async<std::vector<Errand>> errands(PublicationId id) = 0; // oldest first
    // Conflict when a worker or somebody else moved it since: its fence and state are compared.
    virtual Async<Errand> withdraw(const Errand& errand, const QString& who) = 0;
    virtual Async<Errand> lookAgain(const Errand& errand, const QString& who) = 0;

    // Oldest first. None of accounts that are removed, paused or signed out; on hold only deletions.
    virtual Async<std::vector<ClaimedErrand>> claimDue(const WorkerId& worker, Instant now, Milliseconds lease,
                                                       int limit) = 0;
    // Writes the worker's next value if its fence is still the stored one (else Conflict); remote, where given, is
    // where segment `segment` stands from now on. Done writes what follows from it in the same transaction: deleted,
    // the publication is cancelled (code "deleted_on_network"); edited, the post holds the words as this account's.
    struct Step {
        std::optional<Attempt> attempt;
        int segment = -1;
        std::optional<RemoteRef> remote;
    };
    virtual Async<Errand> save(const Errand& errand, const Step& step, Durability durability) = 0;
    virtual Async<std::optional<Instant>> nextDue() = 0;
    // The last errand of each publication, where it was refused or is uncertain and nobody has noted it; oldest first.
    virtual Async<std::vector<ErrandTrouble>> troubled(int limit) = 0;
    // A person has read it: it is no trouble any more. Conflict as for withdraw.
    virtual Async<void> note(const Errand& errand, const QString& who) = 0;
};

} // namespace parvis
