// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema/migrations.h"

#include "base/log.h"
#include "store/inbox/people_rows.h"
#include "store/schema/copies.h"
#include "store/schema/version2.h"
#include "store/sql/folded.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

// The publishing desk.
Done toVersion2(Connection& db)
{
    using namespace version2;
    for (const QString& sql : composerTables() + mediaTables() + calendarTables() + rhythmTables() + ledgerTables() +
                                  governanceTables(db.dialect()) + ruleTables() + triageTables() + serviceTables() +
                                  replyTables() + moderationTables() + workTables() + figuresBookTables())
        PARVIS_TRY(db.exec(inDialect(sql, db.dialect())));
    for (const QString& sql : peopleTables() + ideaTables() + privacyTables() + figureTables())
        PARVIS_TRY(db.exec(inDialect(sql, db.dialect())));
    PARVIS_TRY(fillMatchKeys(db));
    return {};
}

constexpr Migration list[] = {toVersion2};

} // namespace

std::span<const Migration> migrations()
{
    return list;
}

int schemaVersion(std::span<const Migration> list)
{
    return int(list.size()) + 1;
}

Result<int> storedVersion(Connection& db)
{
    PARVIS_LET(version, db.number(u"SELECT schema_version FROM workspace"_s));
    return int(version);
}

namespace {

Done createTables(Connection& db, const NewWorkspace& workspace, Instant now)
{
    PARVIS_TRY(createCurrentTables(db));
    PARVIS_TRY(db.run(uR"(INSERT INTO workspace (one, name, zone, public_key, key_id, practice, created, schema_version,
                          fold_version) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?))"_s,
                      values(workspace.name, workspace.zone.name(), workspace.publicKey, workspace.keyId,
                             workspace.practice, now, schemaVersion(), foldVersion)));
    return {};
}

Done stamp(Connection& db, int version)
{
    PARVIS_TRY(db.run(u"UPDATE workspace SET schema_version = ?"_s, values(version)));
    if (!db.isPostgres()) {
        PARVIS_TRY(db.exec(u"PRAGMA application_id = %1"_s.arg(applicationId)));
        PARVIS_TRY(db.exec(u"PRAGMA user_version = %1"_s.arg(version)));
    }
    return {};
}

// Between processes: the second one finds the version already there.
Done step(Connection& db, Migration migration, int from)
{
    PARVIS_TRY(db.begin(true));
    Done done;
    if (db.isPostgres())
        done = db.exec(u"SELECT pg_advisory_xact_lock(1346918995)"_s);
    if (done) {
        const auto version = storedVersion(db);
        if (!version)
            done = Failure(version.error());
        else if (*version == from) {
            done = migration(db);
            if (done)
                done = stamp(db, from + 1);
        }
    }
    if (done)
        done = db.commit();
    if (!done)
        db.rollback();
    db.forgetStatements();
    return done;
}

} // namespace

// A new workspace walks the same way as an old one, so both end with the same tables.
Done createCurrentTables(Connection& db)
{
    for (const QString& statement : firstSchema(db.dialect()))
        PARVIS_TRY(db.exec(statement));
    for (const Migration migration : migrations())
        PARVIS_TRY(migration(db));
    return {};
}

Done createSchema(Connection& db, const NewWorkspace& workspace, Instant now)
{
    PARVIS_TRY(db.begin(true));
    Done done;
    if (db.isPostgres())
        done = db.exec(u"CREATE SCHEMA parvis"_s);
    if (done)
        done = createTables(db, workspace, now);
    if (done)
        done = stamp(db, schemaVersion());
    if (done)
        done = db.commit();
    if (!done)
        db.rollback();
    return done;
}

Done migrate(Connection& db, std::span<const Migration> list)
{
    PARVIS_LET(from, storedVersion(db));
    if (from >= schemaVersion(list))
        return {};
    if (!db.isPostgres()) {
        PARVIS_TRY(checkIntegrity(db));
        PARVIS_TRY(copyBeforeMigration(db, schemaVersion(list)));
    }
    for (int version = from; version < schemaVersion(list); ++version) {
        qCInfo(logStore) << "migrating the workspace from version" << version;
        PARVIS_TRY(step(db, list[size_t(version - 1)], version));
    }
    return {};
}

} // namespace parvis::store
