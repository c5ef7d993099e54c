// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/input.h"
#include "cli/output.h"
#include "engine/inbox/service_desk.h"

#include <QJsonDocument>
#include <deque>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

QJsonObject policyJson(const ServicePolicy& policy)
{
    QJsonObject object = QJsonDocument::fromJson(toBytes(policy)).object();
    object.insert("id"_L1, policy.id.toString());
    return object;
}

QJsonObject calendarJson(const ServiceCalendar& calendar)
{
    QJsonObject object = QJsonDocument::fromJson(toBytes(calendar)).object();
    object.insert("id"_L1, calendar.id.toString());
    return object;
}

QString goalWord(const ServiceGoal& goal)
{
    if (goal.within.count() <= 0)
        return u"-"_s;
    return u"%1 min%2"_s.arg(goal.within.count()).arg(goal.business ? QString() : u" of all"_s);
}

void print(const QJsonValue& value, bool json, const std::function<void()>& table)
{
    if (json)
        output::json(value);
    else
        table();
}

void printPolicies(const std::vector<ServicePolicy>& policies)
{
    std::vector<QStringList> rows;
    for (const ServicePolicy& p : policies)
        rows.push_back({p.id.toString(), p.enabled ? u"on"_s : u"off"_s, goalWord(p.goals[0]), goalWord(p.goals[1]),
                        goalWord(p.goals[2]), p.name});
    output::table({u"ID"_s, u"STATE"_s, u"FIRST"_s, u"NEXT"_s, u"RESOLUTION"_s, u"NAME"_s}, rows);
}

void printCalendars(const std::vector<ServiceCalendar>& calendars)
{
    std::vector<QStringList> rows;
    for (const ServiceCalendar& c : calendars)
        rows.push_back({c.id.toString(), c.zone.name(), QString::number(c.daysOff.size() + c.exceptions.size()),
                        c.region ? holidayRegionName(*c.region) : u"-"_s, c.name});
    output::table({u"ID"_s, u"ZONE"_s, u"DAYS"_s, u"HOLIDAYS"_s, u"NAME"_s}, rows);
}

using Desk = std::shared_ptr<ServiceDesk>;

// One entry of the file, understood as far as it can be without the stored rules.
struct Wish {
    bool calendar = false;
    QJsonObject object;
};

Result<std::deque<Wish>> wishesOf(const QString& text)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(text.toUtf8(), &error);
    if (!document.isObject() && !document.isArray())
        return failure(ErrorKind::Rejected, u"the file is not JSON: %1"_s.arg(error.errorString()));
    std::deque<Wish> wishes;
    const QJsonObject root = document.object();
    QJsonArray calendars = root.value("calendars"_L1).toArray(), policies = root.value("policies"_L1).toArray();
    const bool lists = root.contains("calendars"_L1) || root.contains("policies"_L1);
    const QJsonArray loose = document.isArray() ? document.array() : lists ? QJsonArray() : QJsonArray{root};
    for (qsizetype i = 0; i < loose.size(); ++i) {
        const QJsonObject item = loose.at(i).toObject();
        if (!item.contains("week"_L1) && !item.contains("targets"_L1))
            return failure(ErrorKind::Rejected,
                           u"/%1: it is no calendar (\"week\") and no policy (\"targets\")"_s.arg(i));
        (item.contains("week"_L1) ? calendars : policies).append(item);
    }
    for (const auto& item : calendars)
        wishes.push_back({true, item.toObject()});
    for (const auto& item : policies)
        wishes.push_back({false, item.toObject()});
    if (wishes.empty())
        return failure(ErrorKind::Rejected, u"the file holds no calendar (\"week\") and no policy (\"targets\")"_s);
    return wishes;
}

