// SPDX-License-Identifier: GPL-3.0-or-later
// Samples of listening: how often we and our competitors were mentioned.
#include "store/insights/figures_book.h"

#include "store/publishing/governance_rows.h"
#include "store/publishing/publication_rows.h"
#include "store/sql/where.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

using VoiceRows = std::shared_ptr<const std::vector<VoiceRow>>;

// Which rows are there already, and which contradict what is there. A name is on one side, whatever the day.
Done compareVoice(Connection& db, const std::vector<VoiceRow>& rows, VoiceImport& import, std::vector<VoiceRow>& fresh)
{
    for (const VoiceRow& row : rows) {
        PARVIS_LET(there, db.first(uR"(SELECT mentions FROM listening_sample
                                       WHERE day = ? AND source = ? AND network = ? AND name = ?)"_s,
                                   values(row.day.toIso(), row.source, row.network, row.name),
                                   [](Row& stored) { return stored.number(); }));
        PARVIS_LET(
            otherSide,
            db.number(u"SELECT COUNT(*) FROM (SELECT 1 FROM listening_sample WHERE name = ? AND us <> ? LIMIT 1) x"_s,
                      values(row.name, row.isUs)));
        if (otherSide > 0 || (there && *there != row.mentions))
            import.conflicts.push_back(row.row);
        else if (there)
            ++import.already;
        else
            fresh.push_back(row);
    }
    import.added = import.conflicts.empty() ? int(fresh.size()) : 0;
    return {};
}

Result<VoiceImport> importVoiceIn(Tx& tx, VoiceImport import, const std::vector<VoiceRow>& rows)
{
    std::vector<VoiceRow> fresh;
    PARVIS_TRY(compareVoice(tx.db, rows, import, fresh));
    if (!import.conflicts.empty() || fresh.empty())
        return import;
    import.at = tx.clock.now();
    import.id = {tx.ids.next(import.at)};
    PARVIS_TRY(
        tx.db.run(u"INSERT INTO listening_import (id, file, who, at, added, already) VALUES (?, ?, ?, ?, ?, ?)"_s,
                  values(import.id, import.file, import.who, import.at, import.added, import.already)));
    for (const VoiceRow& row : fresh)
        PARVIS_TRY(
            tx.db.run(uR"(INSERT INTO listening_sample (day, source, network, name, us, mentions,
                                 listening_import) VALUES (?, ?, ?, ?, ?, ?, ?))"_s,
                      values(row.day.toIso(), row.source, row.network, row.name, row.isUs, row.mentions, import.id)));
    PARVIS_TRY(noteAudit(tx, import.who, u"listening_imported"_s, u"listening_import:"_s + import.id.toString(),
                         u"%1: %2 rows"_s.arg(import.file).arg(import.added)));
    tx.changes.addAll(Topic::Figures);
    return import;
}

Done removeVoiceIn(Tx& tx, VoiceImportId id, const QString& who)
{
    PARVIS_LET(file, tx.db.first(u"SELECT file FROM listening_import WHERE id = ?"_s, values(id),
                                 [](Row& row) { return row.text(); }));
    if (!file)
        return notFound("import"_L1, id.value);
    PARVIS_TRY(tx.db.run(u"DELETE FROM listening_sample WHERE listening_import = ?"_s, values(id)));
    PARVIS_TRY(tx.db.run(u"DELETE FROM listening_import WHERE id = ?"_s, values(id)));
    tx.changes.addAll(Topic::Figures);
    return noteAudit(tx, who, u"listening_import_removed"_s, u"listening_import:"_s + id.toString(), *file);
}

// Only where both sides were looked for, on the same day in the same corpus.
Where comparableVoice(const VoiceAsk& ask)
{
    Where where;
    where.add(u"s.day >= ? AND s.day <= ?"_s, ask.from.toIso(), ask.to.toIso());
    where.add(uR"(EXISTS (SELECT 1 FROM listening_sample o WHERE o.day = s.day AND o.source = s.source
                  AND o.network = s.network AND o.us <> s.us))"_s);
    if (!ask.network.isEmpty())
        where.add(u"s.network = ?"_s, ask.network);
    return where;
}

