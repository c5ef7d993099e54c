// SPDX-License-Identifier: GPL-3.0-or-later
// The inbox side of the database: idempotent ingestion, keyset pages, search.
#pragma once

#include "base/async.h"
#include "domain/inbox/conversation.h"
#include "ports/platform_client.h"

#include <optional>
#include <vector>

namespace parvis {

struct IngestResult {
    int added = 0, changed = 0, deleted = 0;
    std::vector<ConversationId> conversations; // touched
};

struct ConversationQuery {
    std::vector<ConversationStatus> statuses; // empty: all
    std::vector<AccountId> accounts;
    std::vector<QString> networks, labels, excludedLabels;
    std::vector<InboxKind> kinds;
    QString assignee; // exact; "-" for unassigned; empty: any
    QString text;     // words and "phrases", folded; prefix match on the last word
    QString from;     // author handle or name contains
    QString language;
    std::optional<Instant> after, before; // updated
    bool overdueOnly = false;
    enum class Order { Newest, WaitingLongest } order = Order::Newest;
    int limit = 100;
    // Keyset: continue after this row's sort key (updated or waitingSince) and id.
    std::optional<std::pair<Instant, ConversationId>> afterKey;
};

struct InboxCounts {
    qint64 open = 0, unread = 0, unassigned = 0, pending = 0, snoozed = 0, closed = 0;
};

// A thread worth asking the network about: a post of ours or a conversation, with when it was last looked at.
struct WatchedThread {
    RemoteRef root;
    Instant lastActivity;
    std::optional<Instant> lastChecked;
};

class InboxRepository
{
public:
    InboxRepository() = default;
    virtual ~InboxRepository() = default;
    InboxRepository(const InboxRepository&) = delete;
    InboxRepository& operator=(const InboxRepository&) = delete;

    virtual Async<InboxCursor> cursor(AccountId account, const QString& kind) = 0; // value empty when none
    // Upserts by (account, remote id), tombstones the deleted, groups into conversations and saves the cursor: one
    // transaction. completeThread: messages of that thread that are not in the batch become tombstones.
    virtual Async<IngestResult> ingest(AccountId account, const std::vector<IncomingMessage>& messages,
                                       const std::optional<InboxCursor>& cursor,
                                       const std::optional<RemoteId>& completeThread) = 0;
    virtual Async<std::vector<Conversation>> list(const ConversationQuery& query) = 0;
    virtual Async<Conversation> find(ConversationId id) = 0;
    virtual Async<std::vector<Message>> messages(ConversationId id) = 0; // oldest first
    virtual Async<Message> message(MessageId id) = 0;
    virtual Async<InboxCounts> counts() = 0;
    // Work state: Conflict when conversation.revision is not the stored one.
    virtual Async<Conversation> save(const Conversation& conversation) = 0;
    virtual Async<void> markRead(ConversationId id, bool read) = 0;
    virtual Async<Message> addNote(ConversationId id, const QString& author, const QString& text) = 0;
    // An own reply and the publication that carries it: one transaction. Later states follow the publication by
    // themselves.
    virtual Async<Message> addReply(const Message& reply, const Post& post, const Publication& publication) = 0;
    virtual Async<std::vector<WatchedThread>> watchedThreads(AccountId account, Instant since, int limit) = 0;
    virtual Async<void> threadChecked(AccountId account, const RemoteId& root, Instant at) = 0;
    // Brings the search index up to date; answers how many rows it took. Called in batches behind the insert.
    virtual Async<int> indexBatch(int limit) = 0;
};

} // namespace parvis
