// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts, relationships, reports, search (docs.joinmastodon.org/methods/accounts, /reports, /search).
#include "practice/entities.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace parvis::practice {
namespace {

Response verify(Service& service, const Request& request)
{
    return json(credentialAccountEntity(service, *service.world.account(request.account)));
}

Response oneAccount(Service& service, const Request& request)
{
    const Account* account = service.world.account(request.capturedId());
    return account ? json(accountEntity(service, *account)) : notFound();
}

Response lookup(Service& service, const Request& request)
{
    const Account* account = service.world.accountByAcct(request.params.text(u"acct"_s));
    return account ? json(accountEntity(service, *account)) : notFound();
}

Response accountStatuses(Service& service, const Request& request)
{
    const Id owner = request.capturedId();
    if (!service.world.account(owner))
        return notFound();
    const Params& p = request.params;
    const bool noReplies = p.flag(u"exclude_replies"_s);
    const bool noBoosts = p.flag(u"exclude_reblogs"_s);
    const bool onlyMedia = p.flag(u"only_media"_s);
    const QString tag = p.text(u"tagged"_s);
    if (p.flag(u"pinned"_s))
        return json(QJsonArray());
    const auto ids = World::page(service.world.statusesOf(owner), pageOf(request, 20, 40), [&](Id id) {
        const Status* s = service.world.status(id);
        if (!s || !service.world.visible(*s, request.account))
            return false;
        // Direct statuses are no part of a profile, one's own excepted.
        if (s->visibility == "direct"_L1 && s->account != request.account)
            return false;
        return !(noReplies && s->inReplyTo != 0 && s->inReplyToAccount != owner) && !(noBoosts && s->reblogOf != 0) &&
               !(onlyMedia && s->media.empty()) && (tag.isEmpty() || s->tags.contains(tag, Qt::CaseInsensitive));
    });
    return statusPage(service, request, ids);
}

Response accountList(Service& service, const Request& request, const std::set<Id>& ids)
{
    const auto page =
        World::page(std::vector<Id>(ids.begin(), ids.end()), pageOf(request, 40, 80), [](Id) { return true; });
    QJsonArray array;
    for (const Id id : page) {
        if (const Account* account = service.world.account(id))
            array.append(accountEntity(service, *account));
    }
    Response response = json(array);
    addLink(response, service, request, page.empty() ? 0 : page.front(), page.empty() ? 0 : page.back());
    return response;
}

Response followers(Service& service, const Request& request)
{
    const Account* account = service.world.account(request.capturedId());
    return account ? accountList(service, request, account->followers) : notFound();
}

Response following(Service& service, const Request& request)
{
    const Account* account = service.world.account(request.capturedId());
    return account ? accountList(service, request, account->following) : notFound();
}

Response relationships(Service& service, const Request& request)
{
    QJsonArray array;
    for (const QString& word : request.params.list(u"id"_s)) {
        if (service.world.account(word.toLongLong()))
            array.append(relationshipEntity(service, request.account, word.toLongLong()));
    }
    return json(array);
}

Response relate(Service& service, const Request& request, const QString& verb)
{
    const Id other = request.capturedId();
    if (!service.world.account(other))
        return notFound();
    const bool on = !verb.startsWith("un"_L1);
    if (verb.endsWith("follow"_L1)) {
        if (other == request.account)
            return error(403, u"This action is not allowed"_s);
        service.world.follow(other, request.account, on);
    } else if (verb.endsWith("mute"_L1)) {
        service.world.setMuting(request.account, other, on);
    } else {
        service.world.setBlocking(request.account, other, on);
    }
    return json(relationshipEntity(service, request.account, other));
}

Response listOf(Service& service, const Request& request, bool blocked)
{
    const Account* me = service.world.account(request.account);
    return accountList(service, request, blocked ? me->blocking : me->muting);
}

Response report(Service& service, const Request& request)
{
    const Params& p = request.params;
    const Account* target = service.world.account(p.id(u"account_id"_s));
    if (!target)
        return notFound();
    static const QStringList categories{u"spam"_s, u"legal"_s, u"violation"_s, u"other"_s};
    const QString category = p.has(u"category"_s) ? p.text(u"category"_s) : u"other"_s;
    if (!categories.contains(category))
        return error(422, u"Validation failed: Category is not included in the list"_s);
    if (p.text(u"comment"_s).size() > 1000)
        return error(422, u"Validation failed: Comment is too long (maximum is 1000 characters)"_s);
    return json(QJsonObject{{u"id"_s, idText(service.world.nextId())},
                            {u"action_taken"_s, false},
                            {u"action_taken_at"_s, QJsonValue()},
                            {u"category"_s, category},
                            {u"comment"_s, p.text(u"comment"_s)},
                            {u"forwarded"_s, p.flag(u"forward"_s)},
                            {u"created_at"_s, timeText(service.world.nowMs())},
                            {u"status_ids"_s, QJsonArray::fromStringList(p.list(u"status_ids"_s))},
                            {u"rule_ids"_s, QJsonValue()},
                            {u"target_account"_s, accountEntity(service, *target)}});
}

// A status may be asked for by its address, as people paste it.
const Status* statusByUrl(Service& service, const Request& request, const QString& text)
{
    if (!text.startsWith(service.world.baseUrl()))
        return nullptr;
    return visibleStatus(service, request, text.section(u'/', -1).toLongLong());
}

QJsonArray accountsLike(Service& service, const QString& words, int limit)
{
    QString name = words.startsWith(u'@') ? words.sliced(1) : words;
    name = name.section(u'@', 0, 0);
    QJsonArray accounts;
    for (const Id id : service.world.accounts()) {
        const Account* account = service.world.account(id);
        const bool match = !name.isEmpty() && (account->username.contains(name, Qt::CaseInsensitive) ||
                                               account->displayName.contains(name, Qt::CaseInsensitive));
        if (match && accounts.size() < limit)
            accounts.append(accountEntity(service, *account));
    }
    return accounts;
}

Response searchAccounts(Service& service, const Request& request)
{
    const QString q = request.params.text(u"q"_s).trimmed();
    return json(accountsLike(service, q, std::clamp(request.params.number(u"limit"_s, 40), 1, 80)));
}

Response search(Service& service, const Request& request)
{
    const QString q = request.params.text(u"q"_s).trimmed();
    const QString type = request.params.text(u"type"_s);
    const int limit = std::clamp(request.params.number(u"limit"_s, 20), 1, 40);
    QJsonArray statuses;
    QJsonArray tags;
    const QJsonArray accounts =
        type.isEmpty() || type == "accounts"_L1 ? accountsLike(service, q, limit) : QJsonArray();
    if (type.isEmpty() || type == "statuses"_L1) {
        if (const Status* named = statusByUrl(service, request, q)) {
            statuses.append(statusEntity(service, *named, request.account));
        } else if (!q.isEmpty()) {
            Page page;
            page.limit = limit;
            for (const Id id : World::page(service.world.allStatuses(), page, [&](Id candidate) {
                     const Status* s = service.world.status(candidate);
                     return s && s->text.contains(q, Qt::CaseInsensitive) && service.world.visible(*s, request.account);
                 }))
                statuses.append(statusEntity(service, *service.world.status(id), request.account));
        }
    }
    const QString tag = q.startsWith(u'#') ? q.sliced(1) : q;
    if ((type.isEmpty() || type == "hashtags"_L1) && !service.world.tagged(tag).empty()) {
        tags.append(QJsonObject{{u"id"_s, tag.toLower()},
                                {u"name"_s, tag.toLower()},
                                {u"url"_s, QString(service.world.baseUrl() + u"/tags/"_s + tag.toLower())},
                                {u"history"_s, QJsonArray()}});
    }
    return json(QJsonObject{{u"accounts"_s, accounts}, {u"statuses"_s, statuses}, {u"hashtags"_s, tags}});
}

} // namespace

