// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/worker.h"

#include "base/log.h"
#include "engine/accounts/account_news.h"
#include "engine/inbox/inbox_sync.h"
#include "engine/inbox/moderation_runner.h"
#include "engine/inbox/retention_work.h"
#include "engine/inbox/rule_runner.h"
#include "engine/inbox/service_work.h"
#include "engine/inbox/snooze_work.h"
#include "engine/inbox/triage_work.h"
#include "engine/insights/figure_rounds.h"
#include "engine/insights/metric_sync.h"
#include "engine/publishing/dispatcher.h"
#include "engine/publishing/errand_runner.h"
#include "engine/publishing/rhythm_work.h"
#include "engine/sync_support.h"
#include "engine/timeout.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QSysInfo>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parvis {
namespace {

constexpr auto heartbeatEvery = 10s;
constexpr auto rhythmEvery = 15min;
constexpr auto retentionEvery = 1h;
constexpr auto triageEvery = 20s;
constexpr int restsBeforeGivingUp = 4; // something is due that nobody may claim: an account revoked, a hold

WorkerId newWorkerId()
{
    const QString random = QString::number(QRandomGenerator::global()->generate64(), 36);
    return {
        u"%1:%2:%3"_s.arg(QSysInfo::machineHostName(), QString::number(QCoreApplication::applicationPid()), random)};
}

DispatcherOptions dispatcherOptions(const WorkerOptions& options)
{
    DispatcherOptions result;
    result.parallel = options.parallel;
    result.parallelPerAccount = options.parallelPerAccount;
    result.once = options.once;
    result.job.lease = options.lease;
    result.job.checkpoint = options.checkpoint;
    return result;
}

} // namespace

struct Worker::Parts {
    Parts(Worker& w, const Ports& p, const PlatformRegistry& registry, const WorkerOptions& o)
        : worker(w),
          ports(p),
          options(o),
          pool(p, registry),
          news(p),
          dispatcher(p, pool, news, w.m_id, dispatcherOptions(o)),
          errands(p, pool, news, w.m_id, ErrandOptions()),
          inbox(p, pool, news, SyncOptions()),
          metrics(p, pool, news, MeasureOptions()),
          rhythm(p),
          retention(p),
          rules(p),
          triage(p),
          service(p),
          moderation(p, pool, news, w.m_id, ErrandOptions()),
          snooze(p),
          figures(p)
    {
        rhythmRound.setInterval(rhythmEvery);
        retentionRound.setInterval(retentionEvery);
        feedPause.setSingleShot(true);
        feedPause.setInterval(100ms);
        heartbeat.setInterval(heartbeatEvery);
        triageRound.setInterval(triageEvery);
        servicePause.setSingleShot(true);
        servicePause.setInterval(100ms);
    }

    void connectAll();
    void start();
    void firstSync();
    void makeAhead();
    void forget();
    void triageNew();
    void applyRules();
    void computeClocks();
    void watchFigures();
    void feed(const std::vector<Change>& changes);
    void act();
    void beat();
    void restedAt(std::optional<Instant> next);
    void weighIdle();
    void publishDone();
    QString state() const;
    bool isSingleRound() const { return options.once || options.untilIdle; }
    bool isSending() const { return dispatcher.working() + errands.working() + moderation.working() > 0; }
    void keepAwake();

    Worker& worker;
    Ports ports;
    WorkerOptions options;
    ClientPool pool;
    AccountNews news;
    Dispatcher dispatcher;
    ErrandRunner errands;
    InboxSync inbox;
    MetricSync metrics;
    RhythmWork rhythm;
    RetentionWork retention;
    RuleRunner rules;
    TriageWork triage;
    ServiceWork service;
    ModerationRunner moderation;
    SnoozeWork snooze;
    FigureRounds figures;
    QTimer heartbeat, feedPause, rhythmRound, retentionRound, triageRound, servicePause;
    Instant started;
    WorkerStatus said;
    bool running = false, stopping = false, idleSaid = false;
    bool publishIdle = false, errandsIdle = false, syncIdle = false, rhythmIdle = false;
    bool retentionIdle = false;
    bool triageIdle = false;
    bool moderationIdle = false;
    bool figuresBegun = false, figuresIdle = false;
    bool awake = false, accountsChanged = false, rhythmChanged = false;
    int rests = 0;
    int clockRounds = 0;
};

