// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insights/report/chart_painter.h"

#include "engine/insights/report/text_block.h"

namespace parvis::report {
namespace {

constexpr qreal usualHeight = pt(190), lyingBar = pt(22), lyingBarOfSeveral = pt(12), tallest = pt(600);
constexpr qreal heatRow = pt(17), funnelRow = pt(26);

bool isEmpty(const ReportChart& chart)
{
    return std::none_of(chart.series.begin(), chart.series.end(), [](const ReportSeries& series) {
        return std::any_of(series.values.begin(), series.values.end(), [](const auto& value) { return value; });
    });
}

qreal barsHeight(const ChartContext& context, qreal width)
{
    if (!barsLie(context, width))
        return usualHeight;
    const bool several = context.chart.kind == ReportChart::Kind::Bars && context.chart.series.size() > 1;
    const qreal slot = several ? lyingBarOfSeveral * qreal(context.chart.series.size()) + pt(8) : lyingBar;
    return std::min(tallest, slot * qreal(slotCount(context.chart)) + pt(48));
}

} // namespace

qreal chartHeight(const ChartContext& context, qreal width)
{
    const ReportChart& chart = context.chart;
    if (isEmpty(chart))
        return pt(48);
    switch (chart.kind) {
    case ReportChart::Kind::Bars:
    case ReportChart::Kind::StackedBars:
        return barsHeight(context, width);
    case ReportChart::Kind::HeatMap:
        return std::min(tallest, heatRow * qreal(chart.series.size()) + pt(44));
    case ReportChart::Kind::Funnel:
        return std::min(tallest, funnelRow * qreal(chart.x.size()) + pt(8));
    case ReportChart::Kind::Curve:
        return pt(220);
    case ReportChart::Kind::Line:
    case ReportChart::Kind::Distribution:
        break;
    }
    return usualHeight;
}

void paintChart(QPainter& painter, const QRectF& area, const ChartContext& context)
{
    if (isEmpty(context.chart)) {
        painter.setPen(QPen(ink().border, pt(0.6)));
        painter.setBrush(ink().ground);
        painter.drawRoundedRect(area, pt(4), pt(4));
        paintWords(painter, area, context.words.noData, fontOf(9), ink().muted, Side::Centre);
        return;
    }
    switch (context.chart.kind) {
    case ReportChart::Kind::Line:
        return paintLineChart(painter, area, context);
    case ReportChart::Kind::Bars:
    case ReportChart::Kind::StackedBars:
        return paintBarChart(painter, area, context);
    case ReportChart::Kind::HeatMap:
        return paintHeatMap(painter, area, context);
    case ReportChart::Kind::Funnel:
        return paintFunnel(painter, area, context);
    case ReportChart::Kind::Distribution:
        return paintDistribution(painter, area, context);
    case ReportChart::Kind::Curve:
        return paintCurve(painter, area, context);
    }
}

} // namespace parvis::report
