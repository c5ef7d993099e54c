// SPDX-License-Identifier: GPL-3.0-or-later
// What an account does to a status: favourite, boost, bookmark, mute its thread; who did; polls.
#include "practice/entities.h"

using namespace Qt::StringLiterals;

namespace parvis::practice {
namespace {

Response answer(Service& service, const Request& request, Id id)
{
    const Status* status = service.world.status(id);
    return status ? json(statusEntity(service, *status, request.account)) : notFound();
}

Response act(Service& service, const Request& request, const QString& verb)
{
    Status* status = visibleStatus(service, request, request.capturedId());
    if (!status)
        return notFound();
    World& world = service.world;
    const Id id = status->reblogOf != 0 ? status->reblogOf : status->id;
    const Id me = request.account;
    if (verb == "favourite"_L1 || verb == "unfavourite"_L1) {
        world.favourite(id, me, verb == "favourite"_L1);
    } else if (verb == "reblog"_L1) {
        if (status->visibility == "direct"_L1 || (status->visibility == "private"_L1 && status->account != me))
            return error(403, u"This action is not allowed"_s);
        return answer(service, request, world.reblog(id, me));
    } else if (verb == "unreblog"_L1) {
        world.unreblog(id, me);
    } else if (verb == "bookmark"_L1 || verb == "unbookmark"_L1) {
        world.bookmark(id, me, verb == "bookmark"_L1);
    } else {
        world.muteConversation(status->conversation, me, verb == "mute"_L1);
    }
    return answer(service, request, id);
}

template <typename People>
Response people(Service& service, const People& ids)
{
    QJsonArray array;
    for (const Id id : ids) {
        if (const Account* account = service.world.account(id))
            array.append(accountEntity(service, *account));
    }
    return json(array);
}

Response favouritedBy(Service& service, const Request& request)
{
    const Status* status = visibleStatus(service, request, request.capturedId());
    return status ? people(service, status->favouritedBy) : notFound();
}

Response rebloggedBy(Service& service, const Request& request)
{
    const Status* status = visibleStatus(service, request, request.capturedId());
    if (!status)
        return notFound();
    std::vector<Id> ids;
    for (const auto& [account, boost] : status->rebloggedBy)
        ids.push_back(account);
    return people(service, ids);
}

Response poll(Service& service, const Request& request)
{
    const Status* status = visibleStatus(service, request, request.capturedId());
    return status && status->poll ? json(pollEntity(*status, request.account, service.world.nowMs())) : notFound();
}

Response vote(Service& service, const Request& request)
{
    const Status* status = visibleStatus(service, request, request.capturedId());
    if (!status || !status->poll)
        return notFound();
    if (status->poll->expiresMs <= service.world.nowMs())
        return error(422, u"Validation failed: The poll has already ended"_s);
    std::vector<int> choices;
    for (const QString& choice : request.params.list(u"choices"_s))
        choices.push_back(choice.toInt());
    if (status->poll->voters.contains(request.account))
        return error(422, u"Validation failed: You have already voted on this poll"_s);
    if (status->account == request.account || !service.world.vote(status->id, request.account, choices))
        return error(422, u"Validation failed: The chosen vote option does not exist"_s);
    return poll(service, request);
}

} // namespace

void addStatusActionRoutes(Router& router, Service& service)
{
    static constexpr std::pair<QLatin1StringView, QLatin1StringView> verbs[] = {
        {"favourite"_L1, "write:favourites"_L1}, {"unfavourite"_L1, "write:favourites"_L1},
        {"reblog"_L1, "write:statuses"_L1},      {"unreblog"_L1, "write:statuses"_L1},
        {"bookmark"_L1, "write:bookmarks"_L1},   {"unbookmark"_L1, "write:bookmarks"_L1},
        {"mute"_L1, "write:mutes"_L1},           {"unmute"_L1, "write:mutes"_L1}};
    for (const auto& [verb, scope] : verbs) {
        router.add(u"POST"_s, u"/api/v1/statuses/:id/"_s + verb, Access::SignedIn, scope,
                   [&service, name = QString(verb)](const Request& request) { return act(service, request, name); });
    }
    const auto add = [&](const QString& method, const QString& path, Access access, const QString& scope,
                         Response (*handler)(Service&, const Request&)) {
        router.add(method, path, access, scope,
                   [&service, handler](const Request& request) { return handler(service, request); });
    };
    add(u"GET"_s, u"/api/v1/statuses/:id/favourited_by"_s, Access::Anyone, u"read:accounts"_s, favouritedBy);
    add(u"GET"_s, u"/api/v1/statuses/:id/reblogged_by"_s, Access::Anyone, u"read:accounts"_s, rebloggedBy);
    add(u"GET"_s, u"/api/v1/polls/:id"_s, Access::Anyone, u"read:statuses"_s, poll);
    add(u"POST"_s, u"/api/v1/polls/:id/votes"_s, Access::SignedIn, u"write:statuses"_s, vote);
}

} // namespace parvis::practice
