// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/service/business_hours.h"

#include <algorithm>

namespace parvis {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 msOfMinute = 60'000;
constexpr qint64 msPerDay = 86'400'000;
constexpr int minutesPerDay = 1440;
constexpr int horizonDays = 3 * 366;
constexpr qint64 blockDays = 512;

qint64 floorDiv(qint64 a, qint64 b)
{
    const qint64 q = a / b;
    return a % b < 0 ? q - 1 : q;
}

// Days since 1970-01-01.
LocalDate dateOf(qint64 day)
{
    return LocalDate{1970, 1, 1}.addDays(int(day));
}

void mergeInto(std::vector<WorkPeriod>& list)
{
    std::sort(list.begin(), list.end());
    std::vector<WorkPeriod> merged;
    for (const WorkPeriod& part : list) {
        if (part.to <= part.from)
            continue;
        if (!merged.empty() && part.from <= merged.back().to)
            merged.back().to = std::max(merged.back().to, part.to);
        else
            merged.push_back(part);
    }
    list = merged;
}

bool isSound(const WorkPeriod& period)
{
    return period.from >= 0 && period.from < minutesPerDay && period.to >= 0 && period.to <= minutesPerDay &&
           period.from != period.to;
}

bool areSound(const std::vector<WorkPeriod>& periods)
{
    return std::all_of(periods.begin(), periods.end(), isSound);
}

template <typename Day>
void onePerDate(std::vector<Day>& days)
{
    std::stable_sort(days.begin(), days.end(), [](const Day& a, const Day& b) { return a.date < b.date; });
    std::vector<Day> kept;
    for (const Day& day : days) {
        if (!kept.empty() && kept.back().date == day.date)
            kept.back() = day;
        else
            kept.push_back(day);
    }
    days = kept;
}

} // namespace

ServiceCalendar officeCalendar(const QString& name, const ZoneId& zone)
{
    ServiceCalendar calendar;
    calendar.name = name;
    calendar.zone = zone;
    for (size_t day = 0; day < 5; ++day)
        calendar.weekdays[day] = {{9 * 60, 18 * 60}};
    return calendar;
}

ServiceCalendar alwaysOpen(const QString& name, const ZoneId& zone)
{
    ServiceCalendar calendar;
    calendar.name = name;
    calendar.zone = zone;
    calendar.weekdays.fill({{0, minutesPerDay}});
    return calendar;
}

QString calendarProblem(const ServiceCalendar& calendar)
{
    if (calendar.name.trimmed().isEmpty())
        return u"name"_s;
    bool opens = false;
    for (const auto& day : calendar.weekdays) {
        if (!areSound(day))
            return u"period"_s;
        opens = opens || !day.empty();
    }
    for (const ExceptionalDay& day : calendar.exceptions) {
        if (!areSound(day.periods))
            return u"period"_s;
        if (!day.date.isValid())
            return u"date"_s;
    }
    if (std::any_of(calendar.daysOff.begin(), calendar.daysOff.end(),
                    [](const DayOff& day) { return !day.date.isValid(); }))
        return u"date"_s;
    return opens ? QString() : u"no_hours"_s;
}

ServiceCalendar tidied(ServiceCalendar calendar)
{
    calendar.name = calendar.name.trimmed();
    for (auto& day : calendar.weekdays)
        std::sort(day.begin(), day.end());
    for (ExceptionalDay& day : calendar.exceptions)
        std::sort(day.periods.begin(), day.periods.end());
    onePerDate(calendar.daysOff);
    onePerDate(calendar.exceptions);
    return calendar;
}

OpeningHours::OpeningHours(ServiceCalendar calendar) : m_calendar(std::move(calendar))
{
    for (const DayOff& day : m_calendar.daysOff)
        m_off.insert(day.date);
}

bool OpeningHours::isDayOff(LocalDate date) const
{
    if (m_calendar.region && m_years.insert(date.year).second) {
        for (const Holiday& holiday : holidaysOf(*m_calendar.region, {date.year, 1, 1}, {date.year, 12, 31}))
            m_off.insert(holiday.date);
    }
    return m_off.contains(date);
}

std::vector<WorkPeriod> OpeningHours::periodsOf(LocalDate date) const
{
    const auto own = std::find_if(m_calendar.exceptions.begin(), m_calendar.exceptions.end(),
                                  [date](const ExceptionalDay& day) { return day.date == date; });
    if (own != m_calendar.exceptions.end())
        return own->periods;
    if (isDayOff(date))
        return {};
    return m_calendar.weekdays[size_t(date.dayOfWeek() - 1)];
}

