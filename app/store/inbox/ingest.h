// SPDX-License-Identifier: GPL-3.0-or-later
// One page of what a network told, taken in within one transaction. The same page again changes nothing.
//
// A message belongs to the conversation of its thread's root: the root the network names, or the one of its parent
// where we know the parent, or the parent itself until we do. When a late parent shows that two conversations are one,
// they are joined. Only somebody else's message begins a conversation; own ones wait without one until it is there.
#pragma once

#include "ports/inbox_repository.h"
#include "store/inbox/erased_guard.h"
#include "store/inbox/rule_queue.h"
#include "store/inbox/threads.h"

#include <QSet>

namespace parvis::store {

class Ingest
{
public:
    explicit Ingest(Tx& tx) : m_tx(tx), m_people(tx), m_rules(tx) {}
    Result<IngestResult> run(AccountId account, const std::vector<IncomingMessage>& messages,
                             const std::optional<InboxCursor>& cursor, const std::optional<RemoteId>& completeThread);

private:
    struct Working {
        std::optional<Conversation> before; // nothing: it is new
        Conversation current;
        QString language;
        bool refold = false;
        bool customerWrote = false;
    };

    Done loadAccount(AccountId account);
    Done preload(const std::vector<IncomingMessage>& messages);
    Done preloadOwnPosts(const QStringList& ids);
    Done take(IncomingMessage message);
    Done takeActivity(const IncomingMessage& message);
    Done takeNew(const IncomingMessage& message);
    Done takeKnown(Message& stored, const IncomingMessage& message);
    Done takeDeleted(const RemoteId& remote);
    Done tombstone(Message& stored);
    void nameWriters(const std::vector<Message>& thread);
    Done tombstoneMissing(const RemoteId& root, const std::vector<IncomingMessage>& messages);
    Done queueNew();
    Done saveCursor(const InboxCursor& cursor);

    RemoteId rootOf(const IncomingMessage& message) const;
    // The thread known under `from` is the one of `to`.
    Done unite(const RemoteId& from, const RemoteId& to);
    Result<Working*> conversationOf(const RemoteId& root);
    Working& begin(const IncomingMessage& message, const RemoteId& root);
    Done attachLoose(const RemoteId& storedRoot, Working* working, const RemoteId& root);
    Result<Working*> workingOf(ConversationId id);
    Done flush();
    Done store(Working& working);

    Tx& m_tx;
    People m_people;
    ErasedGuard m_erased;
    RuleQueue m_rules;
    CountDelta m_counts;
    AccountId m_account;
    QString m_network;
    RemoteId m_self;
    QHash<QString, Message> m_known;    // stored messages by remote id; content.root is the conversation's
    QHash<QString, OwnPost> m_ownPosts; // by the remote id of any part
    QStringList m_unqueued;             // ids of new messages that the search does not know of yet
    QSet<QString> m_gone;               // said to be deleted
    QSet<QString> m_looseRoots;         // own messages without a conversation wait under these
    QHash<QString, ConversationId> m_byRoot;
    std::map<ConversationId, Working> m_working;
    IngestResult m_result;
};

} // namespace parvis::store
