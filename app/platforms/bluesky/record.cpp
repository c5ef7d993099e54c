// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/bluesky/record.h"

#include "domain/text/at_syntax.h"
#include "domain/text/bluesky_text.h"
#include "domain/text/counting.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace parvis::bluesky {
namespace {

constexpr qsizetype maxHiddenReplies = 300;

bool needsShortLinks(const QString& text)
{
    const auto rule = text::blueskyRule();
    return text::blueskyLength(text) > rule.limit || text.toUtf8().size() > rule.byteLimit;
}

QJsonObject feature(const text::Facet& facet, const QHash<QString, QString>& dids)
{
    switch (facet.kind) {
    case text::FacetKind::Url:
        return {{u"$type"_s, u"app.bsky.richtext.facet#link"_s}, {u"uri"_s, facet.value}};
    case text::FacetKind::Mention:
        if (!dids.contains(facet.value))
            return {};
        return {{u"$type"_s, u"app.bsky.richtext.facet#mention"_s}, {u"did"_s, dids.value(facet.value)}};
    case text::FacetKind::Hashtag:
        return {{u"$type"_s, u"app.bsky.richtext.facet#tag"_s}, {u"tag"_s, facet.value}};
    case text::FacetKind::Cashtag:
        return {{u"$type"_s, u"app.bsky.richtext.facet#tag"_s}, {u"tag"_s, QString(u'$' + facet.value)}};
    }
    return {};
}

} // namespace

QString wireText(const QString& text)
{
    return needsShortLinks(text) ? text::shortenLinks(text, text::detectFacets(text)).text : text;
}

text::Facets wireFacets(const QString& text)
{
    const text::Facets facets = text::detectFacets(text);
    return needsShortLinks(text) ? text::shortenLinks(text, facets).facets : facets;
}

QJsonArray facetsJson(const text::Facets& facets, const QHash<QString, QString>& dids)
{
    QJsonArray array;
    for (const text::Facet& facet : facets) {
        const QJsonObject what = feature(facet, dids);
        if (what.isEmpty())
            continue;
        const QJsonObject index{{u"byteStart"_s, facet.byteStart}, {u"byteEnd"_s, facet.byteEnd}};
        array.append(QJsonObject{{u"index"_s, index}, {u"features"_s, QJsonArray{what}}});
    }
    return array;
}

QJsonObject imagesEmbed(const std::vector<RemoteId>& uploads, const std::vector<MediaUse>& media)
{
    QJsonArray images;
    for (size_t i = 0; i < uploads.size(); ++i) {
        // alt is required, and may be empty.
        QJsonObject image{{u"image"_s, blobOf(uploads[i])}, {u"alt"_s, u""_s}};
        if (i < media.size()) {
            const MediaUse& use = media[i];
            image.insert(u"alt"_s, use.altText.isEmpty() ? use.asset.altText : use.altText);
            if (use.asset.width && use.asset.height)
                image.insert(u"aspectRatio"_s,
                             QJsonObject{{u"width"_s, *use.asset.width}, {u"height"_s, *use.asset.height}});
        }
        images.append(image);
    }
    return {{u"$type"_s, u"app.bsky.embed.images"_s}, {u"images"_s, images}};
}

QJsonObject cardEmbed(const LinkCard& card)
{
    QJsonObject external{{u"uri"_s, card.uri}, {u"title"_s, card.title}, {u"description"_s, card.description}};
    if (!card.thumb.isEmpty())
        external.insert(u"thumb"_s, card.thumb);
    return {{u"$type"_s, u"app.bsky.embed.external"_s}, {u"external"_s, external}};
}

QJsonObject postRecord(const PublishRequest& request, const QHash<QString, QString>& dids, const QJsonObject& embed,
                       const std::optional<ReplyRefs>& reply)
{
    QJsonObject record{{u"$type"_s, collection::post},
                       {u"text"_s, wireText(request.text)},
                       {u"createdAt"_s, createdAtOf(request).toRfc3339()}};
    const QJsonArray facets = facetsJson(wireFacets(request.text), dids);
    if (!facets.isEmpty())
        record.insert(u"facets"_s, facets);
    if (!request.language.isEmpty() && text::isAtLanguage(request.language))
        record.insert(u"langs"_s, QJsonArray{request.language});
    if (!embed.isEmpty())
        record.insert(u"embed"_s, embed);
    if (reply)
        record.insert(u"reply"_s,
                      QJsonObject{{u"root"_s, reply->root.toJson()}, {u"parent"_s, reply->parent.toJson()}});
    return record;
}

Instant createdAtOf(const PublishRequest& request)
{
    if (request.firstSent)
        return *request.firstSent;
    const auto tid = text::parseTid(request.requestName);
    return tid ? Instant{tid->microseconds / 1000} : Instant{};
}

QJsonObject subjectRecord(const QString& type, const StrongRef& subject, Instant now)
{
    return {{u"$type"_s, type}, {u"subject"_s, subject.toJson()}, {u"createdAt"_s, now.toRfc3339()}};
}

QJsonObject blockRecord(const QString& did, Instant now)
{
    return {{u"$type"_s, collection::block}, {u"subject"_s, did}, {u"createdAt"_s, now.toRfc3339()}};
}

Result<QJsonObject> withHiddenReply(const QJsonObject& existing, const QString& rootUri, const QString& replyUri,
                                    bool hidden, Instant now)
{
    QJsonObject gate = existing;
    if (gate.isEmpty())
        gate = {{u"$type"_s, collection::threadgate}, {u"post"_s, rootUri}, {u"createdAt"_s, now.toRfc3339()}};
    QJsonArray replies;
    for (const QJsonValue& uri : gate.value("hiddenReplies"_L1).toArray()) {
        if (uri.toString() != replyUri)
            replies.append(uri);
    }
    if (hidden)
        replies.append(replyUri);
    if (replies.size() > maxHiddenReplies) {
        Error error =
            Error::make(ErrorKind::Rejected, u"no more than 300 replies of a thread can be hidden"_s, Effect::NotSent);
        error.code = u"hidden_replies_full"_s;
        return Failure(error);
    }
    gate.insert(u"hiddenReplies"_s, replies);
    return gate;
}

QJsonObject writeInput(const QString& did, const QString& collection, const QString& recordKey,
                       const QJsonObject& record)
{
    QJsonObject input{{u"repo"_s, did}, {u"collection"_s, collection}, {u"record"_s, record}};
    if (!recordKey.isEmpty())
        input.insert(u"rkey"_s, recordKey);
    return input;
}

RemoteId uploadId(const QJsonObject& blob)
{
    return {QString::fromUtf8(QJsonDocument(blob).toJson(QJsonDocument::Compact))};
}

QJsonObject blobOf(const RemoteId& upload)
{
    return QJsonDocument::fromJson(upload.value.toUtf8()).object();
}

} // namespace parvis::bluesky
