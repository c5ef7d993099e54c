// SPDX-License-Identifier: GPL-3.0-or-later
// Uploaded files, in memory. What is no image, video or sound by its first bytes is refused.
#pragma once

#include "base/result.h"
#include "practice/model.h"

#include <QObject>
#include <unordered_map>

namespace parvis::practice {

struct SniffedMedia {
    QByteArray mime;
    QString kind;
    QByteArray extension;
    int width = 0;
    int height = 0;
};

// By magic bytes, never by the name or the type the client claims.
std::optional<SniffedMedia> sniff(const QByteArray& bytes);
QByteArray extensionFor(const QByteArray& mime);

class MediaShelf : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 imageSizeLimit = 16'777'216;
    static constexpr qint64 videoSizeLimit = 103'809'024;
    static constexpr qint64 imageMatrixLimit = 33'177'600;
    static constexpr int descriptionLimit = 1500;

    // Rejected: no media, too large, too many pixels, description too long; the detail is what Mastodon would answer.
    Result<Id> add(Id id, Id account, const QByteArray& bytes, const QString& description, const QString& focus,
                   int pollsUntilReady);
    Media* find(Id id);
    void describe(Id id, const QString& description, const QString& focus);
    void remove(Id id);
    void restore(Media media);
    const std::unordered_map<Id, Media>& all() const { return m_media; }

Q_SIGNALS:
    void changed(parvis::practice::Id media);

private:
    std::unordered_map<Id, Media> m_media;
};

} // namespace parvis::practice
