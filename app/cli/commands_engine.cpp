// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/input.h"
#include "cli/output.h"
#include "cli/stop_signals.h"
#include "engine/insights/figures_desk.h"
#include "engine/session_wake_lock.h"
#include "engine/worker.h"

#include <cmath>
#include <csignal>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

// A running worker with what ends it; lives until the answer is given.
struct Running {
    Running(const Ports& ports, const PlatformRegistry& registry, const WorkerOptions& options)
        : worker(awake(ports), registry, options)
    {
    }
    Ports awake(Ports ports)
    {
        ports.wakeLock = &wakeLock;
        return ports;
    }
    SessionWakeLock wakeLock; // before the worker, which holds it
    Worker worker;
    StopSignals signals;
    bool stopping = false;
};

#ifdef PARVIS_STOP_AT
// PARVIS_STOP_AT="after segment-done:2": the process dies there, the second time it comes there.
Checkpoint deadlyCheckpoint()
{
    const QString wanted = qEnvironmentVariable("PARVIS_STOP_AT");
    if (wanted.isEmpty())
        return {};
    const auto left = std::make_shared<int>(std::max(1, wanted.section(u':', 1).toInt()));
    return [name = wanted.section(u':', 0, 0), left](Transition transition, Moment moment) {
        if (checkpointName(transition, moment) == name && --*left == 0)
            std::raise(SIGKILL);
    };
}
#endif

QString figureText(const Figure& f)
{
    if (!f.value)
        return u"unavailable"_s;
    return QString::number(*f.value, 'f', *f.value == std::floor(*f.value) ? 0 : 2) +
           (f.unit == "percent"_L1 ? u" %"_s : QString());
}

QJsonObject figureJson(const Figure& f)
{
    return {{u"metric"_s, f.metric},
            {u"from"_s, f.from.toRfc3339()},
            {u"to"_s, f.to.toRfc3339()},
            {u"account"_s, f.account.isNull() ? QJsonValue() : QJsonValue(f.account.toString())},
            {u"group"_s, output::text(f.group)},
            {u"value"_s, f.value ? QJsonValue(*f.value) : QJsonValue()},
            {u"unit"_s, f.unit},
            {u"basis"_s, basisName(f.basis)},
            {u"previous"_s, f.previous ? QJsonValue(*f.previous) : QJsonValue()},
            {u"n"_s, f.n}};
}

Result<FigureQuery> figureQuery(const ParsedCall& call, const ZoneId& zone, Instant now)
{
    FigureQuery query;
    query.zone = zone;
    // Today and the thirty days before, each whole: the one in which it is asked has not ended yet.
    query.to = startOfDay(dateAt(now, zone).addDays(1), zone);
    query.from = startOfDay(dateAt(now, zone).addDays(-30), zone);
    for (const auto& [word, option, target] :
         {std::tuple(&call.from, u"--from"_s, &query.from), std::tuple(&call.to, u"--to"_s, &query.to)}) {
        if (word->empty())
            continue;
        const auto instant = input::dayOrInstant(*word, option, zone);
        if (!instant)
            return Failure(instant.error());
        *target = *instant;
    }
    if (query.to <= query.from)
        return failure(ErrorKind::Rejected, u"--from must be before --to"_s);
    const auto accounts = input::accounts(call.accounts);
    if (!accounts)
        return Failure(accounts.error());
    query.accounts = *accounts;
    for (const auto& metric : call.metrics) {
        query.metrics.append(QString::fromStdString(metric));
        if (!kpiDefinition(query.metrics.last()))
            return failure(ErrorKind::Rejected, u"--metric: \"%1\" is unknown"_s.arg(query.metrics.last()));
    }
    if (!call.campaign.empty())
        return failure(ErrorKind::Rejected, u"--campaign is not built yet"_s);
    if (!call.by.empty()) {
        const auto by = splitByFromName(QString::fromStdString(call.by));
        if (!by)
            return failure(ErrorKind::Rejected, u"--by: \"%1\" is unknown"_s.arg(QString::fromStdString(call.by)));
        query.by = *by;
    }
    return query;
}

} // namespace

