// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps one AccountSync per account; trouble with one never touches the others. Engine thread.
#pragma once

#include "engine/inbox/account_sync.h"

namespace parvis {

class InboxSync : public QObject
{
    Q_OBJECT
public:
    InboxSync(const Ports& ports, ClientPool& pool, AccountNews& news, const SyncOptions& options,
              QObject* parent = nullptr);
    ~InboxSync() override;

    // polling: goes on for ever; otherwise only when asked.
    void start();
    Async<void> stop();
    // All accounts of the workspace as they stand now: new ones are read, removed ones let go.
    Async<void> refreshAccounts();
    // One account, or all (null). Answers when each is done; the first error, if any.
    Async<void> syncNow(AccountId account, bool full);
    bool isBusy() const;

Q_SIGNALS:
    void event(const QString& line);
    void roundDone();

private:
    AccountSync* syncOf(AccountId id);
    Ports m_ports;
    ClientPool& m_pool;
    AccountNews& m_news;
    SyncOptions m_options;
    QHash<AccountId, AccountSync*> m_accounts;
    bool m_polling = false, m_stopped = false;
};

} // namespace parvis
