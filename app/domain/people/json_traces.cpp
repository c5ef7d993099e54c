// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/people/json_traces.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

// Their values are words of the program's own vocabulary, ids, times or places of the world's clock.
constexpr std::array machineKeys{
    "audioCodec"_L1, "mimeType"_L1,   "sha256"_L1,     "videoCodec"_L1,   "account"_L1, "accounts"_L1,
    "action"_L1,     "asset"_L1,      "code"_L1,       "conversation"_L1, "date"_L1,    "days"_L1,
    "days_off"_L1,   "effect"_L1,     "field"_L1,      "format"_L1,       "from"_L1,    "kind"_L1,
    "kinds"_L1,      "language"_L1,   "later"_L1,      "message"_L1,      "network"_L1, "networks"_L1,
    "post"_L1,       "priorities"_L1, "priority"_L1,   "publication"_L1,  "region"_L1,  "result"_L1,
    "sentiment"_L1,  "seen"_L1,       "seen_up_to"_L1, "state"_L1,        "status"_L1,  "target"_L1,
    "to"_L1,         "type"_L1,       "version"_L1,    "visibility"_L1,   "zone"_L1,
};
constexpr std::array addressKeys{"avatar"_L1, "id"_L1, "link"_L1, "remote_id"_L1, "uri"_L1, "url"_L1};

template <typename Keys>
bool isOneOf(const Keys& keys, const QString& key)
{
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

QString cleaned(const QString& text, const QString& key, const SoughtTraces& sought)
{
    if (isOneOf(addressKeys, key)) // also "id": the network's own may be made of a person's address
        return sought.addresses.removedFrom(text);
    return isOneOf(machineKeys, key) ? text : sought.words.removedFrom(text);
}

// key: under which the value, or the list that it is in, stands.
QJsonValue cleaned(const QJsonValue& value, const QString& key, const SoughtTraces& sought)
{
    if (value.isString())
        return cleaned(value.toString(), key, sought);
    if (value.isArray()) {
        QJsonArray array;
        for (const auto& item : value.toArray())
            array.append(cleaned(item, key, sought));
        return array;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            it.value() = cleaned(it.value(), it.key(), sought);
        return object;
    }
    return value;
}

} // namespace

std::optional<QByteArray> withoutTraces(const QByteArray& json, const SoughtTraces& sought)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (document.isNull()) {
        const QString text = QString::fromUtf8(json);
        return sought.words.occursIn(text) ? std::optional(sought.words.removedFrom(text).toUtf8()) : std::nullopt;
    }
    const QJsonValue before = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    const QJsonValue after = cleaned(before, {}, sought);
    if (after == before)
        return std::nullopt;
    return (after.isArray() ? QJsonDocument(after.toArray()) : QJsonDocument(after.toObject()))
        .toJson(QJsonDocument::Compact);
}

} // namespace parvis
