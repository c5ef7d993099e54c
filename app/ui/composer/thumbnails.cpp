// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/thumbnails.h"

#include <QBuffer>
#include <QImageReader>
#include <QThreadPool>

namespace parvis::ui {

namespace {

constexpr int kSide = 480;

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

Thumbnails::Thumbnails(MediaStore& media, QObject* parent) : QObject(parent), m_media(media) {}

QImage Thumbnails::image(MediaId id)
{
    const auto it = m_images.constFind(id);
    if (it != m_images.constEnd())
        return *it;
    if (m_asked.contains(id))
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
            if (!image)
                return;
            m_images.insert(id, *image);
            Q_EMIT ready(id);
        });
    return {};
}

} // namespace parvis::ui
