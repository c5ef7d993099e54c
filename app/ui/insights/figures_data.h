// SPDX-License-Identifier: GPL-3.0-or-later
// What the figures page shows for one period: each KPI as a whole, and day by day beside the period before.
#pragma once

#include "domain/insights/metric.h"
#include "ui/insights/period.h"

#include <QHash>
#include <vector>

namespace parvis::ui {

// A day without a figure has none: never 0.
struct DayValue {
    LocalDate date;
    std::optional<double> value;
    std::optional<double> previous; // of the day at the same place in the period before
};

struct DaySeries {
    QString metric, unit;
    std::vector<DayValue> days;
    bool isEmpty() const; // no day has a figure
    bool hasPrevious() const;
};

struct FiguresData {
    Period period;
    QHash<QString, Figure> whole;
    QHash<QString, DaySeries> byDay;
};

// Lays the answers for both periods side by side; days that are missing stay empty.
DaySeries seriesOf(const QString& metric, const Period& period, const ZoneId& zone, const std::vector<Figure>& now,
                   const std::vector<Figure>& before);

} // namespace parvis::ui
