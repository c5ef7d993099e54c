// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/http/exchange.h"

#include "base/log.h"
#include "platforms/http/http_client.h"
#include "platforms/http/multipart.h"
#include "platforms/http/once_body.h"
#include "platforms/http/one_way_managers.h"

#include <QMetaEnum>
#include <QNetworkAccessManager>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

// Slower than this an upload is not worth waiting for.
constexpr qint64 uploadBytesPerMs = 32;

QByteArray verb(HttpMethod method)
{
    switch (method) {
    case HttpMethod::Get:
        return "GET"_ba;
    case HttpMethod::Head:
        return "HEAD"_ba;
    case HttpMethod::Post:
        return "POST"_ba;
    case HttpMethod::Put:
        return "PUT"_ba;
    case HttpMethod::Patch:
        return "PATCH"_ba;
    case HttpMethod::Delete:
        return "DELETE"_ba;
    }
    return "GET"_ba;
}

QString errorWord(QNetworkReply::NetworkError error)
{
    // The enum's name, not errorString(): that one quotes the whole URL with its query.
    const char* key = QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(error);
    return key ? QString::fromLatin1(key) : QString::number(int(error));
}

bool neverConnected(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::TemporaryNetworkFailureError:
        return true;
    default:
        return false;
    }
}

constexpr qint64 onePiece = 16 * 1024;

// Qt reports a status outside 2xx as an error although the answer is whole.
bool isStatusError(QNetworkReply::NetworkError error, int status)
{
    const bool content = error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError &&
                         error != QNetworkReply::ContentReSendError;
    const bool badRequest = error == QNetworkReply::ProtocolInvalidOperationError; // 400
    const bool server = error >= QNetworkReply::InternalServerError && error <= QNetworkReply::UnknownServerError;
    return status >= 400 && (content || server || badRequest);
}

} // namespace

HttpExchange::HttpExchange(HttpRequest request, Answer answer, QObject* parent)
    : QObject(parent), m_request(std::move(request)), m_answer(std::move(answer))
{
    m_total.setSingleShot(true);
    m_inactive.setSingleShot(true);
    connect(&m_total, &QTimer::timeout, this, [this] { stop(Stopped::Total); });
    connect(&m_inactive, &QTimer::timeout, this, [this] { stop(Stopped::Inactive); });
}

HttpExchange::~HttpExchange()
{
    if (!m_reply)
        return;
    const Error error = broken(ErrorKind::Cancelled, u"the client was closed"_s);
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    giveBack(false);
    m_answer(Failure(error));
}

void HttpExchange::giveBack(bool closed)
{
    if (m_own)
        m_oneWay->giveBack(std::exchange(m_own, nullptr), closed);
}

QNetworkRequest HttpExchange::networkRequest(const QByteArray& contentType, qint64 bodySize) const
{
    QNetworkRequest request(m_request.url);
    for (const auto& [name, value] : m_request.headers.fields())
        request.setRawHeader(name, value);
    request.setRawHeader("User-Agent"_ba, HttpClient::userAgent());
    if (!m_request.headers.has("Accept"))
        request.setRawHeader("Accept"_ba, "application/json"_ba);
    // Redirects are judged by us; cookies and cached passwords would mix accounts.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    if (m_request.isSafe())
        return request;
    request.setRawHeader("Connection"_ba, "close"_ba);
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true); // keeps OnceBody in charge
    request.setHeader(QNetworkRequest::ContentLengthHeader, bodySize);
    if (bodySize > 0)
        request.setHeader(QNetworkRequest::ContentTypeHeader, contentType);
    return request;
}

void HttpExchange::start(QNetworkAccessManager& network, OneWayManagers& oneWay)
{
    m_elapsed.start();
    QByteArray contentType = m_request.contentType;
    if (!m_request.parts.empty()) {
        MultipartBody multipart = encodeMultipart(m_request.parts);
        contentType = multipart.contentType;
        m_request.body = std::move(multipart.bytes);
        m_request.parts.clear();
    }
    const qint64 size = m_request.body.size();
    const QNetworkRequest request = networkRequest(contentType, size);
    if (m_request.method == HttpMethod::Get) {
        m_reply = network.get(request);
    } else if (m_request.method == HttpMethod::Head) {
        m_reply = network.head(request);
    } else {
        m_body = new OnceBody(std::exchange(m_request.body, {}), this);
        m_oneWay = &oneWay;
        m_own = oneWay.take();
        m_reply = m_own->sendCustomRequest(request, verb(m_request.method), m_body);
    }
    // Bounds what waits unread, so that a compressed answer cannot swell unseen.
    m_reply->setReadBufferSize(1024 * 1024);
    m_total.start(m_request.timeout + Milliseconds(size / uploadBytesPerMs));
    m_inactive.start(m_request.inactivity);
    connect(m_reply, &QNetworkReply::uploadProgress, this, &HttpExchange::moved);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpExchange::moved);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpExchange::read);
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::finish);
}

