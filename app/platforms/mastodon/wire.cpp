// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/mastodon/wire.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace parvis::mastodon {
namespace {

Failure missing(const QString& problem)
{
    return failure(ErrorKind::BadReply, problem);
}

std::optional<qint64> count(const JsonFields& fields, QLatin1StringView name)
{
    // Pleroma and some forks send -1 where a person hides the figure.
    const qint64 value = fields.optionalInteger(name, -1);
    return value < 0 ? std::nullopt : std::optional(value);
}

Instant requiredTime(JsonFields& fields, QLatin1StringView name, const QString& where)
{
    const QString text = fields.string(name);
    const auto time = Instant::fromRfc3339(text);
    if (!time)
        fields.adopt(u"%1.%2 is no time"_s.arg(where, QString(name)));
    return time.value_or(Instant{});
}

WireMedia readMedia(const QJsonObject& object)
{
    const JsonFields fields(object);
    QString url = fields.optionalString("url"_L1);
    if (url.isEmpty())
        url = fields.optionalString("remote_url"_L1);
    return {fields.optionalId("id"_L1), fields.optionalString("type"_L1), url, fields.optionalString("description"_L1)};
}

template <typename T, typename Read>
Result<std::vector<T>> readAll(const QJsonArray& array, Read read)
{
    std::vector<T> all;
    all.reserve(size_t(array.size()));
    for (const QJsonValue& value : array) {
        Result<T> one = read(value.toObject());
        if (!one)
            return Failure(std::move(one.error()));
        all.push_back(std::move(*one));
    }
    return all;
}

// A profile's fields hold HTML; the link is what the server confirmed (docs.joinmastodon.org/entities/Account/#Field).
QStringList verifiedLinks(const QJsonArray& fields)
{
    static const QRegularExpression link(u"href=\"(https?://[^\"<>\\s]{1,500})\""_s);
    QStringList links;
    for (const auto& item : fields) {
        const QJsonObject field = item.toObject();
        const auto found = link.match(field.value("value"_L1).toString().left(4000));
        if (field.value("verified_at"_L1).isString() && found.hasMatch() && links.size() < 16)
            links << found.captured(1);
    }
    return links;
}

} // namespace

Result<WireAccount> readAccount(const QJsonObject& object, const QString& where)
{
    JsonFields fields(object, where);
    WireAccount account;
    account.id = fields.id("id"_L1);
    account.username = fields.optionalString("username"_L1);
    account.acct = fields.optionalString("acct"_L1, account.username);
    if (account.acct.isEmpty())
        account.acct = fields.string("acct"_L1);
    account.displayName = fields.optionalString("display_name"_L1);
    account.avatar = fields.optionalString("avatar"_L1);
    account.url = fields.optionalString("url"_L1);
    account.followers = count(fields, "followers_count"_L1);
    account.following = count(fields, "following_count"_L1);
    account.statuses = count(fields, "statuses_count"_L1);
    account.verifiedLinks = verifiedLinks(object.value("fields"_L1).toArray());
    if (!fields.problem().isEmpty())
        return missing(fields.problem());
    return account;
}

Result<WireStatus> readStatus(const QJsonObject& object, const QString& where)
{
    JsonFields fields(object, where);
    WireStatus status;
    status.id = fields.id("id"_L1);
    status.created = requiredTime(fields, "created_at"_L1, where);
    status.uri = fields.optionalString("uri"_L1);
    status.url = fields.optionalString("url"_L1, status.uri);
    if (const auto edited = Instant::fromRfc3339(fields.optionalString("edited_at"_L1)))
        status.edited = *edited;
    status.inReplyToId = fields.optionalId("in_reply_to_id"_L1);
    status.inReplyToAccountId = fields.optionalId("in_reply_to_account_id"_L1);
    status.content = fields.optionalString("content"_L1);
    status.spoilerText = fields.optionalString("spoiler_text"_L1);
    status.visibility = fields.optionalString("visibility"_L1);
    status.language = fields.optionalString("language"_L1);
    status.favourites = count(fields, "favourites_count"_L1);
    status.reblogs = count(fields, "reblogs_count"_L1);
    status.replies = count(fields, "replies_count"_L1);
    status.quotes = count(fields, "quotes_count"_L1);
    status.isReblog = fields.has("reblog"_L1);
    for (const QJsonValue& media : fields.optionalArray("media_attachments"_L1))
        status.media.push_back(readMedia(media.toObject()));
    for (const QJsonValue& mention : fields.optionalArray("mentions"_L1)) {
        const JsonFields named(mention.toObject());
        status.mentions.push_back({named.optionalId("id"_L1), named.optionalString("acct"_L1)});
    }
    auto account = readAccount(fields.object("account"_L1), where + u".account");
    if (!fields.problem().isEmpty())
        return missing(fields.problem());
    if (!account)
        return Failure(account.error());
    status.account = std::move(*account);
    return status;
}

