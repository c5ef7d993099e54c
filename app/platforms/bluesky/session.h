// SPDX-License-Identifier: GPL-3.0-or-later
// The signed-in session of one account (app password): spends the access token, renews it, and never has two renewals
// at once.
#pragma once

#include "platforms/bluesky/wire.h"
#include "platforms/bluesky/xrpc.h"
#include "platforms/http/http_client.h"
#include "ports/platform_client.h"

#include <optional>

namespace parvis::bluesky {

struct SessionTokens {
    QString did, handle;
    QUrl pds; // the account's own server
    Secret<QByteArray> access, refresh;
};

Credentials toCredentials(const SessionTokens& tokens);
Result<SessionTokens> fromCredentials(const Credentials& credentials);

class Session : public QObject
{
    Q_OBJECT
public:
    // tokens may be an error: then every call answers it, so that a damaged secret shows as one account's trouble.
    Session(HttpClient& http, Result<SessionTokens> tokens, CredentialsSink sink, QObject* parent = nullptr);

    // Answers 2xx replies; anything else is an Error. A refused token is renewed once and the call made again: it was
    // refused before anything was done, so this sends nothing twice. While no renewal can be had for reasons of the
    // network, the error is that reason with effect None; AuthRevoked only when the server itself refuses the refresh
    // token.
    Async<HttpReply> send(const Call& call);

    QString did() const { return m_tokens ? m_tokens->did : QString(); }
    QString handle() const { return m_tokens ? m_tokens->handle : QString(); }
    QUrl pds() const { return m_tokens ? m_tokens->pds : QUrl(); }
    HttpClient& http() { return m_http; }
    Instant now() const { return m_http.clock().now(); }

private:
    Async<HttpReply> attempt(const Call& call);
    Async<void> renew(const QByteArray& refused);
    Async<void> fetchTokens();
    Async<void> storePending();

    HttpClient& m_http;
    Result<SessionTokens> m_tokens;
    CredentialsSink m_sink;
    std::optional<AsyncPromise<void>> m_renewal; // running; everybody waits for the same one
    std::optional<SessionTokens> m_pending;      // received, not stored yet: must not be used
};

} // namespace parvis::bluesky
