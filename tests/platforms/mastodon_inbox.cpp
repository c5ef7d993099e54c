// SPDX-License-Identifier: GPL-3.0-or-later
// Reading notifications: nothing lost and nothing twice, on servers that page and on servers that do not.
#include "platforms/mastodon/client.h"
#include "platforms/mastodon/inbox.h"
#include "platforms/mastodon_under_test.h"
#include "support/fake_clock.h"
#include "support/verify.h"

#include <QJsonDocument>
#include <QTest>
#include <QUrlQuery>

using namespace parvis;
using namespace parvis::test;
using namespace parvis::mastodon;
using namespace Qt::StringLiterals;

// How a server answers GET /api/v1/notifications.
struct Habits {
    bool minId = true, maxId = true; // honoured
    bool link = false, olderThan = false;
    int pageSize = 80; // its own upper bound
};

namespace {

const Instant start{1'795'305'600'000};

QJsonObject mention(int n, qint64 secondsApart)
{
    const QString id = QString::number(1000 + n);
    const QJsonObject author{{"id"_L1, u"9"_s}, {"acct"_L1, u"zoe@remote.example"_s}};
    const QString at = Instant{start.ms + n * secondsApart * 1000}.toRfc3339();
    return {{"id"_L1, id},
            {"type"_L1, u"mention"_s},
            {"created_at"_L1, at},
            {"account"_L1, author},
            {"status"_L1, QJsonObject{{"id"_L1, QString(u"s"_s + id)},
                                      {"created_at"_L1, at},
                                      {"content"_L1, u"<p>hello</p>"_s},
                                      {"visibility"_L1, u"public"_s},
                                      {"account"_L1, author}}}};
}

} // namespace

class MastodonInboxTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void mapping();
    void kinds_data();
    void kinds();
    void everyServerIsReadWhole_data();
    void everyServerIsReadWhole();
    void badCursorStartsAgain_data();
    void badCursorStartsAgain();
    void cursorSurvivesStorage();
    void firstReadingIsBounded();
    void firstReadingGoesADayBack();
    void nothingIsLeftOutOfWhatIsNew();
    void linkToAnotherHostIsNotFollowed();
    void duplicatesFromTheServer();
    void threadCursor();

private:
    ScriptedReply notifications(const RecordedRequest& request) const;
    std::vector<IncomingMessage> readAll(InboxCursor& cursor);
    MastodonClient& client()
    {
        m_client =
            std::make_unique<MastodonClient>(m_http, mastodonAccount(m_server->url()), Credentials(mastodonToken));
        return *m_client;
    }
    QNetworkAccessManager m_network;
    FakeClock m_clock;
    HttpClient m_http{m_network, m_clock};
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<MastodonClient> m_client;
    Habits m_habits;
    int m_newest = 0; // notifications 1..m_newest exist
    int m_pages = 0;
    qint64 m_secondsApart = 1;
};

void MastodonInboxTest::init()
{
    m_client.reset();
    m_habits = {};
    m_newest = 0;
    m_secondsApart = 1;
    m_server = std::make_unique<ScriptedServer>();
    scriptMastodon(*m_server);
}

ScriptedReply MastodonInboxTest::notifications(const RecordedRequest& request) const
{
    const QUrlQuery query(QString::fromLatin1(request.query));
    const auto number = [&](const QString& name) {
        const QString value = query.queryItemValue(name);
        return value.isEmpty() ? 0 : value.toInt() - 1000;
    };
    const int limit = std::min(m_habits.pageSize, std::max(1, query.queryItemValue(u"limit"_s).toInt()));
    int newest = m_newest;
    if (m_habits.maxId && number(u"max_id"_s) > 0)
        newest = number(u"max_id"_s) - 1;
    if (m_habits.olderThan && number(u"older_than"_s) > 0)
        newest = number(u"older_than"_s) - 1;
    int oldest = 1;
    if (m_habits.minId && number(u"min_id"_s) > 0) {
        oldest = number(u"min_id"_s) + 1;
        newest = std::min(newest, oldest + limit - 1);
    }
    QJsonArray page;
    for (int n = newest; n >= oldest && page.size() < limit; --n)
        page.append(mention(n, m_secondsApart));
    ScriptedReply reply = ScriptedReply::json(QJsonDocument(page).toJson());
    const int last = newest - int(page.size()) + 1;
    if (m_habits.link && last > 1 && !page.isEmpty()) {
        const QByteArray word = m_habits.olderThan ? "older_than" : "max_id";
        reply.headers.add("Link", "<https://127.0.0.1/api/v1/notifications?limit=80&" + word + "=" +
                                      QByteArray::number(1000 + last) +
                                      ">; rel=\"next\", <https://127.0.0.1/x>; rel=\"prev\"");
    }
    return reply;
}

