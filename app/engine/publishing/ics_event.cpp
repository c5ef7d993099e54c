// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/ics_event.h"

#include <QStringList>
#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace parvis::ics {
namespace {

constexpr int longestTitle = 200, longestEventDays = 366;

WallTime wallOf(const icaltimetype& t)
{
    return {{t.year, t.month, t.day}, t.hour, t.minute, qMin(t.second, 59)};
}

icaltimetype timeOf(const Moment& moment)
{
    icaltimetype t = icaltime_null_time();
    t.year = moment.wall.date.year;
    t.month = moment.wall.date.month;
    t.day = moment.wall.date.day;
    t.hour = moment.wall.hour;
    t.minute = moment.wall.minute;
    t.second = moment.wall.second;
    t.is_date = moment.kind == Moment::Kind::Date;
    return t;
}

// "/vendor.example/20240101/Europe/Paris" names a zone at its end.
std::optional<ZoneId> zoneOf(const QString& name)
{
    if (const auto zone = ZoneId::fromName(name))
        return zone;
    const QStringList parts = name.split(u'/', Qt::SkipEmptyParts);
    for (qsizetype count = qMin<qsizetype>(3, parts.size()); count > 0; --count) {
        if (const auto zone = ZoneId::fromName(parts.sliced(parts.size() - count).join(u'/')))
            return zone;
    }
    return std::nullopt;
}

// libical writes out every change of a zone for centuries: only rules that give one a year are let in.
bool isHarmless(icalcomponent* zone)
{
    constexpr int mostChanges = 400;
    int changes = 0;
    for (auto* part = icalcomponent_get_first_component(zone, ICAL_ANY_COMPONENT); part;
         part = icalcomponent_get_next_component(zone, ICAL_ANY_COMPONENT)) {
        for (auto* p = icalcomponent_get_first_property(part, ICAL_ANY_PROPERTY); p;
             p = icalcomponent_get_next_property(part, ICAL_ANY_PROPERTY)) {
            const auto kind = icalproperty_isa(p);
            if (kind == ICAL_RDATE_PROPERTY && ++changes > mostChanges)
                return false;
            if (kind == ICAL_RRULE_PROPERTY &&
                (++changes > mostChanges || icalproperty_get_rrule(p).freq != ICAL_YEARLY_RECURRENCE))
                return false;
        }
    }
    return true;
}

bool isSubDaily(const icalrecurrencetype& rule)
{
    return rule.freq == ICAL_SECONDLY_RECURRENCE || rule.freq == ICAL_MINUTELY_RECURRENCE ||
           rule.freq == ICAL_HOURLY_RECURRENCE;
}

void readRule(Event& event, icalproperty* property)
{
    icalrecurrencetype rule = icalproperty_get_rrule(property);
    if (rule.freq == ICAL_NO_RECURRENCE)
        return;
    std::optional<Moment> until;
    if (!icaltime_is_null_time(rule.until)) {
        // In UTC where the start has a zone: libical would compare it with wall times.
        Moment moment;
        moment.kind = rule.until.is_date            ? Moment::Kind::Date
                      : icaltime_is_utc(rule.until) ? Moment::Kind::Utc
                                                    : event.start.kind;
        moment.wall = wallOf(rule.until);
        moment.zone = event.start.zone;
        moment.own = event.start.own;
        until = moment;
        rule.until = icaltime_null_time();
    }
    rule.interval = qMax<short>(rule.interval, 1);
    event.rules.push_back(rule);
    event.untils.push_back(until);
}

void readLength(Event& event, icalcomponent* component, const Zones& zones)
{
    if (auto* end = icalcomponent_get_first_property(component, ICAL_DTEND_PROPERTY)) {
        const Moment moment = zones.moment(end, icalproperty_get_dtend(end));
        event.days = event.start.wall.date.daysTo(moment.wall.date);
        event.length = moment.instant({}) - event.start.instant({});
    } else if (auto* duration = icalcomponent_get_first_property(component, ICAL_DURATION_PROPERTY)) {
        const int seconds = icaldurationtype_as_int(icalproperty_get_duration(duration));
        event.days = seconds / 86'400;
        event.length = std::chrono::seconds(seconds);
    }
    event.days = qBound(1, event.days, longestEventDays);
    event.length = std::clamp(event.length, Milliseconds(0), Milliseconds(std::chrono::hours(24 * longestEventDays)));
}

bool isAfter(const Moment& start, const std::optional<Moment>& until, const ZoneId& zone)
{
    if (!until)
        return false;
    if (until->kind == Moment::Kind::Date || start.kind == Moment::Kind::Date)
        return start.wall.date > until->wall.date;
    return start.instant(zone) > until->instant(zone);
}

} // namespace

bool isAmong(const std::vector<Moment>& moments, const Moment& start, const ZoneId& zone)
{
    return std::any_of(moments.begin(), moments.end(), [&](const Moment& one) {
        if (one.kind == Moment::Kind::Date || start.kind == Moment::Kind::Date)
            return one.wall.date == start.wall.date;
        return one.instant(zone) == start.instant(zone);
    });
}

Instant Moment::instant(const ZoneId& shown) const
{
    if (kind == Kind::Utc)
        return resolve(wall, ZoneId::utc()).instant;
    if (kind == Kind::Zoned && own) {
        icaltimetype t = timeOf(*this);
        t.zone = own;
        return {qint64(icaltime_as_timet_with_zone(t, own)) * 1000};
    }
    return resolve(wall, kind == Kind::Zoned ? zone : shown).instant;
}

