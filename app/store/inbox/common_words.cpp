// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/inbox/common_words.h"

using namespace Qt::StringLiterals;

namespace parvis::store {
namespace {

// Enough for a page of a hundred even where a filter lets few conversations through; gathered in about a millisecond.
constexpr int gathered = 3'000;
// A conversation of the page may have been answered after its last hit and before the page's place, or a little later.
constexpr Milliseconds beyond{86'400'000};

QString inTail(const std::vector<qint64>& tail)
{
    QStringList ids;
    for (const qint64 id : tail)
        ids << QString::number(id);
    return ids.isEmpty() ? QString() : u" OR m.id IN ("_s + ids.join(u',') + u')';
}

} // namespace

Done addCommonWords(Connection& db, Where& where, const QString& match, const std::vector<qint64>& tail,
                    std::optional<Instant> near, bool excluded)
{
    const QString exists = excluded ? u"NOT EXISTS "_s : u"EXISTS "_s;
    const QString begin = exists + u"(SELECT 1 FROM message m WHERE m.conversation = c.id AND ("_s;
    const QString end = inTail(tail) + u"))"_s;
    if (db.isPostgres()) {
        where.add(begin + u"EXISTS (SELECT 1 FROM message_search s WHERE s.text @@ CAST(? AS tsquery) AND "_s +
                      u"s.message = m.id)"_s + end,
                  match);
        return {};
    }
    // An id begins with the moment of its message in ms (base/id_source.h).
    const qint64 to = near ? (*near + beyond).ms << 20 : std::numeric_limits<qint64>::max();
    PARVIS_LET(from, db.number(uR"(SELECT rowid FROM message_search WHERE message_search MATCH ? AND rowid <= ?
                                   ORDER BY rowid DESC LIMIT 1 OFFSET %1)"_s.arg(gathered),
                               values(match, to)));
    // The unary plus keeps SQLite from beginning with the hits instead of the conversation.
    where.add(begin + uR"((m.id BETWEEN ? AND ? AND +m.id IN (SELECT rowid FROM message_search
                        WHERE message_search MATCH ? AND rowid BETWEEN ? AND ?))
                   OR ((m.id < ? OR m.id > ?) AND EXISTS (SELECT 1 FROM message_search
                        WHERE message_search MATCH ? AND rowid = m.id)))"_s +
                  end,
              from, to, match, from, to, from, to, match);
    return {};
}

} // namespace parvis::store
