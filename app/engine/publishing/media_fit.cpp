// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/media_fit.h"

#include <QBuffer>
#include <QImageReader>
#include <QImageWriter>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

constexpr int bestQuality = 92, poorestQuality = 45;
// Below the poorest quality the picture shrinks by this much at a time.
constexpr double shrinkStep = 0.85;

QByteArray formatOf(const QString& mimeType)
{
    return mimeType.section(u'/', 1).toLatin1();
}

bool isLossy(const QString& mimeType)
{
    return mimeType == "image/jpeg"_L1 || mimeType == "image/webp"_L1;
}

Result<QImage> uprightPicture(const QByteArray& bytes)
{
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    QImage image = reader.read();
    if (image.isNull()) {
        auto error = Error::make(ErrorKind::Rejected, u"the picture cannot be read: "_s + reader.errorString());
        error.code = u"media_damaged"_s;
        return Failure(error);
    }
    return image;
}

QByteArray written(const QImage& image, const QString& mimeType, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, formatOf(mimeType));
    writer.setQuality(quality);
    writer.setOptimizedWrite(true);
    return writer.write(image) ? bytes : QByteArray();
}

// Texts of a PNG and Exif's remains travel with a QImage; a fresh one has the pixels only.
QImage bare(const QImage& image, bool keepAlpha)
{
    QImage fresh = image.convertToFormat(keepAlpha ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    for (const QString& key : fresh.textKeys())
        fresh.setText(key, {});
    fresh.setDotsPerMeterX(2835);
    fresh.setDotsPerMeterY(2835);
    return fresh;
}

Failure stoppedFailure()
{
    return failure(ErrorKind::Cancelled, u"stopped"_s);
}

// The best quality that keeps within the bytes; empty where none does.
QByteArray squeezed(const QImage& image, const FitPlan& plan, const StopFlag& stop)
{
    const auto fits = [&plan](const QByteArray& bytes) {
        return !bytes.isEmpty() && (plan.maxBytes == 0 || bytes.size() <= plan.maxBytes);
    };
    QByteArray best = written(image, plan.mimeType, isLossy(plan.mimeType) ? bestQuality : -1);
    if (fits(best))
        return best;
    best.clear();
    if (!isLossy(plan.mimeType))
        return best;
    for (int low = poorestQuality, high = bestQuality - 1; low <= high && !isStopped(stop);) {
        const int middle = (low + high) / 2;
        const QByteArray attempt = written(image, plan.mimeType, middle);
        if (fits(attempt)) {
            best = attempt;
            low = middle + 1;
        } else {
            high = middle - 1;
        }
    }
    return best;
}

} // namespace

QStringList writablePictureTypes()
{
    QStringList types;
    const auto known = QImageWriter::supportedMimeTypes();
    for (const auto& type : {u"image/jpeg"_s, u"image/png"_s, u"image/webp"_s}) {
        if (known.contains(type.toLatin1()))
            types << type;
    }
    return types;
}

bool hasTransparency(const QByteArray& bytes)
{
    const auto image = uprightPicture(bytes);
    if (!image || !image->hasAlphaChannel())
        return false;
    const QImage pixels = image->convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < pixels.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(pixels.constScanLine(y));
        if (std::any_of(line, line + pixels.width(), [](QRgb pixel) { return qAlpha(pixel) < 255; }))
            return true;
    }
    return false;
}

Result<QByteArray> fitPicture(const QByteArray& bytes, const FitPlan& plan, const StopFlag& stop)
{
    if (isStopped(stop))
        return stoppedFailure();
    auto read = uprightPicture(bytes);
    if (!read)
        return Failure(read.error());
    QImage image = *read;
    if (plan.crop)
        image = image.copy(plan.crop->x, plan.crop->y, plan.crop->width, plan.crop->height);
    QSize size(plan.width, plan.height);
    const bool keepAlpha = image.hasAlphaChannel() && plan.mimeType != "image/jpeg"_L1;
    while (!isStopped(stop)) {
        const QImage scaled =
            bare(size == image.size() ? image : image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation),
                 keepAlpha);
        if (const QByteArray result = squeezed(scaled, plan, stop); !result.isEmpty())
            return result;
        const QSize smaller(int(size.width() * shrinkStep), int(size.height() * shrinkStep));
        if (smaller.width() < plan.minWidth || smaller.height() < plan.minHeight || smaller.isEmpty()) {
            auto error = Error::make(ErrorKind::Rejected,
                                     u"even small and poor it is larger than %1 bytes"_s.arg(plan.maxBytes));
            error.code = u"fit_too_many_bytes"_s;
            return Failure(error);
        }
        size = smaller;
    }
    return stoppedFailure();
}

} // namespace parvis
