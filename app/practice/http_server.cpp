// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/http_server.h"

#include "base/time/instant.h"

#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QMetaEnum>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace parvis::practice {
namespace {

using Kind = FaultDecision::Kind;

constexpr qint64 rateWindowMs = 300'000;

QString methodName(QHttpServerRequest::Method method)
{
    return QString::fromLatin1(QMetaEnum::fromType<QHttpServerRequest::Method>().valueToKey(int(method))).toUpper();
}

// What a proxy in front of a server that does not answer shows.
Response proxyPage()
{
    return html(u"<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1>"
                "</center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n"_s,
                502);
}

} // namespace

HttpServer::HttpServer(Service& service, const Router& router, FaultPlan& faults, WitnessLog& witness)
    : m_service(service), m_router(router), m_faults(faults), m_witness(witness)
{
}

Request HttpServer::read(const QHttpServerRequest& raw)
{
    Request request;
    request.method = methodName(raw.method());
    request.path = raw.url().path();
    request.query = raw.query();
    request.body = raw.body();
    for (const auto& [name, value] : raw.headers())
        request.headers.insert(name.toLower(), value);
    parseParameters(request);
    return request;
}

void HttpServer::identify(Request& request)
{
    const QByteArray header = request.headers.value("authorization");
    if (header.startsWith("Bearer "))
        request.token = QString::fromLatin1(header.sliced(7).trimmed());
    else if (request.params.has(u"access_token"_s))
        request.token = request.params.text(u"access_token"_s);
    if (const Token* token = m_service.registry.token(request.token)) {
        request.account = token->account;
        request.scopes = token->scopes;
    }
}

bool HttpServer::handleRequest(const QHttpServerRequest& raw, QTcpSocket* socket)
{
    ++m_requests;
    Request request = read(raw);
    identify(request);
    if (request.headers.value("upgrade").toLower() == "websocket") {
        // Qt 6.4 asks here as well while it hands the socket to its WebSocket server; a word from us would spoil the
        // handshake.
        const Account* caller = m_service.world.account(request.account);
        m_witness.request(m_service.world.nowMs(), request.method, request.path, caller ? caller->username : QString(),
                          101, {});
        return true;
    }
    const FaultDecision fault = m_faults.decide({request.method, request.path, request.token});
    std::optional<Response> response = refuse(fault);
    if (!response)
        response = answer(request);
    if (fault.kind == Kind::Html)
        response = proxyPage();
    else if (fault.kind == Kind::AcceptThenError)
        response = error(500, u"We're sorry, but something went wrong on our end."_s);
    addRateHeaders(request, *response, fault);

    const Account* account = m_service.world.account(request.account);
    m_witness.request(m_service.world.nowMs(), request.method, request.path, account ? account->username : QString(),
                      fault.kind == Kind::AcceptThenDrop ? 0 : response->status, fault.name);
    if (fault.delay.count() == 0) {
        send(socket, request, *response, fault);
    } else {
        QTimer::singleShot(fault.delay, this, [this, guard = QPointer(socket), request, answer = *response, fault] {
            send(guard, request, answer, fault);
        });
    }
    return true;
}

void HttpServer::missingHandler(const QHttpServerRequest&, QTcpSocket* socket)
{
    socket->abort(); // cannot happen: handleRequest takes every request
}

std::optional<Response> HttpServer::refuse(const FaultDecision& fault)
{
    switch (fault.kind) {
    case Kind::Refuse:
        return error(fault.status, fault.status == 503 ? u"There was a temporary problem serving your request"_s
                                                       : u"We're sorry, but something went wrong on our end."_s);
    case Kind::RateLimited:
        return error(429, u"Too many requests"_s);
    case Kind::Expired:
        return error(401, u"The access token expired"_s);
    default:
        return std::nullopt;
    }
}

Response HttpServer::answer(Request& request)
{
    bool otherMethod = false;
    const Router::Route* route = m_router.find(request.method, request.path, request.captured, otherMethod);
    if (!route)
        return otherMethod ? error(405, u"Method not allowed"_s) : notFound();
    if (request.path.startsWith("/api/"_L1) && overRate(request))
        return error(429, u"Too many requests"_s);
    return dispatch(*route, request);
}

Response HttpServer::dispatch(const Router::Route& route, Request& request)
{
    if (!request.token.isEmpty() && !m_service.registry.token(request.token))
        return error(401, u"The access token is invalid"_s);
    if (route.access == Access::SignedIn) {
        if (request.token.isEmpty())
            return error(401, u"The access token is invalid"_s);
        if (request.account == 0)
            return error(422, u"This method requires an authenticated user"_s);
        if (!Registry::covers(request.scopes, route.scope))
            return error(403, u"This action is outside the authorized scopes"_s);
    }
    if (!request.badBody.isEmpty())
        return error(400, u"Error occurred while parsing request parameters: "_s + request.badBody);
    return route.handler(request);
}

bool HttpServer::overRate(const Request& request)
{
    Window& window = m_windows[request.token];
    const qint64 now = m_service.world.nowMs();
    if (now - window.startMs >= rateWindowMs)
        window = {now - now % rateWindowMs, 0};
    return ++window.used > m_service.settings.rateLimit;
}

void HttpServer::addRateHeaders(const Request& request, Response& response, const FaultDecision& fault)
{
    if (!request.path.startsWith("/api/"_L1))
        return;
    const qint64 now = m_service.world.nowMs();
    const Window window = m_windows.value(request.token, {now - now % rateWindowMs, 0});
    qint64 reset = window.startMs + rateWindowMs;
    int remaining = std::max(0, m_service.settings.rateLimit - window.used);
    if (fault.kind == Kind::RateLimited) {
        reset = now + fault.retryAfter.count();
        remaining = 0;
    }
    const auto header = [&response](const char* name, const QByteArray& value) {
        response.headers.emplace_back(name, value);
    };
    header("X-RateLimit-Limit", QByteArray::number(m_service.settings.rateLimit));
    header("X-RateLimit-Remaining", QByteArray::number(remaining));
    header("X-RateLimit-Reset", Instant{reset}.toRfc3339().toLatin1());
    if (response.status == 429)
        header("Retry-After", QByteArray::number(std::max<qint64>(0, (reset - now + 999) / 1000)));
}

void HttpServer::send(const QPointer<QTcpSocket>& socket, const Request& request, const Response& response,
                      const FaultDecision& fault)
{
    if (!socket || socket->state() != QAbstractSocket::ConnectedState)
        return;
    if (fault.kind == Kind::AcceptThenDrop) {
        socket->abort();
        return;
    }
    write(*socket, request, response, fault.kind == Kind::Cut);
}

void HttpServer::write(QTcpSocket& socket, const Request& request, const Response& response, bool cut)
{
    const bool close = cut || request.headers.value("connection").toLower() == "close";
    QByteArray head = "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reasonPhrase(response.status) + "\r\n";
    head += "Content-Type: " + response.type + "\r\n";
    head += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    for (const auto& [name, value] : response.headers)
        head += name + ": " + value + "\r\n";
    head += "Server: parvis-practice\r\nX-Practice-Network: not a real network\r\n";
    head += close ? "Connection: close\r\n\r\n" : "Connection: keep-alive\r\n\r\n";
    QByteArray body = request.method == "HEAD"_L1 ? QByteArray() : response.body;
    if (cut)
        body.truncate(body.size() / 2);
    socket.write(head + body);
    if (close)
        socket.disconnectFromHost();
}

} // namespace parvis::practice
