// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/bluesky/session.h"

#include "base/log.h"
#include "platforms/bluesky/identity.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace parvis::bluesky {
namespace {

void guardFromLog(const SessionTokens& tokens)
{
    neverLog(tokens.access.expose());
    neverLog(tokens.refresh.expose());
}

// A renewal that failed. Whatever happened to it, the call it was for has surely not been carried out.
Error renewalError(Error error)
{
    error.effect = Effect::None;
    switch (error.kind) {
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::RateLimited:
    case ErrorKind::AuthRevoked:
    case ErrorKind::Storage:
    case ErrorKind::Cancelled:
        break;
    default: // a proxy's page, a broken answer: no proof that the token is dead
        error.kind = ErrorKind::AuthExpired;
    }
    return error;
}

// The refresh token itself was refused.
Error refreshRefused(const HttpReply& reply, Instant now)
{
    Error error = xrpcError(reply, now);
    if (isTokenRefused(reply))
        error.kind = ErrorKind::AuthRevoked;
    return renewalError(std::move(error));
}

} // namespace

Credentials toCredentials(const SessionTokens& tokens)
{
    const QJsonObject object{{u"did"_s, tokens.did},
                             {u"handle"_s, tokens.handle},
                             {u"pds"_s, tokens.pds.toString()},
                             {u"access"_s, QString::fromUtf8(tokens.access.expose())},
                             {u"refresh"_s, QString::fromUtf8(tokens.refresh.expose())}};
    return Credentials(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<SessionTokens> fromCredentials(const Credentials& credentials)
{
    const QJsonObject object = QJsonDocument::fromJson(credentials.expose()).object();
    SessionTokens tokens;
    tokens.did = object.value("did"_L1).toString();
    tokens.handle = object.value("handle"_L1).toString();
    tokens.access = Secret<QByteArray>(object.value("access"_L1).toString().toUtf8());
    tokens.refresh = Secret<QByteArray>(object.value("refresh"_L1).toString().toUtf8());
    const auto pds = serverUrl(object.value("pds"_L1).toString());
    if (tokens.did.isEmpty() || tokens.refresh.isEmpty() || !pds)
        return failure(ErrorKind::AuthRevoked, u"the stored sign-in cannot be read"_s, Effect::NotSent);
    tokens.pds = *pds;
    return tokens;
}

Session::Session(HttpClient& http, Result<SessionTokens> tokens, CredentialsSink sink, QObject* parent)
    : QObject(parent), m_http(http), m_tokens(std::move(tokens)), m_sink(std::move(sink))
{
    if (m_tokens)
        guardFromLog(*m_tokens);
}

Async<HttpReply> Session::send(const Call& call)
{
    if (!m_tokens)
        return Async<HttpReply>::failed(m_tokens.error());
    const QByteArray used = m_tokens->access.expose();
    return attempt(call).then(this, [this, call, used](const HttpReply& reply) {
        if (reply.isSuccess())
            return Async<HttpReply>::ready(reply);
        if (!isTokenRefused(reply))
            return Async<HttpReply>::failed(xrpcError(reply, now()));
        return renew(used)
            .then(this, [this, call] { return attempt(call); })
            .then(this, [this](const HttpReply& second) -> Result<HttpReply> {
                if (second.isSuccess())
                    return second;
                return Failure(xrpcError(second, now()));
            });
    });
}

Async<HttpReply> Session::attempt(const Call& call)
{
    const QByteArray budget = (m_tokens->pds.host() + u'/' + m_tokens->did).toUtf8();
    return m_http.send(httpRequest(m_tokens->pds, call, m_tokens->access.expose(), budget));
}

// refused: the access token that was not taken. Where another call has renewed it meanwhile there is nothing to do.
Async<void> Session::renew(const QByteArray& refused)
{
    if (m_tokens->access.expose() != refused)
        return Async<void>::ready(Done());
    if (m_renewal)
        return m_renewal->async();
    const AsyncPromise<void> promise;
    m_renewal = promise;
    const auto work = m_pending ? storePending() : fetchTokens();
    work.onDone(this, [this, promise](Done done) {
        m_renewal.reset();
        if (!done) {
            qCWarning(logPlatform, "bluesky: renewing the session failed: %s", qUtf8Printable(done.error().detail));
            promise.finish(Failure(renewalError(std::move(done.error()))));
            return;
        }
        promise.finish(Done());
    });
    return promise.async();
}

// The server keeps the old refresh token good for some hours after a rotation, so a lost answer is asked for again
// later with the token that is stored (reference server: two hours' grace, the same new pair is given).
Async<void> Session::fetchTokens()
{
    const Call call{HttpMethod::Post, u"com.atproto.server.refreshSession"_s, {}, {}, {}};
    return m_http.send(httpRequest(m_tokens->pds, call, m_tokens->refresh.expose(), {}))
        .then(this, [this](const HttpReply& reply) -> Async<void> {
            if (!reply.isSuccess())
                return Async<void>::failed(refreshRefused(reply, now()));
            auto session = parseSession(reply);
            if (!session)
                return Async<void>::failed(session.error());
            if (session->did != m_tokens->did)
                return Async<void>::failed(badReply(reply, u"the renewed session is another account's"_s));
            // An account can move to another server; the document of its identity says where to.
            const auto pds = pdsOf(session->didDoc, isLoopback(m_tokens->pds));
            m_pending = SessionTokens{session->did, session->handle, pds.value_or(m_tokens->pds),
                                      std::move(session->access), std::move(session->refresh)};
            guardFromLog(*m_pending);
            return storePending();
        });
}

Async<void> Session::storePending()
{
    return m_sink(toCredentials(*m_pending)).thenResult(this, [this](Done stored) -> Done {
        if (!stored)
            return stored;
        m_tokens = std::move(*m_pending);
        m_pending.reset();
        return {};
    });
}

} // namespace parvis::bluesky
