// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/figures_data.h"

#include <algorithm>

namespace parvis::ui {

bool DaySeries::isEmpty() const
{
    return std::none_of(days.begin(), days.end(), [](const auto& day) { return day.has_value(); });
}

DaySeries seriesOf(const QString& metric, const Period& period, const ZoneId& zone, const std::vector<Figure>& figures)
{
    DaySeries series;
    series.metric = metric;
    series.days.resize(static_cast<size_t>(std::max(0, period.days())));
    for (const Figure& figure : figures) {
        if (figure.metric != metric)
            continue;
        const int at = period.first.daysTo(dateAt(figure.from, zone));
        if (at < 0 || at >= static_cast<int>(series.days.size()))
            continue;
        series.days[static_cast<size_t>(at)] = figure.value;
        series.unit = figure.unit;
    }
    return series;
}

} // namespace parvis::ui
