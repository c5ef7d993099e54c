// SPDX-License-Identifier: GPL-3.0-or-later
// Days, weeks and months of a zone, with 23 and 25 hours where its clocks change. Pure.
#pragma once

#include "base/time/zone.h"
#include "domain/insights/figure_filter.h"
#include "engine/insights/figures_desk.h"

namespace parvis {

struct NamedWindow {
    QString name; // "2026-11-22", "2026-W47", "2026-11"
    Window window;
};

// The pieces of [from, to), the first and last cut where the period begins or ends within them.
std::vector<NamedWindow> splitWindow(const Window& whole, SplitBy by, const ZoneId& zone);
// The period of the same length before: as many calendar days where it is whole days, else as many hours.
Window windowBefore(const Window& window, const ZoneId& zone);
// The same dates a year earlier; 29 February is the 28th then.
Window windowLastYear(const Window& window, const ZoneId& zone);
// ISO 8601 week, 2026-W47.
QString isoWeek(LocalDate date);

} // namespace parvis
