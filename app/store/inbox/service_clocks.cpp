// SPDX-License-Identifier: GPL-3.0-or-later
// Which clocks are to be computed again, from what, and what came out.
#include "store/inbox/conversation_rows.h"
#include "store/inbox/conversation_trail.h"
#include "store/inbox/service.h"
#include "store/sql/lists.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

struct Pieces {
    std::vector<Message> messages; // only what a clock asks
    std::vector<ConversationEvent> trail;
    QStringList about;
};

const QString toldIn =
    uR"(SELECT DISTINCT m.conversation, t.kind FROM message m JOIN message_triage t ON t.message = m.id
                           WHERE t.kind <> '' AND m.own = 0 AND m.state <> 'deleted' AND m.conversation )"_s;

Message readPiece(Row& row)
{
    Message message;
    message.conversation = row.id<ConversationId>();
    message.content.created = row.instant();
    message.content.own = row.flag();
    message.state = messageStateFromName(row.text()).value_or(MessageState::Received);
    message.content.deleted = message.state == MessageState::Deleted;
    message.writtenBy = row.text();
    return message;
}

// Of these, each with how stale it is.
Result<std::vector<ServiceCase>> casesOf(Connection& db, const std::vector<Conversation>& conversations,
                                         const QHash<qint64, qint64>& seen)
{
    QStringList ids;
    for (const Conversation& conversation : conversations) {
        if (conversation.status != ConversationStatus::Closed)
            ids << conversation.id.toString();
    }
    QHash<qint64, Pieces> pieces;
    const QVariant list = idsValue(db, ids);
    PARVIS_TRY(
        db.each(u"SELECT conversation, created, own, state, written_by FROM message WHERE conversation "_s + idsIn(db),
                Values{list}, [&](Row& row) {
                    const Message message = readPiece(row);
                    pieces[message.conversation.value].messages.push_back(message);
                }));
    PARVIS_TRY(db.each(u"SELECT conversation, at, what, was, became FROM conversation_event WHERE conversation "_s +
                           idsIn(db) + u" ORDER BY id"_s,
                       Values{list}, [&](Row& row) {
                           const qint64 id = row.number();
                           ConversationEvent event;
                           event.at = row.instant();
                           event.what = row.text();
                           event.from = row.text();
                           event.to = row.text();
                           pieces[id].trail.push_back(event);
                       }));
    PARVIS_TRY(db.each(toldIn + idsIn(db) + u" ORDER BY m.conversation, t.kind"_s, Values{list}, [&](Row& row) {
        const qint64 id = row.number();
        pieces[id].about << row.text();
    }));
    std::vector<ServiceCase> cases;
    cases.reserve(conversations.size());
    for (const Conversation& conversation : conversations) {
        const Pieces own = pieces.value(conversation.id.value);
        const bool closed = conversation.status == ConversationStatus::Closed;
        cases.push_back({conversation,
                         closed ? std::vector<ServiceEvent>() : serviceHistory(conversation, own.messages, own.trail),
                         own.about, seen.value(conversation.id.value)});
    }
    return cases;
}

Result<std::vector<ServiceCase>> staleIn(Connection& db, int limit)
{
    QHash<qint64, qint64> seen;
    PARVIS_LET(conversations, db.all(u"SELECT "_s + conversationColumns + u", c.service_round"_s + conversationFrom +
                                         uR"( WHERE c.service_round < (SELECT round FROM service_state)
                               AND c.service_round < 4611686018427387904 ORDER BY c.service_round, c.id LIMIT ?)"_s,
                                     values(std::max(limit, 1)), [&seen](Row& row) {
                                         const Conversation conversation = readConversation(row);
                                         seen.insert(conversation.id.value, row.number());
                                         return conversation;
                                     }));
    PARVIS_TRY(loadLabels(db, conversations));
    return casesOf(db, conversations, seen);
}

Result<ServiceCase> caseIn(Connection& db, ConversationId id)
{
    PARVIS_LET(conversation, loadConversation(db, id));
    PARVIS_LET(messages,
               db.all(u"SELECT conversation, created, own, state, written_by FROM message WHERE conversation = ?"_s,
                      values(id), readPiece));
    PARVIS_LET(trail, loadTrail(db, id));
    PARVIS_LET(about, db.all(toldIn + u"= ? ORDER BY t.kind"_s, values(id), [](Row& row) {
        row.number();
        return row.text();
    }));
    return ServiceCase{conversation, serviceHistory(conversation, messages, trail),
                       QStringList(about.begin(), about.end())};
}

Done storeIn(Tx& tx, qint64 round, const std::vector<ServiceResult>& results)
{
    for (const ServiceResult& result : results) {
        const QString target = result.mark.target ? serviceTargetName(*result.mark.target) : QString();
        const qint64 until = result.closed ? closedRound : round;
        // Only what shows makes news: most of a pass leaves things as they are.
        PARVIS_LET(moved, tx.db.run(uR"(UPDATE conversation SET service_due = ?, service_warn = ?, service_target = ?,
                                 service_round = ? WHERE id = ? AND revision = ? AND service_round = ? AND
                                 (service_target <> ? OR
                                 COALESCE(service_due, -1) <> ? OR COALESCE(service_warn, -1) <> ?))"_s,
                                    values(result.mark.due, result.mark.warn, target, until, result.id, result.revision,
                                           result.seen, target, result.mark.due.value_or(Instant{-1}).ms,
                                           result.mark.warn.value_or(Instant{-1}).ms)));
        if (moved > 0) {
            tx.changes.addShown(Topic::Conversations, result.id);
            continue;
        }
        PARVIS_TRY(tx.db.run(
            u"UPDATE conversation SET service_round = ? WHERE id = ? AND revision = ? AND service_round = ?"_s,
            values(until, result.id, result.revision, result.seen)));
    }
    return {};
}

} // namespace

Result<bool> asksAbout(Connection& db)
{
    bool asks = false;
    PARVIS_TRY(db.each(u"SELECT details FROM service_policy"_s, {},
                       [&asks](Row& row) { asks = asks || !policyFromBytes(row.bytes()).about.isEmpty(); }));
    return asks;
}

Done clocksAreStale(Connection& db, ConversationId id)
{
    // Each time another value: what was computed from the words of before finds it changed.
    PARVIS_TRY(db.run(uR"(UPDATE conversation SET service_round = CASE WHEN service_round > 0 THEN 0
                          ELSE service_round - 1 END WHERE id = ? AND status <> 'closed')"_s,
                      values(id)));
    return {};
}

Async<qint64> Service::staleCount()
{
    return m_executor.read<qint64>([](Connection& db) {
        return db.number(uR"(SELECT COUNT(*) FROM conversation WHERE service_round < (SELECT round FROM service_state)
                             AND service_round < 4611686018427387904)"_s);
    });
}

Async<std::vector<ServiceCase>> Service::stale(int limit)
{
    return m_executor.read<std::vector<ServiceCase>>([limit](Connection& db) { return staleIn(db, limit); });
}

Async<void> Service::storeClocks(qint64 round, const std::vector<ServiceResult>& results)
{
    return m_executor.write<void>([=](Tx& tx) { return storeIn(tx, round, results); });
}

Async<ServiceCase> Service::serviceCase(ConversationId id)
{
    return m_executor.read<ServiceCase>([id](Connection& db) { return caseIn(db, id); });
}

Async<std::vector<ConversationEvent>> Service::trail(ConversationId id)
{
    return m_executor.read<std::vector<ConversationEvent>>([id](Connection& db) { return loadTrail(db, id); });
}

} // namespace parvis::store
