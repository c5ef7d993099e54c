// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures in comments, fetched only when a person asks for one: bounded in bytes and pixels, decoded off the window's
// thread, kept in memory only. Lives on the thread of who uses it.
#pragma once

#include "domain/ids.h"
#include "ports/remote_media.h"

#include <QCache>
#include <QImage>

namespace parvis {

struct PictureLimits {
    qint64 bytes = 12 * 1024 * 1024;
    qint64 pixels = 40'000'000; // of the picture as its header states it, before anything is decoded
    int side = 1024;            // the longest side of what is shown
    int cacheKilobytes = 64 * 1024;
};

// BadReply with the code "not_a_picture" or "too_many_pixels". Thread-safe.
Result<QImage> decodePicture(const QByteArray& bytes, const PictureLimits& limits);

class CommentPictures : public QObject
{
    Q_OBJECT
public:
    // media outlives it.
    explicit CommentPictures(RemoteMedia& media, const PictureLimits& limits = {}, QObject* parent = nullptr);

    // Asked for by a person. server: of the account the comment came to.
    Async<QImage> show(const QString& url, const QString& server);
    // One that was shown before; null otherwise. Asks nobody.
    QImage shown(const QString& url) const;

private:
    RemoteMedia& m_media;
    PictureLimits m_limits;
    QCache<QString, QImage> m_shown; // cost in KB
};

} // namespace parvis
