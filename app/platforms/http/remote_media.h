// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/http/http_client.h"
#include "ports/remote_media.h"

namespace parvis {

// Lives on the engine's thread, beside its HttpClient.
class HttpRemoteMedia final : public QObject, public RemoteMedia
{
    Q_OBJECT
public:
    explicit HttpRemoteMedia(HttpClient& http, QObject* parent = nullptr);
    Async<QByteArray> fetch(const QUrl& url, const QUrl& ownServer, qint64 maxBytes) override;

private:
    struct Want;
    Async<QByteArray> follow(const Want& want, const QUrl& url, int redirectsLeft);
    Async<void> checkHost(const QUrl& url, const QUrl& ownServer);
    HttpClient& m_http;
};

} // namespace parvis
