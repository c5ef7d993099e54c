// SPDX-License-Identifier: GPL-3.0-or-later
// What Mastodon's client sends and how it reads the answers, request by request.
#include "platforms/mastodon/capabilities.h"
#include "platforms/mastodon/client.h"
#include "platforms/mastodon/factory.h"
#include "platforms/mastodon/match.h"
#include "platforms/mastodon_under_test.h"
#include "support/fake_clock.h"
#include "support/fixture.h"
#include "support/verify.h"

#include <QJsonDocument>
#include <QTest>

using namespace parvis;
using namespace parvis::test;
using namespace parvis::mastodon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class MastodonClientTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void verifyReadsTheServer();
    void verifyOnSnac();
    void serverThatAnswersNonsense();
    void publishSendsEverything();
    void replyNamesOnce_data();
    void replyNamesOnce();
    void publishNeedsOnlyTheId();
    void serversWords();
    void snacsBadToken();
    void missingScope();
    void uploadParts();
    void uploadFallsBackToV1();
    void processing();
    void editSendsAltTexts();
    void editMayMoveTheId();
    void removeGoneIsSuccess();
    void removeUnsupported();
    void standing_data();
    void standing();
    void idsAreEncoded();
    void unsupportedActions();
    void metricsOneByOne();
    void metricsInBatches();
    void unavailableIsNotZero();
    void threadsAreWhole();
    void threadOnSnacProvesNothing();
    void goneRoot();
    void softwareNames_data();
    void softwareNames();
    void capabilitiesOfMastodon();
    void serverAddresses_data();
    void serverAddresses();

private:
    MastodonClient& client(const QString& software = u"mastodon"_s, const QString& version = u"4.5.0"_s)
    {
        m_client = std::make_unique<MastodonClient>(m_http, mastodonAccount(m_server->url(), software, version),
                                                    Credentials(mastodonToken));
        return *m_client;
    }
    QJsonObject lastBody(const QByteArray& method, const QByteArray& path)
    {
        const RecordedRequest* request = m_server->last(method, path);
        return request ? QJsonDocument::fromJson(request->body).object() : QJsonObject();
    }
    QNetworkAccessManager m_network;
    FakeClock m_clock;
    HttpClient m_http{m_network, m_clock};
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<MastodonClient> m_client;
};

namespace {
const QByteArray statusPath = "/api/v1/statuses/103270115826048975";
const RemoteRef ownStatus{{u"103270115826048975"_s}, {}, {}};
} // namespace

void MastodonClientTest::init()
{
    m_client.reset();
    m_server = std::make_unique<ScriptedServer>();
    scriptMastodon(*m_server);
}

void MastodonClientTest::verifyReadsTheServer()
{
    const auto profile = await(client({}).verify());
    PARVIS_OK(profile);
    QCOMPARE(profile->remoteId.value, u"23634"_s);
    QCOMPARE(profile->handle, u"shop@mastodon.example"_s);
    QCOMPARE(profile->name, u"The Shop"_s);
    const Capabilities& c = profile->capabilities;
    QCOMPARE(c.software, u"mastodon"_s);
    QCOMPARE(c.body.limit, 600);
    QCOMPARE(c.body.urlWeight, 25);
    QCOMPARE(c.maxMedia, 6);
    QVERIFY(c.settling.namingHonoured);
    QVERIFY(c.streaming);
    QCOMPARE(m_server->last("GET", "/api/v1/accounts/verify_credentials")->headers.value("Authorization"),
             "Bearer "_ba + mastodonToken);
    for (const QByteArray& open : {"/api/v2/instance"_ba, "/.well-known/nodeinfo"_ba, "/nodeinfo/2.0"_ba})
        QVERIFY2(!m_server->last("GET", open)->headers.has("Authorization"), open.constData());
}

