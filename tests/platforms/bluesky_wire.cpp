// SPDX-License-Identifier: GPL-3.0-or-later
// Reading Bluesky's answers and building its records, without a network.
#include "domain/text/at_syntax.h"
#include "platforms/bluesky/identity.h"
#include "platforms/bluesky/inbox_walk.h"
#include "platforms/bluesky/link_card.h"
#include "platforms/bluesky/mapping.h"
#include "platforms/bluesky/publisher.h"
#include "platforms/bluesky/xrpc.h"
#include "platforms/bluesky_fake.h"
#include "support/shared_dir.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace parvis;
using namespace parvis::bluesky;
using namespace parvis::test;
using namespace Qt::StringLiterals;

namespace {

const QString shop = u"did:plc:ewvi7nxzyoun6zhxrhs64oiz"_s;
const QString ines = u"did:plc:44ybard66vv44zksje25o7dz"_s;

HttpReply replyOf(const QByteArray& body, int status = 200, HttpMethod method = HttpMethod::Get)
{
    HttpReply reply;
    reply.method = method;
    reply.status = status;
    reply.body = body;
    reply.headers.set("Content-Type", "application/json");
    reply.url = QUrl(u"https://pds.example.com/xrpc/x"_s);
    return reply;
}

HttpReply fixture(const QString& name)
{
    QFile file(QStringLiteral(PARVIS_SOURCE_DIR "/tests/fixtures/bluesky/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", qUtf8Printable(name));
    return replyOf(file.readAll());
}

NotificationPage pageOf(const QList<std::pair<int, QString>>& items, const QString& cursor)
{
    NotificationPage page;
    page.cursor = cursor;
    for (const auto& [minute, key] : items) {
        Notification item;
        item.ref = {u"at://"_s + ines + u"/app.bsky.feed.like/"_s + key, u"bafy"_s};
        item.author.did = ines;
        item.author.handle = u"ines.example.com"_s;
        item.reason = u"like"_s;
        item.indexedAt = {minute * 60'000LL};
        page.items.push_back(item);
    }
    return page;
}

} // namespace

class BlueskyWireTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fixturesFitTheLexicons_data();
    void fixturesFitTheLexicons();
    void session();
    void notifications();
    void thread();
    void completeThread();
    void metrics();
    void brokenAnswers_data();
    void brokenAnswers();
    void errors_data();
    void errors();
    void backdatedCommentWaitsSinceToday();
    void facetsByByte();
    void longLinksAreShortened();
    void postRecordFitsTheLexicon();
    void createdAtIsTheSameAtEachTry();
    void hiddenReplies();
    void walkStopsAtTheKnown();
    void walkFindsALateOneBelowTheTop();
    void walkSurvivesARepeatingServer();
    void walkPositionRoundTrip();
    void webAddresses();
    void pageFacts_data();
    void pageFacts();
    void entities();
    void privateAddresses();
    void identifiers_data();
    void identifiers();
    void servers();
};

void BlueskyWireTest::fixturesFitTheLexicons_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("nsid");
    QTest::newRow("session") << u"session.json"_s << u"com.atproto.server.createSession"_s;
    QTest::newRow("notifications") << u"notifications.json"_s << u"app.bsky.notification.listNotifications"_s;
    QTest::newRow("thread") << u"thread.json"_s << u"app.bsky.feed.getPostThread"_s;
    QTest::newRow("mixed thread") << u"thread_mixed.json"_s << u"app.bsky.feed.getPostThread"_s;
    QTest::newRow("posts") << u"posts.json"_s << u"app.bsky.feed.getPosts"_s;
    QTest::newRow("profile") << u"profile.json"_s << u"app.bsky.actor.getProfile"_s;
}

