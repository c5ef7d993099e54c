// SPDX-License-Identifier: GPL-3.0-or-later
// Each fault as a client meets it, and what the witness has to say.
#include "practice_client.h"

#include "practice/fault_plan.h"

#include <QElapsedTimer>

using namespace parvis;
using namespace parvis::test;
using practice::FaultPlan;

class PracticeFaults : public QObject
{
    Q_OBJECT
    QTemporaryDir m_dir;
    int m_number = 0;

    PracticeOptions logged(const QString& faults)
    {
        PracticeOptions options = Bench::quiet();
        options.faults = faults;
        options.logFile = m_dir.filePath(u"log%1"_s.arg(++m_number));
        return options;
    }
    Answer post(Bench& bench, const QString& text, const QByteArray& key = "k")
    {
        return bench.client.post(u"/api/v1/statuses"_s, {{u"status"_s, text}}, key);
    }

private Q_SLOTS:
    void badSpecifications_data()
    {
        QTest::addColumn<QString>("spec");
        QTest::addColumn<QString>("named");
        QTest::newRow("unknown") << u"500:0.1,teapot:0.2"_s << u"\"teapot:0.2\""_s;
        QTest::newRow("too likely") << u"500:1.5"_s << u"\"500:1.5\""_s;
        QTest::newRow("no number") << u"cut:often"_s << u"often"_s;
        QTest::newRow("sum") << u"500:0.6,502:0.6"_s << u"\"502:0.6\""_s;
        QTest::newRow("slow without time") << u"slow"_s << u"slow:2s"_s;
        QTest::newRow("slow with a bare number") << u"slow:2"_s << u"\"slow:2\""_s;
        QTest::newRow("empty part") << u"500:0.1,"_s << u"\"\""_s;
        QTest::newRow("too many fields") << u"html:0.1:3:4"_s << u"too many"_s;
        QTest::newRow("no times") << u"500:x0"_s << u"x0"_s;
        QTest::newRow("404 is no fault") << u"404:0.1"_s << u"404"_s;
    }
    void badSpecifications()
    {
        QFETCH(QString, spec);
        QFETCH(QString, named);
        const auto plan = FaultPlan::parse(spec, 1);
        QVERIFY(!plan);
        QVERIFY2(plan.error().detail.contains(named), qPrintable(plan.error().detail));
        QCOMPARE(plan.error().kind, ErrorKind::Rejected);
    }

    void goodSpecifications()
    {
        for (const QString& spec : {QString(), u"accept-then-drop:0.1,500:0.05,429:0.02,slow:2s"_s,
                                    u" slow:500ms:0.1 , 502:0.5:"_s.chopped(1), u"429:0.1:5s,expired:0.2,cut:x3"_s,
                                    u"expired"_s, u"500:0.3,502:0.3,503:0.4"_s})
            QVERIFY2(FaultPlan::parse(spec, 1).has_value(), qPrintable(spec));
    }

    void sameSeedSameFaults()
    {
        const auto draws = [](quint64 seed) {
            auto plan = FaultPlan::parse(u"accept-then-drop:0.2,500:0.2,429:0.1"_s, seed).value();
            QStringList names;
            for (int i = 0; i < 2000; ++i)
                names.append(plan.decide({u"POST"_s, u"/api/v1/statuses"_s, u"t"_s}).name);
            return names;
        };
        const QStringList first = draws(7);
        QCOMPARE(draws(7), first);
        QVERIFY(draws(8) != first);
        QVERIFY(std::abs(first.count(u"accept-then-drop"_s) - 400) < 80);
        QVERIFY(std::abs(first.count(u"429"_s) - 200) < 60);
        QVERIFY(std::abs(first.count(QString()) - 1000) < 120);
    }

    void scope()
    {
        auto plan = FaultPlan::parse(u"accept-then-drop:1"_s, 1).value();
        QVERIFY(plan.decide({u"GET"_s, u"/api/v1/notifications"_s, u"t"_s}).name.isEmpty());
        auto refuse = FaultPlan::parse(u"500:1"_s, 1).value();
        QCOMPARE(refuse.decide({u"GET"_s, u"/api/v1/notifications"_s, u"t"_s}).status, 500);
        for (const QString& path : {u"/oauth/token"_s, u"/practice/state"_s, u"/api/v2/instance"_s, u"/api/v1/apps"_s,
                                    u"/api/v1/streaming"_s, u"/nodeinfo/2.0"_s})
            QVERIFY2(refuse.decide({u"POST"_s, path, u"t"_s}).name.isEmpty(), qPrintable(path));
    }

