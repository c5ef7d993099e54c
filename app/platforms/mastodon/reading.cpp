// SPDX-License-Identifier: GPL-3.0-or-later
// The part of MastodonClient that reads: notifications, threads, figures.
#include "platforms/mastodon/capabilities.h"
#include "platforms/mastodon/client.h"
#include "platforms/mastodon/inbox.h"

using namespace Qt::StringLiterals;

namespace parvis::mastodon {
namespace {

constexpr int pageSize = 80;
constexpr qsizetype batchSize = 20;
// A context of this size is cut off by the server (4096 with a token).
constexpr size_t wholeContext = 4000;

HttpRequest background(HttpRequest request)
{
    request.urgency = HttpRequest::Urgency::Background;
    return request;
}

HttpRequest pageRequest(const Api& api, const NotificationQuery& query)
{
    if (!query.link.isEmpty())
        return background(api.get(QUrl(api.server()).resolved(QUrl(query.link))));
    Query fields{{u"limit"_s, QString::number(pageSize)}, {u"include_filtered"_s, u"true"_s}};
    if (!query.minId.isEmpty())
        fields.emplace_back(u"min_id"_s, query.minId);
    if (!query.maxId.isEmpty())
        fields.emplace_back(u"max_id"_s, query.maxId);
    return background(api.get(u"/api/v1/notifications"_s, fields));
}

Result<InboxPage> readPage(const HttpReply& reply, const InboxCursor& cursor, const ReadingState& state,
                           const Reader& reader)
{
    const auto array = parseJsonArray(reply);
    if (!array)
        return Failure(array.error());
    const auto notifications = readNotifications(*array);
    if (!notifications)
        return Failure(badReply(reply, notifications.error().detail));
    const QUrl next = linkTarget(reply, "next"_L1);
    const QString link =
        next.isEmpty() ? QString() : next.toString(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::FullyEncoded);
    const Step step = stepAfter(state, *notifications, link);
    InboxPage page;
    page.more = step.more;
    page.next = {cursor.kind.isEmpty() ? u"notifications"_s : cursor.kind, cursorValue(step.state)};
    QSet<QString> seen; // the same event told twice (snac), a reply that both mentions and quotes
    for (const qsizetype index : step.fresh) {
        auto message = toMessage((*notifications)[size_t(index)], reader);
        if (!message || seen.contains(message->remote.id.value))
            continue;
        seen.insert(message->remote.id.value);
        page.messages.push_back(std::move(*message));
    }
    return page;
}

// Absence in a thread means deletion only where the server is known to show whole threads.
bool showsWholeThreads(const QString& software)
{
    return software != "snac"_L1 && software != "unknown"_L1 && !software.isEmpty();
}

} // namespace

Async<InboxPage> MastodonClient::fetchInbox(const InboxCursor& cursor)
{
    if (cursor.kind.startsWith("thread:"_L1)) {
        return fetchThread({{cursor.kind.mid(7)}, {}, {}}).then(this, [cursor](const RemoteThread& thread) {
            return InboxPage{thread.messages, cursor, false};
        });
    }
    const ReadingState state = readingState(cursor.value);
    return m_api.send(this, pageRequest(m_api, queryFor(state)))
        .then(this, [this, cursor, state](const HttpReply& reply) { return readPage(reply, cursor, state, m_reader); });
}

Async<RemoteThread> MastodonClient::fetchThread(const RemoteRef& root)
{
    return m_api.sendRaw(background(m_api.get(Api::path(u"/api/v1/statuses/{}"_s, root.id.value))))
        .then(this, [this, root](const HttpReply& reply) {
            if (reply.status == 404 || reply.status == 410) {
                RemoteThread gone;
                gone.complete = gone.rootGone = true;
                IncomingMessage tombstone;
                tombstone.remote = root;
                tombstone.deleted = true;
                gone.messages.push_back(tombstone);
                return Async<RemoteThread>::ready(gone);
            }
            if (!reply.isSuccess())
                return Async<RemoteThread>::failed(m_api.error(reply));
            const auto status = parseJsonObject(reply).and_then(
                [](const QJsonObject& object) { return readStatus(object, u"status"_s); });
            if (!status)
                return Async<RemoteThread>::failed(badReply(reply, status.error().detail));
            return fetchContext(*status);
        });
}

Async<RemoteThread> MastodonClient::fetchContext(const WireStatus& root)
{
    return m_api.send(this, background(m_api.get(Api::path(u"/api/v1/statuses/{}/context"_s, root.id))))
        .then(this, [this, root](const HttpReply& reply) -> Result<RemoteThread> {
            const auto context = parseJsonObject(reply).and_then(readContext);
            if (!context)
                return Failure(badReply(reply, context.error().detail));
            RemoteThread thread;
            const QString first = context->ancestors.empty() ? root.id : context->ancestors.front().id;
            QSet<QString> seen; // snac lists a reply twice when it mentions twice
            const auto add = [&](const WireStatus& status) {
                if (seen.contains(status.id))
                    return;
                seen.insert(status.id);
                thread.messages.push_back(toMessage(status, m_reader));
                thread.messages.back().root.value = first;
            };
            for (const WireStatus& status : context->ancestors)
                add(status);
            add(root);
            for (const WireStatus& status : context->descendants)
                add(status);
            thread.complete = showsWholeThreads(m_api.software()) && thread.messages.size() < wholeContext;
            return thread;
        });
}

Async<std::vector<MetricReading>> MastodonClient::fetchAccountMetrics()
{
    return m_api.send(this, background(m_api.get(u"/api/v1/accounts/verify_credentials"_s)))
        .then(this, [](const HttpReply& reply) -> Result<std::vector<MetricReading>> {
            const auto account = parseJsonObject(reply).and_then(
                [](const QJsonObject& object) { return readAccount(object, u"account"_s); });
            if (!account)
                return Failure(badReply(reply, account.error().detail));
            return toMetrics(*account);
        });
}

Async<std::vector<MetricReading>> MastodonClient::fetchPostMetrics(const std::vector<RemoteId>& posts)
{
    if (posts.empty())
        return Async<std::vector<MetricReading>>::ready(std::vector<MetricReading>());
    if (!m_batch)
        return metricsOneByOne(std::make_shared<std::vector<RemoteId>>(posts.rbegin(), posts.rend()), {});
    std::vector<Async<std::vector<MetricReading>>> parts;
    for (size_t from = 0; from < posts.size(); from += size_t(batchSize)) {
        const size_t to = std::min(posts.size(), from + size_t(batchSize));
        parts.push_back(metricsByBatch({posts.begin() + qsizetype(from), posts.begin() + qsizetype(to)}));
    }
    return whenAll(this, parts).then(this, [](const std::vector<std::vector<MetricReading>>& lists) {
        std::vector<MetricReading> all;
        for (const auto& list : lists)
            all.insert(all.end(), list.begin(), list.end());
        return all;
    });
}

// Posts that are gone are simply not in the answer.
Async<std::vector<MetricReading>> MastodonClient::metricsByBatch(const std::vector<RemoteId>& posts)
{
    Query query;
    for (const RemoteId& post : posts)
        query.emplace_back(u"id[]"_s, post.value);
    return m_api.send(this, background(m_api.get(u"/api/v1/statuses"_s, query)))
        .then(this, [](const HttpReply& reply) -> Result<std::vector<MetricReading>> {
            const auto statuses = parseJsonArray(reply).and_then(
                [](const QJsonArray& array) { return readStatuses(array, u"status"_s); });
            if (!statuses)
                return Failure(badReply(reply, statuses.error().detail));
            std::vector<MetricReading> readings;
            for (const WireStatus& status : *statuses) {
                const auto more = toMetrics(status);
                readings.insert(readings.end(), more.begin(), more.end());
            }
            return readings;
        });
}

// One request at a time: a server without the batch is small.
Async<std::vector<MetricReading>> MastodonClient::metricsOneByOne(const std::shared_ptr<std::vector<RemoteId>>& left,
                                                                  std::vector<MetricReading> found)
{
    if (left->empty())
        return Async<std::vector<MetricReading>>::ready(std::move(found));
    const RemoteId post = left->back();
    left->pop_back();
    return m_api.sendRaw(background(m_api.get(Api::path(u"/api/v1/statuses/{}"_s, post.value))))
        .then(this, [this, left, post, found = std::move(found)](const HttpReply& reply) mutable {
            if (reply.status == 404 || reply.status == 410)
                return metricsOneByOne(left, std::move(found));
            if (!reply.isSuccess())
                return Async<std::vector<MetricReading>>::failed(m_api.error(reply));
            const auto status = parseJsonObject(reply).and_then(
                [](const QJsonObject& object) { return readStatus(object, u"status"_s); });
            if (!status)
                return Async<std::vector<MetricReading>>::failed(badReply(reply, status.error().detail));
            for (MetricReading reading : toMetrics(*status)) {
                reading.post = post; // as asked: snac's ids change
                found.push_back(std::move(reading));
            }
            return metricsOneByOne(left, std::move(found));
        });
}

// docs.joinmastodon.org/methods/accounts/#search. resolve=false: nothing is fetched from other servers for a name that
// is still being typed.
Async<std::vector<Identity>> MastodonClient::findPeople(const QString& words, int limit)
{
    const Query query{{u"q"_s, words}, {u"limit"_s, QString::number(limit)}, {u"resolve"_s, u"false"_s}};
    return m_api.send(this, background(m_api.get(u"/api/v1/accounts/search"_s, query)))
        .then(this, [this](const HttpReply& reply) -> Result<std::vector<Identity>> {
            const auto array = parseJsonArray(reply);
            if (!array)
                return Failure(array.error());
            std::vector<Identity> people;
            for (const QJsonValue& value : *array) {
                const auto account = readAccount(value.toObject(), u"account"_s);
                if (!account)
                    return Failure(badReply(reply, account.error().detail));
                people.push_back(toIdentity(*account, m_reader));
            }
            return people;
        });
}

} // namespace parvis::mastodon
