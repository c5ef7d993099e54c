// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/mastodon/client.h"

#include "platforms/http/json_scan.h"
#include "platforms/mastodon/capabilities.h"
#include "platforms/mastodon/describe.h"
#include "platforms/mastodon/publishing.h"
#include "platforms/mastodon/stream.h"

#include <QJsonDocument>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace parvis::mastodon {
namespace {

Async<void> forbidden(Action action)
{
    Error error = Error::make(ErrorKind::Forbidden, u"Mastodon has no %1"_s.arg(actionName(action)), Effect::NotSent);
    error.code = u"unsupported"_s;
    return Async<void>::failed(error);
}

// Pattern of the request that does or undoes an action; empty where there is none. {} is the status or the author.
QString actionPath(Action action, bool on)
{
    switch (action) {
    case Action::Like:
        return on ? u"/api/v1/statuses/{}/favourite"_s : u"/api/v1/statuses/{}/unfavourite"_s;
    case Action::Boost:
        return on ? u"/api/v1/statuses/{}/reblog"_s : u"/api/v1/statuses/{}/unreblog"_s;
    case Action::Bookmark:
        return on ? u"/api/v1/statuses/{}/bookmark"_s : u"/api/v1/statuses/{}/unbookmark"_s;
    case Action::Pin:
        return on ? u"/api/v1/statuses/{}/pin"_s : u"/api/v1/statuses/{}/unpin"_s;
    case Action::Mute:
        return on ? u"/api/v1/accounts/{}/mute"_s : u"/api/v1/accounts/{}/unmute"_s;
    case Action::Block:
        return on ? u"/api/v1/accounts/{}/block"_s : u"/api/v1/accounts/{}/unblock"_s;
    default:
        return {};
    }
}

void nothing(const HttpReply&) {}

// What was sent may be sent again without anything twice coming to exist.
Error harmless(Error error)
{
    if (error.effect == Effect::Maybe)
        error.effect = Effect::None;
    return error;
}

} // namespace

QByteArray budgetKey(const Account& account)
{
    return QString(account.server + u'/' + account.remoteId.value).toUtf8();
}

