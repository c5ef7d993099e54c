// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse and keys of the calendar's canvas.
#include "ui/calendar/calendar_canvas.h"
#include "ui/widgets/dates.h"

#include <QApplication>
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
    if (const auto* chip = chipAt(point)) {
        m_pressed = chip->id;
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
    }
}

void CalendarCanvas::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint point = event->position().toPoint();
    if (!m_pressed.isNull() && (event->buttons() & Qt::LeftButton)) {
        const auto* row = m_model.find(m_pressed);
        if (!row)
            return;
        if (!m_dragging && canMove(*row) &&
            (point - m_pressPoint).manhattanLength() >= QApplication::startDragDistance()) {
            m_dragging = true;
            setCursor(Qt::ClosedHandCursor);
            update(chipRect(m_pressed));
        }
        if (m_dragging) {
            const QRect ghost = ghostRect();
            const LocalDate before = dropDay();
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
    const bool pointing = chip || moreAt(point) || (!m_readOnly && plusRect(date).contains(point));
    setCursor(pointing ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void CalendarCanvas::endDrag()
{
    const QRect ghost = ghostRect();
    m_dragging = false;
    unsetCursor();
    update(ghost);
    update(chipRect(m_pressed));
    update(dayRect(dropDay()));
}

void CalendarCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_dragging) {
        m_pressed = {};
        return;
    }
    m_pointer = event->position().toPoint();
    const auto* row = m_model.find(m_pressed);
    const bool inside = rect().contains(m_pointer);
    const WallTime wall = row ? dropTime() : WallTime();
    endDrag();
    m_pressed = {};
    if (row && inside && wall != row->plan.wall)
        Q_EMIT moveAsked(*row, wall);
}

void CalendarCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QPoint point = event->position().toPoint();
    m_pressed = {};
    if (const auto* chip = chipAt(point)) {
        if (const auto* row = m_model.find(chip->id))
            Q_EMIT opened(*row);
    } else if (!moreAt(point) && !m_readOnly && !plusRect(dateAtPoint(point)).contains(point)) {
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

void CalendarCanvas::stepDay(int days)
{
    const LocalDate next = m_day.addDays(days);
    if (!isShown(next)) {
        Q_EMIT dayLeft(next);
        return;
    }
    const auto& rows = m_model.onDay(next);
    setDay(next);
    select(rows.empty() ? PublicationId() : rows.front().id);
}

// Through the posts of the day, then on to the same weekday of the next week.
void CalendarCanvas::stepChip(int direction)
{
    const auto& rows = m_model.onDay(m_day);
    const auto at = std::find_if(rows.begin(), rows.end(), [this](const auto& row) { return row.id == m_selected; });
    const auto index = at == rows.end() ? (direction > 0 ? qsizetype(-1) : qsizetype(rows.size())) : at - rows.begin();
    const auto next = index + direction;
    if (next >= 0 && next < qsizetype(rows.size()))
        select(rows[static_cast<size_t>(next)].id);
    else
        stepDay(7 * direction);
}

bool CalendarCanvas::moveByKey(int key)
{
    const auto* row = m_model.find(m_selected);
    if (!row || !canMove(*row))
        return false;
    WallTime wall = row->plan.wall;
    const int forward = isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
    if (key == Qt::Key_Left || key == Qt::Key_Right)
        wall.date = wall.date.addDays(key == forward ? 1 : -1);
    else
        wall = addMinutes(wall, key == Qt::Key_Down ? 15 : -15);
    Q_EMIT moveAsked(*row, wall);
    return true;
}

void CalendarCanvas::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    const bool arrow = key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
    const int forward = isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
    if (arrow && (event->modifiers() & Qt::ControlModifier)) {
        if (!moveByKey(key))
            event->ignore();
        return;
    }
    const auto* row = m_model.find(m_selected);
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        stepDay(key == forward ? 1 : -1);
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        stepChip(key == Qt::Key_Down ? 1 : -1);
        return;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        Q_EMIT pageAsked(key == Qt::Key_PageDown ? 1 : -1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (row)
            Q_EMIT opened(*row);
        else if (!m_readOnly)
            Q_EMIT newAsked(defaultTime(m_day));
        return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (row && (canMove(*row) || (!m_readOnly && row->state == PublicationState::Failed)))
            Q_EMIT cancelAsked(*row);
        return;
    case Qt::Key_Escape:
        if (m_dragging) {
            endDrag();
            m_pressed = {};
            return;
        }
        select({});
        return;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

} // namespace parvis::ui
