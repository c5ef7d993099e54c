// SPDX-License-Identifier: GPL-3.0-or-later
// Mastodon's JSON as structs. Field names are the API's (docs.joinmastodon.org/entities), so they can be looked up.
#pragma once

#include "base/time/instant.h"
#include "platforms/http/json_fields.h"

#include <QStringList>
#include <optional>
#include <vector>

namespace parvis::mastodon {

struct WireAccount {
    QString id, username, acct, displayName, avatar, url;
    std::optional<qint64> followers, following, statuses; // unavailable is not 0
    QStringList verifiedLinks;                            // of fields with verified_at
};

struct WireMedia {
    QString id, type, url, description;
};

struct WireMention {
    QString id, acct;
};

struct WireStatus {
    QString id, uri, url;
    Instant created;
    std::optional<Instant> edited;
    QString inReplyToId, inReplyToAccountId;
    QString content; // HTML
    QString spoilerText, visibility, language;
    WireAccount account;
    std::vector<WireMedia> media;
    std::vector<WireMention> mentions;
    std::optional<qint64> favourites, reblogs, replies, quotes;
    bool isReblog = false;
};

struct WireNotification {
    QString id, type;
    Instant created;
    WireAccount account;
    std::optional<WireStatus> status;
};

struct WireContext {
    std::vector<WireStatus> ancestors, descendants;
};

// What a server says about itself, from /api/v2/instance or, where that is missing, /api/v1/instance.
struct WireInstance {
    QString domain, version, streaming;
    int apiVersion = 0; // api_versions.mastodon; 0 where not stated
    std::optional<qint64> maxCharacters, maxMedia, reservedPerUrl;
    QStringList mimeTypes;
    qint64 imageSize = 0, imageMatrix = 0, videoSize = 0, videoMatrix = 0, descriptionLimit = 0;
    double videoFrameRate = 0;
    bool hasPolls = false;
    qint64 pollOptions = 4, pollOptionLength = 50, pollMin = 300, pollMax = 2'629'746;
};

// BadReply naming the field where something required is missing.
Result<WireAccount> readAccount(const QJsonObject& object, const QString& where);
Result<WireStatus> readStatus(const QJsonObject& object, const QString& where);
Result<WireNotification> readNotification(const QJsonObject& object);
Result<WireContext> readContext(const QJsonObject& object);
WireInstance readInstance(const QJsonObject& object); // nothing in it is required

// A whole page of answers.
Result<std::vector<WireStatus>> readStatuses(const QJsonArray& array, const QString& where);
Result<std::vector<WireNotification>> readNotifications(const QJsonArray& array);

// Target of rel in a Link header (RFC 8288), resolved against the page's address; empty where absent or on another
// host.
QUrl linkTarget(const HttpReply& reply, QLatin1StringView rel);

} // namespace parvis::mastodon
