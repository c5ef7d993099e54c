// SPDX-License-Identifier: GPL-3.0-or-later
// A calendar from anywhere: read within its bounds, and every event stands on the days that were asked for.
#include "engine/publishing/ics_calendar.h"
#include "fuzz/fuzz.h"

using namespace parvis;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    IcsLimits limits;
    limits.steps = 5'000;
    limits.stepsOfOne = 2'000;
    limits.milliseconds = 500;
    const auto calendar = IcsCalendar::parse(fuzz::bytes(data, size), limits);
    if (!calendar)
        return 0;
    const LocalDate from{2026, 1, 1}, to{2026, 12, 31};
    const auto events = (*calendar)->events(from, to, ZoneId::utc());
    if (!events)
        return 0;
    for (const LayerEvent& event : *events)
        fuzz::must(event.first <= to && event.last >= from && event.first <= event.last, "it stands on its days");
    return 0;
}
