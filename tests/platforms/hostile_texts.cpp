// SPDX-License-Identifier: GPL-3.0-or-later
// What strangers may send, as the networks' clients read it: text comes out, whatever markup went in, and the one page
// that was asked for is all that is asked for.
#include "support/hostile_texts.h"
#include "platforms/bluesky/mapping.h"
#include "platforms/mastodon/client.h"
#include "platforms/mastodon_under_test.h"
#include "support/fake_clock.h"
#include "support/verify.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;

class HostileTextsTest : public QObject
{
    Q_OBJECT
    QNetworkAccessManager m_network;
    FakeClock m_clock;
    HttpClient m_http{m_network, m_clock};

    static QByteArray page(const QByteArray& content)
    {
        const QByteArray author = R"({"id":"9","acct":"zoe@remote.example","display_name":)" + content + "}";
        return R"([{"id":"1","type":"mention","created_at":"2026-11-22T10:00:00.000Z","account":)" + author +
               R"(,"status":{"id":"s1","created_at":"2026-11-22T10:00:00.000Z","visibility":"public","content":)" +
               content + R"(,"spoiler_text":)" + content + R"(,"account":)" + author + "}}]";
    }
    static QByteArray jsonText(const QString& text)
    {
        return QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact).mid(1).chopped(1);
    }

    Result<IncomingMessage> read(const QByteArray& body)
    {
        ScriptedServer server;
        server.on("GET", "/api/v1/notifications", ScriptedReply::json(body));
        mastodon::MastodonClient client(m_http, mastodonAccount(server.url()), Credentials(mastodonToken));
        auto answer = await(client.fetchInbox({}), 30'000);
        if (!answer)
            return Failure(answer.error());
        if (server.requests().size() != 1)
            return failure(ErrorKind::Rejected, u"%1 requests"_s.arg(server.requests().size()));
        if (answer->messages.empty())
            return failure(ErrorKind::NotFound, u"no message"_s);
        return answer->messages.front();
    }

private Q_SLOTS:
    void mastodon_data()
    {
        QTest::addColumn<int>("index");
        const auto texts = hostileTexts(u"127.0.0.1:9"_s);
        for (size_t i = 0; i < texts.size(); ++i)
            QTest::newRow(texts[i].name) << int(i);
    }
    // As a server would write it that escapes nothing, and as one that escapes all.
    void mastodon()
    {
        QFETCH(int, index);
        const HostileText hostile = hostileTexts(u"127.0.0.1:9"_s)[size_t(index)];
        const auto raw = read(page(jsonText(hostile.text)));
        PARVIS_OK(raw);
        for (const char* sign : {"<script", "<img", "<iframe", "<style", "<svg", "onerror"})
            QVERIFY2(!raw->text.contains(QLatin1StringView(sign)), qPrintable(raw->text.left(300)));
        const auto escaped = read(page(jsonText(u"<p>"_s + hostile.text.toHtmlEscaped() + u"</p>"_s)));
        PARVIS_OK(escaped);
        const QString plain = hostile.word.left(8) == u"wordzero"_s ? u"word"_s : hostile.word;
        QVERIFY2(escaped->text.contains(plain), qPrintable(escaped->text.left(300)));
        if (hostile.text.contains(u"<script"_s))
            QVERIFY(escaped->text.contains(u"<script src="_s)); // the words of a person who writes about markup
        QVERIFY(!escaped->own);
    }

    void bytesThatAreNoText_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("invalid UTF-8") << QByteArray("\"<p>word \xC3\x28 \xF0\x9F\x98 end</p>\"");
        QTest::newRow("overlong") << QByteArray("\"<p>word \xC0\xBC\x73 end</p>\"");
        QTest::newRow("UTF-16 in UTF-8") << QByteArray("\"<p>word \xED\xA0\xBD end</p>\"");
        QTest::newRow("lone escape") << QByteArray("\"<p>word \\ud83d end</p>\"");
        QTest::newRow("NUL escape") << QByteArray("\"<p>word \\u0000 end</p>\"");
    }
    void bytesThatAreNoText()
    {
        QFETCH(QByteArray, content);
        const auto message = read(page(content));
        if (!message) { // refused whole, with a reason
            QCOMPARE(message.error().kind, ErrorKind::BadReply);
            return;
        }
        QVERIFY(message->text.startsWith(u"word"_s) && message->text.endsWith(u"end"_s));
        QVERIFY(!message->text.contains(u'<'));
    }

    void bluesky_data() { mastodon_data(); }
    void bluesky()
    {
        QFETCH(int, index);
        const HostileText hostile = hostileTexts(u"127.0.0.1:9"_s)[size_t(index)];
        const QJsonObject author{
            {u"did"_s, u"did:plc:zoe"_s}, {u"handle"_s, u"zoe.example"_s}, {u"displayName"_s, hostile.text.left(500)}};
        // Facets of a liar: beyond the text, backwards, and a link to a file.
        const QJsonArray facets{
            QJsonObject{{u"index"_s, QJsonObject{{u"byteStart"_s, 5}, {u"byteEnd"_s, 99'999'999}}},
                        {u"features"_s, QJsonArray{QJsonObject{{u"$type"_s, u"app.bsky.richtext.facet#link"_s},
                                                               {u"uri"_s, u"file:///etc/passwd"_s}}}}},
            QJsonObject{{u"index"_s, QJsonObject{{u"byteStart"_s, -7}, {u"byteEnd"_s, -9}}}, {u"features"_s, 3}}};
        const QJsonObject item{{u"uri"_s, u"at://did:plc:zoe/app.bsky.feed.post/3l6oveex3ii2l"_s},
                               {u"cid"_s, u"bafy"_s},
                               {u"author"_s, author},
                               {u"reason"_s, u"mention"_s},
                               {u"record"_s, QJsonObject{{u"text"_s, hostile.text}, {u"facets"_s, facets}}},
                               {u"indexedAt"_s, u"2026-11-22T10:00:00.000Z"_s}};
        HttpReply reply;
        reply.status = 200;
        reply.body = QJsonDocument(QJsonObject{{u"notifications"_s, QJsonArray{item}}}).toJson();
        const auto parsed = bluesky::parseNotifications(reply);
        PARVIS_OK(parsed);
        const auto message = bluesky::messageOf(parsed->items.at(0), u"did:plc:own"_s);
        QVERIFY(message);
        QVERIFY(message->text.size() + 3 >= hostile.text.size());
        if (hostile.survives)
            QCOMPARE(message->text, hostile.text);
        QVERIFY(message->media.empty());
    }
};

QTEST_GUILESS_MAIN(HostileTextsTest)
#include "hostile_texts.moc"
