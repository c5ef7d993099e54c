// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/figures_data.h"

#include <algorithm>

namespace parvis::ui {

bool DaySeries::isEmpty() const
{
    return std::none_of(days.begin(), days.end(), [](const DayValue& day) { return day.value.has_value(); });
}

bool DaySeries::hasPrevious() const
{
    return std::any_of(days.begin(), days.end(), [](const DayValue& day) { return day.previous.has_value(); });
}

DaySeries seriesOf(const QString& metric, const Period& period, const ZoneId& zone, const std::vector<Figure>& now,
                   const std::vector<Figure>& before)
{
    DaySeries series;
    series.metric = metric;
    series.days.resize(static_cast<size_t>(std::max(0, period.days())));
    for (size_t i = 0; i < series.days.size(); ++i)
        series.days[i].date = period.first.addDays(static_cast<int>(i));
    const auto fill = [&](const std::vector<Figure>& figures, LocalDate first, auto member) {
        for (const Figure& figure : figures) {
            if (figure.metric != metric)
                continue;
            const int at = first.daysTo(dateAt(figure.from, zone));
            if (at < 0 || at >= static_cast<int>(series.days.size()))
                continue;
            series.days[static_cast<size_t>(at)].*member = figure.value;
            series.unit = figure.unit;
        }
    };
    fill(before, period.previous().first, &DayValue::previous);
    fill(now, period.first, &DayValue::value);
    return series;
}

} // namespace parvis::ui
