// SPDX-License-Identifier: GPL-3.0-or-later
// Days of the week by hours of the day: the darker, the more. An hour without a figure stays empty, which is not the
// same as little. Values on hover, by the arrow keys, and in a table beside.
#pragma once

#include "ui/insights/plot_view.h"

namespace parvis::ui {

class HeatGrid : public PlotView
{
    Q_OBJECT
public:
    using PlotView::PlotView;
    void setModel(const ChartModel& model) { take(model); }
    QRect cellRect(int point) const;

protected:
    int pointAt(const QPoint& position) const override;
    QPoint tipOf(int point) const override { return cellRect(point).bottomRight(); }
    std::optional<int> placeAfter(int key) const override;
    void paintEvent(QPaintEvent* event) override;

private:
    void paintCells(QPainter& painter) const;
    void paintNames(QPainter& painter) const;
    QRect grid() const;
};

} // namespace parvis::ui
