// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/mastodon_under_test.h"

#include "platforms/mastodon/client.h"
#include "support/fixture.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace parvis::test {
namespace {

const QString statusId = u"103270115826048975"_s;

PublishRequest greeting()
{
    PublishRequest request;
    request.requestName = u"name-1"_s;
    request.text = u"Bread is ready & warm"_s;
    request.firstSent = Instant{1'795'305'600'000}; // where FakeClock starts
    return request;
}

IncomingMessage comment()
{
    IncomingMessage message;
    message.remote.id.value = u"103186126728896492"_s;
    message.author.remoteId.value = u"971724"_s;
    return message;
}

// Adds what no client knows, everywhere.
QJsonValue strangeValue(const QJsonValue& value)
{
    if (value.isArray()) {
        QJsonArray out;
        for (const QJsonValue& one : value.toArray())
            out.append(strangeValue(one));
        return out;
    }
    if (!value.isObject())
        return value;
    QJsonObject out;
    const QJsonObject in = value.toObject();
    for (auto it = in.begin(); it != in.end(); ++it)
        out.insert(it.key(), strangeValue(it.value()));
    out.insert("a_field_of_tomorrow"_L1, QJsonObject{{"deep"_L1, QJsonArray{1, u"x"_s, QJsonValue()}}});
    if (out.contains("visibility"_L1))
        out.insert("visibility"_L1, u"neighbours"_s);
    if (out.contains("language"_L1))
        out.insert("language"_L1, QJsonValue());
    if (out.contains("display_name"_L1))
        out.insert("display_name"_L1, QJsonValue());
    if (out.contains("followers_count"_L1))
        out.insert("followers_count"_L1, -1);
    return out;
}

QByteArray strangeFixture(const QString& name)
{
    const QJsonDocument document = QJsonDocument::fromJson(fixture(u"mastodon/"_s + name));
    if (document.isObject())
        return QJsonDocument(strangeValue(document.object()).toObject()).toJson();
    QJsonArray array = strangeValue(document.array()).toArray();
    QJsonObject unknown = array.first().toObject();
    unknown.insert("id"_L1, u"34975999"_s);
    unknown.insert("type"_L1, u"applause"_s);
    array.prepend(unknown);
    return QJsonDocument(array).toJson();
}

void scriptWith(ScriptedServer& server, const std::function<QByteArray(const QString&)>& body)
{
    const QByteArray status = body(u"status.json"_s);
    const QByteArray statusPath = "/api/v1/statuses/" + statusId.toUtf8();
    server.on("GET", "/api/v2/instance", ScriptedReply::json(body(u"instance_v2.json"_s)));
    server.on("GET", "/.well-known/nodeinfo",
              ScriptedReply::json(QByteArray(body(u"nodeinfo_index.json"_s)).replace("HOST", "127.0.0.1")));
    server.on("GET", "/nodeinfo/2.0", ScriptedReply::json(body(u"nodeinfo.json"_s)));
    server.on("GET", "/api/v1/accounts/verify_credentials", ScriptedReply::json(body(u"account.json"_s)));
    server.on("POST", "/api/v2/media", ScriptedReply::json(body(u"media.json"_s)));
    server.on("GET", "/api/v1/media/22348641", ScriptedReply::json(body(u"media.json"_s)));
    server.on("POST", "/api/v1/statuses", ScriptedReply::json(status));
    server.on("GET", "/api/v1/statuses", ScriptedReply::json("[" + status + "]"));
    server.on("GET", statusPath, ScriptedReply::json(status));
    server.on("PUT", statusPath, ScriptedReply::json(status));
    server.on("DELETE", statusPath, ScriptedReply::json(status));
    server.on("GET", statusPath + "/context", ScriptedReply::json(body(u"context.json"_s)));
    server.on("GET", "/api/v1/accounts/23634/statuses", ScriptedReply::json("[" + status + "]"));
    server.on("GET", "/api/v1/accounts/search", ScriptedReply::json("[" + body(u"account.json"_s) + "]"));
    server.on("GET", "/api/v1/notifications", ScriptedReply::json(body(u"notifications.json"_s)));
    server.on("POST", "/api/v1/statuses/103186126728896492/*", ScriptedReply::json(status));
    server.on("POST", "/api/v1/accounts/971724/*", ScriptedReply::json("{\"id\":\"971724\",\"muting\":true}"));
    server.on("GET", "/api/v1/statuses/103186126728896492", ScriptedReply::json(status));
    server.on("GET", "/api/v1/accounts/relationships",
              ScriptedReply::json("[{\"id\":\"971724\",\"muting\":true,\"blocking\":false}]"));
    server.on("POST", "/api/v1/reports", ScriptedReply::json("{\"id\":\"48914\",\"action_taken\":false}"));
}

template <typename F>
auto calling(F call)
{
    return [call](PlatformClient& client) { return forget(&client, call(client)); };
}

} // namespace

Account mastodonAccount(const QUrl& server, const QString& software, const QString& version)
{
    Account account;
    account.network = u"mastodon"_s;
    account.server = server.toString();
    account.remoteId.value = u"23634"_s;
    account.handle = u"shop@mastodon.example"_s;
    account.capabilities.software = software;
    account.capabilities.softwareVersion = version;
    account.capabilities.streaming = true;
    return account;
}

