// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/publishing/outbox.h"

#include "store/inbox/reply_rows.h"
#include "store/publishing/claim.h"
#include "store/publishing/governance.h"
#include "store/publishing/publication_rows.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

Result<bool> isOnHold(Connection& db)
{
    PARVIS_LET(why, holdReasonIn(db));
    return !why.isEmpty();
}

Failure leaseLost(PublicationId id)
{
    return failure(ErrorKind::Conflict, u"the lease of publication %1 was lost"_s.arg(id.value));
}

// What may keep a request from leaving at the last moment. post: the revision that was prepared, where it matters.
Done mayLeave(Connection& db, const Publication& publication, std::optional<int> post)
{
    struct Last {
        QString hold;
        int post = 0;
        bool removed = false;
    };
    PARVIS_LET(found, db.first(uR"(SELECT (SELECT value FROM setting WHERE key = 'hold'), p.revision, a.removed
                                   FROM post p, account a WHERE p.id = ? AND a.id = ?)"_s,
                               values(publication.post, publication.account), [](Row& row) {
                                   Last last;
                                   last.hold = row.text();
                                   last.post = row.integer();
                                   last.removed = row.flag();
                                   return last;
                               }));
    const Last last = found.value_or(Last{{}, 0, true});
    Error error;
    if (!last.hold.isEmpty()) {
        error = Error::make(ErrorKind::Cancelled, u"on hold: "_s + last.hold, Effect::NotSent);
        error.code = u"on_hold"_s;
    } else if (last.removed) {
        error = Error::make(ErrorKind::NotFound, u"the account was removed"_s, Effect::NotSent);
        error.code = u"account_removed"_s;
    } else if (post && *post != last.post) {
        error = Error::make(ErrorKind::Cancelled, u"the post was changed"_s, Effect::NotSent);
        error.code = u"content_changed"_s;
    } else {
        return {};
    }
    return Failure(error);
}

bool isFirstSend(const Publication& p)
{
    return std::none_of(p.segments.begin(), p.segments.end(),
                        [](const Segment& s) { return s.state == SegmentState::Done; });
}

// The columns that a worker changes: neither plan nor words. A lease is not shortened: a renewal may have come between.
QString rowChange(const Publication& p)
{
    const QString lease = p.lease.worker.value.isEmpty()
                              ? u"worker = '', lease_until = 0, wake = ?"_s
                              : uR"(lease_until = CASE WHEN lease_until > ? THEN lease_until ELSE ? END,
                                    wake = CASE WHEN lease_until > ? THEN lease_until ELSE ? END)"_s;
    return u"UPDATE publication SET "_s + lease +
           uR"(, state = ?, tries = ?, retry_at = ?, error = ?, remote_id = ?, remote_version = ?, remote_url = ?,
               published_at = ?, revision = revision + 1
               WHERE id = ? AND fence = ? AND worker <> '' AND state IN ('claimed', 'sending'))"_s;
}

Values rowValues(const Publication& p)
{
    const Instant floor = wakeOf(p).value_or(p.lease.until);
    Values parameters =
        p.lease.worker.value.isEmpty() ? values(wakeOf(p)) : values(p.lease.until, p.lease.until, floor, floor);
    return parameters += values(stateName(p.state), p.tries, p.retryAt, errorToJson(p.error), orNull(p.remote.id),
                                p.remote.version, p.remote.url, p.publishedAt, p.id, p.lease.fence);
}

// Whoever holds the row's fence may write, nobody else: the statement itself decides. False: the lease was lost.
Result<bool> writeRow(Connection& db, Publication& p)
{
    const QString change = rowChange(p);
    Values parameters = rowValues(p);
    // Nobody changes a row in a worker's hands without the worker: its revision is known, and nothing has to be read
    // back, which is half the cost.
    PARVIS_LET(changed, db.run(change + u" AND revision = ?"_s, Values(parameters) << p.revision));
    if (changed == 1) {
        ++p.revision;
        return true;
    }
    PARVIS_LET(stored, db.first(change + u" RETURNING revision"_s, parameters, [](Row& row) { return row.integer(); }));
    p.revision = stored.value_or(p.revision);
    return stored.has_value();
}

