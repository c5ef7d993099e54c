// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/media_import.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

// Decoding proves that a picture is whole; above this many pixels it would cost too much memory.
constexpr qint64 mostPixelsDecoded = 60'000'000;
// A few kilobytes can claim gigabytes of pixels. More than any camera makes is refused by the header alone.
constexpr qint64 mostPixels = 250'000'000;

Failure refuse(const QString& code, const QString& detail)
{
    auto error = Error::make(ErrorKind::Rejected, detail);
    error.code = code;
    return Failure(error);
}

QString mimeOfFormat(const QByteArray& format)
{
    if (format == "jpeg" || format == "jpg")
        return u"image/jpeg"_s;
    for (const char* known : {"png", "gif", "webp", "bmp", "tiff", "avif", "heic"}) {
        if (format == known)
            return u"image/"_s + QString::fromLatin1(format);
    }
    return {};
}

// ISO base media (ISO 14496-12, 4.3): size, "ftyp", major brand.
QString mimeOfBoxes(const QByteArray& bytes)
{
    if (bytes.size() < 12 || bytes.mid(4, 4) != "ftyp")
        return {};
    const QByteArray brand = bytes.mid(8, 4);
    if (brand == "avif" || brand == "avis")
        return u"image/avif"_s;
    if (brand == "heic" || brand == "heix" || brand == "mif1" || brand == "msf1")
        return u"image/heic"_s;
    if (brand == "qt  ")
        return u"video/quicktime"_s;
    if (brand.startsWith("M4A") || brand.startsWith("M4B"))
        return u"audio/mp4"_s;
    return u"video/mp4"_s;
}

// RFC 3533 (Ogg), RFC 9639 (FLAC), RIFF WAVE, ID3v2, and a bare MPEG-1 layer III frame (ISO 11172-3, 2.4.1.3).
QString mimeOfSound(const QByteArray& bytes)
{
    if (bytes.startsWith("OggS"))
        return u"audio/ogg"_s;
    if (bytes.startsWith("fLaC"))
        return u"audio/flac"_s;
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WAVE")
        return u"audio/wav"_s;
    const bool frame = bytes.size() > 3 && uchar(bytes[0]) == 0xFF && (uchar(bytes[1]) & 0xE6) == 0xE2;
    return bytes.startsWith("ID3") || frame ? u"audio/mpeg"_s : QString();
}

// Exif's number (CIPA DC-008, 4.6.4 Orientation) of what Qt calls a transformation.
int exifOrientation(QImageIOHandler::Transformations t)
{
    switch (int(t)) {
    case QImageIOHandler::TransformationMirror:
        return 2;
    case QImageIOHandler::TransformationRotate180:
        return 3;
    case QImageIOHandler::TransformationFlip:
        return 4;
    case QImageIOHandler::TransformationFlipAndRotate90:
        return 5;
    case QImageIOHandler::TransformationRotate90:
        return 6;
    case QImageIOHandler::TransformationMirrorAndRotate90:
        return 7;
    case QImageIOHandler::TransformationRotate270:
        return 8;
    default:
        return 1;
    }
}

// EBML (RFC 8794): the DocType stands in the first bytes.
QString mimeOfMatroska(const QByteArray& bytes)
{
    if (!bytes.startsWith("\x1A\x45\xDF\xA3"))
        return {};
    return bytes.left(64).contains("webm") ? u"video/webm"_s : u"video/x-matroska"_s;
}

int littleEndian24(const uchar* p)
{
    return p[0] | (p[1] << 8) | (p[2] << 16);
}

// WebP container (RFC 9649), for machines without Qt's plugin for it.
bool measureWebp(const QByteArray& bytes, MediaAsset& asset)
{
    if (bytes.size() < 30 || !bytes.startsWith("RIFF") || bytes.mid(8, 4) != "WEBP")
        return false;
    const auto* data = reinterpret_cast<const uchar*>(bytes.constData());
    const QByteArray chunk = bytes.mid(12, 4);
    asset.mimeType = u"image/webp"_s;
    if (chunk == "VP8X") {
        asset.kind = (data[20] & 0x02) != 0 ? MediaKind::AnimatedImage : MediaKind::Image;
        asset.width = 1 + littleEndian24(data + 24);
        asset.height = 1 + littleEndian24(data + 27);
    } else if (chunk == "VP8L") {
        const quint32 bits = qFromLittleEndian<quint32>(data + 21);
        asset.width = 1 + int(bits & 0x3FFF);
        asset.height = 1 + int((bits >> 14) & 0x3FFF);
    } else if (chunk == "VP8 ") {
        asset.width = qFromLittleEndian<quint16>(data + 26) & 0x3FFF;
        asset.height = qFromLittleEndian<quint16>(data + 28) & 0x3FFF;
    } else {
        return false;
    }
    return true;
}

