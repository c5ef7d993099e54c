// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inbox/account_sync.h"

#include "engine/sync_support.h"
#include "engine/timeout.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parvis {
namespace {

const auto inboxCursorKind = u"notifications"_s;

} // namespace

AccountSync::AccountSync(const Ports& ports, ClientPool& pool, AccountNews& news, AccountId account,
                         const SyncOptions& options, QObject* parent)
    : QObject(parent),
      m_ports(ports),
      m_pool(pool),
      m_news(news),
      m_account(account),
      m_options(options),
      m_timer(this),
      m_interval(options.calmPoll)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (!m_running && !m_stopped)
            runRound(false, true).onDone(this, [](const Result<void>&) {});
    });
}

AccountSync::~AccountSync() = default;

void AccountSync::start()
{
    m_polling = true;
    m_timer.start(0ms);
}

void AccountSync::stop()
{
    m_stopped = true;
    m_polling = false;
    m_timer.stop();
    m_stream.reset();
}

void AccountSync::lookSoon()
{
    if (m_polling && !m_running && (!m_timer.isActive() || m_timer.remainingTimeAsDuration() > 1s))
        m_timer.start(1s);
}

Async<void> AccountSync::round(bool full)
{
    if (!m_running)
        return runRound(full, false);
    if (!full)
        return *m_running;
    return m_running->thenResult(this, [this](const Result<void>&) { return round(true); });
}

Async<void> AccountSync::runRound(bool full, bool background)
{
    auto round = std::make_shared<Round>();
    round->full = full;
    round->background = background;
    AsyncPromise<void> promise;
    m_running.emplace(promise.async());
    const auto answer = *m_running;
    open(round).onDone(this, [this, round, promise](const Result<void>& result) {
        m_running.reset();
        finished(round, result);
        promise.finish(result);
        Q_EMIT roundDone();
    });
    return answer;
}

Async<void> AccountSync::open(const RoundPtr& round)
{
    return answerWithin(this, m_ports.accounts.find(m_account), m_options.storeLimit, storeSaysNothing())
        .then(this,
              [this, round](const Account& account) -> Async<void> {
                  round->account = account;
                  const Instant now = m_ports.clock.now();
                  if (account.pausedUntil && *account.pausedUntil > now) {
                      auto paused =
                          Error::make(ErrorKind::RateLimited, u"the network asked to wait"_s, Effect::NotSent);
                      paused.retryAfter = *account.pausedUntil - now;
                      return Async<void>::failed(paused);
                  }
                  if (round->background && account.state == AccountState::Revoked)
                      return Async<void>::failed(
                          Error::make(ErrorKind::AuthRevoked, account.stateReason, Effect::NotSent));
                  return m_pool.client(m_account).then(this,
                                                       [this, round](const std::shared_ptr<PlatformClient>& client) {
                                                           round->client = client;
                                                           return m_ports.inbox.cursor(m_account, inboxCursorKind)
                                                               .then(this, [this, round](InboxCursor cursor) {
                                                                   cursor.kind = inboxCursorKind;
                                                                   if (round->full)
                                                                       cursor.value.clear();
                                                                   return readPages(round, cursor);
                                                               });
                                                       });
              })
        .then(this, [this, round] { return chooseThreads(round); })
        .then(this, [this, round] { return readThreads(round); })
        .then(this, [this, round] { return askWriters(round); })
        .then(this, [this] { return index(40); });
}

Async<void> AccountSync::readPages(const RoundPtr& round, const InboxCursor& cursor)
{
    if (m_stopped)
        return Async<void>::failed(workerStops());
    return answerWithin(this, round->client->fetchInbox(cursor), m_options.requestLimit,
                        Error::make(ErrorKind::Timeout, u"no answer to the reading of the inbox"_s, Effect::NotSent))
        .then(this, [this, round, cursor](const InboxPage& page) { return takePage(round, cursor, page); });
}

// The page and its cursor are stored together; only then the next page is asked for.
Async<void> AccountSync::takePage(const RoundPtr& round, const InboxCursor& asked, const InboxPage& page)
{
    InboxCursor next = page.next;
    if (next.kind.isEmpty())
        next.kind = inboxCursorKind;
    const bool moved = next.value != asked.value || next.kind != asked.kind;
    const int limit = round->full ? m_options.pagesWhenFull : m_options.pagesPerRound;
    const bool more = page.more && moved && ++round->pages < limit;
    if (page.more && !moved)
        Q_EMIT event(u"account %1: the server offers the same page again; reading on at the next round"_s.arg(
            m_account.toString()));
    return answerWithin(this, m_ports.inbox.ingest(m_account, sift(round, page.messages), next, std::nullopt),
                        m_options.storeLimit, storeSaysNothing())
        .then(this, [this, round, next, more](const IngestResult& result) -> Async<void> {
            count(round, result);
            return more ? readPages(round, next) : Async<void>::ready({});
        });
}

