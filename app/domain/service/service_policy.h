// SPDX-License-Identifier: GPL-3.0-or-later
// What is promised to whom: targets for the first and each further answer and for the end of a conversation, counted in
// the hours of a calendar or in plain time. Pure.
#pragma once

#include "domain/inbox/conversation.h"
#include "domain/service/business_hours.h"

#include <QByteArray>

namespace parvis {

using ServicePolicyId = StrongId<struct ServicePolicyTag>;

struct ServiceGoal {
    std::chrono::minutes within{0}; // 0: not promised
    bool business = true;           // counted while the calendar is open; false: every minute counts
    bool operator==(const ServiceGoal&) const = default;
};

struct ServicePolicy {
    ServicePolicyId id; // null: a new one
    QString name;
    bool enabled = true;
    // All that are given have to fit; an empty one fits everything.
    std::vector<AccountId> accounts;
    std::vector<InboxKind> kinds;
    std::vector<Priority> priorities;
    QStringList labels;               // any of them
    QStringList about;                // triage's kinds: a customer's message is one of them
    std::array<ServiceGoal, 3> goals; // by ServiceTarget
    int warnAt = 80;                  // per cent of a target
    bool pausePending = true, pauseSnoozed = false;
    bool reopenRestarts =
        false; // resolution, opened again: a new target, or the old one without the time it was closed
    ServiceCalendarId calendar;
    int revision = 0;
    bool operator==(const ServicePolicy&) const = default;

    const ServiceGoal& goal(ServiceTarget target) const { return goals[size_t(target)]; }
    ServiceGoal& goal(ServiceTarget target) { return goals[size_t(target)]; }
};

// What the conditions look at.
struct ServiceSubject {
    AccountId account;
    InboxKind kind = InboxKind::Comment;
    Priority priority = Priority::Normal;
    QStringList labels;
    QStringList about;
};
ServiceSubject serviceSubject(const Conversation& conversation, const QStringList& about);
bool fits(const ServicePolicy& policy, const ServiceSubject& subject);

// Everything that clocks are computed from. The first policy that fits holds.
struct ServiceRules {
    std::vector<ServiceCalendar> calendars; // by name
    std::vector<ServicePolicy> policies;    // in their order
    qint64 round = 0;                       // grows with every change; 0: there never was a policy
    bool operator==(const ServiceRules&) const = default;
};

// "name", "no_target", "target" (longer than a year), "warning" (not within 1 to 99), "calendar"; empty: nothing is
// wrong.
QString policyProblem(const ServicePolicy& policy);

// JSON as kept in the database and printed by the command line, without id and revision. What a newer program wrote and
// this one does not know is left out.
QByteArray toBytes(const ServiceCalendar& calendar);
ServiceCalendar calendarFromBytes(const QByteArray& bytes);
QByteArray toBytes(const ServicePolicy& policy);
ServicePolicy policyFromBytes(const QByteArray& bytes);
// "09:00", "24:00".
QString minuteName(int minute);
std::optional<int> minuteFromName(QStringView text);

} // namespace parvis
