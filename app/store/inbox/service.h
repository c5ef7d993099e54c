// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/service_repository.h"
#include "store/threads/executor.h"

namespace parvis::store {

class Service final : public ServiceRepository
{
public:
    explicit Service(Executor& executor) : m_executor(executor) {}

    Async<ServiceRules> rules() override;
    Async<ServiceCalendar> saveCalendar(const ServiceCalendar& calendar, const QString& who) override;
    Async<void> removeCalendar(ServiceCalendarId id, const QString& who) override;
    Async<ServicePolicy> savePolicy(const ServicePolicy& policy, const QString& who) override;
    Async<void> removePolicy(ServicePolicyId id, const QString& who) override;
    Async<void> orderPolicies(const std::vector<ServicePolicyId>& order, const QString& who) override;
    Async<bool> useZoneData(const QString& version) override;
    Async<qint64> staleCount() override;
    Async<std::vector<ServiceCase>> stale(int limit) override;
    Async<void> storeClocks(qint64 round, const std::vector<ServiceResult>& results) override;
    Async<ServiceCase> serviceCase(ConversationId id) override;
    Async<std::vector<ConversationEvent>> trail(ConversationId id) override;

private:
    Executor& m_executor;
};

Result<ServiceRules> loadServiceRules(Connection& db);
// A policy holds by what triage tells: then its word moves clocks.
Result<bool> asksAbout(Connection& db);
// The clocks of that conversation are to be computed again, unless it is closed.
Done clocksAreStale(Connection& db, ConversationId id);

} // namespace parvis::store
