// SPDX-License-Identifier: GPL-3.0-or-later
// A Mastodon account, on Mastodon itself or any server that speaks its API. Sources: docs.joinmastodon.org, and what
// real servers of the family were seen to do (named where it matters). Engine thread.
#pragma once

#include "platforms/mastodon/api.h"
#include "platforms/mastodon/mapping.h"
#include "ports/platform_client.h"

namespace parvis::mastodon {

struct LookupWalk;

// {"access_token": …, "client_id": …, "client_secret": …}
struct Tokens {
    Secret<QByteArray> accessToken;
    QString clientId;
    Secret<QByteArray> clientSecret;
};
Credentials toCredentials(const Tokens& tokens);
Tokens toTokens(const Credentials& credentials); // a bare token is taken as such

class MastodonClient final : public PlatformClient
{
    Q_OBJECT
public:
    // The HttpClient outlives the client. account.server and account.capabilities say whom it talks to.
    MastodonClient(HttpClient& http, const Account& account, const Credentials& credentials, QObject* parent = nullptr);

    Async<AccountProfile> verify() override;

    QString newRequestName(Instant now) override;
    Async<UploadedMedia> upload(const MediaUse& media, const QByteArray& bytes) override;
    Async<UploadedMedia> uploadState(const RemoteId& upload) override;
    Async<RemoteRef> publish(const PublishRequest& request) override;
    Async<Lookup> findPublished(const PublishRequest& request) override;
    Async<RemoteRef> edit(const RemoteRef& target, const PublishRequest& request) override;
    Async<void> remove(const RemoteRef& target) override;
    Async<Standing> standing(const RemoteRef& target, const std::optional<PublishRequest>& wanted) override;

    Async<InboxPage> fetchInbox(const InboxCursor& cursor) override;
    Async<RemoteThread> fetchThread(const RemoteRef& root) override;
    Async<void> act(Action action, const IncomingMessage& target, bool on) override;
    Async<void> report(const IncomingMessage& target, const QString& comment) override;
    Async<Stance> stance(Action action, const IncomingMessage& target) override;

    Async<std::vector<MetricReading>> fetchAccountMetrics() override;
    Async<std::vector<MetricReading>> fetchPostMetrics(const std::vector<RemoteId>& posts) override;

    Async<std::vector<Identity>> findPeople(const QString& words, int limit) override;

    std::unique_ptr<InboxStream> openStream() override;

private:
    Async<HttpReply> postStatus(const PublishRequest& request);
    Async<UploadedMedia> uploadTo(const QString& path, const MediaUse& media, const QByteArray& bytes);
    Async<Standing> compareSource(const RemoteId& id, const QString& wanted, Standing standing);
    Async<Lookup> lookAt(const std::shared_ptr<LookupWalk>& walk);
    Async<Lookup> judge(const std::shared_ptr<LookupWalk>& walk, const HttpReply& reply);
    Async<Lookup> askSource(const std::shared_ptr<LookupWalk>& walk);
    Async<RemoteThread> fetchContext(const WireStatus& root);
    Async<std::vector<MetricReading>> metricsByBatch(const std::vector<RemoteId>& posts);
    Async<std::vector<MetricReading>> metricsOneByOne(const std::shared_ptr<std::vector<RemoteId>>& left,
                                                      std::vector<MetricReading> found);

    Api m_api;
    Reader m_reader;
    Capabilities m_capabilities;
    QByteArray m_budget;
    bool m_batch = false; // one request for many posts' figures
};

// "server/account": whose rate budget. Media and publishing have limits of their own at Mastodon.
QByteArray budgetKey(const Account& account);

} // namespace parvis::mastodon
