// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/mastodon/signin.h"

#include "base/log.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace parvis::mastodon {
namespace {

Result<Tokens> readTokens(const HttpReply& reply, const AppRegistration& app)
{
    const auto object = parseJsonObject(reply);
    if (!object)
        return Failure(object.error());
    JsonFields fields(*object, u"token"_s);
    const QByteArray token = fields.string("access_token"_L1).toUtf8();
    if (!fields.problem().isEmpty() || token.isEmpty())
        return Failure(badReply(reply, u"no access token"_s));
    neverLog(token);
    return Tokens{Secret<QByteArray>(token), app.clientId, app.clientSecret};
}

// The server's word for it ("invalid_grant", RFC 6749 5.2) is what the dialog explains.
Error tokenError(const Api& api, const HttpReply& reply)
{
    Error error = api.error(reply);
    const QString word = QJsonDocument::fromJson(reply.body).object().value("error"_L1).toString().left(80);
    if (reply.status == 400 || reply.status == 401) {
        error.kind = ErrorKind::Rejected;
        error.code = word;
    }
    error.effect = Effect::None; // at worst a token nobody knows
    return error;
}

} // namespace

Async<AppRegistration> registerApp(QObject* context, const Api& api, const QString& redirectUri)
{
    const auto asking = std::make_shared<Api>(api);
    HttpRequest request = HttpRequest::form(
        HttpMethod::Post, api.url(u"/api/v1/apps"_s),
        {{u"client_name"_s, u"Parvis"_s}, {u"redirect_uris"_s, redirectUri}, {u"scopes"_s, QString(scopes)}});
    return asking->send(context, request)
        .thenResult(context, [asking, redirectUri](Result<HttpReply> reply) -> Result<AppRegistration> {
            if (!reply) {
                reply.error().effect = Effect::None; // a registration nobody uses
                return Failure(reply.error());
            }
            const auto object = parseJsonObject(*reply);
            if (!object)
                return Failure(object.error());
            JsonFields fields(*object, u"application"_s);
            const QString id = fields.id("client_id"_L1);
            const QByteArray secret = fields.string("client_secret"_L1).toUtf8();
            if (!fields.problem().isEmpty())
                return Failure(badReply(*reply, fields.problem()));
            neverLog(secret);
            return AppRegistration{id, Secret<QByteArray>(secret), redirectUri};
        });
}

Async<NewConnection> connectionOf(QObject* context, HttpClient& http, const QString& server, const Tokens& tokens)
{
    Account account;
    account.network = u"mastodon"_s;
    account.server = server;
    const Credentials credentials = toCredentials(tokens);
    const auto client = std::make_shared<MastodonClient>(http, account, credentials);
    return client->verify().then(context, [client, server, credentials](const AccountProfile& profile) {
        return NewConnection{profile, server, credentials};
    });
}

MastodonSignIn::MastodonSignIn(HttpClient& http, QString server, AppRegistration app,
                               std::unique_ptr<LoopbackRedirect> door, Milliseconds deadline)
    : m_http(http), m_server(std::move(server)), m_app(std::move(app)), m_door(std::move(door))
{
    if (!m_door)
        return;
    m_door->waitForCode(m_state, deadline).onDone(this, [this](const Result<QString>& code) {
        if (m_exchanging)
            return; // a pasted code was faster
        if (code)
            exchange(*code);
        else
            m_promise.finish(Failure(code.error()));
    });
}

QUrl MastodonSignIn::authorizeUrl() const
{
    const Api api(m_http, m_server, {}, {}, {});
    return api.url(u"/oauth/authorize"_s, {{u"response_type"_s, u"code"_s},
                                           {u"client_id"_s, m_app.clientId},
                                           {u"redirect_uri"_s, m_app.redirectUri},
                                           {u"scope"_s, QString(scopes)},
                                           {u"state"_s, QString::fromLatin1(m_state)},
                                           {u"code_challenge"_s, QString::fromLatin1(m_pkce.challenge)},
                                           {u"code_challenge_method"_s, u"S256"_s}});
}

void MastodonSignIn::enterCode(const QString& code)
{
    const QString bare = codeFromPaste(code);
    if (!bare.isEmpty() && !m_exchanging)
        exchange(bare);
}

void MastodonSignIn::exchange(const QString& code)
{
    m_exchanging = true;
    const auto api = std::make_shared<Api>(m_http, m_server, Secret<QByteArray>(), QString(), QByteArray());
    const HttpRequest request = HttpRequest::form(HttpMethod::Post, api->url(u"/oauth/token"_s),
                                                  {{u"grant_type"_s, u"authorization_code"_s},
                                                   {u"code"_s, code},
                                                   {u"client_id"_s, m_app.clientId},
                                                   {u"client_secret"_s, QString::fromUtf8(m_app.clientSecret.expose())},
                                                   {u"redirect_uri"_s, m_app.redirectUri},
                                                   {u"scope"_s, QString(scopes)},
                                                   {u"code_verifier"_s, QString::fromUtf8(m_pkce.verifier.expose())}});
    api->sendRaw(request)
        .then(this,
              [this, api](const HttpReply& reply) {
                  if (!reply.isSuccess())
                      return Async<NewConnection>::failed(tokenError(*api, reply));
                  const auto tokens = readTokens(reply, m_app);
                  return tokens ? connectionOf(this, m_http, m_server, *tokens)
                                : Async<NewConnection>::failed(tokens.error());
              })
        .onDone(this, [this](Result<NewConnection> connection) {
            m_exchanging = false; // a mistyped code may be entered again
            const bool typo = !connection && connection.error().kind == ErrorKind::Rejected && wantsPastedCode();
            if (!typo)
                m_promise.finish(std::move(connection));
            else
                Q_EMIT codeRefused(connection.error());
        });
}

} // namespace parvis::mastodon
