// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/bluesky/wire.h"

#include "domain/text/at_syntax.h"
#include "platforms/http/http_client.h"
#include "platforms/http/json_fields.h"

using namespace Qt::StringLiterals;

namespace parvis::bluesky {
namespace {

std::optional<qint64> optionalCount(const JsonFields& fields, QLatin1StringView name)
{
    constexpr double exact = 9'007'199'254'740'992; // 2^53; what is beyond is no count
    const double value = fields.raw().value(name).toDouble(-1);
    return value >= 0 && value <= exact ? std::optional(qint64(value)) : std::nullopt;
}

// A field that has to be an at-uri, or its problem.
QString uriField(JsonFields& fields, QLatin1StringView name)
{
    const QString uri = fields.string(name);
    if (fields.problem().isEmpty() && !text::parseAtUri(uri))
        fields.adopt(name + u" is no at-uri"_s);
    return uri;
}

Instant instantField(JsonFields& fields, QLatin1StringView name)
{
    const QString text = fields.string(name);
    const auto instant = Instant::fromRfc3339(text);
    if (fields.problem().isEmpty() && !instant)
        fields.adopt(name + u" is no time"_s);
    return instant.value_or(Instant{});
}

Profile readProfile(JsonFields& fields)
{
    Profile profile;
    profile.did = fields.string("did"_L1);
    if (fields.problem().isEmpty() && !text::isAtDid(profile.did))
        fields.adopt(u"did is no DID"_s);
    profile.handle = fields.string("handle"_L1);
    profile.displayName = fields.optionalString("displayName"_L1);
    profile.avatar = fields.optionalString("avatar"_L1);
    profile.followers = optionalCount(fields, "followersCount"_L1);
    profile.follows = optionalCount(fields, "followsCount"_L1);
    profile.posts = optionalCount(fields, "postsCount"_L1);
    const QJsonObject viewer = fields.optionalObject("viewer"_L1);
    profile.blocking = viewer.value("blocking"_L1).toString();
    profile.muted = viewer.value("muted"_L1).toBool();
    return profile;
}

Profile readAuthor(JsonFields& fields)
{
    JsonFields author(fields.object("author"_L1), u"author"_s);
    if (!fields.problem().isEmpty())
        return {};
    const Profile profile = readProfile(author);
    fields.adopt(author.problem());
    return profile;
}

PostView readPost(JsonFields& fields)
{
    PostView post;
    post.ref = {uriField(fields, "uri"_L1), fields.id("cid"_L1)};
    post.author = readAuthor(fields);
    post.record = fields.object("record"_L1);
    post.indexedAt = instantField(fields, "indexedAt"_L1);
    post.embed = fields.optionalObject("embed"_L1);
    post.likes = optionalCount(fields, "likeCount"_L1);
    post.reposts = optionalCount(fields, "repostCount"_L1);
    post.replies = optionalCount(fields, "replyCount"_L1);
    post.quotes = optionalCount(fields, "quoteCount"_L1);
    post.bookmarks = optionalCount(fields, "bookmarkCount"_L1);
    const QJsonObject viewer = fields.optionalObject("viewer"_L1);
    post.ownLike = viewer.value("like"_L1).toString();
    post.ownRepost = viewer.value("repost"_L1).toString();
    return post;
}

Notification readNotification(JsonFields& fields)
{
    Notification item;
    item.ref = {uriField(fields, "uri"_L1), fields.id("cid"_L1)};
    item.author = readAuthor(fields);
    item.reason = fields.string("reason"_L1);
    item.reasonSubject = fields.optionalString("reasonSubject"_L1);
    item.record = fields.object("record"_L1);
    item.indexedAt = instantField(fields, "indexedAt"_L1);
    return item;
}

// Walks the nested answer. Qt's parser refuses more than 1024 levels, which bounds the recursion.
class ThreadReader
{
public:
    ThreadView view;
    QString problem;

