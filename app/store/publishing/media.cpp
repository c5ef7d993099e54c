// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/publishing/media.h"

#include "store/publishing/library_rows.h"

#include <QCryptographicHash>

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

// Small enough that neither database copies a whole video for one row.
constexpr qsizetype chunkBytes = 1 << 20;

// Values of another measuring of the same bytes fill what the first one left open: ffprobe was absent then.
Result<MediaAsset> completed(Tx& tx, MediaAsset known, const MediaAsset& given)
{
    const MediaAsset before = known;
    const auto fill = [](auto& into, const auto& from) {
        if (!into)
            into = from;
    };
    fill(known.width, given.width);
    fill(known.height, given.height);
    fill(known.frames, given.frames);
    fill(known.orientation, given.orientation);
    fill(known.duration, given.duration);
    fill(known.frameRate, given.frameRate);
    fill(known.bitRate, given.bitRate);
    fill(known.videoCodec, given.videoCodec);
    fill(known.audioCodec, given.audioCodec);
    if (known == before)
        return known;
    PARVIS_TRY(
        tx.db.run(uR"(UPDATE media_asset SET width = ?, height = ?, duration = ?, frames = ?, orientation = ?,
                             frame_rate = ?, bit_rate = ?, video_codec = ?, audio_codec = ? WHERE id = ?)"_s,
                  values(known.width.value_or(0), known.height.value_or(0),
                         qint64(known.duration.value_or(Milliseconds(0)).count()), known.frames, known.orientation,
                         known.frameRate, known.bitRate, known.videoCodec, known.audioCodec, known.id)));
    return known;
}

Result<MediaAsset> addIn(Tx& tx, MediaAsset asset, const QByteArray& bytes)
{
    PARVIS_LET(known, tx.db.first(u"SELECT "_s + assetColumns + u" FROM media_asset WHERE sha256 = ?"_s,
                                  values(asset.sha256), readAsset));
    if (known)
        return completed(tx, *known, asset);
    asset.id = {tx.ids.next(tx.clock.now())};
    PARVIS_TRY(tx.db.run(
        uR"(INSERT INTO media_asset (id, sha256, file_name, mime_type, kind, bytes, width, height, duration, alt_text,
                frames, orientation, frame_rate, bit_rate, video_codec, audio_codec, original)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"_s,
        values(asset.id, asset.sha256, asset.fileName, asset.mimeType, mediaKindName(asset.kind), asset.bytes,
               asset.width.value_or(0), asset.height.value_or(0),
               qint64(asset.duration.value_or(Milliseconds(0)).count()), asset.altText, asset.frames, asset.orientation,
               asset.frameRate, asset.bitRate, asset.videoCodec, asset.audioCodec, orNull(asset.original))));
    for (qsizetype at = 0, position = 0; at < bytes.size(); at += chunkBytes, ++position)
        PARVIS_TRY(tx.db.run(u"INSERT INTO media_chunk (asset, position, bytes) VALUES (?, ?, ?)"_s,
                             values(asset.id, int(position), bytes.mid(at, chunkBytes))));
    return asset;
}

Result<QByteArray> loadBytes(Connection& db, MediaId id)
{
    PARVIS_LET(asset, loadAsset(db, id));
    QByteArray bytes;
    bytes.reserve(qsizetype(asset.bytes));
    PARVIS_TRY(db.each(u"SELECT bytes FROM media_chunk WHERE asset = ? ORDER BY position"_s, values(id),
                       [&bytes](Row& row) { bytes += row.bytes(); }));
    // Half a picture must not go out.
    if (QCryptographicHash::hash(bytes, QCryptographicHash::Sha256) != asset.sha256) {
        Error error = Error::make(ErrorKind::Storage, u"media %1 is damaged"_s.arg(id.value));
        error.code = u"damaged"_s;
        return Failure(error);
    }
    return bytes;
}

} // namespace

Async<MediaAsset> Media::add(const MediaAsset& given, const QByteArray& bytes)
{
    if (bytes.isEmpty())
        return Async<MediaAsset>::failed(Error::make(ErrorKind::Rejected, u"the file is empty"_s));
    return m_executor.write<MediaAsset>([given, bytes](Tx& tx) {
        MediaAsset asset = given;
        asset.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        asset.bytes = bytes.size();
        return addIn(tx, asset, bytes);
    });
}

Async<MediaAsset> Media::find(MediaId id)
{
    return m_executor.read<MediaAsset>([id](Connection& db) { return loadAsset(db, id); });
}

Async<QByteArray> Media::bytes(MediaId id)
{
    return m_executor.read<QByteArray>([id](Connection& db) { return loadBytes(db, id); });
}

} // namespace parvis::store
