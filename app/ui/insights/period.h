// SPDX-License-Identifier: GPL-3.0-or-later
// A stretch of whole days, and the one of the same length right before it.
#pragma once

#include "domain/insights/dashboard.h"
#include "domain/insights/figure_filter.h"

namespace parvis::ui {

struct Period {
    LocalDate first, last; // both within
    int days() const { return first.daysTo(last) + 1; }
    Period previous() const { return {first.addDays(-days()), first.addDays(-1)}; }
    Instant from(const ZoneId& zone) const { return startOfDay(first, zone); }
    Instant to(const ZoneId& zone) const { return startOfDay(last.addDays(1), zone); } // excluded
    bool operator==(const Period&) const = default;
};

Period lastDays(LocalDate today, int days); // today included
Period thisMonth(LocalDate today);
// Of a dashboard's period; weeks begin on Monday. Between: the dates given.
Period periodOf(DashboardPeriod choice, LocalDate today, const Period& between);
// The days it is compared with; nothing: none are.
std::optional<Period> comparedWith(const Period& period, Comparison comparison);

// "16–22 November 2026"; days of other months or years are written out.
QString rangeWords(const Period& period);
QString daysWords(const Window& window, const ZoneId& zone); // the same of the days in it
// "16–22 November 2026, compared with 9–15 November 2026"
QString periodWords(const Period& period, Comparison comparison);
QString dashboardPeriodWords(DashboardPeriod choice); // "Last month"

} // namespace parvis::ui
