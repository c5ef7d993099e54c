// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inbox/service_work.h"

#include "engine/sync_support.h"

namespace parvis {

using namespace Qt::StringLiterals;

namespace {

constexpr int worthALine = 1'000; // fewer than these are everyday life

} // namespace

ServiceWork::ServiceWork(const Ports& ports, int batch, QObject* parent)
    : QObject(parent), m_ports(ports), m_batch(batch)
{
}

Async<void> ServiceWork::begin()
{
    if (!m_ports.service)
        return Async<void>::ready({});
    return m_ports.service->useZoneData(zoneDataVersion()).then(this, [this](bool changed) {
        if (changed)
            Q_EMIT event(u"time-zone data %1 is in use"_s.arg(zoneDataVersion()));
    });
}

Async<int> ServiceWork::round()
{
    AsyncPromise<int> promise;
    if (!m_ports.service || m_stopped) {
        promise.finish(0);
        return promise.async();
    }
    (m_running ? m_next : m_asked).push_back(promise);
    if (!m_running)
        start();
    return promise.async();
}

void ServiceWork::stop()
{
    m_stopped = true;
}

void ServiceWork::start()
{
    m_running = true;
    m_computed = 0;
    nextBatch();
}

// The rules are read with each batch: what is computed by old ones would be stale again.
void ServiceWork::nextBatch()
{
    if (m_stopped)
        return finish(Failure(workerStops()));
    m_ports.service->rules().onDone(this, [this](const Result<ServiceRules>& rules) {
        if (!rules)
            return finish(Failure(rules.error()));
        if (rules->round == 0) // nothing was ever promised
            return tellFigures(false);
        compute(*rules);
    });
}

void ServiceWork::compute(const ServiceRules& rules)
{
    if (!m_book || m_book->rules().round != rules.round)
        m_book = std::make_unique<ServiceBook>(rules);
    m_ports.service->stale(m_batch).onDone(this, [this](const Result<std::vector<ServiceCase>>& cases) {
        if (!cases)
            return finish(Failure(cases.error()));
        if (cases->empty())
            return tellFigures(false);
        keep(*cases);
    });
}

void ServiceWork::keep(const std::vector<ServiceCase>& cases)
{
    const Instant now = m_ports.clock.now();
    std::vector<ServiceResult> results;
    results.reserve(cases.size());
    for (const ServiceCase& one : cases) {
        const Conversation& c = one.conversation;
        const bool closed = c.status == ConversationStatus::Closed;
        const ServiceMark mark = closed ? ServiceMark() : markOf(c, m_book->clocks(c, one.about, one.history, now));
        results.push_back({c.id, c.revision, closed, mark, one.seen});
    }
    m_ports.service->storeClocks(m_book->rules().round, results)
        .onDone(this, [this, count = int(results.size())](const Result<void>& stored) {
            if (!stored)
                return finish(Failure(stored.error()));
            m_computed += count;
            Q_EMIT batchDone(m_computed);
            nextBatch();
        });
}

// A question to a reader first: most rounds leave nothing to tell, and then nothing is written.
void ServiceWork::tellFigures(bool any)
{
    if (m_stopped)
        return finish(Failure(workerStops()));
    const auto next = any ? m_ports.insights.catchUpFigures(m_batch) : m_ports.insights.figuresLeft();
    next.onDone(this, [this](const Result<qint64>& left) {
        if (!left)
            return finish(Failure(left.error()));
        if (*left == 0)
            return finish({});
        tellFigures(true);
    });
}

void ServiceWork::finish(const Result<void>& result)
{
    const auto asked = std::exchange(m_asked, std::exchange(m_next, {}));
    const int computed = m_computed;
    m_running = false;
    if (computed >= worthALine)
        Q_EMIT event(u"service clocks of %1 conversations computed"_s.arg(computed));
    if (!m_asked.empty())
        start();
    for (const auto& promise : asked)
        promise.finish(result ? Result<int>(computed) : Result<int>(Failure(result.error())));
}

} // namespace parvis
