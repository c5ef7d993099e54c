// SPDX-License-Identifier: GPL-3.0-or-later
// Stages under each other, each as wide as what reached it, with its share of the first: a funnel. A stage whose number
// nobody gives is an empty frame, not a narrow one.
#pragma once

#include "ui/insights/chart_model.h"

#include <QWidget>

namespace parvis::ui {

class StageChart : public QWidget
{
    Q_OBJECT
public:
    explicit StageChart(QWidget* parent = nullptr);
    void setModel(const ChartModel& model, int colourIndex);
    int current() const { return m_current; }
    QRect stageRect(int point) const; // the whole line of a stage
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pointActivated(int point); // click or Enter

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void paintStage(QPainter& painter, int point, double most) const;
    void select(int point, bool tell);
    int pointAt(const QPoint& position) const;

    ChartModel m_model;
    int m_colour = 0;
    int m_current = -1;
};

} // namespace parvis::ui
