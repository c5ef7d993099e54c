// SPDX-License-Identifier: GPL-3.0-or-later
// Mastodon for the composition root.
#pragma once

#include "platforms/http/http_client.h"
#include "ports/platform_client.h"

namespace parvis {

class MastodonFactory final : public PlatformFactory
{
public:
    // Engine thread; http outlives the factory and everything made here. page: what the browser shows at the end of a
    // sign-in, in the person's language.
    explicit MastodonFactory(HttpClient& http,
                             QString page = QStringLiteral("Parvis has received the answer. You can close "
                                                           "this page and go back to Parvis."));

    NetworkInfo info() const override;
    Async<Capabilities> describeServer(QObject* context, const QString& server) override;
    // secret: an access token. handle is not needed.
    Async<NewConnection> connectWithSecret(QObject* context, const QString& server, const QString& handle,
                                           const Secret<QByteArray>& secret) override;
    Async<std::shared_ptr<BrowserSignIn>> startBrowserSignIn(QObject* context, const QString& server) override;
    // Mastodon's tokens do not rotate, so sink is not used.
    std::unique_ptr<PlatformClient> client(const Account& account, Credentials credentials,
                                           CredentialsSink sink) override;

private:
    HttpClient& m_http;
    QString m_page;
};

} // namespace parvis
