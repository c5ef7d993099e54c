// SPDX-License-Identifier: GPL-3.0-or-later
// When a team is at work: periods of each weekday in a zone, days off, days with hours of their own. Pure, no clock.
//
// It is open exactly while the clock on the zone's wall shows a time within a period: a skipped hour is not worked, a
// repeated one is worked twice. A period that runs over midnight belongs to the day it begins on: a day off takes the
// night that begins on it, not the end of the night before.
#pragma once

#include "base/strong_id.h"
#include "base/time/zone.h"
#include "domain/publishing/holidays.h"

#include <QHash>
#include <array>
#include <set>

namespace parvis {

using ServiceCalendarId = StrongId<struct ServiceCalendarTag>;

// Minutes of the day on the wall, [from, to): to 1440 is the end of the day, to < from runs into the next day.
struct WorkPeriod {
    int from = 0;
    int to = 0;
    constexpr auto operator<=>(const WorkPeriod&) const = default;
};

// Other hours than its weekday's, whether it is a holiday or not; without periods: closed.
struct ExceptionalDay {
    LocalDate date;
    std::vector<WorkPeriod> periods;
    QString name;
    bool operator==(const ExceptionalDay&) const = default;
};

struct DayOff {
    LocalDate date;
    QString name;
    bool operator==(const DayOff&) const = default;
};

struct ServiceCalendar {
    ServiceCalendarId id; // null: a new one
    QString name;
    ZoneId zone;
    std::array<std::vector<WorkPeriod>, 7> weekdays; // Monday first
    std::optional<HolidayRegion> region;             // its public holidays are days off, by rule, every year
    std::vector<DayOff> daysOff;                     // by date, each once
    std::vector<ExceptionalDay> exceptions;          // by date, each once
    int revision = 0;
    bool operator==(const ServiceCalendar&) const = default;
};

// Monday to Friday, 09:00 to 18:00.
ServiceCalendar officeCalendar(const QString& name, const ZoneId& zone);
// Every hour of every day.
ServiceCalendar alwaysOpen(const QString& name, const ZoneId& zone);
// What is wrong with it: "name", "period", "no_hours", "date"; empty: nothing. A calendar that never opens is refused.
QString calendarProblem(const ServiceCalendar& calendar);
// Sorted, each date once (the last one given stays).
ServiceCalendar tidied(ServiceCalendar calendar);

struct OpenSpan {
    Instant from, to; // [from, to)
    bool operator==(const OpenSpan&) const = default;
};

// The calendar on the time line. Remembers the days it was asked for, so keep one for many questions; one thread.
class OpeningHours
{
public:
    explicit OpeningHours(ServiceCalendar calendar);

    const ServiceCalendar& calendar() const { return m_calendar; }
    bool isOpen(Instant instant) const;
    // Open time within [from, to); 0 where to is not after from.
    Milliseconds between(Instant from, Instant to) const;
    // The first instant at which so much open time has passed since from; from itself for none. Nothing where it does
    // not come within three years.
    std::optional<Instant> after(Instant from, Milliseconds open) const;
    std::optional<Instant> nextOpening(Instant from) const; // from itself while open

private:
    using Spans = std::vector<OpenSpan>;
    const Spans& spansOf(qint64 utcDay) const;
    // Open minutes of a day on the wall, merged, without the zone.
    const std::vector<WorkPeriod>& wallOf(qint64 day) const;
    std::vector<WorkPeriod> periodsOf(LocalDate date) const;
    bool isDayOff(LocalDate date) const;
    std::vector<Instant> changesIn(Instant from, Instant to) const;

    ServiceCalendar m_calendar;
    mutable QHash<qint64, Spans> m_spans;
    mutable QHash<qint64, std::vector<WorkPeriod>> m_wall;
    mutable QHash<qint64, std::vector<Instant>> m_changes; // of the zone, by blocks of days
    mutable std::set<LocalDate> m_off;
    mutable std::set<int> m_years; // whose public holidays are in m_off
};

} // namespace parvis
