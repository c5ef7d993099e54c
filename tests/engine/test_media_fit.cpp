// SPDX-License-Identifier: GPL-3.0-or-later
// Fitting carried out: bytes, size, transparency, Exif, stopping.
#include "engine/publishing/media_fit.h"
#include "support/verify.h"

#include <QBuffer>
#include <QImage>
#include <QRandomGenerator>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace parvis;

namespace {

// Noise: what compresses worst.
QImage noise(int width, int height, bool alpha = false)
{
    QImage image(width, height, alpha ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    QRandomGenerator random(7);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            image.setPixel(x, y, qRgba(int(random.bounded(256)), x % 256, y % 256, alpha && x < width / 2 ? 0 : 255));
    }
    return image;
}

QByteArray saved(const QImage& image, const char* format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, 95);
    return bytes;
}

FitPlan plan(int width, int height, const QString& mime, qint64 maxBytes)
{
    FitPlan p;
    p.needed = true;
    p.width = width;
    p.height = height;
    p.mimeType = mime;
    p.maxBytes = maxBytes;
    return p;
}

QByteArray withExif(const QByteArray& jpeg)
{
    // Orientation 6, and a text that must not survive.
    QByteArray payload("Exif\0\0", 6);
    payload += QByteArray::fromHex("4d4d002a00000008000101120003000000010006000000000000") + "SECRET-PLACE";
    const int length = 2 + int(payload.size());
    return jpeg.left(2) + QByteArray::fromHex("ffe1") + char(length >> 8) + char(length & 0xFF) + payload + jpeg.mid(2);
}

} // namespace

class TestMediaFit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsTheBestQualityWithinTheBytes()
    {
        const QByteArray bytes = saved(noise(400, 300), "JPEG");
        const qint64 most = bytes.size() * 2 / 3;
        const auto fitted = fitPicture(bytes, plan(400, 300, u"image/jpeg"_s, most), {});
        PARVIS_OK(fitted);
        QVERIFY(fitted->size() <= most);
        QVERIFY2(fitted->size() > most * 3 / 4, "a much better quality would have fitted");
        QCOMPARE(QImage::fromData(*fitted).size(), QSize(400, 300));
    }

    void shrinksWhenQualityIsNotEnough()
    {
        const auto fitted = fitPicture(saved(noise(400, 300), "JPEG"), plan(400, 300, u"image/jpeg"_s, 9000), {});
        PARVIS_OK(fitted);
        QVERIFY(fitted->size() <= 9000);
        const QSize size = QImage::fromData(*fitted).size();
        QVERIFY(size.width() < 400 && size.width() > 40);
        QVERIFY(std::abs(double(size.width()) / size.height() - 4.0 / 3) < 0.05);
    }

    void givesUpAtTheSmallestAllowedSize()
    {
        auto p = plan(400, 300, u"image/jpeg"_s, 2000);
        p.minWidth = 390;
        const auto fitted = fitPicture(saved(noise(400, 300), "JPEG"), p, {});
        QVERIFY(!fitted);
        QCOMPARE(fitted.error().code, u"fit_too_many_bytes"_s);
    }

    void keepsTransparency()
    {
        const QByteArray bytes = saved(noise(64, 64, true), "PNG");
        QVERIFY(hasTransparency(bytes));
        QVERIFY(!hasTransparency(saved(noise(64, 64), "PNG")));
        const auto fitted = fitPicture(bytes, plan(32, 32, u"image/png"_s, 0), {});
        PARVIS_OK(fitted);
        const QImage image = QImage::fromData(*fitted);
        QCOMPARE(image.size(), QSize(32, 32));
        QCOMPARE(qAlpha(image.pixel(2, 2)), 0);
        QCOMPARE(qAlpha(image.pixel(30, 30)), 255);
    }

    void cropsTheUprightPictureAndLosesExif()
    {
        QImage image(60, 40, QImage::Format_RGB32);
        image.fill(Qt::blue);
        for (int y = 0; y < 40; ++y) {
            for (int x = 0; x < 20; ++x)
                image.setPixel(x, y, qRgb(255, 0, 0));
        }
        const QByteArray bytes = withExif(saved(image, "JPEG"));
        QVERIFY(bytes.contains("SECRET-PLACE"));
        // Turned by a quarter to the right it is 40 x 60, and red is on top.
        auto p = plan(40, 20, u"image/jpeg"_s, 0);
        p.crop = FitCrop{0, 0, 40, 20};
        const auto fitted = fitPicture(bytes, p, {});
        PARVIS_OK(fitted);
        QVERIFY(!fitted->contains("SECRET-PLACE"));
        QVERIFY(!fitted->contains("Exif"));
        const QImage upright = QImage::fromData(*fitted);
        QCOMPARE(upright.size(), QSize(40, 20));
        QVERIFY(qRed(upright.pixel(20, 8)) > 200 && qBlue(upright.pixel(20, 8)) < 60);
    }

    void damagedAndStopped()
    {
        const auto damaged = fitPicture(saved(noise(50, 50), "PNG").left(60), plan(9, 9, u"image/png"_s, 0), {});
        QVERIFY(!damaged);
        QCOMPARE(damaged.error().code, u"media_damaged"_s);
        const auto stop = std::make_shared<std::atomic<bool>>(true);
        const auto stopped = fitPicture(saved(noise(50, 50), "PNG"), plan(9, 9, u"image/png"_s, 0), stop);
        QVERIFY(!stopped);
        QCOMPARE(errorKindName(stopped.error().kind), errorKindName(ErrorKind::Cancelled));
    }
};

QTEST_GUILESS_MAIN(TestMediaFit)
#include "test_media_fit.moc"
