// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/occurrences.h"

#include <libical/ical.h>
#include <memory>

namespace parvis {

using namespace Qt::StringLiterals;

namespace {

constexpr int enough = 50'000; // dates walked through: more than a century of days

icaltimetype floating(const WallTime& wall)
{
    icaltimetype time = icaltime_null_time();
    time.year = wall.date.year;
    time.month = wall.date.month;
    time.day = wall.date.day;
    time.hour = wall.hour;
    time.minute = wall.minute;
    time.second = wall.second;
    return time;
}

WallTime fromFloating(const icaltimetype& time)
{
    return {{time.year, time.month, time.day}, time.hour, time.minute, time.second};
}

Failure badRule(const QString& rule)
{
    Error error = Error::make(ErrorKind::Rejected, u"“%1” is no rule that repeats daily or less often"_s.arg(rule));
    error.code = u"bad_rule"_s;
    return Failure(error);
}

Occurrence placed(const WallTime& nominal, const ZoneId& zone)
{
    const Resolution resolution = resolve(nominal, zone);
    Occurrence occurrence{nominal, resolution.proposal, resolution.instant, false};
    occurrence.isRepeated = resolution.kind == Resolution::Kind::Repeated;
    return occurrence;
}

} // namespace

Result<std::vector<Occurrence>> occurrencesOf(const QString& rule, const WallTime& start, const ZoneId& zone,
                                              Instant from, Instant to, int limit)
{
    // Another calendar than the Gregorian one (RFC 7529) is not offered, and libical leaks its name.
    if (rule.contains("RSCALE"_L1, Qt::CaseInsensitive))
        return badRule(rule);
    // Outside text: libical aborts on some errors unless it is told not to.
    icalerror_set_errors_are_fatal(0);
    const icalrecurrencetype parsed = icalrecurrencetype_from_string(rule.toUtf8().constData());
    const bool daily = parsed.freq == ICAL_DAILY_RECURRENCE || parsed.freq == ICAL_WEEKLY_RECURRENCE ||
                       parsed.freq == ICAL_MONTHLY_RECURRENCE || parsed.freq == ICAL_YEARLY_RECURRENCE;
    const bool once = parsed.by_hour[0] == ICAL_RECURRENCE_ARRAY_MAX &&
                      parsed.by_minute[0] == ICAL_RECURRENCE_ARRAY_MAX &&
                      parsed.by_second[0] == ICAL_RECURRENCE_ARRAY_MAX;
    if (!daily || !once || !start.isValid())
        return badRule(rule);
    const std::unique_ptr<icalrecur_iterator, void (*)(icalrecur_iterator*)> walk(
        icalrecur_iterator_new(parsed, floating(start)), icalrecur_iterator_free);
    if (!walk)
        return badRule(rule);
    std::vector<Occurrence> found;
    for (int i = 0; i < enough; ++i) {
        const icaltimetype next = icalrecur_iterator_next(walk.get());
        if (icaltime_is_null_time(next))
            break;
        const Occurrence occurrence = placed(fromFloating(next), zone);
        if (occurrence.due >= to)
            break;
        if (occurrence.due >= from)
            found.push_back(occurrence);
        if (limit > 0 && int(found.size()) >= limit)
            break;
    }
    return found;
}

} // namespace parvis
