// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/figure_tile.h"

#include "ui/insights/chart_build.h"
#include "ui/insights/figure_words.h"
#include "ui/insights/series_chart.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int footIcon = 14, footGap = 3; // before a line of the foot

} // namespace

FigureTile::FigureTile(const QString& metric, bool higherIsBetter, QWidget* parent)
    : QAbstractButton(parent), m_metric(metric), m_higherIsBetter(higherIsBetter)
{
    setObjectName(u"tile-"_s + metric);
    setText(kpiTitle(metric));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFigure(std::nullopt, {}, {});
}

QString FigureTile::valueText() const
{
    return m_figure && m_figure->value ? valueWords(*m_figure->value, m_figure->unit)
                                       : tr("n/a", "figures, a tile without a value");
}

QString FigureTile::changeText() const
{
    if (!m_figure || m_facts.comparison == Comparison::None)
        return {};
    const QString change = changeWords(*m_figure, m_higherIsBetter).text;
    if (!m_figure->value || !m_figure->previous || m_facts.comparison != Comparison::LastYear)
        return change;
    return tr("%1 than last year", "figures, a tile; %1: 12 % more").arg(change);
}

QString FigureTile::targetText() const
{
    return m_facts.target ? targetWords(*m_facts.target, m_figure ? m_figure->unit : QString()) : QString();
}

bool FigureTile::fits(const QString& words, bool withIcon) const
{
    const int room = width() - 2 * px(this, space::m) - (withIcon ? px(this, footIcon) + px(this, footGap) : 0);
    return QFontMetrics(sized(font(), TextSize::Second)).horizontalAdvance(words) <= room;
}

// Cut off, it would say no number.
QString FigureTile::targetShown() const
{
    const QString whole = targetText();
    if (whole.isEmpty() || fits(whole, true))
        return whole;
    return targetWordsBrief(*m_facts.target, m_figure ? m_figure->unit : QString());
}

void FigureTile::setFigure(const std::optional<Figure>& figure, const DaySeries& days, const TileFacts& facts)
{
    m_figure = figure;
    m_days = days;
    m_facts = facts;
    QStringList said{u"%1: %2"_s.arg(text(), valueText())};
    for (const QString& one : {changeText(), targetText(), m_facts.fresh}) {
        if (!one.isEmpty())
            said << one;
    }
    setAccessibleName(said.join(u", "_s));
    if (m_figure && m_figure->value)
        said.front() = u"%1: %2"_s.arg(text(), exactWords(*m_figure->value, m_figure->unit));
    setToolTip(said.join(u'\n') + u'\n' + tr("How is this computed?", "figures, hover over a tile"));
    update();
}

QSize FigureTile::sizeHint() const
{
    return {px(this, 190), px(this, 140)};
}

QSize FigureTile::minimumSizeHint() const
{
    return {px(this, 150), px(this, 140)};
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
    else if (event->key() == Qt::Key_T && event->modifiers() == Qt::NoModifier)
        Q_EMIT targetWanted();
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
    const int nameHeight = paintName(painter, inner);
    const bool has = m_figure && m_figure->value;
    painter.setFont(sized(font(), TextSize::Tile, true));
    painter.setPen(has ? t.text : t.muted);
    painter.drawText(inner.adjusted(0, nameHeight + px(this, 2), 0, 0), Qt::AlignTop | Qt::AlignLeading, valueText());
    paintFoot(painter, inner);
    const qreal width = inner.width() * 0.38;
    paintSparkline(painter, QRectF(isRightToLeft() ? inner.left() : inner.right() - width,
                                   inner.top() + nameHeight + px(this, 4), width, px(this, 26)));
}

// In two lines where one is too narrow for it; what is still too long is cut.
int FigureTile::paintName(QPainter& painter, const QRect& inner) const
{
    painter.setFont(sized(font(), TextSize::Second));
    painter.setPen(tokens(this).muted);
    const QFontMetrics metrics = painter.fontMetrics();
    constexpr int wrapped = Qt::AlignTop | Qt::AlignLeading | Qt::TextWordWrap;
    const QRect asked = metrics.boundingRect(QRect(0, 0, inner.width(), 1'000), wrapped, text());
    const bool two = !fits(text(), false) && asked.height() * 2 < metrics.lineSpacing() * 5;
    if (two) {
        painter.drawText(inner, wrapped, text());
        return asked.height();
    }
    painter.drawText(inner, Qt::AlignTop | Qt::AlignLeading, metrics.elidedText(text(), Qt::ElideRight, inner.width()));
    return metrics.height();
}

void FigureTile::paintLine(QPainter& painter, QRect line, const QString& icon, const QColor& ink,
                           const QString& text) const
{
    if (!icon.isEmpty()) {
        const int side = px(this, footIcon);
        const int x = isRightToLeft() ? line.right() - side + 1 : line.left();
        paintIcon(&painter, QRect(x, line.center().y() - side / 2, side, side), icon, ink);
        const int taken = side + px(this, footGap);
        line.adjust(isRightToLeft() ? 0 : taken, 0, isRightToLeft() ? -taken : 0, 0);
    }
    painter.setPen(ink);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeading,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, line.width()));
}

// From below: how fresh it is, its target, its change.
void FigureTile::paintFoot(QPainter& painter, const QRect& inner) const
{
    if (!m_figure)
        return;
    const Tokens& t = tokens(this);
    painter.setFont(sized(font(), TextSize::Second));
    const int height = painter.fontMetrics().height() + px(this, 1);
    QRect line(inner.left(), inner.bottom() - height + 1, inner.width(), height);
    paintLine(painter, line, {}, t.muted, fits(m_facts.fresh, false) ? m_facts.fresh : m_facts.freshBrief);
    line.translate(0, -height);
    if (m_facts.target) {
        const TargetLook look = targetLook(*m_facts.target, *m_figure);
        paintLine(painter, line, look.icon, tintColour(t, look.tint), targetShown());
        line.translate(0, -height);
    }
    const ChangeWords change = changeWords(*m_figure, m_higherIsBetter);
    if (m_facts.comparison != Comparison::None)
        paintLine(painter, line, change.icon, tintColour(t, change.tint), changeText());
}

void FigureTile::paintBars(QPainter& painter, const QRectF& area, double high) const
{
    const qreal step = area.width() / double(m_days.days.size());
    for (size_t i = 0; i < m_days.days.size() && high > 0; ++i) {
        const double height = area.height() * m_days.days[i].value_or(0) / high;
        painter.fillRect(
            QRectF(area.left() + step * double(i), area.bottom() - height, std::max(1.5, step * 0.7), height),
            chartColour(0, tokens(this).dark));
    }
}

void FigureTile::paintSparkline(QPainter& painter, const QRectF& area) const
{
    std::optional<double> low, high;
    for (const auto& day : m_days.days) {
        if (day) {
            low = std::min(low.value_or(*day), *day);
            high = std::max(high.value_or(*day), *day);
        }
    }
    if (!low || m_days.days.size() < 2)
        return;
    // Where most days have no figure, a line would be crumbs: each day stands as a small bar on zero.
    const auto known =
        std::count_if(m_days.days.begin(), m_days.days.end(), [](const auto& day) { return day.has_value(); });
    if (std::cmp_less(known * 2, m_days.days.size())) {
        paintBars(painter, area, *high);
        return;
    }
    const double span = *high - *low;
    QPainterPath path;
    bool open = false;
    for (size_t i = 0; i < m_days.days.size(); ++i) {
        const auto& value = m_days.days[i];
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
