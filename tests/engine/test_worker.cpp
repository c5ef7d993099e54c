// SPDX-License-Identifier: GPL-3.0-or-later
// The whole worker: in memory for its manners, on the real store for its work.
#include "engine/publishing/publishing_desk.h"
#include "engine/worker.h"
#include "store/workspace_store.h"
#include "workbench.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

class TestWorker : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void untilIdleSendsAndEnds()
    {
        Workbench bench;
        const Account account = bench.account(u"shop"_s);
        bench.store.addScheduled(account.id, Workbench::text(u"now"_s), bench.clock.now());
        bench.store.addScheduled(account.id, Workbench::text(u"tomorrow"_s), bench.clock.now() + 24h);
        WorkerOptions options;
        options.untilIdle = true;
        Worker worker(bench.ports(), bench.registry, options);
        QSignalSpy idle(&worker, &Worker::becameIdle);
        worker.start();
        QTRY_COMPARE(idle.count(), 1);
        QCOMPARE(bench.network.timesAccepted(u"now"_s), 1);
        QCOMPARE(bench.network.timesAccepted(u"tomorrow"_s), 0);
        QVERIFY(!bench.network.inboxReads.isEmpty());
        QVERIFY(bench.network.metricReads.contains(u"account"_s));
        QCOMPARE(bench.store.workerRows.size(), size_t(1));
        QVERIFY(answerOf(worker.stop()));
        QVERIFY(bench.store.workerRows.empty());
    }

    void untilIdleEndsThoughSomethingMayNotBeClaimed()
    {
        Workbench bench;
        const Account account = bench.account(u"shop"_s);
        bench.store.addScheduled(account.id, Workbench::text(u"stuck"_s), bench.clock.now());
        bench.store.accounts.at(account.id).state = AccountState::Revoked;
        WorkerOptions options;
        options.untilIdle = true;
        options.sync = false;
        Worker worker(bench.ports(), bench.registry, options);
        QSignalSpy idle(&worker, &Worker::becameIdle);
        worker.start();
        QTRY_COMPARE(idle.count(), 1);
        QCOMPARE(bench.network.publishes, 0);
    }

    void syncOnlyAndPublishOnly()
    {
        for (const bool publish : {true, false}) {
            Workbench bench;
            const Account account = bench.account(u"shop"_s);
            bench.store.addScheduled(account.id, Workbench::text(u"now"_s), bench.clock.now());
            WorkerOptions options;
            options.once = true;
            options.publish = publish;
            options.sync = !publish;
            Worker worker(bench.ports(), bench.registry, options);
            QSignalSpy idle(&worker, &Worker::becameIdle);
            worker.start();
            QTRY_COMPARE(idle.count(), 1);
            QCOMPARE(bench.network.publishes, publish ? 1 : 0);
            QCOMPARE(bench.network.inboxReads.isEmpty(), publish);
        }
    }

    void aChangeWakesIt()
    {
        Workbench bench;
        const Account account = bench.account(u"shop"_s);
        WorkerOptions options;
        options.sync = false;
        Worker worker(bench.ports(), bench.registry, options);
        worker.start();
        Workbench::spin();
        bench.store.addScheduled(account.id, Workbench::text(u"now"_s), bench.clock.now());
        Q_EMIT bench.store.feed.changed({{Topic::Publications, {}}});
        QTRY_COMPARE(bench.network.timesAccepted(u"now"_s), 1);
        QTRY_COMPARE(worker.status().state, u"idle"_s);
        QVERIFY(answerOf(worker.stop()));
        Q_EMIT bench.store.feed.changed({{Topic::Publications, {}}});
        QCOMPARE(worker.status().state, u"stopping"_s);
    }

    // Two workers, four accounts, a hundred posts and a rude network, on SQLite.
    void onTheRealStoreEachPostIsThereOnce()
    {
        const QTemporaryDir dir;
        FakeNetwork network;
        network.settling = ignoresNames();
        network.settling.settleDelay = 50ms;
        const SystemClock clock;
        FakeStore secrets(clock); // its sealing only
        StoreOptions storeOptions;
        storeOptions.location = dir.filePath(u"work.parvis"_s);
        NewWorkspace workspace;
        workspace.name = u"test"_s;
        workspace.publicKey = "public";
        workspace.keyId = u"key"_s;
        const auto opened = WorkspaceStore::create(storeOptions, workspace);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        auto& store = **opened;
        const Ports ports{store.posts(),     store.outbox(), store.media(),
                          store.accounts(),  store.inbox(),  store.insights(),
                          store.workspace(), secrets,        clock};
        PlatformRegistry registry;
        registry.add(std::make_unique<FakeFactory>(network));
        std::vector<AccountId> accounts;
        for (int i = 0; i < 4; ++i) {
            Account account;
            account.network = u"fake"_s;
            account.server = u"https://fake.example"_s;
            account.remoteId = {u"id%1"_s.arg(i)};
            account.handle = u"a%1"_s.arg(i);
            account.capabilities = fakeCapabilities(network);
            const auto added = answerOf(ports.accounts.add(account, "sealed:token"));
            QVERIFY2(added, added ? "" : qPrintable(added.error().detail));
            accounts.push_back(added->id);
        }
        PublishingDesk desk(ports);
        constexpr int posts = 25;
        for (int i = 0; i < posts; ++i) {
            PostDraft draft;
            draft.base.text = u"post %1"_s.arg(i);
            draft.accounts = accounts;
            draft.when = When::now();
            const auto result = answerOf(desk.submit(draft));
            QVERIFY2(result && result->stored, "refused");
        }
        for (int i = 0; i < 12; ++i)
            network.publishMoods.push_back(i % 3 == 0   ? Mood::lostAnswer()
                                           : i % 3 == 1 ? Mood::fail(ErrorKind::BadReply, Effect::Maybe)
                                                        : Mood());
        WorkerOptions options;
        options.sync = false;
        Worker one(ports, registry, options);
        Worker two(ports, registry, options);
        one.start();
        two.start();
        const auto published = [&] {
            PublicationQuery query;
            query.states = {PublicationState::Published};
            return answerOf(ports.posts.list(query)).value_or(std::vector<PublicationRow>()).size();
        };
        QTRY_COMPARE_WITH_TIMEOUT(published(), size_t(posts * 4), 60'000);
        QCOMPARE(network.accepted.size(), size_t(posts * 4));
        for (const AccountId id : accounts) {
            for (int i = 0; i < posts; ++i) {
                const QString text = u"post %1"_s.arg(i);
                QCOMPARE(std::count_if(network.accepted.begin(), network.accepted.end(),
                                       [&](const Accepted& a) { return a.account == id && a.request.text == text; }),
                         1);
            }
        }
        QVERIFY(answerOf(one.stop()));
        QVERIFY(answerOf(two.stop()));
        QVERIFY(answerOf(ports.workspace.workers()).value_or(std::vector<WorkerStatus>(1)).empty());
    }
};

QTEST_GUILESS_MAIN(TestWorker)
#include "test_worker.moc"
