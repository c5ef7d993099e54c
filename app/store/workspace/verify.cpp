// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/inbox/conversation_rows.h"
#include "store/inbox/search_index.h"
#include "store/workspace/maintenance.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

Done checkFile(Connection& db, VerifyReport& report)
{
    PARVIS_TRY(db.each(u"PRAGMA integrity_check(20)"_s, {}, [&report](Row& row) {
        const QString line = row.text();
        if (line != "ok"_L1)
            report.problems << line;
    }));
    return db.each(u"PRAGMA foreign_key_check"_s, {}, [&report](Row& row) {
        const QString table = row.text();
        const QString id = row.text();
        report.problems << u"row %1 of %2 refers to a row of %3 that is not there"_s.arg(id, table, row.text());
    });
}

// A publication's segments and lease tell a story that has to hold.
Done checkPublications(Connection& db, VerifyReport& report)
{
    PARVIS_TRY(
        db.each(uR"(SELECT id FROM publication p WHERE NOT EXISTS
                           (SELECT 1 FROM segment s WHERE s.publication = p.id))"_s,
                {}, [&report](Row& row) { report.problems << u"publication %1 has no segment"_s.arg(row.number()); }));
    return db.each(
        uR"(SELECT id FROM publication WHERE state IN ('scheduled', 'claimed', 'sending') AND wake IS NULL)"_s, {},
        [&report](Row& row) { report.problems << u"publication %1 would never be claimed"_s.arg(row.number()); });
}

using Counts = std::map<std::pair<qint64, QString>, qint64>;

Result<Counts> storedCounts(Connection& db)
{
    Counts counts;
    PARVIS_TRY(db.each(u"SELECT account, name, n FROM conversation_count WHERE n <> 0"_s, {}, [&counts](Row& row) {
        const qint64 account = row.number();
        const QString name = row.text();
        counts[{account, name}] = row.number();
    }));
    return counts;
}

Result<Counts> trueCounts(Connection& db)
{
    Counts counts;
    PARVIS_TRY(db.each(
        u"SELECT account, status, unread, assignee, department, COUNT(*) FROM conversation GROUP BY 1, 2, 3, 4, 5"_s,
        {}, [&counts](Row& row) {
            Conversation c;
            const qint64 account = row.number();
            c.status = conversationStatusFromName(row.text()).value_or(ConversationStatus::Open);
            c.unread = row.flag();
            c.assignee = row.text();
            c.department = row.id<DepartmentId>();
            const qint64 n = row.number();
            for (const QString& name : CountDelta::namesOf(c))
                counts[{account, name}] += n;
        }));
    return counts;
}

Done mendCounts(Connection& db, VerifyReport& report)
{
    PARVIS_LET(stored, storedCounts(db));
    PARVIS_LET(real, trueCounts(db));
    if (stored == real)
        return {};
    PARVIS_TRY(db.run(u"DELETE FROM conversation_count"_s));
    for (const auto& [key, n] : real)
        PARVIS_TRY(db.run(u"INSERT INTO conversation_count (account, name, n) VALUES (?, ?, ?)"_s,
                          values(key.first, key.second, n)));
    report.mended << u"the counters of the inbox were wrong and were counted anew"_s;
    return {};
}

Done mendSearch(Connection& db, VerifyReport& report)
{
    // The shadow table has one row for each indexed one (sqlite.org/fts5.html, "FTS5 Data Structures").
    const QString indexed =
        db.isPostgres() ? u"SELECT message AS id FROM message_search"_s : u"SELECT id FROM message_search_docsize"_s;
    PARVIS_LET(
        stray,
        db.number(u"SELECT COUNT(*) FROM ("_s + indexed +
                  u") x WHERE NOT EXISTS (SELECT 1 FROM message m WHERE m.id = x.id AND m.state <> 'deleted')"_s));
    PARVIS_LET(missing, db.number(u"SELECT COUNT(*) FROM message m WHERE m.state <> 'deleted' AND m.id NOT IN ("_s +
                                  indexed + u") AND m.id NOT IN (SELECT message FROM search_queue)"_s));
    PARVIS_LET(twice, db.number(u"SELECT COUNT(*) FROM search_queue WHERE message IN ("_s + indexed + u')'));
    bool broken = false;
    if (!db.isPostgres())
        broken = !db.exec(u"INSERT INTO message_search (message_search) VALUES ('integrity-check')"_s);
    if (stray == 0 && missing == 0 && twice == 0 && !broken)
        return {};
    PARVIS_TRY(rebuildSearch(db));
    report.mended << u"the search index was wrong (%1 missing, %2 too many) and is made anew"_s.arg(missing).arg(stray +
                                                                                                                 twice);
    return {};
}

} // namespace

Result<VerifyReport> verifyIn(Tx& tx)
{
    VerifyReport report;
    if (!tx.db.isPostgres())
        PARVIS_TRY(checkFile(tx.db, report));
    PARVIS_TRY(checkPublications(tx.db, report));
    PARVIS_TRY(mendCounts(tx.db, report));
    PARVIS_TRY(mendSearch(tx.db, report));
    return report;
}

} // namespace parvis::store
