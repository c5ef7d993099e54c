// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publishing/post.h"

#include "base/json.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

template <typename T>
void put(QJsonObject& o, const QString& key, const std::optional<T>& value)
{
    if (value)
        o.insert(key, *value);
}

// Zero or nothing: not measured.
template <typename T>
void readMeasured(const QJsonObject& o, QLatin1StringView key, std::optional<T>& out)
{
    T value{};
    json::read(o, key, value);
    if (value > T{})
        out = value;
}

void readCodec(const QJsonObject& o, QLatin1StringView key, std::optional<QString>& out)
{
    if (const auto v = o.value(key); v.isString())
        out = v.toString();
}

QJsonObject assetToJson(const MediaAsset& a)
{
    QJsonObject o{{u"id"_s, a.id.toString()},         {u"sha256"_s, QString::fromLatin1(a.sha256.toHex())},
                  {u"fileName"_s, a.fileName},        {u"mimeType"_s, a.mimeType},
                  {u"kind"_s, mediaKindName(a.kind)}, {u"bytes"_s, a.bytes},
                  {u"altText"_s, a.altText}};
    put(o, u"width"_s, a.width);
    put(o, u"height"_s, a.height);
    put(o, u"frames"_s, a.frames);
    put(o, u"orientation"_s, a.orientation);
    if (a.duration)
        o.insert(u"durationMs"_s, qint64(a.duration->count()));
    put(o, u"frameRate"_s, a.frameRate);
    put(o, u"bitRate"_s, a.bitRate);
    put(o, u"videoCodec"_s, a.videoCodec);
    put(o, u"audioCodec"_s, a.audioCodec);
    if (!a.original.isNull())
        o.insert(u"original"_s, a.original.toString());
    return o;
}

MediaAsset assetFromJson(const QJsonObject& o)
{
    MediaAsset a;
    a.id = MediaId::fromString(o.value("id"_L1).toString()).value_or(MediaId{});
    a.sha256 = QByteArray::fromHex(o.value("sha256"_L1).toString().toLatin1());
    json::read(o, "fileName"_L1, a.fileName);
    json::read(o, "mimeType"_L1, a.mimeType);
    a.kind = mediaKindFromName(o.value("kind"_L1).toString()).value_or(a.kind);
    json::read(o, "bytes"_L1, a.bytes);
    readMeasured(o, "width"_L1, a.width);
    readMeasured(o, "height"_L1, a.height);
    readMeasured(o, "frames"_L1, a.frames);
    readMeasured(o, "orientation"_L1, a.orientation);
    readMeasured(o, "durationMs"_L1, a.duration);
    readMeasured(o, "frameRate"_L1, a.frameRate);
    readMeasured(o, "bitRate"_L1, a.bitRate);
    readCodec(o, "videoCodec"_L1, a.videoCodec);
    readCodec(o, "audioCodec"_L1, a.audioCodec);
    a.original = MediaId::fromString(o.value("original"_L1).toString()).value_or(MediaId{});
    json::read(o, "altText"_L1, a.altText);
    return a;
}

QJsonArray mediaToJson(const std::vector<MediaUse>& media)
{
    QJsonArray array;
    for (const auto& use : media) {
        array.append(QJsonObject{{u"asset"_s, assetToJson(use.asset)},
                                 {u"altText"_s, use.altText},
                                 {u"focusX"_s, use.focusX},
                                 {u"focusY"_s, use.focusY}});
    }
    return array;
}

std::vector<MediaUse> mediaFromJson(const QJsonArray& array)
{
    std::vector<MediaUse> media;
    for (const auto& item : array) {
        const auto o = item.toObject();
        MediaUse use;
        use.asset = assetFromJson(o.value("asset"_L1).toObject());
        json::read(o, "altText"_L1, use.altText);
        json::read(o, "focusX"_L1, use.focusX);
        json::read(o, "focusY"_L1, use.focusY);
        media.push_back(use);
    }
    return media;
}

void apply(Content& content, const Variant& variant)
{
    if (variant.text)
        content.text = *variant.text;
    if (variant.media)
        content.media = *variant.media;
    if (variant.threadParts)
        content.threadParts = *variant.threadParts;
    if (variant.contentWarning)
        content.contentWarning = *variant.contentWarning;
    if (variant.language)
        content.language = *variant.language;
    if (variant.visibility)
        content.visibility = *variant.visibility;
    if (variant.firstComment)
        content.firstComment = *variant.firstComment;
    if (variant.poll)
        content.poll = *variant.poll;
}

QJsonObject pollToJson(const Poll& poll)
{
    return {{u"options"_s, json::array(poll.options)},
            {u"seconds"_s, qint64(poll.duration.count())},
            {u"multiple"_s, poll.multiple}};
}

