// SPDX-License-Identifier: GPL-3.0-or-later
// Retention: closed conversations that grew old, removed in batches; and what else is known of a person.
#include "store/inbox/conversation_rows.h"
#include "store/inbox/people_book.h"
#include "store/inbox/privacy.h"
#include "store/inbox/search_index.h"
#include "store/publishing/governance_rows.h"
#include "store/publishing/publication_rows.h"
#include "store/sql/catalogue.h"
#include "store/sql/where.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

Where oldOnes(const RetentionRule& rule, Instant before)
{
    Where where;
    where.add(u"c.status = 'closed' AND c.updated < ?"_s, before);
    if (!rule.account.isNull())
        where.add(u"c.account = ?"_s, rule.account);
    if (!rule.kind.isEmpty())
        where.add(u"c.kind = ?"_s, rule.kind);
    if (!rule.label.isEmpty())
        where.add(u"EXISTS (SELECT 1 FROM conversation_label l WHERE l.conversation = c.id AND l.label = ?)"_s,
                  rule.label);
    return where;
}

enum class Lock { No, Rows };

// A server lets others write meanwhile: what is to be removed is locked, and what was written to before the lock came
// is left out.
Result<std::vector<Conversation>> oldest(Connection& db, const RetentionRule& rule, Instant before, int limit,
                                         Lock lock)
{
    Where where = oldOnes(rule, before);
    const QString order = u" ORDER BY c.updated, c.id LIMIT ?"_s;
    if (lock == Lock::Rows && db.isPostgres()) {
        PARVIS_LET(ids, db.all(u"SELECT c.id FROM conversation c"_s + where.sql() + order + u" FOR UPDATE OF c"_s,
                               where.parameters() + values(limit), [](Row& row) { return row.text(); }));
        if (ids.empty())
            return std::vector<Conversation>();
        where.add(u"c.id IN (%1)"_s.arg(QStringList(ids.begin(), ids.end()).join(u',')));
    }
    auto list = db.all(u"SELECT "_s + conversationColumns + conversationFrom + where.sql() + order,
                       where.parameters() + values(limit), readConversation);
    if (list)
        PARVIS_TRY(loadLabels(db, *list));
    return list;
}

// A late copy of a removed message must not open its conversation again.
Done removeMessagesOf(Tx& tx, RowRemover& remover, const Conversation& conversation, RetentionResult& result)
{
    PARVIS_LET(messages, loadMessages(tx.db, u" WHERE m.conversation = ?"_s, values(conversation.id)));
    std::vector<qint64> ids;
    for (const Message& message : messages) {
        ids.push_back(message.id.value);
        if (message.state != MessageState::Deleted || !message.content.text.isEmpty())
            PARVIS_TRY(takeFromSearch(tx.db, message.id, message.content.text));
        if (!message.content.remote.id.isEmpty())
            PARVIS_TRY(tx.db.run(uR"(INSERT INTO deleted_remote (account, remote_id) VALUES (?, ?)
                                     ON CONFLICT (account, remote_id) DO NOTHING)"_s,
                                 values(message.account, message.content.remote.id)));
    }
    result.messages += int(ids.size());
    return remover.remove(u"message"_s, ids);
}

// Nothing was written, done, noted or linked by or about them any more.
Result<std::vector<qint64>> forgotten(Connection& db, const std::vector<Conversation>& conversations)
{
    std::vector<qint64> people;
    for (const Conversation& conversation : conversations) {
        const qint64 id = conversation.customer.id.value;
        if (id == 0 || std::find(people.begin(), people.end(), id) != people.end())
            continue;
        PARVIS_LET(own, isOwnAccount(db, conversation.customer));
        PARVIS_LET(traces, db.number(uR"(SELECT COUNT(*) FROM person_identity i WHERE i.id = ? AND i.contact IS NULL
                     AND NOT EXISTS (SELECT 1 FROM person_identity o WHERE o.contact = i.id)
                     AND NOT EXISTS (SELECT 1 FROM message m WHERE m.author = i.id)
                     AND NOT EXISTS (SELECT 1 FROM conversation c WHERE c.customer = i.id)
                     AND NOT EXISTS (SELECT 1 FROM activity a WHERE a.author = i.id)
                     AND NOT EXISTS (SELECT 1 FROM contact_note n WHERE n.identity = i.id)
                     AND NOT EXISTS (SELECT 1 FROM contact_value v WHERE v.identity = i.id))"_s,
                                     values(id)));
        if (!own && traces == 1)
            people.push_back(id);
    }
    return people;
}

} // namespace

Result<PersonExtras> extrasIn(Connection& db, PersonId identity)
{
    PARVIS_LET(contact, contactOf(db, identity));
    PARVIS_LET(identities, identitiesOf(db, contact));
    const QString in = idsIn(identities);
    PersonExtras extras;
    PARVIS_TRY(db.each(u"SELECT kind, target, created FROM activity WHERE author %1 ORDER BY created"_s.arg(in), {},
                       [&extras](Row& row) {
                           PersonExtras::Activity activity;
                           activity.kind = row.text();
                           activity.target = row.text();
                           activity.at = row.instant();
                           extras.activities.push_back(activity);
                       }));
    PARVIS_TRY(db.each(uR"(SELECT DISTINCT i.id, i.title FROM idea i JOIN idea_message x ON x.idea = i.id
                           JOIN message m ON m.id = x.message WHERE m.author %1 ORDER BY i.id)"_s.arg(in),
                       {}, [&extras](Row& row) {
                           row.skip();
                           extras.ideas << row.text();
                       }));
    for (const LinkedIdentity& linked : identities)
        extras.websites += linked.identity.websites;
    return extras;
}

