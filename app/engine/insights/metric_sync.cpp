// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insights/metric_sync.h"

#include "base/log.h"
#include "engine/sync_support.h"
#include "engine/timeout.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parvis {
namespace {

constexpr AgeStep measureSteps[] = {
    {1h, 5min}, {6h, 15min}, {24h, 1h}, {7 * 24h, 6h}, {90 * 24h, 24h},
};
constexpr auto oldestMeasured = 90 * 24h;
constexpr auto accountEvery = 24h;
constexpr int mostPosts = 1'000;

} // namespace

std::optional<Milliseconds> measureInterval(Milliseconds age)
{
    return intervalForAge(measureSteps, age);
}

MetricSync::MetricSync(const Ports& ports, ClientPool& pool, AccountNews& news, const MeasureOptions& options,
                       QObject* parent)
    : QObject(parent), m_ports(ports), m_pool(pool), m_news(news), m_options(options), m_timer(this)
{
    connect(&m_timer, &QTimer::timeout, this, &MetricSync::tick);
    m_timer.setInterval(options.tick);
}

MetricSync::~MetricSync() = default;

void MetricSync::start()
{
    m_timer.start();
    tick();
}

void MetricSync::stop()
{
    m_stopped = true;
    m_timer.stop();
}

void MetricSync::tick()
{
    m_ports.accounts.list().onDone(this, [this](const Result<std::vector<Account>>& accounts) {
        if (!accounts || m_stopped)
            return;
        const Instant now = m_ports.clock.now();
        for (const Account& account : *accounts) {
            const bool waits =
                account.state == AccountState::Revoked || (account.pausedUntil && *account.pausedUntil > now);
            if (!waits && !m_busy.contains(account.id))
                measure(account, false).onDone(this, [](const Result<void>&) {});
        }
    });
}

Async<void> MetricSync::measureNow(AccountId id)
{
    if (!id.isNull())
        return m_ports.accounts.find(id).then(this, [this](const Account& account) { return measure(account, true); });
    return m_ports.accounts.list().then(this, [this](const std::vector<Account>& accounts) {
        std::vector<Async<void>> parts;
        parts.reserve(accounts.size());
        for (const Account& account : accounts)
            parts.push_back(measure(account, true));
        return afterAll(this, parts);
    });
}

Async<void> MetricSync::measure(const Account& account, bool force)
{
    const Instant now = m_ports.clock.now();
    const auto done = m_accountDone.constFind(account.id);
    const bool accountDue = force || done == m_accountDone.constEnd() || now - *done >= accountEvery;
    m_busy.insert(account.id);
    return m_pool.client(account.id)
        .then(this,
              [this, account, force, accountDue](const std::shared_ptr<PlatformClient>& client) {
                  auto first = accountDue ? measureAccount(account, client) : Async<void>::ready({});
                  return first.then(this,
                                    [this, account, client, force] { return measurePosts(account, client, force); });
              })
        .thenResult(this, [this, account](Result<void> result) {
            m_busy.remove(account.id);
            if (result || result.error().kind == ErrorKind::Cancelled)
                return result;
            const Error& error = result.error();
            // A dead token is inbox sync's and the dispatcher's to settle: they know whether another worker renewed it.
            if (error.kind != ErrorKind::AuthRevoked && error.kind != ErrorKind::BadReply)
                m_news.failed(account.id, error);
            if (error.kind == ErrorKind::AuthExpired)
                m_pool.forget(account.id);
            Q_EMIT event(u"account %1: figures cannot be read: %2"_s.arg(account.id.toString(), error.detail));
            return result;
        });
}

Async<void> MetricSync::measureAccount(const Account& account, const std::shared_ptr<PlatformClient>& client)
{
    return answerWithin(this, client->fetchAccountMetrics(), m_options.requestLimit,
                        Error::make(ErrorKind::Timeout, u"no answer about the account's figures"_s))
        .then(this, [this, account](const std::vector<MetricReading>& readings) {
            const Instant now = m_ports.clock.now();
            std::vector<MetricSample> samples;
            for (const MetricReading& reading : readings) {
                if (reading.post.isEmpty())
                    samples.push_back(
                        {account.id, {}, reading.metric, now, reading.value, account.network + u":account"_s});
            }
            return m_ports.insights.addSamples(samples).then(
                this, [this, id = account.id, now](int) { m_accountDone.insert(id, now); });
        });
}

Async<void> MetricSync::measurePosts(const Account& account, const std::shared_ptr<PlatformClient>& client, bool force)
{
    const Instant now = m_ports.clock.now();
    return m_ports.posts.publishedSince(account.id, now - oldestMeasured, mostPosts)
        .then(this, [this, account, client, force, now](const std::vector<Publication>& published) {
            auto due = std::make_shared<std::vector<Publication>>();
            for (const Publication& p : published) {
                if (p.kind != PublicationKind::Post || p.remote.id.isEmpty())
                    continue;
                const auto every = measureInterval(std::max(Milliseconds(0), now - p.publishedAt.value_or(p.plan.due)));
                const auto last = m_postDone.constFind(p.id);
                if (force || (every && (last == m_postDone.constEnd() || now - *last >= *every)))
                    due->push_back(p);
            }
            return measureBatch(account, client, due, 0);
        });
}

Async<void> MetricSync::measureBatch(const Account& account, const std::shared_ptr<PlatformClient>& client,
                                     std::shared_ptr<std::vector<Publication>> due, size_t from)
{
    if (from >= due->size())
        return Async<void>::ready({});
    if (m_stopped)
        return Async<void>::failed(Error::make(ErrorKind::Cancelled, u"the worker stops"_s));
    const size_t to = std::min(due->size(), from + size_t(m_options.batch));
    std::vector<RemoteId> ids;
    for (size_t i = from; i < to; ++i)
        ids.push_back(due->at(i).remote.id);
    return answerWithin(this, client->fetchPostMetrics(ids), m_options.requestLimit,
                        Error::make(ErrorKind::Timeout, u"no answer about the posts' figures"_s))
        .then(this,
              [this, account, due, from, to](const std::vector<MetricReading>& readings) {
                  const Instant now = m_ports.clock.now();
                  QHash<RemoteId, PublicationId> byRemote;
                  for (size_t i = from; i < to; ++i)
                      byRemote.insert(due->at(i).remote.id, due->at(i).id);
                  std::vector<MetricSample> samples;
                  for (const MetricReading& reading : readings) {
                      if (const auto id = byRemote.value(reading.post); !id.isNull())
                          samples.push_back(
                              {account.id, id, reading.metric, now, reading.value, account.network + u":posts"_s});
                  }
                  return m_ports.insights.addSamples(samples).then(this, [this, due, from, to, now](int) {
                      for (size_t i = from; i < to; ++i)
                          m_postDone.insert(due->at(i).id, now);
                  });
              })
        .then(this, [this, account, client, due, to] { return measureBatch(account, client, due, to); });
}

} // namespace parvis
