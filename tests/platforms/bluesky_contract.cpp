// SPDX-License-Identifier: GPL-3.0-or-later
// Bluesky in the one suite every network's client passes.
#include "platforms/bluesky/client.h"
#include "platforms/bluesky_fake.h"
#include "platforms/contract.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace parvis::test {
namespace {

using bluesky::Client;
namespace collection = bluesky::collection;

const QString ines = u"did:plc:44ybard66vv44zksje25o7dz"_s;
const QString rootKey = u"3m6oabcdefg2a"_s;

IncomingMessage comment(const QString& root)
{
    IncomingMessage message;
    message.remote = {{u"at://"_s + ines + u"/app.bsky.feed.post/3m6oabcdefg2b"_s}, u"bafyreiabcdefgh"_s, {}};
    message.root = message.parent = {root};
    message.author.remoteId = {ines};
    return message;
}

class BlueskyUnderTest final : public ClientUnderTest
{
public:
    std::unique_ptr<PlatformClient> make(HttpClient& http, const QUrl& server) override
    {
        auto tokens = m_fake->tokens();
        tokens.pds = server;
        return std::make_unique<Client>(http, bluesky::toCredentials(tokens),
                                        [](const Credentials&) { return Async<void>::ready(Done()); });
    }
    QByteArray token() const override { return "access-token-1"; }
    void script(ScriptedServer& server) override;
    void scriptStrange(ScriptedServer& server) override;
    std::vector<Operation> operations() const override;
    QByteArray errorBody(int status) const override
    {
        return R"({"error":"Scripted","message":"status )" + QByteArray::number(status) + "\"}";
    }

private:
    void fill();
    PublishRequest request() const
    {
        PublishRequest request;
        request.requestName = u"3m6oabcdefg2c"_s;
        request.text = u"Bonjour"_s;
        return request;
    }
    std::shared_ptr<FakePds> m_fake = std::make_shared<FakePds>();
    QString m_root = m_fake->uri(collection::post, rootKey);
};

void BlueskyUnderTest::fill()
{
    const QJsonObject post{
        {u"$type"_s, collection::post}, {u"text"_s, u"Bonjour"_s}, {u"createdAt"_s, u"2026-11-21T10:00:00Z"_s}};
    m_fake->records[m_root] = post;
    m_fake->records[m_fake->uri(collection::post, u"3m6oabcdefg2d"_s)] = post;
    QJsonObject view = FakePds::postView(m_root, post, m_fake->did, m_fake->handle);
    m_fake->postViews[m_root] = view;
    view.insert(u"replyCount"_s, 0);
    m_fake->threads[m_root] = {{u"$type"_s, u"app.bsky.feed.defs#threadViewPost"_s}, {u"post"_s, view}};
    QJsonObject reply = post;
    const QJsonObject ref = bluesky::StrongRef{m_root, FakePds::cidOf(post)}.toJson();
    reply.insert(u"reply"_s, QJsonObject{{u"root"_s, ref}, {u"parent"_s, ref}});
    for (const QString& key : {u"3m6oabcdefg2b"_s, u"3m6oabcdefg2e"_s})
        m_fake->notifications.append(FakePds::notification(u"reply"_s,
                                                           u"at://"_s + ines + u"/app.bsky.feed.post/"_s + key, reply,
                                                           u"2026-11-21T10:00:01.000Z"_s, m_root));
}

void BlueskyUnderTest::script(ScriptedServer& server)
{
    m_fake = std::make_shared<FakePds>();
    fill();
    server.on({}, "/xrpc/*", [fake = m_fake](const RecordedRequest& request) { return fake->answer(request); });
    // A status of 401 would be mended by a renewal; here the renewal is refused as well.
    server.on("POST", "/xrpc/com.atproto.server.refreshSession", FakePds::error(401, "AuthMissing"));
}

// Every JSON answer with more in it than the lexicon knows, and a notification and a thread node of tomorrow.
void BlueskyUnderTest::scriptStrange(ScriptedServer& server)
{
    const QJsonObject tomorrow =
        FakePds::notification(u"waved"_s, u"at://"_s + ines + u"/app.bsky.feed.wave/3m6oabcdefg2f"_s,
                              {{u"$type"_s, u"app.bsky.feed.wave"_s}}, u"2026-11-21T10:00:02.000Z"_s);
    m_fake->notifications.prepend(tomorrow);
    m_fake->threads[m_root].insert(u"replies"_s, QJsonArray{QJsonObject{{u"$type"_s, u"app.bsky.feed.defs#ghost"_s}}});
    m_fake->lexicons = LexiconCheck(QString());
    server.on({}, "/xrpc/*", [fake = m_fake](const RecordedRequest& request) {
        ScriptedReply reply = fake->answer(request);
        QJsonObject object = QJsonDocument::fromJson(reply.body).object();
        object.insert(u"novelty"_s, QJsonObject{{u"depth"_s, 1}});
        if (object.contains("didDoc"_L1))
            object.insert(u"didDoc"_s, QJsonValue::Null);
        if (object.contains("displayName"_L1))
            object.insert(u"displayName"_s, QJsonValue::Null);
        reply.body = "\xef\xbb\xbf" + QJsonDocument(object).toJson();
        return reply;
    });
}

