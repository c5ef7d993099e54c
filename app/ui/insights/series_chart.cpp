// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/series_chart.h"

#include "ui/insights/figure_words.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QToolTip>
#include <QtCharts/QBarSeries>
#include <QtCharts/QBarSet>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChart>
#include <QtCharts/QLegend>
#include <QtCharts/QLineSeries>
#include <QtCharts/QStackedBarSeries>
#include <array>
#include <cmath>

namespace parvis::ui {

using namespace Qt::StringLiterals;

QColor chartColour(int index, bool dark)
{
    static constexpr std::array<QRgb, 6> colours = {0xFF0072B2, 0xFFE69F00, 0xFF009E73,
                                                    0xFFCC79A7, 0xFF56B4E9, 0xFFD55E00};
    // On the dark ground the first blue is too faint: the light one of the same set stands for it, and it for the
    // light.
    const auto at = static_cast<size_t>(index) % colours.size();
    if (dark && (at == 0 || at == 4))
        return QColor::fromRgb(at == 0 ? colours[4] : QRgb(0xFFF0E442));
    return QColor::fromRgb(colours[at]);
}

QString markIcon(AnnotationKind kind)
{
    switch (kind) {
    case AnnotationKind::Post:
        return u"send"_s;
    case AnnotationKind::Campaign:
        return u"tag"_s;
    case AnnotationKind::Incident:
        return u"warning"_s;
    case AnnotationKind::Note:
        break;
    }
    return u"note"_s;
}

SeriesChart::SeriesChart(QWidget* parent) : QChartView(new QChart, parent)
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
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate); // the mark under the pointer is painted over everything
    chart()->legend()->hide();
    // Half a label of the topmost line and of the last day reach beyond the plot.
    chart()->setMargins(QMargins(0, px(this, 10), px(this, 12), 0));
    chart()->setBackgroundRoundness(0);
    chart()->setBackgroundVisible(false);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setLayoutDirection(Qt::LeftToRight); // time runs to the right in every language
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
}

void SeriesChart::setModel(const ChartModel& model, int colourIndex)
{
    m_model = model;
    m_colour = colourIndex;
    m_current = -1;
    rebuild();
}

QColor SeriesChart::colourOf(int line) const
{
    return chartColour(m_colour + line, tokens(this).dark);
}

void SeriesChart::rebuild()
{
    chart()->removeAllSeries();
    for (auto* axis : chart()->axes()) {
        chart()->removeAxis(axis);
        delete axis;
    }
    addAxes();
    QPen before(tokens(this).muted, 1.5, Qt::DashLine);
    before.setDashPattern({4, 3});
    const bool isLine = m_model.isCurve();
    if (!isLine)
        addBars();
    if (m_model.isOverTime())
        addLines(m_model.before, before);
    else
        addSteps(m_model.before, before);
    for (int i = 0; isLine && i < int(m_model.lines.size()); ++i)
        addLines(m_model.lines[size_t(i)].values, QPen(colourOf(i), 2));
    addTarget();
}

// One line per stretch of places with figures: a missing day is a gap, not a slope.
void SeriesChart::addLines(const std::vector<std::optional<double>>& values, const QPen& pen)
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
    for (size_t i = 0; i < values.size(); ++i) {
        if (values[i])
            points.append({double(i), *values[i]});
        else
            finish();
    }
    finish();
}

// A short level over each place: between two accounts there is no way from one to the other.
void SeriesChart::addSteps(const std::vector<std::optional<double>>& values, const QPen& pen)
{
    for (size_t i = 0; i < values.size(); ++i) {
        if (!values[i])
            continue;
        auto* line = new QLineSeries;
        const double reach = barWidth() * 0.6;
        line->replace({{double(i) - reach, *values[i]}, {double(i) + reach, *values[i]}});
        line->setPen(pen);
        attach(line);
    }
}

// Of its place. One or two bars over a whole row would be walls.
double SeriesChart::barWidth() const
{
    const double count = double(m_model.points.size());
    if (count > 45)
        return 0.9;
    return m_model.isOverTime() ? 0.7 : std::min(0.7, 0.14 * count);
}

void SeriesChart::addBars()
{
    auto* bars =
        m_model.kind == ChartKind::Stacked ? static_cast<QAbstractBarSeries*>(new QStackedBarSeries) : new QBarSeries;
    for (int i = 0; i < int(m_model.lines.size()); ++i) {
        auto* set = new QBarSet(m_model.lines[size_t(i)].name);
        QList<qreal> values;
        for (const auto& value : m_model.lines[size_t(i)].values)
            values.append(value.value_or(0));
        set->append(values);
        set->setColor(colourOf(i));
        set->setPen(Qt::NoPen);
        bars->append(set);
    }
    bars->setBarWidth(barWidth());
    attach(bars);
}

