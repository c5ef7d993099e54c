// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sql/sqlite_statements.h"

#include <QSqlDatabase>
#include <QSqlDriver>

#include <cmath>
#include <mutex>
#include <sqlite3.h>

namespace parvis::store {

namespace {

sqlite3* handleOf(const QSqlDatabase& database)
{
    const QVariant handle = database.driver()->handle();
    return handle.isValid() ? *static_cast<sqlite3* const*>(handle.constData()) : nullptr;
}

int bind(sqlite3_stmt* statement, int at, const QVariant& value, QList<QByteArray>& texts)
{
    if (value.isNull()) // also one that knows its type, as QPSQL gives it
        return sqlite3_bind_null(statement, at);
    switch (value.typeId()) {
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
        return sqlite3_bind_int64(statement, at, value.toLongLong());
    case QMetaType::Double:
        return sqlite3_bind_double(statement, at, value.toDouble());
    case QMetaType::QByteArray:
        texts.append(value.toByteArray());
        return sqlite3_bind_blob64(statement, at, texts.last().constData(), sqlite3_uint64(texts.last().size()),
                                   SQLITE_STATIC);
    default:
        texts.append(value.toString().toUtf8());
        return sqlite3_bind_text64(statement, at, texts.last().constData(), sqlite3_uint64(texts.last().size()),
                                   SQLITE_STATIC, SQLITE_UTF8);
    }
}

QByteArrayView bytesOf(sqlite3_stmt* statement, int column)
{
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, column));
    return QByteArrayView(bytes, sqlite3_column_bytes(statement, column));
}

} // namespace

void SqliteStatements::configure()
{
    static std::once_flag once;
    std::call_once(once, [] { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); });
}

SqliteStatements::SqliteStatements(const QSqlDatabase& database) : m_db(handleOf(database)) {}

void SqliteStatements::forget()
{
    for (sqlite3_stmt* statement : std::as_const(m_statements))
        sqlite3_finalize(statement);
    m_statements.clear();
}

int SqliteStatements::changed() const
{
    return sqlite3_changes(m_db);
}

QSqlError SqliteStatements::lastError() const
{
    return QSqlError(QString(), QString::fromUtf8(sqlite3_errmsg(m_db)), QSqlError::StatementError,
                     QString::number(sqlite3_extended_errcode(m_db)));
}

sqlite3_stmt* SqliteStatements::prepared(const QString& sql, QSqlError& error)
{
    if (const auto found = m_statements.constFind(sql); found != m_statements.cend())
        return *found;
    // Lists are asked with many combinations of filters: what piles up is forgotten, except what runs.
    if (m_statements.size() > mostKeptStatements)
        m_statements.removeIf([](QHash<QString, sqlite3_stmt*>::iterator entry) {
            return !sqlite3_stmt_busy(entry.value()) && sqlite3_finalize(entry.value()) == SQLITE_OK;
        });
    const QByteArray text = sql.toUtf8();
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v3(m_db, text.constData(), int(text.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr) !=
        SQLITE_OK) {
        error = lastError();
        return nullptr;
    }
    m_statements.insert(sql, statement);
    return statement;
}

SqliteStatements::Running::Running(SqliteStatements& owner, const QString& sql, const Values& parameters)
    : m_owner(owner), m_statement(owner.prepared(sql, m_error))
{
    if (!m_statement)
        return;
    if (sqlite3_bind_parameter_count(m_statement) != parameters.size()) {
        m_error = QSqlError(QString(), QStringLiteral("it takes other than %1 parameters").arg(parameters.size()),
                            QSqlError::StatementError, QString::number(SQLITE_RANGE));
        return;
    }
    for (int i = 0; i < parameters.size(); ++i) {
        if (bind(m_statement, i + 1, parameters[i], m_texts) != SQLITE_OK) {
            m_error = m_owner.lastError();
            return;
        }
    }
}

SqliteStatements::Running::~Running()
{
    sqlite3_reset(m_statement);
}

bool SqliteStatements::Running::next()
{
    if (m_error.isValid())
        return false;
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        m_error = m_owner.lastError();
    return code == SQLITE_ROW;
}

// ---- the columns of a row

bool Row::isNullThere() const
{
    return sqlite3_column_type(m_statement, m_column) == SQLITE_NULL;
}

qint64 Row::numberThere()
{
    const int column = m_column++;
    // A mean is rounded as Qt does, not cut off.
    if (sqlite3_column_type(m_statement, column) == SQLITE_FLOAT)
        return qint64(std::llround(sqlite3_column_double(m_statement, column)));
    return sqlite3_column_int64(m_statement, column);
}

double Row::realThere()
{
    return sqlite3_column_double(m_statement, m_column++);
}

QString Row::textThere()
{
    const int column = m_column++;
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(text, sqlite3_column_bytes(m_statement, column));
}

QByteArray Row::bytesThere()
{
    return bytesOf(m_statement, m_column++).toByteArray();
}

QVariant Row::valueThere()
{
    switch (sqlite3_column_type(m_statement, m_column)) {
    case SQLITE_NULL:
        ++m_column;
        return {};
    case SQLITE_INTEGER:
        return sqlite3_column_int64(m_statement, m_column++);
    case SQLITE_FLOAT:
        return realThere();
    case SQLITE_BLOB:
        return bytesThere();
    default:
        return textThere();
    }
}

} // namespace parvis::store
