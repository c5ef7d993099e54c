// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/account_repository.h"
#include "store/threads/executor.h"

namespace parvis::store {

// As a worker needs it: with the revision of its stored tokens.
struct AccountWithTokens {
    Account account;
    int credentialsRevision = 0;
};
Result<AccountWithTokens> loadAccount(Connection& db, AccountId id);

class Accounts final : public AccountRepository
{
public:
    explicit Accounts(Executor& executor) : m_executor(executor) {}

    Async<Account> add(const Account& account, const QByteArray& sealedCredentials) override;
    Async<std::vector<Account>> list() override;
    Async<Account> find(AccountId id) override;
    Async<Account> save(const Account& account) override;
    Async<void> setState(AccountId id, AccountState state, const QString& reason,
                         std::optional<Instant> pausedUntil) override;
    Async<void> remove(AccountId id) override;
    Async<SealedCredentials> credentials(AccountId id) override;
    Async<int> saveCredentials(AccountId id, const QByteArray& sealed, int expectedRevision) override;
    Async<bool> leaseRefresh(AccountId id, const QString& holder, Instant now, Milliseconds length) override;

private:
    Executor& m_executor;
};

} // namespace parvis::store
