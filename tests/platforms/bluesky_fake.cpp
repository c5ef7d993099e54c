// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/bluesky_fake.h"

#include "domain/text/at_syntax.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace parvis::test {
namespace {

ScriptedReply ok(const QJsonObject& object)
{
    return ScriptedReply::json(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString blobCid(const QByteArray& bytes)
{
    return u"bafkrei"_s +
           QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(52));
}

} // namespace

FakePds::FakePds()
{
    profile = {{u"did"_s, did},
               {u"handle"_s, handle},
               {u"displayName"_s, u"Atelier Lumière"_s},
               {u"followersCount"_s, 120},
               {u"followsCount"_s, 30},
               {u"postsCount"_s, 9}};
    server.on({}, "/xrpc/*", [this](const RecordedRequest& request) { return answer(request); });
}

bluesky::SessionTokens FakePds::tokens() const
{
    return {did, handle, server.url(), Secret<QByteArray>(access()), Secret<QByteArray>(refresh())};
}

QString FakePds::uri(const QString& collection, const QString& key) const
{
    return text::makeAtUri(did, collection, key);
}

QString FakePds::cidOf(const QJsonObject& record)
{
    const QByteArray bytes = QJsonDocument(record).toJson(QJsonDocument::Compact);
    return u"bafyrei"_s +
           QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(52));
}

int FakePds::recordCount(const QString& collection) const
{
    const auto keys = records.keys();
    return int(
        std::count_if(keys.begin(), keys.end(), [&](const QString& uri) { return uri.contains(collection + u'/'); }));
}

ScriptedReply FakePds::error(int status, const QByteArray& name, const QByteArray& message)
{
    return ScriptedReply::json("{\"error\":\"" + name + "\",\"message\":\"" + message + "\"}", status);
}

QJsonObject FakePds::author(const QString& did, const QString& handle)
{
    return {{u"did"_s, did}, {u"handle"_s, handle}, {u"displayName"_s, handle.section(u'.', 0, 0)}};
}

QJsonObject FakePds::postView(const QString& uri, const QJsonObject& record, const QString& did, const QString& handle)
{
    return {{u"uri"_s, uri},
            {u"cid"_s, cidOf(record)},
            {u"author"_s, author(did, handle)},
            {u"record"_s, record},
            {u"indexedAt"_s, u"2026-11-22T10:00:00.000Z"_s},
            {u"likeCount"_s, 3},
            {u"repostCount"_s, 2},
            {u"replyCount"_s, 1},
            {u"quoteCount"_s, 0}};
}

QJsonObject FakePds::notification(const QString& reason, const QString& uri, const QJsonObject& record,
                                  const QString& indexedAt, const QString& subject)
{
    QJsonObject item{{u"uri"_s, uri},
                     {u"cid"_s, cidOf(record)},
                     {u"author"_s, author(u"did:plc:44ybard66vv44zksje25o7dz"_s, u"ines.example.com"_s)},
                     {u"reason"_s, reason},
                     {u"record"_s, record},
                     {u"isRead"_s, true},
                     {u"indexedAt"_s, indexedAt}};
    if (!subject.isEmpty())
        item.insert(u"reasonSubject"_s, subject);
    return item;
}

