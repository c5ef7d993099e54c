// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sql/catalogue.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t idsAtOnce = 500;

QString columnsSql(const Connection& db)
{
    return db.isPostgres()
               ? uR"(SELECT CAST(t.relname AS text), CAST(a.attname AS text), format_type(a.atttypid, a.atttypmod),
                     CASE WHEN a.attnotnull THEN 1 ELSE 0 END,
                     CASE WHEN EXISTS (SELECT 1 FROM pg_index x WHERE x.indrelid = t.oid AND x.indisprimary AND
                                       a.attnum = ANY (x.indkey)) THEN 1 ELSE 0 END
                     FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid
                     WHERE t.relnamespace = CAST('parvis' AS regnamespace) AND t.relkind = 'r' AND a.attnum > 0
                     AND NOT a.attisdropped ORDER BY t.relname, a.attnum)"_s
               : uR"(SELECT s.name, c.name, c.type, c."notnull", c.pk FROM sqlite_schema s, pragma_table_info(s.name) c
                     WHERE s.type = 'table' AND s.name NOT LIKE 'sqlite\_%' ESCAPE '\' ORDER BY s.name, c.cid)"_s;
}

QString keysSql(const Connection& db)
{
    return db.isPostgres()
               ? uR"(SELECT CAST(r.relname AS text), CAST(a.attname AS text), CAST(f.relname AS text)
                     FROM pg_constraint k JOIN pg_class r ON r.oid = k.conrelid JOIN pg_class f ON f.oid = k.confrelid
                     JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
                     WHERE k.contype = 'f' AND k.connamespace = CAST('parvis' AS regnamespace))"_s
               : uR"(SELECT s.name, f."from", f."table" FROM sqlite_schema s, pragma_foreign_key_list(s.name) f
                     WHERE s.type = 'table')"_s;
}

ColumnInfo::Kind kindOf(const QString& type)
{
    const QString t = type.toLower();
    if (t == "integer"_L1 || t == "bigint"_L1)
        return ColumnInfo::Kind::Integer;
    if (t == "text"_L1)
        return ColumnInfo::Kind::Text;
    if (t == "blob"_L1 || t == "bytea"_L1)
        return ColumnInfo::Kind::Blob;
    return ColumnInfo::Kind::Other;
}

} // namespace

Result<Catalogue> Catalogue::read(Connection& db)
{
    Catalogue catalogue;
    PARVIS_TRY(db.each(columnsSql(db), {}, [&catalogue](Row& row) {
        const QString table = row.text();
        ColumnInfo column;
        column.name = row.text();
        column.kind = kindOf(row.text());
        column.nullable = !row.flag();
        column.key = row.flag();
        column.nullable = column.nullable && !column.key; // SQLite does not say it of a row id
        catalogue.m_tables[table].push_back(column);
    }));
    PARVIS_TRY(db.each(keysSql(db), {}, [&catalogue](Row& row) {
        Reference reference;
        reference.table = row.text();
        reference.column = row.text();
        const QString to = row.text();
        for (const ColumnInfo& column : catalogue.m_tables[reference.table]) {
            if (column.name == reference.column)
                reference.nullable = column.nullable;
        }
        catalogue.m_references.emplace(to, reference);
    }));
    for (const auto& [table, columns] : catalogue.m_tables) {
        for (const ColumnInfo& column : columns)
            catalogue.addByName(table, column);
    }
    return catalogue;
}

void Catalogue::addByName(const QString& table, const ColumnInfo& column)
{
    // What the figures count of a conversation goes with it in their own way: counters go down with it.
    const QStringList counted{u"conversation_figures"_s, u"response_time"_s, u"solved_time"_s};
    if (column.kind != ColumnInfo::Kind::Integer || table.startsWith("message_search"_L1) || counted.contains(table))
        return;
    const QString to = column.name == "message"_L1 || column.name == "conversation"_L1 ? column.name
                       : column.name == "note"_L1                                      ? u"message"_s
                       : column.name == "person"_L1 || column.name == "identity"_L1    ? u"person_identity"_s
                                                                                       : QString();
    if (to.isEmpty())
        return;
    const auto known = referencesTo(to);
    const bool there = std::any_of(known.begin(), known.end(), [&](const Reference& reference) {
        return reference.table == table && reference.column == column.name;
    });
    if (!there)
        m_references.emplace(to, Reference{table, column.name, column.nullable});
}

bool Catalogue::hasColumn(const QString& table, const QString& column) const
{
    const auto found = m_tables.find(table);
    return found != m_tables.end() && std::any_of(found->second.begin(), found->second.end(),
                                                  [&column](const ColumnInfo& c) { return c.name == column; });
}

std::vector<Reference> Catalogue::referencesTo(const QString& table) const
{
    std::vector<Reference> list;
    const auto [begin, end] = m_references.equal_range(table);
    for (auto it = begin; it != end; ++it)
        list.push_back(it->second);
    return list;
}

Done RowRemover::remove(const QString& table, const std::vector<qint64>& ids)
{
    for (size_t from = 0; from < ids.size(); from += idsAtOnce) {
        QStringList some;
        for (size_t i = from; i < std::min(from + idsAtOnce, ids.size()); ++i)
            some << QString::number(ids[i]);
        PARVIS_TRY(removeSome(table, u" IN ("_s + some.join(u',') + u')'));
    }
    return {};
}

Done RowRemover::removeSome(const QString& table, const QString& in)
{
    for (const Reference& reference : m_catalogue.referencesTo(table)) {
        const QString where = u" WHERE "_s + reference.column + in;
        if (reference.nullable) {
            PARVIS_TRY(m_db.exec(u"UPDATE %1 SET %2 = NULL"_s.arg(reference.table, reference.column) + where));
            continue;
        }
        if (m_catalogue.hasColumn(reference.table, u"id"_s)) {
            PARVIS_LET(below, m_db.all(u"SELECT id FROM "_s + reference.table + where, {},
                                       [](Row& row) { return row.number(); }));
            PARVIS_TRY(remove(reference.table, below));
            continue;
        }
        PARVIS_LET(rows, m_db.number(u"SELECT COUNT(*) FROM "_s + reference.table + where));
        if (rows > 0)
            PARVIS_TRY(m_db.exec(u"DELETE FROM "_s + reference.table + where));
        m_removed[reference.table] += rows;
    }
    PARVIS_LET(own, m_db.number(u"SELECT COUNT(*) FROM "_s + table + u" WHERE id"_s + in));
    m_removed[table] += own;
    return m_db.exec(u"DELETE FROM "_s + table + u" WHERE id"_s + in);
}

} // namespace parvis::store
