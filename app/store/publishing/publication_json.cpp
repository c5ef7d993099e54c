// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"
#include "store/publishing/publication_rows.h"

#include <QJsonDocument>

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

QString compact(const QJsonObject& o)
{
    return QString::fromUtf8(QJsonDocument(o).toJson(QJsonDocument::Compact));
}

QJsonObject object(const QString& text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

QJsonObject refToJson(const RemoteRef& ref)
{
    return {{u"id"_s, ref.id.value}, {u"version"_s, ref.version}, {u"url"_s, ref.url}};
}

RemoteRef refFromJson(const QJsonValue& value)
{
    const QJsonObject o = value.toObject();
    return {{o.value("id"_L1).toString()}, o.value("version"_L1).toString(), o.value("url"_L1).toString()};
}

} // namespace

QString errorToJson(const std::optional<Error>& error)
{
    if (!error)
        return u""_s;
    QJsonObject o{{u"kind"_s, errorKindName(error->kind)},
                  {u"detail"_s, error->detail},
                  {u"effect"_s, effectName(error->effect)}};
    if (error->retryAfter)
        o.insert("retryAfterMs"_L1, qint64(error->retryAfter->count()));
    if (error->httpStatus != 0)
        o.insert("httpStatus"_L1, error->httpStatus);
    if (!error->code.isEmpty())
        o.insert("code"_L1, error->code);
    return compact(o);
}

std::optional<Error> errorFromJson(const QString& json)
{
    if (json.isEmpty())
        return std::nullopt;
    const QJsonObject o = object(json);
    Error error;
    error.kind = errorKindFromName(o.value("kind"_L1).toString()).value_or(ErrorKind::BadReply);
    error.effect = effectFromName(o.value("effect"_L1).toString()).value_or(Effect::Maybe);
    json::read(o, "detail"_L1, error.detail);
    json::read(o, "httpStatus"_L1, error.httpStatus);
    json::read(o, "code"_L1, error.code);
    if (const auto wait = o.value("retryAfterMs"_L1); wait.isDouble())
        error.retryAfter = Milliseconds(wait.toInteger());
    return error;
}

QString replyToJson(const std::optional<ReplyTarget>& reply)
{
    if (!reply)
        return u""_s;
    return compact({{u"conversation"_s, reply->conversation.toString()},
                    {u"message"_s, reply->message.toString()},
                    {u"parent"_s, refToJson(reply->parent)},
                    {u"root"_s, refToJson(reply->root)},
                    {u"visibility"_s, visibilityName(reply->visibility)},
                    {u"mention"_s, reply->mention}});
}

std::optional<ReplyTarget> replyFromJson(const QString& json)
{
    if (json.isEmpty())
        return std::nullopt;
    const QJsonObject o = object(json);
    ReplyTarget reply;
    reply.conversation = {o.value("conversation"_L1).toString().toLongLong()};
    reply.message = {o.value("message"_L1).toString().toLongLong()};
    reply.parent = refFromJson(o.value("parent"_L1));
    reply.root = refFromJson(o.value("root"_L1));
    // An unknown word must not make the answer wider than its parent.
    reply.visibility = visibilityFromName(o.value("visibility"_L1).toString()).value_or(Visibility::Direct);
    json::read(o, "mention"_L1, reply.mention);
    return reply;
}

QString uploadsToJson(const std::vector<RemoteId>& uploads)
{
    if (uploads.empty())
        return u""_s;
    QJsonArray array;
    for (const RemoteId& id : uploads)
        array.append(id.value);
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

std::vector<RemoteId> uploadsFromJson(const QString& json)
{
    std::vector<RemoteId> uploads;
    if (json.isEmpty())
        return uploads;
    for (const auto& item : QJsonDocument::fromJson(json.toUtf8()).array())
        uploads.push_back({item.toString()});
    return uploads;
}

} // namespace parvis::store
