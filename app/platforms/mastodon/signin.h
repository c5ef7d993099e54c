// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in through the browser: the app is registered at the server, the person agrees there, a code comes back on
// loopback or is pasted, and becomes a token.
#pragma once

#include "platforms/http/oauth.h"
#include "platforms/mastodon/client.h"

namespace parvis::mastodon {

struct AppRegistration {
    QString clientId;
    Secret<QByteArray> clientSecret;
    QString redirectUri;
};

inline constexpr auto scopes = QLatin1StringView("read write");
inline constexpr auto pasteRedirect = QLatin1StringView("urn:ietf:wg:oauth:2.0:oob");

// Each sign-in registers with the very address its door listens on: Mastodon forgives another port on 127.0.0.1,
// GoToSocial and Pleroma do not.
Async<AppRegistration> registerApp(QObject* context, const Api& api, const QString& redirectUri);

// Makes an account's profile out of a good token.
Async<NewConnection> connectionOf(QObject* context, HttpClient& http, const QString& server, const Tokens& tokens);

class MastodonSignIn final : public BrowserSignIn
{
    Q_OBJECT
public:
    // door: null where the code is to be pasted. The HttpClient outlives this.
    MastodonSignIn(HttpClient& http, QString server, AppRegistration app, std::unique_ptr<LoopbackRedirect> door,
                   Milliseconds deadline);

    QUrl authorizeUrl() const override;
    bool wantsPastedCode() const override { return !m_door; }
    void enterCode(const QString& code) override;
    Async<NewConnection> connection() override { return m_promise.async(); }

private:
    void exchange(const QString& code);

    HttpClient& m_http;
    QString m_server;
    AppRegistration m_app;
    std::unique_ptr<LoopbackRedirect> m_door;
    Pkce m_pkce = Pkce::make();
    QByteArray m_state = makeOauthState();
    AsyncPromise<NewConnection> m_promise;
    bool m_exchanging = false;
};

} // namespace parvis::mastodon