void BlueskyWireTest::fixturesFitTheLexicons()
{
    PARVIS_NEED_SHARED();
    QFETCH(QString, file);
    QFETCH(QString, nsid);
    LexiconCheck check(LexiconCheck::sharedFolder());
    const QStringList problems = check.answer(nsid, fixture(file).body);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void BlueskyWireTest::session()
{
    const auto session = parseSession(fixture(u"session.json"_s));
    QVERIFY(session);
    QCOMPARE(session->did, shop);
    QCOMPARE(session->handle, u"shop.example.com"_s);
    QVERIFY(session->active);
    QCOMPARE(pdsOf(session->didDoc, false)->toString(), u"https://pds.example.com"_s);
    QCOMPARE(handleOf(session->didDoc), u"shop.example.com"_s);
}

void BlueskyWireTest::notifications()
{
    const auto page = parseNotifications(fixture(u"notifications.json"_s));
    QVERIFY(page);
    QCOMPARE(page->cursor, u"2026-11-22T03:10:00.000Z"_s);
    QMap<QString, IncomingMessage> byReason;
    for (const Notification& item : page->items) {
        if (const auto message = messageOf(item, shop))
            byReason.insert(item.reason, *message);
        else
            QCOMPARE(item.reason, u"starterpack-joined"_s);
    }
    const QString post = u"at://"_s + shop + u"/app.bsky.feed.post/3m6oabcdefg2a"_s;

    const IncomingMessage reply = byReason.value(u"reply"_s);
    QCOMPARE(reply.kind, InboxKind::Comment);
    QCOMPARE(reply.parent.value, post);
    QCOMPARE(reply.root.value, post);
    QCOMPARE(reply.text, u"Très joli ! قهوة"_s);
    QCOMPARE(reply.language, u"fr"_s);
    QCOMPARE(reply.author.name, u"Inès"_s);
    QCOMPARE(reply.author.handle, u"ines.example.com"_s);
    QCOMPARE(reply.author.remoteId.value, ines);
    QCOMPARE(reply.remote.url, u"https://bsky.app/profile/"_s + ines + u"/post/3n2uppbrkl22c"_s);
    QVERIFY(!reply.remote.version.isEmpty());
    QCOMPARE(reply.created.toRfc3339(), u"2026-11-22T03:10:00Z"_s);
    QCOMPARE(reply.media.size(), size_t(1));
    QCOMPARE(reply.media[0].altText, u"la tasse cassée"_s);
    QVERIFY(!reply.own);

    // It quotes our post and names us; the network announces only one of the two.
    QCOMPARE(byReason.value(u"mention"_s).kind, InboxKind::Quote);
    QCOMPARE(byReason.value(u"quote"_s).kind, InboxKind::Quote);
    QCOMPARE(byReason.value(u"quote"_s).parent.value, post);
    QCOMPARE(byReason.value(u"quote"_s).root, byReason.value(u"quote"_s).remote.id);

    QCOMPARE(byReason.value(u"like"_s).kind, InboxKind::Like);
    QCOMPARE(byReason.value(u"like"_s).parent.value, post);
    QCOMPARE(byReason.value(u"like-via-repost"_s).kind, InboxKind::Like);
    QCOMPARE(byReason.value(u"like-via-repost"_s).parent.value, post);
    QCOMPARE(byReason.value(u"repost"_s).kind, InboxKind::Boost);
    QCOMPARE(byReason.value(u"follow"_s).kind, InboxKind::Follow);
    QVERIFY(byReason.value(u"follow"_s).parent.isEmpty());
}

void BlueskyWireTest::thread()
{
    const auto view = parseThread(fixture(u"thread_mixed.json"_s));
    QVERIFY(view);
    const RemoteThread thread = threadOf(*view, shop);
    QVERIFY(!thread.rootGone);
    QVERIFY(!thread.complete); // one author is blocked, and four replies are counted
    QCOMPARE(thread.messages.size(), size_t(4));
    QVERIFY(thread.messages[0].own);
    QCOMPARE(thread.messages[1].media.at(0).url, u"https://cdn.example.com/f.jpg"_s);
    QVERIFY(thread.messages[2].own);
    QCOMPARE(thread.messages[2].parent, thread.messages[1].remote.id);
    QCOMPARE(thread.messages[2].root, thread.messages[0].remote.id);
    QVERIFY(thread.messages[3].deleted);
    QCOMPARE(thread.messages[3].remote.id.value, u"at://"_s + ines + u"/app.bsky.feed.post/3n2uppbgone2c"_s);
}

void BlueskyWireTest::completeThread()
{
    const auto view = parseThread(fixture(u"thread.json"_s));
    QVERIFY(view);
    QVERIFY(threadOf(*view, shop).complete);
    const auto gone = parseThread(replyOf(
        R"({"thread":{"$type":"app.bsky.feed.defs#notFoundPost","uri":"at://did:plc:x/app.bsky.feed.post/3n2uppbgone2c","notFound":true}})"));
    QVERIFY(gone);
    QVERIFY(threadOf(*gone, shop).rootGone);
}

void BlueskyWireTest::metrics()
{
    const auto posts = parsePosts(fixture(u"posts.json"_s));
    QVERIFY(posts);
    QMap<Metric, double> figures;
    for (const MetricReading& reading : readingsOf(posts->at(0)))
        figures.insert(reading.metric, reading.value);
    QCOMPARE(figures, (QMap<Metric, double>{{Metric::Reactions, 1}, {Metric::Shares, 1}, {Metric::Comments, 1},
                                            {Metric::Quotes, 1}, {Metric::Saves, 0}}));
    const auto bare = parsePosts(replyOf(QByteArray(R"({"posts":[{"uri":"at://did:plc:ewvi7nxzyoun6zhxrhs64oiz/app.bsky.feed.post/3m6oabcdefg2a",)")
                                         + R"("cid":"bafyreiabc","author":{"did":"did:plc:ewvi7nxzyoun6zhxrhs64oiz","handle":"a.example.com"},)"
                                         + R"("record":{},"indexedAt":"2026-11-22T03:00:00Z","likeCount":7}]})"));
    QVERIFY(bare);
    const auto readings = readingsOf(bare->at(0));
    QCOMPARE(readings.size(), size_t(1)); // an absent count is unavailable, not 0
    QCOMPARE(readings[0].value, 7.0);
    QCOMPARE(readingsOf(*parseProfile(fixture(u"profile.json"_s))).size(), size_t(3));
}

void BlueskyWireTest::brokenAnswers_data()
{
    QTest::addColumn<QByteArray>("body");
    const QByteArray whole = R"({"uri":"at://did:plc:ewvi7nxzyoun6zhxrhs64oiz/app.bsky.graph.follow/3n2uppbt4es2c","cid":"bafyreiabc",)"
                             R"("author":{"did":"did:plc:ewvi7nxzyoun6zhxrhs64oiz","handle":"a.example.com"},"reason":"follow",)"
                             R"("record":{},"isRead":true,"indexedAt":"2026-11-22T03:00:00Z"})";
    const auto row = [&](const char* name, const QByteArray& from, const QByteArray& to) {
        QTest::newRow(name) << "{\"notifications\":[" + QByteArray(whole).replace(from, to) + "]}";
    };
    QVERIFY(parseNotifications(replyOf("{\"notifications\":[" + whole + "]}")));
    row("no uri", "\"uri\"", "\"urx\"");
    row("uri of another kind", "at://did:plc:ewvi7nxzyoun6zhxrhs64oiz/app.bsky.graph.follow/3n2uppbt4es2c", "https://x.example");
    row("no author", "\"author\"", "\"writer\"");
    row("author without did", "\"did\"", "\"dod\"");
    row("did is none", "did:plc:ewvi7nxzyoun6zhxrhs64oiz\",\"handle", "nobody\",\"handle");
    row("no reason", "\"reason\"", "\"why\"");
    row("reason is a number", "\"follow\"", "7");
    row("no time", "\"indexedAt\"", "\"at\"");
    row("time without zone", "03:00:00Z", "03:00:00");
    row("record is text", "\"record\":{}", "\"record\":\"x\"");
    QTest::newRow("no list") << QByteArray("{}");
    QTest::newRow("list is an object") << QByteArray(R"({"notifications":{}})");
    QTest::newRow("items are numbers") << QByteArray(R"({"notifications":[1,2]})");
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("html") << QByteArray("<html><title>Busy</title></html>");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << QByteArray(R"({"notifications":[{"uri")");
}

void BlueskyWireTest::brokenAnswers()
{
    QFETCH(QByteArray, body);
    const auto page = parseNotifications(replyOf(body));
    QVERIFY(!page);
    QCOMPARE(page.error().kind, ErrorKind::BadReply);
    QVERIFY(!page.error().detail.isEmpty());
}

void BlueskyWireTest::errors_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("effect");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, int status, const QByteArray& error, const QByteArray& message, ErrorKind kind,
                        const QString& code, Effect effect = Effect::None) {
        QTest::newRow(name) << status << "{\"error\":\"" + error + "\",\"message\":\"" + message + "\"}" << int(kind)
                            << int(effect) << code;
    };
    row("expired", 400, "ExpiredToken", "Token has expired", ErrorKind::AuthExpired, u"ExpiredToken"_s);
    row("bad token", 400, "InvalidToken", "", ErrorKind::AuthRevoked, u"InvalidToken"_s);
    row("no record", 400, "RecordNotFound", "", ErrorKind::NotFound, u"RecordNotFound"_s);
    row("too long", 400, "InvalidRequest", "grapheme too big (maximum 300, got 301) at $.record.text", ErrorKind::Rejected,
        u"text_too_long"_s);
    row("blob gone", 400, "BlobNotFound", "Could not find blob", ErrorKind::Rejected, u"BlobNotFound"_s);
    row("swap", 400, "InvalidSwap", "", ErrorKind::Conflict, u"InvalidSwap"_s);
    row("limit", 429, "RateLimitExceeded", "", ErrorKind::RateLimited, u"RateLimitExceeded"_s);
    row("factor", 401, "AuthFactorTokenRequired", "", ErrorKind::AuthRevoked, u"auth_factor_required"_s);
    row("password", 401, "AuthenticationRequired", "", ErrorKind::AuthRevoked, u"wrong_credentials"_s);
    row("unknown name", 400, "SomethingNew", "", ErrorKind::Rejected, u"SomethingNew"_s);
    row("key used twice", 500, "InternalServerError", "", ErrorKind::Offline, u"InternalServerError"_s, Effect::Maybe);
    row("upstream", 502, "UpstreamFailure", "", ErrorKind::Offline, u"UpstreamFailure"_s, Effect::Maybe);
    row("gateway says not found", 502, "RecordNotFound", "", ErrorKind::Offline, u"RecordNotFound"_s, Effect::Maybe);
}

void BlueskyWireTest::errors()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, kind);
    QFETCH(int, effect);
    QFETCH(QString, code);
    const Error error = xrpcError(replyOf(body, status, HttpMethod::Post), {});
    QCOMPARE(int(error.kind), kind);
    QCOMPARE(int(error.effect), effect);
    QCOMPARE(error.code, code);
    QCOMPARE(error.httpStatus, status);
}

