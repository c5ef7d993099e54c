// SPDX-License-Identifier: GPL-3.0-or-later
// The network's description of itself, and the lists a client asks for at start that are empty here.
#include "practice/entities.h"
#include "practice/limits.h"
#include "practice/markup.h"
#include "practice/media_shelf.h"
#include "practice/png.h"

using namespace Qt::StringLiterals;

namespace parvis::practice {
namespace {

const auto title = u"Practice network (not a real network)"_s;
const auto version = u"4.5.0"_s;
const auto description = u"A practice network on this computer. Nothing that is published here leaves it, and its "
                         "customers are made up."_s;

QJsonObject limits(const Service& service)
{
    return {{u"accounts"_s, QJsonObject{{u"max_featured_tags"_s, 10}, {u"max_pinned_statuses"_s, 5}}},
            {u"statuses"_s, QJsonObject{{u"max_characters"_s, maxCharacters},
                                        {u"max_media_attachments"_s, maxAttachments},
                                        {u"characters_reserved_per_url"_s, charactersPerUrl}}},
            {u"media_attachments"_s,
             QJsonObject{{u"supported_mime_types"_s,
                          QJsonArray{u"image/png"_s, u"image/jpeg"_s, u"image/gif"_s, u"image/webp"_s, u"video/mp4"_s,
                                     u"video/webm"_s, u"audio/ogg"_s, u"audio/mpeg"_s}},
                         {u"description_limit"_s, MediaShelf::descriptionLimit},
                         {u"image_size_limit"_s, MediaShelf::imageSizeLimit},
                         {u"image_matrix_limit"_s, MediaShelf::imageMatrixLimit},
                         {u"video_size_limit"_s, MediaShelf::videoSizeLimit},
                         {u"video_frame_rate_limit"_s, 120},
                         {u"video_matrix_limit"_s, 8'294'400}}},
            {u"polls"_s, QJsonObject{{u"max_options"_s, maxPollOptions},
                                     {u"max_characters_per_option"_s, maxPollOptionCharacters},
                                     {u"min_expiration"_s, minPollSeconds},
                                     {u"max_expiration"_s, maxPollSeconds}}},
            {u"translation"_s, QJsonObject{{u"enabled"_s, false}}},
            {u"urls"_s, QJsonObject{{u"streaming"_s, service.streamingUrl}}}};
}

QJsonArray rules()
{
    return {QJsonObject{{u"id"_s, u"1"_s}, {u"text"_s, u"Practise as you like."_s}, {u"hint"_s, QString()}}};
}

QJsonObject instanceV2(Service& service)
{
    const QString picture = service.world.baseUrl() + u"/avatars/practice.png"_s;
    return {
        {u"domain"_s, QString(practiceDomain)},
        {u"title"_s, title},
        {u"version"_s, version},
        {u"source_url"_s, u"https://practice.invalid/source"_s},
        {u"description"_s, description},
        {u"usage"_s, QJsonObject{{u"users"_s, QJsonObject{{u"active_month"_s, int(service.world.accounts().size())}}}}},
        {u"thumbnail"_s, QJsonObject{{u"url"_s, picture}}},
        {u"icon"_s, QJsonArray{QJsonObject{{u"src"_s, picture}, {u"size"_s, u"80x80"_s}}}},
        {u"languages"_s, QJsonArray{u"fr"_s, u"en"_s, u"ar"_s}},
        {u"configuration"_s, limits(service)},
        {u"registrations"_s,
         QJsonObject{{u"enabled"_s, false}, {u"approval_required"_s, false}, {u"message"_s, QJsonValue()}}},
        {u"api_versions"_s, QJsonObject{{u"mastodon"_s, 7}}},
        {u"contact"_s, QJsonObject{{u"email"_s, u"nobody@practice.invalid"_s}, {u"account"_s, QJsonValue()}}},
        {u"rules"_s, rules()}};
}

QJsonObject instanceV1(Service& service)
{
    return {{u"uri"_s, QString(practiceDomain)},
            {u"title"_s, title},
            {u"short_description"_s, description},
            {u"description"_s, description},
            {u"email"_s, u"nobody@practice.invalid"_s},
            {u"version"_s, version},
            {u"urls"_s, QJsonObject{{u"streaming_api"_s, service.streamingUrl}}},
            {u"stats"_s, QJsonObject{{u"user_count"_s, int(service.world.accounts().size())},
                                     {u"status_count"_s, int(service.world.allStatuses().size())},
                                     {u"domain_count"_s, 1}}},
            {u"thumbnail"_s, QJsonValue()},
            {u"languages"_s, QJsonArray{u"fr"_s, u"en"_s, u"ar"_s}},
            {u"registrations"_s, false},
            {u"approval_required"_s, false},
            {u"invites_enabled"_s, false},
            {u"configuration"_s, limits(service)},
            {u"contact_account"_s, QJsonValue()},
            {u"rules"_s, rules()}};
}

QJsonObject nodeinfo(Service& service)
{
    return {
        {u"version"_s, u"2.0"_s},
        {u"software"_s, QJsonObject{{u"name"_s, u"parvis-practice"_s}, {u"version"_s, QStringLiteral(PARVIS_VERSION)}}},
        {u"protocols"_s, QJsonArray()},
        {u"services"_s, QJsonObject{{u"outbound"_s, QJsonArray()}, {u"inbound"_s, QJsonArray()}}},
        {u"usage"_s, QJsonObject{{u"users"_s, QJsonObject{{u"total"_s, int(service.world.accounts().size())}}},
                                 {u"localPosts"_s, int(service.world.allStatuses().size())}}},
        {u"openRegistrations"_s, false},
        {u"metadata"_s, QJsonObject{{u"nodeName"_s, title}, {u"practice"_s, true}}}};
}

Response landing(Service& service)
{
    QString people;
    for (const Id id : service.world.accounts()) {
        const Account* account = service.world.account(id);
        if (account->shop)
            people += u"<li>@"_s + account->username.toHtmlEscaped() + u"</li>"_s;
    }
    return html(u"<!DOCTYPE html><title>%1</title><h1>%1</h1><p>%2</p><ul>%3</ul>"_s.arg(title, description, people));
}

} // namespace

void addInstanceRoutes(Router& router, Service& service)
{
    const auto get = [&router](const QString& path, Handler handler) {
        router.add(u"GET"_s, path, Access::Anyone, {}, std::move(handler));
    };
    get(u"/"_s, [&service](const Request&) { return landing(service); });
    get(u"/.well-known/nodeinfo"_s, [&service](const Request&) {
        return json(QJsonObject{
            {u"links"_s, QJsonArray{QJsonObject{{u"rel"_s, u"http://nodeinfo.diaspora.software/ns/schema/2.0"_s},
                                                {u"href"_s, QString(service.world.baseUrl() + u"/nodeinfo/2.0"_s)}}}}});
    });
    get(u"/nodeinfo/2.0"_s, [&service](const Request&) { return json(nodeinfo(service)); });
    get(u"/api/v1/instance"_s, [&service](const Request&) { return json(instanceV1(service)); });
    get(u"/api/v2/instance"_s, [&service](const Request&) { return json(instanceV2(service)); });
    get(u"/avatars/:name"_s, [](const Request& request) {
        return Response{200, "image/png", avatarPng(request.captured.value(0)), {{"Cache-Control", "max-age=3600"}}};
    });
    for (const QString& path : {u"/api/v1/custom_emojis"_s, u"/api/v1/announcements"_s, u"/api/v1/lists"_s,
                                u"/api/v1/filters"_s, u"/api/v2/filters"_s, u"/api/v1/follow_requests"_s,
                                u"/api/v1/scheduled_statuses"_s, u"/api/v1/trends/tags"_s, u"/api/v1/instance/peers"_s})
        get(path, [](const Request&) { return json(QJsonArray()); });
    get(u"/api/v1/instance/rules"_s, [](const Request&) { return json(rules()); });
}

} // namespace parvis::practice