Result<WireNotification> readNotification(const QJsonObject& object)
{
    JsonFields fields(object, u"notification"_s);
    WireNotification notification;
    notification.id = fields.id("id"_L1);
    notification.type = fields.string("type"_L1);
    notification.created = requiredTime(fields, "created_at"_L1, u"notification"_s);
    if (!fields.problem().isEmpty())
        return missing(fields.problem());
    // Types about the server (admin.report, severed_relationships…) come without a person; who reads them ignores them.
    if (fields.has("account"_L1)) {
        auto account = readAccount(fields.optionalObject("account"_L1), u"notification.account"_s);
        if (!account)
            return Failure(account.error());
        notification.account = std::move(*account);
    }
    if (fields.has("status"_L1)) {
        auto status = readStatus(fields.optionalObject("status"_L1), u"notification.status"_s);
        if (!status)
            return Failure(status.error());
        notification.status = std::move(*status);
    }
    return notification;
}

Result<std::vector<WireStatus>> readStatuses(const QJsonArray& array, const QString& where)
{
    return readAll<WireStatus>(array, [&](const QJsonObject& object) { return readStatus(object, where); });
}

Result<std::vector<WireNotification>> readNotifications(const QJsonArray& array)
{
    return readAll<WireNotification>(array, readNotification);
}

Result<WireContext> readContext(const QJsonObject& object)
{
    JsonFields fields(object, u"context"_s);
    const QJsonArray above = fields.array("ancestors"_L1);
    const QJsonArray below = fields.array("descendants"_L1);
    if (!fields.problem().isEmpty())
        return missing(fields.problem());
    auto ancestors = readStatuses(above, u"context.ancestors"_s);
    auto descendants = readStatuses(below, u"context.descendants"_s);
    if (!ancestors || !descendants)
        return Failure(ancestors ? descendants.error() : ancestors.error());
    return WireContext{std::move(*ancestors), std::move(*descendants)};
}

WireInstance readInstance(const QJsonObject& object)
{
    const JsonFields fields(object);
    WireInstance instance;
    instance.domain = fields.optionalString("domain"_L1, fields.optionalString("uri"_L1));
    instance.version = fields.optionalString("version"_L1);
    instance.apiVersion = int(JsonFields(fields.optionalObject("api_versions"_L1)).optionalInteger("mastodon"_L1));
    const JsonFields configuration(fields.optionalObject("configuration"_L1));
    instance.streaming = JsonFields(configuration.optionalObject("urls"_L1)).optionalString("streaming"_L1);
    if (instance.streaming.isEmpty())
        instance.streaming = JsonFields(fields.optionalObject("urls"_L1)).optionalString("streaming_api"_L1);
    const JsonFields statuses(configuration.optionalObject("statuses"_L1));
    instance.maxCharacters = count(statuses, "max_characters"_L1);
    if (!instance.maxCharacters)
        instance.maxCharacters = count(fields, "max_toot_chars"_L1); // Pleroma, v1
    instance.maxMedia = count(statuses, "max_media_attachments"_L1);
    instance.reservedPerUrl = count(statuses, "characters_reserved_per_url"_L1);
    const JsonFields media(configuration.optionalObject("media_attachments"_L1));
    for (const QJsonValue& type : media.optionalArray("supported_mime_types"_L1))
        instance.mimeTypes << type.toString();
    instance.imageSize = media.optionalInteger("image_size_limit"_L1);
    instance.imageMatrix = media.optionalInteger("image_matrix_limit"_L1);
    instance.videoSize = media.optionalInteger("video_size_limit"_L1);
    instance.videoMatrix = media.optionalInteger("video_matrix_limit"_L1);
    instance.videoFrameRate = double(media.optionalInteger("video_frame_rate_limit"_L1));
    instance.descriptionLimit = media.optionalInteger("description_limit"_L1);
    const JsonFields polls(configuration.optionalObject("polls"_L1));
    instance.hasPolls = configuration.has("polls"_L1);
    instance.pollOptions = polls.optionalInteger("max_options"_L1, instance.pollOptions);
    instance.pollOptionLength = polls.optionalInteger("max_characters_per_option"_L1, instance.pollOptionLength);
    instance.pollMin = polls.optionalInteger("min_expiration"_L1, instance.pollMin);
    instance.pollMax = polls.optionalInteger("max_expiration"_L1, instance.pollMax);
    return instance;
}

QUrl linkTarget(const HttpReply& reply, QLatin1StringView rel)
{
    static const QRegularExpression entry(u"<([^>]*)>\\s*;[^,<]*\\brel\\s*=\\s*\"?([a-z ]+)\"?"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    for (const QByteArray& header : reply.headers.values("Link")) {
        auto matches = entry.globalMatch(QString::fromUtf8(header));
        while (matches.hasNext()) {
            const auto match = matches.next();
            if (!match.captured(2).split(u' ').contains(rel))
                continue;
            QUrl target = reply.url.resolved(QUrl(match.captured(1)));
            // Behind a proxy some servers name their inner address: path and query are what counts.
            if (target.host() != reply.url.host())
                return {};
            target.setScheme(reply.url.scheme());
            target.setPort(reply.url.port());
            return target;
        }
    }
    return {};
}

} // namespace parvis::mastodon
