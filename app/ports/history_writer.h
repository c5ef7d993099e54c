// SPDX-License-Identifier: GPL-3.0-or-later
// Writes what has happened already: posts that are long out, what people wrote under them, what colleagues did about
// it. For the practice workspace's past; nothing of it is sent, nobody is notified, no rule runs.
#pragma once

#include "base/async.h"
#include "domain/inbox/work_change.h"
#include "domain/publishing/post.h"
#include "domain/publishing/publication.h"

#include <vector>

namespace parvis {

// One of our posts on one account. ids are given by the store.
struct PastPost {
    Post post;                             // created: when it was written
    Publication publication;               // published; its segments done, each under its remote id
    std::vector<IncomingMessage> messages; // itself and its further parts, as the network shows them
};

// What happened in a conversation at one moment: somebody wrote, or a colleague moved its work state.
struct PastStep {
    Instant at;
    QString who;                            // the colleague; empty: a customer
    std::optional<IncomingMessage> message; // own: sent by `who` through the outbox
    WorkChange change;
};

// A conversation from its first message on; the steps in the order of time, the first a customer's message.
struct PastThread {
    AccountId account;
    InboxKind kind = InboxKind::Comment;
    RemoteId root; // of a post among those of the same part, or of the first message
    std::vector<PastStep> steps;
};

struct PastPart {
    std::vector<PastPost> posts;
    std::vector<PastThread> threads;
};

class HistoryWriter
{
public:
    HistoryWriter() = default;
    virtual ~HistoryWriter() = default;
    HistoryWriter(const HistoryWriter&) = delete;
    HistoryWriter& operator=(const HistoryWriter&) = delete;

    // All of it or nothing, in one transaction, and the setting `key` goes from `was` to `becomes` with it: so that one
    // that was stopped goes on where it was. Conflict where the setting is not `was`: nothing is written.
    virtual Async<void> write(const PastPart& part, const QString& key, const QString& was, const QString& becomes) = 0;
};

} // namespace parvis
