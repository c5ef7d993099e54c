// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/mastodon/stream.h"
#include "platforms/mastodon_under_test.h"
#include "support/fake_clock.h"
#include "support/fixture.h"

#include <QCryptographicHash>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QWebSocket>
#include <QWebSocketServer>

using namespace parvis;
using namespace parvis::test;
using namespace parvis::mastodon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class MastodonStreamTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void ringsForNews();
    void comesBackAfterALoss();
    void pausesGrow();
    void deadConnectionIsNoticed();
    void messages_data();
    void messages();
    void addresses_data();
    void addresses();

private:
    std::unique_ptr<MastodonStream> open(StreamTimes times = {5ms, 400ms, 10s, 5ms})
    {
        return std::make_unique<MastodonStream>(
            Api(m_http, m_server->url().toString(), Secret<QByteArray>(mastodonToken), u"mastodon"_s, {}), times);
    }
    QNetworkAccessManager m_network;
    FakeClock m_clock;
    HttpClient m_http{m_network, m_clock};
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<QWebSocketServer> m_sockets;
};

void MastodonStreamTest::init()
{
    m_server = std::make_unique<ScriptedServer>();
    scriptMastodon(*m_server);
    m_sockets = std::make_unique<QWebSocketServer>(u"streaming"_s, QWebSocketServer::NonSecureMode);
    QVERIFY(m_sockets->listen(QHostAddress::LocalHost));
    m_server->on("GET", "/api/v2/instance",
                 ScriptedReply::json(fixture(u"mastodon/instance_v2.json"_s)
                                         .replace("wss://mastodon.example", m_sockets->serverUrl().toEncoded())));
}

void MastodonStreamTest::ringsForNews()
{
    const auto stream = open();
    QSignalSpy news(stream.get(), &InboxStream::somethingHappened);
    QTRY_VERIFY(m_sockets->hasPendingConnections());
    const std::unique_ptr<QWebSocket> peer(m_sockets->nextPendingConnection());
    QCOMPARE(peer->requestUrl().path(), u"/api/v1/streaming"_s);
    QCOMPARE(peer->requestUrl().query(), u"stream=user:notification"_s);
    QCOMPARE(peer->request().rawHeader("Authorization"), "Bearer "_ba + mastodonToken);
    QVERIFY(!peer->requestUrl().toString().contains(QString::fromUtf8(mastodonToken)));
    QTRY_COMPARE(news.size(), 1); // it may have happened before the stream was open
    for (int i = 0; i < 20; ++i)
        peer->sendTextMessage(
            u"{\"stream\":[\"user\"],\"event\":\"notification\",\"payload\":\"{\\\"id\\\":\\\"1\\\"}\"}"_s);
    QTRY_VERIFY(news.size() >= 2);
    QVERIFY(news.size() < 20); // together they ring once or twice
}

void MastodonStreamTest::comesBackAfterALoss()
{
    const auto stream = open();
    QSignalSpy lost(stream.get(), &InboxStream::dropped);
    QSignalSpy news(stream.get(), &InboxStream::somethingHappened);
    for (int i = 1; i <= 3; ++i) {
        QTRY_VERIFY(m_sockets->hasPendingConnections());
        const std::unique_ptr<QWebSocket> peer(m_sockets->nextPendingConnection());
        QTRY_VERIFY(news.size() >= i);
        peer->abort();
        QTRY_COMPARE(lost.size(), i);
    }
    QCOMPARE(lost.front().front().value<Error>().kind, ErrorKind::Offline);
    QVERIFY(m_server->count("GET", "/api/v2/instance") == 1); // the address is known by now
}

void MastodonStreamTest::pausesGrow()
{
    m_server->overrideAll(ScriptedReply::json("{}", 503));
    const auto stream = open({10ms, 60ms, 10s, 5ms});
    QSignalSpy lost(stream.get(), &InboxStream::dropped);
    QElapsedTimer timer;
    timer.start();
    QTRY_VERIFY(lost.size() >= 5);
    QVERIFY2(timer.elapsed() >= 10 + 20 + 40 + 60, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!m_sockets->hasPendingConnections());
    m_server->clearOverride();
    QTRY_VERIFY(m_sockets->hasPendingConnections());
}

