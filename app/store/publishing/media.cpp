// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/publishing/media.h"

#include "store/publishing/publication_rows.h"

#include <QCryptographicHash>

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

// Small enough that neither database copies a whole video for one row.
constexpr qsizetype chunkBytes = 1 << 20;

const QString columns = u"id, sha256, file_name, mime_type, kind, bytes, width, height, duration, alt_text"_s;

MediaAsset readAsset(Row& row)
{
    MediaAsset a;
    a.id = row.id<MediaId>();
    a.sha256 = row.bytes();
    a.fileName = row.text();
    a.mimeType = row.text();
    a.kind = mediaKindFromName(row.text()).value_or(MediaKind::Document);
    a.bytes = row.number();
    a.width = row.integer();
    a.height = row.integer();
    a.duration = Milliseconds(row.number());
    a.altText = row.text();
    return a;
}

Result<MediaAsset> addIn(Tx& tx, MediaAsset asset, const QByteArray& bytes)
{
    PARVIS_LET(known, tx.db.first(u"SELECT "_s + columns + u" FROM media_asset WHERE sha256 = ?"_s,
                                  values(asset.sha256), readAsset));
    if (known)
        return *known;
    asset.id = {tx.ids.next(tx.clock.now())};
    PARVIS_TRY(
        tx.db.run(uR"(INSERT INTO media_asset (id, sha256, file_name, mime_type, kind, bytes, width, height, duration,
                             alt_text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"_s,
                  values(asset.id, asset.sha256, asset.fileName, asset.mimeType, mediaKindName(asset.kind), asset.bytes,
                         asset.width, asset.height, qint64(asset.duration.count()), asset.altText)));
    for (qsizetype at = 0, position = 0; at < bytes.size(); at += chunkBytes, ++position)
        PARVIS_TRY(tx.db.run(u"INSERT INTO media_chunk (asset, position, bytes) VALUES (?, ?, ?)"_s,
                             values(asset.id, int(position), bytes.mid(at, chunkBytes))));
    return asset;
}

Result<MediaAsset> load(Connection& db, MediaId id)
{
    PARVIS_LET(found, db.first(u"SELECT "_s + columns + u" FROM media_asset WHERE id = ?"_s, values(id), readAsset));
    if (!found)
        return notFound("media"_L1, id.value);
    return *found;
}

Result<QByteArray> loadBytes(Connection& db, MediaId id)
{
    PARVIS_LET(asset, load(db, id));
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
    return m_executor.read<MediaAsset>([id](Connection& db) { return load(db, id); });
}

Async<QByteArray> Media::bytes(MediaId id)
{
    return m_executor.read<QByteArray>([id](Connection& db) { return loadBytes(db, id); });
}

} // namespace parvis::store
