// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/month_view.h"

#include "ui/widgets/dates.h"
#include "ui/widgets/icons.h"

#include <QPainter>
#include <QStyle>

namespace parvis::ui {

using namespace Qt::StringLiterals;

MonthView::MonthView(const UiContext& context, CalendarModel& model, QWidget* parent)
    : CalendarCanvas(context, model, parent)
{
    setObjectName(u"month-view"_s);
}

void MonthView::setMonth(LocalDate date)
{
    m_month = date.month;
    relayOut();
}

QSize MonthView::minimumSizeHint() const
{
    return {px(this, 560), px(this, 380)};
}

int MonthView::headHeight() const
{
    return px(this, 26);
}

int MonthView::weeks() const
{
    return qMax(1, model().days() / 7);
}

// Edges are computed from the whole, so that no column is a pixel off and hairlines meet.
QRect MonthView::cell(int index) const
{
    const int column = index % 7;
    const int row = index / 7;
    const int head = headHeight();
    const int left = column * width() / 7;
    const int right = (column + 1) * width() / 7;
    const int top = head + row * (height() - head) / weeks();
    const int bottom = head + (row + 1) * (height() - head) / weeks();
    return QStyle::visualRect(layoutDirection(), rect(), QRect(left, top, right - left, bottom - top));
}

QRect MonthView::dayRect(LocalDate date) const
{
    return isShown(date) ? cell(model().first().daysTo(date)) : QRect();
}

LocalDate MonthView::dateAtPoint(const QPoint& point) const
{
    const int head = headHeight();
    const QPoint p = QStyle::visualPos(layoutDirection(), rect(), point);
    const int column = qBound(0, p.x() * 7 / qMax(1, width()), 6);
    const int row = qBound(0, (p.y() - head) * weeks() / qMax(1, height() - head), weeks() - 1);
    return model().first().addDays(row * 7 + column);
}

WallTime MonthView::timeForNew(const QPoint& point) const
{
    return defaultTime(dateAtPoint(point));
}

QRect MonthView::plusRect(LocalDate date) const
{
    const QRect r = dayRect(date);
    const int side = px(this, 20);
    const QRect plus(r.right() - side - px(this, 4), r.top() + px(this, 3), side, side);
    return r.isEmpty() ? QRect() : QStyle::visualRect(layoutDirection(), r, plus);
}

void MonthView::layOut()
{
    chips().clear();
    mores().clear();
    const int low = ChipPainter::height(this);
    const int high = ChipPainter::height(this, true);
    const int gap = px(this, 2);
    const int pad = px(this, 3);
    for (int i = 0; i < model().days(); ++i) {
        const LocalDate date = model().first().addDays(i);
        const auto& rows = model().onDay(date);
        if (rows.empty())
            continue;
        const QRect day = cell(i);
        int y = day.top() + px(this, 26);
        const int count = static_cast<int>(rows.size());
        // A narrow column leaves few letters beside the time: two lines where the day has room for all its posts.
        const bool tall = day.width() < px(this, 260) && count * (high + gap) <= day.bottom() - y;
        const int chip = tall ? high : low;
        const int room = qMax(1, (day.bottom() - y) / (chip + gap));
        const int shown = count <= room ? count : qMax(0, room - 1);
        for (int k = 0; k < shown; ++k) {
            chips().push_back(
                {rows[static_cast<size_t>(k)].id, date, QRect(day.left() + pad, y, day.width() - 2 * pad, chip)});
            y += chip + gap;
        }
        if (shown < count)
            mores().push_back({date, QRect(day.left() + pad, y, day.width() - 2 * pad, chip), count - shown});
    }
}

void MonthView::paintGround(QPainter& painter, const QRect& dirty)
{
    const Tokens& t = tokens(this);
    painter.fillRect(dirty, t.surface);
    const int head = headHeight();
    if (dirty.top() < head) {
        painter.setFont(sized(font(), TextSize::Second));
        painter.setPen(t.muted);
        for (int column = 0; column < 7; ++column) {
            const QRect c = cell(column);
            const QString name =
                QLocale().standaloneDayName(model().first().addDays(column).dayOfWeek(), QLocale::ShortFormat);
            painter.drawText(QRect(c.left() + px(this, 8), 0, c.width() - px(this, 16), head),
                             Qt::AlignVCenter | Qt::AlignLeading, name);
        }
    }
    for (int i = 0; i < model().days(); ++i) {
        const QRect c = cell(i);
        if (dirty.intersects(c))
            paintDay(painter, i, c);
    }
}

void MonthView::paintDay(QPainter& painter, int index, const QRect& c)
{
    const Tokens& t = tokens(this);
    const LocalDate date = model().first().addDays(index);
    const LocalDate today = context().today();
    const bool other = date.month != m_month;
    if (isDragging() && date == dropDay())
        painter.fillRect(c, t.selected);
    else if (other)
        painter.fillRect(c, t.shade);
    painter.fillRect(QRect(c.left(), c.top(), c.width(), 1), t.border);
    const bool firstColumn = index % 7 == 0;
    if (!firstColumn)
        painter.fillRect(QRect(isRightToLeft() ? c.right() : c.left(), c.top(), 1, c.height()), t.border);
    if (date == day() && hasFocus()) {
        painter.setPen(QPen(t.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(c.adjusted(1, 1, -1, -1));
    }
    const QString number = date.day == 1 ? QLocale().toString(toQDate(date), u"d MMM"_s) : QLocale().toString(date.day);
    painter.setFont(sized(font(), TextSize::Second, date == today || date == day()));
    const int height = px(this, 20);
    const int width = qMax(height, painter.fontMetrics().horizontalAdvance(number) + px(this, 10));
    const QRect mark =
        QStyle::visualRect(layoutDirection(), c, QRect(c.left() + px(this, 4), c.top() + px(this, 3), width, height));
    if (date == today) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.accent);
        painter.drawRoundedRect(mark, height / 2.0, height / 2.0);
    }
    painter.setPen(date == today ? t.onAccent : other ? t.muted : t.text);
    painter.drawText(mark, Qt::AlignCenter, number);
    if (date == hoverDay() && !isDragging())
        paintIcon(&painter, plusRect(date).adjusted(2, 2, -2, -2), u"plus"_s, t.muted);
}

} // namespace parvis::ui
