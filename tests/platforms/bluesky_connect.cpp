// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in: finding the account's server by its handle, and what can go wrong on the way.
#include "base/log.h"
#include "platforms/bluesky/factory.h"
#include "platforms/bluesky_fake.h"
#include "support/await.h"

#include <QJsonDocument>
#include <QTest>

using namespace parvis;
using namespace parvis::bluesky;
using namespace parvis::test;
using namespace Qt::StringLiterals;
using Fault = ScriptedReply::Fault;

// The public services and, elsewhere, the account's own server.
struct ConnectStage {
    ScriptedServer entryway, plc;
    FakePds pds;
    Wire wire;
    BlueskyFactory factory{wire.http, {entryway.url(), plc.url()}};
    QObject context;
    QString claimed = pds.handle;
    QString endpoint = pds.server.url().toString();

    ConnectStage()
    {
        entryway.on("GET", "/xrpc/com.atproto.identity.resolveHandle", [this](const RecordedRequest& request) {
            return request.query == "handle=" + pds.handle.toLatin1()
                       ? ScriptedReply::json("{\"did\":\"" + pds.did.toLatin1() + "\"}")
                       : FakePds::error(400, "HandleNotFound");
        });
        plc.on("GET", "/" + pds.did.toLatin1(), [this](const RecordedRequest&) {
            const QJsonObject service{{u"id"_s, u"#atproto_pds"_s},
                                      {u"type"_s, u"AtprotoPersonalDataServer"_s},
                                      {u"serviceEndpoint"_s, endpoint}};
            return ScriptedReply::json(
                QJsonDocument(QJsonObject{{u"id"_s, pds.did},
                                          {u"alsoKnownAs"_s, QJsonArray{QString(u"at://"_s + claimed)}},
                                          {u"service"_s, QJsonArray{service}}})
                    .toJson());
        });
    }
    Result<NewConnection> connect(const QString& server, const QString& handle, const QString& password = {})
    {
        const QString secret = password.isEmpty() ? pds.password : password;
        return await(factory.connectWithSecret(&context, server, handle, Secret<QByteArray>(secret.toUtf8())));
    }
};

class BlueskyConnectTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_stage = std::make_unique<ConnectStage>(); }
    void cleanup();
    void byHandle_data();
    void byHandle();
    void byNamedServer();
    void clientWorksWithTheCredentials();
    void refusals_data();
    void refusals();
    void handleThatIsNotClaimed();
    void documentOfSomebodyElse();
    void noServerInTheDocument();
    void plcIsDown();
    void secretIsNotLogged();
    void profileThatCannotBeReadIsNoObstacle();
    void describeServer();
    void browserSignInIsNotBuilt();

private:
    std::unique_ptr<ConnectStage> m_stage;
};

