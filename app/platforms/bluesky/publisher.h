// SPDX-License-Identifier: GPL-3.0-or-later
// Puts posts and replies out, finds them again, takes them back.
#pragma once

#include "platforms/bluesky/record.h"
#include "platforms/bluesky/session.h"

#include <QSet>

namespace parvis::bluesky {

// https://bsky.app/profile/DID/post/KEY, for people. The DID stays when the handle changes. Empty where the uri is no
// post.
QString webUrl(const QString& atUri);
// The other way; the authority may be a handle. Empty where the address is no post's.
QString atUriFromWeb(const QUrl& url);

class Publisher : public QObject
{
    Q_OBJECT
public:
    explicit Publisher(Session& session, QObject* parent = nullptr);

    QString newRequestName(Instant now);
    Async<UploadedMedia> upload(const MediaUse& media, const QByteArray& bytes);
    Async<RemoteRef> publish(const PublishRequest& request);
    Async<Lookup> find(const PublishRequest& request);
    Async<void> remove(const RemoteRef& target);

    // One record with its version; NotFound where it does not exist.
    Async<StoredRecord> record(const QString& atUri);

private:
    struct Prepared {
        QHash<QString, QString> dids;
        std::optional<ReplyRefs> reply;
        QJsonObject embed;
    };
    Async<Prepared> prepare(const PublishRequest& request);
    Async<QHash<QString, QString>> resolveMentions(const QString& text);
    Async<std::optional<ReplyRefs>> replyRefs(const PublishRequest& request);
    Async<QJsonObject> embed(const PublishRequest& request);
    Async<RemoteRef> write(const PublishRequest& request, const Prepared& prepared);

    Session& m_session;
    QSet<QString> m_sent; // names under which a record of this process may exist
    qint64 m_lastTid = 0; // microseconds
    int m_clockId;
};

} // namespace parvis::bluesky
