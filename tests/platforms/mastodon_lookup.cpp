// SPDX-License-Identifier: GPL-3.0-or-later
// Settling an uncertain send. Saying "absent" wrongly posts twice, saying "found" wrongly loses a post.
#include "platforms/mastodon/client.h"
#include "platforms/mastodon/match.h"
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
using namespace std::chrono_literals;
using Answer = Lookup::Answer;

Q_DECLARE_METATYPE(parvis::Visibility)

namespace {

const Instant sentAt{1'795'305'600'000};
const QByteArray listPath = "/api/v1/accounts/23634/statuses";

QJsonObject status(const QString& id, Instant created, const QString& html)
{
    return {{"id"_L1, id},
            {"created_at"_L1, created.toRfc3339()},
            {"content"_L1, html},
            {"url"_L1, QString(u"https://x/"_s + id)},
            {"visibility"_L1, u"public"_s},
            {"account"_L1, QJsonObject{{"id"_L1, u"23634"_s}, {"acct"_L1, u"shop"_s}}},
            {"media_attachments"_L1, QJsonArray()}};
}

QByteArray list(const QJsonArray& statuses)
{
    return QJsonDocument(statuses).toJson(QJsonDocument::Compact);
}

PublishRequest sent(const QString& text)
{
    PublishRequest request;
    request.requestName = u"n"_s;
    request.text = text;
    request.firstSent = sentAt;
    return request;
}

} // namespace

class MastodonLookupTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void texts_data();
    void texts();
    void candidates_data();
    void candidates();
    void otherVisibilities_data();
    void otherVisibilities();
    void pagesBackByMaxId();
    void followsTheLink();
    void stopsWhereTimeHasPassed();
    void serverWithoutPaging_data();
    void serverWithoutPaging();
    void clocksDiffer();
    void askingTheSource_data();
    void askingTheSource();
    void knownOthersArePassedOver();
    void nonsenseIsAnError();
    void endlessPagesEnd();

private:
    Lookup look(const PublishRequest& request, const QString& software = u"snac"_s)
    {
        m_client = std::make_unique<MastodonClient>(m_http, mastodonAccount(m_server->url(), software),
                                                    Credentials(mastodonToken));
        const auto found = await(m_client->findPublished(request));
        if (!found) {
            qWarning("%s", qPrintable(found.error().detail));
            return {};
        }
        return *found;
    }
    QNetworkAccessManager m_network;
    FakeClock m_clock{sentAt + 20s};
    HttpClient m_http{m_network, m_clock};
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<MastodonClient> m_client;
};

void MastodonLookupTest::init()
{
    m_client.reset();
    m_server = std::make_unique<ScriptedServer>();
    m_clock.set(sentAt + 20s);
}

void MastodonLookupTest::texts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("html");
    QTest::addColumn<bool>("same");
    const auto row = [](const char* name, const QString& text, const QString& html, bool same) {
        QTest::newRow(name) << text << html << same;
    };
    row("plain", u"Bread & butter"_s, u"<p>Bread &amp; butter</p>"_s, true);
    row("lines", u"a\nb\n\nc"_s, u"<p>a<br />b</p><p>c</p>"_s, true);
    row("blanks", u"  a   b \n"_s, u"<p>a b</p>"_s, true);
    row("link", u"see https://shop.example/a/very/long/path?x=1&y=2 now"_s,
        u"<p>see <a href=\"https://shop.example/a/very/long/path?x=1&amp;y=2\" rel=\"nofollow\"><span "
        u"class=\"invisible\">https://"
        "</span><span class=\"ellipsis\">shop.example/a/very/long/path</span><span class=\"invisible\">?x=1&amp;y=2</span></a> now</p>"_s,
        true);
    row("mention", u"@zoe@remote.example oui"_s,
        u"<p><span class=\"h-card\"><a href=\"https://remote.example/@zoe\" class=\"u-url mention\">@<span>zoe</span></a></span> oui</p>"_s,
        true);
    row("hashtag", u"#pain frais"_s,
        u"<p><a href=\"https://m/tags/pain\" class=\"mention hashtag\" rel=\"tag\">#<span>pain</span></a> frais</p>"_s,
        true);
    row("composed", u"caf\u0065\u0301"_s, u"<p>caf\u00e9</p>"_s, true);
    row("arabic", u"الخبز جاهز"_s, u"<p>الخبز جاهز</p>"_s, true);
    row("emoji", u"🥖🔥"_s, u"<p>🥖🔥</p>"_s, true);
    row("other text", u"Bread"_s, u"<p>Butter</p>"_s, false);
    row("longer", u"Bread"_s, u"<p>Bread!</p>"_s, false);
    row("other emoji", u"🥖"_s, u"<p>🔥</p>"_s, false);
    row("other link", u"https://a.example/1"_s, u"<p><a href=\"https://a.example/2\">https://a.example/2</a></p>"_s,
        false);
}

