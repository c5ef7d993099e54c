// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/http/json_fields.h"

#include "platforms/http/http_client.h"

#include <QJsonDocument>
#include <cmath>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

// Above this a double no longer holds every whole number.
constexpr double exactWhole = 9007199254740992.0;

QString idText(const QJsonValue& value)
{
    if (value.isString())
        return value.toString();
    if (value.isDouble()) {
        const qint64 number = value.toInteger(-1);
        const double real = value.toDouble();
        if (number >= 0 && std::abs(real) < exactWhole && std::floor(real) == real)
            return QString::number(number);
    }
    return {};
}

} // namespace

Result<QJsonValue> parseJson(const HttpReply& reply)
{
    QByteArray body = reply.body;
    if (body.startsWith("\xEF\xBB\xBF"))
        body.remove(0, 3);
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(body, &problem);
    if (problem.error == QJsonParseError::NoError)
        return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    if (const QString title = htmlTitle(body); !title.isEmpty())
        return Failure(badReply(reply, u"a page instead of data: \"%1\""_s.arg(title)));
    return Failure(badReply(reply, u"no JSON: %1 at byte %2"_s.arg(problem.errorString()).arg(problem.offset)));
}

Result<QJsonObject> parseJsonObject(const HttpReply& reply)
{
    return parseJson(reply).and_then([&](const QJsonValue& value) -> Result<QJsonObject> {
        if (!value.isObject())
            return Failure(badReply(reply, u"a list where an object was expected"_s));
        return value.toObject();
    });
}

Result<QJsonArray> parseJsonArray(const HttpReply& reply)
{
    return parseJson(reply).and_then([&](const QJsonValue& value) -> Result<QJsonArray> {
        if (!value.isArray())
            return Failure(badReply(reply, u"an object where a list was expected"_s));
        return value.toArray();
    });
}

void JsonFields::missing(QLatin1StringView name, QLatin1StringView what)
{
    if (!m_problem.isEmpty())
        return;
    const QString path = m_where.isEmpty() ? QString(name) : m_where + u'.' + name;
    m_problem = u"%1 %2"_s.arg(path, has(name) ? u"is no "_s + what : u"is missing"_s);
}

void JsonFields::adopt(const QString& problem)
{
    if (m_problem.isEmpty())
        m_problem = problem;
}

bool JsonFields::has(QLatin1StringView name) const
{
    const QJsonValue value = m_object.value(name);
    return !value.isUndefined() && !value.isNull();
}

QString JsonFields::string(QLatin1StringView name)
{
    const QJsonValue value = m_object.value(name);
    if (!value.isString())
        missing(name, "text"_L1);
    return value.toString();
}

QString JsonFields::id(QLatin1StringView name)
{
    const QString text = idText(m_object.value(name));
    if (text.isEmpty())
        missing(name, "id"_L1);
    return text;
}

qint64 JsonFields::integer(QLatin1StringView name)
{
    const QJsonValue value = m_object.value(name);
    if (!value.isDouble())
        missing(name, "number"_L1);
    return value.toInteger();
}

QJsonObject JsonFields::object(QLatin1StringView name)
{
    const QJsonValue value = m_object.value(name);
    if (!value.isObject())
        missing(name, "object"_L1);
    return value.toObject();
}

QJsonArray JsonFields::array(QLatin1StringView name)
{
    const QJsonValue value = m_object.value(name);
    if (!value.isArray())
        missing(name, "list"_L1);
    return value.toArray();
}

QString JsonFields::optionalString(QLatin1StringView name, const QString& otherwise) const
{
    return m_object.value(name).toString(otherwise);
}

QString JsonFields::optionalId(QLatin1StringView name) const
{
    return idText(m_object.value(name));
}

qint64 JsonFields::optionalInteger(QLatin1StringView name, qint64 otherwise) const
{
    return m_object.value(name).toInteger(otherwise);
}

bool JsonFields::optionalBool(QLatin1StringView name, bool otherwise) const
{
    return m_object.value(name).toBool(otherwise);
}

QJsonObject JsonFields::optionalObject(QLatin1StringView name) const
{
    return m_object.value(name).toObject();
}

QJsonArray JsonFields::optionalArray(QLatin1StringView name) const
{
    return m_object.value(name).toArray();
}

} // namespace parvis
