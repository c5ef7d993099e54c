// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/workspace/accounts.h"

#include "domain/publishing/transitions.h"
#include "store/publishing/publication_rows.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

const QString columns =
    uR"(id, network, server, remote_id, handle, name, avatar_url, state, state_reason, paused_until, capabilities, colour,
        created, revision, brand)"_s;

Account readAccount(Row& row)
{
    Account a;
    a.id = row.id<AccountId>();
    a.network = row.text();
    a.server = row.text();
    a.remoteId = row.remote();
    a.handle = row.text();
    a.name = row.text();
    a.avatarUrl = row.text();
    // A word this program does not know: nothing is sent until a person looks.
    a.state = accountStateFromName(row.text()).value_or(AccountState::Revoked);
    a.stateReason = row.text();
    a.pausedUntil = row.maybeInstant();
    a.capabilities = capabilitiesFromJson(row.bytes()).value_or(Capabilities{});
    a.colour = row.integer();
    a.created = row.instant();
    a.revision = row.integer();
    a.brand = row.text();
    return a;
}

Result<Account> load(Connection& db, AccountId id)
{
    PARVIS_LET(found, db.first(u"SELECT "_s + columns + u" FROM account WHERE id = ? AND removed = 0"_s, values(id),
                               readAccount));
    if (!found)
        return notFound("account"_L1, id.value);
    return *found;
}

Result<Account> insert(Tx& tx, Account account, const QByteArray& sealed)
{
    const Instant now = tx.clock.now();
    if (account.id.isNull())
        account.id = {tx.ids.next(now)};
    if (account.created.ms == 0)
        account.created = now;
    account.revision = 1;
    if (account.colour == 0) {
        // Each account differs from its neighbours in the list: the palette is walked in the order they were connected.
        PARVIS_LET(before, tx.db.first(u"SELECT COUNT(*) FROM account"_s, {}, [](auto& row) { return row.integer(); }));
        account.colour = before.value_or(0);
    }
    PARVIS_TRY(tx.db.run(
        uR"(INSERT INTO account (id, network, server, remote_id, handle, name, avatar_url, state, state_reason, paused_until,
            capabilities, colour, created, revision, brand, credentials, credentials_revision)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1))"_s,
        values(account.id, account.network, account.server, account.remoteId, account.handle, account.name,
               account.avatarUrl, accountStateName(account.state), account.stateReason, account.pausedUntil,
               capabilitiesToJson(account.capabilities), account.colour, account.created, account.revision,
               account.brand, sealed)));
    tx.changes.add(Topic::Accounts, account.id);
    return account;
}

// A reconnect: the same account with news from the network and new tokens. Colour and brand are the
// person's choice and stay.
Result<Account> reconnect(Tx& tx, AccountId id, const Account& account, const QByteArray& sealed)
{
    PARVIS_TRY(tx.db.run(
        uR"(UPDATE account SET handle = ?, name = ?, avatar_url = ?, state = ?, state_reason = ?, paused_until = ?,
            capabilities = ?, revision = revision + 1, removed = 0, credentials = ?,
            credentials_revision = credentials_revision + 1, refresh_holder = '', refresh_until = 0 WHERE id = ?)"_s,
        values(account.handle, account.name, account.avatarUrl, accountStateName(account.state), account.stateReason,
               account.pausedUntil, capabilitiesToJson(account.capabilities), sealed, id)));
    tx.changes.add(Topic::Accounts, id);
    return load(tx.db, id);
}

Result<Account> addIn(Tx& tx, const Account& account, const QByteArray& sealed)
{
    PARVIS_LET(known, tx.db.first(u"SELECT id FROM account WHERE network = ? AND server = ? AND remote_id = ?"_s,
                                  values(account.network, account.server, account.remoteId),
                                  [](Row& row) { return row.id<AccountId>(); }));
    if (known)
        return reconnect(tx, *known, account, sealed);
    return insert(tx, account, sealed);
}

Result<Account> saveIn(Tx& tx, Account account)
{
    PARVIS_LET(
        changed,
        tx.db.run(uR"(UPDATE account SET handle = ?, name = ?, avatar_url = ?, capabilities = ?, colour = ?,
                             brand = ?, revision = revision + 1 WHERE id = ? AND revision = ? AND removed = 0)"_s,
                  values(account.handle, account.name, account.avatarUrl, capabilitiesToJson(account.capabilities),
                         account.colour, account.brand, account.id, account.revision)));
    if (changed == 0) {
        PARVIS_TRY(load(tx.db, account.id));
        return conflict("account"_L1, account.id.value);
    }
    tx.changes.add(Topic::Accounts, account.id);
    return load(tx.db, account.id);
}

Done setStateIn(Tx& tx, AccountId id, AccountState state, const QString& reason, std::optional<Instant> pausedUntil)
{
    PARVIS_LET(changed, tx.db.run(uR"(UPDATE account SET state = ?, state_reason = ?, paused_until = ?
                                      WHERE id = ? AND removed = 0)"_s,
                                  values(accountStateName(state), reason, pausedUntil, id)));
    if (changed == 0)
        return notFound("account"_L1, id.value);
    tx.changes.add(Topic::Accounts, id);
    return {};
}

