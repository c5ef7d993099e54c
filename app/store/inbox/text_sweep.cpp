// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/inbox/text_sweep.h"

#include "store/inbox/personal_data.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

// A table that nobody has put into the list is swept: rather a text too many.
bool isSwept(const QString& table)
{
    const PersonalData* data = personalDataOf(table);
    return !table.startsWith("message_search"_L1) && (!data || data->erasing == Erasing::ByText);
}

enum class Reading { None, Words, Address, Json };

// A column that nobody has put into a list is read as words, unless it holds bytes: those may be anything.
Reading readingOf(const QString& table, const ColumnInfo& column)
{
    const bool text = column.kind == ColumnInfo::Kind::Text;
    if (!text && column.kind != ColumnInfo::Kind::Blob)
        return Reading::None;
    const PersonalData* data = personalDataOf(table);
    if (!data || isListed(data->words, column.name))
        return text ? Reading::Words : Reading::None;
    if (isListed(data->addresses, column.name))
        return Reading::Address;
    if (isListed(data->json, column.name))
        return Reading::Json;
    return text && !isListed(data->machine, column.name) ? Reading::Words : Reading::None;
}

QVariant inKindOf(const QVariant& value, const QString& text)
{
    return value.metaType().id() == QMetaType::QByteArray ? QVariant(text.toUtf8()) : QVariant(text);
}

// None: nothing of them is in it.
std::optional<QVariant> withoutTracesIn(const QVariant& value, Reading reading, const SoughtTraces& sought)
{
    const bool bytes = value.metaType().id() == QMetaType::QByteArray;
    const QString text = bytes ? QString::fromUtf8(value.toByteArray()) : value.toString();
    if (text.isEmpty())
        return std::nullopt;
    if (reading == Reading::Json) {
        const auto json = withoutTraces(text.toUtf8(), sought);
        return json ? std::optional(inKindOf(value, QString::fromUtf8(*json))) : std::nullopt;
    }
    const Traces& traces = reading == Reading::Address ? sought.addresses : sought.words;
    return traces.occursIn(text) ? std::optional(inKindOf(value, traces.removedFrom(text))) : std::nullopt;
}

// Of what the program reads, the keys alone tell in this table.
QString wordsOf(const QString& table)
{
    if (table != "setting"_L1)
        return {};
    QStringList keys;
    for (const auto& key : machineSettings)
        keys << u'\'' + key + u'\'';
    return u" WHERE key NOT IN (%1)"_s.arg(keys.join(u','));
}

// Statements that stop the triggers of an append-only table for the time of this transaction, and start them again.
struct Brakes {
    QStringList off, on;
};

Result<Brakes> brakesOf(Connection& db, const QString& table)
{
    Brakes brakes;
    if (db.isPostgres()) {
        PARVIS_LET(triggers, db.number(u"SELECT COUNT(*) FROM pg_trigger WHERE NOT tgisinternal AND "
                                       "tgrelid = CAST('%1' AS regclass)"_s.arg(table)));
        if (triggers == 0)
            return brakes;
        brakes.off = {u"ALTER TABLE %1 DISABLE TRIGGER USER"_s.arg(table)};
        brakes.on = {u"ALTER TABLE %1 ENABLE TRIGGER USER"_s.arg(table)};
        return brakes;
    }
    PARVIS_TRY(db.each(u"SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?"_s, values(table),
                       [&brakes](Row& row) {
                           brakes.off << u"DROP TRIGGER "_s + row.text();
                           brakes.on << row.text();
                       }));
    return brakes;
}

QString idList(const std::vector<qint64>& ids)
{
    QStringList list;
    for (const qint64 id : ids)
        list << QString::number(id);
    return u" IN ("_s + list.join(u',') + u')';
}

} // namespace

Done TextSweep::sweepAll(const Traces& traces)
{
    if (traces.isEmpty())
        return {};
    const SoughtTraces sought{traces, traces};
    for (const auto& [table, columns] : m_catalogue.tables()) {
        if (isSwept(table))
            PARVIS_TRY(sweep(table, sought, wordsOf(table)));
    }
    return {};
}

