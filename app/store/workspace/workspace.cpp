// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/workspace/workspace.h"

#include "store/workspace/maintenance.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

Async<QString> Workspace::setting(const QString& key)
{
    return m_executor.read<QString>([key](Connection& db) -> Result<QString> {
        PARVIS_LET(value, db.first(u"SELECT value FROM setting WHERE key = ?"_s, values(key),
                                   [](Row& row) { return row.text(); }));
        return value.value_or(QString());
    });
}

Async<void> Workspace::setSetting(const QString& key, const QString& value)
{
    return m_executor.write<void>(
        [=](Tx& tx) -> Done {
            PARVIS_TRY(tx.db.run(uR"(INSERT INTO setting (key, value) VALUES (?, ?)
                                     ON CONFLICT (key) DO UPDATE SET value = excluded.value)"_s,
                                 values(key, value)));
            tx.changes.addAll(Topic::Settings);
            return {};
        },
        Durability::Durable);
}

Async<void> Workspace::heartbeat(const WorkerStatus& status)
{
    return m_executor.write<void>([status](Tx& tx) -> Done {
        PARVIS_TRY(
            tx.db.run(uR"(INSERT INTO worker (id, host, started, last_seen, state, next_due) VALUES (?, ?, ?, ?, ?, ?)
                                 ON CONFLICT (id) DO UPDATE SET last_seen = excluded.last_seen, state = excluded.state,
                                 next_due = excluded.next_due)"_s,
                      values(status.id, status.host, status.started, status.lastSeen, status.state, status.nextDue)));
        tx.changes.addAll(Topic::Workers);
        return {};
    });
}

Async<void> Workspace::workerGone(const WorkerId& id)
{
    return m_executor.write<void>([id](Tx& tx) -> Done {
        PARVIS_TRY(tx.db.run(u"DELETE FROM worker WHERE id = ?"_s, values(id)));
        tx.changes.addAll(Topic::Workers);
        return {};
    });
}

Async<std::vector<WorkerStatus>> Workspace::workers()
{
    return m_executor.read<std::vector<WorkerStatus>>([](Connection& db) {
        return db.all(u"SELECT id, host, started, last_seen, state, next_due FROM worker ORDER BY started, id"_s, {},
                      [](Row& row) {
                          WorkerStatus status;
                          status.id.value = row.text();
                          status.host = row.text();
                          status.started = row.instant();
                          status.lastSeen = row.instant();
                          status.state = row.text();
                          status.nextDue = row.maybeInstant();
                          return status;
                      });
    });
}

Async<void> Workspace::backup(const QString& file)
{
    return m_executor.readBare([file](Connection& db) { return backupTo(db, file); });
}

Async<VerifyReport> Workspace::verify()
{
    return m_executor.write<VerifyReport>([](Tx& tx) { return verifyIn(tx); });
}

} // namespace parvis::store
