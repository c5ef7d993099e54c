// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/post_repository.h"
#include "store/threads/executor.h"

namespace parvis::store {

class Outbox final : public OutboxRepository
{
public:
    explicit Outbox(Executor& executor) : m_executor(executor) {}

    Async<std::vector<ClaimedPublication>> claimDue(const ClaimRequest& request) override;
    Async<Publication> save(const Publication& publication, const std::optional<Attempt>& attempt,
                            Durability durability) override;
    Async<Publication> begin(const Publication& publication, const Attempt& attempt, int postRevision) override;
    Async<void> renewLease(PublicationId id, qint64 fence, Instant until) override;
    Async<std::optional<Instant>> nextDue() override;
    Async<std::vector<PublicationRow>> stuck(Instant now, Milliseconds late) override;

private:
    Executor& m_executor;
};

} // namespace parvis::store
