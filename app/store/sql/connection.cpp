// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sql/connection.h"

#include <QAtomicInteger>
#include <QSqlError>
#include <QThread>

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

struct Meaning {
    ErrorKind kind = ErrorKind::Storage;
    QString code;
};

// Primary result codes of SQLite (sqlite.org/rescode.html); extended ones carry them in the low byte.
Meaning sqliteMeaning(int native)
{
    switch (native & 0xff) {
    case 5:
    case 6:
        return {ErrorKind::Storage, u"busy"_s};
    case 8:
        return {ErrorKind::Storage, u"read_only"_s};
    case 10:
        return {ErrorKind::Storage, u"io"_s};
    case 11:
    case 26:
        return {ErrorKind::Storage, u"damaged"_s};
    case 13:
        return {ErrorKind::Storage, u"disk_full"_s};
    case 14:
        return {ErrorKind::Storage, u"cannot_open"_s};
    case 19:
        return {ErrorKind::Storage, u"constraint"_s};
    default:
        return {};
    }
}

// SQLSTATE, PostgreSQL 15 appendix A.
Meaning postgresMeaning(const QString& state)
{
    if (state == "40001"_L1 || state == "40P01"_L1 || state == "55P03"_L1)
        return {ErrorKind::Storage, u"busy"_s};
    if (state == "25006"_L1)
        return {ErrorKind::Storage, u"read_only"_s};
    if (state == "53100"_L1)
        return {ErrorKind::Storage, u"disk_full"_s};
    if (state == "28P01"_L1 || state == "28000"_L1)
        return {ErrorKind::AuthRevoked, u"wrong_password"_s};
    if (state == "42501"_L1)
        return {ErrorKind::Forbidden, u"forbidden"_s};
    if (state.startsWith("23"_L1))
        return {ErrorKind::Storage, u"constraint"_s};
    if (state.startsWith("08"_L1) || state.startsWith("57P"_L1))
        return {ErrorKind::Offline, u"lost"_s};
    return {};
}

// libpq gives no SQLSTATE for a connection that could not be made; its words are all there is.
Meaning connectMeaning(const QString& words)
{
    if (words.contains("password authentication failed"_L1) || words.contains("no password supplied"_L1) ||
        words.contains("no pg_hba.conf entry"_L1))
        return {ErrorKind::AuthRevoked, u"wrong_password"_s};
    if (words.contains("does not exist"_L1))
        return {ErrorKind::NotFound, u"not_there"_s};
    if (words.contains("permission denied"_L1))
        return {ErrorKind::Forbidden, u"forbidden"_s};
    return {ErrorKind::Offline, u"unreachable"_s};
}

QString newName()
{
    static QAtomicInteger<int> counter;
    return u"parvis-%1"_s.arg(counter.fetchAndAddRelaxed(1));
}

} // namespace

QSqlDatabase Connection::database() const
{
    return QSqlDatabase::database(m_name, false);
}

