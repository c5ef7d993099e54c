// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/inbox/search_window.h"

#include "base/id_source.h"
#include "store/sql/lists.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <functional>
#include <limits>

using namespace Qt::StringLiterals;

namespace parvis::store {
namespace {

// How many hits are looked at for a page at most, and how many more to see whether older conversations have one.
constexpr qsizetype mostHits = 2'400, olderHits = 4'000;

struct Touched {
    qint64 id = 0;
    Instant updated;
};

QString listed(const Connection& db, const std::vector<qint64>& ids)
{
    QStringList list;
    for (const qint64 id : ids)
        list << QString::number(id);
    return idsValue(db, list);
}

// By their key, that is newest first: an id begins with the moment of its message (base/id_source.h).
Result<std::vector<qint64>> hitsBelow(Connection& db, const QString& match, qint64 below, qint64 from, qsizetype most)
{
    return db.all(uR"(SELECT rowid FROM message_search WHERE message_search MATCH ? AND rowid < ? AND rowid >= ?
                      ORDER BY rowid DESC LIMIT ?)"_s,
                  values(match, below, from, most), [](Row& row) { return row.number(); });
}

// Adds those that the statement tells of, each once, last touched first.
Done addTouched(Connection& db, const QString& sql, const Values& parameters, std::vector<Touched>& found)
{
    PARVIS_TRY(db.each(sql, parameters, [&found](Row& row) {
        Touched one;
        one.id = row.number();
        one.updated = row.instant();
        found.push_back(one);
    }));
    const auto key = [](const Touched& one) { return std::pair(one.updated, one.id); };
    std::sort(found.begin(), found.end(), [key](const Touched& a, const Touched& b) { return key(a) > key(b); });
    found.erase(
        std::unique(found.begin(), found.end(), [](const Touched& a, const Touched& b) { return a.id == b.id; }),
        found.end());
    return {};
}

// The conversations of the messages.
Done addConversations(Connection& db, const Where& where, const std::vector<qint64>& messages,
                      std::vector<Touched>& found)
{
    // SQLite keeps the order of a CROSS JOIN: from the few messages to their conversations.
    const QString sql = uR"(SELECT c.id, c.updated FROM json_each(?) h CROSS JOIN message m ON m.id = h.value
                            CROSS JOIN conversation c ON c.id = m.conversation)"_s;
    return addTouched(db, sql + where.sql(), values(listed(db, messages)) + where.parameters(), found);
}

// Conversations touched since `touched` whose every hit may be older than `last`: they began before it, which few of
// those touched lately did.
Result<std::vector<qint64>> oldOnes(Connection& db, const Where& where, Instant touched, qint64 last,
                                    const std::vector<Touched>& known)
{
    QSet<qint64> told;
    for (const Touched& one : known)
        told.insert(one.id);
    Where old = where;
    old.add(u"c.updated >= ? AND c.created <= ?"_s, touched, IdSource::createdAt(last));
    std::vector<qint64> ids;
    PARVIS_TRY(db.each(u"SELECT c.id FROM conversation c"_s + old.sql(), old.parameters(), [&](Row& row) {
        const qint64 id = row.number();
        if (!told.contains(id))
            ids.push_back(id);
    }));
    return ids;
}

// Those of the conversations that have a hit older than `last`.
Result<std::vector<qint64>> foundAmong(Connection& db, const std::vector<qint64>& conversations, const QString& match,
                                       qint64 last)
{
    if (conversations.empty())
        return conversations;
    QHash<qint64, qint64> owner; // of each message
    qint64 oldest = last;
    PARVIS_TRY(db.each(uR"(SELECT m.conversation, m.id FROM json_each(?) h CROSS JOIN message m
                           ON m.conversation = h.value WHERE m.id < ?)"_s,
                       values(listed(db, conversations), last), [&](Row& row) {
                           const qint64 conversation = row.number(), message = row.number();
                           owner.insert(message, conversation);
                           oldest = std::min(oldest, message);
                       }));
    // Most of them began not long before: a few thousand hits in a row cost less than asking for each message.
    PARVIS_LET(hits, hitsBelow(db, match, last, oldest, olderHits));
    QSet<qint64> found;
    for (const qint64 hit : hits) {
        if (const auto it = owner.constFind(hit); it != owner.constEnd())
            found.insert(*it);
    }
    std::vector<qint64> left;
    for (const qint64 id : conversations) {
        if (qsizetype(hits.size()) == olderHits && !found.contains(id))
            left.push_back(id);
    }
    if (!left.empty())
        PARVIS_TRY(db.each(uR"(SELECT h.value FROM json_each(?) h WHERE EXISTS (SELECT 1 FROM message m
                                 WHERE m.conversation = h.value AND m.id < ? AND EXISTS (SELECT 1 FROM message_search
                                     WHERE message_search MATCH ? AND rowid = m.id)))"_s,
                           values(listed(db, left), hits.back(), match),
                           [&found](Row& row) { found.insert(row.number()); }));
    return std::vector<qint64>(found.begin(), found.end());
}

