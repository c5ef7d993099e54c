// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/heat_grid.h"

#include "ui/insights/series_chart.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int heatRows = 7, heatColumns = 24;

} // namespace

HeatGrid::HeatGrid(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void HeatGrid::setModel(const ChartModel& model)
{
    m_model = model;
    m_current = -1;
    update();
}

QSize HeatGrid::minimumSizeHint() const
{
    return {px(this, 320), px(this, 200)};
}

// Without the names of days and hours. Hours run to the right in every language, as time does in the other charts.
QRect HeatGrid::grid() const
{
    const int left = px(this, 44), foot = fontMetrics().height() + px(this, 4);
    return rect().adjusted(left, px(this, 2), -px(this, 4), -foot);
}

QRect HeatGrid::cellRect(int point) const
{
    const QRect all = grid();
    const int row = point / heatColumns, column = point % heatColumns;
    const int left = all.left() + all.width() * column / heatColumns;
    const int right = all.left() + all.width() * (column + 1) / heatColumns;
    const int top = all.top() + all.height() * row / heatRows;
    const int bottom = all.top() + all.height() * (row + 1) / heatRows;
    return {QPoint(left, top), QPoint(right - 2, bottom - 2)};
}

int HeatGrid::pointAt(const QPoint& position) const
{
    const QRect all = grid();
    if (!all.contains(position) || m_model.points.empty())
        return -1;
    const int row = (position.y() - all.top()) * heatRows / all.height();
    const int column = (position.x() - all.left()) * heatColumns / all.width();
    return std::min(row, heatRows - 1) * heatColumns + std::min(column, heatColumns - 1);
}

void HeatGrid::paintCells(QPainter& painter) const
{
    const Tokens& t = tokens(this);
    double most = 0;
    for (int i = 0; i < int(m_model.points.size()); ++i)
        most = std::max(most, m_model.at(i).value_or(0));
    for (int i = 0; i < int(m_model.points.size()); ++i) {
        const auto value = m_model.at(i);
        const QRect cell = cellRect(i);
        if (value) {
            const double share = most > 0 ? std::max(0.0, *value) / most : 0;
            painter.fillRect(cell, mixed(chartColour(0, t.dark), t.surface, 0.14 + 0.86 * share));
        } else {
            painter.setPen(t.border);
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(cell.adjusted(0, 0, -1, -1));
        }
        if (i == m_current) {
            painter.setPen(QPen(t.text, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(cell);
        }
    }
}

void HeatGrid::paintNames(QPainter& painter) const
{
    const QLocale locale;
    painter.setFont(sized(font(), TextSize::Second));
    painter.setPen(tokens(this).muted);
    for (int row = 0; row < heatRows; ++row) {
        const QRect cell = cellRect(row * heatColumns);
        painter.drawText(QRect(0, cell.top(), px(this, 40), cell.height()), Qt::AlignVCenter | Qt::AlignLeft,
                         locale.dayName(row + 1, QLocale::ShortFormat));
    }
    for (int hour = 0; hour < heatColumns; hour += 3) {
        const QRect cell = cellRect((heatRows - 1) * heatColumns + hour);
        painter.drawText(QRect(cell.left(), cell.bottom() + px(this, 3), cell.width() * 3, fontMetrics().height()),
                         Qt::AlignLeft, m_model.points[size_t(hour)].label);
    }
}

void HeatGrid::paintEvent(QPaintEvent*)
{
    if (m_model.points.size() != size_t(heatRows) * heatColumns)
        return;
    QPainter painter(this);
    paintCells(painter);
    paintNames(painter);
    if (hasFocus()) {
        painter.setPen(QPen(tokens(this).accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void HeatGrid::select(int point, bool tell)
{
    m_current = point;
    update();
    if (point < 0 || !tell)
        return;
    const QString words = pointWords(m_model, point);
    setAccessibleDescription(words);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    QToolTip::showText(mapToGlobal(cellRect(point).bottomRight()), words, this);
}

// The number comes at once, not after the pause of other hovers.
bool HeatGrid::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip)
        return true;
    return QWidget::event(event);
}

void HeatGrid::mouseMoveEvent(QMouseEvent* event)
{
    const int point = pointAt(event->position().toPoint());
    select(point, false);
    if (point >= 0)
        QToolTip::showText(event->globalPosition().toPoint(), pointWords(m_model, point), this);
    else
        QToolTip::hideText();
}

void HeatGrid::mouseReleaseEvent(QMouseEvent* event)
{
    const int point = pointAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && point >= 0)
        Q_EMIT pointActivated(point);
}

void HeatGrid::leaveEvent(QEvent* event)
{
    if (!hasFocus())
        select(-1, false);
    QWidget::leaveEvent(event);
}

void HeatGrid::focusOutEvent(QFocusEvent* event)
{
    select(-1, false);
    QWidget::focusOutEvent(event);
}

void HeatGrid::keyPressEvent(QKeyEvent* event)
{
    const int last = int(m_model.points.size()) - 1;
    if (last < 0)
        return;
    const int at = std::max(0, m_current);
    switch (event->key()) {
    case Qt::Key_Left:
        select(std::max(0, at - 1), true);
        return;
    case Qt::Key_Right:
        select(m_current < 0 ? 0 : std::min(last, at + 1), true);
        return;
    case Qt::Key_Up:
        select(at >= heatColumns ? at - heatColumns : at, true);
        return;
    case Qt::Key_Down:
        select(at + heatColumns <= last ? at + heatColumns : at, true);
        return;
    case Qt::Key_Home:
        select(0, true);
        return;
    case Qt::Key_End:
        select(last, true);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            Q_EMIT pointActivated(m_current);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace parvis::ui
