// SPDX-License-Identifier: GPL-3.0-or-later
// One Bluesky account. Sources: the lexicons of com.atproto and app.bsky; docs.bsky.app.
#pragma once

#include "platforms/bluesky/actions.h"
#include "ports/platform_client.h"

namespace parvis::bluesky {

// What the network and the account's own server say of the account. A server that does not state its limits gives the
// usual ones.
Async<AccountProfile> describeAccount(QObject* context, Session& session, Reader& reader);
Async<Capabilities> describeServerAt(QObject* context, HttpClient& http, const QUrl& server);

class Client final : public PlatformClient
{
    Q_OBJECT
public:
    Client(HttpClient& http, const Credentials& credentials, CredentialsSink sink, QObject* parent = nullptr);

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
    Async<std::vector<IncomingMessage>> fetchAnswersOf(const RemoteId& person, Instant since) override;
    Async<void> act(Action action, const IncomingMessage& target, bool on) override;
    Async<void> report(const IncomingMessage& target, const QString& comment) override;
    Async<Stance> stance(Action action, const IncomingMessage& target) override;
    Async<std::vector<MetricReading>> fetchAccountMetrics() override;
    Async<std::vector<MetricReading>> fetchPostMetrics(const std::vector<RemoteId>& posts) override;

    Async<std::vector<Identity>> findPeople(const QString& words, int limit) override;

private:
    Session m_session;
    Publisher m_publisher;
    Reader m_reader;
    Actions m_actions;
};

} // namespace parvis::bluesky
