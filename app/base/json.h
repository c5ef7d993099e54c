// SPDX-License-Identifier: GPL-3.0-or-later
// Reading and writing small JSON documents of the domain: an absent or wrong member leaves the default in place.
#pragma once

#include "base/names.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <chrono>

namespace parvis::json {

inline void read(const QJsonObject& o, QLatin1StringView key, QString& out)
{
    if (const auto v = o.value(key); v.isString())
        out = v.toString();
}

inline void read(const QJsonObject& o, QLatin1StringView key, bool& out)
{
    if (const auto v = o.value(key); v.isBool())
        out = v.toBool();
}

inline void read(const QJsonObject& o, QLatin1StringView key, double& out)
{
    if (const auto v = o.value(key); v.isDouble())
        out = v.toDouble();
}

inline void read(const QJsonObject& o, QLatin1StringView key, int& out)
{
    if (const auto v = o.value(key); v.isDouble())
        out = v.toInt(out);
}

inline void read(const QJsonObject& o, QLatin1StringView key, qint64& out)
{
    if (const auto v = o.value(key); v.isDouble())
        out = v.toInteger(out);
}

template <typename Rep, typename Period>
void read(const QJsonObject& o, QLatin1StringView key, std::chrono::duration<Rep, Period>& out)
{
    if (const auto v = o.value(key); v.isDouble())
        out = std::chrono::duration<Rep, Period>(v.toInteger(out.count()));
}

inline void read(const QJsonObject& o, QLatin1StringView key, QStringList& out)
{
    if (const auto v = o.value(key); v.isArray()) {
        out.clear();
        for (const auto& item : v.toArray())
            out.append(item.toString());
    }
}

inline QJsonArray array(const QStringList& list)
{
    return QJsonArray::fromStringList(list);
}

// Words not known (a newer program wrote them) are left out.
template <typename Enum, typename Parse>
std::vector<Enum> enums(const QJsonValue& value, Parse parse)
{
    std::vector<Enum> list;
    for (const auto& item : value.toArray()) {
        if (const auto parsed = parse(item.toString()))
            list.push_back(*parsed);
    }
    return list;
}

template <typename Enum, typename Name>
QJsonArray names(const std::vector<Enum>& list, Name name)
{
    QJsonArray result;
    for (const auto value : list)
        result.append(name(value));
    return result;
}

} // namespace parvis::json
