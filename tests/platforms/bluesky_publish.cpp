// SPDX-License-Identifier: GPL-3.0-or-later
// Publishing, finding again and deleting against a server that keeps records like the real one.
#include "domain/text/at_syntax.h"
#include "platforms/bluesky/client.h"
#include "platforms/bluesky_fake.h"
#include "support/await.h"

#include <QJsonDocument>
#include <QTest>

using namespace parvis;
using namespace parvis::bluesky;
using namespace parvis::test;
using namespace Qt::StringLiterals;
using Fault = ScriptedReply::Fault;

namespace {

const QByteArray createPath = "/xrpc/com.atproto.repo.createRecord";
const QByteArray png = QByteArray::fromHex("89504e470d0a1a0a0000000d49484452");

} // namespace

struct PublishStage {
    FakePds pds;
    Wire wire;
    int stored = 0;
    Client client{wire.http, toCredentials(pds.tokens()), [this](const Credentials&) {
                      ++stored;
                      return Async<void>::ready(Done());
                  }};

    PublishRequest request(const QString& text)
    {
        PublishRequest request;
        request.requestName = client.newRequestName(wire.clock.now());
        request.text = text;
        request.language = u"fr"_s;
        request.firstSent = wire.clock.now();
        return request;
    }
    QJsonObject recordOf(const PublishRequest& request) const
    {
        return pds.records.value(pds.uri(collection::post, request.requestName));
    }
    MediaUse image(const QString& alt) const
    {
        MediaUse use;
        use.asset.mimeType = u"image/png"_s;
        use.asset.width = 640;
        use.asset.height = 480;
        use.altText = alt;
        return use;
    }
};

class BlueskyPublishTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_stage = std::make_unique<PublishStage>(); }
    void cleanup();
    void namesAreKeysThatGrow();
    void plainPost();
    void imagesWithAltText();
    void threadOfThree();
    void replyReadsTheRoot();
    void replyToDeletedPost();
    void mentionsAreResolved();
    void mentionWaitsWhileTheWayIsDown();
    void linkCard();
    void linkCardFailures_data();
    void linkCardFailures();
    void lostAnswerIsFoundByItsKey();
    void neverArrivedIsAbsent();
    void keyTwiceIsOneRecord();
    void findTellsOnlyWhatIsSure();
    void findOfAnotherText();
    void expiredTokenWhilePublishing();
    void revokedWhilePublishing();
    void refusedBeforeSending_data();
    void refusedBeforeSending();
    void uploadsRefusedBeforeSending();
    void vanishedUpload();
    void removeIsIdempotent();
    void standingIsTheServersWord();
    void editIsNotPossible();

private:
    std::unique_ptr<PublishStage> m_stage;
};

