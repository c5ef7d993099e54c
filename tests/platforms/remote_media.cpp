// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of strangers over the wire: no token, cookie or referrer goes out, nothing leads into a private network but
// the account's own server, nothing is larger than allowed.
#include "platforms/http/remote_media.h"
#include "platforms/http/addresses.h"
#include "support/fake_clock.h"
#include "support/scripted_server.h"
#include "support/verify.h"

#include <QNetworkAccessManager>
#include <QTest>

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;

class RemoteMediaTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refused_data();
    void refused();
    void theOwnServerMayBePrivate();
    void redirectsAreJudgedEach();
    void nothingTooLarge();

private:
    Result<QByteArray> fetch(const QUrl& url, const QUrl& own, qint64 bytes = 100'000)
    {
        HttpClient http(m_network, m_clock);
        HttpRemoteMedia media(http);
        return await(media.fetch(url, own, bytes));
    }
    QNetworkAccessManager m_network;
    FakeClock m_clock;
};

void RemoteMediaTest::refused_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("code");
    QTest::newRow("file") << u"file:///etc/passwd"_s << u"not_web"_s;
    QTest::newRow("data") << u"data:image/png;base64,AAAA"_s << u"not_web"_s;
    QTest::newRow("ftp") << u"ftp://example.org/a.png"_s << u"not_web"_s;
    QTest::newRow("user") << u"https://me:secret@example.org/a.png"_s << u"not_web"_s;
    QTest::newRow("nothing") << QString() << u"not_web"_s;
    QTest::newRow("this machine") << u"http://127.0.0.1:1/a.png"_s << u"private_address"_s;
    QTest::newRow("office") << u"http://192.168.1.1/admin.png"_s << u"private_address"_s;
    QTest::newRow("v6") << u"http://[::1]/a.png"_s << u"private_address"_s;
    QTest::newRow("v4 in v6") << u"http://[::ffff:10.0.0.1]/a.png"_s << u"private_address"_s;
    QTest::newRow("cloud") << u"http://169.254.169.254/latest"_s << u"private_address"_s;
    QTest::newRow("by name") << u"http://localhost:1/a.png"_s << u"private_address"_s;
}

void RemoteMediaTest::refused()
{
    QFETCH(QString, url);
    const auto result = fetch(QUrl(url), QUrl(u"https://shop.example"_s));
    QVERIFY(!result);
    QTEST(result.error().code, "code");
}

void RemoteMediaTest::theOwnServerMayBePrivate()
{
    ScriptedServer server;
    server.on("GET", "/a.png", ScriptedReply::json("picture"));
    const auto result = fetch(server.url(u"/a.png"_s), server.url());
    PARVIS_OK(result);
    QCOMPARE(*result, QByteArray("picture"));
    const auto& request = server.requests().front();
    for (const char* name : {"Authorization", "Cookie", "Referer"})
        QVERIFY2(!request.headers.has(name), name);
    // Another door of the same machine is not the server.
    ScriptedServer other;
    const auto elsewhere = fetch(other.url(u"/a.png"_s), server.url());
    QVERIFY(!elsewhere);
    QCOMPARE(elsewhere.error().code, u"private_address"_s);
    QVERIFY(other.requests().empty());
}

void RemoteMediaTest::redirectsAreJudgedEach()
{
    ScriptedServer server, inside;
    inside.on("GET", "/secret.png", ScriptedReply::json("inside"));
    server.on("GET", "/a.png",
              ScriptedReply::json("", 302).with("Location", inside.url(u"/secret.png"_s).toString().toUtf8()));
    const auto result = fetch(server.url(u"/a.png"_s), server.url());
    QVERIFY(!result);
    QCOMPARE(result.error().code, u"private_address"_s);
    QVERIFY(inside.requests().empty());
    server.on("GET", "/loop.png", ScriptedReply::json("", 302).with("Location", "/loop.png"));
    QVERIFY(!fetch(server.url(u"/loop.png"_s), server.url()));
    QVERIFY(server.count("GET", "/loop.png") <= 4);
}

void RemoteMediaTest::nothingTooLarge()
{
    ScriptedServer server;
    server.on("GET", "/a.png", ScriptedReply::json(QByteArray(50'000, 'x')));
    const auto result = fetch(server.url(u"/a.png"_s), server.url(), 10'000);
    QVERIFY(!result);
    QCOMPARE(result.error().code, u"reply_too_large"_s);
}

QTEST_GUILESS_MAIN(RemoteMediaTest)
#include "remote_media.moc"
