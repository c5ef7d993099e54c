// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/idea_repository.h"
#include "store/threads/executor.h"

namespace parvis::store {

class Ideas final : public IdeaRepository
{
public:
    explicit Ideas(Executor& executor) : m_executor(executor) {}

    Async<std::vector<Idea>> list() override;
    Async<Idea> find(IdeaId id) override;
    Async<std::vector<IdeaComment>> comments(IdeaId id) override;
    Async<std::vector<IdeaId>> ideasOf(MessageId message) override;
    Async<Idea> save(const Idea& idea) override;
    Async<void> addMessage(IdeaId id, MessageId message, const QString& who) override;
    Async<void> removeMessage(IdeaId id, MessageId message) override;
    Async<void> merge(IdeaId from, IdeaId into) override;
    Async<void> unmerge(IdeaId id) override;
    Async<std::vector<IdeaAnswer>> answers(IdeaId id) override;
    Async<bool> claimAnswer(IdeaId id, const IdeaAnswer& answer) override;
    Async<void> answerStored(IdeaId id, PersonId person, PublicationId publication) override;
    Async<void> answerRefused(IdeaId id, PersonId person) override;

private:
    Executor& m_executor;
};

} // namespace parvis::store
