// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publishing/transitions.h"
#include "workbench.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

class TestDispatcher : public QObject
{
    Q_OBJECT
private:
    static QStringList outcomes(const Workbench& bench, PublicationId id)
    {
        QStringList list;
        for (const Attempt& a : bench.store.attemptsOf(id))
            list.append(a.step + u": "_s + a.outcome);
        return list;
    }
    static Publication stored(const Workbench& bench, PublicationId id) { return bench.store.publications.at(id); }

private Q_SLOTS:
    void sendsWhatIsDueOnceAndWritesItDown()
    {
        Workbench bench;
        const Account account = bench.account(u"shop"_s);
        const auto due = bench.store.addScheduled(account.id, Workbench::text(u"Good morning"_s), bench.clock.now());
        const auto later =
            bench.store.addScheduled(account.id, Workbench::text(u"Good evening"_s), bench.clock.now() + 10h);
        auto worker = bench.worker(u"w1"_s);
        QVERIFY(bench.passTime({worker.get()}, 1min,
                               [&] { return stored(bench, due.id).state == PublicationState::Published; }));
        QCOMPARE(bench.network.timesAccepted(u"Good morning"_s), 1);
        QCOMPARE(bench.network.timesAccepted(u"Good evening"_s), 0);
        QCOMPARE(stored(bench, later.id).state, PublicationState::Scheduled);
        QCOMPARE(stored(bench, due.id).remote.id.value.isEmpty(), false);
        QVERIFY(stored(bench, due.id).publishedAt.has_value());
        QCOMPARE(outcomes(bench, due.id), QStringList{u"send 1/1: published"_s});
        QVERIFY2(bench.store.durableWrites >= 1, "the intent must reach the disk before the request leaves");
        QVERIFY(bench.passTime({worker.get()}, 11h, [&] { return bench.allRest(); }));
        QCOMPARE(bench.network.timesAccepted(u"Good evening"_s), 1);
    }

    void intentIsStoredBeforeTheRequestLeaves()
    {
        Workbench bench;
        const Account account = bench.account(u"shop"_s);
        bench.store.addScheduled(account.id, Workbench::text(u"Hello"_s), bench.clock.now());
        bool seen = false;
        bench.network.beforeRequest = [&](const QString& what) {
            if (what == "publish"_L1) {
                const Publication& p = bench.store.only();
                seen = p.state == PublicationState::Sending && p.segments.at(0).state == SegmentState::Sending &&
                       !p.segments.at(0).requestName.isEmpty() && p.segments.at(0).digest.size() == 32 &&
                       p.segments.at(0).firstSent.has_value();
            }
            return true;
        };
        auto worker = bench.worker(u"w1"_s);
        QVERIFY(bench.workUntilRest(*worker));
        QVERIFY(seen);
    }

    void threadsHangUnderEachOtherAndMediaGoUpFirst()
    {
        Workbench bench;
        const Account account = bench.account(u"shop"_s);
        Content content = Workbench::text(u"one"_s);
        content.threadParts = {u"two"_s, u"three"_s};
        content.firstComment = u"comment"_s;
        MediaAsset asset;
        asset.id = {7};
        bench.store.media[asset.id] = {asset, "bytes"};
        content.media = {{asset, u"a cat"_s}, {asset, u"a dog"_s}};
        bench.store.addScheduled(account.id, content, bench.clock.now());
        bench.network.uploadsNotReady = 3;
        auto worker = bench.worker(u"w1"_s);
        QVERIFY(bench.workUntilRest(*worker));
        QCOMPARE(bench.store.only().state, PublicationState::Published);
        const auto& out = bench.network.accepted;
        QCOMPARE(out.size(), size_t(4));
        QCOMPARE(out[0].request.uploads.size(), size_t(2));
        QCOMPARE(out[0].request.media.at(1).altText, u"a dog"_s);
        QVERIFY(!out[0].request.parent);
        QCOMPARE(out[1].request.parent->id, out[0].id);
        QCOMPARE(out[1].request.uploads.size(), size_t(0));
        QCOMPARE(out[2].request.parent->id, out[1].id);
        QCOMPARE(out[2].request.root->id, out[0].id);
        QCOMPARE(out[3].request.text, u"comment"_s);
        QCOMPARE(out[3].request.parent->id, out[0].id);
        QCOMPARE(bench.network.uploads, 2);
    }

