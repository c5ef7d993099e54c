// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/inbox/rules.h"

#include "domain/inbox/rules/rule_json.h"
#include "store/inbox/rule_rows.h"
#include "store/publishing/governance_rows.h"
#include "store/publishing/publication_rows.h"
#include "store/sql/folded.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

InboxRule readRule(Row& row)
{
    InboxRule rule;
    rule.id = row.id<InboxRuleId>();
    rule.name = row.text();
    rule.enabled = row.flag();
    rule.stop = row.flag();
    rule.position = row.integer();
    readRuleBody(rule, row.bytes());
    rule.revision = row.integer();
    return rule;
}

Result<std::vector<InboxRule>> loadRules(Connection& db)
{
    return db.all(u"SELECT id, name, enabled, stop, position, body, revision FROM inbox_rule ORDER BY position, id"_s,
                  {}, readRule);
}

Done checkRule(const InboxRule& rule)
{
    const auto problems = problemsOf(rule);
    if (problems.empty())
        return {};
    Error error = Error::make(ErrorKind::Rejected, u"%1: %2"_s.arg(problems.front().path, problems.front().reason));
    error.code = problems.front().code;
    return Failure(error);
}

Done noteRule(Tx& tx, InboxRuleId id, const QString& name, const QString& who, const QString& what)
{
    tx.changes.addAll(Topic::Settings);
    return noteAudit(tx, who, u"inbox_rule"_s, u"rule "_s + id.toString(), what + u": "_s + name);
}

Result<InboxRule> insertRule(Tx& tx, InboxRule rule, const QString& who)
{
    PARVIS_TRY(checkRule(rule));
    PARVIS_LET(last, tx.db.number(u"SELECT COALESCE(MAX(position), -1) FROM inbox_rule"_s));
    rule.id = {tx.ids.next(tx.clock.now())};
    rule.position = int(last) + 1;
    rule.revision = 1;
    PARVIS_TRY(tx.db.run(
        uR"(INSERT INTO inbox_rule (id, name, enabled, stop, position, body, revision)
                             VALUES (?, ?, ?, ?, ?, ?, ?))"_s,
        values(rule.id, rule.name, rule.enabled, rule.stop, rule.position, ruleBodyToJson(rule), rule.revision)));
    PARVIS_TRY(noteRule(tx, rule.id, rule.name, who, u"added"_s));
    return rule;
}

Result<InboxRule> saveRuleIn(Tx& tx, InboxRule rule, const QString& who)
{
    if (rule.id.isNull())
        return insertRule(tx, rule, who);
    PARVIS_TRY(checkRule(rule));
    PARVIS_LET(changed,
               tx.db.run(uR"(UPDATE inbox_rule SET name = ?, enabled = ?, stop = ?, body = ?,
                                      revision = revision + 1 WHERE id = ? AND revision = ?)"_s,
                         values(rule.name, rule.enabled, rule.stop, ruleBodyToJson(rule), rule.id, rule.revision)));
    if (changed == 0) {
        PARVIS_LET(there, tx.db.number(u"SELECT COUNT(*) FROM inbox_rule WHERE id = ?"_s, values(rule.id)));
        return there == 0 ? notFound("rule"_L1, rule.id.value) : conflict("rule"_L1, rule.id.value);
    }
    ++rule.revision;
    PARVIS_TRY(noteRule(tx, rule.id, rule.name, who, rule.enabled ? u"changed"_s : u"switched off"_s));
    return rule;
}

Done removeRuleIn(Tx& tx, InboxRuleId id, const QString& who)
{
    PARVIS_LET(name, tx.db.first(u"SELECT name FROM inbox_rule WHERE id = ?"_s, values(id),
                                 [](Row& row) { return row.text(); }));
    if (!name)
        return notFound("rule"_L1, id.value);
    PARVIS_TRY(tx.db.run(u"DELETE FROM inbox_rule WHERE id = ?"_s, values(id)));
    return noteRule(tx, id, *name, who, u"removed"_s);
}

// Rules that are not named keep their order behind those that are.
Done reorderIn(Tx& tx, const std::vector<InboxRuleId>& order, const QString& who)
{
    PARVIS_LET(rules, loadRules(tx.db));
    const auto placeOf = [&order](const InboxRule& rule) {
        return std::find(order.begin(), order.end(), rule.id) - order.begin();
    };
    std::stable_sort(rules.begin(), rules.end(),
                     [&placeOf](const InboxRule& a, const InboxRule& b) { return placeOf(a) < placeOf(b); });
    QStringList names;
    for (size_t i = 0; i < rules.size(); ++i) {
        PARVIS_TRY(tx.db.run(u"UPDATE inbox_rule SET position = ? WHERE id = ?"_s, values(int(i), rules[i].id)));
        names << rules[i].name;
    }
    tx.changes.addAll(Topic::Settings);
    return noteAudit(tx, who, u"inbox_rule"_s, u"workspace"_s, u"order: "_s + names.join(u", "_s));
}

