// SPDX-License-Identifier: GPL-3.0-or-later
// What charts have in common: legend, value axis with its thin grid, names of the places on the x axis, target line and
// annotations. Calls in this order; each takes its room from the plot.
#pragma once

#include "engine/insights/report/chart_painter.h"
#include "engine/insights/report/text_block.h"

namespace parvis::report {

struct Scale {
    double low = 0, high = 1;
    std::vector<double> ticks;
    qreal share(double value) const { return qreal((value - low) / (high - low)); }
};
// Round steps, for durations of minutes and hours.
Scale scaleFor(double low, double high, const ReportUnit& unit, bool fromZero);

struct Extent {
    double low = 0, high = 0;
    bool isEmpty = true;
    void add(std::optional<double> value);
};
// Of all values and the target.
Extent extentOf(const ReportChart& chart);

struct LegendEntry {
    enum class Mark { Box, Line, Dash };
    QString name;
    QColor colour;
    Mark mark = Mark::Box;
};

class ChartFrame
{
public:
    ChartFrame(QPainter& painter, const QRectF& area, const ChartContext& context);

    void legend(const std::vector<LegendEntry>& entries);
    void note(const QString& text);
    // Room for the words of annotations above the plot.
    void reserveAnnotations();
    // Values upwards with the x names below; grid and labels are drawn.
    void axes(const Scale& scale);
    // Values to the right, a row for each x.
    void lyingAxes(const Scale& scale);
    void target(const Scale& scale, bool wordsAtLeft = false);
    void annotations();
    // Of x where it is a number: values along the bottom, for a curve.
    void numberAxis(const Scale& scale, const ReportUnit& unit);

    const QRectF& plot() const { return m_plot; }
    qreal slotWidth() const { return m_plot.width() / qreal(std::max<size_t>(1, slotCount(m_context.chart))); }
    qreal slotCentre(size_t index) const { return m_plot.left() + (qreal(index) + 0.5) * slotWidth(); }
    qreal yOf(const Scale& scale, double value) const { return m_plot.bottom() - scale.share(value) * m_plot.height(); }
    qreal xOf(const Scale& scale, double value) const { return m_plot.left() + scale.share(value) * m_plot.width(); }
    // Where annotations stand, when not in the middle of their slots.
    void setPlaces(const std::vector<qreal>& places) { m_places = places; }
    // The names of the slots below the plot, as many as fit.
    void slotNames();

    static QFont labelFont() { return fontOf(7.5); }
    void label(const QRectF& box, const QString& text, Side side, const QColor& colour = ink().muted);
    // On a white ground: nothing crosses the digits of a value.
    void valueLabel(const QRectF& box, const QString& text, Side side, const QColor& colour = ink().text);

private:
    QPainter& m_painter;
    QRectF m_area, m_plot;
    ChartContext m_context;
    qreal m_line = 0; // height of a label
    qreal m_annotationTop = 0;
    std::vector<qreal> m_places;
};

// "23 Nov", with the year where years differ; "09:00" where all are of one day.
std::vector<QString> slotNamesOf(const ChartContext& context);

} // namespace parvis::report
