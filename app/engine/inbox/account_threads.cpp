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
constexpr auto writersMargin = 24h; // other people's programs choose the times

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

// What was asked for and all that hangs under it; parents come before their answers. Where the thread begins is better
// known here than to who shows but a part of it.
std::vector<IncomingMessage> partOfThread(const std::vector<IncomingMessage>& messages, const RemoteId& top)
{
    QSet<RemoteId> under{top};
    std::vector<IncomingMessage> part;
    for (IncomingMessage message : messages) {
        const bool asked = message.remote.id == top;
        if (!asked && !under.contains(message.parent))
            continue;
        under.insert(message.remote.id);
        message.root = {};
        if (asked)
            message.parent = {};
        part.push_back(std::move(message));
    }
    return part;
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
    // Among many: the longest overdue go first, so that a busy account's older threads come round as well.
    const int limit = round->full ? m_options.threadsWhenFull : 100 * m_options.threadsPerRound;
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
                        // Asked for by a person again and again, quiet threads come round as well.
                        if (!round->background)
                            return a.lastChecked < b.lastChecked;
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
    // A root that is gone says nothing about its answers, which live on unseen; the store names those to ask for.
    const auto messages = sift(round, answer->messages);
    const bool told = std::any_of(messages.begin(), messages.end(), [&root](const auto& message) {
        return message.deleted && message.remote.id == root;
    });
    const bool complete = answer->rootGone ? told : answer->complete;
    if (messages.empty() && !complete)
        return checked();
    return answerWithin(
               this,
               m_ports.inbox.ingest(m_account, messages, std::nullopt, complete ? std::optional(root) : std::nullopt),
               m_options.storeLimit, storeSaysNothing())
        .then(this,
              [this, round](const IngestResult& result) {
                  count(round, result);
                  noteWriters(round, result);
                  return askFor(round, chooseUnsure(round, result.unsure));
              })
        .then(this, checked);
}

// Among too many: another stretch each time, so that all come round.
std::vector<RemoteRef> AccountSync::chooseUnsure(const RoundPtr& round, std::vector<RemoteRef> unsure) const
{
    const int most = round->background ? m_options.unsureInBackground - round->asked : m_options.unsurePerThread;
    if (unsure.size() <= size_t(std::max(0, most)))
        return unsure;
    const size_t from = ::qHash(m_ports.clock.now().ms) % unsure.size();
    std::rotate(unsure.begin(), unsure.begin() + qptrdiff(from), unsure.end());
    unsure.resize(size_t(std::max(0, most)));
    return unsure;
}

// Those that no thread shows any more, because what they answer was deleted; each with what hangs under it.
Async<void> AccountSync::askFor(const RoundPtr& round, std::vector<RemoteRef> left)
{
    if (left.empty())
        return Async<void>::ready({});
    if (m_stopped)
        return Async<void>::failed(workerStops());
    const RemoteRef one = left.front();
    left.erase(left.begin());
    ++round->asked;
    return answerWithin(this, round->client->fetchThread(one), m_options.requestLimit,
                        Error::make(ErrorKind::Timeout, u"no answer to the reading of a message"_s, Effect::NotSent))
        .thenResult(this, [this, round, one, left](const Result<RemoteThread>& answer) -> Async<void> {
            if (!answer)
                return endsRound(answer.error()) ? Async<void>::failed(answer.error()) : askFor(round, left);
            const auto found = partOfThread(sift(round, answer->messages), one.id);
            std::vector<RemoteRef> rest = left;
            std::erase_if(rest, [&found](const RemoteRef& other) {
                return std::any_of(found.begin(), found.end(),
                                   [&other](const auto& message) { return message.remote.id == other.id; });
            });
            return m_ports.inbox.ingest(m_account, found, std::nullopt, std::nullopt)
                .then(this, [this, round, rest](const IngestResult& result) {
                    count(round, result);
                    return askFor(round, rest);
                });
        });
}

void AccountSync::noteWriters(const RoundPtr& round, const IngestResult& result)
{
    for (const RemoteId& writer : result.writers) {
        const Instant since = *result.writersSince - writersMargin;
        const auto [it, added] = round->writers.try_emplace(writer, since);
        it->second = std::min(it->second, since);
    }
}

// What hangs under a deleted message shows in no thread, and nobody is told of it: only its author's own posts do. The
// longest unasked go first; in the background, who was asked a moment ago waits.
Async<void> AccountSync::askWriters(const RoundPtr& round)
{
    const Instant now = m_ports.clock.now();
    const auto asked = [this](const RemoteId& writer) { return m_writersAsked.value(writer, Instant{0}); };
    if (round->background)
        std::erase_if(round->writers, [&](const auto& one) { return now - asked(one.first) < m_options.writersPause; });
    const int most = round->full ? m_options.writersWhenFull : m_options.writersPerRound;
    const auto next = std::min_element(round->writers.begin(), round->writers.end(),
                                       [&](const auto& a, const auto& b) { return asked(a.first) < asked(b.first); });
    if (next == round->writers.end() || round->askedWriters >= most)
        return Async<void>::ready({});
    if (m_stopped)
        return Async<void>::failed(workerStops());
    const auto [writer, since] = *next;
    round->writers.erase(next);
    ++round->askedWriters;
    m_writersAsked.insert(writer, now);
    return answerWithin(
               this, round->client->fetchAnswersOf(writer, since), m_options.requestLimit,
               Error::make(ErrorKind::Timeout, u"no answer to the reading of a person's posts"_s, Effect::NotSent))
        .thenResult(this, [this, round](const Result<std::vector<IncomingMessage>>& answer) -> Async<void> {
            if (!answer) // one who left or blocks us does not keep the others unread
                return endsRound(answer.error()) ? Async<void>::failed(answer.error()) : askWriters(round);
            if (answer->empty())
                return askWriters(round);
            return m_ports.inbox.ingest(m_account, sift(round, *answer), std::nullopt, std::nullopt)
                .then(this, [this, round](const IngestResult& result) {
                    count(round, result);
                    return askWriters(round);
                });
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
