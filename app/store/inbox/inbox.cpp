// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/inbox/inbox.h"

#include "store/inbox/conversation_trail.h"
#include "store/inbox/ingest.h"
#include "store/inbox/reply_kit.h"
#include "store/inbox/reply_rows.h"
#include "store/inbox/search_index.h"
#include "store/inbox/work_rows.h"
#include "store/publishing/publication_rows.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

Result<Message> loadMessage(Connection& db, MessageId id)
{
    PARVIS_LET(list, loadMessages(db, u" WHERE m.id = ?"_s, values(id)));
    if (list.empty())
        return notFound("message"_L1, id.value);
    return list.front();
}

} // namespace

// People move the work state; what messages move is taken from the stored row.
Result<Conversation> saveConversation(Tx& tx, const Conversation& wanted, CountDelta& counts, const QString& who)
{
    PARVIS_LET(stored, loadConversation(tx.db, wanted.id));
    if (stored.revision != wanted.revision)
        return conflict("conversation"_L1, wanted.id.value);
    Conversation after = stored;
    after.status = wanted.status;
    after.closeReason = wanted.closeReason;
    after.assignee = wanted.assignee;
    after.labels = wanted.labels;
    after.labels.removeDuplicates();
    after.labels.sort();
    after.priority = wanted.priority;
    after.department = wanted.department;
    after.unread = wanted.unread;
    after.snoozedUntil = wanted.snoozedUntil;
    PARVIS_TRY(updateConversation(tx, stored, after, counts, who));
    return after;
}

namespace {

Result<Conversation> saveIn(Tx& tx, const Conversation& wanted, const QString& who)
{
    CountDelta counts;
    PARVIS_LET(after, saveConversation(tx, wanted, counts, who));
    PARVIS_TRY(counts.flush(tx.db));
    return after;
}

Done markReadIn(Tx& tx, ConversationId id, bool read)
{
    PARVIS_LET(stored, loadConversation(tx.db, id));
    if (stored.unread == !read)
        return {};
    Conversation after = stored;
    after.unread = !read;
    CountDelta counts;
    PARVIS_TRY(updateConversation(tx, stored, after, counts));
    // Seeing is not deciding: the value a colleague holds stays good.
    PARVIS_TRY(tx.db.run(u"UPDATE conversation SET revision = ? WHERE id = ?"_s, values(stored.revision, id)));
    return counts.flush(tx.db);
}

Result<Message> addNoteIn(Tx& tx, ConversationId id, const QString& author, const QString& text)
{
    PARVIS_LET(conversation, loadConversation(tx.db, id));
    Message note;
    note.content.created = tx.clock.now();
    note.id = {tx.ids.next(note.content.created)};
    note.conversation = id;
    note.account = conversation.account;
    note.content.kind = conversation.kind;
    note.content.root = conversation.root;
    note.content.text = text;
    note.content.own = true;
    note.state = MessageState::Note;
    note.writtenBy = author;
    PARVIS_TRY(insertMessage(tx, note));
    PARVIS_TRY(rememberColleague(tx, author));
    PARVIS_TRY(noteMentions(tx, note.id, id, author, text));
    tx.changes.add(Topic::Conversations, id);
    return note;
}

// Two who send at once both write the conversation from the revision they read: the later of them is done again and
// finds it moved.
Result<Message> addReplyIn(Tx& tx, Message reply, const Post& post, Publication publication,
                           std::optional<int> revision)
{
    PARVIS_LET(before, loadConversation(tx.db, reply.conversation));
    if (revision && before.revision != *revision)
        return conflict("conversation"_L1, before.id.value);
    publication.kind = PublicationKind::Reply;
    if (reply.content.created.ms == 0)
        reply.content.created = tx.clock.now();
    reply.id = {tx.ids.next(reply.content.created)};
    if (publication.reply)
        publication.reply->conversation = reply.conversation;
    PARVIS_LET(stored, createPost(tx, post, {publication}));
    reply.publication = stored.publications.front().id;
    reply.account = before.account;
    reply.content.own = true;
    reply.content.root = before.root;
    reply.content.remote = {};
    if (reply.state != MessageState::Queued && reply.state != MessageState::Sending)
        reply.state = MessageState::Queued;
    People people(tx);
    PARVIS_LET(author, people.put(reply.content.author));
    reply.content.author = author;
    PARVIS_TRY(insertMessage(tx, reply));
    PARVIS_TRY(rememberThread(tx, reply.publication));
    PARVIS_TRY(rememberColleague(tx, reply.writtenBy));
    Conversation after = withMessage(before, reply);
    CountDelta counts;
    PARVIS_TRY(updateConversation(tx, before, after, counts));
    PARVIS_TRY(counts.flush(tx.db));
    return reply;
}

Result<InboxCounts> countsIn(Connection& db, Instant now)
{
    InboxCounts counts;
    PARVIS_LET(breached, breachedCount(db, now));
    counts.breached = breached;
    const Done done = db.each(u"SELECT name, SUM(n) FROM conversation_count GROUP BY name"_s, {}, [&counts](Row& row) {
        const QString name = row.text();
        const qint64 n = row.number();
        if (name == "open"_L1)
            counts.open = n;
        else if (name == "pending"_L1)
            counts.pending = n;
        else if (name == "snoozed"_L1)
            counts.snoozed = n;
        else if (name == "closed"_L1)
            counts.closed = n;
        else if (name == "unread"_L1)
            counts.unread = n;
        else if (name == "unassigned"_L1)
            counts.unassigned = n;
    });
    if (!done)
        return Failure(done.error());
    return counts;
}

} // namespace

