// SPDX-License-Identifier: GPL-3.0-or-later
// The rhythm of an account: weekly times at which it posts. Pure.
//
// Clock changes: a slot whose wall time is skipped that day moves past the gap by as much as it stood in it (02:30
// becomes 03:30), so the day keeps its post; a wall time that comes twice means the first.
#pragma once

#include "base/time/zone.h"
#include "domain/publishing/publication.h"

#include <vector>

namespace parvis {

using SlotId = StrongId<struct SlotTag>;

struct Slot {
    SlotId id;
    AccountId account;
    int weekdays = 0; // bit 0 Monday … bit 6 Sunday
    int hour = 9, minute = 0;
    ZoneId zone;
    bool paused = false;
    int revision = 0;

    bool isOn(int dayOfWeek) const { return ((weekdays >> (dayOfWeek - 1)) & 1) != 0; } // 1 Monday .. 7 Sunday
    bool isValid() const;
    bool operator==(const Slot&) const = default;
};

// One time a slot comes round.
struct SlotTime {
    SlotId slot;
    WallTime wall; // as it is on the clock that day
    ZoneId zone;
    Instant due;
    bool operator==(const SlotTime&) const = default;
};

// In [from, to), by instant; two slots that meet at the same instant give one. Paused and invalid slots give none.
std::vector<SlotTime> slotTimes(const std::vector<Slot>& slotList, Instant from, Instant to);
// Those of them at which nothing of `taken` is due within the same minute.
std::vector<SlotTime> freeSlots(const std::vector<Slot>& slotList, const std::vector<Instant>& taken, Instant from,
                                Instant to);
// A draft has no time of its own, and what was cancelled takes none.
bool takesSlot(PublicationState state);
// The first at or after `from` at which nothing of `taken` is due within the same minute; none within a year: nothing.
std::optional<SlotTime> nextFreeSlot(const std::vector<Slot>& slotList, const std::vector<Instant>& taken,
                                     Instant from);

} // namespace parvis