std::vector<IncomingMessage> MastodonInboxTest::readAll(InboxCursor& cursor)
{
    std::vector<IncomingMessage> all;
    for (m_pages = 1; m_pages < 40; ++m_pages) {
        const auto page = await(m_client->fetchInbox(cursor));
        if (!page)
            return {};
        all.insert(all.end(), page->messages.begin(), page->messages.end());
        cursor = page->next;
        if (!page->more)
            return all;
    }
    return {};
}

void MastodonInboxTest::mapping()
{
    const auto page = await(client().fetchInbox({}));
    PARVIS_OK(page);
    QCOMPARE(page->messages.size(), size_t(3)); // severed_relationships is for the server's staff
    const IncomingMessage& comment = page->messages[0];
    QCOMPARE(comment.kind, InboxKind::Comment);
    QCOMPARE(comment.remote.id.value, u"103186126728896492"_s);
    QCOMPARE(comment.parent.value, u"103270115826048975"_s);
    QVERIFY(comment.root.isEmpty()); // only the thread tells
    QCOMPARE(comment.author.handle, u"zoe@remote.example"_s);
    QCOMPARE(comment.author.name, u"Zoé"_s);
    QCOMPARE(comment.author.followers, std::optional<qint64>(12));
    QCOMPARE(comment.author.websites, QStringList{u"https://zoe.example/"_s}); // what the server confirmed, no more
    QCOMPARE(comment.text, u"@shop Il reste du pain\u00a0?"_s);
    QCOMPARE(comment.contentWarning, u"food"_s);
    QCOMPARE(comment.visibility, Visibility::Unlisted);
    QCOMPARE(comment.language, u"fr"_s);
    QCOMPARE(comment.media.size(), size_t(1));
    QCOMPARE(comment.media[0].altText, u"a loaf"_s);
    QVERIFY(comment.edited.has_value());
    QVERIFY(!comment.own && !comment.deleted);
    QCOMPARE(page->messages[1].kind, InboxKind::Like);
    QCOMPARE(page->messages[1].parent.value, u"103270115826048975"_s);
    QCOMPARE(page->messages[1].root.value, u"103270115826048975"_s);
    QCOMPARE(page->messages[1].author.handle, u"ali@mastodon.example"_s);
    QCOMPARE(page->messages[1].author.name, u"ali"_s);
    QCOMPARE(page->messages[2].kind, InboxKind::Follow);
    QCOMPARE(page->next.kind, u"notifications"_s);
    QVERIFY(m_server->last("GET", "/api/v1/notifications")->query.contains("limit=80"));
}

void MastodonInboxTest::kinds_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QByteArray>("changes"); // to the status
    QTest::addColumn<QString>("kind");       // empty: nothing for the inbox
    const auto row = [](const char* name, const QString& type, const QByteArray& changes, const QString& kind) {
        QTest::newRow(name) << type << changes << kind;
    };
    row("mention", u"mention"_s, "{}", u"mention"_s);
    row("reply to us", u"mention"_s, R"({"in_reply_to_id":"1","in_reply_to_account_id":"23634"})", u"comment"_s);
    row("reply, account not told", u"mention"_s, R"({"in_reply_to_id":"1"})", u"comment"_s);
    row("named in another's thread", u"mention"_s, R"({"in_reply_to_id":"1","in_reply_to_account_id":"5"})",
        u"mention"_s);
    row("direct", u"mention"_s, R"({"visibility":"direct"})", u"direct_message"_s);
    row("unknown visibility", u"mention"_s, R"({"visibility":"neighbours"})", u"direct_message"_s);
    row("favourite", u"favourite"_s, "{}", u"like"_s);
    row("emoji reaction", u"pleroma:emoji_reaction"_s, "{}", u"like"_s);
    row("reblog", u"reblog"_s, "{}", u"boost"_s);
    row("follow request", u"follow_request"_s, "{}", u"follow"_s);
    row("quote", u"quote"_s, "{}", u"quote"_s);
    row("edited, names us", u"update"_s, R"({"mentions":[{"id":"23634","acct":"shop"}],"in_reply_to_id":"1"})",
        u"comment"_s);
    row("edited, not ours", u"update"_s, "{}", {});
    row("a friend posted", u"status"_s, "{}", {});
    row("poll ended", u"poll"_s, "{}", {});
    row("of tomorrow", u"applause"_s, "{}", {});
}

