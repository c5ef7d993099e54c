// SPDX-License-Identifier: GPL-3.0-or-later
// Who sits at which conversation. Only coming, going and beginning to write are told to the others; renewing a lease is
// not.
#include "store/inbox/work.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

const QString presenceColumns = u"SELECT conversation, person, seat, state, since, until FROM presence"_s;

Presence readPresence(Row& row)
{
    Presence p;
    p.conversation = row.id<ConversationId>();
    p.person = row.text();
    p.seat = row.text();
    p.state = presenceStateFromName(row.text()).value_or(PresenceState::Reading);
    p.since = row.instant();
    p.until = row.instant();
    return p;
}

// Two that begin to write in the same moment come one after the other.
Done lockConversation(Connection& db, ConversationId id)
{
    if (!db.isPostgres())
        return {};
    return db.each(u"SELECT id FROM conversation WHERE id = ? FOR UPDATE"_s, values(id), [](Row&) {});
}

Result<Presence> sitIn(Tx& tx, Presence wanted, bool takeOver)
{
    const Instant now = tx.clock.now();
    std::optional<Presence> first; // to write here
    if (wanted.state == PresenceState::Writing) {
        PARVIS_TRY(lockConversation(tx.db, wanted.conversation));
        PARVIS_LET(other, tx.db.first(presenceColumns + uR"( WHERE conversation = ? AND seat <> ? AND state = 'writing'
                                                             AND until > ? ORDER BY since, seat)"_s,
                                      values(wanted.conversation, wanted.seat, now), readPresence));
        if (other && !takeOver) {
            first = other;
            wanted.state = PresenceState::Reading; // still here
        } else if (other) {
            PARVIS_TRY(tx.db.run(uR"(UPDATE presence SET state = 'reading', since = ?
                                     WHERE conversation = ? AND seat <> ? AND state = 'writing')"_s,
                                 values(now, wanted.conversation, wanted.seat)));
        }
    }
    PARVIS_LET(before, tx.db.first(presenceColumns + u" WHERE seat = ?"_s, values(wanted.seat), readPresence));
    const bool same = before && before->conversation == wanted.conversation && before->state == wanted.state &&
                      before->person == wanted.person && before->until > now;
    wanted.since = same ? before->since : now;
    wanted.until = now + presenceLease;
    PARVIS_TRY(tx.db.run(uR"(INSERT INTO presence (seat, conversation, person, state, since, until)
                             VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (seat) DO UPDATE SET
                             conversation = excluded.conversation, person = excluded.person, state = excluded.state,
                             since = excluded.since, until = excluded.until)"_s,
                         values(wanted.seat, wanted.conversation, wanted.person, presenceStateName(wanted.state),
                                wanted.since, wanted.until)));
    if (!same) {
        PARVIS_TRY(tx.db.run(u"DELETE FROM presence WHERE until <= ?"_s, values(now)));
        tx.changes.addAll(Topic::Presence);
    }
    return first ? *first : wanted;
}

} // namespace

Async<std::vector<Presence>> Work::presences(Instant now)
{
    return m_executor.read<std::vector<Presence>>([now](Connection& db) {
        return db.all(presenceColumns + u" WHERE until > ? ORDER BY conversation, state DESC, since, seat"_s,
                      values(now), readPresence);
    });
}

Async<Presence> Work::sit(const Presence& wanted, bool takeOver)
{
    return m_executor.write<Presence>([wanted, takeOver](Tx& tx) { return sitIn(tx, wanted, takeOver); });
}

Async<void> Work::leave(const QString& seat)
{
    return m_executor.write<void>([seat](Tx& tx) -> Done {
        PARVIS_LET(removed, tx.db.run(u"DELETE FROM presence WHERE seat = ?"_s, values(seat)));
        if (removed > 0)
            tx.changes.addAll(Topic::Presence);
        return {};
    });
}

} // namespace parvis::store
