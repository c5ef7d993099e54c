// SPDX-License-Identifier: GPL-3.0-or-later
// Reading notifications page by page, on servers that page upward and on servers that do not. Pure.
//
// Mastodon: min_id gives the page just after an id; repeated until empty nothing is missed. Some servers ignore it
// (snac, Hollo) and always give the newest page: known by finding the id asked for in the answer. Those are read
// downward from the newest, by the Link header or max_id, until something known comes.
#pragma once

#include "platforms/mastodon/wire.h"
#include "ports/platform_client.h"

namespace parvis::mastodon {

// What InboxCursor::value holds, as JSON.
struct ReadingState {
    QString newest;        // id of the newest notification read; empty: nothing yet
    bool downward = false; // the server ignores min_id
    bool begun = false;    // there was nothing at the first reading, so all that comes is new
    // While reading downward:
    QString below;     // next page by max_id
    QString next;      // next page by the server's own Link (path and query)
    QString goal;      // stop where this id is met
    QString firstSeen; // newest id of this descent: becomes newest when it ends
    QString pageStart; // first id of the last page: the same again means the server does not page
    int pages = 0;
    qint64 firstMs = 0; // when the newest of this descent was made

    bool descending() const { return !below.isEmpty() || !next.isEmpty(); }
    bool operator==(const ReadingState&) const = default;
};

ReadingState readingState(const QString& cursorValue); // anything unreadable: from the beginning
QString cursorValue(const ReadingState& state);

struct NotificationQuery {
    QString link; // path and query as the server gave them; empty: build from the rest
    QString minId, maxId;
};
NotificationQuery queryFor(const ReadingState& state);

struct Step {
    ReadingState state;
    bool more = false;
    std::vector<qsizetype> fresh; // indices of the page that were not read before
};
// next: the page's Link rel=next as path and query, empty where there is none.
Step stepAfter(const ReadingState& state, const std::vector<WireNotification>& page, const QString& next);

} // namespace parvis::mastodon
