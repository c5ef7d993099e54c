// SPDX-License-Identifier: GPL-3.0-or-later
// Whole weeks around a month, as many chips per day as fit.
#pragma once

#include "ui/calendar/calendar_canvas.h"

namespace parvis::ui {

class MonthView : public CalendarCanvas
{
    Q_OBJECT
public:
    MonthView(const UiContext& context, CalendarModel& model, QWidget* parent = nullptr);
    // The month of this day; days before and after it are shaded.
    void setMonth(LocalDate date);
    QRect dayRect(LocalDate date) const override;
    QSize minimumSizeHint() const override;

protected:
    void layOut() override;
    void paintGround(QPainter& painter, const QRect& dirty) override;
    LocalDate dateAtPoint(const QPoint& point) const override;
    int minutesForDrag(int) const override { return 0; }
    WallTime timeForNew(const QPoint& point) const override;
    QRect plusRect(LocalDate date) const override;

private:
    int headHeight() const;
    int weeks() const;
    QRect cell(int index) const;
    void paintDay(QPainter& painter, int index, const QRect& cell);
    int m_month = 1;
};

} // namespace parvis::ui
