// SPDX-License-Identifier: GPL-3.0-or-later
// Service levels as people read and type them.
#pragma once

#include "domain/service/service_clock.h"
#include "ui/widgets/icons.h"

#include <QString>

namespace parvis::ui::words {

QString serviceTarget(ServiceTarget target); // "First response"
QString priority(Priority priority);
QString duration(Milliseconds time);                  // "12 min", "3 h", "2 days"; below a minute: "1 min"
QString goal(const ServiceGoal& goal);                // "1 h 30", "none", "2 h of all hours"
QString periods(const std::vector<WorkPeriod>& list); // "09:00-12:00, 14:00-18:00"; "closed"
QString weekShort(const ServiceCalendar& calendar);   // "Mon–Fri 09:00-18:00"
QString serviceProblem(const QString& code);          // a sentence

// What a clock says in a few words ("12 min left"), and why it says so.
struct ClockWords {
    QString icon, text, why;
    Tint tint = Tint::Muted;
};
ClockWords clock(const ServiceClock& clock, Instant now, const ZoneId& zone);

// "09:00-12:00, 14-18", "22:00-6:00", "closed" or nothing; nothing where it is not understood.
std::optional<std::vector<WorkPeriod>> readPeriods(const QString& text);

// One day a line: "2026-12-25 Christmas" is off, "2026-12-24 09:00-13:00 Christmas Eve" has other hours.
struct OtherDays {
    std::vector<DayOff> daysOff;
    std::vector<ExceptionalDay> exceptions;
};
QString otherDays(const ServiceCalendar& calendar);
Result<OtherDays> readOtherDays(const QString& text); // Rejected: detail is the line that is not understood

} // namespace parvis::ui::words
