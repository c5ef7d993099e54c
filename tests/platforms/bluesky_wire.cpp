// SPDX-License-Identifier: GPL-3.0-or-later
// Reading Bluesky's answers and building its records, without a network.
#include "platforms/bluesky/identity.h"
#include "platforms/bluesky/inbox_walk.h"
#include "platforms/bluesky/mapping.h"
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
    void feedWithoutReposts();
    void thread();
    void completeThread();
    void metrics();
    void brokenAnswers_data();
    void brokenAnswers();
    void errors_data();
    void errors();
    void backdatedCommentWaitsSinceToday();
    void walkStopsAtTheKnown();
    void walkFindsALateOneBelowTheTop();
    void walkLooksFurtherBackEachTime();
    void walkSurvivesARepeatingServer();
    void walkPositionRoundTrip();
};

void BlueskyWireTest::fixturesFitTheLexicons_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("nsid");
    QTest::newRow("session") << u"session.json"_s << u"com.atproto.server.createSession"_s;
    QTest::newRow("notifications") << u"notifications.json"_s << u"app.bsky.notification.listNotifications"_s;
    QTest::newRow("thread") << u"thread.json"_s << u"app.bsky.feed.getPostThread"_s;
    QTest::newRow("mixed thread") << u"thread_mixed.json"_s << u"app.bsky.feed.getPostThread"_s;
    QTest::newRow("feed") << u"feed.json"_s << u"app.bsky.feed.getAuthorFeed"_s;
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

void BlueskyWireTest::feedWithoutReposts()
{
    const auto page = parseFeed(fixture(u"feed.json"_s));
    QVERIFY(page);
    QCOMPARE(page->cursor, u"2026-11-22T10:00:00.000Z"_s);
    QCOMPARE(page->posts.size(), size_t(1));
    QCOMPARE(page->posts.front().author.did, shop);
    for (const char* broken : {R"({})", R"({"feed":{}})", R"({"feed":[1]})", R"({"feed":[{"post":{"uri":"x"}}]})"})
        QVERIFY2(!parseFeed(replyOf(broken)), broken);
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
    QCOMPARE(reply.author.websites, QStringList{u"https://ines.example.com"_s}); // a handle is a confirmed domain
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
    QCOMPARE(figures, (QMap<Metric, double>{{Metric::Reactions, 1},
                                            {Metric::Shares, 1},
                                            {Metric::Comments, 1},
                                            {Metric::Quotes, 1},
                                            {Metric::Saves, 0}}));
    const auto bare = parsePosts(replyOf(
        QByteArray(R"({"posts":[{"uri":"at://did:plc:ewvi7nxzyoun6zhxrhs64oiz/app.bsky.feed.post/3m6oabcdefg2a",)") +
        R"("cid":"bafyreiabc","author":{"did":"did:plc:ewvi7nxzyoun6zhxrhs64oiz","handle":"a.example.com"},)" +
        R"("record":{},"indexedAt":"2026-11-22T03:00:00Z","likeCount":7,"repostCount":1e82,"replyCount":-1}]})"));
    QVERIFY(bare);
    const auto readings = readingsOf(bare->at(0));
    QCOMPARE(readings.size(), size_t(1)); // an absent or impossible count is unavailable, not 0
    QCOMPARE(readings[0].value, 7.0);
    QCOMPARE(readingsOf(*parseProfile(fixture(u"profile.json"_s))).size(), size_t(3));
}

void BlueskyWireTest::brokenAnswers_data()
{
    QTest::addColumn<QByteArray>("body");
    const QByteArray whole =
        R"({"uri":"at://did:plc:ewvi7nxzyoun6zhxrhs64oiz/app.bsky.graph.follow/3n2uppbt4es2c","cid":"bafyreiabc",)"
        R"("author":{"did":"did:plc:ewvi7nxzyoun6zhxrhs64oiz","handle":"a.example.com"},"reason":"follow",)"
        R"("record":{},"isRead":true,"indexedAt":"2026-11-22T03:00:00Z"})";
    const auto row = [&](const char* name, const QByteArray& from, const QByteArray& to) {
        QTest::newRow(name) << "{\"notifications\":[" + QByteArray(whole).replace(from, to) + "]}";
    };
    QVERIFY(parseNotifications(replyOf("{\"notifications\":[" + whole + "]}")));
    row("no uri", "\"uri\"", "\"urx\"");
    row("uri of another kind", "at://did:plc:ewvi7nxzyoun6zhxrhs64oiz/app.bsky.graph.follow/3n2uppbt4es2c",
        "https://x.example");
    row("hash is empty", "\"bafyreiabc\"", "\"\"");
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
    const auto row = [](const char* name, int status, const QByteArray& error, const QByteArray& message,
                        ErrorKind kind, const QString& code, Effect effect = Effect::None) {
        QTest::newRow(name) << status << "{\"error\":\"" + error + "\",\"message\":\"" + message + "\"}" << int(kind)
                            << int(effect) << code;
    };
    row("expired", 400, "ExpiredToken", "Token has expired", ErrorKind::AuthExpired, u"ExpiredToken"_s);
    row("bad token", 400, "InvalidToken", "", ErrorKind::AuthRevoked, u"InvalidToken"_s);
    row("no record", 400, "RecordNotFound", "", ErrorKind::NotFound, u"RecordNotFound"_s);
    row("too long", 400, "InvalidRequest", "grapheme too big (maximum 300, got 301) at $.record.text",
        ErrorKind::Rejected, u"text_too_long"_s);
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

void BlueskyWireTest::walkStopsAtTheKnown()
{
    const Instant now{2000 * 60'000LL}; // more than a day later: nothing is looked through behind the walk
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

void BlueskyWireTest::walkLooksFurtherBackEachTime()
{
    const Instant now{3000 * 60'000LL};
    InboxPosition position;
    position.until = Instant{2999 * 60'000LL};
    // Twelve pages, two hours apart: the page is its cursor.
    QStringList asked;
    const auto round = [&] {
        asked.clear();
        QStringList brought;
        for (bool more = true; more && asked.size() < 100;) {
            const int number = position.page.toInt();
            asked.append(QString::number(number));
            const QString name = u"late%1"_s.arg(number);
            const auto page = pageOf({{2980 - number * 120, name}}, QString::number(number + 1));
            const auto step = advance(InboxPosition::fromText(position.toText()), page, shop, now);
            for (const IncomingMessage& message : step.messages)
                brought.append(message.remote.id.value.section(u'/', -1));
            position = step.next;
            more = step.more;
        }
        return brought;
    };
    QVERIFY(round().contains(u"late4"_s));
    QCOMPARE(asked, (QStringList{u"0"_s, u"1"_s, u"2"_s, u"3"_s, u"4"_s}));
    round();
    QCOMPARE(asked, (QStringList{u"0"_s, u"5"_s, u"6"_s, u"7"_s, u"8"_s}));
    QVERIFY(round().contains(u"late12"_s));
    QCOMPARE(asked, (QStringList{u"0"_s, u"9"_s, u"10"_s, u"11"_s, u"12"_s}));
    QVERIFY(position.lookedBack.isEmpty()); // a day is through
    round();
    QCOMPARE(asked, (QStringList{u"0"_s, u"1"_s, u"2"_s, u"3"_s, u"4"_s}));
    QCOMPARE(position.until->ms, 2999 * 60'000LL);
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

QTEST_GUILESS_MAIN(BlueskyWireTest)
#include "bluesky_wire.moc"
