// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/stage_chart.h"

#include "ui/insights/figure_words.h"
#include "ui/insights/series_chart.h"
#include "ui/widgets/theme.h"

#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace parvis::ui {

using namespace Qt::StringLiterals;

void StageChart::setModel(const ChartModel& model, int colourIndex)
{
    m_colour = colourIndex;
    take(model);
}

QRect StageChart::stageRect(int point) const
{
    const int count = std::max(1, int(model().points.size()));
    const int top = height() * point / count, bottom = height() * (point + 1) / count;
    return {0, top, width(), bottom - top - px(this, space::xs)};
}

int StageChart::pointAt(const QPoint& position) const
{
    for (int i = 0; i < int(model().points.size()); ++i) {
        if (stageRect(i).contains(position))
            return i;
    }
    return -1;
}

void StageChart::paintStage(QPainter& painter, int point, double most) const
{
    const Tokens& t = tokens(this);
    const QRect line = stageRect(point);
    const auto value = model().at(point);
    const int names = px(this, 150);
    const QRect room = line.adjusted(names, 0, -px(this, 4), 0);
    const int wide = most > 0 && value ? int(room.width() * *value / most) : 0;
    const QRect bar(room.center().x() - wide / 2, room.top(), std::max(wide, 2), room.height());
    if (value) {
        painter.fillRect(bar, mixed(chartColour(m_colour, t.dark), t.surface, 1.0 - 0.18 * point));
    } else {
        painter.setPen(QPen(t.border, 1, Qt::DashLine));
        painter.drawRect(room.adjusted(0, 0, -1, -1));
    }
    if (point == current()) {
        painter.setPen(QPen(t.text, 1, Qt::DotLine));
        painter.drawRect(line.adjusted(0, 0, -1, -1));
    }
    painter.setPen(t.text);
    painter.drawText(QRect(line.left(), line.top(), names - px(this, space::s), line.height()),
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap, model().points[size_t(point)].label);
    const QString share = value && most > 0 ? QLocale().toString(std::lround(*value / most * 100)) : QString();
    const QString words = !value ? tr("no figure", "figures, a place of a chart")
                                 : tr("%1 (%2 %)", "figures, a stage of a funnel: number and share of the first stage")
                                       .arg(valueWords(*value, model().unit), share);
    const int text = painter.fontMetrics().horizontalAdvance(words) + px(this, 12);
    // Beside a stage that is too narrow for its words.
    const bool within = value && text < bar.width();
    if (within)
        painter.setPen(inkOn(mixed(chartColour(m_colour, t.dark), t.surface, 1.0 - 0.18 * point)));
    const QRect beside(bar.right() + px(this, 6), room.top(), room.right() - bar.right(), room.height());
    painter.drawText(within || !value ? (value ? bar : room) : beside,
                     Qt::AlignVCenter | (within || !value ? Qt::AlignHCenter : Qt::AlignLeft), words);
}

void StageChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    double most = 0;
    for (int i = 0; i < int(model().points.size()); ++i)
        most = std::max(most, model().at(i).value_or(0));
    for (int i = 0; i < int(model().points.size()); ++i)
        paintStage(painter, i, most);
    paintFocus(painter);
}

std::optional<int> StageChart::placeAfter(int key) const
{
    const int last = int(model().points.size()) - 1;
    if (key == Qt::Key_Up)
        return std::max(0, current() - 1);
    return key == Qt::Key_Down ? std::optional(std::min(last, current() + 1)) : std::nullopt;
}

} // namespace parvis::ui
