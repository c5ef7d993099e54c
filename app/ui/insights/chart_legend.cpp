// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/chart_legend.h"

#include "ui/insights/series_chart.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace parvis::ui {

ChartLegend::ChartLegend(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

void ChartLegend::setNames(const QStringList& names, int firstColour)
{
    m_names = names;
    m_first = firstColour;
    setVisible(names.size() > 1);
    updateGeometry();
    update();
}

std::vector<QRect> ChartLegend::places(int width) const
{
    const QFontMetrics metrics(sized(font(), TextSize::Second));
    const int line = metrics.height() + px(this, 2);
    std::vector<QRect> all;
    QPoint at(0, 0);
    for (const QString& name : m_names) {
        const int wide = std::min(width, metrics.horizontalAdvance(name) + px(this, 32));
        if (at.x() > 0 && at.x() + wide > width)
            at = {0, at.y() + line};
        all.emplace_back(at, QSize(wide, line));
        at.rx() += wide;
    }
    return all;
}

int ChartLegend::heightForWidth(int width) const
{
    const auto all = places(width);
    return all.empty() ? 0 : all.back().bottom() + 1;
}

QSize ChartLegend::sizeHint() const
{
    return {px(this, 200), heightForWidth(std::max(width(), px(this, 200)))};
}

void ChartLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& t = tokens(this);
    painter.setFont(sized(font(), TextSize::Second));
    painter.setPen(t.muted);
    const int side = px(this, 10);
    int i = 0;
    for (const QRect& place : places(width())) {
        const QRect shown =
            isRightToLeft() ? QRect(width() - place.right() - 1, place.y(), place.width(), place.height()) : place;
        const int x = isRightToLeft() ? shown.right() - side : shown.left();
        painter.fillRect(QRect(x, shown.center().y() - side / 2, side, side), chartColour(m_first + i, t.dark));
        const QRect text = isRightToLeft() ? shown.adjusted(0, 0, -side - px(this, 5), 0)
                                           : shown.adjusted(side + px(this, 5), 0, 0, 0);
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeading,
                         painter.fontMetrics().elidedText(m_names[i], Qt::ElideRight, text.width()));
        ++i;
    }
}

} // namespace parvis::ui
