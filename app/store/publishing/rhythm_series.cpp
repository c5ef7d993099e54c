// SPDX-License-Identifier: GPL-3.0-or-later
// Posts that come again: the rule, and which of its dates have their post.
#include "domain/publishing/transitions.h"
#include "store/publishing/governance_rows.h"
#include "store/publishing/plan_rows.h"
#include "store/publishing/publication_rows.h"
#include "store/publishing/rhythm.h"

#include <set>

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

using MaybePost = std::optional<PostWithPublications>;

const QString columns =
    u"SELECT id, post, start_wall, zone, rule, late_within, late_choice, author, stopped, revision FROM recurrence"_s;

WallTime wallOf(const QString& text)
{
    return WallTime::fromIso(text).value_or(WallTime{});
}

Recurrence readRecurrence(Row& row)
{
    Recurrence r;
    r.id = row.id<RecurrenceId>();
    r.post = row.id<PostId>();
    r.start = wallOf(row.text());
    r.zone = ZoneId::fromName(row.text()).value_or(ZoneId::utc());
    r.rule = row.text();
    r.late.within = std::chrono::minutes(row.number());
    r.late.choice = row.text() == "drop"_L1 ? LatePolicy::Choice::Drop : LatePolicy::Choice::Ask;
    r.author = row.text();
    r.stopped = row.flag();
    r.revision = row.integer();
    return r;
}

Done readRest(Connection& db, Recurrence& r)
{
    PARVIS_LET(accounts, db.all(u"SELECT account FROM recurrence_account WHERE recurrence = ? ORDER BY account"_s,
                                values(r.id), [](Row& row) { return row.id<AccountId>(); }));
    r.accounts = std::move(accounts);
    PARVIS_LET(dates, db.all(u"SELECT wall FROM recurrence_date WHERE recurrence = ? ORDER BY wall"_s, values(r.id),
                             [](Row& row) { return wallOf(row.text()); }));
    r.dates = std::move(dates);
    return {};
}

Result<std::vector<Recurrence>> allIn(Connection& db)
{
    PARVIS_LET(list, db.all(columns + u" ORDER BY id"_s, {}, readRecurrence));
    for (Recurrence& r : list)
        PARVIS_TRY(readRest(db, r));
    return list;
}

Result<Recurrence> oneIn(Connection& db, RecurrenceId id)
{
    PARVIS_LET(found, db.first(columns + u" WHERE id = ?"_s, values(id), readRecurrence));
    if (!found)
        return notFound("recurrence"_L1, id.value);
    PARVIS_TRY(readRest(db, *found));
    return *found;
}

bool isUntouched(const Post& post, const Publication& p)
{
    const bool rests = p.state == PublicationState::Scheduled || p.state == PublicationState::InReview ||
                       p.state == PublicationState::Held;
    return post.revision == 1 && p.revision == 1 && rests && p.lease.worker.value.isEmpty();
}

// The copies still to come that nobody has touched; their dates may be made anew. `keep` is the post that the rule's
// words are taken from.
Done takeBack(Tx& tx, RecurrenceId id, PostId keep, Instant after, const QString& who)
{
    PARVIS_LET(posts, tx.db.all(uR"(SELECT DISTINCT d.post FROM recurrence_date d JOIN publication p ON p.post = d.post
                                    WHERE d.recurrence = ? AND p.due > ? AND d.post <> ?)"_s,
                                values(id, after, keep), [](Row& row) { return row.id<PostId>(); }));
    for (const PostId post : posts) {
        PARVIS_LET(found, loadPostWithPublications(tx.db, post));
        const bool untouched = std::all_of(found.publications.begin(), found.publications.end(),
                                           [&found](const Publication& p) { return isUntouched(found.post, p); });
        if (!untouched)
            continue;
        for (const Publication& p : found.publications) {
            const auto next = transition::cancel(p, u"its series was changed"_s);
            if (!next)
                return Failure(next.error());
            PARVIS_TRY(beginTrail(tx, p.id));
            PARVIS_LET(written, changeByPerson(tx, *next, who, u"its series was changed"_s));
            PARVIS_TRY(leaveTrail(tx, written));
        }
        PARVIS_TRY(tx.db.run(u"DELETE FROM recurrence_date WHERE recurrence = ? AND post = ?"_s, values(id, post)));
    }
    return {};
}

Done writeAccounts(Tx& tx, const Recurrence& r)
{
    PARVIS_TRY(tx.db.run(u"DELETE FROM recurrence_account WHERE recurrence = ?"_s, values(r.id)));
    for (const AccountId account : r.accounts)
        PARVIS_TRY(
            tx.db.run(u"INSERT INTO recurrence_account (recurrence, account) VALUES (?, ?)"_s, values(r.id, account)));
    return {};
}

