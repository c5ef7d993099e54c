// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/inbox/rule_rows.h"

#include "store/inbox/people_rows.h"
#include "store/inbox/service.h"
#include "store/sql/folded.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

QString inIds(const Connection& db)
{
    return db.isPostgres() ? u"= ANY (CAST(? AS bigint[]))"_s : u"IN (SELECT value FROM json_each(?))"_s;
}

QString idList(const Connection& db, const std::vector<qint64>& ids)
{
    QStringList list;
    for (const qint64 id : ids)
        list << QString::number(id);
    return db.isPostgres() ? QString(u'{' + list.join(u',') + u'}') : QString(u'[' + list.join(u',') + u']');
}

Result<bool> hasTable(Connection& db, const QString& table)
{
    const QString sql =
        db.isPostgres()
            ? u"SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'parvis' AND table_name = ?"_s
            : u"SELECT COUNT(*) FROM sqlite_schema WHERE type = 'table' AND name = ?"_s;
    PARVIS_LET(count, db.number(sql, values(table)));
    return count > 0;
}

namespace {

// Who wrote before is asked by the author's messages, whose ids stand in the order of time.
const QString factColumns =
    uR"(m.id, m.conversation, c.revision, m.account, c.network, m.text, m.language, m.media, m.created, c.created,
        c.priority, c.assignee, c.status, c.close_reason, c.snoozed_until, c.waiting_since,
        CASE WHEN EXISTS (SELECT 1 FROM account a WHERE a.network = i.network AND a.remote_id = i.remote_id)
             THEN 1 ELSE 0 END,
        CASE WHEN m.author IS NULL OR EXISTS (SELECT 1 FROM message e WHERE e.author = m.author AND e.id < m.id
                                              AND e.own = 0) THEN 0 ELSE 1 END, )"_s;
const QString factFrom = uR"( FROM message m JOIN conversation c ON c.id = m.conversation
    LEFT JOIN person_identity i ON i.id = m.author WHERE m.own = 0 AND m.state IN ('received', 'edited') AND )"_s;

RuleFacts readFacts(Row& row)
{
    RuleFacts f;
    f.message = row.id<MessageId>();
    f.conversation = row.id<ConversationId>();
    f.revision = row.integer();
    f.account = row.id<AccountId>();
    f.network = row.text();
    f.text = row.text();
    f.language = row.text();
    f.hasMedia = row.flag();
    f.created = row.instant();
    f.begun = row.instant();
    f.priority = priorityFromName(row.text()).value_or(Priority::Normal);
    f.assignee = row.text();
    f.status = conversationStatusFromName(row.text()).value_or(ConversationStatus::Open);
    f.closeReason = row.text();
    f.snoozedUntil = row.maybeInstant();
    f.waiting = row.maybeInstant().has_value();
    f.ours = row.flag();
    f.firstContact = row.flag();
    f.author = readIdentity(row);
    return f;
}

Done addLabels(Connection& db, std::vector<RuleFacts>& list)
{
    std::vector<qint64> ids;
    for (const RuleFacts& facts : list)
        ids.push_back(facts.conversation.value);
    QHash<qint64, QStringList> labels;
    PARVIS_TRY(db.each(u"SELECT conversation, label FROM conversation_label WHERE conversation "_s + inIds(db) +
                           u" ORDER BY label"_s,
                       values(idList(db, ids)), [&labels](Row& row) {
                           const qint64 id = row.number();
                           labels[id] << row.text();
                       }));
    for (RuleFacts& facts : list)
        facts.labels = labels.value(facts.conversation.value);
    return {};
}

Result<std::vector<RuleFacts>> factsWhere(Connection& db, const QString& rest, const Values& parameters)
{
    PARVIS_LET(list, db.all(u"SELECT "_s + factColumns + identityColumns + factFrom + rest, parameters, readFacts));
    PARVIS_TRY(addLabels(db, list));
    return list;
}

} // namespace

Result<std::vector<RuleFacts>> loadFacts(Connection& db, const std::vector<MessageId>& messages)
{
    std::vector<qint64> ids;
    for (const MessageId id : messages)
        ids.push_back(id.value);
    return factsWhere(db, u"m.id "_s + inIds(db) + u" ORDER BY m.id"_s, values(idList(db, ids)));
}

Result<std::vector<RuleFacts>> loadPast(Connection& db, MessageId before, int limit)
{
    const qint64 end = before.isNull() ? std::numeric_limits<qint64>::max() : before.value;
    return factsWhere(db, u"m.id < ? ORDER BY m.id DESC LIMIT ?"_s, values(end, limit));
}

