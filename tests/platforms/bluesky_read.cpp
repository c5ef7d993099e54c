// SPDX-License-Identifier: GPL-3.0-or-later
// Inbox, threads, figures and what can be done to other people's posts.
#include "domain/text/at_syntax.h"
#include "platforms/bluesky/client.h"
#include "platforms/bluesky_fake.h"
#include "support/await.h"

#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace parvis;
using namespace parvis::bluesky;
using namespace parvis::test;
using namespace Qt::StringLiterals;
using Fault = ScriptedReply::Fault;

namespace {

const QString ines = u"did:plc:44ybard66vv44zksje25o7dz"_s;

} // namespace

struct ReadStage {
    FakePds pds;
    Wire wire;
    Client client{wire.http, toCredentials(pds.tokens()),
                  [](const Credentials&) { return Async<void>::ready(Done()); }};
    QString root = pds.uri(collection::post, u"3m6oabcdefg2a"_s);

    // n likes, one second apart, the newest first.
    void likes(int n)
    {
        for (int i = 0; i < n; ++i) {
            const QString time = Instant{1'795'305'600'000 + (n - i) * 1000LL}.toRfc3339();
            const QString key = text::makeTid(1'795'305'600'000'000 + (n - i), 1);
            const QJsonObject record{{u"$type"_s, collection::like},
                                     {u"createdAt"_s, time},
                                     {u"subject"_s, StrongRef{root, u"bafyreiabcdefgh"_s}.toJson()}};
            pds.notifications.append(FakePds::notification(
                u"like"_s, u"at://"_s + ines + u"/app.bsky.feed.like/"_s + key, record, time, root));
        }
    }
    IncomingMessage comment(const QString& version = u"bafyreiabcdefgh"_s) const
    {
        IncomingMessage message;
        message.remote = {{u"at://"_s + ines + u"/app.bsky.feed.post/3m6oabcdefg2b"_s}, version, {}};
        message.root = {root};
        message.parent = {root};
        message.author.remoteId = {ines};
        return message;
    }
};

class BlueskyReadTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_stage = std::make_unique<ReadStage>(); }
    void cleanup();
    void inboxPagesUntilKnown();
    void badServerCursorBeginsAnew();
    void inboxFailures_data();
    void inboxFailures();
    void unknownInbox();
    void threadGoneIsATombstone();
    void threadAsInbox();
    void answersOfAPerson();
    void postMetricsInTwentyFives();
    void accountMetrics();
    void people();
    void likeAndTakeBack();
    void likeAskedTwice();
    void unlikeWhatTheAppViewShows();
    void likeReadsTheVersion();
    void boostAndBlock();
    void mute();
    void hideKeepsTheRules();
    void hideMeetsAnotherWriter();
    void hideOnlyUnderOwnPosts();
    void reportPostOrAccount();
    void unsupportedActions();
    void verify();
    void verifyOfAFreshAccount();

private:
    std::unique_ptr<ReadStage> m_stage;
};

void BlueskyReadTest::cleanup()
{
    const QStringList problems = m_stage->pds.problems;
    m_stage.reset();
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void BlueskyReadTest::inboxPagesUntilKnown()
{
    m_stage->likes(230);
    QSet<QString> seen;
    InboxCursor cursor;
    int pages = 0;
    const auto readAll = [&] {
        for (bool more = true; more && pages < 20; ++pages) {
            const auto page = await(m_stage->client.fetchInbox(cursor));
            QVERIFY(page);
            for (const IncomingMessage& message : page->messages)
                seen.insert(message.remote.id.value);
            cursor = page->next;
            more = page->more;
        }
    };
    readAll();
    QCOMPARE(seen.size(), qsizetype(230));
    QCOMPARE(pages, 3);
    QCOMPARE(cursor.kind, u"notifications"_s);
    const auto nothing = await(m_stage->client.fetchInbox(cursor));
    QVERIFY(nothing);
    QCOMPARE(nothing->messages.size(), size_t(0));
}

void BlueskyReadTest::badServerCursorBeginsAnew()
{
    m_stage->likes(150);
    const auto first = await(m_stage->client.fetchInbox({}));
    QVERIFY(first && first->more);
    m_stage->pds.server.once("GET", "/xrpc/app.bsky.notification.listNotifications",
                             FakePds::error(502, "InternalServerError"));
    const auto broken = await(m_stage->client.fetchInbox(first->next));
    QVERIFY(broken);
    QVERIFY(broken->messages.empty());
    QVERIFY(!broken->more); // the next look begins at the top: no hot loop
    const auto again = await(m_stage->client.fetchInbox(broken->next));
    QVERIFY(again && again->more);
    QCOMPARE(again->messages.size(), size_t(100));
}

void BlueskyReadTest::inboxFailures_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("fault");
    QTest::addColumn<int>("kind");
    const auto row = [](const char* name, int status, const QByteArray& body, Fault fault, ErrorKind kind) {
        QTest::newRow(name) << status << body << int(fault) << int(kind);
    };
    row("500", 500, R"({"error":"InternalServerError"})", Fault::None, ErrorKind::Offline);
    row("html", 200, "<title>Busy</title>", Fault::None, ErrorKind::BadReply);
    row("429", 429, R"({"error":"RateLimitExceeded"})", Fault::None, ErrorKind::RateLimited);
    row("cut", 200, R"({"notifications":[],"aaaaaaaaaa":1})", Fault::CutBody, ErrorKind::Offline);
    row("no list", 200, "{}", Fault::None, ErrorKind::BadReply);
}

