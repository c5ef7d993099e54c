// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse and keys of the calendar's canvas.
#include "ui/calendar/calendar_canvas.h"
#include "ui/widgets/dates.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>

namespace parvis::ui {

void CalendarCanvas::mousePressEvent(QMouseEvent* event)
{
    setFocus(Qt::MouseFocusReason);
    m_hoverTimer.stop();
    Q_EMIT hovered(nullptr, {});
    m_pressed = {};
    if (event->button() != Qt::LeftButton)
        return;
    const QPoint point = event->position().toPoint();
    m_pointer = m_pressPoint = point;
    const bool ctrl = event->modifiers() & Qt::ControlModifier;
    m_toggleOnRelease = false;
    if (const auto* chip = chipAt(point)) {
        m_pressed = chip->id;
        // With Ctrl a drag copies; only a click without one adds or takes away. A drag of one of several takes them
        // all.
        if ((event->modifiers() & Qt::ShiftModifier) && !m_selected.isNull())
            mark(m_model.between(m_selected, chip->id));
        else if (ctrl)
            m_toggleOnRelease = true;
        else if (!m_marked.contains(chip->id))
            select(chip->id);
    } else if (const auto* more = moreAt(point)) {
        setDay(more->date);
        Q_EMIT moreAsked(more->date, more->rect);
    } else {
        const LocalDate date = dateAtPoint(point);
        select({});
        setDay(date);
        if (!m_readOnly && plusRect(date).contains(point))
            Q_EMIT newAsked(timeForNew(point));
        else if (const auto gap = gapAt(point))
            Q_EMIT newAsked(*gap);
    }
}

void CalendarCanvas::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint point = event->position().toPoint();
    if (!m_pressed.isNull() && (event->buttons() & Qt::LeftButton)) {
        const auto* row = m_model.find(m_pressed);
        if (!row)
            return;
        const bool copies = !m_readOnly && (event->modifiers() & Qt::ControlModifier);
        if (!m_dragging && (canMove(*row) || copies) &&
            (point - m_pressPoint).manhattanLength() >= QApplication::startDragDistance()) {
            m_dragging = true;
            setCursor(Qt::ClosedHandCursor);
            update(chipRect(m_pressed));
        }
        if (m_dragging) {
            const QRect ghost = ghostRect();
            const LocalDate before = dropDay();
            m_copying = event->modifiers() & Qt::ControlModifier;
            m_pointer = point;
            update(ghost);
            update(ghostRect());
            if (before != dropDay()) {
                update(dayRect(before));
                update(dayRect(dropDay()));
            }
        }
        return;
    }
    updateHover(point);
}

void CalendarCanvas::updateHover(const QPoint& point)
{
    const QPoint was = m_pointer;
    m_pointer = point;
    const auto* chip = chipAt(point);
    const PublicationId id = chip ? chip->id : PublicationId();
    if (id != m_hover) {
        update(chipRect(m_hover));
        m_hover = id;
        update(chipRect(m_hover));
        Q_EMIT hovered(nullptr, {});
        if (chip)
            m_hoverTimer.start();
        else
            m_hoverTimer.stop();
    }
    const LocalDate date = dateAtPoint(point);
    if (date != m_hoverDay) {
        update(dayRect(m_hoverDay));
        m_hoverDay = date;
        update(dayRect(m_hoverDay));
    }
    for (const auto& more : m_mores) {
        if (more.rect.contains(was) != more.rect.contains(point))
            update(more.rect);
    }
    const bool pointing = chip || moreAt(point) || gapAt(point) || (!m_readOnly && plusRect(date).contains(point));
    setCursor(pointing ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

// By mouse of what is under it, by key of what is chosen.
void CalendarCanvas::contextMenuEvent(QContextMenuEvent* event)
{
    if (m_dragging)
        return;
    QPoint at = event->pos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const QRect chip = chipRect(m_selected);
        at = chip.isEmpty() ? dayRect(m_day).center() : chip.center();
    } else if (const auto* chip = chipAt(at)) {
        if (!m_marked.contains(chip->id))
            select(chip->id);
    } else {
        select({});
        setDay(dateAtPoint(at));
    }
    event->accept();
    Q_EMIT menuAsked(mapToGlobal(at));
}

void CalendarCanvas::endDrag()
{
    const QRect ghost = ghostRect();
    m_dragging = false;
    m_toggleOnRelease = false;
    if (m_marked.size() > 1)
        update();
    unsetCursor();
    update(ghost);
    update(chipRect(m_pressed));
    update(dayRect(dropDay()));
}

void CalendarCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_dragging) {
        if (std::exchange(m_toggleOnRelease, false))
            toggle(m_pressed);
        else if (!m_pressed.isNull() && !(event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier)))
            select(m_pressed);
        m_pressed = {};
        return;
    }
    m_pointer = event->position().toPoint();
    m_copying = event->modifiers() & Qt::ControlModifier;
    const auto* row = m_model.find(m_pressed);
    const bool inside = rect().contains(m_pointer);
    const WallTime wall = row ? dropTime() : WallTime();
    endDrag();
    m_pressed = {};
    if (row && inside && wall != row->plan.wall)
        drop(PublicationRow(*row), wall);
}

void CalendarCanvas::drop(const PublicationRow& row, const WallTime& wall)
{
    const bool copy = std::exchange(m_copying, false);
    const bool several = m_marked.size() > 1 && m_marked.contains(row.id);
    if (!copy && !several) {
        Q_EMIT moveAsked(row, wall);
        return;
    }
    const WallTime& from = row.plan.wall;
    const int minutes = (wall.hour - from.hour) * 60 + wall.minute - from.minute;
    const auto rows = several ? (copy ? marked() : movable()) : std::vector<PublicationRow>{row};
    Q_EMIT shiftAsked(rows, from.date.daysTo(wall.date), minutes, copy);
}

void CalendarCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QPoint point = event->position().toPoint();
    m_pressed = {};
    if (const auto* chip = chipAt(point)) {
        if (const auto* row = m_model.find(chip->id))
            Q_EMIT opened(*row);
    } else if (!moreAt(point) && !gapAt(point) && !m_readOnly && !plusRect(dateAtPoint(point)).contains(point)) {
        Q_EMIT newAsked(timeForNew(point));
    }
}

void CalendarCanvas::leaveEvent(QEvent* event)
{
    m_hoverTimer.stop();
    update(chipRect(m_hover));
    m_hover = {};
    update(dayRect(m_hoverDay));
    m_hoverDay = {};
    m_pointer = {-1, -1};
    Q_EMIT hovered(nullptr, {});
    QWidget::leaveEvent(event);
}

// keep: what was chosen stays chosen with it.
void CalendarCanvas::goOn(PublicationId id, bool keep)
{
    const QSet<PublicationId> before = m_marked;
    select(id);
    if (!keep)
        return;
    m_marked += before;
    update();
    describe();
}

void CalendarCanvas::stepDay(int days, bool keep)
{
    const LocalDate next = m_day.addDays(days);
    if (!isShown(next)) {
        Q_EMIT dayLeft(next);
        return;
    }
    const auto& rows = m_model.onDay(next);
    setDay(next);
    if (!rows.empty() || !keep)
        goOn(rows.empty() ? PublicationId() : rows.front().id, keep);
}

// Through the posts of the day, then on to the same weekday of the next week.
void CalendarCanvas::stepChip(int direction, bool keep)
{
    const auto& rows = m_model.onDay(m_day);
    const auto at = std::find_if(rows.begin(), rows.end(), [this](const auto& row) { return row.id == m_selected; });
    const auto index = at == rows.end() ? (direction > 0 ? qsizetype(-1) : qsizetype(rows.size())) : at - rows.begin();
    const auto next = index + direction;
    if (next >= 0 && next < qsizetype(rows.size()))
        goOn(rows[static_cast<size_t>(next)].id, keep);
    else
        stepDay(7 * direction, keep);
}

// Ctrl: days and quarters of an hour. Alt: days and weeks, with Shift quarters of an hour.
bool CalendarCanvas::shiftByKey(QKeyEvent* event)
{
    const auto rows = movable();
    const int key = event->key();
    const bool sideways = key == Qt::Key_Left || key == Qt::Key_Right;
    const int forward = isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
    const int step = key == forward || key == Qt::Key_Down ? 1 : -1;
    const bool quarter = (event->modifiers() & Qt::ControlModifier) || (event->modifiers() & Qt::ShiftModifier);
    const int days = sideways ? step : quarter ? 0 : 7 * step;
    const int minutes = sideways || !quarter ? 0 : 15 * step;
    if (rows.empty())
        return false;
    if (rows.size() > 1) {
        Q_EMIT shiftAsked(rows, days, minutes, false);
        return true;
    }
    WallTime wall = rows.front().plan.wall;
    wall.date = wall.date.addDays(days);
    Q_EMIT moveAsked(rows.front(), addMinutes(wall, minutes));
    return true;
}

bool CalendarCanvas::chooseByKey(QKeyEvent* event)
{
    const int key = event->key();
    const bool keep = event->modifiers() & Qt::ShiftModifier;
    const int forward = isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        stepDay(key == forward ? 1 : -1, keep);
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        stepChip(key == Qt::Key_Down ? 1 : -1, keep);
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        Q_EMIT pageAsked(key == Qt::Key_PageDown ? 1 : -1);
        return true;
    case Qt::Key_Escape:
        if (m_dragging) {
            endDrag();
            m_pressed = {};
        } else {
            select({});
        }
        return true;
    default:
        return false;
    }
}

bool CalendarCanvas::actByKey(QKeyEvent* event)
{
    const auto* row = m_model.find(m_selected);
    if (event->matches(QKeySequence::SelectAll)) {
        std::vector<PublicationId> ids;
        for (const auto& one : m_model.onDay(m_day))
            ids.push_back(one.id);
        if (!row && !ids.empty())
            select(ids.front());
        mark(ids);
        return true;
    }
    if (event->matches(QKeySequence::Copy) && row) {
        Q_EMIT copyAsked(marked());
        return true;
    }
    if (event->matches(QKeySequence::Paste) && !m_readOnly) {
        Q_EMIT pasteAsked(m_day);
        return true;
    }
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (row)
            Q_EMIT opened(*row);
        else if (!m_readOnly)
            Q_EMIT newAsked(defaultTime(m_day));
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace: {
        auto rows = marked();
        std::erase_if(rows, [this](const auto& one) {
            return m_readOnly || (!canMove(one) && one.state != PublicationState::Failed);
        });
        if (!rows.empty())
            Q_EMIT cancelAsked(rows);
        return true;
    }
    default:
        return false;
    }
}

void CalendarCanvas::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    const bool arrow = key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
    if (arrow && (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier))) {
        if (!shiftByKey(event))
            event->ignore();
        return;
    }
    if (!chooseByKey(event) && !actByKey(event))
        QWidget::keyPressEvent(event);
}

} // namespace parvis::ui