std::vector<Operation> BlueskyUnderTest::operations() const
{
    using Kind = Operation::Kind;
    const auto path = [](const char* nsid) -> QByteArray { return QByteArray("/xrpc/") + nsid; };
    const RemoteRef root{{m_root}, {}, {}};
    const IncomingMessage target = comment(m_root);
    MediaUse image;
    image.asset.mimeType = u"image/png"_s;
    auto reply = request();
    reply.parent = reply.root = root;
    auto again = request();
    again.requestName = u"3m6oabcdefg2d"_s;
    return {
        {"verify", Kind::Read, "GET", path("app.bsky.actor.getProfile"),
         [](PlatformClient& c) { return forget(&c, c.verify()); }},
        {"upload", Kind::Harmless, "POST", path("com.atproto.repo.uploadBlob"),
         [image](PlatformClient& c) { return forget(&c, c.upload(image, "\x89PNG")); }},
        {"publish", Kind::Write, "POST", path("com.atproto.repo.createRecord"),
         [wanted = request()](PlatformClient& c) { return forget(&c, c.publish(wanted)); }},
        {"reply", Kind::Write, "POST", path("com.atproto.repo.createRecord"),
         [reply](PlatformClient& c) { return forget(&c, c.publish(reply)); }},
        {"find", Kind::Read, "GET", path("com.atproto.repo.getRecord"),
         [again](PlatformClient& c) { return forget(&c, c.findPublished(again)); }},
        {"remove", Kind::Harmless, "POST", path("com.atproto.repo.deleteRecord"),
         [root](PlatformClient& c) { return c.remove(root); }, false, true},
        {"standing", Kind::Read, "GET", path("com.atproto.repo.getRecord"),
         [root](PlatformClient& c) { return forget(&c, c.standing(root, std::nullopt)); }},
        {"inbox", Kind::Read, "GET", path("app.bsky.notification.listNotifications"),
         [](PlatformClient& c) { return forget(&c, c.fetchInbox({})); }},
        {"thread", Kind::Read, "GET", path("app.bsky.feed.getPostThread"),
         [root](PlatformClient& c) { return forget(&c, c.fetchThread(root)); }},
        {"answers of a person", Kind::Read, "GET", path("app.bsky.feed.getAuthorFeed"),
         [target](PlatformClient& c) { return forget(&c, c.fetchAnswersOf(target.author.remoteId, Instant{0})); }},
        {"like", Kind::Harmless, "POST", path("com.atproto.repo.createRecord"),
         [target](PlatformClient& c) { return c.act(Action::Like, target, true); }},
        {"mute", Kind::Harmless, "POST", path("app.bsky.graph.muteActor"),
         [target](PlatformClient& c) { return c.act(Action::Mute, target, true); }, false},
        {"unmute", Kind::Harmless, "POST", path("app.bsky.graph.unmuteActor"),
         [target](PlatformClient& c) { return c.act(Action::Mute, target, false); }, false},
        {"block", Kind::Harmless, "POST", path("com.atproto.repo.createRecord"),
         [target](PlatformClient& c) { return c.act(Action::Block, target, true); }},
        {"hide", Kind::Harmless, "POST", path("com.atproto.repo.createRecord"),
         [target](PlatformClient& c) { return c.act(Action::HideOthers, target, true); }, false},
        {"like stance", Kind::Read, "GET", path("app.bsky.feed.getPosts"),
         [target](PlatformClient& c) { return forget(&c, c.stance(Action::Like, target)); }},
        {"mute stance", Kind::Read, "GET", path("app.bsky.actor.getProfile"),
         [target](PlatformClient& c) { return forget(&c, c.stance(Action::Mute, target)); }},
        {"hide stance", Kind::Read, "GET", path("com.atproto.repo.getRecord"),
         [target](PlatformClient& c) { return forget(&c, c.stance(Action::HideOthers, target)); }, true, true},
        {"report", Kind::Harmless, "POST", path("com.atproto.moderation.createReport"),
         [target](PlatformClient& c) { return c.report(target, u"essai"_s); }, false},
        {"account metrics", Kind::Read, "GET", path("app.bsky.actor.getProfile"),
         [](PlatformClient& c) { return forget(&c, c.fetchAccountMetrics()); }},
        {"post metrics", Kind::Read, "GET", path("app.bsky.feed.getPosts"),
         [root](PlatformClient& c) { return forget(&c, c.fetchPostMetrics({root.id})); }},
        {"people", Kind::Read, "GET", path("app.bsky.actor.searchActorsTypeahead"),
         [](PlatformClient& c) { return forget(&c, c.findPeople(u"in"_s, 8)); }},
    };
}

} // namespace
} // namespace parvis::test

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    parvis::test::ContractTest test(std::make_unique<parvis::test::BlueskyUnderTest>());
    return QTest::qExec(&test, argc, argv);
}
