// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/control.h"

#include "practice/deeds.h"
#include "practice/entities.h"

using namespace Qt::StringLiterals;

namespace parvis::practice {
namespace {

QJsonObject settingsEntity(const Settings& settings)
{
    return {{u"honour_idempotency"_s, settings.honourIdempotency},
            {u"media_polls"_s, settings.mediaPolls},
            {u"rate_limit"_s, settings.rateLimit}};
}

Response networkState(Service& service, const ControlHooks& hooks)
{
    QJsonArray accounts;
    for (const Id id : service.world.accounts()) {
        const Account* a = service.world.account(id);
        accounts.append(QJsonObject{{u"id"_s, idText(id)},
                                    {u"handle"_s, a->username},
                                    {u"shop"_s, a->shop},
                                    {u"followers_count"_s, a->quietFollowers + int(a->followers.size())},
                                    {u"statuses_count"_s, a->statuses},
                                    {u"notifications"_s, int(service.world.notifications(id).size())}});
    }
    QJsonObject answer = hooks.counters();
    answer.insert(u"accounts"_s, accounts);
    answer.insert(u"statuses"_s, int(service.world.allStatuses().size()));
    answer.insert(u"accepted"_s, service.world.acceptedCount());
    answer.insert(u"faults"_s, hooks.faults());
    answer.insert(u"settings"_s, settingsEntity(service.settings));
    return json(answer);
}

Response listStatuses(Service& service, const Request& request)
{
    const QString handle = request.params.text(u"account"_s);
    const Account* only = service.world.accountNamed(handle);
    if (!handle.isEmpty() && !only)
        return notFound();
    QJsonArray array;
    for (const Id id : service.world.allStatuses()) {
        const Status* s = service.world.status(id);
        const Account* author = service.world.account(s->account);
        if (only && author != only)
            continue;
        array.append(QJsonObject{{u"id"_s, idText(id)},
                                 {u"account"_s, author->username},
                                 {u"text"_s, s->text},
                                 {u"visibility"_s, s->visibility},
                                 {u"in_reply_to"_s, idOrNull(s->inReplyTo)},
                                 {u"key"_s, s->key.isEmpty() ? QJsonValue() : QJsonValue(s->key)}});
    }
    return json(array);
}

Response changeSettings(Service& service, const Request& request)
{
    const Params& p = request.params;
    Settings changed = service.settings;
    if (p.has(u"honour_idempotency"_s))
        changed.honourIdempotency = p.flag(u"honour_idempotency"_s);
    changed.mediaPolls = p.number(u"media_polls"_s, changed.mediaPolls);
    changed.rateLimit = p.number(u"rate_limit"_s, changed.rateLimit);
    if (changed.mediaPolls < 0 || changed.rateLimit < 1)
        return error(422, u"media_polls must be 0 or more, rate_limit 1 or more"_s);
    service.settings = changed;
    return json(settingsEntity(changed));
}

Id newestShopPost(Service& service)
{
    const std::vector<Id>& all = service.world.allStatuses();
    for (auto it = all.rbegin(); it != all.rend(); ++it) {
        const Status* s = service.world.status(*it);
        if (s->inReplyTo == 0 && service.world.account(s->account)->shop)
            return *it;
    }
    return 0;
}

Response comment(Service& service, const Request& request)
{
    const Params& p = request.params;
    const QString on = p.text(u"on"_s);
    const Id answered = on.isEmpty() || on == "last-post"_L1 ? newestShopPost(service) : on.toLongLong();
    const Status* to = service.world.status(answered);
    const QString author = p.text(u"author"_s).isEmpty() ? u"emma_wright"_s : p.text(u"author"_s);
    if (!to || p.text(u"text"_s).isEmpty())
        return error(422, u"needs a text, and a status to answer"_s);
    Account& customer = service.world.addAccount(author, author, u"en"_s, false);
    if (customer.shop)
        return error(422, u"the author is an account of the shop"_s);
    Draft draft;
    draft.text = u'@' + service.world.account(to->account)->username + u' ' + p.text(u"text"_s);
    draft.inReplyTo = answered;
    draft.visibility = p.has(u"visibility"_s) ? p.text(u"visibility"_s) : to->visibility;
    draft.language = customer.language;
    const Id id = service.world.publish(customer.id, draft);
    return json(statusEntity(service, *service.world.status(id), customer.id));
}

} // namespace

void addControlRoutes(Router& router, Service& service, ControlHooks hooks)
{
    const auto add = [&router](const QString& method, const QString& path, Handler handler) {
        router.add(method, path, Access::Anyone, {}, std::move(handler));
    };
    add(u"GET"_s, u"/practice/state"_s, [&service, hooks](const Request&) { return networkState(service, hooks); });
    add(u"GET"_s, u"/practice/statuses"_s,
        [&service](const Request& request) { return listStatuses(service, request); });
    add(u"PUT"_s, u"/practice/settings"_s,
        [&service](const Request& request) { return changeSettings(service, request); });
    add(u"POST"_s, u"/practice/comment"_s, [&service](const Request& request) { return comment(service, request); });
    add(u"POST"_s, u"/practice/deeds"_s, [&service](const Request& request) { return doDeeds(service, request); });
    add(u"PUT"_s, u"/practice/faults"_s, [hooks](const Request& request) {
        if (!request.params.has(u"spec"_s))
            return error(422, u"needs \"spec\""_s);
        const auto done = hooks.setFaults(request.params.text(u"spec"_s));
        return done ? json(QJsonObject{{u"faults"_s, hooks.faults()}}) : error(422, done.error().detail);
    });
    add(u"POST"_s, u"/practice/advance"_s, [hooks](const Request& request) {
        const double seconds = request.params.value(u"seconds"_s).toDouble(-1);
        if (seconds < 0 || seconds > 31'536'000)
            return error(422, u"needs \"seconds\", a number from 0"_s);
        hooks.advance(Milliseconds(qint64(seconds * 1000)));
        return json(hooks.counters());
    });
}

} // namespace parvis::practice
