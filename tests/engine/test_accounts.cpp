// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/accounts/account_desk.h"
#include "workbench.h"

#include <QThread>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

class TestAccounts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aClientIsMadeOnceAndRenewedWithItsTokens()
    {
        Workbench bench;
        const Account account = bench.account(u"shop"_s);
        ClientPool pool(bench.ports(), bench.registry);
        auto one = pool.client(account.id);
        auto two = pool.client(account.id);
        const auto first = answerOf(one);
        const auto second = answerOf(two);
        QVERIFY(first && second);
        QCOMPARE(first->get(), second->get());
        QCOMPARE(bench.factory->made, 1);
        QCOMPARE(bench.factory->latest.value(account.id)->credentials().expose(), QByteArray("token-of-shop"));
        bench.store.tokens[account.id] = {"sealed:new", 2};
        const auto third = answerOf(pool.client(account.id));
        QVERIFY(third);
        QCOMPARE(bench.factory->made, 2);
        QCOMPARE(bench.factory->latest.value(account.id)->credentials().expose(), QByteArray("new"));
    }

    void keyTrouble_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QByteArray>("stored");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("code");
        QTest::newRow("locked") << int(KeyState::Locked) << QByteArray("sealed:t") << int(ErrorKind::Storage)
                                << u"keychain_locked"_s;
        QTest::newRow("absent") << int(KeyState::Absent) << QByteArray("sealed:t") << int(ErrorKind::Storage)
                                << u"keychain_absent"_s;
        QTest::newRow("no keychain") << int(KeyState::NoKeychain) << QByteArray("sealed:t") << int(ErrorKind::Storage)
                                     << u"keychain_absent"_s;
        QTest::newRow("passphrase") << int(KeyState::WrongPassphrase) << QByteArray("sealed:t")
                                    << int(ErrorKind::Storage) << u"wrong_passphrase"_s;
        QTest::newRow("not ours") << int(KeyState::Ready) << QByteArray("garbage") << int(ErrorKind::AuthRevoked)
                                  << u"tokens_unreadable"_s;
    }
    void keyTrouble()
    {
        QFETCH(int, state);
        QFETCH(QByteArray, stored);
        QFETCH(int, kind);
        QFETCH(QString, code);
        Workbench bench;
        const Account account = bench.account(u"shop"_s);
        bench.store.key = KeyState(state);
        bench.store.tokens[account.id].sealed = stored;
        ClientPool pool(bench.ports(), bench.registry);
        const auto client = answerOf(pool.client(account.id));
        QVERIFY(!client);
        QCOMPARE(int(client.error().kind), kind);
        QCOMPARE(client.error().code, code);
        QCOMPARE(bench.store.tokens[account.id].sealed, stored);
    }

    void rotatedTokensAreStoredBeforeTheyAreUsed()
    {
        Workbench bench;
        const Account account = bench.account(u"shop"_s);
        ClientPool pool(bench.ports(), bench.registry);
        QVERIFY(answerOf(pool.client(account.id)));
        FakeClient* client = bench.factory->latest.value(account.id);
        QVERIFY(answerOf(client->rotate(Credentials("second"))));
        QCOMPARE(bench.store.tokens[account.id].sealed, QByteArray("sealed:second"));
        QVERIFY(answerOf(client->rotate(Credentials("third"))));
        QCOMPARE(bench.store.tokens[account.id].sealed, QByteArray("sealed:third"));
        // The same client goes on: its tokens are the stored ones.
        QVERIFY(answerOf(pool.client(account.id)));
        QCOMPARE(bench.factory->made, 1);
    }

    void twoWorkersRenewingAtOnceKeepOneSetOfTokens()
    {
        Workbench bench;
        const Account account = bench.account(u"shop"_s);
        ClientPool one(bench.ports(), bench.registry);
        ClientPool two(bench.ports(), bench.registry);
        QVERIFY(answerOf(one.client(account.id)));
        FakeClient* clientOne = bench.factory->latest.value(account.id);
        QVERIFY(answerOf(two.client(account.id)));
        FakeClient* clientTwo = bench.factory->latest.value(account.id);
        QVERIFY(answerOf(clientTwo->rotate(Credentials("theirs"))));
        const auto refused = answerOf(clientOne->rotate(Credentials("ours")));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::AuthExpired); // tried again, with theirs
        QCOMPARE(bench.store.tokens[account.id].sealed, QByteArray("sealed:theirs"));
        QCOMPARE(answerOf(one.renewedElsewhere(account.id)).value_or(false), true);
        QVERIFY(answerOf(one.client(account.id)));
        QCOMPARE(bench.factory->latest.value(account.id)->credentials().expose(), QByteArray("theirs"));
    }

    void aTokenRefusedBecauseAnotherWorkerRenewedItIsNoRevocation()
    {
        Workbench bench;
        const Account account = bench.account(u"shop"_s);
        bench.store.addScheduled(account.id, Workbench::text(u"Hello"_s), bench.clock.now());
        bench.network.publishMoods = {Mood::fail(ErrorKind::AuthRevoked)};
        bench.network.beforeRequest = [&](const QString& what) {
            if (what == "publish"_L1 && bench.network.publishes == 1)
                bench.store.tokens[account.id] = {"sealed:renewed", 2};
            return true;
        };
        auto worker = bench.worker(u"w1"_s);
        QVERIFY(bench.workUntilRest(*worker));
        QCOMPARE(bench.store.only().state, PublicationState::Published);
        QCOMPARE(bench.store.accounts.at(account.id).state, AccountState::Ok);
    }

    void aBrandIsGivenAndTakenAway()
    {
        Workbench bench;
        QObject engine;
        AccountDesk desk(bench.ports(), bench.registry, &engine);
        const Account account = bench.account(u"shop"_s);
        const auto named = answerOf(desk.setBrand(account.id, u"  Maison   Léa "_s));
        QVERIFY(named);
        QCOMPARE(named->brand, u"Maison Léa"_s);
        const auto long_ = answerOf(desk.setBrand(account.id, QString(81, u'x')));
        QVERIFY(!long_);
        QCOMPARE(long_.error().code, u"brand"_s);
        QCOMPARE(bench.store.accounts.at(account.id).brand, u"Maison Léa"_s);
        const auto none = answerOf(desk.setBrand(account.id, {}));
        QVERIFY(none && none->brand.isEmpty());
        const auto gone = answerOf(desk.setBrand({999}, u"x"_s));
        QVERIFY(!gone);
        QCOMPARE(gone.error().kind, ErrorKind::NotFound);
    }

    void connectingStoresSealedTokensOnly()
    {
        Workbench bench;
        QObject engine;
        AccountDesk desk(bench.ports(), bench.registry, &engine);
        const auto account =
            answerOf(desk.connectWithSecret(u"fake"_s, u"https://fake.example"_s, u"shop"_s, Secret<QByteArray>("pw")));
        QVERIFY(account);
        QCOMPARE(account->handle, u"shop"_s);
        QCOMPARE(account->capabilities.network, u"fake"_s);
        QCOMPARE(bench.store.tokens.at(account->id).sealed, QByteArray("sealed:pw"));
        const auto again = answerOf(
            desk.connectWithSecret(u"fake"_s, u"https://fake.example"_s, u"shop"_s, Secret<QByteArray>("pw2")));
        QVERIFY(again);
        QCOMPARE(again->id, account->id);
        const auto unknown = answerOf(desk.connectWithSecret(u"myspace"_s, {}, u"shop"_s, Secret<QByteArray>("pw")));
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().code, u"unknown_network"_s);
        bench.network.verifyMoods = {Mood::fail(ErrorKind::AuthRevoked)};
        QVERIFY(!answerOf(
            desk.connectWithSecret(u"fake"_s, u"https://fake.example"_s, u"other"_s, Secret<QByteArray>("bad"))));
        QCOMPARE(bench.store.accounts.size(), size_t(1));
    }

    void aCheckTellsTheState_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("state");
        QTest::newRow("ok") << -1 << u"ok"_s;
        QTest::newRow("revoked") << int(ErrorKind::AuthRevoked) << u"revoked"_s;
        QTest::newRow("offline") << int(ErrorKind::Offline) << u"offline"_s;
        QTest::newRow("nonsense") << int(ErrorKind::BadReply) << u"offline"_s;
        QTest::newRow("expired") << int(ErrorKind::AuthExpired) << u"expired"_s;
    }
    void aCheckTellsTheState()
    {
        QFETCH(int, kind);
        QFETCH(QString, state);
        Workbench bench;
        QObject engine;
        const Account account = bench.account(u"shop"_s);
        AccountDesk desk(bench.ports(), bench.registry, &engine);
        if (kind >= 0)
            bench.network.verifyMoods = {Mood::fail(ErrorKind(kind))};
        const auto checked = answerOf(desk.check(account.id));
        QVERIFY(checked);
        QCOMPARE(accountStateName(checked->state), state);
        QCOMPARE(checked->stateReason.isEmpty(), kind < 0);
        QCOMPARE(checked->name, kind < 0 ? u"Verified name"_s : QString());
    }

    // The desk is the window's, the network the engine's: answers cross, nothing else does.
    void worksAcrossThreads()
    {
        Workbench bench;
        QThread thread;
        auto* engine = new QObject;
        engine->moveToThread(&thread);
        QObject::connect(&thread, &QThread::finished, engine, &QObject::deleteLater);
        thread.start();
        {
            AccountDesk desk(bench.ports(), bench.registry, engine);
            const auto account = answerOf(
                desk.connectWithSecret(u"fake"_s, u"https://fake.example"_s, u"shop"_s, Secret<QByteArray>("pw")));
            QVERIFY(account);
            const auto limits = answerOf(desk.describe(u"fake"_s, {}));
            QVERIFY(limits);
            QCOMPARE(limits->software, u"fake"_s);
        }
        thread.quit();
        QVERIFY(thread.wait(5'000));
    }
};

QTEST_GUILESS_MAIN(TestAccounts)
#include "test_accounts.moc"
