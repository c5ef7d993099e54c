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
    // Missing in a complete thread, and what they answer is missing too: gone with it from sight, or deleted. Left as
    // they are; only the network can tell, asked for each.
    std::vector<RemoteRef> unsure;
    // Who wrote in a complete thread in which something was deleted, since when at most: under it may hang what neither
    // thread nor notification shows.
    std::vector<RemoteId> writers;
    std::optional<Instant> writersSince;
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
    // MostUrgent: whose service clock runs out first, then the others who wait, by priority and longest first. Both
    // orders of those who wait leave out the answered. DueFirst: only what has a clock that runs.
    enum class Order { Newest, WaitingLongest, MostUrgent, DueFirst } order = Order::Newest;
    int limit = 100;
    // Keyset: continue after this row's sort key (updated, waitingSince or service.due) and id.
    std::optional<std::pair<Instant, ConversationId>> afterKey;
    bool breached = false; // past what was promised by dueBefore; without one, by now
    std::optional<Instant> dueBefore;
    // Of that row, for MostUrgent; the key is its due where it has a clock that runs.
    Priority afterPriority = Priority::Normal;
    bool afterClock = false;
    std::vector<QString> departments; // names, folded before they are compared; "-": none
    std::vector<QString> handles;     // accounts by a part of handle or name
    std::vector<Priority> priorities;
    std::optional<bool> unread, waiting;
    std::vector<QString> abouts, moods; // what triage says of a customer's message in it: kinds, sentiments
    std::vector<QString> contents;      // "media", "link": a message has some; all of them
    // Left out, each part by itself. Texts: a word or a "phrase" in no message of the conversation.
    struct Excluded {
        std::vector<QString> texts, networks, froms, languages, assignees, departments, handles, abouts, moods,
            contents;
        std::vector<ConversationStatus> statuses;
        std::vector<InboxKind> kinds;
        std::vector<Priority> priorities;
        bool operator==(const Excluded&) const = default;
    } excluded;
    bool showHits = false; // fills Conversation::hit where a text was asked for
};

struct InboxCounts {
    qint64 open = 0, unread = 0, unassigned = 0, pending = 0, snoozed = 0, closed = 0;
    qint64 breached = 0;
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
    // The same, with whose change it is in the conversation's trail.
    virtual Async<Conversation> saveBy(const QString& /*who*/, const Conversation& conversation)
    {
        return save(conversation);
    }
    virtual Async<void> markRead(ConversationId id, bool read) = 0;
    virtual Async<Message> addNote(ConversationId id, const QString& author, const QString& text) = 0;
    // An own reply and the publication that carries it: one transaction. Later states follow the publication by
    // themselves. revision: of the conversation as the author knew it; Conflict where it has moved since.
    virtual Async<Message> addReply(const Message& reply, const Post& post, const Publication& publication,
                                    std::optional<int> revision = std::nullopt) = 0;
    virtual Async<std::vector<WatchedThread>> watchedThreads(AccountId account, Instant since, int limit) = 0;
    virtual Async<void> threadChecked(AccountId account, const RemoteId& root, Instant at) = 0;
    // Brings the search index up to date; answers how many rows it took. Called in batches behind the insert.
    virtual Async<int> indexBatch(int limit) = 0;
};

} // namespace parvis
