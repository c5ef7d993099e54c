// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/service_json.h"

#include "cli/output.h"

using namespace Qt::StringLiterals;

namespace parvis {

QJsonValue serviceMarkJson(const ServiceMark& mark)
{
    if (!mark.target)
        return QJsonValue::Null;
    return QJsonObject{{u"target"_s, serviceTargetName(*mark.target)},
                       {u"due"_s, output::instant(mark.due)},
                       {u"warn"_s, output::instant(mark.warn)}};
}

QJsonArray clocksJson(const ServiceClocks& clocks)
{
    QJsonArray array;
    for (const ServiceClock& clock : clocks)
        array.append(QJsonObject{{u"target"_s, serviceTargetName(clock.target)},
                                 {u"state"_s, clockStateName(clock.state)},
                                 {u"reason"_s, clockReasonName(clock.reason)},
                                 {u"policy"_s, output::text(clock.policyName)},
                                 {u"minutes"_s, qint64(clock.goal.within.count())},
                                 {u"business"_s, clock.goal.business},
                                 {u"used_seconds"_s, qint64(clock.used.count() / 1000)},
                                 {u"remaining_seconds"_s, qint64(clock.remaining().count() / 1000)},
                                 {u"began"_s, output::instant(clock.began)},
                                 {u"ended"_s, output::instant(clock.ended)},
                                 {u"due"_s, output::instant(clock.due)},
                                 {u"warn"_s, output::instant(clock.warn)}});
    return array;
}

QJsonArray trailJson(const std::vector<ConversationEvent>& trail)
{
    QJsonArray array;
    for (const ConversationEvent& event : trail)
        array.append(QJsonObject{{u"at"_s, event.at.toRfc3339()},
                                 {u"who"_s, output::text(event.who)},
                                 {u"what"_s, event.what},
                                 {u"from"_s, event.from},
                                 {u"to"_s, event.to}});
    return array;
}

void printClocks(const ServiceStanding& standing)
{
    for (const ServiceClock& clock : standing.clocks) {
        if (clock.state == ClockState::None)
            continue;
        output::line(u"%1: %2 (%3)%4"_s.arg(serviceTargetName(clock.target), clockStateName(clock.state),
                                            clockReasonName(clock.reason),
                                            clock.due ? u", due "_s + clock.due->toRfc3339() : QString()));
    }
}

Async<ServiceStanding> standingOf(const CommandScope& scope, ConversationId id)
{
    if (!scope.ports.service)
        return Async<ServiceStanding>::ready(ServiceStanding());
    const auto desk = std::make_shared<ServiceDesk>(scope.ports);
    return desk->standing(id).then(scope.context, [desk](const ServiceStanding& standing) { return standing; });
}

} // namespace parvis
