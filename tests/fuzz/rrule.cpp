// SPDX-License-Identifier: GPL-3.0-or-later
// The rule of a recurrence, from an imported file or a stored row.
#include "engine/publishing/occurrences.h"
#include "fuzz/fuzz.h"

using namespace parvis;
using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static const ZoneId zone = ZoneId::fromName(u"Europe/Paris"_s).value();
    const QString rule = fuzz::text(data, size);
    const WallTime start{{2026, 1, 31}, 2, 30, 0};
    const Instant from{1'767'225'600'000}, to{from.ms + qint64(400) * 86'400'000};
    if (const auto dates = occurrencesOf(rule, start, zone, from, to, 50)) {
        fuzz::must(dates->size() <= 50, "no more dates than were asked for");
        for (const Occurrence& date : *dates)
            fuzz::must(from <= date.due && date.due < to, "a date lies in the time that was asked for");
    }
    if (const auto known = fromRule(rule, start.date)) {
        const QString made = toRule(*known, start.date);
        fuzz::must(fromRule(made, start.date) == known, "a rule of the editor is read as it was made");
    }
    return 0;
}