void BlueskyReadTest::inboxFailures()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, fault);
    QFETCH(int, kind);
    ScriptedReply reply = ScriptedReply::json(body, status);
    reply.fault = Fault(fault);
    m_stage->pds.server.once("GET", "/xrpc/app.bsky.notification.listNotifications", reply);
    const auto page = await(m_stage->client.fetchInbox({}));
    QVERIFY(!page);
    QCOMPARE(int(page.error().kind), kind);
    QCOMPARE(page.error().effect, Effect::None);
}

void BlueskyReadTest::unknownInbox()
{
    QVERIFY(!await(m_stage->client.fetchInbox({u"letters"_s, {}})));
    QVERIFY(!await(m_stage->client.fetchInbox({u"thread:nonsense"_s, {}})));
}

void BlueskyReadTest::threadGoneIsATombstone()
{
    const auto thread = await(m_stage->client.fetchThread({{m_stage->root}, {}, {}}));
    QVERIFY(thread);
    QVERIFY(thread->rootGone);
    QCOMPARE(thread->messages.size(), size_t(1));
    QVERIFY(thread->messages[0].deleted);
    m_stage->pds.server.once("GET", "/xrpc/app.bsky.feed.getPostThread", FakePds::error(502, "UpstreamFailure"));
    QVERIFY(!await(m_stage->client.fetchThread({{m_stage->root}, {}, {}}))); // no proof of anything
}

void BlueskyReadTest::threadAsInbox()
{
    const QJsonObject record{
        {u"$type"_s, collection::post}, {u"text"_s, u"un"_s}, {u"createdAt"_s, u"2026-11-22T10:00:00Z"_s}};
    QJsonObject post = FakePds::postView(m_stage->root, record, m_stage->pds.did, m_stage->pds.handle);
    post.insert(u"replyCount"_s, 0);
    m_stage->pds.threads[m_stage->root] = {{u"$type"_s, u"app.bsky.feed.defs#threadViewPost"_s}, {u"post"_s, post}};
    const auto page = await(m_stage->client.fetchInbox({u"thread:"_s + m_stage->root, {}}));
    QVERIFY(page);
    QCOMPARE(page->messages.size(), size_t(1));
    QVERIFY(page->messages[0].own);
    QVERIFY(!page->more);
    QVERIFY(await(m_stage->client.fetchThread({{m_stage->root}, {}, {}}))->complete);
}