Result<std::vector<RetentionRule>> retentionRules(Connection& db)
{
    return db.all(uR"(SELECT id, name, months, account, kind, label, enabled, revision FROM retention_rule
                      ORDER BY name, id)"_s,
                  {}, [](Row& row) {
                      RetentionRule rule;
                      rule.id = row.id<RetentionRuleId>();
                      rule.name = row.text();
                      rule.months = row.integer();
                      rule.account = row.id<AccountId>();
                      rule.kind = row.text();
                      rule.label = row.text();
                      rule.enabled = row.flag();
                      rule.revision = row.integer();
                      return rule;
                  });
}

Result<RetentionRule> saveRetentionRule(Tx& tx, RetentionRule rule, const QString& who)
{
    if (const QString problem = retentionProblem(rule); !problem.isEmpty())
        return failure(ErrorKind::Rejected, problem);
    rule.name = rule.name.trimmed();
    const Values fields = values(rule.name, rule.months, orNull(rule.account), rule.kind, rule.label, rule.enabled);
    if (rule.id.isNull()) {
        rule.id = {tx.ids.next(tx.clock.now())};
        rule.revision = 1;
        PARVIS_TRY(tx.db.run(uR"(INSERT INTO retention_rule (name, months, account, kind, label, enabled, id, revision)
                                 VALUES (?, ?, ?, ?, ?, ?, ?, 1))"_s,
                             fields + values(rule.id)));
    } else {
        PARVIS_LET(changed,
                   tx.db.run(uR"(UPDATE retention_rule SET name = ?, months = ?, account = ?, kind = ?, label = ?,
                                 enabled = ?, revision = revision + 1 WHERE id = ? AND revision = ?)"_s,
                             fields + values(rule.id, rule.revision)));
        if (changed == 0)
            return conflict("retention rule"_L1, rule.id.value);
        ++rule.revision;
    }
    tx.changes.addAll(Topic::Settings);
    PARVIS_TRY(
        noteAudit(tx, who, u"retention_rule"_s, u"rule "_s + rule.id.toString(),
                  u"%1: %2 months%3"_s.arg(rule.name).arg(rule.months).arg(rule.enabled ? QString() : u", off"_s)));
    return rule;
}

Done removeRetentionRule(Tx& tx, RetentionRuleId id, const QString& who)
{
    PARVIS_LET(gone, tx.db.run(u"DELETE FROM retention_rule WHERE id = ?"_s, values(id)));
    if (gone == 0)
        return notFound("retention rule"_L1, id.value);
    tx.changes.addAll(Topic::Settings);
    return noteAudit(tx, who, u"retention_rule"_s, u"rule "_s + id.toString(), u"removed"_s);
}

Result<RetentionPreview> previewRetention(Connection& db, const RetentionRule& rule, Instant before, int examples)
{
    const Where where = oldOnes(rule, before);
    RetentionPreview preview;
    PARVIS_LET(conversations, db.number(u"SELECT COUNT(*) FROM conversation c"_s + where.sql(), where.parameters()));
    PARVIS_LET(messages,
               db.number(u"SELECT COUNT(*) FROM message m JOIN conversation c ON c.id = m.conversation"_s + where.sql(),
                         where.parameters()));
    PARVIS_LET(list, oldest(db, rule, before, std::clamp(examples, 0, 100), Lock::No));
    preview.conversations = conversations;
    preview.messages = messages;
    preview.examples = std::move(list);
    return preview;
}

Result<RetentionResult> applyRetention(Tx& tx, const RetentionRule& rule, Instant before, int limit)
{
    RetentionResult result;
    PARVIS_LET(list, oldest(tx.db, rule, before, std::clamp(limit, 1, 1000), Lock::Rows));
    if (list.empty())
        return result;
    PARVIS_LET(catalogue, Catalogue::read(tx.db));
    RowRemover remover(tx.db, catalogue);
    CountDelta counts;
    std::vector<qint64> ids;
    for (const Conversation& conversation : list) {
        PARVIS_TRY(removeMessagesOf(tx, remover, conversation, result));
        counts.remove(conversation);
        ids.push_back(conversation.id.value);
        tx.changes.add(Topic::Conversations, conversation.id);
    }
    PARVIS_TRY(remover.remove(u"conversation"_s, ids));
    PARVIS_LET(people, forgotten(tx.db, list));
    PARVIS_TRY(remover.remove(u"person_identity"_s, people));
    PARVIS_TRY(counts.flush(tx.db));
    result.conversations = int(ids.size());
    result.people = int(people.size());
    PARVIS_TRY(noteAudit(tx, u"worker"_s, u"retention"_s, u"rule "_s + rule.id.toString(),
                         u"%1: %2 conversations, %3 messages, %4 people, last written to before %5"_s.arg(rule.name)
                             .arg(result.conversations)
                             .arg(result.messages)
                             .arg(result.people)
                             .arg(before.toRfc3339())));
    return result;
}

} // namespace parvis::store
