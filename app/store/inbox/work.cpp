// SPDX-License-Identifier: GPL-3.0-or-later
// Many conversations at once, counts, and those that wake. Lists stand in work_lists.cpp, presence in presence.cpp.
#include "store/inbox/work.h"

#include "store/inbox/inbox.h"
#include "store/inbox/work_rows.h"
#include "store/publishing/publication_rows.h"
#include "store/sql/lists.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

Result<std::vector<Conversation>> findManyIn(Connection& db, const std::vector<ConversationId>& ids)
{
    if (ids.empty())
        return std::vector<Conversation>();
    QStringList words;
    for (const ConversationId id : ids)
        words << id.toString();
    PARVIS_LET(found, db.all(u"SELECT "_s + conversationColumns + conversationFrom +
                                 u" WHERE c.id IN (%1)"_s.arg(words.join(u',')),
                             {}, readConversation));
    PARVIS_TRY(loadLabels(db, found));
    std::vector<Conversation> inOrder;
    inOrder.reserve(found.size());
    for (const ConversationId id : ids) {
        const auto it = std::find_if(found.begin(), found.end(), [id](const Conversation& c) { return c.id == id; });
        if (it != found.end())
            inOrder.push_back(*it);
    }
    return inOrder;
}

Result<std::vector<WorkOutcome>> saveAllIn(Tx& tx, const QString& who, const std::vector<Conversation>& wanted)
{
    std::vector<WorkOutcome> outcomes;
    outcomes.reserve(wanted.size());
    CountDelta counts;
    for (const Conversation& one : wanted) {
        WorkOutcome outcome;
        outcome.id = one.id;
        const auto stored = loadConversation(tx.db, one.id);
        if (!stored) {
            if (stored.error().kind != ErrorKind::NotFound)
                return Failure(stored.error());
            outcome.error = stored.error();
            outcomes.push_back(outcome);
            continue;
        }
        outcome.before = *stored;
        if (stored->revision != one.revision) {
            outcome.error = conflict("conversation"_L1, one.id.value).value();
            outcome.error->code = u"changed_meanwhile"_s;
        } else {
            PARVIS_LET(after, saveConversation(tx, one, counts, who));
            outcome.after = after;
        }
        outcomes.push_back(outcome);
    }
    PARVIS_TRY(counts.flush(tx.db));
    return outcomes;
}

Result<std::optional<Instant>> nextWakeIn(Connection& db)
{
    return db.first(u"SELECT snoozed_until FROM conversation WHERE snoozed_until IS NOT NULL "
                    "ORDER BY snoozed_until, id LIMIT 1"_s,
                    {}, [](Row& row) { return row.instant(); });
}

Result<WakeResult> wakeSnoozedIn(Tx& tx, Instant now, int limit)
{
    WakeResult result;
    QString sql = u"SELECT id FROM conversation WHERE snoozed_until IS NOT NULL AND snoozed_until <= ? "
                  "ORDER BY snoozed_until, id LIMIT %1"_s.arg(limit);
    if (tx.db.isPostgres()) // another worker has them in its hands
        sql += u" FOR UPDATE SKIP LOCKED"_s;
    PARVIS_LET(due, tx.db.all(sql, values(now), [](Row& row) { return row.id<ConversationId>(); }));
    CountDelta counts;
    for (const ConversationId id : due) {
        PARVIS_LET(before, loadConversation(tx.db, id));
        Conversation after = before;
        after.status = ConversationStatus::Open;
        after.snoozedUntil.reset();
        after.unread = true; // it comes back as something to look at
        PARVIS_TRY(updateConversation(tx, before, after, counts));
        result.woken.push_back(id);
    }
    PARVIS_TRY(counts.flush(tx.db));
    PARVIS_LET(next, nextWakeIn(tx.db));
    result.next = next;
    return result;
}

} // namespace

Async<std::vector<Conversation>> Work::findMany(const std::vector<ConversationId>& ids)
{
    return m_executor.read<std::vector<Conversation>>([ids](Connection& db) { return findManyIn(db, ids); });
}

Async<std::vector<WorkOutcome>> Work::saveAll(const QString& who, const std::vector<Conversation>& wanted)
{
    return m_executor.write<std::vector<WorkOutcome>>([who, wanted](Tx& tx) { return saveAllIn(tx, who, wanted); });
}

Async<qint64> Work::count(const ConversationQuery& query, int most)
{
    return m_executor.read<qint64>([query, most](Connection& db) { return countConversations(db, query, most); });
}

Async<WorkCounts> Work::counts()
{
    return m_executor.read<WorkCounts>([](Connection& db) -> Result<WorkCounts> {
        WorkCounts counts;
        PARVIS_TRY(db.each(u"SELECT name, SUM(n) FROM conversation_count GROUP BY name"_s, {}, [&counts](Row& row) {
            const QString name = row.text();
            counts[name] = row.number();
        }));
        return counts;
    });
}

Async<WakeResult> Work::wakeSnoozed(Instant now, int limit)
{
    return m_executor.write<WakeResult>([now, limit](Tx& tx) { return wakeSnoozedIn(tx, now, limit); });
}

Async<std::optional<Instant>> Work::nextWake()
{
    return m_executor.read<std::optional<Instant>>(nextWakeIn);
}

Async<QStringList> Work::people()
{
    return m_executor.read<QStringList>([](Connection& db) -> Result<QStringList> {
        QStringList people;
        PARVIS_TRY(db.each(uR"(SELECT DISTINCT substr(name, 10) FROM conversation_count WHERE name LIKE 'assignee:%'
                               UNION SELECT person FROM department_member UNION SELECT person FROM presence
                               UNION SELECT owner FROM inbox_view WHERE owner <> '')"_s,
                           {}, [&people](Row& row) { people << row.text(); }));
        people.removeAll(QString());
        people.sort();
        return people;
    });
}

} // namespace parvis::store