void BlueskyReadTest::answersOfAPerson()
{
    const Instant now{1'795'305'600'000};
    const auto entry = [&](int secondsAgo, const QString& root) {
        const Instant at = now - std::chrono::seconds(secondsAgo);
        const QString key = text::makeTid(at.ms * 1000, 1);
        QJsonObject record{{u"$type"_s, collection::post},
                           {u"text"_s, u"%1 s ago"_s.arg(secondsAgo)},
                           {u"createdAt"_s, at.toRfc3339()}};
        if (!root.isEmpty()) {
            const QJsonObject ref = StrongRef{root, u"bafyreiabcdefgh"_s}.toJson();
            record.insert(u"reply"_s, QJsonObject{{u"root"_s, ref}, {u"parent"_s, ref}});
        }
        const QString uri = u"at://"_s + ines + u"/app.bsky.feed.post/"_s + key;
        return QJsonObject{{u"post"_s, FakePds::postView(uri, record, ines, u"ines.example.com"_s)}};
    };
    const QString others = u"at://"_s + ines + u"/app.bsky.feed.post/3m6oabcdefg2c"_s;
    QJsonObject repost = entry(2, m_stage->root);
    repost.insert(u"reason"_s, QJsonObject{{u"$type"_s, u"app.bsky.feed.defs#reasonRepost"_s},
                                           {u"by"_s, FakePds::author(ines, u"ines.example.com"_s)},
                                           {u"indexedAt"_s, now.toRfc3339()}});
    m_stage->pds.feed = {entry(1, m_stage->root), repost, entry(3, others), entry(4, {})};
    for (int i = 5; i < 400; ++i)
        m_stage->pds.feed.append(entry(i, i % 10 == 0 ? m_stage->root : QString()));
    const auto answers = await(m_stage->client.fetchAnswersOf({ines}, now - std::chrono::seconds(150)));
    QVERIFY(answers);
    QStringList texts;
    for (const IncomingMessage& message : *answers) {
        texts.append(message.text);
        QCOMPARE(message.root.value, m_stage->root);
    }
    // The page on which the time is passed is taken whole.
    QCOMPARE(texts.first(), u"1 s ago"_s);
    QCOMPARE(texts.last(), u"200 s ago"_s);
    QCOMPARE(texts.size(), 21);
    QCOMPARE(m_stage->pds.calls("app.bsky.feed.getAuthorFeed"), 2);
}

