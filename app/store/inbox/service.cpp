// SPDX-License-Identifier: GPL-3.0-or-later
// Calendars and policies. The clocks stand in service_clocks.cpp.
#include "store/inbox/service.h"

#include "store/publishing/governance_rows.h"
#include "store/publishing/publication_rows.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

Failure refused(const QString& problem)
{
    auto error = Error::make(ErrorKind::Rejected, u"the service level cannot be kept: %1"_s.arg(problem));
    error.code = problem;
    return Failure(error);
}

Done everyClockIsStale(Tx& tx)
{
    tx.changes.addAll(Topic::Settings);
    PARVIS_TRY(tx.db.run(u"UPDATE service_state SET round = round + 1"_s));
    return {};
}

ServiceCalendar readCalendar(Row& row)
{
    const auto id = row.id<ServiceCalendarId>();
    ServiceCalendar calendar = calendarFromBytes(row.bytes());
    calendar.id = id;
    calendar.revision = row.integer();
    return calendar;
}

ServicePolicy readPolicy(Row& row)
{
    const auto id = row.id<ServicePolicyId>();
    ServicePolicy policy = policyFromBytes(row.bytes());
    policy.id = id;
    policy.calendar = row.id<ServiceCalendarId>();
    policy.revision = row.integer();
    return policy;
}

} // namespace

Result<ServiceRules> loadServiceRules(Connection& db)
{
    ServiceRules rules;
    PARVIS_LET(calendars,
               db.all(u"SELECT id, details, revision FROM service_calendar ORDER BY name, id"_s, {}, readCalendar));
    PARVIS_LET(policies, db.all(u"SELECT id, details, calendar, revision FROM service_policy ORDER BY position, id"_s,
                                {}, readPolicy));
    PARVIS_LET(round, db.number(u"SELECT round FROM service_state"_s));
    rules.calendars = calendars;
    rules.policies = policies;
    rules.round = round;
    return rules;
}

namespace {

Result<ServiceCalendar> saveCalendarIn(Tx& tx, const ServiceCalendar& given, const QString& who)
{
    if (const QString problem = calendarProblem(given); !problem.isEmpty())
        return refused(problem);
    ServiceCalendar calendar = tidied(given);
    const bool fresh = calendar.id.isNull();
    if (fresh) {
        calendar.id = {tx.ids.next(tx.clock.now())};
        calendar.revision = 1;
        PARVIS_TRY(tx.db.run(u"INSERT INTO service_calendar (id, name, details, revision) VALUES (?, ?, ?, 1)"_s,
                             values(calendar.id, calendar.name, toBytes(calendar))));
    } else {
        PARVIS_LET(changed, tx.db.run(uR"(UPDATE service_calendar SET name = ?, details = ?, revision = revision + 1
                                          WHERE id = ? AND revision = ?)"_s,
                                      values(calendar.name, toBytes(calendar), calendar.id, calendar.revision)));
        if (changed == 0)
            return conflict("service calendar"_L1, calendar.id.value);
        ++calendar.revision;
    }
    PARVIS_TRY(noteAudit(tx, who, fresh ? u"service_calendar_added"_s : u"service_calendar_changed"_s,
                         u"service_calendar:"_s + calendar.id.toString(), calendar.name));
    PARVIS_TRY(everyClockIsStale(tx));
    return calendar;
}

Done removeCalendarIn(Tx& tx, ServiceCalendarId id, const QString& who)
{
    PARVIS_LET(uses, tx.db.number(u"SELECT COUNT(*) FROM service_policy WHERE calendar = ?"_s, values(id)));
    if (uses > 0) {
        auto error = Error::make(ErrorKind::Conflict, u"%1 policies count by the calendar"_s.arg(uses));
        error.code = u"in_use"_s;
        return Failure(error);
    }
    PARVIS_LET(removed, tx.db.run(u"DELETE FROM service_calendar WHERE id = ?"_s, values(id)));
    if (removed == 0)
        return notFound("service calendar"_L1, id.value);
    tx.changes.addAll(Topic::Settings);
    return noteAudit(tx, who, u"service_calendar_removed"_s, u"service_calendar:"_s + id.toString(), {});
}

