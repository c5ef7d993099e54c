// SPDX-License-Identifier: GPL-3.0-or-later
// Reads what the public wrote to one account: pages of the network's inbox, then the threads worth a look. Each page
// and its cursor are one transaction, so a stop anywhere loses nothing and repeats at most a page. Engine thread.
#pragma once

#include "engine/accounts/account_news.h"
#include "engine/accounts/client_pool.h"
#include "engine/services.h"

#include <QSet>
#include <QTimer>
#include <map>

namespace parvis {

struct SyncOptions {
    Milliseconds requestLimit{120'000};
    Milliseconds storeLimit{60'000};
    Milliseconds busyPoll{20'000}, calmPoll{60'000}, slowestPoll{300'000}, troublePoll{900'000};
    int pagesPerRound = 50, pagesWhenFull = 2'000;
    int threadsPerRound = 20, threadsWhenFull = 1'000;
    int writersPerRound = 20, writersWhenFull = 200;
    Milliseconds writersPause{600'000};                  // in the background: nobody is asked for twice within
    int unsurePerThread = 500, unsureInBackground = 100; // asked for one by one; in the background: a round
};

// How often a thread is looked at, by how long nothing happened in it; nothing: no more.
std::optional<Milliseconds> threadInterval(Milliseconds quiet);

class AccountSync : public QObject
{
    Q_OBJECT
public:
    AccountSync(const Ports& ports, ClientPool& pool, AccountNews& news, AccountId account, const SyncOptions& options,
                QObject* parent = nullptr);
    ~AccountSync() override;

    void start(); // polls from now on
    void stop();  // begins no further request
    void lookSoon();
    // One whole round. Asked while one runs: that one's answer, unless the whole past is asked for, which then follows.
    Async<void> round(bool full);
    bool isRunning() const { return m_running.has_value(); }

Q_SIGNALS:
    void event(const QString& line);
    void roundDone();

private:
    struct ByText {
        bool operator()(const RemoteId& a, const RemoteId& b) const { return a.value < b.value; }
    };
    struct Round {
        bool full = false, background = false;
        Account account;
        std::shared_ptr<PlatformClient> client;
        int pages = 0, threads = 0, asked = 0, added = 0, changed = 0, deleted = 0, askedWriters = 0;
        std::vector<WatchedThread> toLook;
        std::map<RemoteId, Instant, ByText> writers; // to be asked what they wrote since
    };
    using RoundPtr = std::shared_ptr<Round>;

    Async<void> runRound(bool full, bool background);
    Async<void> open(const RoundPtr& round);
    Async<void> readPages(const RoundPtr& round, const InboxCursor& cursor);
    Async<void> takePage(const RoundPtr& round, const InboxCursor& asked, const InboxPage& page);
    Async<void> chooseThreads(const RoundPtr& round);
    Async<void> readThreads(const RoundPtr& round);
    Async<void> takeThread(const RoundPtr& round, const WatchedThread& thread, const Result<RemoteThread>& answer);
    std::vector<RemoteRef> chooseUnsure(const RoundPtr& round, std::vector<RemoteRef> unsure) const;
    Async<void> askFor(const RoundPtr& round, std::vector<RemoteRef> left);
    void noteWriters(const RoundPtr& round, const IngestResult& result);
    Async<void> askWriters(const RoundPtr& round);
    Async<void> index(int batchesLeft);
    std::vector<IncomingMessage> sift(const RoundPtr& round, const std::vector<IncomingMessage>& messages);
    void count(const RoundPtr& round, const IngestResult& result);
    void finished(const RoundPtr& round, const Result<void>& result);
    void openStream(const RoundPtr& round);
    void planNext(const RoundPtr& round, const Result<void>& result);

    Ports m_ports;
    ClientPool& m_pool;
    AccountNews& m_news;
    AccountId m_account;
    SyncOptions m_options;
    QTimer m_timer;
    std::optional<Async<void>> m_running;
    std::unique_ptr<InboxStream> m_stream;
    PlatformClient* m_streamOf = nullptr; // compared only
    QHash<RemoteId, Instant> m_checked;   // posts that the store does not watch yet
    QHash<RemoteId, Instant> m_writersAsked;
    Milliseconds m_interval{0};
    int m_troubles = 0;
    bool m_polling = false, m_stopped = false;
};

} // namespace parvis