    void read(const QJsonObject& subject)
    {
        readParents(subject.value("parent"_L1).toObject());
        const size_t before = view.posts.size();
        readNode(subject);
        view.subjectGone = view.posts.size() == before && view.blocked.empty() && !view.gone.empty();
    }

private:
    void readParents(const QJsonObject& node)
    {
        if (node.isEmpty())
            return;
        readParents(node.value("parent"_L1).toObject());
        readOne(node);
    }

    void readNode(const QJsonObject& node)
    {
        const auto post = readOne(node);
        if (!post)
            return;
        const QJsonArray replies = node.value("replies"_L1).toArray();
        // Fewer than counted: cut by depth or by the server's own limit, or hidden from us.
        if (post->replies.value_or(replies.size()) > replies.size())
            view.complete = false;
        for (const QJsonValue& reply : replies)
            readNode(reply.toObject());
    }

    std::optional<PostView> readOne(const QJsonObject& node)
    {
        const QString uri = node.value("uri"_L1).toString();
        if (node.value("notFound"_L1).toBool()) {
            view.gone.push_back(uri);
            return std::nullopt;
        }
        if (node.value("blocked"_L1).toBool()) {
            view.blocked.push_back(uri);
            view.complete = false;
            return std::nullopt;
        }
        if (!node.contains("post"_L1)) { // a kind of node of tomorrow
            view.complete = false;
            return std::nullopt;
        }
        JsonFields fields(node.value("post"_L1).toObject(), u"post"_s);
        PostView post = readPost(fields);
        if (!fields.problem().isEmpty()) {
            if (problem.isEmpty())
                problem = fields.problem();
            return std::nullopt;
        }
        view.posts.push_back(post);
        return post;
    }
};

} // namespace

QJsonObject StrongRef::toJson() const
{
    return {{u"uri"_s, uri}, {u"cid"_s, cid}};
}

Result<SessionReply> parseSession(const HttpReply& reply)
{
    auto object = parseJsonObject(reply);
    if (!object)
        return Failure(object.error());
    JsonFields fields(*object);
    SessionReply session;
    session.did = fields.string("did"_L1);
    session.handle = fields.string("handle"_L1);
    session.access = Secret<QByteArray>(fields.string("accessJwt"_L1).toUtf8());
    session.refresh = Secret<QByteArray>(fields.string("refreshJwt"_L1).toUtf8());
    if (!fields.problem().isEmpty())
        return Failure(badReply(reply, fields.problem()));
    if (!text::isAtDid(session.did) || session.access.isEmpty() || session.refresh.isEmpty())
        return Failure(badReply(reply, u"the session names no account or no token"_s));
    session.didDoc = fields.optionalObject("didDoc"_L1);
    session.active = fields.optionalBool("active"_L1, true);
    session.status = fields.optionalString("status"_L1);
    return session;
}

Result<StrongRef> parseWrite(const HttpReply& reply)
{
    auto object = parseJsonObject(reply);
    if (!object)
        return Failure(object.error());
    JsonFields fields(*object);
    const StrongRef ref{uriField(fields, "uri"_L1), fields.id("cid"_L1)};
    if (!fields.problem().isEmpty())
        return Failure(badReply(reply, fields.problem()));
    return ref;
}

Result<StoredRecord> parseRecord(const HttpReply& reply)
{
    auto object = parseJsonObject(reply);
    if (!object)
        return Failure(object.error());
    JsonFields fields(*object);
    StoredRecord record;
    record.ref = {uriField(fields, "uri"_L1), fields.optionalString("cid"_L1)};
    record.value = fields.object("value"_L1);
    if (!fields.problem().isEmpty())
        return Failure(badReply(reply, fields.problem()));
    return record;
}

Result<QJsonObject> parseBlob(const HttpReply& reply)
{
    auto object = parseJsonObject(reply);
    if (!object)
        return Failure(object.error());
    JsonFields fields(*object);
    const QJsonObject blob = fields.object("blob"_L1);
    JsonFields inner(blob, u"blob"_s);
    const QJsonObject ref = inner.object("ref"_L1);
    fields.adopt(inner.problem());
    if (fields.problem().isEmpty() && ref.value("$link"_L1).toString().isEmpty())
        fields.adopt(u"blob.ref.$link is missing"_s);
    if (!fields.problem().isEmpty())
        return Failure(badReply(reply, fields.problem()));
    return blob;
}

Result<Profile> parseProfile(const HttpReply& reply)
{
    auto object = parseJsonObject(reply);
    if (!object)
        return Failure(object.error());
    JsonFields fields(*object);
    Profile profile = readProfile(fields);
    if (!fields.problem().isEmpty())
        return Failure(badReply(reply, fields.problem()));
    return profile;
}

Result<std::vector<Profile>> parseActors(const HttpReply& reply)
{
    auto object = parseJsonObject(reply);
    if (!object)
        return Failure(object.error());
    JsonFields fields(*object);
    std::vector<Profile> actors;
    for (const QJsonValue& value : fields.array("actors"_L1)) {
        JsonFields item(value.toObject(), u"actors"_s);
        actors.push_back(readProfile(item));
        fields.adopt(item.problem());
    }
    if (!fields.problem().isEmpty())
        return Failure(badReply(reply, fields.problem()));
    return actors;
}

Result<std::vector<PostView>> parsePosts(const HttpReply& reply)
{
    auto object = parseJsonObject(reply);
    if (!object)
        return Failure(object.error());
    JsonFields fields(*object);
    std::vector<PostView> posts;
    for (const QJsonValue& value : fields.array("posts"_L1)) {
        JsonFields item(value.toObject(), u"posts"_s);
        posts.push_back(readPost(item));
        fields.adopt(item.problem());
    }
    if (!fields.problem().isEmpty())
        return Failure(badReply(reply, fields.problem()));
    return posts;
}

Result<FeedPage> parseFeed(const HttpReply& reply)
{
    auto object = parseJsonObject(reply);
    if (!object)
        return Failure(object.error());
    JsonFields fields(*object);
    FeedPage page;
    page.cursor = fields.optionalString("cursor"_L1);
    for (const QJsonValue& value : fields.array("feed"_L1)) {
        const QJsonObject entry = value.toObject();
        if (entry.value("reason"_L1).toObject().value("$type"_L1).toString().endsWith("#reasonRepost"_L1))
            continue;
        JsonFields item(entry.value("post"_L1).toObject(), u"feed.post"_s);
        page.posts.push_back(readPost(item));
        fields.adopt(item.problem());
    }
    if (!fields.problem().isEmpty())
        return Failure(badReply(reply, fields.problem()));
    return page;
}

Result<NotificationPage> parseNotifications(const HttpReply& reply)
{
    auto object = parseJsonObject(reply);
    if (!object)
        return Failure(object.error());
    JsonFields fields(*object);
    NotificationPage page;
    page.cursor = fields.optionalString("cursor"_L1);
    for (const QJsonValue& value : fields.array("notifications"_L1)) {
        JsonFields item(value.toObject(), u"notifications"_s);
        page.items.push_back(readNotification(item));
        fields.adopt(item.problem());
    }
    if (!fields.problem().isEmpty())
        return Failure(badReply(reply, fields.problem()));
    return page;
}

Result<ThreadView> parseThread(const HttpReply& reply)
{
    auto object = parseJsonObject(reply);
    if (!object)
        return Failure(object.error());
    JsonFields fields(*object);
    const QJsonObject subject = fields.object("thread"_L1);
    if (!fields.problem().isEmpty())
        return Failure(badReply(reply, fields.problem()));
    ThreadReader reader;
    reader.read(subject);
    if (!reader.problem.isEmpty())
        return Failure(badReply(reply, reader.problem));
    return std::move(reader.view);
}

} // namespace parvis::bluesky
