// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/month_view.h"

#include "ui/calendar/calendar_rhythm.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/icons.h"

#include <QPainter>
#include <QStyle>
#include <array>

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

int MonthView::laneHeight() const
{
    return px(this, 17);
}

// Each week by itself: a campaign takes the topmost lane that is free over its days. More than three would leave the
// posts no room.
void MonthView::layOutCampaigns()
{
    constexpr int kLanes = 3;
    m_bars.clear();
    m_lanes.assign(static_cast<size_t>(weeks()), 0);
    for (int week = 0; week < weeks(); ++week) {
        std::array<int, kLanes> freeFrom{};
        const LocalDate first = model().first().addDays(7 * week);
        for (size_t i = 0; i < model().campaigns().size(); ++i) {
            const Campaign& campaign = model().campaigns()[i];
            const int from = qMax(0, first.daysTo(campaign.from)), to = qMin(6, first.daysTo(campaign.to));
            if (from > 6 || to < 0)
                continue;
            const auto lane = std::find_if(freeFrom.begin(), freeFrom.end(), [from](int day) { return day <= from; });
            if (lane == freeFrom.end())
                continue;
            *lane = to + 1;
            const int number = static_cast<int>(lane - freeFrom.begin());
            m_bars.push_back({i, week, from, to, number});
            m_lanes[static_cast<size_t>(week)] = qMax(m_lanes[static_cast<size_t>(week)], number + 1);
        }
    }
}

QRect MonthView::barRect(const Bar& bar) const
{
    const QRect span = cell(7 * bar.week + bar.from) | cell(7 * bar.week + bar.to);
    return {span.left() + px(this, 2), span.top() + px(this, 25) + bar.lane * laneHeight(), span.width() - px(this, 4),
            laneHeight() - px(this, 2)};
}

QRect MonthView::campaignRect(CampaignId id, LocalDate date) const
{
    for (const Bar& bar : m_bars) {
        const LocalDate first = model().first().addDays(7 * bar.week);
        if (model().campaigns()[bar.campaign].id == id && date >= first.addDays(bar.from) &&
            date <= first.addDays(bar.to))
            return barRect(bar);
    }
    return {};
}

void MonthView::paintCampaigns(QPainter& painter, const QRect& dirty) const
{
    const Tokens& t = tokens(this);
    painter.setFont(sized(font(), TextSize::Second));
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Bar& bar : m_bars) {
        const QRect r = barRect(bar);
        if (!dirty.intersects(r))
            continue;
        const Campaign& campaign = model().campaigns()[bar.campaign];
        const QColor ground = mixed(QColor(campaign.colour), t.surface, t.dark ? 0.45 : 0.22);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(r, px(this, 3), px(this, 3));
        painter.setPen(t.text);
        const QRect words = r.adjusted(px(this, 6), 0, -px(this, 6), 0);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeading,
                         painter.fontMetrics().elidedText(campaign.name, Qt::ElideRight, words.width()));
    }
}

void MonthView::layOut()
{
    chips().clear();
    mores().clear();
    layOutCampaigns();
    const int low = ChipPainter::height(this);
    const int high = ChipPainter::height(this, true);
    const int gap = px(this, 2);
    const int pad = px(this, 3);
    m_filled.assign(static_cast<size_t>(qMax(0, model().days())), 0);
    for (int i = 0; i < model().days(); ++i) {
        const LocalDate date = model().first().addDays(i);
        const auto& rows = model().onDay(date);
        if (rows.empty())
            continue;
        const QRect day = cell(i);
        int y = day.top() + px(this, 26) + m_lanes[static_cast<size_t>(i / 7)] * laneHeight();
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
        m_filled[static_cast<size_t>(i)] = y + (shown < count ? chip : 0);
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
    paintCampaigns(painter, dirty);
}

void MonthView::paintDay(QPainter& painter, int index, const QRect& c)
{
    const Tokens& t = tokens(this);
    const LocalDate date = model().first().addDays(index);
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
    paintLayers(painter, date, c, paintAside(painter, date, c, paintNumber(painter, date, c)));
    paintFree(painter, index);
    if (date == hoverDay() && !isDragging())
        paintIcon(&painter, plusRect(date).adjusted(2, 2, -2, -2), u"plus"_s, t.muted);
}

std::vector<CalendarCanvas::Gap> MonthView::gapsOn(LocalDate date) const
{
    if (!rhythm() || !isShown(date))
        return {};
    const int index = model().first().daysTo(date);
    const QRect c = cell(index);
    const QRect line(c.left() + px(this, 3), c.bottom() - px(this, 20), c.width() - px(this, 6), px(this, 18));
    const int filled = index < static_cast<int>(m_filled.size()) ? m_filled[static_cast<size_t>(index)] : 0;
    const auto minutes = rhythm()->freeOn(date);
    if (minutes.empty() || filled > line.top())
        return {};
    return {{atMinute(date, minutes.front()), line}};
}

// In the last line of a day whose posts leave it empty: how many slots are free, and their times.
void MonthView::paintFree(QPainter& painter, int index) const
{
    const LocalDate date = model().first().addDays(index);
    const auto gaps = gapsOn(date);
    if (gaps.empty())
        return;
    const Tokens& t = tokens(this);
    QStringList times;
    for (const int minute : rhythm()->freeOn(date))
        times << shortTime(atMinute(date, minute));
    const QRect line = gaps.front().rect;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(mixed(t.gap, t.surface, 0.6), 1, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(line).adjusted(0.5, 0.5, -0.5, -0.5), px(this, 4), px(this, 4));
    painter.setFont(sized(font(), TextSize::Second));
    painter.setPen(t.gap);
    const int count = static_cast<int>(times.size());
    QString words = tr("%n free: %1", "calendar, a day's free slots; %1: times", count).arg(times.join(u' '));
    const QRect room = line.adjusted(px(this, 6), 0, -px(this, 6), 0);
    if (painter.fontMetrics().horizontalAdvance(words) > room.width())
        words = tr("%n free slots", "calendar, a day whose cell is too narrow for their times", count);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeading,
                     painter.fontMetrics().elidedText(words, Qt::ElideRight, room.width()));
}

