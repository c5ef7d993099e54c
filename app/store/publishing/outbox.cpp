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

// A statement that names what is empty instead of binding it: most columns of a publication on its way are, and each
// bound value costs as much as a column written.
class Assignments
{
public:
    Assignments() { m_sql.reserve(400); }

    Assignments& set(QLatin1StringView column, const QString& text)
    {
        begin(column);
        m_sql += text.isEmpty() ? " = ''"_L1 : " = ?"_L1;
        if (!text.isEmpty())
            m_values << sqlValue(text);
        return *this;
    }
    template <typename T>
    Assignments& set(QLatin1StringView column, const std::optional<T>& value)
    {
        begin(column);
        m_sql += value ? " = ?"_L1 : " = NULL"_L1;
        if (value)
            m_values << sqlValue(*value);
        return *this;
    }
    Assignments& set(QLatin1StringView column, const QByteArray& bytes)
    {
        begin(column);
        m_sql += " = ?"_L1;
        m_values << sqlValue(bytes);
        return *this;
    }
    // Few different ones, as names of an enumeration of ours: the prepared statements stay few too.
    Assignments& setCount(QLatin1StringView column, qint64 small)
    {
        begin(column);
        m_sql += " = "_L1;
        m_sql += QString::number(small);
        return *this;
    }
    // A name of an enumeration of ours: few, so that the prepared statements stay few too.
    Assignments& setName(QLatin1StringView column, const QString& name)
    {
        begin(column);
        m_sql += " = '"_L1;
        m_sql += name;
        m_sql += u'\'';
        return *this;
    }
    // A value that never becomes smaller. A lease is not shortened: a renewal may have come between.
    Assignments& raise(QLatin1StringView column, QLatin1StringView unlessLater, Instant value)
    {
        begin(column);
        m_sql += " = CASE WHEN "_L1;
        m_sql += unlessLater;
        m_sql += " > ? THEN "_L1;
        m_sql += unlessLater;
        m_sql += " ELSE ? END"_L1;
        m_values << sqlValue(value) << sqlValue(value);
        return *this;
    }
    const QString& sql() const { return m_sql; }
    const Values& values() const { return m_values; }

private:
    void begin(QLatin1StringView column)
    {
        if (!m_sql.isEmpty())
            m_sql += ", "_L1;
        m_sql += column;
    }

    QString m_sql;
    Values m_values;
};

std::optional<RemoteId> known(const RemoteId& id)
{
    return id.isEmpty() ? std::nullopt : std::optional(id);
}

// What is new before a request leaves. No column of an index is among it: where the publication is on the network is
// known by an answer only, and the lease is renewed apart.
Assignments beginChange(const Publication& p)
{
    Assignments change;
    return change.setName("state"_L1, stateName(p.state))
        .setCount("tries"_L1, p.tries)
        .set("retry_at"_L1, p.retryAt)
        .set("error"_L1, errorToJson(p.error));
}

// The columns that a worker changes: neither plan nor words.
Assignments rowChange(const Publication& p)
{
    Assignments change = beginChange(p);
    if (p.lease.worker.value.isEmpty())
        change.set("worker"_L1, QString()).setCount("lease_until"_L1, 0).set("wake"_L1, wakeOf(p));
    else
        change.raise("lease_until"_L1, "lease_until"_L1, p.lease.until)
            .raise("wake"_L1, "lease_until"_L1, wakeOf(p).value_or(p.lease.until));
    return change.set("remote_id"_L1, known(p.remote.id))
        .set("remote_version"_L1, p.remote.version)
        .set("remote_url"_L1, p.remote.url)
        .set("published_at"_L1, p.publishedAt);
}

// Whoever holds the row's fence may write, nobody else: the statement itself decides. False: the lease was lost.
Result<bool> writeRow(Connection& db, Publication& p, const Assignments& change)
{
    const QString sql = u"UPDATE publication SET "_s + change.sql() + uR"(, revision = revision + 1
                            WHERE id = ? AND fence = ? AND worker <> '' AND state IN ('claimed', 'sending'))"_s;
    const Values parameters = change.values() + values(p.id, p.lease.fence);
    // Nobody changes a row in a worker's hands without the worker: its revision is known, and nothing has to be read
    // back, which is half the cost.
    PARVIS_LET(changed, db.run(sql + u" AND revision = ?"_s, Values(parameters) << p.revision));
    if (changed == 1) {
        ++p.revision;
        return true;
    }
    PARVIS_LET(stored, db.first(sql + u" RETURNING revision"_s, parameters, [](Row& row) { return row.integer(); }));
    p.revision = stored.value_or(p.revision);
    return stored.has_value();
}

Done writeSegments(Connection& db, const Publication& p)
{
    for (const Segment& s : p.segments) {
        Assignments change;
        change.setName("state"_L1, segmentStateName(s.state))
            .set("request_name"_L1, s.requestName)
            .set("digest"_L1, s.digest)
            .set("uploads"_L1, uploadsToJson(s.uploads))
            .set("first_sent"_L1, s.firstSent);
        // Known once it is done, and never unknown again.
        if (s.state == SegmentState::Done || !s.remote.id.isEmpty())
            change.set("remote_id"_L1, known(s.remote.id))
                .set("remote_version"_L1, s.remote.version)
                .set("remote_url"_L1, s.remote.url);
        PARVIS_TRY(db.run(u"UPDATE segment SET "_s + change.sql() + u" WHERE publication = ? AND position = "_s +
                              QString::number(s.index),
                          change.values() + values(p.id)));
    }
    return {};
}

struct Leaving {
    std::optional<int> postRevision;
};

Result<Publication> saveByWorker(Tx& tx, Publication publication, const std::optional<Attempt>& attempt,
                                 const std::optional<Leaving>& leaving)
{
    PARVIS_LET(written, writeRow(tx.db, publication, leaving ? beginChange(publication) : rowChange(publication)));
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
