// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/dispatcher.h"

#include "base/log.h"
#include "engine/timeout.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parvis {

Dispatcher::Dispatcher(const Ports& ports, ClientPool& pool, AccountNews& news, const WorkerId& worker,
                       const DispatcherOptions& options, QObject* parent)
    : QObject(parent),
      m_ports(ports),
      m_pool(pool),
      m_news(news),
      m_worker(worker),
      m_options(options),
      m_wake(this),
      m_watch(this),
      m_due(this),
      m_deadlines(this),
      m_leases(this)
{
    m_wake.setSingleShot(true);
    connect(&m_wake, &QTimer::timeout, this, &Dispatcher::look);
    connect(&m_watch, &QTimer::timeout, this, &Dispatcher::watch);
    m_watch.setInterval(30s);
    m_due.setSingleShot(true);
    m_due.setTimerType(Qt::PreciseTimer);
    connect(&m_due, &QTimer::timeout, this, &Dispatcher::startWhatFellDue);
    m_deadlines.setInterval(500ms);
    connect(&m_deadlines, &QTimer::timeout, this, &Dispatcher::checkDeadlines);
    m_leases.setInterval(options.job.lease / 3);
    connect(&m_leases, &QTimer::timeout, this, &Dispatcher::renewLeases);
}

Dispatcher::~Dispatcher() = default;

void Dispatcher::start()
{
    m_running = true;
    m_watch.start();
    look();
}

void Dispatcher::wakeWithin(Milliseconds pause)
{
    if (!m_running || m_stopping)
        return;
    if (m_claiming) {
        m_again = true;
        return;
    }
    if (!m_wake.isActive() || m_wake.remainingTimeAsDuration() > pause)
        m_wake.start(pause);
}

Async<void> Dispatcher::stop()
{
    if (!m_stopping) {
        m_stopping.emplace();
        m_wake.stop();
        m_watch.stop();
        const auto jobs = m_jobs;
        for (PublicationJob* job : jobs)
            job->requestStop();
        const auto accounts = m_lanes.keys();
        for (const AccountId account : accounts)
            handBackWaiting(account);
    }
    const auto answer = m_stopping->async();
    finishStopping();
    return answer;
}

void Dispatcher::finishStopping()
{
    if (!m_stopping || !m_jobs.empty() || m_claiming || m_stopping->isFinished())
        return;
    m_running = false;
    m_stopping->finish({});
}

std::vector<AccountId> Dispatcher::skipped(Instant now)
{
    std::vector<AccountId> skip;
    for (auto it = m_notBefore.begin(); it != m_notBefore.end();) {
        if (it.value() <= now) {
            it = m_notBefore.erase(it);
        } else {
            skip.push_back(it.key());
            ++it;
        }
    }
    // What goes back is older than what could be claimed meanwhile.
    for (const PublicationJob* job : m_jobs) {
        if (job->isStopping())
            skip.push_back(job->accountId());
    }
    return skip;
}

void Dispatcher::look()
{
    if (!m_running || m_stopping)
        return;
    if (m_claiming) {
        m_again = true;
        return;
    }
    startWhatFellDue();
    // A single round takes all it may hold.
    const int most = m_options.once ? m_options.mostHeld : m_options.mostAtOnce;
    const int accounts = m_options.once ? 0 : m_options.accountsAtOnce;
    const int room = std::min(most, m_options.mostHeld - int(m_jobs.size()));
    if (room <= 0 || (m_options.once && m_roundDone)) {
        sleep();
        return;
    }
    m_claiming = true;
    m_again = false;
    const Instant now = m_ports.clock.now();
    const int perAccount = std::max(m_options.parallelPerAccount, m_options.aheadPerAccount);
    if (m_options.job.checkpoint)
        m_options.job.checkpoint(Transition::Claim, Moment::Before);
    const ClaimRequest request{m_worker,   now,          m_options.job.lease, room,
                               perAccount, skipped(now), m_options.ahead,     accounts};
    answerWithin(this, m_ports.outbox.claimDue(request), m_options.job.storeLimit,
                 Error::make(ErrorKind::Storage, u"the database gave no answer"_s))
        .onDone(this, [this](Result<std::vector<ClaimedPublication>> batch) { claimed(std::move(batch)); });
}

