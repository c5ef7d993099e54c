// SPDX-License-Identifier: GPL-3.0-or-later
// Share of what was said over share of people: how few speak for how many. The thin diagonal is equal parts.
#include "engine/insights/report/chart_frame.h"

namespace parvis::report {
namespace {

struct CurveAxes {
    Scale x, y;
};

CurveAxes axesOf(const ReportChart& chart)
{
    Extent across;
    for (const ReportX& x : chart.x) {
        if (const auto* number = std::get_if<double>(&x))
            across.add(*number);
    }
    const Extent up = extentOf(chart);
    return {scaleFor(across.low, across.high, chart.xUnit, true), scaleFor(up.low, up.high, chart.unit, true)};
}

void paintCurveLine(QPainter& painter, const std::vector<std::optional<double>>& values, const ChartContext& context,
                    const ChartFrame& frame, const CurveAxes& axes, const QPen& pen)
{
    QPolygonF line;
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    for (size_t i = 0; i < values.size(); ++i) {
        const auto* x = std::get_if<double>(&context.chart.x[i]);
        if (x && values[i]) {
            line << QPointF(frame.xOf(axes.x, *x), frame.yOf(axes.y, *values[i]));
        } else {
            painter.drawPolyline(line);
            line.clear();
        }
    }
    painter.drawPolyline(line);
}

} // namespace

void paintCurve(QPainter& painter, const QRectF& area, const ChartContext& context)
{
    const ReportChart& chart = context.chart;
    const CurveAxes axes = axesOf(chart);
    const QFont font = ChartFrame::labelFont();
    const qreal line = lineHeight(font);
    ChartFrame frame(painter, area.adjusted(0, 0, -pt(8), chart.xName.isEmpty() ? 0 : -line - pt(2)), context);
    std::vector<LegendEntry> entries;
    for (size_t i = 0; i < chart.series.size(); ++i)
        entries.push_back({chart.series[i].name, seriesColour(i), LegendEntry::Mark::Line});
    const bool shares = chart.unit.kind == ReportUnit::Kind::Percent && chart.xUnit.kind == ReportUnit::Kind::Percent;
    if (shares)
        entries.push_back({context.words.evenShares, ink().muted, LegendEntry::Mark::Dash});
    frame.legend(entries);
    if (!chart.yName.isEmpty())
        frame.note(chart.yName);
    frame.reserveAnnotations();
    frame.axes(axes.y);
    frame.numberAxis(axes.x, chart.xUnit);
    std::vector<qreal> places;
    for (const ReportX& x : chart.x) {
        const auto* number = std::get_if<double>(&x);
        places.push_back(number ? frame.xOf(axes.x, *number) : frame.plot().left());
    }
    frame.setPlaces(places);
    if (shares) {
        QPen even(ink().muted, pt(0.8));
        even.setDashPattern({4, 3});
        painter.setPen(even);
        painter.drawLine(QPointF(frame.xOf(axes.x, 0), frame.yOf(axes.y, 0)),
                         QPointF(frame.xOf(axes.x, 100), frame.yOf(axes.y, 100)));
    }
    frame.annotations();
    for (size_t i = 0; i < chart.series.size(); ++i)
        paintCurveLine(painter, valuesOf(chart, chart.series[i]), context, frame, axes,
                       QPen(seriesColour(i), pt(1.8), chart.series[i].isPrevious ? Qt::DashLine : Qt::SolidLine));
    frame.target(axes.y);
    if (!chart.xName.isEmpty())
        paintWords(painter, QRectF(frame.plot().left(), area.bottom() - line, frame.plot().width(), line), chart.xName,
                   font, ink().muted, Side::Right);
}

} // namespace parvis::report
