// SPDX-License-Identifier: GPL-3.0-or-later
// Connecting an account: token, browser with loopback, pasted code.
#include "platforms/http/oauth.h"
#include "platforms/mastodon/client.h"
#include "platforms/mastodon/factory.h"
#include "platforms/mastodon_under_test.h"
#include "support/fake_clock.h"
#include "support/verify.h"

#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;

class MastodonSigninTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void withToken();
    void withBadToken();
    void withNoToken();
    void throughTheBrowser();
    void deniedInTheBrowser();
    void serverWithoutLoopback();
    void mistypedCode();
    void pastedAddressInLoopbackMode();
    void registrationFails_data();
    void registrationFails();
    void describeWithoutAccount();
    void info();

private:
    std::shared_ptr<BrowserSignIn> begin()
    {
        const auto started = await(m_factory.startBrowserSignIn(this, m_server->url().toString()));
        return started ? *started : nullptr;
    }
    QString asked(const std::shared_ptr<BrowserSignIn>& signIn, const QString& name)
    {
        return QUrlQuery(signIn->authorizeUrl()).queryItemValue(name, QUrl::FullyDecoded);
    }
    // The fields of the last form sent to a path.
    QUrlQuery form(const QByteArray& path)
    {
        const RecordedRequest* request = m_server->last("POST", path);
        return QUrlQuery(request ? QString::fromUtf8(request->body) : QString());
    }
    void visit(const QString& address) { (void)await(m_http.send(HttpRequest::get(QUrl(address)))); }

    QNetworkAccessManager m_network;
    FakeClock m_clock;
    HttpClient m_http{m_network, m_clock};
    MastodonFactory m_factory{m_http};
    std::unique_ptr<ScriptedServer> m_server;
};

void MastodonSigninTest::init()
{
    m_server = std::make_unique<ScriptedServer>();
    scriptMastodon(*m_server);
    m_server->on("POST", "/api/v1/apps",
                 ScriptedReply::json(
                     R"({"id":"1","client_id":"cid-1","client_secret":"csecret-0001","client_secret_expires_at":0})"));
    m_server->on("POST", "/oauth/token", [](const RecordedRequest& request) {
        const QUrlQuery fields(QString::fromUtf8(request.body));
        if (fields.queryItemValue(u"code"_s, QUrl::FullyDecoded) != "good/code"_L1)
            return ScriptedReply::json(
                R"({"error":"invalid_grant","error_description":"The provided grant is invalid"})", 400);
        return ScriptedReply::json(
            R"({"access_token":"tok-3n-d0-not-log-me","token_type":"Bearer","scope":"read write","created_at":1})");
    });
}

void MastodonSigninTest::withToken()
{
    const auto connection = await(m_factory.connectWithSecret(this, m_server->url().toString() + u"/about"_s, {},
                                                              Secret<QByteArray>(" " + mastodonToken + "\n")));
    PARVIS_OK(connection);
    QCOMPARE(connection->server, m_server->url().toString());
    QCOMPARE(connection->profile.handle, u"shop@mastodon.example"_s);
    QCOMPARE(connection->profile.capabilities.body.limit, 600);
    QCOMPARE(mastodon::toTokens(connection->credentials).accessToken.expose(), mastodonToken);
    Account account = mastodonAccount(m_server->url());
    const auto client = m_factory.client(account, connection->credentials, {});
    PARVIS_OK(await(client->verify()));
    QCOMPARE(m_server->requests().back().headers.value("Authorization"), "Bearer "_ba + mastodonToken);
}

void MastodonSigninTest::withBadToken()
{
    m_server->on("GET", "/api/v1/accounts/verify_credentials",
                 ScriptedReply::json("{\"error\":\"The access token is invalid\"}", 401));
    const auto connection =
        await(m_factory.connectWithSecret(this, m_server->url().toString(), {}, Secret<QByteArray>("wrong-token")));
    QVERIFY(!connection);
    QCOMPARE(connection.error().kind, ErrorKind::AuthRevoked);
}

void MastodonSigninTest::withNoToken()
{
    QVERIFY(!await(m_factory.connectWithSecret(this, m_server->url().toString(), {}, Secret<QByteArray>("  "))));
    QVERIFY(!await(m_factory.connectWithSecret(this, u"no server"_s, {}, Secret<QByteArray>("x"))));
    QVERIFY(m_server->requests().empty());
}

