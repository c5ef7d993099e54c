// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/http/http_message.h"

#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

bool sameName(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

QLatin1StringView methodWord(HttpMethod method)
{
    switch (method) {
    case HttpMethod::Get:
        return "GET"_L1;
    case HttpMethod::Head:
        return "HEAD"_L1;
    case HttpMethod::Post:
        return "POST"_L1;
    case HttpMethod::Put:
        return "PUT"_L1;
    case HttpMethod::Patch:
        return "PATCH"_L1;
    case HttpMethod::Delete:
        return "DELETE"_L1;
    }
    return "?"_L1;
}

} // namespace

void HttpHeaders::set(const QByteArray& name, const QByteArray& value)
{
    std::erase_if(m_fields, [&](const auto& field) { return sameName(field.first, name); });
    add(name, value);
}

QByteArray HttpHeaders::value(QByteArrayView name) const
{
    for (const auto& [field, value] : m_fields) {
        if (sameName(field, name))
            return value;
    }
    return {};
}

std::vector<QByteArray> HttpHeaders::values(QByteArrayView name) const
{
    std::vector<QByteArray> all;
    for (const auto& [field, value] : m_fields) {
        if (sameName(field, name))
            all.push_back(value);
    }
    return all;
}

bool HttpHeaders::has(QByteArrayView name) const
{
    return std::any_of(m_fields.begin(), m_fields.end(),
                       [&](const auto& field) { return sameName(field.first, name); });
}

HttpRequest HttpRequest::json(HttpMethod method, QUrl url, QByteArray body)
{
    HttpRequest request;
    request.method = method;
    request.url = std::move(url);
    request.body = std::move(body);
    return request;
}

HttpRequest HttpRequest::form(HttpMethod method, QUrl url, const std::vector<std::pair<QString, QString>>& fields)
{
    HttpRequest request;
    request.method = method;
    request.url = std::move(url);
    request.contentType = QByteArrayLiteral("application/x-www-form-urlencoded");
    for (const auto& [name, value] : fields) {
        if (!request.body.isEmpty())
            request.body += '&';
        request.body += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    return request;
}

QString describeForLog(HttpMethod method, const QUrl& url)
{
    return methodWord(method) + u' ' +
           url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::FullyEncoded);
}

} // namespace parvis
