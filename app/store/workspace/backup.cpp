// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema/copies.h"
#include "store/schema/migrations.h"
#include "store/workspace/maintenance.h"

#include <QFile>
#include <QFileInfo>

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

// Not copied: an index that is made again, and what belongs to running processes.
bool isCopied(const QString& table)
{
    return !table.startsWith("message_search"_L1) && !table.startsWith("sqlite_"_L1) && table != "change_counter"_L1 &&
           table != "worker"_L1 && table != "search_queue"_L1 && table != "presence"_L1;
}

struct Table {
    QString name;
    QStringList columns;
};

Result<std::vector<Table>> tablesOf(Connection& lite)
{
    PARVIS_LET(names, lite.all(u"SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid"_s, {},
                               [](Row& row) { return row.text(); }));
    std::vector<Table> tables;
    for (const QString& name : names) {
        if (!isCopied(name))
            continue;
        PARVIS_LET(columns, lite.all(u"SELECT name FROM pragma_table_info(?)"_s, values(name),
                                     [](Row& row) { return row.text(); }));
        tables.push_back({name, QStringList(columns.begin(), columns.end())});
    }
    return tables;
}

// Through a cursor, so that a million messages or a video do not have to fit into memory at once.
Done copyTable(Connection& from, Connection& to, const Table& table)
{
    // Some begin with rows of their own.
    PARVIS_TRY(to.exec(u"DELETE FROM "_s + table.name));
    const QString columns = table.columns.join(u", "_s);
    PARVIS_TRY(from.exec(u"DECLARE copying NO SCROLL CURSOR FOR SELECT %1 FROM %2"_s.arg(columns, table.name)));
    QStringList marks(table.columns.size(), u"?"_s);
    const QString insert = u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(table.name, columns, marks.join(u", "_s));
    for (;;) {
        std::vector<Values> rows;
        PARVIS_TRY(from.each(u"FETCH 200 FROM copying"_s, {}, [&](Row& row) {
            Values parameters;
            for (qsizetype i = 0; i < table.columns.size(); ++i)
                parameters << row.next();
            rows.push_back(parameters);
        }));
        if (rows.empty())
            break;
        for (const Values& row : rows)
            PARVIS_TRY(to.run(insert, row));
    }
    return from.exec(u"CLOSE copying"_s);
}

Done copyAll(Connection& from, Connection& to)
{
    PARVIS_TRY(to.exec(u"PRAGMA foreign_keys=OFF"_s));
    PARVIS_TRY(to.begin(true));
    PARVIS_TRY(createCurrentTables(to));
    PARVIS_LET(tables, tablesOf(to));
    for (const Table& table : tables)
        PARVIS_TRY(copyTable(from, to, table));
    PARVIS_TRY(to.run(u"INSERT INTO search_queue (message) SELECT id FROM message WHERE state <> 'deleted'"_s));
    PARVIS_TRY(to.exec(u"PRAGMA application_id = %1"_s.arg(applicationId)));
    PARVIS_LET(version, to.number(u"SELECT schema_version FROM workspace"_s));
    PARVIS_TRY(to.exec(u"PRAGMA user_version = %1"_s.arg(version)));
    return to.commit();
}

Done exportServer(Connection& db, const QString& file)
{
    Connection::Options options;
    options.location.file = file;
    options.location.shown = file;
    auto to = Connection::open(options, Role::Watcher);
    if (!to)
        return Failure(to.error());
    PARVIS_TRY(db.begin(false)); // repeatable read: one moment for all tables
    const Done copied = copyAll(db, **to);
    db.rollback();
    db.forgetStatements();
    if (copied)
        return (*to)->exec(u"PRAGMA journal_mode=DELETE"_s);
    return copied;
}

} // namespace

Done backupTo(Connection& db, const QString& file)
{
    if (!db.isPostgres())
        return copyTo(db, file);
    if (QFileInfo::exists(file)) {
        Error error = Error::make(ErrorKind::Conflict, u"%1 exists already"_s.arg(file));
        error.code = u"exists"_s;
        return Failure(error);
    }
    const Done done = exportServer(db, file);
    if (!done) {
        for (const QString& suffix : {QString(), u"-wal"_s, u"-shm"_s})
            QFile::remove(file + suffix);
        return done;
    }
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
    return done;
}

} // namespace parvis::store
