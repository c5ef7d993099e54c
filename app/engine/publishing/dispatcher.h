// SPDX-License-Identifier: GPL-3.0-or-later
// Claims what is due and gives each to a job; sleeps until the next is. The row in the database is the only schedule:
// timers here only wake. Engine thread.
#pragma once

#include "engine/publishing/publication_job.h"

#include <QSet>

namespace parvis {

struct DispatcherOptions {
    int parallel = 16;
    int parallelPerAccount = 1;        // 1 keeps the order of an account
    bool once = false;                 // claims one round only
    Milliseconds longestSleep{15'000}; // a clock that jumped, or a change nobody told of, is noticed after this
    Milliseconds shortestSleep{250};
    Milliseconds wakePause{20}; // many changes in one moment are one look
    Milliseconds stuckAfter{60'000};
    Milliseconds stillAfter{1'200'000}; // a job that did not move for so long is dropped; its lease runs out
    JobOptions job;
};

class Dispatcher : public QObject
{
    Q_OBJECT
public:
    Dispatcher(const Ports& ports, ClientPool& pool, AccountNews& news, const WorkerId& worker,
               const DispatcherOptions& options, QObject* parent = nullptr);
    ~Dispatcher() override;

    void start();
    void wake();
    Async<void> stop(); // no new work; answers when the jobs at hand are finished or handed back
    int working() const { return int(m_jobs.size()); }
    std::optional<Instant> nextDue() const { return m_nextDue; }
    // The reason why no token can be opened; empty when it can.
    const QString& keyTrouble() const { return m_keyTrouble; }

Q_SIGNALS:
    void event(const QString& line);
    void changed(); // jobs, next due or key
    // Looked, found nothing to do now, and no job is left.
    void rested(const std::optional<parvis::Instant>& nextDue);

private:
    void look();
    void claimed(Result<std::vector<ClaimedPublication>> batch);
    void run(ClaimedPublication claimed);
    void jobFinished(PublicationJob* job, std::optional<Instant> notBefore);
    void sleep();
    void sleepUntil(std::optional<Instant> next);
    Q_INVOKABLE void watch();
    void reportStuck(const std::vector<PublicationRow>& rows);
    std::vector<AccountId> skipped(Instant now);
    void finishStopping();

    Ports m_ports;
    ClientPool& m_pool;
    AccountNews& m_news;
    WorkerId m_worker;
    DispatcherOptions m_options;
    IdSource m_ids;
    std::vector<PublicationJob*> m_jobs;
    QHash<AccountId, Instant> m_notBefore;
    QSet<QString> m_reported; // stuck items already told, with their cause
    QTimer m_wake, m_watch;
    std::optional<Instant> m_nextDue;
    QString m_keyTrouble;
    bool m_running = false, m_claiming = false, m_again = false, m_roundDone = false;
    std::optional<AsyncPromise<void>> m_stopping;
};

} // namespace parvis
