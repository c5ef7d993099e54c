// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/publishing_desk.h"
#include "workbench.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

class TestPublishingDesk : public QObject
{
    Q_OBJECT
private:
    static QStringList codes(const std::vector<Finding>& findings)
    {
        QStringList list;
        for (const Finding& f : findings)
            list.append(f.code);
        return list;
    }
    static PostDraft draft(const std::vector<AccountId>& accounts, const QString& words, When when = When::now())
    {
        PostDraft d;
        d.base.text = words;
        d.accounts = accounts;
        d.when = std::move(when);
        return d;
    }
    static When paris(const char* wall)
    {
        return When::at(*WallTime::fromIso(QString::fromLatin1(wall)), *ZoneId::fromName(u"Europe/Paris"));
    }

private Q_SLOTS:
    void findings_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("fine") << u"fine"_s << QStringList();
        QTest::newRow("too long") << u"long"_s << QStringList{u"text_too_long"_s};
        QTest::newRow("no account") << u"none"_s << QStringList{u"account_missing"_s};
        QTest::newRow("unknown account") << u"unknown"_s << QStringList{u"account_unknown"_s};
        QTest::newRow("revoked") << u"revoked"_s << QStringList{u"account_revoked"_s};
        QTest::newRow("skipped") << u"skipped"_s << QStringList{u"time_skipped"_s};
        QTest::newRow("repeated") << u"repeated"_s << QStringList{u"time_repeated"_s};
        QTest::newRow("past") << u"past"_s << QStringList{u"time_past"_s};
    }
    void findings()
    {
        QFETCH(QString, what);
        QFETCH(QStringList, expected);
        Workbench bench; // 22 November 2026
        const Account account = bench.account(u"shop"_s);
        PublishingDesk desk(bench.ports());
        PostDraft d = draft({account.id}, u"Hello"_s);
        if (what == "long"_L1)
            d.base.text = QString(501, u'x');
        else if (what == "none"_L1)
            d.accounts.clear();
        else if (what == "unknown"_L1)
            d.accounts = {AccountId{42}};
        else if (what == "revoked"_L1)
            bench.store.accounts.at(account.id).state = AccountState::Revoked;
        else if (what == "skipped"_L1)
            d.when = paris("2027-03-28T02:30");
        else if (what == "repeated"_L1)
            d.when = paris("2027-10-31T02:30");
        else if (what == "past"_L1)
            d.when = paris("2026-11-01T09:00");
        const auto found = answerOf(desk.check(d));
        QVERIFY(found);
        QCOMPARE(codes(*found), expected);
        const auto result = answerOf(desk.submit(d));
        QVERIFY(result);
        QCOMPARE(result->stored.has_value(), expected.isEmpty());
        QCOMPARE(bench.store.posts.size(), size_t(expected.isEmpty() ? 1 : 0));
    }

    void aRepeatedTimeIsDecidedByThePerson()
    {
        Workbench bench;
        const Account account = bench.account(u"shop"_s);
        PublishingDesk desk(bench.ports());
        for (const bool second : {false, true}) {
            When when = paris("2027-10-31T02:30");
            when.repeatedDecided = true;
            when.secondOfRepeated = second;
            const auto result = answerOf(desk.submit(draft({account.id}, u"Hello"_s, when)));
            QVERIFY(result && result->stored);
            QCOMPARE(result->stored->publications.at(0).plan.due.toRfc3339(),
                     second ? u"2027-10-31T01:30:00Z"_s : u"2027-10-31T00:30:00Z"_s);
        }
    }

    void variantsAreCheckedAgainstTheirOwnAccount()
    {
        Workbench bench;
        const Account one = bench.account(u"one"_s);
        const Account two = bench.account(u"two"_s);
        PublishingDesk desk(bench.ports());
        PostDraft d = draft({one.id, two.id}, QString(600, u'x'));
        Variant variant;
        variant.account = one.id;
        variant.text = u"short"_s;
        d.variants = {variant};
        const auto found = answerOf(desk.check(d));
        QVERIFY(found);
        QCOMPARE(found->size(), size_t(1));
        QCOMPARE(found->at(0).account, two.id);
    }

    void aDraftMayBeUnfinished()
    {
        Workbench bench;
        const Account account = bench.account(u"shop"_s);
        PublishingDesk desk(bench.ports());
        PostDraft d = draft({account.id}, {}, {});
        const auto result = answerOf(desk.submit(d));
        QVERIFY(result && result->stored);
        QCOMPARE(result->stored->publications.at(0).state, PublicationState::Draft);
    }

    void anEditFollowsOnEveryPlannedPublication()
    {
        Workbench bench;
        const Account one = bench.account(u"one"_s);
        const Account two = bench.account(u"two"_s);
        const Account three = bench.account(u"three"_s);
        PublishingDesk desk(bench.ports());
        const auto first = answerOf(desk.submit(draft({one.id, two.id}, u"Hello"_s, paris("2026-12-01T09:00"))));
        QVERIFY(first && first->stored);
        PostDraft edit = draft({two.id, three.id}, u"Hello again"_s, paris("2026-12-02T10:00"));
        edit.base.threadParts = {u"and more"_s};
        edit.existing = first->stored->post.id;
        edit.revision = first->stored->post.revision;
        const auto second = answerOf(desk.submit(edit));
        QVERIFY(second && second->stored);
        QCOMPARE(second->stored->post.base.text, u"Hello again"_s);
        QHash<AccountId, Publication> by;
        for (const Publication& p : second->stored->publications)
            by.insert(p.account, p);
        QCOMPARE(by.size(), 3);
        QCOMPARE(by[one.id].state, PublicationState::Cancelled);
        QCOMPARE(by[two.id].state, PublicationState::Scheduled);
        QCOMPARE(by[two.id].plan.due.toRfc3339(), u"2026-12-02T09:00:00Z"_s);
        QCOMPARE(by[two.id].segments.size(), size_t(2));
        QCOMPARE(by[three.id].state, PublicationState::Scheduled);
        // The same edit again was made on an old picture of the post.
        const auto stale = answerOf(desk.submit(edit));
        QVERIFY(!stale);
        QCOMPARE(stale.error().kind, ErrorKind::Conflict);
        QCOMPARE(stale.error().code, u"changed_meanwhile"_s);
    }

    void wordsThatAreOutAreNotRewritten()
    {
        Workbench bench;
        const Account account = bench.account(u"shop"_s);
        PublishingDesk desk(bench.ports());
        const auto first = answerOf(desk.submit(draft({account.id}, u"Hello"_s)));
        QVERIFY(first && first->stored);
        auto worker = bench.worker(u"w1"_s);
        QVERIFY(bench.workUntilRest(*worker));
        PostDraft edit = draft({account.id}, u"Other words"_s);
        edit.existing = first->stored->post.id;
        edit.revision = first->stored->post.revision;
        const auto refused = answerOf(desk.submit(edit));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"already_sent"_s);
        QCOMPARE(bench.store.posts.begin()->second.base.text, u"Hello"_s);
    }

    void aPersonsChangesCarryTheRevisionTheySaw()
    {
        Workbench bench;
        const Account account = bench.account(u"shop"_s);
        PublishingDesk desk(bench.ports());
        const auto made = answerOf(desk.submit(draft({account.id}, u"Hello"_s, paris("2026-12-01T09:00"))));
        QVERIFY(made && made->stored);
        const Publication p = made->stored->publications.at(0);
        const auto moved = answerOf(desk.reschedule(p.id, p.revision, paris("2026-12-03T11:00")));
        QVERIFY(moved);
        QCOMPARE(moved->plan.due.toRfc3339(), u"2026-12-03T10:00:00Z"_s);
        QCOMPARE(moved->plan.wall.toIso(), u"2026-12-03T11:00:00"_s);
        const auto stale = answerOf(desk.cancel(p.id, p.revision));
        QVERIFY(!stale);
        QCOMPARE(stale.error().kind, ErrorKind::Conflict);
        const auto skipped = answerOf(desk.reschedule(p.id, moved->revision, paris("2027-03-28T02:30")));
        QVERIFY(!skipped);
        QCOMPARE(skipped.error().code, u"time_skipped"_s);
        const auto cancelled = answerOf(desk.cancel(p.id, moved->revision));
        QVERIFY(cancelled);
        QCOMPARE(cancelled->state, PublicationState::Cancelled);
    }

    void anUncertainOneIsSettledByAPerson()
    {
        for (const bool published : {true, false}) {
            Workbench bench(cannotBeAsked());
            const Account account = bench.account(u"shop"_s);
            PublishingDesk desk(bench.ports());
            QVERIFY(answerOf(desk.submit(draft({account.id}, u"Hello"_s))));
            bench.network.publishMoods = {Mood::lostAnswer()};
            auto worker = bench.worker(u"w1"_s);
            QVERIFY(bench.workUntilRest(*worker));
            const Publication p = bench.store.only();
            QCOMPARE(p.state, PublicationState::Uncertain);
            QVERIFY(!answerOf(desk.retry(p.id, p.revision))); // settled first
            if (published) {
                const auto settled = answerOf(desk.settlePublished(p.id, p.revision, u"https://fake.example/r1"_s));
                QVERIFY(settled);
                QCOMPARE(settled->state, PublicationState::Published);
            } else {
                const auto settled = answerOf(desk.settleNotPublished(p.id, p.revision));
                QVERIFY(settled);
                const auto again = answerOf(desk.retry(p.id, settled->revision));
                QVERIFY(again);
                QCOMPARE(again->state, PublicationState::Scheduled);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestPublishingDesk)
#include "test_publishing_desk.moc"
