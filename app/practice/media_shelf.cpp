// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/media_shelf.h"

#include <QHash>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace parvis::practice {
namespace {

quint32 big32(const QByteArray& bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.constData() + at);
}

int big16(const QByteArray& bytes, qsizetype at)
{
    return qFromBigEndian<quint16>(bytes.constData() + at);
}

int little16(const QByteArray& bytes, qsizetype at)
{
    return qFromLittleEndian<quint16>(bytes.constData() + at);
}

// Walks JPEG's segments to the frame header (ITU T.81, B.2.2).
void jpegSize(const QByteArray& bytes, SniffedMedia& media)
{
    qsizetype at = 2;
    while (at + 9 < bytes.size() && uchar(bytes[at]) == 0xff) {
        const int marker = uchar(bytes[at + 1]);
        const bool frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (frame) {
            media.height = big16(bytes, at + 5);
            media.width = big16(bytes, at + 7);
            return;
        }
        at += 2 + big16(bytes, at + 2);
    }
}

// RIFF container of WebP: the three kinds of first chunk.
void webpSize(const QByteArray& bytes, SniffedMedia& media)
{
    if (bytes.size() < 30)
        return;
    const QByteArray chunk = bytes.mid(12, 4);
    if (chunk == "VP8 ") {
        media.width = little16(bytes, 26) & 0x3fff;
        media.height = little16(bytes, 28) & 0x3fff;
    } else if (chunk == "VP8L") {
        const quint32 packed = qFromLittleEndian<quint32>(bytes.constData() + 21);
        media.width = int(packed & 0x3fff) + 1;
        media.height = int((packed >> 14) & 0x3fff) + 1;
    } else if (chunk == "VP8X") {
        media.width = (qFromLittleEndian<quint32>(bytes.constData() + 24) & 0xffffff) + 1;
        media.height = (little16(bytes, 27) | (uchar(bytes[29]) << 16)) + 1;
    }
}

Failure refused(const QString& why)
{
    return failure(ErrorKind::Rejected, u"Validation failed: "_s + why);
}

} // namespace

std::optional<SniffedMedia> sniff(const QByteArray& bytes)
{
    SniffedMedia media;
    if (bytes.startsWith("\x89PNG\r\n\x1a\n") && bytes.size() >= 24 && bytes.mid(12, 4) == "IHDR") {
        media = {"image/png", u"image"_s, "png", int(big32(bytes, 16)), int(big32(bytes, 20))};
    } else if (bytes.startsWith("\xff\xd8\xff")) {
        media = {"image/jpeg", u"image"_s, "jpg", 0, 0};
        jpegSize(bytes, media);
    } else if ((bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a")) && bytes.size() >= 10) {
        media = {"image/gif", u"gifv"_s, "gif", little16(bytes, 6), little16(bytes, 8)};
    } else if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP") {
        media = {"image/webp", u"image"_s, "webp", 0, 0};
        webpSize(bytes, media);
    } else if (bytes.mid(4, 4) == "ftyp") {
        media = {"video/mp4", u"video"_s, "mp4", 640, 360};
    } else if (bytes.startsWith("\x1a\x45\xdf\xa3")) {
        media = {"video/webm", u"video"_s, "webm", 640, 360};
    } else if (bytes.startsWith("OggS")) {
        media = {"audio/ogg", u"audio"_s, "ogg", 0, 0};
    } else if (bytes.startsWith("ID3") || bytes.startsWith("\xff\xfb")) {
        media = {"audio/mpeg", u"audio"_s, "mp3", 0, 0};
    } else {
        return std::nullopt;
    }
    if (media.kind == "image"_L1 && (media.width <= 0 || media.height <= 0))
        return std::nullopt;
    return media;
}

QByteArray extensionFor(const QByteArray& mime)
{
    static const QHash<QByteArray, QByteArray> known{
        {"image/png", "png"}, {"image/jpeg", "jpg"},  {"image/gif", "gif"}, {"image/webp", "webp"},
        {"video/mp4", "mp4"}, {"video/webm", "webm"}, {"audio/ogg", "ogg"}, {"audio/mpeg", "mp3"}};
    return known.value(mime, "bin");
}

Result<Id> MediaShelf::add(Id id, Id account, const QByteArray& bytes, const QString& description, const QString& focus,
                           int pollsUntilReady)
{
    const auto sniffed = sniff(bytes);
    if (!sniffed)
        return refused(u"File content type is invalid, File is invalid"_s);
    const bool image = sniffed->kind == "image"_L1 || sniffed->kind == "gifv"_L1;
    if (bytes.size() > (image ? imageSizeLimit : videoSizeLimit))
        return refused(u"File file size must be less than %1 MB"_s.arg(image ? 16 : 99));
    if (image && qint64(sniffed->width) * sniffed->height > imageMatrixLimit)
        return refused(u"File %1x%2 images are not supported"_s.arg(sniffed->width).arg(sniffed->height));
    if (description.toUcs4().size() > descriptionLimit)
        return refused(u"Description is too long (maximum is %1 characters)"_s.arg(descriptionLimit));
    Media media;
    media.id = id;
    media.account = account;
    media.mime = sniffed->mime;
    media.kind = sniffed->kind;
    media.description = description;
    media.focus = focus;
    media.width = sniffed->width;
    media.height = sniffed->height;
    media.bytes = bytes;
    media.pollsLeft = pollsUntilReady;
    restore(std::move(media));
    Q_EMIT changed(id);
    return id;
}

Media* MediaShelf::find(Id id)
{
    const auto it = m_media.find(id);
    return it == m_media.end() ? nullptr : &it->second;
}

void MediaShelf::describe(Id id, const QString& description, const QString& focus)
{
    Media& media = m_media.at(id);
    media.description = description;
    if (!focus.isEmpty())
        media.focus = focus;
    Q_EMIT changed(id);
}

void MediaShelf::remove(Id id)
{
    m_media.erase(id);
}

void MediaShelf::restore(Media media)
{
    const Id id = media.id;
    m_media.insert_or_assign(id, std::move(media));
}

} // namespace parvis::practice
