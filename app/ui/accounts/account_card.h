// SPDX-License-Identifier: GPL-3.0-or-later
// One account in the list: who, where, how it stands, what it can do, and what to do about it.
#pragma once

#include "domain/people/account.h"
#include "ui/ui_context.h"
#include "ui/widgets/small_parts.h"

class QLineEdit;
class QPushButton;

namespace parvis::ui {

class AccountCard : public Card
{
    Q_OBJECT
public:
    AccountCard(const UiContext& context, const Account& account, QWidget* parent = nullptr);
    void setAccount(const Account& account);
    const Account& account() const { return m_account; }
    QString stateWord() const { return m_state->word(); }

Q_SIGNALS:
    void reconnectRequested(const parvis::Account& account);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    void buildBrand();
    void offerBrands();
    void saveBrand();
    void check();
    void askRemove();
    void remove();

    const UiContext& m_context;
    Account m_account;
    Label* m_name;
    Label* m_handle;
    Label* m_summary;
    Label* m_advice;
    Label* m_news;
    StatePill* m_practice;
    StatePill* m_state;
    BusyLine* m_busy;
    QLineEdit* m_brand;
    QPushButton* m_check;
    QPushButton* m_reconnect;
    QAbstractButton* m_remove;
};

} // namespace parvis::ui
