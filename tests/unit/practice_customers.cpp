// SPDX-License-Identifier: GPL-3.0-or-later
// The scripted customers: repeatable, in three languages, over several turns; and scripts of one's own.
#include "practice_client.h"

#include "practice/customer_script.h"
#include "practice/phrases.h"

#include <QSet>

using namespace parvis;
using namespace parvis::test;

class PracticeCustomers : public QObject
{
    Q_OBJECT
    QTemporaryDir m_dir;

    QString script(const QByteArray& json)
    {
        const QString path = m_dir.filePath(u"script.json"_s);
        QFile file(path);
        [&] { QVERIFY(file.open(QIODevice::WriteOnly)); }();
        file.write(json);
        return path;
    }
    static void advance(Bench& bench, int seconds) { bench.network.advanceCustomers(std::chrono::seconds(seconds)); }
    // What customers said, as "author|text".
    static QStringList said(Bench& bench)
    {
        QSet<QString> shops;
        for (const PracticeAccount& account : bench.endpoint.accounts)
            shops.insert(account.handle);
        QStringList lines;
        for (const QJsonValue& s : bench.client.get(u"/practice/statuses"_s).array()) {
            if (!shops.contains(s[u"account"_s].toString()))
                lines.append(QString(s[u"account"_s].toString() + u'|' + s[u"text"_s].toString()));
        }
        return lines;
    }

private Q_SLOTS:
    void enoughToSayInEachLanguage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("French") << u"fr"_s;
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("Arabic") << u"ar"_s;
    }
    void enoughToSayInEachLanguage()
    {
        QFETCH(QString, language);
        const practice::Phrases& p = practice::phrasesIn(language);
        QSet<QString> different;
        for (const auto& list :
             {p.praise, p.ask, p.complain, p.remark, p.hostile, p.followUp, p.thanks, p.angrier, p.calmed, p.direct}) {
            QVERIFY(!list.empty());
            for (const QStringView text : list) {
                QVERIFY(text.size() < 450);
                different.insert(text.toString());
            }
        }
        QVERIFY2(different.size() >= 60, qPrintable(QString::number(different.size())));
        int markup = 0;
        for (const QStringView text : p.hostile)
            markup += text.contains(u"<script>") || text.contains(u"<img src=http") ? 1 : 0;
        QVERIFY(markup >= 2);
    }

    void sameSeedSameComments()
    {
        const auto run = [](quint64 seed, bool pauses) {
            PracticeOptions options = Bench::withCustomers();
            options.seed = seed;
            Bench bench(options);
            for (int i = 0; i < 6; ++i) {
                bench.client.say(u"Post %1"_s.arg(i));
                if (pauses)
                    advance(bench, 3);
            }
            advance(bench, 3600);
            QStringList lines = said(bench);
            lines.sort(); // the moments differ, what is said does not
            return lines;
        };
        const QStringList first = run(5, false);
        QVERIFY(first.size() >= 6);
        QCOMPARE(run(5, false), first);
        QCOMPARE(run(5, true), first);
        QVERIFY(run(6, false) != first);
    }

    void figuresMoveAndCommentsNotify()
    {
        Bench bench(Bench::withCustomers());
        const int before =
            bench.client.get(u"/api/v1/accounts/verify_credentials"_s).object()[u"followers_count"_s].toInt();
        const QString id = bench.client.say(u"Nouvelle collection !"_s);
        advance(bench, 1);
        QJsonObject status = bench.client.get(u"/api/v1/statuses/"_s + id).object();
        QCOMPARE(status[u"replies_count"_s].toInt(), 1); // the first comment and favourite come within a second
        QCOMPARE(status[u"favourites_count"_s].toInt(), 1);
        const QJsonArray told = bench.client.get(u"/api/v1/notifications?types[]=mention"_s).array();
        QCOMPARE(told.size(), 1);
        QCOMPARE(told[0][u"status"_s][u"in_reply_to_id"_s].toString(), id);
        QCOMPARE(bench.client.get(u"/api/v1/accounts/verify_credentials"_s).object()[u"followers_count"_s].toInt(),
                 before + 1);
        advance(bench, 3600);
        QCOMPARE(bench.client.get(u"/practice/state"_s).object()[u"pending"_s].toInt(), 0);
    }

    void threadPartsAndPrivatePostsAreLeftAlone()
    {
        Bench bench(Bench::withCustomers());
        bench.client.post(u"/api/v1/statuses"_s, {{u"status"_s, u"for followers"_s}, {u"visibility"_s, u"private"_s}});
        advance(bench, 3600);
        QCOMPARE(said(bench).size(), 0);
    }

    void answersLeadToTurns()
    {
        Bench bench(Bench::withCustomers());
        for (int i = 0; i < 12; ++i)
            bench.client.say(u"Post %1"_s.arg(i));
        advance(bench, 240);
        // The shop answers every mention it has, three times over; questions get thanks or a further question.
        QSet<QString> answered;
        for (int round = 0; round < 3; ++round) {
            for (const QJsonValue& n : bench.client.get(u"/api/v1/notifications?types[]=mention&limit=80"_s).array()) {
                const QString id = n[u"status"_s][u"id"_s].toString();
                if (answered.contains(id))
                    continue;
                answered.insert(id);
                bench.client.post(u"/api/v1/statuses"_s,
                                  {{u"status"_s, QString(u'@' + n[u"account"_s][u"acct"_s].toString() + u" merci !"_s)},
                                   {u"in_reply_to_id"_s, id}});
            }
            advance(bench, 10);
        }
        int deepest = 0;
        for (const QString& id : answered) {
            const QJsonObject context = bench.client.get(u"/api/v1/statuses/%1/context"_s.arg(id)).object();
            deepest = std::max<int>(deepest, int(context[u"ancestors"_s].toArray().size()));
        }
        QVERIFY2(deepest >= 4,
                 qPrintable(QString::number(deepest))); // post, comment, answer, thanks or question, answer
    }

    void complaintsGetWorseWhenNobodyAnswers()
    {
        Bench bench(Bench::withCustomers());
        for (int i = 0; i < 20; ++i)
            bench.client.say(u"Post %1"_s.arg(i));
        advance(bench, 3600);
        QSet<QString> angry;
        for (const QString& language : {u"fr"_s, u"en"_s, u"ar"_s}) {
            for (const QStringView text : practice::phrasesIn(language).angrier)
                angry.insert(text.toString());
        }
        int worse = 0;
        for (const QString& line : said(bench))
            worse += angry.contains(line.section(u' ', 1)) || angry.contains(line.section(u"@atelier "_s, 1)) ? 1 : 0;
        QVERIFY2(worse >= 2, qPrintable(QString::number(worse)));
    }

    void theirTimeRunsByItself()
    {
        PracticeOptions options;
        options.customerSpeed = 1000;
        Bench bench(options);
        const QString id = bench.client.say(u"quick"_s);
        QTRY_VERIFY(bench.client.get(u"/api/v1/statuses/"_s + id).object()[u"replies_count"_s].toInt() >= 1);
    }

    void ownScript()
    {
        PracticeOptions options = Bench::withCustomers();
        options.scriptFile = script(R"([
  {"after": 1, "author": "zoe", "lang": "fr", "text": "Bonjour <b>vous</b>", "on": "any"},
  {"after": 2, "author": "zoe", "text": "about bread", "on": "contains:bread"},
  {"after": 3, "author": "max", "kind": "favourite"},
  {"after": 5, "author": "max", "text": "the newest", "on": "last-post"},
  {"author": "max", "kind": "direct", "text": "privately", "on": "Fresh"}
])");
        Bench bench(options);
        const QString first = bench.client.say(u"Fresh BREAD"_s);
        const QString second = bench.client.say(u"Coffee"_s);
        advance(bench, 10);
        QStringList lines = said(bench);
        lines.sort();
        QCOMPARE(lines, (QStringList{u"max|@atelier privately"_s, u"max|@atelier the newest"_s,
                                     u"zoe|@atelier Bonjour <b>vous</b>"_s, u"zoe|@atelier Bonjour <b>vous</b>"_s,
                                     u"zoe|@atelier about bread"_s}));
        QCOMPARE(bench.client.get(u"/api/v1/statuses/"_s + second).object()[u"replies_count"_s].toInt(), 2);
        QCOMPARE(bench.client.get(u"/api/v1/statuses/"_s + first).object()[u"favourites_count"_s].toInt(), 1);
        QCOMPARE(bench.client.get(u"/api/v1/conversations"_s).array().size(), 1);
    }

    void lastPostWaitsForTheFirst()
    {
        PracticeOptions options = Bench::withCustomers();
        options.scriptFile = script(R"([{"after": 1, "author": "max", "text": "at last", "on": "last-post"}])");
        Bench bench(options);
        advance(bench, 60);
        QCOMPARE(said(bench).size(), 0);
        bench.client.say(u"one"_s);
        bench.client.say(u"two"_s);
        advance(bench, 1);
        QCOMPARE(said(bench), QStringList{u"max|@atelier at last"_s});
    }

    void badScripts_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("named");
        const auto row = [](const char* name, const char* json, const QString& named) {
            QTest::newRow(name) << QByteArray(json) << named;
        };
        row("no JSON", "[\n{\"after\": 1,\n oops}]", u"line 3"_s);
        row("no list", "{}", u"list"_s);
        row("empty", "[]", u"empty"_s);
        row("no object", "[1]", u"entry 1"_s);
        row("after", "[\n {\"author\":\"a\",\"text\":\"x\"},\n {\"after\":\"soon\",\"author\":\"a\",\"text\":\"x\"}]",
            u"line 3, entry 2, field \"after\""_s);
        row("negative", "[{\"after\":-1,\"author\":\"a\",\"text\":\"x\"}]", u"field \"after\""_s);
        row("author", "[{\"author\":\"Big Name\",\"text\":\"x\"}]", u"field \"author\""_s);
        row("shop", "[{\"author\":\"cafe\",\"text\":\"x\"}]", u"account of the shop"_s);
        row("language", "[{\"author\":\"a\",\"lang\":\"tlh\",\"text\":\"x\"}]", u"field \"lang\""_s);
        row("text missing", "[{\"author\":\"a\"}]", u"field \"text\""_s);
        row("text no text", "[{\"author\":\"a\",\"text\":5}]", u"field \"text\""_s);
        row("kind", "[{\"author\":\"a\",\"kind\":\"hug\"}]", u"field \"kind\""_s);
        row("spelling", "[{\"author\":\"a\",\"txt\":\"x\"}]", u"field \"txt\""_s);
        row("no words", "[{\"author\":\"a\",\"text\":\"x\",\"on\":\"contains:\"}]", u"field \"on\""_s);
        row("brackets in a text", "[\n{\"author\":\"a\",\"text\":\"],[{\\\"\"},\n{\"author\":\"a\"}]",
            u"line 3, entry 2"_s);
    }
    void badScripts()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, named);
        const auto parsed = practice::parseScript(json, {u"cafe"_s});
        QVERIFY(!parsed);
        QVERIFY2(parsed.error().detail.contains(named), qPrintable(parsed.error().detail));
        PracticeOptions options = Bench::withCustomers();
        options.scriptFile = script(json);
        PracticeNetwork network(options);
        const auto started = network.start();
        QVERIFY(!started);
        QVERIFY(started.error().detail.contains(u"script.json"_s));
    }

    void textTooLong()
    {
        const QByteArray json = "[{\"author\":\"a\",\"text\":\"" + QByteArray(461, 'x') + "\"}]";
        const auto parsed = practice::parseScript(json, {});
        QVERIFY(!parsed);
        QVERIFY(parsed.error().detail.contains("460"_L1));
    }

    void controlSpeaksForACustomer()
    {
        Bench bench;
        const QString id = bench.client.say(u"hello"_s);
        const Answer spoken = bench.client.post(u"/practice/comment"_s,
                                                {{u"author"_s, u"zoe"_s}, {u"text"_s, u"hi there"_s}, {u"on"_s, id}});
        QCOMPARE(spoken.text(u"in_reply_to_id"_s), id);
        QCOMPARE(bench.client.get(u"/api/v1/notifications"_s).array().size(), 1);
        QCOMPARE(bench.client.post(u"/practice/comment"_s, {{u"author"_s, u"cafe"_s}, {u"text"_s, u"x"_s}}).status,
                 422);
        QCOMPARE(bench.client.post(u"/practice/advance"_s, {{u"seconds"_s, u"x"_s}}).status, 422);
    }
};

QTEST_GUILESS_MAIN(PracticeCustomers)
#include "practice_customers.moc"
