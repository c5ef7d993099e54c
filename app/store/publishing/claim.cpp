// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/publishing/claim.h"

#include "domain/publishing/transitions.h"
#include "store/inbox/reply_rows.h"
#include "store/publishing/governance.h"
#include "store/publishing/publication_rows.h"
#include "store/workspace/accounts.h"

#include <QHash>
#include <set>

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

struct Candidate {
    PublicationId id;
    Instant due;
};

// What of an account is leased.
struct Holding {
    int ours = 0;
    bool others = false;
};

// Accounts with something to do. PostgreSQL: each is locked for the length of the claim, and one that another worker is
// just claiming for is left to it, so that an account is one worker's. (NO KEY UPDATE lets comments come in meanwhile.)
Result<std::vector<AccountId>> openAccounts(Tx& tx, const ClaimRequest& request)
{
    const QString sql = uR"(SELECT a.id FROM account a WHERE a.removed = 0 AND a.state <> 'revoked'
            AND (a.paused_until IS NULL OR a.paused_until <= ?)
            AND EXISTS (SELECT 1 FROM publication p WHERE p.account = a.id AND p.wake <= ?) ORDER BY a.id)"_s +
                        (tx.db.isPostgres() ? u" FOR NO KEY UPDATE SKIP LOCKED"_s : QString());
    auto accounts =
        tx.db.all(sql, values(request.now, request.now + request.ahead), [](Row& row) { return row.id<AccountId>(); });
    if (!accounts)
        return Failure(accounts.error());
    const std::set<AccountId> skip(request.skip.begin(), request.skip.end());
    std::erase_if(*accounts, [&skip](AccountId id) { return skip.contains(id); });
    return accounts;
}

// After the accounts are locked: what another worker claimed a moment ago counts.
Result<QHash<AccountId, Holding>> holdings(Tx& tx, const ClaimRequest& request)
{
    QHash<AccountId, Holding> held;
    PARVIS_TRY(tx.db.each(u"SELECT account, worker FROM publication WHERE worker <> '' AND lease_until > ?"_s,
                          values(request.now), [&](Row& row) {
                              Holding& holding = held[row.id<AccountId>()];
                              if (row.text() == request.worker.value)
                                  ++holding.ours;
                              else
                                  holding.others = true;
                          }));
    return held;
}

// An account half full waits: many small claims cost more than few large ones.
int roomFor(const Holding& holding, const ClaimRequest& request)
{
    if (holding.others || holding.ours * 2 > request.perAccount)
        return 0;
    return std::min(request.limit, request.perAccount - holding.ours);
}

