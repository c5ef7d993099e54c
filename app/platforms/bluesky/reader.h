// SPDX-License-Identifier: GPL-3.0-or-later
// Reads what others wrote and how posts fare.
#pragma once

#include "platforms/bluesky/session.h"

namespace parvis::bluesky {

class Reader : public QObject
{
    Q_OBJECT
public:
    explicit Reader(Session& session, QObject* parent = nullptr) : QObject(parent), m_session(session) {}

    Async<InboxPage> inbox(const InboxCursor& cursor); // "notifications" or "thread:<at-uri>"
    Async<RemoteThread> thread(const RemoteRef& root);
    // app.bsky.feed.getAuthorFeed, newest first until `since`: what the person wrote in threads of ours.
    Async<std::vector<IncomingMessage>> answersOf(const QString& did, Instant since);
    Async<Profile> profile(const QString& did);
    // app.bsky.actor.searchActorsTypeahead; who has no handle that holds is left out, for nobody could be told.
    Async<std::vector<Identity>> people(const QString& words, int limit);
    // In the network's order; what it does not know is left out. Uris that are none are skipped.
    Async<std::vector<PostView>> posts(const QStringList& uris);
    Async<std::vector<MetricReading>> accountMetrics();
    Async<std::vector<MetricReading>> postMetrics(const std::vector<RemoteId>& ids);

private:
    struct Answers {
        QString did, page;
        Instant since;
        int pages = 0;
        std::vector<IncomingMessage> found;
    };
    Async<InboxPage> notifications(const InboxCursor& cursor);
    Async<std::vector<IncomingMessage>> readAnswers(Answers answers);

    Session& m_session;
};

} // namespace parvis::bluesky
