// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/service/service_policy.h"

#include "base/json.h"
#include "base/names.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <algorithm>

namespace parvis {

using namespace Qt::StringLiterals;

namespace {

constexpr NameTable<ServiceTarget, 3> targetNames{{
    {ServiceTarget::FirstResponse, "first_response"_L1},
    {ServiceTarget::NextResponse, "next_response"_L1},
    {ServiceTarget::Resolution, "resolution"_L1},
}};

constexpr const char* weekdayNames[] = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
constexpr auto longestTarget = std::chrono::hours(24 * 366);

template <typename T>
bool allows(const std::vector<T>& wanted, const T& value)
{
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

QByteArray bytesOf(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonArray periodsJson(const std::vector<WorkPeriod>& periods)
{
    QJsonArray list;
    for (const WorkPeriod& period : periods)
        list.append(QJsonObject{{u"from"_s, minuteName(period.from)}, {u"to"_s, minuteName(period.to)}});
    return list;
}

std::vector<WorkPeriod> periodsFrom(const QJsonValue& value)
{
    std::vector<WorkPeriod> periods;
    for (const auto& item : value.toArray()) {
        const auto from = minuteFromName(item[u"from"_s].toString()), to = minuteFromName(item[u"to"_s].toString());
        if (from && to)
            periods.push_back({*from, *to});
    }
    return periods;
}

} // namespace

QString serviceTargetName(ServiceTarget target)
{
    return nameIn(targetNames, target);
}

std::optional<ServiceTarget> serviceTargetFromName(QStringView name)
{
    return valueIn(targetNames, name);
}

ServiceSubject serviceSubject(const Conversation& conversation, const QStringList& about)
{
    return {conversation.account, conversation.kind, conversation.priority, conversation.labels, about};
}

bool fits(const ServicePolicy& policy, const ServiceSubject& subject)
{
    const auto anyOf = [](const QStringList& wanted, const QStringList& there) {
        return wanted.isEmpty() || std::any_of(wanted.begin(), wanted.end(),
                                               [&there](const QString& name) { return there.contains(name); });
    };
    return policy.enabled && anyOf(policy.labels, subject.labels) && anyOf(policy.about, subject.about) &&
           allows(policy.accounts, subject.account) && allows(policy.kinds, subject.kind) &&
           allows(policy.priorities, subject.priority);
}

QString policyProblem(const ServicePolicy& policy)
{
    if (policy.name.trimmed().isEmpty())
        return u"name"_s;
    const auto promised = [](const ServiceGoal& goal) { return goal.within.count() > 0; };
    if (std::none_of(policy.goals.begin(), policy.goals.end(), promised))
        return u"no_target"_s;
    const auto wrong = [](const ServiceGoal& goal) { return goal.within.count() < 0 || goal.within > longestTarget; };
    if (std::any_of(policy.goals.begin(), policy.goals.end(), wrong))
        return u"target"_s;
    if (policy.warnAt < 1 || policy.warnAt > 99)
        return u"warning"_s;
    return policy.calendar.isNull() ? u"calendar"_s : QString();
}

QString minuteName(int minute)
{
    return u"%1:%2"_s.arg(minute / 60, 2, 10, QChar(u'0')).arg(minute % 60, 2, 10, QChar(u'0'));
}

std::optional<int> minuteFromName(QStringView text)
{
    static const QRegularExpression pattern(u"^(\\d{1,2}):(\\d\\d)$"_s);
    const auto match = pattern.match(text.toString());
    if (!match.hasMatch())
        return std::nullopt;
    const int hour = match.capturedView(1).toInt(), minute = match.capturedView(2).toInt();
    const int all = hour * 60 + minute;
    return minute < 60 && all <= 1440 ? std::optional(all) : std::nullopt;
}

QByteArray toBytes(const ServiceCalendar& calendar)
{
    QJsonObject week;
    for (size_t day = 0; day < 7; ++day)
        week.insert(QLatin1StringView(weekdayNames[day]), periodsJson(calendar.weekdays[day]));
    QJsonArray off, exceptions;
    for (const DayOff& day : calendar.daysOff)
        off.append(QJsonObject{{u"date"_s, day.date.toIso()}, {u"name"_s, day.name}});
    for (const ExceptionalDay& day : calendar.exceptions)
        exceptions.append(QJsonObject{
            {u"date"_s, day.date.toIso()}, {u"name"_s, day.name}, {u"periods"_s, periodsJson(day.periods)}});
    return bytesOf({{u"name"_s, calendar.name},
                    {u"zone"_s, calendar.zone.name()},
                    {u"week"_s, week},
                    {u"region"_s, calendar.region ? holidayRegionName(*calendar.region) : QString()},
                    {u"days_off"_s, off},
                    {u"exceptions"_s, exceptions}});
}

ServiceCalendar calendarFromBytes(const QByteArray& bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    ServiceCalendar calendar;
    json::read(object, "name"_L1, calendar.name);
    calendar.zone = ZoneId::fromName(object.value("zone"_L1).toString()).value_or(ZoneId());
    const QJsonObject week = object.value("week"_L1).toObject();
    for (size_t day = 0; day < 7; ++day)
        calendar.weekdays[day] = periodsFrom(week.value(QLatin1StringView(weekdayNames[day])));
    calendar.region = holidayRegionFromName(object.value("region"_L1).toString());
    for (const auto& item : object.value("days_off"_L1).toArray()) {
        if (const auto date = LocalDate::fromIso(item[u"date"_s].toString()))
            calendar.daysOff.push_back({*date, item[u"name"_s].toString()});
    }
    for (const auto& item : object.value("exceptions"_L1).toArray()) {
        if (const auto date = LocalDate::fromIso(item[u"date"_s].toString()))
            calendar.exceptions.push_back({*date, periodsFrom(item[u"periods"_s]), item[u"name"_s].toString()});
    }
    return calendar;
}

QByteArray toBytes(const ServicePolicy& policy)
{
    QJsonArray accounts;
    for (const AccountId account : policy.accounts)
        accounts.append(account.toString());
    QJsonObject goals;
    for (const ServiceTarget target : allServiceTargets) {
        const ServiceGoal& goal = policy.goal(target);
        if (goal.within.count() > 0)
            goals.insert(serviceTargetName(target),
                         QJsonObject{{u"minutes"_s, qint64(goal.within.count())}, {u"business"_s, goal.business}});
    }
    return bytesOf({{u"name"_s, policy.name},
                    {u"enabled"_s, policy.enabled},
                    {u"accounts"_s, accounts},
                    {u"kinds"_s, json::names(policy.kinds, inboxKindName)},
                    {u"priorities"_s, json::names(policy.priorities, priorityName)},
                    {u"labels"_s, json::array(policy.labels)},
                    {u"about"_s, json::array(policy.about)},
                    {u"targets"_s, goals},
                    {u"warn_at"_s, policy.warnAt},
                    {u"pause_pending"_s, policy.pausePending},
                    {u"pause_snoozed"_s, policy.pauseSnoozed},
                    {u"reopen_restarts"_s, policy.reopenRestarts},
                    {u"calendar"_s, policy.calendar.toString()}});
}

ServicePolicy policyFromBytes(const QByteArray& bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    ServicePolicy policy;
    json::read(object, "name"_L1, policy.name);
    json::read(object, "enabled"_L1, policy.enabled);
    for (const auto& item : object.value("accounts"_L1).toArray()) {
        if (const auto id = AccountId::fromString(item.toString()))
            policy.accounts.push_back(*id);
    }
    policy.kinds = json::enums<InboxKind>(object.value("kinds"_L1), inboxKindFromName);
    policy.priorities = json::enums<Priority>(object.value("priorities"_L1), priorityFromName);
    json::read(object, "labels"_L1, policy.labels);
    json::read(object, "about"_L1, policy.about);
    const QJsonObject goals = object.value("targets"_L1).toObject();
    for (const ServiceTarget target : allServiceTargets) {
        const QJsonObject goal = goals.value(serviceTargetName(target)).toObject();
        json::read(goal, "minutes"_L1, policy.goal(target).within);
        json::read(goal, "business"_L1, policy.goal(target).business);
        if (policy.goal(target).within.count() <= 0)
            policy.goal(target) = {}; // not promised
    }
    json::read(object, "warn_at"_L1, policy.warnAt);
    json::read(object, "pause_pending"_L1, policy.pausePending);
    json::read(object, "pause_snoozed"_L1, policy.pauseSnoozed);
    json::read(object, "reopen_restarts"_L1, policy.reopenRestarts);
    policy.calendar =
        ServiceCalendarId::fromString(object.value("calendar"_L1).toString()).value_or(ServiceCalendarId());
    return policy;
}

} // namespace parvis