void MastodonClientTest::verifyOnSnac()
{
    m_server->on("GET", "/api/v2/instance", ScriptedReply::html(404, "<h1>404 Not Found (snac/2.75)</h1>"));
    m_server->on("GET", "/.well-known/nodeinfo", ScriptedReply::html(404, "<h1>404 Not Found (snac/2.75)</h1>"));
    m_server->on("GET", "/api/v1/instance", ScriptedReply::json(fixture(u"mastodon/instance_v1_snac.json"_s)));
    const auto profile = await(client({}).verify());
    PARVIS_OK(profile);
    QCOMPARE(profile->capabilities.software, u"snac"_s);
    QCOMPARE(profile->capabilities.softwareVersion, u"2.75"_s);
    QVERIFY(!profile->capabilities.settling.namingHonoured);
    QVERIFY(profile->capabilities.settling.canLookUp);
    QVERIFY(!profile->capabilities.can(Action::DeleteOwn));
    QVERIFY(!profile->capabilities.streaming);
    QCOMPARE(profile->handle, u"shop@localhost:8501"_s);
}

void MastodonClientTest::serverThatAnswersNonsense()
{
    m_server->on("", "", ScriptedReply::html(200, "<html><title>Hello</title>"));
    const auto profile = await(client().verify());
    QVERIFY(!profile);
    QCOMPARE(profile.error().kind, ErrorKind::BadReply);
    m_server->on("GET", "/api/v1/accounts/verify_credentials", ScriptedReply::json("{\"username\":\"x\"}"));
    m_server->on("GET", "/api/v2/instance", ScriptedReply::json("{\"version\":\"4.5.0\"}"));
    const auto nameless = await(client().verify());
    QVERIFY(!nameless);
    QCOMPARE(nameless.error().kind, ErrorKind::BadReply);
    QVERIFY2(nameless.error().detail.contains("account.id is missing"_L1), qPrintable(nameless.error().detail));
}

void MastodonClientTest::publishSendsEverything()
{
    PublishRequest request;
    request.requestName = u"key-ü-1"_s;
    request.text = u"Brot & \"Käse\" 🧀\n#pain"_s;
    request.contentWarning = u"Essen"_s;
    request.language = u"de"_s;
    request.visibility = Visibility::Followers;
    request.sensitive = true;
    request.uploads = {{u"11"_s}, {u"12"_s}};
    request.parent = RemoteRef{{u"99"_s}, {}, {}};
    const auto ref = await(client().publish(request));
    PARVIS_OK(ref);
    QCOMPARE(ref->id.value, u"103270115826048975"_s);
    QCOMPARE(ref->url, u"https://mastodon.example/@shop/103270115826048975"_s);
    const RecordedRequest* sent = m_server->last("POST", "/api/v1/statuses");
    QCOMPARE(sent->headers.value("Idempotency-Key"), u"key-ü-1"_s.toUtf8());
    QCOMPARE(sent->headers.value("Content-Type"), "application/json"_ba);
    QCOMPARE(sent->headers.value("Authorization"), "Bearer "_ba + mastodonToken);
    const QJsonObject expected{{"status"_L1, request.text},   {"spoiler_text"_L1, u"Essen"_s},
                               {"language"_L1, u"de"_s},      {"visibility"_L1, u"private"_s},
                               {"sensitive"_L1, true},        {"media_ids"_L1, QJsonArray{u"11"_s, u"12"_s}},
                               {"in_reply_to_id"_L1, u"99"_s}};
    QCOMPARE(lastBody("POST", "/api/v1/statuses"), expected);

    PublishRequest poll;
    poll.requestName = u"k2"_s;
    poll.text = u"Which?"_s;
    poll.poll = Poll{{u"a"_s, u"b"_s}, 3600s, true};
    PARVIS_OK(await(m_client->publish(poll)));
    const QJsonObject sentPoll = lastBody("POST", "/api/v1/statuses").value("poll"_L1).toObject();
    QCOMPARE(sentPoll,
             (QJsonObject{{"options"_L1, QJsonArray{u"a"_s, u"b"_s}}, {"expires_in"_L1, 3600}, {"multiple"_L1, true}}));
    QVERIFY(!lastBody("POST", "/api/v1/statuses").contains("scheduled_at"_L1));
}

