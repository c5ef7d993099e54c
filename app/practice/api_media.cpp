// SPDX-License-Identifier: GPL-3.0-or-later
// Uploads (docs.joinmastodon.org/methods/media) and the files themselves.
#include "practice/entities.h"
#include "practice/media_shelf.h"

using namespace Qt::StringLiterals;

namespace parvis::practice {
namespace {

Response upload(Service& service, const Request& request)
{
    const auto file = std::find_if(request.files.begin(), request.files.end(),
                                   [](const UploadedFile& f) { return f.field == "file"_L1; });
    if (file == request.files.end())
        return error(422, u"Validation failed: File can't be blank"_s);
    const auto id =
        service.media.add(service.world.nextId(), request.account, file->bytes, request.params.text(u"description"_s),
                          request.params.text(u"focus"_s), service.settings.mediaPolls);
    if (!id)
        return error(422, id.error().detail);
    const Media& media = *service.media.find(*id);
    return json(mediaEntity(service, media), media.ready() ? 200 : 202);
}

Response mediaState(Service& service, const Request& request)
{
    Media* media = service.media.find(request.capturedId());
    if (!media || media->account != request.account)
        return notFound();
    const bool wasReady = media->ready();
    const QJsonObject entity = mediaEntity(service, *media);
    if (!wasReady)
        --media->pollsLeft;
    return json(entity, wasReady ? 200 : 206);
}

Response describe(Service& service, const Request& request)
{
    const Media* media = service.media.find(request.capturedId());
    if (!media || media->account != request.account)
        return notFound();
    const QString description = request.params.text(u"description"_s);
    if (description.toUcs4().size() > MediaShelf::descriptionLimit)
        return error(422, u"Validation failed: Description is too long (maximum is %1 characters)"_s.arg(
                              MediaShelf::descriptionLimit));
    service.media.describe(media->id, description, request.params.text(u"focus"_s));
    return json(mediaEntity(service, *media));
}

Response removeMedia(Service& service, const Request& request)
{
    const Media* media = service.media.find(request.capturedId());
    if (!media || media->account != request.account)
        return notFound();
    for (const Id id : service.world.statusesOf(request.account)) {
        const Status* status = service.world.status(id);
        if (status && std::find(status->media.begin(), status->media.end(), media->id) != status->media.end())
            return error(422, u"Media attachment is currently used by a status"_s);
    }
    service.media.remove(media->id);
    return json(QJsonObject());
}

Response mediaFile(Service& service, const Request& request)
{
    const Media* media = service.media.find(request.captured.value(0).section(u'.', 0, 0).toLongLong());
    if (!media || !media->ready())
        return notFound();
    return {200, media->mime, media->bytes, {{"X-Content-Type-Options", "nosniff"}, {"Cache-Control", "max-age=3600"}}};
}

} // namespace

void addMediaRoutes(Router& router, Service& service)
{
    const auto add = [&](const QString& method, const QString& path, Access access,
                         Response (*handler)(Service&, const Request&)) {
        router.add(method, path, access, access == Access::SignedIn ? u"write:media"_s : QString(),
                   [&service, handler](const Request& request) { return handler(service, request); });
    };
    add(u"POST"_s, u"/api/v2/media"_s, Access::SignedIn, upload);
    add(u"POST"_s, u"/api/v1/media"_s, Access::SignedIn, upload);
    add(u"GET"_s, u"/api/v1/media/:id"_s, Access::SignedIn, mediaState);
    add(u"PUT"_s, u"/api/v1/media/:id"_s, Access::SignedIn, describe);
    add(u"DELETE"_s, u"/api/v1/media/:id"_s, Access::SignedIn, removeMedia);
    add(u"GET"_s, u"/media/:file"_s, Access::Anyone, mediaFile);
}

} // namespace parvis::practice
