// SPDX-License-Identifier: GPL-3.0-or-later
// Computes again, in batches, the clocks of conversations that changed or whose rules did, until none is stale; then
// the figures that were told by older rules. A
// batch is one transaction and says by itself what it was computed from: it may stop anywhere, and several workers do
// each other no harm. Engine thread.
#pragma once

#include "engine/services.h"

#include <QObject>

namespace parvis {

class ServiceWork : public QObject
{
    Q_OBJECT
public:
    explicit ServiceWork(const Ports& ports, int batch = 200, QObject* parent = nullptr);

    // Once at the start: other time-zone rules than the clocks were computed with make them stale.
    Async<void> begin();
    // Answers how many were computed. Asked during a round: another follows, and is answered by itself.
    Async<int> round();
    void stop(); // no further batch

Q_SIGNALS:
    void event(const QString& line);
    void batchDone(int computedSoFar);

private:
    void start();
    void nextBatch();
    void compute(const ServiceRules& rules);
    void keep(const std::vector<ServiceCase>& cases);
    void tellFigures(bool any);
    void finish(const Result<void>& result);

    Ports m_ports;
    int m_batch;
    std::unique_ptr<ServiceBook> m_book;
    std::vector<AsyncPromise<int>> m_asked, m_next;
    bool m_running = false, m_stopped = false;
    int m_computed = 0;
};

} // namespace parvis
