// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text/hits.h"
#include "store/inbox/common_words.h"
#include "store/inbox/conversation_rows.h"
#include "store/inbox/conversation_trail.h"
#include "store/inbox/inbox.h"
#include "store/inbox/query_traits.h"
#include "store/inbox/search_index.h"
#include "store/inbox/search_window.h"
#include "store/inbox/work_rows.h"
#include "store/sql/folded.h"
#include "store/sql/lists.h"
#include "store/sql/where.h"

#include <algorithm>

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

// The names in use that a person may have meant: written otherwise in case and accents only.
Result<std::vector<QString>> namesMeant(Connection& db, const QString& sql, const QString& typed)
{
    const QString wanted = folded(typed);
    std::vector<QString> names;
    PARVIS_TRY(db.each(sql, {}, [&](Row& row) {
        const QString name = row.text();
        if (folded(name) == wanted)
            names.push_back(name);
    }));
    if (names.empty())
        names.push_back(typed);
    return names;
}

const QString assigneesInUse = u"SELECT substr(name, 10) FROM conversation_count WHERE name LIKE 'assignee:%'"_s;
const QString labelNames = u"SELECT name FROM label"_s;
const QString fromLike = uR"(SELECT id FROM person_identity WHERE folded LIKE ? ESCAPE '\')"_s;

Done addPeople(Connection& db, Where& where, const ConversationQuery& query)
{
    if (query.assignee == "-"_L1) {
        where.add(u"c.assignee = ''"_s);
    } else if (!query.assignee.isEmpty()) {
        PARVIS_LET(names, namesMeant(db, assigneesInUse, query.assignee));
        where.addIn(u"c.assignee"_s, names, [](const QString& text) { return text; });
    }
    for (const QString& typed : query.excluded.assignees) {
        if (typed == "-"_L1) {
            where.add(u"c.assignee <> ''"_s);
            continue;
        }
        PARVIS_LET(names, namesMeant(db, assigneesInUse, typed));
        where.addIn(u"c.assignee"_s, u" NOT IN ("_s, names, [](const QString& text) { return text; });
    }
    if (!query.from.isEmpty())
        where.addGathered(u"c.customer IN ("_s + fromLike + u')', likePattern(folded(query.from).trimmed()));
    for (const QString& from : query.excluded.froms)
        where.add(u"(c.customer IS NULL OR c.customer NOT IN ("_s + fromLike + u"))"_s,
                  likePattern(folded(from).trimmed()));
    return {};
}

// Common words hit a great part of all messages: above this many hits each conversation is asked whether it matches, in
// the order of the list, which fills a page soon; below, the hits are gathered first. A label is asked for by key.
constexpr int manyHits = 5'000, manyLabelled = 1'000;

Done addLabels(Connection& db, Where& where, const ConversationQuery& query)
{
    for (const QString& typed : query.labels) {
        PARVIS_LET(names, namesMeant(db, labelNames, typed));
        const QString& label = names.front();
        PARVIS_LET(
            n, db.number(
                   u"SELECT COUNT(*) FROM (SELECT 1 AS one FROM conversation_label WHERE label = ? LIMIT %1) h"_s.arg(
                       manyLabelled),
                   values(label)));
        if (n < manyLabelled)
            where.addGathered(u"c.id IN (SELECT l.conversation FROM conversation_label l WHERE l.label = ?)"_s, label);
        else
            where.add(u"EXISTS (SELECT 1 FROM conversation_label l WHERE l.conversation = c.id AND l.label = ?)"_s,
                      label);
    }
    for (const QString& typed : query.excludedLabels) {
        PARVIS_LET(names, namesMeant(db, labelNames, typed));
        where.add(u"NOT EXISTS (SELECT 1 FROM conversation_label l WHERE l.conversation = c.id AND l.label = ?)"_s,
                  names.front());
    }
    return {};
}

