// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/job_runner.h"

#include <algorithm>

namespace parvis {

JobRunner::JobRunner(const Clock& clock, const RunnerPace& pace, QObject* parent)
    : QObject(parent), m_clock(clock), m_pace(pace)
{
    m_wake.setSingleShot(true);
    connect(&m_wake, &QTimer::timeout, this, &JobRunner::look);
}

void JobRunner::start()
{
    m_running = hasWork();
    if (m_running)
        look();
    else
        Q_EMIT rested(std::nullopt);
}

void JobRunner::wake()
{
    if (m_looking)
        m_again = true;
    else if (m_running && !m_stopping)
        look();
}

// Read first: most wakings concern other things, and a claim is a write.
void JobRunner::look()
{
    if (m_looking || !m_running || m_stopping)
        return;
    m_wake.stop();
    m_looking = true;
    nextDue().onDone(this, [this](const Result<std::optional<Instant>>& next) {
        m_looking = false;
        if (m_stopping || !m_running)
            return;
        if (next && *next && **next <= m_clock.now() && working() < m_pace.parallel) {
            claim();
            return;
        }
        if (std::exchange(m_again, false)) {
            look();
            return;
        }
        sleepUntil(next.value_or(std::nullopt));
    });
}

void JobRunner::claim()
{
    m_looking = true;
    claimDue(m_pace.parallel - working()).onDone(this, [this](const Result<std::vector<LeasedJob*>>& claimed) {
        m_looking = false;
        if (claimed && m_running && !m_stopping) {
            for (LeasedJob* job : *claimed)
                run(job);
        } else if (claimed) {
            qDeleteAll(*claimed); // their leases run out
        }
        if (m_stopping || !m_running)
            return;
        if (claimed && !claimed->empty() && std::exchange(m_again, false))
            look();
        else
            sleepUntil(std::nullopt);
    });
}

void JobRunner::run(LeasedJob* job)
{
    m_jobs.push_back(job);
    connect(job, &LeasedJob::event, this, &JobRunner::event);
    connect(job, &LeasedJob::finished, this, [this, job] { jobFinished(job); });
    Q_EMIT changed();
    job->start();
}

void JobRunner::jobFinished(LeasedJob* job)
{
    std::erase(m_jobs, job);
    job->deleteLater();
    Q_EMIT changed();
    if (m_stopping && m_jobs.empty()) {
        m_running = false;
        std::exchange(m_stopping, std::nullopt)->finish({});
        return;
    }
    wake();
}

void JobRunner::sleepUntil(std::optional<Instant> next)
{
    const Milliseconds wait =
        next ? std::clamp(*next - m_clock.now(), m_pace.shortestSleep, m_pace.longestSleep) : m_pace.longestSleep;
    m_wake.start(wait);
    if (m_jobs.empty())
        Q_EMIT rested(next);
}

Async<void> JobRunner::stop()
{
    m_wake.stop();
    if (m_jobs.empty()) {
        m_running = false;
        return Async<void>::ready({});
    }
    for (LeasedJob* job : m_jobs)
        job->requestStop();
    m_stopping.emplace();
    return m_stopping->async();
}

} // namespace parvis