Result<std::unique_ptr<Connection>> Connection::open(const Options& options, Role role)
{
    std::unique_ptr<Connection> connection(new Connection(options, newName()));
    const Location& where = options.location;
    QSqlDatabase db =
        QSqlDatabase::addDatabase(where.dialect == Dialect::Sqlite ? u"QSQLITE"_s : u"QPSQL"_s, connection->m_name);
    if (!db.isValid())
        return failure(ErrorKind::Storage, u"Qt's driver for %1 is not installed"_s.arg(dialectName(where.dialect)));
    if (where.dialect == Dialect::Sqlite) {
        SqliteStatements::configure();
        db.setDatabaseName(where.file);
        db.setConnectOptions(options.readOnly ? u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000"_s
                                              : u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    } else {
        db.setHostName(where.host);
        db.setPort(where.port);
        db.setDatabaseName(where.database);
        db.setUserName(where.user);
        if (!where.urlPassword.isEmpty())
            db.setPassword(where.urlPassword);
        else if (options.password)
            db.setPassword(QString::fromUtf8(options.password().expose()));
        db.setConnectOptions(where.connectOptions);
    }
    if (!db.open()) {
        Error error = connection->errorOf(db.lastError(), u"open"_s);
        if (where.dialect == Dialect::Postgres) {
            const Meaning meaning = connectMeaning(db.lastError().text());
            error.kind = meaning.kind;
            error.code = meaning.code;
        }
        return Failure(error);
    }
    db.setPassword({});
    if (where.dialect == Dialect::Sqlite)
        connection->m_sqlite = std::make_unique<SqliteStatements>(db);
    PARVIS_TRY(connection->prepareSession(role));
    return connection;
}

void Connection::forgetStatements()
{
    m_statements.clear();
    if (m_sqlite)
        m_sqlite->forget();
}

Connection::~Connection()
{
    m_statements.clear();
    m_sqlite.reset();
    {
        QSqlDatabase db = database();
        db.close();
    }
    QSqlDatabase::removeDatabase(m_name);
}

// Settings measured for this use; PRAGMA values hold per connection, so each one asks again.
Done Connection::prepareSession(Role role)
{
    QStringList statements;
    if (isPostgres()) {
        statements = {u"SET search_path TO parvis"_s, u"SET client_min_messages TO warning"_s,
                      u"SET synchronous_commit TO off"_s, u"SET lock_timeout TO '10s'"_s, u"SET jit TO off"_s};
        if (m_options.readOnly)
            statements << u"SET default_transaction_read_only TO on"_s;
    } else {
        statements = {u"PRAGMA busy_timeout=5000"_s};
        if (!m_options.readOnly)
            statements << u"PRAGMA journal_mode=WAL"_s;
        statements << u"PRAGMA synchronous=NORMAL"_s << u"PRAGMA foreign_keys=ON"_s << u"PRAGMA temp_store=MEMORY"_s;
        if (role != Role::Watcher)
            statements << u"PRAGMA cache_size=-65536"_s << u"PRAGMA mmap_size=1073741824"_s;
        if (role == Role::Writer)
            statements << u"PRAGMA wal_autocheckpoint=4000"_s;
    }
    for (const QString& statement : statements + m_options.setup)
        PARVIS_TRY(exec(statement));
    return {};
}

Error Connection::errorOf(const QSqlError& error, const QString& sql) const
{
    const QString native = error.nativeErrorCode();
    Meaning meaning = isPostgres() ? postgresMeaning(native) : sqliteMeaning(native.toInt());
    // libpq's own words, when there is no server left to give a code.
    const QString words = error.databaseText();
    if (isPostgres() && meaning.code.isEmpty() &&
        (words.contains("server closed the connection"_L1) || words.contains("no connection to the server"_L1) ||
         words.contains("could not receive data"_L1) || words.contains("could not send data"_L1)))
        meaning = {ErrorKind::Offline, u"lost"_s};
    // Two processes drew the same number: the job draws again.
    if (meaning.code == "constraint"_L1 &&
        (words.contains("Key (id)="_L1) ||
         (words.startsWith("UNIQUE constraint failed"_L1) && words.endsWith(".id"_L1))))
        meaning.code = u"id_taken"_s;
    Error made = Error::make(meaning.kind, u"database: %1 (%2) at: %3"_s.arg(error.databaseText().simplified(), native,
                                                                             sql.simplified().left(160)));
    made.code = meaning.code;
    return made;
}

Done Connection::allowed(const QString& sql) const
{
    if (m_options.hook) {
        if (auto wanted = m_options.hook(sql))
            return Failure(*wanted);
    }
    return {};
}

Done Connection::exec(const QString& sql)
{
    PARVIS_TRY(allowed(sql));
    QSqlQuery query(database());
    query.setForwardOnly(!isPostgres());
    const bool done = query.exec(sql);
    if (!done)
        return Failure(errorOf(query.lastError(), sql));
    return {};
}

Result<QSqlQuery*> Connection::execute(const QString& sql, const Values& parameters)
{
    PARVIS_TRY(allowed(sql));
    // Lists are asked with many combinations of filters: what piles up is forgotten.
    if (m_statements.size() > mostKeptStatements)
        m_statements.clear();
    std::shared_ptr<QSqlQuery>& kept = m_statements[sql];
    // PostgreSQL prepares no FETCH, SHOW or DDL; what has no parameters gains nothing by it anyway.
    const bool plain = isPostgres() && parameters.isEmpty();
    if (!kept) {
        kept = std::make_shared<QSqlQuery>(database());
        // Without it QSQLITE keeps every row it has passed. QPSQL has the whole answer at once either way.
        kept->setForwardOnly(!isPostgres());
        if (!plain && !kept->prepare(sql)) {
            const Error error = errorOf(kept->lastError(), sql);
            m_statements.remove(sql);
            return Failure(error);
        }
    }
    for (qsizetype i = 0; i < parameters.size(); ++i)
        kept->bindValue(int(i), parameters[i]);
    if (!(plain ? kept->exec(sql) : kept->exec())) {
        const Error error = errorOf(kept->lastError(), sql);
        kept->finish();
        return Failure(error);
    }
    return kept.get();
}

Result<int> Connection::run(const QString& sql, const Values& parameters)
{
    if (m_sqlite) {
        PARVIS_TRY(allowed(sql));
        SqliteStatements::Running running(*m_sqlite, sql, parameters);
        while (running.next()) {
        }
        if (running.error().isValid())
            return Failure(errorOf(running.error(), sql));
        return m_sqlite->changed();
    }
    PARVIS_LET(query, execute(sql, parameters));
    const int changed = query->numRowsAffected();
    query->finish();
    return changed;
}

Result<qint64> Connection::number(const QString& sql, const Values& parameters)
{
    PARVIS_LET(found, first(sql, parameters, [](Row& row) { return row.number(); }));
    return found.value_or(0);
}

Done Connection::begin(bool write)
{
    if (isPostgres())
        return exec(write ? u"BEGIN"_s : u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s);
    PARVIS_TRY(run(write ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s, {}));
    return {};
}

Done Connection::commit()
{
    if (isPostgres())
        return exec(u"COMMIT"_s);
    PARVIS_TRY(run(u"COMMIT"_s, {}));
    return {};
}

void Connection::rollback()
{
    QSqlQuery query(database());
    query.exec(u"ROLLBACK"_s);
}

Done Connection::setDurable(bool durable)
{
    if (durable == m_durable)
        return {};
    PARVIS_TRY(exec(isPostgres() ? (durable ? u"SET synchronous_commit TO on"_s : u"SET synchronous_commit TO off"_s)
                                 : (durable ? u"PRAGMA synchronous=FULL"_s : u"PRAGMA synchronous=NORMAL"_s)));
    m_durable = durable;
    return {};
}

} // namespace parvis::store