Done TextSweep::sweepPosts(const SoughtTraces& sought, const std::vector<qint64>& posts,
                           const std::vector<qint64>& publications)
{
    if (sought.words.isEmpty() || posts.empty())
        return {};
    PARVIS_TRY(sweep(u"post"_s, sought, u" WHERE id"_s + idList(posts)));
    PARVIS_TRY(sweep(u"publication"_s, sought, u" WHERE id"_s + idList(publications)));
    for (const auto& [table, columns] : m_catalogue.tables()) {
        if (!isSwept(table))
            continue;
        if (table != "publication"_L1 && m_catalogue.hasColumn(table, u"post"_s))
            PARVIS_TRY(sweep(table, sought, u" WHERE post"_s + idList(posts)));
        if (m_catalogue.hasColumn(table, u"publication"_s))
            PARVIS_TRY(sweep(table, sought, u" WHERE publication"_s + idList(publications)));
    }
    return {};
}

Result<std::vector<TextSweep::Change>> TextSweep::changesOf(const QString& table, const SoughtTraces& sought,
                                                            const QString& where)
{
    std::vector<ColumnInfo> keys, texts;
    for (const ColumnInfo& column : m_catalogue.tables().at(table)) {
        if (column.key)
            keys.push_back(column);
        if (readingOf(table, column) != Reading::None)
            texts.push_back(column);
    }
    std::vector<Change> changes;
    if (keys.empty() || texts.empty())
        return changes;
    QStringList names;
    for (const auto* list : {&keys, &texts}) {
        for (const ColumnInfo& column : *list)
            names << column.name;
    }
    PARVIS_TRY(m_db.each(u"SELECT "_s + names.join(u", "_s) + u" FROM "_s + table + where, {}, [&](Row& row) {
        Change change;
        for (size_t i = 0; i < keys.size(); ++i)
            change.key << row.next();
        bool found = false, inKey = false;
        for (const ColumnInfo& column : texts) {
            const auto clean = withoutTracesIn(row.next(), readingOf(table, column), sought);
            if (!clean)
                continue;
            found = true;
            inKey = inKey || column.key;
            change.columns.emplace_back(column.name, *clean);
        }
        if (inKey)
            change.columns.clear();
        if (found)
            changes.push_back(change);
    }));
    return changes;
}

Done TextSweep::sweep(const QString& table, const SoughtTraces& sought, const QString& where)
{
    PARVIS_LET(changes, changesOf(table, sought, where));
    if (changes.empty())
        return {};
    PARVIS_LET(brakes, brakesOf(m_db, table));
    for (const QString& sql : brakes.off)
        PARVIS_TRY(m_db.exec(sql));
    PARVIS_TRY(write(table, changes));
    for (const QString& sql : brakes.on)
        PARVIS_TRY(m_db.exec(sql));
    return {};
}

Done TextSweep::write(const QString& table, const std::vector<Change>& changes)
{
    QStringList keys;
    for (const ColumnInfo& column : m_catalogue.tables().at(table)) {
        if (column.key)
            keys << column.name + u" = ?"_s;
    }
    const QString where = u" WHERE "_s + keys.join(u" AND "_s);
    for (const Change& change : changes) {
        if (change.columns.empty()) {
            PARVIS_TRY(m_db.run(u"DELETE FROM "_s + table + where, change.key));
            ++m_removed[table];
            continue;
        }
        QStringList sets;
        Values parameters;
        for (const auto& [column, value] : change.columns) {
            sets << column + u" = ?"_s;
            parameters << value;
        }
        PARVIS_TRY(m_db.run(u"UPDATE "_s + table + u" SET "_s + sets.join(u", "_s) + where, parameters + change.key));
        ++m_redacted[table];
    }
    return {};
}

} // namespace parvis::store
