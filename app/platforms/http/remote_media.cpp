// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/http/remote_media.h"

#include "platforms/http/addresses.h"

#include <QHostInfo>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

constexpr int maxRedirects = 3;
constexpr Milliseconds patience{15'000};

Failure refused(ErrorKind kind, const QString& code, const QString& detail)
{
    Error error = Error::make(kind, detail, Effect::NotSent);
    error.code = code;
    return Failure(error);
}

// Port and scheme count: another service on the same machine is not the account's server.
bool isOwnServer(const QUrl& url, const QUrl& own)
{
    return !own.host().isEmpty() && url.scheme() == own.scheme() && url.host() == own.host() &&
           url.port(-1) == own.port(-1);
}

} // namespace

struct HttpRemoteMedia::Want {
    QUrl ownServer;
    qint64 maxBytes = 0;
};

HttpRemoteMedia::HttpRemoteMedia(HttpClient& http, QObject* parent) : QObject(parent), m_http(http) {}

Async<QByteArray> HttpRemoteMedia::fetch(const QUrl& url, const QUrl& ownServer, qint64 maxBytes)
{
    return invokeOn(this, [this, url, ownServer, maxBytes] {
        return follow({ownServer, maxBytes}, url, maxRedirects);
    });
}

// The name is looked up again by the request itself, so a name server that changes its mind in between is not caught;
// what such an answer could tell would reach nobody but the person who asked for the picture.
Async<void> HttpRemoteMedia::checkHost(const QUrl& url, const QUrl& ownServer)
{
    const AsyncPromise<void> promise;
    const auto judge = [promise](const QList<QHostAddress>& addresses) {
        if (addresses.isEmpty())
            promise.finish(refused(ErrorKind::Offline, u"host_unknown"_s, u"the picture's server is unknown"_s));
        else if (std::any_of(addresses.begin(), addresses.end(), isPrivateAddress))
            promise.finish(
                refused(ErrorKind::Forbidden, u"private_address"_s, u"the picture lies in a private network"_s));
        else
            promise.finish({});
    };
    const bool web = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!web || url.host().isEmpty() || !url.userInfo().isEmpty())
        promise.finish(refused(ErrorKind::Rejected, u"not_web"_s, u"not an address of a web server"_s));
    else if (isOwnServer(url, ownServer))
        promise.finish({});
    else if (const QHostAddress literal(url.host()); !literal.isNull())
        judge({literal});
    else
        QHostInfo::lookupHost(url.host(), this, [judge](const QHostInfo& info) { judge(info.addresses()); });
    return promise.async();
}

Async<QByteArray> HttpRemoteMedia::follow(const Want& want, const QUrl& url, int redirectsLeft)
{
    return checkHost(url, want.ownServer).then(this, [this, want, url, redirectsLeft] {
        HttpRequest request = HttpRequest::get(url);
        request.headers.set(QByteArrayLiteral("Accept"), QByteArrayLiteral("image/*"));
        request.timeout = request.inactivity = patience;
        request.maxReplyBytes = want.maxBytes;
        request.returnRedirects = true;
        return m_http.send(request).then(
            this, [this, want, url, redirectsLeft](const HttpReply& reply) -> Async<QByteArray> {
                if (reply.isSuccess())
                    return Async<QByteArray>::ready(reply.body);
                const QByteArray location = reply.headers.value("Location");
                if (reply.status < 300 || reply.status >= 400 || location.isEmpty() || redirectsLeft <= 0)
                    return Async<QByteArray>::failed(httpError(reply, m_http.clock().now()));
                return follow(want, url.resolved(QUrl(QString::fromUtf8(location))), redirectsLeft - 1);
            });
    });
}

} // namespace parvis
