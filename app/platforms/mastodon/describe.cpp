// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/mastodon/describe.h"

using namespace Qt::StringLiterals;

namespace parvis::mastodon {
namespace {

using ApiPtr = std::shared_ptr<Api>;

Async<WireInstance> askInstance(QObject* context, const ApiPtr& api, const QString& path)
{
    return api->send(context, api->get(path)).then(context, [api](HttpReply reply) -> Result<WireInstance> {
        return parseJsonObject(reply).map(readInstance);
    });
}

// v2 is missing on snac and old servers: 404, often as a page.
Async<WireInstance> instanceOf(QObject* context, const ApiPtr& api)
{
    return askInstance(context, api, u"/api/v2/instance"_s)
        .thenResult(context, [context, api](Result<WireInstance> result) {
            const bool absent =
                !result && (result.error().kind == ErrorKind::NotFound || result.error().kind == ErrorKind::BadReply ||
                            result.error().kind == ErrorKind::Rejected);
            // a v2 answer without a version is some other page that happens to be JSON
            if (absent || (result && result->version.isEmpty()))
                return askInstance(context, api, u"/api/v1/instance"_s);
            return Async<WireInstance>::ready(std::move(result));
        });
}

QUrl nodeinfoAddress(const HttpReply& reply)
{
    const auto index = parseJsonObject(reply);
    if (!index)
        return {};
    QUrl found;
    for (const QJsonValue& link : index->value("links"_L1).toArray()) {
        const QString rel = link.toObject().value("rel"_L1).toString();
        if (!rel.startsWith("http://nodeinfo.diaspora.software/ns/schema/2."_L1))
            continue;
        QUrl target = reply.url.resolved(QUrl(link.toObject().value("href"_L1).toString()));
        if (target.host() != reply.url.host())
            continue; // some other server's word
        target.setScheme(reply.url.scheme());
        target.setPort(reply.url.port());
        found = target;
    }
    return found;
}

// Whatever goes wrong here, the version string of the instance has to do.
Async<Software> nodeinfoOf(QObject* context, const ApiPtr& api)
{
    return api->send(context, api->get(u"/.well-known/nodeinfo"_s))
        .then(context,
              [context, api](HttpReply reply) {
                  const QUrl address = nodeinfoAddress(reply);
                  if (address.isEmpty())
                      return Async<HttpReply>::failed(badReply(reply, u"no nodeinfo"_s));
                  return api->send(context, api->get(address));
              })
        .thenResult(context, [](Result<HttpReply> reply) -> Software {
            if (!reply)
                return {};
            const auto document = parseJsonObject(*reply);
            if (!document)
                return {};
            const QJsonObject software = document->value("software"_L1).toObject();
            return {software.value("name"_L1).toString(), software.value("version"_L1).toString()};
        });
}

} // namespace

Async<ServerDescription> describe(QObject* context, const Api& api)
{
    const auto asking =
        std::make_shared<Api>(api.http(), api.server(), Secret<QByteArray>(), api.software(), QByteArray());
    return instanceOf(context, asking).then(context, [context, asking](const WireInstance& instance) {
        return nodeinfoOf(context, asking).then(context, [asking, instance](const Software& nodeinfo) {
            ServerDescription description{instance, softwareOf(nodeinfo, instance.version), {}, {}};
            description.capabilities = toCapabilities(instance, description.software);
            // GoToSocial and Pleroma put a whole address into v1's uri.
            const QUrl domain(instance.domain.contains("://"_L1) ? instance.domain : u"https://"_s + instance.domain);
            const QUrl server(asking->server());
            description.domain =
                instance.domain.isEmpty() || domain.host().isEmpty() ? server.authority() : domain.authority();
            return description;
        });
    });
}

} // namespace parvis::mastodon