void BlueskyReadTest::postMetricsInTwentyFives()
{
    std::vector<RemoteId> ids;
    for (int i = 0; i < 60; ++i) {
        const QString uri = m_stage->pds.uri(collection::post, text::makeTid(1'795'305'600'000'000 + i, 1));
        const QJsonObject record{
            {u"$type"_s, collection::post}, {u"text"_s, u"un"_s}, {u"createdAt"_s, u"2026-11-22T10:00:00Z"_s}};
        if (i != 7) // one is gone
            m_stage->pds.postViews[uri] = FakePds::postView(uri, record, m_stage->pds.did, m_stage->pds.handle);
        ids.push_back({uri});
    }
    ids.push_back(ids.front());
    ids.push_back({u"12345"_s});
    const auto readings = await(m_stage->client.fetchPostMetrics(ids));
    QVERIFY(readings);
    QCOMPARE(readings->size(), size_t(59 * 4)); // bookmarks are not given: unavailable
    QCOMPARE(m_stage->pds.calls("app.bsky.feed.getPosts"), 3);
    QVERIFY(await(m_stage->client.fetchPostMetrics({}))->empty());
}

void BlueskyReadTest::accountMetrics()
{
    const auto readings = await(m_stage->client.fetchAccountMetrics());
    QVERIFY(readings);
    QCOMPARE(readings->at(0).metric, Metric::Followers);
    QCOMPARE(readings->at(0).value, 120.0);
    QVERIFY(readings->at(0).post.isEmpty());
}

void BlueskyReadTest::people()
{
    m_stage->pds.handles = {{u"ines.example.com"_s, ines},
                            {u"inez.example.com"_s, u"did:plc:44ybard66vv44zksje25o7dy"_s},
                            {u"omar.example.com"_s, u"did:plc:44ybard66vv44zksje25o7dx"_s},
                            {u"handle.invalid"_s, u"did:plc:44ybard66vv44zksje25o7dw"_s}};
    const auto found = await(m_stage->client.findPeople(u"in"_s, 8));
    QVERIFY(found);
    QCOMPARE(found->size(), 2U); // nobody could be told under "handle.invalid"
    QCOMPARE(found->front().handle, u"ines.example.com"_s);
    QCOMPARE(found->front().network, u"bluesky"_s);
    QCOMPARE(found->front().remoteId.value, ines);
    QCOMPARE(await(m_stage->client.findPeople(u"ine"_s, 1))->size(), 1U);
    QVERIFY(await(m_stage->client.findPeople(u"nobody"_s, 8))->empty());
}

void BlueskyReadTest::likeAndTakeBack()
{
    QVERIFY(await(m_stage->client.act(Action::Like, m_stage->comment(), true)));
    QCOMPARE(m_stage->pds.recordCount(collection::like), 1);
    const QJsonObject like = m_stage->pds.records.first();
    QCOMPARE(like.value("subject"_L1).toObject().value("cid"_L1).toString(), u"bafyreiabcdefgh"_s);
    QVERIFY(await(m_stage->client.act(Action::Like, m_stage->comment(), false)));
    QCOMPARE(m_stage->pds.recordCount(collection::like), 0);
    QVERIFY(await(m_stage->client.act(Action::Like, m_stage->comment(), false))); // nothing to take back
}

void BlueskyReadTest::likeAskedTwice()
{
    QVERIFY(await(m_stage->client.act(Action::Like, m_stage->comment(), true)));
    // A new process, and an AppView that has not seen the like: it is found in the account's own records.
    Client other(m_stage->wire.http, toCredentials(m_stage->pds.tokens()), {});
    QVERIFY(await(other.act(Action::Like, m_stage->comment(), false)));
    QCOMPARE(m_stage->pds.recordCount(collection::like), 0);
}

void BlueskyReadTest::unlikeWhatTheAppViewShows()
{
    const QString like = m_stage->pds.uri(collection::like, u"3m6oabcdefg2z"_s);
    m_stage->pds.records[like] = {};
    const IncomingMessage target = m_stage->comment();
    const QJsonObject record{
        {u"$type"_s, collection::post}, {u"text"_s, u"un"_s}, {u"createdAt"_s, u"2026-11-22T10:00:00Z"_s}};
    QJsonObject view = FakePds::postView(target.remote.id.value, record, ines, u"ines.example.com"_s);
    view.insert(u"viewer"_s, QJsonObject{{u"like"_s, like}});
    m_stage->pds.postViews[target.remote.id.value] = view;
    QVERIFY(await(m_stage->client.act(Action::Like, target, false)));
    QVERIFY(!m_stage->pds.records.contains(like));
    QCOMPARE(m_stage->pds.calls("com.atproto.repo.listRecords"), 0);
}

void BlueskyReadTest::likeReadsTheVersion()
{
    const IncomingMessage target = m_stage->comment({});
    const QJsonObject record{
        {u"$type"_s, collection::post}, {u"text"_s, u"un"_s}, {u"createdAt"_s, u"2026-11-22T10:00:00Z"_s}};
    m_stage->pds.records[target.remote.id.value] = record;
    QVERIFY(await(m_stage->client.act(Action::Like, target, true)));
    QCOMPARE(m_stage->pds.calls("com.atproto.repo.getRecord"), 1);
    QCOMPARE(m_stage->pds.recordCount(collection::like), 1);
}

void BlueskyReadTest::boostAndBlock()
{
    QVERIFY(await(m_stage->client.act(Action::Boost, m_stage->comment(), true)));
    QCOMPARE(m_stage->pds.recordCount(collection::repost), 1);
    QVERIFY(await(m_stage->client.act(Action::Boost, m_stage->comment(), false)));
    QCOMPARE(m_stage->pds.recordCount(collection::repost), 0);
    QVERIFY(await(m_stage->client.act(Action::Block, m_stage->comment(), true)));
    QCOMPARE(m_stage->pds.records.first().value("subject"_L1).toString(), ines);
    Client other(m_stage->wire.http, toCredentials(m_stage->pds.tokens()), {});
    QVERIFY(await(other.act(Action::Block, m_stage->comment(), false)));
    QCOMPARE(m_stage->pds.recordCount(collection::block), 0);
    QVERIFY(!await(m_stage->client.act(Action::Block, {}, true))); // nobody named
}

void BlueskyReadTest::mute()
{
    QVERIFY(await(m_stage->client.act(Action::Mute, m_stage->comment(), true)));
    QVERIFY(await(m_stage->client.act(Action::Mute, m_stage->comment(), false)));
    QCOMPARE(m_stage->pds.calls("app.bsky.graph.muteActor"), 1);
    QCOMPARE(m_stage->pds.calls("app.bsky.graph.unmuteActor"), 1);
}

void BlueskyReadTest::hideKeepsTheRules()
{
    const QString gate = m_stage->pds.uri(collection::threadgate, u"3m6oabcdefg2a"_s);
    const QString reply = m_stage->comment().remote.id.value;
    QVERIFY(await(m_stage->client.act(Action::HideOthers, m_stage->comment(), false)));
    QVERIFY(m_stage->pds.records.isEmpty()); // nothing is hidden: no gate is made
    QVERIFY(await(m_stage->client.act(Action::HideOthers, m_stage->comment(), true)));
    QCOMPARE(m_stage->pds.records[gate].value("hiddenReplies"_L1).toArray(), QJsonArray{reply});
    m_stage->pds.records[gate].insert(u"allow"_s, QJsonArray{});
    QVERIFY(await(m_stage->client.act(Action::HideOthers, m_stage->comment(), false)));
    QVERIFY(m_stage->pds.records[gate].value("hiddenReplies"_L1).toArray().isEmpty());
    QVERIFY(m_stage->pds.records[gate].contains("allow"_L1));
}

void BlueskyReadTest::hideMeetsAnotherWriter()
{
    QVERIFY(await(m_stage->client.act(Action::HideOthers, m_stage->comment(), true)));
    m_stage->pds.server.once("POST", "/xrpc/com.atproto.repo.putRecord", FakePds::error(400, "InvalidSwap"));
    const auto done = await(m_stage->client.act(Action::HideOthers, m_stage->comment(), false));
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Conflict);
    const QJsonObject sent = QJsonDocument::fromJson(m_stage->pds.server.last("POST")->body).object();
    QVERIFY(sent.contains("swapRecord"_L1));
}

void BlueskyReadTest::hideOnlyUnderOwnPosts()
{
    IncomingMessage elsewhere = m_stage->comment();
    elsewhere.root = {u"at://"_s + ines + u"/app.bsky.feed.post/3m6oabcdefg2c"_s};
    const auto done = await(m_stage->client.act(Action::HideOthers, elsewhere, true));
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Forbidden);
    QVERIFY(m_stage->pds.server.requests().empty());
}