void Worker::Parts::connectAll()
{
    connect(&dispatcher, &Dispatcher::event, &worker, &Worker::event);
    connect(&errands, &ErrandRunner::event, &worker, &Worker::event);
    connect(&inbox, &InboxSync::event, &worker, &Worker::event);
    connect(&metrics, &MetricSync::event, &worker, &Worker::event);
    connect(&news, &AccountNews::event, &worker, &Worker::event);
    connect(&rhythm, &RhythmWork::event, &worker, &Worker::event);
    connect(&rules, &RuleRunner::event, &worker, &Worker::event);
    connect(&service, &ServiceWork::event, &worker, &Worker::event);
    connect(&servicePause, &QTimer::timeout, &worker, [this] { computeClocks(); });
    connect(&snooze, &SnoozeWork::event, &worker, &Worker::event);
    connect(&rhythmRound, &QTimer::timeout, &worker, [this] { makeAhead(); });
    connect(&retention, &RetentionWork::event, &worker, &Worker::event);
    connect(&retentionRound, &QTimer::timeout, &worker, [this] { forget(); });
    connect(&triage, &TriageWork::event, &worker, &Worker::event);
    connect(&triageRound, &QTimer::timeout, &worker, [this] { triageNew(); });
    connect(&figures, &FigureRounds::event, &worker, &Worker::event);
    connect(&dispatcher, &Dispatcher::changed, &worker, [this] { act(); });
    connect(&errands, &ErrandRunner::changed, &worker, [this] { act(); });
    connect(&errands, &ErrandRunner::rested, &worker, [this](const std::optional<Instant>& next) {
        errandsIdle = options.once || !next || *next > ports.clock.now() + options.idleHorizon;
        weighIdle();
    });
    connect(&moderation, &JobRunner::event, &worker, &Worker::event);
    connect(&moderation, &JobRunner::changed, &worker, [this] { act(); });
    connect(&moderation, &JobRunner::rested, &worker, [this](const std::optional<Instant>& next) {
        moderationIdle = options.once || !next || *next > ports.clock.now() + options.idleHorizon;
        weighIdle();
    });
    connect(&inbox, &InboxSync::roundDone, &worker, [this] {
        act();
        // A single round tells apart what came in once all accounts and figures are read.
        if (running && !stopping && !isSingleRound())
            triageNew();
    });
    connect(&dispatcher, &Dispatcher::rested, &worker, [this](const std::optional<Instant>& next) { restedAt(next); });
    connect(&heartbeat, &QTimer::timeout, &worker, [this] { beat(); });
    connect(&feedPause, &QTimer::timeout, &worker, [this] {
        dispatcher.wake();
        errands.wake();
        moderation.wake();
        if (std::exchange(rhythmChanged, false) && options.publish)
            makeAhead();
        rules.wake();
        if (std::exchange(accountsChanged, false) && options.sync && !isSingleRound())
            inbox.refreshAccounts().onDone(&worker, [](const Result<void>&) {});
    });
    if (ChangeFeed* changes = ports.workspace.changes())
        connect(changes, &ChangeFeed::changed, &worker, [this](const std::vector<Change>& list) { feed(list); });
}

void Worker::Parts::start()
{
    running = true;
    started = ports.clock.now();
    heartbeat.start();
    beat();
    if (options.publish) {
        dispatcher.start();
        errands.start();
        moderation.start();
        rhythmRound.start();
        makeAhead();
    } else {
        publishIdle = errandsIdle = rhythmIdle = moderationIdle = true;
    }
    if (options.sync) {
        retentionRound.start();
        forget();
    } else {
        retentionIdle = true;
    }
    clockRounds = 1;
    service.begin().onDone(&worker, [this](const Result<void>&) {
        --clockRounds;
        computeClocks();
    });
    snooze.start();
    if (!options.sync)
        syncIdle = triageIdle = figuresIdle = true;
    else if (isSingleRound())
        firstSync();
    else {
        figures.start();
        inbox.start();
        metrics.start();
        rules.start();
        triageRound.start();
    }
    weighIdle();
}

