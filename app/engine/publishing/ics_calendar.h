// SPDX-License-Identifier: GPL-3.0-or-later
// A calendar that somebody else wrote (RFC 5545), read for the days it puts events on. It comes from anywhere, so all
// of it is bounded.
#pragma once

#include "base/result.h"
#include "domain/publishing/layer.h"

#include <QByteArray>
#include <memory>
#include <vector>

namespace parvis {

struct IcsLimits {
    qint64 bytes = 16LL * 1024 * 1024;
    int events = 10'000;
    int depth = 6;            // components within components
    int stepsOfOne = 40'000;  // of the rules of one event: a century of days
    int steps = 400'000;      // of all rules together
    int milliseconds = 5'000; // for a rule that walks long and finds nothing
};

class IcsCalendar
{
public:
    ~IcsCalendar();
    IcsCalendar(const IcsCalendar&) = delete;
    IcsCalendar& operator=(const IcsCalendar&) = delete;

    // Rejected: ics_too_large, ics_not_a_calendar, ics_too_many_events, ics_too_deep.
    static Result<std::shared_ptr<const IcsCalendar>> parse(const QByteArray& bytes, const IcsLimits& limits = {});
    QString name() const; // X-WR-CALNAME; may be empty
    int eventCount() const;
    // Everything on those days, both included, in order of time; floating times are taken in the zone. Wall times
    // follow the event's own zone over clock changes. Rejected ics_repeats_too_often. Any thread, one at a time waits
    // for the other.
    Result<std::vector<LayerEvent>> events(LocalDate from, LocalDate to, const ZoneId& zone) const;

private:
    struct Parts;
    explicit IcsCalendar(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace parvis