// At most `room` of the account, oldest first. By due, not by wake: what was abandoned half way comes before what was
// planned after it, whenever its lease ran out. A reply is not taken ahead: its last seconds are for taking it back.
Result<std::vector<Candidate>> candidatesOf(Tx& tx, AccountId account, const ClaimRequest& request, int room)
{
    const QString sql = uR"(SELECT id, due FROM publication WHERE account = ? AND wake <= ?
                            AND (wake <= ? OR (state = 'scheduled' AND retry_at IS NULL AND kind <> 'reply')) ORDER BY due, id LIMIT ?)"_s +
                        (tx.db.isPostgres() ? u" FOR UPDATE SKIP LOCKED"_s : QString());
    return tx.db.all(sql, values(account, request.now + request.ahead, request.now, room), [](Row& row) {
        Candidate candidate;
        candidate.id = row.id<PublicationId>();
        candidate.due = row.instant();
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

Done storeClaim(Tx& tx, const Publication& p)
{
    PARVIS_TRY(tx.db.run(uR"(UPDATE publication SET state = ?, worker = ?, fence = ?, lease_until = ?, tries = ?,
                             retry_at = NULL, wake = ?, revision = ? WHERE id = ?)"_s,
                         values(stateName(p.state), p.lease.worker, p.lease.fence, p.lease.until, p.tries, wakeOf(p),
                                p.revision, p.id)));
    tx.changes.add(Topic::Publications, p.id);
    return {};
}

Attempt claimAttempt(Tx& tx, PublicationId id, const ClaimRequest& request, const QString& outcome)
{
    Attempt attempt;
    attempt.id = {tx.ids.next(request.now)};
    attempt.publication = id;
    attempt.started = request.now;
    attempt.finished = request.now;
    attempt.step = u"claim"_s;
    attempt.outcome = outcome;
    attempt.worker = request.worker;
    return attempt;
}

// A reply whose thread moved on goes to a person instead of a worker; one of which something may be out is finished.
Result<bool> heldBack(Tx& tx, const Publication& claimed, const ClaimRequest& request)
{
    if (claimed.kind != PublicationKind::Reply || claimed.state != PublicationState::Claimed)
        return false;
    PARVIS_LET(change, changeOfThread(tx.db, claimed.id));
    if (!change)
        return false;
    const auto held = transition::holdBack(claimed, claimed.lease.fence, threadChangedError(change->kind));
    if (!held)
        return false; // begun
    PARVIS_TRY(updatePublication(tx, *held));
    Attempt attempt = claimAttempt(tx, claimed.id, request, u"missed"_s);
    attempt.error = held->error;
    PARVIS_TRY(putAttempt(tx, attempt));
    return true;
}

// Not to a worker, who could only fail with it, and not in the way of the others: to a person.
Done setAside(Tx& tx, const Publication& claimed, const ClaimRequest& request, const Error& why)
{
    Publication aside = claimed;
    aside.state = claimed.state == PublicationState::Claimed ? PublicationState::Missed : PublicationState::Uncertain;
    aside.error = why;
    aside.lease = {{}, claimed.lease.fence, {}};
    PARVIS_TRY(updatePublication(tx, aside));
    Attempt attempt = claimAttempt(tx, claimed.id, request, stateName(aside.state));
    attempt.error = why;
    PARVIS_TRY(putAttempt(tx, attempt));
    return {};
}

// Nothing where it was held back.
Result<std::optional<ClaimedPublication>> claimOne(Tx& tx, PublicationId id, const ClaimRequest& request)
{
    PARVIS_LET(stored, loadPublication(tx.db, id));
    PARVIS_LET(claimed, transition::claim(stored, request.worker, request.now, request.lease, request.ahead));
    ++claimed.revision;
    PARVIS_LET(held, heldBack(tx, claimed, request));
    if (held)
        return std::optional<ClaimedPublication>();
    auto post = loadPost(tx.db, claimed.post);
    if (!post && post.error().code == "unreadable"_L1) {
        PARVIS_TRY(setAside(tx, claimed, request, post.error()));
        return std::optional<ClaimedPublication>();
    }
    if (!post)
        return Failure(post.error());
    PARVIS_TRY(storeClaim(tx, claimed));
    ClaimedPublication one;
    PARVIS_LET(ledger, loadAttempts(tx.db, id));
    Attempt attempt =
        claimAttempt(tx, id, request, stored.state == PublicationState::Scheduled ? u"claimed"_s : u"taken over"_s);
    attempt.number = ledger.empty() ? 1 : ledger.back().number + 1;
    PARVIS_TRY(putAttempt(tx, attempt));
    one.post = std::move(*post);
    one.publication = std::move(claimed);
    one.ledger = std::move(ledger);
    one.ledger.push_back(attempt);
    return std::optional(std::move(one));
}

Result<std::vector<Candidate>> chosen(Tx& tx, const ClaimRequest& request)
{
    PARVIS_LET(accounts, openAccounts(tx, request));
    if (accounts.empty())
        return std::vector<Candidate>();
    PARVIS_LET(held, holdings(tx, request));
    std::vector<std::vector<Candidate>> queues;
    for (const AccountId account : accounts) {
        const int room = roomFor(held.value(account), request);
        if (room <= 0)
            continue;
        PARVIS_LET(queue, candidatesOf(tx, account, request, room));
        if (!queue.empty())
            queues.push_back(queue);
    }
    // The account whose oldest has waited longest comes first.
    std::stable_sort(queues.begin(), queues.end(),
                     [](const auto& a, const auto& b) { return a.front().due < b.front().due; });
    if (request.mostAccounts > 0 && queues.size() > size_t(request.mostAccounts))
        queues.resize(size_t(request.mostAccounts));
    return fairly(queues, request.limit);
}

} // namespace

Result<std::vector<ClaimedPublication>> claimIn(Tx& tx, const ClaimRequest& request)
{
    std::vector<ClaimedPublication> claimed;
    PARVIS_LET(hold, holdReasonIn(tx.db));
    if (!hold.isEmpty() || request.limit <= 0)
        return claimed;
    PARVIS_LET(candidates, chosen(tx, request));
    QHash<AccountId, std::shared_ptr<const AccountWithTokens>> accounts;
    for (const Candidate& candidate : candidates) {
        auto taken = claimOne(tx, candidate.id, request);
        if (!taken && taken.error().kind == ErrorKind::Conflict)
            continue;
        if (!taken)
            return Failure(taken.error());
        if (!*taken)
            continue;
        ClaimedPublication& one = **taken;
        const AccountId account = one.publication.account;
        if (!accounts.contains(account)) {
            PARVIS_LET(loaded, loadAccount(tx.db, account));
            accounts.insert(account, std::make_shared<const AccountWithTokens>(std::move(loaded)));
        }
        const auto held = accounts.value(account);
        one.account = {held, &held->account};
        one.credentialsRevision = held->credentialsRevision;
        claimed.push_back(std::move(one));
    }
    return claimed;
}

} // namespace parvis::store
