// SPDX-License-Identifier: GPL-3.0-or-later
// The answers of the AT protocol (lexicons of com.atproto and app.bsky) as plain values. Parsing only: a missing
// required field is a BadReply that names it, what is unknown is ignored. Records are kept as JSON: other people's
// programs wrote them.
#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "base/time/instant.h"
#include "platforms/http/http_message.h"

#include <QJsonObject>
#include <optional>
#include <vector>

namespace parvis::bluesky {

// com.atproto.repo.strongRef: a record at one version.
struct StrongRef {
    QString uri, cid;
    bool isComplete() const { return !uri.isEmpty() && !cid.isEmpty(); }
    QJsonObject toJson() const;
    bool operator==(const StrongRef&) const = default;
};

// com.atproto.server.createSession and refreshSession.
struct SessionReply {
    QString did, handle;
    Secret<QByteArray> access, refresh;
    QJsonObject didDoc; // empty where the server gives none
    bool active = true;
    QString status; // "takendown", "deactivated", … when not active
};

// com.atproto.repo.getRecord
struct StoredRecord {
    StrongRef ref; // cid may be missing
    QJsonObject value;
};

// app.bsky.actor.defs: any of the profile views. An absent count is unavailable, not 0.
struct Profile {
    QString did, handle, displayName, avatar;
    std::optional<qint64> followers, follows, posts;
    QString blocking; // at-uri of our block record
    bool muted = false;
};

// app.bsky.feed.defs#postView
struct PostView {
    StrongRef ref;
    Profile author;
    QJsonObject record, embed;
    Instant indexedAt;
    std::optional<qint64> likes, reposts, replies, quotes, bookmarks;
    QString ownLike, ownRepost; // at-uris of our own records
};

// app.bsky.notification.listNotifications#notification
struct Notification {
    StrongRef ref;
    Profile author;
    QString reason, reasonSubject;
    QJsonObject record;
    Instant indexedAt;
};

struct NotificationPage {
    std::vector<Notification> items;
    QString cursor; // empty: the end
};

// app.bsky.feed.getAuthorFeed without what the person reposted
struct FeedPage {
    std::vector<PostView> posts;
    QString cursor; // empty: the end
};

// app.bsky.feed.getPostThread, flattened: parents first, then the post, then replies depth first.
struct ThreadView {
    std::vector<PostView> posts;
    std::vector<QString> gone;    // notFoundPost
    std::vector<QString> blocked; // exists, but is not shown to us
    bool complete = true;         // every reply the network counts is here
    bool subjectGone = false;     // the post asked for is deleted
};

Result<SessionReply> parseSession(const HttpReply& reply);
Result<StrongRef> parseWrite(const HttpReply& reply); // createRecord, putRecord
Result<StoredRecord> parseRecord(const HttpReply& reply);
// The blob object itself, to be put into a record as it is.
Result<QJsonObject> parseBlob(const HttpReply& reply);
Result<Profile> parseProfile(const HttpReply& reply);
Result<std::vector<Profile>> parseActors(const HttpReply& reply); // searchActorsTypeahead
Result<std::vector<PostView>> parsePosts(const HttpReply& reply);
Result<NotificationPage> parseNotifications(const HttpReply& reply);
Result<FeedPage> parseFeed(const HttpReply& reply);
Result<ThreadView> parseThread(const HttpReply& reply);

} // namespace parvis::bluesky