void HttpExchange::moved()
{
    m_inactive.start();
}

// In pieces: QIODevice allocates all it is asked for, and memory of that size given back to the system halts the other
// threads for a moment. How much is there is not known of a compressed answer.
void HttpExchange::takeArrived()
{
    for (;;) {
        const qint64 left = m_request.maxReplyBytes + 1 - m_received.size();
        const QByteArray piece = m_reply->read(std::min(left, std::max(onePiece, m_reply->bytesAvailable())));
        if (piece.isEmpty())
            return;
        m_received += piece;
    }
}

void HttpExchange::read()
{
    moved();
    takeArrived();
    if (m_received.size() > m_request.maxReplyBytes)
        stop(Stopped::TooLarge);
}

void HttpExchange::stop(Stopped why)
{
    if (m_stopped != Stopped::No || !m_reply)
        return;
    m_stopped = why;
    m_reply->abort(); // emits finished()
}

void HttpExchange::finish()
{
    if (m_stopped == Stopped::No) {
        takeArrived();
        if (m_received.size() > m_request.maxReplyBytes)
            m_stopped = Stopped::TooLarge;
    }
    Result<HttpReply> result = outcome();
    const QString line = describeForLog(m_request.method, m_request.url);
    if (result)
        qCDebug(logHttp).noquote() << line << result->status << result->body.size() << "bytes" << m_elapsed.elapsed()
                                   << "ms";
    else
        qCInfo(logHttp).noquote() << line << errorKindName(result.error().kind) << result.error().detail
                                  << effectName(result.error().effect) << m_elapsed.elapsed() << "ms";
    m_reply->disconnect(this);
    m_reply->deleteLater();
    m_reply = nullptr;
    // Qt closes a connection when the server says that it does.
    giveBack(result && result->headers.value("Connection").toLower() == "close");
    m_answer(std::move(result));
    deleteLater();
}

Result<HttpReply> HttpExchange::outcome()
{
    switch (m_stopped) {
    case Stopped::Total:
        return Failure(broken(ErrorKind::Timeout, u"no complete answer in %1 ms"_s.arg(m_elapsed.elapsed())));
    case Stopped::Inactive:
        return Failure(broken(ErrorKind::Timeout, u"nothing moved for %1 ms"_s.arg(m_request.inactivity.count())));
    case Stopped::TooLarge: {
        Error error = broken(ErrorKind::BadReply, u"answer larger than %1 bytes"_s.arg(m_request.maxReplyBytes));
        error.code = u"reply_too_large"_s;
        return Failure(error);
    }
    case Stopped::No:
        break;
    }
    const auto error = m_reply->error();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool redirected = status >= 300 && status < 400 && error == QNetworkReply::ContentReSendError;
    if (error == QNetworkReply::NoError || isStatusError(error, status) || redirected) {
        if (status > 0)
            return takeReply();
        return Failure(broken(ErrorKind::BadReply, u"an answer without a status"_s));
    }
    if (error == QNetworkReply::TimeoutError)
        return Failure(broken(ErrorKind::Timeout, errorWord(error)));
    if (neverConnected(error)) {
        Error refused = broken(ErrorKind::Offline, errorWord(error));
        refused.effect = Effect::NotSent;
        return Failure(refused);
    }
    // Where the way there broke: closed, reset, unreachable; ContentReSendError is Qt giving up to send twice.
    if (error < QNetworkReply::ContentAccessDenied || error == QNetworkReply::ContentReSendError)
        return Failure(broken(ErrorKind::Offline, u"connection cut (%1)"_s.arg(errorWord(error))));
    return Failure(broken(ErrorKind::BadReply, errorWord(error)));
}

HttpReply HttpExchange::takeReply()
{
    HttpReply reply;
    reply.method = m_request.method;
    reply.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    reply.url = m_request.url;
    for (const auto& [name, value] : m_reply->rawHeaderPairs())
        reply.headers.add(name, value);
    reply.body = std::exchange(m_received, {});
    return reply;
}

Error HttpExchange::broken(ErrorKind kind, const QString& what) const
{
    Error error = Error::make(kind, u"%1: %2"_s.arg(describeForLog(m_request.method, m_request.url), what), effect());
    if (m_reply)
        error.httpStatus = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    return error;
}

Effect HttpExchange::effect() const
{
    if (!m_body)
        return Effect::None;
    return m_body->isSpent() ? Effect::Maybe : Effect::NotSent;
}

} // namespace parvis
