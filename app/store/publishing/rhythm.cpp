// SPDX-License-Identifier: GPL-3.0-or-later
// Slots and evergreens. Posts that come again stand in rhythm_series.cpp.
#include "store/publishing/rhythm.h"

#include "store/publishing/publication_rows.h"
#include "store/sql/where.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 msPerMinute = 60'000;

Slot readSlot(Row& row)
{
    Slot slot;
    slot.id = row.id<SlotId>();
    slot.account = row.id<AccountId>();
    slot.weekdays = row.integer();
    slot.hour = row.integer();
    slot.minute = row.integer();
    slot.zone = ZoneId::fromName(row.text()).value_or(ZoneId::utc());
    slot.paused = row.flag();
    slot.revision = row.integer();
    return slot;
}

Result<std::vector<Slot>> slotsIn(Connection& db, AccountId account, bool own)
{
    Where where;
    if (!account.isNull())
        where.add(u"account = ?"_s, account);
    const QString paused =
        own ? u"paused"_s
            : u"CASE WHEN EXISTS (SELECT 1 FROM slot_pause p WHERE p.account = slot.account) THEN 1 ELSE paused END"_s;
    return db.all(u"SELECT id, account, weekdays, hour, minute, zone, %1, revision FROM slot"_s.arg(paused) +
                      where.sql() + u" ORDER BY account, hour, minute, id"_s,
                  where.parameters(), readSlot);
}

Result<Slot> saveSlotIn(Tx& tx, Slot slot)
{
    if (!slot.isValid())
        return failure(ErrorKind::Rejected, u"a slot needs a weekday and a time of day"_s);
    tx.changes.addAll(Topic::Settings);
    if (slot.id.isNull()) {
        slot.id = {tx.ids.next(tx.clock.now())};
        slot.revision = 1;
        PARVIS_TRY(tx.db.run(uR"(INSERT INTO slot (id, account, weekdays, hour, minute, zone, paused, revision)
                                 VALUES (?, ?, ?, ?, ?, ?, ?, ?))"_s,
                             values(slot.id, slot.account, slot.weekdays, slot.hour, slot.minute, slot.zone.name(),
                                    slot.paused, slot.revision)));
        return slot;
    }
    PARVIS_LET(changed, tx.db.run(uR"(UPDATE slot SET account = ?, weekdays = ?, hour = ?, minute = ?, zone = ?,
                                      paused = ?, revision = revision + 1 WHERE id = ? AND revision = ?)"_s,
                                  values(slot.account, slot.weekdays, slot.hour, slot.minute, slot.zone.name(),
                                         slot.paused, slot.id, slot.revision)));
    if (changed == 0)
        return conflict("slot"_L1, slot.id.value);
    ++slot.revision;
    return slot;
}

// The last use, planned or out, of the post itself or of a copy: as it stands, wherever a person moved it.
const QString evergreenColumns = uR"(SELECT e.id, e.post, e.account, e.cooldown, e.paused, e.revision,
        (SELECT MAX(CASE WHEN p.published_at > p.due THEN p.published_at ELSE p.due END) FROM publication p
         WHERE p.account = e.account AND p.state NOT IN ('draft', 'cancelled') AND
         (p.post = e.post OR p.post IN (SELECT u.post FROM evergreen_use u WHERE u.source = e.post AND
                                        u.account = e.account))) FROM evergreen e)"_s;

Evergreen readEvergreen(Row& row)
{
    Evergreen e;
    e.id = row.id<EvergreenId>();
    e.post = row.id<PostId>();
    e.account = row.id<AccountId>();
    e.cooldown = row.integer();
    e.paused = row.flag();
    e.revision = row.integer();
    e.lastUse = row.maybeInstant();
    return e;
}

Result<std::vector<Evergreen>> evergreensIn(Connection& db, AccountId account)
{
    Where where;
    if (!account.isNull())
        where.add(u"e.account = ?"_s, account);
    return db.all(evergreenColumns + where.sql() + u" ORDER BY e.account, e.id"_s, where.parameters(), readEvergreen);
}

Result<Evergreen> evergreenIn(Connection& db, EvergreenId id)
{
    PARVIS_LET(found, db.first(evergreenColumns + u" WHERE e.id = ?"_s, values(id), readEvergreen));
    if (!found)
        return notFound("evergreen"_L1, id.value);
    return *found;
}

Result<Evergreen> saveEvergreenIn(Tx& tx, Evergreen e)
{
    if (e.cooldown < 1)
        return failure(ErrorKind::Rejected, u"a cooldown is a day or more"_s);
    tx.changes.addAll(Topic::Settings);
    if (e.id.isNull()) {
        PARVIS_TRY(tx.db.run(uR"(INSERT INTO evergreen (id, post, account, cooldown, paused, revision)
                                 VALUES (?, ?, ?, ?, ?, 1) ON CONFLICT (post, account) DO UPDATE SET
                                 cooldown = excluded.cooldown, paused = excluded.paused,
                                 revision = evergreen.revision + 1)"_s,
                             values(tx.ids.next(tx.clock.now()), e.post, e.account, e.cooldown, e.paused)));
        PARVIS_LET(
            id, tx.db.number(u"SELECT id FROM evergreen WHERE post = ? AND account = ?"_s, values(e.post, e.account)));
        return evergreenIn(tx.db, {id});
    }
    PARVIS_LET(changed, tx.db.run(uR"(UPDATE evergreen SET cooldown = ?, paused = ?, revision = revision + 1
                                      WHERE id = ? AND revision = ?)"_s,
                                  values(e.cooldown, e.paused, e.id, e.revision)));
    if (changed == 0)
        return conflict("evergreen"_L1, e.id.value);
    return evergreenIn(tx.db, e.id);
}

