// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/inbox/search_window.h"

#include "base/id_source.h"

using namespace Qt::StringLiterals;

namespace parvis::store {
// An id begins with the moment of its message (base/id_source.h), so the hits come newest first by their key. A
// conversation touched since the last of them either has one of them, or began before it: only those are asked one by
// one.
Result<bool> addNewestHits(Connection& db, Where& where, const QString& match, const std::vector<qint64>& tail,
                           int hits)
{
    PARVIS_LET(last, db.number(uR"(SELECT rowid FROM message_search WHERE message_search MATCH ?
                                   ORDER BY rowid DESC LIMIT 1 OFFSET %1)"_s.arg(hits),
                               values(match)));
    if (last == 0)
        return false;
    QStringList waiting;
    for (const qint64 id : tail)
        waiting << QString::number(id);
    const QString inTail = waiting.isEmpty() ? QString() : u" OR m.id IN ("_s + waiting.join(u',') + u')';
    const Instant since = IdSource::createdAt(last);
    where.add(uR"(c.updated >= ? AND (c.id IN (SELECT m.conversation FROM message m
                    WHERE m.conversation IS NOT NULL AND (m.id IN (SELECT rowid FROM message_search
                        WHERE message_search MATCH ? AND rowid >= ?))"_s +
                  inTail + uR"()) OR (c.created <= ? AND EXISTS (SELECT 1 FROM message m
                    WHERE m.conversation = c.id AND m.id < ? AND EXISTS (SELECT 1 FROM message_search
                        WHERE message_search MATCH ? AND rowid = m.id)))))"_s,
              since, match, last, since, last, match);
    return true;
}

} // namespace parvis::store
