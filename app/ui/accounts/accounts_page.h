// SPDX-License-Identifier: GPL-3.0-or-later
// The accounts: how each stands, what to do, and connecting another.
#pragma once

#include "ui/shell/desk.h"
#include "ui/ui_context.h"

#include <QPointer>

class QPushButton;
class QStackedLayout;
class QVBoxLayout;

namespace parvis {
struct Account;
}

namespace parvis::ui {

class AccountCard;
class Banner;
class ConnectDialog;
class EmptyState;
class Label;

class AccountsPage : public Desk
{
    Q_OBJECT
public:
    explicit AccountsPage(const UiContext& context, QWidget* parent = nullptr);

    QString key() const override;
    QString title() const override;
    QString iconName() const override;
    int count() const override; // accounts that need a person
    QString countInWords() const override;
    void activate() override;
    void showTarget(const QString& target) override; // "connect", "account/12"
    ConnectDialog* dialog() const;                   // nullptr while none is open

protected:
    void build() override;

private:
    void refresh();
    void showAccounts();
    void askKey();
    void connectAccount();
    void reconnect(const Account& account);
    void openDialog(const std::optional<Account>& account);

    const UiContext& m_context;
    QHash<AccountId, AccountCard*> m_cards;
    QVBoxLayout* m_list = nullptr;
    // nullptr until the desk is first shown
    QStackedLayout* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    Banner* m_banner = nullptr;
    Banner* m_key = nullptr;
    Label* m_subtitle = nullptr;
    QPointer<ConnectDialog> m_dialog;
};

} // namespace parvis::ui
