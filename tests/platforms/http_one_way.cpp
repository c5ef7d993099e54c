// SPDX-License-Identifier: GPL-3.0-or-later
// What is published goes over a connection of its own, also when Qt's managers are used again.
#include "platforms/http/http_client.h"
#include "platforms/http/one_way_managers.h"
#include "support/fake_clock.h"
#include "support/quiet.h"
#include "support/scripted_server.h"
#include "support/verify.h"

#include <QNetworkAccessManager>
#include <QSet>
#include <QTest>

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;
using Fault = ScriptedReply::Fault;

class HttpOneWayTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void usedAgainOnlyWhenClosed();
    void aConnectionEach_data();
    void aConnectionEach();
    void manyAtOnce();
    void neverSentTwiceAfterMany();
    void notSentIsKnownAfterMany();
    void cancelledAfterMany();

private:
    HttpRequest publish(int number)
    {
        HttpRequest made = HttpRequest::json(HttpMethod::Post, m_server->url(u"/publish"_s),
                                             "{\"n\":" + QByteArray::number(number) + '}');
        made.timeout = Milliseconds(20'000);
        made.inactivity = Milliseconds(10'000);
        return made;
    }
    // The server says that it closes, as servers do where they are asked to.
    void warmUp(int count)
    {
        ScriptedReply closing = ScriptedReply::json("{}").with("Connection", "close");
        closing.close = true;
        m_server->on("", "", closing);
        for (int i = 0; i < count; ++i)
            PARVIS_OK(await(m_client->send(publish(i))));
        m_server->forget();
    }
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<HttpClient> m_client;
};

void HttpOneWayTest::init()
{
    m_client.reset();
    m_network = std::make_unique<QNetworkAccessManager>();
    m_server = std::make_unique<ScriptedServer>();
    m_clock = std::make_unique<FakeClock>();
    m_client = std::make_unique<HttpClient>(*m_network, *m_clock);
}

void HttpOneWayTest::usedAgainOnlyWhenClosed()
{
    OneWayManagers managers(*m_network);
    auto* first = managers.take();
    auto* second = managers.take();
    QVERIFY(first != second);
    managers.giveBack(first, true);
    QCOMPARE(managers.idle(), size_t(1));
    managers.giveBack(second, false);
    QCOMPARE(managers.idle(), size_t(1));
    QCOMPARE(managers.take(), first);
    QCOMPARE(managers.idle(), size_t(0));
    auto* third = managers.take();
    QVERIFY(third != first);
    for (auto* manager : {first, third})
        managers.giveBack(manager, false);
}

void HttpOneWayTest::aConnectionEach_data()
{
    QTest::addColumn<bool>("says");
    QTest::addColumn<bool>("closes");
    QTest::newRow("says so and closes") << true << true;
    QTest::newRow("closes without a word") << false << true;
    QTest::newRow("keeps it open") << false << false;
    QTest::newRow("says so and keeps it open") << true << false;
}

void HttpOneWayTest::aConnectionEach()
{
    QFETCH(bool, says);
    QFETCH(bool, closes);
    ScriptedReply reply = ScriptedReply::json("{}");
    if (says)
        reply = std::move(reply).with("Connection", "close");
    reply.close = closes;
    m_server->on("", "", reply);
    constexpr int posts = 12;
    for (int i = 0; i < posts; ++i)
        PARVIS_OK(await(m_client->send(publish(i))));
    QCOMPARE(m_server->requests().size(), size_t(posts));
    QSet<int> seen;
    for (const RecordedRequest& known : m_server->requests())
        seen.insert(known.connection);
    QCOMPARE(seen.size(), posts);
}

void HttpOneWayTest::manyAtOnce()
{
    warmUp(3);
    constexpr int posts = 40;
    std::vector<Async<HttpReply>> pending;
    pending.reserve(posts);
    for (int i = 0; i < posts; ++i)
        pending.push_back(m_client->send(publish(i)));
    for (auto& one : pending)
        PARVIS_OK(await(one));
    QSet<int> connections;
    QSet<QByteArray> bodies;
    for (const RecordedRequest& known : m_server->requests()) {
        connections.insert(known.connection);
        bodies.insert(known.body);
    }
    QCOMPARE(m_server->requests().size(), size_t(posts));
    QCOMPARE(connections.size(), posts);
    QCOMPARE(bodies.size(), posts);
}

void HttpOneWayTest::neverSentTwiceAfterMany()
{
    warmUp(5);
    m_server->overrideAll(ScriptedReply::broken(Fault::DropAfterRead));
    const auto reply = await(m_client->send(publish(1)));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Offline);
    QCOMPARE(reply.error().effect, Effect::Maybe);
    letArrive(); // a second one
    QCOMPARE(m_server->requests().size(), size_t(1));
    // What broke is not used again, and the next one goes out.
    m_server->clearOverride();
    PARVIS_OK(await(m_client->send(publish(2))));
    QCOMPARE(m_server->requests().size(), size_t(2));
}

void HttpOneWayTest::notSentIsKnownAfterMany()
{
    warmUp(5);
    HttpRequest large = publish(1);
    large.body = QByteArray(20'000'000, 'x'); // more than any socket buffer takes in one go
    m_server->dropNextBeforeBody();
    const auto cut = await(m_client->send(large));
    QVERIFY(!cut);
    QCOMPARE(cut.error().effect, Effect::NotSent);
    m_server->stopListening();
    const auto refused = await(m_client->send(publish(2)));
    QVERIFY(!refused);
    QCOMPARE(refused.error().effect, Effect::NotSent);
}

void HttpOneWayTest::cancelledAfterMany()
{
    warmUp(2);
    m_server->overrideAll(ScriptedReply::broken(Fault::Hang));
    auto pending = m_client->send(publish(1));
    QTRY_COMPARE(m_server->requests().size(), size_t(1));
    QTRY_VERIFY(m_server->requests().front().complete);
    m_client.reset();
    const auto reply = await(pending);
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Cancelled);
    QCOMPARE(reply.error().effect, Effect::Maybe);
}

QTEST_GUILESS_MAIN(HttpOneWayTest)
#include "http_one_way.moc"
