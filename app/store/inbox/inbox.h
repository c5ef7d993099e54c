// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/inbox_repository.h"
#include "store/threads/executor.h"

namespace parvis::store {

class Inbox final : public InboxRepository
{
public:
    explicit Inbox(Executor& executor) : m_executor(executor) {}

    Async<InboxCursor> cursor(AccountId account, const QString& kind) override;
    Async<IngestResult> ingest(AccountId account, const std::vector<IncomingMessage>& messages,
                               const std::optional<InboxCursor>& cursor,
                               const std::optional<RemoteId>& completeThread) override;
    Async<std::vector<Conversation>> list(const ConversationQuery& query) override;
    Async<Conversation> find(ConversationId id) override;
    Async<std::vector<Message>> messages(ConversationId id) override;
    Async<Message> message(MessageId id) override;
    Async<InboxCounts> counts() override;
    Async<Conversation> save(const Conversation& conversation) override;
    Async<Conversation> saveBy(const QString& who, const Conversation& conversation) override;
    Async<void> markRead(ConversationId id, bool read) override;
    Async<Message> addNote(ConversationId id, const QString& author, const QString& text) override;
    Async<Message> addReply(const Message& reply, const Post& post, const Publication& publication,
                            std::optional<int> revision) override;
    Async<std::vector<WatchedThread>> watchedThreads(AccountId account, Instant since, int limit) override;
    Async<void> threadChecked(AccountId account, const RemoteId& root, Instant at) override;
    Async<int> indexBatch(int limit) override;

private:
    Executor& m_executor;
};

// The query behind list(), for the search part see search_index.h.
Result<std::vector<Conversation>> listConversations(Connection& db, const ConversationQuery& query);
// How many match; counting ends at `most`.
Result<qint64> countConversations(Connection& db, const ConversationQuery& query, int most);
Result<std::vector<WatchedThread>> watchedThreadsIn(Connection& db, AccountId account, Instant since, int limit);
// addReply() within a transaction of the caller's.
Result<Message> addReplyInside(Tx& tx, const Message& reply, const Post& post, const Publication& publication);

} // namespace parvis::store