void MastodonInboxTest::kinds()
{
    QFETCH(QString, type);
    QFETCH(QByteArray, changes);
    QFETCH(QString, kind);
    QJsonObject notification = mention(1, 1);
    QJsonObject status = notification.value("status"_L1).toObject();
    const QJsonObject changed = QJsonDocument::fromJson(changes).object();
    for (auto it = changed.begin(); it != changed.end(); ++it)
        status.insert(it.key(), it.value());
    notification.insert("status"_L1, status);
    notification.insert("type"_L1, type);
    m_server->on("GET", "/api/v1/notifications", ScriptedReply::json(QJsonDocument(QJsonArray{notification}).toJson()));
    const auto page = await(client().fetchInbox({}));
    PARVIS_OK(page);
    QCOMPARE(page->messages.empty(), kind.isEmpty());
    if (!kind.isEmpty())
        QCOMPARE(inboxKindName(page->messages.front().kind), kind);
}

void MastodonInboxTest::everyServerIsReadWhole_data()
{
    QTest::addColumn<bool>("minId");
    QTest::addColumn<bool>("maxId");
    QTest::addColumn<bool>("link");
    QTest::addColumn<bool>("olderThan");
    QTest::addColumn<int>("pageSize");
    QTest::addColumn<int>("burst"); // arrive between two readings
    QTest::newRow("mastodon") << true << true << true << false << 80 << 200;
    QTest::newRow("small pages") << true << true << false << false << 15 << 100;
    QTest::newRow("hollo") << false << false << true << true << 40 << 150;
    QTest::newRow("no min_id, no link") << false << true << false << false << 20 << 90;
    QTest::newRow("snac") << false << false << false << false << 60 << 50;
}

void MastodonInboxTest::everyServerIsReadWhole()
{
    QFETCH(int, burst);
    m_habits.minId = *static_cast<const bool*>(QTest::qData("minId", qMetaTypeId<bool>()));
    m_habits.maxId = *static_cast<const bool*>(QTest::qData("maxId", qMetaTypeId<bool>()));
    m_habits.link = *static_cast<const bool*>(QTest::qData("link", qMetaTypeId<bool>()));
    m_habits.olderThan = *static_cast<const bool*>(QTest::qData("olderThan", qMetaTypeId<bool>()));
    m_habits.pageSize = *static_cast<const int*>(QTest::qData("pageSize", qMetaTypeId<int>()));
    m_server->on("GET", "/api/v1/notifications",
                 [this](const RecordedRequest& request) { return notifications(request); });
    client();
    m_newest = 10;
    InboxCursor cursor;
    QMap<QString, int> times;
    const auto read = [&] {
        for (const IncomingMessage& message : readAll(cursor))
            ++times[message.remote.id.value];
    };
    for (const int more : {0, 0, 1, burst, 0, 3, burst, 0}) {
        m_newest += more;
        read();
    }
    QCOMPARE(times.size(), m_newest);
    for (const int count : times)
        QVERIFY2(count <= 2, "read again and again"); // an overlap is allowed, endless repetition is not
    read();
    QVERIFY2(m_pages <= 2, qPrintable(QString::number(m_pages))); // nothing new costs next to nothing
}

void MastodonInboxTest::badCursorStartsAgain_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("empty") << QString();
    QTest::newRow("text") << u"garbage"_s;
    QTest::newRow("list") << u"[]"_s;
    QTest::newRow("other types") << u"{\"newest\":5,\"pages\":\"x\"}"_s;
}