void MastodonLookupTest::texts()
{
    QFETCH(QString, text);
    QFETCH(QString, html);
    QFETCH(bool, same);
    QCOMPARE(comparable(text) == comparableOfHtml(html), same);
}

void MastodonLookupTest::candidates_data()
{
    QTest::addColumn<QByteArray>("json"); // changes to a status that fits
    QTest::addColumn<bool>("found");
    QTest::newRow("it") << "{}"_ba << true;
    QTest::newRow("a minute before") << "{\"created_at\":\"2026-11-21T23:59:00Z\"}"_ba << true;
    QTest::newRow("three minutes before") << "{\"created_at\":\"2026-11-21T23:57:00Z\"}"_ba << false;
    QTest::newRow("an hour after") << "{\"created_at\":\"2026-11-22T01:00:00Z\"}"_ba << true;
    QTest::newRow("a reply") << "{\"in_reply_to_id\":\"5\"}"_ba << false;
    QTest::newRow("a boost") << "{\"reblog\":{\"id\":\"5\"}}"_ba << false;
    QTest::newRow("with a picture") << "{\"media_attachments\":[{\"id\":\"1\",\"type\":\"image\"}]}"_ba << false;
    QTest::newRow("other words") << "{\"content\":\"<p>Bread is ready and cold</p>\"}"_ba << false;
    QTest::newRow("no words") << "{\"content\":\"\"}"_ba << false;
}

void MastodonLookupTest::candidates()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, found);
    QJsonObject one = status(u"7"_s, sentAt + 1s, u"<p>Bread is ready</p>"_s);
    const QJsonObject changes = QJsonDocument::fromJson(json).object();
    for (auto it = changes.begin(); it != changes.end(); ++it)
        one.insert(it.key(), it.value());
    m_server->on("GET", listPath, ScriptedReply::json(list({one})));
    const Lookup lookup = look(sent(u"Bread is ready"_s));
    QCOMPARE(lookup.answer, found ? Answer::Found : Answer::Absent);
    if (found)
        QCOMPARE(lookup.remote.id.value, u"7"_s);
    // A reply with a picture, looked for as such.
    PublishRequest reply = sent(u"Oui"_s);
    reply.parent = RemoteRef{{u"1795305600aaaa"_s}, {}, {}};
    reply.uploads = {{u"m1"_s}};
    QJsonObject answer = status(u"8"_s, sentAt + 1s, u"<p>reworked by the server</p>"_s);
    answer.insert("in_reply_to_id"_L1, u"1795309999aaaa"_s); // snac: the parent was edited since
    answer.insert("media_attachments"_L1, QJsonArray{QJsonObject{{"id"_L1, u"m1"_s}}});
    m_server->on("GET", listPath, ScriptedReply::json(list({answer})));
    QCOMPARE(look(reply).answer, Answer::Found);
    QCOMPARE(look(reply, u"mastodon"_s).answer, Answer::Absent); // elsewhere another id is another parent
}

