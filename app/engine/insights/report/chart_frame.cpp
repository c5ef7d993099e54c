// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insights/report/chart_frame.h"

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace parvis::report {
namespace {

constexpr qreal legendGap = pt(14), sample = pt(14), labelGap = pt(4), widestAnnotation = pt(130),
                mostLabelShare = 0.32;
constexpr size_t mostLanes = 4;
const QVector<qreal> dashes{4, 3};

std::vector<QString> tickTexts(const Scale& scale, const ReportUnit& unit, const ReportNumbers& numbers)
{
    const std::vector<std::optional<double>> values(scale.ticks.begin(), scale.ticks.end());
    // Steps are round: a percentage needs its decimal only between whole ones.
    int decimals = decimalsFor(values, {});
    if (unit.kind == ReportUnit::Kind::Money && decimals > 0)
        decimals = 2;
    std::vector<QString> texts;
    for (const double tick : scale.ticks)
        texts.push_back(numbers.shown(tick, unit, decimals));
    return texts;
}

qreal widest(const std::vector<QString>& texts, const QFont& font)
{
    qreal width = 0;
    for (const QString& text : texts)
        width = std::max(width, widthOf(text, font));
    return width;
}

// Weeks for days, else what fits.
size_t nameStep(size_t least, bool areDates)
{
    static constexpr std::array<size_t, 9> dateSteps = {1, 2, 7, 14, 28, 56, 91, 182, 364};
    if (!areDates || least > dateSteps.back())
        return least;
    return *std::find_if(dateSteps.begin(), dateSteps.end(), [least](size_t step) { return step >= least; });
}

bool isDayByDay(const std::vector<ReportX>& x)
{
    if (x.size() < 2 || !std::holds_alternative<LocalDate>(x[0]) || !std::holds_alternative<LocalDate>(x[1]))
        return false;
    return std::get<LocalDate>(x[0]).daysTo(std::get<LocalDate>(x[1])) == 1;
}

} // namespace

std::vector<QString> slotNamesOf(const ChartContext& context)
{
    const ReportChart& chart = context.chart;
    const auto dateOf = [&](const ReportX& x) -> std::optional<LocalDate> {
        if (const auto* date = std::get_if<LocalDate>(&x))
            return *date;
        const auto* instant = std::get_if<Instant>(&x);
        return instant ? std::optional(dateAt(*instant, context.numbers.zone())) : std::nullopt;
    };
    bool oneYear = true, oneDay = true;
    const auto first = chart.x.empty() ? std::nullopt : dateOf(chart.x.front());
    for (const ReportX& x : chart.x) {
        const auto date = dateOf(x);
        oneYear = oneYear && date && first && date->year == first->year;
        oneDay = oneDay && date && date == first;
    }
    std::vector<QString> names;
    for (const ReportX& x : chart.x) {
        const auto date = dateOf(x);
        QString name = date ? (oneYear ? context.numbers.shortDate(*date) : context.numbers.shown(*date))
                            : context.numbers.shown(x, chart.xUnit);
        if (std::holds_alternative<Instant>(x)) {
            const QString time = context.numbers.shown(x, {}).right(5);
            name = oneDay ? time : QString(name + u' ' + time);
        }
        names.push_back(name);
    }
    return names;
}

ChartFrame::ChartFrame(QPainter& painter, const QRectF& area, const ChartContext& context)
    : m_painter(painter), m_area(area), m_plot(area), m_context(context), m_line(lineHeight(labelFont()))
{
}

void ChartFrame::label(const QRectF& box, const QString& text, Side side, const QColor& colour)
{
    paintWords(m_painter, box, text, labelFont(), colour, side);
}

void ChartFrame::valueLabel(const QRectF& box, const QString& text, Side side, const QColor& colour)
{
    m_painter.fillRect(box.adjusted(0, pt(1), 0, -pt(1)), QColor(255, 255, 255, 225));
    label(box, text, side, colour);
}

void ChartFrame::legend(const std::vector<LegendEntry>& entries)
{
    if (entries.size() < 2)
        return;
    const QFont font = fontOf(8);
    const qreal line = lineHeight(font);
    qreal x = m_area.left(), y = m_plot.top();
    for (const LegendEntry& entry : entries) {
        const qreal words = std::min(widthOf(pageText(entry.name), font) + pt(1), m_area.width() - sample - pt(4));
        if (x > m_area.left() && x + sample + pt(4) + words > m_area.right()) {
            x = m_area.left();
            y += line + pt(2);
        }
        const qreal middle = y + line / 2;
        if (entry.mark == LegendEntry::Mark::Box) {
            m_painter.fillRect(QRectF(x + sample - pt(9), middle - pt(4), pt(8), pt(8)), entry.colour);
        } else {
            QPen pen(entry.colour, pt(1.6), Qt::SolidLine, Qt::FlatCap);
            if (entry.mark == LegendEntry::Mark::Dash)
                pen.setDashPattern(dashes);
            m_painter.setPen(pen);
            m_painter.drawLine(QPointF(x, middle), QPointF(x + sample, middle));
        }
        paintWords(m_painter, QRectF(x + sample + pt(4), y, words, line), entry.name, font, ink().text, Side::Left);
        x += sample + pt(4) + words + legendGap;
    }
    m_plot.setTop(y + line + pt(6));
}

void ChartFrame::note(const QString& text)
{
    label(QRectF(m_plot.left(), m_plot.top(), m_plot.width(), m_line), text, Side::Left);
    m_plot.setTop(m_plot.top() + m_line + pt(3));
}

void ChartFrame::reserveAnnotations()
{
    m_annotationTop = m_plot.top();
    const size_t lanes = std::min(mostLanes, m_context.chart.annotations.size());
    m_plot.setTop(m_plot.top() + qreal(lanes) * (m_line + pt(1)) + (lanes > 0 ? pt(3) : m_line / 2));
}

void ChartFrame::axes(const Scale& scale)
{
    const auto texts = tickTexts(scale, m_context.chart.unit, m_context.numbers);
    const qreal width = std::min(widest(texts, labelFont()) + pt(1), m_area.width() * mostLabelShare);
    m_plot.setLeft(m_area.left() + width + labelGap);
    m_plot.setBottom(m_area.bottom() - m_line - labelGap);
    for (size_t i = 0; i < scale.ticks.size(); ++i) {
        const qreal y = yOf(scale, scale.ticks[i]);
        m_painter.setPen(QPen(scale.ticks[i] == 0 ? ink().muted : ink().border, pt(0.5)));
        m_painter.drawLine(QPointF(m_plot.left(), y), QPointF(m_plot.right(), y));
        label(QRectF(m_area.left(), y - m_line / 2, width, m_line), texts[i], Side::Right);
    }
}

void ChartFrame::slotNames()
{
    const auto names = slotNamesOf(m_context);
    const size_t count = std::min(slotCount(m_context.chart), names.size());
    if (count == 0)
        return;
    const qreal longest = std::min(widest(names, labelFont()) + pt(8), m_plot.width() / 2);
    const bool dates = isDayByDay(m_context.chart.x);
    const auto least = size_t(std::max(1.0, std::ceil(longest / slotWidth())));
    for (size_t i = 0; i < count; i += nameStep(least, dates)) {
        const qreal width = std::min(widthOf(pageText(names[i]), labelFont()) + pt(2), longest);
        const qreal left = std::clamp(slotCentre(i) - width / 2, m_area.left(), m_area.right() - width);
        label(QRectF(left, m_plot.bottom() + labelGap, width, m_line), names[i], Side::Centre);
    }
}

void ChartFrame::numberAxis(const Scale& scale, const ReportUnit& unit)
{
    const auto texts = tickTexts(scale, unit, m_context.numbers);
    for (size_t i = 0; i < scale.ticks.size(); ++i) {
        const qreal x = xOf(scale, scale.ticks[i]), width = widthOf(texts[i], labelFont()) + pt(2);
        m_painter.setPen(QPen(ink().border, pt(0.5)));
        m_painter.drawLine(QPointF(x, m_plot.top()), QPointF(x, m_plot.bottom()));
        const qreal left = std::clamp(x - width / 2, m_area.left(), m_area.right() - width);
        label(QRectF(left, m_plot.bottom() + labelGap, width, m_line), texts[i], Side::Centre);
    }
}

void ChartFrame::lyingAxes(const Scale& scale)
{
    const auto names = slotNamesOf(m_context);
    const qreal width = std::min(widest(names, fontOf(8)) + pt(2), m_area.width() * mostLabelShare);
    m_plot.setLeft(m_area.left() + width + labelGap);
    m_plot.setBottom(m_area.bottom() - m_line - labelGap);
    numberAxis(scale, m_context.chart.unit);
    const qreal slot = m_plot.height() / qreal(std::max<size_t>(1, names.size()));
    for (size_t i = 0; i < names.size(); ++i) {
        const QRectF box(m_area.left(), m_plot.top() + qreal(i) * slot, width, slot);
        paintWords(m_painter, box, names[i], fontOf(8), ink().text, Side::Leading);
    }
}

void ChartFrame::target(const Scale& scale, bool wordsAtLeft)
{
    if (!m_context.chart.target)
        return;
    const qreal y = yOf(scale, *m_context.chart.target);
    QPen pen(ink().target, pt(0.9));
    pen.setDashPattern({8, 2, 1, 2});
    m_painter.setPen(pen);
    m_painter.drawLine(QPointF(m_plot.left(), y), QPointF(m_plot.right(), y));
    const ReportChart& chart = m_context.chart;
    const QString text =
        m_context.words.target + u' ' + m_context.numbers.shown(chart.target, chart.unit, decimalsFor(chart));
    const qreal width = std::min(widthOf(text, labelFont()) + pt(5), m_plot.width());
    const qreal left = wordsAtLeft ? m_plot.left() : m_plot.right() - width;
    valueLabel(QRectF(left, y - m_line - pt(1), width, m_line), text, Side::Centre);
}

void ChartFrame::annotations()
{
    std::vector<ReportAnnotation> marks = m_context.chart.annotations;
    const auto placeOf = [this](size_t at) { return at < m_places.size() ? m_places[at] : slotCentre(at); };
    std::erase_if(marks, [this](const ReportAnnotation& mark) { return mark.at >= m_context.chart.x.size(); });
    std::stable_sort(marks.begin(), marks.end(), [](const auto& one, const auto& other) { return one.at < other.at; });
    std::array<qreal, mostLanes> freeFrom{};
    const size_t lanes = std::min(mostLanes, m_context.chart.annotations.size());
    for (const ReportAnnotation& mark : marks) {
        const qreal x = placeOf(mark.at);
        const qreal width = std::min(widthOf(pageText(mark.words), labelFont()) + pt(3), widestAnnotation);
        const qreal left = std::min(x + pt(2), m_plot.right() - width);
        size_t lane = 0;
        while (lane + 1 < lanes && freeFrom[lane] > left)
            ++lane;
        // Where all lanes are taken the words give way; tables and spreadsheets still have them.
        const bool free = freeFrom[lane] <= left;
        const qreal top = m_annotationTop + qreal(lane) * (m_line + pt(1));
        QPen pen(ink().muted, pt(0.7));
        pen.setDashPattern({2, 2});
        m_painter.setPen(pen);
        m_painter.drawLine(QPointF(x, free ? top + pt(1) : m_plot.top()), QPointF(x, m_plot.bottom()));
        if (!free)
            continue;
        const QRectF box(left, top, width, m_line);
        m_painter.fillRect(box.adjusted(left > x ? 0 : -pt(1), 0, 0, 0), Qt::white);
        label(box, mark.words, Side::Left, ink().text);
        freeFrom[lane] = left + width + pt(4);
    }
}

} // namespace parvis::report