void MastodonClientTest::replyNamesOnce_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("mention");
    QTest::addColumn<QString>("sent");
    QTest::newRow("plain") << u"Oui"_s << u"zoe@remote.example"_s << u"@zoe@remote.example Oui"_s;
    QTest::newRow("with at") << u"Oui"_s << u"@zoe@remote.example"_s << u"@zoe@remote.example Oui"_s;
    QTest::newRow("there") << u"@zoe@remote.example Oui"_s << u"zoe@remote.example"_s << u"@zoe@remote.example Oui"_s;
    QTest::newRow("there, later") << u"Oui, @Zoe@Remote.example!"_s << u"zoe@remote.example"_s
                                  << u"Oui, @Zoe@Remote.example!"_s;
    QTest::newRow("longer name") << u"@zoe@remote.example.org Oui"_s << u"zoe@remote.example"_s
                                 << u"@zoe@remote.example @zoe@remote.example.org Oui"_s;
    QTest::newRow("local short") << u"@ali merci"_s << u"ali@mastodon.example"_s << u"@ali merci"_s;
    QTest::newRow("other's short") << u"@zoe merci"_s << u"zoe@remote.example"_s << u"@zoe@remote.example @zoe merci"_s;
    QTest::newRow("mail") << u"write to x@ali please"_s << u"ali"_s << u"@ali write to x@ali please"_s;
    QTest::newRow("nobody") << u"Oui"_s << QString() << u"Oui"_s;
    QTest::newRow("arabic") << u"أهلا بك"_s << u"ali"_s << u"@ali أهلا بك"_s;
}

void MastodonClientTest::replyNamesOnce()
{
    QFETCH(QString, text);
    QFETCH(QString, mention);
    QFETCH(QString, sent);
    PublishRequest request;
    request.text = text;
    request.mention = mention;
    QCOMPARE(outgoingText(request, u"mastodon.example"_s), sent);
    request.text = sent;
    QCOMPARE(outgoingText(request, u"mastodon.example"_s), sent);
}

// The status exists; a missing url or an unknown shape of the rest must not make it uncertain.
void MastodonClientTest::publishNeedsOnlyTheId()
{
    m_server->on("POST", "/api/v1/statuses", ScriptedReply::json("{\"id\":5}"));
    const auto ref = await(client().publish({}));
    PARVIS_OK(ref);
    QCOMPARE(ref->id.value, u"5"_s);
    m_server->on("POST", "/api/v1/statuses", ScriptedReply::json("{\"url\":\"x\"}"));
    const auto none = await(client().publish({}));
    QVERIFY(!none);
    QCOMPARE(none.error().kind, ErrorKind::BadReply);
    QCOMPARE(none.error().effect, Effect::Maybe);
}

void MastodonClientTest::serversWords()
{
    m_server->on("POST", "/api/v1/statuses",
                 ScriptedReply::json("{\"error\":\"Validation failed: Text character limit of 500 exceeded\"}", 422));
    const auto ref = await(client().publish({}));
    QVERIFY(!ref);
    QCOMPARE(ref.error().kind, ErrorKind::Rejected);
    QCOMPARE(ref.error().effect, Effect::None);
    QVERIFY(ref.error().detail.contains("limit of 500"_L1));
    m_server->on("POST", "/api/v1/statuses", ScriptedReply::json("{\"error\":\"" + QByteArray(5000, 'x') + "\"}", 422));
    QVERIFY(await(m_client->publish({})).error().detail.size() < 400);
}

void MastodonClientTest::snacsBadToken()
{
    m_server->on("POST", "/api/v1/statuses", ScriptedReply::json("", 422));
    QCOMPARE(await(client(u"snac"_s).publish({})).error().kind, ErrorKind::AuthRevoked);
    QCOMPARE(await(client(u"mastodon"_s).publish({})).error().kind, ErrorKind::Rejected);
}

void MastodonClientTest::missingScope()
{
    m_server->on("POST", "/api/v1/statuses",
                 ScriptedReply::json("{\"error\":\"This action is outside the authorized scopes\"}", 403));
    const Error error = await(client().publish({})).error();
    QCOMPARE(error.kind, ErrorKind::Forbidden);
    QCOMPARE(error.code, u"scopes"_s);
}

