// SPDX-License-Identifier: GPL-3.0-or-later
// One VEVENT (RFC 5545 3.6.1) and the moments its rules give. Private to ics_calendar.cpp.
#pragma once

#include "domain/publishing/layer.h"

#include <compare>
#include <functional>
#include <libical/ical.h>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace parvis::ics {

using Component = std::unique_ptr<icalcomponent, void (*)(icalcomponent*)>;

// A date, a wall time in its zone, a floating wall time, or an instant, as it is written.
struct Moment {
    enum class Kind { Date, Floating, Zoned, Utc };
    Kind kind = Kind::Date;
    WallTime wall;               // of Utc: in UTC
    ZoneId zone;                 // of Zoned with a zone that is known by name
    icaltimezone* own = nullptr; // of Zoned with a zone that the file defines itself
    Instant instant(const ZoneId& shown) const;
    auto key() const { return std::tuple(kind == Kind::Date, wall); }
    bool operator<(const Moment& other) const { return key() < other.key(); }
};

// The zones of a calendar: by their IANA name, else by the file's own VTIMEZONE where that is harmless.
class Zones
{
public:
    explicit Zones(icalcomponent* calendar) : m_calendar(calendar) {}
    Moment moment(icalproperty* property, const icaltimetype& time) const;

private:
    icalcomponent* m_calendar;
};

struct Event {
    std::string uid;
    QString title;
    Moment start;
    int days = 1;           // of whole days
    Milliseconds length{0}; // else
    std::vector<icalrecurrencetype> rules;
    std::vector<std::optional<Moment>> untils; // of each rule
    std::vector<Moment> extra, except;
    std::optional<Moment> replaces; // RECURRENCE-ID
    bool isSound = false, isCancelled = false;
};

// EXDATE and RECURRENCE-ID name a moment as the event has it, or as an instant, or by its date.
bool isAmong(const std::vector<Moment>& moments, const Moment& start, const ZoneId& zone);

Event readEvent(icalcomponent* component, const Zones& zones);

struct Expansion {
    LocalDate from, to; // both included
    ZoneId zone;
    int stepsOfOne = 0, steps = 0; // left
    bool exhausted = false;
};

// The starts of all occurrences that may touch the days.
void expand(const Event& event, Expansion& expansion, const std::function<void(const Moment&)>& found);
// Appends the occurrence where it touches the days.
void place(const Event& event, const Moment& start, const Expansion& expansion, std::vector<LayerEvent>& list);

} // namespace parvis::ics