void MastodonLookupTest::otherVisibilities_data()
{
    QTest::addColumn<Visibility>("visibility");
    QTest::addColumn<QString>("software");
    QTest::addColumn<bool>("provesAbsence");
    QTest::newRow("public, mastodon") << Visibility::Public << u"mastodon"_s << true;
    QTest::newRow("unlisted, snac") << Visibility::Unlisted << u"snac"_s << true;
    QTest::newRow("followers, mastodon") << Visibility::Followers << u"mastodon"_s << true;
    QTest::newRow("followers, snac") << Visibility::Followers << u"snac"_s << false;
    QTest::newRow("direct, gotosocial") << Visibility::Direct << u"gotosocial"_s << false;
    QTest::newRow("direct, practice") << Visibility::Direct << u"parvis-practice"_s << true;
}

void MastodonLookupTest::otherVisibilities()
{
    QFETCH(Visibility, visibility);
    QFETCH(QString, software);
    QFETCH(bool, provesAbsence);
    m_server->on("GET", listPath, ScriptedReply::json("[]"));
    PublishRequest request = sent(u"x"_s);
    request.visibility = visibility;
    QCOMPARE(look(request, software).answer, provesAbsence ? Answer::Absent : Answer::Unknown);
}

void MastodonLookupTest::pagesBackByMaxId()
{
    m_server->on("GET", listPath, [](const RecordedRequest& request) {
        const QString max = QUrlQuery(QString::fromLatin1(request.query)).queryItemValue(u"max_id"_s);
        int newest = max.isEmpty() ? 200 : max.toInt() - 1;
        QJsonArray page;
        for (int i = 0; i < 40 && newest > 0; ++i, --newest)
            page.append(status(QString::number(newest), sentAt + Milliseconds(newest),
                               newest == 60 ? u"<p>it</p>"_s : u"<p>no</p>"_s));
        return ScriptedReply::json(list(page));
    });
    const Lookup lookup = look(sent(u"it"_s));
    QCOMPARE(lookup.answer, Answer::Found);
    QCOMPARE(lookup.remote.id.value, u"60"_s);
    QCOMPARE(m_server->count("GET", listPath), 4);
    QVERIFY(m_server->requests().front().query.contains("limit=40"));
    QVERIFY(m_server->requests().front().query.contains("exclude_reblogs=true"));
    QCOMPARE(look(sent(u"not there"_s)).answer, Answer::Absent);
}

void MastodonLookupTest::followsTheLink()
{
    const QByteArray next =
        "<" + m_server->url(QString::fromLatin1(listPath)).toEncoded() + "?older_than=5>; rel=\"next\"";
    m_server->on("GET", listPath, [next](const RecordedRequest& request) {
        if (request.query == "older_than=5")
            return ScriptedReply::json(list({status(u"4"_s, sentAt, u"<p>it</p>"_s)}));
        return ScriptedReply::json(list({status(u"5"_s, sentAt, u"<p>no</p>"_s)})).with("Link", next);
    });
    QCOMPARE(look(sent(u"it"_s), u"hollo"_s).remote.id.value, u"4"_s);
}

void MastodonLookupTest::stopsWhereTimeHasPassed()
{
    QJsonArray page;
    for (int i = 0; i < 40; ++i)
        page.append(status(QString::number(100 - i), sentAt - std::chrono::minutes(i), u"<p>no</p>"_s));
    m_server->on("GET", listPath, ScriptedReply::json(list(page)));
    QCOMPARE(look(sent(u"it"_s)).answer, Answer::Absent);
    QCOMPARE(m_server->count("GET", listPath), 1);
}

void MastodonLookupTest::serverWithoutPaging_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("software");
    QTest::addColumn<bool>("provesAbsence");
    const QString snac = u"snac"_s, other = u"unknown"_s;
    QTest::newRow("few") << 19 << other << true;
    QTest::newRow("perhaps cut off") << 20 << other << false;
    QTest::newRow("full") << 40 << other << false;
    QTest::newRow("limit ignored") << 45 << other << true;
    // snac is known to ignore the limit, so a page of any usual size is all there is.
    QTest::newRow("snac, twenty") << 20 << snac << true;
    QTest::newRow("snac, forty") << 40 << snac << true;
    QTest::newRow("snac's most") << 256 << snac << false;
}

