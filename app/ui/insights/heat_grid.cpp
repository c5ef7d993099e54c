// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/heat_grid.h"

#include "ui/insights/series_chart.h"
#include "ui/widgets/theme.h"

#include <QLocale>
#include <QPainter>
#include <algorithm>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int heatRows = 7, heatColumns = 24;

} // namespace

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
    if (!all.contains(position) || model().points.empty())
        return -1;
    const int row = (position.y() - all.top()) * heatRows / all.height();
    const int column = (position.x() - all.left()) * heatColumns / all.width();
    return std::min(row, heatRows - 1) * heatColumns + std::min(column, heatColumns - 1);
}

void HeatGrid::paintCells(QPainter& painter) const
{
    const Tokens& t = tokens(this);
    double most = 0;
    for (int i = 0; i < int(model().points.size()); ++i)
        most = std::max(most, model().at(i).value_or(0));
    for (int i = 0; i < int(model().points.size()); ++i) {
        const auto value = model().at(i);
        const QRect cell = cellRect(i);
        if (value) {
            const double share = most > 0 ? std::max(0.0, *value) / most : 0;
            painter.fillRect(cell, mixed(chartColour(0, t.dark), t.surface, 0.14 + 0.86 * share));
        } else {
            painter.setPen(t.border);
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(cell.adjusted(0, 0, -1, -1));
        }
        if (i == current()) {
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
                         Qt::AlignLeft, model().points[size_t(hour)].label);
    }
}

void HeatGrid::paintEvent(QPaintEvent*)
{
    if (model().points.size() != size_t(heatRows) * heatColumns)
        return;
    QPainter painter(this);
    paintCells(painter);
    paintNames(painter);
    paintFocus(painter);
}

std::optional<int> HeatGrid::placeAfter(int key) const
{
    const int last = int(model().points.size()) - 1, at = std::max(0, current());
    switch (key) {
    case Qt::Key_Left:
        return std::max(0, at - 1);
    case Qt::Key_Right:
        return current() < 0 ? 0 : std::min(last, at + 1);
    case Qt::Key_Up:
        return at >= heatColumns ? at - heatColumns : at;
    case Qt::Key_Down:
        return at + heatColumns <= last ? at + heatColumns : at;
    case Qt::Key_Home:
        return 0;
    case Qt::Key_End:
        return last;
    default:
        return std::nullopt;
    }
}

} // namespace parvis::ui
