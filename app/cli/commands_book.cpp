// SPDX-License-Identifier: GPL-3.0-or-later
// Targets, annotations, dashboards. Campaigns' money stands in commands_money.cpp.
#include "cli/commands_book.h"

#include "cli/input.h"
#include "cli/output.h"
#include "engine/insights/book_desk.h"

#include <QJsonDocument>
#include <limits>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

QJsonArray accountIdsJson(const std::vector<AccountId>& accounts)
{
    QJsonArray array;
    for (const AccountId account : accounts)
        array.append(account.toString());
    return array;
}

QString accountIdsText(const std::vector<AccountId>& accounts)
{
    QStringList ids;
    for (const AccountId account : accounts)
        ids << account.toString();
    return ids.isEmpty() ? u"all"_s : ids.join(u' ');
}

QJsonObject targetJson(const StoredTarget& stored)
{
    const Target& t = stored.target;
    return {{u"id"_s, t.id.toString()},
            {u"kpi"_s, t.kpi},
            {u"accounts"_s, accountIdsJson(t.accounts)},
            {u"sense"_s, targetSenseName(t.sense)},
            {u"value"_s, t.value},
            {u"period"_s, targetPeriodName(t.period)},
            {u"alert"_s, t.alert},
            {u"early"_s, t.unripe},
            {u"margin"_s, t.margin},
            {u"who"_s, output::text(t.who)},
            {u"alert_since"_s, output::instant(stored.alert.began)}};
}

void printTargets(const std::vector<StoredTarget>& targets)
{
    std::vector<QStringList> rows;
    for (const StoredTarget& stored : targets) {
        const Target& t = stored.target;
        const QString alert = stored.alert.began ? u"since "_s + stored.alert.began->toRfc3339()
                              : t.alert          ? u"no"_s
                                                 : u"off"_s;
        rows.push_back({t.id.toString(), t.kpi, targetSenseName(t.sense), QString::number(t.value),
                        targetPeriodName(t.period), accountIdsText(t.accounts), alert});
    }
    output::table({u"ID"_s, u"KPI"_s, u"SENSE"_s, u"VALUE"_s, u"PER"_s, u"ACCOUNTS"_s, u"ALERT"_s}, rows);
}

Result<Target> targetOf(const ParsedCall& call)
{
    Target t;
    t.kpi = QString::fromStdString(call.name);
    if (!call.atLeast && !call.atMost)
        return failure(ErrorKind::Rejected, u"target add: --at-least or --at-most is needed"_s);
    t.sense = call.atMost ? TargetSense::AtMost : TargetSense::AtLeast;
    t.value = call.atMost ? *call.atMost : *call.atLeast;
    if (!call.per.empty()) {
        const auto period = targetPeriodFromName(QString::fromStdString(call.per));
        if (!period)
            return failure(ErrorKind::Rejected, u"--per is day, week or month"_s);
        t.period = *period;
    }
    const auto accounts = input::accounts(call.accounts);
    if (!accounts)
        return Failure(accounts.error());
    t.accounts = *accounts;
    t.margin = call.margin;
    t.unripe = call.early;
    t.alert = !call.silent;
    t.who = input::person();
    return t;
}

QJsonObject annotationJson(const Annotation& a)
{
    return {{u"id"_s, a.id.toString()},
            {u"from"_s, a.from.toRfc3339()},
            {u"to"_s, output::instant(a.to)},
            {u"text"_s, a.text},
            {u"kind"_s, annotationKindName(a.kind)},
            {u"who"_s, output::text(a.who)},
            {u"accounts"_s, accountIdsJson(a.accounts)}};
}

int printAnnotations(const std::vector<Annotation>& annotations, bool json)
{
    QJsonArray array;
    std::vector<QStringList> rows;
    for (const Annotation& a : annotations) {
        array.append(annotationJson(a));
        rows.push_back({a.id.toString(), a.from.toRfc3339(), a.to ? a.to->toRfc3339() : u"-"_s,
                        annotationKindName(a.kind), accountIdsText(a.accounts), a.who, a.text});
    }
    if (json)
        output::json(array);
    else
        output::table({u"ID"_s, u"FROM"_s, u"TO"_s, u"KIND"_s, u"ACCOUNTS"_s, u"WHO"_s, u"TEXT"_s}, rows);
    return int(ExitCode::Done);
}

// A day, a local time in the zone, or RFC 3339.
Result<Instant> momentOf(const std::string& text, const QString& option, const ZoneId& zone)
{
    const auto wall = WallTime::fromIso(QString::fromStdString(text));
    if (!wall)
        return input::dayOrInstant(text, option, zone);
    const Resolution found = resolve(*wall, zone);
    if (found.kind == Resolution::Kind::Skipped)
        return failure(ErrorKind::Rejected, u"%1: clocks skip %2 in %3"_s.arg(option, wall->toIso(), zone.name()));
    return found.instant;
}

Result<Annotation> annotationOf(const ParsedCall& call, const ZoneId& zone, Instant now)
{
    Annotation a;
    a.from = now;
    a.text = QString::fromStdString(call.text);
    a.who = input::person();
    if (!call.at.empty()) {
        const auto from = momentOf(call.at, u"--at"_s, zone);
        if (!from)
            return Failure(from.error());
        a.from = *from;
    }
    if (!call.until.empty()) {
        const auto to = momentOf(call.until, u"--until"_s, zone);
        if (!to)
            return Failure(to.error());
        a.to = *to;
    }
    if (!call.kind.empty()) {
        const auto kind = annotationKindFromName(QString::fromStdString(call.kind));
        if (!kind)
            return failure(ErrorKind::Rejected, u"--kind is note, post, campaign or incident"_s);
        a.kind = *kind;
    }
    const auto accounts = input::accounts(call.accounts);
    if (!accounts)
        return Failure(accounts.error());
    a.accounts = *accounts;
    if (const QString problem = annotationProblem(a); problem == "span"_L1)
        return failure(ErrorKind::Rejected, u"--until is not after --at"_s);
    return a;
}