// Open, but nobody there: TCP would notice after hours.
void MastodonStreamTest::deadConnectionIsNoticed()
{
    QTcpServer mute; // takes the connection and the handshake, then says nothing
    QVERIFY(mute.listen(QHostAddress::LocalHost));
    connect(&mute, &QTcpServer::newConnection, this, [&mute] {
        QTcpSocket* socket = mute.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            const QByteArray request = socket->readAll();
            const qsizetype at = request.indexOf("Sec-WebSocket-Key: ");
            if (at < 0)
                return;
            const QByteArray key = request.mid(at + 19, request.indexOf('\r', at) - at - 19);
            socket->write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: "
                          "Upgrade\r\nSec-WebSocket-Accept: " +
                          QCryptographicHash::hash(QByteArray(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"),
                                                   QCryptographicHash::Sha1)
                              .toBase64() +
                          "\r\n\r\n");
        });
    });
    m_server->on(
        "GET", "/api/v2/instance",
        ScriptedReply::json(fixture(u"mastodon/instance_v2.json"_s)
                                .replace("wss://mastodon.example",
                                         QByteArray("ws://127.0.0.1:" + QByteArray::number(mute.serverPort())))));
    const auto stream = open({5ms, 400ms, 40ms, 5ms});
    QSignalSpy news(stream.get(), &InboxStream::somethingHappened);
    QSignalSpy lost(stream.get(), &InboxStream::dropped);
    QTRY_VERIFY(!news.isEmpty());
    QTRY_VERIFY(!lost.isEmpty());
}

void MastodonStreamTest::messages_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("rings");
    QTest::newRow("notification") << u"{\"stream\":[\"user\"],\"event\":\"notification\",\"payload\":\"{}\"}"_s << true;
    QTest::newRow("deleted") << u"{\"event\":\"delete\",\"payload\":\"106692867363994015\"}"_s << true;
    QTest::newRow("edited") << u"{\"event\":\"status.update\",\"payload\":\"{}\"}"_s << true;
    QTest::newRow("filters") << u"{\"event\":\"filters_changed\"}"_s << false;
    QTest::newRow("of tomorrow") << u"{\"event\":\"applause\",\"payload\":5}"_s << false;
    QTest::newRow("heartbeat") << u":thump"_s << false;
    QTest::newRow("nonsense") << u"[[[["_s << false;
    QTest::newRow("empty") << u""_s << false;
}

void MastodonStreamTest::messages()
{
    QFETCH(QString, text);
    QFETCH(bool, rings);
    QCOMPARE(ringsTheBell(text), rings);
}

void MastodonStreamTest::addresses_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("stated");
    QTest::addColumn<QString>("used"); // empty: none
    const auto row = [](const char* name, const QString& server, const QString& stated, const QString& used) {
        QTest::newRow(name) << server << stated << used;
    };
    const QString path = u"/api/v1/streaming?stream=user:notification"_s;
    row("same host", u"https://m.example"_s, u"wss://m.example"_s, u"wss://m.example"_s + path);
    row("https", u"https://m.example"_s, u"https://m.example/"_s, u"wss://m.example"_s + path);
    row("below", u"https://m.example"_s, u"wss://streaming.m.example:4000"_s,
        u"wss://streaming.m.example:4000"_s + path);
    row("beside", u"https://social.shop.example"_s, u"wss://stream.shop.example"_s,
        u"wss://stream.shop.example"_s + path);
    row("loopback", u"http://127.0.0.1:3000"_s, u"ws://127.0.0.1:4000"_s, u"ws://127.0.0.1:4000"_s + path);
    row("elsewhere", u"https://m.example"_s, u"wss://evil.test"_s, {});
    row("same top level only", u"https://m.example"_s, u"wss://evil.example"_s, {});
    row("plain for secure", u"https://m.example"_s, u"ws://m.example"_s, {});
    row("nothing", u"https://m.example"_s, {}, {});
    row("other scheme", u"https://m.example"_s, u"file:///x"_s, {});
}

void MastodonStreamTest::addresses()
{
    QFETCH(QString, server);
    QFETCH(QString, stated);
    QFETCH(QString, used);
    QCOMPARE(streamAddress(server, stated), QUrl(used));
}

QTEST_GUILESS_MAIN(MastodonStreamTest)
#include "mastodon_stream.moc"