void BlueskyWireTest::backdatedCommentWaitsSinceToday()
{
    PostView post;
    post.ref = {u"at://"_s + ines + u"/app.bsky.feed.post/3n2uppbrkl22c"_s, u"bafy"_s};
    post.author.did = ines;
    post.indexedAt = *Instant::fromRfc3339(u"2026-11-22T10:00:00Z"_s);
    const auto created = [&](const QString& claimed) {
        post.record.insert(u"createdAt"_s, claimed);
        return messageOf(post, shop).created.toRfc3339();
    };
    QCOMPARE(created(u"2026-11-22T09:59:58Z"_s), u"2026-11-22T09:59:58Z"_s);
    QCOMPARE(created(u"2010-01-01T00:00:00Z"_s), u"2026-11-22T10:00:00Z"_s);
    QCOMPARE(created(u"2031-01-01T00:00:00Z"_s), u"2026-11-22T10:00:00Z"_s);
    QCOMPARE(created(u"yesterday"_s), u"2026-11-22T10:00:00Z"_s);
}

void BlueskyWireTest::facetsByByte()
{
    const QString text = u"Été ☕ avec @ines.example.com et @nobody.example.com #café https://example.com/é"_s;
    const QJsonArray facets = facetsJson(wireFacets(text), {{u"ines.example.com"_s, ines}});
    QCOMPARE(facets.size(), qsizetype(3)); // the unknown handle stays plain text
    const QByteArray utf8 = text.toUtf8();
    const auto part = [&](int i) {
        const QJsonObject index = facets[i].toObject().value("index"_L1).toObject();
        const int start = index.value("byteStart"_L1).toInt();
        return utf8.mid(start, index.value("byteEnd"_L1).toInt() - start);
    };
    QCOMPARE(part(0), "@ines.example.com");
    QCOMPARE(part(1), QByteArray("#café"));
    QVERIFY(part(2).startsWith("https://example.com"));
    QCOMPARE(facets[0].toObject().value("features"_L1).toArray()[0].toObject().value("did"_L1).toString(), ines);
    QCOMPARE(facets[1].toObject().value("features"_L1).toArray()[0].toObject().value("tag"_L1).toString(), u"café"_s);
}

