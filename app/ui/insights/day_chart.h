// SPDX-License-Identifier: GPL-3.0-or-later
// A KPI day by day: a line or bars, the period before dashed, days without a figure left open. Values on hover, by the
// arrow keys, and in a table beside (ChartPanel). No animation.
#pragma once

#include "ui/insights/figures_data.h"

#include <QtCharts/QChartView>

class QGraphicsLineItem;
QT_BEGIN_NAMESPACE
class QCategoryAxis;
class QXYSeries;
QT_END_NAMESPACE

namespace parvis::ui {

class DayChart : public QChartView
{
    Q_OBJECT
public:
    enum class Shape { Line, Bars };
    explicit DayChart(Shape shape, QWidget* parent = nullptr);
    void setSeries(const DaySeries& series, int colourIndex);
    // "Tue 24 November: 1,204 followers (before: 1,180)"
    QString words(int day) const;
    int current() const { return m_current; }

Q_SIGNALS:
    void dayActivated(parvis::LocalDate date); // double click or Enter

protected:
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void rebuild();
    void addLines(std::optional<double> DayValue::*member, const QPen& pen);
    void addBars(const QColor& colour);
    void addAxes();
    void attach(QAbstractSeries* series);
    std::pair<double, double> range() const;
    void mark(int day, bool tell);
    int dayAt(const QPointF& position) const;

    Shape m_shape;
    DaySeries m_series;
    int m_colour = 0;
    int m_current = -1;
    QCategoryAxis* m_x = nullptr;
    QCategoryAxis* m_y = nullptr;
    QGraphicsLineItem* m_mark = nullptr;
};

// Okabe-Ito, in the order that stays apart for every kind of colour vision.
QColor chartColour(int index, bool dark);

} // namespace parvis::ui
