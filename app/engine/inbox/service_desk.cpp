// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inbox/service_desk.h"

#include "engine/off_thread.h"
#include "engine/publishing/ics_calendar.h"

#include <QFile>
#include <QFileInfo>

namespace parvis {

using namespace Qt::StringLiterals;

namespace {

constexpr int daysBack = 366, daysAhead = 3 * 366;
constexpr int longestFeast = 31; // days of one event; longer ones are seasons, not days off

Result<std::vector<DayOff>> readDaysOff(const QString& path, LocalDate today, const ZoneId& zone)
{
    const QFileInfo info(path);
    QFile file(path);
    if (!info.exists())
        return failure(ErrorKind::NotFound, u"%1: there is no such file on this machine"_s.arg(path));
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, u"%1: it cannot be read"_s.arg(path));
    // One byte more than is allowed tells that there is more.
    const auto calendar = IcsCalendar::parse(file.read(IcsLimits().bytes + 1));
    if (!calendar)
        return Failure(calendar.error());
    const auto events = (*calendar)->events(today.addDays(-daysBack), today.addDays(daysAhead), zone);
    if (!events)
        return Failure(events.error());
    std::vector<DayOff> days;
    for (const LayerEvent& event : *events) {
        if (!event.allDay || event.first.daysTo(event.last) >= longestFeast)
            continue;
        for (LocalDate day = event.first; day <= event.last; day = day.addDays(1))
            days.push_back({day, event.title.simplified().left(80)});
    }
    ServiceCalendar holder;
    holder.daysOff = days;
    return tidied(holder).daysOff;
}

} // namespace

ServiceDesk::ServiceDesk(const Ports& ports, QObject* parent) : QObject(parent), m_ports(ports) {}

Async<ServiceRules> ServiceDesk::rules()
{
    return m_ports.service->rules();
}

Async<ServiceCalendar> ServiceDesk::saveCalendar(const ServiceCalendar& calendar, const QString& who)
{
    return m_ports.service->saveCalendar(calendar, who);
}

Async<void> ServiceDesk::removeCalendar(ServiceCalendarId id, const QString& who)
{
    return m_ports.service->removeCalendar(id, who);
}

Async<ServicePolicy> ServiceDesk::savePolicy(const ServicePolicy& policy, const QString& who)
{
    return m_ports.service->savePolicy(policy, who);
}

Async<void> ServiceDesk::removePolicy(ServicePolicyId id, const QString& who)
{
    return m_ports.service->removePolicy(id, who);
}

Async<void> ServiceDesk::orderPolicies(const std::vector<ServicePolicyId>& order, const QString& who)
{
    return m_ports.service->orderPolicies(order, who);
}

Async<qint64> ServiceDesk::staleCount()
{
    return m_ports.service->staleCount();
}

Async<ServiceStanding> ServiceDesk::standing(ConversationId id)
{
    return m_ports.service->rules().then(this, [this, id](const ServiceRules& rules) {
        return m_ports.service->serviceCase(id).then(this, [this, rules](const ServiceCase& one) {
            return m_ports.service->trail(one.conversation.id)
                .then(this, [this, rules, one](const std::vector<ConversationEvent>& trail) {
                    const ServiceBook book(rules);
                    return ServiceStanding{one.conversation,
                                           book.clocks(one.conversation, one.about, one.history, m_ports.clock.now()),
                                           trail};
                });
        });
    });
}

Async<std::vector<Conversation>> ServiceDesk::burning(int limit, std::optional<Instant> after)
{
    ConversationQuery query;
    query.order = ConversationQuery::Order::DueFirst;
    if (after)
        query.afterKey = {*after, ConversationId()};
    query.limit = limit;
    return m_ports.inbox.list(query);
}

Async<std::vector<DayOff>> ServiceDesk::daysOffOf(const QString& icsFile, const ZoneId& zone)
{
    const LocalDate today = dateAt(m_ports.clock.now(), zone);
    return offThread<std::vector<DayOff>>([icsFile, today, zone] { return readDaysOff(icsFile, today, zone); });
}

} // namespace parvis
