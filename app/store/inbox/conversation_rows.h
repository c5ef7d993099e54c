// SPDX-License-Identifier: GPL-3.0-or-later
// Conversations and their messages between the domain's values and their rows, with the counters that follow them.
#pragma once

#include "domain/inbox/conversation.h"
#include "store/inbox/people_rows.h"

#include <map>

namespace parvis::store {

// What the counters gain and lose in one transaction; written at its end, ordered by key so that no two writers
// deadlock.
class CountDelta
{
public:
    void add(const Conversation& conversation) { apply(conversation, 1); }
    void remove(const Conversation& conversation) { apply(conversation, -1); }
    Done flush(Connection& db);
    // The counters that a conversation stands in.
    static QStringList namesOf(const Conversation& conversation);

private:
    void apply(const Conversation& conversation, int step);
    std::map<std::pair<qint64, QString>, qint64> m_delta;
};

extern const QString conversationColumns; // c, joined with identityColumns of i
extern const QString conversationFrom;    // conversation c LEFT JOIN person_identity i
Conversation readConversation(Row& row);  // without labels
Done loadLabels(Connection& db, std::vector<Conversation>& conversations);
Result<Conversation> loadConversation(Connection& db, ConversationId id);
Result<std::optional<Conversation>> conversationByRoot(Connection& db, AccountId account, const RemoteId& root);
Done insertConversation(Tx& tx, const Conversation& conversation, const QString& language, CountDelta& counts);
// Writes what messages move and what people move; labels where they differ. The revision grows, its clocks are to be
// computed again, and what changed of its work is in its trail. who: a person, or nobody (messages moved it).
Done updateConversation(Tx& tx, const Conversation& before, Conversation& after, CountDelta& counts,
                        const QString& who = {});

extern const QString messageColumns; // m, joined with identityColumns of i
extern const QString messageFrom;
Message readMessage(Row& row, bool* hasMedia = nullptr);
Result<std::vector<Message>> loadMessages(Connection& db, const QString& where, const Values& parameters);
Done insertMessage(Tx& tx, const Message& message);
Done insertUnqueued(Tx& tx, const Message& message); // the caller queues it for search
Done saveMedia(Tx& tx, MessageId message, const std::vector<MessageMedia>& media);
// Out of the index and out of the table.
Done removeMessage(Tx& tx, MessageId id, const QString& text);
// Folds the messages once more, oldest first: for what came late, went away or changed its state. Work state stays.
Result<Conversation> refolded(Connection& db, const Conversation& conversation);
// One conversation takes the messages, labels and waiting customer of the other, which goes.
Done mergeConversations(Tx& tx, const Conversation& into, const Conversation& from, CountDelta& counts);

} // namespace parvis::store
