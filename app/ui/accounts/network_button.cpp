// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/network_button.h"

#include "ui/accounts/account_words.h"
#include "ui/widgets/network_badge.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace parvis::ui {

using namespace Qt::StringLiterals;

NetworkButton::NetworkButton(const NetworkInfo& network, QWidget* parent) : QAbstractButton(parent), m_network(network)
{
    setObjectName(u"network-"_s + network.network);
    setText(network.displayName);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    QStringList ways;
    if (network.browserSignIn)
        ways << tr("sign in with the browser", "account dialog, under a network");
    if (network.secretSignIn)
        ways << (network.handleNeeded ? tr("handle and %1", "account dialog, under a network; %1: app password")
                                            .arg(secretLabel(network.secretName).toLower())
                                      : secretLabel(network.secretName).toLower());
    m_how = ways.join(tr(" or ", "account dialog, between two ways of signing in"));
    setAccessibleName(network.displayName);
    setAccessibleDescription(m_how);
}

QSize NetworkButton::sizeHint() const
{
    return {px(this, 300), px(this, 56)};
}

void NetworkButton::enterEvent(QEnterEvent* event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void NetworkButton::leaveEvent(QEvent* event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

void NetworkButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)
        focusNextPrevChild(event->key() == Qt::Key_Down);
    else
        QAbstractButton::keyPressEvent(event);
}

void NetworkButton::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(underMouse() || isDown() ? t.hover : t.surface);
    painter.setPen(hasFocus() ? QPen(t.accent, 1.5) : QPen(t.border, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), px(this, kRadius), px(this, kRadius));
    const int side = px(this, 28);
    const int pad = px(this, space::m);
    QRect badge(pad, (height() - side) / 2, side, side);
    QRect words = rect().adjusted(pad + side + pad, px(this, 8), -pad, -px(this, 8));
    if (isRightToLeft()) {
        badge.moveRight(width() - pad);
        words = rect().adjusted(pad, px(this, 8), -(pad + side + pad), -px(this, 8));
    }
    paintNetworkBadge(&painter, badge, m_network);
    painter.setFont(sized(font(), TextSize::Base, true));
    painter.setPen(t.text);
    painter.drawText(words, Qt::AlignTop | Qt::AlignLeading, text());
    painter.setFont(sized(font(), TextSize::Second));
    painter.setPen(t.muted);
    painter.drawText(words, Qt::AlignBottom | Qt::AlignLeading,
                     painter.fontMetrics().elidedText(m_how, Qt::ElideRight, words.width()));
}

} // namespace parvis::ui