    void acceptThenDrop()
    {
        const PracticeOptions options = logged(u"accept-then-drop:x1"_s);
        Bench bench(options);
        // By hand: QNetworkAccessManager would send it a second time by itself.
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, bench.endpoint.port);
        const QByteArray body = QJsonDocument(QJsonObject{{u"status"_s, u"lost reply"_s}}).toJson();
        socket.write("POST /api/v1/statuses HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                     "Authorization: Bearer " +
                     bench.endpoint.accounts[0].token.toLatin1() + "\r\nIdempotency-Key: k\r\nContent-Length: " +
                     QByteArray::number(body.size()) + "\r\n\r\n" + body);
        QTRY_COMPARE(bench.network.acceptedCount(), 1);
        QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(socket.readAll(), QByteArray());
        const auto accepted = acceptedLines(options.logFile);
        QCOMPARE(accepted.size(), 1);
        QCOMPARE(accepted[0][u"text"_s].toString(), u"lost reply"_s);
        // With the key the second try gets the first one's status.
        const Answer again = post(bench, u"lost reply"_s);
        QCOMPARE(again.text(u"id"_s), accepted[0][u"id"_s].toString());
        QCOMPARE(acceptedLines(options.logFile).size(), 1);
        const auto lines = logLines(options.logFile);
        QCOMPARE(lines[1][u"fault"_s].toString(), u"accept-then-drop"_s);
        QCOMPARE(lines[1][u"status"_s].toInt(), 0);
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("status");
        for (const int status : {500, 502, 503, 504})
            QTest::addRow("%d", status) << u"%1:x1"_s.arg(status) << status;
    }
    void refusals()
    {
        QFETCH(QString, fault);
        QFETCH(int, status);
        const PracticeOptions options = logged(fault);
        Bench bench(options);
        QCOMPARE(post(bench, u"refused"_s).status, status);
        QCOMPARE(acceptedLines(options.logFile).size(), 0);
        QCOMPARE(post(bench, u"refused"_s).status, 200);
    }

    void rateLimited()
    {
        Bench bench(logged(u"429:x1:3s"_s));
        const Answer limited = post(bench, u"too fast"_s);
        QCOMPARE(limited.status, 429);
        QCOMPARE(limited.header("Retry-After"), QByteArray("3"));
        QCOMPARE(limited.header("X-RateLimit-Remaining"), QByteArray("0"));
        QVERIFY(Instant::fromRfc3339(QString::fromLatin1(limited.header("X-RateLimit-Reset"))).has_value());
        QCOMPARE(bench.network.acceptedCount(), 0);
    }

    void slow()
    {
        Bench bench(logged(u"slow:300ms"_s));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(post(bench, u"patience"_s).status, 200);
        QVERIFY(timer.elapsed() >= 295);
        QCOMPARE(logLines(m_dir.filePath(u"log%1"_s.arg(m_number)))[1][u"fault"_s].toString(), u"slow"_s);
    }

    void cut()
    {
        Bench bench(logged(u"cut:x1"_s));
        const Answer answer = post(bench, u"half an answer"_s);
        QVERIFY(answer.error != QNetworkReply::NoError);
        QVERIFY(answer.object().isEmpty());
        QVERIFY(answer.header("Content-Length").toInt() > answer.body.size());
        QCOMPARE(bench.network.acceptedCount(), 1);
    }

    void htmlPage()
    {
        Bench bench(logged(u"html:x1"_s));
        const Answer answer = post(bench, u"page"_s);
        QCOMPARE(answer.status, 502);
        QVERIFY(answer.header("Content-Type").startsWith("text/html"));
        QVERIFY(answer.body.contains("Bad Gateway"));
        QCOMPARE(bench.network.acceptedCount(), 1);
    }

    void acceptThenError()
    {
        Bench bench(logged(u"accept-then-500:x1"_s));
        QCOMPARE(post(bench, u"done, but"_s).status, 500);
        QCOMPARE(bench.network.acceptedCount(), 1);
    }

    void expiredOnce()
    {
        Bench bench(logged(u"expired:1"_s));
        QCOMPARE(post(bench, u"x"_s).status, 401);
        QCOMPARE(post(bench, u"x"_s).status, 200);
        PracticeClient cafe(bench.endpoint, 2);
        QCOMPARE(cafe.get(u"/api/v1/notifications"_s).status, 401);
        QCOMPARE(cafe.get(u"/api/v1/notifications"_s).status, 200);
    }

    void setWhileRunning()
    {
        Bench bench;
        QCOMPARE(post(bench, u"a"_s, "1").status, 200);
        QCOMPARE(bench.client.put(u"/practice/faults"_s, {{u"spec"_s, u"503:1"_s}}).text(u"faults"_s), u"503:1"_s);
        QCOMPARE(post(bench, u"b"_s, "2").status, 503);
        const Answer refused = bench.client.put(u"/practice/faults"_s, {{u"spec"_s, u"503:oops"_s}});
        QCOMPARE(refused.status, 422);
        QVERIFY(refused.text(u"error"_s).contains("503:oops"_L1));
        QCOMPARE(bench.client.get(u"/practice/state"_s).text(u"faults"_s), u"503:1"_s);
        QVERIFY(bench.network.setFaults(QString()).has_value());
        QCOMPARE(post(bench, u"b"_s, "2").status, 200);
        QVERIFY(!bench.client.get(u"/practice/state"_s).body.contains(bench.endpoint.accounts[0].token.toLatin1()));
    }

    void logHasItsShape()
    {
        const PracticeOptions options = logged({});
        Bench bench(options);
        const QString id = bench.client.say(u"Ünïcode \"quoted\"\nline"_s, "the-key");
        bench.client.get(u"/api/v1/notifications?limit=2"_s);
        bench.client.post(u"/api/v1/statuses"_s, {{u"status"_s, u"answer"_s}, {u"in_reply_to_id"_s, id}});
        bench.client.setToken({});
        bench.client.get(u"/nodeinfo/2.0"_s);
        const auto lines = logLines(options.logFile);
        QCOMPARE(lines.size(), 6);
        const QStringList requestKeys{u"account"_s, u"event"_s,  u"fault"_s, u"method"_s,
                                      u"path"_s,    u"status"_s, u"time"_s};
        const QStringList acceptedKeys{u"account"_s, u"event"_s, u"id"_s,  u"in_reply_to"_s,
                                       u"key"_s,     u"text"_s,  u"time"_s};
        for (const QJsonObject& line : lines) {
            QVERIFY(Instant::fromRfc3339(line[u"time"_s].toString()).has_value());
            QCOMPARE(line.keys(), line[u"event"_s] == u"request"_s ? requestKeys : acceptedKeys);
        }
        QCOMPARE(lines[0][u"text"_s].toString(), u"Ünïcode \"quoted\"\nline"_s);
        QCOMPARE(lines[0][u"id"_s].toString(), id);
        QCOMPARE(lines[0][u"key"_s].toString(), u"the-key"_s);
        QVERIFY(lines[0][u"in_reply_to"_s].isNull());
        QCOMPARE(lines[0][u"account"_s].toString(), u"atelier"_s);
        QCOMPARE(lines[1][u"method"_s].toString(), u"POST"_s);
        QCOMPARE(lines[1][u"status"_s].toInt(), 200);
        QVERIFY(lines[1][u"fault"_s].isNull());
        QCOMPARE(lines[2][u"path"_s].toString(), u"/api/v1/notifications"_s); // no query: it may carry a token
        QCOMPARE(lines[3][u"in_reply_to"_s].toString(), id);
        QVERIFY(lines[3][u"key"_s].isNull());
        QVERIFY(lines[5][u"account"_s].isNull());
        QFile file(options.logFile);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains(bench.endpoint.accounts[0].token.toLatin1()));
    }

    void logIsAppendedAndMended()
    {
        const PracticeOptions options = logged({});
        {
            QFile file(options.logFile);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("{\"event\":\"request\"}\n{\"event\":\"cut");
        }
        Bench bench(options);
        bench.client.say(u"after"_s);
        const auto accepted = acceptedLines(options.logFile);
        QCOMPARE(accepted.size(), 1);
        QCOMPARE(logLines(options.logFile).first()[u"event"_s].toString(), u"request"_s);
    }

    void logThatCannotBeWritten()
    {
        PracticeOptions options = Bench::quiet();
        options.logFile = m_dir.filePath(u"no/such/folder/log"_s);
        PracticeNetwork network(options);
        const auto started = network.start();
        QVERIFY(!started);
        QCOMPARE(started.error().kind, ErrorKind::Storage);
        QVERIFY(started.error().detail.contains(options.logFile));
    }
};

QTEST_GUILESS_MAIN(PracticeFaults)
#include "practice_faults.moc"
