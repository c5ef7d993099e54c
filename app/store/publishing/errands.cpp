// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/publishing/errands.h"

#include "domain/inbox/conversation.h"
#include "store/publishing/governance.h"
#include "store/publishing/plan_rows.h"
#include "store/publishing/publication_rows.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

const QString errandColumns =
    uR"(e.id, e.publication, e.kind, e.state, e.who, e.asked, e.content, e.done, e.worker, e.fence, e.lease_until,
        e.tries, e.wake, e.error, e.finished)"_s;

// A kind or state this program does not know is one that it leaves alone.
Errand readErrand(Row& row)
{
    Errand e;
    e.id = row.id<ErrandId>();
    e.publication = row.id<PublicationId>();
    e.kind = errandKindFromName(row.text()).value_or(ErrandKind::Boost);
    e.state = errandStateFromName(row.text()).value_or(ErrandState::Withdrawn);
    e.who = row.text();
    e.asked = row.instant();
    const QByteArray content = row.bytes();
    if (!content.isEmpty())
        e.content = contentFromJson(content);
    e.done = row.integer();
    e.lease.worker.value = row.text();
    e.lease.fence = row.number();
    e.lease.until = row.instant();
    e.tries = row.integer();
    e.wake = row.maybeInstant();
    e.error = errorFromJson(row.text());
    e.finished = row.maybeInstant();
    return e;
}

Result<Errand> loadErrand(Connection& db, ErrandId id)
{
    PARVIS_LET(found,
               db.first(u"SELECT "_s + errandColumns + u" FROM errand e WHERE e.id = ?"_s, values(id), readErrand));
    if (!found)
        return notFound("errand"_L1, id.value);
    return *found;
}

Failure refusal(const QString& code, const QString& detail)
{
    auto error = Error::make(ErrorKind::Conflict, detail);
    error.code = code;
    return Failure(error);
}

Done refuseWhileOpen(Connection& db, PublicationId id)
{
    PARVIS_LET(open, db.number(u"SELECT COUNT(*) FROM errand WHERE publication = ? AND state IN ('wanted', 'asked')"_s,
                               values(id)));
    if (open > 0)
        return refusal(u"errand_open"_s, u"another change at the network is not finished"_s);
    return {};
}

Done notePerson(Tx& tx, const Errand& e, const QString& outcome, const QString& who)
{
    Attempt attempt;
    attempt.publication = e.publication;
    attempt.started = tx.clock.now();
    attempt.finished = attempt.started;
    attempt.step = u"person"_s;
    attempt.outcome = outcome;
    attempt.worker.value = who;
    return putAttempt(tx, attempt);
}

Result<Errand> addIn(Tx& tx, Errand e, int revision)
{
    // The row is taken first, so that a worker or another person at the same moment waits or is seen.
    PARVIS_LET(taken, tx.db.run(u"UPDATE publication SET revision = revision WHERE id = ? AND revision = ?"_s,
                                values(e.publication, revision)));
    PARVIS_LET(publication, loadPublication(tx.db, e.publication));
    if (taken == 0)
        return refusal(u"changed_meanwhile"_s, u"it was changed since it was read"_s);
    if (const auto may = mayBeAsked(publication); !may)
        return Failure(may.error());
    PARVIS_TRY(refuseWhileOpen(tx.db, e.publication));
    e.asked = tx.clock.now();
    e.id = {tx.ids.next(e.asked)};
    e.wake = e.asked;
    PARVIS_TRY(tx.db.run(uR"(INSERT INTO errand (id, publication, kind, state, who, asked, content, done, worker, fence,
            lease_until, tries, wake, error, finished) VALUES (?, ?, ?, ?, ?, ?, ?, 0, '', 0, 0, 0, ?, '', NULL))"_s,
                         values(e.id, e.publication, errandKindName(e.kind), errandStateName(e.state), e.who, e.asked,
                                e.content ? contentToJson(*e.content) : QByteArray(""), e.wake)));
    PARVIS_TRY(notePerson(tx, e, u"asked: "_s + errandKindName(e.kind), e.who));
    tx.changes.add(Topic::Publications, e.publication);
    return e;
}

Done update(Tx& tx, const Errand& e)
{
    PARVIS_TRY(tx.db.run(uR"(UPDATE errand SET state = ?, done = ?, worker = ?, fence = ?, lease_until = ?, tries = ?,
            wake = ?, error = ?, finished = ?, seen = 0 WHERE id = ?)"_s,
                         values(errandStateName(e.state), e.done, e.lease.worker, e.lease.fence, e.lease.until, e.tries,
                                e.wake, errorToJson(e.error), e.finished, e.id)));
    tx.changes.add(Topic::Publications, e.publication);
    return {};
}

using ByPerson = Result<Errand> (*)(Errand, Instant);

