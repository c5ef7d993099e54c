// SPDX-License-Identifier: GPL-3.0-or-later
// The media library: finding, labels, alt texts, where a file is used. Implementations may be called from any thread;
// answers come to the asker's context.
#pragma once

#include "base/async.h"
#include "ports/post_repository.h"

#include <QStringList>
#include <vector>

namespace parvis {

struct MediaQuery {
    QString text;                  // words of name, alt text and labels, all of them; case and accents do not matter
    QStringList labels;            // all of them, as labels() names them
    std::optional<MediaKind> kind; // nothing: all
    bool withoutAltText = false;   // only what still lacks one
    MediaId after;                 // keyset: continue after this one; null: from the newest
    int limit = 60;
};

struct MediaEntry {
    MediaAsset asset;
    QStringList labels; // by name
    bool operator==(const MediaEntry&) const = default;
};

// A post that shows the asset, in its base or in a variant.
struct MediaPlace {
    PostId post;
    QString excerpt;
    std::vector<PublicationRow> publications;
};

class MediaLibrary
{
public:
    MediaLibrary() = default;
    virtual ~MediaLibrary() = default;
    MediaLibrary(const MediaLibrary&) = delete;
    MediaLibrary& operator=(const MediaLibrary&) = delete;

    // Newest first, fewer than limit: there are no more.
    virtual Async<std::vector<MediaEntry>> list(const MediaQuery& query) = 0;
    virtual Async<MediaEntry> entry(MediaId id) = 0;
    // The default of new uses; posts keep theirs.
    virtual Async<MediaEntry> setAltText(MediaId id, const QString& text) = 0;
    // Replaces them. Blanks around are dropped, and of labels equal but for case and accents the first stays.
    virtual Async<MediaEntry> setLabels(MediaId id, const QStringList& labels) = 0;
    virtual Async<QStringList> labels() = 0; // all in use, by name
    // Newest post first, at most 100.
    virtual Async<std::vector<MediaPlace>> places(MediaId id) = 0;
};

} // namespace parvis
