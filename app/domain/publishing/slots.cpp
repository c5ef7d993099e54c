// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publishing/slots.h"

#include <algorithm>
#include <set>

namespace parvis {
namespace {

constexpr qint64 msPerMinute = 60'000;
constexpr int daysAhead = 366;
constexpr int daysAtOnce = 14;

// The slot's time on that day of its zone.
SlotTime timeOn(const Slot& slot, LocalDate date)
{
    const Resolution resolution = resolve({date, slot.hour, slot.minute, 0}, slot.zone);
    return {slot.id, resolution.proposal, slot.zone, resolution.instant};
}

} // namespace

bool Slot::isValid() const
{
    return weekdays > 0 && weekdays < 128 && hour >= 0 && hour < 24 && minute >= 0 && minute < 60;
}

std::vector<SlotTime> slotTimes(const std::vector<Slot>& slotList, Instant from, Instant to)
{
    std::vector<SlotTime> found;
    for (const Slot& slot : slotList) {
        if (slot.paused || !slot.isValid())
            continue;
        // A day to each side: a skipped time may move into the next day.
        const LocalDate last = dateAt(to, slot.zone).addDays(1);
        for (LocalDate day = dateAt(from, slot.zone).addDays(-1); day <= last; day = day.addDays(1)) {
            if (!slot.isOn(day.dayOfWeek()))
                continue;
            const SlotTime time = timeOn(slot, day);
            if (time.due >= from && time.due < to)
                found.push_back(time);
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const SlotTime& a, const SlotTime& b) { return a.due < b.due; });
    const auto twice =
        std::unique(found.begin(), found.end(), [](const SlotTime& a, const SlotTime& b) { return a.due == b.due; });
    found.erase(twice, found.end());
    return found;
}

std::vector<SlotTime> freeSlots(const std::vector<Slot>& slotList, const std::vector<Instant>& taken, Instant from,
                                Instant to)
{
    std::set<qint64> minutes;
    for (const Instant other : taken)
        minutes.insert(other.ms / msPerMinute);
    auto times = slotTimes(slotList, from, to);
    std::erase_if(times, [&minutes](const SlotTime& time) { return minutes.contains(time.due.ms / msPerMinute); });
    return times;
}

bool takesSlot(PublicationState state)
{
    return state != PublicationState::Draft && state != PublicationState::Cancelled;
}

std::optional<SlotTime> nextFreeSlot(const std::vector<Slot>& slotList, const std::vector<Instant>& taken, Instant from)
{
    using std::chrono::days;
    for (int day = 0; day < daysAhead; day += daysAtOnce) {
        const Instant begin = from + days(day);
        const auto free = freeSlots(slotList, taken, begin, begin + days(daysAtOnce));
        if (!free.empty())
            return free.front();
    }
    return std::nullopt;
}

} // namespace parvis
