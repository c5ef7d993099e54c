// SPDX-License-Identifier: GPL-3.0-or-later
// Reading notifications newest first until what is known. There is no "since": a walk goes page by page down to the
// place where the last finished walk began. Pure.
//
// The order is by a time that other people's programs choose (createdAt, capped by the moment of indexing), so a late
// one can turn up below what was seen, and pages can repeat or drop items: at least the newest page is compared one by
// one with a list of what was delivered, and a walk goes some minutes deeper than it has to. Behind each walk a few
// pages more are read, further down each time, until a day has been looked through; then from the top again: so one
// that was written on a telephone hours ago comes in as well. isRead is not looked at: it misleads before the first
// updateSeen.
#pragma once

#include "platforms/bluesky/wire.h"
#include "ports/platform_client.h"

#include <QStringList>

namespace parvis::bluesky {

struct InboxPosition {
    std::optional<Instant> until; // newest of the last finished walk
    QStringList known;            // fingerprints of what was delivered last
    QString lookedBack; // the server's cursor where the last look for late ones ended; empty: begin below the walk
    // Of a walk under way:
    QString page; // the server's cursor; empty: begin at the top
    std::optional<Instant> top;
    QStringList fresh;
    int pages = 0;
    int backPages = 0; // still to look back; 0: the walk itself

    static InboxPosition
    fromText(const QString& text); // what cannot be read begins anew: messages are stored once anyway
    QString toText() const;
    InboxPosition restarted() const; // forget the walk under way
};

struct InboxStep {
    std::vector<IncomingMessage> messages;
    InboxPosition next;
    bool more = false;
};

InboxStep advance(const InboxPosition& position, const NotificationPage& page, const QString& ownDid, Instant now);

} // namespace parvis::bluesky
