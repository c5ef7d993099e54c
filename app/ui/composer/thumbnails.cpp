// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/thumbnails.h"

#include <QBuffer>
#include <QImageReader>
#include <QThreadPool>

namespace parvis::ui {

namespace {

constexpr int kSide = 480;
constexpr int kMostKilobytes = 64 * 1024;

QImage decoded(const QByteArray& bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    // Scaled while decoding: a photograph of 50 megapixels never stands in memory whole where the format allows it.
    if (size.isValid() && qMax(size.width(), size.height()) > kSide)
        reader.setScaledSize(size.scaled(kSide, kSide, Qt::KeepAspectRatio));
    return reader.read();
}

} // namespace

Thumbnails::Thumbnails(MediaStore& media, QObject* parent) : QObject(parent), m_media(media), m_images(kMostKilobytes)
{
}

QImage Thumbnails::image(MediaId id)
{
    if (const QImage* known = m_images.object(id))
        return *known;
    if (m_asked.contains(id) || m_none.contains(id))
        return {};
    m_asked.insert(id);
    m_media.bytes(id)
        .then(this,
              [](const QByteArray& bytes) {
                  const AsyncPromise<QImage> promise;
                  QThreadPool::globalInstance()->start([promise, bytes] { promise.finish(decoded(bytes)); });
                  return promise.async();
              })
        .onDone(this, [this, id](const Result<QImage>& image) {
            m_asked.remove(id);
            if (!image || image->isNull()) {
                m_none.insert(id);
                return;
            }
            m_images.insert(id, new QImage(*image), qMax(1, int(image->sizeInBytes() / 1024)));
            Q_EMIT ready(id);
        });
    return {};
}

} // namespace parvis::ui
