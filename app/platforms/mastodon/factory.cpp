// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/mastodon/factory.h"

#include "platforms/mastodon/describe.h"
#include "platforms/mastodon/signin.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parvis {
namespace {

using namespace mastodon;
constexpr Milliseconds signInDeadline = 15min;

Api anonymous(HttpClient& http, const QString& server)
{
    return Api(http, server, {}, {}, {});
}

// A server that refuses the loopback address in the registration gets the one for pasting.
bool refusesRedirect(const Error& error)
{
    return error.kind == ErrorKind::Rejected || error.kind == ErrorKind::Forbidden;
}

} // namespace

MastodonFactory::MastodonFactory(HttpClient& http, QString page) : m_http(http), m_page(std::move(page)) {}

NetworkInfo MastodonFactory::info() const
{
    NetworkInfo info;
    info.network = u"mastodon"_s;
    info.displayName = u"Mastodon"_s;
    info.letter = u"M"_s;
    info.colour = u"#563ACC"_s;
    info.serverIsChosen = true;
    info.browserSignIn = true;
    info.secretSignIn = true;
    info.secretName = u"access_token"_s;
    return info;
}

Async<Capabilities> MastodonFactory::describeServer(QObject* context, const QString& server)
{
    // Without a server: Mastodon as it is delivered.
    if (server.trimmed().isEmpty()) {
        WireInstance standard;
        return Async<Capabilities>::ready(toCapabilities(standard, {u"mastodon"_s, {}}));
    }
    const auto address = serverAddress(server);
    if (!address)
        return Async<Capabilities>::failed(address.error());
    return describe(context, anonymous(m_http, *address)).then(context, [](const ServerDescription& description) {
        return description.capabilities;
    });
}

Async<NewConnection> MastodonFactory::connectWithSecret(QObject* context, const QString& server, const QString&,
                                                        const Secret<QByteArray>& secret)
{
    const auto address = serverAddress(server);
    if (!address)
        return Async<NewConnection>::failed(address.error());
    Tokens tokens;
    tokens.accessToken = Secret<QByteArray>(secret.expose().trimmed());
    if (tokens.accessToken.isEmpty())
        return Async<NewConnection>::failed(Error::make(ErrorKind::Rejected, u"no access token"_s, Effect::NotSent));
    return connectionOf(context, m_http, *address, tokens);
}

Async<std::shared_ptr<BrowserSignIn>> MastodonFactory::startBrowserSignIn(QObject* context, const QString& server)
{
    using Started = Async<std::shared_ptr<BrowserSignIn>>;
    const auto address = serverAddress(server);
    if (!address)
        return Started::failed(address.error());
    const Api api = anonymous(m_http, *address);
    auto door = std::make_shared<std::unique_ptr<LoopbackRedirect>>(std::make_unique<LoopbackRedirect>(0, m_page));
    if (!(*door)->isListening())
        door->reset();
    const QString redirect = *door ? (*door)->address().toString() : QString(pasteRedirect);
    return registerApp(context, api, redirect)
        .thenResult(context,
                    [context, api, door](Result<AppRegistration> app) {
                        if (app || !*door || !refusesRedirect(app.error()))
                            return Async<AppRegistration>::ready(std::move(app));
                        door->reset();
                        return registerApp(context, api, pasteRedirect);
                    })
        .then(context, [this, address = *address, door](const AppRegistration& app) {
            return std::shared_ptr<BrowserSignIn>(
                std::make_shared<MastodonSignIn>(m_http, address, app, std::move(*door), signInDeadline));
        });
}

std::unique_ptr<PlatformClient> MastodonFactory::client(const Account& account, Credentials credentials,
                                                        CredentialsSink)
{
    return std::make_unique<MastodonClient>(m_http, account, credentials);
}

} // namespace parvis
