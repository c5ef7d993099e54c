// SPDX-License-Identifier: GPL-3.0-or-later
// Service levels for window and command line: calendars, policies and their order, an example before saving, the
// clocks of a conversation, what runs out next. Computes nothing that is kept: that is a worker's (ServiceWork).
#pragma once

#include "engine/services.h"

#include <QObject>

namespace parvis {

// One conversation's clocks as they stand, with what happened to it.
struct ServiceStanding {
    Conversation conversation;
    ServiceClocks clocks;
    std::vector<ConversationEvent> trail;
};

class ServiceDesk : public QObject
{
    Q_OBJECT
public:
    explicit ServiceDesk(const Ports& ports, QObject* parent = nullptr);

    // For errors see ServiceRepository.
    Async<ServiceRules> rules();
    Async<ServiceCalendar> saveCalendar(const ServiceCalendar& calendar, const QString& who);
    Async<void> removeCalendar(ServiceCalendarId id, const QString& who);
    Async<ServicePolicy> savePolicy(const ServicePolicy& policy, const QString& who);
    Async<void> removePolicy(ServicePolicyId id, const QString& who);
    Async<void> orderPolicies(const std::vector<ServicePolicyId>& order, const QString& who);
    Async<qint64> staleCount(); // conversations whose clocks a worker has yet to compute

    Async<ServiceStanding> standing(ConversationId id);
    // With a running clock that is due after `after` (nothing: what is past due too), the soonest first.
    Async<std::vector<Conversation>> burning(int limit, std::optional<Instant> after = std::nullopt);

    // The whole days of a calendar file, from a year ago to three years ahead. Rejected "ics_…", NotFound, Storage.
    Async<std::vector<DayOff>> daysOffOf(const QString& icsFile, const ZoneId& zone);

private:
    Ports m_ports;
};

} // namespace parvis
