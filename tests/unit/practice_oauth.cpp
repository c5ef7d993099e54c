// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice_client.h"

#include <QCryptographicHash>
#include <QUrlQuery>

using namespace parvis;
using namespace parvis::test;

class PracticeOauth : public QObject
{
    Q_OBJECT
    static constexpr auto redirect = "http://127.0.0.1/callback";
    const QString m_verifier = u"a-verifier-of-at-least-forty-three-characters-long"_s;

    struct Signed {
        QString clientId;
        QString secret;
        Answer authorized;
    };
    // Registers, then presses an account's button.
    Signed authorize(Bench& bench, const QString& uri, const QString& scope = u"read write"_s,
                     const QString& login = u"cafe"_s)
    {
        bench.client.setToken({});
        const Answer app = bench.client.post(u"/api/v1/apps"_s, {{u"client_name"_s, u"Test <app>"_s},
                                                                 {u"redirect_uris"_s, QString::fromLatin1(redirect)},
                                                                 {u"scopes"_s, u"read write"_s}});
        Signed result{app.text(u"client_id"_s), app.text(u"client_secret"_s), {}};
        const QByteArray challenge = QCryptographicHash::hash(m_verifier.toLatin1(), QCryptographicHash::Sha256)
                                         .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        QUrlQuery query;
        query.addQueryItem(u"response_type"_s, u"code"_s);
        query.addQueryItem(u"client_id"_s, result.clientId);
        query.addQueryItem(u"redirect_uri"_s, uri);
        query.addQueryItem(u"scope"_s, scope);
        query.addQueryItem(u"state"_s, u"st%26te"_s);
        query.addQueryItem(u"code_challenge"_s, QString::fromLatin1(challenge));
        query.addQueryItem(u"code_challenge_method"_s, u"S256"_s);
        if (!login.isEmpty())
            query.addQueryItem(u"login"_s, login);
        result.authorized = bench.client.get(u"/oauth/authorize?"_s + query.toString(QUrl::FullyEncoded));
        return result;
    }
    Answer exchange(Bench& bench, const Signed& app, const QString& code, const QString& uri, const QString& verifier)
    {
        return bench.client.post(u"/oauth/token"_s, {{u"grant_type"_s, u"authorization_code"_s},
                                                     {u"code"_s, code},
                                                     {u"client_id"_s, app.clientId},
                                                     {u"client_secret"_s, app.secret},
                                                     {u"redirect_uri"_s, uri},
                                                     {u"code_verifier"_s, verifier}});
    }
    static QString codeOf(const Answer& answer)
    {
        return QUrlQuery(QUrl(QString::fromLatin1(answer.header("Location")))).queryItemValue(u"code"_s);
    }

private Q_SLOTS:
    void wholeRound()
    {
        Bench bench;
        const QString uri = u"http://127.0.0.1:40123/callback"_s; // any port of a loopback address
        const Signed app = authorize(bench, uri);
        QCOMPARE(app.authorized.status, 302);
        const QUrl target(QString::fromLatin1(app.authorized.header("Location")));
        QCOMPARE(target.port(), 40123);
        QCOMPARE(QUrlQuery(target).queryItemValue(u"state"_s, QUrl::FullyDecoded), u"st&te"_s);
        const QString code = codeOf(app.authorized);
        const Answer token = exchange(bench, app, code, uri, m_verifier);
        QCOMPARE(token.status, 200);
        QCOMPARE(token.text(u"token_type"_s), u"Bearer"_s);
        QCOMPARE(token.text(u"scope"_s), u"read write"_s);
        const Answer again = exchange(bench, app, code, uri, m_verifier);
        QCOMPARE(again.status, 400);
        QCOMPARE(again.text(u"error"_s), u"invalid_grant"_s);

        bench.client.setToken(token.text(u"access_token"_s));
        QCOMPARE(bench.client.get(u"/api/v1/accounts/verify_credentials"_s).text(u"username"_s), u"cafe"_s);
        const Answer post = bench.client.post(u"/api/v1/statuses"_s, {{u"status"_s, u"hello"_s}});
        QCOMPARE(post.object()[u"application"_s][u"name"_s].toString(), u"Test <app>"_s);
        const QJsonObject revoke{{u"client_id"_s, app.clientId},
                                 {u"client_secret"_s, app.secret},
                                 {u"token"_s, token.text(u"access_token"_s)}};
        bench.client.setToken({});
        QCOMPARE(bench.client.post(u"/oauth/revoke"_s, revoke).status, 200);
        bench.client.setToken(token.text(u"access_token"_s));
        QCOMPARE(bench.client.get(u"/api/v1/accounts/verify_credentials"_s).status, 401);
    }