// snac shows the same page whatever is asked. All newer than the send: what came before them nobody knows.
void MastodonLookupTest::serverWithoutPaging()
{
    QFETCH(int, count);
    QFETCH(QString, software);
    QFETCH(bool, provesAbsence);
    QJsonArray page;
    for (int i = 0; i < count; ++i)
        page.append(status(QString::number(100 - i), sentAt + 1s, u"<p>no</p>"_s));
    m_server->on("GET", listPath, ScriptedReply::json(list(page)));
    QCOMPARE(look(sent(u"it"_s), software).answer, provesAbsence ? Answer::Absent : Answer::Unknown);
    QVERIFY(m_server->count("GET", listPath) <= 2);
}

// The server's clock is an hour behind: its times are read by its own Date.
void MastodonLookupTest::clocksDiffer()
{
    m_server->on("GET", listPath,
                 ScriptedReply::json(list({status(u"7"_s, sentAt - 60min + 1s, u"<p>it</p>"_s)}))
                     .with("Date", "Sat, 21 Nov 2026 23:00:20 GMT"));
    QCOMPARE(look(sent(u"it"_s)).answer, Answer::Found);
    m_server->on("GET", listPath, ScriptedReply::json(list({status(u"7"_s, sentAt - 60min + 1s, u"<p>it</p>"_s)})));
    QCOMPARE(look(sent(u"it"_s)).answer, Answer::Absent);
}

void MastodonLookupTest::askingTheSource_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<int>("answer");
    QTest::newRow("the same") << 200 << "{\"id\":\"7\",\"text\":\"*fresh* bread!\",\"spoiler_text\":\"\"}"_ba
                              << int(Answer::Found);
    QTest::newRow("another") << 200 << "{\"id\":\"7\",\"text\":\"fresh bread\"}"_ba << int(Answer::Absent);
    QTest::newRow("no such thing") << 404 << "{}"_ba << int(Answer::Unknown);
    QTest::newRow("nonsense") << 200 << "<html>"_ba << int(Answer::Unknown);
}

void MastodonLookupTest::askingTheSource()
{
    QFETCH(int, status);
    QFETCH(QByteArray, source);
    QFETCH(int, answer);
    m_server->on("GET", listPath,
                 ScriptedReply::json(list({::status(u"7"_s, sentAt, u"<p><em>fresh</em> bread!</p>"_s)})));
    m_server->on("GET", "/api/v1/statuses/7/source", ScriptedReply::json(source, status));
    QCOMPARE(int(look(sent(u"*fresh* bread!"_s)).answer), answer);
}

void MastodonLookupTest::knownOthersArePassedOver()
{
    m_server->on("GET", listPath, ScriptedReply::json(list({status(u"7"_s, sentAt, u"<p>it</p>"_s)})));
    PublishRequest request = sent(u"it"_s);
    request.knownOthers = {{u"7"_s}};
    QCOMPARE(look(request).answer, Answer::Absent);
}

void MastodonLookupTest::nonsenseIsAnError()
{
    m_server->on("GET", listPath, ScriptedReply::json("[{\"id\":\"1\"}]"));
    m_client = std::make_unique<MastodonClient>(m_http, mastodonAccount(m_server->url()), Credentials(mastodonToken));
    const auto found = await(m_client->findPublished(sent(u"x"_s)));
    QVERIFY(!found);
    QCOMPARE(found.error().kind, ErrorKind::BadReply);
}

void MastodonLookupTest::endlessPagesEnd()
{
    int n = 1'000'000;
    m_server->on("GET", listPath, [&n](const RecordedRequest&) {
        return ScriptedReply::json(list({status(QString::number(--n), sentAt, u"<p>no</p>"_s)}));
    });
    QCOMPARE(look(sent(u"it"_s)).answer, Answer::Unknown);
    QVERIFY(m_server->count("GET", listPath) <= 25);
}

QTEST_GUILESS_MAIN(MastodonLookupTest)
#include "mastodon_lookup.moc"
