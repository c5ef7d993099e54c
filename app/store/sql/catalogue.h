// SPDX-License-Identifier: GPL-3.0-or-later
// The tables as the database itself describes them, for work that must not forget one: which columns hold text, and
// which rows refer to which.
#pragma once

#include "store/sql/connection.h"

#include <map>

namespace parvis::store {

struct ColumnInfo {
    enum class Kind { Integer, Text, Blob, Other };
    QString name;
    Kind kind = Kind::Other;
    bool nullable = true, key = false; // key: part of the primary key
};

// A column that holds ids of another table's rows.
struct Reference {
    QString table, column;
    bool nullable = false;
};

class Catalogue
{
public:
    static Result<Catalogue> read(Connection& db);
    const std::map<QString, std::vector<ColumnInfo>>& tables() const { return m_tables; }
    bool hasColumn(const QString& table, const QString& column) const;
    // By foreign key, and by name where a table does without one (message, note, conversation, person,
    // identity).
    std::vector<Reference> referencesTo(const QString& table) const;

private:
    void addByName(const QString& table, const ColumnInfo& column);
    std::map<QString, std::vector<ColumnInfo>> m_tables;
    std::multimap<QString, Reference> m_references; // by the table that is referred to
};

// Deletes rows by id with everything that refers to them; a column that may be empty is emptied.
class RowRemover
{
public:
    RowRemover(Connection& db, const Catalogue& catalogue) : m_db(db), m_catalogue(catalogue) {}
    Done remove(const QString& table, const std::vector<qint64>& ids);
    const std::map<QString, qint64>& removed() const { return m_removed; }
    void count(const QString& table, qint64 rows) { m_removed[table] += rows; }

private:
    Done removeSome(const QString& table, const QString& in);
    Connection& m_db;
    const Catalogue& m_catalogue;
    std::map<QString, qint64> m_removed;
};

} // namespace parvis::store
