// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/bluesky/xrpc.h"

#include "platforms/http/http_client.h"

#include <QJsonDocument>
#include <QUrlQuery>
#include <array>

using namespace Qt::StringLiterals;

namespace parvis::bluesky {
namespace {

struct Meaning {
    QLatin1StringView name;
    ErrorKind kind;
    QLatin1StringView code; // empty: the network's name
};

// Names from the lexicons' errors and from the source of the reference server.
constexpr std::array<Meaning, 22> meanings{{
    {"ExpiredToken"_L1, ErrorKind::AuthExpired, {}},
    {"InvalidToken"_L1, ErrorKind::AuthRevoked, {}},
    {"AuthMissing"_L1, ErrorKind::AuthRevoked, {}},
    {"AuthenticationRequired"_L1, ErrorKind::AuthRevoked, "wrong_credentials"_L1},
    {"AuthFactorTokenRequired"_L1, ErrorKind::AuthRevoked, "auth_factor_required"_L1},
    {"AccountTakedown"_L1, ErrorKind::AuthRevoked, {}},
    {"AccountSuspended"_L1, ErrorKind::AuthRevoked, {}},
    {"AccountDeactivated"_L1, ErrorKind::AuthRevoked, {}},
    {"AccountNotFound"_L1, ErrorKind::AuthRevoked, {}},
    {"RateLimitExceeded"_L1, ErrorKind::RateLimited, {}},
    {"RecordNotFound"_L1, ErrorKind::NotFound, {}},
    {"HandleNotFound"_L1, ErrorKind::NotFound, {}},
    {"DidNotFound"_L1, ErrorKind::NotFound, {}},
    {"NotFound"_L1, ErrorKind::NotFound, {}},
    {"InvalidSwap"_L1, ErrorKind::Conflict, {}},
    {"BlobTooLarge"_L1, ErrorKind::Rejected, "media_too_large"_L1},
    {"BlobNotFound"_L1, ErrorKind::Rejected, {}},
    {"InvalidRequest"_L1, ErrorKind::Rejected, {}},
    {"InvalidRecord"_L1, ErrorKind::Rejected, {}},
    {"BlockedActor"_L1, ErrorKind::Forbidden, {}},
    {"BlockedByActor"_L1, ErrorKind::Forbidden, {}},
    {"UnsupportedDomain"_L1, ErrorKind::Rejected, {}},
}};

QJsonObject errorBody(const HttpReply& reply)
{
    return QJsonDocument::fromJson(reply.body).object();
}

} // namespace

Call Call::ask(const QString& nsid, std::vector<std::pair<QString, QString>> query)
{
    return {HttpMethod::Get, nsid, std::move(query), {}, {}};
}

Call Call::tell(const QString& nsid, const QJsonObject& input)
{
    return {HttpMethod::Post,
            nsid,
            {},
            QJsonDocument(input).toJson(QJsonDocument::Compact),
            QByteArrayLiteral("application/json")};
}

Call Call::blob(const QByteArray& bytes, const QByteArray& mimeType)
{
    return {HttpMethod::Post, u"com.atproto.repo.uploadBlob"_s, {}, bytes, mimeType};
}

Call&& Call::inBackground() &&
{
    urgency = HttpRequest::Urgency::Background;
    return std::move(*this);
}

HttpRequest httpRequest(const QUrl& server, const Call& call, const QByteArray& token, const QByteArray& budget)
{
    HttpRequest request;
    request.method = call.method;
    request.url = server;
    request.url.setPath(u"/xrpc/"_s + call.nsid);
    QUrlQuery query;
    for (const auto& [name, value] : call.query)
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    if (!query.isEmpty())
        request.url.setQuery(query);
    request.headers.set(QByteArrayLiteral("Accept"), QByteArrayLiteral("application/json"));
    if (!token.isEmpty())
        request.headers.set(QByteArrayLiteral("Authorization"), "Bearer " + token);
    request.body = call.body;
    request.contentType = call.contentType;
    request.urgency = call.urgency;
    request.budget = budget;
    return request;
}

Error xrpcError(const HttpReply& reply, Instant now)
{
    Error error = httpError(reply, now);
    const QJsonObject body = errorBody(reply);
    const QString name = body.value("error"_L1).toString();
    if (name.isEmpty())
        return error;
    const QString message = body.value("message"_L1).toString().left(200);
    error.detail = u"HTTP %1 %2: %3"_s.arg(QString::number(reply.status), name.left(60), message);
    error.code = name.left(60);
    if (reply.status >= 500) // what a gateway names is no word of the account's server on what it did
        return error;
    for (const Meaning& meaning : meanings) {
        if (meaning.name != name)
            continue;
        error.kind = meaning.kind;
        if (!meaning.code.isEmpty())
            error.code = meaning.code;
    }
    if (message.contains("grapheme"_L1))
        error.code = u"text_too_long"_s;
    return error;
}

bool isTokenRefused(const HttpReply& reply)
{
    if (reply.status == 401)
        return true;
    if (reply.status != 400)
        return false;
    const QString name = xrpcErrorName(reply);
    return name == "ExpiredToken"_L1 || name == "InvalidToken"_L1 || name == "AuthMissing"_L1;
}

QString xrpcErrorName(const HttpReply& reply)
{
    return errorBody(reply).value("error"_L1).toString();
}

} // namespace parvis::bluesky
