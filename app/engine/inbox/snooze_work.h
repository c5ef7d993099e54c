// SPDX-License-Identifier: GPL-3.0-or-later
// Wakes snoozed conversations at their instant. Several workers may; each conversation wakes once. Engine thread.
#pragma once

#include "engine/services.h"

#include <QObject>
#include <QTimer>

namespace parvis {

class SnoozeWork : public QObject
{
    Q_OBJECT
public:
    explicit SnoozeWork(const Ports& ports, QObject* parent = nullptr);

    // Wakes what is due now and goes on doing so until stop().
    void start();
    void stop();
    // One look; answers how many woke.
    Async<int> round();
    // When it looks again by itself; nothing while stopped.
    std::optional<Instant> next() const { return m_next; }

Q_SIGNALS:
    void event(const QString& line);

private:
    void look();
    Async<int> wake(Instant now);
    void plan(std::optional<Instant> due);
    Ports m_ports;
    QTimer m_timer, m_pause;
    std::optional<Instant> m_next;
    bool m_running = false;
};

} // namespace parvis
