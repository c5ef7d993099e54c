// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/media_import.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QImage>
#include <QImageReader>
#include <QTemporaryDir>
#include <QtEndian>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace parvis;

namespace {

// CRC-32 as PNG writes it (ISO 15948, annex D).
quint32 crcOf(const QByteArray& bytes)
{
    quint32 crc = 0xFFFFFFFF;
    for (const char byte : bytes) {
        crc ^= uchar(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
    }
    return ~crc;
}

QByteArray picture(const char* format, int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

bool knowsWebp()
{
    return QImageReader::supportedImageFormats().contains("webp");
}

// The header of a PNG (ISO 15948, 11.2.2) that claims this size, and no pixels.
QByteArray bomb(quint32 width, quint32 height)
{
    QByteArray header("IHDR");
    QByteArray numbers(8, '\0');
    qToBigEndian(width, numbers.data());
    qToBigEndian(height, numbers.data() + 4);
    header += numbers + QByteArray("\x08\x02\0\0\0", 5);
    QByteArray crc(4, '\0');
    qToBigEndian(crcOf(header), crc.data());
    return QByteArray::fromHex("89504e470d0a1a0a0000000d") + header + crc + QByteArray::fromHex("0000000049444154") +
           QByteArray::fromHex("35af061e") + QByteArray::fromHex("0000000049454e44ae426082");
}

// Exif in a JPEG: APP1 with orientation 6 (shown turned by a quarter).
QByteArray turnedJpeg(int width, int height)
{
    const QByteArray jpeg = picture("JPEG", width, height);
    const QByteArray tiff = QByteArray::fromHex("4d4d002a00000008000101120003000000010006000000000000");
    QByteArray app1 = QByteArray::fromHex("ffe1");
    const int length = 2 + 6 + int(tiff.size());
    app1 += char(length >> 8);
    app1 += char(length & 0xFF);
    app1 += QByteArray("Exif\0\0", 6) + tiff;
    return jpeg.left(2) + app1 + jpeg.mid(2);
}

// GIF89a of 2 x 1 pixels with as many frames.
QByteArray gif(int frames)
{
    QByteArray bytes = QByteArray::fromHex("47494638396102000100800000000000ffffff");
    for (int i = 0; i < frames; ++i)
        bytes += QByteArray::fromHex("21f90404000000002c00000000020001000002020401") + QByteArray(1, '\0');
    return bytes + ';';
}

} // namespace

class TestMediaImport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void measuresByContent_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("mime");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::newRow("png under a false name")
            << picture("PNG", 30, 20) << u"photo.jpg"_s << u"image/png"_s << u"image"_s << 30 << 20;
        QTest::newRow("jpeg") << picture("JPEG", 64, 48) << u"a.jpeg"_s << u"image/jpeg"_s << u"image"_s << 64 << 48;
        QTest::newRow("still gif") << gif(1) << u"a.gif"_s << u"image/gif"_s << u"image"_s << 2 << 1;
        QTest::newRow("moving gif") << gif(3) << u"a.gif"_s << u"image/gif"_s << u"animated_image"_s << 2 << 1;
        QTest::newRow("mp4") << QByteArray("\0\0\0\x18"
                                           "ftypmp42\0\0\0\0mp42isom",
                                           24)
                             << u"film.bin"_s << u"video/mp4"_s << u"video"_s << 0 << 0;
        QTest::newRow("mov") << QByteArray("\0\0\0\x14"
                                           "ftypqt  \0\0\0\0qt  ",
                                           20)
                             << u"film.mov"_s << u"video/quicktime"_s << u"video"_s << 0 << 0;
        QTest::newRow("webm") << QByteArray("\x1A\x45\xDF\xA3\x9F\x42\x86\x81\x01\x42\x82\x84webm", 16) << u"f.webm"_s
                              << u"video/webm"_s << u"video"_s << 0 << 0;
        QTest::newRow("m4a") << QByteArray("\0\0\0\x18"
                                           "ftypM4A \0\0\0\0M4A mp42",
                                           24)
                             << u"a.mp4"_s << u"audio/mp4"_s << u"audio"_s << 0 << 0;
        QTest::newRow("mp3") << QByteArray("ID3\x04\0\0\0\0\0\0", 10) << u"a.txt"_s << u"audio/mpeg"_s << u"audio"_s
                             << 0 << 0;
        QTest::newRow("ogg") << QByteArray("OggS\0\2", 6) << u"a.png"_s << u"audio/ogg"_s << u"audio"_s << 0 << 0;
        QTest::newRow("flac") << QByteArray("fLaC\0") << u"a.flac"_s << u"audio/flac"_s << u"audio"_s << 0 << 0;
        QTest::newRow("wav") << QByteArray("RIFF\4\0\0\0WAVE", 12) << u"a.wav"_s << u"audio/wav"_s << u"audio"_s << 0
                             << 0;
        if (knowsWebp())
            QTest::newRow("webp") << picture("WEBP", 30, 20) << u"a.webp"_s << u"image/webp"_s << u"image"_s << 30
                                  << 20;
        else // measured by our own reader of the container
            QTest::newRow("webp") << QByteArray("RIFF\x20\0\0\0WEBPVP8X\x0a\0\0\0\x02\0\0\0\x1d\0\0\x13\0\0\0\0", 32)
                                  << u"a.webp"_s << u"image/webp"_s << u"animated_image"_s << 30 << 20;
    }
    void measuresByContent()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        QFETCH(QString, mime);
        QFETCH(QString, kind);
        QFETCH(int, width);
        QFETCH(int, height);
        const auto asset = measureMedia(bytes, u"/some/where/"_s + name);
        QVERIFY2(asset, asset ? "" : qPrintable(asset.error().detail));
        QCOMPARE(asset->mimeType, mime);
        QCOMPARE(mediaKindName(asset->kind), kind);
        QCOMPARE(asset->width.value_or(0), width);
        QCOMPARE(asset->height.value_or(0), height);
        QCOMPARE(asset->fileName, name);
        QCOMPARE(asset->bytes, qint64(bytes.size()));
        QCOMPARE(asset->sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    }

