// SPDX-License-Identifier: GPL-3.0-or-later
// Prepared statements by SQLite's own interface, on the connection that Qt opened. A statement costs half of what it
// does by QSqlQuery, which names every parameter, keeps a copy of each value and of each column of the answer.
#pragma once

#include "store/sql/values.h"

#include <QHash>
#include <QSqlError>

struct sqlite3;
class QSqlDatabase;

namespace parvis::store {

// A connection keeps this many of each sort.
constexpr qsizetype mostKeptStatements = 200;

class SqliteStatements
{
public:
    // The database is open and outlives this.
    explicit SqliteStatements(const QSqlDatabase& database);
    ~SqliteStatements() { forget(); }
    SqliteStatements(const SqliteStatements&) = delete;
    SqliteStatements& operator=(const SqliteStatements&) = delete;

    // Before the first connection of the process: SQLite counts the memory of all its threads under one lock, and
    // nobody asks for the count.
    static void configure();

    // A statement in use: reset when this goes.
    class Running
    {
    public:
        Running(SqliteStatements& owner, const QString& sql, const Values& parameters);
        ~Running();
        Running(const Running&) = delete;
        Running& operator=(const Running&) = delete;
        // False: no further row, or an error.
        bool next();
        Row row() const { return Row(m_statement); }
        // SQLite's extended result code is its native one.
        const QSqlError& error() const { return m_error; }

    private:
        SqliteStatements& m_owner;
        sqlite3_stmt* m_statement;
        QList<QByteArray> m_texts; // bound where they lie
        QSqlError m_error;
    };

    // Rows that the last INSERT, UPDATE or DELETE changed.
    int changed() const;
    // All that is prepared; none may be running.
    void forget();

private:
    sqlite3_stmt* prepared(const QString& sql, QSqlError& error);
    QSqlError lastError() const;

    sqlite3* m_db;
    QHash<QString, sqlite3_stmt*> m_statements;
};

} // namespace parvis::store
