// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inbox/comment_pictures.h"

#include "engine/off_thread.h"

#include <QBuffer>
#include <QImageReader>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

Failure refused(const QString& code, const QString& detail)
{
    Error error = Error::make(ErrorKind::BadReply, detail);
    error.code = code;
    return Failure(error);
}

// Known by its first bytes: a format is never guessed from a name, and formats that are programs (SVG) or lead
// elsewhere are not opened at all.
QByteArray formatOf(const QByteArray& bytes)
{
    if (bytes.startsWith("\xff\xd8\xff"))
        return "jpeg";
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return "png";
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return "gif";
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return "webp";
    return {};
}

} // namespace

Result<QImage> decodePicture(const QByteArray& bytes, const PictureLimits& limits)
{
    const QByteArray format = formatOf(bytes);
    if (format.isEmpty())
        return refused(u"not_a_picture"_s, u"neither JPEG, PNG, GIF nor WebP"_s);
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    reader.setDecideFormatFromContent(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty())
        return refused(u"not_a_picture"_s, u"a picture without a size"_s);
    if (qint64(size.width()) * size.height() > limits.pixels)
        return refused(u"too_many_pixels"_s, u"%1 x %2 pixels"_s.arg(size.width()).arg(size.height()));
    if (qMax(size.width(), size.height()) > limits.side)
        reader.setScaledSize(size.scaled(limits.side, limits.side, Qt::KeepAspectRatio).expandedTo({1, 1}));
    const QImage image = reader.read();
    if (image.isNull())
        return refused(u"not_a_picture"_s, u"the picture is damaged: "_s + reader.errorString());
    return image;
}

CommentPictures::CommentPictures(RemoteMedia& media, const PictureLimits& limits, QObject* parent)
    : QObject(parent), m_media(media), m_limits(limits), m_shown(limits.cacheKilobytes)
{
}

Async<QImage> CommentPictures::show(const QString& url, const QString& server)
{
    if (const QImage* known = m_shown.object(url))
        return Async<QImage>::ready(*known);
    return m_media.fetch(QUrl(url, QUrl::StrictMode), QUrl(server), m_limits.bytes)
        .then(this,
              [limits = m_limits](const QByteArray& bytes) {
                  return offThread<QImage>([bytes, limits] { return decodePicture(bytes, limits); });
              })
        .then(this, [this, url](const QImage& image) {
            m_shown.insert(url, new QImage(image), qMax(1, int(image.sizeInBytes() / 1024)));
            return image;
        });
}

QImage CommentPictures::shown(const QString& url) const
{
    const QImage* known = m_shown.object(url);
    return known ? *known : QImage();
}

} // namespace parvis