// What is dropped in silence would be hours or a promise that nobody keeps. Where the first of it stands, as a JSON
// Pointer; empty: everything given was understood.
// NOLINTNEXTLINE(misc-no-recursion)
QString notUnderstood(const QJsonValue& given, const QJsonValue& kept, const QString& path)
{
    if (given.isObject() && kept.isObject()) {
        const QJsonObject members = given.toObject(), known = kept.toObject();
        for (auto it = members.begin(); it != members.end(); ++it) {
            const QString found = notUnderstood(it.value(), known.value(it.key()), path + u'/' + it.key());
            if (!found.isEmpty())
                return found;
        }
        return {};
    }
    if (given.isArray() && kept.isArray()) {
        const QJsonArray items = given.toArray(), known = kept.toArray();
        for (qsizetype i = 0; i < items.size(); ++i) {
            const QString at = path + u'/' + QString::number(i), found = notUnderstood(items.at(i), known.at(i), at);
            if (!found.isEmpty())
                return items.size() == known.size() ? found : at;
        }
        return {};
    }
    const auto minute = minuteFromName(given.toString());
    const bool same = given == kept || (minute && minute == minuteFromName(kept.toString()));
    return same ? QString() : path;
}

Failure unclear(const QJsonObject& object, const QString& path)
{
    return failure(ErrorKind::Rejected,
                   u"%1 of \"%2\" is not understood"_s.arg(path, object.value("name"_L1).toString()));
}

Result<ServiceCalendar> calendarOf(const QJsonObject& object, const ServiceRules& rules)
{
    if (!ZoneId::fromName(object.value("zone"_L1).toString()))
        return failure(ErrorKind::Rejected, u"\"%1\" is no IANA zone"_s.arg(object.value("zone"_L1).toString()));
    ServiceCalendar calendar = calendarFromBytes(QJsonDocument(object).toJson());
    calendar.id = ServiceCalendarId::fromString(object.value("id"_L1).toString()).value_or(ServiceCalendarId());
    for (const ServiceCalendar& stored : rules.calendars) {
        if (stored.id == calendar.id)
            calendar.revision = stored.revision;
    }
    if (const QString path = notUnderstood(object, calendarJson(calendar), {}); !path.isEmpty())
        return unclear(object, path);
    return calendar;
}

// Its calendar may be named.
Result<ServicePolicy> policyOf(QJsonObject object, const ServiceRules& rules)
{
    ServicePolicy policy = policyFromBytes(QJsonDocument(object).toJson());
    policy.id = ServicePolicyId::fromString(object.value("id"_L1).toString()).value_or(ServicePolicyId());
    for (const ServicePolicy& stored : rules.policies) {
        if (stored.id == policy.id)
            policy.revision = stored.revision;
    }
    for (const ServiceCalendar& calendar : rules.calendars) {
        if (policy.calendar.isNull() && calendar.name == object.value("calendar"_L1).toString())
            policy.calendar = calendar.id;
    }
    if (!policy.calendar.isNull())
        object.insert("calendar"_L1, policy.calendar.toString());
    if (const QString path = notUnderstood(object, policyJson(policy), {}); !path.isEmpty())
        return unclear(object, path);
    return policy;
}

struct Setting {
    Desk desk;
    QObject* context;
    std::deque<Wish> left;
    QJsonArray calendars, policies;
};

// One after the other, each by the rules as the one before has left them.
Async<void> setNext(const std::shared_ptr<Setting>& setting)
{
    if (setting->left.empty())
        return Async<void>::ready({});
    const Wish wish = setting->left.front();
    setting->left.pop_front();
    return setting->desk->rules().then(setting->context, [setting, wish](const ServiceRules& rules) -> Async<void> {
        if (!wish.calendar) {
            const auto policy = policyOf(wish.object, rules);
            if (!policy)
                return Async<void>::failed(policy.error());
            return setting->desk->savePolicy(*policy, input::person())
                .then(setting->context, [setting](const ServicePolicy& saved) {
                    setting->policies.append(policyJson(saved));
                    return setNext(setting);
                });
        }
        const auto calendar = calendarOf(wish.object, rules);
        if (!calendar)
            return Async<void>::failed(calendar.error());
        return setting->desk->saveCalendar(*calendar, input::person())
            .then(setting->context, [setting](const ServiceCalendar& saved) {
                setting->calendars.append(calendarJson(saved));
                return setNext(setting);
            });
    });
}

} // namespace

