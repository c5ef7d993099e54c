// SPDX-License-Identifier: GPL-3.0-or-later
// Small pictures of media assets, decoded off the window's thread and kept while the composer is open.
#pragma once

#include "domain/ids.h"
#include "ports/post_repository.h"

#include <QHash>
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
    QHash<MediaId, QImage> m_images;
    QSet<MediaId> m_asked;
};

} // namespace parvis::ui
