// SPDX-License-Identifier: GPL-3.0-or-later
// Errands on both databases: leases with fences, one at a time, what follows from them.
#include "fixture.h"

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;

class ErrandsTest : public StoreTest
{
    Q_OBJECT
private Q_SLOTS:
    void itComesBackAsAsked();
    void aLeaseIsHeldByOne();
    void aLateWorkerChangesNothing();
    void theWindowAndTheWorkerDoNotCross();
    void accountsThatRestAreLeftAlone();
    void anEditIsTheAccountsOwnWords();
    void troubleStaysUntilItIsNoted_data();
    void troubleStaysUntilItIsNoted();

private:
    static constexpr Milliseconds lease{60'000};
    Errand asked(const Publication& p, ErrandKind kind, const std::optional<Content>& content = {})
    {
        Errand e;
        e.publication = p.id;
        e.kind = kind;
        e.who = u"léa"_s;
        e.content = content;
        const auto stored = now(store->errands().add(e, p.revision));
        return stored ? *stored : Errand();
    }
    std::vector<ClaimedErrand> claim(const QString& worker, Instant when)
    {
        return *now(store->errands().claimDue({worker}, when, lease, 10));
    }
};

void ErrandsTest::itComesBackAsAsked()
{
    const Publication p = published(newAccount(u"shop"_s).id, u"r1"_s, at(-5));
    Content content;
    content.text = u"neu ✓"_s;
    content.threadParts = {u"شكرا"_s};
    const Errand e = asked(p, ErrandKind::Edit, content);
    QVERIFY(!e.id.isNull());
    PARVIS_VALUE(all, store->errands().errands(p.id));
    QCOMPARE(all.size(), size_t(1));
    QVERIFY(all[0] == e);
    QCOMPARE(all[0].content->threadParts, content.threadParts);
    PARVIS_VALUE(due, store->errands().nextDue());
    QCOMPARE(due, std::optional(at(0)));
    PARVIS_FAILS(store->errands().add(e, p.revision), ErrorKind::Conflict);
    PARVIS_FAILS(store->errands().add(e, p.revision + 1), ErrorKind::Conflict);
}

void ErrandsTest::aLeaseIsHeldByOne()
{
    const Publication p = published(newAccount(u"shop"_s).id, u"r1"_s, at(-5));
    asked(p, ErrandKind::Delete);
    const auto first = claim(u"a"_s, at(0));
    QCOMPARE(first.size(), size_t(1));
    QCOMPARE(first[0].publication.id, p.id);
    QVERIFY(claim(u"b"_s, at(0)).empty());
    const auto second = claim(u"b"_s, at(1));
    QCOMPARE(second.size(), size_t(1));
    QVERIFY(second[0].errand.lease.fence > first[0].errand.lease.fence);
}

void ErrandsTest::aLateWorkerChangesNothing()
{
    const Publication p = published(newAccount(u"shop"_s).id, u"r1"_s, at(-5));
    asked(p, ErrandKind::Delete);
    const Errand slept = claim(u"a"_s, at(0)).at(0).errand;
    const Errand present = claim(u"b"_s, at(1)).at(0).errand;
    const auto late = errand::partDone(*errand::begin(slept, slept.lease.fence), slept.lease.fence, 1, at(1));
    PARVIS_FAILS(store->errands().save(*late, {}, Durability::Normal), ErrorKind::Conflict);
    const auto done = errand::partDone(*errand::begin(present, present.lease.fence), present.lease.fence, 1, at(1));
    PARVIS_DONE(store->errands().save(*done, {}, Durability::Durable));
    PARVIS_VALUE(after, store->posts().publication(p.id));
    QCOMPARE(after.state, PublicationState::Cancelled);
    QCOMPARE(after.error->code, u"deleted_on_network"_s);
    QCOMPARE(after.revision, p.revision + 1);
    PARVIS_FAILS(store->errands().save(*done, {}, Durability::Normal), ErrorKind::Conflict);
}

void ErrandsTest::theWindowAndTheWorkerDoNotCross()
{
    const Publication p = published(newAccount(u"shop"_s).id, u"r1"_s, at(-5));
    const Errand seen = asked(p, ErrandKind::Boost);
    const Errand taken = claim(u"a"_s, at(0)).at(0).errand;
    PARVIS_FAILS(store->errands().withdraw(seen, u"léa"_s), ErrorKind::Conflict);
    const auto later = errand::later(taken, taken.lease.fence, Error::make(ErrorKind::Offline, u"x"_s), at(5), true);
    PARVIS_DONE(store->errands().save(*later, {}, Durability::Normal));
    PARVIS_VALUE(back, store->errands().withdraw(*later, u"léa"_s));
    QCOMPARE(back.state, ErrandState::Withdrawn);
    QVERIFY(claim(u"a"_s, at(60)).empty());
    PARVIS_VALUE(attempts, store->posts().attempts(p.id));
    QCOMPARE(attempts.back().outcome, u"withdrawn"_s);
    QCOMPARE(attempts.back().worker.value, u"léa"_s);
    PARVIS_FAILS(store->errands().lookAgain(back, u"léa"_s), ErrorKind::Conflict);
}

void ErrandsTest::accountsThatRestAreLeftAlone()
{
    const Account account = newAccount(u"shop"_s);
    asked(published(account.id, u"r1"_s, at(-5)), ErrandKind::Delete);
    PARVIS_DONE(store->accounts().setState(account.id, AccountState::Ok, {}, at(10)));
    QVERIFY(claim(u"a"_s, at(1)).empty());
    PARVIS_VALUE(due, store->errands().nextDue());
    QCOMPARE(due, std::optional(at(10)));
    PARVIS_DONE(store->accounts().setState(account.id, AccountState::Revoked, u"401"_s, std::nullopt));
    QVERIFY(claim(u"a"_s, at(11)).empty());
    PARVIS_VALUE(never, store->errands().nextDue());
    QVERIFY(!never);
}

void ErrandsTest::anEditIsTheAccountsOwnWords()
{
    const Publication p = published(newAccount(u"shop"_s).id, u"r1"_s, at(-5));
    Content content;
    content.text = u"mended"_s;
    asked(p, ErrandKind::Edit, content);
    const Errand taken = claim(u"a"_s, at(0)).at(0).errand;
    const auto done = errand::partDone(*errand::begin(taken, taken.lease.fence), taken.lease.fence, 1, at(0));
    ErrandRepository::Step step;
    step.segment = 0;
    step.remote = RemoteRef{{u"r1-edited"_s}, {}, u"https://m.example/r1"_s};
    PARVIS_DONE(store->errands().save(*done, step, Durability::Durable));
    PARVIS_VALUE(post, store->posts().find(p.post));
    QCOMPARE(effectiveContent(post.post, p.network, p.account).text, u"mended"_s);
    QVERIFY(post.post.base.text != u"mended"_s);
    QCOMPARE(post.publications.at(0).remote.id.value, u"r1-edited"_s);
    QCOMPARE(post.publications.at(0).segments.at(0).remote.id.value, u"r1-edited"_s);
    QCOMPARE(post.publications.at(0).state, PublicationState::Published);
}

void ErrandsTest::troubleStaysUntilItIsNoted_data()
{
    QTest::addColumn<bool>("refused");
    QTest::newRow("refused") << true;
    QTest::newRow("uncertain") << false;
}

void ErrandsTest::troubleStaysUntilItIsNoted()
{
    QFETCH(bool, refused);
    const Publication p = published(newAccount(u"shop"_s).id, u"r1"_s, at(-5));
    asked(p, ErrandKind::Delete);
    PARVIS_VALUE(none, store->errands().troubled(10));
    QVERIFY(none.empty());
    const auto fail = [&] {
        const auto claimed = claim(u"a"_s, at(0)).front().errand;
        const Error error = Error::make(ErrorKind::Rejected, u"no"_s);
        const auto begun = *errand::begin(claimed, claimed.lease.fence);
        const auto next = refused ? errand::refuse(begun, claimed.lease.fence, error, at(1))
                                  : errand::doubt(begun, claimed.lease.fence, error, at(1));
        return *now(store->errands().save(*next, {}, Durability::Normal));
    };
    const Errand failed = fail();
    PARVIS_VALUE(list, store->errands().troubled(10));
    QCOMPARE(list.size(), size_t(1));
    QVERIFY(list[0].errand.id == failed.id && list[0].errand.state == failed.state);
    QVERIFY(list[0].row.id == p.id);
    // Looked at again, and again in vain: it is trouble again, noted or not.
    PARVIS_DONE(store->errands().note(failed, u"léa"_s));
    PARVIS_VALUE(noted, store->errands().troubled(10));
    QVERIFY(noted.empty());
    PARVIS_VALUE(again, store->errands().lookAgain(failed, u"léa"_s));
    PARVIS_VALUE(asking, store->errands().troubled(10));
    QVERIFY(asking.empty());
    PARVIS_FAILS(store->errands().note(failed, u"léa"_s), ErrorKind::Conflict);
    QVERIFY(again.state == ErrandState::Asked);
    fail();
    PARVIS_VALUE(more, store->errands().troubled(10));
    QCOMPARE(more.size(), size_t(1));
    // A later errand of the same post takes its place.
    asked(*now(store->posts().publication(p.id)), ErrandKind::Boost);
    PARVIS_VALUE(later, store->errands().troubled(10));
    QVERIFY(later.empty());
}

QTEST_GUILESS_MAIN(ErrandsTest)
#include "errands.moc"
