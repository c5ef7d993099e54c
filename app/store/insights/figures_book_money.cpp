// SPDX-License-Identifier: GPL-3.0-or-later
// What campaigns cost and what came of them.
#include "store/insights/figures_book.h"

#include "store/publishing/governance_rows.h"
#include "store/publishing/publication_rows.h"
#include "store/sql/where.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

using MoneyRows = std::shared_ptr<const std::vector<MoneyRow>>;

Result<int> knownRows(Connection& db, const std::vector<MoneyRow>& rows)
{
    int known = 0;
    for (const MoneyRow& row : rows) {
        PARVIS_LET(there, db.number(u"SELECT COUNT(*) FROM campaign_money WHERE row_key = ?"_s, values(row.key)));
        known += there > 0 ? 1 : 0;
    }
    return known;
}

Done writeMoney(Tx& tx, MoneyImport& import, const std::vector<MoneyRow>& rows)
{
    import.id = {tx.ids.next(tx.clock.now())};
    import.at = tx.clock.now();
    PARVIS_TRY(tx.db.run(uR"(INSERT INTO money_import (id, kind, file, who, at, added, already)
                             VALUES (?, ?, ?, ?, ?, 0, 0))"_s,
                         values(import.id, moneyKindName(import.kind), import.file, import.who, import.at)));
    for (const MoneyRow& row : rows) {
        PARVIS_LET(added, tx.db.run(uR"(INSERT INTO campaign_money (id, row_key, kind, campaign, day, minor, currency,
                                        count, source, medium, money_import) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                        ON CONFLICT (row_key) DO NOTHING)"_s,
                                    values(tx.ids.next(import.at), row.key, moneyKindName(row.kind), row.campaign,
                                           row.day.toIso(), row.minor, row.currency, row.count, row.source, row.medium,
                                           import.id)));
        ++(added > 0 ? import.added : import.already);
    }
    return {};
}

Result<MoneyImport> importMoneyIn(Tx& tx, MoneyImport import, const std::vector<MoneyRow>& rows)
{
    // The outcome is counted from nothing each time: a job may run twice.
    import.added = import.already = 0;
    PARVIS_TRY(writeMoney(tx, import, rows));
    if (import.added == 0) { // it leaves no trace
        PARVIS_TRY(tx.db.run(u"DELETE FROM money_import WHERE id = ?"_s, values(import.id)));
        import.id = {};
        return import;
    }
    PARVIS_TRY(tx.db.run(u"UPDATE money_import SET added = ?, already = ? WHERE id = ?"_s,
                         values(import.added, import.already, import.id)));
    PARVIS_TRY(noteAudit(tx, import.who, u"money_imported"_s, u"money_import:"_s + import.id.toString(),
                         u"%1 %2: %3 rows"_s.arg(moneyKindName(import.kind), import.file).arg(import.added)));
    tx.changes.addAll(Topic::Figures);
    return import;
}

Done removeImportIn(Tx& tx, MoneyImportId id, const QString& who)
{
    PARVIS_LET(file, tx.db.first(u"SELECT file FROM money_import WHERE id = ?"_s, values(id),
                                 [](Row& row) { return row.text(); }));
    if (!file)
        return notFound("import"_L1, id.value);
    PARVIS_TRY(tx.db.run(u"DELETE FROM campaign_money WHERE money_import = ?"_s, values(id)));
    PARVIS_TRY(tx.db.run(u"DELETE FROM money_import WHERE id = ?"_s, values(id)));
    tx.changes.addAll(Topic::Figures);
    return noteAudit(tx, who, u"money_import_removed"_s, u"money_import:"_s + id.toString(), *file);
}

Where whereOf(const MoneyQuery& query)
{
    Where where;
    if (query.kind)
        where.add(u"kind = ?"_s, moneyKindName(*query.kind));
    if (query.from)
        where.add(u"day >= ?"_s, query.from->toIso());
    if (query.to)
        where.add(u"day <= ?"_s, query.to->toIso());
    where.addIn(u"campaign"_s, std::vector<QString>(query.campaigns.begin(), query.campaigns.end()),
                [](const QString& name) { return name; });
    return where;
}

