// SPDX-License-Identifier: GPL-3.0-or-later
// Stages as bars from one edge: a length can be compared, the slope of a drawn funnel cannot.
#include "engine/insights/report/chart_frame.h"

using namespace Qt::StringLiterals;

namespace parvis::report {
namespace {

constexpr qreal nameShare = 0.22, wordsShare = 0.44, barShare = 0.62;

// "25.0% of the first · 40.0% of the one before"
QString sharesText(const std::vector<std::optional<double>>& values, size_t stage, const ChartContext& context)
{
    if (stage == 0 || !values[stage])
        return {};
    const ReportUnit percent{ReportUnit::Kind::Percent, {}};
    QStringList parts;
    const auto add = [&](const std::optional<double>& whole, const QString& words) {
        if (!whole || *whole <= 0)
            return;
        const double share = *values[stage] / *whole * 100;
        parts << context.numbers.shown(share, percent, decimalsFor(share, percent)) + u' ' + words;
    };
    add(values.front(), context.words.ofFirst);
    if (stage > 1)
        add(values[stage - 1], context.words.ofBefore);
    return parts.join(u" · "_s);
}

} // namespace

void paintFunnel(QPainter& painter, const QRectF& area, const ChartContext& context)
{
    const ReportChart& chart = context.chart;
    const auto values = valuesOf(chart, chart.series.front());
    Extent extent;
    extent.add(0);
    for (const auto& value : values)
        extent.add(value);
    const int decimals = decimalsFor(chart);
    const qreal row = area.height() / qreal(std::max<size_t>(1, values.size()));
    const qreal names = area.width() * nameShare, words = area.width() * wordsShare;
    const qreal room = area.width() - names - words;
    const QFont strong = fontOf(9, true);
    for (size_t i = 0; i < values.size(); ++i) {
        const QRectF band(area.left(), area.top() + qreal(i) * row, area.width(), row);
        paintWords(painter, QRectF(band.left(), band.top(), names - pt(8), row),
                   context.numbers.shown(chart.x[i], chart.xUnit), fontOf(8.5), ink().text, Side::Leading);
        const qreal full = extent.high > 0 ? std::max(0.0, values[i].value_or(0)) / extent.high * room : 0;
        const QRectF bar(band.left() + names, band.center().y() - row * barShare / 2, full, row * barShare);
        if (values[i])
            painter.fillRect(bar, tinted(seriesColour(0), std::max(0.45, 1 - 0.14 * qreal(i))));
        const QString text = context.numbers.shown(values[i], chart.unit, decimals);
        const qreal width = widthOf(text, strong) + pt(3);
        const bool inside = bar.width() > width + pt(10);
        const QRectF value(inside ? bar.right() - width - pt(5) : bar.right() + pt(5), band.top(), width, row);
        // The shade of the bar pales with the stages: dark words are legible on the pale ones.
        const bool dark = i >= 3;
        paintWords(painter, value, text, strong, inside && !dark ? QColor(Qt::white) : ink().text, Side::Right);
        paintWords(painter, QRectF(band.right() - words + pt(16), band.top(), words - pt(16), row),
                   sharesText(values, i, context), fontOf(7.5), ink().muted, Side::Right);
    }
}

} // namespace parvis::report
