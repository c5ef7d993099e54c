// SPDX-License-Identifier: GPL-3.0-or-later
// The page as it opens the first time, and what may be put on it.
#pragma once

#include "domain/insights/dashboard.h"

namespace parvis::ui {

// What everybody asks first: reach, engagement, answers. Not stored; to be copied like the built-in ones.
Dashboard overviewDashboard();
QString dashboardTitle(const Dashboard& dashboard); // in the window's language
QString chartKindWords(ChartKind kind);             // "Best hours"
QString splitWords(const QString& split);           // "by day"
// The kinds that say something of a KPI, each with its split.
std::vector<DashboardChart> chartsFor(const QString& kpi);

} // namespace parvis::ui
