// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/http/multipart.h"

#include <QRandomGenerator>

namespace parvis {
namespace {

// RFC 7578 4.2 sends file names as UTF-8; a quote or a line break in it would end the header (WHATWG form encoding).
QByteArray quoted(QByteArray text)
{
    text.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
    return '"' + text + '"';
}

} // namespace

MultipartBody encodeMultipart(const std::vector<HttpPart>& parts)
{
    const QByteArray boundary = "parvis-" + QByteArray::number(QRandomGenerator::system()->generate64(), 36) +
                                QByteArray::number(QRandomGenerator::system()->generate64(), 36);
    qsizetype size = 0;
    for (const HttpPart& part : parts)
        size += part.body.size() + 256;
    MultipartBody result{"multipart/form-data; boundary=" + boundary, {}};
    result.bytes.reserve(size);
    for (const HttpPart& part : parts) {
        result.bytes += "--" + boundary + "\r\nContent-Disposition: form-data; name=" + quoted(part.name);
        if (!part.fileName.isEmpty())
            result.bytes += "; filename=" + quoted(part.fileName.toUtf8());
        result.bytes += "\r\n";
        if (!part.contentType.isEmpty())
            result.bytes += "Content-Type: " + part.contentType + "\r\n";
        result.bytes += "\r\n" + part.body + "\r\n";
    }
    result.bytes += "--" + boundary + "--\r\n";
    return result;
}

} // namespace parvis
