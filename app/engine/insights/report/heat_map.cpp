// SPDX-License-Identifier: GPL-3.0-or-later
// A row for each series, a column for each x. The deeper the blue the more; a cell without data is hatched, so that it
// is not taken for nothing.
#include "engine/insights/report/chart_frame.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace parvis::report {
namespace {

constexpr qreal cellGap = pt(0.8), legendHeight = pt(20), ramp = pt(90), rampBar = pt(7), faintest = 0.06;

class HeatPainter
{
public:
    HeatPainter(QPainter& painter, const QRectF& area, const ChartContext& context)
        : m_painter(painter),
          m_context(context),
          m_chart(context.chart),
          m_area(area),
          m_decimals(decimalsFor(context.chart)),
          m_line(lineHeight(ChartFrame::labelFont()))
    {
        for (const ReportSeries& series : m_chart.series) {
            for (const auto& value : series.values)
                m_extent.add(value);
        }
        m_low = std::min(0.0, m_extent.low);
    }

    void paint()
    {
        qreal names = 0;
        for (const ReportSeries& series : m_chart.series)
            names = std::max(names, widthOf(pageText(series.name), ChartFrame::labelFont()));
        names = std::min(names + pt(6), m_area.width() / 4);
        m_plot = m_area.adjusted(names, 0, 0, -legendHeight - m_line - pt(4));
        const qreal row = m_plot.height() / qreal(std::max<size_t>(1, m_chart.series.size()));
        for (size_t i = 0; i < m_chart.series.size(); ++i) {
            const QRectF band(m_plot.left(), m_plot.top() + qreal(i) * row, m_plot.width(), row);
            paintWords(m_painter, QRectF(m_area.left(), band.top(), names - pt(6), row), m_chart.series[i].name,
                       ChartFrame::labelFont(), ink().text, Side::Leading);
            paintRow(m_chart.series[i], band);
        }
        columnNames();
        legend();
    }

private:
    qreal shareOf(double value) const
    {
        return m_extent.high > m_low ? qreal((value - m_low) / (m_extent.high - m_low)) : 0;
    }

    QColor colourOf(double value) const { return tinted(seriesColour(0), faintest + (1 - faintest) * shareOf(value)); }

    void paintMissing(const QRectF& box)
    {
        m_painter.fillRect(box, Qt::white);
        m_painter.setPen(QPen(ink().border, pt(0.5)));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(box);
        m_painter.drawLine(box.bottomLeft(), box.topRight());
    }

    void paintRow(const ReportSeries& series, const QRectF& band)
    {
        const auto values = valuesOf(m_chart, series);
        const qreal width = band.width() / qreal(std::max<size_t>(1, values.size()));
        const QFont font = fontOf(6.5);
        for (size_t i = 0; i < values.size(); ++i) {
            const QRectF box = QRectF(band.left() + qreal(i) * width, band.top(), width, band.height())
                                   .adjusted(cellGap / 2, cellGap / 2, -cellGap / 2, -cellGap / 2);
            if (!values[i]) {
                paintMissing(box);
                continue;
            }
            m_painter.fillRect(box, colourOf(*values[i]));
            const QString text = m_context.numbers.shown(values[i], m_chart.unit, m_decimals);
            if (widthOf(text, font) + pt(2) <= box.width())
                paintWords(m_painter, box, text, font, shareOf(*values[i]) > 0.55 ? QColor(Qt::white) : ink().text,
                           Side::Centre);
        }
    }

    void columnNames()
    {
        const auto names = slotNamesOf(m_context);
        const QFont font = ChartFrame::labelFont();
        qreal widest = pt(1);
        for (const QString& name : names)
            widest = std::max(widest, widthOf(pageText(name), font) + pt(4));
        const qreal width = m_plot.width() / qreal(std::max<size_t>(1, names.size()));
        const auto step = size_t(std::ceil(std::min(widest, m_plot.width()) / width));
        for (size_t i = 0; i < names.size(); i += step) {
            const qreal middle = m_plot.left() + (qreal(i) + 0.5) * width;
            const QRectF box(middle - widest / 2, m_plot.bottom() + pt(2), widest, m_line);
            paintWords(m_painter, box, names[i], font, ink().muted, Side::Centre);
        }
    }

    void legend()
    {
        const qreal y = m_area.bottom() - m_line;
        const QString low = m_context.numbers.shown(m_low, m_chart.unit, m_decimals);
        const QString high = m_context.numbers.shown(m_extent.high, m_chart.unit, m_decimals);
        const QFont font = ChartFrame::labelFont();
        qreal x = m_plot.left();
        const auto words = [&](const QString& text) {
            const qreal width = widthOf(text, font) + pt(2);
            paintWords(m_painter, QRectF(x, y, width, m_line), text, font, ink().muted);
            x += width + pt(4);
        };
        const qreal barTop = y + (m_line - rampBar) / 2;
        words(low);
        QLinearGradient gradient(x, 0, x + ramp, 0);
        gradient.setColorAt(0, colourOf(m_low));
        gradient.setColorAt(1, colourOf(m_extent.high));
        m_painter.fillRect(QRectF(x, barTop, ramp, rampBar), gradient);
        x += ramp + pt(4);
        words(high);
        if (!m_chart.unit.word.isEmpty() && m_chart.unit.kind == ReportUnit::Kind::Count)
            words(m_chart.unit.word);
        x += pt(10);
        paintMissing(QRectF(x, barTop, rampBar * 1.6, rampBar));
        x += rampBar * 1.6 + pt(4);
        words(m_context.words.noData);
    }

    QPainter& m_painter;
    ChartContext m_context;
    const ReportChart& m_chart;
    QRectF m_area, m_plot;
    int m_decimals = 0;
    qreal m_line = 0;
    Extent m_extent;
    double m_low = 0;
};

} // namespace

void paintHeatMap(QPainter& painter, const QRectF& area, const ChartContext& context)
{
    HeatPainter(painter, area, context).paint();
}

} // namespace parvis::report