// Answers how far it reaches from the leading edge.
int MonthView::paintNumber(QPainter& painter, LocalDate date, const QRect& c) const
{
    const Tokens& t = tokens(this);
    const bool today = date == context().today();
    const QString number = date.day == 1 ? QLocale().toString(toQDate(date), u"d MMM"_s) : QLocale().toString(date.day);
    painter.setFont(sized(font(), TextSize::Second, today || date == day()));
    const int height = px(this, 20);
    const int width = qMax(height, painter.fontMetrics().horizontalAdvance(number) + px(this, 10));
    const QRect mark =
        QStyle::visualRect(layoutDirection(), c, QRect(c.left() + px(this, 4), c.top() + px(this, 3), width, height));
    if (today) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.accent);
        painter.drawRoundedRect(mark, height / 2.0, height / 2.0);
    }
    painter.setPen(today ? t.onAccent : date.month != m_month ? t.muted : t.text);
    painter.drawText(mark, Qt::AlignCenter, number);
    return px(this, 4) + width;
}

// Beside the number: that the clocks change that night, and the note of the day. Answers how far it reaches.
int MonthView::paintAside(QPainter& painter, LocalDate date, const QRect& c, int left) const
{
    const Tokens& t = tokens(this);
    QStringList parts;
    if (const auto change = model().clockChange(date))
        parts << (change->by > 0 ? tr("clocks +%1 min", "calendar, a day on which clocks go forward").arg(change->by)
                                 : tr("clocks −%1 min", "calendar, a day on which clocks go back").arg(-change->by));
    const QString note = model().note(date);
    if (!note.isEmpty())
        parts << note;
    if (parts.isEmpty())
        return left;
    painter.setFont(sized(font(), TextSize::Second));
    const int room = c.width() - left - px(this, 4 + 28);
    const QString words = painter.fontMetrics().elidedText(parts.join(u" · "_s), Qt::ElideRight, room - px(this, 8));
    const int width = qMin(room, painter.fontMetrics().horizontalAdvance(words) + px(this, 8));
    const QRect r = QStyle::visualRect(
        layoutDirection(), c, QRect(c.left() + left + px(this, 4), c.top() + px(this, 4), width, px(this, 18)));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(note.isEmpty() ? t.shade : t.note);
    painter.drawRoundedRect(r, px(this, 3), px(this, 3));
    painter.setPen(note.isEmpty() ? t.muted : t.text);
    painter.drawText(r, Qt::AlignCenter, words);
    return left + px(this, 4) + width;
}

// Holidays and other calendars: a dot of their colour and their words, as far as there is room; the rest is a number.
void MonthView::paintLayers(QPainter& painter, LocalDate date, const QRect& c, int left) const
{
    const auto& marks = model().backdrop().on(date);
    if (marks.empty())
        return;
    const Tokens& t = tokens(this);
    painter.setFont(sized(font(), TextSize::Second));
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetrics metrics = painter.fontMetrics();
    const int end = c.width() - px(this, 28), least = px(this, 40);
    const int top = c.top() + px(this, 4), height = px(this, 18), dot = px(this, 6);
    int x = left + px(this, 6);
    for (size_t i = 0; i < marks.size(); ++i) {
        const int rest = static_cast<int>(marks.size() - i);
        if (end - x < least) {
            const QRect r = QStyle::visualRect(layoutDirection(), c, QRect(c.left() + x, top, end - x, height));
            painter.setPen(t.muted);
            painter.drawText(r, Qt::AlignVCenter | Qt::AlignLeading, u"+%1"_s.arg(QLocale().toString(rest)));
            return;
        }
        const QString words = metrics.elidedText(marks[i].text, Qt::ElideRight, end - x - dot - px(this, 4));
        const int width = dot + px(this, 4) + metrics.horizontalAdvance(words);
        const QRect r = QStyle::visualRect(layoutDirection(), c, QRect(c.left() + x, top, width, height));
        const QRect spot =
            QStyle::visualRect(layoutDirection(), r, QRect(r.left(), r.center().y() - dot / 2, dot, dot));
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(marks[i].colour));
        painter.drawEllipse(spot);
        painter.setPen(t.text);
        painter.drawText(r, Qt::AlignVCenter | Qt::AlignTrailing, words);
        x += width + px(this, 8);
    }
}

} // namespace parvis::ui
