// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/errand_runner.h"

#include <algorithm>

namespace parvis {

ErrandRunner::ErrandRunner(const Ports& ports, ClientPool& pool, AccountNews& news, const WorkerId& worker,
                           const ErrandOptions& options, QObject* parent)
    : QObject(parent), m_ports(ports), m_pool(pool), m_news(news), m_worker(worker), m_options(options)
{
    m_wake.setSingleShot(true);
    connect(&m_wake, &QTimer::timeout, this, &ErrandRunner::look);
}

void ErrandRunner::start()
{
    m_running = m_ports.errands != nullptr;
    if (m_running)
        look();
    else
        Q_EMIT rested(std::nullopt);
}

void ErrandRunner::wake()
{
    if (m_looking)
        m_again = true;
    else if (m_running && !m_stopping)
        look();
}

// Read first: most wakings concern posts only, and a claim is a write.
void ErrandRunner::look()
{
    if (m_looking || !m_running || m_stopping)
        return;
    m_wake.stop();
    m_looking = true;
    m_ports.errands->nextDue().onDone(this, [this](const Result<std::optional<Instant>>& next) {
        m_looking = false;
        if (m_stopping || !m_running)
            return;
        const Instant now = m_ports.clock.now();
        if (next && *next && **next <= now && working() < m_options.parallel) {
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

void ErrandRunner::claim()
{
    m_looking = true;
    m_ports.errands->claimDue(m_worker, m_ports.clock.now(), m_options.lease, m_options.parallel - working())
        .onDone(this, [this](Result<std::vector<ClaimedErrand>> claimed) {
            m_looking = false;
            if (claimed && !m_stopping) {
                for (ClaimedErrand& one : *claimed)
                    run(std::move(one));
            }
            if (m_stopping || !m_running)
                return;
            if (claimed && !claimed->empty() && std::exchange(m_again, false))
                look();
            else
                sleepUntil(std::nullopt);
        });
}

void ErrandRunner::run(ClaimedErrand claimed)
{
    auto* job = new ErrandJob({m_ports, m_pool, m_news, m_ids, m_worker, m_options}, std::move(claimed), this);
    m_jobs.push_back(job);
    connect(job, &ErrandJob::event, this, &ErrandRunner::event);
    connect(job, &ErrandJob::finished, this, [this, job] { jobFinished(job); });
    Q_EMIT changed();
    job->start();
}

void ErrandRunner::jobFinished(ErrandJob* job)
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

void ErrandRunner::sleepUntil(std::optional<Instant> next)
{
    const Instant now = m_ports.clock.now();
    const Milliseconds wait =
        next ? std::clamp(*next - now, m_options.shortestSleep, m_options.longestSleep) : m_options.longestSleep;
    m_wake.start(wait);
    if (m_jobs.empty())
        Q_EMIT rested(next);
}

Async<void> ErrandRunner::stop()
{
    m_wake.stop();
    if (m_jobs.empty()) {
        m_running = false;
        return Async<void>::ready({});
    }
    for (ErrandJob* job : m_jobs)
        job->requestStop();
    m_stopping.emplace();
    return m_stopping->async();
}

} // namespace parvis
