// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inbox/snooze_work.h"

#include "base/log.h"

namespace parvis {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int wokenAtOnce = 200;
// A machine that slept, or whose clock was set, is not trusted with a long timer.
constexpr Milliseconds longestWait = 60s;
constexpr Milliseconds afterNews = 500ms;

} // namespace

SnoozeWork::SnoozeWork(const Ports& ports, QObject* parent) : QObject(parent), m_ports(ports)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_pause.setSingleShot(true);
    m_pause.setInterval(afterNews);
    connect(&m_timer, &QTimer::timeout, this, &SnoozeWork::look);
    connect(&m_pause, &QTimer::timeout, this, &SnoozeWork::look);
    if (ChangeFeed* changes = m_ports.workspace.changes())
        connect(changes, &ChangeFeed::changed, this, [this](const std::vector<Change>& list) {
            const bool moved =
                std::any_of(list.begin(), list.end(), [](const Change& c) { return c.topic == Topic::Conversations; });
            if (m_running && moved && !m_pause.isActive())
                m_pause.start();
        });
}

void SnoozeWork::start()
{
    m_running = true;
    look();
}

void SnoozeWork::stop()
{
    m_running = false;
    m_timer.stop();
    m_pause.stop();
    m_next.reset();
}

void SnoozeWork::look()
{
    round().onDone(this, [](const Result<int>& done) {
        if (!done)
            qCWarning(logWorker) << "snoozed conversations could not be woken:" << done.error().detail;
    });
}

Async<int> SnoozeWork::round()
{
    if (!m_ports.work)
        return Async<int>::ready(0);
    const Instant now = m_ports.clock.now();
    // Read first: while comments pour in, nothing is written for it.
    return m_ports.work->nextWake().thenResult(this, [this, now](const Result<std::optional<Instant>>& next) {
        if (next && *next && **next <= now)
            return wake(now);
        plan(next ? *next : std::optional(now + longestWait));
        return next ? Async<int>::ready(0) : Async<int>::failed(next.error());
    });
}

Async<int> SnoozeWork::wake(Instant now)
{
    return m_ports.work->wakeSnoozed(now, wokenAtOnce).thenResult(this, [this, now](const Result<WakeResult>& result) {
        plan(result ? result->next : std::optional(now + longestWait));
        if (!result)
            return Result<int>(Failure(result.error()));
        const int woken = static_cast<int>(result->woken.size());
        if (woken > 0)
            Q_EMIT event(u"woke %1 snoozed"_s.arg(woken));
        return Result<int>(woken);
    });
}

void SnoozeWork::plan(std::optional<Instant> due)
{
    if (!m_running)
        return;
    m_next = due;
    if (!due)
        return;
    m_timer.start(std::clamp(*due - m_ports.clock.now(), Milliseconds(0), longestWait));
}

} // namespace parvis
