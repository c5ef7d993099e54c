// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/bluesky/mapping.h"

#include "domain/text/at_syntax.h"
#include "platforms/bluesky/publisher.h"

using namespace Qt::StringLiterals;

namespace parvis::bluesky {
namespace {

QString authorityOf(const QString& atUri)
{
    const auto uri = text::parseAtUri(atUri);
    return uri ? uri->authority : QString();
}

QString refUri(const QJsonObject& record, QLatin1StringView name)
{
    return record.value("reply"_L1).toObject().value(name).toObject().value("uri"_L1).toString();
}

// The quoted record, also beside media.
QString quotedUri(const QJsonObject& record)
{
    const QJsonObject embed = record.value("embed"_L1).toObject();
    const QJsonObject inner = embed.value("record"_L1).toObject();
    const QString uri = inner.value("uri"_L1).toString();
    return uri.isEmpty() ? inner.value("record"_L1).toObject().value("uri"_L1).toString() : uri;
}

bool mentions(const QJsonObject& record, const QString& did)
{
    for (const QJsonValue& facet : record.value("facets"_L1).toArray()) {
        for (const QJsonValue& feature : facet.toObject().value("features"_L1).toArray()) {
            if (feature.toObject().value("did"_L1) == did)
                return true;
        }
    }
    return false;
}

// By the post itself and not by the notification's reason, so that a post is the same kind wherever it is read. (A
// reply that mentions us is announced as a mention only.)
InboxKind kindOf(const QJsonObject& record, const QString& ownDid)
{
    if (authorityOf(refUri(record, "parent"_L1)) == ownDid || authorityOf(refUri(record, "root"_L1)) == ownDid)
        return InboxKind::Comment;
    if (authorityOf(quotedUri(record)) == ownDid)
        return InboxKind::Quote;
    return mentions(record, ownDid) ? InboxKind::Mention : InboxKind::Comment;
}

// createdAt is what the author's program claims. A small lag is believed, because it is the moment of writing; a time
// in the future or long past (an import) is not, so that a comment that comes today waits since today.
Instant createdOf(const QJsonObject& record, Instant indexedAt)
{
    const auto claimed = Instant::fromRfc3339(record.value("createdAt"_L1).toString());
    if (!claimed || *claimed > indexedAt || *claimed < indexedAt - std::chrono::hours(24))
        return indexedAt;
    return *claimed;
}

void addViews(const QJsonObject& embed, std::vector<MessageMedia>& media)
{
    for (const QJsonValue& value : embed.value("images"_L1).toArray()) {
        const QJsonObject image = value.toObject();
        media.push_back({u"image"_s, image.value("fullsize"_L1).toString(), image.value("alt"_L1).toString()});
    }
    if (embed.contains("playlist"_L1))
        media.push_back({u"video"_s, embed.value("playlist"_L1).toString(), embed.value("alt"_L1).toString()});
}

// In a bare record only the blobs' names stand; the addresses come with the thread.
void addBlobs(const QJsonObject& embed, std::vector<MessageMedia>& media)
{
    for (const QJsonValue& value : embed.value("images"_L1).toArray())
        media.push_back({u"image"_s, {}, value.toObject().value("alt"_L1).toString()});
    if (embed.contains("video"_L1))
        media.push_back({u"video"_s, {}, embed.value("alt"_L1).toString()});
}

IncomingMessage messageOfRecord(const StrongRef& ref, const Profile& author, const QJsonObject& record,
                                Instant indexedAt, const QString& ownDid)
{
    IncomingMessage message;
    message.remote = {{ref.uri}, ref.cid, webUrl(ref.uri)};
    message.parent = {refUri(record, "parent"_L1)};
    message.root = {refUri(record, "root"_L1)};
    message.kind = kindOf(record, ownDid);
    if (message.root.isEmpty()) {
        message.root = {ref.uri};
        if (message.kind == InboxKind::Quote)
            message.parent = {quotedUri(record)};
    }
    message.author = identityOf(author);
    message.text = record.value("text"_L1).toString();
    message.language = record.value("langs"_L1).toArray().first().toString();
    message.created = createdOf(record, indexedAt);
    message.own = author.did == ownDid;
    return message;
}

// Like, repost, follow: an event with no words of its own.
IncomingMessage eventOf(const Notification& item, InboxKind kind)
{
    IncomingMessage message;
    message.remote = {{item.ref.uri}, item.ref.cid, {}};
    message.kind = kind;
    // A like by way of a repost names the repost as its subject; the record names the post.
    const QString subject = item.record.value("subject"_L1).toObject().value("uri"_L1).toString();
    message.parent = {subject.isEmpty() ? item.reasonSubject : subject};
    message.root = message.parent;
    message.author = identityOf(item.author);
    message.created = createdOf(item.record, item.indexedAt);
    return message;
}

void add(std::vector<MetricReading>& readings, const QString& post, Metric metric, const std::optional<qint64>& value)
{
    if (value)
        readings.push_back({{post}, metric, double(*value)});
}

} // namespace

Identity identityOf(const Profile& profile)
{
    Identity identity;
    identity.network = u"bluesky"_s;
    identity.remoteId = {profile.did};
    // handle.invalid: the network cannot confirm the handle any more (atproto.com/specs/handle).
    identity.handle = profile.handle == "handle.invalid"_L1 ? profile.did : profile.handle;
    identity.name = profile.displayName.isEmpty() ? identity.handle : profile.displayName;
    identity.avatarUrl = profile.avatar;
    identity.profileUrl = u"https://bsky.app/profile/"_s + profile.did;
    identity.followers = profile.followers;
    // A handle is a name of the domain name system that the network looked up; under bsky.social everybody has one.
    if (identity.handle != profile.did && !identity.handle.endsWith(".bsky.social"_L1))
        identity.websites = {u"https://"_s + identity.handle};
    return identity;
}

std::optional<IncomingMessage> messageOf(const Notification& item, const QString& ownDid)
{
    if (item.reason == "reply"_L1 || item.reason == "mention"_L1 || item.reason == "quote"_L1) {
        IncomingMessage message = messageOfRecord(item.ref, item.author, item.record, item.indexedAt, ownDid);
        const QJsonObject embed = item.record.value("embed"_L1).toObject();
        addBlobs(embed, message.media);
        addBlobs(embed.value("media"_L1).toObject(), message.media);
        return message;
    }
    if (item.reason == "like"_L1 || item.reason == "like-via-repost"_L1)
        return eventOf(item, InboxKind::Like);
    if (item.reason == "repost"_L1 || item.reason == "repost-via-repost"_L1)
        return eventOf(item, InboxKind::Boost);
    if (item.reason == "follow"_L1) {
        IncomingMessage message = eventOf(item, InboxKind::Follow);
        message.parent = message.root = {};
        return message;
    }
    return std::nullopt;
}

IncomingMessage messageOf(const PostView& post, const QString& ownDid)
{
    IncomingMessage message = messageOfRecord(post.ref, post.author, post.record, post.indexedAt, ownDid);
    addViews(post.embed, message.media);
    addViews(post.embed.value("media"_L1).toObject(), message.media);
    return message;
}

IncomingMessage tombstone(const QString& atUri)
{
    IncomingMessage message;
    message.remote = {{atUri}, {}, webUrl(atUri)};
    message.author.network = u"bluesky"_s;
    message.author.remoteId = {authorityOf(atUri)};
    message.deleted = true;
    return message;
}

RemoteThread threadOf(const ThreadView& view, const QString& ownDid)
{
    RemoteThread thread;
    for (const PostView& post : view.posts)
        thread.messages.push_back(messageOf(post, ownDid));
    for (const QString& uri : view.gone) {
        if (!uri.isEmpty())
            thread.messages.push_back(tombstone(uri));
    }
    thread.complete = view.complete;
    thread.rootGone = view.subjectGone;
    return thread;
}

std::vector<MetricReading> readingsOf(const PostView& post)
{
    std::vector<MetricReading> readings;
    add(readings, post.ref.uri, Metric::Reactions, post.likes);
    add(readings, post.ref.uri, Metric::Shares, post.reposts);
    add(readings, post.ref.uri, Metric::Comments, post.replies);
    add(readings, post.ref.uri, Metric::Quotes, post.quotes);
    add(readings, post.ref.uri, Metric::Saves, post.bookmarks);
    return readings;
}

std::vector<MetricReading> readingsOf(const Profile& profile)
{
    std::vector<MetricReading> readings;
    add(readings, {}, Metric::Followers, profile.followers);
    add(readings, {}, Metric::Following, profile.follows);
    add(readings, {}, Metric::Posts, profile.posts);
    return readings;
}

} // namespace parvis::bluesky