void BlueskyWireTest::longLinksAreShortened()
{
    const QString link = u"https://example.com/"_s + QString(120, u'a');
    const QString fits = u"see "_s + link;
    QCOMPARE(wireText(fits), fits); // nothing is changed without need
    const QString tooLong = QString(250, u'x') + u' ' + link;
    const QString sent = wireText(tooLong);
    QVERIFY(sent.size() < 300);
    const auto facets = wireFacets(tooLong);
    QCOMPARE(facets.size(), qsizetype(1));
    QCOMPARE(facets[0].value, link); // the facet keeps the whole address
    QCOMPARE(wireText(tooLong), sent);
}

void BlueskyWireTest::postRecordFitsTheLexicon()
{
    PARVIS_NEED_SHARED();
    PublishRequest request;
    request.requestName = u"3m6oabcdefg2a"_s;
    request.text = u"Bonjour @ines.example.com $BRK #thé https://example.com"_s;
    request.language = u"fr-CA"_s;
    request.firstSent = Instant{1'795'305'600'123};
    const QJsonObject blob = QJsonDocument::fromJson(
        R"({"$type":"blob","ref":{"$link":"bafkreih7vbbhwfsy5ofnwjpbmk2ftbvlrf3vdp7t4r4ukaofqeqrigvvxe"},"mimeType":"image/png","size":100})").object();
    MediaUse use;
    use.altText = u"Une tasse"_s;
    use.asset.width = 1200;
    use.asset.height = 800;
    const StrongRef post{u"at://"_s + shop + u"/app.bsky.feed.post/3m6oabcdefg2a"_s, u"bafyreiabcdefgh"_s};
    LexiconCheck check(LexiconCheck::sharedFolder());
    const std::vector<QJsonObject> records{
        postRecord(request, {{u"ines.example.com"_s, ines}}, imagesEmbed({uploadId(blob)}, {use}), ReplyRefs{post, post}),
        postRecord(request, {}, cardEmbed({u"https://example.com"_s, u"Titre"_s, {}, blob}), std::nullopt),
        subjectRecord(collection::like, post, {1'795'305'600'000}),
        subjectRecord(collection::repost, post, {1'795'305'600'000}),
        blockRecord(ines, {1'795'305'600'000}),
        *withHiddenReply({}, post.uri, post.uri, true, {1'795'305'600'000})};
    for (const QJsonObject& record : records) {
        const QStringList problems = check.record(record);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }
    const QJsonObject image = records[0].value("embed"_L1).toObject().value("images"_L1).toArray()[0].toObject();
    QCOMPARE(image.value("alt"_L1).toString(), u"Une tasse"_s);
    QCOMPARE(image.value("aspectRatio"_L1).toObject().value("width"_L1).toInt(), 1200);
    QCOMPARE(records[0].value("createdAt"_L1).toString(), u"2026-11-22T00:00:00.123Z"_s);
    // The checker itself sees a mistake.
    QJsonObject wrong = records[0];
    wrong.remove(u"createdAt"_s);
    wrong.insert(u"langs"_s, QJsonArray{u"fr"_s, u"en"_s, u"de"_s, u"it"_s});
    QCOMPARE(check.record(wrong).size(), qsizetype(2));
}

