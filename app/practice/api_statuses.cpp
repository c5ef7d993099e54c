// SPDX-License-Identifier: GPL-3.0-or-later
// Making, reading, editing and deleting statuses (docs.joinmastodon.org/methods/statuses).
#include "practice/entities.h"
#include "practice/length.h"
#include "practice/limits.h"
#include "practice/media_shelf.h"

using namespace Qt::StringLiterals;

namespace parvis::practice {
namespace {

Failure invalid(const QString& why)
{
    return failure(ErrorKind::Rejected, u"Validation failed: "_s + why);
}

Result<std::optional<Poll>> pollFrom(const Params& params, qint64 nowMs)
{
    if (!params.has(u"poll"_s) || params.object(u"poll"_s).keys().isEmpty())
        return std::nullopt;
    const Params asked = params.object(u"poll"_s);
    Poll poll;
    poll.options = asked.list(u"options"_s);
    poll.multiple = asked.flag(u"multiple"_s);
    const int seconds = asked.number(u"expires_in"_s, 0);
    if (poll.options.size() < 2)
        return invalid(u"Poll options must have more than one item"_s);
    if (poll.options.size() > maxPollOptions)
        return invalid(u"Poll options can't contain more than %1 items"_s.arg(maxPollOptions));
    for (const QString& option : poll.options) {
        if (option.trimmed().isEmpty())
            return invalid(u"Poll options must not be empty"_s);
        if (option.toUcs4().size() > maxPollOptionCharacters)
            return invalid(u"Poll options can't be longer than %1 characters each"_s.arg(maxPollOptionCharacters));
    }
    if (poll.options.removeDuplicates() > 0)
        return invalid(u"Poll options contain duplicate items"_s);
    if (seconds < minPollSeconds)
        return invalid(u"Expires at is too soon"_s);
    if (seconds > maxPollSeconds)
        return invalid(u"Expires at is too far into the future"_s);
    poll.votes.resize(size_t(poll.options.size()));
    poll.expiresMs = nowMs + qint64(seconds) * 1000;
    return std::optional(poll);
}

Done addMedia(Service& service, const Request& request, Draft& draft, Id edited)
{
    const QStringList ids = request.params.list(u"media_ids"_s);
    if (ids.size() > maxAttachments)
        return invalid(u"Cannot attach more than %1 files"_s.arg(maxAttachments));
    const Status* before = service.world.status(edited);
    for (const QString& word : ids) {
        const Id id = word.toLongLong();
        const Media* media = service.media.find(id);
        const bool already = before && std::find(before->media.begin(), before->media.end(), id) != before->media.end();
        if (!media || media->account != request.account)
            return failure(ErrorKind::NotFound, u"Record not found"_s);
        if (!media->ready() && !already)
            return invalid(u"Cannot attach files that have not finished processing. Try again in a moment!"_s);
        draft.media.push_back(id);
    }
    if (draft.poll && !draft.media.empty())
        return invalid(u"Cannot attach media to a post that already contains a poll"_s);
    return {};
}

Done checkText(const Draft& draft)
{
    if (draft.text.trimmed().isEmpty() && draft.media.empty() && !draft.poll)
        return invalid(u"Text can't be blank"_s);
    if (statusLength(draft.text, draft.spoiler) > maxCharacters)
        return invalid(u"Text character limit of %1 exceeded"_s.arg(maxCharacters));
    static const QStringList visibilities{u"public"_s, u"unlisted"_s, u"private"_s, u"direct"_s};
    if (!visibilities.contains(draft.visibility))
        return invalid(u"Visibility is not included in the list"_s);
    return {};
}

QString applicationName(Service& service, const Request& request)
{
    const Token* token = service.registry.token(request.token);
    const App* app = token ? service.registry.app(token->clientId) : nullptr;
    return app ? app->name : u"Parvis"_s;
}

Result<Draft> draftFrom(Service& service, const Request& request)
{
    const Params& p = request.params;
    Draft draft;
    draft.text = p.text(u"status"_s);
    draft.spoiler = p.text(u"spoiler_text"_s);
    draft.visibility = p.has(u"visibility"_s) ? p.text(u"visibility"_s) : u"public"_s;
    draft.language = p.text(u"language"_s);
    draft.sensitive = p.flag(u"sensitive"_s);
    draft.inReplyTo = p.id(u"in_reply_to_id"_s);
    draft.quoteOf = p.id(u"quoted_status_id"_s);
    draft.application = applicationName(service, request);
    draft.key = QString::fromUtf8(request.headers.value("idempotency-key"));
    auto poll = pollFrom(p, service.world.nowMs());
    if (!poll)
        return Failure(std::move(poll.error()));
    draft.poll = *poll;
    if (p.has(u"scheduled_at"_s))
        return failure(ErrorKind::Rejected, u"Scheduled posts are not built in the practice network"_s);
    for (const Id id : {draft.inReplyTo, draft.quoteOf}) {
        if (id != 0 && !visibleStatus(service, request, id))
            return failure(ErrorKind::NotFound, id == draft.inReplyTo
                                                    ? u"The post you are trying to reply to does not appear to exist."_s
                                                    : u"Record not found"_s);
    }
    if (auto done = addMedia(service, request, draft, 0); !done)
        return Failure(std::move(done.error()));
    if (auto done = checkText(draft); !done)
        return Failure(std::move(done.error()));
    return draft;
}

Response answerError(const Error& problem)
{
    return error(problem.kind == ErrorKind::NotFound ? 404 : 422, problem.detail);
}

Response create(Service& service, const Request& request)
{
    const QString key = QString::fromUtf8(request.headers.value("idempotency-key"));
    const bool keyed = !key.isEmpty() && service.settings.honourIdempotency;
    if (keyed) {
        const Id earlier = service.keys.find(request.account, key, service.world.nowMs());
        if (const Status* status = service.world.status(earlier))
            return json(statusEntity(service, *status, request.account));
    }
    const auto draft = draftFrom(service, request);
    if (!draft)
        return answerError(draft.error());
    const Id id = service.world.publish(request.account, *draft);
    if (keyed)
        service.keys.remember(request.account, key, id, service.world.nowMs());
    return json(statusEntity(service, *service.world.status(id), request.account));
}

Response editStatus(Service& service, const Request& request)
{
    const Id id = request.capturedId();
    const Status* status = service.world.status(id);
    if (!status || status->account != request.account || status->reblogOf != 0)
        return notFound();
    const Params& p = request.params;
    Draft draft;
    draft.text = p.has(u"status"_s) ? p.text(u"status"_s) : status->text;
    draft.spoiler = p.has(u"spoiler_text"_s) ? p.text(u"spoiler_text"_s) : status->spoiler;
    draft.visibility = status->visibility;
    draft.sensitive = p.has(u"sensitive"_s) ? p.flag(u"sensitive"_s) : status->sensitive;
    draft.language = p.text(u"language"_s);
    auto poll = pollFrom(p, service.world.nowMs());
    if (!poll)
        return answerError(poll.error());
    draft.poll = *poll;
    if (auto done = addMedia(service, request, draft, id); !done)
        return answerError(done.error());
    if (!p.has(u"media_ids"_s))
        draft.media = status->media;
    if (auto done = checkText(draft); !done)
        return answerError(done.error());
    for (const QJsonValue entry : p.value(u"media_attributes"_s).toArray()) {
        const Params attributes(entry.toObject());
        const Media* media = service.media.find(attributes.id(u"id"_s));
        if (media && media->account == request.account)
            service.media.describe(media->id, attributes.text(u"description"_s), attributes.text(u"focus"_s));
    }
    service.world.edit(id, draft);
    return json(statusEntity(service, *service.world.status(id), request.account));
}

Response removeStatus(Service& service, const Request& request)
{
    const Status* status = service.world.status(request.capturedId());
    if (!status || status->account != request.account)
        return notFound();
    QJsonObject entity = statusEntity(service, *status, request.account);
    entity.insert(u"text"_s, status->text);
    service.world.remove(status->id);
    return json(entity);
}

Response source(Service& service, const Request& request)
{
    const Status* status = service.world.status(request.capturedId());
    if (!status || status->account != request.account)
        return notFound();
    return json(
        QJsonObject{{u"id"_s, idText(status->id)}, {u"text"_s, status->text}, {u"spoiler_text"_s, status->spoiler}});
}

// Depth first, replies in the order of time, as Mastodon lists a thread.
void collect(Service& service, const Request& request, Id id, QJsonArray& into)
{
    for (const Id reply : service.world.repliesTo(id)) {
        if (const Status* status = visibleStatus(service, request, reply); status && into.size() < 4096) {
            into.append(statusEntity(service, *status, request.account));
            collect(service, request, reply, into);
        }
    }
}

Response context(Service& service, const Request& request)
{
    const Status* status = visibleStatus(service, request, request.capturedId());
    if (!status)
        return notFound();
    QJsonArray ancestors;
    for (const Status* up = service.world.status(status->inReplyTo); up; up = service.world.status(up->inReplyTo)) {
        if (service.world.visible(*up, request.account))
            ancestors.prepend(statusEntity(service, *up, request.account));
    }
    QJsonArray descendants;
    collect(service, request, status->id, descendants);
    return json(QJsonObject{{u"ancestors"_s, ancestors}, {u"descendants"_s, descendants}});
}

Response many(Service& service, const Request& request)
{
    QJsonArray array;
    for (const QString& word : request.params.list(u"id"_s)) {
        if (const Status* status = visibleStatus(service, request, word.toLongLong()))
            array.append(statusEntity(service, *status, request.account));
    }
    return json(array);
}

Response oneStatus(Service& service, const Request& request)
{
    const Status* status = visibleStatus(service, request, request.capturedId());
    return status ? json(statusEntity(service, *status, request.account)) : notFound();
}

} // namespace

void addStatusRoutes(Router& router, Service& service)
{
    const auto add = [&](const QString& method, const QString& path, Access access, const QString& scope,
                         Response (*handler)(Service&, const Request&)) {
        router.add(method, path, access, scope,
                   [&service, handler](const Request& request) { return handler(service, request); });
    };
    const auto read = u"read:statuses"_s;
    const auto write = u"write:statuses"_s;
    add(u"POST"_s, u"/api/v1/statuses"_s, Access::SignedIn, write, create);
    add(u"GET"_s, u"/api/v1/statuses"_s, Access::Anyone, read, many);
    add(u"GET"_s, u"/api/v1/statuses/:id"_s, Access::Anyone, read, oneStatus);
    add(u"PUT"_s, u"/api/v1/statuses/:id"_s, Access::SignedIn, write, editStatus);
    add(u"DELETE"_s, u"/api/v1/statuses/:id"_s, Access::SignedIn, write, removeStatus);
    add(u"GET"_s, u"/api/v1/statuses/:id/source"_s, Access::SignedIn, read, source);
    add(u"GET"_s, u"/api/v1/statuses/:id/context"_s, Access::Anyone, read, context);
}

} // namespace parvis::practice