// Departments by name and accounts by handle: short tables, asked for their ids first, so that the order's index
// serves.
Done addPlaces(Connection& db, Where& where, const ConversationQuery& query)
{
    const auto departments = [&](const std::vector<QString>& names, bool excluded) -> Done {
        std::vector<qint64> ids;
        for (const QString& name : names) {
            if (name == "-"_L1) {
                where.add(excluded ? u"c.department IS NOT NULL"_s : u"c.department IS NULL"_s);
                continue;
            }
            PARVIS_LET(id, db.number(u"SELECT id FROM department WHERE folded = ?"_s, values(folded(name))));
            ids.push_back(id == 0 ? -1 : id); // 0 stands for none below
        }
        if (!ids.empty() && excluded)
            where.addIn(u"COALESCE(c.department, 0)"_s, u" NOT IN ("_s, ids, [](qint64 id) { return id; });
        else if (!ids.empty())
            where.addIn(u"c.department"_s, ids, [](qint64 id) { return id; });
        return {};
    };
    const auto handles = [&](const std::vector<QString>& typed, bool excluded) -> Done {
        std::vector<qint64> ids;
        if (!typed.empty())
            PARVIS_TRY(db.each(u"SELECT id, handle, name FROM account"_s, {}, [&](Row& row) {
                const qint64 id = row.number();
                const QString handle = folded(row.text());
                const QString words = handle + u'\n' + folded(row.text());
                if (std::any_of(typed.begin(), typed.end(),
                                [&words](const QString& part) { return words.contains(folded(part)); }))
                    ids.push_back(id);
            }));
        if (typed.empty() || (excluded && ids.empty()))
            return {};
        if (ids.empty())
            ids.push_back(0);
        where.addIn(u"c.account"_s, excluded ? u" NOT IN ("_s : u" IN ("_s, ids, [](qint64 id) { return id; });
        return {};
    };
    PARVIS_TRY(departments(query.departments, false));
    PARVIS_TRY(departments(query.excluded.departments, true));
    PARVIS_TRY(handles(query.handles, false));
    return handles(query.excluded.handles, true);
}

Done addText(Connection& db, Where& where, const QString& typed, std::optional<Instant> near, bool excluded = false)
{
    const SearchWords words = searchWords(typed);
    if (words.isEmpty()) {
        if (!excluded)
            where.add(u"1 = 0"_s); // nothing that could be found was typed
        return {};
    }
    PARVIS_LET(tail, searchTail(db, words));
    QStringList waiting;
    for (const qint64 id : tail)
        waiting << QString::number(id);
    const QString no = excluded ? u"NOT "_s : QString();
    const QString match = db.isPostgres() ? postgresMatch(words) : sqliteMatch(words);
    const QString hits = db.isPostgres()
                             ? u"SELECT s.message FROM message_search s WHERE s.text @@ CAST(? AS tsquery)"_s
                             : u"SELECT rowid FROM message_search WHERE message_search MATCH ?"_s;
    PARVIS_LET(count, db.number(u"SELECT COUNT(*) FROM ("_s + hits + u" LIMIT %1) h"_s.arg(manyHits), values(match)));
    const QString inTail = waiting.isEmpty() ? QString() : u" OR m.id IN ("_s + waiting.join(u',') + u')';
    if (count < manyHits) {
        const QString gathered = u"c.id "_s + no +
                                 u"IN (SELECT m.conversation FROM message m WHERE m.conversation IS NOT NULL AND "_s +
                                 u"(m.id IN ("_s + hits + u')' + inTail + u"))"_s;
        if (excluded)
            where.add(gathered, match);
        else
            where.addGathered(gathered, match);
        return {};
    }
    return addCommonWords(db, where, match, tail, near, excluded);
}

const auto sameText = [](const QString& text) { return text; };

void addPlain(Where& where, const ConversationQuery& query)
{
    const auto& without = query.excluded;
    where.addIn(u"c.status"_s, query.statuses, conversationStatusName);
    where.addIn(u"c.status"_s, u" NOT IN ("_s, without.statuses, conversationStatusName);
    where.addIn(u"c.account"_s, query.accounts, [](AccountId id) { return id; });
    where.addIn(u"c.network"_s, query.networks, sameText);
    where.addIn(u"c.network"_s, u" NOT IN ("_s, without.networks, sameText);
    where.addIn(u"c.kind"_s, query.kinds, inboxKindName);
    where.addIn(u"c.kind"_s, u" NOT IN ("_s, without.kinds, inboxKindName);
    where.addIn(u"c.urgency"_s, query.priorities, urgencyOf);
    where.addIn(u"c.urgency"_s, u" NOT IN ("_s, without.priorities, urgencyOf);
    addLanguage(where, query);
    if (query.after)
        where.add(u"c.updated >= ?"_s, *query.after);
    if (query.before)
        where.add(u"c.updated < ?"_s, *query.before);
    if (query.unread) // as written in the index
        where.add(*query.unread ? u"c.unread = 1"_s : u"c.unread = 0"_s);
    const bool waits =
        query.overdueOnly || query.waiting == true || query.order == ConversationQuery::Order::WaitingLongest;
    if (waits)
        where.add(u"c.waiting_since IS NOT NULL"_s);
    if (query.waiting == false)
        where.add(u"c.waiting_since IS NULL"_s);
}

