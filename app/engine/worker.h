// SPDX-License-Identifier: GPL-3.0-or-later
// The engine with no window: dispatcher, inbox sync and metric sync of one worker. Lives on the engine thread; runs
// inside the desktop program or alone as `parvis worker`. Several may run on one workspace; they share work by leases.
#pragma once

#include "engine/accounts/client_pool.h"
#include "engine/publishing/checkpoint.h"
#include "engine/services.h"

namespace parvis {

class Dispatcher;
class InboxSync;
class MetricSync;

struct WorkerOptions {
    bool publish = true, sync = true;
    bool untilIdle = false; // stop when nothing is due, in work or waiting for a retry within `idleHorizon`
    bool once = false;      // one round
    Milliseconds lease{60'000};
    Milliseconds idleHorizon{60'000};
    int parallelPerAccount = 1;
    int parallel = 64;
    Checkpoint checkpoint; // of what it publishes; tests stop it there
};

class Worker : public QObject
{
    Q_OBJECT
public:
    Worker(const Ports& ports, const PlatformRegistry& registry, const WorkerOptions& options,
           QObject* parent = nullptr);
    ~Worker() override;

    void start();
    // Finishes or hands back what it holds, then answers. No new work begins meanwhile.
    Async<void> stop();
    void wake(); // something was scheduled: look now
    // Comments and figures now, of one account or all (null). full: from the beginning of what the network keeps.
    Async<void> syncNow(AccountId account, bool full);
    WorkerStatus status() const;
    const WorkerId& id() const { return m_id; }

Q_SIGNALS:
    void statusChanged(const parvis::WorkerStatus& status);
    void becameIdle(); // with untilIdle or once: the worker's work is done
    // One line per event for the log of `parvis worker`.
    void event(const QString& line);

private:
    struct Parts;
    WorkerId m_id;
    std::unique_ptr<Parts> m_parts;
};

} // namespace parvis
