// SPDX-License-Identifier: GPL-3.0-or-later
// Timelines and reading positions (docs.joinmastodon.org/methods/timelines, /markers).
#include "practice/entities.h"

using namespace Qt::StringLiterals;

namespace parvis::practice {
namespace {

Response home(Service& service, const Request& request)
{
    const Account* me = service.world.account(request.account);
    const auto ids = World::page(service.world.allStatuses(), pageOf(request, 20, 40), [&](Id id) {
        const Status* s = service.world.status(id);
        return s && (s->account == request.account || me->following.contains(s->account)) &&
               s->visibility != "direct"_L1 && service.world.visible(*s, request.account);
    });
    return statusPage(service, request, ids);
}

bool isPublic(const Status* status)
{
    return status && status->visibility == "public"_L1;
}

Response publicTimeline(Service& service, const Request& request)
{
    const bool onlyMedia = request.params.flag(u"only_media"_s);
    if (request.params.flag(u"remote"_s))
        return json(QJsonArray());
    const auto ids = World::page(service.world.allStatuses(), pageOf(request, 20, 40), [&](Id id) {
        const Status* s = service.world.status(id);
        return isPublic(s) && s->inReplyTo == 0 && !(onlyMedia && s->media.empty()) &&
               service.world.visible(*s, request.account);
    });
    return statusPage(service, request, ids);
}

Response tagTimeline(Service& service, const Request& request)
{
    const auto ids = World::page(service.world.tagged(request.captured.value(0)), pageOf(request, 20, 40), [&](Id id) {
        const Status* s = service.world.status(id);
        return isPublic(s) && service.world.visible(*s, request.account);
    });
    return statusPage(service, request, ids);
}

Response favourites(Service& service, const Request& request)
{
    const auto ids = World::page(service.world.allStatuses(), pageOf(request, 20, 40), [&](Id id) {
        const Status* s = service.world.status(id);
        return s && s->favouritedBy.contains(request.account);
    });
    return statusPage(service, request, ids);
}

using Markers = QHash<std::pair<Id, QString>, QJsonObject>;

Response readMarkers(Markers& markers, const Request& request)
{
    QJsonObject answer;
    for (const QString& timeline : request.params.list(u"timeline"_s)) {
        if (const auto it = markers.constFind({request.account, timeline}); it != markers.constEnd())
            answer.insert(timeline, *it);
    }
    return json(answer);
}

Response writeMarkers(Service& service, Markers& markers, const Request& request)
{
    QJsonObject answer;
    for (const QString& timeline : {u"home"_s, u"notifications"_s}) {
        const Params asked = request.params.object(timeline);
        if (!asked.has(u"last_read_id"_s))
            continue;
        QJsonObject& marker = markers[{request.account, timeline}];
        marker = {{u"last_read_id"_s, asked.text(u"last_read_id"_s)},
                  {u"version"_s, marker[u"version"_s].toInt() + 1},
                  {u"updated_at"_s, timeText(service.world.nowMs())}};
        answer.insert(timeline, marker);
    }
    return json(answer);
}

} // namespace

void addTimelineRoutes(Router& router, Service& service)
{
    const auto add = [&](const QString& path, Access access, Response (*handler)(Service&, const Request&)) {
        router.add(u"GET"_s, path, access, u"read:statuses"_s,
                   [&service, handler](const Request& request) { return handler(service, request); });
    };
    add(u"/api/v1/timelines/home"_s, Access::SignedIn, home);
    add(u"/api/v1/timelines/public"_s, Access::Anyone, publicTimeline);
    add(u"/api/v1/timelines/tag/:tag"_s, Access::Anyone, tagTimeline);
    add(u"/api/v1/favourites"_s, Access::SignedIn, favourites);
    const auto markers = std::make_shared<Markers>();
    router.add(u"GET"_s, u"/api/v1/markers"_s, Access::SignedIn, u"read:statuses"_s,
               [markers](const Request& request) { return readMarkers(*markers, request); });
    router.add(u"POST"_s, u"/api/v1/markers"_s, Access::SignedIn, u"write:statuses"_s,
               [&service, markers](const Request& request) { return writeMarkers(service, *markers, request); });
}

} // namespace parvis::practice
