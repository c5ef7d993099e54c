// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts with their sealed tokens.
#pragma once

#include "base/async.h"
#include "domain/people/account.h"

#include <vector>

namespace parvis {

struct SealedCredentials {
    QByteArray sealed; // libsodium sealed box to the workspace's key
    int revision = 0;  // grows with each rotation
};

class AccountRepository
{
public:
    AccountRepository() = default;
    virtual ~AccountRepository() = default;
    AccountRepository(const AccountRepository&) = delete;
    AccountRepository& operator=(const AccountRepository&) = delete;

    // The same network, server and remote id again updates that account and its credentials (a reconnect).
    virtual Async<Account> add(const Account& account, const QByteArray& sealedCredentials) = 0;
    virtual Async<std::vector<Account>> list() = 0;
    virtual Async<Account> find(AccountId id) = 0;
    virtual Async<Account> save(const Account& account) = 0; // Conflict by revision
    // State and pause only; no revision asked, so that a worker's news never conflicts with a person's edit.
    virtual Async<void> setState(AccountId id, AccountState state, const QString& reason,
                                 std::optional<Instant> pausedUntil) = 0;
    // Planned publications are cancelled with their reason, history and conversations stay, tokens are erased.
    virtual Async<void> remove(AccountId id) = 0;
    virtual Async<SealedCredentials> credentials(AccountId id) = 0;
    // Conflict when somebody rotated them since `expectedRevision`. Durable before it answers.
    virtual Async<int> saveCredentials(AccountId id, const QByteArray& sealed, int expectedRevision) = 0;
    // One refresher at a time over all workers: true when this worker got the refresh lease.
    virtual Async<bool> leaseRefresh(AccountId id, const QString& holder, Instant now, Milliseconds length) = 0;
};

} // namespace parvis
