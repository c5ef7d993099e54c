// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/inbox/conversation_rows.h"
#include "store/inbox/inbox.h"
#include "store/inbox/search_index.h"
#include "store/sql/folded.h"
#include "store/sql/where.h"

#include <algorithm>

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

QString likePattern(const QString& text)
{
    QString pattern = folded(text).trimmed();
    for (const QChar special : {QChar(u'\\'), QChar(u'%'), QChar(u'_')})
        pattern.replace(special, u"\\"_s + special);
    return u'%' + pattern + u'%';
}

void addPeople(Where& where, const ConversationQuery& query)
{
    if (query.assignee == "-"_L1)
        where.add(u"c.assignee = ''"_s);
    else if (!query.assignee.isEmpty())
        where.add(u"c.assignee = ?"_s, query.assignee);
    if (!query.from.isEmpty())
        where.add(uR"(c.customer IN (SELECT id FROM person_identity WHERE folded LIKE ? ESCAPE '\'))"_s,
                  likePattern(query.from));
}

void addLabels(Where& where, const ConversationQuery& query)
{
    for (const QString& label : query.labels)
        where.add(u"EXISTS (SELECT 1 FROM conversation_label l WHERE l.conversation = c.id AND l.label = ?)"_s, label);
    for (const QString& label : query.excludedLabels)
        where.add(u"NOT EXISTS (SELECT 1 FROM conversation_label l WHERE l.conversation = c.id AND l.label = ?)"_s,
                  label);
}

// Common words hit a great part of all messages: above this many hits each conversation is asked whether it matches, in
// the order of the list, which fills a page soon; below, the hits are gathered first.
constexpr int manyHits = 5000;

Done addText(Connection& db, Where& where, const QString& typed)
{
    const SearchWords words = searchWords(typed);
    if (words.isEmpty()) {
        where.add(u"1 = 0"_s); // nothing that could be found was typed
        return {};
    }
    PARVIS_LET(tail, searchTail(db, words));
    QStringList waiting;
    for (const qint64 id : tail)
        waiting << QString::number(id);
    const QString match = db.isPostgres() ? postgresMatch(words) : sqliteMatch(words);
    const QString hits = db.isPostgres()
                             ? u"SELECT s.message FROM message_search s WHERE s.text @@ CAST(? AS tsquery)"_s
                             : u"SELECT rowid FROM message_search WHERE message_search MATCH ?"_s;
    PARVIS_LET(count, db.number(u"SELECT COUNT(*) FROM ("_s + hits + u" LIMIT %1) h"_s.arg(manyHits), values(match)));
    const QString inTail = waiting.isEmpty() ? QString() : u" OR m.id IN ("_s + waiting.join(u',') + u')';
    if (count < manyHits) {
        where.add(u"c.id IN (SELECT m.conversation FROM message m WHERE m.id IN ("_s + hits + u')' + inTail + u')',
                  match);
        return {};
    }
    const QString oneHit = db.isPostgres() ? hits + u" AND s.message = m.id"_s : hits + u" AND rowid = m.id"_s;
    where.add(u"EXISTS (SELECT 1 FROM message m WHERE m.conversation = c.id AND (EXISTS ("_s + oneHit + u')' + inTail +
                  u"))"_s,
              match);
    return {};
}

} // namespace