Result<Errand> changeIn(Tx& tx, const Errand& seen, const QString& who, const QString& outcome, ByPerson step)
{
    PARVIS_LET(taken, tx.db.run(uR"(UPDATE errand SET state = state WHERE id = ? AND fence = ? AND state = ?)"_s,
                                values(seen.id, seen.lease.fence, errandStateName(seen.state))));
    if (taken == 0)
        return refusal(u"changed_meanwhile"_s, u"a worker or somebody else has moved it"_s);
    PARVIS_LET(stored, loadErrand(tx.db, seen.id));
    PARVIS_LET(next, step(stored, tx.clock.now()));
    if (isOpen(next))
        PARVIS_TRY(refuseWhileOpen(tx.db, next.publication));
    PARVIS_TRY(update(tx, next));
    PARVIS_TRY(notePerson(tx, next, outcome, who));
    return next;
}

const QString claimable =
    uR"( FROM errand e JOIN publication p ON p.id = e.publication JOIN account a ON a.id = p.account
         WHERE e.wake IS NOT NULL AND a.removed = 0 AND a.state <> 'revoked')"_s;

// In a crisis nothing goes out, but what is out may be taken back.
QString onlyDeletions(bool held)
{
    return held ? u" AND e.kind = 'delete'"_s : QString();
}

Result<std::vector<ClaimedErrand>> claimIn(Tx& tx, const WorkerId& worker, Instant now, Milliseconds lease, int limit)
{
    PARVIS_LET(why, holdReasonIn(tx.db));
    PARVIS_LET(due, tx.db.all(u"SELECT "_s + errandColumns + claimable +
                                  u" AND e.wake <= ? AND (a.paused_until IS NULL OR a.paused_until <= ?)"_s +
                                  onlyDeletions(!why.isEmpty()) + u" ORDER BY e.wake, e.id LIMIT ?"_s +
                                  (tx.db.isPostgres() ? u" FOR UPDATE OF e SKIP LOCKED"_s : QString()),
                              values(now, now, limit), readErrand));
    std::vector<ClaimedErrand> claimed;
    for (const Errand& e : due) {
        const auto next = errand::claim(e, worker, now, lease);
        if (!next)
            continue;
        PARVIS_TRY(update(tx, *next));
        PARVIS_LET(publication, loadPublication(tx.db, e.publication));
        PARVIS_LET(post, loadPost(tx.db, publication.post));
        claimed.push_back({*next, publication, post});
    }
    return claimed;
}

// What stands there now is what the post says for this account; other accounts keep their words.
Done afterEdit(Tx& tx, Publication& p, const Content& content)
{
    PARVIS_LET(post, loadPost(tx.db, p.post));
    auto at = std::find_if(post.variants.begin(), post.variants.end(),
                           [&p](const Variant& v) { return v.account == p.account; });
    if (at == post.variants.end()) {
        Variant own;
        own.network = p.network;
        own.account = p.account;
        at = post.variants.insert(post.variants.end(), own);
    }
    at->text = content.text;
    at->threadParts = content.threadParts;
    at->contentWarning = content.contentWarning;
    PARVIS_TRY(storeContent(tx, post));
    ++p.revision;
    PARVIS_TRY(updatePublication(tx, p));
    PARVIS_TRY(tx.db.run(u"UPDATE publication SET excerpt = ? WHERE id = ?"_s, values(excerptOf(content.text), p.id)));
    return {};
}

Done follow(Tx& tx, const Errand& e, const ErrandRepository::Step& step)
{
    PARVIS_LET(p, loadPublication(tx.db, e.publication));
    const auto segment = std::find_if(p.segments.begin(), p.segments.end(),
                                      [&step](const Segment& s) { return s.index == step.segment; });
    if (step.remote && segment != p.segments.end() && segment->remote != *step.remote) {
        segment->remote = *step.remote;
        if (segment->index == 0)
            p.remote = *step.remote;
        PARVIS_TRY(updatePublication(tx, p));
    }
    if (e.state == ErrandState::Done && e.kind == ErrandKind::Delete)
        return deletedOnNetwork(tx, p);
    if (e.state == ErrandState::Done && e.kind == ErrandKind::Edit && e.content)
        return afterEdit(tx, p, *e.content);
    return {};
}

Result<Errand> saveIn(Tx& tx, const Errand& e, const ErrandRepository::Step& step)
{
    PARVIS_LET(taken, tx.db.run(uR"(UPDATE errand SET state = state
                                    WHERE id = ? AND fence = ? AND worker <> '' AND state IN ('wanted', 'asked'))"_s,
                                values(e.id, e.lease.fence)));
    if (taken == 0)
        return failure(ErrorKind::Conflict, u"the lease of errand %1 was lost"_s.arg(e.id.value));
    PARVIS_TRY(update(tx, e));
    if (step.attempt)
        PARVIS_TRY(putAttempt(tx, *step.attempt));
    PARVIS_TRY(follow(tx, e, step));
    return e;
}

