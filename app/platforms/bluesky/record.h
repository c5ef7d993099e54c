// SPDX-License-Identifier: GPL-3.0-or-later
// The records Parvis writes (lexicons app.bsky.feed.* and app.bsky.graph.*). Pure.
#pragma once

#include "domain/text/facets.h"
#include "platforms/bluesky/wire.h"
#include "ports/platform_client.h"

#include <QHash>
#include <QJsonArray>

namespace parvis::bluesky {

namespace collection {
inline const QString post = QStringLiteral("app.bsky.feed.post");
inline const QString like = QStringLiteral("app.bsky.feed.like");
inline const QString repost = QStringLiteral("app.bsky.feed.repost");
inline const QString threadgate = QStringLiteral("app.bsky.feed.threadgate");
inline const QString block = QStringLiteral("app.bsky.graph.block");
} // namespace collection

// app.bsky.embed.external; thumb: a blob object, empty for none.
struct LinkCard {
    QString uri, title, description;
    QJsonObject thumb;
};

struct ReplyRefs {
    StrongRef root, parent;
};

// The text as it goes out: as written, or with long links shown short where it would not fit otherwise. The same for
// the same text, so that a record that was sent is recognised by it.
QString wireText(const QString& text);
// What wireText() has in it; the facets fit its result.
text::Facets wireFacets(const QString& text);

// Mentions whose handle has no DID in the table stay plain text.
QJsonArray facetsJson(const text::Facets& facets, const QHash<QString, QString>& dids);
QJsonObject imagesEmbed(const std::vector<RemoteId>& uploads, const std::vector<MediaUse>& media);
QJsonObject cardEmbed(const LinkCard& card);
QJsonObject postRecord(const PublishRequest& request, const QHash<QString, QString>& dids, const QJsonObject& embed,
                       const std::optional<ReplyRefs>& reply);
// Of a publishing request: the moment its first send left, else the moment its name was made. The same at each try.
Instant createdAtOf(const PublishRequest& request);

QJsonObject subjectRecord(const QString& type, const StrongRef& subject, Instant now); // like, repost
QJsonObject blockRecord(const QString& did, Instant now);
// The gate with one reply hidden or shown again; everything else in it stays. existing empty: a new gate that lets all
// reply. Rejected, code "hidden_replies_full", beyond 300 (lexicon).
Result<QJsonObject> withHiddenReply(const QJsonObject& existing, const QString& rootUri, const QString& replyUri,
                                    bool hidden, Instant now);

QJsonObject writeInput(const QString& did, const QString& collection, const QString& recordKey,
                       const QJsonObject& record);

// An upload's name is the blob object itself: that is what a record has to hold.
RemoteId uploadId(const QJsonObject& blob);
QJsonObject blobOf(const RemoteId& upload);

} // namespace parvis::bluesky