Result<std::vector<Conversation>> listConversations(Connection& db, const ConversationQuery& query)
{
    Where where;
    const bool waiting = query.order == ConversationQuery::Order::WaitingLongest;
    where.addIn(u"c.status"_s, query.statuses, conversationStatusName);
    where.addIn(u"c.account"_s, query.accounts, [](AccountId id) { return id; });
    where.addIn(u"c.network"_s, query.networks, [](const QString& text) { return text; });
    where.addIn(u"c.kind"_s, query.kinds, inboxKindName);
    addPeople(where, query);
    addLabels(where, query);
    if (!query.language.isEmpty())
        where.add(u"(c.language = ? OR c.language LIKE ?)"_s, query.language, QString(query.language + u"-%"_s));
    if (query.after)
        where.add(u"c.updated >= ?"_s, *query.after);
    if (query.before)
        where.add(u"c.updated < ?"_s, *query.before);
    if (query.overdueOnly || waiting)
        where.add(u"c.waiting_since IS NOT NULL"_s);
    if (!query.text.trimmed().isEmpty())
        PARVIS_TRY(addText(db, where, query.text));
    if (query.afterKey)
        where.add(waiting ? u"(c.waiting_since, c.id) > (?, ?)"_s : u"(c.updated, c.id) < (?, ?)"_s,
                  query.afterKey->first, query.afterKey->second);
    QString sql = u"SELECT "_s + conversationColumns + conversationFrom + where.sql() +
                  (waiting ? u" ORDER BY c.waiting_since, c.id"_s : u" ORDER BY c.updated DESC, c.id DESC"_s);
    if (query.limit > 0)
        sql += u" LIMIT "_s + QString::number(query.limit);
    PARVIS_LET(list, db.all(sql, where.parameters(), readConversation));
    PARVIS_TRY(loadLabels(db, list));
    return list;
}

namespace {

// A root once: our post and the conversation under it are one thread.
void join(std::vector<WatchedThread>& threads, const WatchedThread& thread)
{
    const auto same = std::find_if(threads.begin(), threads.end(),
                                   [&](const WatchedThread& other) { return other.root.id == thread.root.id; });
    if (same == threads.end()) {
        threads.push_back(thread);
        return;
    }
    same->lastActivity = std::max(same->lastActivity, thread.lastActivity);
    if (same->root.url.isEmpty())
        same->root = thread.root;
}

WatchedThread readWatched(Row& row)
{
    WatchedThread thread;
    thread.root.id = row.remote();
    thread.root.version = row.text();
    thread.root.url = row.text();
    thread.lastActivity = row.instant();
    thread.lastChecked = row.maybeInstant();
    return thread;
}

} // namespace

Result<std::vector<WatchedThread>> watchedThreadsIn(Connection& db, AccountId account, Instant since, int limit)
{
    const int most = limit > 0 ? limit : std::numeric_limits<int>::max();
    PARVIS_LET(posts, db.all(uR"(SELECT p.remote_id, p.remote_version, p.remote_url, p.published_at, w.last_checked
                                 FROM publication p
                                 LEFT JOIN thread_watch w ON w.account = p.account AND w.root = p.remote_id
                                 WHERE p.account = ? AND p.published_at IS NOT NULL AND p.published_at >= ?
                                 AND p.kind = 'post' AND p.remote_id IS NOT NULL
                                 ORDER BY p.published_at DESC, p.id DESC LIMIT ?)"_s,
                             values(account, since, most), readWatched));
    PARVIS_LET(conversations, db.all(uR"(SELECT c.root, COALESCE(m.remote_version, p.remote_version, ''),
                                 COALESCE(m.remote_url, p.remote_url, ''), c.updated, w.last_checked FROM conversation c
                          LEFT JOIN message m ON m.account = c.account AND m.remote_id = c.root
                          LEFT JOIN publication p ON p.id = c.publication
                          LEFT JOIN thread_watch w ON w.account = c.account AND w.root = c.root
                          WHERE c.account = ? AND c.updated >= ? ORDER BY c.updated DESC, c.id DESC LIMIT ?)"_s,
                                     values(account, since, most), readWatched));
    std::vector<WatchedThread> threads;
    for (const auto* list : {&posts, &conversations}) {
        for (const WatchedThread& thread : *list)
            join(threads, thread);
    }
    std::sort(threads.begin(), threads.end(),
              [](const WatchedThread& a, const WatchedThread& b) { return a.lastActivity > b.lastActivity; });
    if (limit > 0 && threads.size() > size_t(limit))
        threads.resize(size_t(limit));
    return threads;
}

} // namespace parvis::store
