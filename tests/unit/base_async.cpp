// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/async.h"
#include "base/id_source.h"

#include <QPointer>
#include <QSet>
#include <QTest>
#include <QThread>

using namespace parvis;

class TestAsync : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thenChainsValuesResultsAndAsyncs()
    {
        QObject context;
        std::optional<Result<QString>> got;
        AsyncPromise<int> promise;
        promise.async()
            .then(&context, [](int n) { return n + 1; })
            .then(&context, [](int n) { return Result<int>(n * 2); })
            .then(&context, [](int n) { return Async<QString>::ready(QString::number(n)); })
            .onDone(&context, [&](Result<QString> r) { got = r; });
        promise.finish(20);
        QTRY_VERIFY(got.has_value());
        QCOMPARE(got->value(), QStringLiteral("42"));
    }

    void errorsSkipThenAndReachThenResult()
    {
        QObject context;
        bool called = false;
        std::optional<Result<int>> got;
        Async<int>::failed(Error::make(ErrorKind::Offline, QStringLiteral("no host"), Effect::NotSent))
            .then(&context,
                  [&](int n) {
                      called = true;
                      return n;
                  })
            .thenResult(&context, [](Result<int> r) { return Result<int>(r ? 0 : int(r.error().kind)); })
            .onDone(&context, [&](Result<int> r) { got = r; });
        QTRY_VERIFY(got.has_value());
        QVERIFY(!called);
        QCOMPARE(got->value(), int(ErrorKind::Offline));
    }

    void voidChains()
    {
        QObject context;
        int steps = 0;
        Async<void>::ready({})
            .then(&context, [&] { ++steps; })
            .then(&context, [&]() -> Done { return {}; })
            .onDone(&context, [&](Done r) { steps += r ? 1 : 100; });
        QTRY_COMPARE(steps, 2);
    }

    void aDeadContextDropsTheCallbackAndCancelsDownstream()
    {
        QObject outer;
        auto* inner = new QObject;
        bool called = false;
        std::optional<Result<int>> got;
        AsyncPromise<int> promise;
        auto downstream = promise.async().then(inner, [&](int n) {
            called = true;
            return n;
        });
        downstream.onDone(&outer, [&](Result<int> r) { got = r; });
        delete inner;
        promise.finish(1);
        QTRY_VERIFY(got.has_value());
        QVERIFY(!called);
        QVERIFY(!got->has_value());
        QCOMPARE(got->error().kind, ErrorKind::Cancelled);
    }

    void aDyingContextCancelsDownstreamAtOnce()
    {
        QObject outer;
        auto* inner = new QObject;
        AsyncPromise<int> never;
        const auto downstream = never.async().then(inner, [](int n) { return n; });
        delete inner;
        QVERIFY(downstream.isFinished());
    }

    void aCallbackMayDeleteItsContext()
    {
        auto* context = new QObject;
        const QPointer<QObject> alive(context);
        AsyncPromise<QString> promise;
        QString got;
        promise.async().onDone(context, [context, &got, kept = QStringLiteral("kept")](const Result<QString>& r) {
            delete context;
            got = *r + kept;
        });
        promise.finish(QStringLiteral("answer, "));
        QTRY_COMPARE(got, QStringLiteral("answer, kept"));
        QVERIFY(!alive);
    }

    void allWhoWaitAreAnsweredInTheirOrder()
    {
        QObject early, late;
        AsyncPromise<int> promise;
        QList<int> order;
        const auto answer = promise.async();
        for (const int n : {1, 2, 3})
            answer.onDone(&early, [&order, n](const Result<int>&) { order << n; });
        promise.finish(7);
        QVERIFY(order.isEmpty());
        answer.onDone(&late, [&order](const Result<int>& r) { order << r.value(); });
        QTRY_COMPARE(order, (QList<int>{1, 2, 3, 7}));
    }

    void answersAndDyingContextsMeet()
    {
        QThread thread;
        thread.start();
        auto* worker = new QObject;
        worker->moveToThread(&thread);
        int called = 0, asked = 0;
        for (int i = 0; i < 2000; ++i) {
            auto context = std::make_unique<QObject>();
            AsyncPromise<int> promise;
            promise.async().onDone(context.get(), [&called](const Result<int>&) { ++called; });
            QMetaObject::invokeMethod(
                worker, [promise] { promise.finish(1); }, Qt::QueuedConnection);
            if (i % 3 == 0)
                QCoreApplication::processEvents();
            ++asked;
        }
        QCoreApplication::processEvents();
        QVERIFY(called <= asked);
        worker->deleteLater();
        thread.quit();
        QVERIFY(thread.wait());
    }

    void aDroppedPromiseAnswersCancelled()
    {
        QObject context;
        std::optional<Result<int>> got;
        {
            AsyncPromise<int> promise;
            promise.async().onDone(&context, [&](Result<int> r) { got = r; });
        }
        QTRY_VERIFY(got.has_value());
        QCOMPARE(got->error().kind, ErrorKind::Cancelled);
    }

    void theFirstAnswerWins()
    {
        QObject context;
        AsyncPromise<int> promise;
        promise.finish(1);
        promise.finish(2);
        std::optional<int> got;
        promise.async().onDone(&context, [&](Result<int> r) { got = r.value(); });
        QTRY_COMPARE(got, std::optional(1));
    }

    void callbacksRunOnTheContextsThread()
    {
        QThread thread;
        thread.start();
        auto* worker = new QObject;
        worker->moveToThread(&thread);
        QObject context;
        QThread* ran = nullptr;
        QThread* answered = nullptr;
        invokeOn(worker, [&] {
            ran = QThread::currentThread();
            return 7;
        }).onDone(&context, [&](Result<int>) { answered = QThread::currentThread(); });
        QTRY_VERIFY(answered);
        QCOMPARE(ran, &thread);
        QCOMPARE(answered, QThread::currentThread());
        worker->deleteLater();
        thread.quit();
        QVERIFY(thread.wait());
    }

    void whenAllKeepsOrderAndStopsAtTheFirstError()
    {
        QObject context;
        AsyncPromise<int> a, b;
        std::optional<Result<std::vector<int>>> got;
        whenAll<int>(&context, {a.async(), b.async()}).onDone(&context, [&](auto r) { got = r; });
        b.finish(2);
        a.finish(1);
        QTRY_VERIFY(got.has_value());
        QCOMPARE(got->value(), (std::vector<int>{1, 2}));
        std::optional<Result<std::vector<int>>> failed;
        AsyncPromise<int> never;
        whenAll<int>(&context, {never.async(), Async<int>::failed(Error::make(ErrorKind::Timeout, {}))})
            .onDone(&context, [&](auto r) { failed = r; });
        QTRY_VERIFY(failed.has_value());
        QCOMPARE(failed->error().kind, ErrorKind::Timeout);
    }

    void idsGrowWithTimeAndDoNotRepeat()
    {
        IdSource ids;
        QSet<qint64> seen;
        for (int i = 0; i < 10'000; ++i)
            seen.insert(ids.next({1'700'000'000'000 + i / 100}));
        QCOMPARE(seen.size(), 10'000);
        const qint64 early = ids.next({1'600'000'000'000});
        QCOMPARE(IdSource::createdAt(early).ms, 1'600'000'000'000);
        QVERIFY(early < ids.next({1'600'000'000'001}));
        QVERIFY(early >= IdSource::floorAt({1'600'000'000'000}));
    }

    void classesOfErrors_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<Effect>("effect");
        QTest::addColumn<ErrorClass>("expected");
        QTest::addColumn<bool>("retries");
        QTest::newRow("offline") << ErrorKind::Offline << Effect::NotSent << ErrorClass::Transient << true;
        QTest::newRow("timeout before sending")
            << ErrorKind::Timeout << Effect::NotSent << ErrorClass::Transient << true;
        QTest::newRow("timeout after sending") << ErrorKind::Timeout << Effect::Maybe << ErrorClass::Ambiguous << false;
        QTest::newRow("5xx after sending") << ErrorKind::BadReply << Effect::Maybe << ErrorClass::Ambiguous << false;
        QTest::newRow("429") << ErrorKind::RateLimited << Effect::None << ErrorClass::RateLimited << true;
        QTest::newRow("expired") << ErrorKind::AuthExpired << Effect::None << ErrorClass::AuthExpired << true;
        QTest::newRow("revoked") << ErrorKind::AuthRevoked << Effect::None << ErrorClass::AuthRevoked << false;
        QTest::newRow("refused") << ErrorKind::Rejected << Effect::None << ErrorClass::Rejected << false;
    }
    void classesOfErrors()
    {
        QFETCH(ErrorKind, kind);
        QFETCH(Effect, effect);
        const auto error = Error::make(kind, {}, effect);
        QFETCH(ErrorClass, expected);
        QFETCH(bool, retries);
        QCOMPARE(errorClass(error), expected);
        QCOMPARE(retriesUnattended(error), retries);
    }
};

QTEST_GUILESS_MAIN(TestAsync)
#include "base_async.moc"
