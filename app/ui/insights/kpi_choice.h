// SPDX-License-Identifier: GPL-3.0-or-later
// Which KPIs the page shows, in which order. Names the formula engine does not know are left out.
#pragma once

#include "ui/insights/day_chart.h"

#include <QStringList>
#include <vector>

namespace parvis::ui {

struct ChartChoice {
    QString metric;
    DayChart::Shape shape;
};

QStringList tileMetrics();
QStringList dayMetrics(); // of tiles and charts
std::vector<ChartChoice> chartChoices();

} // namespace parvis::ui