Async<int> serviceList(const CommandScope& scope)
{
    const auto desk = std::make_shared<ServiceDesk>(scope.ports);
    return desk->rules().then(scope.context, [desk, json = scope.call.json](const ServiceRules& rules) {
        QJsonArray array;
        for (const ServicePolicy& policy : rules.policies)
            array.append(policyJson(policy));
        print(array, json, [&rules] { printPolicies(rules.policies); });
        return int(ExitCode::Done);
    });
}

Async<int> serviceShow(const CommandScope& scope)
{
    const auto id = input::id<ServicePolicyId>(scope.call.id, u"service show"_s);
    if (!id)
        return output::refused(id.error());
    const auto desk = std::make_shared<ServiceDesk>(scope.ports);
    return desk->rules().then(scope.context, [desk, id = *id, json = scope.call.json](const ServiceRules& rules) {
        for (const ServicePolicy& policy : rules.policies) {
            if (policy.id != id)
                continue;
            print(policyJson(policy), json, [&policy] { printPolicies({policy}); });
            return int(ExitCode::Done);
        }
        return output::problem(u"service show: there is no policy %1"_s.arg(id.toString()));
    });
}

Async<int> serviceCalendar(const CommandScope& scope)
{
    std::optional<ServiceCalendarId> one;
    if (!scope.call.id.empty()) {
        const auto id = input::id<ServiceCalendarId>(scope.call.id, u"service calendar"_s);
        if (!id)
            return output::refused(id.error());
        one = *id;
    }
    const auto desk = std::make_shared<ServiceDesk>(scope.ports);
    return desk->rules().then(scope.context, [desk, one, json = scope.call.json](const ServiceRules& rules) {
        std::vector<ServiceCalendar> shown;
        QJsonArray array;
        for (const ServiceCalendar& calendar : rules.calendars) {
            if (one && calendar.id != *one)
                continue;
            shown.push_back(calendar);
            array.append(calendarJson(calendar));
        }
        if (one && shown.empty())
            return output::problem(u"service calendar: there is no calendar %1"_s.arg(one->toString()));
        print(one ? array.first() : QJsonValue(array), json, [&shown] { printCalendars(shown); });
        return int(ExitCode::Done);
    });
}

Async<int> serviceSet(const CommandScope& scope)
{
    const auto text = input::textFile(QString::fromStdString(scope.call.file));
    if (!text)
        return output::refused(text.error());
    const auto wishes = wishesOf(*text);
    if (!wishes)
        return output::refused(wishes.error());
    const auto setting = std::make_shared<Setting>();
    setting->desk = std::make_shared<ServiceDesk>(scope.ports);
    setting->context = scope.context;
    setting->left = *wishes;
    return setNext(setting).thenResult(scope.context, [setting, &call = scope.call](const Result<void>& done) {
        const qsizetype kept = setting->calendars.size() + setting->policies.size();
        if (kept > 0 && call.json)
            output::json(QJsonObject{{u"calendars"_s, setting->calendars}, {u"policies"_s, setting->policies}});
        else if (kept > 0)
            output::line(
                u"Kept: %1 calendars, %2 policies"_s.arg(setting->calendars.size()).arg(setting->policies.size()));
        if (done)
            return Result<int>(int(ExitCode::Done));
        return Result<int>(
            output::problem(u"service set"_s, done.error(), kept > 0 ? ExitCode::InPart : ExitCode::NotDone));
    });
}

Async<int> serviceRemove(const CommandScope& scope)
{
    const auto id = input::id<ServicePolicyId>(scope.call.id, u"service remove"_s);
    if (!id)
        return output::refused(id.error());
    const auto desk = std::make_shared<ServiceDesk>(scope.ports);
    return desk->rules().then(scope.context, [desk, id = *id, scope](const ServiceRules& rules) {
        const bool policy = std::any_of(rules.policies.begin(), rules.policies.end(),
                                        [id](const ServicePolicy& one) { return one.id == id; });
        const auto removed = policy ? desk->removePolicy(id, input::person())
                                    : desk->removeCalendar(ServiceCalendarId{id.value}, input::person());
        return removed.then(scope.context, [desk, id, json = scope.call.json] {
            if (json)
                output::json(QJsonObject{{u"removed"_s, id.toString()}});
            else
                output::line(u"Removed "_s + id.toString());
            return int(ExitCode::Done);
        });
    });
}

} // namespace parvis
