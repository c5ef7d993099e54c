// SPDX-License-Identifier: GPL-3.0-or-later
// What a worker does for privacy: carries out the retention rules, in batches small enough that nobody waits for them.
// Engine thread.
#pragma once

#include "engine/services.h"

#include <QObject>
#include <deque>

namespace parvis {

struct RetentionPace {
    int batch = 100;      // conversations in one transaction
    int mostBatches = 50; // in one round, over all rules; the rest follows with the next
};

class RetentionWork : public QObject
{
    Q_OBJECT
public:
    explicit RetentionWork(const Ports& ports, const RetentionPace& pace = {}, QObject* parent = nullptr);
    // Answers how many conversations were removed. Asked during a round: that round's answer.
    Async<int> round();

Q_SIGNALS:
    void event(const QString& line);

private:
    Async<int> next();
    Ports m_ports;
    RetentionPace m_pace;
    std::deque<RetentionRule> m_rules;
    std::optional<Async<int>> m_running;
    int m_removed = 0, m_batches = 0;
};

} // namespace parvis
