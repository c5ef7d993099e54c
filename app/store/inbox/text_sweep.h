// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the traces of a person out of what people wrote, whatever table it stands in. What the program itself reads
// stays to the byte.
#pragma once

#include "domain/people/json_traces.h"
#include "store/sql/catalogue.h"

namespace parvis::store {

class TextSweep
{
public:
    TextSweep(Connection& db, const Catalogue& catalogue) : m_db(db), m_catalogue(catalogue) {}
    // All tables but those that hold messages and people, which are gone through by name.
    Done sweepAll(const Traces& traces);
    // Rows of the posts and publications: by id in their own tables, by column in those that belong to them.
    Done sweepPosts(const SoughtTraces& sought, const std::vector<qint64>& posts,
                    const std::vector<qint64>& publications);
    // By table: how many rows were changed, or removed where the trace was in the key itself.
    const std::map<QString, qint64>& redacted() const { return m_redacted; }
    const std::map<QString, qint64>& removed() const { return m_removed; }

private:
    struct Change {
        Values key;
        std::vector<std::pair<QString, QVariant>> columns; // empty: the row has to go
    };
    Done sweep(const QString& table, const SoughtTraces& sought, const QString& where);
    Result<std::vector<Change>> changesOf(const QString& table, const SoughtTraces& sought, const QString& where);
    Done write(const QString& table, const std::vector<Change>& changes);
    Connection& m_db;
    const Catalogue& m_catalogue;
    std::map<QString, qint64> m_redacted, m_removed;
};

} // namespace parvis::store
