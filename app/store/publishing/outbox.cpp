// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/publishing/outbox.h"

#include "domain/publishing/transitions.h"
#include "store/publishing/governance.h"
#include "store/publishing/publication_rows.h"
#include "store/sql/where.h"

#include <QHash>
#include <set>

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

struct ClaimRequest {
    WorkerId worker;
    Instant now;
    Milliseconds lease;
    int limit = 0, perAccount = 0;
    std::vector<AccountId> skip;
};

struct Candidate {
    PublicationId id;
    Instant wake;
};

Result<bool> isOnHold(Connection& db)
{
    PARVIS_LET(why, holdReasonIn(db));
    return !why.isEmpty();
}

// Accounts with something to do. PostgreSQL: each is locked for the length of the claim, and one that another worker is
// just claiming for is left to it, so that perAccount holds over all workers. (NO KEY UPDATE lets comments come in
// meanwhile.)
Result<std::vector<AccountId>> openAccounts(Tx& tx, const ClaimRequest& request)
{
    const QString sql = uR"(SELECT a.id FROM account a WHERE a.removed = 0 AND a.state <> 'revoked'
            AND (a.paused_until IS NULL OR a.paused_until <= ?)
            AND EXISTS (SELECT 1 FROM publication p WHERE p.account = a.id AND p.wake <= ?) ORDER BY a.id)"_s +
                        (tx.db.isPostgres() ? u" FOR NO KEY UPDATE SKIP LOCKED"_s : QString());
    auto accounts = tx.db.all(sql, values(request.now, request.now), [](Row& row) { return row.id<AccountId>(); });
    if (!accounts)
        return Failure(accounts.error());
    const std::set<AccountId> skip(request.skip.begin(), request.skip.end());
    std::erase_if(*accounts, [&skip](AccountId id) { return skip.contains(id); });
    return accounts;
}

// At most `room` of the account, oldest first.
Result<std::vector<Candidate>> candidatesOf(Tx& tx, AccountId account, Instant now, int room)
{
    const QString sql =
        u"SELECT id, wake FROM publication WHERE account = ? AND wake <= ? ORDER BY wake, id LIMIT ?"_s +
        (tx.db.isPostgres() ? u" FOR UPDATE SKIP LOCKED"_s : QString());
    return tx.db.all(sql, values(account, now, room), [](Row& row) {
        Candidate candidate;
        candidate.id = row.id<PublicationId>();
        candidate.wake = row.instant();
        return candidate;
    });
}

// Round by round over the accounts, so that one with a thousand posts does not make the others wait.
std::vector<Candidate> fairly(const std::vector<std::vector<Candidate>>& perAccount, int limit)
{
    std::vector<Candidate> chosen;
    for (size_t round = 0; int(chosen.size()) < limit; ++round) {
        bool any = false;
        for (const auto& queue : perAccount) {
            if (round < queue.size() && int(chosen.size()) < limit) {
                chosen.push_back(queue[round]);
                any = true;
            }
        }
        if (!any)
            break;
    }
    return chosen;
}

Result<ClaimedPublication> claimOne(Tx& tx, const Candidate& candidate, const ClaimRequest& request)
{
    PARVIS_LET(stored, loadPublication(tx.db, candidate.id));
    PARVIS_LET(claimed, transition::claim(stored, request.worker, request.now, request.lease));
    ++claimed.revision;
    PARVIS_TRY(updatePublication(tx, claimed));
    Attempt attempt;
    attempt.publication = claimed.id;
    attempt.started = request.now;
    attempt.finished = request.now;
    attempt.step = u"claim"_s;
    attempt.outcome = stored.state == PublicationState::Scheduled ? u"claimed"_s : u"taken over"_s;
    attempt.worker = request.worker;
    PARVIS_TRY(putAttempt(tx, attempt));
    PARVIS_LET(post, loadPost(tx.db, claimed.post));
    return ClaimedPublication{post, claimed};
}