void MastodonClientTest::uploadParts()
{
    MediaUse use;
    use.asset.fileName = u"brot.png"_s;
    use.asset.mimeType = u"image/png"_s;
    use.altText = u"Ein Laib — warm"_s;
    use.focusX = -0.424;
    use.focusY = 2;
    const auto uploaded = await(client().upload(use, "PNGDATA"));
    PARVIS_OK(uploaded);
    QCOMPARE(uploaded->id.value, u"22348641"_s);
    QVERIFY(uploaded->ready);
    const QByteArray body = m_server->last("POST", "/api/v2/media")->body;
    QVERIFY(body.contains(u"name=\"description\"\r\n\r\nEin Laib — warm\r\n"_s.toUtf8()));
    QVERIFY(body.contains("name=\"focus\"\r\n\r\n-0.42,1.00\r\n"));
    QVERIFY(body.contains("name=\"file\"; filename=\"brot.png\"\r\nContent-Type: image/png\r\n\r\nPNGDATA\r\n"));
    m_server->on("POST", "/api/v2/media", ScriptedReply::json("{\"id\":\"7\",\"url\":null}", 202));
    QVERIFY(!await(m_client->upload({}, "x"))->ready);
}

void MastodonClientTest::uploadFallsBackToV1()
{
    m_server->on("POST", "/api/v2/media", ScriptedReply::html(404, "<h1>404</h1>"));
    m_server->on("POST", "/api/v1/media", ScriptedReply::json("{\"id\":\"8\"}"));
    const auto uploaded = await(client().upload({}, "x"));
    PARVIS_OK(uploaded);
    QCOMPARE(uploaded->id.value, u"8"_s);
}

void MastodonClientTest::processing()
{
    const RemoteId upload{u"22348641"_s};
    m_server->once("GET", "/api/v1/media/22348641", ScriptedReply::json("{\"id\":\"22348641\",\"url\":null}", 206));
    QVERIFY(!await(client().uploadState(upload))->ready);
    QVERIFY(await(m_client->uploadState(upload))->ready);
    m_server->on("GET", "/api/v1/media/22348641",
                 ScriptedReply::json("{\"error\":\"Error processing thumbnail\"}", 422));
    const Error failed = await(m_client->uploadState(upload)).error();
    QCOMPARE(failed.kind, ErrorKind::Rejected);
    QCOMPARE(failed.code, u"media_failed"_s);
}

void MastodonClientTest::editSendsAltTexts()
{
    PublishRequest request;
    request.text = u"neu"_s;
    request.uploads = {{u"11"_s}};
    MediaUse use;
    use.altText = u"alt"_s;
    use.focusX = 0.5;
    request.media = {use};
    PARVIS_OK(await(client().edit(ownStatus, request)));
    const QJsonObject body = lastBody("PUT", statusPath);
    QCOMPARE(body.value("status"_L1).toString(), u"neu"_s);
    QCOMPARE(body.value("spoiler_text"_L1).toString(u"missing"_s), QString());
    QCOMPARE(body.value("media_attributes"_L1).toArray(),
             (QJsonArray{QJsonObject{{"id"_L1, u"11"_s}, {"description"_L1, u"alt"_s}, {"focus"_L1, u"0.50,0.00"_s}}}));
    QVERIFY(!body.contains("visibility"_L1));
    QVERIFY(!body.contains("in_reply_to_id"_L1));
}

void MastodonClientTest::editMayMoveTheId()
{
    m_server->on("PUT", statusPath, ScriptedReply::json("{\"id\":\"994x\",\"url\":\"u\"}"));
    QCOMPARE(await(client(u"snac"_s).edit(ownStatus, {}))->id.value, u"994x"_s);
}

void MastodonClientTest::removeGoneIsSuccess()
{
    for (const int status : {404, 410}) {
        m_server->on("", statusPath, ScriptedReply::json("{\"error\":\"Record not found\"}", status));
        PARVIS_OK(await(client().remove(ownStatus)));
    }
}

void MastodonClientTest::removeUnsupported()
{
    m_server->on("DELETE", statusPath, ScriptedReply::html(404, "<h1>404 Not Found (snac/2.75)</h1>"));
    const Done done = await(client(u"snac"_s).remove(ownStatus));
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Forbidden);
}