void scriptMastodon(ScriptedServer& server)
{
    scriptWith(server, [](const QString& name) { return fixture(u"mastodon/"_s + name); });
}

void MastodonUnderTest::scriptStrange(ScriptedServer& server)
{
    scriptWith(server, strangeFixture);
}

std::unique_ptr<PlatformClient> MastodonUnderTest::make(HttpClient& http, const QUrl& server)
{
    return std::make_unique<mastodon::MastodonClient>(http, mastodonAccount(server), Credentials(mastodonToken));
}

std::vector<Operation> MastodonUnderTest::operations() const
{
    using Kind = Operation::Kind;
    const QByteArray status = "/api/v1/statuses/" + statusId.toUtf8();
    const RemoteRef ref{{statusId}, {}, {}};
    MediaUse picture;
    picture.asset.fileName = u"a.png"_s;
    picture.asset.mimeType = u"image/png"_s;
    picture.altText = u"a loaf"_s;
    return {
        {"verify", Kind::Read, "GET", "/api/v1/accounts/verify_credentials",
         calling([](PlatformClient& c) { return c.verify(); })},
        {"publish", Kind::Write, "POST", "/api/v1/statuses",
         calling([](PlatformClient& c) { return c.publish(greeting()); })},
        {"edit", Kind::Write, "PUT", status, calling([ref](PlatformClient& c) { return c.edit(ref, greeting()); })},
        // any method: after a 404 it asks whether the status is really gone
        {"remove", Kind::Write, "", status, [ref](PlatformClient& c) { return c.remove(ref); }, false, true},
        {"standing", Kind::Read, "GET", status,
         calling([ref](PlatformClient& c) { return c.standing(ref, std::nullopt); }), true, true},
        {"upload", Kind::Harmless, "POST", "/api/v2/media",
         calling([picture](PlatformClient& c) { return c.upload(picture, "bytes"); })},
        {"uploadState", Kind::Read, "GET", "/api/v1/media/22348641",
         calling([](PlatformClient& c) { return c.uploadState({u"22348641"_s}); }), false},
        {"findPublished", Kind::Read, "GET", "/api/v1/accounts/23634/statuses",
         calling([](PlatformClient& c) { return c.findPublished(greeting()); })},
        {"fetchInbox", Kind::Read, "GET", "/api/v1/notifications",
         calling([](PlatformClient& c) { return c.fetchInbox({}); })},
        {"fetchThread", Kind::Read, "GET", status, calling([ref](PlatformClient& c) { return c.fetchThread(ref); }),
         true, true},
        {"fetchContext", Kind::Read, "GET", status + "/context",
         calling([ref](PlatformClient& c) { return c.fetchThread(ref); })},
        {"like", Kind::Harmless, "POST", "/api/v1/statuses/103186126728896492/favourite",
         [](PlatformClient& c) { return c.act(Action::Like, comment(), true); }, false},
        {"unboost", Kind::Harmless, "POST", "/api/v1/statuses/103186126728896492/unreblog",
         [](PlatformClient& c) { return c.act(Action::Boost, comment(), false); }, false},
        {"unlike", Kind::Harmless, "POST", "/api/v1/statuses/103186126728896492/unfavourite",
         [](PlatformClient& c) { return c.act(Action::Like, comment(), false); }, false},
        {"unmute", Kind::Harmless, "POST", "/api/v1/accounts/971724/unmute",
         [](PlatformClient& c) { return c.act(Action::Mute, comment(), false); }, false},
        {"block", Kind::Harmless, "POST", "/api/v1/accounts/971724/block",
         [](PlatformClient& c) { return c.act(Action::Block, comment(), true); }, false},
        {"unblock", Kind::Harmless, "POST", "/api/v1/accounts/971724/unblock",
         [](PlatformClient& c) { return c.act(Action::Block, comment(), false); }, false},
        {"likeStance", Kind::Read, "GET", "/api/v1/statuses/103186126728896492",
         calling([](PlatformClient& c) { return c.stance(Action::Like, comment()); }), true, true},
        {"muteStance", Kind::Read, "GET", "/api/v1/accounts/relationships",
         calling([](PlatformClient& c) { return c.stance(Action::Mute, comment()); })},
        {"blockStance", Kind::Read, "GET", "/api/v1/accounts/relationships",
         calling([](PlatformClient& c) { return c.stance(Action::Block, comment()); })},
        {"mute", Kind::Harmless, "POST", "/api/v1/accounts/971724/mute",
         [](PlatformClient& c) { return c.act(Action::Mute, comment(), true); }, false},
        {"report", Kind::Write, "POST", "/api/v1/reports",
         [](PlatformClient& c) { return c.report(comment(), u"spam"_s); }, false},
        {"accountMetrics", Kind::Read, "GET", "/api/v1/accounts/verify_credentials",
         calling([](PlatformClient& c) { return c.fetchAccountMetrics(); })},
        {"postMetrics", Kind::Read, "GET", "/api/v1/statuses",
         calling([](PlatformClient& c) { return c.fetchPostMetrics({{statusId}}); })},
        {"findPeople", Kind::Read, "GET", "/api/v1/accounts/search",
         calling([](PlatformClient& c) { return c.findPeople(u"mar"_s, 8); })},
    };
}

} // namespace parvis::test
