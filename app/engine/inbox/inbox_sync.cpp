// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inbox/inbox_sync.h"

#include "base/log.h"
#include "engine/sync_support.h"
#include "engine/timeout.h"

using namespace Qt::StringLiterals;

namespace parvis {

InboxSync::InboxSync(const Ports& ports, ClientPool& pool, AccountNews& news, const SyncOptions& options,
                     QObject* parent)
    : QObject(parent), m_ports(ports), m_pool(pool), m_news(news), m_options(options)
{
}

InboxSync::~InboxSync() = default;

void InboxSync::start()
{
    m_polling = true;
    refreshAccounts().onDone(this, [](const Result<void>& done) {
        if (!done)
            qCWarning(logWorker) << "the accounts cannot be read:" << done.error().detail;
    });
}

Async<void> InboxSync::stop()
{
    m_stopped = true;
    m_polling = false;
    std::vector<Async<void>> running;
    for (AccountSync* sync : std::as_const(m_accounts)) {
        sync->stop();
        if (sync->isRunning())
            running.push_back(sync->round(false));
    }
    // What was cut short is read again by the next worker; how it ended is no news.
    return afterAll(this, running).thenResult(this, [](const Result<void>&) { return Result<void>(); });
}

Async<void> InboxSync::refreshAccounts()
{
    return m_ports.accounts.list().then(this, [this](const std::vector<Account>& accounts) {
        if (m_stopped)
            return;
        QSet<AccountId> present;
        for (const Account& account : accounts) {
            present.insert(account.id);
            if (m_polling && !m_accounts.contains(account.id))
                syncOf(account.id)->start();
        }
        const auto known = m_accounts.keys();
        for (const AccountId id : known) {
            if (!present.contains(id)) {
                AccountSync* gone = m_accounts.take(id);
                gone->stop();
                gone->deleteLater();
                m_pool.forget(id);
            }
        }
    });
}

AccountSync* InboxSync::syncOf(AccountId id)
{
    AccountSync*& sync = m_accounts[id];
    if (!sync) {
        sync = new AccountSync(m_ports, m_pool, m_news, id, m_options, this);
        connect(sync, &AccountSync::event, this, &InboxSync::event);
        connect(sync, &AccountSync::roundDone, this, &InboxSync::roundDone);
    }
    return sync;
}

Async<void> InboxSync::syncNow(AccountId account, bool full)
{
    if (!account.isNull())
        return syncOf(account)->round(full);
    return m_ports.accounts.list().then(this, [this, full](const std::vector<Account>& accounts) {
        std::vector<Async<void>> rounds;
        rounds.reserve(accounts.size());
        for (const Account& one : accounts) {
            rounds.push_back(syncOf(one.id)->round(full).thenResult(this, [one](Result<void> result) {
                if (!result)
                    result.error().detail = u"%1 on %2: %3"_s.arg(one.handle, one.network, result.error().detail);
                return result;
            }));
        }
        return afterAll(this, rounds);
    });
}

bool InboxSync::isBusy() const
{
    return std::any_of(m_accounts.begin(), m_accounts.end(), [](const AccountSync* sync) { return sync->isRunning(); });
}

} // namespace parvis