void MastodonClientTest::standing_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("software");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("answer");
    QTest::newRow("as wanted") << 200 << u"mastodon"_s << u"neu ✓"_s << u"there wanted"_s;
    QTest::newRow("composed otherwise") << 200 << u"mastodon"_s << u" neu ✓\r\n"_s << u"there wanted"_s;
    QTest::newRow("one blank more") << 200 << u"mastodon"_s << u"neu  ✓"_s << u"there"_s;
    QTest::newRow("as it was") << 200 << u"mastodon"_s << u"alt"_s << u"there"_s;
    QTest::newRow("no such status") << 404 << u"mastodon"_s << QString() << u"gone"_s;
    QTest::newRow("gone") << 410 << u"mastodon"_s << QString() << u"gone"_s;
    QTest::newRow("snac moves ids") << 404 << u"snac"_s << QString() << u"error"_s;
    QTest::newRow("trouble") << 503 << u"mastodon"_s << QString() << u"error"_s;
}

void MastodonClientTest::standing()
{
    QFETCH(int, status);
    QFETCH(QString, software);
    QFETCH(QString, source);
    QFETCH(QString, answer);
    if (status != 200)
        m_server->on("GET", statusPath, ScriptedReply::json("{\"error\":\"x\"}", status));
    m_server->on("GET", statusPath + "/source",
                 ScriptedReply::json(QJsonDocument(QJsonObject{{"id"_L1, u"1"_s}, {"text"_L1, source}}).toJson()));
    PublishRequest request;
    request.text = u"neu ✓"_s;
    const auto read = await(client(software).standing(ownStatus, request));
    QString said = u"error"_s;
    if (read)
        said = !read->there ? u"gone"_s : read->asWanted ? u"there wanted"_s : u"there"_s;
    QCOMPARE(said, answer);
}

void MastodonClientTest::idsAreEncoded()
{
    IncomingMessage odd;
    odd.remote.id.value = u"2026-11-22T01:32:18.892Z/favourite/a?b#c"_s;
    await(client().act(Action::Like, odd, true));
    QCOMPARE(m_server->requests().back().path,
             "/api/v1/statuses/2026-11-22T01%3A32%3A18.892Z%2Ffavourite%2Fa%3Fb%23c/favourite"_ba);
    odd.remote.id.value = u"../../oauth/revoke"_s;
    await(m_client->act(Action::Like, odd, true));
    QCOMPARE(m_server->requests().back().path, "/api/v1/statuses/..%2F..%2Foauth%2Frevoke/favourite"_ba);
}

void MastodonClientTest::unsupportedActions()
{
    for (const Action action : {Action::HideOthers, Action::DeleteOthers, Action::MarkSpam, Action::CloseComments}) {
        const Done done = await(client().act(action, {}, true));
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Forbidden);
        QCOMPARE(done.error().effect, Effect::NotSent);
    }
    QVERIFY(m_server->requests().empty());
}

void MastodonClientTest::metricsOneByOne()
{
    m_server->on("GET", "/api/v1/statuses/2", ScriptedReply::json("{}", 404));
    const auto readings =
        await(client(u"gotosocial"_s, u"0.19.2"_s).fetchPostMetrics({ownStatus.id, {u"2"_s}, ownStatus.id}));
    PARVIS_OK(readings);
    QCOMPARE(readings->size(), size_t(8));
    QCOMPARE(m_server->count("GET", "/api/v1/statuses"), 0);
    QCOMPARE(readings->front().metric, Metric::Reactions);
    QCOMPARE(readings->front().value, 11.0);
}

void MastodonClientTest::metricsInBatches()
{
    std::vector<RemoteId> posts;
    for (int i = 0; i < 45; ++i)
        posts.push_back({QString::number(i)});
    PARVIS_OK(await(client().fetchPostMetrics(posts)));
    QCOMPARE(m_server->count("GET", "/api/v1/statuses"), 3);
    QVERIFY(m_server->requests().front().query.contains("id%5B%5D=0&id%5B%5D=1&"));
    PARVIS_OK(await(m_client->fetchPostMetrics({})));
    QCOMPARE(m_server->count("GET", "/api/v1/statuses"), 3);
}

void MastodonClientTest::unavailableIsNotZero()
{
    m_server->on("GET", statusPath,
                 ScriptedReply::json(
                     "{\"id\":\"1\",\"created_at\":\"2026-11-22T00:00:00Z\",\"content\":\"\",\"favourites_count\":0,"
                     "\"replies_count\":null,\"reblogs_count\":-1,\"account\":{\"id\":\"1\",\"acct\":\"a\"}}"));
    const auto readings = await(client(u"snac"_s).fetchPostMetrics({ownStatus.id}));
    PARVIS_OK(readings);
    QCOMPARE(readings->size(), size_t(1));
    QCOMPARE(readings->front().value, 0.0);
    m_server->on("GET", "/api/v1/accounts/verify_credentials", ScriptedReply::json("{\"id\":\"1\",\"acct\":\"a\"}"));
    QVERIFY(await(m_client->fetchAccountMetrics())->empty());
}

