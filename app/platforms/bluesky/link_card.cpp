// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/bluesky/link_card.h"

#include "base/log.h"
#include "platforms/bluesky/identity.h"

#include <QHostInfo>

using namespace Qt::StringLiterals;

namespace parvis::bluesky {
namespace {

constexpr qint64 maxPageBytes = 4 * 1024 * 1024;
constexpr qint64 maxThumbBytes = 1'000'000; // lexicon app.bsky.embed.external#external
constexpr int maxRedirects = 4;
constexpr Milliseconds patience{8'000};

// Answers once all addresses behind the host are known to be public. The name is looked up again by the request itself,
// so a name server that changes its mind in between is not caught; the answer would only ever reach a public post's
// card.
Async<void> checkHost(QObject* context, const QUrl& url, bool loopbackToo)
{
    const AsyncPromise<void> promise;
    const auto judge = [promise](const QList<QHostAddress>& addresses) {
        const bool open = !addresses.isEmpty() && std::none_of(addresses.begin(), addresses.end(), isPrivateAddress);
        promise.finish(open ? Done() : failure(ErrorKind::Forbidden, u"the link leads into a private network"_s));
    };
    if (url.scheme() != "https"_L1 && url.scheme() != "http"_L1)
        promise.finish(failure(ErrorKind::Rejected, u"not a web page"_s));
    else if (loopbackToo && isLoopback(url))
        promise.finish(Done());
    else if (const QHostAddress literal(url.host()); !literal.isNull())
        judge({literal});
    else
        QHostInfo::lookupHost(url.host(), context, [judge](const QHostInfo& info) { judge(info.addresses()); });
    return promise.async();
}

struct Fetch {
    QByteArray accept;
    qint64 maxBytes = 0;
    bool loopbackToo = false;
};

Async<HttpReply> fetchPublic(QObject* context, HttpClient& http, const QUrl& url, const Fetch& fetch, int redirectsLeft)
{
    return checkHost(context, url, fetch.loopbackToo).then(context, [=, &http] {
        HttpRequest request = HttpRequest::get(url);
        request.headers.set(QByteArrayLiteral("Accept"), fetch.accept);
        request.timeout = patience;
        request.inactivity = patience;
        request.maxReplyBytes = fetch.maxBytes;
        request.returnRedirects = true;
        return http.send(request).then(context, [=, &http](const HttpReply& reply) -> Async<HttpReply> {
            if (reply.isSuccess())
                return Async<HttpReply>::ready(reply);
            const QByteArray location = reply.headers.value("Location");
            if (reply.status < 300 || reply.status >= 400 || location.isEmpty() || redirectsLeft <= 0)
                return Async<HttpReply>::failed(httpError(reply, http.clock().now()));
            return fetchPublic(context, http, url.resolved(QUrl(QString::fromUtf8(location))), fetch,
                               redirectsLeft - 1);
        });
    });
}

QByteArray imageType(const QByteArray& bytes)
{
    if (bytes.startsWith("\xff\xd8\xff"))
        return QByteArrayLiteral("image/jpeg");
    if (bytes.startsWith("\x89PNG\r\n"))
        return QByteArrayLiteral("image/png");
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return QByteArrayLiteral("image/webp");
    return {};
}

// A blob object, empty where there is no picture.
Async<QJsonObject> uploadThumb(QObject* context, Session& session, const QUrl& image, bool loopbackToo)
{
    if (image.isEmpty())
        return Async<QJsonObject>::ready(QJsonObject());
    const Fetch fetch{QByteArrayLiteral("image/*"), maxThumbBytes, loopbackToo};
    return fetchPublic(context, session.http(), image, fetch, maxRedirects)
        .then(context,
              [&session](const HttpReply& reply) -> Async<HttpReply> {
                  const QByteArray type = imageType(reply.body);
                  if (type.isEmpty())
                      return Async<HttpReply>::failed(Error::make(ErrorKind::Rejected, u"not a picture"_s));
                  return session.send(Call::blob(reply.body, type));
              })
        .then(context, [](const HttpReply& reply) { return parseBlob(reply); })
        .thenResult(context, [](const Result<QJsonObject>& blob) -> Result<QJsonObject> {
            return blob.value_or(QJsonObject());
        });
}

} // namespace

Async<LinkCard> makeCard(QObject* context, Session& session, const QUrl& link)
{
    const bool loopbackToo = isLoopback(session.pds());
    const QString uri = QString::fromUtf8(link.toEncoded());
    const Fetch fetch{QByteArrayLiteral("text/html,application/xhtml+xml"), maxPageBytes, loopbackToo};
    return fetchPublic(context, session.http(), link, fetch, maxRedirects)
        .thenResult(context, [=, &session](const Result<HttpReply>& reply) -> Async<LinkCard> {
            if (!reply)
                qCInfo(logPlatform, "bluesky: no facts for a link card: %s", qUtf8Printable(reply.error().detail));
            const auto facts =
                reply ? readPage(reply->body, reply->headers.value("Content-Type"), reply->url) : PageFacts();
            const QString title = facts.title.isEmpty() ? link.host() : facts.title;
            return uploadThumb(context, session, facts.image, loopbackToo).then(context, [=](const QJsonObject& thumb) {
                return LinkCard{uri, title, facts.description, thumb};
            });
        });
}

} // namespace parvis::bluesky
