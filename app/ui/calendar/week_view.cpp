// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/week_view.h"

#include "ui/calendar/calendar_rhythm.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/icons.h"

#include <QBoxLayout>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>

namespace parvis::ui {

using namespace Qt::StringLiterals;

WeekCanvas::WeekCanvas(const UiContext& context, CalendarModel& model, QWidget* parent)
    : CalendarCanvas(context, model, parent)
{
    setObjectName(u"week-view"_s);
    m_minute.setInterval(60'000);
    connect(&m_minute, &QTimer::timeout, this, [this] { update(dayRect(this->context().today())); });
    m_minute.start();
}

int WeekCanvas::hourHeight() const
{
    return px(this, 48);
}

int WeekCanvas::gutter() const
{
    return fontMetrics().horizontalAdvance(u"00:00 AM"_s) + px(this, 4);
}

QSize WeekCanvas::sizeHint() const
{
    return {px(this, 560), 24 * hourHeight() + px(this, 4)};
}

QRect WeekCanvas::column(int index) const
{
    const int left = gutter();
    const int room = width() - left;
    const int from = left + index * room / columns();
    const int to = left + (index + 1) * room / columns();
    return QStyle::visualRect(layoutDirection(), rect(), QRect(from, 0, to - from, height()));
}

QRect WeekCanvas::dayRect(LocalDate date) const
{
    return isShown(date) ? column(model().first().daysTo(date)) : QRect();
}

LocalDate WeekCanvas::dateAtPoint(const QPoint& point) const
{
    const QPoint p = QStyle::visualPos(layoutDirection(), rect(), point);
    const int room = qMax(1, width() - gutter());
    return model().first().addDays(qBound(0, (p.x() - gutter()) * columns() / room, columns() - 1));
}

WallTime WeekCanvas::timeForNew(const QPoint& point) const
{
    const int minute = qBound(0, point.y() * 60 / hourHeight() / 30 * 30, 1410);
    return atMinute(dateAtPoint(point), minute);
}

void WeekCanvas::layOut()
{
    chips().clear();
    mores().clear();
    for (int i = 0; i < model().days(); ++i)
        layOutDay(i);
}

void WeekCanvas::layOutDay(int index)
{
    const LocalDate date = model().first().addDays(index);
    const auto& rows = model().onDay(date);
    const QRect c = column(index);
    const int low = ChipPainter::height(this);
    const int high = ChipPainter::height(this, true);
    const int gap = px(this, 2);
    const int pad = px(this, 3);
    const auto minuteOf = [&](size_t k) { return minuteOfDay(model().shownAt(rows[k])); };
    int free = 0;
    for (size_t k = 0; k < rows.size();) {
        // Posts of one minute stand together, in two lines each where the next ones leave the room.
        size_t end = k + 1;
        while (end < rows.size() && minuteOf(end) == minuteOf(k))
            ++end;
        const int wanted = yAt(minuteOf(k));
        const int count = static_cast<int>(end - k);
        int y = qMax(free, wanted);
        const int until = end < rows.size() ? yAt(minuteOf(end)) : height();
        const bool tall = c.width() < px(this, 260) && y == wanted && y + count * (high + gap) <= until &&
                          count * (high + gap) <= 2 * hourHeight();
        const int chip = tall ? high : low;
        const int limit = wanted + 2 * hourHeight();
        for (; k < end; ++k) {
            const QRect r(c.left() + pad, qMin(y, height() - chip), c.width() - 2 * pad, chip);
            const bool last = k + 1 == end;
            if (!mores().empty() && mores().back().date == date && mores().back().rect.top() >= wanted) {
                ++mores().back().count;
            } else if (y + chip + (last ? 0 : chip + gap) > limit) {
                mores().push_back({date, r, 1});
                free = y + chip + gap;
            } else {
                chips().push_back({rows[k].id, date, r});
                y += chip + gap;
                free = y;
            }
        }
    }
}

void WeekCanvas::paintGround(QPainter& painter, const QRect& dirty)
{
    const Tokens& t = tokens(this);
    painter.fillRect(dirty, t.surface);
    const LocalDate today = context().today();
    for (int i = 0; i < columns(); ++i) {
        const QRect c = column(i);
        const LocalDate date = model().first().addDays(i);
        if (isDragging() && date == dropDay())
            painter.fillRect(c & dirty, t.selected);
        else if (date == today)
            painter.fillRect(c & dirty, mixed(t.accent, t.surface, 0.04));
        painter.fillRect(QRect(isRightToLeft() ? c.right() : c.left(), dirty.top(), 1, dirty.height()), t.border);
    }
    painter.setFont(sized(font(), TextSize::Second));
    for (int hour = 0; hour < 24; ++hour) {
        const int y = yAt(hour * 60);
        if (y > dirty.bottom() + px(this, 12) || y + hourHeight() < dirty.top())
            continue;
        const QRect line = QStyle::visualRect(layoutDirection(), rect(), QRect(gutter(), y, width() - gutter(), 1));
        painter.fillRect(line, t.border);
        if (hour == 0)
            continue;
        painter.setPen(t.muted);
        const QRect label = QStyle::visualRect(layoutDirection(), rect(),
                                               QRect(0, y - px(this, 9), gutter() - px(this, 6), px(this, 18)));
        painter.drawText(label, Qt::AlignVCenter | Qt::AlignTrailing, shortTime({today, hour, 0, 0}));
    }
    for (int i = 0; i < columns(); ++i) {
        paintLayers(painter, i);
        paintNight(painter, i);
        paintFree(painter, i);
    }
    if (isShown(today)) {
        const int y = yAt(minuteOfDay(wallTimeAt(context().now(), context().zone)));
        const QRect c = dayRect(today);
        painter.fillRect(QRect(c.left(), y, c.width(), px(this, 2)), t.danger);
    }
    if (hasFocus() && isShown(day())) {
        painter.setPen(QPen(t.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(dayRect(day()).adjusted(1, 1, -1, -1));
    }
}

// Events of other calendars that have hours stand behind the posts.
void WeekCanvas::paintLayers(QPainter& painter, int index) const
{
    const Tokens& t = tokens(this);
    const LocalDate date = model().first().addDays(index);
    const QRect c = column(index);
    painter.setFont(sized(font(), TextSize::Second));
    for (const auto& mark : model().backdrop().on(date)) {
        if (mark.event.allDay)
            continue;
        const WallTime from = wallTimeAt(mark.event.from, context().zone);
        const WallTime to = wallTimeAt(mark.event.to, context().zone);
        const int top = from.date < date ? 0 : yAt(minuteOfDay(from));
        const int bottom = to.date > date ? height() : yAt(minuteOfDay(to));
        const QRect band(c.left() + 1, top, c.width() - 1, qMax(bottom - top, px(this, 18)));
        const QColor colour(mark.colour);
        painter.fillRect(band, mixed(colour, t.surface, t.dark ? 0.22 : 0.12));
        QRect edge(band.right() - px(this, 3), band.top(), px(this, 3), band.height());
        if (isRightToLeft())
            edge.moveLeft(band.left());
        painter.fillRect(edge, colour);
        const QRect words(band.left() + px(this, 6), band.top(), band.width() - px(this, 12), px(this, 18));
        painter.setPen(t.muted);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignTrailing,
                         painter.fontMetrics().elidedText(mark.text, Qt::ElideRight, words.width()));
    }
}

// The hour that is missing, or that comes twice, is hatched and says so.
void WeekCanvas::paintNight(QPainter& painter, int index) const
{
    const LocalDate date = model().first().addDays(index);
    const auto change = model().clockChange(date);
    if (!change)
        return;
    const Tokens& t = tokens(this);
    const int minutes = qAbs(change->by);
    const QRect c = column(index);
    const QRect band(c.left() + 1, yAt(change->minute), c.width() - 1, yAt(minutes));
    painter.fillRect(band, t.shade);
    painter.fillRect(band, QBrush(mixed(t.warn, t.surface, 0.45), change->by > 0 ? Qt::BDiagPattern : Qt::HorPattern));
    const auto time = [&](int minute) { return shortTime(atMinute(date, minute % (24 * 60))); };
    const QString span = u"%1–%2"_s.arg(time(change->minute), time(change->minute + minutes));
    const QString words = change->by > 0 ? tr("%1 does not exist", "calendar, the night clocks go forward").arg(span)
                                         : tr("%1 comes twice", "calendar, the night clocks go back").arg(span);
    painter.setFont(sized(font(), TextSize::Second));
    const QRect label(band.left(), band.top(), band.width(), qMin(band.height(), px(this, 20)));
    const QString shown = painter.fontMetrics().elidedText(words, Qt::ElideRight, label.width() - px(this, 8));
    painter.fillRect(label, t.shade);
    painter.setPen(t.text);
    painter.drawText(label, Qt::AlignCenter, shown);
}

std::vector<CalendarCanvas::Gap> WeekCanvas::gapsOn(LocalDate date) const
{
    std::vector<Gap> gaps;
    if (!rhythm() || !isShown(date))
        return gaps;
    const QRect c = column(model().first().daysTo(date));
    for (const int minute : rhythm()->freeOn(date)) {
        const QRect place(c.left() + px(this, 3), yAt(minute), c.width() - px(this, 6), ChipPainter::height(this));
        gaps.push_back({atMinute(date, minute), belowChips(place, px(this, 2))});
    }
    return gaps;
}

// Slots that nothing stands in yet: an outline and the time, no more.
void WeekCanvas::paintFree(QPainter& painter, int index) const
{
    const Tokens& t = tokens(this);
    painter.setFont(sized(font(), TextSize::Second));
    for (const Gap& gap : gapsOn(model().first().addDays(index))) {
        painter.setPen(QPen(mixed(t.gap, t.surface, 0.6), 1, Qt::DashLine));
        painter.setBrush(mixed(t.gap, t.surface, 0.05));
        painter.drawRoundedRect(QRectF(gap.rect).adjusted(0.5, 0.5, -0.5, -0.5), px(this, 4), px(this, 4));
        painter.setPen(t.gap);
        painter.drawText(gap.rect.adjusted(px(this, 8), 0, -px(this, 4), 0), Qt::AlignVCenter | Qt::AlignLeading,
                         tr("%1 free", "calendar, a slot; %1: a time").arg(shortTime(gap.time)));
    }
}

WeekHead::WeekHead(const UiContext& context, const CalendarModel& model, const WeekCanvas& canvas, QWidget* parent)
    : QWidget(parent), m_context(context), m_model(model), m_canvas(canvas)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize WeekHead::sizeHint() const
{
    return {px(this, 560), px(this, m_model.backdrop().hasWholeDays() ? 52 : 30)};
}

// Whole days of other calendars; what finds no room is a number.
void WeekHead::paintLayers(QPainter& painter, LocalDate date, const QRect& row) const
{
    const Tokens& t = tokens(this);
    std::vector<const CalendarBackdrop::Mark*> whole;
    for (const auto& mark : m_model.backdrop().on(date)) {
        if (mark.event.allDay)
            whole.push_back(&mark);
    }
    if (whole.empty())
        return;
    painter.setFont(sized(font(), TextSize::Second));
    const QRect bar = row.adjusted(px(this, 3), px(this, 1), -px(this, 3), -px(this, 3));
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(QColor(whole.front()->colour), t.surface, t.dark ? 0.45 : 0.22));
    painter.drawRoundedRect(bar, px(this, 3), px(this, 3));
    const QString more =
        whole.size() > 1 ? u" +%1"_s.arg(QLocale().toString(static_cast<int>(whole.size()) - 1)) : QString();
    const int room = bar.width() - px(this, 8) - painter.fontMetrics().horizontalAdvance(more);
    painter.setPen(t.text);
    painter.drawText(bar, Qt::AlignCenter,
                     painter.fontMetrics().elidedText(whole.front()->text, Qt::ElideRight, room) + more);
}

void WeekHead::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), t.surface);
    for (int i = 0; i < m_model.days(); ++i) {
        const LocalDate date = m_model.first().addDays(i);
        const QRect c = m_canvas.dayRect(date);
        const QRect at(c.left() + m_canvas.x(), 0, c.width(), px(this, 30));
        const bool today = date == m_context.today();
        painter.setFont(sized(font(), TextSize::Base, today));
        painter.setPen(today ? t.accent : t.text);
        const QString name = QLocale().toString(toQDate(date), u"ddd d"_s);
        const QString note = m_model.note(date);
        const QString words = note.isEmpty() ? name : u"%1 · %2"_s.arg(name, note);
        if (!note.isEmpty())
            painter.fillRect(at.adjusted(1, 0, 0, 0), t.note);
        painter.drawText(at.adjusted(px(this, 4), 0, -px(this, 4), 0), Qt::AlignCenter,
                         painter.fontMetrics().elidedText(words, Qt::ElideRight, at.width() - px(this, 8)));
        paintLayers(painter, date, QRect(at.left(), at.bottom() + 1, at.width(), height() - at.height()));
    }
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.border);
}

WeekView::WeekView(const UiContext& context, CalendarModel& model, QWidget* parent)
    : QWidget(parent),
      m_canvas(new WeekCanvas(context, model)),
      m_head(new WeekHead(context, model, *m_canvas, this)),
      m_scroll(new QScrollArea(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_scroll, 1);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_canvas);
    m_canvas->setFocusPolicy(Qt::StrongFocus);
    connect(&model, &CalendarModel::surroundingsChanged, this, &WeekView::refreshHead);
}

void WeekView::refreshHead()
{
    m_head->updateGeometry();
    m_head->update();
}

void WeekView::scrollToWork()
{
    m_scroll->verticalScrollBar()->setValue(m_canvas->yAt(7 * 60 + 30));
}

void WeekView::keepVisible(const QRect& chip)
{
    if (!chip.isEmpty())
        m_scroll->ensureVisible(chip.center().x(), chip.center().y(), 0, px(this, 60));
}

} // namespace parvis::ui