void MastodonInboxTest::badCursorStartsAgain()
{
    QFETCH(QString, value);
    const auto page = await(client().fetchInbox({u"notifications"_s, value}));
    PARVIS_OK(page);
    QCOMPARE(page->messages.size(), size_t(3));
}

void MastodonInboxTest::cursorSurvivesStorage()
{
    ReadingState state{u"2026/x:y\"z"_s, true, true, u"b"_s, u"/api?x=1&y=2"_s, u"g"_s, u"f"_s, u"p"_s, 4, 5};
    QCOMPARE(readingState(cursorValue(state)), state);
    QVERIFY(cursorValue(ReadingState{}).size() < 20);
}

void MastodonInboxTest::firstReadingIsBounded()
{
    m_server->on("GET", "/api/v1/notifications",
                 [this](const RecordedRequest& request) { return notifications(request); });
    client();
    m_newest = 100'000;
    m_secondsApart = 300;
    InboxCursor cursor;
    QCOMPARE(readAll(cursor).size(), size_t(800));
    m_newest += 1;
    QCOMPARE(readAll(cursor).size(), size_t(1));
}

// The worker came late to a busy account: the day since it was connected is not lost.
void MastodonInboxTest::firstReadingGoesADayBack()
{
    m_server->on("GET", "/api/v1/notifications",
                 [this](const RecordedRequest& request) { return notifications(request); });
    client();
    m_newest = 100'000;
    m_secondsApart = 60;
    InboxCursor cursor;
    QCOMPARE(readAll(cursor).size(), size_t(19 * 80)); // 1,440 minutes, and the page that shows they are through
    m_newest += 1;
    QCOMPARE(readAll(cursor).size(), size_t(1));
}

// An account without a past: however much comes before the next reading, it is all new.
void MastodonInboxTest::nothingIsLeftOutOfWhatIsNew()
{
    m_server->on("GET", "/api/v1/notifications",
                 [this](const RecordedRequest& request) { return notifications(request); });
    client();
    InboxCursor cursor;
    QCOMPARE(readAll(cursor).size(), size_t(0));
    m_newest = 3'000;
    QCOMPARE(readAll(cursor).size(), size_t(3'000));
    m_newest += 1;
    QCOMPARE(readAll(cursor).size(), size_t(1));
}

void MastodonInboxTest::linkToAnotherHostIsNotFollowed()
{
    HttpReply reply{HttpMethod::Get,
                    200,
                    {{"Link", "<https://evil.example/x>; rel=\"next\""}},
                    {},
                    QUrl(u"https://good.example/y"_s)};
    QVERIFY(linkTarget(reply, "next"_L1).isEmpty());
    reply.headers = {
        {"link", "</z?a=1>; rel=\"prev\", <http://good.example:81/n?b=2,3>; title=\"x\"; rel=\"next last\""}};
    QCOMPARE(linkTarget(reply, "next"_L1), QUrl(u"https://good.example/n?b=2,3"_s));
    QCOMPARE(linkTarget(reply, "prev"_L1), QUrl(u"https://good.example/z?a=1"_s));
    QVERIFY(linkTarget(reply, "first"_L1).isEmpty());
}

// snac was seen to tell the same favourite twice.
void MastodonInboxTest::duplicatesFromTheServer()
{
    QJsonObject first = mention(1, 1);
    first.insert("type"_L1, u"favourite"_s);
    QJsonObject second = first;
    second.insert("id"_L1, u"1002"_s);
    m_server->on("GET", "/api/v1/notifications",
                 ScriptedReply::json(QJsonDocument(QJsonArray{second, first}).toJson()));
    const auto page = await(client().fetchInbox({}));
    PARVIS_OK(page);
    QCOMPARE(page->messages.size(), size_t(1));
    const auto again = await(m_client->fetchInbox({}));
    QCOMPARE(again->messages.front().remote.id.value, page->messages.front().remote.id.value);
}

void MastodonInboxTest::threadCursor()
{
    const auto page = await(client().fetchInbox({u"thread:103270115826048975"_s, {}}));
    PARVIS_OK(page);
    QCOMPARE(page->messages.size(), size_t(3));
    QVERIFY(!page->more);
}

QTEST_GUILESS_MAIN(MastodonInboxTest)
#include "mastodon_inbox.moc"
