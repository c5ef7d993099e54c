// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/curve_chart.h"

#include "ui/insights/figure_words.h"
#include "ui/insights/series_chart.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace parvis::ui {

using namespace Qt::StringLiterals;

CurveChart::CurveChart(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void CurveChart::setModel(const ChartModel& model, int colourIndex)
{
    m_model = model;
    m_colour = colourIndex;
    m_current = -1;
    update();
}

QSize CurveChart::minimumSizeHint() const
{
    return {px(this, 320), px(this, 200)};
}

// Numbers of both axes outside; over it the names of the parts.
QRectF CurveChart::plot() const
{
    const QFontMetricsF metrics(sized(font(), TextSize::Second));
    const double widest = metrics.horizontalAdvance(axisWords(100, u"percent"_s));
    const double line = metrics.height() + px(this, space::xs);
    return QRectF(rect()).adjusted(widest + px(this, space::s), line, -widest / 2 - px(this, space::xs), -2 * line);
}

QPointF CurveChart::at(double percent, double share) const
{
    const QRectF area = plot();
    return {area.left() + area.width() * percent / 100, area.bottom() - area.height() * share / 100};
}

QPointF CurveChart::placeOf(int point) const
{
    return at(m_model.points[size_t(point)].percent, m_model.at(point).value_or(0));
}

int CurveChart::pointAt(const QPointF& position) const
{
    int nearest = -1;
    double best = 0;
    for (int i = 0; i < int(m_model.points.size()); ++i) {
        const double away = std::abs(placeOf(i).x() - position.x());
        if (nearest < 0 || away < best) {
            nearest = i;
            best = away;
        }
    }
    return rect().contains(position.toPoint()) ? nearest : -1;
}

void CurveChart::paintGrid(QPainter& painter) const
{
    const Tokens& t = tokens(this);
    const QRectF area = plot();
    const double line = QFontMetricsF(sized(font(), TextSize::Second)).height();
    for (const int step : {0, 25, 50, 75, 100}) {
        const QPointF left = at(0, step), below = at(step, 0);
        painter.setPen(QPen(t.border, 1));
        painter.drawLine(left, QPointF(area.right(), left.y()));
        painter.setPen(t.muted);
        painter.drawText(QRectF(0, left.y() - line / 2, area.left() - px(this, space::xs), line),
                         Qt::AlignRight | Qt::AlignVCenter, axisWords(step, u"percent"_s));
        painter.drawText(
            QRectF(below.x() - area.width() / 8, area.bottom() + px(this, space::xs), area.width() / 4, line),
            Qt::AlignHCenter | Qt::AlignTop, axisWords(step, u"percent"_s));
    }
    painter.drawText(QRectF(area.left(), height() - line, area.width(), line), Qt::AlignHCenter | Qt::AlignBottom,
                     tr("of the people who wrote, the most active first", "figures, under a participation curve"));
    painter.setPen(QPen(t.border, 1));
    painter.drawLine(at(0, 0), at(100, 100));
}

// The bounds at 1 and 10 of a hundred, each with what the people up to there wrote; words last, over all lines.
void CurveChart::paintParts(QPainter& painter) const
{
    const Tokens& t = tokens(this);
    const QRectF area = plot();
    std::vector<int> bounds;
    for (int i = 0; i < int(m_model.points.size()); ++i) {
        const int percent = m_model.points[size_t(i)].percent;
        if (percent == 1 || percent == 10)
            bounds.push_back(i);
    }
    for (const int point : bounds) {
        const QPointF place = placeOf(point);
        painter.setPen(QPen(t.muted, 1, Qt::DashLine));
        painter.drawLine(QPointF(place.x(), area.top()), QPointF(place.x(), area.bottom()));
        painter.setPen(t.text);
        painter.setBrush(t.text);
        painter.drawEllipse(place, px(this, 3), px(this, 3));
        painter.setBrush(Qt::NoBrush);
    }
    for (const int point : bounds)
        paintBound(painter, point);
}

void CurveChart::paintBound(QPainter& painter, int point) const
{
    const QRectF area = plot();
    const double line = QFontMetricsF(sized(font(), TextSize::Second)).height();
    const int percent = m_model.points[size_t(point)].percent;
    const QString words = tr("%1 %: %2", "figures, beside a mark of a participation curve: part of the people, "
                                         "part of the messages")
                              .arg(QLocale().toString(percent), valueWords(*m_model.at(point), m_model.unit));
    // The first one would stand on the second: its words are lower, where the curve is past.
    const double top = percent == 1 ? area.bottom() - line - px(this, space::s) : area.top() - line;
    QRectF room(placeOf(point).x() + px(this, space::xs), top, 0, line);
    room.setWidth(painter.fontMetrics().horizontalAdvance(words) + px(this, space::xs));
    painter.fillRect(room, tokens(this).surface);
    painter.setPen(tokens(this).text);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, words);
}

void CurveChart::paintLine(QPainter& painter, const std::vector<std::optional<double>>& values) const
{
    QPolygonF line;
    for (size_t i = 0; i < values.size() && i < m_model.points.size(); ++i) {
        if (values[i])
            line << at(m_model.points[i].percent, *values[i]);
    }
    painter.drawPolyline(line);
}

void CurveChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(sized(font(), TextSize::Second));
    const Tokens& t = tokens(this);
    paintGrid(painter);
    if (m_model.points.empty())
        return;
    QPen before(t.muted, px(this, 2), Qt::DashLine);
    painter.setPen(before);
    paintLine(painter, m_model.before);
    painter.setPen(QPen(chartColour(m_colour, t.dark), px(this, 2)));
    paintLine(painter, m_model.lines.front().values);
    paintParts(painter);
    if (m_current >= 0) {
        painter.setPen(QPen(t.text, 1, Qt::DotLine));
        painter.setBrush(chartColour(m_colour, t.dark));
        painter.drawEllipse(placeOf(m_current), px(this, 4), px(this, 4));
    }
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen(t.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void CurveChart::select(int point, bool tell)
{
    m_current = point;
    update();
    if (point < 0 || !tell)
        return;
    const QString words = pointWords(m_model, point);
    setAccessibleDescription(words);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    QToolTip::showText(mapToGlobal(placeOf(point).toPoint()), words, this);
}

void CurveChart::mouseMoveEvent(QMouseEvent* event)
{
    const int point = pointAt(event->position());
    select(point, false);
    if (point >= 0)
        QToolTip::showText(event->globalPosition().toPoint(), pointWords(m_model, point), this);
    else
        QToolTip::hideText();
}

void CurveChart::mouseReleaseEvent(QMouseEvent* event)
{
    const int point = pointAt(event->position());
    if (event->button() == Qt::LeftButton && point >= 0)
        Q_EMIT pointActivated(point);
}

void CurveChart::leaveEvent(QEvent* event)
{
    if (!hasFocus())
        select(-1, false);
    QWidget::leaveEvent(event);
}

void CurveChart::focusOutEvent(QFocusEvent* event)
{
    select(-1, false);
    QWidget::focusOutEvent(event);
}

void CurveChart::keyPressEvent(QKeyEvent* event)
{
    const int last = int(m_model.points.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        select(std::max(0, m_current - 1), true);
        return;
    case Qt::Key_Right:
        select(std::min(last, m_current + 1), true);
        return;
    case Qt::Key_Home:
        select(std::min(0, last), true);
        return;
    case Qt::Key_End:
        select(last, true);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            Q_EMIT pointActivated(m_current);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace parvis::ui
