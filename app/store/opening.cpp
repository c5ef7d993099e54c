// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/opening.h"

#include "base/log.h"
#include "store/inbox/search_index.h"
#include "store/schema/copies.h"
#include "store/schema/migrations.h"
#include "store/sql/folded.h"

#include <QFile>
#include <QFileInfo>

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

// Checked at every start: this much takes no time that anybody notices.
constexpr qint64 smallFile = 8 << 20;

Failure coded(ErrorKind kind, const QString& code, const QString& detail)
{
    Error error = Error::make(kind, detail);
    error.code = code;
    return Failure(error);
}

Failure renamed(const Error& error, const Location& where)
{
    Error told = error;
    if (told.code == "busy"_L1)
        told.code = u"locked"_s;
    told.detail = where.shown + u": "_s + told.detail;
    return Failure(told);
}

// The header of the file is looked at before SQLite does: opening a foreign file would already create files beside it.
Done checkHeader(const QString& file)
{
    QFile in(file);
    if (!in.exists())
        return coded(ErrorKind::NotFound, u"not_there"_s, u"there is no workspace at %1"_s.arg(file));
    if (!in.open(QIODevice::ReadOnly))
        return coded(ErrorKind::Forbidden, u"forbidden"_s, u"%1 cannot be read: %2"_s.arg(file, in.errorString()));
    const QByteArray header = in.read(100);
    if (!header.startsWith(QByteArrayView("SQLite format 3\0", 16)))
        return header.isEmpty() || header.size() >= 16
                   ? (copiesOf(file).isEmpty()
                          ? coded(ErrorKind::Rejected, u"not_a_workspace"_s,
                                  u"%1 is not a workspace of Parvis"_s.arg(file))
                          : coded(ErrorKind::Storage, u"damaged"_s, u"the beginning of %1 is destroyed"_s.arg(file)))
                   : coded(ErrorKind::Storage, u"damaged"_s, u"%1 is cut off"_s.arg(file));
    // Bytes 68 to 71, big-endian (sqlite.org/fileformat.html). A fresh file may hold it in its write-ahead log still.
    if (header.size() < 100)
        return coded(ErrorKind::Storage, u"damaged"_s, u"%1 is cut off"_s.arg(file));
    const auto at = [&header](int i) { return quint32(uchar(header[i])); };
    const quint32 id = at(68) << 24 | at(69) << 16 | at(70) << 8 | at(71);
    if (id != quint32(applicationId) && !(id == 0 && QFileInfo(file + u"-wal"_s).size() > 0))
        return coded(ErrorKind::Rejected, u"not_a_workspace"_s, u"%1 belongs to another program"_s.arg(file));
    return {};
}

Result<WorkspaceInfo> readInfo(Connection& db)
{
    PARVIS_LET(info,
               db.first(u"SELECT name, zone, public_key, key_id, practice, created, schema_version FROM workspace"_s,
                        {}, [](Row& row) {
                            WorkspaceInfo i;
                            i.name = row.text();
                            i.zone = ZoneId::fromName(row.text()).value_or(ZoneId::utc());
                            i.publicKey = row.bytes();
                            i.keyId = row.text();
                            i.practice = row.flag();
                            i.created = row.instant();
                            i.schemaVersion = row.integer();
                            return i;
                        }));
    if (!info)
        return coded(ErrorKind::Rejected, u"not_a_workspace"_s, u"the workspace's own row is missing"_s);
    info->location = db.options().location.shown;
    info->dialect = dialectName(db.dialect());
    info->readOnly = info->schemaVersion > schemaVersion();
    return *info;
}

// A workspace indexed with another folding of words would not find what it should.
Done refreshFolding(Connection& db)
{
    PARVIS_LET(version, db.number(u"SELECT fold_version FROM workspace"_s));
    if (version == foldVersion)
        return {};
    PARVIS_TRY(db.begin(true));
    if (const Done done = rebuildSearch(db); !done) {
        db.rollback();
        return done;
    }
    return db.commit();
}

