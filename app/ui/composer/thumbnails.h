// SPDX-License-Identifier: GPL-3.0-or-later
// Small pictures of media assets, decoded off the window's thread. The last ones looked at are kept, up to 64 MB.
#pragma once

#include "domain/ids.h"
#include "ports/post_repository.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>

namespace parvis::ui {

class Thumbnails : public QObject
{
    Q_OBJECT
public:
    explicit Thumbnails(MediaStore& media, QObject* parent = nullptr);
    // Null until it is there; ready() tells. Longest side at most 480 pixels.
    QImage image(MediaId id);

Q_SIGNALS:
    void ready(parvis::MediaId id);

private:
    MediaStore& m_media;
    QCache<MediaId, QImage> m_images; // cost in KB
    QSet<MediaId> m_asked;            // on the way
    QSet<MediaId> m_none;             // cannot be read
};

} // namespace parvis::ui
