// SPDX-License-Identifier: GPL-3.0-or-later
// OAuth 2 as Mastodon does it (docs.joinmastodon.org/methods/oauth): registration, a page to choose an account, code,
// token.
#include "practice/entities.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace parvis::practice {
namespace {

const auto outOfBand = u"urn:ietf:wg:oauth:2.0:oob"_s;

Response oauthError(int status, const QString& code, const QString& description)
{
    return error(status, code, description);
}

Response page(const QString& body, int status = 200)
{
    return html(
        u"<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Practice network</title>"
        "<style>body{font-family:sans-serif;max-width:32em;margin:3em auto;padding:0 1em}"
        "button{display:block;width:100%;padding:.8em;margin:.5em 0;font-size:1em}</style>"
        "<h1>Practice network</h1><p>Not a real network: it runs on this computer, for practice.</p>%1</html>"_s.arg(
            body),
        status);
}

Response registerApp(Service& service, const Request& request)
{
    const QString name = request.params.text(u"client_name"_s);
    QStringList redirects;
    for (const QString& entry : request.params.list(u"redirect_uris"_s))
        redirects += entry.split(u'\n', Qt::SkipEmptyParts);
    if (name.isEmpty())
        return error(422, u"Validation failed: Application name can't be blank"_s);
    if (redirects.isEmpty())
        return error(422, u"Validation failed: Redirect URI can't be blank"_s);
    QString scopes = request.params.text(u"scopes"_s);
    if (scopes.isEmpty())
        scopes = u"read"_s;
    const App& app = service.registry.addApp(name, request.params.text(u"website"_s), redirects, scopes);
    return json(QJsonObject{{u"id"_s, idText(service.world.nextId())},
                            {u"name"_s, app.name},
                            {u"website"_s, app.website.isEmpty() ? QJsonValue() : QJsonValue(app.website)},
                            {u"client_id"_s, app.clientId},
                            {u"client_secret"_s, app.clientSecret},
                            {u"client_secret_expires_at"_s, 0},
                            {u"redirect_uri"_s, app.redirectUris.join(u'\n')},
                            {u"redirect_uris"_s, QJsonArray::fromStringList(app.redirectUris)},
                            {u"scopes"_s, QJsonArray::fromStringList(app.scopes.split(u' '))},
                            {u"vapid_key"_s, QString()}});
}

// The page where a person chooses which practice account signs in. Every parameter is handed on unchanged.
Response choicePage(Service& service, const Request& request, const App& app)
{
    QString hidden;
    for (const auto& [key, value] : request.query.queryItems(QUrl::FullyDecoded))
        hidden += u"<input type=\"hidden\" name=\"%1\" value=\"%2\">"_s.arg(key.toHtmlEscaped(), value.toHtmlEscaped());
    QString buttons;
    for (const Id id : service.world.accounts()) {
        const Account* account = service.world.account(id);
        if (account->shop)
            buttons += u"<button name=\"login\" value=\"%1\">%2 (@%1)</button>"_s.arg(
                account->username, account->displayName.toHtmlEscaped());
    }
    return page(u"<p>Which account may %1 use?</p><form method=\"get\" action=\"/oauth/authorize\">%2%3</form>"_s.arg(
        app.name.toHtmlEscaped(), hidden, buttons));
}

QString authorizeProblem(const Request& request, const App* app)
{
    const Params& p = request.params;
    if (!app)
        return u"Client authentication failed due to unknown client."_s;
    if (!Registry::allowsRedirect(*app, p.text(u"redirect_uri"_s)))
        return u"The redirect URI included is not valid."_s;
    if (p.text(u"response_type"_s) != u"code"_s)
        return u"The authorization server does not support this response type."_s;
    if (p.has(u"code_challenge"_s) && p.text(u"code_challenge_method"_s) != u"S256"_s)
        return u"The code_challenge_method must be S256."_s;
    const QString scope = p.text(u"scope"_s);
    if (!Registry::isSubset(scope.isEmpty() ? u"read"_s : scope, app->scopes))
        return u"The requested scope is invalid, unknown, or malformed."_s;
    return {};
}

Response authorize(Service& service, const Request& request)
{
    const Params& p = request.params;
    const App* app = service.registry.app(p.text(u"client_id"_s));
    if (const QString problem = authorizeProblem(request, app); !problem.isEmpty())
        return page(u"<p><strong>%1</strong></p>"_s.arg(problem.toHtmlEscaped()), 400);
    const QString login = p.text(u"login"_s);
    if (login.isEmpty())
        return choicePage(service, request, *app);
    const Account* account = service.world.accountNamed(login);
    if (!account || !account->shop)
        return page(u"<p><strong>There is no practice account of that name.</strong></p>"_s, 400);
    const QString scope = p.text(u"scope"_s);
    const QString redirect = p.text(u"redirect_uri"_s);
    const QString code =
        service.registry.addCode({app->clientId, redirect, scope.isEmpty() ? u"read"_s : scope,
                                  p.text(u"code_challenge"_s), account->id, service.world.nowMs() + 600'000});
    if (redirect == outOfBand)
        return page(u"<p>Copy this code into the application:</p><p><code>%1</code></p>"_s.arg(code));
    QUrl target(redirect);
    QUrlQuery query(target);
    query.addQueryItem(u"code"_s, code);
    if (p.has(u"state"_s))
        query.addQueryItem(u"state"_s, QString::fromLatin1(QUrl::toPercentEncoding(p.text(u"state"_s))));
    target.setQuery(query);
    Response response =
        html(u"<!DOCTYPE html><title>Practice network</title><p>Going back to the application.</p>"_s, 302);
    response.headers.emplace_back("Location", target.toEncoded());
    return response;
}

Response tokenAnswer(const Token& token)
{
    return json(QJsonObject{{u"access_token"_s, token.value},
                            {u"token_type"_s, u"Bearer"_s},
                            {u"scope"_s, token.scopes},
                            {u"created_at"_s, token.createdMs / 1000}});
}

Response giveToken(Service& service, const Request& request)
{
    const Params& p = request.params;
    const App* app = service.registry.app(p.text(u"client_id"_s));
    if (!app || app->clientSecret != p.text(u"client_secret"_s))
        return oauthError(401, u"invalid_client"_s,
                          u"Client authentication failed due to unknown client, no client authentication included, or "
                          "unsupported authentication method."_s);
    const QString type = p.text(u"grant_type"_s);
    if (type == "client_credentials"_L1) {
        const QString scope = p.has(u"scope"_s) ? p.text(u"scope"_s) : u"read"_s;
        if (!Registry::isSubset(scope, app->scopes))
            return oauthError(400, u"invalid_scope"_s, u"The requested scope is invalid, unknown, or malformed."_s);
        return tokenAnswer(service.registry.issue(0, scope, app->clientId, service.world.nowMs()));
    }
    if (type != "authorization_code"_L1)
        return oauthError(400, u"unsupported_grant_type"_s,
                          u"The authorization grant type is not supported by the authorization server."_s);
    const auto code = service.registry.takeCode(p.text(u"code"_s), service.world.nowMs());
    if (!code || code->clientId != app->clientId || code->redirectUri != p.text(u"redirect_uri"_s) ||
        !Registry::verifierMatches(code->challenge, p.text(u"code_verifier"_s)))
        return oauthError(
            400, u"invalid_grant"_s,
            u"The provided authorization grant is invalid, expired, revoked, does not match the redirection "
            "URI used in the authorization request, or was issued to another client."_s);
    return tokenAnswer(service.registry.issue(code->account, code->scopes, app->clientId, service.world.nowMs()));
}

Response revoke(Service& service, const Request& request)
{
    const App* app = service.registry.app(request.params.text(u"client_id"_s));
    const Token* token = service.registry.token(request.params.text(u"token"_s));
    const bool known = app && app->clientSecret == request.params.text(u"client_secret"_s);
    if (!known || (token && token->clientId != app->clientId))
        return oauthError(403, u"unauthorized_client"_s, u"You are not authorized to revoke this token"_s);
    if (token)
        service.registry.revoke(QString(token->value));
    return json(QJsonObject());
}

Response userInfo(Service& service, const Request& request)
{
    const Account& account = *service.world.account(request.account);
    const QString base = service.world.baseUrl();
    return json(QJsonObject{{u"iss"_s, QString(base + u'/')},
                            {u"sub"_s, QString(base + u"/users/"_s + account.username)},
                            {u"name"_s, account.displayName},
                            {u"preferred_username"_s, account.username},
                            {u"profile"_s, QString(base + u"/@"_s + account.username)},
                            {u"picture"_s, QString(base + u"/avatars/"_s + account.username + u".png"_s)}});
}

Response metadata(Service& service)
{
    const QString base = service.world.baseUrl();
    return json(QJsonObject{
        {u"issuer"_s, QString(base + u'/')},
        {u"service_documentation"_s, QString(base + u'/')},
        {u"authorization_endpoint"_s, QString(base + u"/oauth/authorize"_s)},
        {u"token_endpoint"_s, QString(base + u"/oauth/token"_s)},
        {u"app_registration_endpoint"_s, QString(base + u"/api/v1/apps"_s)},
        {u"revocation_endpoint"_s, QString(base + u"/oauth/revoke"_s)},
        {u"userinfo_endpoint"_s, QString(base + u"/oauth/userinfo"_s)},
        {u"scopes_supported"_s,
         QJsonArray{u"read"_s, u"read:accounts"_s, u"read:statuses"_s, u"read:notifications"_s, u"read:search"_s,
                    u"write"_s, u"write:accounts"_s, u"write:blocks"_s, u"write:bookmarks"_s, u"write:conversations"_s,
                    u"write:favourites"_s, u"write:follows"_s, u"write:media"_s, u"write:mutes"_s,
                    u"write:notifications"_s, u"write:reports"_s, u"write:statuses"_s, u"profile"_s, u"follow"_s}},
        {u"response_types_supported"_s, QJsonArray{u"code"_s}},
        {u"response_modes_supported"_s, QJsonArray{u"query"_s}},
        {u"code_challenge_methods_supported"_s, QJsonArray{u"S256"_s}},
        {u"grant_types_supported"_s, QJsonArray{u"authorization_code"_s, u"client_credentials"_s}},
        {u"token_endpoint_auth_methods_supported"_s, QJsonArray{u"client_secret_post"_s}}});
}

} // namespace

void addOauthRoutes(Router& router, Service& service)
{
    const auto anyone = [&](const QString& method, const QString& path, Response (*handler)(Service&, const Request&)) {
        router.add(method, path, Access::Anyone, {},
                   [&service, handler](const Request& request) { return handler(service, request); });
    };
    anyone(u"POST"_s, u"/api/v1/apps"_s, registerApp);
    anyone(u"GET"_s, u"/oauth/authorize"_s, authorize);
    anyone(u"POST"_s, u"/oauth/token"_s, giveToken);
    anyone(u"POST"_s, u"/oauth/revoke"_s, revoke);
    router.add(u"GET"_s, u"/oauth/userinfo"_s, Access::SignedIn, u"profile"_s,
               [&service](const Request& request) { return userInfo(service, request); });
    router.add(u"GET"_s, u"/.well-known/oauth-authorization-server"_s, Access::Anyone, {},
               [&service](const Request&) { return metadata(service); });
    router.add(u"GET"_s, u"/api/v1/apps/verify_credentials"_s, Access::Anyone, {}, [&service](const Request& request) {
        const Token* token = service.registry.token(request.token);
        const App* app = token ? service.registry.app(token->clientId) : nullptr;
        if (!token)
            return error(401, u"The access token is invalid"_s);
        return json(
            QJsonObject{{u"id"_s, u"1"_s},
                        {u"name"_s, app ? app->name : u"Parvis"_s},
                        {u"website"_s, QJsonValue()},
                        {u"scopes"_s, QJsonArray::fromStringList(token->scopes.split(u' '))},
                        {u"redirect_uri"_s, app ? app->redirectUris.join(u'\n') : QString()},
                        {u"redirect_uris"_s, QJsonArray::fromStringList(app ? app->redirectUris : QStringList())},
                        {u"vapid_key"_s, QString()}});
    });
}

} // namespace parvis::practice
