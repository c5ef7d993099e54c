// SPDX-License-Identifier: GPL-3.0-or-later
// Reading JSON at the edge: a missing or mistyped required field is a BadReply that names it; what is unknown is
// ignored.
#pragma once

#include "base/result.h"
#include "platforms/http/http_message.h"

#include <QJsonArray>
#include <QJsonObject>

namespace parvis {

// Strips a byte order mark. An HTML page is named by its title only. Effect as in badReply().
Result<QJsonValue> parseJson(const HttpReply& reply);
Result<QJsonObject> parseJsonObject(const HttpReply& reply);
Result<QJsonArray> parseJsonArray(const HttpReply& reply);

// Reads one object; remembers the first required field that is missing. Values read after that are empty, so a reader
// can take all fields and ask problem() once.
class JsonFields
{
public:
    explicit JsonFields(QJsonObject object, QString where = {}) : m_object(std::move(object)), m_where(std::move(where))
    {
    }

    QString string(QLatin1StringView name);     // required
    QString id(QLatin1StringView name);         // required, not empty; a whole number is taken as its digits
    qint64 integer(QLatin1StringView name);     // required
    QJsonObject object(QLatin1StringView name); // required
    QJsonArray array(QLatin1StringView name);   // required
    QString optionalString(QLatin1StringView name, const QString& otherwise = {}) const; // null counts as absent
    QString optionalId(QLatin1StringView name) const;
    qint64 optionalInteger(QLatin1StringView name, qint64 otherwise = 0) const;
    bool optionalBool(QLatin1StringView name, bool otherwise = false) const;
    QJsonObject optionalObject(QLatin1StringView name) const;
    QJsonArray optionalArray(QLatin1StringView name) const;
    bool has(QLatin1StringView name) const; // present and not null

    // "status.account.id is missing"; empty: all was there.
    const QString& problem() const { return m_problem; }
    void adopt(const QString& problem); // of a nested reader
    const QJsonObject& raw() const { return m_object; }

private:
    void missing(QLatin1StringView name, QLatin1StringView what);

    QJsonObject m_object;
    QString m_where;
    QString m_problem;
};

} // namespace parvis