void Dispatcher::claimed(Result<std::vector<ClaimedPublication>> batch)
{
    m_claiming = false;
    if (!batch) {
        Q_EMIT event(u"the outbox cannot be read: %1"_s.arg(batch.error().detail));
        m_wake.start(5s);
        finishStopping();
        return;
    }
    const bool some = !batch->empty();
    if (some && m_options.job.checkpoint)
        m_options.job.checkpoint(Transition::Claim, Moment::After);
    for (ClaimedPublication& one : *batch)
        take(std::move(one));
    startWhatMay();
    if (m_options.once)
        m_roundDone = true;
    if (m_stopping)
        finishStopping();
    else if ((some && !m_options.once) || m_again)
        m_wake.start(0ms);
    else
        sleep();
    if (some)
        Q_EMIT changed();
}

void Dispatcher::take(ClaimedPublication one)
{
    const JobContext context{m_ports, m_pool, m_news, m_ids, m_worker, m_options.job};
    auto* job = new PublicationJob(context, std::move(one), this);
    connect(job, &PublicationJob::event, this, &Dispatcher::event);
    connect(job, &PublicationJob::keyTrouble, this, [this](const QString& reason) {
        if (std::exchange(m_keyTrouble, reason) != reason) {
            if (!reason.isEmpty())
                Q_EMIT event(u"no key: %1"_s.arg(reason));
            Q_EMIT changed();
        }
    });
    connect(job, &PublicationJob::finished, this,
            [this, job](const std::optional<Instant>& notBefore) { jobFinished(job, notBefore); });
    if (m_jobs.empty()) {
        m_deadlines.start();
        m_leases.start();
    }
    m_jobs.push_back(job);
    auto& waiting = m_lanes[job->accountId()].waiting;
    const auto after = std::find_if(waiting.begin(), waiting.end(),
                                    [job](const PublicationJob* other) { return other->due() > job->due(); });
    waiting.insert(after, job);
    if (m_stopping)
        handBackWaiting(job->accountId());
    else
        makeReady(job->accountId());
}

void Dispatcher::makeReady(AccountId account)
{
    Lane& lane = m_lanes[account];
    if (lane.isReady || lane.waiting.empty() || lane.running >= m_options.parallelPerAccount)
        return;
    const Milliseconds wait = lane.waiting.front()->due() - m_ports.clock.now();
    if (wait.count() > 0) {
        lane.waiting.front()->prepareAhead();
        if (!m_due.isActive() || m_due.remainingTimeAsDuration() > wait)
            m_due.start(wait);
        return;
    }
    lane.isReady = true;
    m_ready.push_back(account);
}

void Dispatcher::startWhatMay()
{
    while (m_onTheWay < m_options.parallel && !m_ready.empty()) {
        const AccountId account = m_ready.front();
        m_ready.pop_front();
        Lane& lane = m_lanes[account];
        lane.isReady = false;
        if (lane.waiting.empty() || lane.running >= m_options.parallelPerAccount)
            continue;
        PublicationJob* next = lane.waiting.front();
        lane.waiting.pop_front();
        beginJob(next);
        makeReady(account);
    }
}

void Dispatcher::startWhatFellDue()
{
    const auto accounts = m_lanes.keys();
    for (const AccountId account : accounts)
        makeReady(account);
    startWhatMay();
}

void Dispatcher::checkDeadlines()
{
    const auto jobs = m_jobs;
    for (PublicationJob* job : jobs)
        job->checkDeadline();
}

// What was claimed since the last time is renewed early; nothing later than after two thirds of its lease.
void Dispatcher::renewLeases()
{
    const auto jobs = m_jobs;
    for (PublicationJob* job : jobs)
        job->renewLease();
}

void Dispatcher::beginJob(PublicationJob* job)
{
    ++m_lanes[job->accountId()].running;
    ++m_onTheWay;
    job->start();
}

// What waits behind it must not overtake it.
void Dispatcher::handBackWaiting(AccountId account)
{
    const auto waiting = std::exchange(m_lanes[account].waiting, {});
    for (PublicationJob* job : waiting) {
        job->requestStop();
        beginJob(job);
    }
}

