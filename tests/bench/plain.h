// SPDX-License-Identifier: GPL-3.0-or-later
// The bare SQLite library, as fast as it goes: prepared statements, the settings of the store's own connections, every
// cell read into a value, because a list that nobody reads costs nothing. What the store is set beside.
#pragma once

#include <QHash>
#include <QString>
#include <memory>
#include <sqlite3.h>
#include <variant>
#include <vector>

namespace parvis::bench {

class Plain
{
public:
    using Cell = std::variant<std::monostate, qint64, QString, QByteArray, double>;
    using Row = std::vector<Cell>;

    explicit Plain(const QString& file)
    {
        sqlite3_open(file.toUtf8().constData(), &m_db);
        exec("PRAGMA busy_timeout=60000; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA temp_store=MEMORY; "
             "PRAGMA cache_size=-65536; PRAGMA mmap_size=1073741824; PRAGMA wal_autocheckpoint=4000");
    }
    ~Plain()
    {
        for (sqlite3_stmt* statement : std::as_const(m_statements))
            sqlite3_finalize(statement);
        sqlite3_close(m_db);
    }
    Q_DISABLE_COPY_MOVE(Plain)

    void exec(const QByteArray& sql)
    {
        char* why = nullptr;
        if (sqlite3_exec(m_db, sql.constData(), nullptr, nullptr, &why) != SQLITE_OK)
            qFatal("plain SQLite: %s at: %s", why, sql.left(200).constData());
    }
    std::vector<Row> rows(const QByteArray& sql, const Row& parameters = {})
    {
        sqlite3_stmt* statement = prepared(sql);
        for (size_t i = 0; i < parameters.size(); ++i)
            bind(statement, int(i) + 1, parameters[i]);
        std::vector<Row> found;
        const int columns = sqlite3_column_count(statement);
        int step = 0;
        while ((step = sqlite3_step(statement)) == SQLITE_ROW) {
            Row row;
            row.reserve(size_t(columns));
            for (int i = 0; i < columns; ++i)
                row.push_back(cell(statement, i));
            found.push_back(std::move(row));
        }
        if (step != SQLITE_DONE)
            qFatal("plain SQLite: %s at: %s", sqlite3_errmsg(m_db), sql.left(200).constData());
        sqlite3_reset(statement);
        return found;
    }
    qint64 number(const QByteArray& sql, const Row& parameters = {})
    {
        return std::get<qint64>(rows(sql, parameters).at(0).at(0));
    }

private:
    sqlite3_stmt* prepared(const QByteArray& sql)
    {
        sqlite3_stmt*& statement = m_statements[sql];
        if (!statement && sqlite3_prepare_v2(m_db, sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
            qFatal("plain SQLite: %s at: %s", sqlite3_errmsg(m_db), sql.left(200).constData());
        return statement;
    }
    static void bind(sqlite3_stmt* statement, int at, const Cell& value)
    {
        if (const auto* number = std::get_if<qint64>(&value)) {
            sqlite3_bind_int64(statement, at, *number);
        } else if (const auto* text = std::get_if<QString>(&value)) {
            const QByteArray bytes = text->toUtf8();
            sqlite3_bind_text(statement, at, bytes.constData(), int(bytes.size()), SQLITE_TRANSIENT);
        } else if (const auto* raw = std::get_if<QByteArray>(&value)) {
            sqlite3_bind_blob(statement, at, raw->constData(), int(raw->size()), SQLITE_TRANSIENT);
        } else {
            sqlite3_bind_null(statement, at);
        }
    }
    static Cell cell(sqlite3_stmt* statement, int at)
    {
        switch (sqlite3_column_type(statement, at)) {
        case SQLITE_INTEGER:
            return qint64(sqlite3_column_int64(statement, at));
        case SQLITE_NULL:
            return {};
        case SQLITE_FLOAT:
            return sqlite3_column_double(statement, at);
        case SQLITE_BLOB:
            return QByteArray(static_cast<const char*>(sqlite3_column_blob(statement, at)),
                              sqlite3_column_bytes(statement, at));
        default:
            return QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(statement, at)),
                                     sqlite3_column_bytes(statement, at));
        }
    }

    sqlite3* m_db = nullptr;
    QHash<QByteArray, sqlite3_stmt*> m_statements;
};

} // namespace parvis::bench