QString choiceName(const LatePolicy& late)
{
    return late.choice == LatePolicy::Choice::Drop ? u"drop"_s : u"ask"_s;
}

// The first date is the post itself, even where a date of before was skipped; it stands for no other date any more.
Done claimStart(Tx& tx, const Recurrence& r)
{
    PARVIS_TRY(tx.db.run(u"UPDATE recurrence_date SET post = NULL WHERE recurrence = ? AND post = ? AND wall <> ?"_s,
                         values(r.id, r.post, r.start.toIso())));
    PARVIS_TRY(tx.db.run(uR"(INSERT INTO recurrence_date (recurrence, wall, post) VALUES (?, ?, ?)
                             ON CONFLICT (recurrence, wall) DO UPDATE SET post = excluded.post)"_s,
                         values(r.id, r.start.toIso(), r.post)));
    return {};
}

// What is made already is right as it is: only stopped, or going on again.
bool isSameSeries(const Recurrence& a, const Recurrence& b)
{
    return a.post == b.post && a.start == b.start && a.zone == b.zone && a.rule == b.rule && a.late == b.late &&
           std::set(a.accounts.begin(), a.accounts.end()) == std::set(b.accounts.begin(), b.accounts.end());
}

Result<Recurrence> saveIn(Tx& tx, Recurrence r)
{
    if (r.accounts.empty() || !r.start.isValid() || r.rule.isEmpty())
        return failure(ErrorKind::Rejected, u"a series needs a rule, a beginning and an account"_s);
    tx.changes.addAll(Topic::Settings);
    if (r.id.isNull()) {
        r.id = {tx.ids.next(tx.clock.now())};
        PARVIS_TRY(tx.db.run(uR"(INSERT INTO recurrence (id, post, start_wall, zone, rule, late_within, late_choice,
                                 author, stopped, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 1))"_s,
                             values(r.id, r.post, r.start.toIso(), r.zone.name(), r.rule, qint64(r.late.within.count()),
                                    choiceName(r.late), r.author)));
    } else {
        PARVIS_LET(before, oneIn(tx.db, r.id));
        PARVIS_LET(changed,
                   tx.db.run(uR"(UPDATE recurrence SET post = ?, start_wall = ?, zone = ?, rule = ?, late_within = ?,
                                 late_choice = ?, author = ?, stopped = ?, revision = revision + 1
                                 WHERE id = ? AND revision = ?)"_s,
                             values(r.post, r.start.toIso(), r.zone.name(), r.rule, qint64(r.late.within.count()),
                                    choiceName(r.late), r.author, r.stopped, r.id, r.revision)));
        if (changed == 0)
            return conflict("recurrence"_L1, r.id.value);
        if (isSameSeries(before, r))
            return oneIn(tx.db, r.id);
        PARVIS_TRY(takeBack(tx, r.id, r.post, tx.clock.now(), r.author));
    }
    PARVIS_TRY(claimStart(tx, r));
    PARVIS_TRY(writeAccounts(tx, r));
    return oneIn(tx.db, r.id);
}

Result<Recurrence> stopIn(Tx& tx, RecurrenceId id, Instant after)
{
    PARVIS_LET(changed,
               tx.db.run(u"UPDATE recurrence SET stopped = 1, revision = revision + 1 WHERE id = ?"_s, values(id)));
    if (changed == 0)
        return notFound("recurrence"_L1, id.value);
    PARVIS_LET(r, oneIn(tx.db, id));
    PARVIS_TRY(takeBack(tx, id, r.post, std::max(after, tx.clock.now()), r.author));
    tx.changes.addAll(Topic::Settings);
    return oneIn(tx.db, id);
}

Result<MaybePost> addIn(Tx& tx, const Recurrence& r, const WallTime& date, const PostWithPublications& copy)
{
    // The row is taken first: a change or a stop at the same moment waits, or has already moved the revision.
    PARVIS_LET(there,
               tx.db.run(u"UPDATE recurrence SET stopped = stopped WHERE id = ? AND revision = ? AND stopped = 0"_s,
                         values(r.id, r.revision)));
    if (there == 0)
        return conflict("recurrence"_L1, r.id.value);
    PARVIS_LET(mine, tx.db.run(uR"(INSERT INTO recurrence_date (recurrence, wall, post) VALUES (?, ?, NULL)
                                   ON CONFLICT (recurrence, wall) DO NOTHING)"_s,
                               values(r.id, date.toIso())));
    if (mine == 0)
        return MaybePost();
    PARVIS_LET(made, createPost(tx, copy.post, copy.publications));
    PARVIS_TRY(tx.db.run(u"UPDATE recurrence_date SET post = ? WHERE recurrence = ? AND wall = ?"_s,
                         values(made.post.id, r.id, date.toIso())));
    return MaybePost(made);
}