using MaybePost = std::optional<PostWithPublications>;

Result<MaybePost> fillSlotIn(Tx& tx, const Evergreen& wanted, Instant moment, const PostWithPublications& copy)
{
    // The row is taken first: two fillings of one evergreen come one after the other, each seeing the other's use.
    PARVIS_LET(there, tx.db.run(u"UPDATE evergreen SET paused = paused WHERE id = ? AND revision = ? AND paused = 0"_s,
                                values(wanted.id, wanted.revision)));
    if (there == 0)
        return MaybePost();
    PARVIS_LET(now, evergreenIn(tx.db, wanted.id));
    if (evergreensFor({now}, now.account, moment).empty())
        return MaybePost();
    const qint64 minute = moment.ms / msPerMinute;
    PARVIS_LET(taken, tx.db.number(uR"(SELECT COUNT(*) FROM publication WHERE account = ? AND due >= ? AND due < ? AND
                                       state NOT IN ('draft', 'cancelled'))"_s,
                                   values(now.account, minute * msPerMinute, (minute + 1) * msPerMinute)));
    PARVIS_LET(before, tx.db.number(u"SELECT COUNT(*) FROM evergreen_use WHERE account = ? AND minute = ?"_s,
                                    values(now.account, minute)));
    if (taken > 0 || before > 0)
        return MaybePost();
    PARVIS_LET(made, createPost(tx, copy.post, copy.publications));
    PARVIS_LET(kept, tx.db.run(uR"(INSERT INTO evergreen_use (account, minute, source, post) VALUES (?, ?, ?, ?)
                                   ON CONFLICT (account, minute) DO NOTHING)"_s,
                               values(now.account, minute, now.post, made.post.id)));
    // Another evergreen was put there between the look and now: the whole is undone.
    if (kept == 0)
        return failure(ErrorKind::Conflict, u"the slot was filled meanwhile"_s);
    return MaybePost(made);
}

} // namespace

Async<std::vector<Slot>> Rhythm::slotsOf(AccountId account)
{
    return m_executor.read<std::vector<Slot>>([account](Connection& db) { return slotsIn(db, account, false); });
}

Async<std::vector<Slot>> Rhythm::ownSlotsOf(AccountId account)
{
    return m_executor.read<std::vector<Slot>>([account](Connection& db) { return slotsIn(db, account, true); });
}

Async<Slot> Rhythm::saveSlot(const Slot& slot)
{
    return m_executor.write<Slot>([slot](Tx& tx) { return saveSlotIn(tx, slot); });
}

Async<void> Rhythm::removeSlot(SlotId id)
{
    return m_executor.write<void>([id](Tx& tx) -> Done {
        PARVIS_LET(removed, tx.db.run(u"DELETE FROM slot WHERE id = ?"_s, values(id)));
        if (removed == 0)
            return notFound("slot"_L1, id.value);
        tx.changes.addAll(Topic::Settings);
        return {};
    });
}

Async<std::vector<AccountId>> Rhythm::pausedAccounts()
{
    return m_executor.read<std::vector<AccountId>>([](Connection& db) {
        return db.all(u"SELECT account FROM slot_pause ORDER BY account"_s, {},
                      [](Row& row) { return row.id<AccountId>(); });
    });
}

Async<void> Rhythm::setPaused(AccountId account, bool paused)
{
    return m_executor.write<void>([account, paused](Tx& tx) -> Done {
        tx.changes.addAll(Topic::Settings);
        if (!paused) {
            PARVIS_TRY(tx.db.run(u"DELETE FROM slot_pause WHERE account = ?"_s, values(account)));
            return {};
        }
        PARVIS_TRY(
            tx.db.run(u"INSERT INTO slot_pause (account, since) VALUES (?, ?) ON CONFLICT (account) DO NOTHING"_s,
                      values(account, tx.clock.now())));
        return {};
    });
}

Async<std::vector<Evergreen>> Rhythm::evergreens(AccountId account)
{
    return m_executor.read<std::vector<Evergreen>>([account](Connection& db) { return evergreensIn(db, account); });
}

Async<Evergreen> Rhythm::saveEvergreen(const Evergreen& evergreen)
{
    return m_executor.write<Evergreen>([evergreen](Tx& tx) { return saveEvergreenIn(tx, evergreen); });
}

Async<void> Rhythm::removeEvergreen(EvergreenId id)
{
    return m_executor.write<void>([id](Tx& tx) -> Done {
        PARVIS_LET(removed, tx.db.run(u"DELETE FROM evergreen WHERE id = ?"_s, values(id)));
        if (removed == 0)
            return notFound("evergreen"_L1, id.value);
        tx.changes.addAll(Topic::Settings);
        return {};
    });
}

Async<MaybePost> Rhythm::fillSlot(const Evergreen& evergreen, Instant moment, const PostWithPublications& copy)
{
    return m_executor.write<MaybePost>([=](Tx& tx) { return fillSlotIn(tx, evergreen, moment, copy); });
}

} // namespace parvis::store
