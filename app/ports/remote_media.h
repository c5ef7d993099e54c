// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures that strangers point to. Asked for only when a person wants to see one.
#pragma once

#include "base/async.h"

#include <QByteArray>
#include <QUrl>

namespace parvis {

class RemoteMedia
{
public:
    RemoteMedia() = default;
    virtual ~RemoteMedia() = default;
    RemoteMedia(const RemoteMedia&) = delete;
    RemoteMedia& operator=(const RemoteMedia&) = delete;

    // The bytes behind an http or https address, with no token, cookie or referrer. ownServer: of the account; only
    // there may an address be private. Rejected, code "not_web"; Forbidden, code "private_address"; BadReply, code
    // "reply_too_large" beyond maxBytes. May be called from any thread.
    virtual Async<QByteArray> fetch(const QUrl& url, const QUrl& ownServer, qint64 maxBytes) = 0;
};

} // namespace parvis