// All that a query asks for but its words, its order and its place.
Result<Where> frameOf(Connection& db, const ConversationQuery& query)
{
    Where where;
    addService(where, query);
    addPlain(where, query);
    PARVIS_TRY(addPeople(db, where, query));
    PARVIS_TRY(addPlaces(db, where, query));
    PARVIS_TRY(addLabels(db, where, query));
    PARVIS_TRY(addTraits(db, where, query));
    return where;
}

// All that a query asks for but its order and place.
Result<Where> whereOf(Connection& db, const ConversationQuery& query)
{
    PARVIS_LET(where, frameOf(db, query));
    // Where the page begins, in time: the orders of those who wait begin elsewhere.
    const auto near = query.afterKey && query.order == ConversationQuery::Order::Newest
                          ? std::optional(query.afterKey->first)
                          : std::nullopt;
    if (!query.text.trimmed().isEmpty())
        PARVIS_TRY(addText(db, where, query.text, near));
    for (const QString& text : query.excluded.texts)
        PARVIS_TRY(addText(db, where, text + u' ', near, true));
    return where;
}

struct Ordering {
    QString columns, beyond; // ORDER BY, and what stands after a key
};

Ordering orderingOf(ConversationQuery::Order order)
{
    switch (order) {
    case ConversationQuery::Order::WaitingLongest:
        return {u"c.waiting_since, c.id"_s, u"(c.waiting_since, c.id) > (?, ?)"_s};
    case ConversationQuery::Order::MostUrgent:
        return {u"c.urgency, c.waiting_since, c.id"_s, u"(c.urgency, c.waiting_since, c.id) > (?, ?, ?)"_s};
    case ConversationQuery::Order::DueFirst:
        return {u"c.service_due, c.id"_s, u"(c.service_due, c.id) > (?, ?)"_s};
    case ConversationQuery::Order::Newest:
        break;
    }
    return {u"c.updated DESC, c.id DESC"_s, u"(c.updated, c.id) < (?, ?)"_s};
}

constexpr int hitsLookedAt = 400; // messages of a page: what lies deeper is shown by the conversation itself

// The words found, where the excerpt of the newest message does not show them.
Done loadHits(Connection& db, const QString& typed, std::vector<Conversation>& list)
{
    const text::HitWords words = text::hitWords(typed);
    QHash<qint64, Conversation*> open;
    QStringList ids;
    for (Conversation& conversation : list) {
        if (!text::hitSpans(conversation.excerpt, words).empty())
            continue;
        open.insert(conversation.id.value, &conversation);
        ids << conversation.id.toString();
    }
    if (ids.isEmpty())
        return {};
    const QString sql = u"SELECT m.conversation, m.text FROM message m WHERE m.conversation IN (%1) AND m.text <> '' "
                        "ORDER BY m.id DESC LIMIT %2"_s.arg(ids.join(u','))
                            .arg(hitsLookedAt);
    return db.each(sql, {}, [&](Row& row) {
        const auto found = open.find(row.number());
        if (found == open.end())
            return;
        const QString around = text::aroundHit(row.text(), words);
        if (around.isEmpty())
            return;
        (*found)->hit = excerptOf(around);
        open.erase(found);
    });
}

Result<std::vector<Conversation>> readPage(Connection& db, const Where& where, const QString& order, qsizetype limit)
{
    QString end = u" ORDER BY "_s + order;
    QString sql = where.sql();
    // Whole rows are read of the page alone, not of all that has to be sorted for it.
    if (where.gathers() && limit > 0)
        sql = u" WHERE c.id IN (SELECT c.id FROM conversation c"_s + sql + end + u" LIMIT %1)"_s.arg(limit);
    else if (limit > 0)
        end += u" LIMIT "_s + QString::number(limit);
    sql.prepend(u"SELECT "_s + conversationColumns + conversationFrom);
    sql += end;
    return db.all(sql, where.parameters(), readConversation);
}

