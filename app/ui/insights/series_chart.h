// SPDX-License-Identifier: GPL-3.0-or-later
// Values along an axis: a line, bars or stacked bars, the period before dashed, places without a figure left open, a
// line for the target, marks for what happened. Values on hover, by the arrow keys, and in a table beside (ChartPanel).
// No animation.
#pragma once

#include "ui/insights/chart_model.h"

#include <QtCharts/QChartView>

QT_BEGIN_NAMESPACE
class QAbstractSeries;
class QCategoryAxis;
QT_END_NAMESPACE

namespace parvis::ui {

class SeriesChart : public QChartView
{
    Q_OBJECT
public:
    explicit SeriesChart(QWidget* parent = nullptr);
    // colourIndex: of its first line; layers follow.
    void setModel(const ChartModel& model, int colourIndex);
    const ChartModel& model() const { return m_model; }
    int current() const { return m_current; }
    // Where a place is drawn, for a pointer: in the viewport's coordinates.
    QPoint placeOf(int point) const;
    QPoint placeOfMark(int mark) const;

Q_SIGNALS:
    void pointActivated(int point); // click or Enter
    void markActivated(int mark);   // click
    void noteWanted(int point);     // the key N
    void menuWanted(int point, const QPoint& global);

protected:
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;

private:
    void rebuild();
    void addLines(const std::vector<std::optional<double>>& values, const QPen& pen);
    void addSteps(const std::vector<std::optional<double>>& values, const QPen& pen);
    void addBars();
    double barWidth() const;
    void addTarget();
    void addAxes();
    void addPlaces();
    void paintMark(QPainter* painter, int at, const QRectF& plot) const;
    void paintPosts(QPainter* painter, const ChartMark& mark) const;
    int markAt(const QPointF& position) const;
    void attach(QAbstractSeries* series);
    QColor colourOf(int line) const;
    std::pair<double, double> range() const;
    void mark(int point, bool tell);
    int pointAt(const QPointF& position) const;
    double positionOf(double point) const;

    ChartModel m_model;
    int m_colour = 0;
    int m_current = -1;
    QCategoryAxis* m_x = nullptr;
    QCategoryAxis* m_y = nullptr;
};

// Okabe-Ito, in the order that stays apart for every kind of colour vision.
QColor chartColour(int index, bool dark);
QString markIcon(AnnotationKind kind);

} // namespace parvis::ui
