// SPDX-License-Identifier: GPL-3.0-or-later
// multipart/form-data (RFC 7578).
#pragma once

#include "platforms/http/http_message.h"

namespace parvis {

struct MultipartBody {
    QByteArray contentType; // with the boundary
    QByteArray bytes;
};

// Ready bytes instead of QHttpMultiPart, whose device can be rewound and so be sent twice.
MultipartBody encodeMultipart(const std::vector<HttpPart>& parts);

} // namespace parvis
