// SPDX-License-Identifier: GPL-3.0-or-later
// The accounts and networks of the workspace, held for every screen and reloaded when they change. Window thread.
#pragma once

#include "domain/people/account.h"
#include "ports/platform_client.h"

#include <QObject>
#include <optional>

namespace parvis {
class AccountDesk;
class WorkspaceRepository;
} // namespace parvis

namespace parvis::ui {

class AccountBook : public QObject
{
    Q_OBJECT
public:
    AccountBook(AccountDesk& desk, WorkspaceRepository& workspace, QObject* parent = nullptr);

    void reload();
    bool isLoaded() const { return m_loaded; }
    const std::optional<Error>& error() const { return m_error; }
    const std::vector<Account>& accounts() const { return m_accounts; }
    const Account* find(AccountId id) const;
    NetworkInfo network(const QString& network) const;
    // Display name, else handle. "?" for an account that is gone.
    QString name(AccountId id) const;
    QColor colour(AccountId id, bool dark) const;
    bool hasPractice() const;

Q_SIGNALS:
    void changed();

private:
    AccountDesk& m_desk;
    std::vector<Account> m_accounts;
    std::vector<NetworkInfo> m_networks;
    std::optional<Error> m_error;
    bool m_loaded = false;
};

} // namespace parvis::ui