void addAccountRoutes(Router& router, Service& service)
{
    const auto add = [&](const QString& method, const QString& path, Access access, const QString& scope,
                         Response (*handler)(Service&, const Request&)) {
        router.add(method, path, access, scope,
                   [&service, handler](const Request& request) { return handler(service, request); });
    };
    const auto read = u"read:accounts"_s;
    add(u"GET"_s, u"/api/v1/accounts/verify_credentials"_s, Access::SignedIn, {}, verify);
    add(u"GET"_s, u"/api/v1/accounts/lookup"_s, Access::Anyone, read, lookup);
    add(u"GET"_s, u"/api/v1/accounts/search"_s, Access::SignedIn, read, searchAccounts);
    add(u"GET"_s, u"/api/v1/accounts/relationships"_s, Access::SignedIn, u"read:follows"_s, relationships);
    add(u"GET"_s, u"/api/v1/accounts/:id"_s, Access::Anyone, read, oneAccount);
    add(u"GET"_s, u"/api/v1/accounts/:id/statuses"_s, Access::Anyone, u"read:statuses"_s, accountStatuses);
    add(u"GET"_s, u"/api/v1/accounts/:id/followers"_s, Access::Anyone, read, followers);
    add(u"GET"_s, u"/api/v1/accounts/:id/following"_s, Access::Anyone, read, following);
    add(u"POST"_s, u"/api/v1/reports"_s, Access::SignedIn, u"write:reports"_s, report);
    add(u"GET"_s, u"/api/v2/search"_s, Access::SignedIn, u"read:search"_s, search);
    for (const QString& verb : {u"follow"_s, u"unfollow"_s, u"mute"_s, u"unmute"_s, u"block"_s, u"unblock"_s}) {
        const QString scope = u"write:"_s + QString(verb.startsWith("un"_L1) ? verb.sliced(2) : verb) + u's';
        router.add(u"POST"_s, u"/api/v1/accounts/:id/"_s + verb, Access::SignedIn, scope,
                   [&service, verb](const Request& request) { return relate(service, request, verb); });
    }
    router.add(u"GET"_s, u"/api/v1/mutes"_s, Access::SignedIn, u"read:mutes"_s,
               [&service](const Request& request) { return listOf(service, request, false); });
    router.add(u"GET"_s, u"/api/v1/blocks"_s, Access::SignedIn, u"read:blocks"_s,
               [&service](const Request& request) { return listOf(service, request, true); });
    router.add(u"GET"_s, u"/api/v1/preferences"_s, Access::SignedIn, read, [](const Request&) {
        return json(QJsonObject{{u"posting:default:visibility"_s, u"public"_s},
                                {u"posting:default:sensitive"_s, false},
                                {u"posting:default:language"_s, QJsonValue()},
                                {u"reading:expand:media"_s, u"default"_s},
                                {u"reading:expand:spoilers"_s, false}});
    });
}

} // namespace parvis::practice