Result<std::vector<ClaimedPublication>> claimIn(Tx& tx, const ClaimRequest& request)
{
    std::vector<ClaimedPublication> claimed;
    PARVIS_LET(held, isOnHold(tx.db));
    if (held || request.limit <= 0)
        return claimed;
    PARVIS_LET(accounts, openAccounts(tx, request));
    // The account whose oldest has waited longest comes first.
    std::vector<std::vector<Candidate>> queues;
    for (const AccountId account : accounts) {
        PARVIS_LET(leased, tx.db.number(uR"(SELECT COUNT(*) FROM publication
                                            WHERE account = ? AND worker <> '' AND lease_until > ?)"_s,
                                        values(account, request.now)));
        const int room = std::min(request.limit, request.perAccount - int(leased));
        if (room <= 0)
            continue;
        PARVIS_LET(queue, candidatesOf(tx, account, request.now, room));
        if (!queue.empty())
            queues.push_back(queue);
    }
    std::sort(queues.begin(), queues.end(),
              [](const auto& a, const auto& b) { return a.front().wake < b.front().wake; });
    for (const Candidate& candidate : fairly(queues, request.limit)) {
        auto one = claimOne(tx, candidate, request);
        if (one)
            claimed.push_back(std::move(*one));
        else if (one.error().kind != ErrorKind::Conflict)
            return Failure(one.error());
    }
    return claimed;
}

Failure leaseLost(PublicationId id)
{
    return failure(ErrorKind::Conflict, u"the lease of publication %1 was lost"_s.arg(id.value));
}

Done refuseOnHold(Connection& db)
{
    PARVIS_LET(why, holdReasonIn(db));
    if (why.isEmpty())
        return {};
    auto error = Error::make(ErrorKind::Cancelled, u"on hold: "_s + why, Effect::NotSent);
    error.code = u"on_hold"_s;
    return Failure(error);
}

// One statement decides: whoever holds the row's fence may write, nobody else.
Result<Publication> saveByWorker(Tx& tx, Publication publication, const std::optional<Attempt>& attempt,
                                 Durability durability)
{
    PARVIS_LET(stored, tx.db.first(uR"(UPDATE publication SET revision = revision + 1
                                       WHERE id = ? AND fence = ? AND worker <> '' AND state IN ('claimed', 'sending')
                                       RETURNING revision, lease_until)"_s,
                                   values(publication.id, publication.lease.fence), [](Row& row) {
                                       const int revision = row.integer();
                                       return std::pair(revision, row.instant());
                                   }));
    if (!stored)
        return leaseLost(publication.id);
    // Last, so that a hold committed while this waited for the row is seen.
    if (durability == Durability::Durable && publication.state == PublicationState::Sending)
        PARVIS_TRY(refuseOnHold(tx.db));
    publication.revision = stored->first;
    // A renewal may have come between; it is not to be shortened.
    if (!publication.lease.worker.value.isEmpty())
        publication.lease.until = std::max(publication.lease.until, stored->second);
    PARVIS_TRY(updatePublication(tx, publication));
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

Async<std::vector<ClaimedPublication>> Outbox::claimDue(const WorkerId& worker, Instant now, Milliseconds lease,
                                                        int limit, int perAccount, const std::vector<AccountId>& skip)
{
    const ClaimRequest request{worker, now, lease, limit, perAccount, skip};
    // Durable: a fence that power loss took back would be given out twice.
    return m_executor.write<std::vector<ClaimedPublication>>([request](Tx& tx) { return claimIn(tx, request); },
                                                             Durability::Durable);
}

Async<Publication> Outbox::save(const Publication& publication, const std::optional<Attempt>& attempt,
                                Durability durability)
{
    return m_executor.write<Publication>([=](Tx& tx) { return saveByWorker(tx, publication, attempt, durability); },
                                         durability);
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
