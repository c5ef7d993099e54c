// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/figure_tile.h"

#include "ui/insights/day_chart.h"
#include "ui/insights/figure_words.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace parvis::ui {

using namespace Qt::StringLiterals;

FigureTile::FigureTile(const QString& metric, bool higherIsBetter, QWidget* parent)
    : QAbstractButton(parent), m_metric(metric), m_higherIsBetter(higherIsBetter)
{
    setObjectName(u"tile-"_s + metric);
    setText(kpiTitle(metric));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFigure(std::nullopt, {});
}

QString FigureTile::valueText() const
{
    return m_figure && m_figure->value ? valueWords(*m_figure->value, m_figure->unit)
                                       : tr("n/a", "figures, a tile without a value");
}

void FigureTile::setFigure(const std::optional<Figure>& figure, const DaySeries& days)
{
    m_figure = figure;
    m_days = days;
    const QString change = m_figure ? changeWords(*m_figure, m_higherIsBetter).text : QString();
    setAccessibleName(u"%1: %2, %3"_s.arg(text(), valueText(), change));
    setToolTip(tr("How is this computed?", "figures, hover over a tile"));
    update();
}

QSize FigureTile::sizeHint() const
{
    return {px(this, 190), px(this, 104)};
}

QSize FigureTile::minimumSizeHint() const
{
    return {px(this, 150), px(this, 104)};
}

void FigureTile::enterEvent(QEnterEvent* event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void FigureTile::leaveEvent(QEvent* event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

void FigureTile::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void FigureTile::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(underMouse() || isDown() ? mixed(t.hover, t.surface, 0.5) : t.surface);
    painter.setPen(hasFocus() ? QPen(t.accent, 1.5) : QPen(t.border, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), px(this, kRadius), px(this, kRadius));
    const int pad = px(this, space::m);
    const QRect inner = rect().adjusted(pad, pad - 2, -pad, -pad + 2);
    const QFont second = sized(font(), TextSize::Second);
    painter.setFont(second);
    painter.setPen(t.muted);
    painter.drawText(inner, Qt::AlignTop | Qt::AlignLeading,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, inner.width()));
    const bool has = m_figure && m_figure->value;
    const int nameHeight = painter.fontMetrics().height();
    painter.setFont(sized(font(), TextSize::Tile, true));
    painter.setPen(has ? t.text : t.muted);
    painter.drawText(inner.adjusted(0, nameHeight + px(this, 2), 0, 0), Qt::AlignTop | Qt::AlignLeading, valueText());
    if (!m_figure)
        return;
    const ChangeWords change = changeWords(*m_figure, m_higherIsBetter);
    const QColor ink = tintColour(t, change.tint);
    painter.setFont(second);
    const int line = painter.fontMetrics().height();
    QRect foot(inner.left(), inner.bottom() - line + 1, inner.width(), line);
    if (!change.icon.isEmpty()) {
        const int side = px(this, 14);
        const int x = isRightToLeft() ? foot.right() - side + 1 : foot.left();
        paintIcon(&painter, QRect(x, foot.center().y() - side / 2, side, side), change.icon, ink);
        foot.adjust(isRightToLeft() ? 0 : side + px(this, 3), 0, isRightToLeft() ? -side - px(this, 3) : 0, 0);
    }
    painter.setPen(ink);
    painter.drawText(foot, Qt::AlignVCenter | Qt::AlignLeading,
                     painter.fontMetrics().elidedText(change.text, Qt::ElideRight, foot.width()));
    const qreal width = inner.width() * 0.38;
    paintSparkline(painter, QRectF(isRightToLeft() ? inner.left() : inner.right() - width,
                                   inner.top() + nameHeight + px(this, 4), width, px(this, 26)));
}

void FigureTile::paintSparkline(QPainter& painter, const QRectF& area) const
{
    std::optional<double> low, high;
    for (const DayValue& day : m_days.days) {
        if (day.value) {
            low = std::min(low.value_or(*day.value), *day.value);
            high = std::max(high.value_or(*day.value), *day.value);
        }
    }
    if (!low || m_days.days.size() < 2)
        return;
    // Where most days have no figure, a line would be crumbs: each day stands as a small bar on zero.
    const auto known = std::count_if(m_days.days.begin(), m_days.days.end(),
                                     [](const DayValue& day) { return day.value.has_value(); });
    if (std::cmp_less(known * 2, m_days.days.size())) {
        const qreal step = area.width() / double(m_days.days.size());
        for (size_t i = 0; i < m_days.days.size() && *high > 0; ++i) {
            const double height = area.height() * m_days.days[i].value.value_or(0) / *high;
            painter.fillRect(
                QRectF(area.left() + step * double(i), area.bottom() - height, std::max(1.5, step * 0.7), height),
                chartColour(0, tokens(this).dark));
        }
        return;
    }
    const double span = *high - *low;
    QPainterPath path;
    bool open = false;
    for (size_t i = 0; i < m_days.days.size(); ++i) {
        const auto& value = m_days.days[i].value;
        if (!value) {
            open = false; // a gap stays a gap
            continue;
        }
        const QPointF point(area.left() + area.width() * double(i) / double(m_days.days.size() - 1),
                            span > 0 ? area.bottom() - area.height() * (*value - *low) / span : area.center().y());
        if (open)
            path.lineTo(point);
        else
            path.moveTo(point);
        open = true;
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(chartColour(0, tokens(this).dark), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
}

} // namespace parvis::ui
