// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendar_canvas.h"

#include "ui/models/account_book.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/words.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace parvis::ui {

using namespace Qt::StringLiterals;

CalendarCanvas::CalendarCanvas(const UiContext& context, CalendarModel& model, QWidget* parent)
    : QWidget(parent), m_context(context), m_model(model), m_painter(context), m_day(context.today())
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_hoverTimer.setSingleShot(true);
    m_hoverTimer.setInterval(450);
    connect(&m_hoverTimer, &QTimer::timeout, this, [this] {
        if (const auto* row = m_model.find(m_hover); row && !m_dragging)
            Q_EMIT hovered(row, chipRect(m_hover));
    });
    connect(&m_model, &CalendarModel::daysChanged, this, [this](const QSet<int>& offsets) {
        // A drag or a selection of something that is gone ends with it.
        if (m_dragging && !m_model.find(m_pressed))
            endDrag();
        if (!m_selected.isNull() && !m_model.find(m_selected))
            select({});
        layOut();
        for (const int offset : offsets)
            update(dayRect(m_model.first().addDays(offset)).adjusted(-1, -1, 1, 1));
        describe();
    });
    connect(&m_context.book, &AccountBook::changed, this, [this] {
        m_painter.forget();
        update();
    });
}

bool CalendarCanvas::isShown(LocalDate date) const
{
    return date >= m_model.first() && m_model.first().daysTo(date) < m_model.days();
}

void CalendarCanvas::relayOut()
{
    layOut();
    update();
}

void CalendarCanvas::setDay(LocalDate date)
{
    if (date == m_day)
        return;
    const LocalDate before = m_day;
    m_day = date;
    update(dayRect(before));
    update(dayRect(date));
    Q_EMIT chosen();
    describe();
}

void CalendarCanvas::select(PublicationId id)
{
    if (id == m_selected)
        return;
    update(chipRect(m_selected));
    m_selected = id;
    update(chipRect(id));
    if (const auto* row = m_model.find(id))
        setDay(m_model.shownAt(*row).date);
    Q_EMIT chosen();
    describe();
}

// A painted view has no child for a screen reader to read: its own name tells what is chosen.
void CalendarCanvas::describe()
{
    const QString day = QLocale().toString(toQDate(m_day), QLocale::LongFormat);
    const auto* row = m_model.find(m_selected);
    const QString words =
        row ? tr("%1, %2, %3, %4: %5", "screen reader: day, time, account, state, first words")
                  .arg(day, shortTime(m_model.shownAt(*row)), m_context.book.name(row->account),
                       words::state(row->state), row->excerpt)
            : tr("%1, %n posts", "screen reader: a day of the calendar", static_cast<int>(m_model.onDay(m_day).size()))
                  .arg(day);
    if (words == accessibleName())
        return;
    setAccessibleName(words);
}

QRect CalendarCanvas::chipRect(PublicationId id) const
{
    for (const auto& chip : m_chips) {
        if (chip.id == id)
            return chip.rect;
    }
    return {};
}

QRect CalendarCanvas::moreRect(LocalDate date) const
{
    for (const auto& more : m_mores) {
        if (more.date == date)
            return more.rect;
    }
    return {};
}

const CalendarCanvas::Chip* CalendarCanvas::chipAt(const QPoint& point) const
{
    for (const auto& chip : m_chips) {
        if (chip.rect.contains(point))
            return &chip;
    }
    return nullptr;
}

const CalendarCanvas::More* CalendarCanvas::moreAt(const QPoint& point) const
{
    for (const auto& more : m_mores) {
        if (more.rect.contains(point))
            return &more;
    }
    return nullptr;
}

bool CalendarCanvas::canMove(const PublicationRow& row) const
{
    return !m_readOnly && (isPlanned(row.state) || row.state == PublicationState::Missed);
}

LocalDate CalendarCanvas::dropDay() const
{
    return dateAtPoint(m_pointer);
}

// The publication's own wall time moved by whole days and, where the view has hours, quarters of an hour: a clock
// change in between leaves the time of day as it was meant.
WallTime CalendarCanvas::dropTime() const
{
    const auto* row = m_model.find(m_pressed);
    const WallTime shown = m_model.shownAt(*row);
    const int days = shown.date.daysTo(dropDay());
    int minutes = minutesForDrag(m_pointer.y() - m_pressPoint.y());
    if (minutes != 0) {
        const int target = qBound(0, (minuteOfDay(shown) + minutes + 7) / 15 * 15, 1425);
        minutes = target - minuteOfDay(shown);
    }
    WallTime wall = row->plan.wall;
    wall.date = wall.date.addDays(days);
    return addMinutes(wall, minutes);
}

