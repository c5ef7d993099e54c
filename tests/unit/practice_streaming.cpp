// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice_client.h"

#include <QSignalSpy>
#include <QWebSocket>

using namespace parvis;
using namespace parvis::test;

namespace {

struct Listener {
    QWebSocket socket;
    QList<QJsonObject> events;

    void open(const Bench& bench, const QString& query, const QString& token)
    {
        QObject::connect(&socket, &QWebSocket::textMessageReceived, &socket, [this](const QString& text) {
            events.append(QJsonDocument::fromJson(text.toUtf8()).object());
        });
        QNetworkRequest request(QUrl(u"ws://127.0.0.1:%1/api/v1/streaming%2"_s.arg(bench.endpoint.port).arg(query)));
        if (!token.isEmpty())
            request.setRawHeader("Authorization", "Bearer " + token.toLatin1());
        socket.open(request);
    }
    QStringList names() const
    {
        QStringList list;
        for (const QJsonObject& event : events)
            list.append(event[u"event"_s].toString());
        return list;
    }
    static QJsonObject payload(const QJsonObject& event)
    {
        return QJsonDocument::fromJson(event[u"payload"_s].toString().toUtf8()).object();
    }
};

} // namespace

class PracticeStreaming : public QObject
{
    Q_OBJECT
    static int listeners(Bench& bench)
    {
        return bench.client.get(u"/practice/state"_s).object()[u"listeners"_s].toInt();
    }

private Q_SLOTS:
    void notificationsArrive()
    {
        Bench bench;
        PracticeClient cafe(bench.endpoint, 2);
        Listener listener;
        listener.open(bench, u"?stream=user:notification"_s, bench.endpoint.accounts[0].token);
        QTRY_COMPARE(listeners(bench), 1);
        const QString id = cafe.say(u"@atelier over the wire"_s);
        QTRY_COMPARE(listener.names(), QStringList{u"notification"_s});
        QCOMPARE(listener.events[0][u"stream"_s].toArray(), QJsonArray{u"user:notification"_s});
        const QJsonObject payload = Listener::payload(listener.events[0]);
        QCOMPARE(payload[u"type"_s].toString(), u"mention"_s);
        QCOMPARE(payload[u"status"_s][u"id"_s].toString(), id);
        cafe.say(u"@boutique not for us"_s);
        cafe.say(u"@atelier again"_s);
        QTRY_COMPARE(listener.events.size(), 2);
    }

    void statusesEditsAndDeletions()
    {
        Bench bench;
        Listener listener;
        // The token as old clients send it.
        listener.open(bench, u"?stream=user&access_token="_s + bench.endpoint.accounts[0].token, {});
        QTRY_COMPARE(listeners(bench), 1);
        const QString id = bench.client.say(u"first"_s);
        bench.client.put(u"/api/v1/statuses/"_s + id, {{u"status"_s, u"second"_s}});
        bench.client.remove(u"/api/v1/statuses/"_s + id);
        QTRY_COMPARE(listener.names(), (QStringList{u"update"_s, u"status.update"_s, u"delete"_s}));
        QCOMPARE(Listener::payload(listener.events[0])[u"content"_s].toString(), u"<p>first</p>"_s);
        QCOMPARE(Listener::payload(listener.events[1])[u"content"_s].toString(), u"<p>second</p>"_s);
        QCOMPARE(listener.events[2][u"payload"_s].toString(), id); // a bare id
    }

    void subscribeLater()
    {
        Bench bench;
        PracticeClient cafe(bench.endpoint, 2);
        Listener listener;
        listener.open(bench, {}, bench.endpoint.accounts[0].token);
        QTRY_COMPARE(listeners(bench), 1);
        cafe.post(u"/api/v1/statuses"_s, {{u"status"_s, u"unheard"_s}});
        listener.socket.sendTextMessage(u"{\"type\":\"subscribe\",\"stream\":\"direct\"}"_s);
        listener.socket.sendTextMessage(u"{\"type\":\"subscribe\",\"stream\":\"nonsense\"}"_s);
        QTRY_COMPARE(listener.events.size(), 1);
        QVERIFY(listener.events[0].contains(u"error"_s));
        cafe.post(u"/api/v1/statuses"_s, {{u"status"_s, u"@atelier psst"_s}, {u"visibility"_s, u"direct"_s}});
        QTRY_COMPARE(listener.events.size(), 2);
        QCOMPARE(listener.events[1][u"event"_s].toString(), u"conversation"_s);
        QVERIFY(Listener::payload(listener.events[1])[u"unread"_s].toBool());
        listener.socket.sendTextMessage(u"{\"type\":\"unsubscribe\",\"stream\":\"direct\"}"_s);
    }

    void withoutATokenItIsClosed()
    {
        Bench bench;
        Listener listener;
        QSignalSpy closed(&listener.socket, &QWebSocket::disconnected);
        listener.open(bench, u"?stream=user"_s, u"wrong"_s);
        QTRY_COMPARE(closed.count(), 1);
        QCOMPARE(listener.socket.closeCode(), QWebSocketProtocol::CloseCodePolicyViolated);
        QCOMPARE(listeners(bench), 0);
    }

    void leavingIsNoticed()
    {
        Bench bench;
        Listener listener;
        listener.open(bench, u"?stream=public"_s, bench.endpoint.accounts[0].token);
        QTRY_COMPARE(listeners(bench), 1);
        listener.socket.abort();
        QTRY_COMPARE(listeners(bench), 0);
        QVERIFY(!bench.client.say(u"nobody listens"_s).isEmpty());
    }

    void stopClosesThem()
    {
        Bench bench;
        Listener listener;
        listener.open(bench, u"?stream=user"_s, bench.endpoint.accounts[0].token);
        QTRY_COMPARE(listeners(bench), 1);
        QSignalSpy closed(&listener.socket, &QWebSocket::disconnected);
        bench.network.stop();
        QTRY_COMPARE(closed.count(), 1);
        QVERIFY(!bench.network.isRunning());
    }
};

QTEST_GUILESS_MAIN(PracticeStreaming)
#include "practice_streaming.moc"
