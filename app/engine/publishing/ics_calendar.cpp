// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/ics_calendar.h"

#include "engine/publishing/ics_event.h"

#include <QElapsedTimer>
#include <QMutex>
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

Failure refused(const QString& code, const QString& detail)
{
    Error error = Error::make(ErrorKind::Rejected, detail);
    error.code = code;
    return Failure(error);
}

// RFC 5545 3.1: a line that begins with a blank goes on with the one before.
QByteArray unfolded(const QByteArray& bytes)
{
    QByteArray text;
    text.reserve(bytes.size());
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        const bool line = c == '\n' || c == '\r';
        const qsizetype next = i + (c == '\r' && i + 1 < bytes.size() && bytes[i + 1] == '\n' ? 2 : 1);
        if (line && next < bytes.size() && (bytes[next] == ' ' || bytes[next] == '\t')) {
            i = next;
            continue;
        }
        text += c;
    }
    return text;
}

// Before libical sees it: its tree is freed by recursion, and an event costs a hundred times its text.
Done within(const QByteArray& text, const IcsLimits& limits)
{
    int depth = 0, events = 0;
    bool calendar = false;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        while (end < text.size() && text[end] != '\n' && text[end] != '\r')
            ++end;
        const QByteArray line = text.mid(at, qMin<qsizetype>(end - at, 64)).trimmed().toUpper();
        at = end + 1;
        if (line.startsWith("END:")) {
            depth = qMax(0, depth - 1);
        } else if (line.startsWith("BEGIN:")) {
            calendar = calendar || line == "BEGIN:VCALENDAR";
            if (++depth > limits.depth)
                return refused(u"ics_too_deep"_s, u"components nest deeper than %1"_s.arg(limits.depth));
            if (line == "BEGIN:VEVENT" && ++events > limits.events)
                return refused(u"ics_too_many_events"_s, u"more than %1 events"_s.arg(limits.events));
        }
    }
    return calendar ? Done() : refused(u"ics_not_a_calendar"_s, u"no VCALENDAR stands in it"_s);
}

} // namespace

struct IcsCalendar::Parts {
    ics::Component root{nullptr, icalcomponent_free};
    std::vector<ics::Event> events;
    // Which occurrences of which event were moved or taken out by an event of their own.
    std::map<std::string, std::vector<ics::Moment>> replaced;
    QString name;
    IcsLimits limits;
    mutable QMutex mutex; // libical's iterators write into what they read

    void take(icalcomponent* calendar);
};

void IcsCalendar::Parts::take(icalcomponent* calendar)
{
    for (auto* p = icalcomponent_get_first_property(calendar, ICAL_X_PROPERTY); p && name.isEmpty();
         p = icalcomponent_get_next_property(calendar, ICAL_X_PROPERTY)) {
        if (qstrcmp(icalproperty_get_x_name(p), "X-WR-CALNAME") == 0)
            name = QString::fromUtf8(icalproperty_get_x(p)).simplified().left(80);
    }
    const ics::Zones zones(calendar);
    // Not by the calendar's own cursor: the zones move that.
    for (icalcompiter it = icalcomponent_begin_component(calendar, ICAL_VEVENT_COMPONENT);; icalcompiter_next(&it)) {
        icalcomponent* c = icalcompiter_deref(&it);
        if (!c)
            break;
        ics::Event event = ics::readEvent(c, zones);
        if (event.replaces)
            replaced[event.uid].push_back(*event.replaces);
        if (event.isSound && !event.isCancelled)
            events.push_back(std::move(event));
    }
}

IcsCalendar::IcsCalendar(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
IcsCalendar::~IcsCalendar() = default;

Result<std::shared_ptr<const IcsCalendar>> IcsCalendar::parse(const QByteArray& bytes, const IcsLimits& limits)
{
    if (bytes.size() > limits.bytes)
        return refused(u"ics_too_large"_s, u"more than %1 bytes"_s.arg(limits.bytes));
    if (bytes.contains('\0'))
        return refused(u"ics_not_a_calendar"_s, u"zero bytes stand in it"_s);
    const QByteArray text = unfolded(bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes);
    if (const Done sound = within(text, limits); !sound)
        return Failure(sound.error());
    auto parts = std::make_unique<Parts>();
    parts->limits = limits;
    parts->root = {icalparser_parse_string(text.constData()), icalcomponent_free};
    if (!parts->root)
        return refused(u"ics_not_a_calendar"_s, u"it cannot be read"_s);
    // Several calendars in one file come under a root of libical's own.
    if (icalcomponent_isa(parts->root.get()) == ICAL_VCALENDAR_COMPONENT) {
        parts->take(parts->root.get());
    } else {
        for (auto* c = icalcomponent_get_first_component(parts->root.get(), ICAL_VCALENDAR_COMPONENT); c;
             c = icalcomponent_get_next_component(parts->root.get(), ICAL_VCALENDAR_COMPONENT))
            parts->take(c);
    }
    return std::shared_ptr<const IcsCalendar>(new IcsCalendar(std::move(parts)));
}

QString IcsCalendar::name() const
{
    return m_parts->name;
}

int IcsCalendar::eventCount() const
{
    return int(m_parts->events.size());
}

Result<std::vector<LayerEvent>> IcsCalendar::events(LocalDate from, LocalDate to, const ZoneId& zone) const
{
    const QMutexLocker lock(&m_parts->mutex);
    QElapsedTimer timer;
    timer.start();
    std::vector<LayerEvent> list;
    ics::Expansion expansion{from, to, zone, m_parts->limits.stepsOfOne, m_parts->limits.steps};
    for (const ics::Event& event : m_parts->events) {
        const auto replaced = m_parts->replaced.find(event.uid);
        const bool changed = replaced != m_parts->replaced.end() && !event.replaces;
        ics::expand(event, expansion, [&](const ics::Moment& start) {
            if (!changed || !ics::isAmong(replaced->second, start, zone))
                ics::place(event, start, expansion, list);
        });
        if (expansion.exhausted || timer.elapsed() > m_parts->limits.milliseconds)
            return refused(u"ics_repeats_too_often"_s,
                           u"the rule of \"%1\" gives too many days"_s.arg(event.title.left(40)));
    }
    std::stable_sort(list.begin(), list.end(), [](const LayerEvent& a, const LayerEvent& b) {
        return std::tuple(a.first, !a.allDay, a.from) < std::tuple(b.first, !b.allDay, b.from);
    });
    return list;
}

} // namespace parvis
