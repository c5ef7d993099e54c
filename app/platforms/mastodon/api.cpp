// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/mastodon/api.h"

#include "base/log.h"

#include <QHostAddress>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace parvis::mastodon {
namespace {

constexpr qsizetype longestWords = 200;

// The server's own words, for the log and for "the server says: …".
QString wordsOf(const HttpReply& reply)
{
    const QJsonObject object = QJsonDocument::fromJson(reply.body).object();
    QString words = object.value("error_description"_L1).toString();
    if (words.isEmpty())
        words = object.value("error"_L1).toString();
    return words.simplified().left(longestWords);
}

bool isLoopback(const QString& host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

} // namespace

Api::Api(HttpClient& http, QString server, Secret<QByteArray> token, QString software, QByteArray budget)
    : m_http(http),
      m_server(std::move(server)),
      m_token(std::move(token)),
      m_software(std::move(software)),
      m_budget(std::move(budget))
{
    neverLog(m_token.expose());
}

QString Api::path(const QString& pattern, const QString& id)
{
    // Hollo's notification ids hold slashes and colons.
    QString result = pattern;
    return result.replace(u"{}"_s, QString::fromLatin1(QUrl::toPercentEncoding(id)));
}

QUrl Api::url(const QString& path, const Query& query) const
{
    QUrl url(m_server + path, QUrl::StrictMode);
    if (query.empty())
        return url;
    QByteArray encoded;
    for (const auto& [name, value] : query) {
        encoded +=
            (encoded.isEmpty() ? "" : "&") + QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    url.setQuery(QString::fromLatin1(encoded), QUrl::StrictMode);
    return url;
}

HttpRequest Api::authorised(HttpRequest request) const
{
    if (!m_token.isEmpty())
        request.headers.set("Authorization"_ba, "Bearer " + m_token.expose());
    request.budget = m_budget;
    return request;
}

HttpRequest Api::get(const QString& path, const Query& query) const
{
    return get(url(path, query));
}

HttpRequest Api::get(const QUrl& url) const
{
    return authorised(HttpRequest::get(url));
}

HttpRequest Api::post(const QString& path, const QJsonObject& body) const
{
    return authorised(
        HttpRequest::json(HttpMethod::Post, url(path), QJsonDocument(body).toJson(QJsonDocument::Compact)));
}

HttpRequest Api::post(const QString& path) const
{
    return authorised(HttpRequest::json(HttpMethod::Post, url(path), {}));
}

HttpRequest Api::put(const QString& path, const QJsonObject& body) const
{
    return authorised(
        HttpRequest::json(HttpMethod::Put, url(path), QJsonDocument(body).toJson(QJsonDocument::Compact)));
}

HttpRequest Api::remove(const QString& path) const
{
    return authorised(HttpRequest::json(HttpMethod::Delete, url(path), {}));
}

Async<HttpReply> Api::send(QObject* context, HttpRequest request) const
{
    return m_http.send(std::move(request)).then(context, [api = *this](HttpReply reply) -> Result<HttpReply> {
        if (reply.isSuccess())
            return reply;
        return Failure(api.error(reply));
    });
}

Error Api::error(const HttpReply& reply) const
{
    Error error = httpError(reply, now());
    if (const QString words = wordsOf(reply); !words.isEmpty())
        error.detail += u": "_s + words;
    // snac answers a bad token with 422 and nothing else.
    if (reply.status == 422 && reply.body.isEmpty() && m_software == "snac"_L1)
        error.kind = ErrorKind::AuthRevoked;
    if (reply.status == 403 && error.detail.contains("scope"_L1, Qt::CaseInsensitive))
        error.code = u"scopes"_s;
    if (reply.status == 422 && error.kind == ErrorKind::Rejected)
        error.code = u"refused_by_server"_s;
    return error;
}

Result<QString> serverAddress(const QString& typed)
{
    QString text = typed.trimmed();
    const bool named = text.contains("://"_L1);
    if (!named) {
        text = text.mid(text.lastIndexOf(u'@') + 1);
        const QString host = text.section(u'/', 0, 0).section(u':', 0, 0);
        text.prepend(isLoopback(host) ? "http://"_L1 : "https://"_L1);
    }
    const QUrl url(text);
    const QString host = url.host();
    const bool secure = url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopback(host));
    const bool known = host.contains(u'.') || host.contains(u':') || isLoopback(host);
    if (!url.isValid() || host.isEmpty() || !secure || !known || !url.userInfo().isEmpty()) {
        Error error = Error::make(ErrorKind::Rejected, u"no server address: %1"_s.arg(host.left(80)), Effect::NotSent);
        error.code = u"server_address"_s;
        return Failure(error);
    }
    QUrl base;
    base.setScheme(url.scheme());
    base.setHost(host);
    base.setPort(url.port());
    return base.toString(QUrl::FullyEncoded);
}

} // namespace parvis::mastodon