using Page = std::optional<std::vector<qint64>>;

// The hits of a question, newest first by their key, and what they belong to.
struct Hits {
    std::function<Result<std::vector<qint64>>(qint64 below, qsizetype most)> next;
    std::function<Done(const std::vector<qint64>& hits, std::vector<Touched>& found)> add;
    // Those touched since a moment whose every hit is older than `last`; some that are `known` may be among them.
    std::function<Result<std::vector<qint64>>(Instant touched, qint64 last, const std::vector<Touched>& known)> older;
};

Result<Page> newestOf(const Hits& hits, const std::vector<qint64>& tail, qsizetype limit)
{
    std::vector<Touched> found;
    qint64 last = std::numeric_limits<qint64>::max();
    bool all = false;
    // A page needs more hits than rows: some conversations have several, some are of another state.
    for (qsizetype looked = 0, more = limit * 3 / 2 + 10; !all && qsizetype(found.size()) < limit;) {
        PARVIS_LET(next, hits.next(last, more));
        all = qsizetype(next.size()) < more;
        if (!next.empty())
            last = next.back();
        if (looked == 0)
            next.insert(next.end(), tail.begin(), tail.end());
        PARVIS_TRY(hits.add(next, found));
        looked += more;
        // As many more as the page needs if it goes on like this.
        const qsizetype needed = looked * limit * 5 / 4 / std::max<qsizetype>(qsizetype(found.size()), 1);
        if (!all && qsizetype(found.size()) < limit && needed > mostHits)
            return Page();
        more = std::max<qsizetype>(needed - looked, limit / 4 + 10);
    }
    std::vector<qint64> page;
    for (size_t i = 0; i < found.size() && i < size_t(limit); ++i)
        page.push_back(found[i].id);
    if (!all) {
        PARVIS_LET(older, hits.older(found[size_t(limit) - 1].updated, last, found));
        page.insert(page.end(), older.begin(), older.end());
    }
    return Page(std::move(page));
}

} // namespace

Result<Page> newestFound(Connection& db, const Where& where, const QString& match, const std::vector<qint64>& tail,
                         qsizetype limit)
{
    Hits hits;
    hits.next = [&](qint64 below, qsizetype most) { return hitsBelow(db, match, below, 0, most); };
    hits.add = [&](const std::vector<qint64>& messages, std::vector<Touched>& found) {
        return addConversations(db, where, messages, found);
    };
    hits.older = [&](Instant touched, qint64 last, const std::vector<Touched>& known) -> Result<std::vector<qint64>> {
        PARVIS_LET(old, oldOnes(db, where, touched, last, known));
        return foundAmong(db, old, match, last);
    };
    return newestOf(hits, tail, limit);
}

Result<Page> newestLabelled(Connection& db, const Where& where, const QString& label, qsizetype limit)
{
    Hits hits;
    hits.next = [&](qint64 below, qsizetype most) {
        return db.all(uR"(SELECT conversation FROM conversation_label WHERE label = ? AND conversation < ?
                          ORDER BY conversation DESC LIMIT ?)"_s,
                      values(label, below, most), [](Row& row) { return row.number(); });
    };
    hits.add = [&](const std::vector<qint64>& conversations, std::vector<Touched>& found) {
        const QString sql = u"SELECT c.id, c.updated FROM json_each(?) h CROSS JOIN conversation c ON c.id = h.value"_s;
        return addTouched(db, sql + where.sql(), values(listed(db, conversations)) + where.parameters(), found);
    };
    hits.older = [&](Instant touched, qint64 last, const std::vector<Touched>&) {
        Where old = where;
        old.add(u"c.updated >= ? AND c.id < ?"_s, touched, last);
        old.add(u"EXISTS (SELECT 1 FROM conversation_label l WHERE l.conversation = c.id AND l.label = ?)"_s, label);
        return db.all(u"SELECT c.id FROM conversation c"_s + old.sql(), old.parameters(),
                      [](Row& row) { return row.number(); });
    };
    return newestOf(hits, {}, limit);
}

} // namespace parvis::store