void SeriesChart::addTarget()
{
    if (!m_model.target || m_model.points.empty())
        return;
    auto* line = new QLineSeries;
    line->setName(u"target"_s);
    const double last = double(m_model.points.size()) - 0.5;
    line->replace({{-0.5, m_model.target->value}, {last, m_model.target->value}});
    line->setPen(QPen(tokens(this).text, 1.5, Qt::DotLine));
    attach(line);
}

void SeriesChart::attach(QAbstractSeries* series)
{
    chart()->addSeries(series);
    series->attachAxis(m_x);
    series->attachAxis(m_y);
}

std::pair<double, double> SeriesChart::range() const
{
    std::optional<double> low, high;
    const auto take = [&](const std::optional<double>& value) {
        if (!value)
            return;
        low = std::min(low.value_or(*value), *value);
        high = std::max(high.value_or(*value), *value);
    };
    const bool isLine = m_model.isCurve();
    for (int i = 0; i < int(m_model.points.size()); ++i) {
        for (const ChartLine& line : m_model.lines)
            take(line.values[size_t(i)]);
        if (!isLine)
            take(m_model.at(i));
    }
    for (const auto& value : m_model.before)
        take(value);
    if (m_model.target)
        take(m_model.target->value);
    // Bars and durations stand on zero; a count like followers shows its movement.
    const bool fromZero = m_model.kind != ChartKind::Line || m_model.unit != "count"_L1;
    return {fromZero ? std::min(0.0, low.value_or(0)) : low.value_or(0), high.value_or(1)};
}

void SeriesChart::addAxes()
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
    const auto ticks = niceTicks(range().first, range().second, m_model.unit);
    for (const double tick : ticks)
        m_y->append(axisWords(tick, m_model.unit), tick);
    m_y->setRange(ticks.front(), ticks.back());
    addPlaces();
    chart()->addAxis(m_x, Qt::AlignBottom);
    chart()->addAxis(m_y, Qt::AlignLeft);
}

void SeriesChart::addPlaces()
{
    const int count = int(m_model.points.size());
    const int room = std::max(2, width() / px(this, 84));
    // Days may be passed over; names have to be read, each as far as there is room for it.
    const int step = m_model.isOverTime() ? std::max(1, (count + room - 1) / room) : 1;
    const QFontMetrics metrics(sized(font(), TextSize::Second));
    const int wide = std::max(px(this, 28), (width() - px(this, 72)) / std::max(1, count) - px(this, 6));
    for (int i = 0; i < count; i += step) {
        QString label = m_model.points[size_t(i)].label;
        if (step == 1)
            label = metrics.elidedText(label, Qt::ElideRight, wide);
        if (m_x->categoriesLabels().contains(label))
            label += QString(i, QChar(0x200B)); // an axis takes each label once
        m_x->append(label, i);
    }
    m_x->setRange(-0.5, std::max(0.5, count - 0.5));
}

int SeriesChart::pointAt(const QPointF& position) const
{
    if (chart()->series().isEmpty())
        return -1;
    const int point = static_cast<int>(std::lround(chart()->mapToValue(position).x()));
    return point < 0 || point >= int(m_model.points.size()) ? -1 : point;
}

double SeriesChart::positionOf(double point) const
{
    return chart()->mapToPosition({point, 0}).x();
}

QPoint SeriesChart::placeOf(int point) const
{
    const QRectF plot = chart()->plotArea();
    return {int(positionOf(point)), int(plot.center().y())};
}

void SeriesChart::mark(int point, bool tell)
{
    m_current = point;
    viewport()->update();
    if (point < 0 || !tell || chart()->series().isEmpty())
        return;
    const QString words = pointWords(m_model, point);
    setAccessibleDescription(words);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    QToolTip::showText(mapToGlobal(QPoint(placeOf(point).x(), int(chart()->plotArea().top()))), words, this);
}

void SeriesChart::paintMark(QPainter* painter, int at, const QRectF& plot) const
{
    const Tokens& t = tokens(this);
    const ChartMark& mark = m_model.marks[size_t(at)];
    const bool incident = mark.kind == AnnotationKind::Incident;
    const QColor ink = incident ? t.danger : t.muted;
    const double left = positionOf(mark.first), right = positionOf(mark.last);
    if (right > left) {
        QColor ground = ink;
        ground.setAlpha(26);
        painter->fillRect(QRectF(left, plot.top(), right - left, plot.height()), ground);
    }
    painter->setPen(QPen(ink, 1, Qt::DashLine));
    painter->drawLine(QPointF(left, plot.top()), QPointF(left, plot.bottom()));
    const int side = px(this, 14);
    QRect place(0, 0, side, side);
    place.moveCenter(placeOfMark(at));
    paintIcon(painter, place, markIcon(mark.kind), ink);
}

