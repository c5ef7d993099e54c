// SPDX-License-Identifier: GPL-3.0-or-later
// A network as a round badge with its letter, and an account as badge plus name with its own colour.
#pragma once

#include "domain/people/account.h"
#include "ports/platform_client.h"

#include <QAbstractButton>
#include <QWidget>

namespace parvis::ui {

// How a network looks when nothing is known of it: its first letter on grey.
NetworkInfo unknownNetwork(const QString& network);
void paintNetworkBadge(QPainter* painter, const QRect& rect, const NetworkInfo& network);

class NetworkBadge : public QWidget
{
    Q_OBJECT
public:
    explicit NetworkBadge(NetworkInfo network, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    NetworkInfo m_network;
};

// An account to switch on or off: badge, name, handle, a bar of its colour. Checkable by mouse and Space.
class AccountChip : public QAbstractButton
{
    Q_OBJECT
public:
    AccountChip(const Account& account, NetworkInfo network, QWidget* parent = nullptr);
    AccountId accountId() const { return m_account.id; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    Account m_account;
    NetworkInfo m_network;
};

} // namespace parvis::ui