WallTime CalendarCanvas::defaultTime(LocalDate date) const
{
    const WallTime now = wallTimeAt(m_context.now(), m_context.zone);
    if (date == now.date)
        return addMinutes({date, now.hour, 0, 0}, 60);
    return {date, 9, 0, 0};
}

QRect CalendarCanvas::ghostRect() const
{
    if (!m_dragging)
        return {};
    const QRect chip = chipRect(m_pressed);
    const QPoint grip = m_pressPoint - chip.topLeft();
    QRect ghost(m_pointer - grip, QSize(qMax(chip.width(), px(this, 150)), chip.height()));
    return ghost.adjusted(-2, -chip.height() - px(this, 8), px(this, 60), 3);
}

void CalendarCanvas::paintEvent(QPaintEvent* event)
{
    if (!m_laidOut) {
        layOut();
        m_laidOut = true;
    }
    QPainter painter(this);
    paintGround(painter, event->rect());
    for (const auto& chip : m_chips) {
        if (!event->rect().intersects(chip.rect))
            continue;
        const auto* row = m_model.find(chip.id);
        if (!row)
            continue;
        int look = chip.id == m_selected ? ChipPainter::Selected : ChipPainter::Plain;
        if (chip.id == m_hover)
            look |= ChipPainter::Hovered;
        if (m_dragging && chip.id == m_pressed)
            painter.setOpacity(0.35);
        m_painter.paint(&painter, this, chip.rect, *row, look);
        painter.setOpacity(1);
    }
    const Tokens& t = tokens(this);
    painter.setFont(sized(font(), TextSize::Second));
    for (const auto& more : m_mores) {
        painter.setPen(more.rect.contains(m_pointer) ? t.accent : t.muted);
        painter.drawText(more.rect.adjusted(px(this, 8), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeading,
                         tr("+%n more", "calendar, under the last post that fits into a day", more.count));
    }
    if (m_dragging)
        paintGhost(painter);
}

void CalendarCanvas::paintGhost(QPainter& painter)
{
    const auto* row = m_model.find(m_pressed);
    if (!row)
        return;
    const Tokens& t = tokens(this);
    const QRect chip = chipRect(m_pressed);
    const QRect ghost(m_pointer - (m_pressPoint - chip.topLeft()), chip.size());
    m_painter.paint(&painter, this, ghost, *row, ChipPainter::Ghost | ChipPainter::Selected);
    const WallTime wall = dropTime();
    const Resolution resolution = resolve(wall, row->plan.zone);
    QString words = u"%1 %2"_s.arg(QLocale().toString(toQDate(wall.date), u"ddd d MMM"_s), shortTime(wall));
    bool wrong = true;
    if (resolution.second < m_context.now())
        words = tr("%1: in the past", "calendar, while a post is dragged; %1 day and time").arg(words);
    else if (resolution.kind == Resolution::Kind::Skipped)
        words = tr("%1 does not exist that night", "calendar, while a post is dragged; %1 day and time").arg(words);
    else if (resolution.kind == Resolution::Kind::Repeated)
        words = tr("%1 comes twice that night", "calendar, while a post is dragged; %1 day and time").arg(words);
    else
        wrong = false;
    painter.setFont(sized(font(), TextSize::Second, true));
    const int width = painter.fontMetrics().horizontalAdvance(words) + px(this, 16);
    QRect bubble(ghost.left(), ghost.top() - chip.height() - px(this, 4), width, px(this, 22));
    bubble.moveLeft(qBound(2, bubble.left(), qMax(2, this->width() - width - 2)));
    if (bubble.top() < 0)
        bubble.moveTop(ghost.bottom() + px(this, 4));
    const QColor fill = wrong ? t.danger : t.accent;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(bubble, bubble.height() / 2.0, bubble.height() / 2.0);
    painter.setPen(inkOn(fill));
    painter.drawText(bubble, Qt::AlignCenter, words);
}

void CalendarCanvas::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_laidOut = true;
    layOut();
}

void CalendarCanvas::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange ||
        event->type() == QEvent::LayoutDirectionChange) {
        m_painter.forget();
        relayOut();
    }
    QWidget::changeEvent(event);
}

void CalendarCanvas::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update(dayRect(m_day));
    describe();
}

void CalendarCanvas::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update(dayRect(m_day));
}

} // namespace parvis::ui