int toldRemoved(const ParsedCall& call, const QString& id)
{
    if (call.json)
        output::json(QJsonObject{{u"removed"_s, id}});
    else
        output::line(u"Removed "_s + id);
    return int(ExitCode::Done);
}

} // namespace

Async<int> targetList(const CommandScope& scope)
{
    const auto desk = std::make_shared<BookDesk>(scope.ports);
    return desk->targets().then(scope.context,
                                [desk, json = scope.call.json](const std::vector<StoredTarget>& targets) {
                                    QJsonArray array;
                                    for (const StoredTarget& stored : targets)
                                        array.append(targetJson(stored));
                                    if (json)
                                        output::json(array);
                                    else
                                        printTargets(targets);
                                    return int(ExitCode::Done);
                                });
}

Async<int> targetAdd(const CommandScope& scope)
{
    const auto target = targetOf(scope.call);
    if (!target)
        return output::refused(target.error());
    const auto desk = std::make_shared<BookDesk>(scope.ports);
    return desk->saveTarget(*target).thenResult(
        scope.context, [desk, &call = scope.call](const Result<Target>& saved) -> Result<int> {
            if (!saved) {
                const bool words = saved.error().kind == ErrorKind::Rejected;
                return output::problem(
                    u"target add: %1"_s.arg(words ? saved.error().detail : output::words(saved.error())),
                    words ? ExitCode::WrongCall : ExitCode::NotDone);
            }
            if (call.json)
                output::json(targetJson({*saved, {}}));
            else
                output::line(u"Target "_s + saved->id.toString());
            return int(ExitCode::Done);
        });
}

Async<int> targetRemove(const CommandScope& scope)
{
    const auto id = input::id<TargetId>(scope.call.id, u"target remove"_s);
    if (!id)
        return output::refused(id.error());
    const auto desk = std::make_shared<BookDesk>(scope.ports);
    return desk->removeTarget(*id, input::person()).then(scope.context, [desk, &call = scope.call, id = *id] {
        return toldRemoved(call, id.toString());
    });
}

Async<int> annotationList(const CommandScope& scope)
{
    const ZoneId zone = scope.ports.workspace.info().zone;
    Instant from, to{std::numeric_limits<qint64>::max()};
    for (const auto& [word, option, target] :
         {std::tuple(&scope.call.from, u"--from"_s, &from), std::tuple(&scope.call.to, u"--to"_s, &to)}) {
        if (word->empty())
            continue;
        const auto moment = momentOf(*word, option, zone);
        if (!moment)
            return output::refused(moment.error());
        *target = *moment;
    }
    const auto accounts = input::accounts(scope.call.accounts);
    if (!accounts)
        return output::refused(accounts.error());
    const auto desk = std::make_shared<BookDesk>(scope.ports);
    return desk->annotations(from, to, *accounts)
        .then(scope.context, [desk, json = scope.call.json](const std::vector<Annotation>& found) {
            return printAnnotations(found, json);
        });
}

Async<int> annotationAdd(const CommandScope& scope)
{
    const auto annotation = annotationOf(scope.call, scope.ports.workspace.info().zone, scope.ports.clock.now());
    if (!annotation)
        return output::refused(annotation.error());
    const auto desk = std::make_shared<BookDesk>(scope.ports);
    return desk->saveAnnotation(*annotation)
        .then(scope.context, [desk, json = scope.call.json](const Annotation& saved) {
            if (json)
                output::json(annotationJson(saved));
            else
                output::line(u"Annotation "_s + saved.id.toString());
            return int(ExitCode::Done);
        });
}

Async<int> annotationRemove(const CommandScope& scope)
{
    const auto id = input::id<AnnotationId>(scope.call.id, u"annotation remove"_s);
    if (!id)
        return output::refused(id.error());
    const auto desk = std::make_shared<BookDesk>(scope.ports);
    return desk->removeAnnotation(*id).then(
        scope.context, [desk, &call = scope.call, id = *id] { return toldRemoved(call, id.toString()); });
}

Async<int> dashboardList(const CommandScope& scope)
{
    const auto desk = std::make_shared<BookDesk>(scope.ports);
    return desk->dashboards(input::person())
        .then(scope.context, [desk, json = scope.call.json](const std::vector<Dashboard>& dashboards) {
            QJsonArray array;
            std::vector<QStringList> rows;
            for (const Dashboard& d : dashboards) {
                QJsonObject object = QJsonDocument::fromJson(toBytes(d)).object();
                const bool builtIn = !d.builtIn.isEmpty();
                const QString id = builtIn ? d.builtIn : d.id.toString(), name = builtIn ? d.builtIn : d.name;
                object.insert("id"_L1, id);
                object.insert("name"_L1, name);
                object.insert("owner"_L1, output::text(d.owner));
                object.insert("built_in"_L1, builtIn);
                array.append(object);
                rows.push_back({id,
                                builtIn             ? u"built in"_s
                                : d.owner.isEmpty() ? u"all"_s
                                                    : d.owner,
                                QString::number(d.tiles.size()), QString::number(d.charts.size()),
                                dashboardPeriodName(d.period), name});
            }
            if (json)
                output::json(array);
            else
                output::table({u"ID"_s, u"OWNER"_s, u"TILES"_s, u"CHARTS"_s, u"PERIOD"_s, u"NAME"_s}, rows);
            return int(ExitCode::Done);
        });
}

} // namespace parvis