// First by the index of clocks, then by that of who waits: neither part has to be sorted.
Result<std::vector<Conversation>> mostUrgent(Connection& db, const ConversationQuery& query, const Where& all)
{
    using Order = ConversationQuery::Order;
    std::vector<Conversation> list;
    if (!query.afterKey || query.afterClock) {
        const Ordering ordering = orderingOf(Order::DueFirst);
        Where where = all;
        where.add(runningClock);
        if (query.afterKey)
            where.add(ordering.beyond, query.afterKey->first, query.afterKey->second);
        PARVIS_LET(page, readPage(db, where, ordering.columns, query.limit));
        list = std::move(page);
    }
    const qsizetype left = query.limit - qsizetype(list.size());
    if (query.limit > 0 && left <= 0)
        return list;
    const Ordering ordering = orderingOf(Order::MostUrgent);
    Where where = all;
    where.add(u"c.waiting_since IS NOT NULL AND NOT ("_s + runningClock + u')');
    if (query.afterKey && !query.afterClock)
        where.add(ordering.beyond, urgencyOf(query.afterPriority), query.afterKey->first, query.afterKey->second);
    PARVIS_LET(rest, readPage(db, where, ordering.columns, query.limit > 0 ? left : 0));
    list.insert(list.end(), rest.begin(), rest.end());
    return list;
}

// Words or a label asked of all conversations or of those of a state: mostly the newest hits fill the page. Nothing:
// they do not.
Result<std::optional<std::vector<qint64>>> newestHits(Connection& db, const ConversationQuery& query)
{
    using Found = std::optional<std::vector<qint64>>;
    const SearchWords words = searchWords(query.text);
    const bool label = query.labels.size() == 1 && query.text.trimmed().isEmpty();
    if (db.isPostgres() || query.limit <= 0 || query.afterKey || !query.excluded.texts.empty() ||
        query.order != ConversationQuery::Order::Newest || (words.isEmpty() && !label))
        return Found();
    ConversationQuery frame = query;
    if (label)
        frame.labels.clear();
    PARVIS_LET(where, frameOf(db, frame));
    Where states;
    states.addIn(u"c.status"_s, query.statuses, conversationStatusName);
    if (where.sql() != states.sql())
        return Found();
    if (label) {
        PARVIS_LET(names, namesMeant(db, labelNames, query.labels.front()));
        return newestLabelled(db, where, names.front(), query.limit);
    }
    PARVIS_LET(tail, searchTail(db, words));
    return newestFound(db, where, sqliteMatch(words), tail, query.limit);
}

Result<std::optional<std::vector<Conversation>>> newestPage(Connection& db, const ConversationQuery& query)
{
    using Page = std::optional<std::vector<Conversation>>;
    PARVIS_LET(found, newestHits(db, query));
    if (!found)
        return Page();
    QStringList ids;
    for (const qint64 id : *found)
        ids << QString::number(id);
    Where page;
    page.addGathered(u"c.id "_s + idsIn(db), idsValue(db, ids));
    PARVIS_LET(list, readPage(db, page, orderingOf(query.order).columns, query.limit));
    return Page(std::move(list));
}

Result<std::vector<Conversation>> pageOf(Connection& db, const ConversationQuery& query)
{
    PARVIS_LET(newest, newestPage(db, query));
    if (newest)
        return std::move(*newest);
    PARVIS_LET(where, whereOf(db, query));
    if (query.order == ConversationQuery::Order::MostUrgent)
        return mostUrgent(db, query, where);
    const Ordering ordering = orderingOf(query.order);
    if (query.afterKey)
        where.add(ordering.beyond, query.afterKey->first, query.afterKey->second);
    return readPage(db, where, ordering.columns, query.limit);
}

} // namespace

Result<std::vector<Conversation>> listConversations(Connection& db, const ConversationQuery& query)
{
    PARVIS_LET(list, pageOf(db, query));
    PARVIS_TRY(loadLabels(db, list));
    if (query.showHits && !query.text.trimmed().isEmpty())
        PARVIS_TRY(loadHits(db, query.text, list));
    return list;
}

Result<qint64> countConversations(Connection& db, const ConversationQuery& query, int most)
{
    PARVIS_LET(where, whereOf(db, query));
    return db.number(u"SELECT COUNT(*) FROM (SELECT 1 AS one FROM conversation c"_s + where.sql() +
                         u" LIMIT %1) h"_s.arg(most),
                     where.parameters());
}

} // namespace parvis::store
