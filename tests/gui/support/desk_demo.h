// SPDX-License-Identifier: GPL-3.0-or-later
// What the inbox, figures and accounts show in tests and pictures: conversations in three scripts, measured days with
// gaps, networks that sign in by script.
#pragma once

#include "support/demo.h"

#include <functional>

namespace parvis::test {

// Answers sign-ins as told. All on the test's thread.
class ScriptedNetwork final : public PlatformFactory
{
public:
    explicit ScriptedNetwork(NetworkInfo info) : m_info(std::move(info)) {}
    NetworkInfo info() const override { return m_info; }
    Async<Capabilities> describeServer(QObject*, const QString&) override
    {
        return Async<Capabilities>::ready(capabilities);
    }
    Async<NewConnection> connectWithSecret(QObject*, const QString& server, const QString& handle,
                                           const Secret<QByteArray>& secret) override;
    Async<std::shared_ptr<BrowserSignIn>> startBrowserSignIn(QObject*, const QString& server) override;
    std::unique_ptr<PlatformClient> client(const Account&, Credentials, CredentialsSink) override { return nullptr; }

    NewConnection connection(const QString& server, const QString& handle) const;
    Capabilities capabilities;
    std::optional<Error> refuse; // the next answers fail with this
    bool wantsCode = false;
    QString lastServer, lastHandle, enteredCode;
    int secrets = 0;                     // sign-ins by secret
    AsyncPromise<NewConnection> browser; // finished by the test

private:
    NetworkInfo m_info;
};

// Accounts that can answer comments, and what the public wrote under their posts.
void seedInbox(Demo& demo, bool french);
void allowReplies(Demo& demo); // what the demo's accounts can do, plus answering comments
// A hundred and twenty days of followers, likes and shares, three of them missing.
void seedFigures(Demo& demo);
IncomingMessage comment(const QString& id, const QString& name, const QString& text, Instant created,
                        const RemoteId& root = {});
ConversationId ingest(Demo& demo, const Account& account, const std::vector<IncomingMessage>& messages);

// Networks of the account dialog; owned by demo.registry's replacement, so asked for by name.
struct ScriptedNetworks {
    PlatformRegistry registry;
    ScriptedNetwork* mastodon = nullptr;
    ScriptedNetwork* bluesky = nullptr;
};
std::unique_ptr<ScriptedNetworks> scriptNetworks(Demo& demo);

} // namespace parvis::test
