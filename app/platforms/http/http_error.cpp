// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/http/http_client.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

constexpr qsizetype longestTitle = 80;
constexpr qsizetype searchedForTitle = 16 * 1024;

bool isSafe(const HttpReply& reply)
{
    return reply.method == HttpMethod::Get || reply.method == HttpMethod::Head;
}

ErrorKind kindOf(int status)
{
    switch (status) {
    case 401:
        return ErrorKind::AuthRevoked;
    case 403:
        return ErrorKind::Forbidden;
    case 404:
    case 410:
        return ErrorKind::NotFound;
    case 408:
        return ErrorKind::Timeout;
    case 409:
        return ErrorKind::Conflict;
    case 429:
        return ErrorKind::RateLimited;
    case 501:
        return ErrorKind::Rejected;
    default:
        break;
    }
    if (status >= 400 && status < 500)
        return ErrorKind::Rejected;
    return status >= 500 ? ErrorKind::Offline : ErrorKind::BadReply;
}

// 4xx and 501 say that it was not done. What a proxy or a failing server says is no proof.
bool maybeDone(int status)
{
    return !(status >= 400 && status < 500) && status != 501 && status != 307 && status != 308;
}

} // namespace

Error httpError(const HttpReply& reply, Instant now)
{
    Error error;
    error.kind = kindOf(reply.status);
    error.httpStatus = reply.status;
    error.effect = !isSafe(reply) && maybeDone(reply.status) ? Effect::Maybe : Effect::None;
    if (reply.status == 429 || reply.status == 503)
        error.retryAfter = retryAfterOf(reply.headers, now);
    error.detail = u"%1: HTTP %2"_s.arg(describeForLog(reply.method, reply.url)).arg(reply.status);
    if (const QString title = htmlTitle(reply.body); !title.isEmpty())
        error.detail += u" (page \"%1\")"_s.arg(title);
    return error;
}

Error badReply(const HttpReply& reply, const QString& detail)
{
    Error error = Error::make(ErrorKind::BadReply, u"%1: %2"_s.arg(describeForLog(reply.method, reply.url), detail),
                              isSafe(reply) ? Effect::None : Effect::Maybe);
    error.httpStatus = reply.status;
    return error;
}

std::optional<Milliseconds> retryAfterOf(const HttpHeaders& headers, Instant now)
{
    if (headers.has("Retry-After")) {
        if (const auto wait = parseRetryAfter(headers.value("Retry-After"), now))
            return wait;
    }
    for (const QByteArrayView name : {QByteArrayView("X-RateLimit-Reset"), QByteArrayView("RateLimit-Reset")}) {
        if (!headers.has(name))
            continue;
        if (const auto reset = parseReset(headers.value(name), now))
            return std::clamp(*reset - now, Milliseconds(0), Milliseconds(std::chrono::hours(24)));
    }
    return std::nullopt;
}

QString htmlTitle(const QByteArray& body)
{
    const QByteArray head = body.first(std::min(body.size(), searchedForTitle));
    const QByteArray lower = head.toLower();
    if (!lower.trimmed().startsWith('<') && !lower.contains("<html"))
        return {};
    for (const auto& [open, close] : {std::pair("<title", "</title"), std::pair("<h1", "</h1")}) {
        const qsizetype tag = lower.indexOf(open);
        const qsizetype from = tag < 0 ? -1 : lower.indexOf('>', tag);
        const qsizetype to = from < 0 ? -1 : lower.indexOf(close, from);
        if (to < 0)
            continue;
        QString title = QString::fromUtf8(head.mid(from + 1, to - from - 1)).simplified();
        title.remove(u'<').remove(u'>');
        if (!title.isEmpty())
            return title.left(longestTitle);
    }
    return u"untitled"_s;
}

} // namespace parvis