ScriptedReply FakePds::answer(const RecordedRequest& request)
{
    const QString nsid = QString::fromLatin1(request.path).section(u'/', 2);
    if (lexicons.isActive())
        problems += lexicons.request(request);
    if (const auto refused = guard(request, nsid))
        return *refused;
    const QJsonObject input = QJsonDocument::fromJson(request.body).object();
    QHash<QString, QStringList> query;
    for (const auto& [name, text] : QUrlQuery(QString::fromLatin1(request.query)).queryItems())
        query[name].append(QUrl::fromPercentEncoding(text.toLatin1()));
    ScriptedReply reply;
    if (nsid == "com.atproto.server.createSession"_L1)
        reply = createSession(input);
    else if (nsid == "com.atproto.server.refreshSession"_L1)
        reply = refreshSession(request);
    else if (nsid == "com.atproto.repo.createRecord"_L1 || nsid == "com.atproto.repo.putRecord"_L1)
        reply = write(input, nsid.endsWith("createRecord"_L1));
    else if (nsid == "com.atproto.repo.deleteRecord"_L1) {
        records.remove(uri(input.value("collection"_L1).toString(), input.value("rkey"_L1).toString()));
        reply = ok({});
    } else if (nsid == "com.atproto.repo.uploadBlob"_L1)
        reply = ok({{u"blob"_s, QJsonObject{{u"$type"_s, u"blob"_s},
                                            {u"ref"_s, QJsonObject{{u"$link"_s, blobCid(request.body)}}},
                                            {u"mimeType"_s, QString::fromLatin1(request.headers.value("Content-Type"))},
                                            {u"size"_s, request.body.size()}}}});
    else if (request.method == "POST") // mute, report and the like: taken note of
        reply = ok({{u"id"_s, 1},
                    {u"reasonType"_s, input.value("reasonType"_L1)},
                    {u"subject"_s, input.value("subject"_L1)},
                    {u"reportedBy"_s, did},
                    {u"createdAt"_s, u"2026-11-22T10:00:00.000Z"_s}});
    else
        reply = read(nsid, query);
    if (lexicons.isActive() && reply.status == 200)
        problems += lexicons.answer(nsid, reply.body);
    return reply;
}

std::optional<ScriptedReply> FakePds::guard(const RecordedRequest& request, const QString& nsid) const
{
    static const QStringList open{u"com.atproto.server.createSession"_s, u"com.atproto.server.refreshSession"_s,
                                  u"com.atproto.server.describeServer"_s};
    if (open.contains(nsid))
        return std::nullopt;
    const QByteArray given = request.headers.value("Authorization");
    if (given.isEmpty() && nsid == "com.atproto.identity.resolveHandle"_L1)
        return std::nullopt;
    if (given.isEmpty())
        return error(401, "AuthMissing", "Authentication Required");
    if (given == "Bearer " + access())
        return accessExpired ? std::optional(error(400, "ExpiredToken", "Token has expired")) : std::nullopt;
    return error(400, given.startsWith("Bearer access-token-") ? "ExpiredToken" : "InvalidToken",
                 "Token could not be verified");
}

ScriptedReply FakePds::sessionReply() const
{
    const QJsonObject service{{u"id"_s, u"#atproto_pds"_s},
                              {u"type"_s, u"AtprotoPersonalDataServer"_s},
                              {u"serviceEndpoint"_s, server.url().toString()}};
    QJsonObject session{{u"did"_s, did},
                        {u"handle"_s, handle},
                        {u"accessJwt"_s, QString::fromLatin1(access())},
                        {u"refreshJwt"_s, QString::fromLatin1(refresh())},
                        {u"active"_s, status.isEmpty()},
                        {u"didDoc"_s, QJsonObject{{u"id"_s, did}, {u"service"_s, QJsonArray{service}}}}};
    if (!status.isEmpty())
        session.insert(u"status"_s, status);
    return ok(session);
}

ScriptedReply FakePds::createSession(const QJsonObject& input)
{
    if (wantsAuthFactor)
        return error(401, "AuthFactorTokenRequired", "A sign in code has been sent to your email address");
    const QString who = input.value("identifier"_L1).toString();
    if ((who != handle && who != did) || input.value("password"_L1).toString() != password)
        return error(401, "AuthenticationRequired", "Invalid identifier or password");
    return sessionReply();
}

ScriptedReply FakePds::refreshSession(const RecordedRequest& request)
{
    if (refreshRevoked || request.headers.value("Authorization") != "Bearer " + refresh())
        return error(400, "ExpiredToken", "Token has been revoked");
    ++generation;
    accessExpired = false;
    return sessionReply();
}

