// SPDX-License-Identifier: GPL-3.0-or-later
// Ideas of the public and the comments behind them.
#pragma once

#include "base/async.h"
#include "domain/inbox/idea.h"

#include <vector>

namespace parvis {

class IdeaRepository
{
public:
    IdeaRepository() = default;
    virtual ~IdeaRepository() = default;
    IdeaRepository(const IdeaRepository&) = delete;
    IdeaRepository& operator=(const IdeaRepository&) = delete;

    // Those that stand for themselves, most votes first, then the newest.
    virtual Async<std::vector<Idea>> list() = 0;
    virtual Async<Idea> find(IdeaId id) = 0;
    // Of the idea and of those merged into it, oldest first; a message counts once.
    virtual Async<std::vector<IdeaComment>> comments(IdeaId id) = 0;
    // Ideas that a message stands behind already.
    virtual Async<std::vector<IdeaId>> ideasOf(MessageId message) = 0;
    // Title, text and state; a null id makes a new one. Conflict by revision.
    virtual Async<Idea> save(const Idea& idea) = 0;
    // One that is there already stays. NotFound for a message that is not; Rejected for a note or one of ours.
    virtual Async<void> addMessage(IdeaId id, MessageId message, const QString& who) = 0;
    virtual Async<void> removeMessage(IdeaId id, MessageId message) = 0;
    // Rejected, code "circle", where one is merged into the other already.
    virtual Async<void> merge(IdeaId from, IdeaId into) = 0;
    // Stands for itself again, with the comments it had.
    virtual Async<void> unmerge(IdeaId id) = 0;

    virtual Async<std::vector<IdeaAnswer>> answers(IdeaId id) = 0;
    // Before the answer is stored. False: this person has one.
    virtual Async<bool> claimAnswer(IdeaId id, const IdeaAnswer& answer) = 0;
    virtual Async<void> answerStored(IdeaId id, PersonId person, PublicationId publication) = 0;
    virtual Async<void>
    answerRefused(IdeaId id,
                  PersonId person) = 0; // may be tried again, unless a reply to their comment was stored since
};

} // namespace parvis