void BlueskyPublishTest::cleanup()
{
    const QStringList problems = m_stage->pds.problems;
    m_stage.reset();
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void BlueskyPublishTest::namesAreKeysThatGrow()
{
    QString last;
    for (int i = 0; i < 3000; ++i) { // more than a millisecond has microseconds
        const QString name = m_stage->client.newRequestName({1'795'305'600'000});
        QVERIFY(text::isAtTid(name));
        QVERIFY(name > last);
        last = name;
    }
}

void BlueskyPublishTest::plainPost()
{
    const auto request = m_stage->request(u"Bonjour #thé"_s);
    const auto remote = await(m_stage->client.publish(request));
    QVERIFY(remote);
    QCOMPARE(remote->id.value, m_stage->pds.uri(collection::post, request.requestName));
    QCOMPARE(remote->version, FakePds::cidOf(m_stage->recordOf(request)));
    QCOMPARE(remote->url, webUrl(remote->id.value));
    const QJsonObject record = m_stage->recordOf(request);
    QCOMPARE(record.value("text"_L1).toString(), u"Bonjour #thé"_s);
    QCOMPARE(record.value("langs"_L1).toArray(), QJsonArray{u"fr"_s});
    QCOMPARE(record.value("createdAt"_L1).toString(), request.firstSent->toRfc3339());
    QCOMPARE(record.value("facets"_L1).toArray().size(), qsizetype(1));
    QVERIFY(!record.contains("embed"_L1));
}

void BlueskyPublishTest::imagesWithAltText()
{
    auto request = m_stage->request(u"Deux images"_s);
    for (const QString& alt : {u"Une tasse"_s, QString()}) {
        const auto uploaded = await(m_stage->client.upload(m_stage->image(alt), png));
        QVERIFY(uploaded);
        QVERIFY(uploaded->ready);
        request.uploads.push_back(uploaded->id);
        request.media.push_back(m_stage->image(alt));
    }
    QCOMPARE(m_stage->pds.server.last()->headers.value("Content-Type"), "image/png");
    request.link = u"https://example.com"_s; // images come first: a post holds one of both
    QVERIFY(await(m_stage->client.publish(request)));
    const QJsonObject embed = m_stage->recordOf(request).value("embed"_L1).toObject();
    QCOMPARE(embed.value("$type"_L1).toString(), u"app.bsky.embed.images"_s);
    const QJsonArray images = embed.value("images"_L1).toArray();
    QCOMPARE(images.size(), qsizetype(2));
    QCOMPARE(images[0].toObject().value("alt"_L1).toString(), u"Une tasse"_s);
    QCOMPARE(images[1].toObject().value("alt"_L1).toString(), QString());
    QCOMPARE(images[0].toObject().value("aspectRatio"_L1).toObject().value("height"_L1).toInt(), 480);
}

void BlueskyPublishTest::threadOfThree()
{
    std::vector<RemoteRef> posts;
    for (const QString& text : {u"un"_s, u"deux"_s, u"trois"_s}) {
        auto request = m_stage->request(text);
        if (!posts.empty()) {
            request.parent = posts.back();
            request.root = posts.front();
        }
        const auto remote = await(m_stage->client.publish(request));
        QVERIFY(remote);
        posts.push_back(*remote);
    }
    QCOMPARE(m_stage->pds.calls("com.atproto.repo.getRecord"), 0); // all was known
    const QJsonObject reply = m_stage->pds.records[posts[2].id.value].value("reply"_L1).toObject();
    QCOMPARE(reply.value("root"_L1).toObject(), (StrongRef{posts[0].id.value, posts[0].version}.toJson()));
    QCOMPARE(reply.value("parent"_L1).toObject(), (StrongRef{posts[1].id.value, posts[1].version}.toJson()));
}

void BlueskyPublishTest::replyReadsTheRoot()
{
    const auto first = await(m_stage->client.publish(m_stage->request(u"un"_s)));
    auto second = m_stage->request(u"deux"_s);
    second.parent = *first;
    const auto middle = await(m_stage->client.publish(second));
    QVERIFY(middle);
    // As from the inbox: the parent without its version, the root by its name only, or not at all.
    auto answer = m_stage->request(u"Merci !"_s);
    answer.parent = RemoteRef{middle->id, {}, {}};
    answer.root = RemoteRef{first->id, {}, {}};
    const auto remote = await(m_stage->client.publish(answer));
    QVERIFY(remote);
    const QJsonObject reply = m_stage->pds.records[remote->id.value].value("reply"_L1).toObject();
    QCOMPARE(reply.value("root"_L1).toObject(), (StrongRef{first->id.value, first->version}.toJson()));
    QCOMPARE(reply.value("parent"_L1).toObject(), (StrongRef{middle->id.value, middle->version}.toJson()));
}

void BlueskyPublishTest::replyToDeletedPost()
{
    auto request = m_stage->request(u"Merci"_s);
    request.parent = RemoteRef{{m_stage->pds.uri(collection::post, u"3m6oabcdefg2a"_s)}, {}, {}};
    const auto remote = await(m_stage->client.publish(request));
    QVERIFY(!remote);
    QCOMPARE(remote.error().code, u"parent_gone"_s);
    QCOMPARE(errorClass(remote.error()), ErrorClass::Rejected);
    QCOMPARE(m_stage->pds.recordCount(collection::post), 0);
}

void BlueskyPublishTest::mentionsAreResolved()
{
    m_stage->pds.handles.insert(u"ines.example.com"_s, u"did:plc:44ybard66vv44zksje25o7dz"_s);
    const auto request = m_stage->request(u"é @ines.example.com @nobody.example.com @ines.example.com"_s);
    QVERIFY(await(m_stage->client.publish(request)));
    QCOMPARE(m_stage->pds.calls("com.atproto.identity.resolveHandle"), 2);
    const QJsonArray facets = m_stage->recordOf(request).value("facets"_L1).toArray();
    QCOMPARE(facets.size(), qsizetype(2));
    QCOMPARE(facets[0].toObject().value("index"_L1).toObject().value("byteStart"_L1).toInt(), 3);
}

void BlueskyPublishTest::mentionWaitsWhileTheWayIsDown()
{
    ScriptedReply trouble = ScriptedReply::broken(Fault::DropAfterRead);
    m_stage->pds.server.on({}, "/xrpc/com.atproto.identity.resolveHandle",
                           [&](const RecordedRequest&) { return trouble; });
    const auto request = m_stage->request(u"@ines.example.com"_s);
    const auto remote = await(m_stage->client.publish(request));
    QVERIFY(!remote);
    QVERIFY(retriesUnattended(remote.error()));
    QCOMPARE(m_stage->pds.recordCount(collection::post), 0);
    // A server that cannot say is no reason to hold the post back.
    trouble = FakePds::error(502, "UpstreamFailure");
    QVERIFY(await(m_stage->client.publish(request)));
}

void BlueskyPublishTest::linkCard()
{
    auto& server = m_stage->pds.server;
    server.on("GET", "/shop", ScriptedReply{302, {}, {{"Location", "/shop/tea"}}});
    server.on("GET", "/shop/tea",
              ScriptedReply::html(
                  200, "<meta property='og:title' content='Le th&eacute;'>"
                       "<meta property='og:description' content='Vert'><meta property='og:image' content='/t.png'>"));
    server.on("GET", "/t.png", ScriptedReply{200, png, {{"Content-Type", "image/png"}}});
    auto request = m_stage->request(u"Lisez"_s);
    request.link = server.url(u"/shop"_s).toString();
    QVERIFY(await(m_stage->client.publish(request)));
    const QJsonObject card = m_stage->recordOf(request).value("embed"_L1).toObject().value("external"_L1).toObject();
    QCOMPARE(card.value("uri"_L1).toString(), request.link);
    QCOMPARE(card.value("title"_L1).toString(), u"Le thé"_s);
    QCOMPARE(card.value("description"_L1).toString(), u"Vert"_s);
    QCOMPARE(card.value("thumb"_L1).toObject().value("mimeType"_L1).toString(), u"image/png"_s);
    QVERIFY(!server.last("GET", "/shop/tea")->headers.has("Authorization")); // the page is a stranger
}

void BlueskyPublishTest::linkCardFailures_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("fault");
    QTest::newRow("not found") << QByteArray("no") << 404 << int(Fault::None);
    QTest::newRow("server error") << QByteArray("<title>Oops</title>") << 500 << int(Fault::None);
    QTest::newRow("dropped") << QByteArray() << 200 << int(Fault::DropAfterRead);
    QTest::newRow("cut") << QByteArray("<title>Never whole</title>") << 200 << int(Fault::CutBody);
    QTest::newRow("endless") << QByteArray("x") << 200 << int(Fault::HugeBody);
    QTest::newRow("picture missing") << QByteArray("<meta property='og:image' content='/none.png'>") << 200
                                     << int(Fault::None);
    QTest::newRow("picture is private") << QByteArray("<meta property='og:image' content='http://10.0.0.1/a.png'>")
                                        << 200 << int(Fault::None);
    QTest::newRow("picture is a page") << QByteArray("<meta property='og:image' content='/page'>") << 200
                                       << int(Fault::None);
    QTest::newRow("picture is a file") << QByteArray("<meta property='og:image' content='file:///etc/passwd'>") << 200
                                       << int(Fault::None);
}