void Worker::Parts::firstSync()
{
    worker.syncNow({}, false).onDone(&worker, [this](const Result<void>&) { triageNew(); });
}

// What was told apart goes through the rules; in a single round the worker rests when both are done.
void Worker::Parts::applyRules()
{
    if (!isSingleRound()) {
        rules.wake();
        return;
    }
    rules.round().onDone(&worker, [this](const Result<int>& acted) {
        // A rule may have answered: that goes out before the worker rests.
        if (acted.value_or(0) > 0 && options.publish && options.untilIdle) {
            publishIdle = false;
            dispatcher.wake();
        }
        syncIdle = true;
        computeClocks(); // of what came in
    });
}

void Worker::Parts::computeClocks()
{
    ++clockRounds;
    service.round().onDone(&worker, [this](const Result<int>& done) {
        if (!done && done.error().kind != ErrorKind::Cancelled)
            qCWarning(logWorker) << "service clocks could not be computed:" << done.error().detail;
        --clockRounds;
        weighIdle();
    });
}

// What came in is counted by now: what is unusual in it is told, and the reports that are due are made of it.
void Worker::Parts::watchFigures()
{
    figuresBegun = true;
    figures.round().onDone(&worker, [this](const Result<void>&) {
        figuresIdle = true;
        weighIdle();
    });
}

// Beside the sync: what it brought is told apart, what the agents corrected is learned.
void Worker::Parts::triageNew()
{
    triage.round().onDone(&worker, [this](const Result<int>& done) {
        if (!done)
            qCWarning(logWorker) << "the messages could not be told apart:" << done.error().detail;
        triageIdle = true;
        applyRules();
        weighIdle();
    });
}

// Beside the dispatcher: what it makes lies ahead, and a failed round is followed by the next.
void Worker::Parts::makeAhead()
{
    rhythm.round().onDone(&worker, [this](const Result<int>& made) {
        if (!made)
            qCWarning(logWorker) << "the posts ahead could not be made:" << made.error().detail;
        rhythmIdle = true;
        weighIdle();
    });
}

// Conversations that were kept as long as the rules say.
void Worker::Parts::forget()
{
    retention.round().onDone(&worker, [this](const Result<int>& removed) {
        if (!removed)
            qCWarning(logWorker) << "the retention rules could not be carried out:" << removed.error().detail;
        retentionIdle = true;
        weighIdle();
    });
}

void Worker::Parts::feed(const std::vector<Change>& changes)
{
    if (!running || stopping)
        return;
    for (const Change& change : changes) {
        if ((change.topic == Topic::Conversations || change.topic == Topic::Settings) && !servicePause.isActive())
            servicePause.start();
        const bool account = change.topic == Topic::Accounts;
        accountsChanged = accountsChanged || account;
        rhythmChanged = rhythmChanged || change.topic == Topic::Settings;
        if (change.topic == Topic::Conversations)
            moderation.wake();
        if ((account || change.topic == Topic::Publications || change.topic == Topic::Settings) &&
            !feedPause.isActive())
            feedPause.start();
    }
}

QString Worker::Parts::state() const
{
    if (stopping)
        return u"stopping"_s;
    if (!dispatcher.keyTrouble().isEmpty())
        return u"no key"_s;
    if (isSending())
        return u"sending"_s;
    return inbox.isBusy() ? u"reading"_s : u"idle"_s;
}

// A machine that falls asleep in the middle of an upload leaves a post half out.
void Worker::Parts::keepAwake()
{
    const bool sending = isSending();
    if (!ports.wakeLock || sending == awake)
        return;
    awake = sending;
    if (sending)
        ports.wakeLock->take(u"Parvis is sending posts"_s);
    else
        ports.wakeLock->release();
}

// Something may have changed: tell it, in the window at once and in the database with the next beat.
void Worker::Parts::act()
{
    keepAwake();
    WorkerStatus now = worker.status();
    now.lastSeen = said.lastSeen;
    if (now.state == said.state && now.nextDue == said.nextDue)
        return;
    said = now;
    Q_EMIT worker.statusChanged(worker.status());
}

