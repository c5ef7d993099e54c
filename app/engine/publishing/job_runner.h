// SPDX-License-Identifier: GPL-3.0-or-later
// What claims leased work that is due, gives each piece to a job and sleeps until the next is. Engine thread.
#pragma once

#include "base/async.h"
#include "base/time/clock.h"

#include <QTimer>

namespace parvis {

// One claimed piece of work.
class LeasedJob : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void start() = 0;
    // What is on the wire is finished first; the rest waits for the next claim.
    virtual void requestStop() = 0;

Q_SIGNALS:
    void finished(); // the last thing it says
    void event(const QString& line);
};

struct RunnerPace {
    Milliseconds shortestSleep{250}, longestSleep{15'000};
    int parallel = 4;
};

class JobRunner : public QObject
{
    Q_OBJECT
public:
    JobRunner(const Clock& clock, const RunnerPace& pace, QObject* parent = nullptr);

    void start();
    void wake();
    Async<void> stop(); // answers when what is on the wire has been answered
    int working() const { return int(m_jobs.size()); }

Q_SIGNALS:
    void event(const QString& line);
    void changed();
    // Looked, found nothing to do now, and no job is left.
    void rested(const std::optional<parvis::Instant>& nextDue);

protected:
    virtual bool hasWork() const = 0; // false: there is no such work in this workspace
    virtual Async<std::optional<Instant>> nextDue() = 0;
    virtual Async<std::vector<LeasedJob*>> claimDue(int limit) = 0; // children of this

private:
    void look();
    void claim();
    void run(LeasedJob* job);
    void jobFinished(LeasedJob* job);
    void sleepUntil(std::optional<Instant> next);

    const Clock& m_clock;
    RunnerPace m_pace;
    std::vector<LeasedJob*> m_jobs;
    QTimer m_wake;
    bool m_running = false, m_looking = false, m_again = false;
    std::optional<AsyncPromise<void>> m_stopping;
};

} // namespace parvis