// Below the curve: posts are many, and a line for each would hide it.
void SeriesChart::paintPosts(QPainter* painter, const ChartMark& mark) const
{
    const Tokens& t = tokens(this);
    painter->setPen(QPen(t.surface, 1.5));
    painter->setBrush(t.muted);
    const double radius = px(this, mark.posts > 1 ? 4 : 3);
    const double middle = positionOf((mark.first + mark.last) / 2.0);
    painter->drawEllipse(QPointF(middle, chart()->plotArea().bottom()), radius, radius);
}

QPoint SeriesChart::placeOfMark(int mark) const
{
    const ChartMark& one = m_model.marks[size_t(mark)];
    const QRectF plot = chart()->plotArea();
    if (one.posts > 0)
        return {int(positionOf((one.first + one.last) / 2.0)), int(plot.bottom())};
    // Beside each other where several begin at one place.
    const auto before =
        std::count_if(m_model.marks.begin(), m_model.marks.begin() + mark,
                      [&one](const ChartMark& other) { return other.posts == 0 && other.first == one.first; });
    const int step = px(this, 16) * int(before);
    const bool atEnd = one.first + 1 == int(m_model.points.size());
    return {int(positionOf(one.first)) + (atEnd ? -step : step), int(plot.top())};
}

int SeriesChart::markAt(const QPointF& position) const
{
    if (chart()->series().isEmpty())
        return -1;
    for (int i = int(m_model.marks.size()) - 1; i >= 0; --i) {
        const QPointF away = position - QPointF(placeOfMark(i));
        if (std::abs(away.x()) <= px(this, 7) && std::abs(away.y()) <= px(this, 8))
            return i;
    }
    return -1;
}

void SeriesChart::drawForeground(QPainter* painter, const QRectF& rect)
{
    QChartView::drawForeground(painter, rect);
    if (chart()->series().isEmpty())
        return;
    const QRectF plot = chart()->plotArea();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < int(m_model.marks.size()); ++i) {
        if (m_model.marks[size_t(i)].posts > 0)
            paintPosts(painter, m_model.marks[size_t(i)]);
        else
            paintMark(painter, i, plot);
    }
    painter->setBrush(Qt::NoBrush);
    if (m_current >= 0) {
        painter->setPen(QPen(tokens(this).text, 1, Qt::DotLine));
        const double x = positionOf(m_current);
        painter->drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    }
    painter->restore();
}

void SeriesChart::mouseMoveEvent(QMouseEvent* event)
{
    const int point = pointAt(event->position());
    mark(point, false);
    const int over = markAt(event->position());
    viewport()->setCursor(over >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (over >= 0)
        QToolTip::showText(event->globalPosition().toPoint(), markWords(m_model.marks[size_t(over)]), this);
    else if (point >= 0)
        QToolTip::showText(event->globalPosition().toPoint(), pointWords(m_model, point), this);
    else
        QToolTip::hideText();
    QChartView::mouseMoveEvent(event);
}

void SeriesChart::mouseReleaseEvent(QMouseEvent* event)
{
    QChartView::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton)
        return;
    const int point = pointAt(event->position()), over = markAt(event->position());
    if (over >= 0)
        Q_EMIT markActivated(over);
    else if (point >= 0)
        Q_EMIT pointActivated(point);
}

void SeriesChart::leaveEvent(QEvent* event)
{
    if (!hasFocus())
        mark(-1, false);
    QChartView::leaveEvent(event);
}

void SeriesChart::keyPressEvent(QKeyEvent* event)
{
    const int last = int(m_model.points.size()) - 1;
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
            Q_EMIT pointActivated(m_current);
        return;
    case Qt::Key_N:
        if (event->modifiers() == Qt::NoModifier && m_model.isOverTime())
            Q_EMIT noteWanted(m_current);
        else
            event->ignore();
        return;
    default:
        event->ignore(); // QGraphicsView would scroll
    }
}

void SeriesChart::focusOutEvent(QFocusEvent* event)
{
    // Its own menu is of the place that is marked.
    if (event->reason() != Qt::PopupFocusReason)
        mark(-1, false);
    QChartView::focusOutEvent(event);
}

void SeriesChart::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    if (byKey && m_current < 0)
        mark(int(m_model.points.size()) - 1, true);
    // A mark's icon may stand beside its place.
    const int over = byKey ? -1 : markAt(event->pos());
    const int point = over >= 0 ? m_model.marks[size_t(over)].first : byKey ? m_current : pointAt(event->pos());
    Q_EMIT menuWanted(point, byKey && point >= 0 ? viewport()->mapToGlobal(placeOf(point)) : event->globalPos());
    event->accept();
}

void SeriesChart::changeEvent(QEvent* event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        rebuild();
}

void SeriesChart::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    if (event->oldSize().width() != width() && !m_model.points.empty())
        rebuild(); // as many dates as fit
}

} // namespace parvis::ui