Result<RuleRepository::Queue> queuedIn(Connection& db, Instant now, int limit)
{
    RuleRepository::Queue queue;
    auto due = db.all(uR"(SELECT message, edition, queued, tries FROM inbox_rule_queue WHERE not_before <= ?
                          ORDER BY not_before, message LIMIT ?)"_s,
                      values(now, limit), [](Row& row) {
                          RuleQueueEntry entry;
                          entry.message = row.id<MessageId>();
                          entry.edition = row.number();
                          entry.queued = row.instant();
                          entry.tries = row.integer();
                          return entry;
                      });
    if (!due)
        return Failure(due.error());
    queue.due = std::move(*due);
    PARVIS_LET(next, db.first(u"SELECT MIN(not_before) FROM inbox_rule_queue WHERE not_before > ?"_s, values(now),
                              [](Row& row) { return row.maybeInstant(); }));
    queue.next = next.value_or(std::nullopt);
    return queue;
}

RuleNotice readNotice(Row& row)
{
    RuleNotice notice;
    notice.id = row.number();
    notice.person = row.text();
    notice.ruleName = row.text();
    notice.conversation = row.id<ConversationId>();
    notice.at = row.instant();
    notice.author = row.text();
    notice.excerpt = excerptOf(row.text());
    return notice;
}

} // namespace

Async<std::vector<InboxRule>> Rules::rules()
{
    return m_executor.read<std::vector<InboxRule>>(loadRules);
}

Async<InboxRule> Rules::save(const InboxRule& rule, const QString& who)
{
    return m_executor.write<InboxRule>([=](Tx& tx) { return saveRuleIn(tx, rule, who); });
}

Async<std::vector<InboxRule>> Rules::addAll(const std::vector<InboxRule>& rules, const QString& who)
{
    return m_executor.write<std::vector<InboxRule>>([=](Tx& tx) -> Result<std::vector<InboxRule>> {
        std::vector<InboxRule> added;
        for (const InboxRule& rule : rules) {
            PARVIS_LET(one, insertRule(tx, rule, who));
            added.push_back(one);
        }
        return added;
    });
}

Async<void> Rules::remove(InboxRuleId id, const QString& who)
{
    return m_executor.write<void>([=](Tx& tx) { return removeRuleIn(tx, id, who); });
}

Async<void> Rules::reorder(const std::vector<InboxRuleId>& order, const QString& who)
{
    return m_executor.write<void>([=](Tx& tx) { return reorderIn(tx, order, who); });
}

Async<RuleRepository::Queue> Rules::queued(Instant now, int limit)
{
    return m_executor.read<Queue>([=](Connection& db) { return queuedIn(db, now, limit); });
}

Async<std::vector<RuleFacts>> Rules::facts(const std::vector<MessageId>& messages)
{
    return m_executor.read<std::vector<RuleFacts>>([=](Connection& db) { return loadFacts(db, messages); });
}

Async<std::vector<RuleFacts>> Rules::past(MessageId before, int limit)
{
    return m_executor.read<std::vector<RuleFacts>>([=](Connection& db) { return loadPast(db, before, limit); });
}

Async<qint64> Rules::countPast()
{
    return m_executor.read<qint64>(
        [](Connection& db) { return db.number(u"SELECT COUNT(*) FROM message WHERE own = 0"_s); });
}

Async<RuleRepository::Fired> Rules::fired(const std::vector<MessageId>& messages)
{
    return m_executor.read<Fired>([messages](Connection& db) -> Result<Fired> {
        std::vector<qint64> ids;
        for (const MessageId id : messages)
            ids.push_back(id.value);
        Fired found;
        PARVIS_TRY(db.each(u"SELECT message, rule FROM inbox_rule_log WHERE message "_s + inIds(db),
                           values(idList(db, ids)), [&found](Row& row) {
                               const auto message = row.id<MessageId>();
                               found[message].push_back(row.id<InboxRuleId>());
                           }));
        return found;
    });
}

