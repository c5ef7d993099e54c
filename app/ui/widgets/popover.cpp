// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/popover.h"

#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace parvis::ui {

Popover::Popover(QWidget* host, bool passive)
    : QFrame(host->window()), m_body(new QVBoxLayout(this)), m_passive(passive)
{
    const int pad = px(this, space::m);
    m_body->setContentsMargins(pad, pad, pad, pad);
    m_body->setSpacing(px(this, space::s));
    setFocusPolicy(passive ? Qt::NoFocus : Qt::StrongFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents, passive);
    setAutoFillBackground(false);
    hide();
}

void Popover::openAt(const QWidget* anchor)
{
    openAt(QRect(anchor->mapTo(window(), QPoint(0, 0)), anchor->size()));
    m_anchor = anchor;
}

void Popover::placeAt(const QRect& anchor)
{
    const QWidget* host = parentWidget();
    const int gap = px(this, space::xs);
    m_body->activate();
    QSize size = sizeHint();
    if (hasHeightForWidth())
        size.setHeight(qMax(size.height(), heightForWidth(size.width())));
    size = size.boundedTo(host->size() - QSize(2 * gap, 2 * gap));
    int x = host->isRightToLeft() ? anchor.right() - size.width() : anchor.left();
    int y = anchor.bottom() + gap;
    if (y + size.height() > host->height() - gap)
        y = anchor.top() - gap - size.height();
    if (y < gap)
        y = qMax(gap, host->height() - gap - size.height());
    x = qBound(gap, x, qMax(gap, host->width() - size.width() - gap));
    setGeometry(QRect(QPoint(x, y), size));
}

void Popover::openAt(const QRect& anchor)
{
    m_anchor.clear();
    placeAt(anchor);
    show();
    raise();
    if (!m_passive) {
        m_before = QApplication::focusWidget();
        qApp->installEventFilter(this);
        setFocus(Qt::PopupFocusReason);
        focusNextChild();
    }
}

void Popover::dismiss()
{
    if (isHidden())
        return;
    qApp->removeEventFilter(this);
    const bool mine = isAncestorOf(QApplication::focusWidget()) || hasFocus();
    hide();
    if (mine && m_before)
        m_before->setFocus(Qt::PopupFocusReason);
    Q_EMIT dismissed();
}

bool Popover::event(QEvent* event)
{
    // Comes here from whatever inside has the keyboard and does not want it.
    if (event->type() == QEvent::ShortcutOverride && !m_passive) {
        const auto modifiers = static_cast<QKeyEvent*>(event)->modifiers();
        if (!(modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))) {
            event->accept();
            return true;
        }
    }
    return QFrame::event(event);
}

void Popover::follow()
{
    if (isHidden())
        return;
    if (m_anchor && m_anchor->isVisible())
        placeAt(QRect(m_anchor->mapTo(window(), QPoint(0, 0)), m_anchor->size()));
    else
        dismiss();
}

bool Popover::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseButtonPress && watched->isWidgetType()) {
        auto* widget = static_cast<QWidget*>(watched);
        // Menus and combo lists opened from inside are windows of their own and keep it open.
        if (widget->window() == window() && widget != this && !isAncestorOf(widget))
            dismiss();
    } else if (event->type() == QEvent::WindowDeactivate && watched == window()) {
        dismiss();
    } else if (event->type() == QEvent::Resize && watched == window()) {
        // A window may grow by itself, for a button that comes: what a person is at stays, and goes with its place,
        // which is known once the window has laid itself out.
        if (m_anchor)
            QMetaObject::invokeMethod(this, &Popover::follow, Qt::QueuedConnection);
        else
            dismiss();
    }
    return QFrame::eventFilter(watched, event);
}

void Popover::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        dismiss();
        return;
    }
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up) {
        focusNextPrevChild(event->key() == Qt::Key_Down);
        return;
    }
    // The override above keeps the keys of buttons from their own shortcuts.
    const QKeySequence pressed(event->keyCombination());
    for (auto* button : findChildren<QAbstractButton*>()) {
        if (button->isVisible() && button->isEnabled() && button->shortcut() == pressed) {
            button->click();
            return;
        }
    }
    QFrame::keyPressEvent(event);
}

void Popover::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(t.raised);
    painter.setPen(QPen(mixed(t.muted, t.border, 0.35), 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(this, kRadius), px(this, kRadius));
}

} // namespace parvis::ui
