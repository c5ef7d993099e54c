// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/plot_view.h"

#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

namespace parvis::ui {

PlotView::PlotView(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void PlotView::take(const ChartModel& model)
{
    m_model = model;
    m_current = -1;
    update();
}

QSize PlotView::minimumSizeHint() const
{
    return {px(this, 320), px(this, 200)};
}

void PlotView::paintFocus(QPainter& painter) const
{
    if (!hasFocus())
        return;
    painter.setPen(QPen(tokens(this).accent, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void PlotView::select(int point, bool tell)
{
    m_current = point;
    update();
    if (point < 0 || !tell)
        return;
    const QString words = pointWords(m_model, point);
    setAccessibleDescription(words);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    QToolTip::showText(mapToGlobal(tipOf(point)), words, this);
}

// The number comes at once, not after the pause of other hovers.
bool PlotView::event(QEvent* event)
{
    return event->type() == QEvent::ToolTip || QWidget::event(event);
}

void PlotView::mouseMoveEvent(QMouseEvent* event)
{
    const int point = pointAt(event->position().toPoint());
    select(point, false);
    if (point >= 0)
        QToolTip::showText(event->globalPosition().toPoint(), pointWords(m_model, point), this);
    else
        QToolTip::hideText();
}

void PlotView::mouseReleaseEvent(QMouseEvent* event)
{
    const int point = pointAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && point >= 0)
        Q_EMIT pointActivated(point);
}

void PlotView::leaveEvent(QEvent* event)
{
    if (!hasFocus())
        select(-1, false);
    QWidget::leaveEvent(event);
}

void PlotView::focusOutEvent(QFocusEvent* event)
{
    select(-1, false);
    QWidget::focusOutEvent(event);
}

void PlotView::keyPressEvent(QKeyEvent* event)
{
    const bool open = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const auto place = m_model.points.empty() ? std::nullopt : placeAfter(event->key());
    if (place)
        select(*place, true);
    else if (!open)
        QWidget::keyPressEvent(event);
    else if (m_current >= 0)
        Q_EMIT pointActivated(m_current);
}

} // namespace parvis::ui
