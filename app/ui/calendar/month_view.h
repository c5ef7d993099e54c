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
    // One line for all of a day, where its posts leave room.
    std::vector<Gap> gapsOn(LocalDate date) const override;
    QSize minimumSizeHint() const override;
    // Where a campaign's bar stands in the week of the date; empty where it has none.
    QRect campaignRect(CampaignId id, LocalDate date) const;

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
    int paintNumber(QPainter& painter, LocalDate date, const QRect& cell) const;
    int paintAside(QPainter& painter, LocalDate date, const QRect& cell, int left) const;
    void paintLayers(QPainter& painter, LocalDate date, const QRect& cell, int left) const;
    void paintFree(QPainter& painter, int index) const;
    void paintCampaigns(QPainter& painter, const QRect& dirty) const;
    // A campaign's piece within one week, from and to in days of the week.
    struct Bar {
        size_t campaign = 0;
        int week = 0, from = 0, to = 0, lane = 0;
    };
    void layOutCampaigns();
    int laneHeight() const;
    QRect barRect(const Bar& bar) const;
    std::vector<Bar> m_bars;
    std::vector<int> m_lanes;  // of each week
    std::vector<int> m_filled; // of each day: how far down its posts reach
    int m_month = 1;
};

} // namespace parvis::ui