Async<std::vector<RuleLogEntry>> Rules::commit(const RuleRun& run)
{
    return m_executor.write<std::vector<RuleLogEntry>>([run](Tx& tx) { return commitRun(tx, run); });
}

Async<void> Rules::passed(const std::vector<RuleQueueEntry>& entries)
{
    return m_executor.write<void>([entries](Tx& tx) -> Done {
        for (const RuleQueueEntry& entry : entries)
            PARVIS_TRY(tx.db.run(u"DELETE FROM inbox_rule_queue WHERE message = ? AND edition = ?"_s,
                                 values(entry.message, entry.edition)));
        return {};
    });
}

Async<void> Rules::postpone(const RuleQueueEntry& entry, Instant until, const QString& why)
{
    return m_executor.write<void>([=](Tx& tx) -> Done {
        PARVIS_TRY(tx.db.run(uR"(UPDATE inbox_rule_queue SET tries = ?, not_before = ?, error = ?
                                 WHERE message = ? AND edition = ?)"_s,
                             values(entry.tries, until, why, entry.message, entry.edition)));
        return {};
    });
}

Async<std::vector<RuleLogEntry>> Rules::log(const RuleLogQuery& query)
{
    return m_executor.read<std::vector<RuleLogEntry>>([query](Connection& db) { return loadLog(db, query); });
}

Async<RuleUndo> Rules::undo(const std::vector<qint64>& entries, const QString& who)
{
    return m_executor.write<RuleUndo>([=](Tx& tx) { return undoEntries(tx, entries, who); });
}

Async<std::vector<AgentSeat>> Rules::seats()
{
    return m_executor.read<std::vector<AgentSeat>>([](Connection& db) {
        return db.all(u"SELECT person, department, max_open, absent FROM agent_capacity ORDER BY folded, person"_s, {},
                      [](Row& row) {
                          AgentSeat seat;
                          seat.person = row.text();
                          seat.department = row.text();
                          seat.maxOpen = row.integer();
                          seat.absent = row.flag();
                          return seat;
                      });
    });
}

Async<void> Rules::saveSeat(const AgentSeat& seat)
{
    return m_executor.write<void>([seat](Tx& tx) -> Done {
        const QString person = seat.person.trimmed(), department = seat.department.trimmed();
        if (person.isEmpty() || department.isEmpty() || seat.maxOpen < 0)
            return failure(ErrorKind::Rejected, u"a place needs a person and a department"_s);
        tx.changes.addAll(Topic::Settings);
        PARVIS_TRY(tx.db.run(uR"(INSERT INTO agent_capacity (department, folded, person, max_open, absent)
                                 VALUES (?, ?, ?, ?, ?) ON CONFLICT (folded, person) DO UPDATE SET
                                 department = excluded.department, max_open = excluded.max_open,
                                 absent = excluded.absent)"_s,
                             values(department, folded(department), person, seat.maxOpen, seat.absent)));
        return {};
    });
}

Async<void> Rules::removeSeat(const QString& department, const QString& person)
{
    return m_executor.write<void>([=](Tx& tx) -> Done {
        tx.changes.addAll(Topic::Settings);
        PARVIS_TRY(tx.db.run(u"DELETE FROM agent_capacity WHERE folded = ? AND person = ?"_s,
                             values(folded(department.trimmed()), person.trimmed())));
        return {};
    });
}

Async<std::vector<RuleNotice>> Rules::notices(const QString& person)
{
    return m_executor.read<std::vector<RuleNotice>>([person](Connection& db) {
        return db.all(uR"(SELECT n.id, n.person, n.rule_name, n.conversation, n.at, COALESCE(i.name, ''),
                          COALESCE(m.text, '') FROM rule_notice n LEFT JOIN message m ON m.id = n.message
                          LEFT JOIN person_identity i ON i.id = m.author
                          WHERE n.person = ? AND n.seen = 0 ORDER BY n.id LIMIT 100)"_s,
                      values(person), readNotice);
    });
}

Async<void> Rules::noticesSeen(const std::vector<qint64>& ids)
{
    return m_executor.write<void>([ids](Tx& tx) -> Done {
        PARVIS_TRY(
            tx.db.run(u"UPDATE rule_notice SET seen = 1 WHERE id "_s + inIds(tx.db), values(idList(tx.db, ids))));
        return {};
    });
}

Async<QHash<MessageId, MessageTraits>> Rules::traitsOf(const std::vector<MessageId>& messages)
{
    return m_executor.read<QHash<MessageId, MessageTraits>>(
        [messages](Connection& db) { return loadTraits(db, messages); });
}

} // namespace parvis::store