Async<int> worker(const CommandScope& scope)
{
    const ParsedCall& call = scope.call;
    WorkerOptions options;
    options.publish = !call.syncOnly;
    options.sync = !call.publishOnly;
    options.untilIdle = call.untilIdle;
    options.once = call.once;
    options.lease = std::chrono::seconds(call.leaseSeconds);
#ifdef PARVIS_STOP_AT
    options.checkpoint = deadlyCheckpoint();
#endif
    AsyncPromise<int> done;
    const auto running = std::make_shared<Running>(scope.ports, scope.environment.registry(), options);
    const auto finish = [running, done, context = scope.context] {
        if (std::exchange(running->stopping, true))
            return;
        running->worker.stop().onDone(context, [running, done](Result<void> stopped) {
            done.finish(stopped ? int(ExitCode::Done) : output::problem(u"worker"_s, stopped.error()));
        });
    };
    QObject::connect(&running->worker, &Worker::event, scope.context, [&call](const QString& line) {
        if (!call.quiet)
            output::note(call, SystemClock().now().toRfc3339() + u' ' + line);
    });
    QObject::connect(&running->worker, &Worker::becameIdle, scope.context, finish);
    QObject::connect(&running->signals, &StopSignals::stopAsked, scope.context, finish);
    running->worker.start();
    return done.async();
}

Async<int> sync(const CommandScope& scope)
{
    AccountId account;
    if (!scope.call.id.empty()) {
        const auto id = input::id<AccountId>(scope.call.id, u"--account"_s);
        if (!id)
            return output::refused(id.error());
        account = *id;
    }
    WorkerOptions options;
    options.publish = false;
    const auto running = std::make_shared<Running>(scope.ports, scope.environment.registry(), options);
    return running->worker.syncNow(account, scope.call.full)
        .thenResult(scope.context,
                    [running, context = scope.context](const Result<void>& synced) {
                        // Whatever it is still at ends before what it works with does.
                        return running->worker.stop().thenResult(
                            context, [running, synced](const Result<void>&) { return synced; });
                    })
        .thenResult(scope.context, [&call = scope.call](const Result<void>& synced) -> Result<int> {
            if (!synced)
                return output::problem(u"sync"_s, synced.error());
            if (call.json)
                output::json(QJsonObject{{u"synced"_s, true}});
            return int(ExitCode::Done);
        });
}

Async<int> kpi(const CommandScope& scope)
{
    const ParsedCall& call = scope.call;
    const auto query = figureQuery(call, scope.ports.workspace.info().zone, scope.ports.clock.now());
    if (!query)
        return output::refused(query.error());
    const auto desk = std::make_shared<FiguresDesk>(scope.ports);
    return desk->figures(*query).then(scope.context, [desk, &call](const std::vector<Figure>& figures) {
        QJsonArray array;
        std::vector<QStringList> rows;
        for (const auto& f : figures) {
            array.append(figureJson(f));
            rows.push_back({f.metric,
                            f.group.isEmpty() ? f.account.isNull() ? QString() : f.account.toString() : f.group,
                            figureText(f), f.unit, basisName(f.basis),
                            f.previous ? QString::number(*f.previous, 'g', 6) : u"–"_s, QString::number(f.n)});
        }
        if (call.json)
            output::json(array);
        else
            output::table({u"METRIC"_s, u"GROUP"_s, u"VALUE"_s, u"UNIT"_s, u"BASIS"_s, u"PREVIOUS"_s, u"N"_s}, rows);
        return int(ExitCode::Done);
    });
}

int kpiExplain(const ParsedCall& call)
{
    const auto* definition = kpiDefinition(QString::fromStdString(call.name));
    if (!definition)
        return output::problem(u"kpi explain: \"%1\" is unknown"_s.arg(QString::fromStdString(call.name)),
                               ExitCode::WrongCall);
    QStringList needs;
    for (const auto metric : definition->needs)
        needs.append(metricName(metric));
    if (call.json) {
        output::json(QJsonObject{{u"metric"_s, definition->name},
                                 {u"formula"_s, definition->formula},
                                 {u"unit"_s, definition->unit},
                                 {u"needs"_s, QJsonArray::fromStringList(needs)},
                                 {u"source"_s, definition->source},
                                 {u"excludes"_s, definition->excludes}});
        return int(ExitCode::Done);
    }
    output::line(u"%1 (%2)"_s.arg(definition->name, definition->unit));
    output::line(u"  formula:  "_s + definition->formula);
    output::line(u"  needs:    "_s + needs.join(u", "_s));
    output::line(u"  excludes: "_s + definition->excludes);
    output::line(u"  source:   "_s + definition->source);
    return int(ExitCode::Done);
}

} // namespace parvis