void BlueskyPublishTest::linkCardFailures()
{
    QFETCH(QByteArray, page);
    QFETCH(int, status);
    QFETCH(int, fault);
    ScriptedReply reply = ScriptedReply::html(status, page);
    reply.fault = Fault(fault);
    m_stage->pds.server.on("GET", "/page", reply);
    m_stage->pds.server.on("GET", "/none.png", ScriptedReply{404, {}, {}});
    auto request = m_stage->request(u"Lisez"_s);
    request.link = m_stage->pds.server.url(u"/page"_s).toString();
    QVERIFY(await(m_stage->client.publish(request)));
    const QJsonObject card = m_stage->recordOf(request).value("embed"_L1).toObject().value("external"_L1).toObject();
    QCOMPARE(card.value("uri"_L1).toString(), request.link);
    QCOMPARE(card.value("title"_L1).toString(), u"127.0.0.1"_s);
    QVERIFY(!card.contains("thumb"_L1));
}

void BlueskyPublishTest::lostAnswerIsFoundByItsKey()
{
    const auto request = m_stage->request(u"Une fois"_s);
    bool first = true;
    // The record is kept, the answer is lost.
    m_stage->pds.server.on("POST", createPath, [&](const RecordedRequest& sent) {
        const QJsonObject input = QJsonDocument::fromJson(sent.body).object();
        if (first) {
            m_stage->pds.records[m_stage->pds.uri(collection::post, input.value("rkey"_L1).toString())] =
                input.value("record"_L1).toObject();
            first = false;
            return ScriptedReply::broken(Fault::DropAfterRead);
        }
        return FakePds::error(500, "InternalServerError");
    });
    const auto remote = await(m_stage->client.publish(request));
    QVERIFY(!remote);
    QCOMPARE(remote.error().effect, Effect::Maybe);
    const auto found = await(m_stage->client.findPublished(request));
    QVERIFY(found);
    QCOMPARE(found->answer, Lookup::Answer::Found);
    QCOMPARE(found->remote.id.value, m_stage->pds.uri(collection::post, request.requestName));
    QVERIFY(!found->remote.version.isEmpty());
    QCOMPARE(m_stage->pds.recordCount(collection::post), 1);
}

