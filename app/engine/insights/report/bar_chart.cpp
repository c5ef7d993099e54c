// SPDX-License-Identifier: GPL-3.0-or-later
// Bars side by side or stacked, upright or, where their names are long, lying.
#include "engine/insights/report/chart_frame.h"

using namespace Qt::StringLiterals;

namespace parvis::report {
namespace {

constexpr size_t mostLying = 48;
constexpr qreal fill = 0.72, widestBar = pt(46), highestLyingBar = pt(15), guessedAxis = pt(44);

struct Bar {
    size_t slot = 0, series = 0;
    double from = 0, to = 0; // along the value axis
    bool isMissing = false;
};

std::vector<Bar> barsOf(const ReportChart& chart)
{
    std::vector<Bar> bars;
    const bool stacked = chart.kind == ReportChart::Kind::StackedBars;
    std::vector<std::vector<std::optional<double>>> values;
    for (const ReportSeries& series : chart.series)
        values.push_back(valuesOf(chart, series));
    for (size_t slot = 0; slot < slotCount(chart); ++slot) {
        double above = 0, below = 0;
        bool any = false;
        for (size_t i = 0; i < values.size(); ++i) {
            const auto& value = values[i][slot];
            any = any || value;
            if (!stacked) {
                bars.push_back({slot, i, 0, value.value_or(0), !value});
            } else if (value) {
                double& sum = *value < 0 ? below : above;
                bars.push_back({slot, i, sum, sum + *value});
                sum += *value;
            }
        }
        if (stacked && !any)
            bars.push_back({slot, 0, 0, 0, true});
    }
    return bars;
}

class BarPainter
{
public:
    BarPainter(QPainter& painter, const QRectF& area, const ChartContext& context)
        : m_painter(painter),
          m_context(context),
          m_chart(context.chart),
          m_frame(painter, area, context),
          m_bars(barsOf(context.chart)),
          m_lying(barsLie(context, area.width())),
          m_stacked(context.chart.kind == ReportChart::Kind::StackedBars),
          m_decimals(decimalsFor(context.chart))
    {
    }

    void paint()
    {
        Extent extent;
        for (const Bar& bar : m_bars) {
            extent.add(bar.from);
            extent.add(bar.to);
        }
        extent.add(m_chart.target);
        m_scale = scaleFor(extent.low, extent.high, m_chart.unit, true);
        legend();
        if (!m_chart.yName.isEmpty())
            m_frame.note(m_chart.yName);
        if (m_lying) {
            m_frame.lyingAxes(m_scale);
        } else {
            m_frame.reserveAnnotations();
            m_frame.axes(m_scale);
            m_frame.slotNames();
            m_frame.annotations();
        }
        if (m_lying)
            lyingTarget();
        else
            m_frame.target(m_scale);
        const bool labelled = valuesFit();
        for (const Bar& bar : m_bars)
            paintBar(bar, labelled);
        baseline();
    }

private:
    void legend()
    {
        std::vector<LegendEntry> entries;
        for (size_t i = 0; i < m_chart.series.size(); ++i)
            entries.push_back({m_chart.series[i].name, colourOf(i)});
        m_frame.legend(entries);
    }

    // What was before is the pale shade of what is now.
    QColor colourOf(size_t series) const
    {
        size_t now = 0, before = 0;
        for (size_t i = 0; i < series; ++i)
            ++(m_chart.series[i].isPrevious ? before : now);
        return m_chart.series[series].isPrevious ? tinted(seriesColour(before), 0.4) : seriesColour(now);
    }

    qreal slotSize() const
    {
        const qreal whole = m_lying ? m_frame.plot().height() : m_frame.plot().width();
        return whole / qreal(std::max<size_t>(1, slotCount(m_chart)));
    }

    qreal thickness() const
    {
        const size_t beside = m_stacked ? 1 : std::max<size_t>(1, m_chart.series.size());
        return std::min(slotSize() * fill / qreal(beside), m_lying ? highestLyingBar : widestBar);
    }

    QRectF boxOf(const Bar& bar) const
    {
        const size_t beside = m_stacked ? 1 : m_chart.series.size();
        const qreal thick = thickness();
        const qreal begin = (qreal(bar.slot) + 0.5) * slotSize() - thick * qreal(beside) / 2 +
                            (m_stacked ? 0 : qreal(bar.series) * thick);
        if (m_lying)
            return QRectF(QPointF(m_frame.xOf(m_scale, bar.from), m_frame.plot().top() + begin),
                          QPointF(m_frame.xOf(m_scale, bar.to), m_frame.plot().top() + begin + thick))
                .normalized();
        return QRectF(QPointF(m_frame.plot().left() + begin, m_frame.yOf(m_scale, bar.from)),
                      QPointF(m_frame.plot().left() + begin + thick, m_frame.yOf(m_scale, bar.to)))
            .normalized();
    }

    QString textOf(const Bar& bar) const
    {
        const auto value = bar.isMissing ? std::nullopt : std::optional(bar.to - bar.from);
        return m_context.numbers.shown(value, m_chart.unit, m_decimals);
    }

