// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens of the accounts, opened with the workspace's private key, kept in memory only while in use. Engine thread.
#pragma once

#include "engine/services.h"

#include <QHash>

namespace parvis {

// Makes and keeps one client per account; renews it when the account or its tokens change. Engine thread.
class ClientPool : public QObject
{
    Q_OBJECT
public:
    ClientPool(const Ports& ports, const PlatformRegistry& registry, QObject* parent = nullptr);
    ~ClientPool() override;

    // AuthRevoked where the tokens cannot be opened; Storage with code "keychain_locked" / "keychain_absent" where the
    // key cannot.
    Async<std::shared_ptr<PlatformClient>> client(AccountId id);
    // The one already open for this account and these tokens; null where there is none.
    std::shared_ptr<PlatformClient> ready(const Account& account, int credentialsRevision) const;
    void forget(AccountId id);
    // The network refused the token. True: another worker renewed it since, so the next client() has a good one.
    Async<bool> renewedElsewhere(AccountId id);

private:
    using ClientResult = std::shared_ptr<PlatformClient>;
    struct Entry;
    Async<ClientResult> make(const Account& account, const SealedCredentials& sealed);
    Error explainClosed(KeyState state, const Error& error) const;
    Async<void> storeRotated(AccountId id, const Credentials& credentials);

    Ports m_ports;
    const PlatformRegistry& m_registry;
    QHash<AccountId, std::shared_ptr<Entry>> m_entries;
    QHash<AccountId, std::shared_ptr<Async<ClientResult>>> m_opening; // asked twice at once: opened once
};

} // namespace parvis
