// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/day_chart.h"

#include "ui/insights/figure_words.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QGraphicsLayout>
#include <QGraphicsLineItem>
#include <QKeyEvent>
#include <QLocale>
#include <QToolTip>
#include <QtCharts/QBarSeries>
#include <QtCharts/QBarSet>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChart>
#include <QtCharts/QLegend>
#include <QtCharts/QLineSeries>
#include <array>
#include <cmath>

namespace parvis::ui {

using namespace Qt::StringLiterals;

QColor chartColour(int index, bool dark)
{
    static constexpr std::array<QRgb, 6> colours = {0xFF0072B2, 0xFFE69F00, 0xFF009E73,
                                                    0xFFCC79A7, 0xFF56B4E9, 0xFFD55E00};
    // On the dark ground the first blue is too faint: the light one of the same set stands for it.
    const auto at = static_cast<size_t>(index) % colours.size();
    return QColor::fromRgb(dark && at == 0 ? colours[4] : colours[at]);
}

DayChart::DayChart(Shape shape, QWidget* parent) : QChartView(new QChart, parent), m_shape(shape)
{
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    // Below this the axes elide their labels to nothing.
    setMinimumSize(px(this, 320), px(this, 200));
    setBackgroundBrush(Qt::NoBrush);
    setAttribute(Qt::WA_TranslucentBackground);
    viewport()->setAutoFillBackground(false);
    chart()->legend()->hide();
    // Half a label of the topmost line and of the last day reach beyond the plot.
    chart()->setMargins(QMargins(0, px(this, 10), px(this, 12), 0));
    chart()->setBackgroundRoundness(0);
    chart()->setBackgroundVisible(false);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setLayoutDirection(Qt::LeftToRight); // time runs to the right in every language
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
}

void DayChart::setSeries(const DaySeries& series, int colourIndex)
{
    m_series = series;
    m_colour = colourIndex;
    m_current = -1;
    rebuild();
}

void DayChart::rebuild()
{
    delete m_mark;
    m_mark = nullptr;
    chart()->removeAllSeries();
    for (auto* axis : chart()->axes()) {
        chart()->removeAxis(axis);
        delete axis;
    }
    addAxes();
    const Tokens& t = tokens(this);
    const QColor colour = chartColour(m_colour, t.dark);
    QPen before(t.muted, 1.5, Qt::DashLine);
    before.setDashPattern({4, 3});
    if (m_shape == Shape::Bars)
        addBars(colour);
    addLines(&DayValue::previous, before);
    if (m_shape == Shape::Line)
        addLines(&DayValue::value, QPen(colour, 2));
}

// One line per stretch of days with figures: a missing day is a gap, not a slope.
void DayChart::addLines(std::optional<double> DayValue::*member, const QPen& pen)
{
    QList<QPointF> points;
    const auto finish = [&] {
        if (points.isEmpty())
            return;
        auto* line = new QLineSeries;
        line->replace(points); // appending one by one while attached costs 700 ms for 2,000 points
        line->setPen(pen);
        // A day alone between two gaps would be a line of no length.
        if (points.size() == 1) {
            line->setPointsVisible(true);
            line->setMarkerSize(px(this, 4));
        }
        attach(line);
        points.clear();
    };
    for (size_t i = 0; i < m_series.days.size(); ++i) {
        if (const auto value = m_series.days[i].*member)
            points.append({double(i), *value});
        else
            finish();
    }
    finish();
}

void DayChart::addBars(const QColor& colour)
{
    auto* set = new QBarSet({});
    QList<qreal> values;
    for (const DayValue& day : m_series.days)
        values.append(day.value.value_or(0));
    set->append(values);
    set->setColor(colour);
    set->setPen(Qt::NoPen);
    auto* bars = new QBarSeries;
    bars->setBarWidth(m_series.days.size() > 45 ? 0.9 : 0.7);
    bars->append(set);
    attach(bars);
}

void DayChart::attach(QAbstractSeries* series)
{
    chart()->addSeries(series);
    series->attachAxis(m_x);
    series->attachAxis(m_y);
}

std::pair<double, double> DayChart::range() const
{
    std::optional<double> low, high;
    for (const DayValue& day : m_series.days) {
        for (const auto& value : {day.value, day.previous}) {
            if (value) {
                low = std::min(low.value_or(*value), *value);
                high = std::max(high.value_or(*value), *value);
            }
        }
    }
    // Bars and durations stand on zero; a count like followers shows its movement.
    const bool fromZero = m_shape == Shape::Bars || m_series.unit != "count"_L1;
    return {fromZero ? std::min(0.0, low.value_or(0)) : low.value_or(0), high.value_or(1)};
}

void DayChart::addAxes()
{
    const Tokens& t = tokens(this);
    m_x = new QCategoryAxis;
    m_y = new QCategoryAxis;
    for (auto* axis : {m_x, m_y}) {
        axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
        axis->setLabelsColor(t.muted);
        axis->setLabelsFont(sized(font(), TextSize::Second));
        axis->setLinePen(QPen(t.border, 1));
        axis->setGridLinePen(QPen(t.border, 1));
        axis->setTruncateLabels(false);
    }
    m_x->setGridLineVisible(false);
    m_y->setLineVisible(false);
    const auto ticks = niceTicks(range().first, range().second, m_series.unit);
    for (const double tick : ticks)
        m_y->append(axisWords(tick, m_series.unit), tick);
    m_y->setRange(ticks.front(), ticks.back());
    const int days = static_cast<int>(m_series.days.size());
    const int room = std::max(2, width() / px(this, 84));
    const int step = std::max(1, (days + room - 1) / room);
    const QLocale locale;
    for (int i = 0; i < days; i += step)
        m_x->append(locale.toString(toQDate(m_series.days[static_cast<size_t>(i)].date),
                                    tr("d MMM", "figures, date under a chart, as in 24 Nov")),
                    i);
    m_x->setRange(-0.5, std::max(0.5, days - 0.5));
    chart()->addAxis(m_x, Qt::AlignBottom);
    chart()->addAxis(m_y, Qt::AlignLeft);
}

QString DayChart::words(int day) const
{
    if (day < 0 || day >= static_cast<int>(m_series.days.size()))
        return {};
    const DayValue& value = m_series.days[static_cast<size_t>(day)];
    const QString date = QLocale().toString(
        toQDate(value.date), tr("dddd, d MMMM", "figures, a day of a chart, as in Tuesday, 24 November"));
    const QString now =
        value.value ? valueWords(*value.value, m_series.unit) : tr("no figure", "figures, a day of a chart");
    if (!value.previous)
        return tr("%1: %2", "figures, a day of a chart and its value").arg(date, now);
    return tr("%1: %2 (before: %3)", "figures, a day of a chart, its value, and that of the period before")
        .arg(date, now, valueWords(*value.previous, m_series.unit));
}

int DayChart::dayAt(const QPointF& position) const
{
    if (chart()->series().isEmpty())
        return -1;
    const int day = static_cast<int>(std::lround(chart()->mapToValue(position).x()));
    return day < 0 || day >= static_cast<int>(m_series.days.size()) ? -1 : day;
}

void DayChart::mark(int day, bool tell)
{
    m_current = day;
    if (day < 0 || chart()->series().isEmpty()) {
        delete m_mark;
        m_mark = nullptr;
        return;
    }
    if (!m_mark) {
        m_mark = new QGraphicsLineItem(chart());
        m_mark->setPen(QPen(tokens(this).muted, 1, Qt::DotLine));
    }
    const QRectF plot = chart()->plotArea();
    const double x = chart()->mapToPosition({double(day), 0}).x();
    m_mark->setLine(x, plot.top(), x, plot.bottom());
    if (!tell)
        return;
    setAccessibleDescription(words(day));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    QToolTip::showText(mapToGlobal(QPoint(static_cast<int>(x), static_cast<int>(plot.top()))), words(day), this);
}

void DayChart::mouseMoveEvent(QMouseEvent* event)
{
    const int day = dayAt(event->position());
    mark(day, false);
    if (day >= 0)
        QToolTip::showText(event->globalPosition().toPoint(), words(day), this);
    else
        QToolTip::hideText();
    QChartView::mouseMoveEvent(event);
}

void DayChart::mouseDoubleClickEvent(QMouseEvent* event)
{
    const int day = dayAt(event->position());
    if (day >= 0)
        Q_EMIT dayActivated(m_series.days[static_cast<size_t>(day)].date);
}

void DayChart::leaveEvent(QEvent* event)
{
    if (!hasFocus())
        mark(-1, false);
    QChartView::leaveEvent(event);
}

void DayChart::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_series.days.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        mark(std::max(0, m_current < 0 ? last : m_current - 1), true);
        return;
    case Qt::Key_Right:
        mark(std::min(last, m_current + 1), true);
        return;
    case Qt::Key_Home:
        mark(0, true);
        return;
    case Qt::Key_End:
        mark(last, true);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            Q_EMIT dayActivated(m_series.days[static_cast<size_t>(m_current)].date);
        return;
    default:
        event->ignore(); // QGraphicsView would scroll
    }
}

void DayChart::focusOutEvent(QFocusEvent* event)
{
    mark(-1, false);
    QChartView::focusOutEvent(event);
}

void DayChart::changeEvent(QEvent* event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        rebuild();
}

void DayChart::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    if (event->oldSize().width() != width() && !m_series.days.empty())
        rebuild(); // as many dates as fit
}

} // namespace parvis::ui
