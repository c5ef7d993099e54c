// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/account_book.h"

#include "engine/accounts/account_desk.h"
#include "ui/widgets/network_badge.h"
#include "ui/widgets/theme.h"

namespace parvis::ui {

AccountBook::AccountBook(AccountDesk& desk, WorkspaceRepository& workspace, QObject* parent)
    : QObject(parent), m_desk(desk), m_networks(desk.networks())
{
    if (auto* feed = workspace.changes()) {
        connect(feed, &ChangeFeed::changed, this, [this](const std::vector<Change>& changes) {
            const bool mine = std::any_of(changes.begin(), changes.end(),
                                          [](const Change& change) { return change.topic == Topic::Accounts; });
            if (mine)
                reload();
        });
    }
    reload();
}

void AccountBook::reload()
{
    m_desk.list().onDone(this, [this](Result<std::vector<Account>> result) {
        if (result) {
            m_accounts = std::move(*result);
            m_error.reset();
        } else {
            m_error = result.error();
        }
        m_loaded = true;
        Q_EMIT changed();
    });
}

const Account* AccountBook::find(AccountId id) const
{
    const auto it = std::find_if(m_accounts.begin(), m_accounts.end(), [id](const Account& a) { return a.id == id; });
    return it == m_accounts.end() ? nullptr : &*it;
}

NetworkInfo AccountBook::network(const QString& network) const
{
    for (const auto& info : m_networks) {
        if (info.network == network)
            return info;
    }
    return unknownNetwork(network);
}

QString AccountBook::name(AccountId id) const
{
    const Account* account = find(id);
    if (!account)
        return QStringLiteral("?");
    return account->name.isEmpty() ? account->handle : account->name;
}

QColor AccountBook::colour(AccountId id, bool dark) const
{
    const Account* account = find(id);
    return account ? accountColour(account->colour, dark) : tokens(dark).muted;
}

bool AccountBook::hasPractice() const
{
    return std::any_of(m_accounts.begin(), m_accounts.end(), [](const Account& a) { return a.capabilities.practice; });
}

} // namespace parvis::ui
