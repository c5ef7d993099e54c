// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/inbox/reply_rows.h"

#include "store/inbox/threads.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

MessageState messageStateOf(PublicationState state)
{
    switch (state) {
    case PublicationState::Sending:
        return MessageState::Sending;
    case PublicationState::Published:
        return MessageState::Sent;
    case PublicationState::Failed:
    case PublicationState::Missed:
        return MessageState::Failed;
    case PublicationState::Uncertain:
        return MessageState::Uncertain;
    case PublicationState::Cancelled:
        return MessageState::Deleted; // never left: nothing to count, nothing to show as sent
    default:
        return MessageState::Queued;
    }
}

// The sync may have seen our reply on the network before its worker recorded it: one of the two rows has to go.
Done dropCopy(Tx& tx, const Message& ours, const RemoteId& remote)
{
    PARVIS_LET(copies, loadMessages(tx.db, u" WHERE m.account = ? AND m.remote_id = ? AND m.id <> ?"_s,
                                    values(ours.account, remote, ours.id)));
    for (const Message& copy : copies)
        PARVIS_TRY(removeMessage(tx, copy.id, copy.content.text));
    return {};
}

// It was closed because this answer was on its way. One that was taken back leaves a closing with its own reason alone.
void openAgain(Conversation& conversation, MessageState reply)
{
    const bool lost =
        reply == MessageState::Failed || (reply == MessageState::Deleted && conversation.closeReason.isEmpty());
    if (!lost || conversation.status != ConversationStatus::Closed || !conversation.waitingSince)
        return;
    conversation.status = ConversationStatus::Open;
    conversation.closeReason.clear();
}

Done followReply(Tx& tx, const Publication& p)
{
    PARVIS_LET(list, loadMessages(tx.db, u" WHERE m.publication = ?"_s, values(p.id)));
    if (list.empty())
        return {};
    const Message& message = list.front();
    const MessageState state = messageStateOf(p.state);
    const bool known = message.content.remote == p.remote || p.remote == RemoteRef{};
    if (message.state == state && known)
        return {};
    if (!p.remote.id.isEmpty())
        PARVIS_TRY(dropCopy(tx, message, p.remote.id));
    // The public sees it from the moment it went out: response times count to then.
    const Instant created = p.publishedAt.value_or(message.content.created);
    PARVIS_TRY(tx.db.run(
        uR"(UPDATE message SET state = ?, remote_id = ?, remote_version = ?, remote_url = ?, created = ?
                             WHERE id = ?)"_s,
        values(messageStateName(state), orNull(p.remote.id), p.remote.version, p.remote.url, created, message.id)));
    CountDelta counts;
    PARVIS_LET(before, loadConversation(tx.db, message.conversation));
    // Somebody answered our reply before we knew its name: that thread is this one.
    if (!p.remote.id.isEmpty() && p.remote.id != before.root)
        PARVIS_TRY(moveThread(tx, p.account, p.remote.id, before.root, {}, counts));
    if (state == MessageState::Sent)
        PARVIS_TRY(tx.db.run(u"DELETE FROM reply_plan WHERE publication = ?"_s, values(p.id)));
    PARVIS_LET(stored, loadConversation(tx.db, message.conversation));
    PARVIS_LET(after, refolded(tx.db, stored));
    openAgain(after, state);
    PARVIS_TRY(updateConversation(tx, stored, after, counts));
    return counts.flush(tx.db);
}

// Comments may have come in before their post's name was recorded.
Done followPost(Tx& tx, const Publication& p)
{
    if (p.remote.id.isEmpty())
        return {};
    CountDelta counts;
    for (const Segment& segment : p.segments) {
        if (segment.remote.id.isEmpty())
            continue;
        // Hardly ever: asked first whether there is anything at all, at a fraction of the cost.
        PARVIS_LET(any, tx.db.number(u"SELECT 1 FROM conversation WHERE account = ? AND root = ?"_s,
                                     values(p.account, segment.remote.id)));
        if (any != 0)
            PARVIS_TRY(moveThread(tx, p.account, segment.remote.id, p.remote.id, p.id, counts));
    }
    return counts.flush(tx.db);
}

Result<std::vector<Message>> threadOf(Connection& db, PublicationId reply)
{
    return loadMessages(db, uR"( WHERE m.conversation = (SELECT conversation FROM message WHERE publication = ?)
                                 ORDER BY m.created, m.id)"_s,
                        values(reply));
}

} // namespace

Done rememberThread(Tx& tx, PublicationId reply)
{
    PARVIS_LET(messages, threadOf(tx.db, reply));
    PARVIS_TRY(tx.db.run(uR"(INSERT INTO reply_plan (publication, seen) VALUES (?, ?)
                             ON CONFLICT (publication) DO UPDATE SET seen = excluded.seen)"_s,
                         values(reply, QString::fromLatin1(seenToJson(seenOf(messages))))));
    return {};
}

Result<std::optional<ThreadChange>> changeOfThread(Connection& db, PublicationId reply)
{
    PARVIS_LET(seen, db.first(u"SELECT seen FROM reply_plan WHERE publication = ?"_s, values(reply),
                              [](Row& row) { return row.text(); }));
    if (!seen)
        return std::optional<ThreadChange>();
    PARVIS_LET(messages, threadOf(db, reply));
    return changeSincePlanned(seenFromJson(seen->toLatin1()), messages, reply);
}

Done followPublication(Tx& tx, const Publication& publication)
{
    return publication.kind == PublicationKind::Reply ? followReply(tx, publication) : followPost(tx, publication);
}

} // namespace parvis::store