void MastodonClientTest::threadsAreWhole()
{
    const auto thread = await(client().fetchThread(ownStatus));
    PARVIS_OK(thread);
    QVERIFY(thread->complete);
    QVERIFY(!thread->rootGone);
    QCOMPARE(thread->messages.size(), size_t(3));
    QVERIFY(thread->messages[0].own);
    QVERIFY(!thread->messages[1].own);
    QVERIFY(thread->messages[2].own);
    QCOMPARE(thread->messages[0].text, u"Bread is ready & warm"_s);
    QCOMPARE(thread->messages[2].parent.value, u"103186126728896492"_s);
    for (const IncomingMessage& message : thread->messages)
        QCOMPARE(message.root.value, ownStatus.id.value);
}

void MastodonClientTest::threadOnSnacProvesNothing()
{
    const auto thread = await(client(u"snac"_s).fetchThread(ownStatus));
    PARVIS_OK(thread);
    QVERIFY(!thread->complete);
}

void MastodonClientTest::goneRoot()
{
    m_server->on("GET", statusPath, ScriptedReply::json("{\"error\":\"Record not found\"}", 410));
    const auto thread = await(client().fetchThread(ownStatus));
    PARVIS_OK(thread);
    QVERIFY(thread->rootGone);
    QCOMPARE(thread->messages.size(), size_t(1));
    QVERIFY(thread->messages[0].deleted);
    QCOMPARE(thread->messages[0].remote.id, ownStatus.id);
}

void MastodonClientTest::softwareNames_data()
{
    QTest::addColumn<QString>("nodeinfo");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("honours");
    const auto row = [](const char* label, const QString& nodeinfo, const QString& version, const QString& name,
                        bool honours) { QTest::newRow(label) << nodeinfo << version << name << honours; };
    row("mastodon", u"mastodon"_s, u"4.5.0"_s, u"mastodon"_s, true);
    row("no nodeinfo", QString(), u"4.5.0"_s, u"mastodon"_s, true);
    row("nightly", QString(), u"4.6.0-nightly.2026-01-01"_s, u"mastodon"_s, true);
    row("glitch", u"mastodon"_s, u"4.5.0+glitch"_s, u"glitch"_s, true);
    row("hometown", u"Mastodon"_s, u"4.2.10+hometown-1.1.1"_s, u"hometown"_s, true);
    row("pleroma", QString(), u"2.7.2 (compatible; Pleroma 2.7.0)"_s, u"pleroma"_s, true);
    row("akkoma", u"akkoma"_s, u"2.7.2 (compatible; Akkoma 3.13)"_s, u"akkoma"_s, true);
    row("hollo", u"hollo"_s, u"0.6.20"_s, u"hollo"_s, true);
    row("practice", u"parvis-practice"_s, u"4.5.0"_s, u"parvis-practice"_s, true);
    row("snac", QString(), u"4.0.0 (not true; really snac/2.75)"_s, u"snac"_s, false);
    row("gotosocial", u"gotosocial"_s, u"0.19.2+git-abc"_s, u"gotosocial"_s, false);
    row("pixelfed", u"pixelfed"_s, u"3.5.3 (compatible; Pixelfed 0.12.4)"_s, u"pixelfed"_s, false);
    row("pixelfed by version", QString(), u"3.5.3 (compatible; Pixelfed 0.12.4)"_s, u"pixelfed"_s, false);
    row("a stranger", u"brandnew"_s, u"4.5.0"_s, u"brandnew"_s, false);
    row("nothing known", QString(), u"my own server"_s, u"unknown"_s, false);
    row("nothing said", QString(), QString(), u"unknown"_s, false);
}