MoneyKind kindOf(Row& row)
{
    return moneyKindFromName(row.text()).value_or(MoneyKind::Cost);
}

MoneyRow readMoneyRow(Row& row)
{
    MoneyRow money;
    money.kind = kindOf(row);
    money.campaign = row.text();
    money.day = LocalDate::fromIso(row.text()).value_or(LocalDate());
    money.minor = row.number();
    money.currency = row.text();
    money.count = row.number();
    money.source = row.text();
    money.medium = row.text();
    money.key = row.text();
    return money;
}

MoneyTotal readTotal(Row& row)
{
    MoneyTotal total;
    total.kind = kindOf(row);
    total.campaign = row.text();
    total.currency = row.text();
    total.minor = row.number();
    total.count = row.number();
    total.rows = row.number();
    return total;
}

MoneyImport readImport(Row& row)
{
    MoneyImport import;
    import.id = row.id<MoneyImportId>();
    import.kind = kindOf(row);
    import.file = row.text();
    import.who = row.text();
    import.at = row.instant();
    import.added = row.integer();
    import.already = row.integer();
    return import;
}

} // namespace

Async<MoneyImport> FiguresShelf::importMoney(MoneyKind kind, const std::vector<MoneyRow>& rows, const QString& file,
                                             const QString& who, bool rehearse)
{
    MoneyImport import;
    import.kind = kind;
    import.file = file;
    import.who = who;
    const MoneyRows shared = std::make_shared<const std::vector<MoneyRow>>(rows); // a job may be copied
    if (!rehearse)
        return m_executor.write<MoneyImport>([import, shared](Tx& tx) { return importMoneyIn(tx, import, *shared); },
                                             Durability::Durable);
    return m_executor.read<MoneyImport>([import, shared](Connection& db) -> Result<MoneyImport> {
        PARVIS_LET(known, knownRows(db, *shared));
        MoneyImport rehearsed = import;
        rehearsed.already = known;
        rehearsed.added = int(shared->size()) - known;
        return rehearsed;
    });
}

Async<std::vector<MoneyImport>> FiguresShelf::moneyImports()
{
    return m_executor.read<std::vector<MoneyImport>>([](Connection& db) {
        return db.all(u"SELECT id, kind, file, who, at, added, already FROM money_import ORDER BY id DESC"_s, {},
                      readImport);
    });
}

Async<void> FiguresShelf::removeMoneyImport(MoneyImportId id, const QString& who)
{
    return m_executor.write<void>([id, who](Tx& tx) { return removeImportIn(tx, id, who); });
}

Async<std::vector<MoneyRow>> FiguresShelf::money(const MoneyQuery& query)
{
    return m_executor.read<std::vector<MoneyRow>>([query](Connection& db) {
        const Where where = whereOf(query);
        return db.all(uR"(SELECT kind, campaign, day, minor, currency, count, source, medium, row_key
                          FROM campaign_money)"_s +
                          where.sql() + u" ORDER BY day, campaign, id"_s,
                      where.parameters(), readMoneyRow);
    });
}

Async<std::vector<MoneyTotal>> FiguresShelf::moneyTotals(const MoneyQuery& query)
{
    return m_executor.read<std::vector<MoneyTotal>>([query](Connection& db) {
        const Where where = whereOf(query);
        // PostgreSQL's sum of whole numbers is a NUMERIC, which would be read as a floating-point number.
        return db.all(uR"(SELECT kind, campaign, currency, CAST(SUM(minor) AS BIGINT), CAST(SUM(count) AS BIGINT),
                          COUNT(*) FROM campaign_money)"_s +
                          where.sql() + u" GROUP BY campaign, kind, currency ORDER BY campaign, kind, currency"_s,
                      where.parameters(), readTotal);
    });
}

} // namespace parvis::store
