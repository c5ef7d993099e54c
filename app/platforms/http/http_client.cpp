// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/http/http_client.h"

#include "base/log.h"
#include "platforms/http/exchange.h"
#include "platforms/http/one_way_managers.h"

#include <QNetworkAccessManager>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

constexpr int mostRedirects = 3;
constexpr Milliseconds longestBackgroundWait{30'000};

bool sameOrigin(const QUrl& a, const QUrl& b)
{
    const auto port = [](const QUrl& url) { return url.port(url.scheme() == "https"_L1 ? 443 : 80); };
    return a.scheme() == b.scheme() && a.host() == b.host() && port(a) == port(b);
}

bool isRedirect(int status)
{
    return status >= 300 && status < 400 && status != 304;
}

Error redirectRefused(const HttpReply& reply, const QUrl& target)
{
    // After 307 and 308 the request was not carried out (RFC 9110 15.4.8); 301 to 303 may answer a finished POST.
    const bool untouched = reply.status == 307 || reply.status == 308;
    const bool safe = reply.method == HttpMethod::Get || reply.method == HttpMethod::Head;
    Error error = Error::make(ErrorKind::BadReply,
                              u"%1: redirect to %2 is not followed"_s.arg(
                                  describeForLog(reply.method, reply.url),
                                  target.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment)),
                              untouched || safe ? Effect::None : Effect::Maybe);
    error.httpStatus = reply.status;
    error.code = u"redirect"_s;
    return error;
}

} // namespace

HttpClient::HttpClient(QNetworkAccessManager& network, const Clock& clock, QObject* parent)
    : QObject(parent), m_network(network), m_clock(clock), m_oneWay(new OneWayManagers(network, this))
{
}

HttpClient::~HttpClient()
{
    // While all of this still stands, so that each asker hears that it was cancelled.
    qDeleteAll(findChildren<HttpExchange*>(Qt::FindDirectChildrenOnly));
}

QByteArray HttpClient::userAgent()
{
    return QByteArrayLiteral("Parvis/" PARVIS_VERSION);
}

Async<HttpReply> HttpClient::send(HttpRequest request)
{
    const QString scheme = request.url.scheme();
    if (!request.url.isValid() || request.url.host().isEmpty() || (scheme != "https"_L1 && scheme != "http"_L1))
        return Async<HttpReply>::failed(
            Error::make(ErrorKind::Rejected, u"not a web address: %1"_s.arg(request.url.host()), Effect::NotSent));
    if (request.budget.isEmpty())
        request.budget = request.url.host().toUtf8();
    request.timeout = std::min(request.timeout, m_limits.timeout);
    request.inactivity = std::min(request.inactivity, m_limits.inactivity);
    request.maxReplyBytes = std::min(request.maxReplyBytes, m_limits.maxReplyBytes);
    AsyncPromise<HttpReply> promise;
    start(request, mostRedirects, promise);
    return promise.async();
}

void HttpClient::start(const HttpRequest& request, int redirectsLeft, const AsyncPromise<HttpReply>& promise)
{
    const RateBudget::Decision decision = m_budget.take(request.budget, request.urgency, m_clock.now());
    if (decision.refused || decision.wait > longestBackgroundWait) {
        Error error = Error::make(ErrorKind::RateLimited,
                                  u"%1: waits for the rate limit"_s.arg(describeForLog(request.method, request.url)),
                                  Effect::NotSent);
        error.retryAfter = decision.wait;
        promise.finish(Failure(error));
        return;
    }
    if (decision.wait > Milliseconds(0)) {
        QTimer::singleShot(decision.wait, this, [=, this] { start(request, redirectsLeft, promise); });
        return;
    }
    auto* exchange = new HttpExchange(
        request, [=, this](Result<HttpReply> result) { finished(request, redirectsLeft, promise, std::move(result)); },
        this);
    exchange->start(m_network, *m_oneWay);
}

void HttpClient::finished(const HttpRequest& request, int redirectsLeft, const AsyncPromise<HttpReply>& promise,
                          Result<HttpReply> result)
{
    if (!result) {
        m_budget.giveUp(request.budget);
        promise.finish(std::move(result));
        return;
    }
    m_budget.learn(request.budget, result->status, result->headers, m_clock.now());
    if (!isRedirect(result->status) || request.returnRedirects) {
        promise.finish(std::move(result));
        return;
    }
    const QUrl target = request.url.resolved(QUrl(QString::fromUtf8(result->headers.value("Location"))));
    if (!request.isSafe() || !request.followRedirects || redirectsLeft <= 0 || !sameOrigin(request.url, target)) {
        promise.finish(Failure(redirectRefused(*result, target)));
        return;
    }
    HttpRequest next = request;
    next.url = target;
    start(next, redirectsLeft - 1, promise);
}

} // namespace parvis