Result<std::vector<ErrandTrouble>> troubledIn(Connection& db, int limit)
{
    PARVIS_LET(errands,
               db.all(u"SELECT "_s + errandColumns + uR"( FROM errand e WHERE e.state IN ('refused', 'uncertain')
                                 AND e.seen = 0 AND NOT EXISTS (SELECT 1 FROM errand l WHERE
                                 l.publication = e.publication AND l.id > e.id) ORDER BY e.id LIMIT ?)"_s,
                      values(limit), readErrand));
    std::vector<ErrandTrouble> list;
    for (const Errand& e : errands) {
        PARVIS_LET(row, db.first(u"SELECT "_s + publicationRowColumns + u" FROM publication WHERE id = ?"_s,
                                 values(e.publication), readPublicationRow));
        if (row)
            list.push_back({e, *row});
    }
    return list;
}

Done noteIn(Tx& tx, const Errand& e, const QString& who)
{
    PARVIS_LET(taken, tx.db.run(uR"(UPDATE errand SET seen = 1 WHERE id = ? AND fence = ? AND state = ?
                                    AND state IN ('refused', 'uncertain'))"_s,
                                values(e.id, e.lease.fence, errandStateName(e.state))));
    if (taken == 0)
        return refusal(u"changed_meanwhile"_s, u"a worker or somebody else has moved it"_s);
    PARVIS_TRY(notePerson(tx, e, u"noted: "_s + errandKindName(e.kind), who));
    tx.changes.add(Topic::Publications, e.publication);
    return {};
}

} // namespace

Done deletedOnNetwork(Tx& tx, Publication& p)
{
    p.state = PublicationState::Cancelled;
    p.error = Error::make(ErrorKind::Cancelled, u"deleted on the network"_s);
    p.error->code = u"deleted_on_network"_s;
    ++p.revision;
    PARVIS_TRY(beginTrail(tx, p.id));
    PARVIS_TRY(updatePublication(tx, p));
    return leaveTrail(tx, p);
}

Async<Errand> Errands::add(const Errand& errand, int revision)
{
    return m_executor.write<Errand>([=](Tx& tx) { return addIn(tx, errand, revision); }, Durability::Durable);
}

Async<std::vector<Errand>> Errands::errands(PublicationId id)
{
    return m_executor.read<std::vector<Errand>>([id](Connection& db) {
        return db.all(u"SELECT "_s + errandColumns + u" FROM errand e WHERE e.publication = ? ORDER BY e.id"_s,
                      values(id), readErrand);
    });
}

Async<Errand> Errands::withdraw(const Errand& errand, const QString& who)
{
    return m_executor.write<Errand>(
        [=](Tx& tx) { return changeIn(tx, errand, who, u"withdrawn"_s, &errand::withdraw); });
}

Async<Errand> Errands::lookAgain(const Errand& errand, const QString& who)
{
    return m_executor.write<Errand>(
        [=](Tx& tx) { return changeIn(tx, errand, who, u"look again"_s, &errand::lookAgain); });
}

Async<std::vector<ClaimedErrand>> Errands::claimDue(const WorkerId& worker, Instant now, Milliseconds lease, int limit)
{
    return m_executor.write<std::vector<ClaimedErrand>>([=](Tx& tx) { return claimIn(tx, worker, now, lease, limit); },
                                                        Durability::Durable);
}

Async<Errand> Errands::save(const Errand& errand, const Step& step, Durability durability)
{
    return m_executor.write<Errand>([=](Tx& tx) { return saveIn(tx, errand, step); }, durability);
}

Async<std::optional<Instant>> Errands::nextDue()
{
    return m_executor.read<std::optional<Instant>>([](Connection& db) -> Result<std::optional<Instant>> {
        PARVIS_LET(why, holdReasonIn(db));
        PARVIS_LET(next,
                   db.first(u"SELECT MIN(CASE WHEN a.paused_until > e.wake THEN a.paused_until ELSE e.wake END)"_s +
                                claimable + onlyDeletions(!why.isEmpty()),
                            {}, [](Row& row) { return row.maybeInstant(); }));
        return next.value_or(std::nullopt);
    });
}

Async<std::vector<ErrandTrouble>> Errands::troubled(int limit)
{
    return m_executor.read<std::vector<ErrandTrouble>>([limit](Connection& db) { return troubledIn(db, limit); });
}

Async<void> Errands::note(const Errand& errand, const QString& who)
{
    return m_executor.write<void>([=](Tx& tx) { return noteIn(tx, errand, who); });
}

} // namespace parvis::store
