// SPDX-License-Identifier: GPL-3.0-or-later
// Requests of one account to one server: addresses, token, budget, and what its errors mean.
#pragma once

#include "base/secret.h"
#include "platforms/http/http_client.h"
#include "platforms/http/json_fields.h"

#include <QUrlQuery>

namespace parvis::mastodon {

using Query = std::vector<std::pair<QString, QString>>;

// Engine thread. The HttpClient outlives it.
class Api
{
public:
    // software decides how odd errors are read; budget names the account for the rate budget.
    Api(HttpClient& http, QString server, Secret<QByteArray> token, QString software, QByteArray budget);

    // path segments in {} are ids and are percent-encoded: path(u"/api/v1/statuses/{}", id)
    static QString path(const QString& pattern, const QString& id);
    QUrl url(const QString& path, const Query& query = {}) const;
    HttpRequest get(const QString& path, const Query& query = {}) const;
    HttpRequest get(const QUrl& url) const;
    HttpRequest post(const QString& path, const QJsonObject& body) const;
    HttpRequest post(const QString& path) const; // without a body
    HttpRequest put(const QString& path, const QJsonObject& body) const;
    HttpRequest remove(const QString& path) const;

    // Sends; a status outside 2xx becomes an Error.
    Async<HttpReply> send(QObject* context, HttpRequest request) const;
    // Sends; every complete answer is a value.
    Async<HttpReply> sendRaw(HttpRequest request) const { return m_http.send(std::move(request)); }
    Error error(const HttpReply& reply) const;

    const QString& server() const { return m_server; }
    const QString& software() const { return m_software; }
    void setSoftware(const QString& software) { m_software = software; }
    const Secret<QByteArray>& token() const { return m_token; }
    HttpClient& http() const { return m_http; }
    Instant now() const { return m_http.clock().now(); }

private:
    HttpRequest authorised(HttpRequest request) const;

    HttpClient& m_http;
    QString m_server;
    Secret<QByteArray> m_token;
    QString m_software;
    QByteArray m_budget;
};

// "mastodon.social", "https://mastodon.social/about", "@shop@mastodon.social" → "https://mastodon.social".
// Plain http only on loopback. Rejected where it is no address.
Result<QString> serverAddress(const QString& typed);

} // namespace parvis::mastodon
