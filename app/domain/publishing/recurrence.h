// SPDX-License-Identifier: GPL-3.0-or-later
// A post that comes again: a rule of RFC 5545 (3.3.10) in wall time and zone, and the few rules that a person builds by
// hand. Pure; the dates of any rule are worked out in the engine.
//
// Clock changes: an occurrence whose wall time is skipped that day moves past the gap by as much as it stood in it; a
// wall time that comes twice means the first.
#pragma once

#include "base/time/zone.h"
#include "domain/publishing/publication.h"

#include <QString>
#include <vector>

namespace parvis {

using RecurrenceId = StrongId<struct RecurrenceTag>;

struct Recurrence {
    RecurrenceId id;
    PostId post; // whose words are repeated, as they stand when a copy is made
    std::vector<AccountId> accounts;
    WallTime start; // the first date; of the post itself
    ZoneId zone;
    QString rule; // the value of an RRULE; UNTIL in wall time
    LatePolicy late;
    QString author;
    bool stopped = false;
    int revision = 0;
    std::vector<WallTime> dates; // those that have their post already, or are skipped; given by the store
    bool operator==(const Recurrence&) const = default;
};

// A date of the rule. wall is what the clock shows then: other than nominal on the day of a gap.
struct Occurrence {
    WallTime nominal, wall;
    Instant due;
    bool isMoved() const { return !(nominal == wall); }
    bool isRepeated = false; // the clock shows this time twice that day; it is the first
    bool operator==(const Occurrence&) const = default;
};

// What the editor can build; other rules are kept as they are and shown as text.
struct RepeatRule {
    enum class Every { Day, Week, Month };
    enum class MonthBy { Day, Weekday }; // "on the 14th" or "on the second Tuesday"
    Every every = Every::Week;
    int interval = 1;
    int weekdays = 0; // Week: bit 0 Monday … bit 6 Sunday; the start's is always among them
    MonthBy monthBy = MonthBy::Day;
    int count = 0;                  // how many in all; 0: no end by number
    std::optional<LocalDate> until; // the last day that may still have one
    bool operator==(const RepeatRule&) const = default;
};

// A month without the start's day has its last day instead; a start in a month's last seven days means its last
// weekday.
QString toRule(const RepeatRule& repeat, LocalDate start);
// Nothing for a rule that the editor could not have built for that start.
std::optional<RepeatRule> fromRule(QStringView rule, LocalDate start);
// The nth weekday of its month, as the rule means it: 1 to 4, or -1 for the last.
int weekOfMonth(LocalDate date);

} // namespace parvis
