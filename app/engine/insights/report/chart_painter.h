// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a chart of a report in vectors: thin grid, bars from zero, gaps where nothing was measured, the period before
// dashed. The same for PDF and PNG.
#pragma once

#include "domain/insights/report_numbers.h"
#include "domain/insights/report_words.h"
#include "engine/insights/report/report_look.h"

#include <QPainter>

namespace parvis::report {

// Lives no longer than what it refers to.
struct ChartContext {
    const ReportChart& chart;
    const ReportNumbers& numbers;
    const ReportWords& words;
};

qreal chartHeight(const ChartContext& context, qreal width);
void paintChart(QPainter& painter, const QRectF& area, const ChartContext& context);

// One of each kind, called by paintChart.
void paintLineChart(QPainter& painter, const QRectF& area, const ChartContext& context);
void paintBarChart(QPainter& painter, const QRectF& area, const ChartContext& context); // side by side or stacked
void paintHeatMap(QPainter& painter, const QRectF& area, const ChartContext& context);
void paintFunnel(QPainter& painter, const QRectF& area, const ChartContext& context);
void paintDistribution(QPainter& painter, const QRectF& area, const ChartContext& context);
void paintCurve(QPainter& painter, const QRectF& area, const ChartContext& context);

// Whether names are too long to stand side by side below their bars.
bool barsLie(const ChartContext& context, qreal width);

} // namespace parvis::report
