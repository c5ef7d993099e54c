// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/bluesky/factory.h"

#include "base/log.h"
#include "platforms/bluesky/capabilities.h"
#include "platforms/bluesky/client.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

using namespace bluesky;

// Where to sign in, and whose DID has to answer; did empty: whoever the server says.
struct Door {
    QUrl server;
    QString did;
};

Async<Door> findDoor(QObject* context, HttpClient& http, const Directory& directory, const QString& server,
                     const QString& identifier)
{
    const auto url = server.trimmed().isEmpty() ? Result<QUrl>(directory.entryway) : serverUrl(server);
    if (!url)
        return Async<Door>::failed(url.error());
    const bool isMail = identifier.contains(u'@');
    if (*url != directory.entryway || isMail)
        return Async<Door>::ready(Door{*url, {}});
    return resolveAccount(context, http, directory, identifier).then(context, [](const ResolvedAccount& account) {
        return Door{account.pds, account.did};
    });
}

Result<SessionTokens> acceptSession(const HttpReply& reply, const Door& door, Instant now)
{
    if (!reply.isSuccess())
        return Failure(xrpcError(reply, now));
    auto session = parseSession(reply);
    if (!session)
        return Failure(session.error());
    if (!door.did.isEmpty() && session->did != door.did)
        return Failure(badReply(reply, u"the server signed in another account"_s));
    if (!session->active) {
        Error error = Error::make(ErrorKind::AuthRevoked, u"the account is %1"_s.arg(session->status.left(40)));
        error.code = u"account_inactive"_s;
        return Failure(error);
    }
    return SessionTokens{session->did, session->handle,
                         pdsOf(session->didDoc, isLoopback(door.server)).value_or(door.server),
                         std::move(session->access), std::move(session->refresh)};
}

// The account as the network shows it; where that cannot be had now, what the sign-in itself told is enough.
Async<NewConnection> describe(QObject* context, HttpClient& http, const SessionTokens& tokens)
{
    // Tokens of a minute ago need no renewal; one that is wanted all the same is not stored anywhere, so it fails.
    const auto nowhere = [](const Credentials&) {
        return Async<void>::failed(Error::make(ErrorKind::Storage, u"not connected yet"_s));
    };
    auto* session = new Session(http, tokens, nowhere, context);
    auto* reader = new Reader(*session, session);
    return describeAccount(session, *session, *reader)
        .thenResult(context, [session, tokens](const Result<AccountProfile>& described) -> Result<NewConnection> {
            session->deleteLater();
            AccountProfile profile{{tokens.did}, tokens.handle, tokens.handle, {}, capabilities()};
            if (described)
                profile = *described;
            return NewConnection{profile, tokens.pds.toString(), toCredentials(tokens)};
        });
}

} // namespace

BlueskyFactory::BlueskyFactory(HttpClient& http, bluesky::Directory directory)
    : m_http(http), m_directory(std::move(directory))
{
}

NetworkInfo BlueskyFactory::info() const
{
    NetworkInfo info;
    info.network = u"bluesky"_s;
    info.displayName = u"Bluesky"_s;
    info.letter = u"B"_s;
    info.colour = u"#1185FE"_s;
    info.defaultServer = m_directory.entryway.toString();
    info.serverIsChosen = true; // an own server may be named; empty or the default: found by the handle
    info.secretSignIn = true;
    info.secretName = u"app_password"_s;
    info.handleNeeded = true;
    return info;
}

Async<Capabilities> BlueskyFactory::describeServer(QObject* context, const QString& server)
{
    if (server.trimmed().isEmpty())
        return Async<Capabilities>::ready(capabilities());
    const auto url = serverUrl(server);
    if (!url)
        return Async<Capabilities>::failed(url.error());
    return describeServerAt(context, m_http, *url);
}

Async<NewConnection> BlueskyFactory::connectWithSecret(QObject* context, const QString& server, const QString& handle,
                                                       const Secret<QByteArray>& secret)
{
    neverLog(secret.expose());
    const QString identifier = normalizedIdentifier(handle);
    return findDoor(context, m_http, m_directory, server, identifier)
        .then(context, [this, context, identifier, secret](const Door& door) {
            const QJsonObject input{{u"identifier"_s, identifier}, {u"password"_s, QString::fromUtf8(secret.expose())}};
            const Call call = Call::tell(u"com.atproto.server.createSession"_s, input);
            return m_http.send(httpRequest(door.server, call, {}, {}))
                .then(context,
                      [this, door](const HttpReply& reply) { return acceptSession(reply, door, m_http.clock().now()); })
                .then(context,
                      [this, context](const SessionTokens& tokens) { return describe(context, m_http, tokens); });
        });
}

Async<std::shared_ptr<BrowserSignIn>> BlueskyFactory::startBrowserSignIn(QObject*, const QString&)
{
    Error error = Error::make(ErrorKind::Forbidden, u"sign-in by browser is not built for Bluesky"_s, Effect::NotSent);
    error.code = u"not_built"_s;
    return Async<std::shared_ptr<BrowserSignIn>>::failed(error);
}

std::unique_ptr<PlatformClient> BlueskyFactory::client(const Account&, Credentials credentials, CredentialsSink sink)
{
    return std::make_unique<Client>(m_http, credentials, std::move(sink));
}

} // namespace parvis