    bool valuesFit() const
    {
        if (m_stacked)
            return false;
        const qreal room = m_lying ? pt(1e6) : std::max(thickness(), slotSize() / qreal(m_chart.series.size()));
        return std::all_of(
                   m_bars.begin(), m_bars.end(),
                   [&](const Bar& bar) { return widthOf(textOf(bar), ChartFrame::labelFont()) + pt(2) <= room; }) &&
               (!m_lying || thickness() >= pt(8));
    }

    void paintBar(const Bar& bar, bool labelled)
    {
        const QRectF box = boxOf(bar);
        if (!bar.isMissing) {
            m_painter.fillRect(box, colourOf(bar.series));
            if (m_stacked) { // a white seam between the parts
                m_painter.setPen(QPen(Qt::white, pt(0.5)));
                m_painter.setBrush(Qt::NoBrush);
                m_painter.drawRect(box);
            }
        }
        if (!labelled && !bar.isMissing)
            return;
        const QString text = textOf(bar) + lyingAnnotation(bar);
        const qreal width = widthOf(pageText(text), ChartFrame::labelFont()) + pt(2);
        const qreal line = lineHeight(ChartFrame::labelFont());
        if (m_lying) {
            const qreal room = m_frame.plot().right() - box.right() - pt(3);
            const bool inside = width > room && box.width() > width + pt(6);
            const QRectF words(inside ? box.right() - width - pt(3) : box.right() + pt(3), box.center().y() - line / 2,
                               inside ? width : std::max(std::min(room, width), pt(12)), line);
            if (inside)
                m_frame.label(words, text, Side::Left, onColour(colourOf(bar.series)));
            else
                m_frame.valueLabel(words, text, Side::Left);
            return;
        }
        const bool down = bar.to < 0;
        const qreal y = down ? box.bottom() + pt(1) : box.top() - line - pt(1);
        m_frame.valueLabel({box.center().x() - width / 2, y, width, line}, text, Side::Centre,
                           bar.isMissing ? ink().muted : ink().text);
    }

    // Lying bars have no line to write a word at: it stands behind the value.
    QString lyingAnnotation(const Bar& bar) const
    {
        QStringList words;
        for (const ReportAnnotation& annotation : m_chart.annotations) {
            if (m_lying && bar.series == 0 && annotation.at == bar.slot)
                words << annotation.words;
        }
        return words.isEmpty() ? QString() : QString(u" · "_s + words.join(u", "_s));
    }

    static QColor onColour(const QColor& ground) { return ground.lightnessF() < 0.5 ? QColor(Qt::white) : ink().text; }

    void baseline()
    {
        m_painter.setPen(QPen(ink().muted, pt(0.7)));
        const QRectF plot = m_frame.plot();
        if (m_lying) {
            const qreal x = m_frame.xOf(m_scale, 0);
            m_painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        } else {
            const qreal y = m_frame.yOf(m_scale, 0);
            m_painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        }
    }

    void lyingTarget()
    {
        if (!m_chart.target)
            return;
        const QRectF plot = m_frame.plot();
        const qreal x = m_frame.xOf(m_scale, *m_chart.target);
        QPen pen(ink().target, pt(0.9));
        pen.setDashPattern({8, 2, 1, 2});
        m_painter.setPen(pen);
        m_painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        const QString text =
            m_context.words.target + u' ' + m_context.numbers.shown(m_chart.target, m_chart.unit, m_decimals);
        const qreal width = widthOf(text, ChartFrame::labelFont()) + pt(4), line = lineHeight(ChartFrame::labelFont());
        const qreal left = x + width + pt(2) > plot.right() ? x - width - pt(2) : x + pt(2);
        const QRectF box(left, plot.bottom() - line, width, line);
        m_frame.valueLabel(box, text, Side::Centre);
    }

    QPainter& m_painter;
    ChartContext m_context;
    const ReportChart& m_chart;
    ChartFrame m_frame;
    std::vector<Bar> m_bars;
    bool m_lying = false, m_stacked = false;
    int m_decimals = 0;
    Scale m_scale;
};

} // namespace

bool barsLie(const ChartContext& context, qreal width)
{
    const ReportChart& chart = context.chart;
    const bool words = std::all_of(chart.x.begin(), chart.x.end(),
                                   [](const ReportX& x) { return std::holds_alternative<QString>(x); });
    if (!words || chart.x.empty() || chart.x.size() > mostLying)
        return false;
    const qreal slot = (width - guessedAxis) / qreal(chart.x.size());
    return std::any_of(chart.x.begin(), chart.x.end(), [slot](const ReportX& x) {
        return widthOf(pageText(std::get<QString>(x)), ChartFrame::labelFont()) + pt(8) > slot;
    });
}

void paintBarChart(QPainter& painter, const QRectF& area, const ChartContext& context)
{
    BarPainter(painter, area, context).paint();
}

} // namespace parvis::report
