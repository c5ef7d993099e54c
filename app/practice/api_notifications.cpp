// SPDX-License-Identifier: GPL-3.0-or-later
// Notifications and direct conversations (docs.joinmastodon.org/methods/notifications, /conversations).
#include "practice/entities.h"

using namespace Qt::StringLiterals;

namespace parvis::practice {
namespace {

const Notification* find(const std::vector<Notification>& list, Id id)
{
    const auto it =
        std::lower_bound(list.begin(), list.end(), id, [](const Notification& n, Id wanted) { return n.id < wanted; });
    return it != list.end() && it->id == id ? &*it : nullptr;
}

// A notification about a status that is gone is gone too, as on Mastodon.
bool stands(Service& service, const Notification& n)
{
    return n.status == 0 || service.world.status(n.status) != nullptr;
}

std::vector<Id> idsFor(Service& service, const Request& request, const Page& page)
{
    const std::vector<Notification>& list = service.world.notifications(request.account);
    const QStringList types = request.params.list(u"types"_s);
    const QStringList without = request.params.list(u"exclude_types"_s);
    const Id from = request.params.id(u"account_id"_s);
    std::vector<Id> ids;
    ids.reserve(list.size());
    // Only the range that can be on the page is looked at.
    const Id lowest = std::max(page.minId, page.sinceId);
    for (auto it = std::upper_bound(list.begin(), list.end(), lowest,
                                    [](Id wanted, const Notification&n) { return wanted < n.id; });
         it != list.end(); ++it)
        ids.push_back(it->id);
    return World::page(ids, page, [&](Id id) {
        const Notification* n = find(list, id);
        return n && (types.isEmpty() || types.contains(n->type)) && !without.contains(n->type) &&
               (from == 0 || n->from == from) && stands(service, *n);
    });
}

Response all(Service& service, const Request& request)
{
    const auto ids = idsFor(service, request, pageOf(request, 40, 80));
    QJsonArray array;
    for (const Id id : ids)
        array.append(notificationEntity(service, *find(service.world.notifications(request.account), id)));
    Response response = json(array);
    addLink(response, service, request, ids.empty() ? 0 : ids.front(), ids.empty() ? 0 : ids.back());
    return response;
}

// Every notification is a group of its own, which the documentation allows (group_key "ungrouped-…").
Response grouped(Service& service, const Request& request)
{
    const auto ids = idsFor(service, request, pageOf(request, 40, 80));
    QJsonArray accounts;
    QJsonArray statuses;
    QJsonArray groups;
    std::set<Id> people;
    std::set<Id> posts;
    for (const Id id : ids) {
        const Notification& n = *find(service.world.notifications(request.account), id);
        const Account* from = service.world.account(n.from);
        const Status* about = service.world.status(n.status);
        if (from && people.insert(n.from).second)
            accounts.append(accountEntity(service, *from));
        if (about && posts.insert(n.status).second)
            statuses.append(statusEntity(service, *about, request.account));
        QJsonObject group{{u"group_key"_s, QString(u"ungrouped-"_s + idText(id))},
                          {u"notifications_count"_s, 1},
                          {u"type"_s, n.type},
                          {u"most_recent_notification_id"_s, id}, // a number here, unlike everywhere else
                          {u"page_min_id"_s, idText(id)},
                          {u"page_max_id"_s, idText(id)},
                          {u"latest_page_notification_at"_s, timeText(n.createdMs)},
                          {u"sample_account_ids"_s, QJsonArray{idText(n.from)}}};
        if (about)
            group.insert(u"status_id"_s, idText(n.status));
        groups.append(group);
    }
    Response response =
        json(QJsonObject{{u"accounts"_s, accounts}, {u"statuses"_s, statuses}, {u"notification_groups"_s, groups}});
    addLink(response, service, request, ids.empty() ? 0 : ids.front(), ids.empty() ? 0 : ids.back());
    return response;
}

Response oneNotification(Service& service, const Request& request)
{
    const Notification* n = find(service.world.notifications(request.account), request.capturedId());
    return n && stands(service, *n) ? json(notificationEntity(service, *n)) : notFound();
}

Response dismiss(Service& service, const Request& request)
{
    if (!find(service.world.notifications(request.account), request.capturedId()))
        return notFound();
    service.world.dismiss(request.account, request.capturedId());
    return json(QJsonObject());
}

Response clear(Service& service, const Request& request)
{
    service.world.clearNotifications(request.account);
    return json(QJsonObject());
}

Response unread(Service& service, const Request& request)
{
    Page page;
    page.limit = 1000;
    return json(QJsonObject{{u"count"_s, int(idsFor(service, request, page).size())}});
}

Response conversations(Service& service, const Request& request)
{
    // Paged by the last status, newest conversation first.
    QHash<Id, Id> byLast;
    std::vector<Id> lasts;
    for (const Id conversation : service.world.directConversations(request.account)) {
        if (const Id last = lastDirect(service, conversation, request.account); last != 0) {
            byLast.insert(last, conversation);
            lasts.push_back(last);
        }
    }
    std::sort(lasts.begin(), lasts.end());
    const auto ids = World::page(lasts, pageOf(request, 20, 40), [](Id) { return true; });
    QJsonArray array;
    for (const Id last : ids)
        array.append(conversationEntity(service, byLast.value(last), request.account));
    Response response = json(array);
    addLink(response, service, request, ids.empty() ? 0 : ids.front(), ids.empty() ? 0 : ids.back());
    return response;
}

Response readConversation(Service& service, const Request& request)
{
    const Id last = lastDirect(service, request.capturedId(), request.account);
    if (last == 0)
        return notFound();
    service.world.markRead(request.capturedId(), request.account, last);
    return json(conversationEntity(service, request.capturedId(), request.account));
}

} // namespace

void addNotificationRoutes(Router& router, Service& service)
{
    const auto add = [&](const QString& method, const QString& path, const QString& scope,
                         Response (*handler)(Service&, const Request&)) {
        router.add(method, path, Access::SignedIn, scope,
                   [&service, handler](const Request& request) { return handler(service, request); });
    };
    const auto read = u"read:notifications"_s;
    const auto write = u"write:notifications"_s;
    add(u"GET"_s, u"/api/v1/notifications"_s, read, all);
    add(u"GET"_s, u"/api/v2/notifications"_s, read, grouped);
    add(u"GET"_s, u"/api/v1/notifications/unread_count"_s, read, unread);
    add(u"GET"_s, u"/api/v2/notifications/unread_count"_s, read, unread);
    add(u"GET"_s, u"/api/v1/notifications/:id"_s, read, oneNotification);
    add(u"POST"_s, u"/api/v1/notifications/clear"_s, write, clear);
    add(u"POST"_s, u"/api/v1/notifications/:id/dismiss"_s, write, dismiss);
    add(u"GET"_s, u"/api/v1/conversations"_s, u"read:statuses"_s, conversations);
    add(u"POST"_s, u"/api/v1/conversations/:id/read"_s, u"write:conversations"_s, readConversation);
}

} // namespace parvis::practice
