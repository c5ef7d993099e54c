// SPDX-License-Identifier: GPL-3.0-or-later
// What the charts that we paint ourselves have in common: a place under the pointer or chosen by the arrow keys, its
// number told at once, by hover and to a screen reader, and opened by click or Enter.
#pragma once

#include "ui/insights/chart_model.h"

#include <QWidget>

namespace parvis::ui {

class PlotView : public QWidget
{
    Q_OBJECT
public:
    explicit PlotView(QWidget* parent = nullptr);
    const ChartModel& model() const { return m_model; }
    int current() const { return m_current; }
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pointActivated(int point); // click or Enter

protected:
    void take(const ChartModel& model);
    virtual int pointAt(const QPoint& position) const = 0; // -1: none
    virtual QPoint tipOf(int point) const = 0;             // where its number is told
    // Where an arrow key leads from the current place; nothing: it is no key of this chart.
    virtual std::optional<int> placeAfter(int key) const = 0;
    void paintFocus(QPainter& painter) const;

    bool event(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void select(int point, bool tell);

    ChartModel m_model;
    int m_current = -1;
};

} // namespace parvis::ui