void BlueskyPublishTest::neverArrivedIsAbsent()
{
    const auto request = m_stage->request(u"Une fois"_s);
    m_stage->pds.server.once("POST", createPath, ScriptedReply::broken(Fault::DropAfterRead));
    QCOMPARE(await(m_stage->client.publish(request)).error().effect, Effect::Maybe);
    QCOMPARE(await(m_stage->client.findPublished(request))->answer, Lookup::Answer::Absent);
    QVERIFY(await(m_stage->client.publish(request)));
    QCOMPARE(m_stage->pds.calls("com.atproto.repo.putRecord"), 1); // the repeated one
    QCOMPARE(m_stage->pds.recordCount(collection::post), 1);
}

void BlueskyPublishTest::keyTwiceIsOneRecord()
{
    const auto request = m_stage->request(u"Une fois"_s);
    const auto first = await(m_stage->client.publish(request));
    const auto second = await(m_stage->client.publish(request));
    QVERIFY(first);
    QVERIFY(second);
    QCOMPARE(*first, *second); // the same content: the same version
    // Another process that takes its send for the first one: the server refuses, and the key tells.
    Client other(m_stage->wire.http, toCredentials(m_stage->pds.tokens()),
                 [](const Credentials&) { return Async<void>::ready(Done()); });
    const auto third = await(other.publish(request));
    QVERIFY(!third);
    QCOMPARE(third.error().effect, Effect::Maybe);
    QCOMPARE(await(other.findPublished(request))->answer, Lookup::Answer::Found);
    QCOMPARE(m_stage->pds.recordCount(collection::post), 1);
}

