// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of the networks about comments, and the workers' door to it: leases with fences, as for errands.
#pragma once

#include "base/async.h"
#include "domain/inbox/moderation.h"
#include "ports/post_repository.h"

#include <vector>

namespace parvis {

struct ClaimedModeration {
    Moderation moderation;
    Message message;
};

class ModerationRepository
{
public:
    ModerationRepository() = default;
    virtual ~ModerationRepository() = default;
    ModerationRepository(const ModerationRepository&) = delete;
    ModerationRepository& operator=(const ModerationRepository&) = delete;

    // Sets id, account, subject and when. Conflict, code "moderation_open", while the same action about the same
    // subject is not finished; code "not_there" where the message is not at the network.
    virtual Async<Moderation> add(const Moderation& moderation) = 0;
    // All about the messages of a conversation and their authors, oldest first.
    virtual Async<std::vector<Moderation>> ofConversation(ConversationId id) = 0;
    // Conflict when a worker or somebody else moved it since.
    virtual Async<Moderation> withdraw(const Moderation& moderation) = 0;
    virtual Async<Moderation> lookAgain(const Moderation& moderation) = 0;

    // Oldest first. None of accounts that are removed, paused or signed out; on hold nothing that others see as
    // applause (like, boost).
    virtual Async<std::vector<ClaimedModeration>> claimDue(const WorkerId& worker, Instant now, Milliseconds lease,
                                                           int limit) = 0;
    // Writes the worker's next value if its fence is still the stored one (else Conflict). A deletion that is done
    // leaves its message as a tombstone, in the same transaction.
    virtual Async<Moderation> save(const Moderation& moderation, Durability durability) = 0;
    virtual Async<std::optional<Instant>> nextDue() = 0;
};

} // namespace parvis
