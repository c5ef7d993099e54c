// SPDX-License-Identifier: GPL-3.0-or-later
// Days of the week by hours of the day: the darker, the more. An hour without a figure stays empty, which is not the
// same as little. Values on hover, by the arrow keys, and in a table beside.
#pragma once

#include "ui/insights/chart_model.h"

#include <QWidget>

namespace parvis::ui {

class HeatGrid : public QWidget
{
    Q_OBJECT
public:
    explicit HeatGrid(QWidget* parent = nullptr);
    void setModel(const ChartModel& model);
    const ChartModel& model() const { return m_model; }
    int current() const { return m_current; }
    QRect cellRect(int point) const;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pointActivated(int point); // click or Enter

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void paintCells(QPainter& painter) const;
    void paintNames(QPainter& painter) const;
    void select(int point, bool tell);
    int pointAt(const QPoint& position) const;
    QRect grid() const;

    ChartModel m_model;
    int m_current = -1;
};

} // namespace parvis::ui
