// SPDX-License-Identifier: GPL-3.0-or-later
// The one way to the network for every platform client. Engine thread only.
#pragma once

#include "base/async.h"
#include "base/time/clock.h"
#include "platforms/http/http_message.h"
#include "platforms/http/rate_budget.h"

#include <QObject>

class QNetworkAccessManager;

namespace parvis {

class OneWayManagers;

// Upper bounds over what requests ask for.
struct HttpLimits {
    Milliseconds timeout{300'000}, inactivity{60'000};
    qint64 maxReplyBytes = 64 * 1024 * 1024;
};

// Promises:
// - Answers with HttpReply for every complete answer (also 404 or 500): see httpError(). Errors are those of the way
// there:
//     cannot connect, name unknown, TLS refused      Offline, NotSent
//     no time left before all was sent               Timeout, NotSent
//     no time left, or connection cut, after that    Timeout or Offline, Maybe (None for GET and HEAD)
//     answer larger than allowed                     BadReply, Maybe (None for GET and HEAD), code "reply_too_large"
//     redirect that must not be followed             BadReply, code "redirect"
//     rate budget spent (Background: for over 30 s)  RateLimited, NotSent, retryAfter
// - A request with a body never reaches a server twice: Qt sends again by itself when a connection breaks, so the body
// is
//   handed out only once (see OnceBody in the .cpp file).
// - Authorization never goes to another origin; nothing of headers, query or body is logged.
class HttpClient : public QObject
{
    Q_OBJECT
public:
    // Both outlive the client.
    HttpClient(QNetworkAccessManager& network, const Clock& clock, QObject* parent = nullptr);
    ~HttpClient() override;
    Q_DISABLE_COPY_MOVE(HttpClient)

    Async<HttpReply> send(HttpRequest request);
    void setLimits(const HttpLimits& limits) { m_limits = limits; }
    RateBudget& budget() { return m_budget; }
    const Clock& clock() const { return m_clock; }
    static QByteArray userAgent(); // "Parvis/0.1.0"

private:
    void start(const HttpRequest& request, int redirectsLeft, const AsyncPromise<HttpReply>& promise);
    void finished(const HttpRequest& request, int redirectsLeft, const AsyncPromise<HttpReply>& promise,
                  Result<HttpReply> result);

    QNetworkAccessManager& m_network;
    const Clock& m_clock;
    HttpLimits m_limits;
    RateBudget m_budget;
    OneWayManagers* m_oneWay; // a child
};

// The usual meaning of a status outside 2xx; a network's client refines it by the body.
//   401 AuthRevoked · 403 Forbidden · 404, 410 NotFound · 408 Timeout · 409 Conflict · 429 RateLimited with retryAfter
//   · 501 and other 4xx Rejected · other 5xx Offline (Maybe after anything but GET and HEAD) · 1xx, 3xx BadReply
// detail: the status, and the page's title where the body is HTML; never the body.
Error httpError(const HttpReply& reply, Instant now);
// A reply that was accepted (2xx) but makes no sense: BadReply, Maybe after anything but GET and HEAD.
Error badReply(const HttpReply& reply, const QString& detail);
// Retry-After (seconds or HTTP date, RFC 9110 10.2.3), else X-RateLimit-Reset / RateLimit-Reset where nothing remains.
std::optional<Milliseconds> retryAfterOf(const HttpHeaders& headers, Instant now);
// Of an HTML page: its title, plain, at most 80 characters. Empty where it is no HTML or has none.
QString htmlTitle(const QByteArray& body);

} // namespace parvis
