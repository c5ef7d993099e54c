// SPDX-License-Identifier: GPL-3.0-or-later
// The threads of an account that are worth a look: young and lively ones often, old and quiet ones ever less.
#include "engine/inbox/account_sync.h"

#include "engine/sync_support.h"
#include "engine/timeout.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parvis {
namespace {

constexpr AgeStep threadSteps[] = {
    {1h, 1min}, {6h, 5min}, {24h, 15min}, {7 * 24h, 1h}, {30 * 24h, 6h},
};
constexpr auto oldestThread = 30 * 24h;

// Trouble with the account or the line; anything else concerns the one request.
bool endsRound(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::RateLimited:
    case ErrorKind::AuthExpired:
    case ErrorKind::AuthRevoked:
    case ErrorKind::Storage:
    case ErrorKind::Cancelled:
        return true;
    default:
        return false;
    }
}

} // namespace

std::optional<Milliseconds> threadInterval(Milliseconds quiet)
{
    return intervalForAge(threadSteps, quiet);
}

// Threads that the store watches, and posts of ours that nobody answered yet; the longest overdue first.
Async<void> AccountSync::chooseThreads(const RoundPtr& round)
{
    const Instant now = m_ports.clock.now();
    const int limit = round->full ? m_options.threadsWhenFull : 10 * m_options.threadsPerRound;
    return m_ports.inbox.watchedThreads(m_account, now - oldestThread, limit)
        .then(this, [this, round, now, limit](const std::vector<WatchedThread>& watched) {
            return m_ports.posts.publishedSince(m_account, now - oldestThread, limit)
                .then(this, [this, round, now, watched](const std::vector<Publication>& published) {
                    std::vector<WatchedThread> all = watched;
                    QSet<RemoteId> known;
                    for (const auto& thread : watched)
                        known.insert(thread.root.id);
                    for (const Publication& p : published) {
                        if (p.kind != PublicationKind::Post || p.remote.id.isEmpty() || known.contains(p.remote.id))
                            continue;
                        const auto checked = m_checked.constFind(p.remote.id);
                        all.push_back({p.remote, p.publishedAt.value_or(p.plan.due),
                                       checked == m_checked.constEnd() ? std::nullopt : std::optional(*checked)});
                    }
                    const auto overdue = [now](const WatchedThread& thread) -> std::optional<Milliseconds> {
                        const auto every = threadInterval(std::max(Milliseconds(0), now - thread.lastActivity));
                        if (!every)
                            return std::nullopt;
                        return thread.lastChecked ? (now - *thread.lastChecked) - *every : Milliseconds::max();
                    };
                    std::erase_if(all, [&](const WatchedThread& thread) {
                        const auto late = overdue(thread);
                        return !round->full && !(late && (*late >= 0ms || !round->background));
                    });
                    std::stable_sort(all.begin(), all.end(), [&](const WatchedThread& a, const WatchedThread& b) {
                        return overdue(a).value_or(Milliseconds::min()) > overdue(b).value_or(Milliseconds::min());
                    });
                    const size_t most = size_t(round->full ? m_options.threadsWhenFull : m_options.threadsPerRound);
                    if (all.size() > most)
                        all.resize(most);
                    round->toLook = std::move(all);
                });
        });
}

Async<void> AccountSync::readThreads(const RoundPtr& round)
{
    if (size_t(round->threads) >= round->toLook.size())
        return Async<void>::ready({});
    if (m_stopped)
        return Async<void>::failed(workerStops());
    const WatchedThread thread = round->toLook.at(size_t(round->threads++));
    return answerWithin(this, round->client->fetchThread(thread.root), m_options.requestLimit,
                        Error::make(ErrorKind::Timeout, u"no answer to the reading of a thread"_s, Effect::NotSent))
        .thenResult(this, [this, round,
                           thread](const Result<RemoteThread>& answer) { return takeThread(round, thread, answer); })
        .then(this, [this, round] { return readThreads(round); });
}

Async<void> AccountSync::takeThread(const RoundPtr& round, const WatchedThread& thread,
                                    const Result<RemoteThread>& answer)
{
    const Instant now = m_ports.clock.now();
    const RemoteId root = thread.root.id;
    const auto checked = [this, root, now] {
        m_checked.insert(root, now);
        return m_ports.inbox.threadChecked(m_account, root, now);
    };
    if (!answer) {
        if (endsRound(answer.error()))
            return Async<void>::failed(answer.error());
        // One thread that is gone or makes no sense does not keep the others unread.
        if (answer.error().kind != ErrorKind::NotFound)
            Q_EMIT event(u"account %1: thread %2 cannot be read: %3"_s.arg(m_account.toString(), root.value,
                                                                           answer.error().detail));
        return checked();
    }
    // A root that is gone says nothing about its answers: they may stand where they were.
    if (answer->rootGone)
        return checked();
    const auto complete = answer->complete ? std::optional(root) : std::nullopt;
    const auto messages = sift(round, answer->messages);
    if (messages.empty() && !complete)
        return checked();
    return answerWithin(this, m_ports.inbox.ingest(m_account, messages, std::nullopt, complete), m_options.storeLimit,
                        storeSaysNothing())
        .then(this, [this, round, checked](const IngestResult& result) {
            count(round, result);
            return checked();
        });
}

// Behind the insert, so that new messages show first and are searchable a moment later.
Async<void> AccountSync::index(int batchesLeft)
{
    constexpr int batch = 1'000;
    return m_ports.inbox.indexBatch(batch).then(this, [this, batchesLeft](int taken) -> Async<void> {
        return taken >= batch && batchesLeft > 1 && !m_stopped ? index(batchesLeft - 1) : Async<void>::ready({});
    });
}

} // namespace parvis
