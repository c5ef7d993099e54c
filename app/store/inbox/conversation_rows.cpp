// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/inbox/conversation_rows.h"

#include "store/inbox/conversation_trail.h"
#include "store/inbox/work_rows.h"
#include "store/publishing/publication_rows.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

const QString conversationColumns =
    uR"(c.id, c.account, c.network, c.kind, c.root, c.publication, c.status, c.close_reason, c.assignee, c.priority,
        c.unread, c.excerpt, c.created, c.updated, c.waiting_since, c.snoozed_until, c.messages, c.revision,
        c.service_target, c.service_due, c.service_warn, )"_s +
    u"c.department, c.closed_at, "_s + identityColumns;
const QString conversationFrom = u" FROM conversation c LEFT JOIN person_identity i ON i.id = c.customer"_s;

QStringList CountDelta::namesOf(const Conversation& c)
{
    QStringList names{conversationStatusName(c.status)};
    if (c.unread && c.status != ConversationStatus::Closed)
        names << u"unread"_s;
    if (c.assignee.isEmpty() && c.status == ConversationStatus::Open)
        names << u"unassigned"_s;
    return names + workCountNames(c);
}

void CountDelta::apply(const Conversation& conversation, int step)
{
    for (const QString& name : namesOf(conversation))
        m_delta[{conversation.account.value, name}] += step;
}

Done CountDelta::flush(Connection& db)
{
    for (const auto& [key, delta] : m_delta) {
        if (delta == 0)
            continue;
        PARVIS_TRY(db.run(uR"(INSERT INTO conversation_count (account, name, n) VALUES (?, ?, ?)
                              ON CONFLICT (account, name) DO UPDATE SET n = conversation_count.n + excluded.n)"_s,
                          values(key.first, key.second, delta)));
    }
    m_delta.clear();
    return {};
}

Conversation readConversation(Row& row)
{
    Conversation c;
    c.id = row.id<ConversationId>();
    c.account = row.id<AccountId>();
    c.network = row.text();
    c.kind = inboxKindFromName(row.text()).value_or(InboxKind::Comment);
    c.root = row.remote();
    c.publication = row.id<PublicationId>();
    c.status = conversationStatusFromName(row.text()).value_or(ConversationStatus::Open);
    c.closeReason = row.text();
    c.assignee = row.text();
    c.priority = priorityFromName(row.text()).value_or(Priority::Normal);
    c.unread = row.flag();
    c.excerpt = row.text();
    c.created = row.instant();
    c.updated = row.instant();
    c.waitingSince = row.maybeInstant();
    c.snoozedUntil = row.maybeInstant();
    c.messages = row.integer();
    c.revision = row.integer();
    c.service = readServiceMark(row, c.status);
    readWork(row, c);
    c.customer = readIdentity(row);
    return c;
}

Done loadLabels(Connection& db, std::vector<Conversation>& conversations)
{
    if (conversations.empty())
        return {};
    QHash<qint64, Conversation*> byId;
    QStringList ids;
    for (Conversation& conversation : conversations) {
        byId.insert(conversation.id.value, &conversation);
        ids << conversation.id.toString();
    }
    const QString sql =
        u"SELECT conversation, label FROM conversation_label WHERE conversation "_s +
        (db.isPostgres() ? u"= ANY (CAST(? AS bigint[]))"_s : u"IN (SELECT value FROM json_each(?))"_s) +
        u" ORDER BY label"_s;
    const QString list = db.isPostgres() ? u'{' + ids.join(u',') + u'}' : u'[' + ids.join(u',') + u']';
    return db.each(sql, Values{list}, [&byId](Row& row) {
        Conversation* conversation = byId.value(row.number());
        conversation->labels << row.text();
    });
}

Result<Conversation> loadConversation(Connection& db, ConversationId id)
{
    PARVIS_LET(list, db.all(u"SELECT "_s + conversationColumns + conversationFrom + u" WHERE c.id = ?"_s, values(id),
                            readConversation));
    if (list.empty())
        return notFound("conversation"_L1, id.value);
    PARVIS_TRY(loadLabels(db, list));
    return list.front();
}

Result<std::optional<Conversation>> conversationByRoot(Connection& db, AccountId account, const RemoteId& root)
{
    PARVIS_LET(list,
               db.all(u"SELECT "_s + conversationColumns + conversationFrom + u" WHERE c.account = ? AND c.root = ?"_s,
                      values(account, root), readConversation));
    if (list.empty())
        return std::optional<Conversation>();
    PARVIS_TRY(loadLabels(db, list));
    return std::optional(list.front());
}

namespace {

Done saveLabels(Connection& db, ConversationId id, const QStringList& before, const QStringList& after)
{
    for (const QString& label : before) {
        if (!after.contains(label))
            PARVIS_TRY(
                db.run(u"DELETE FROM conversation_label WHERE conversation = ? AND label = ?"_s, values(id, label)));
    }
    for (const QString& label : after) {
        if (!before.contains(label))
            PARVIS_TRY(db.run(uR"(INSERT INTO conversation_label (conversation, label) VALUES (?, ?)
                                  ON CONFLICT (conversation, label) DO NOTHING)"_s,
                              values(id, label)));
        if (!before.contains(label))
            PARVIS_TRY(knowLabel(db, label));
    }
    return {};
}

} // namespace