void Worker::Parts::beat()
{
    said = worker.status();
    ports.workspace.heartbeat(said).onDone(&worker, [](const Result<void>& done) {
        if (!done)
            qCWarning(logWorker) << "the worker's sign of life could not be stored:" << done.error().detail;
    });
    Q_EMIT worker.statusChanged(said);
}

void Worker::Parts::restedAt(std::optional<Instant> next)
{
    if (options.once) {
        publishDone();
        return;
    }
    if (!options.untilIdle)
        return;
    const Instant now = ports.clock.now();
    if (!next || *next > now + options.idleHorizon) {
        publishDone();
        return;
    }
    if (*next > now) {
        rests = 0;
        return;
    }
    // Due and yet not ours to claim. A pause that ends soon is waited for; anything else does not end by itself.
    ports.accounts.list().onDone(&worker, [this, now](const Result<std::vector<Account>>& accounts) {
        const bool pauseEnds =
            accounts && std::any_of(accounts->begin(), accounts->end(), [&](const Account& a) {
                return a.pausedUntil && *a.pausedUntil > now && *a.pausedUntil <= now + options.idleHorizon;
            });
        rests = pauseEnds ? 0 : rests + 1;
        if (rests >= restsBeforeGivingUp)
            publishDone();
    });
}

void Worker::Parts::publishDone()
{
    publishIdle = true;
    weighIdle();
}

void Worker::Parts::weighIdle()
{
    const bool idle = publishIdle && errandsIdle && syncIdle && rhythmIdle && retentionIdle && triageIdle &&
                      clockRounds == 0 && moderationIdle;
    if (idleSaid || stopping || !idle || !isSingleRound())
        return;
    if (!figuresIdle) {
        if (!figuresBegun)
            watchFigures();
        return;
    }
    idleSaid = true;
    Q_EMIT worker.event(u"nothing left to do"_s);
    Q_EMIT worker.becameIdle();
}

Worker::Worker(const Ports& ports, const PlatformRegistry& registry, const WorkerOptions& options, QObject* parent)
    : QObject(parent), m_id(newWorkerId()), m_parts(std::make_unique<Parts>(*this, ports, registry, options))
{
    m_parts->connectAll();
}

Worker::~Worker()
{
    if (m_parts->awake)
        m_parts->ports.wakeLock->release();
}

void Worker::start()
{
    if (m_parts->running)
        return;
    Q_EMIT event(u"worker %1 started"_s.arg(m_id.value));
    m_parts->start();
}

Async<void> Worker::stop()
{
    Parts& parts = *m_parts;
    parts.stopping = true;
    parts.heartbeat.stop();
    parts.feedPause.stop();
    parts.rhythmRound.stop();
    parts.retentionRound.stop();
    parts.triageRound.stop();
    parts.servicePause.stop();
    parts.service.stop();
    parts.snooze.stop();
    parts.metrics.stop();
    Q_EMIT statusChanged(status());
    const std::vector<Async<void>> ending{parts.dispatcher.stop(), parts.errands.stop(), parts.inbox.stop(),
                                          parts.rules.stop(),      parts.triage.stop(),  parts.moderation.stop(),
                                          parts.figures.stop()};
    return afterAll(this, ending).thenResult(this, [this](const Result<void>&) {
        m_parts->running = false;
        m_parts->keepAwake();
        Q_EMIT event(u"worker %1 stopped"_s.arg(m_id.value));
        return m_parts->ports.workspace.workerGone(m_id);
    });
}

void Worker::wake()
{
    m_parts->dispatcher.wake();
    m_parts->errands.wake();
    m_parts->moderation.wake();
}

Async<void> Worker::syncNow(AccountId account, bool full)
{
    return m_parts->inbox.syncNow(account, full).thenResult(this, [this, account](const Result<void>& inbox) {
        return m_parts->metrics.measureNow(account).thenResult(
            this, [inbox](Result<void> metrics) -> Result<void> { return inbox ? metrics : inbox; });
    });
}

WorkerStatus Worker::status() const
{
    WorkerStatus status;
    status.id = m_id;
    status.host = QSysInfo::machineHostName();
    status.started = m_parts->started;
    status.lastSeen = m_parts->ports.clock.now();
    status.state = m_parts->state();
    status.nextDue = m_parts->dispatcher.nextDue();
    return status;
}

} // namespace parvis
