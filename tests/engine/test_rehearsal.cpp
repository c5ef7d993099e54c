// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/rehearsal.h"
#include "workbench.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

class TestRehearsal : public QObject
{
    Q_OBJECT
private:
    static Publication plan(Workbench& bench, const Account& account, const QString& text, Milliseconds in)
    {
        Content content = Workbench::text(text);
        Publication p = bench.store.addScheduled(account.id, content, bench.clock.now() + in);
        p.plan.zone = ZoneId::utc();
        p.plan.wall = wallTimeAt(p.plan.due, p.plan.zone);
        bench.store.publications[p.id] = p;
        return p;
    }
    static std::vector<Rehearsed> run(Workbench& bench, int hours = 72)
    {
        Rehearsal rehearsal(bench.ports());
        return answerOf(rehearsal.run(hours)).value_or(std::vector<Rehearsed>());
    }
    static QStringList codes(const Rehearsed& r)
    {
        QStringList list;
        for (const RehearsalReason& reason : r.reasons)
            list.append(u"%1 %2 %3"_s.arg(signalName(reason.signal), reason.finding.code, repairName(reason.repair)));
        return list;
    }

private Q_SLOTS:
    void whatCanGoWrong_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char* what, const QStringList& expected) {
            QTest::newRow(what) << QString::fromLatin1(what) << expected;
        };
        row("fine", {});
        row("too long", {u"red text_too_long edit"_s});
        row("revoked", {u"red account_revoked sign_in"_s});
        row("expires", {u"amber account_expires sign_in"_s});
        row("paused", {u"amber account_paused move"_s});
        row("removed", {u"red account_unknown edit"_s});
        row("in review", {u"red not_approved approve"_s});
        row("held", {u"red held release"_s});
        row("skipped", {u"red time_skipped move"_s});
        row("repeated", {u"amber time_repeated "_s});
        row("zone changed", {u"amber zone_changed move"_s});
        row("overdue", {u"amber overdue "_s});
        row("too late", {u"red too_late move"_s});
    }
    void whatCanGoWrong()
    {
        QFETCH(QString, what);
        QFETCH(QStringList, expected);
        Workbench bench;
        Account account = bench.account(u"shop"_s);
        Account& stored = bench.store.accounts.at(account.id);
        const bool past = what == "overdue"_L1 || what == "too late"_L1;
        const Publication made = plan(bench, account, what == "too long"_L1 ? QString(501, u'x') : u"Hello"_s,
                                      what == "overdue"_L1 ? Milliseconds(-5min)
                                      : past               ? Milliseconds(-2h)
                                                           : Milliseconds(3h));
        Publication& p = bench.store.publications.at(made.id);
        const ZoneId paris = *ZoneId::fromName(u"Europe/Paris");
        const auto in = [&](const char* wall) {
            p.plan.zone = paris;
            p.plan.wall = *WallTime::fromIso(QString::fromLatin1(wall));
            p.plan.due = resolve(p.plan.wall, paris).instant;
        };
        if (what == "revoked"_L1)
            stored.state = AccountState::Revoked;
        else if (what == "expires"_L1)
            stored.state = AccountState::Expires;
        else if (what == "paused"_L1)
            stored.pausedUntil = bench.clock.now() + 4h;
        else if (what == "removed"_L1)
            bench.store.accounts.erase(account.id);
        else if (what == "in review"_L1)
            p.state = PublicationState::InReview;
        else if (what == "held"_L1)
            p.state = PublicationState::Held;
        else if (what == "skipped"_L1)
            in("2027-03-28T02:30");
        else if (what == "repeated"_L1)
            in("2027-10-31T02:30");
        else if (what == "zone changed"_L1)
            p.plan.wall.hour = (p.plan.wall.hour + 1) % 24;
        const auto results = run(bench, 24 * 366);
        QCOMPARE(results.size(), size_t(1));
        QCOMPARE(codes(results[0]), expected);
        const QString worst = expected.isEmpty() ? u"green"_s : expected[0].section(u' ', 0, 0);
        QCOMPARE(signalName(results[0].signal), worst);
        for (const RehearsalReason& reason : results[0].reasons)
            QCOMPARE(reason.moveTo.has_value(), reason.repair == Repair::Move);
    }

    void duplicatesAndCollisionsNameTheLaterOne()
    {
        Workbench bench;
        const Account one = bench.account(u"one"_s), two = bench.account(u"two"_s);
        plan(bench, one, u"Same  words"_s, 1h);
        plan(bench, two, u"Same words"_s, 1h);
        const Publication later = plan(bench, one, u"Same words"_s, 1h + 10s);
        const auto results = run(bench);
        QCOMPARE(results.size(), size_t(3));
        QVERIFY(results[0].reasons.empty() && results[1].reasons.empty());
        QVERIFY(results[2].row.id == later.id);
        QCOMPARE(codes(results[2]), (QStringList{u"amber duplicate_text edit"_s, u"amber same_minute move"_s}));
        QVERIFY(*results[2].reasons[1].moveTo >= later.plan.due + 5min);
    }

    void whatComesAgainIsNoDuplicate_data()
    {
        QTest::addColumn<QList<int>>("sources"); // of each post the number of the one it was made from; itself: of none
        QTest::addColumn<QList<bool>>("expected");
        QTest::newRow("two by hand") << QList<int>{0, 1} << QList<bool>{false, true};
        QTest::newRow("a daily series") << QList<int>{0, 0, 0} << QList<bool>{false, false, false};
        QTest::newRow("a series and one by hand") << QList<int>{0, 0, 2} << QList<bool>{false, false, true};
        QTest::newRow("one by hand before a series") << QList<int>{0, 1, 1} << QList<bool>{false, true, true};
        QTest::newRow("two series") << QList<int>{0, 1, 0, 1} << QList<bool>{false, true, false, true};
    }
    void whatComesAgainIsNoDuplicate()
    {
        QFETCH(QList<int>, sources);
        QFETCH(QList<bool>, expected);
        Workbench bench;
        const Account account = bench.account(u"shop"_s);
        RehearsalInput input;
        input.now = bench.clock.now();
        input.accounts = {account};
        std::vector<PostId> posts;
        for (int i = 0; i < sources.size(); ++i) {
            const Publication p = plan(bench, account, u"Good morning"_s, 1h + 24h * i);
            posts.push_back(p.post);
            input.posts.insert(p.post, bench.store.posts.at(p.post));
            if (sources[i] != i)
                input.sources.insert(p.post, posts[size_t(sources[i])]);
        }
        input.rows = answerOf(bench.store.list(PublicationQuery{})).value_or(std::vector<PublicationRow>());
        const auto results = rehearse(input);
        QCOMPARE(results.size(), size_t(sources.size()));
        for (size_t i = 0; i < results.size(); ++i)
            QCOMPARE(codes(results[i]),
                     expected[qsizetype(i)] ? QStringList{u"amber duplicate_text edit"_s} : QStringList());
    }

    // Three may leave in ten minutes; what left in the running window counts with what is planned.
    void theRateCountsWhatLeft_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<int>("minutesAgo");
        QTest::addColumn<QStringList>("expected");
        const QStringList over{u"amber rate_exceeded move"_s};
        QTest::newRow("published in the window") << "published" << 2 << over;
        QTest::newRow("published before it") << "published" << 20 << QStringList();
        QTest::newRow("uncertain, asked in it") << "uncertain" << 2 << over;
        QTest::newRow("failed, asked in it") << "failed" << 2 << over;
        QTest::newRow("failed before anything left") << "unsent" << 2 << QStringList();
    }
    void theRateCountsWhatLeft()
    {
        QFETCH(QString, state);
        QFETCH(int, minutesAgo);
        QFETCH(QStringList, expected);
        Workbench bench;
        const Account account = bench.account(u"shop"_s), other = bench.account(u"studio"_s);
        for (const Account& one : {account, other})
            bench.store.accounts.at(one.id).capabilities.rates = {{u"publish"_s, 3, std::chrono::seconds(600)}};
        const Milliseconds ago = std::chrono::minutes(minutesAgo);
        for (int i = 0; i < 2; ++i) {
            const Publication made = plan(bench, account, u"out %1"_s.arg(i), -ago);
            Publication& p = bench.store.publications.at(made.id);
            p.state = state == "published"_L1   ? PublicationState::Published
                      : state == "uncertain"_L1 ? PublicationState::Uncertain
                                                : PublicationState::Failed;
            if (state == "published"_L1)
                p.publishedAt = bench.clock.now() - ago;
            if (state != "unsent"_L1)
                p.segments.front().firstSent = bench.clock.now() - ago;
        }
        plan(bench, account, u"first"_s, 1min);
        plan(bench, account, u"second"_s, 3min);
        plan(bench, other, u"elsewhere"_s, 4min);
        const auto results = run(bench);
        QCOMPARE(results.size(), size_t(3));
        QCOMPARE(codes(results[0]), QStringList());
        QCOMPARE(codes(results[1]), expected);
        QCOMPARE(codes(results[2]), QStringList());
        if (!expected.isEmpty())
            QCOMPARE(results[1].reasons[0].finding.facts.value(u"count"_s).toInt(), 4);
    }

    void theRateIsThatOfTheWindow()
    {
        Workbench bench;
        Account account = bench.account(u"shop"_s);
        bench.store.accounts.at(account.id).capabilities.rates = {{u"publish"_s, 3, std::chrono::seconds(600)}};
        for (int i = 0; i < 4; ++i)
            plan(bench, account, u"post %1"_s.arg(i), 1h + i * 2min);
        plan(bench, account, u"later"_s, 1h + 20min);
        const auto results = run(bench);
        QCOMPARE(results.size(), size_t(5));
        for (size_t i = 0; i < results.size(); ++i)
            QCOMPARE(codes(results[i]), i == 3 ? QStringList{u"amber rate_exceeded move"_s} : QStringList());
        QCOMPARE(results[3].reasons[0].finding.facts.value(u"count"_s).toInt(), 4);
    }

    void onlyTheComingHours()
    {
        Workbench bench;
        const Account account = bench.account(u"shop"_s);
        plan(bench, account, u"soon"_s, 1h);
        plan(bench, account, u"later"_s, 80h);
        QCOMPARE(run(bench).size(), size_t(1));
        QCOMPARE(run(bench, 100).size(), size_t(2));
    }

    void aHoldStopsAll()
    {
        Workbench bench;
        const Account account = bench.account(u"shop"_s);
        plan(bench, account, u"soon"_s, 1h);
        QVERIFY(answerOf(bench.store.setSetting(u"hold"_s, u"storm"_s)));
        const auto results = run(bench);
        QCOMPARE(codes(results.at(0)), QStringList{u"red on_hold release"_s});
        QCOMPARE(results[0].reasons[0].finding.facts.value(u"reason"_s).toString(), u"storm"_s);
    }
};

QTEST_GUILESS_MAIN(TestRehearsal)
#include "test_rehearsal.moc"
