// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/entities.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace parvis::practice {

Id IdempotencyKeys::find(Id account, const QString& key, qint64 nowMs) const
{
    const auto it = m_keys.constFind({account, key});
    return it != m_keys.constEnd() && nowMs - it->atMs <= 3'600'000 ? it->status : 0;
}

void IdempotencyKeys::remember(Id account, const QString& key, Id status, qint64 nowMs)
{
    m_keys.insert({account, key}, {status, nowMs});
}

Page pageOf(const Request& request, int usual, int most)
{
    Page page;
    page.maxId = request.params.id(u"max_id"_s);
    page.sinceId = request.params.id(u"since_id"_s);
    page.minId = request.params.id(u"min_id"_s);
    page.limit = std::clamp(request.params.number(u"limit"_s, usual), 1, most);
    return page;
}

void addLink(Response& response, const Service& service, const Request& request, Id newest, Id oldest)
{
    if (newest == 0)
        return;
    QUrlQuery query = request.query;
    for (const QString& name : {u"max_id"_s, u"since_id"_s, u"min_id"_s, u"access_token"_s})
        query.removeAllQueryItems(name);
    const auto link = [&](const QString& parameter, Id id, const QByteArray& relation) {
        QUrlQuery with = query;
        with.addQueryItem(parameter, QString::number(id));
        QUrl url(service.world.baseUrl() + request.path);
        url.setQuery(with);
        return QByteArray("<" + url.toEncoded() + ">; rel=\"" + relation + "\"");
    };
    response.headers.emplace_back("Link", link(u"max_id"_s, oldest, "next") + ", " + link(u"min_id"_s, newest, "prev"));
}

Response statusPage(Service& service, const Request& request, const std::vector<Id>& ids)
{
    QJsonArray array;
    for (const Id id : ids) {
        if (const Status* status = service.world.status(id))
            array.append(statusEntity(service, *status, request.account));
    }
    Response response = json(array);
    addLink(response, service, request, ids.empty() ? 0 : ids.front(), ids.empty() ? 0 : ids.back());
    return response;
}

Status* visibleStatus(Service& service, const Request& request, Id id)
{
    Status* status = service.world.status(id);
    return status && service.world.visible(*status, request.account) ? status : nullptr;
}

} // namespace parvis::practice