Result<void> measureImage(const QByteArray& bytes, MediaAsset& asset)
{
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    if (!reader.canRead() || mimeOfFormat(reader.format()).isEmpty()) {
        if (measureWebp(bytes, asset))
            return {};
        if (const QString mime = mimeOfBoxes(bytes); mime.startsWith("image/"_L1)) {
            asset.mimeType = mime;
            return {};
        }
        return refuse(u"not_media"_s, u"%1 is no picture or video that Parvis knows"_s.arg(asset.fileName));
    }
    asset.mimeType = mimeOfFormat(reader.format());
    const bool turned = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
    QSize size = reader.size();
    if (size.isValid() && qint64(size.width()) * size.height() > mostPixels)
        return refuse(u"media_huge"_s, u"%1 claims %2 x %3 pixels, more than can be opened safely"_s.arg(asset.fileName)
                                           .arg(size.width())
                                           .arg(size.height()));
    const bool animated = reader.supportsAnimation() && reader.imageCount() != 1;
    if (!size.isValid() || qint64(size.width()) * size.height() <= mostPixelsDecoded) {
        const QImage image = reader.read();
        if (image.isNull())
            return refuse(u"media_damaged"_s, u"%1 is damaged: %2"_s.arg(asset.fileName, reader.errorString()));
        if (!size.isValid())
            size = image.size();
    }
    // A camera's turned picture is shown upright by every network.
    asset.width = turned ? size.height() : size.width();
    asset.height = turned ? size.width() : size.height();
    asset.kind = animated ? MediaKind::AnimatedImage : MediaKind::Image;
    asset.orientation = exifOrientation(reader.transformation());
    if (const int frames = animated ? reader.imageCount() : 1; frames > 0)
        asset.frames = frames;
    return {};
}

bool measureSoundOrFilm(const QByteArray& bytes, MediaAsset& asset)
{
    QString mime = mimeOfBoxes(bytes);
    for (const auto& look : {mimeOfMatroska, mimeOfSound}) {
        if (mime.isEmpty())
            mime = look(bytes);
    }
    if (!mime.startsWith("video/"_L1) && !mime.startsWith("audio/"_L1))
        return false;
    asset.mimeType = mime;
    asset.kind = mime.startsWith("audio/"_L1) ? MediaKind::Audio : MediaKind::Video;
    return true;
}

} // namespace

Result<MediaAsset> measureMedia(const QByteArray& bytes, const QString& name)
{
    MediaAsset asset;
    asset.fileName = QFileInfo(name).fileName();
    asset.bytes = bytes.size();
    if (bytes.isEmpty())
        return refuse(u"media_empty"_s, u"%1 is empty"_s.arg(asset.fileName));
    if (bytes.size() > largestMediaFile)
        return refuse(u"file_too_large"_s, u"%1 is larger than any network takes"_s.arg(asset.fileName));
    if (!measureSoundOrFilm(bytes, asset)) {
        if (auto measured = measureImage(bytes, asset); !measured)
            return Failure(measured.error());
    }
    asset.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    return asset;
}

Result<QByteArray> readMediaFile(const QString& file)
{
    QFile in(file);
    if (!in.exists())
        return failure(ErrorKind::NotFound, u"there is no file %1"_s.arg(file));
    if (!QFileInfo(file).isFile())
        return refuse(u"not_media"_s, u"%1 is no file"_s.arg(file));
    if (in.size() > largestMediaFile)
        return refuse(u"file_too_large"_s, u"%1 is larger than any network takes"_s.arg(file));
    if (!in.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, u"%1 cannot be read: %2"_s.arg(file, in.errorString()));
    QByteArray bytes = in.readAll();
    if (in.error() != QFileDevice::NoError)
        return failure(ErrorKind::Storage, u"%1 cannot be read: %2"_s.arg(file, in.errorString()));
    return bytes;
}

} // namespace parvis