Done writeSegments(Connection& db, const Publication& p)
{
    for (const Segment& s : p.segments) {
        PARVIS_TRY(db.run(uR"(UPDATE segment SET state = ?, request_name = ?, digest = ?, uploads = ?, first_sent = ?,
                              remote_id = ?, remote_version = ?, remote_url = ? WHERE publication = ? AND position = ?)"_s,
                          values(segmentStateName(s.state), s.requestName, s.digest, uploadsToJson(s.uploads),
                                 s.firstSent, orNull(s.remote.id), s.remote.version, s.remote.url, p.id, s.index)));
    }
    return {};
}

struct Leaving {
    std::optional<int> postRevision;
};

Result<Publication> saveByWorker(Tx& tx, Publication publication, const std::optional<Attempt>& attempt,
                                 const std::optional<Leaving>& leaving)
{
    PARVIS_LET(written, writeRow(tx.db, publication));
    if (!written)
        return leaseLost(publication.id);
    // After the row was waited for, so that a hold committed meanwhile is seen.
    if (leaving)
        PARVIS_TRY(mayLeave(tx.db, publication, leaving->postRevision));
    PARVIS_TRY(writeSegments(tx.db, publication));
    tx.changes.add(Topic::Publications, publication.id);
    PARVIS_TRY(followPublication(tx, publication));
    if (attempt) {
        Attempt filled = *attempt;
        filled.publication = publication.id;
        PARVIS_TRY(putAttempt(tx, filled));
    }
    return publication;
}

Done renewIn(Tx& tx, PublicationId id, qint64 fence, Instant until)
{
    // wake moves with the lease; a publication being asked again later keeps the later of both.
    PARVIS_LET(changed, tx.db.run(uR"(UPDATE publication SET lease_until = ?,
                                      wake = CASE WHEN retry_at > ? THEN retry_at ELSE ? END
                                      WHERE id = ? AND fence = ? AND worker <> '' AND state IN ('claimed', 'sending'))"_s,
                                  values(until, until, until, id, fence)));
    if (changed == 0)
        return leaseLost(id);
    return {};
}

} // namespace

Async<std::vector<ClaimedPublication>> Outbox::claimDue(const ClaimRequest& request)
{
    // Durable: a fence that power loss took back would be given out twice.
    return m_executor.write<std::vector<ClaimedPublication>>([request](Tx& tx) { return claimIn(tx, request); },
                                                             Durability::Durable);
}

Async<Publication> Outbox::save(const Publication& publication, const std::optional<Attempt>& attempt,
                                Durability durability)
{
    return m_executor.write<Publication>([=](Tx& tx) { return saveByWorker(tx, publication, attempt, std::nullopt); },
                                         durability);
}

Async<Publication> Outbox::begin(const Publication& publication, const Attempt& attempt, int postRevision)
{
    const Leaving leaving{isFirstSend(publication) ? std::optional(postRevision) : std::nullopt};
    return m_executor.write<Publication>([=](Tx& tx) { return saveByWorker(tx, publication, attempt, leaving); },
                                         Durability::Durable);
}

Async<void> Outbox::renewLease(PublicationId id, qint64 fence, Instant until)
{
    return m_executor.write<void>([=](Tx& tx) { return renewIn(tx, id, fence, until); });
}

Async<std::optional<Instant>> Outbox::nextDue()
{
    return m_executor.read<std::optional<Instant>>([](Connection& db) -> Result<std::optional<Instant>> {
        PARVIS_LET(held, isOnHold(db));
        if (held)
            return std::optional<Instant>();
        PARVIS_LET(next, db.first(uR"(SELECT MIN(CASE WHEN a.paused_until > p.wake THEN a.paused_until ELSE p.wake END)
                                      FROM account a JOIN publication p ON p.account = a.id
                                      WHERE a.removed = 0 AND a.state <> 'revoked' AND p.wake IS NOT NULL)"_s,
                                  {}, [](Row& row) { return row.maybeInstant(); }));
        return next.value_or(std::nullopt);
    });
}

Async<std::vector<PublicationRow>> Outbox::stuck(Instant now, Milliseconds late)
{
    return m_executor.read<std::vector<PublicationRow>>([=](Connection& db) {
        return db.all(u"SELECT "_s + publicationRowColumns +
                          uR"( FROM publication WHERE wake IS NOT NULL AND wake <= ? AND due <= ?
                                 AND (worker = '' OR lease_until <= ?) ORDER BY wake, id LIMIT 1000)"_s,
                      values(now - late, now - late, now), readPublicationRow);
    });
}

} // namespace parvis::store