void BlueskyConnectTest::cleanup()
{
    const QStringList problems = m_stage->pds.problems;
    m_stage.reset();
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void BlueskyConnectTest::byHandle_data()
{
    QTest::addColumn<QString>("handle");
    QTest::newRow("handle") << u"shop.example.com"_s;
    QTest::newRow("with @") << u"@Shop.Example.com "_s;
    QTest::newRow("profile") << u"https://bsky.app/profile/shop.example.com"_s;
    QTest::newRow("did") << u"did:plc:ewvi7nxzyoun6zhxrhs64oiz"_s;
}

void BlueskyConnectTest::byHandle()
{
    QFETCH(QString, handle);
    const auto connection = m_stage->connect({}, handle);
    QVERIFY(connection);
    QCOMPARE(connection->server, m_stage->pds.server.url().toString());
    QCOMPARE(connection->profile.remoteId.value, m_stage->pds.did);
    QCOMPARE(connection->profile.handle, u"shop.example.com"_s);
    QCOMPARE(connection->profile.name, u"Atelier Lumière"_s);
    QCOMPARE(m_stage->entryway.count("POST"), 0); // the password goes to the account's own server only
    QCOMPARE(m_stage->pds.calls("com.atproto.server.createSession"), 1);
}

void BlueskyConnectTest::byNamedServer()
{
    QVERIFY(m_stage->connect(m_stage->pds.server.url().toString(), u"shop.example.com"_s));
    QCOMPARE(m_stage->entryway.requests().size() + m_stage->plc.requests().size(), size_t(0));
}

void BlueskyConnectTest::clientWorksWithTheCredentials()
{
    const auto connection = m_stage->connect({}, u"shop.example.com"_s);
    QVERIFY(connection);
    const auto client = m_stage->factory.client({}, connection->credentials,
                                                [](const Credentials&) { return Async<void>::ready(Done()); });
    QVERIFY(await(client->verify()));
    const auto broken = m_stage->factory.client({}, Credentials("nonsense"), {});
    QCOMPARE(await(broken->verify()).error().kind, ErrorKind::AuthRevoked);
}

void BlueskyConnectTest::refusals_data()
{
    QTest::addColumn<QString>("code");
    for (const char* code :
         {"wrong_credentials", "auth_factor_required", "account_inactive", "handle_unknown", "bad_server"})
        QTest::newRow(code) << QString::fromLatin1(code);
}

void BlueskyConnectTest::refusals()
{
    QFETCH(QString, code);
    m_stage->pds.wantsAuthFactor = code == "auth_factor_required"_L1;
    if (code == "account_inactive"_L1)
        m_stage->pds.status = u"deactivated"_s;
    const auto connection =
        m_stage->connect(code == "bad_server"_L1 ? u"http://pds.example.com"_s : QString(),
                         code == "handle_unknown"_L1 ? u"nobody.example.com"_s : m_stage->pds.handle,
                         code == "wrong_credentials"_L1 ? u"something else"_s : QString());
    QVERIFY(!connection);
    QCOMPARE(connection.error().code, code);
    QVERIFY(connection.error().effect != Effect::Maybe);
}

void BlueskyConnectTest::handleThatIsNotClaimed()
{
    m_stage->claimed = u"other.example.com"_s;
    const auto connection = m_stage->connect({}, u"shop.example.com"_s);
    QVERIFY(!connection);
    QCOMPARE(connection.error().code, u"handle_mismatch"_s);
    QCOMPARE(m_stage->pds.calls("com.atproto.server.createSession"), 0); // the password went nowhere
}

void BlueskyConnectTest::documentOfSomebodyElse()
{
    m_stage->plc.on("GET", "/*", ScriptedReply::json(R"({"id":"did:plc:44ybard66vv44zksje25o7dz"})"));
    QCOMPARE(m_stage->connect({}, u"shop.example.com"_s).error().kind, ErrorKind::BadReply);
}

void BlueskyConnectTest::noServerInTheDocument()
{
    m_stage->endpoint = u"http://pds.example.com"_s; // plain http, and not on this machine
    QCOMPARE(m_stage->connect({}, u"shop.example.com"_s).error().kind, ErrorKind::BadReply);
}

void BlueskyConnectTest::plcIsDown()
{
    m_stage->plc.overrideAll(ScriptedReply::html(503, "<title>Maintenance</title>"));
    const auto connection = m_stage->connect({}, u"shop.example.com"_s);
    QVERIFY(!connection);
    QCOMPARE(connection.error().kind, ErrorKind::Offline);
}

void BlueskyConnectTest::secretIsNotLogged()
{
    QVERIFY(m_stage->connect({}, u"shop.example.com"_s));
    QCOMPARE(redacted(u"word "_s + m_stage->pds.password), u"word ***"_s);
    QVERIFY(!m_stage->connect({}, u"shop.example.com"_s, u"wrong-secret-word"_s));
    QVERIFY(!m_stage->connect({}, u"shop.example.com"_s, u"wrong-secret-word"_s)
                 .error()
                 .detail.contains(u"wrong-secret"_s));
}

void BlueskyConnectTest::profileThatCannotBeReadIsNoObstacle()
{
    m_stage->pds.server.once("GET", "/xrpc/app.bsky.actor.getProfile", FakePds::error(502, "UpstreamFailure"));
    const auto connection = m_stage->connect({}, u"shop.example.com"_s);
    QVERIFY(connection);
    QCOMPARE(connection->profile.handle, u"shop.example.com"_s);
    QCOMPARE(connection->profile.capabilities.network, u"bluesky"_s);
}

void BlueskyConnectTest::describeServer()
{
    QCOMPARE(await(m_stage->factory.describeServer(&m_stage->context, {}))->body.limit, qsizetype(300));
    QVERIFY(await(m_stage->factory.describeServer(&m_stage->context, m_stage->pds.server.url().toString())));
    m_stage->pds.server.overrideAll(ScriptedReply::html(200, "<title>Not a PDS</title>"));
    QCOMPARE(
        await(m_stage->factory.describeServer(&m_stage->context, m_stage->pds.server.url().toString())).error().kind,
        ErrorKind::BadReply);
    m_stage->pds.server.overrideAll(ScriptedReply::json("{}"));
    QCOMPARE(
        await(m_stage->factory.describeServer(&m_stage->context, m_stage->pds.server.url().toString())).error().kind,
        ErrorKind::BadReply);
}

void BlueskyConnectTest::browserSignInIsNotBuilt()
{
    QVERIFY(!m_stage->factory.info().browserSignIn);
    const auto signIn = await(m_stage->factory.startBrowserSignIn(&m_stage->context, {}));
    QVERIFY(!signIn);
    QCOMPARE(signIn.error().code, u"not_built"_s);
}

QTEST_GUILESS_MAIN(BlueskyConnectTest)
#include "bluesky_connect.moc"