const std::vector<WorkPeriod>& OpeningHours::wallOf(qint64 day) const
{
    auto known = m_wall.constFind(day);
    if (known != m_wall.constEnd())
        return *known;
    std::vector<WorkPeriod> open;
    for (const WorkPeriod& period : periodsOf(dateOf(day)))
        open.push_back({period.from, period.to < period.from ? minutesPerDay : period.to});
    for (const WorkPeriod& period : periodsOf(dateOf(day - 1))) {
        if (period.to < period.from)
            open.push_back({0, period.to});
    }
    mergeInto(open);
    return *m_wall.insert(day, open);
}

std::vector<Instant> OpeningHours::changesIn(Instant from, Instant to) const
{
    std::vector<Instant> found;
    const qint64 blockMs = blockDays * msPerDay;
    for (qint64 block = floorDiv(from.ms, blockMs); block * blockMs < to.ms; ++block) {
        auto known = m_changes.constFind(block);
        if (known == m_changes.constEnd())
            known = m_changes.insert(
                block, transitions(m_calendar.zone, Instant{block * blockMs}, Instant{(block + 1) * blockMs}));
        std::copy_if(known->begin(), known->end(), std::back_inserter(found),
                     [=](Instant change) { return change > from && change < to; });
    }
    return found;
}

// Days of UTC part the time line whatever the zone does; within one, each stretch of constant offset is read on the
// wall.
const OpeningHours::Spans& OpeningHours::spansOf(qint64 utcDay) const
{
    auto known = m_spans.constFind(utcDay);
    if (known != m_spans.constEnd())
        return *known;
    const Instant begin{utcDay * msPerDay}, end{(utcDay + 1) * msPerDay};
    std::vector<Instant> edges{begin};
    for (const Instant change : changesIn(begin, end))
        edges.push_back(change);
    edges.push_back(end);
    Spans spans;
    for (size_t i = 0; i + 1 < edges.size(); ++i) {
        const qint64 offset = offsetAt(edges[i], m_calendar.zone).count();
        const qint64 first = edges[i].ms + offset, last = edges[i + 1].ms + offset;
        for (qint64 day = floorDiv(first, msPerDay); day * msPerDay < last; ++day) {
            for (const WorkPeriod& open : wallOf(day)) {
                const qint64 from = std::max(first, day * msPerDay + open.from * msOfMinute);
                const qint64 to = std::min(last, day * msPerDay + open.to * msOfMinute);
                if (from >= to)
                    continue;
                if (!spans.empty() && spans.back().to.ms == from - offset)
                    spans.back().to = {to - offset};
                else
                    spans.push_back({{from - offset}, {to - offset}});
            }
        }
    }
    return *m_spans.insert(utcDay, spans);
}

bool OpeningHours::isOpen(Instant instant) const
{
    const Spans& spans = spansOf(floorDiv(instant.ms, msPerDay));
    return std::any_of(spans.begin(), spans.end(),
                       [instant](const OpenSpan& span) { return instant >= span.from && instant < span.to; });
}

Milliseconds OpeningHours::between(Instant from, Instant to) const
{
    Milliseconds sum{0};
    if (to <= from)
        return sum;
    const qint64 last = floorDiv(to.ms - 1, msPerDay);
    for (qint64 day = floorDiv(from.ms, msPerDay); day <= last; ++day) {
        for (const OpenSpan& span : spansOf(day)) {
            const Instant begin = std::max(span.from, from), end = std::min(span.to, to);
            if (begin < end)
                sum += end - begin;
        }
    }
    return sum;
}

std::optional<Instant> OpeningHours::after(Instant from, Milliseconds open) const
{
    if (open.count() <= 0)
        return from;
    const qint64 first = floorDiv(from.ms, msPerDay);
    for (qint64 day = first; day <= first + horizonDays; ++day) {
        for (const OpenSpan& span : spansOf(day)) {
            const Instant begin = std::max(span.from, from);
            if (begin >= span.to)
                continue;
            if (span.to - begin >= open)
                return begin + open;
            open -= span.to - begin;
        }
    }
    return std::nullopt;
}

std::optional<Instant> OpeningHours::nextOpening(Instant from) const
{
    const qint64 first = floorDiv(from.ms, msPerDay);
    for (qint64 day = first; day <= first + horizonDays; ++day) {
        for (const OpenSpan& span : spansOf(day)) {
            if (span.to > from)
                return std::max(span.from, from);
        }
    }
    return std::nullopt;
}

} // namespace parvis