    void wrongVerifierOrAddressGetsNothing()
    {
        Bench bench;
        const QString uri = QString::fromLatin1(redirect);
        const Signed first = authorize(bench, uri);
        QCOMPARE(exchange(bench, first, codeOf(first.authorized), uri, u"another"_s).status, 400);
        const Signed second = authorize(bench, uri);
        QCOMPARE(exchange(bench, second, codeOf(second.authorized), u"http://127.0.0.1/else"_s, m_verifier).status,
                 400);
        const Signed third = authorize(bench, uri);
        QCOMPARE(exchange(bench, {third.clientId, u"wrong"_s, {}}, codeOf(third.authorized), uri, m_verifier).status,
                 401);
    }

    void thePageListsTheAccounts()
    {
        Bench bench;
        const Answer page = authorize(bench, QString::fromLatin1(redirect), u"read"_s, {}).authorized;
        QCOMPARE(page.status, 200);
        QVERIFY(page.header("Content-Type").startsWith("text/html"));
        for (const PracticeAccount& account : bench.endpoint.accounts)
            QVERIFY(page.body.contains(QByteArray("value=\"" + account.handle.toLatin1() + "\"")));
        QVERIFY(page.body.contains("Test &lt;app&gt;"));
        QVERIFY(page.body.contains("Not a real network"));
    }

    void refusals()
    {
        Bench bench;
        QCOMPARE(authorize(bench, u"http://elsewhere.example/callback"_s).authorized.status, 400);
        QCOMPARE(authorize(bench, u"http://localhost:99/callback"_s).authorized.status, 400); // a name, not a literal
        QCOMPARE(authorize(bench, QString::fromLatin1(redirect), u"admin:read"_s).authorized.status, 400);
        QCOMPARE(authorize(bench, QString::fromLatin1(redirect), u"read"_s, u"nobody"_s).authorized.status, 400);
        QCOMPARE(bench.client.post(u"/api/v1/apps"_s, {{u"client_name"_s, u"x"_s}}).status, 422);
    }

    void scopesAreKept()
    {
        Bench bench;
        const QString uri = QString::fromLatin1(redirect);
        const Signed app = authorize(bench, uri, u"read:notifications write:statuses"_s);
        bench.client.setToken(exchange(bench, app, codeOf(app.authorized), uri, m_verifier).text(u"access_token"_s));
        QCOMPARE(bench.client.post(u"/api/v1/statuses"_s, {{u"status"_s, u"x"_s}}).status, 200);
        QCOMPARE(bench.client.get(u"/api/v1/notifications"_s).status, 200);
        const Answer outside = bench.client.post(u"/api/v1/notifications/clear"_s);
        QCOMPARE(outside.status, 403);
        QCOMPARE(outside.text(u"error"_s), u"This action is outside the authorized scopes"_s);
    }

    void outOfBandShowsTheCode()
    {
        Bench bench;
        const QString oob = u"urn:ietf:wg:oauth:2.0:oob"_s;
        bench.client.setToken({});
        const Answer app = bench.client.post(
            u"/api/v1/apps"_s, {{u"client_name"_s, u"x"_s}, {u"redirect_uris"_s, oob}, {u"scopes"_s, u"read"_s}});
        const Answer page = bench.client.get(
            u"/oauth/authorize?response_type=code&scope=read&login=cafe&client_id=%1&redirect_uri=%2"_s.arg(
                app.text(u"client_id"_s), oob));
        QCOMPARE(page.status, 200);
        const QString code = QString::fromUtf8(page.body).section(u"<code>"_s, 1).section(u"</code>"_s, 0, 0);
        const Signed known{app.text(u"client_id"_s), app.text(u"client_secret"_s), {}};
        QCOMPARE(exchange(bench, known, code, oob, {}).status, 200);
    }

    void discovery()
    {
        Bench bench;
        const QJsonObject metadata = bench.client.get(u"/.well-known/oauth-authorization-server"_s).object();
        QCOMPARE(metadata[u"code_challenge_methods_supported"_s][0].toString(), u"S256"_s);
        QVERIFY(metadata[u"token_endpoint"_s].toString().endsWith(u"/oauth/token"_s));
        QCOMPARE(bench.client.get(u"/oauth/userinfo"_s).text(u"preferred_username"_s), u"atelier"_s);
    }
};

QTEST_GUILESS_MAIN(PracticeOauth)
#include "practice_oauth.moc"
