// SPDX-License-Identifier: GPL-3.0-or-later
// From domain values to bound parameters and back. Booleans are 0 and 1, instants ms since 1970, empty optionals NULL.
#pragma once

#include "base/result.h"
#include "base/time/instant.h"
#include "domain/ids.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

struct sqlite3_stmt;

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

// Reads the columns of the current row from left to right: of Qt's query, or of SQLite's own statement.
class Row
{
public:
    explicit Row(const QSqlQuery& query) : m_query(&query) {}
    explicit Row(sqlite3_stmt* statement) : m_statement(statement) {}
    QVariant next() { return m_query ? m_query->value(m_column++) : valueThere(); }
    bool nextIsNull() const { return m_query ? m_query->isNull(m_column) : isNullThere(); }
    void skip() { ++m_column; }
    qint64 number() { return m_query ? m_query->value(m_column++).toLongLong() : numberThere(); }
    int integer() { return int(number()); }
    bool flag() { return number() != 0; }
    double real() { return m_query ? m_query->value(m_column++).toDouble() : realThere(); }
    QString text() { return m_query ? m_query->value(m_column++).toString() : textThere(); }
    QByteArray bytes() { return m_query ? m_query->value(m_column++).toByteArray() : bytesThere(); }
    Instant instant() { return {number()}; }
    template <typename Id>
    Id id()
    {
        return Id{number()};
    }
    RemoteId remote() { return {text()}; }
    std::optional<Instant> maybeInstant()
    {
        if (isNextNull())
            return std::nullopt;
        return instant();
    }
    std::optional<qint64> maybeNumber()
    {
        if (isNextNull())
            return std::nullopt;
        return number();
    }
    std::optional<double> maybeReal()
    {
        if (isNextNull())
            return std::nullopt;
        return real();
    }

private:
    // A null is passed.
    bool isNextNull()
    {
        const bool null = nextIsNull();
        m_column += null ? 1 : 0;
        return null;
    }
    bool isNullThere() const;
    qint64 numberThere();
    double realThere();
    QString textThere();
    QByteArray bytesThere();
    QVariant valueThere();

    const QSqlQuery* m_query = nullptr;
    sqlite3_stmt* m_statement = nullptr;
    int m_column = 0;
};

} // namespace parvis::store
