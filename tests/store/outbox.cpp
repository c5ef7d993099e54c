// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include "domain/publishing/transitions.h"

#include <QSet>
#include <QThread>
#include <map>

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;

class Outbox : public StoreTest
{
    Q_OBJECT
private Q_SLOTS:
    void claimsWhatIsDueOldestFirst();
    void isFairOverAccounts();
    void countsWhatIsLeasedAlready();
    void anAccountIsOneWorkersAtATime();
    void manyAccountsAreShared();
    void whatWasAbandonedComesBeforeWhatWasPlannedAfterIt();
    void claimsAheadOnlyWhatWillFallDue();
    void aReplyIsNotClaimedAhead();
    void aClaimBringsWhatSendingNeeds();
    void nothingLeavesThatChangedMeanwhile_data();
    void nothingLeavesThatChangedMeanwhile();
    void leavingKeepsTheLease();
    void oneOfManyFailsAlone();
    void leavesOutWhatMustWait_data();
    void leavesOutWhatMustWait();
    void aLostLeaseChangesNothing();
    void takesOverAnAbandonedOne();
    void renewsOnlyItsOwn();
    void knowsWhatComesNext();
    void seesWhatIsStuck();
    void twoWorkersNeverShare();
    void claimGivesTheWordsOfNow();
    void whatCannotBeReadStopsNobodyElse();

private:
    std::vector<ClaimedPublication> claim(const QString& worker, Instant when, int limit = 100, int perAccount = 100,
                                          const std::vector<AccountId>& skip = {})
    {
        return now(store->outbox().claimDue({{worker}, when, Milliseconds(60'000), limit, perAccount, skip}))
            .value_or(std::vector<ClaimedPublication>{});
    }
};

void Outbox::claimsWhatIsDueOldestFirst()
{
    const Account account = newAccount(u"shop"_s);
    scheduled(account.id, at(3), u"three"_s);
    scheduled(account.id, at(1), u"one"_s);
    scheduled(account.id, at(2), u"two"_s);
    QVERIFY(claim(u"w"_s, at(0)).empty());
    const auto claimed = claim(u"w"_s, at(2));
    QCOMPARE(claimed.size(), size_t(2));
    QCOMPARE(claimed[0].post.base.text, u"one"_s);
    QCOMPARE(claimed[1].post.base.text, u"two"_s);
    QCOMPARE(claimed[0].publication.state, PublicationState::Claimed);
    QCOMPARE(claimed[0].publication.lease.fence, qint64(1));
    QCOMPARE(claimed[0].publication.lease.until, at(3));
    QCOMPARE(claimed[0].publication.tries, 1);
    QVERIFY(claim(u"w"_s, at(2)).empty());
    PARVIS_VALUE(stored, store->posts().publication(claimed[0].publication.id));
    QVERIFY(stored == claimed[0].publication);
}

void Outbox::isFairOverAccounts()
{
    const Account busy = newAccount(u"busy"_s), calm = newAccount(u"calm"_s);
    for (int i = 0; i < 20; ++i)
        scheduled(busy.id, at(i - 30));
    scheduled(calm.id, at(-1), u"calm"_s);
    const auto claimed = claim(u"w"_s, at(0), 4);
    QCOMPARE(claimed.size(), size_t(4));
    QCOMPARE(claimed[0].publication.account, busy.id); // its oldest waits longest
    QCOMPARE(claimed[1].publication.account, calm.id);
}

void Outbox::countsWhatIsLeasedAlready()
{
    const Account a = newAccount(u"a"_s), b = newAccount(u"b"_s);
    for (int i = 0; i < 5; ++i) {
        scheduled(a.id, at(-i));
        scheduled(b.id, at(-i));
    }
    QCOMPARE(claim(u"w1"_s, at(0), 100, 2).size(), size_t(4));
    QVERIFY(claim(u"w1"_s, at(0), 100, 2).empty());
    QVERIFY(claim(u"w1"_s, at(0), 100, 3).empty()); // more than half of it is in hand
    QCOMPARE(claim(u"w1"_s, at(0), 100, 4).size(), size_t(4));
}

void Outbox::anAccountIsOneWorkersAtATime()
{
    const Account account = newAccount(u"shop"_s);
    for (int i = 0; i < 5; ++i)
        scheduled(account.id, at(-i));
    const auto first = claim(u"w1"_s, at(0), 100, 1);
    QCOMPARE(first.size(), size_t(1));
    QVERIFY(claim(u"w2"_s, at(0), 100, 4).empty());
    QCOMPARE(claim(u"w2"_s, at(1), 100, 4).size(), size_t(4)); // its lease ran out
}

void Outbox::manyAccountsAreShared()
{
    for (int i = 0; i < 5; ++i) {
        const Account account = newAccount(u"shop%1"_s.arg(i));
        scheduled(account.id, at(-i));
        scheduled(account.id, at(-i));
    }
    const auto some = [&](const QString& worker) {
        ClaimRequest request{{worker}, at(0), Milliseconds(60'000), 9, 9, {}};
        request.mostAccounts = 2;
        return now(store->outbox().claimDue(request)).value_or(std::vector<ClaimedPublication>{}).size();
    };
    QCOMPARE(some(u"w1"_s), size_t(4));
    QCOMPARE(some(u"w2"_s), size_t(4));
    QCOMPARE(some(u"w1"_s), size_t(2));
}

// A worker died while it sent the first; its lease ends long after the second was due.
void Outbox::whatWasAbandonedComesBeforeWhatWasPlannedAfterIt()
{
    const Account account = newAccount(u"shop"_s);
    scheduled(account.id, at(0), u"first"_s);
    scheduled(account.id, at(0), u"second"_s);
    QCOMPARE(claim(u"dead"_s, at(0), 1, 1).at(0).post.base.text, u"first"_s);
    const auto next = claim(u"w"_s, at(2), 10, 10);
    QCOMPARE(next.size(), size_t(2));
    QCOMPARE(next[0].post.base.text, u"first"_s);
}

void Outbox::claimsAheadOnlyWhatWillFallDue()
{
    const Account account = newAccount(u"shop"_s);
    scheduled(account.id, at(1), u"soon"_s);
    scheduled(account.id, at(9), u"later"_s);
    const auto ahead = [&](const QString& worker, Instant when) {
        return now(store->outbox().claimDue({{worker}, when, Milliseconds(60'000), 9, 9, {}, Milliseconds(90'000)}))
            .value_or(std::vector<ClaimedPublication>{});
    };
    const auto claimed = ahead(u"w"_s, at(0));
    QCOMPARE(claimed.size(), size_t(1));
    QCOMPARE(claimed[0].post.base.text, u"soon"_s);
    // A lease that ends soon has not ended, and what waits to be tried again waits.
    QVERIFY(ahead(u"other"_s, at(0)).empty());
    const Publication& p = claimed[0].publication;
    const auto again = transition::retryLater(p, p.lease.fence, Error::make(ErrorKind::Offline, u"x"_s), at(2));
    PARVIS_DONE(store->outbox().save(*again, std::nullopt, Durability::Normal));
    QVERIFY(ahead(u"w"_s, at(1)).empty());
    QCOMPARE(ahead(u"w"_s, at(2)).size(), size_t(1));
}

// Until its time has come, it can be taken back.
void Outbox::aReplyIsNotClaimedAhead()
{
    Publication reply = planned(newAccount(u"shop"_s).id, at(1));
    reply.kind = PublicationKind::Reply;
    PARVIS_DONE(store->posts().create(post(u"answer"_s), {reply}));
    const auto claimedAt = [&](Instant when) {
        return now(store->outbox().claimDue({{u"w"_s}, when, Milliseconds(60'000), 9, 9, {}, Milliseconds(90'000)}))
            .value_or(std::vector<ClaimedPublication>{})
            .size();
    };
    QCOMPARE(claimedAt(at(0)), size_t(0));
    QCOMPARE(claimedAt(at(1)), size_t(1));
}

void Outbox::aClaimBringsWhatSendingNeeds()
{
    const Account account = newAccount(u"shop"_s);
    scheduled(account.id, at(0));
    scheduled(account.id, at(0));
    const auto claimed = claim(u"w"_s, at(0));
    QCOMPARE(claimed.size(), size_t(2));
    PARVIS_VALUE(sealed, store->accounts().credentials(account.id));
    PARVIS_VALUE(stored, store->accounts().find(account.id));
    for (const ClaimedPublication& one : claimed) {
        QVERIFY(one.account && *one.account == stored);
        QCOMPARE(one.credentialsRevision, sealed.revision);
        PARVIS_VALUE(ledger, store->posts().attempts(one.publication.id));
        QCOMPARE(one.ledger.size(), ledger.size());
        QCOMPARE(one.ledger.back().id, ledger.back().id);
        QCOMPARE(one.ledger.back().outcome, u"claimed"_s);
    }
}

void Outbox::nothingLeavesThatChangedMeanwhile_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("code");
    for (const auto& [what, code] : {std::pair("nothing", ""), std::pair("hold", "on_hold"),
                                     std::pair("words", "content_changed"), std::pair("account", "account_removed")})
        QTest::newRow(what) << QString::fromLatin1(what) << QString::fromLatin1(code);
}

void Outbox::nothingLeavesThatChangedMeanwhile()
{
    QFETCH(QString, what);
    QFETCH(QString, code);
    const Account account = newAccount(u"shop"_s);
    const auto made = scheduled(account.id, at(0), u"old"_s);
    const auto claimed = claim(u"w"_s, at(0)).at(0);
    if (what == "hold"_L1)
        PARVIS_DONE(store->workspace().setSetting(u"hold"_s, u"a crisis"_s));
    if (what == "words"_L1) {
        Post edited = made.post;
        edited.base.text = u"new"_s;
        edited.base.threadParts = {u"and more"_s};
        PARVIS_DONE(store->posts().saveContent(edited));
    }
    if (what == "account"_L1)
        PARVIS_DONE(store->accounts().remove(account.id));
    const Publication& p = claimed.publication;
    const auto begun = transition::beginSegment(p, p.lease.fence, 0, u"key"_s, "d", at(0));
    Attempt attempt;
    attempt.started = at(0);
    const auto left = now(store->outbox().begin(*begun, attempt, claimed.post.revision));
    QCOMPARE(bool(left), code.isEmpty());
    if (left)
        return;
    QCOMPARE(left.error().code, code);
    PARVIS_VALUE(stored, store->posts().publication(p.id));
    QCOMPARE(stored.state, PublicationState::Claimed);
    QVERIFY(stored.segments[0].requestName.isEmpty());
    if (what != "words"_L1)
        return;
    // Handed back, the next claim brings the new words with all their parts.
    PARVIS_DONE(store->outbox().save(*transition::handBack(p, p.lease.fence, at(0)), std::nullopt, Durability::Normal));
    const auto again = claim(u"w"_s, at(0)).at(0);
    QCOMPARE(again.post.base.text, u"new"_s);
    QCOMPARE(again.publication.segments.size(), size_t(2));
}

// What goes out has its lease renewed apart: its last moment may not move the row in the index of what is due.
void Outbox::leavingKeepsTheLease()
{
    const Account account = newAccount(u"shop"_s);
    scheduled(account.id, at(0));
    const auto claimed = claim(u"w"_s, at(0)).at(0);
    const Publication& p = claimed.publication;
    PARVIS_DONE(store->outbox().renewLease(p.id, p.lease.fence, at(90)));
    auto begun = *transition::beginSegment(p, p.lease.fence, 0, u"key"_s, "d", at(0));
    begun.lease.until = at(5);
    Attempt attempt;
    attempt.started = at(0);
    PARVIS_DONE(store->outbox().begin(begun, attempt, claimed.post.revision));
    PARVIS_VALUE(stored, store->posts().publication(p.id));
    QCOMPARE(stored.state, PublicationState::Sending);
    QCOMPARE(stored.lease.until, at(90));
    QVERIFY(claim(u"other"_s, at(60)).empty());
}

// Twenty saves wait together and one of them lost its lease: the others are stored.
void Outbox::oneOfManyFailsAlone()
{
    const Account account = newAccount(u"shop"_s);
    for (int i = 0; i < 20; ++i)
        scheduled(account.id, at(0));
    const auto claimed = claim(u"w"_s, at(0));
    QCOMPARE(claimed.size(), size_t(20));
    std::vector<Async<Publication>> saves;
    for (size_t i = 0; i < claimed.size(); ++i) {
        Publication p = claimed[i].publication;
        auto back = *transition::handBack(p, p.lease.fence, at(0));
        if (i == 7)
            back.lease.fence = 99;
        saves.push_back(store->outbox().save(back, std::nullopt, Durability::Normal));
    }
    for (size_t i = 0; i < saves.size(); ++i)
        QCOMPARE(bool(now(saves[i])), i != 7);
    QCOMPARE(claim(u"w"_s, at(0)).size(), size_t(19));
}

void Outbox::leavesOutWhatMustWait_data()
{
    QTest::addColumn<QString>("why");
    for (const char* why : {"none", "paused", "pause over", "revoked", "skip", "hold", "hold released", "removed",
                            "retry later", "draft", "held", "limit 0"})
        QTest::newRow(why) << QString::fromLatin1(why);
}

void Outbox::leavesOutWhatMustWait()
{
    QFETCH(QString, why);
    const Account account = newAccount(u"shop"_s);
    Publication p = planned(account.id, at(-1));
    if (why == "retry later"_L1)
        p.retryAt = at(1);
    if (why == "draft"_L1)
        p.state = PublicationState::Draft;
    if (why == "held"_L1)
        p.state = PublicationState::Held;
    PARVIS_DONE(store->posts().create(post(u"x"_s), {p}));
    if (why == "paused"_L1)
        PARVIS_DONE(store->accounts().setState(account.id, AccountState::Ok, u"slow"_s, at(1)));
    if (why == "pause over"_L1)
        PARVIS_DONE(store->accounts().setState(account.id, AccountState::Ok, u"slow"_s, at(-1)));
    if (why == "revoked"_L1)
        PARVIS_DONE(store->accounts().setState(account.id, AccountState::Revoked, u"gone"_s, std::nullopt));
    if (why == "removed"_L1)
        PARVIS_DONE(store->accounts().remove(account.id));
    if (why.startsWith("hold"_L1))
        PARVIS_DONE(store->workspace().setSetting(u"hold"_s, u"a crisis"_s));
    if (why == "hold released"_L1)
        PARVIS_DONE(store->workspace().setSetting(u"hold"_s, u""_s));
    const std::vector<AccountId> skip = why == "skip"_L1 ? std::vector{account.id} : std::vector<AccountId>{};
    const auto claimed = claim(u"w"_s, at(0), why == "limit 0"_L1 ? 0 : 10, 10, skip);
    const bool expected = why == "none"_L1 || why == "pause over"_L1 || why == "hold released"_L1;
    QCOMPARE(claimed.size(), size_t(expected ? 1 : 0));
    if (why == "retry later"_L1)
        QCOMPARE(claim(u"w"_s, at(1)).size(), size_t(1));
}

void Outbox::aLostLeaseChangesNothing()
{
    const Account account = newAccount(u"shop"_s);
    scheduled(account.id, at(0));
    const Publication slept = claim(u"slow"_s, at(0)).at(0).publication;
    const Publication taken = claim(u"quick"_s, at(2)).at(0).publication;
    QCOMPARE(taken.lease.fence, slept.lease.fence + 1);
    const auto begun = transition::beginSegment(slept, slept.lease.fence, 0, u"key"_s, "d", at(2));
    QVERIFY(begun);
    Attempt attempt;
    attempt.started = at(2);
    PARVIS_FAILS(store->outbox().save(*begun, attempt, Durability::Durable), ErrorKind::Conflict);
    PARVIS_FAILS(store->outbox().renewLease(slept.id, slept.lease.fence, at(10)), ErrorKind::Conflict);
    PARVIS_VALUE(stored, store->posts().publication(slept.id));
    QVERIFY(stored == taken);
    PARVIS_VALUE(ledger, store->posts().attempts(slept.id));
    QCOMPARE(ledger.size(), size_t(2)); // both claims, and not what the slow one did
    // Its lease freed, even the last holder writes no more.
    const auto freed = transition::retryLater(taken, taken.lease.fence, Error::make(ErrorKind::Offline, u"x"_s), at(9));
    PARVIS_DONE(store->outbox().save(*freed, std::nullopt, Durability::Normal));
    PARVIS_FAILS(store->outbox().save(taken, std::nullopt, Durability::Normal), ErrorKind::Conflict);
}

void Outbox::takesOverAnAbandonedOne()
{
    const Account account = newAccount(u"shop"_s);
    scheduled(account.id, at(0));
    const Publication claimed = claim(u"dead"_s, at(0)).at(0).publication;
    const auto begun = transition::beginSegment(claimed, claimed.lease.fence, 0, u"key"_s, "digest", at(0));
    PARVIS_VALUE(sending, store->outbox().save(*begun, std::nullopt, Durability::Durable));
    QVERIFY(claim(u"next"_s, at(0)).empty());
    const auto taken = claim(u"next"_s, at(1));
    QCOMPARE(taken.size(), size_t(1));
    QCOMPARE(taken[0].publication.state, PublicationState::Sending);
    QCOMPARE(taken[0].publication.segments[0].requestName, u"key"_s);
    QCOMPARE(taken[0].publication.segments[0].digest, QByteArray("digest"));
    QCOMPARE(taken[0].publication.lease.fence, sending.lease.fence + 1);
    // Asked again later: not before its time.
    const auto later =
        transition::reconcileLater(taken[0].publication, 2, Error::make(ErrorKind::Timeout, u"?"_s), at(7));
    PARVIS_DONE(store->outbox().save(*later, std::nullopt, Durability::Normal));
    QVERIFY(claim(u"third"_s, at(6)).empty());
    QCOMPARE(claim(u"third"_s, at(7)).size(), size_t(1));
}

void Outbox::renewsOnlyItsOwn()
{
    const Account account = newAccount(u"shop"_s);
    scheduled(account.id, at(0));
    const Publication claimed = claim(u"w"_s, at(0)).at(0).publication;
    PARVIS_DONE(store->outbox().renewLease(claimed.id, claimed.lease.fence, at(10)));
    QVERIFY(claim(u"other"_s, at(5)).empty());
    // A value from before the renewal does not shorten it.
    const auto begun = transition::beginSegment(claimed, claimed.lease.fence, 0, u"key"_s, "d", at(1));
    PARVIS_DONE(store->outbox().save(*begun, std::nullopt, Durability::Normal));
    PARVIS_VALUE(saved, store->posts().publication(claimed.id));
    QCOMPARE(saved.state, PublicationState::Sending);
    QCOMPARE(saved.lease.until, at(10));
    QVERIFY(claim(u"other"_s, at(9)).empty());
    PARVIS_FAILS(store->outbox().renewLease(claimed.id, 99, at(20)), ErrorKind::Conflict);
    PARVIS_FAILS(store->outbox().renewLease({1}, 1, at(20)), ErrorKind::Conflict);
}

void Outbox::knowsWhatComesNext()
{
    const Account account = newAccount(u"shop"_s), other = newAccount(u"other"_s);
    PARVIS_VALUE(nothing, store->outbox().nextDue());
    QVERIFY(!nothing);
    scheduled(account.id, at(10));
    scheduled(other.id, at(20));
    PARVIS_VALUE(first, store->outbox().nextDue());
    QVERIFY(first && *first == at(10));
    PARVIS_DONE(store->accounts().setState(account.id, AccountState::Ok, {}, at(15)));
    PARVIS_VALUE(paused, store->outbox().nextDue());
    QVERIFY(paused && *paused == at(15));
    PARVIS_DONE(store->accounts().setState(account.id, AccountState::Revoked, u"x"_s, std::nullopt));
    PARVIS_VALUE(second, store->outbox().nextDue());
    QVERIFY(second && *second == at(20));
    const auto claimed = claim(u"w"_s, at(20));
    QCOMPARE(claimed.size(), size_t(1));
    PARVIS_VALUE(lease, store->outbox().nextDue());
    QVERIFY(lease && *lease == at(21)); // if its worker dies
    PARVIS_DONE(store->workspace().setSetting(u"hold"_s, u"crisis"_s));
    PARVIS_VALUE(held, store->outbox().nextDue());
    QVERIFY(!held);
}

void Outbox::seesWhatIsStuck()
{
    const Account account = newAccount(u"shop"_s);
    scheduled(account.id, at(0), u"late"_s);
    scheduled(account.id, at(9), u"soon"_s);
    PARVIS_VALUE(none, store->outbox().stuck(at(0), Milliseconds(60'000)));
    QVERIFY(none.empty());
    PARVIS_VALUE(one, store->outbox().stuck(at(2), Milliseconds(60'000)));
    QCOMPARE(one.size(), size_t(1));
    QCOMPARE(one[0].excerpt, u"late"_s);
    QCOMPARE(claim(u"w"_s, at(2)).size(), size_t(1));
    PARVIS_VALUE(atWork, store->outbox().stuck(at(2), Milliseconds(60'000)));
    QVERIFY(atWork.empty());
}

void Outbox::twoWorkersNeverShare()
{
    constexpr int posts = 120;
    std::vector<Account> accounts;
    for (int i = 0; i < 4; ++i)
        accounts.push_back(newAccount(u"shop%1"_s.arg(i)));
    for (int i = 0; i < posts; ++i)
        scheduled(accounts[size_t(i) % accounts.size()].id, at(-1));
    constexpr int workers = 3;
    std::vector<std::vector<qint64>> claimed(workers);
    std::vector<std::unique_ptr<QThread>> threads;
    std::atomic<int> tooMany = 0;
    const Instant when = at(0);
    for (int w = 0; w < workers; ++w) {
        threads.emplace_back(QThread::create([this, w, when, &claimed, &tooMany] {
            const auto mine = another(); // a store of its own, as another process would have
            int idle = 0;
            while (mine && idle < 50) {
                const auto got =
                    now(mine->outbox().claimDue({{u"worker-%1"_s.arg(w)}, when, Milliseconds(60'000), 5, 2, {}}));
                if (!got) {
                    qWarning().noquote() << got.error().detail;
                    return;
                }
                idle = got->empty() ? idle + 1 : 0;
                std::map<AccountId, int> perAccount;
                for (const ClaimedPublication& one : *got)
                    tooMany += ++perAccount[one.publication.account] > 2 ? 1 : 0;
                for (const ClaimedPublication& one : *got) {
                    claimed[size_t(w)].push_back(one.publication.id.value);
                    auto done =
                        transition::beginSegment(one.publication, one.publication.lease.fence, 0, u"k"_s, "d", when);
                    done = transition::segmentDone(*done, one.publication.lease.fence, 0,
                                                   {{u"r%1"_s.arg(one.publication.id.value)}, {}, {}}, when);
                    const auto saved = now(mine->outbox().save(*done, std::nullopt, Durability::Durable));
                    if (!saved)
                        qWarning().noquote() << saved.error().detail;
                }
            }
        }));
        threads.back()->start();
    }
    for (auto& thread : threads)
        QVERIFY(thread->wait(60'000));
    QSet<qint64> distinct;
    size_t total = 0;
    for (const auto& list : claimed) {
        total += list.size();
        for (const qint64 id : list)
            distinct.insert(id);
    }
    QCOMPARE(total, size_t(posts));
    QCOMPARE(distinct.size(), qsizetype(posts));
    QCOMPARE(tooMany.load(), 0);
    PublicationQuery query;
    query.states = {PublicationState::Published};
    PARVIS_VALUE(published, store->posts().list(query));
    QCOMPARE(published.size(), size_t(posts));
}

void Outbox::claimGivesTheWordsOfNow()
{
    const Account account = newAccount(u"shop"_s);
    const auto made = scheduled(account.id, at(0), u"old"_s);
    Post edited = made.post;
    edited.base.text = u"new"_s;
    PARVIS_DONE(store->posts().saveContent(edited));
    QCOMPARE(claim(u"w"_s, at(0)).at(0).post.base.text, u"new"_s);
}

void Outbox::whatCannotBeReadStopsNobodyElse()
{
    const Account account = newAccount(u"shop"_s), other = newAccount(u"bakery"_s);
    const auto broken = scheduled(account.id, at(0), u"broken"_s);
    scheduled(account.id, at(1), u"next"_s);
    scheduled(other.id, at(1), u"theirs"_s);
    const QString damage = onPostgres() ? u"CAST('{[x' AS bytea)"_s : u"CAST('{[x' AS BLOB)"_s;
    QVERIFY(sql(u"UPDATE post SET content = "_s + damage + u" WHERE id = "_s + broken.post.id.toString()));
    QCOMPARE(claim(u"w"_s, at(2)).size(), size_t(2));
    // A person hears of it, with the reason, and nothing goes out empty.
    PARVIS_VALUE(aside, store->posts().publication(broken.publications.front().id));
    QCOMPARE(aside.state, PublicationState::Missed);
    QCOMPARE(aside.error->code, u"unreadable"_s);
    PARVIS_VALUE(attempts, store->posts().attempts(aside.id));
    QCOMPARE(attempts.back().outcome, u"missed"_s);
    for (const auto& later : claim(u"w2"_s, at(9)))
        QVERIFY(later.publication.id != aside.id);
}

QTEST_GUILESS_MAIN(Outbox)
#include "outbox.moc"
