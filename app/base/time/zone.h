// SPDX-License-Identifier: GPL-3.0-or-later
// Wall time: what a person means by "Tuesday at nine", in a named zone. Kept beside the resolved instant, because a
// zone's rules change. Qt 6.4 turns a skipped local time into a wrong instant, so a time is classified before it is
// used.
#pragma once

#include "base/time/instant.h"

#include <QString>
#include <compare>
#include <optional>
#include <vector>

namespace parvis {

// A validated IANA zone name, aliases included ("Europe/Paris", "Europe/Kiev").
class ZoneId
{
public:
    ZoneId() = default; // UTC
    static std::optional<ZoneId> fromName(QStringView name);
    static ZoneId utc() { return {}; }
    static ZoneId system();
    const QString& name() const { return m_name; }
    bool operator==(const ZoneId&) const = default;

private:
    QString m_name = QStringLiteral("UTC");
};

// A date of the Gregorian calendar, without a zone.
struct LocalDate {
    int year = 1970;
    int month = 1; // 1..12
    int day = 1;

    constexpr auto operator<=>(const LocalDate&) const = default;
    bool isValid() const;
    LocalDate addDays(int days) const;
    LocalDate addMonths(int months) const; // clamps the day: 31 January plus one is 28 or 29 February
    int daysTo(LocalDate other) const;
    int dayOfWeek() const; // 1 Monday .. 7 Sunday
    static std::optional<LocalDate> fromIso(QStringView text);
    QString toIso() const;
};

struct WallTime {
    LocalDate date;
    int hour = 0;
    int minute = 0;
    int second = 0;

    constexpr auto operator<=>(const WallTime&) const = default;
    bool isValid() const;
    QString toIso() const;                                    // 2026-12-01T09:00:00
    static std::optional<WallTime> fromIso(QStringView text); // seconds may be left out
};

// How a wall time stands on the zone's time line.
struct Resolution {
    enum class Kind { Unique, Skipped, Repeated };
    Kind kind = Kind::Unique;
    Instant instant;   // Unique: the one. Repeated: the first. Skipped: the proposal, the wall time moved past the gap.
    Instant second;    // Repeated: the later one. Otherwise equal to instant.
    WallTime proposal; // Skipped: the wall time of the proposal. Otherwise the wall time asked.
};

Resolution resolve(const WallTime& wall, const ZoneId& zone);
WallTime wallTimeAt(Instant instant, const ZoneId& zone);
LocalDate dateAt(Instant instant, const ZoneId& zone);
// The first instant of the date in the zone (not always 00:00: some zones change clocks at midnight).
Instant startOfDay(LocalDate date, const ZoneId& zone);
Milliseconds offsetAt(Instant instant, const ZoneId& zone);
// Every instant in [from, to) at which the zone's offset changes.
std::vector<Instant> transitions(const ZoneId& zone, Instant from, Instant to);
// Name of the time-zone data in use, for `doctor` ("2024a" or a description).
QString zoneDataVersion();

} // namespace parvis
