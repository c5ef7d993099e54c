// SPDX-License-Identifier: GPL-3.0-or-later
// Claims what is due and gives each to a job; sleeps until the next is. The row in the database is the only schedule:
// timers here only wake. Engine thread.
#pragma once

#include "engine/publishing/publication_job.h"

#include <QSet>
#include <QTimer>
#include <deque>

namespace parvis {

struct DispatcherOptions {
    int parallel = 32;
    int parallelPerAccount = 1; // 1 keeps the order of an account
    // Claimed ahead, so that one transaction serves many; what waits behind a post that meets trouble goes back.
    int aheadPerAccount = 32;
    int mostHeld = 2'048;
    int mostAtOnce = 256;      // in one transaction
    int accountsAtOnce = 8;    // the same: other workers come in between
    Milliseconds ahead{2'000}; // claimed so long before it is due; a person's change comes too late from then on
    bool once = false;         // claims one round only
    Milliseconds longestSleep{15'000}; // a clock that jumped, or a change nobody told of, is noticed after this
    Milliseconds shortestSleep{250};
    Milliseconds wakePause{20};   // many changes in one moment are one look
    Milliseconds refillPause{50}; // while there is work in hand
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
    void wake() { wakeWithin(m_options.wakePause); }
    Async<void> stop(); // no new work; answers when the jobs at hand are finished or handed back
    int working() const { return int(m_jobs.size()); } // claimed: on the way or next
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
    void wakeWithin(Milliseconds pause);
    void take(ClaimedPublication claimed);
    void startWhatMay();
    void beginJob(PublicationJob* job);
    void handBackWaiting(AccountId account);
    void jobFinished(PublicationJob* job, std::optional<Instant> notBefore);
    void lookAgainAfter(AccountId account);
    void startWhatFellDue();
    void checkDeadlines();
    void renewLeases();
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
    // What this worker holds of an account, first due first.
    struct Lane {
        std::deque<PublicationJob*> waiting;
        int running = 0;
        bool isReady = false; // stands in m_ready
    };
    void makeReady(AccountId account);

    std::vector<PublicationJob*> m_jobs; // running and waiting
    QHash<AccountId, Lane> m_lanes;
    std::deque<AccountId> m_ready; // lanes that could start their next, by turns
    int m_onTheWay = 0;
    QHash<AccountId, Instant> m_notBefore;
    QSet<QString> m_reported; // stuck items already told, with their cause
    QTimer m_wake, m_watch;
    QTimer m_due;                 // when the first of those that wait for their moment falls due
    QTimer m_deadlines, m_leases; // while there is work in hand; one each, however many jobs
    std::optional<Instant> m_nextDue;
    QString m_keyTrouble;
    bool m_running = false, m_claiming = false, m_again = false, m_roundDone = false;
    std::optional<AsyncPromise<void>> m_stopping;
};

} // namespace parvis