    void framesAndOrientation()
    {
        const auto moving = measureMedia(gif(3), u"a.gif"_s);
        QVERIFY(moving);
        QCOMPARE(moving->frames.value_or(0), 3);
        const auto turned = measureMedia(turnedJpeg(64, 48), u"a.jpg"_s);
        QVERIFY(turned);
        QCOMPARE(turned->orientation.value_or(0), 6);
        QCOMPARE(turned->width.value_or(0), 48);
        QCOMPARE(turned->height.value_or(0), 64);
        QCOMPARE(turned->frames.value_or(0), 1);
        QVERIFY(!turned->duration && !turned->frameRate && !turned->videoCodec);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QTest::newRow("nothing") << QByteArray() << u"media_empty"_s;
        QTest::newRow("text named png") << QByteArray("just words\n") << u"not_media"_s;
        QTest::newRow("html") << QByteArray("<html><img src=x></html>") << u"not_media"_s;
        QTest::newRow("svg") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>")
                             << u"not_media"_s;
        QTest::newRow("a bomb of 40,000 x 40,000 pixels in 57 bytes") << bomb(40'000, 40'000) << u"media_huge"_s;
        QTest::newRow("a bomb by one side, refused by the decoder itself")
            << bomb(2'000'000'000, 1) << u"media_damaged"_s;
        QTest::newRow("half a png") << picture("PNG", 200, 200).left(60) << u"media_damaged"_s;
        QTest::newRow("webp too short") << QByteArray("RIFF\0\0\0\0WEBP", 12)
                                        << (knowsWebp() ? u"media_damaged"_s : u"not_media"_s);
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        const auto asset = measureMedia(bytes, u"/home/me/cat.png"_s);
        QVERIFY(!asset);
        QCOMPARE(asset.error().code, code);
        QVERIFY2(asset.error().detail.contains(u"cat.png"_s), "the file must be named");
    }

    void filesThatCannotBeRead()
    {
        const QTemporaryDir dir;
        const auto absent = readMediaFile(dir.filePath(u"absent.png"_s));
        QVERIFY(!absent);
        QCOMPARE(absent.error().kind, ErrorKind::NotFound);
        const auto folder = readMediaFile(dir.path());
        QVERIFY(!folder);
        QCOMPARE(folder.error().code, u"not_media"_s);
    }
};

QTEST_GUILESS_MAIN(TestMediaImport)
#include "test_media_import.moc"
