// SPDX-License-Identifier: GPL-3.0-or-later
// A histogram: bins that touch, their edges below them.
#include "engine/insights/report/chart_frame.h"

#include <cmath>

namespace parvis::report {
namespace {

// The edges stand between the bins, the last one open where there is no edge more.
void paintEdges(ChartFrame& frame, const ChartContext& context)
{
    const ReportChart& chart = context.chart;
    std::vector<QString> names;
    qreal widest = pt(1);
    for (size_t i = 0; i < chart.x.size(); ++i) {
        names.push_back(context.numbers.shown(chart.x[i], chart.xUnit));
        widest = std::max(widest, widthOf(names.back(), ChartFrame::labelFont()) + pt(6));
    }
    const auto step = size_t(std::ceil(widest / frame.slotWidth()));
    const QRectF plot = frame.plot();
    const qreal line = lineHeight(ChartFrame::labelFont());
    const bool open = chart.x.size() == slotCount(chart);
    for (size_t i = 0; i < names.size(); i += step) {
        const qreal x = plot.left() + qreal(i) * frame.slotWidth();
        const bool last = open && i + 1 == names.size();
        const QString text = last ? context.words.orMore.arg(names[i]) : names[i];
        const qreal width = std::max(widest, widthOf(text, ChartFrame::labelFont()) + pt(2));
        const qreal left = last ? std::min(x - pt(2), plot.right() - width) : x - width / 2;
        frame.label({left, plot.bottom() + pt(4), width, line}, text, last ? Side::Left : Side::Centre);
    }
}

} // namespace

void paintDistribution(QPainter& painter, const QRectF& area, const ChartContext& context)
{
    const ReportChart& chart = context.chart;
    const bool edges =
        std::all_of(chart.x.begin(), chart.x.end(), [](const ReportX& x) { return std::holds_alternative<double>(x); });
    const auto values = valuesOf(chart, chart.series.front());
    Extent extent;
    for (const auto& value : values)
        extent.add(value);
    const Scale scale = scaleFor(extent.low, extent.high, chart.unit, true);
    const int decimals = decimalsFor(chart);
    // The last edge's name reaches beyond the plot.
    ChartFrame frame(painter, area.adjusted(0, 0, edges ? -pt(14) : 0, 0), context);
    if (!chart.yName.isEmpty())
        frame.note(chart.yName);
    frame.reserveAnnotations();
    frame.axes(scale);
    if (edges)
        paintEdges(frame, context);
    else
        frame.slotNames();
    frame.annotations();
    const QFont font = ChartFrame::labelFont();
    const qreal line = lineHeight(font);
    for (size_t i = 0; i < values.size(); ++i) {
        const qreal half = frame.slotWidth() / 2, middle = frame.slotCentre(i);
        const qreal top = frame.yOf(scale, values[i].value_or(0));
        if (values[i]) {
            painter.setPen(QPen(Qt::white, pt(0.8)));
            painter.setBrush(seriesColour(0));
            painter.drawRect(QRectF(QPointF(middle - half, top), QPointF(middle + half, frame.yOf(scale, 0))));
        }
        const QString text = context.numbers.shown(values[i], chart.unit, decimals);
        if (widthOf(text, font) + pt(2) <= frame.slotWidth())
            frame.valueLabel(
                {middle - widthOf(text, font) / 2 - pt(1), top - line - pt(1), widthOf(text, font) + pt(2), line}, text,
                Side::Centre, values[i] ? ink().text : ink().muted);
    }
}

} // namespace parvis::report
