// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insights/report/chart_frame.h"

#include <QPainterPath>

namespace parvis::report {
namespace {

constexpr qreal linePen = pt(1.6), dashPen = pt(1.2), markerSide = pt(4), leastSlotForMarkers = pt(9);

struct LineLook {
    QColor colour;
    bool dashed = false;
    size_t shape = 0;
};

// Several lines have markers of their own: told apart without colour too.
void paintMarker(QPainter& painter, const QPointF& at, const LineLook& look, qreal side)
{
    const QRectF box(at.x() - side / 2, at.y() - side / 2, side, side);
    painter.setPen(QPen(Qt::white, pt(0.4)));
    painter.setBrush(look.colour);
    switch (look.shape % 4) {
    case 0:
        return painter.drawEllipse(box);
    case 1:
        return painter.drawRect(box.adjusted(side * 0.06, side * 0.06, -side * 0.06, -side * 0.06));
    case 2:
        return painter.drawPolygon(
            QPolygonF({QPointF(at.x(), box.top() - side * 0.1), box.bottomRight(), box.bottomLeft()}));
    default:
        return painter.drawPolygon(
            QPolygonF({QPointF(at.x(), box.top() - side * 0.15), QPointF(box.right() + side * 0.15, at.y()),
                       QPointF(at.x(), box.bottom() + side * 0.15), QPointF(box.left() - side * 0.15, at.y())}));
    }
}

QPen penOf(const LineLook& look)
{
    QPen pen(look.colour, look.dashed ? dashPen : linePen, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (look.dashed)
        pen.setDashPattern({4, 3});
    return pen;
}

// One path for each stretch of values: what is missing is a gap, and a value alone between two gaps is a dot.
void paintLine(QPainter& painter, const std::vector<std::optional<double>>& values, const ChartFrame& frame,
               const Scale& scale, const LineLook& look)
{
    std::vector<QPointF> stretch;
    const auto finish = [&] {
        if (stretch.size() == 1)
            paintMarker(painter, stretch.front(), look, markerSide);
        if (stretch.size() > 1) {
            painter.setPen(penOf(look));
            painter.setBrush(Qt::NoBrush);
            painter.drawPolyline(stretch.data(), int(stretch.size()));
        }
        stretch.clear();
    };
    for (size_t i = 0; i < values.size(); ++i) {
        if (values[i])
            stretch.emplace_back(frame.slotCentre(i), frame.yOf(scale, *values[i]));
        else
            finish();
    }
    finish();
    if (look.dashed || frame.slotWidth() < leastSlotForMarkers)
        return;
    for (size_t i = 0; i < values.size(); ++i) {
        if (values[i])
            paintMarker(painter, {frame.slotCentre(i), frame.yOf(scale, *values[i])}, look, markerSide);
    }
}

// The one period before is grey; several take the colours of what they are the past of.
std::vector<LineLook> looksOf(const ReportChart& chart)
{
    std::vector<LineLook> looks;
    size_t now = 0, before = 0;
    const auto previous = std::count_if(chart.series.begin(), chart.series.end(),
                                        [](const ReportSeries& series) { return series.isPrevious; });
    for (const ReportSeries& series : chart.series) {
        if (series.isPrevious) {
            looks.push_back({previous == 1 ? ink().muted : tinted(seriesColour(before), 0.7), true, before});
            ++before;
        } else {
            looks.push_back({seriesColour(now), false, now});
            ++now;
        }
    }
    return looks;
}

// The words of the target stand where the lines do not run.
bool isCrowdedAtRight(const ReportChart& chart, const ChartFrame& frame, const Scale& scale)
{
    const size_t count = slotCount(chart), first = count - count / 5;
    const qreal target = frame.yOf(scale, chart.target.value_or(0));
    for (const ReportSeries& series : chart.series) {
        for (size_t i = first; i < std::min(count, series.values.size()); ++i) {
            const qreal above = series.values[i] ? target - frame.yOf(scale, *series.values[i]) : pt(100);
            if (above > -pt(2) && above < pt(14))
                return true;
        }
    }
    return false;
}

} // namespace

void paintLineChart(QPainter& painter, const QRectF& area, const ChartContext& context)
{
    const ReportChart& chart = context.chart;
    const auto looks = looksOf(chart);
    const Extent extent = extentOf(chart);
    const Scale scale = scaleFor(extent.low, extent.high, chart.unit, false);
    ChartFrame frame(painter, area, context);
    std::vector<LegendEntry> entries;
    for (size_t i = 0; i < looks.size(); ++i)
        entries.push_back({chart.series[i].name, looks[i].colour,
                           looks[i].dashed ? LegendEntry::Mark::Dash : LegendEntry::Mark::Line});
    frame.legend(entries);
    QStringList notes{chart.yName};
    if (scale.low > 0 || scale.high < 0)
        notes << context.words.axisNotAtZero;
    notes.removeAll(QString());
    if (!notes.isEmpty())
        frame.note(notes.join(QStringLiteral(" · ")));
    frame.reserveAnnotations();
    frame.axes(scale);
    frame.slotNames();
    frame.annotations();
    frame.target(scale, isCrowdedAtRight(chart, frame, scale));
    for (const bool dashed : {true, false}) { // what is now lies above what was
        for (size_t i = 0; i < looks.size(); ++i) {
            if (looks[i].dashed == dashed)
                paintLine(painter, valuesOf(chart, chart.series[i]), frame, scale, looks[i]);
        }
    }
}

} // namespace parvis::report