Result<QHash<MessageId, MessageTraits>> loadTraits(Connection& db, const std::vector<MessageId>& messages)
{
    QHash<MessageId, MessageTraits> found;
    PARVIS_LET(triaged, hasTable(db, u"message_triage"_s));
    if (!triaged || messages.empty())
        return found;
    std::vector<qint64> ids;
    for (const MessageId id : messages)
        ids.push_back(id.value);
    PARVIS_TRY(db.each(uR"(SELECT message, language, language_confidence, sentiment, sentiment_confidence, kind,
                           kind_confidence FROM message_triage WHERE message )"_s +
                           inIds(db),
                       values(idList(db, ids)), [&found](Row& row) {
                           const auto id = row.id<MessageId>();
                           MessageTraits traits;
                           traits.language = row.text();
                           traits.languageConfidence = row.real();
                           traits.sentiment = row.text();
                           traits.sentimentConfidence = row.real();
                           traits.kind = row.text();
                           traits.kindConfidence = row.real();
                           found.insert(id, traits);
                       }));
    return found;
}

// Not a correction: a rule says what becomes of the conversation, and nothing is learned of it.
Done storeKind(Tx& tx, MessageId message, const QString& kind)
{
    PARVIS_TRY(tx.db.run(uR"(INSERT INTO message_triage (message, language, language_confidence, sentiment,
                             sentiment_confidence, kind, kind_confidence, model, at, corrected_by)
                             VALUES (?, '', 0, '', 0, ?, 1, 0, ?, '') ON CONFLICT (message) DO UPDATE SET
                             kind = excluded.kind, kind_confidence = 1)"_s,
                         values(message, kind, tx.clock.now())));
    PARVIS_LET(conversation, tx.db.number(u"SELECT conversation FROM message WHERE id = ?"_s, values(message)));
    PARVIS_LET(asks, asksAbout(tx.db));
    return asks ? clocksAreStale(tx.db, ConversationId{conversation}) : Done();
}

Result<std::optional<DepartmentRow>> departmentByName(Connection& db, const QString& name)
{
    PARVIS_LET(kept, hasTable(db, u"department_member"_s));
    if (!kept)
        return std::optional<DepartmentRow>();
    return db.first(u"SELECT id, name FROM department WHERE folded = ? AND archived = 0"_s,
                    values(folded(name.trimmed())), [](Row& row) {
                        const qint64 id = row.number();
                        return DepartmentRow{id, row.text()};
                    });
}

namespace {

// Members of the department, and whoever was given a place there; how much each can take stands in agent_capacity.
Result<std::vector<Seat>> seatsOf(Connection& db, const QString& department)
{
    const QString key = folded(department.trimmed());
    std::map<QString, Seat> seats;
    PARVIS_LET(kept, hasTable(db, u"department_member"_s));
    if (kept)
        PARVIS_TRY(db.each(uR"(SELECT m.person FROM department_member m JOIN department d ON d.id = m.department
                               WHERE d.folded = ? AND d.archived = 0)"_s,
                           values(key), [&seats](Row& row) {
                               const QString person = row.text();
                               seats[person].person = person;
                           }));
    PARVIS_TRY(db.each(u"SELECT person, max_open, absent FROM agent_capacity WHERE folded = ?"_s, values(key),
                       [&seats](Row& row) {
                           const QString person = row.text();
                           Seat& seat = seats[person];
                           seat.person = person;
                           seat.maxOpen = row.integer();
                           seat.absent = row.flag();
                       }));
    std::vector<Seat> list;
    for (auto& [person, seat] : seats) {
        if (seat.maxOpen > 0) {
            PARVIS_LET(open, db.number(uR"(SELECT COUNT(*) FROM conversation WHERE assignee = ? AND assignee <> ''
                                           AND status = 'open')"_s,
                                       values(person)));
            seat.open = int(open);
        }
        list.push_back(seat);
    }
    return list;
}

} // namespace

Result<std::optional<QString>> takeTurn(Tx& tx, const QString& department)
{
    const QString key = folded(department.trimmed());
    // The row is taken first: two workers give out turns one after the other, each seeing the other's.
    PARVIS_TRY(tx.db.run(uR"(INSERT INTO rule_turn (department, person, n) VALUES (?, '', 1)
                             ON CONFLICT (department) DO UPDATE SET n = rule_turn.n + 1)"_s,
                         values(key)));
    PARVIS_LET(last, tx.db.first(u"SELECT person FROM rule_turn WHERE department = ?"_s, values(key),
                                 [](Row& row) { return row.text(); }));
    PARVIS_LET(seats, seatsOf(tx.db, department));
    const auto next = nextSeat(seats, last.value_or(QString()));
    if (next)
        PARVIS_TRY(tx.db.run(u"UPDATE rule_turn SET person = ? WHERE department = ?"_s, values(*next, key)));
    return next;
}

} // namespace parvis::store
