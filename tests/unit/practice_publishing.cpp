// SPDX-License-Identifier: GPL-3.0-or-later
// Statuses and media as a client sends them: forms and JSON, limits, keys, threads, visibility, polls, edits.
#include "practice_client.h"

#include "support/fake_clock.h"

#include <QElapsedTimer>
#include <QtEndian>

using namespace parvis;
using namespace parvis::test;

namespace {

// The head of a PNG is all the network looks at.
QByteArray png(quint32 width = 3, quint32 height = 2)
{
    QByteArray bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    QByteArray size(8, Qt::Uninitialized);
    qToBigEndian(width, size.data());
    qToBigEndian(height, size.data() + 4);
    return bytes + size + QByteArray::fromHex("0802000000") + QByteArray(40, 'x');
}

} // namespace

class PracticePublishing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void publishesAndRenders()
    {
        Bench bench;
        const Answer made = bench.client.post(
            u"/api/v1/statuses"_s,
            {{u"status"_s, u"Bonjour @cafe & <b>tous</b>\nsuite\n\nvoir https://example.org/a?b=1&c=2. #Café"_s},
             {u"language"_s, u"fr"_s}});
        QCOMPARE(made.status, 200);
        const QString content = made.text(u"content"_s);
        QVERIFY2(content.startsWith("<p>Bonjour <span class=\"h-card\""_L1), qPrintable(content));
        QVERIFY(content.contains(
            "&amp; &lt;b&gt;tous&lt;/b&gt;<br />suite</p><p>voir <a href=\"https://example.org/a?b=1&amp;c=2\""_L1));
        QCOMPARE(made.object()[u"mentions"_s][0][u"acct"_s].toString(), u"cafe"_s);
        QCOMPARE(made.object()[u"tags"_s][0][u"name"_s].toString(), u"café"_s);
        QCOMPARE(made.text(u"id"_s).size(), 18);
        QCOMPARE(made.text(u"visibility"_s), u"public"_s);
        PracticeClient cafe(bench.endpoint, 2);
        const QJsonArray told = cafe.get(u"/api/v1/notifications"_s).array();
        QCOMPARE(told.size(), 1);
        QCOMPARE(told[0][u"type"_s].toString(), u"mention"_s);
        QCOMPARE(told[0][u"status"_s][u"id"_s].toString(), made.text(u"id"_s));
    }

    void takesFormsToo()
    {
        Bench bench;
        const Answer made = bench.client.form(
            u"/api/v1/statuses"_s,
            "status=two+words%0A%C3%A9&visibility=unlisted&poll[options][]=a&poll[options][]=b&poll[expires_in]=600");
        QCOMPARE(made.status, 200);
        QCOMPARE(made.text(u"content"_s), u"<p>two words<br />é</p>"_s);
        QCOMPARE(made.text(u"visibility"_s), u"unlisted"_s);
        QCOMPARE(made.object()[u"poll"_s][u"options"_s].toArray().size(), 2);
        const QString source =
            bench.client.get(u"/api/v1/statuses/%1/source"_s.arg(made.text(u"id"_s))).text(u"text"_s);
        QCOMPARE(source, u"two words\né"_s);
    }

    void refuses_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<int>("status");
        const QString long501(501, u'a');
        const auto row = [](const char* name, QJsonObject body, int status) { QTest::newRow(name) << body << status; };
        row("blank", {{u"status"_s, u"  "_s}}, 422);
        row("500 fit", {{u"status"_s, long501.left(500)}}, 200);
        row("501 do not", {{u"status"_s, long501}}, 422);
        row("warning counts", {{u"status"_s, long501.left(490)}, {u"spoiler_text"_s, u"0123456789a"_s}}, 422);
        row("long link counts 23",
            {{u"status"_s, QString(long501.left(476) + u" https://example.com/"_s + long501.left(200))}}, 200);
        row("one cluster is one", {{u"status"_s, u"👩‍👩‍👧‍👦"_s.repeated(500)}}, 200);
        row("odd visibility", {{u"status"_s, u"x"_s}, {u"visibility"_s, u"secret"_s}}, 422);
        row("unknown parent", {{u"status"_s, u"x"_s}, {u"in_reply_to_id"_s, u"5"_s}}, 404);
        row("unknown media", {{u"status"_s, u"x"_s}, {u"media_ids"_s, QJsonArray{u"5"_s}}}, 404);
        row("five media", {{u"status"_s, u"x"_s}, {u"media_ids"_s, QJsonArray{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s}}},
            422);
        row("poll of one",
            {{u"status"_s, u"x"_s},
             {u"poll"_s, QJsonObject{{u"options"_s, QJsonArray{u"a"_s}}, {u"expires_in"_s, 600}}}},
            422);
        row("short poll",
            {{u"status"_s, u"x"_s},
             {u"poll"_s, QJsonObject{{u"options"_s, QJsonArray{u"a"_s, u"b"_s}}, {u"expires_in"_s, 60}}}},
            422);
        row("scheduled", {{u"status"_s, u"x"_s}, {u"scheduled_at"_s, u"2030-01-01T00:00:00Z"_s}}, 422);
    }
    void refuses()
    {
        QFETCH(QJsonObject, body);
        QFETCH(int, status);
        Bench bench;
        const Answer answer = bench.client.post(u"/api/v1/statuses"_s, body);
        QCOMPARE(answer.status, status);
        QCOMPARE(bench.network.acceptedCount(), status == 200 ? 1 : 0);
        QCOMPARE(answer.object().contains(u"error"_s), status != 200);
    }

    void keyIsKeptAnHour()
    {
        FakeClock clock;
        PracticeOptions options = Bench::quiet();
        options.clock = &clock;
        Bench bench(options);
        PracticeClient cafe(bench.endpoint, 2);
        const QString first = bench.client.say(u"once"_s, "key-1");
        QVERIFY(!first.isEmpty());
        QCOMPARE(bench.client.say(u"another text, same key"_s, "key-1"), first);
        QVERIFY(cafe.say(u"once"_s, "key-1") != first); // kept per account
        QVERIFY(bench.client.say(u"once"_s, "key-2") != first);
        clock.advance(std::chrono::minutes(61));
        QVERIFY(bench.client.say(u"once"_s, "key-1") != first);
        QCOMPARE(bench.network.acceptedCount(), 4);
        // An error is not remembered.
        QCOMPARE(bench.client.post(u"/api/v1/statuses"_s, {{u"status"_s, QString()}}, "key-3").status, 422);
        QVERIFY(!bench.client.say(u"now right"_s, "key-3").isEmpty());
    }

    void keyMayBeIgnored()
    {
        PracticeOptions options = Bench::quiet();
        options.honourIdempotency = false;
        Bench bench(options);
        QVERIFY(bench.client.say(u"twice"_s, "key-1") != bench.client.say(u"twice"_s, "key-1"));
        QCOMPARE(bench.network.acceptedCount(), 2);
        QCOMPARE(bench.client.put(u"/practice/settings"_s, {{u"honour_idempotency"_s, true}}).status, 200);
        QCOMPARE(bench.client.say(u"now once"_s, "key-9"), bench.client.say(u"now once"_s, "key-9"));
    }

    void threadsAndContext()
    {
        Bench bench;
        QStringList ids;
        for (const QString& part : {u"one"_s, u"two"_s, u"three"_s}) {
            QJsonObject body{{u"status"_s, part}};
            if (!ids.isEmpty())
                body.insert(u"in_reply_to_id"_s, ids.last());
            ids.append(bench.client.post(u"/api/v1/statuses"_s, body).text(u"id"_s));
        }
        QVERIFY(ids[0] < ids[1] && ids[1] < ids[2]);
        const QJsonObject context = bench.client.get(u"/api/v1/statuses/%1/context"_s.arg(ids[1])).object();
        QCOMPARE(context[u"ancestors"_s][0][u"id"_s].toString(), ids[0]);
        QCOMPARE(context[u"descendants"_s][0][u"id"_s].toString(), ids[2]);
        QCOMPARE(bench.client.get(u"/api/v1/statuses/"_s + ids[0]).object()[u"replies_count"_s].toInt(), 1);
        QCOMPARE(bench.client.get(u"/api/v1/statuses?id[]=%1&id[]=%2&id[]=7"_s.arg(ids[0], ids[2])).array().size(), 2);
        // As Mastodon does: what answered a deleted one answers nothing any more, and stays.
        QCOMPARE(bench.client.remove(u"/api/v1/statuses/"_s + ids[1]).status, 200);
        const QJsonObject left = bench.client.get(u"/api/v1/statuses/"_s + ids[2]).object();
        QVERIFY(left[u"in_reply_to_id"_s].isNull());
        QVERIFY(!left[u"in_reply_to_account_id"_s].isNull());
        const QJsonObject alone = bench.client.get(u"/api/v1/statuses/%1/context"_s.arg(ids[2])).object();
        QVERIFY(alone[u"ancestors"_s].toArray().isEmpty());
    }

    void pagesOwnStatuses()
    {
        Bench bench;
        QStringList ids;
        for (int i = 0; i < 7; ++i)
            ids.append(bench.client.say(QString::number(i)));
        const QString path = u"/api/v1/accounts/%1/statuses"_s.arg(bench.endpoint.accounts[0].id);
        const auto texts = [&](const QString& query) {
            QString all;
            for (const QJsonValue& s : bench.client.get(path + query).array())
                all += s[u"content"_s].toString().mid(3, 1);
            return all;
        };
        QCOMPARE(texts(u"?limit=3"_s), u"654"_s);
        QCOMPARE(texts(u"?limit=3&max_id="_s + ids[4]), u"321"_s);
        QCOMPARE(texts(u"?limit=3&since_id="_s + ids[1]), u"654"_s);
        QCOMPARE(texts(u"?limit=3&min_id="_s + ids[1]), u"432"_s);
        const Answer page = bench.client.get(path + u"?limit=3"_s);
        QVERIFY(page.header("Link").contains(QByteArray("max_id=" + ids[4].toLatin1())));
        QVERIFY(page.header("Link").contains(QByteArray("min_id=" + ids[6].toLatin1() + ">; rel=\"prev\"")));
        QVERIFY(bench.client.get(path + u"?min_id="_s + ids[6]).header("Link").isEmpty());
    }

    void visibilityIsRespected()
    {
        Bench bench;
        PracticeClient cafe(bench.endpoint, 2);
        PracticeClient boutique(bench.endpoint, 1);
        const auto post = [&](const QString& visibility) {
            return bench.client
                .post(u"/api/v1/statuses"_s, {{u"status"_s, u"@cafe hi"_s}, {u"visibility"_s, visibility}})
                .text(u"id"_s);
        };
        const QString direct = post(u"direct"_s);
        const QString followers = post(u"private"_s);
        QCOMPARE(cafe.get(u"/api/v1/statuses/"_s + direct).status, 200);
        QCOMPARE(boutique.get(u"/api/v1/statuses/"_s + direct).status, 404);
        QCOMPARE(boutique.get(u"/api/v1/statuses/"_s + followers).status, 404);
        boutique.post(u"/api/v1/accounts/%1/follow"_s.arg(bench.endpoint.accounts[0].id));
        QCOMPARE(boutique.get(u"/api/v1/statuses/"_s + followers).status, 200);
        QCOMPARE(boutique.post(u"/api/v1/statuses/%1/reblog"_s.arg(followers)).status, 403);
        const QJsonArray conversations = cafe.get(u"/api/v1/conversations"_s).array();
        QCOMPARE(conversations.size(), 1);
        QVERIFY(conversations[0][u"unread"_s].toBool());
        const QString id = conversations[0][u"id"_s].toString();
        QVERIFY(!cafe.post(u"/api/v1/conversations/%1/read"_s.arg(id)).object()[u"unread"_s].toBool(true));
        QCOMPARE(boutique.get(u"/api/v1/conversations"_s).array().size(), 0);
    }

    void editsAndDeletes()
    {
        Bench bench;
        const QString id = bench.client.say(u"first"_s);
        const Answer edited = bench.client.put(u"/api/v1/statuses/"_s + id, {{u"status"_s, u"second"_s}});
        QCOMPARE(edited.text(u"id"_s), id);
        QCOMPARE(edited.text(u"content"_s), u"<p>second</p>"_s);
        QVERIFY(!edited.text(u"edited_at"_s).isEmpty());
        PracticeClient cafe(bench.endpoint, 2);
        QCOMPARE(cafe.put(u"/api/v1/statuses/"_s + id, {{u"status"_s, u"mine"_s}}).status, 404);
        QCOMPARE(cafe.remove(u"/api/v1/statuses/"_s + id).status, 404);
        QCOMPARE(bench.client.remove(u"/api/v1/statuses/"_s + id).text(u"text"_s), u"second"_s);
        QCOMPARE(bench.client.get(u"/api/v1/statuses/"_s + id).status, 404);
        QCOMPARE(bench.client.remove(u"/api/v1/statuses/"_s + id).status, 404);
    }

    void mediaIsProcessedThenServed()
    {
        Bench bench;
        const Answer up = bench.client.upload(u"/api/v2/media"_s, png(640, 480), u"Une tasse bleue"_s);
        QCOMPARE(up.status, 202);
        QVERIFY(up.object()[u"url"_s].isNull());
        const QString id = up.text(u"id"_s);
        const QJsonObject early{{u"status"_s, u"x"_s}, {u"media_ids"_s, QJsonArray{id}}};
        QCOMPARE(bench.client.post(u"/api/v1/statuses"_s, early).status, 422);
        QCOMPARE(bench.client.get(u"/api/v1/media/"_s + id).status, 206);
        const Answer ready = bench.client.get(u"/api/v1/media/"_s + id);
        QCOMPARE(ready.status, 200);
        QCOMPARE(ready.object()[u"meta"_s][u"original"_s][u"width"_s].toInt(), 640);
        QCOMPARE(bench.client.put(u"/api/v1/media/"_s + id, {{u"description"_s, u"Une tasse verte"_s}})
                     .text(u"description"_s),
                 u"Une tasse verte"_s);
        const Answer posted = bench.client.post(u"/api/v1/statuses"_s, {{u"media_ids"_s, QJsonArray{id}}});
        QCOMPARE(posted.status, 200);
        const QJsonValue attached = posted.object()[u"media_attachments"_s][0];
        QCOMPARE(attached[u"description"_s].toString(), u"Une tasse verte"_s);
        const Answer file = bench.client.get(QUrl(attached[u"url"_s].toString()).path());
        QCOMPARE(file.body, png(640, 480));
        QCOMPARE(file.header("Content-Type"), QByteArray("image/png"));
        QCOMPARE(bench.client.remove(u"/api/v1/media/"_s + id).status, 422); // in use
        PracticeClient cafe(bench.endpoint, 2);
        QCOMPARE(cafe.get(u"/api/v1/media/"_s + id).status, 404);
    }

    void mediaThatIsNone()
    {
        Bench bench;
        QCOMPARE(bench.client.upload(u"/api/v2/media"_s, "just text", {}).status, 422);
        QCOMPARE(bench.client.upload(u"/api/v2/media"_s, png(20'000, 20'000), {}).status, 422);
        QCOMPARE(bench.client.upload(u"/api/v2/media"_s, png(), QString(1501, u'a')).status, 422);
        QCOMPARE(bench.client.post(u"/api/v2/media"_s).status, 422);
    }

    void actionsMoveCountsAndTell()
    {
        Bench bench;
        PracticeClient cafe(bench.endpoint, 2);
        const QString id = bench.client.say(u"like me"_s);
        const QString path = u"/api/v1/statuses/"_s + id;
        QCOMPARE(cafe.post(path + u"/favourite"_s).object()[u"favourites_count"_s].toInt(), 1);
        QCOMPARE(cafe.post(path + u"/favourite"_s).object()[u"favourites_count"_s].toInt(), 1);
        const Answer boost = cafe.post(path + u"/reblog"_s);
        QCOMPARE(boost.object()[u"reblog"_s][u"id"_s].toString(), id);
        QCOMPARE(bench.client.get(path).object()[u"reblogs_count"_s].toInt(), 1);
        QCOMPARE(bench.client.get(u"/api/v1/notifications"_s).array().size(), 2);
        QVERIFY(cafe.post(path + u"/mute"_s).object()[u"muted"_s].toBool());
        QCOMPARE(cafe.get(path + u"/favourited_by"_s).array().size(), 1);
        QCOMPARE(cafe.post(path + u"/unfavourite"_s).object()[u"favourites_count"_s].toInt(), 0);
        cafe.post(path + u"/unreblog"_s);
        QCOMPARE(bench.client.get(path).object()[u"reblogs_count"_s].toInt(), 0);
    }

    void polls()
    {
        Bench bench;
        PracticeClient cafe(bench.endpoint, 2);
        const QJsonObject poll{{u"options"_s, QJsonArray{u"tea"_s, u"coffee"_s}}, {u"expires_in"_s, 3600}};
        const Answer made = bench.client.post(u"/api/v1/statuses"_s, {{u"status"_s, u"which?"_s}, {u"poll"_s, poll}});
        const QString path = u"/api/v1/polls/"_s + made.object()[u"poll"_s][u"id"_s].toString();
        const Answer voted = cafe.post(path + u"/votes"_s, {{u"choices"_s, QJsonArray{1}}});
        QCOMPARE(voted.object()[u"options"_s][1][u"votes_count"_s].toInt(), 1);
        QCOMPARE(cafe.post(path + u"/votes"_s, {{u"choices"_s, QJsonArray{0}}}).status, 422);
        QCOMPARE(bench.client.post(path + u"/votes"_s, {{u"choices"_s, QJsonArray{0}}}).status, 422);
        QCOMPARE(bench.client.get(path).object()[u"voters_count"_s].toInt(), 1);
    }

    void aThousandPosts()
    {
        QTemporaryDir dir;
        PracticeOptions options = Bench::quiet();
        options.logFile = dir.filePath(u"log"_s);
        options.stateFile = dir.filePath(u"state"_s);
        Bench bench(options);
        QElapsedTimer timer;
        timer.start();
        // Kept connection and pipelined by the socket: what is measured is the server.
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, bench.endpoint.port);
        QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
        int answers = 0;
        QByteArray received;
        const auto sendOne = [&](int i) {
            const QByteArray body = QJsonDocument(QJsonObject{{u"status"_s, u"Post number %1"_s.arg(i)}}).toJson();
            socket.write("POST /api/v1/statuses HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                         "Authorization: Bearer " +
                         bench.endpoint.accounts[0].token.toLatin1() + "\r\nIdempotency-Key: k" +
                         QByteArray::number(i) + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" +
                         body);
        };
        connect(&socket, &QTcpSocket::readyRead, &socket, [&] {
            received += socket.readAll();
            if (!received.endsWith("]}") && !received.endsWith('}'))
                return;
            if (!received.startsWith("HTTP/1.1 200"))
                return;
            received.clear();
            if (++answers < 1000)
                sendOne(answers);
        });
        sendOne(0);
        QTRY_COMPARE_WITH_TIMEOUT(answers, 1000, 60'000);
        qInfo("1000 statuses with log and journal in %lld ms", timer.elapsed());
        QCOMPARE(acceptedLines(options.logFile).size(), 1000);
        QCOMPARE(bench.network.acceptedCount(), 1000);
    }
};

QTEST_GUILESS_MAIN(PracticePublishing)
#include "practice_publishing.moc"
