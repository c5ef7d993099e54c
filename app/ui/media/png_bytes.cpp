// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/media/png_bytes.h"

#include "engine/off_thread.h"

#include <QBuffer>
#include <QImage>

namespace parvis::ui {

Async<QByteArray> pngBytes(const QImage& picture)
{
    return offThread<QByteArray>([picture]() -> Result<QByteArray> {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        if (!picture.save(&buffer, "PNG"))
            return failure(ErrorKind::Rejected, QStringLiteral("the picture cannot be written"));
        return buffer.data();
    });
}

} // namespace parvis::ui
