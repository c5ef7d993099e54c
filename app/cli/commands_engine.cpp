// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/input.h"
#include "cli/output.h"
#include "cli/stop_signals.h"
#include "engine/session_wake_lock.h"
#include "engine/worker.h"

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

} // namespace parvis
