// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/moderation_repository.h"
#include "store/threads/executor.h"

namespace parvis::store {

class Moderations final : public ModerationRepository
{
public:
    explicit Moderations(Executor& executor) : m_executor(executor) {}

    Async<Moderation> add(const Moderation& moderation) override;
    Async<std::vector<Moderation>> ofConversation(ConversationId id) override;
    Async<Moderation> withdraw(const Moderation& moderation) override;
    Async<Moderation> lookAgain(const Moderation& moderation) override;
    Async<std::vector<ClaimedModeration>> claimDue(const WorkerId& worker, Instant now, Milliseconds lease,
                                                   int limit) override;
    Async<Moderation> save(const Moderation& moderation, Durability durability) override;
    Async<std::optional<Instant>> nextDue() override;

private:
    Executor& m_executor;
};

} // namespace parvis::store