Done insertConversation(Tx& tx, const Conversation& c, const QString& language, CountDelta& counts)
{
    PARVIS_TRY(tx.db.run(
        uR"(INSERT INTO conversation (id, account, network, kind, root, publication, customer, status, close_reason,
            assignee, priority, unread, excerpt, language, created, updated, waiting_since, snoozed_until, messages,
            revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"_s,
        values(c.id, c.account, c.network, inboxKindName(c.kind), c.root, orNull(c.publication), orNull(c.customer.id),
               conversationStatusName(c.status), c.closeReason, c.assignee, priorityName(c.priority), c.unread,
               c.excerpt, language, c.created, c.updated, c.waitingSince, c.snoozedUntil, c.messages, c.revision)));
    PARVIS_TRY(saveLabels(tx.db, c.id, {}, c.labels));
    PARVIS_TRY(saveWork(tx.db, {}, c));
    counts.add(c);
    tx.changes.add(Topic::Conversations, c.id);
    return {};
}

Done updateConversation(Tx& tx, const Conversation& before, Conversation& after, CountDelta& counts, const QString& who)
{
    after.revision = before.revision + 1;
    noteClosing(before, after, tx.clock.now());
    PARVIS_LET(
        changed,
        tx.db.run(
            uR"(UPDATE conversation SET root = ?, publication = ?, customer = ?, status = ?, close_reason = ?, assignee = ?,
            priority = ?, unread = ?, excerpt = ?, created = ?, updated = ?, waiting_since = ?, snoozed_until = ?,
            messages = ?, service_round = 0, revision = ? WHERE id = ? AND revision = ?)"_s,
            values(after.root, orNull(after.publication), orNull(after.customer.id),
                   conversationStatusName(after.status), after.closeReason, after.assignee,
                   priorityName(after.priority), after.unread, after.excerpt, after.created, after.updated,
                   after.waitingSince, after.snoozedUntil, after.messages, after.revision, after.id, before.revision)));
    if (changed == 0) { // another process was faster: the whole job is done again from what it wrote
        Error error = Error::make(ErrorKind::Storage, u"conversation %1 moved meanwhile"_s.arg(after.id.value));
        error.code = u"busy"_s;
        return Failure(error);
    }
    PARVIS_TRY(saveLabels(tx.db, after.id, before.labels, after.labels));
    PARVIS_TRY(noteTrail(tx, before, after, who));
    PARVIS_TRY(saveWork(tx.db, before, after));
    counts.remove(before);
    counts.add(after);
    tx.changes.add(Topic::Conversations, after.id);
    return {};
}

Result<Conversation> refolded(Connection& db, const Conversation& conversation)
{
    PARVIS_LET(list,
               loadMessages(db, u" WHERE m.conversation = ? ORDER BY m.created, m.id"_s, values(conversation.id)));
    Conversation folded = conversation;
    folded.messages = 0;
    folded.waitingSince.reset();
    folded.excerpt.clear();
    for (const Message& message : list)
        folded = withMessage(folded, message);
    folded.status = conversation.status;
    folded.closeReason = conversation.closeReason;
    folded.snoozedUntil = conversation.snoozedUntil;
    folded.unread = conversation.unread;
    if (folded.messages == 0) { // all gone: its place in the list stays
        folded.created = conversation.created;
        folded.updated = conversation.updated;
    }
    return folded;
}

Done mergeConversations(Tx& tx, const Conversation& into, const Conversation& from, CountDelta& counts)
{
    PARVIS_TRY(tx.db.run(u"UPDATE message SET conversation = ?, root = ? WHERE conversation = ?"_s,
                         values(into.id, into.root, from.id)));
    PARVIS_TRY(tx.db.run(u"DELETE FROM conversation_label WHERE conversation = ?"_s, values(from.id)));
    PARVIS_TRY(tx.db.run(u"UPDATE conversation_event SET conversation = ? WHERE conversation = ?"_s,
                         values(into.id, from.id)));
    PARVIS_TRY(tx.db.run(u"DELETE FROM conversation WHERE id = ?"_s, values(from.id)));
    counts.remove(from);
    tx.changes.add(Topic::Conversations, from.id);
    PARVIS_LET(after, refolded(tx.db, into));
    // What was open or unread in either is so in the one; a colleague who took it keeps it.
    after.unread = into.unread || from.unread;
    if (from.status == ConversationStatus::Open && after.status != ConversationStatus::Open && after.waitingSince) {
        after.status = ConversationStatus::Open;
        after.closeReason.clear();
        after.snoozedUntil.reset();
    }
    if (after.assignee.isEmpty())
        after.assignee = from.assignee;
    for (const QString& label : from.labels) {
        if (!after.labels.contains(label))
            after.labels << label;
    }
    after.priority = std::max(into.priority, from.priority);
    if (after.department.isNull())
        after.department = from.department;
    if (after.publication.isNull())
        after.publication = from.publication;
    return updateConversation(tx, into, after, counts);
}

} // namespace parvis::store