// What the company wrote itself is no customer's message, whatever a client thought; likes and follows are no messages.
std::vector<IncomingMessage> AccountSync::sift(const RoundPtr& round, const std::vector<IncomingMessage>& messages)
{
    std::vector<IncomingMessage> kept;
    kept.reserve(messages.size());
    for (IncomingMessage message : messages) {
        if (message.remote.id.isEmpty() || message.kind == InboxKind::Like || message.kind == InboxKind::Boost ||
            message.kind == InboxKind::Follow)
            continue;
        if (!message.author.remoteId.isEmpty() && message.author.remoteId == round->account.remoteId)
            message.own = true;
        kept.push_back(std::move(message));
    }
    return kept;
}

void AccountSync::count(const RoundPtr& round, const IngestResult& result)
{
    round->added += result.added;
    round->changed += result.changed;
    round->deleted += result.deleted;
}

void AccountSync::finished(const RoundPtr& round, const Result<void>& result)
{
    if (result) {
        m_news.worked(m_account);
        openStream(round);
        if (round->added + round->changed + round->deleted > 0)
            Q_EMIT event(u"account %1: %2 new, %3 changed, %4 deleted"_s.arg(m_account.toString())
                             .arg(round->added)
                             .arg(round->changed)
                             .arg(round->deleted));
    } else {
        const Error& error = result.error();
        if (error.kind == ErrorKind::AuthRevoked && round->client) {
            // When another worker renewed the token a moment ago, only our copy was dead.
            m_pool.renewedElsewhere(m_account).onDone(this, [this, error](const Result<bool>& renewed) {
                if (!renewed.value_or(false))
                    m_news.failed(m_account, error);
                m_pool.forget(m_account);
            });
        } else if (round->client || error.code == u"tokens_unreadable"_s) {
            m_news.failed(m_account, error); // without a client nothing was asked, and nothing is known of the account
        }
        if (error.kind == ErrorKind::AuthExpired)
            m_pool.forget(m_account);
        if (error.kind != ErrorKind::Cancelled && (m_troubles == 0 || !round->background))
            Q_EMIT event(u"account %1: the inbox cannot be read: %2"_s.arg(m_account.toString(), error.detail));
    }
    planNext(round, result);
}

void AccountSync::planNext(const RoundPtr& round, const Result<void>& result)
{
    m_troubles = result ? 0 : m_troubles + 1;
    if (!m_polling)
        return;
    if (!result) {
        Milliseconds wait = m_options.calmPoll / 2;
        for (int i = 1; i < m_troubles && wait < m_options.troublePoll; ++i)
            wait *= 2;
        wait = std::min(wait, m_options.troublePoll);
        if (result.error().retryAfter)
            wait = std::max<Milliseconds>(wait, *result.error().retryAfter + 1s);
        m_timer.start(std::min<Milliseconds>(wait, 1h));
        return;
    }
    const bool news = round->added + round->changed + round->deleted > 0;
    const Milliseconds slowest = m_options.slowestPoll;
    if (news)
        m_interval = m_options.busyPoll;
    else
        m_interval = std::min(slowest, std::max(m_options.calmPoll, m_interval * 3 / 2));
    // Young posts are looked at each minute, whatever the inbox says: many networks tell of no deep answers there.
    m_timer.start(m_stream ? m_interval : std::min(m_interval, slowest));
}

void AccountSync::openStream(const RoundPtr& round)
{
    if (!m_polling || !round->account.capabilities.streaming || (m_stream && m_streamOf == round->client.get()))
        return;
    m_stream = round->client->openStream();
    m_streamOf = round->client.get();
    if (!m_stream)
        return;
    connect(m_stream.get(), &InboxStream::somethingHappened, this, &AccountSync::lookSoon);
    connect(m_stream.get(), &InboxStream::dropped, this, [this](const Error& error) {
        Q_EMIT event(
            u"account %1: the live stream dropped (%2); polling goes on"_s.arg(m_account.toString(), error.detail));
        lookSoon();
    });
}

} // namespace parvis
