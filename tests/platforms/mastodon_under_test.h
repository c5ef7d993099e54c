// SPDX-License-Identifier: GPL-3.0-or-later
// Mastodon in the contract suite, and the ready client of the other Mastodon tests.
#pragma once

#include "platforms/contract.h"

namespace parvis::test {

inline const QByteArray mastodonToken = "tok-3n-d0-not-log-me";

Account mastodonAccount(const QUrl& server, const QString& software = QStringLiteral("mastodon"),
                        const QString& version = QStringLiteral("4.5.0"));
void scriptMastodon(ScriptedServer& server);

class MastodonUnderTest final : public ClientUnderTest
{
public:
    std::unique_ptr<PlatformClient> make(HttpClient& http, const QUrl& server) override;
    QByteArray token() const override { return mastodonToken; }
    void script(ScriptedServer& server) override { scriptMastodon(server); }
    void scriptStrange(ScriptedServer& server) override;
    std::vector<Operation> operations() const override;
};

} // namespace parvis::test