    void uploadsThatTheNetworkDroppedGoUpAgain()
    {
        Workbench bench;
        const Account account = bench.account(u"shop"_s);
        Content content = Workbench::text(u"with picture"_s);
        MediaAsset asset;
        asset.id = {7};
        bench.store.media[asset.id] = {asset, "bytes"};
        content.media = {{asset, u"a cat"_s}};
        const auto p = bench.store.addScheduled(account.id, content, bench.clock.now());
        bench.store.publications.at(p.id).segments[0].uploads = {{u"old"_s}};
        bench.network.lostUploads.insert({u"old"_s});
        auto worker = bench.worker(u"w1"_s);
        QVERIFY(bench.workUntilRest(*worker));
        QCOMPARE(bench.network.accepted.at(0).request.uploads.size(), size_t(1));
        QVERIFY(bench.network.accepted.at(0).request.uploads.at(0) != RemoteId{u"old"_s});
    }

    void repliesNameTheirTargetAndAreNoWiderThanIt()
    {
        Workbench bench;
        const Account account = bench.account(u"shop"_s);
        auto p = bench.store.addScheduled(account.id, Workbench::text(u"Thank you"_s), bench.clock.now());
        ReplyTarget target;
        target.parent = {{u"c1"_s}, u"v1"_s, {}};
        target.root = {{u"p1"_s}, u"v0"_s, {}};
        target.visibility = Visibility::Followers;
        target.mention = u"anna@example.org"_s;
        bench.store.publications.at(p.id).kind = PublicationKind::Reply;
        bench.store.publications.at(p.id).reply = target;
        auto worker = bench.worker(u"w1"_s);
        QVERIFY(bench.workUntilRest(*worker));
        const PublishRequest& request = bench.network.accepted.at(0).request;
        QCOMPARE(request.parent->id.value, u"c1"_s);
        QCOMPARE(request.parent->version, u"v1"_s);
        QCOMPARE(request.root->id.value, u"p1"_s);
        QCOMPARE(request.visibility, Visibility::Followers);
        QCOMPARE(request.mention, u"anna@example.org"_s);
    }

