// SPDX-License-Identifier: GPL-3.0-or-later
// From domain values to bound parameters and back. Booleans are 0 and 1, instants ms since 1970, empty optionals NULL.
#pragma once

#include "base/result.h"
#include "base/time/instant.h"
#include "domain/ids.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

namespace parvis::store {

using Values = QVariantList;

inline QVariant sqlValue(qint64 v)
{
    return v;
}
inline QVariant sqlValue(int v)
{
    return v;
}
inline QVariant sqlValue(bool v)
{
    return v ? 1 : 0;
}
inline QVariant sqlValue(double v)
{
    return v;
}
inline QVariant sqlValue(const QVariant& v)
{
    return v;
}
inline QVariant sqlValue(const QByteArray& v)
{
    return v.isNull() ? QVariant(QByteArray("")) : QVariant(v);
}
// PostgreSQL refuses U+0000 in text, and nothing readable is lost with it.
inline QVariant sqlValue(const QString& v)
{
    if (v.isNull())
        return QStringLiteral("");
    if (!v.contains(QChar(0)))
        return v;
    QString clean = v;
    clean.remove(QChar(0));
    return clean;
}
inline QVariant sqlValue(Instant v)
{
    return v.ms;
}
inline QVariant sqlValue(const RemoteId& v)
{
    return sqlValue(v.value);
}
inline QVariant sqlValue(const WorkerId& v)
{
    return sqlValue(v.value);
}
template <typename Tag>
QVariant sqlValue(StrongId<Tag> v)
{
    return v.value;
}
template <typename T>
QVariant sqlValue(const std::optional<T>& v)
{
    return v ? sqlValue(*v) : QVariant();
}
// A null id as NULL, for columns that refer to another table.
template <typename Tag>
QVariant orNull(StrongId<Tag> v)
{
    return v.isNull() ? QVariant() : QVariant(v.value);
}
inline QVariant orNull(const RemoteId& v)
{
    return v.isEmpty() ? QVariant() : sqlValue(v.value);
}

template <typename... Ts>
Values values(const Ts&... parts)
{
    return Values{sqlValue(parts)...};
}

// Reads the columns of the current row from left to right.
class Row
{
public:
    explicit Row(const QSqlQuery& query) : m_query(query) {}
    QVariant next() { return m_query.value(m_column++); }
    bool nextIsNull() const { return m_query.isNull(m_column); }
    void skip() { ++m_column; }
    qint64 number() { return next().toLongLong(); }
    int integer() { return next().toInt(); }
    bool flag() { return number() != 0; }
    double real() { return next().toDouble(); }
    QString text() { return next().toString(); }
    QByteArray bytes() { return next().toByteArray(); }
    Instant instant() { return {number()}; }
    template <typename Id>
    Id id()
    {
        return Id{number()};
    }
    RemoteId remote() { return {text()}; }
    std::optional<Instant> maybeInstant()
    {
        const QVariant value = next();
        return value.isNull() ? std::nullopt : std::optional(Instant{value.toLongLong()});
    }
    std::optional<qint64> maybeNumber()
    {
        const QVariant value = next();
        return value.isNull() ? std::nullopt : std::optional(value.toLongLong());
    }
    std::optional<double> maybeReal()
    {
        const QVariant value = next();
        return value.isNull() ? std::nullopt : std::optional(value.toDouble());
    }

private:
    const QSqlQuery& m_query;
    int m_column = 0;
};

} // namespace parvis::store
