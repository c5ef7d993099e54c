// SPDX-License-Identifier: GPL-3.0-or-later
// Instants, wall times, zone names and waiting times as others write them.
#include "base/time/zone.h"
#include "fuzz/fuzz.h"
#include "platforms/http/rate_budget.h"

using namespace parvis;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static const ZoneId zone = ZoneId::fromName(u"Europe/Berlin").value();
    const QString input = fuzz::text(data, size);
    if (const auto instant = Instant::fromRfc3339(input)) {
        fuzz::must(Instant::fromRfc3339(instant->toRfc3339()) == instant, "what is written can be read");
        (void)wallTimeAt(*instant, zone);
    }
    if (const auto wall = WallTime::fromIso(input)) {
        fuzz::must(wall->isValid(), "a read wall time is valid");
        fuzz::must(WallTime::fromIso(wall->toIso()) == wall, "a written wall time can be read");
        const Resolution found = resolve(*wall, zone);
        if (found.kind != Resolution::Kind::Skipped)
            fuzz::must(wallTimeAt(found.instant, zone) == *wall, "an instant shows the wall time it came from");
    }
    if (const auto date = LocalDate::fromIso(input)) {
        fuzz::must(date->isValid() && LocalDate::fromIso(date->toIso()) == date, "a written date can be read");
        fuzz::must(date->dayOfWeek() >= 1 && date->dayOfWeek() <= 7, "a week has seven days");
    }
    if (const auto named = ZoneId::fromName(input))
        (void)offsetAt(Instant{0}, *named);
    const Instant now{1'790'000'000'000};
    if (const auto wait = parseRetryAfter(fuzz::bytes(data, size), now))
        fuzz::must(wait->count() >= 0, "no negative wait");
    (void)parseReset(fuzz::bytes(data, size), now);
    return 0;
}
