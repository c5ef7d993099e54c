// SPDX-License-Identifier: GPL-3.0-or-later
// What the practice network says of itself, accounts, timelines, search, and its errors.
#include "practice_client.h"

#include <QNetworkInterface>

using namespace parvis;
using namespace parvis::test;

class PracticeApi : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysThatItIsPractice()
    {
        Bench bench;
        const Answer links = bench.client.get(u"/.well-known/nodeinfo"_s);
        const QString href = links.object()[u"links"_s][0][u"href"_s].toString();
        QCOMPARE(href, QString(bench.endpoint.url.toString() + u"/nodeinfo/2.0"_s));
        const QJsonObject info = bench.client.get(u"/nodeinfo/2.0"_s).object();
        QCOMPARE(info[u"software"_s][u"name"_s].toString(), u"parvis-practice"_s);
        const QJsonObject v2 = bench.client.get(u"/api/v2/instance"_s).object();
        QVERIFY(v2[u"title"_s].toString().contains("not a real network"_L1));
        QCOMPARE(v2[u"version"_s].toString(), u"4.5.0"_s);
        QCOMPARE(v2[u"api_versions"_s][u"mastodon"_s].toInt(), 7);
        QCOMPARE(v2[u"configuration"_s][u"statuses"_s][u"max_characters"_s].toInt(), 500);
        QCOMPARE(v2[u"configuration"_s][u"urls"_s][u"streaming"_s].toString(),
                 u"ws://127.0.0.1:%1"_s.arg(bench.endpoint.port));
        QCOMPARE(bench.client.get(u"/api/v1/instance"_s).object()[u"urls"_s][u"streaming_api"_s].toString(),
                 u"ws://127.0.0.1:%1"_s.arg(bench.endpoint.port));
        QCOMPARE(bench.client.get(u"/"_s).status, 200);
    }

    void listensOnLoopbackOnly()
    {
        Bench bench;
        for (const QHostAddress& address : QNetworkInterface::allAddresses()) {
            if (address.isLoopback())
                continue;
            QTcpSocket socket;
            socket.connectToHost(address, bench.endpoint.port);
            QTRY_VERIFY(socket.state() == QAbstractSocket::UnconnectedState);
        }
    }

    void tokensFollowTheSeed()
    {
        Bench first;
        Bench again;
        PracticeOptions other = Bench::quiet();
        other.seed = 2;
        Bench different(other);
        QCOMPARE(first.endpoint.accounts.size(), size_t(4));
        for (size_t i = 0; i < 4; ++i) {
            QCOMPARE(first.endpoint.accounts[i].token, again.endpoint.accounts[i].token);
            QCOMPARE(first.endpoint.accounts[i].id, again.endpoint.accounts[i].id);
            QVERIFY(first.endpoint.accounts[i].token != different.endpoint.accounts[i].token);
            QCOMPARE(first.endpoint.accounts[i].id.size(), 18);
        }
    }

    void accountsAndErrors()
    {
        Bench bench;
        const Answer me = bench.client.get(u"/api/v1/accounts/verify_credentials"_s);
        QCOMPARE(me.status, 200);
        QCOMPARE(me.text(u"username"_s), u"atelier"_s);
        QVERIFY(me.object().contains(u"source"_s));
        QVERIFY(me.header("X-RateLimit-Limit").toInt() > 0);
        QVERIFY(Instant::fromRfc3339(QString::fromLatin1(me.header("X-RateLimit-Reset"))).has_value());
        const QString id = me.text(u"id"_s);
        QCOMPARE(bench.client.get(u"/api/v1/accounts/"_s + id).text(u"acct"_s), u"atelier"_s);
        QCOMPARE(bench.client.get(u"/api/v1/accounts/lookup?acct=cafe"_s).text(u"acct"_s), u"cafe"_s);
        QCOMPARE(bench.client.get(u"/api/v1/accounts/lookup?acct=cafe@practice.invalid"_s).status, 200);
        QCOMPARE(bench.client.get(u"/api/v1/accounts/lookup?acct=cafe@elsewhere.example"_s).status, 404);
        QCOMPARE(bench.client.get(u"/api/v1/accounts/1"_s).text(u"error"_s), u"Record not found"_s);
        QCOMPARE(bench.client.get(u"/api/v1/nothing"_s).status, 404);
        QCOMPARE(bench.client.remove(u"/api/v1/notifications"_s).status, 405);
        const Answer avatar = bench.client.get(QUrl(me.text(u"avatar"_s)).path());
        QVERIFY(avatar.body.startsWith("\x89PNG"));
        bench.client.setToken(u"wrong"_s);
        const Answer refused = bench.client.get(u"/api/v1/accounts/verify_credentials"_s);
        QCOMPARE(refused.status, 401);
        QCOMPARE(refused.text(u"error"_s), u"The access token is invalid"_s);
        bench.client.setToken({});
        QCOMPARE(bench.client.post(u"/api/v1/statuses"_s, {{u"status"_s, u"x"_s}}).status, 401);
    }

    void relationshipsAndModeration()
    {
        Bench bench;
        PracticeClient cafe(bench.endpoint, 2);
        const QString cafeId = bench.endpoint.accounts[2].id;
        const QString ownId = bench.endpoint.accounts[0].id;
        QVERIFY(bench.client.post(u"/api/v1/accounts/%1/follow"_s.arg(cafeId)).object()[u"following"_s].toBool());
        QVERIFY(cafe.get(u"/api/v1/accounts/relationships?id[]=%1"_s.arg(ownId)).array()[0][u"followed_by"_s].toBool());
        QCOMPARE(cafe.get(u"/api/v1/notifications"_s).array()[0][u"type"_s].toString(), u"follow"_s);
        QCOMPARE(bench.client.get(u"/api/v1/accounts/%1/followers"_s.arg(cafeId)).array().size(), 1);
        QVERIFY(cafe.post(u"/api/v1/accounts/%1/mute"_s.arg(ownId)).object()[u"muting"_s].toBool());
        bench.client.say(u"@cafe hello"_s);
        QCOMPARE(cafe.get(u"/api/v1/notifications?types[]=mention"_s).array().size(), 0);
        QVERIFY(cafe.post(u"/api/v1/accounts/%1/block"_s.arg(ownId)).object()[u"blocking"_s].toBool());
        const QString hidden = cafe.say(u"not for everyone"_s);
        QCOMPARE(bench.client.get(u"/api/v1/statuses/"_s + hidden).status, 404);
        QCOMPARE(cafe.get(u"/api/v1/blocks"_s).array().size(), 1);
        const Answer report = cafe.post(
            u"/api/v1/reports"_s, {{u"account_id"_s, ownId}, {u"comment"_s, u"spam!"_s}, {u"category"_s, u"spam"_s}});
        QCOMPARE(report.text(u"category"_s), u"spam"_s);
        QCOMPARE(cafe.post(u"/api/v1/reports"_s, {{u"account_id"_s, ownId}, {u"category"_s, u"odd"_s}}).status, 422);
    }

    void timelinesSearchAndMarkers()
    {
        Bench bench;
        PracticeClient cafe(bench.endpoint, 2);
        const QString mine = bench.client.say(u"Bread at noon #Bakery"_s);
        cafe.say(u"Coffee at ten"_s);
        QCOMPARE(bench.client.get(u"/api/v1/timelines/home"_s).array().size(), 1);
        QCOMPARE(bench.client.get(u"/api/v1/timelines/public"_s).array().size(), 2);
        QCOMPARE(bench.client.get(u"/api/v1/timelines/tag/bakery"_s).array()[0][u"id"_s].toString(), mine);
        const QJsonObject found = cafe.get(u"/api/v2/search?q=noon"_s).object();
        QCOMPARE(found[u"statuses"_s].toArray().size(), 1);
        QCOMPARE(cafe.get(u"/api/v2/search?q=@boutique&type=accounts"_s).object()[u"accounts"_s].toArray().size(), 1);
        const QString url = bench.client.get(u"/api/v1/statuses/"_s + mine).text(u"url"_s);
        const Answer byUrl = cafe.get(u"/api/v2/search?resolve=true&type=statuses&q="_s +
                                      QString::fromLatin1(QUrl::toPercentEncoding(url)));
        QCOMPARE(byUrl.object()[u"statuses"_s][0][u"id"_s].toString(), mine);
        bench.client.post(u"/api/v1/markers"_s, {{u"notifications"_s, QJsonObject{{u"last_read_id"_s, u"12"_s}}}});
        const QJsonObject markers = bench.client.get(u"/api/v1/markers?timeline[]=notifications"_s).object();
        QCOMPARE(markers[u"notifications"_s][u"last_read_id"_s].toString(), u"12"_s);
    }

    void startRefusesNonsense_data()
    {
        QTest::addColumn<QString>("faults");
        QTest::addColumn<QStringList>("accounts");
        QTest::addColumn<QString>("named");
        const QStringList usual{u"atelier"_s};
        QTest::newRow("faults") << u"500:0.1,teapot:1"_s << usual << u"teapot"_s;
        QTest::newRow("handle") << QString() << QStringList{u"Große"_s} << u"Große"_s;
        QTest::newRow("nobody") << QString() << QStringList() << u"account"_s;
    }
    void startRefusesNonsense()
    {
        QFETCH(QString, faults);
        QFETCH(QStringList, accounts);
        QFETCH(QString, named);
        PracticeOptions options = Bench::quiet();
        options.faults = faults;
        options.accounts = accounts;
        PracticeNetwork network(options);
        const auto started = network.start();
        QVERIFY(!started);
        QVERIFY2(started.error().detail.contains(named), qPrintable(started.error().detail));
        QVERIFY(!network.isRunning());
    }

    void portTaken()
    {
        Bench bench;
        PracticeOptions options = Bench::quiet();
        options.port = bench.endpoint.port;
        PracticeNetwork second(options);
        const auto started = second.start();
        QVERIFY(!started);
        QCOMPARE(started.error().kind, ErrorKind::Storage);
        QVERIFY(!bench.network.start()); // running already
    }
};

QTEST_GUILESS_MAIN(PracticeApi)
#include "practice_api.moc"
