// SPDX-License-Identifier: GPL-3.0-or-later
// Claims errands that are due and gives each to a job; sleeps until the next is. Engine thread.
#pragma once

#include "engine/publishing/errand_job.h"

#include <QTimer>

namespace parvis {

class ErrandRunner : public QObject
{
    Q_OBJECT
public:
    ErrandRunner(const Ports& ports, ClientPool& pool, AccountNews& news, const WorkerId& worker,
                 const ErrandOptions& options, QObject* parent = nullptr);

    void start();
    void wake();
    Async<void> stop(); // answers when what is on the wire has been answered
    int working() const { return int(m_jobs.size()); }

Q_SIGNALS:
    void event(const QString& line);
    void changed();
    // Looked, found nothing to do now, and no job is left.
    void rested(const std::optional<parvis::Instant>& nextDue);

private:
    void look();
    void claim();
    void run(ClaimedErrand claimed);
    void jobFinished(ErrandJob* job);
    void sleepUntil(std::optional<Instant> next);

    Ports m_ports;
    ClientPool& m_pool;
    AccountNews& m_news;
    WorkerId m_worker;
    ErrandOptions m_options;
    IdSource m_ids;
    std::vector<ErrandJob*> m_jobs;
    QTimer m_wake;
    bool m_running = false, m_looking = false, m_again = false;
    std::optional<AsyncPromise<void>> m_stopping;
};

} // namespace parvis
