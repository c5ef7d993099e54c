// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/bluesky/identity.h"
#include "ports/platform_client.h"

namespace parvis {

// Bluesky and every server of the AT protocol that serves app.bsky. Sign-in with an app password; OAuth needs a hosted
// client description and is not built.
class BlueskyFactory final : public PlatformFactory
{
public:
    // http outlives the factory and its clients.
    explicit BlueskyFactory(HttpClient& http, bluesky::Directory directory = {});

    NetworkInfo info() const override;
    Async<Capabilities> describeServer(QObject* context, const QString& server) override;
    // server empty or the public entryway: the account's own server is found by its handle. secret: the app password.
    // Codes of refusal: wrong_credentials, auth_factor_required (the account's main password was given and the account
    // asks a code by e-mail; an app password needs none), handle_unknown, handle_mismatch, bad_server.
    Async<NewConnection> connectWithSecret(QObject* context, const QString& server, const QString& handle,
                                           const Secret<QByteArray>& secret) override;
    Async<std::shared_ptr<BrowserSignIn>> startBrowserSignIn(QObject* context, const QString& server) override;
    std::unique_ptr<PlatformClient> client(const Account& account, Credentials credentials,
                                           CredentialsSink sink) override;

private:
    HttpClient& m_http;
    bluesky::Directory m_directory;
};

} // namespace parvis
