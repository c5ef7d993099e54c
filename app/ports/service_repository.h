// SPDX-License-Identifier: GPL-3.0-or-later
// Service levels in the database: calendars, policies, and the clocks that have to be computed again.
#pragma once

#include "base/async.h"
#include "domain/service/service_clock.h"

namespace parvis {

// A conversation with everything its clocks are computed from.
struct ServiceCase {
    Conversation conversation;
    std::vector<ServiceEvent> history; // empty for a closed one read by stale()
    QStringList about;                 // kinds of the customer's messages, as triage or a person tells
    qint64 seen = 0;                   // how stale it was when it was read
};

struct ServiceResult {
    ConversationId id;
    int revision = 0; // of the conversation it was computed from
    bool closed = false;
    ServiceMark mark;
    qint64 seen = 0; // of the case
};

class ServiceRepository
{
public:
    ServiceRepository() = default;
    virtual ~ServiceRepository() = default;
    ServiceRepository(const ServiceRepository&) = delete;
    ServiceRepository& operator=(const ServiceRepository&) = delete;

    virtual Async<ServiceRules> rules() = 0;
    // A null id makes a new one, a policy as the last. Conflict when revision is not the stored one; Rejected, code
    // "name", "period" … (calendarProblem, policyProblem). Every change makes all clocks stale and stands in the audit
    // log under `who`.
    virtual Async<ServiceCalendar> saveCalendar(const ServiceCalendar& calendar, const QString& who) = 0;
    // Conflict, code "in_use", while a policy counts by it; NotFound when it is gone already.
    virtual Async<void> removeCalendar(ServiceCalendarId id, const QString& who) = 0;
    virtual Async<ServicePolicy> savePolicy(const ServicePolicy& policy, const QString& who) = 0;
    virtual Async<void> removePolicy(ServicePolicyId id, const QString& who) = 0;
    // The first that fits holds. Those not named follow as they stood.
    virtual Async<void> orderPolicies(const std::vector<ServicePolicyId>& order, const QString& who) = 0;
    // The time-zone rules in use; others than those the clocks were computed with make all clocks stale. Answers
    // whether.
    virtual Async<bool> useZoneData(const QString& version) = 0;

    // How many conversations wait for their clocks to be computed again.
    virtual Async<qint64> staleCount() = 0;
    virtual Async<std::vector<ServiceCase>> stale(int limit) = 0;
    // round: of the rules they were computed with. What has changed since it was read stays stale.
    virtual Async<void> storeClocks(qint64 round, const std::vector<ServiceResult>& results) = 0;

    virtual Async<ServiceCase> serviceCase(ConversationId id) = 0;
    virtual Async<std::vector<ConversationEvent>> trail(ConversationId id) = 0; // oldest first
};

} // namespace parvis
