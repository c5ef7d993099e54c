// SPDX-License-Identifier: GPL-3.0-or-later
// The participation curve: of the people who wrote, the most active first, against the share of the messages that is
// theirs. The thin diagonal is where everybody writes as much; one, nine and ninety of a hundred are set apart.
#pragma once

#include "ui/insights/chart_model.h"

#include <QWidget>

namespace parvis::ui {

class CurveChart : public QWidget
{
    Q_OBJECT
public:
    explicit CurveChart(QWidget* parent = nullptr);
    void setModel(const ChartModel& model, int colourIndex);
    int current() const { return m_current; }
    QPointF placeOf(int point) const; // on the curve
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
    QRectF plot() const;
    QPointF at(double percent, double share) const;
    void paintGrid(QPainter& painter) const;
    void paintParts(QPainter& painter) const;
    void paintBound(QPainter& painter, int point) const;
    void paintLine(QPainter& painter, const std::vector<std::optional<double>>& values) const;
    void select(int point, bool tell);
    int pointAt(const QPointF& position) const;

    ChartModel m_model;
    int m_colour = 0;
    int m_current = -1;
};

} // namespace parvis::ui
