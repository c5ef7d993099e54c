// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done to other people's posts: like, repost, hide under one's own post, mute, block, report.
#pragma once

#include "platforms/bluesky/publisher.h"
#include "platforms/bluesky/reader.h"

namespace parvis::bluesky {

class Actions : public QObject
{
    Q_OBJECT
public:
    Actions(Session& session, Publisher& publisher, Reader& reader, QObject* parent = nullptr);

    Async<void> act(Action action, const IncomingMessage& target, bool on);
    Async<void> report(const IncomingMessage& target, const QString& comment);
    Async<Stance> stance(Action action, const IncomingMessage& target);

private:
    Async<void> markPost(const QString& collection, const IncomingMessage& target, bool on);
    Async<void> block(const QString& did, bool on);
    Async<void> mute(const QString& did, bool on);
    Async<void> hide(const IncomingMessage& target, bool on);
    Async<void> create(const QString& collection, const QString& subject, const QJsonObject& record);
    // Deletes our record about the subject; none is success. shown: its uri as the AppView gives it, empty where it
    // shows none.
    Async<void> takeBack(const QString& collection, const QString& subject, const Async<QString>& shown);
    Async<Stance> postStance(Action action, const QString& uri);
    Async<Stance> hiddenStance(const IncomingMessage& target);
    Async<QString> newestOwn(const QString& collection, const QString& subject);
    Async<void> tell(const QString& nsid, const QJsonObject& input);

    Session& m_session;
    Publisher& m_publisher;
    Reader& m_reader;
    QHash<QString, QString> m_made; // collection and subject → our record, because the AppView learns of it later
};

} // namespace parvis::bluesky
