// SPDX-License-Identifier: GPL-3.0-or-later
// One database connection with its prepared statements. Belongs to the thread that opened it.
#pragma once

#include "store/sql/location.h"
#include "store/sql/sqlite_statements.h"
#include "store/sql/values.h"
#include "store/workspace_store.h"

#include <QHash>
#include <QSqlDatabase>
#include <memory>

namespace parvis::store {

enum class Role { Writer, Reader, Watcher };

// Codes of Error::code that the threads act upon: "busy" and "id_taken" are tried again, "lost" reconnects.
class Connection
{
public:
    struct Options {
        Location location;
        PasswordProvider password;
        StatementHook hook;
        QStringList setup;
        bool readOnly = false;
        bool mayCreateFile = false;
    };
    static Result<std::unique_ptr<Connection>> open(const Options& options, Role role);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    Dialect dialect() const { return m_options.location.dialect; }
    bool isPostgres() const { return dialect() == Dialect::Postgres; }
    const Options& options() const { return m_options; }
    QSqlDatabase database() const;

    // A statement without parameters, not kept.
    Done exec(const QString& sql);
    // A kept, prepared statement; answers how many rows it changed.
    Result<int> run(const QString& sql, const Values& parameters = {});
    // Calls fn(Row&) for each row. fn must not use this connection.
    template <typename F>
    Done each(const QString& sql, const Values& parameters, F fn);
    template <typename F>
    auto all(const QString& sql, const Values& parameters, F fn) -> Result<std::vector<std::invoke_result_t<F, Row&>>>;
    template <typename F>
    auto first(const QString& sql, const Values& parameters, F fn)
        -> Result<std::optional<std::invoke_result_t<F, Row&>>>;
    // The first column of the first row, 0 without a row.
    Result<qint64> number(const QString& sql, const Values& parameters = {});

    Done begin(bool write);
    Done commit();
    // Never fails as far as the caller is concerned: what cannot be rolled back is gone already.
    void rollback();
    // How the next commits reach the disk; outside a transaction.
    Done setDurable(bool durable);
    // Wipes kept statements; the schema changed.
    void forgetStatements();

private:
    Connection(Options options, QString name) : m_options(std::move(options)), m_name(std::move(name)) {}
    Done prepareSession(Role role);
    Done allowed(const QString& sql) const; // by the hook
    Result<QSqlQuery*> execute(const QString& sql, const Values& parameters);
    Error errorOf(const QSqlError& error, const QString& sql) const;

    Options m_options;
    QString m_name;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_statements;
    std::unique_ptr<SqliteStatements> m_sqlite; // none on PostgreSQL
    bool m_durable = false;
};

// `PARVIS_TRY(expression)`: gives the error back, for functions that answer Result.
#define PARVIS_TRY(expression)                                                                                         \
    do {                                                                                                               \
        if (auto parvisTried = (expression); !parvisTried)                                                             \
            return parvis::Failure(std::move(parvisTried.error()));                                                    \
    } while (false)
// `PARVIS_LET(name, expression)`: name is the value, or the error is given back.
#define PARVIS_LET(name, expression)                                                                                   \
    auto name##Result = (expression);                                                                                  \
    if (!name##Result)                                                                                                 \
        return parvis::Failure(std::move(name##Result.error()));                                                       \
    auto& name = *name##Result

template <typename F>
Done Connection::each(const QString& sql, const Values& parameters, F fn)
{
    if (m_sqlite) {
        PARVIS_TRY(allowed(sql));
        SqliteStatements::Running running(*m_sqlite, sql, parameters);
        while (running.next()) {
            Row row = running.row();
            fn(row);
        }
        if (running.error().isValid())
            return Failure(errorOf(running.error(), sql));
        return {};
    }
    const auto query = execute(sql, parameters);
    if (!query)
        return Failure(query.error());
    while ((*query)->next()) {
        Row row(**query);
        fn(row);
    }
    const QSqlError error = (*query)->lastError();
    (*query)->finish();
    if (error.isValid())
        return Failure(errorOf(error, sql));
    return {};
}

template <typename F>
auto Connection::all(const QString& sql, const Values& parameters, F fn)
    -> Result<std::vector<std::invoke_result_t<F, Row&>>>
{
    std::vector<std::invoke_result_t<F, Row&>> rows;
    const Done done = each(sql, parameters, [&](Row& row) { rows.push_back(fn(row)); });
    if (!done)
        return Failure(done.error());
    return rows;
}

template <typename F>
auto Connection::first(const QString& sql, const Values& parameters, F fn)
    -> Result<std::optional<std::invoke_result_t<F, Row&>>>
{
    std::optional<std::invoke_result_t<F, Row&>> found;
    const Done done = each(sql, parameters, [&](Row& row) {
        if (!found)
            found = fn(row);
    });
    if (!done)
        return Failure(done.error());
    return found;
}

} // namespace parvis::store