Result<std::optional<VoiceCount>> countVoice(Connection& db, const VoiceAsk& ask)
{
    const Where where = comparableVoice(ask);
    // PostgreSQL's sum of whole numbers is a NUMERIC, which would be read as a floating-point number.
    PARVIS_LET(sums, db.all(u"SELECT s.us, CAST(SUM(s.mentions) AS BIGINT) FROM listening_sample s"_s + where.sql() +
                                u" GROUP BY s.us"_s,
                            where.parameters(), [](Row& row) {
                                const bool us = row.flag();
                                return std::pair(us, row.number());
                            }));
    if (sums.empty())
        return std::optional<VoiceCount>();
    VoiceCount count;
    for (const auto& [us, mentions] : sums)
        (us ? count.ours : count.theirs) = mentions;
    return std::optional(count);
}

} // namespace

Async<VoiceImport> FiguresShelf::importVoice(const std::vector<VoiceRow>& rows, const QString& file, const QString& who,
                                             bool rehearse)
{
    VoiceImport import;
    import.file = file;
    import.who = who;
    const VoiceRows shared = std::make_shared<const std::vector<VoiceRow>>(rows); // a job may be copied
    if (!rehearse)
        return m_executor.write<VoiceImport>([import, shared](Tx& tx) { return importVoiceIn(tx, import, *shared); },
                                             Durability::Durable);
    return m_executor.read<VoiceImport>([import, shared](Connection& db) -> Result<VoiceImport> {
        VoiceImport rehearsed = import;
        std::vector<VoiceRow> fresh;
        PARVIS_TRY(compareVoice(db, *shared, rehearsed, fresh));
        return rehearsed;
    });
}

Async<std::vector<VoiceImport>> FiguresShelf::voiceImports()
{
    return m_executor.read<std::vector<VoiceImport>>([](Connection& db) {
        return db.all(u"SELECT id, file, who, at, added, already FROM listening_import ORDER BY id DESC"_s, {},
                      [](Row& row) {
                          VoiceImport import;
                          import.id = row.id<VoiceImportId>();
                          import.file = row.text();
                          import.who = row.text();
                          import.at = row.instant();
                          import.added = row.integer();
                          import.already = row.integer();
                          return import;
                      });
    });
}

Async<void> FiguresShelf::removeVoiceImport(VoiceImportId id, const QString& who)
{
    return m_executor.write<void>([id, who](Tx& tx) { return removeVoiceIn(tx, id, who); });
}

Async<std::vector<std::optional<VoiceCount>>> FiguresShelf::voice(const std::vector<VoiceAsk>& asks)
{
    using Counts = std::vector<std::optional<VoiceCount>>;
    return m_executor.read<Counts>([asks](Connection& db) -> Result<Counts> {
        Counts counts;
        for (const VoiceAsk& ask : asks) {
            PARVIS_LET(count, countVoice(db, ask));
            counts.push_back(count);
        }
        return counts;
    });
}

Async<std::vector<VoiceTotal>> FiguresShelf::voiceByName(const VoiceAsk& ask)
{
    return m_executor.read<std::vector<VoiceTotal>>([ask](Connection& db) {
        const Where where = comparableVoice(ask);
        return db.all(u"SELECT s.name, s.us, CAST(SUM(s.mentions) AS BIGINT) FROM listening_sample s"_s + where.sql() +
                          u" GROUP BY s.name, s.us ORDER BY s.us DESC, 3 DESC, s.name"_s,
                      where.parameters(), [](Row& row) {
                          VoiceTotal total;
                          total.name = row.text();
                          total.isUs = row.flag();
                          total.mentions = row.number();
                          return total;
                      });
    });
}

} // namespace parvis::store