void BlueskyReadTest::reportPostOrAccount()
{
    const auto sent = [&] { return QJsonDocument::fromJson(m_stage->pds.server.last("POST")->body).object(); };
    QVERIFY(await(m_stage->client.report(m_stage->comment(), u"Publicité"_s)));
    QCOMPARE(sent().value("reason"_L1).toString(), u"Publicité"_s);
    QCOMPARE(sent().value("subject"_L1).toObject().value("$type"_L1).toString(), u"com.atproto.repo.strongRef"_s);
    QVERIFY(await(m_stage->client.report(m_stage->comment({}), QString(5000, u'x'))));
    QCOMPARE(sent().value("subject"_L1).toObject().value("did"_L1).toString(), ines);
    QCOMPARE(sent().value("reason"_L1).toString().size(), qsizetype(2000));
    QVERIFY(!await(m_stage->client.report({}, {})));
}

void BlueskyReadTest::unsupportedActions()
{
    for (const Action action : {Action::Pin, Action::DeleteOthers, Action::ApproveOthers, Action::DirectMessage}) {
        const auto done = await(m_stage->client.act(action, m_stage->comment(), true));
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Forbidden);
    }
    QVERIFY(m_stage->pds.server.requests().empty());
}

void BlueskyReadTest::verify()
{
    const auto profile = await(m_stage->client.verify());
    QVERIFY(profile);
    QCOMPARE(profile->remoteId.value, m_stage->pds.did);
    QCOMPARE(profile->handle, u"shop.example.com"_s);
    QCOMPARE(profile->name, u"Atelier Lumière"_s);
    const Capabilities& able = profile->capabilities;
    QCOMPARE(able.network, u"bluesky"_s);
    QCOMPARE(able.body.limit, qsizetype(300));
    QCOMPARE(able.body.byteLimit, qsizetype(3000));
    QCOMPARE(able.mediaRule(MediaKind::Image)->maxBytes, 2'000'000);
    QVERIFY(!able.mediaRule(MediaKind::Video));
    QVERIFY(able.settling.lookUpProvesAbsence);
    QCOMPARE(able.settling.naming, Settling::Naming::RecordKey);
    QVERIFY(able.can(Action::HideOthers));
    QVERIFY(!able.can(Action::EditOwn));
    QVERIFY(!able.receives(InboxKind::DirectMessage));
}

void BlueskyReadTest::verifyOfAFreshAccount()
{
    m_stage->pds.server.once("GET", "/xrpc/app.bsky.actor.getProfile",
                             FakePds::error(400, "InvalidRequest", "Profile not found"));
    m_stage->pds.server.once("GET", "/xrpc/com.atproto.server.describeServer",
                             FakePds::error(500, "InternalServerError"));
    const auto profile = await(m_stage->client.verify());
    QVERIFY(profile);
    QCOMPARE(profile->handle, u"shop.example.com"_s);
    m_stage->pds.accessExpired = true;
    m_stage->pds.refreshRevoked = true;
    QCOMPARE(await(m_stage->client.verify()).error().kind, ErrorKind::AuthRevoked);
}

QTEST_GUILESS_MAIN(BlueskyReadTest)
#include "bluesky_read.moc"
