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
      m_watch(this)
{
    m_wake.setSingleShot(true);
    connect(&m_wake, &QTimer::timeout, this, &Dispatcher::look);
    connect(&m_watch, &QTimer::timeout, this, &Dispatcher::watch);
    m_watch.setInterval(30s);
}

Dispatcher::~Dispatcher() = default;

void Dispatcher::start()
{
    m_running = true;
    m_watch.start();
    look();
}

void Dispatcher::wake()
{
    if (!m_running || m_stopping)
        return;
    if (m_claiming) {
        m_again = true;
        return;
    }
    if (!m_wake.isActive() || m_wake.remainingTimeAsDuration() > m_options.wakePause)
        m_wake.start(m_options.wakePause);
}

Async<void> Dispatcher::stop()
{
    if (!m_stopping) {
        m_stopping.emplace();
        m_wake.stop();
        m_watch.stop();
        for (PublicationJob* job : m_jobs)
            job->requestStop();
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
    const int room = m_options.parallel - int(m_jobs.size());
    if (room <= 0 || (m_options.once && m_roundDone)) {
        sleep();
        return;
    }
    m_claiming = true;
    m_again = false;
    const Instant now = m_ports.clock.now();
    answerWithin(
        this,
        m_ports.outbox.claimDue(m_worker, now, m_options.job.lease, room, m_options.parallelPerAccount, skipped(now)),
        m_options.job.storeLimit, Error::make(ErrorKind::Storage, u"the database gave no answer"_s))
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
    for (ClaimedPublication& one : *batch)
        run(std::move(one));
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

void Dispatcher::run(ClaimedPublication one)
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
    m_jobs.push_back(job);
    if (m_stopping)
        job->requestStop();
    job->start();
}

void Dispatcher::jobFinished(PublicationJob* job, std::optional<Instant> notBefore)
{
    if (notBefore && *notBefore > m_ports.clock.now())
        m_notBefore[job->accountId()] = *notBefore;
    std::erase(m_jobs, job);
    job->deleteLater();
    Q_EMIT changed();
    if (m_stopping)
        finishStopping();
    else
        wake();
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
            if (m_nextDue && *m_nextDue <= now && !skipped(now).empty())
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
        if (now - job->lastProgress() > m_options.stillAfter) {
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
