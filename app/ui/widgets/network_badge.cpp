// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/network_badge.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace parvis::ui {

using namespace Qt::StringLiterals;

NetworkInfo unknownNetwork(const QString& network)
{
    NetworkInfo info;
    info.network = network;
    info.displayName = network.isEmpty() ? u"?"_s : network.left(1).toUpper() + network.mid(1);
    info.letter = info.displayName.left(1);
    info.colour = u"#5A6472"_s;
    return info;
}

void paintNetworkBadge(QPainter* painter, const QRect& rect, const NetworkInfo& network)
{
    const QColor ground(network.colour);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(ground);
    painter->drawEllipse(rect);
    QFont font = painter->font();
    font.setPixelSize(qMax(6, qRound(rect.height() * 0.64)));
    font.setWeight(QFont::Bold);
    painter->setFont(font);
    painter->setPen(inkOn(ground));
    painter->drawText(rect, Qt::AlignCenter, network.letter);
    painter->restore();
}

NetworkBadge::NetworkBadge(NetworkInfo network, QWidget* parent) : QWidget(parent), m_network(std::move(network))
{
    setAccessibleName(m_network.displayName);
    setToolTip(m_network.displayName);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize NetworkBadge::sizeHint() const
{
    return {px(this, 18), px(this, 18)};
}

void NetworkBadge::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintNetworkBadge(&painter, rect(), m_network);
}

AccountChip::AccountChip(const Account& account, NetworkInfo network, QWidget* parent)
    : QAbstractButton(parent), m_account(account), m_network(std::move(network))
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setObjectName(u"account-%1"_s.arg(account.id.toString()));
    const QString name = account.name.isEmpty() ? account.handle : account.name;
    setText(name);
    setAccessibleName(tr("%1 on %2", "screen reader: an account in the account chooser; %2 is the network")
                          .arg(name, m_network.displayName));
    setAccessibleDescription(u'@' + account.handle);
    setToolTip(u"@%1 · %2"_s.arg(account.handle, m_network.displayName));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize AccountChip::sizeHint() const
{
    const int width = fontMetrics().horizontalAdvance(text());
    return {px(this, 8 + 18 + 8 + 12) + qMin(width, px(this, 180)), px(this, 30)};
}

void AccountChip::enterEvent(QEnterEvent* event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void AccountChip::leaveEvent(QEvent* event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

void AccountChip::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(this);
    const QColor own = accountColour(m_account.colour, t.dark);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75);
    const QColor fill = isChecked() ? mixed(own, t.surface, 0.14) : underMouse() ? t.hover : t.surface;
    painter.setBrush(fill);
    painter.setPen(QPen(hasFocus() ? t.accent : isChecked() ? own : t.border, hasFocus() || isChecked() ? 1.5 : 1));
    painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2);
    const int badge = px(this, 18);
    const int gap = px(this, 6);
    QRect at(gap, (height() - badge) / 2, badge, badge);
    QRect words(gap + badge + gap, 0, width() - badge - 3 * gap - px(this, 4), height());
    if (isRightToLeft()) {
        at.moveRight(width() - gap - 1);
        words.moveRight(at.left() - gap);
    }
    painter.setOpacity(isChecked() ? 1 : 0.75);
    paintNetworkBadge(&painter, at, m_network);
    painter.setPen(isChecked() ? t.text : t.muted);
    painter.setOpacity(1);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeading,
                     fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
}

} // namespace parvis::ui