Result<Opened> finish(std::unique_ptr<Connection> connection)
{
    PARVIS_LET(info, readInfo(*connection));
    if (info.readOnly) {
        // A newer version may mean other things by the same words: nothing of ours touches it.
        Connection::Options options = connection->options();
        options.readOnly = true;
        connection.reset();
        auto again = Connection::open(options, Role::Writer);
        if (!again)
            return Failure(again.error());
        return Opened{std::move(*again), info};
    }
    PARVIS_TRY(migrate(*connection));
    PARVIS_TRY(refreshFolding(*connection));
    info.schemaVersion = schemaVersion();
    return Opened{std::move(connection), info};
}

Result<Opened> openFile(const Connection::Options& options)
{
    const QString& file = options.location.file;
    PARVIS_TRY(checkHeader(file));
    // Left by a crash, the log is played back now: look at what came of it.
    const bool suspicious = QFileInfo(file + u"-wal"_s).size() > 0 || QFileInfo(file).size() <= smallFile;
    auto connection = Connection::open(options, Role::Writer);
    if (!connection)
        return Failure(connection.error());
    if (suspicious)
        PARVIS_TRY(checkIntegrity(**connection));
    return finish(std::move(*connection));
}

Result<Opened> openServer(const Connection::Options& options)
{
    auto connection = Connection::open(options, Role::Writer);
    if (!connection)
        return Failure(connection.error());
    PARVIS_LET(tables, (*connection)->number(uR"(SELECT COUNT(*) FROM pg_catalog.pg_tables
                                                 WHERE schemaname = 'parvis' AND tablename = 'workspace')"_s));
    if (tables == 0) {
        PARVIS_LET(schemas,
                   (*connection)->number(u"SELECT COUNT(*) FROM pg_catalog.pg_namespace WHERE nspname = 'parvis'"_s));
        return schemas == 0
                   ? coded(ErrorKind::NotFound, u"not_there"_s, u"the database holds no workspace"_s)
                   : coded(ErrorKind::Rejected, u"not_a_workspace"_s, u"the schema parvis is not one of ours"_s);
    }
    // Without this right the tables look as if they were not there.
    PARVIS_LET(allowed,
               (*connection)->number(u"SELECT CASE WHEN has_schema_privilege('parvis', 'USAGE') THEN 1 ELSE 0 END"_s));
    if (allowed == 0)
        return coded(ErrorKind::Forbidden, u"forbidden"_s, u"this person was granted nothing in the workspace"_s);
    return finish(std::move(*connection));
}

// Made with nothing in it first, and only if nothing is there: two programs cannot both believe they made it.
Done reserve(const QString& file)
{
    QFile out(file);
    if (QFileInfo::exists(file))
        return coded(ErrorKind::Conflict, u"exists"_s, u"%1 exists already"_s.arg(file));
    if (!out.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return coded(ErrorKind::Storage, u"cannot_open"_s, u"%1 cannot be made: %2"_s.arg(file, out.errorString()));
    out.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

Result<Opened> createIn(const Connection::Options& options, const NewWorkspace& workspace, Instant now)
{
    auto connection = Connection::open(options, Role::Writer);
    if (!connection)
        return Failure(connection.error());
    PARVIS_TRY(createSchema(**connection, workspace, now));
    return finish(std::move(*connection));
}

} // namespace

Result<Opened> createWorkspace(const Connection::Options& options, const NewWorkspace& workspace, Instant now)
{
    const Location& where = options.location;
    if (where.dialect == Dialect::Postgres) {
        auto made = createIn(options, workspace, now);
        if (!made && made.error().detail.contains("(42P06)"_L1)) // duplicate_schema
            return coded(ErrorKind::Conflict, u"exists"_s, u"%1 holds a workspace already"_s.arg(where.shown));
        if (!made)
            return renamed(made.error(), where);
        return made;
    }
    PARVIS_TRY(reserve(where.file));
    auto made = createIn(options, workspace, now);
    if (!made) {
        for (const QString& suffix : {QString(), u"-wal"_s, u"-shm"_s})
            QFile::remove(where.file + suffix);
        return renamed(made.error(), where);
    }
    return made;
}

Result<Opened> openWorkspace(const Connection::Options& options)
{
    auto opened = options.location.dialect == Dialect::Postgres ? openServer(options) : openFile(options);
    if (!opened)
        return renamed(opened.error(), options.location);
    return opened;
}

} // namespace parvis::store