Done skipIn(Tx& tx, RecurrenceId id, const WallTime& date)
{
    PARVIS_LET(changed, tx.db.run(uR"(INSERT INTO recurrence_date (recurrence, wall, post) VALUES (?, ?, NULL)
                                      ON CONFLICT (recurrence, wall) DO NOTHING)"_s,
                                  values(id, date.toIso())));
    if (changed == 0) {
        Error error = Error::make(ErrorKind::Conflict, u"%1 has its post, or is skipped already"_s.arg(date.toIso()));
        error.code = u"has_post"_s;
        return Failure(error);
    }
    tx.changes.addAll(Topic::Settings);
    return {};
}

SeriesDate readDate(Row& row)
{
    SeriesDate date;
    date.recurrence = row.id<RecurrenceId>();
    date.date = wallOf(row.text());
    date.post = row.id<PostId>();
    return date;
}

} // namespace

Async<std::vector<Recurrence>> Rhythm::recurrences()
{
    return m_executor.read<std::vector<Recurrence>>([](Connection& db) { return allIn(db); });
}

Async<Recurrence> Rhythm::recurrence(RecurrenceId id)
{
    return m_executor.read<Recurrence>([id](Connection& db) { return oneIn(db, id); });
}

Async<Recurrence> Rhythm::saveRecurrence(const Recurrence& recurrence)
{
    return m_executor.write<Recurrence>([recurrence](Tx& tx) { return saveIn(tx, recurrence); });
}

Async<Recurrence> Rhythm::stopRecurrence(RecurrenceId id, Instant after)
{
    return m_executor.write<Recurrence>([id, after](Tx& tx) { return stopIn(tx, id, after); });
}

Async<MaybePost> Rhythm::addOccurrence(const Recurrence& recurrence, const WallTime& date,
                                       const PostWithPublications& copy)
{
    return m_executor.write<MaybePost>([=](Tx& tx) { return addIn(tx, recurrence, date, copy); });
}

Async<void> Rhythm::skipDate(RecurrenceId id, const WallTime& date)
{
    return m_executor.write<void>([id, date](Tx& tx) { return skipIn(tx, id, date); });
}

Async<std::optional<PostId>> Rhythm::postOf(RecurrenceId id, const WallTime& date)
{
    return m_executor.read<std::optional<PostId>>([id, date](Connection& db) {
        return db.first(u"SELECT post FROM recurrence_date WHERE recurrence = ? AND wall = ? AND post IS NOT NULL"_s,
                        values(id, date.toIso()), [](Row& row) { return row.id<PostId>(); });
    });
}

Async<std::vector<SeriesDate>> Rhythm::seriesDates(Instant from, Instant to)
{
    return m_executor.read<std::vector<SeriesDate>>([from, to](Connection& db) {
        return db.all(uR"(SELECT DISTINCT d.recurrence, d.wall, d.post FROM publication p
                          JOIN recurrence_date d ON d.post = p.post WHERE p.due >= ? AND p.due < ?
                          ORDER BY d.post)"_s,
                      values(from, to), readDate);
    });
}

Async<std::optional<SeriesDate>> Rhythm::seriesOf(PostId post)
{
    return m_executor.read<std::optional<SeriesDate>>([post](Connection& db) {
        return db.first(u"SELECT recurrence, wall, post FROM recurrence_date WHERE post = ?"_s, values(post), readDate);
    });
}

Async<Recurrence> Rhythm::setSource(const Recurrence& recurrence, PostId source)
{
    return m_executor.write<Recurrence>([recurrence, source](Tx& tx) -> Result<Recurrence> {
        PARVIS_LET(changed,
                   tx.db.run(u"UPDATE recurrence SET post = ?, revision = revision + 1 WHERE id = ? AND revision = ?"_s,
                             values(source, recurrence.id, recurrence.revision)));
        if (changed == 0)
            return conflict("recurrence"_L1, recurrence.id.value);
        tx.changes.addAll(Topic::Settings);
        return oneIn(tx.db, recurrence.id);
    });
}

Async<std::vector<MadeFrom>> Rhythm::madeFrom(Instant from, Instant to)
{
    return m_executor.read<std::vector<MadeFrom>>([from, to](Connection& db) {
        return db.all(uR"(SELECT d.post, r.post FROM publication p JOIN recurrence_date d ON d.post = p.post
                          JOIN recurrence r ON r.id = d.recurrence WHERE p.due >= ? AND p.due < ?
                          UNION SELECT u.post, u.source FROM publication p JOIN evergreen_use u ON u.post = p.post
                          WHERE p.due >= ? AND p.due < ? ORDER BY 1, 2)"_s,
                      values(from, to, from, to), [](Row& row) {
                          MadeFrom made;
                          made.post = row.id<PostId>();
                          made.source = row.id<PostId>();
                          return made;
                      });
    });
}

} // namespace parvis::store
