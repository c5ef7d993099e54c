// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/inbox/conversation_trail.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

const QString runningClock = u"c.service_due IS NOT NULL AND c.status <> 'closed'"_s;

Done noteTrail(Tx& tx, const Conversation& before, const Conversation& after, const QString& who)
{
    const Instant now = tx.clock.now();
    const bool moved = who.isEmpty() && after.updated > before.updated;
    const Instant at = moved ? std::min(now, after.updated) : now;
    const auto note = [&](const QString& what, const QString& was, const QString& became) -> Done {
        if (was == became)
            return {};
        PARVIS_TRY(tx.db.run(uR"(INSERT INTO conversation_event (id, conversation, at, who, what, was, became)
                                 VALUES (?, ?, ?, ?, ?, ?, ?))"_s,
                             values(tx.ids.next(now), after.id, at, who, what, was, became)));
        return {};
    };
    if (before.status != after.status)
        PARVIS_TRY(note(u"status"_s, conversationStatusName(before.status), conversationStatusName(after.status)));
    if (before.priority != after.priority)
        PARVIS_TRY(note(u"priority"_s, priorityName(before.priority), priorityName(after.priority)));
    return note(u"assignee"_s, before.assignee, after.assignee);
}

Result<std::vector<ConversationEvent>> loadTrail(Connection& db, ConversationId id)
{
    return db.all(u"SELECT at, who, what, was, became FROM conversation_event WHERE conversation = ? ORDER BY id"_s,
                  values(id), [](Row& row) {
                      ConversationEvent event;
                      event.at = row.instant();
                      event.who = row.text();
                      event.what = row.text();
                      event.from = row.text();
                      event.to = row.text();
                      return event;
                  });
}

ServiceMark readServiceMark(Row& row, ConversationStatus status)
{
    ServiceMark mark;
    mark.target = serviceTargetFromName(row.text());
    mark.due = row.maybeInstant();
    mark.warn = row.maybeInstant();
    return status == ConversationStatus::Closed ? ServiceMark() : mark;
}

Result<qint64> breachedCount(Connection& db, Instant now)
{
    return db.number(u"SELECT COUNT(*) FROM conversation WHERE service_due < ? AND status <> 'closed'"_s, values(now));
}

ConversationQuery asOfNow(ConversationQuery query, Instant now)
{
    if (query.breached && !query.dueBefore)
        query.dueBefore = now;
    return query;
}

void addService(Where& where, const ConversationQuery& query)
{
    if (query.order == ConversationQuery::Order::DueFirst)
        where.add(runningClock);
    if (query.order == ConversationQuery::Order::MostUrgent)
        where.add(u"(c.waiting_since IS NOT NULL OR ("_s + runningClock + u"))"_s);
    if (query.breached && query.dueBefore)
        where.add(u"c.service_due < ? AND c.status <> 'closed'"_s, *query.dueBefore);
}

} // namespace parvis::store