    // A table of what one failed request leads to.
    void failures_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("effect");
        QTest::addColumn<QString>("firstOutcome");
        QTest::addColumn<QString>("endState");
        QTest::addColumn<QString>("accountState");
        const auto row = [](const char* name, ErrorKind kind, Effect effect, const char* outcome, const char* state,
                            const char* account) {
            QTest::newRow(name) << int(kind) << int(effect) << QString::fromLatin1(outcome)
                                << QString::fromLatin1(state) << QString::fromLatin1(account);
        };
        row("offline", ErrorKind::Offline, Effect::NotSent, "retry", "published", "ok");
        row("timeout before sending", ErrorKind::Timeout, Effect::NotSent, "retry", "published", "ok");
        row("rate limit", ErrorKind::RateLimited, Effect::None, "retry", "published", "ok");
        row("token to be renewed", ErrorKind::AuthExpired, Effect::None, "retry", "published", "ok");
        row("token revoked", ErrorKind::AuthRevoked, Effect::None, "failed", "failed", "revoked");
        row("refused", ErrorKind::Rejected, Effect::None, "failed", "failed", "ok");
        row("forbidden", ErrorKind::Forbidden, Effect::None, "failed", "failed", "ok");
        row("answer lost", ErrorKind::Timeout, Effect::Maybe, "unknown outcome", "published", "ok");
        row("server error", ErrorKind::BadReply, Effect::Maybe, "unknown outcome", "published", "ok");
    }
    void failures()
    {
        QFETCH(int, kind);
        QFETCH(int, effect);
        QFETCH(QString, firstOutcome);
        QFETCH(QString, endState);
        QFETCH(QString, accountState);
        for (const Settling& settling : {honoursNames(), ignoresNames()}) {
            Workbench bench(settling);
            const Account account = bench.account(u"shop"_s);
            const auto p = bench.store.addScheduled(account.id, Workbench::text(u"Hello"_s), bench.clock.now());
            bench.network.publishMoods = {Mood::fail(ErrorKind(kind), Effect(effect))};
            auto worker = bench.worker(u"w1"_s);
            QVERIFY(bench.workUntilRest(*worker));
            QCOMPARE(stateName(stored(bench, p.id).state), endState);
            QCOMPARE(outcomes(bench, p.id).first(), u"send 1/1: "_s + firstOutcome);
            QCOMPARE(accountStateName(bench.store.accounts.at(account.id).state), accountState);
            QCOMPARE(bench.network.timesAccepted(u"Hello"_s), endState == "published"_L1 ? 1 : 0);
            if (endState == "failed"_L1)
                QVERIFY(stored(bench, p.id).error.has_value());
        }
    }

    void aLostAnswerIsFoundAndNotSentAgain()
    {
        Workbench bench(ignoresNames());
        const Account account = bench.account(u"shop"_s);
        const auto p = bench.store.addScheduled(account.id, Workbench::text(u"Hello"_s), bench.clock.now());
        bench.network.publishMoods = {Mood::lostAnswer()};
        auto worker = bench.worker(u"w1"_s);
        QVERIFY(bench.workUntilRest(*worker));
        QCOMPARE(stored(bench, p.id).state, PublicationState::Published);
        QCOMPARE(bench.network.publishes, 1);
        QCOMPARE(bench.network.timesAccepted(u"Hello"_s), 1);
        QCOMPARE(outcomes(bench, p.id), (QStringList{u"send 1/1: unknown outcome"_s, u"reconcile: found"_s}));
    }

    // A network searched by text may show another post of ours with the same words.
    void anotherPostWithTheSameWordsIsNotTakenForThisOne()
    {
        Workbench bench(ignoresNames());
        const Account account = bench.account(u"shop"_s);
        auto first = bench.store.addScheduled(account.id, Workbench::text(u"Hello"_s), bench.clock.now() - 10s);
        first.state = PublicationState::Published;
        first.remote = {{u"r77"_s}, {}, {}};
        first.segments[0].state = SegmentState::Done;
        first.segments[0].remote = first.remote;
        bench.store.publications[first.id] = first;
        const auto p = bench.store.addScheduled(account.id, Workbench::text(u"Hello"_s), bench.clock.now());
        bench.network.publishMoods = {Mood::fail(ErrorKind::BadReply, Effect::Maybe)};
        bench.network.foundInstead = RemoteRef{{u"r77"_s}, {}, {}};
        auto worker = bench.worker(u"w1"_s);
        QVERIFY(bench.workUntilRest(*worker, 4h));
        QCOMPARE(stored(bench, p.id).state, PublicationState::Uncertain);
        QCOMPARE(bench.network.publishes, 1);
    }

    void absenceIsLookedForTwiceBeforeSendingAgain()
    {
        Workbench bench(ignoresNames());
        const Account account = bench.account(u"shop"_s);
        const auto p = bench.store.addScheduled(account.id, Workbench::text(u"Hello"_s), bench.clock.now());
        bench.network.publishMoods = {Mood::fail(ErrorKind::BadReply, Effect::Maybe)};
        auto worker = bench.worker(u"w1"_s);
        QVERIFY(bench.workUntilRest(*worker));
        QCOMPARE(outcomes(bench, p.id), (QStringList{u"send 1/1: unknown outcome"_s, u"reconcile: absent"_s,
                                                     u"reconcile: absent"_s, u"send 1/1: published"_s}));
        const auto attempts = bench.store.attemptsOf(p.id);
        QVERIFY(attempts[1].started - attempts[0].started >= bench.network.settling.settleDelay);
        QVERIFY(attempts[2].started - attempts[1].started >= bench.network.settling.settleDelay);
        QCOMPARE(stored(bench, p.id).segments[0].requestName, bench.network.accepted[0].request.requestName);
    }

    // The look-up says "absent" for a while though the post is there (an index that lags): never a second post.
    void anAbsenceThatProvesNothingEndsUncertain()
    {
        Settling settling = ignoresNames();
        settling.lookUpProvesAbsence = false;
        Workbench bench(settling);
        bench.network.hidesOwnPosts = true;
        const Account account = bench.account(u"shop"_s);
        const auto p = bench.store.addScheduled(account.id, Workbench::text(u"Hello"_s), bench.clock.now());
        bench.network.publishMoods = {Mood::lostAnswer()};
        auto worker = bench.worker(u"w1"_s);
        QVERIFY(bench.workUntilRest(*worker, 4h));
        QCOMPARE(stored(bench, p.id).state, PublicationState::Uncertain);
        QVERIFY(stored(bench, p.id).error.has_value());
        QCOMPARE(bench.network.timesAccepted(u"Hello"_s), 1);
        QCOMPARE(bench.network.publishes, 1);
        QVERIFY(bench.network.lookUps >= 5);
    }

    void whereNobodyCanBeAskedItIsUncertainAtOnceAndStaysSo()
    {
        Workbench bench(cannotBeAsked());
        const Account account = bench.account(u"shop"_s);
        const auto p = bench.store.addScheduled(account.id, Workbench::text(u"Hello"_s), bench.clock.now());
        bench.network.publishMoods = {Mood::fail(ErrorKind::BadReply, Effect::Maybe)};
        auto worker = bench.worker(u"w1"_s);
        QVERIFY(bench.workUntilRest(*worker));
        QCOMPARE(stored(bench, p.id).state, PublicationState::Uncertain);
        QVERIFY(!bench.passTime({worker.get()}, 10min, [&] { return bench.network.publishes > 1; }));
    }

    void aRefusedResendIsNoProofThatTheFirstWasNotTaken()
    {
        Workbench bench;
        const Account account = bench.account(u"shop"_s);
        const auto p = bench.store.addScheduled(account.id, Workbench::text(u"Hello"_s), bench.clock.now());
        bench.network.publishMoods = {Mood::lostAnswer(), Mood::fail(ErrorKind::Rejected)};
        bench.network.lookMoods = {Mood::fail(ErrorKind::Forbidden)}; // the look before the resend tells nothing
        auto worker = bench.worker(u"w1"_s);
        QVERIFY(bench.workUntilRest(*worker));
        QCOMPARE(stored(bench, p.id).state, PublicationState::Published);
        QCOMPARE(bench.network.timesAccepted(u"Hello"_s), 1);
        QCOMPARE(outcomes(bench, p.id), (QStringList{u"send 1/1: unknown outcome"_s, u"reconcile: not shown"_s,
                                                     u"send 1/1: resend refused"_s, u"reconcile: found"_s}));
    }

    void aServerThatOnlyClaimsToKeepNamesIsLookedAtFirst()
    {
        Workbench bench;
        bench.network.honoursNames = false; // its capabilities say otherwise
        const Account account = bench.account(u"shop"_s);
        const auto p = bench.store.addScheduled(account.id, Workbench::text(u"Hello"_s), bench.clock.now());
        bench.network.publishMoods = {Mood::lostAnswer()};
        auto worker = bench.worker(u"w1"_s);
        QVERIFY(bench.workUntilRest(*worker));
        QVERIFY(account.capabilities.settling.namingHonoured);
        QCOMPARE(stored(bench, p.id).state, PublicationState::Published);
        QCOMPARE(bench.network.timesAccepted(u"Hello"_s), 1);
        QCOMPARE(bench.network.publishes, 1);
    }

    void aNamePastItsLifetimeIsNotReliedOn()
    {
        Workbench bench;
        const Account account = bench.account(u"shop"_s);
        LatePolicy patient;
        patient.within = std::chrono::minutes(60 * 24);
        const auto p = bench.store.addScheduled(account.id, Workbench::text(u"Hello"_s), bench.clock.now(), patient);
        bench.network.publishMoods = {Mood::lostAnswer()};
        auto worker = bench.worker(u"w1"_s);
        QVERIFY(bench.passTime({worker.get()}, 1min,
                               [&] { return bench.network.publishes == 1 && stored(bench, p.id).retryAt; }));
        worker.reset();
        bench.clock.advance(3h); // the machine slept; the server forgot the name
        bench.network.honoursNames = false;
        worker = bench.worker(u"w2"_s);
        QVERIFY(bench.workUntilRest(*worker));
        QCOMPARE(stored(bench, p.id).state, PublicationState::Published);
        QCOMPARE(bench.network.timesAccepted(u"Hello"_s), 1);
        QCOMPARE(bench.network.publishes, 1);
    }

    void textChangedAfterSendingIsNeverSentUnderTheOldName()
    {
        for (const bool arrived : {true, false}) {
            Workbench bench;
            const Account account = bench.account(u"shop"_s);
            const auto p = bench.store.addScheduled(account.id, Workbench::text(u"Old"_s), bench.clock.now());
            bench.network.publishMoods = {arrived ? Mood::lostAnswer()
                                                  : Mood::fail(ErrorKind::BadReply, Effect::Maybe)};
            auto worker = bench.worker(u"w1"_s);
            QVERIFY(bench.passTime({worker.get()}, 1min,
                                   [&] { return bench.network.publishes == 1 && stored(bench, p.id).retryAt; }));
            bench.store.posts.at(p.post).base.text = u"New"_s;
            QVERIFY(bench.workUntilRest(*worker));
            QCOMPARE(stored(bench, p.id).state, PublicationState::Uncertain);
            QCOMPARE(bench.network.timesAccepted(u"New"_s), 0);
        }
    }

    void aRateLimitStopsOnlyThatAccountAndKeepsItsOrder()
    {
        Workbench bench;
        const Account one = bench.account(u"one"_s);
        const Account two = bench.account(u"two"_s);
        for (int i = 0; i < 3; ++i) {
            bench.store.addScheduled(one.id, Workbench::text(u"one-%1"_s.arg(i)), bench.clock.now() - 1s * (10 - i));
            bench.store.addScheduled(two.id, Workbench::text(u"two-%1"_s.arg(i)), bench.clock.now() - 1s * (10 - i));
        }
        bench.network.publishMoodsOf[one.id] = {Mood::fail(ErrorKind::RateLimited, Effect::None, 120s)};
        auto worker = bench.worker(u"w1"_s);
        const Instant begin = bench.clock.now();
        QVERIFY(bench.passTime({worker.get()}, 20s, [&] {
            return bench.network.timesAccepted(u"two-2"_s) == 1 &&
                   bench.store.accounts.at(one.id).pausedUntil.has_value();
        }));
        QCOMPARE(bench.network.timesAccepted(u"one-0"_s) + bench.network.timesAccepted(u"one-1"_s), 0);
        QVERIFY(*bench.store.accounts.at(one.id).pausedUntil >= begin + 120s);
        QVERIFY(bench.workUntilRest(*worker));
        QVERIFY(bench.clock.now() >= begin + 120s);
        QStringList order;
        for (const Accepted& a : bench.network.accepted) {
            if (a.account == one.id)
                order.append(a.request.text);
        }
        QCOMPARE(order, (QStringList{u"one-0"_s, u"one-1"_s, u"one-2"_s}));
        QCOMPARE(bench.network.publishes, 7);
    }

    void troubleKeepsTheOrderOfAnAccount()
    {
        for (const Mood& mood : {Mood::lostAnswer(), Mood::fail(ErrorKind::Offline, Effect::NotSent)}) {
            Workbench bench(ignoresNames());
            const Account account = bench.account(u"shop"_s);
            for (int i = 0; i < 3; ++i)
                bench.store.addScheduled(account.id, Workbench::text(QString::number(i)),
                                         bench.clock.now() - 1s * (10 - i));
            bench.network.publishMoods = {mood};
            auto worker = bench.worker(u"w1"_s);
            QVERIFY(bench.workUntilRest(*worker));
            QStringList order;
            for (const Accepted& a : bench.network.accepted)
                order.append(a.request.text);
            QCOMPARE(order, (QStringList{u"0"_s, u"1"_s, u"2"_s}));
        }
    }

    // Claimed together, sent one after the other: what stands behind one that cannot leave is nobody's again.
    void whatWaitsBehindTroubleGoesBack()
    {
        Workbench bench;
        const Account account = bench.account(u"shop"_s);
        std::vector<PublicationId> ids;
        for (int i = 0; i < 4; ++i)
            ids.push_back(
                bench.store
                    .addScheduled(account.id, Workbench::text(QString::number(i)), bench.clock.now() - 1s * (10 - i))
                    .id);
        bench.network.publishMoods = {{}, Mood::fail(ErrorKind::Offline, Effect::NotSent)};
        auto worker = bench.worker(u"w1"_s);
        QTRY_VERIFY(stored(bench, ids[1]).retryAt && worker->dispatcher.working() == 0);
        QCOMPARE(stored(bench, ids[0]).state, PublicationState::Published);
        for (const size_t i : {1, 2, 3}) {
            QCOMPARE(stored(bench, ids[i]).state, PublicationState::Scheduled);
            QVERIFY(stored(bench, ids[i]).lease.worker.value.isEmpty());
        }
        QCOMPARE(bench.network.publishes, 2);
        QVERIFY(bench.workUntilRest(*worker));
        for (size_t i = 0; i < ids.size(); ++i)
            QCOMPARE(bench.network.accepted.at(i).request.text, QString::number(i));
    }

    void whatIsClaimedAheadLeavesAtItsMomentWithTheWordsOfThen()
    {
        Workbench bench;
        const Account account = bench.account(u"shop"_s);
        const auto p = bench.store.addScheduled(account.id, Workbench::text(u"old"_s), bench.clock.now() + 1s);
        auto worker = bench.worker(u"w1"_s);
        QTRY_COMPARE(stored(bench, p.id).state, PublicationState::Claimed);
        Post post = bench.store.posts.at(p.post);
        post.base.text = u"new"_s;
        QVERIFY(answerOf(bench.store.saveContent(post)));
        QCOMPARE(bench.network.publishes, 0);
        QVERIFY(bench.workUntilRest(*worker, 10s));
        QCOMPARE(bench.network.timesAccepted(u"old"_s), 0);
        QCOMPARE(bench.network.timesAccepted(u"new"_s), 1);
    }

    void oneRoundIsAllThatIsDue()
    {
        Workbench bench;
        for (int i = 0; i < 20; ++i)
            bench.store.addScheduled(bench.account(u"a%1"_s.arg(i)).id, Workbench::text(QString::number(i)),
                                     bench.clock.now());
        DispatcherOptions once = bench.options();
        once.once = true;
        auto worker = bench.worker(u"w1"_s, once);
        QTRY_COMPARE(bench.network.accepted.size(), size_t(20));
        QTRY_VERIFY(bench.allRest());
    }

    void aHoldBringsBackAllThatWaits()
    {
        Workbench bench;
        const Account account = bench.account(u"shop"_s);
        for (int i = 0; i < 5; ++i)
            bench.store.addScheduled(account.id, Workbench::text(QString::number(i)), bench.clock.now());
        bench.network.afterRequest = [&](const QString& what) {
            bench.store.hold = bench.store.hold || what == "publish"_L1; // pressed while the first is on the wire
            return true;
        };
        auto worker = bench.worker(u"w1"_s);
        QTRY_VERIFY(bench.store.hold && worker->dispatcher.working() == 0);
        QCOMPARE(bench.network.publishes, 1);
        int scheduled = 0, published = 0;
        for (const auto& [id, p] : bench.store.publications) {
            scheduled += p.state == PublicationState::Scheduled ? 1 : 0;
            published += p.state == PublicationState::Published ? 1 : 0;
        }
        QCOMPARE(scheduled, 4);
        QCOMPARE(published, 1);
    }

    void aDeadTokenFailsOneAndTheOthersWait()
    {
        Workbench bench;
        const Account account = bench.account(u"shop"_s);
        const auto first = bench.store.addScheduled(account.id, Workbench::text(u"a"_s), bench.clock.now() - 2s);
        const auto second = bench.store.addScheduled(account.id, Workbench::text(u"b"_s), bench.clock.now() - 1s);
        bench.network.publishMoods = {Mood::fail(ErrorKind::AuthRevoked)};
        auto worker = bench.worker(u"w1"_s);
        QVERIFY(bench.passTime({worker.get()}, 1min,
                               [&] { return stored(bench, first.id).state == PublicationState::Failed; }));
        QVERIFY(!bench.passTime({worker.get()}, 5min, [&] { return bench.network.publishes > 1; }));
        QCOMPARE(stored(bench, second.id).state, PublicationState::Scheduled);
        QCOMPARE(bench.store.accounts.at(account.id).state, AccountState::Revoked);
        // Signed in again: it goes on.
        bench.store.accounts.at(account.id).state = AccountState::Ok;
        QVERIFY(bench.passTime({worker.get()}, 1min,
                               [&] { return stored(bench, second.id).state == PublicationState::Published; }));
    }

    void latePolicy_data()
    {
        QTest::addColumn<int>("minutesLate");
        QTest::addColumn<bool>("drop");
        QTest::addColumn<QString>("state");
        QTest::newRow("in time") << 0 << false << u"published"_s;
        QTest::newRow("late within the limit") << 59 << false << u"published"_s;
        QTest::newRow("too late, ask") << 61 << false << u"missed"_s;
        QTest::newRow("too late, drop") << 61 << true << u"cancelled"_s;
    }
    void latePolicy()
    {
        QFETCH(int, minutesLate);
        QFETCH(bool, drop);
        QFETCH(QString, state);
        Workbench bench;
        const Account account = bench.account(u"shop"_s);
        LatePolicy late;
        late.choice = drop ? LatePolicy::Choice::Drop : LatePolicy::Choice::Ask;
        const auto p = bench.store.addScheduled(account.id, Workbench::text(u"News"_s), bench.clock.now(), late);
        bench.clock.advance(std::chrono::minutes(minutesLate)); // the machine was off
        auto worker = bench.worker(u"w1"_s);
        QVERIFY(bench.workUntilRest(*worker));
        QCOMPARE(stateName(stored(bench, p.id).state), state);
        QCOMPARE(bench.network.timesAccepted(u"News"_s), state == "published"_L1 ? 1 : 0);
        if (state != "published"_L1)
            QCOMPARE(stored(bench, p.id).error->code, u"missed"_s);
    }

    void retriesEndWithTheLatePolicyToo()
    {
        Workbench bench;
        const Account account = bench.account(u"shop"_s);
        const auto p = bench.store.addScheduled(account.id, Workbench::text(u"News"_s), bench.clock.now());
        bench.network.publishMoods.assign(1'000, Mood::fail(ErrorKind::Offline, Effect::NotSent));
        auto worker = bench.worker(u"w1"_s);
        const Instant begin = bench.clock.now();
        QVERIFY(bench.workUntilRest(*worker));
        QCOMPARE(stored(bench, p.id).state, PublicationState::Missed);
        QVERIFY(bench.clock.now() - begin <= 61min);
        QVERIFY(bench.network.publishes > 10);
        QVERIFY(bench.network.publishes < 200);
    }

    void aClockThatJumpsChangesNothing()
    {
        for (const auto jump : {Milliseconds(8h), Milliseconds(-8h)}) {
            Workbench bench;
            const Account account = bench.account(u"shop"_s);
            LatePolicy patient;
            patient.within = std::chrono::minutes(60 * 24);
            const auto p =
                bench.store.addScheduled(account.id, Workbench::text(u"Hello"_s), bench.clock.now(), patient);
            // The jump comes while the request is on the wire.
            bench.network.beforeRequest = [&, done = false](const QString& what) mutable {
                if (what == "publish"_L1 && !std::exchange(done, true))
                    bench.clock.advance(jump);
                return true;
            };
            auto worker = bench.worker(u"w1"_s);
            QVERIFY(bench.passTime({worker.get()}, 10h,
                                   [&] { return stored(bench, p.id).state == PublicationState::Published; }));
            QCOMPARE(bench.network.timesAccepted(u"Hello"_s), 1);
        }
    }

    void twoWorkersShareAndNeverDouble()
    {
        Workbench bench(ignoresNames());
        std::vector<Account> accounts;
        for (int i = 0; i < 4; ++i)
            accounts.push_back(bench.account(u"a%1"_s.arg(i)));
        for (int i = 0; i < 40; ++i)
            bench.store.addScheduled(accounts[size_t(i % 4)].id, Workbench::text(u"post %1"_s.arg(i)),
                                     bench.clock.now());
        auto one = bench.worker(u"w1"_s);
        auto two = bench.worker(u"w2"_s);
        QVERIFY(bench.passTime({one.get(), two.get()}, 10min, [&] { return bench.allRest(); }));
        for (int i = 0; i < 40; ++i)
            QCOMPARE(bench.network.timesAccepted(u"post %1"_s.arg(i)), 1);
    }

    void aWorkerThatSleptPastItsLeaseChangesNothing()
    {
        Workbench bench(ignoresNames());
        const Account account = bench.account(u"shop"_s);
        const auto p = bench.store.addScheduled(account.id, Workbench::text(u"Hello"_s), bench.clock.now());
        bench.network.publishMoods = {Mood{Mood::Kind::DoneThenSilence, {}}};
        auto one = bench.worker(u"w1"_s);
        QVERIFY(bench.passTime({one.get()}, 10s, [&] { return bench.network.publishes == 1; }));
        bench.clock.advance(61s); // the first worker froze with its request on the wire
        auto two = bench.worker(u"w2"_s);
        QVERIFY(bench.passTime({two.get()}, 10min, [&] { return bench.allRest(); }));
        QCOMPARE(stored(bench, p.id).state, PublicationState::Published);
        QCOMPARE(stored(bench, p.id).lease.fence, qint64(2));
        QCOMPARE(bench.network.timesAccepted(u"Hello"_s), 1);
        // The first wakes, and every word of it is refused.
        const Publication before = stored(bench, p.id);
        auto late = bench.store.save(before, std::nullopt, Durability::Normal);
        QVERIFY(!answerOf(late));
        QVERIFY(stored(bench, p.id) == before);
    }

    void aLostLeaseStopsTheJobBeforeItSends()
    {
        Workbench bench(ignoresNames());
        const Account account = bench.account(u"shop"_s);
        const auto p = bench.store.addScheduled(account.id, Workbench::text(u"Hello"_s), bench.clock.now());
        // Another worker takes it over between claim and intent.
        bench.store.beforeWrite = [&, done = false](const QString& what) mutable {
            if (what == "save"_L1 && !std::exchange(done, true)) {
                Publication& row = bench.store.publications.at(p.id);
                row.lease = {WorkerId{u"other"_s}, row.lease.fence + 1, bench.clock.now() + 60s};
            }
            return true;
        };
        auto worker = bench.worker(u"w1"_s);
        QVERIFY(!bench.passTime({worker.get()}, 30s, [&] { return bench.network.publishes > 0; }));
        QCOMPARE(stored(bench, p.id).lease.worker.value, u"other"_s);
        QCOMPARE(worker->dispatcher.working(), 0);
    }

    void anAccountRemovedMidFlight()
    {
        Workbench bench;
        const Account account = bench.account(u"shop"_s);
        const auto p = bench.store.addScheduled(account.id, Workbench::text(u"Hello"_s), bench.clock.now());
        bench.store.afterWrite = [&, done = false](const QString& what) mutable {
            if (what == "claim"_L1 && stored(bench, p.id).state == PublicationState::Claimed &&
                !std::exchange(done, true)) {
                bench.store.accounts.erase(account.id);
                bench.store.tokens.erase(account.id);
            }
            return true;
        };
        auto worker = bench.worker(u"w1"_s);
        QVERIFY(bench.workUntilRest(*worker));
        QCOMPARE(stored(bench, p.id).state, PublicationState::Failed);
        QCOMPARE(stored(bench, p.id).error->code, u"account_removed"_s);
        QCOMPARE(bench.network.publishes, 0);
    }

    void aPersonCannotCancelWhatIsClaimed()
    {
        Workbench bench;
        const Account account = bench.account(u"shop"_s);
        const auto p = bench.store.addScheduled(account.id, Workbench::text(u"Hello"_s), bench.clock.now());
        bool refused = false;
        bench.network.beforeRequest = [&](const QString&) {
            refused = !transition::cancel(stored(bench, p.id), {});
            return true;
        };
        auto worker = bench.worker(u"w1"_s);
        QVERIFY(bench.workUntilRest(*worker));
        QVERIFY(refused);
        QCOMPARE(stored(bench, p.id).state, PublicationState::Published);
    }

    void whatWasCancelledNeverLeaves()
    {
        Workbench bench;
        const Account account = bench.account(u"shop"_s);
        const auto p = bench.store.addScheduled(account.id, Workbench::text(u"Hello"_s), bench.clock.now() + 5s);
        auto worker = bench.worker(u"w1"_s);
        Workbench::spin();
        bench.store.publications.at(p.id) = *transition::cancel(stored(bench, p.id), u"no"_s);
        QVERIFY(!bench.passTime({worker.get()}, 1min, [&] { return bench.network.publishes > 0; }));
    }

    void aCleanStopFinishesTheWireAndHandsBackTheRest()
    {
        Workbench bench;
        const Account account = bench.account(u"shop"_s);
        Content content = Workbench::text(u"one"_s);
        content.threadParts = {u"two"_s, u"three"_s};
        const auto p = bench.store.addScheduled(account.id, content, bench.clock.now());
        std::optional<Async<void>> stopping;
        auto worker = bench.worker(u"w1"_s);
        bench.network.beforeRequest = [&](const QString& what) {
            if (what == "publish"_L1 && !stopping)
                stopping.emplace(worker->dispatcher.stop());
            return true;
        };
        QTRY_VERIFY(stopping && stopping->isFinished());
        QCOMPARE(bench.network.accepted.size(), size_t(1));
        QCOMPARE(stored(bench, p.id).state, PublicationState::Scheduled);
        QVERIFY(stored(bench, p.id).lease.worker.value.isEmpty());
        bench.network.beforeRequest = {};
        worker = bench.worker(u"w2"_s);
        QVERIFY(bench.workUntilRest(*worker, 10s)); // no lease has to run out first
        QCOMPARE(bench.network.accepted.size(), size_t(3));
        QCOMPARE(bench.network.accepted[2].request.parent->id, bench.network.accepted[1].id);
    }

    void anAnswerThatNeverComesIsTimedOut()
    {
        Workbench bench;
        const Account account = bench.account(u"shop"_s);
        const auto p = bench.store.addScheduled(account.id, Workbench::text(u"Hello"_s), bench.clock.now());
        bench.network.publishMoods = {Mood{Mood::Kind::DoneThenSilence, {}}};
        DispatcherOptions options = bench.options();
        options.job.requestLimit = 30ms;
        auto worker = bench.worker(u"w1"_s, options);
        QTRY_VERIFY(stored(bench, p.id).retryAt.has_value());
        QVERIFY(bench.workUntilRest(*worker));
        QCOMPARE(stored(bench, p.id).state, PublicationState::Published);
        QCOMPARE(bench.network.timesAccepted(u"Hello"_s), 1);
    }

    void aDatabaseThatFailsForAMomentLosesNothing()
    {
        Workbench bench;
        const Account account = bench.account(u"shop"_s);
        const auto p = bench.store.addScheduled(account.id, Workbench::text(u"Hello"_s), bench.clock.now());
        bench.network.afterRequest = [&](const QString& what) {
            if (what == "publish"_L1)
                bench.store.writeErrors.assign(2, Error::make(ErrorKind::Storage, u"disk full"_s));
            return true;
        };
        auto worker = bench.worker(u"w1"_s);
        QTRY_COMPARE(stored(bench, p.id).state, PublicationState::Published);
        QCOMPARE(bench.network.publishes, 1);
    }

    void noKeyIsSaidAndWaitedFor()
    {
        Workbench bench;
        const Account account = bench.account(u"shop"_s);
        const auto p = bench.store.addScheduled(account.id, Workbench::text(u"Hello"_s), bench.clock.now());
        bench.store.key = KeyState::Locked;
        auto worker = bench.worker(u"w1"_s);
        QVERIFY(bench.passTime({worker.get()}, 1min, [&] { return !worker->dispatcher.keyTrouble().isEmpty(); }));
        QVERIFY(bench.passTime({worker.get()}, 1min, [&] { return stored(bench, p.id).retryAt.has_value(); }));
        QCOMPARE(stored(bench, p.id).error->code, u"keychain_locked"_s);
        QCOMPARE(bench.store.accounts.at(account.id).state, AccountState::Ok);
        bench.store.key = KeyState::Ready;
        QVERIFY(bench.workUntilRest(*worker));
        QCOMPARE(stored(bench, p.id).state, PublicationState::Published);
        QVERIFY(worker->dispatcher.keyTrouble().isEmpty());
    }

    void whatIsStuckIsReportedWithItsCause()
    {
        Workbench bench;
        const Account account = bench.account(u"shop"_s);
        bench.store.addScheduled(account.id, Workbench::text(u"Hello"_s), bench.clock.now() - 5min);
        bench.store.hold = true;
        auto worker = bench.worker(u"w1"_s);
        QMetaObject::invokeMethod(&worker->dispatcher, "watch");
        QTRY_VERIFY(worker->events.join(u'\n').contains(u"stuck: publication"_s));
        QCOMPARE(bench.network.publishes, 0);
    }
};

QTEST_GUILESS_MAIN(TestDispatcher)
#include "test_dispatcher.moc"