Result<ServicePolicy> savePolicyIn(Tx& tx, ServicePolicy policy, const QString& who)
{
    policy.name = policy.name.trimmed();
    policy.labels.removeDuplicates();
    if (const QString problem = policyProblem(policy); !problem.isEmpty())
        return refused(problem);
    PARVIS_LET(calendar,
               tx.db.number(u"SELECT COUNT(*) FROM service_calendar WHERE id = ?"_s, values(policy.calendar)));
    if (calendar == 0)
        return refused(u"calendar"_s);
    const bool fresh = policy.id.isNull();
    if (fresh) {
        policy.id = {tx.ids.next(tx.clock.now())};
        policy.revision = 1;
        PARVIS_LET(last, tx.db.number(u"SELECT COALESCE(MAX(position), 0) FROM service_policy"_s));
        PARVIS_TRY(tx.db.run(uR"(INSERT INTO service_policy (id, name, position, calendar, details, revision)
                                 VALUES (?, ?, ?, ?, ?, 1))"_s,
                             values(policy.id, policy.name, last + 1, policy.calendar, toBytes(policy))));
    } else {
        PARVIS_LET(changed,
                   tx.db.run(uR"(UPDATE service_policy SET name = ?, calendar = ?, details = ?,
                                          revision = revision + 1 WHERE id = ? AND revision = ?)"_s,
                             values(policy.name, policy.calendar, toBytes(policy), policy.id, policy.revision)));
        if (changed == 0)
            return conflict("service policy"_L1, policy.id.value);
        ++policy.revision;
    }
    PARVIS_TRY(noteAudit(tx, who, fresh ? u"service_policy_added"_s : u"service_policy_changed"_s,
                         u"service_policy:"_s + policy.id.toString(), policy.name));
    PARVIS_TRY(everyClockIsStale(tx));
    return policy;
}

Done removePolicyIn(Tx& tx, ServicePolicyId id, const QString& who)
{
    PARVIS_LET(removed, tx.db.run(u"DELETE FROM service_policy WHERE id = ?"_s, values(id)));
    if (removed == 0)
        return notFound("service policy"_L1, id.value);
    PARVIS_TRY(noteAudit(tx, who, u"service_policy_removed"_s, u"service_policy:"_s + id.toString(), {}));
    return everyClockIsStale(tx);
}

Done orderPoliciesIn(Tx& tx, std::vector<ServicePolicyId> order, const QString& who)
{
    PARVIS_LET(stored, tx.db.all(u"SELECT id FROM service_policy ORDER BY position, id"_s, {},
                                 [](Row& row) { return row.id<ServicePolicyId>(); }));
    for (const ServicePolicyId id : stored) {
        if (std::find(order.begin(), order.end(), id) == order.end())
            order.push_back(id);
    }
    int position = 0;
    for (const ServicePolicyId id : order)
        PARVIS_TRY(tx.db.run(u"UPDATE service_policy SET position = ? WHERE id = ?"_s, values(++position, id)));
    PARVIS_TRY(noteAudit(tx, who, u"service_policies_ordered"_s, u"service_policy"_s, {}));
    return everyClockIsStale(tx);
}

} // namespace

Async<ServiceRules> Service::rules()
{
    return m_executor.read<ServiceRules>(loadServiceRules);
}

Async<ServiceCalendar> Service::saveCalendar(const ServiceCalendar& calendar, const QString& who)
{
    return m_executor.write<ServiceCalendar>([=](Tx& tx) { return saveCalendarIn(tx, calendar, who); });
}

Async<void> Service::removeCalendar(ServiceCalendarId id, const QString& who)
{
    return m_executor.write<void>([=](Tx& tx) { return removeCalendarIn(tx, id, who); });
}

Async<ServicePolicy> Service::savePolicy(const ServicePolicy& policy, const QString& who)
{
    return m_executor.write<ServicePolicy>([=](Tx& tx) { return savePolicyIn(tx, policy, who); });
}

Async<void> Service::removePolicy(ServicePolicyId id, const QString& who)
{
    return m_executor.write<void>([=](Tx& tx) { return removePolicyIn(tx, id, who); });
}

Async<void> Service::orderPolicies(const std::vector<ServicePolicyId>& order, const QString& who)
{
    return m_executor.write<void>([=](Tx& tx) { return orderPoliciesIn(tx, order, who); });
}

Async<bool> Service::useZoneData(const QString& version)
{
    return m_executor.write<bool>([version](Tx& tx) -> Result<bool> {
        PARVIS_LET(changed, tx.db.run(u"UPDATE service_state SET zone_data = ? WHERE zone_data <> ?"_s,
                                      values(version, version)));
        PARVIS_LET(round, tx.db.number(u"SELECT round FROM service_state"_s));
        if (changed > 0 && round > 0)
            PARVIS_TRY(everyClockIsStale(tx));
        return changed > 0;
    });
}

} // namespace parvis::store