void Dispatcher::jobFinished(PublicationJob* job, std::optional<Instant> notBefore)
{
    const AccountId account = job->accountId();
    if (notBefore && *notBefore > m_ports.clock.now())
        m_notBefore[account] = *notBefore;
    Lane& lane = m_lanes[account];
    if (job->hasStarted()) {
        --lane.running;
        --m_onTheWay;
    } else {
        std::erase(lane.waiting, job);
    }
    const bool trouble = !job->isPublished();
    std::erase(m_jobs, job);
    job->deleteLater();
    if (trouble)
        handBackWaiting(account);
    if (m_jobs.empty()) {
        m_deadlines.stop();
        m_leases.stop();
        Q_EMIT changed();
    }
    if (m_stopping) {
        finishStopping();
        return;
    }
    makeReady(account);
    startWhatMay();
    lookAgainAfter(account);
}

void Dispatcher::lookAgainAfter(AccountId account)
{
    const auto lane = m_lanes.constFind(account);
    const bool plenty = lane != m_lanes.cend() && int(lane->waiting.size()) * 2 > m_options.aheadPerAccount;
    if (lane != m_lanes.cend() && lane->waiting.empty() && lane->running == 0)
        m_lanes.erase(lane);
    if (m_jobs.empty())
        wake();
    else if (!plenty)
        wakeWithin(m_options.refillPause);
}

void Dispatcher::sleep()
{
    answerWithin(this, m_ports.outbox.nextDue(), m_options.job.storeLimit,
                 Error::make(ErrorKind::Storage, u"the database gave no answer"_s))
        .onDone(this, [this](Result<std::optional<Instant>> next) {
            if (!m_running || m_stopping || m_claiming ||
                (m_wake.isActive() && m_wake.remainingTimeAsDuration() < m_options.shortestSleep))
                return;
            m_nextDue = next.value_or(std::nullopt);
            // Due, but its account waits by our own decision: then that wait is what comes next.
            const Instant now = m_ports.clock.now();
            const bool waiting = !skipped(now).empty() && !m_notBefore.isEmpty();
            if (m_nextDue && *m_nextDue <= now && waiting)
                m_nextDue = *std::min_element(m_notBefore.cbegin(), m_notBefore.cend());
            sleepUntil(m_nextDue);
            if (m_jobs.empty())
                Q_EMIT rested(m_nextDue);
            Q_EMIT changed();
        });
}

void Dispatcher::sleepUntil(std::optional<Instant> next)
{
    const Instant now = m_ports.clock.now();
    Milliseconds wait = m_options.longestSleep;
    // Due and yet not given to us: paused, held, or another worker's. Asked again soon, but not in a circle.
    if (next)
        wait = *next <= now ? std::max<Milliseconds>(m_options.shortestSleep, 1s) : *next - now;
    if (next && wait > m_options.ahead)
        wait -= m_options.ahead;
    for (const Instant until : std::as_const(m_notBefore)) {
        if (until > now)
            wait = std::min(wait, until - now);
    }
    m_wake.start(std::clamp(wait, m_options.shortestSleep, m_options.longestSleep));
}

// No item waits in silence: what is a minute past due with nobody at it is told with its cause.
void Dispatcher::watch()
{
    const Instant now = m_ports.clock.now();
    const auto jobs = m_jobs;
    for (PublicationJob* job : jobs) {
        if (job->hasStarted() && now - job->lastProgress() > m_options.stillAfter) {
            Q_EMIT event(u"publication %1 does not move; let go, its lease runs out"_s.arg(job->id().toString()));
            job->abandon();
        }
    }
    m_ports.outbox.stuck(now, m_options.stuckAfter).onDone(this, [this](Result<std::vector<PublicationRow>> rows) {
        if (rows)
            reportStuck(*rows);
        else
            Q_EMIT event(u"the watchdog cannot read the outbox: %1"_s.arg(rows.error().detail));
    });
}

void Dispatcher::reportStuck(const std::vector<PublicationRow>& rows)
{
    QSet<QString> seen;
    for (const PublicationRow& row : rows) {
        const QString cause = row.error
                                  ? row.error->detail
                                  : u"not claimed: the account is paused, revoked or held, or its worker vanished"_s;
        const QString line = u"stuck: publication %1 on %2 (account %3), %4, due %5: %6"_s.arg(
            row.id.toString(), row.network, row.account.toString(), stateName(row.state), row.plan.due.toRfc3339(),
            cause);
        seen.insert(line);
        if (!m_reported.contains(line)) {
            qCWarning(logWorker).noquote() << line;
            Q_EMIT event(line);
        }
    }
    m_reported = seen;
}

} // namespace parvis