void BlueskyPublishTest::findTellsOnlyWhatIsSure()
{
    const auto request = m_stage->request(u"Le mien"_s);
    const QByteArray path = "/xrpc/com.atproto.repo.getRecord";
    auto& server = m_stage->pds.server;
    server.once({}, path, FakePds::error(400, "InvalidRequest", "Could not find repo"));
    QVERIFY(!await(m_stage->client.findPublished(request)));
    server.once({}, path, FakePds::error(404, "NotFound"));
    QVERIFY(!await(m_stage->client.findPublished(request)));
    // Not there yet, and the way is broken: that must never read as absent. Asked again later.
    ScriptedReply trouble;
    bool broken = true;
    server.on({}, path, [&](const RecordedRequest& sent) {
        return broken ? trouble : FakePds::error(400, sent.path == path ? "RecordNotFound" : "InvalidRequest");
    });
    for (const ScriptedReply& reply :
         {FakePds::error(500, "InternalServerError"), FakePds::error(502, "RecordNotFound"),
          ScriptedReply::html(200, "<title>hi</title>"), ScriptedReply::broken(Fault::CutBody),
          ScriptedReply::broken(Fault::DropAfterRead)}) {
        trouble = reply;
        const auto found = await(m_stage->client.findPublished(request));
        QVERIFY(!found);
        QCOMPARE(errorClass(found.error()), ErrorClass::Transient);
    }
    broken = false;
    QCOMPARE(await(m_stage->client.findPublished(request))->answer, Lookup::Answer::Absent);
}

void BlueskyPublishTest::findOfAnotherText()
{
    const auto request = m_stage->request(u"Le mien"_s);
    m_stage->pds.records[m_stage->pds.uri(collection::post, request.requestName)] = QJsonObject{
        {u"$type"_s, collection::post}, {u"text"_s, u"autre"_s}, {u"createdAt"_s, u"2026-11-22T10:00:00Z"_s}};
    QCOMPARE(await(m_stage->client.findPublished(request))->answer, Lookup::Answer::Unknown);
}

void BlueskyPublishTest::expiredTokenWhilePublishing()
{
    m_stage->pds.accessExpired = true;
    const auto request = m_stage->request(u"Encore"_s);
    QVERIFY(await(m_stage->client.publish(request)));
    QCOMPARE(m_stage->stored, 1);
    QCOMPARE(m_stage->pds.recordCount(collection::post), 1);
    QCOMPARE(m_stage->pds.calls("com.atproto.repo.createRecord"), 2);
}

void BlueskyPublishTest::revokedWhilePublishing()
{
    m_stage->pds.accessExpired = true;
    m_stage->pds.refreshRevoked = true;
    const auto remote = await(m_stage->client.publish(m_stage->request(u"Encore"_s)));
    QVERIFY(!remote);
    QCOMPARE(remote.error().kind, ErrorKind::AuthRevoked);
    QCOMPARE(errorClass(remote.error()), ErrorClass::AuthRevoked); // and not "maybe": it was refused
    QCOMPARE(m_stage->pds.recordCount(collection::post), 0);
}

void BlueskyPublishTest::refusedBeforeSending_data()
{
    QTest::addColumn<QString>("code");
    for (const char* code : {"text_too_long", "text_too_many_bytes", "text_empty", "media_too_many", "poll_unsupported",
                             "visibility_unsupported", "bad_request_name", "upload_unknown", "bad_uri"})
        QTest::newRow(code) << QString::fromLatin1(code);
}

void BlueskyPublishTest::refusedBeforeSending()
{
    QFETCH(QString, code);
    auto request = m_stage->request(u"texte"_s);
    const RemoteId blob = uploadId({{u"$type"_s, u"blob"_s}});
    if (code == "text_too_long"_L1)
        request.text = QString(301, u'a');
    else if (code == "text_too_many_bytes"_L1)
        request.text = u"👩‍👩‍👧‍👧"_s.repeated(130); // 25 bytes each, one cluster
    else if (code == "text_empty"_L1)
        request.text = u" \n"_s;
    else if (code == "media_too_many"_L1)
        request.uploads = {5, blob};
    else if (code == "poll_unsupported"_L1)
        request.poll = Poll{{u"a"_s, u"b"_s}};
    else if (code == "visibility_unsupported"_L1)
        request.visibility = Visibility::Followers;
    else if (code == "bad_request_name"_L1)
        request.requestName = u"a/b"_s;
    else if (code == "upload_unknown"_L1)
        request.uploads = {{u"12345"_s}};
    else if (code == "bad_uri"_L1)
        request.parent = RemoteRef{{u"https://bsky.app/x"_s}, {}, {}};
    const auto remote = await(m_stage->client.publish(request));
    QVERIFY(!remote);
    QCOMPARE(remote.error().code, code);
    QCOMPARE(remote.error().effect, Effect::NotSent);
    QCOMPARE(errorClass(remote.error()), ErrorClass::Rejected);
    QVERIFY(m_stage->pds.server.requests().empty());
}