Moment Zones::moment(icalproperty* property, const icaltimetype& time) const
{
    Moment moment;
    moment.wall = wallOf(time);
    if (time.is_date) {
        moment.wall = {moment.wall.date, 0, 0, 0};
        return moment;
    }
    moment.kind = icaltime_is_utc(time) ? Moment::Kind::Utc : Moment::Kind::Floating;
    auto* parameter = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
    const char* name = parameter ? icalparameter_get_tzid(parameter) : nullptr;
    if (moment.kind == Moment::Kind::Utc || !name)
        return moment;
    if (const auto zone = zoneOf(QString::fromUtf8(name))) {
        moment.kind = Moment::Kind::Zoned;
        moment.zone = *zone;
        return moment;
    }
    for (auto* c = icalcomponent_get_first_component(m_calendar, ICAL_VTIMEZONE_COMPONENT); c;
         c = icalcomponent_get_next_component(m_calendar, ICAL_VTIMEZONE_COMPONENT)) {
        auto* id = icalcomponent_get_first_property(c, ICAL_TZID_PROPERTY);
        if (!id || qstrcmp(icalproperty_get_tzid(id), name) != 0 || !isHarmless(c))
            continue;
        moment.own = icalcomponent_get_timezone(m_calendar, name);
        moment.kind = moment.own ? Moment::Kind::Zoned : Moment::Kind::Floating;
        break;
    }
    return moment;
}

Event readEvent(icalcomponent* component, const Zones& zones)
{
    Event event;
    auto* start = icalcomponent_get_first_property(component, ICAL_DTSTART_PROPERTY);
    if (!start)
        return event;
    event.start = zones.moment(start, icalproperty_get_dtstart(start));
    event.isSound = event.start.wall.isValid();
    if (const char* uid = icalcomponent_get_uid(component))
        event.uid = uid;
    if (const char* summary = icalcomponent_get_summary(component))
        event.title = QString::fromUtf8(summary).simplified().left(longestTitle);
    event.isCancelled = icalcomponent_get_status(component) == ICAL_STATUS_CANCELLED;
    readLength(event, component, zones);
    // A second walk: the calls above use the component's only cursor.
    for (auto* p = icalcomponent_get_first_property(component, ICAL_ANY_PROPERTY); p;
         p = icalcomponent_get_next_property(component, ICAL_ANY_PROPERTY)) {
        switch (icalproperty_isa(p)) {
        case ICAL_RRULE_PROPERTY:
            readRule(event, p);
            break;
        case ICAL_EXDATE_PROPERTY:
            event.except.push_back(zones.moment(p, icalproperty_get_exdate(p)));
            break;
        case ICAL_RDATE_PROPERTY: {
            const icaldatetimeperiodtype date = icalproperty_get_rdate(p);
            const bool period = icaltime_is_null_time(date.time);
            event.extra.push_back(zones.moment(p, period ? date.period.start : date.time));
            break;
        }
        case ICAL_RECURRENCEID_PROPERTY:
            event.replaces = zones.moment(p, icalproperty_get_recurrenceid(p));
            break;
        default:
            break;
        }
    }
    return event;
}

void expand(const Event& event, Expansion& expansion, const std::function<void(const Moment&)>& found)
{
    std::set<Moment> seen;
    const auto tell = [&](const Moment& start) {
        if (start.wall.isValid() && seen.insert(start).second && !isAmong(event.except, start, expansion.zone))
            found(start);
    };
    tell(event.start);
    for (const Moment& one : event.extra)
        tell(one);
    // A day more at the end: in its own zone it may be tomorrow already.
    const LocalDate end = expansion.to.addDays(2);
    const LocalDate begin = expansion.from.addDays(-2 - qMax(event.days, int(event.length.count() / 86'400'000)));
    for (size_t i = 0; i < event.rules.size(); ++i) {
        if (isSubDaily(event.rules[i])) {
            expansion.exhausted = true;
            return;
        }
        const std::unique_ptr<icalrecur_iterator, void (*)(icalrecur_iterator*)> walk(
            icalrecur_iterator_new(event.rules[i], timeOf(event.start)), icalrecur_iterator_free);
        if (!walk)
            continue;
        for (int step = 0;; ++step) {
            const icaltimetype next = icalrecur_iterator_next(walk.get());
            Moment start = event.start;
            start.wall = wallOf(next);
            if (icaltime_is_null_time(next) || start.wall.date > end || isAfter(start, event.untils[i], expansion.zone))
                break;
            if (step >= expansion.stepsOfOne || --expansion.steps < 0) {
                expansion.exhausted = true;
                return;
            }
            if (start.wall.date >= begin)
                tell(start);
        }
    }
}

void place(const Event& event, const Moment& start, const Expansion& expansion, std::vector<LayerEvent>& list)
{
    LayerEvent one;
    one.title = event.title;
    one.allDay = start.kind == Moment::Kind::Date;
    if (one.allDay) {
        one.first = start.wall.date;
        one.last = one.first.addDays(event.days - 1);
    } else {
        one.from = start.instant(expansion.zone);
        one.to = one.from + event.length;
        one.first = dateAt(one.from, expansion.zone);
        // What ends at midnight is not on the day that begins there.
        one.last = event.length.count() > 0 ? dateAt(one.to - Milliseconds(1), expansion.zone) : one.first;
    }
    if (one.last >= expansion.from && one.first <= expansion.to)
        list.push_back(one);
}

} // namespace parvis::ics