void MastodonSigninTest::throughTheBrowser()
{
    const auto signIn = begin();
    QVERIFY(signIn);
    QVERIFY(!signIn->wantsPastedCode());
    const QString redirect = asked(signIn, u"redirect_uri"_s);
    QVERIFY2(redirect.startsWith("http://127.0.0.1:"_L1), qPrintable(redirect));
    QCOMPARE(form("/api/v1/apps").queryItemValue(u"redirect_uris"_s, QUrl::FullyDecoded), redirect);
    QCOMPARE(form("/api/v1/apps").queryItemValue(u"scopes"_s, QUrl::FullyDecoded), u"read write"_s);
    QCOMPARE(signIn->authorizeUrl().path(), u"/oauth/authorize"_s);
    QCOMPARE(asked(signIn, u"client_id"_s), u"cid-1"_s);
    QCOMPARE(asked(signIn, u"scope"_s), u"read write"_s);
    QCOMPARE(asked(signIn, u"code_challenge_method"_s), u"S256"_s);
    QVERIFY(!signIn->authorizeUrl().toString().contains("csecret"_L1));
    auto pending = signIn->connection();
    visit(redirect + u"?code=evil&state=other"_s);
    visit(redirect + u"?code=good%2Fcode&state="_s + asked(signIn, u"state"_s));
    const auto connection = await(pending);
    PARVIS_OK(connection);
    const QUrlQuery sent = form("/oauth/token");
    QCOMPARE(sent.queryItemValue(u"grant_type"_s), u"authorization_code"_s);
    QCOMPARE(sent.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded), redirect);
    QCOMPARE(QString::fromLatin1(Pkce::challengeOf(sent.queryItemValue(u"code_verifier"_s).toLatin1())),
             asked(signIn, u"code_challenge"_s));
    QCOMPARE(m_server->count("POST", "/oauth/token"), 1);
    const mastodon::Tokens tokens = mastodon::toTokens(connection->credentials);
    QCOMPARE(tokens.accessToken.expose(), mastodonToken);
    QCOMPARE(tokens.clientId, u"cid-1"_s);
    QCOMPARE(tokens.clientSecret.expose(), "csecret-0001"_ba);
}

void MastodonSigninTest::deniedInTheBrowser()
{
    const auto signIn = begin();
    auto pending = signIn->connection();
    visit(asked(signIn, u"redirect_uri"_s) + u"?error=access_denied&state="_s + asked(signIn, u"state"_s));
    const auto connection = await(pending);
    QVERIFY(!connection);
    QCOMPARE(connection.error().code, u"access_denied"_s);
    QCOMPARE(m_server->count("POST", "/oauth/token"), 0);
}

void MastodonSigninTest::serverWithoutLoopback()
{
    m_server->once("POST", "/api/v1/apps", ScriptedReply::json("{\"error\":\"Redirect URI must be HTTPS\"}", 422));
    const auto signIn = begin();
    QVERIFY(signIn);
    QVERIFY(signIn->wantsPastedCode());
    QCOMPARE(asked(signIn, u"redirect_uri"_s), u"urn:ietf:wg:oauth:2.0:oob"_s);
    auto pending = signIn->connection();
    signIn->enterCode(u"  good/code \n"_s);
    PARVIS_OK(await(pending));
}

void MastodonSigninTest::mistypedCode()
{
    m_server->once("POST", "/api/v1/apps", ScriptedReply::json("{}", 422));
    const auto signIn = begin();
    auto pending = signIn->connection();
    QSignalSpy refused(signIn.get(), &BrowserSignIn::codeRefused);
    signIn->enterCode(u"   "_s);
    signIn->enterCode(u"typo"_s);
    QTRY_COMPARE(refused.size(), 1);
    QCOMPARE(refused.front().front().value<Error>().code, u"invalid_grant"_s);
    QVERIFY(!pending.isFinished());
    signIn->enterCode(u"good/code"_s);
    PARVIS_OK(await(pending));
}

void MastodonSigninTest::pastedAddressInLoopbackMode()
{
    const auto signIn = begin();
    auto pending = signIn->connection();
    signIn->enterCode(asked(signIn, u"redirect_uri"_s) + u"?code=good%2Fcode&state=x"_s);
    PARVIS_OK(await(pending));
}

void MastodonSigninTest::registrationFails_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("kind");
    QTest::newRow("page") << 200 << "<html><title>Blog</title>"_ba << u"bad_reply"_s;
    QTest::newRow("no id") << 200 << "{\"client_secret\":\"x\"}"_ba << u"bad_reply"_s;
    QTest::newRow("no such path") << 404 << ""_ba << u"not_found"_s;
    QTest::newRow("closed") << 422 << "{}"_ba << u"rejected"_s;
    QTest::newRow("down") << 502 << "<title>Bad gateway</title>"_ba << u"offline"_s;
}

void MastodonSigninTest::registrationFails()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, kind);
    m_server->on("POST", "/api/v1/apps", ScriptedReply::json(body, status));
    const auto started = await(m_factory.startBrowserSignIn(this, m_server->url().toString()));
    QVERIFY(!started);
    QCOMPARE(errorKindName(started.error().kind), kind);
}

void MastodonSigninTest::describeWithoutAccount()
{
    const auto server = await(m_factory.describeServer(this, m_server->url().toString()));
    PARVIS_OK(server);
    QCOMPARE(server->body.limit, 600);
    const auto standard = await(m_factory.describeServer(this, {}));
    PARVIS_OK(standard);
    QCOMPARE(standard->body.limit, 500);
    QVERIFY(!await(m_factory.describeServer(this, u"nonsense"_s)));
}

void MastodonSigninTest::info()
{
    const NetworkInfo info = m_factory.info();
    QCOMPARE(info.network, u"mastodon"_s);
    QVERIFY(info.serverIsChosen && info.browserSignIn && info.secretSignIn && !info.handleNeeded);
}

QTEST_GUILESS_MAIN(MastodonSigninTest)
#include "mastodon_signin.moc"