ScriptedReply FakePds::write(const QJsonObject& input, bool create)
{
    const QString collection = input.value("collection"_L1).toString();
    const QString key = input.value("rkey"_L1).toString(text::makeTid(1'795'305'600'000'000 + records.size(), 1));
    const QString uri = this->uri(collection, key);
    const QJsonObject record = input.value("record"_L1).toObject();
    if (create && records.contains(uri))
        return error(500, "InternalServerError", "Internal Server Error");
    const QString swap = input.value("swapRecord"_L1).toString();
    if (!swap.isEmpty() && (!records.contains(uri) || cidOf(records[uri]) != swap))
        return error(400, "InvalidSwap", "Record was at another version");
    records[uri] = record;
    return ok({{u"uri"_s, uri}, {u"cid"_s, cidOf(record)}, {u"validationStatus"_s, u"valid"_s}});
}

ScriptedReply FakePds::read(const QString& nsid, const QHash<QString, QStringList>& query)
{
    const auto one = [&](const QString& name) { return query.value(name).value(0); };
    if (nsid == "com.atproto.repo.getRecord"_L1) {
        const QString uri = text::makeAtUri(one(u"repo"_s), one(u"collection"_s), one(u"rkey"_s));
        if (!records.contains(uri))
            return error(400, "RecordNotFound", "Could not locate record");
        return ok({{u"uri"_s, uri}, {u"cid"_s, cidOf(records[uri])}, {u"value"_s, records[uri]}});
    }
    if (nsid == "com.atproto.repo.listRecords"_L1) {
        QJsonArray list;
        for (auto it = records.cbegin(); it != records.cend(); ++it) {
            if (it.key().contains(one(u"collection"_s) + u'/'))
                list.prepend(QJsonObject{{u"uri"_s, it.key()}, {u"cid"_s, cidOf(*it)}, {u"value"_s, *it}});
        }
        return ok({{u"records"_s, list}});
    }
    if (nsid == "com.atproto.identity.resolveHandle"_L1) {
        const QString found = one(u"handle"_s) == handle ? did : handles.value(one(u"handle"_s));
        return found.isEmpty() ? error(400, "HandleNotFound", "Unable to resolve handle") : ok({{u"did"_s, found}});
    }
    if (nsid == "com.atproto.server.describeServer"_L1)
        return ok({{u"did"_s, u"did:web:localhost"_s},
                   {u"availableUserDomains"_s, QJsonArray{u".test"_s}},
                   {u"blobUploadLimit"_s, 5'242'880}});
    if (nsid == "app.bsky.actor.searchActorsTypeahead"_L1) {
        QJsonArray actors;
        for (auto it = handles.cbegin(); it != handles.cend(); ++it) {
            if (it.key().contains(one(u"q"_s)) && actors.size() < one(u"limit"_s).toInt())
                actors.append(author(*it, it.key()));
        }
        return ok({{u"actors"_s, actors}});
    }
    if (nsid == "app.bsky.actor.getProfile"_L1)
        return ok(profile);
    if (nsid == "app.bsky.notification.listNotifications"_L1) {
        const int from = one(u"cursor"_s).toInt();
        const int limit = one(u"limit"_s).toInt();
        QJsonObject page;
        QJsonArray items;
        for (int i = from; i < std::min<int>(from + limit, int(notifications.size())); ++i)
            items.append(notifications[i]);
        page.insert(u"notifications"_s, items);
        if (from + limit < notifications.size())
            page.insert(u"cursor"_s, QString::number(from + limit));
        return ok(page);
    }
    if (nsid == "app.bsky.feed.getPosts"_L1) {
        QJsonArray posts;
        for (const QString& uri : query.value(u"uris"_s)) {
            if (postViews.contains(uri))
                posts.append(postViews[uri]);
        }
        return ok({{u"posts"_s, posts}});
    }
    if (nsid == "app.bsky.feed.getAuthorFeed"_L1) {
        const int from = one(u"cursor"_s).toInt(), to = std::min<int>(from + one(u"limit"_s).toInt(), int(feed.size()));
        QJsonArray items;
        for (int i = from; i < to; ++i)
            items.append(feed[i]);
        QJsonObject page{{u"feed"_s, items}};
        if (to < feed.size())
            page.insert(u"cursor"_s, QString::number(to));
        return ok(page);
    }
    if (nsid == "app.bsky.feed.getPostThread"_L1) {
        const QString uri = one(u"uri"_s);
        return threads.contains(uri) ? ok({{u"thread"_s, threads[uri]}}) : error(400, "NotFound", "Post not found");
    }
    return error(501, "MethodNotImplemented", "Method Not Implemented");
}

} // namespace parvis::test