void BlueskyPublishTest::uploadsRefusedBeforeSending()
{
    const auto codeOf = [&](const MediaUse& use, const QByteArray& bytes) {
        const auto uploaded = await(m_stage->client.upload(use, bytes));
        return uploaded ? QString() : uploaded.error().code;
    };
    QCOMPARE(codeOf(m_stage->image({}), QByteArray(2'000'001, 'x')), u"media_too_large"_s);
    QCOMPARE(codeOf(m_stage->image({}), QByteArray(2'000'000, 'x')), QString());
    MediaUse video = m_stage->image({});
    video.asset.kind = MediaKind::Video;
    QCOMPARE(codeOf(video, png), u"not_built"_s);
    MediaUse svg = m_stage->image({});
    svg.asset.mimeType = u"image/svg+xml"_s;
    QCOMPARE(codeOf(svg, png), u"media_type"_s);
    QCOMPARE(m_stage->pds.calls("com.atproto.repo.uploadBlob"), 1);
}

void BlueskyPublishTest::vanishedUpload()
{
    auto request = m_stage->request(u"Image"_s);
    request.uploads = {await(m_stage->client.upload(m_stage->image({}), png))->id};
    m_stage->pds.server.once("POST", createPath, FakePds::error(400, "BlobNotFound", "Could not find blob"));
    const auto remote = await(m_stage->client.publish(request));
    QVERIFY(!remote);
    QCOMPARE(remote.error().code, u"BlobNotFound"_s);
    QCOMPARE(remote.error().effect, Effect::None);
}

void BlueskyPublishTest::removeIsIdempotent()
{
    const auto remote = await(m_stage->client.publish(m_stage->request(u"Au revoir"_s)));
    QVERIFY(remote);
    QVERIFY(await(m_stage->client.remove(*remote)));
    QCOMPARE(m_stage->pds.recordCount(collection::post), 0);
    QVERIFY(await(m_stage->client.remove(*remote)));
    const auto others = await(m_stage->client.remove(
        {{u"at://did:plc:44ybard66vv44zksje25o7dz/app.bsky.feed.post/3m6oabcdefg2a"_s}, {}, {}}));
    QVERIFY(!others);
    QCOMPARE(others.error().kind, ErrorKind::Forbidden);
    QCOMPARE(m_stage->pds.calls("com.atproto.repo.deleteRecord"), 2);
}

void BlueskyPublishTest::standingIsTheServersWord()
{
    const auto request = m_stage->request(u"Me voici"_s);
    const auto remote = await(m_stage->client.publish(request));
    QVERIFY(remote);
    const auto there = await(m_stage->client.standing(*remote, request));
    QVERIFY2(there, there ? "" : qPrintable(there.error().detail));
    QVERIFY(there->there && there->asWanted && !there->boosted);
    QVERIFY(!await(m_stage->client.standing(*remote, m_stage->request(u"Autre"_s)))->asWanted);
    QVERIFY(await(m_stage->client.remove(*remote)));
    const auto gone = await(m_stage->client.standing(*remote, request));
    QVERIFY(gone && !gone->there);
    m_stage->pds.server.once("GET", "/xrpc/com.atproto.repo.getRecord",
                             FakePds::error(400, "InvalidRequest", "no repo"));
    QVERIFY(!await(m_stage->client.standing(*remote, request)));
}

void BlueskyPublishTest::editIsNotPossible()
{
    const auto remote = await(m_stage->client.edit({}, m_stage->request(u"x"_s)));
    QVERIFY(!remote);
    QCOMPARE(remote.error().kind, ErrorKind::Forbidden);
}

QTEST_GUILESS_MAIN(BlueskyPublishTest)
#include "bluesky_publish.moc"