Async<InboxCursor> Inbox::cursor(AccountId account, const QString& kind)
{
    return m_executor.read<InboxCursor>([=](Connection& db) -> Result<InboxCursor> {
        PARVIS_LET(value, db.first(u"SELECT value FROM inbox_cursor WHERE account = ? AND kind = ?"_s,
                                   values(account, kind), [](Row& row) { return row.text(); }));
        return InboxCursor{kind, value.value_or(QString())};
    });
}

Async<IngestResult> Inbox::ingest(AccountId account, const std::vector<IncomingMessage>& messages,
                                  const std::optional<InboxCursor>& cursor,
                                  const std::optional<RemoteId>& completeThread)
{
    return m_executor.write<IngestResult>(
        [=](Tx& tx) { return Ingest(tx).run(account, messages, cursor, completeThread); });
}

Async<std::vector<Conversation>> Inbox::list(const ConversationQuery& query)
{
    return m_executor.read<std::vector<Conversation>>(
        [asked = asOfNow(query, m_executor.clock().now())](Connection& db) { return listConversations(db, asked); });
}

Async<Conversation> Inbox::find(ConversationId id)
{
    return m_executor.read<Conversation>([id](Connection& db) { return loadConversation(db, id); });
}

Async<std::vector<Message>> Inbox::messages(ConversationId id)
{
    return m_executor.read<std::vector<Message>>([id](Connection& db) -> Result<std::vector<Message>> {
        PARVIS_LET(list, loadMessages(db, u" WHERE m.conversation = ? ORDER BY m.id"_s, values(id)));
        // A reply counts from when it went out, which its id does not know; mostly they are in order.
        const auto before = [](const Message& a, const Message& b) {
            return std::pair(a.content.created, a.id) < std::pair(b.content.created, b.id);
        };
        if (!std::is_sorted(list.begin(), list.end(), before))
            std::stable_sort(list.begin(), list.end(), before);
        return list;
    });
}

Async<Message> Inbox::message(MessageId id)
{
    return m_executor.read<Message>([id](Connection& db) { return loadMessage(db, id); });
}

Async<InboxCounts> Inbox::counts()
{
    return m_executor.read<InboxCounts>([now = m_executor.clock().now()](Connection& db) { return countsIn(db, now); });
}

Async<Conversation> Inbox::save(const Conversation& conversation)
{
    return saveBy({}, conversation);
}

Async<Conversation> Inbox::saveBy(const QString& who, const Conversation& conversation)
{
    return m_executor.write<Conversation>([who, conversation](Tx& tx) { return saveIn(tx, conversation, who); });
}

Async<void> Inbox::markRead(ConversationId id, bool read)
{
    return m_executor.write<void>([=](Tx& tx) { return markReadIn(tx, id, read); });
}

Async<Message> Inbox::addNote(ConversationId id, const QString& author, const QString& text)
{
    return m_executor.write<Message>([=](Tx& tx) { return addNoteIn(tx, id, author, text); });
}

Async<Message> Inbox::addReply(const Message& reply, const Post& post, const Publication& publication,
                               std::optional<int> revision)
{
    // Durable: what a person was told is on its way outlives a loss of power.
    return m_executor.write<Message>([=](Tx& tx) { return addReplyIn(tx, reply, post, publication, revision); },
                                     Durability::Durable);
}

Async<std::vector<WatchedThread>> Inbox::watchedThreads(AccountId account, Instant since, int limit)
{
    return m_executor.read<std::vector<WatchedThread>>(
        [=](Connection& db) { return watchedThreadsIn(db, account, since, limit); });
}

Async<void> Inbox::threadChecked(AccountId account, const RemoteId& root, Instant at)
{
    return m_executor.write<void>([=](Tx& tx) -> Done {
        PARVIS_TRY(tx.db.run(uR"(INSERT INTO thread_watch (account, root, last_checked) VALUES (?, ?, ?)
                                 ON CONFLICT (account, root) DO UPDATE SET last_checked = excluded.last_checked)"_s,
                             values(account, root, at)));
        return {};
    });
}

Async<int> Inbox::indexBatch(int limit)
{
    return m_executor.write<int>([limit](Tx& tx) { return parvis::store::indexBatch(tx, limit); });
}

Result<Message> addReplyInside(Tx& tx, const Message& reply, const Post& post, const Publication& publication)
{
    return addReplyIn(tx, reply, post, publication, std::nullopt);
}

} // namespace parvis::store