Poll pollFromJson(const QJsonObject& o)
{
    Poll poll;
    json::read(o, "options"_L1, poll.options);
    json::read(o, "seconds"_L1, poll.duration);
    json::read(o, "multiple"_L1, poll.multiple);
    return poll;
}

} // namespace

Content effectiveContent(const Post& post, QStringView network, AccountId account)
{
    Content content = post.base;
    for (const auto& variant : post.variants) {
        if (variant.account.isNull() && variant.network == network)
            apply(content, variant);
    }
    for (const auto& variant : post.variants) {
        if (!variant.account.isNull() && variant.account == account)
            apply(content, variant);
    }
    return content;
}

QStringList bodyParts(const Content& content)
{
    return QStringList{content.text} + content.threadParts;
}

QByteArray contentToJson(const Content& c)
{
    QJsonObject o{{u"text"_s, c.text},
                  {u"title"_s, c.title},
                  {u"contentWarning"_s, c.contentWarning},
                  {u"language"_s, c.language},
                  {u"visibility"_s, visibilityName(c.visibility)},
                  {u"sensitive"_s, c.sensitive},
                  {u"media"_s, mediaToJson(c.media)},
                  {u"threadParts"_s, json::array(c.threadParts)},
                  {u"firstComment"_s, c.firstComment},
                  {u"link"_s, c.link}};
    if (c.poll)
        o.insert("poll"_L1, pollToJson(*c.poll));
    return QJsonDocument(o).toJson(QJsonDocument::Compact);
}

std::optional<Content> contentFromJson(const QByteArray& bytes)
{
    const auto document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return std::nullopt;
    const auto o = document.object();
    Content c;
    json::read(o, "text"_L1, c.text);
    json::read(o, "title"_L1, c.title);
    json::read(o, "contentWarning"_L1, c.contentWarning);
    json::read(o, "language"_L1, c.language);
    c.visibility = visibilityFromName(o.value("visibility"_L1).toString()).value_or(c.visibility);
    json::read(o, "sensitive"_L1, c.sensitive);
    c.media = mediaFromJson(o.value("media"_L1).toArray());
    json::read(o, "threadParts"_L1, c.threadParts);
    json::read(o, "firstComment"_L1, c.firstComment);
    json::read(o, "link"_L1, c.link);
    if (o.contains("poll"_L1))
        c.poll = pollFromJson(o.value("poll"_L1).toObject());
    return c;
}

QByteArray variantsToJson(const std::vector<Variant>& variants)
{
    QJsonArray array;
    for (const auto& v : variants) {
        QJsonObject o{{u"network"_s, v.network}, {u"account"_s, v.account.toString()}};
        if (v.text)
            o.insert("text"_L1, *v.text);
        if (v.media)
            o.insert("media"_L1, mediaToJson(*v.media));
        if (v.threadParts)
            o.insert("threadParts"_L1, json::array(*v.threadParts));
        if (v.contentWarning)
            o.insert("contentWarning"_L1, *v.contentWarning);
        if (v.language)
            o.insert("language"_L1, *v.language);
        if (v.visibility)
            o.insert("visibility"_L1, visibilityName(*v.visibility));
        if (v.firstComment)
            o.insert("firstComment"_L1, *v.firstComment);
        if (v.poll)
            o.insert("poll"_L1, *v.poll ? QJsonValue(pollToJson(**v.poll)) : QJsonValue());
        array.append(o);
    }
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

std::optional<std::vector<Variant>> variantsFromJson(const QByteArray& bytes)
{
    const auto document = QJsonDocument::fromJson(bytes);
    if (!document.isArray())
        return std::nullopt;
    std::vector<Variant> variants;
    for (const auto& item : document.array()) {
        const auto o = item.toObject();
        Variant v;
        json::read(o, "network"_L1, v.network);
        v.account = AccountId::fromString(o.value("account"_L1).toString()).value_or(AccountId{});
        if (o.value("text"_L1).isString())
            v.text = o.value("text"_L1).toString();
        if (o.value("media"_L1).isArray())
            v.media = mediaFromJson(o.value("media"_L1).toArray());
        if (o.value("threadParts"_L1).isArray()) {
            QStringList parts;
            json::read(o, "threadParts"_L1, parts);
            v.threadParts = parts;
        }
        if (o.value("contentWarning"_L1).isString())
            v.contentWarning = o.value("contentWarning"_L1).toString();
        if (o.value("language"_L1).isString())
            v.language = o.value("language"_L1).toString();
        v.visibility = visibilityFromName(o.value("visibility"_L1).toString());
        if (o.value("firstComment"_L1).isString())
            v.firstComment = o.value("firstComment"_L1).toString();
        if (o.value("poll"_L1).isObject())
            v.poll.emplace(pollFromJson(o.value("poll"_L1).toObject()));
        else if (o.contains("poll"_L1))
            v.poll.emplace(std::nullopt);
        variants.push_back(v);
    }
    return variants;
}

} // namespace parvis
