// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/publishing/library_rows.h"

#include "store/publishing/publication_rows.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

const QString assetColumns =
    u"id, sha256, file_name, mime_type, kind, bytes, width, height, duration, alt_text, frames, orientation, "
    u"frame_rate, bit_rate, video_codec, audio_codec, original"_s;

namespace {

// 0 and NULL: not measured.
std::optional<int> measuredInt(Row& row)
{
    const int value = row.integer();
    return value > 0 ? std::optional(value) : std::nullopt;
}

std::optional<QString> codec(Row& row)
{
    const QVariant value = row.next();
    return value.isNull() ? std::nullopt : std::optional(value.toString());
}

} // namespace

MediaAsset readAsset(Row& row)
{
    MediaAsset a;
    a.id = row.id<MediaId>();
    a.sha256 = row.bytes();
    a.fileName = row.text();
    a.mimeType = row.text();
    a.kind = mediaKindFromName(row.text()).value_or(MediaKind::Document);
    a.bytes = row.number();
    a.width = measuredInt(row);
    a.height = measuredInt(row);
    if (const qint64 duration = row.number(); duration > 0)
        a.duration = Milliseconds(duration);
    a.altText = row.text();
    a.frames = measuredInt(row);
    a.orientation = measuredInt(row);
    a.frameRate = row.maybeReal();
    a.bitRate = row.maybeNumber();
    a.videoCodec = codec(row);
    a.audioCodec = codec(row);
    a.original = row.id<MediaId>();
    return a;
}

Result<MediaAsset> loadAsset(Connection& db, MediaId id)
{
    PARVIS_LET(found,
               db.first(u"SELECT "_s + assetColumns + u" FROM media_asset WHERE id = ?"_s, values(id), readAsset));
    if (!found)
        return notFound("media"_L1, id.value);
    return *found;
}

} // namespace parvis::store