Credentials toCredentials(const Tokens& tokens)
{
    QJsonObject object{{"access_token"_L1, QString::fromUtf8(tokens.accessToken.expose())}};
    if (!tokens.clientId.isEmpty()) {
        object.insert("client_id"_L1, tokens.clientId);
        object.insert("client_secret"_L1, QString::fromUtf8(tokens.clientSecret.expose()));
    }
    return Credentials(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Tokens toTokens(const Credentials& credentials)
{
    const QJsonDocument document = QJsonDocument::fromJson(credentials.expose());
    if (!document.isObject())
        return {Secret<QByteArray>(credentials.expose().trimmed()), {}, {}};
    const QJsonObject object = document.object();
    return {Secret<QByteArray>(object.value("access_token"_L1).toString().toUtf8()),
            object.value("client_id"_L1).toString(),
            Secret<QByteArray>(object.value("client_secret"_L1).toString().toUtf8())};
}

MastodonClient::MastodonClient(HttpClient& http, const Account& account, const Credentials& credentials,
                               QObject* parent)
    : PlatformClient(parent),
      m_api(http, account.server, toTokens(credentials).accessToken, account.capabilities.software, budgetKey(account)),
      m_reader{account.remoteId, account.handle.section(u'@', 1)},
      m_capabilities(account.capabilities),
      m_budget(budgetKey(account)),
      m_batch(answersStatusBatch(account.capabilities.software, account.capabilities.softwareVersion))
{
}

Async<AccountProfile> MastodonClient::verify()
{
    return describe(this, m_api).then(this, [this](const ServerDescription& server) {
        m_api.setSoftware(server.software.name);
        m_reader.domain = server.domain;
        m_capabilities = server.capabilities;
        m_batch = answersStatusBatch(server.software.name, server.software.version);
        return m_api.send(this, m_api.get(u"/api/v1/accounts/verify_credentials"_s))
            .then(this, [this](const HttpReply& reply) -> Result<AccountProfile> {
                auto account = parseJsonObject(reply).and_then(
                    [](const QJsonObject& object) { return readAccount(object, u"account"_s); });
                if (!account)
                    return Failure(account.error());
                m_reader.account.value = account->id;
                const Identity me = toIdentity(*account, m_reader);
                return AccountProfile{me.remoteId, me.handle, me.name, me.avatarUrl, m_capabilities};
            });
    });
}

QString MastodonClient::newRequestName(Instant)
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

Async<UploadedMedia> MastodonClient::uploadTo(const QString& path, const MediaUse& media, const QByteArray& bytes)
{
    HttpRequest request = m_api.post(path);
    request.budget = m_budget + "#media";
    if (!media.altText.isEmpty())
        request.parts.push_back({"description", media.altText.toUtf8(), {}, {}});
    if (const QByteArray focus = focusText(media); !focus.isEmpty())
        request.parts.push_back({"focus", focus, {}, {}});
    const QString name = media.asset.fileName.isEmpty() ? u"file"_s : media.asset.fileName;
    const QByteArray type =
        media.asset.mimeType.isEmpty() ? "application/octet-stream"_ba : media.asset.mimeType.toUtf8();
    request.parts.push_back({"file", bytes, type, name});
    return m_api.send(this, request).then(this, [](const HttpReply& reply) -> Result<UploadedMedia> {
        const auto object = parseJsonObject(reply);
        if (!object)
            return Failure(object.error());
        JsonFields fields(*object, u"media"_s);
        UploadedMedia uploaded{{fields.id("id"_L1)}, reply.status != 202};
        if (!fields.problem().isEmpty())
            return Failure(badReply(reply, fields.problem()));
        return uploaded;
    });
}

Async<UploadedMedia> MastodonClient::upload(const MediaUse& media, const QByteArray& bytes)
{
    return uploadTo(u"/api/v2/media"_s, media, bytes)
        .thenResult(this,
                    [this, media, bytes](Result<UploadedMedia> result) {
                        if (!result && result.error().kind == ErrorKind::NotFound)
                            return uploadTo(u"/api/v1/media"_s, media, bytes); // servers before Mastodon 3.1.3's API
                        return Async<UploadedMedia>::ready(std::move(result));
                    })
        .thenResult(this, [](Result<UploadedMedia> result) -> Result<UploadedMedia> {
            // An upload that is never used is swept away by the server; nobody sees it.
            return result.map_error(harmless);
        });
}

Async<UploadedMedia> MastodonClient::uploadState(const RemoteId& upload)
{
    return m_api.sendRaw(m_api.get(Api::path(u"/api/v1/media/{}"_s, upload.value)))
        .then(this, [this, upload](const HttpReply& reply) -> Result<UploadedMedia> {
            if (reply.status == 206)
                return UploadedMedia{upload, false};
            if (reply.status == 200)
                return UploadedMedia{upload, true};
            Error error = m_api.error(reply);
            if (reply.status == 422 && error.kind == ErrorKind::Rejected)
                error.code = u"media_failed"_s;
            return Failure(error);
        });
}

Async<HttpReply> MastodonClient::postStatus(const PublishRequest& request)
{
    HttpRequest post = m_api.post(u"/api/v1/statuses"_s, statusBody(request, m_reader.domain));
    post.headers.add("Idempotency-Key"_ba, request.requestName.toUtf8());
    post.budget = m_budget + "#publish";
    return m_api.sendRaw(post);
}

namespace {
// Only the id counts here: whatever else is missing, the status exists.
Result<RemoteRef> readRef(const HttpReply& reply)
{
    if (const auto found = scanStrings(reply.body, {"id", "url", "uri"}); found && !found->front().isEmpty())
        return RemoteRef{{found->at(0)}, {}, found->at(1).isNull() ? found->at(2) : found->at(1)};
    const auto object = parseJsonObject(reply);
    if (!object)
        return Failure(object.error());
    JsonFields fields(*object, u"status"_s);
    RemoteRef ref{{fields.id("id"_L1)}, {}, fields.optionalString("url"_L1, fields.optionalString("uri"_L1))};
    if (!fields.problem().isEmpty())
        return Failure(badReply(reply, fields.problem()));
    return ref;
}
} // namespace

Async<RemoteRef> MastodonClient::publish(const PublishRequest& request)
{
    return postStatus(request).then(this, [this](const HttpReply& reply) -> Result<RemoteRef> {
        if (!reply.isSuccess())
            return Failure(m_api.error(reply));
        return readRef(reply);
    });
}

Async<RemoteRef> MastodonClient::edit(const RemoteRef& target, const PublishRequest& request)
{
    return m_api
        .send(this, m_api.put(Api::path(u"/api/v1/statuses/{}"_s, target.id.value), editBody(request, m_reader.domain)))
        .then(this, readRef);
}

Async<void> MastodonClient::remove(const RemoteRef& target)
{
    const QString path = Api::path(u"/api/v1/statuses/{}"_s, target.id.value);
    return m_api.send(this, m_api.remove(path)).then(this, nothing).thenResult(this, [this, path](Done done) {
        if (done || done.error().kind != ErrorKind::NotFound)
            return Async<void>::ready(std::move(done));
        // Gone already, or a server that knows no DELETE (snac): then the status is still there.
        return m_api.sendRaw(m_api.get(path)).then(this, [](const HttpReply& reply) -> Done {
            if (!reply.isSuccess())
                return {};
            Error error = Error::make(ErrorKind::Forbidden, u"this server does not delete posts"_s);
            error.code = u"unsupported"_s;
            return Failure(error);
        });
    });
}

Async<void> MastodonClient::act(Action action, const IncomingMessage& target, bool on)
{
    const QString pattern = actionPath(action, on);
    if (pattern.isEmpty())
        return forbidden(action);
    const bool onPerson = action == Action::Mute || action == Action::Block;
    const QString id = onPerson ? target.author.remoteId.value : target.remote.id.value;
    return m_api.send(this, m_api.post(Api::path(pattern, id))).then(this, nothing);
}

Async<void> MastodonClient::report(const IncomingMessage& target, const QString& comment)
{
    const QJsonObject body{{"account_id"_L1, target.author.remoteId.value},
                           {"status_ids"_L1, QJsonArray{target.remote.id.value}},
                           {"comment"_L1, comment},
                           {"category"_L1, u"other"_s},
                           {"forward"_L1, false}};
    return m_api.send(this, m_api.post(u"/api/v1/reports"_s, body)).then(this, nothing);
}

std::unique_ptr<InboxStream> MastodonClient::openStream()
{
    if (!m_capabilities.streaming)
        return nullptr;
    return std::make_unique<MastodonStream>(m_api, StreamTimes{});
}

} // namespace parvis::mastodon