void MastodonClientTest::softwareNames()
{
    QFETCH(QString, nodeinfo);
    QFETCH(QString, version);
    QFETCH(QString, name);
    QFETCH(bool, honours);
    const Software software = softwareOf({nodeinfo, {}}, version);
    QCOMPARE(software.name, name);
    QCOMPARE(honoursIdempotencyKey(software.name), honours);
    QCOMPARE(toCapabilities({}, software).settling.namingHonoured, honours);
}

void MastodonClientTest::capabilitiesOfMastodon()
{
    const WireInstance instance =
        readInstance(QJsonDocument::fromJson(fixture(u"mastodon/instance_v2.json"_s)).object());
    const Capabilities c = toCapabilities(instance, {u"mastodon"_s, u"4.5.0"_s});
    QCOMPARE(c.network, u"mastodon"_s);
    QVERIFY(!c.practice);
    QVERIFY(c.threads && c.contentWarning && c.sensitiveMedia && c.languages && c.focusPoint && c.mentionInReply);
    const MediaRule* image = c.mediaRule(MediaKind::Image);
    QVERIFY(image);
    QCOMPARE(image->mimeTypes, (QStringList{u"image/jpeg"_s, u"image/png"_s, u"image/heic"_s, u"image/webp"_s}));
    QCOMPARE(image->maxBytes, 16777216);
    QCOMPARE(image->maxPixels, 33177600);
    QCOMPARE(image->altTextLimit, 1500);
    QVERIFY(c.mediaRule(MediaKind::AnimatedImage));
    QCOMPARE(c.mediaRule(MediaKind::Video)->maxItems, 1);
    QVERIFY(c.mediaRule(MediaKind::Audio));
    QVERIFY(c.poll);
    QCOMPARE(c.poll->maxOptions, 5);
    QCOMPARE(c.poll->optionLimit, 60);
    QVERIFY(c.can(Action::EditOwn) && c.can(Action::DeleteOwn) && !c.can(Action::HideOthers));
    QVERIFY(c.receives(InboxKind::Quote));
    QVERIFY(c.postMetrics.contains(metricName(Metric::Quotes)));
    QCOMPARE(c.settling.nameLifetime, std::chrono::seconds(1h));
    QVERIFY(!c.rates.empty());
    QVERIFY(toCapabilities(instance, {u"parvis-practice"_s, {}}).practice);
    const auto empty = readInstance({});
    QCOMPARE(toCapabilities(empty, {u"unknown"_s, {}}).body.limit, 500);
    QVERIFY(!toCapabilities(empty, {u"unknown"_s, {}}).poll);
}

void MastodonClientTest::serverAddresses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("address"); // empty: refused
    QTest::newRow("host") << u" mastodon.social "_s << u"https://mastodon.social"_s;
    QTest::newRow("address") << u"https://mastodon.social/@shop?x=1"_s << u"https://mastodon.social"_s;
    QTest::newRow("handle") << u"@shop@mastodon.social"_s << u"https://mastodon.social"_s;
    QTest::newRow("port") << u"https://example.org:8443"_s << u"https://example.org:8443"_s;
    QTest::newRow("loopback") << u"http://127.0.0.1:3000/"_s << u"http://127.0.0.1:3000"_s;
    QTest::newRow("loopback, bare") << u"localhost:8501"_s << u"http://localhost:8501"_s;
    QTest::newRow("umlaut") << u"müller.example"_s << u"https://xn--mller-kva.example"_s;
    QTest::newRow("plain http") << u"http://mastodon.social"_s << QString();
    QTest::newRow("word") << u"mastodon"_s << QString();
    QTest::newRow("empty") << u""_s << QString();
    QTest::newRow("password") << u"https://me:secret@mastodon.social"_s << QString();
    QTest::newRow("other scheme") << u"file:///etc/passwd"_s << QString();
    QTest::newRow("blank inside") << u"mastodon .social"_s << QString();
}

void MastodonClientTest::serverAddresses()
{
    QFETCH(QString, typed);
    QFETCH(QString, address);
    const auto result = serverAddress(typed);
    QCOMPARE(result.value_or(QString()), address);
    if (!result) {
        QCOMPARE(result.error().kind, ErrorKind::Rejected);
        QVERIFY(!result.error().detail.contains("secret"_L1));
    }
}

QTEST_GUILESS_MAIN(MastodonClientTest)
#include "mastodon_client.moc"