// What is at work keeps its state: its worker finds the account gone, and what it sent is to be known.
Done cancelPlanned(Tx& tx, AccountId id)
{
    PARVIS_LET(list, loadPublications(tx.db, uR"(WHERE account = ? AND state IN
                                          ('draft', 'in_review', 'approved', 'scheduled', 'held'))"_s,
                                      values(id)));
    for (const Publication& publication : list) {
        auto cancelled = transition::cancel(publication, u"the account was removed"_s);
        if (!cancelled)
            continue;
        cancelled->error->code = u"account_removed"_s;
        ++cancelled->revision;
        PARVIS_TRY(updatePublication(tx, *cancelled));
        Attempt attempt;
        attempt.publication = publication.id;
        attempt.started = tx.clock.now();
        attempt.finished = attempt.started;
        attempt.step = u"person"_s;
        attempt.outcome = u"cancelled: the account was removed"_s;
        PARVIS_TRY(putAttempt(tx, attempt));
    }
    return {};
}

Done removeIn(Tx& tx, AccountId id)
{
    PARVIS_TRY(load(tx.db, id));
    PARVIS_TRY(cancelPlanned(tx, id));
    PARVIS_TRY(tx.db.run(uR"(UPDATE account SET removed = 1, credentials = ?, state = 'revoked',
                             state_reason = 'removed', credentials_revision = credentials_revision + 1,
                             revision = revision + 1 WHERE id = ?)"_s,
                         values(QByteArray(), id)));
    tx.changes.add(Topic::Accounts, id);
    return {};
}

Result<int> saveCredentialsIn(Tx& tx, AccountId id, const QByteArray& sealed, int expected)
{
    PARVIS_LET(changed,
               tx.db.run(uR"(UPDATE account SET credentials = ?, credentials_revision = credentials_revision + 1
                                      WHERE id = ? AND credentials_revision = ? AND removed = 0)"_s,
                         values(sealed, id, expected)));
    if (changed == 0) {
        PARVIS_TRY(load(tx.db, id));
        return conflict("credentials of account"_L1, id.value);
    }
    return expected + 1;
}

} // namespace

Result<AccountWithTokens> loadAccount(Connection& db, AccountId id)
{
    PARVIS_LET(found,
               db.first(u"SELECT "_s + columns + u", credentials_revision FROM account WHERE id = ? AND removed = 0"_s,
                        values(id), [](Row& row) {
                            AccountWithTokens loaded;
                            loaded.account = readAccount(row);
                            loaded.credentialsRevision = row.integer();
                            return loaded;
                        }));
    if (!found)
        return notFound("account"_L1, id.value);
    return *found;
}

Async<Account> Accounts::add(const Account& account, const QByteArray& sealedCredentials)
{
    return m_executor.write<Account>([=](Tx& tx) { return addIn(tx, account, sealedCredentials); },
                                     Durability::Durable);
}

Async<std::vector<Account>> Accounts::list()
{
    return m_executor.read<std::vector<Account>>([](Connection& db) {
        return db.all(u"SELECT "_s + columns + u" FROM account WHERE removed = 0 ORDER BY id"_s, {}, readAccount);
    });
}

Async<Account> Accounts::find(AccountId id)
{
    return m_executor.read<Account>([id](Connection& db) { return load(db, id); });
}

Async<Account> Accounts::save(const Account& account)
{
    return m_executor.write<Account>([account](Tx& tx) { return saveIn(tx, account); });
}

Async<void> Accounts::setState(AccountId id, AccountState state, const QString& reason,
                               std::optional<Instant> pausedUntil)
{
    return m_executor.write<void>([=](Tx& tx) { return setStateIn(tx, id, state, reason, pausedUntil); });
}

Async<void> Accounts::remove(AccountId id)
{
    return m_executor.write<void>([id](Tx& tx) { return removeIn(tx, id); }, Durability::Durable);
}

Async<SealedCredentials> Accounts::credentials(AccountId id)
{
    return m_executor.read<SealedCredentials>([id](Connection& db) -> Result<SealedCredentials> {
        PARVIS_LET(found,
                   db.first(u"SELECT credentials, credentials_revision FROM account WHERE id = ? AND removed = 0"_s,
                            values(id), [](Row& row) {
                                SealedCredentials sealed;
                                sealed.sealed = row.bytes();
                                sealed.revision = row.integer();
                                return sealed;
                            }));
        if (!found)
            return notFound("account"_L1, id.value);
        return *found;
    });
}

Async<int> Accounts::saveCredentials(AccountId id, const QByteArray& sealed, int expectedRevision)
{
    return m_executor.write<int>([=](Tx& tx) { return saveCredentialsIn(tx, id, sealed, expectedRevision); },
                                 Durability::Durable);
}

Async<bool> Accounts::leaseRefresh(AccountId id, const QString& holder, Instant now, Milliseconds length)
{
    return m_executor.write<bool>([=](Tx& tx) -> Result<bool> {
        PARVIS_LET(changed, tx.db.run(uR"(UPDATE account SET refresh_holder = ?, refresh_until = ?
                                          WHERE id = ? AND removed = 0
                                          AND (refresh_until <= ? OR refresh_holder = ? OR refresh_holder = ''))"_s,
                                      values(holder, now + length, id, now, holder)));
        return changed > 0;
    });
}

} // namespace parvis::store
