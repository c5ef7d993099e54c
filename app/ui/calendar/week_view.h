// SPDX-License-Identifier: GPL-3.0-or-later
// Seven days, or one, by the hour. Chips stand at their time; those that would cover each other follow below, and what
// would stray more than an hour is gathered in "+n more".
#pragma once

#include "ui/calendar/calendar_canvas.h"

#include <QScrollArea>

namespace parvis::ui {

class WeekCanvas : public CalendarCanvas
{
    Q_OBJECT
public:
    WeekCanvas(const UiContext& context, CalendarModel& model, QWidget* parent = nullptr);
    QRect dayRect(LocalDate date) const override;
    std::vector<Gap> gapsOn(LocalDate date) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    int hourHeight() const;
    int gutter() const;
    void refreshColumns() { relayOut(); } // another range
    int yAt(int minute) const { return minute * hourHeight() / 60; }

protected:
    void layOut() override;
    void paintGround(QPainter& painter, const QRect& dirty) override;
    LocalDate dateAtPoint(const QPoint& point) const override;
    int minutesForDrag(int dy) const override { return dy * 60 / hourHeight(); }
    WallTime timeForNew(const QPoint& point) const override;
    QRect plusRect(LocalDate) const override { return {}; }

private:
    int columns() const { return qMax(1, model().days()); }
    QRect column(int index) const;
    void layOutDay(int index);
    void paintNight(QPainter& painter, int index) const;
    void paintLayers(QPainter& painter, int index) const;
    void paintFree(QPainter& painter, int index) const;
    QTimer m_minute;
};

// The names of the days over the scrolled hours.
class WeekHead : public QWidget
{
    Q_OBJECT
public:
    WeekHead(const UiContext& context, const CalendarModel& model, const WeekCanvas& canvas, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintLayers(QPainter& painter, LocalDate date, const QRect& row) const;
    UiContext m_context;
    const CalendarModel& m_model;
    const WeekCanvas& m_canvas;
};

class WeekView : public QWidget
{
    Q_OBJECT
public:
    WeekView(const UiContext& context, CalendarModel& model, QWidget* parent = nullptr);
    WeekCanvas* canvas() const { return m_canvas; }
    void refreshHead();
    // Shows the working hours, or the chosen chip.
    void scrollToWork();
    void keepVisible(const QRect& chip);

private:
    WeekCanvas* m_canvas;
    WeekHead* m_head;
    QScrollArea* m_scroll;
};

} // namespace parvis::ui