void BlueskyWireTest::createdAtIsTheSameAtEachTry()
{
    PublishRequest request;
    request.requestName = text::makeTid(1'795'305'600'123'456, 5);
    QCOMPARE(createdAtOf(request).ms, 1'795'305'600'123);
    request.firstSent = Instant{1'795'305'700'000};
    QCOMPARE(createdAtOf(request).ms, 1'795'305'700'000);
}

void BlueskyWireTest::hiddenReplies()
{
    const QString root = u"at://"_s + shop + u"/app.bsky.feed.post/3m6oabcdefg2a"_s;
    const QJsonObject rules{{u"post"_s, root}, {u"allow"_s, QJsonArray{}}, {u"hiddenReplies"_s, QJsonArray{u"at://a"_s}}};
    const auto added = withHiddenReply(rules, root, u"at://b"_s, true, {});
    QVERIFY(added);
    QCOMPARE(added->value("hiddenReplies"_L1).toArray(), (QJsonArray{u"at://a"_s, u"at://b"_s}));
    QVERIFY(added->contains("allow"_L1)); // who may reply is not ours to change
    QCOMPARE(withHiddenReply(*added, root, u"at://b"_s, true, {})->value("hiddenReplies"_L1).toArray().size(), qsizetype(2));
    QCOMPARE(withHiddenReply(*added, root, u"at://a"_s, false, {})->value("hiddenReplies"_L1).toArray(), (QJsonArray{u"at://b"_s}));
    QVERIFY(!withHiddenReply({}, root, u"at://b"_s, true, {})->contains("allow"_L1)); // absent: all may reply
    QJsonArray full;
    for (int i = 0; i < 300; ++i)
        full.append(QString(u"at://x/"_s + QString::number(i)));
    const auto refused = withHiddenReply({{u"hiddenReplies"_s, full}}, root, u"at://b"_s, true, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"hidden_replies_full"_s);
}

void BlueskyWireTest::walkStopsAtTheKnown()
{
    const Instant now{1000 * 60'000LL};
    // First walk: two pages, the end is reached.
    auto step = advance({}, pageOf({{100, u"c"_s}, {99, u"b"_s}}, u"p2"_s), shop, now);
    QCOMPARE(step.messages.size(), size_t(2));
    QVERIFY(step.more);
    QCOMPARE(step.next.page, u"p2"_s);
    QVERIFY(!step.next.until); // an unfinished walk promises nothing
    step = advance(step.next, pageOf({{99, u"b"_s}, {98, u"a"_s}}, {}), shop, now); // the page repeats an item
    QCOMPARE(step.messages.size(), size_t(1));
    QVERIFY(!step.more);
    QCOMPARE(step.next.until->ms, 100 * 60'000LL);
    // Nothing new.
    const auto quiet = advance(step.next, pageOf({{100, u"c"_s}, {99, u"b"_s}, {80, u"z"_s}}, u"p2"_s), shop, now);
    QVERIFY(!quiet.more);
    // Many new ones: goes on to the next page, then stops.
    auto busy = advance(step.next, pageOf({{300, u"f"_s}, {200, u"e"_s}}, u"p2"_s), shop, now);
    QVERIFY(busy.more);
    busy = advance(busy.next, pageOf({{150, u"d"_s}, {50, u"y"_s}}, u"p3"_s), shop, now);
    QVERIFY(!busy.more);
    QCOMPARE(busy.next.until->ms, 300 * 60'000LL);
    QVERIFY(busy.next.page.isEmpty());
}

void BlueskyWireTest::walkFindsALateOneBelowTheTop()
{
    const Instant now{1000 * 60'000LL};
    auto step = advance({}, pageOf({{100, u"c"_s}, {50, u"b"_s}}, {}), shop, now);
    // Its author's program gave it an old time: it stands below what was seen.
    step = advance(step.next, pageOf({{100, u"c"_s}, {60, u"late"_s}, {50, u"b"_s}}, {}), shop, now);
    QCOMPARE(step.messages.size(), size_t(1));
    QVERIFY(step.messages[0].remote.id.value.endsWith("late"_L1));
    QCOMPARE(step.next.until->ms, 100 * 60'000LL);
    step = advance(step.next, pageOf({{100, u"c"_s}, {60, u"late"_s}, {50, u"b"_s}}, {}), shop, now);
    QVERIFY(step.messages.empty());
    // A time in the future must not hide what comes before it.
    step = advance(step.next, pageOf({{900'000, u"future"_s}, {100, u"c"_s}}, {}), shop, now);
    QCOMPARE(step.next.until->ms, now.ms);
}

void BlueskyWireTest::walkSurvivesARepeatingServer()
{
    const Instant now{1000 * 60'000LL};
    InboxPosition position;
    position.until = Instant{0};
    position.until->ms = 1;
    int steps = 0;
    bool more = true;
    for (; more && steps < 1000; ++steps) {
        const auto step = advance(position, pageOf({{100, u"a"_s}}, u"same"_s), shop, now);
        position = step.next;
        more = step.more;
    }
    QCOMPARE(steps, 2); // the cursor does not move: the end
    steps = 0;
    for (more = true; more && steps < 1000; ++steps) {
        const auto step = advance(position, pageOf({{200, u"a"_s}}, QString::number(steps)), shop, now);
        position = step.next;
        more = step.more;
    }
    QVERIFY(steps <= 100); // a cursor that moves for ever has its end too
}

void BlueskyWireTest::walkPositionRoundTrip()
{
    const Instant now{1000 * 60'000LL};
    auto step = advance({}, pageOf({{100, u"c"_s}, {99, u"b"_s}}, u"p2"_s), shop, now);
    const InboxPosition back = InboxPosition::fromText(step.next.toText());
    QCOMPARE(back.page, u"p2"_s);
    QCOMPARE(back.fresh, step.next.fresh);
    QCOMPARE(back.pages, 1);
    QCOMPARE(back.top, step.next.top);
    QVERIFY(back.restarted().page.isEmpty());
    for (const QString& broken : {QString(), u"{"_s, u"[]"_s, u"{\"until\":7}"_s})
        QVERIFY(!InboxPosition::fromText(broken).until);
}

void BlueskyWireTest::webAddresses()
{
    const QString uri = u"at://"_s + shop + u"/app.bsky.feed.post/3m6oabcdefg2a"_s;
    QCOMPARE(webUrl(uri), u"https://bsky.app/profile/"_s + shop + u"/post/3m6oabcdefg2a"_s);
    QCOMPARE(atUriFromWeb(QUrl(webUrl(uri))), uri);
    QCOMPARE(atUriFromWeb(QUrl(u"https://bsky.app/profile/ines.example.com/post/3m6oabcdefg2a"_s)),
             u"at://ines.example.com/app.bsky.feed.post/3m6oabcdefg2a"_s);
    QVERIFY(atUriFromWeb(QUrl(u"https://evil.example/profile/a.example.com/post/3m6oabcdefg2a"_s)).isEmpty());
    QVERIFY(webUrl(u"at://"_s + shop + u"/app.bsky.feed.like/3m6oabcdefg2a"_s).isEmpty());
    QVERIFY(webUrl(u"nonsense"_s).isEmpty());
}

void BlueskyWireTest::pageFacts_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("description");
    QTest::addColumn<QString>("image");
    const QByteArray html = "text/html; charset=utf-8";
    QTest::newRow("open graph") << QByteArray(R"(<title>t</title><meta property="og:title" content="L&#39;atelier &amp; co"><meta content='Caf&eacute;' property='og:description'><meta property=og:image content=/a.png>)")
                                << html << u"L'atelier & co"_s << u"Café"_s << u"https://example.com/a.png"_s;
    QTest::newRow("title only") << QByteArray("<html><head><TITLE>\n Un \n titre </TITLE>") << html << u"Un titre"_s << QString() << QString();
    QTest::newRow("description") << QByteArray(R"(<meta name="Description" content="Tout">)") << html << QString() << u"Tout"_s << QString();
    QTest::newRow("latin-1") << QByteArray("<title>caf\xe9</title>") << QByteArray("text/html; charset=ISO-8859-1") << u"café"_s << QString() << QString();
    QTest::newRow("meta charset") << QByteArray("<meta charset=\"iso-8859-1\"><title>caf\xe9</title>") << QByteArray("text/html") << u"café"_s << QString() << QString();
    QTest::newRow("unknown charset") << QByteArray("<title>thé</title>") << QByteArray("text/html; charset=klingon") << u"thé"_s << QString() << QString();
    QTest::newRow("not html") << QByteArray("<title>x</title>") << QByteArray("application/pdf") << QString() << QString() << QString();
    QTest::newRow("nothing") << QByteArray() << html << QString() << QString() << QString();
    QTest::newRow("unclosed") << QByteArray("<meta property=\"og:title\" content=\"x") << html << QString() << QString() << QString();
}

void BlueskyWireTest::pageFacts()
{
    QFETCH(QByteArray, html);
    QFETCH(QByteArray, type);
    QFETCH(QString, title);
    QFETCH(QString, description);
    QFETCH(QString, image);
    const PageFacts facts = readPage(html, type, QUrl(u"https://example.com/page"_s));
    QCOMPARE(facts.title, title);
    QCOMPARE(facts.description, description);
    QCOMPARE(facts.image.toString(), image);
}

void BlueskyWireTest::entities()
{
    QCOMPARE(decodeEntities(u"a &lt;b&gt; &#x1F600; &#233; &eacute;&yuml;&nbsp;&frac12; &unknown; &#0; &amp;lt;"_s),
             u"a <b> 😀 é éÿ\u00a0½ &unknown; &#0; &lt;"_s);
}

void BlueskyWireTest::privateAddresses()
{
    for (const auto& address : {"127.0.0.1"_L1, "10.1.2.3"_L1, "172.16.0.1"_L1, "172.31.255.255"_L1, "192.168.1.1"_L1,
                                "169.254.169.254"_L1, "0.0.0.0"_L1, "100.64.0.1"_L1, "224.0.0.1"_L1, "255.255.255.255"_L1,
                                "::1"_L1, "::"_L1, "fe80::1"_L1, "fd00::1"_L1, "::ffff:10.0.0.1"_L1, "ff02::1"_L1})
        QVERIFY2(isPrivateAddress(QHostAddress(QString(address))), address.data());
    for (const auto& address : {"93.184.216.34"_L1, "172.32.0.1"_L1, "8.8.8.8"_L1, "2606:2800:220:1::1"_L1, "11.0.0.1"_L1})
        QVERIFY2(!isPrivateAddress(QHostAddress(QString(address))), address.data());
    QVERIFY(isPrivateAddress(QHostAddress()));
}

void BlueskyWireTest::identifiers_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("normal");
    QTest::newRow("plain") << u"shop.example.com"_s << u"shop.example.com"_s;
    QTest::newRow("at sign") << u" @Shop.Example.com "_s << u"shop.example.com"_s;
    QTest::newRow("at uri") << u"at://shop.example.com"_s << u"shop.example.com"_s;
    QTest::newRow("profile page") << u"https://bsky.app/profile/shop.example.com/post/1"_s << u"shop.example.com"_s;
    QTest::newRow("direction marks") << u"\u202ashop.example.com\u202c"_s << u"shop.example.com"_s;
    QTest::newRow("did") << u"did:plc:AbC"_s << u"did:plc:AbC"_s;
    QTest::newRow("mail") << u"Shop@Example.com"_s << u"Shop@Example.com"_s;
}

void BlueskyWireTest::identifiers()
{
    QFETCH(QString, given);
    QFETCH(QString, normal);
    QCOMPARE(normalizedIdentifier(given), normal);
}

void BlueskyWireTest::servers()
{
    QCOMPARE(serverUrl(u"bsky.social"_s)->toString(), u"https://bsky.social"_s);
    QCOMPARE(serverUrl(u"https://pds.example.com/xrpc/?a=b"_s)->toString(), u"https://pds.example.com"_s);
    QCOMPARE(serverUrl(u"http://localhost:2583"_s)->toString(), u"http://localhost:2583"_s);
    for (const QString& bad : {u"http://pds.example.com"_s, u"ftp://x.example"_s, QString(), u"https://"_s,
                               u"https://user:word@pds.example.com"_s, u"http://192.168.1.4"_s}) {
        const auto url = serverUrl(bad);
        QVERIFY2(!url, qPrintable(bad));
        QCOMPARE(url.error().code, u"bad_server"_s);
    }
    const QJsonObject inside = QJsonDocument::fromJson(
        R"({"service":[{"id":"#atproto_pds","type":"AtprotoPersonalDataServer","serviceEndpoint":"http://localhost:1"}]})").object();
    QVERIFY(!pdsOf(inside, false)); // a stranger's document must not point into this machine
    QVERIFY(pdsOf(inside, true));
}

QTEST_GUILESS_MAIN(BlueskyWireTest)
#include "bluesky_wire.moc"
