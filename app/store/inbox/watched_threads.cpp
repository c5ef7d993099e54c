// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/inbox/inbox.h"

#include <algorithm>
#include <limits>

namespace parvis::store {

using namespace Qt::StringLiterals;

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
                          WHERE c.account = ? AND c.updated >= ? AND c.root NOT LIKE 'erased/%'
                          ORDER BY c.updated DESC, c.id DESC LIMIT ?)"_s,
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
