// SPDX-License-Identifier: GPL-3.0-or-later
// Stages under each other, each as wide as what reached it, with its share of the first: a funnel. A stage whose number
// nobody gives is an empty frame, not a narrow one.
#pragma once

#include "ui/insights/plot_view.h"

namespace parvis::ui {

class StageChart : public PlotView
{
    Q_OBJECT
public:
    using PlotView::PlotView;
    void setModel(const ChartModel& model, int colourIndex);
    QRect stageRect(int point) const; // the whole line of a stage

protected:
    int pointAt(const QPoint& position) const override;
    QPoint tipOf(int point) const override { return stageRect(point).center(); }
    std::optional<int> placeAfter(int key) const override;
    void paintEvent(QPaintEvent* event) override;

private:
    void paintStage(QPainter& painter, int point, double most) const;

    int m_colour = 0;
};

} // namespace parvis::ui
