// SPDX-License-Identifier: GPL-3.0-or-later
// The traces of a person in a text, hashes of who was erased, and how old is old.
#include "domain/people/retention.h"

#include <QTest>

using namespace parvis;
using namespace Qt::StringLiterals;

class TestRetention : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tracesGo_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("rest");
        QTest::newRow("handle") << u"Hi @lea@x.example!"_s << u"Hi @[erased]!"_s;
        QTest::newRow("case") << u"LEA@X.EXAMPLE"_s << u"[erased]"_s;
        QTest::newRow("within another word")
            << u"mylea@x.example2 plea@x.example"_s << u"mylea@x.example2 plea@x.example"_s;
        QTest::newRow("name") << u"Bonjour Léa Martin, merci"_s << u"Bonjour [erased], merci"_s;
        QTest::newRow("another of the same first name") << u"Bonjour Léa"_s << u"Bonjour Léa"_s;
        QTest::newRow("json") << u"{\"mention\":\"lea@x.example\"}"_s << u"{\"mention\":\"[erased]\"}"_s;
        QTest::newRow("quoted text") << u"You wrote: Mon colis n’est jamais arrivé chez moi, sorry"_s
                                     << u"You wrote: [erased], sorry"_s;
        QTest::newRow("cut quotation") << u"> Mon colis n’est jamais arr…"_s << u"> [erased]…"_s;
        QTest::newRow("escaped line break") << u"Deuxième ligne du même message\\nx"_s << u"[erased]\\nx"_s;
        QTest::newRow("nothing of theirs") << u"Mon colis est là"_s << u"Mon colis est là"_s;
        QTest::newRow("twice") << u"lea@x.example lea@x.example"_s << u"[erased] [erased]"_s;
        QTest::newRow("empty") << QString() << QString();
    }
    void tracesGo()
    {
        QFETCH(QString, text);
        QFETCH(QString, rest);
        Traces traces;
        traces.addWord(u"lea@x.example"_s);
        traces.addWord(u"Léa Martin"_s);
        traces.addText(u"Mon colis n’est jamais arrivé chez moi\nDeuxième ligne du même message\nmerci"_s);
        QCOMPARE(traces.removedFrom(text), rest);
        QCOMPARE(traces.occursIn(text), text != rest);
        QVERIFY(!traces.occursIn(rest)); // once is enough
    }

    void nothingSoughtNothingFound()
    {
        Traces traces;
        traces.addWord(u" "_s);
        traces.addWord(u"x"_s);
        traces.addText(u"merci beaucoup"_s); // could be anybody's
        QVERIFY(traces.isEmpty());
        QVERIFY(!traces.occursIn(u"merci beaucoup x"_s));
    }

    void hashesTellNothingButTheSame()
    {
        const QString hash = erasureHash(u"salt"_s, u"mastodon"_s, {u"42"_s});
        QCOMPARE(hash.size(), 64);
        QCOMPARE(hash, erasureHash(u"salt"_s, u"mastodon"_s, {u"42"_s}));
        QVERIFY(hash != erasureHash(u"pepper"_s, u"mastodon"_s, {u"42"_s}));
        QVERIFY(hash != erasureHash(u"salt"_s, u"bluesky"_s, {u"42"_s}));
        const std::vector<ErasedPerson> list{{hash, u"salt"_s, {1'795'305'600'000}}};
        const auto read = erasedFromJson(erasedToJson(list));
        QVERIFY(read && *read == list);
        QVERIFY(!erasedFromJson("{}"));
        QVERIFY(!erasedFromJson("nonsense"));
        QVERIFY(!erasedFromJson(R"({"erased":[{"hash":"short","salt":"s","at":"2026-01-01T00:00:00Z"}]})"));
    }

    void monthsAreCalendarMonths_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<int>("months");
        QTest::addColumn<QString>("cut");
        // Paris, where summer time begins on 29 March 2026.
        QTest::newRow("one month over the clock change") << u"2026-04-15T08:00:00Z"_s << 1 << u"2026-03-15T09:00:00Z"_s;
        QTest::newRow("31st to 28th") << u"2026-03-31T10:00:00Z"_s << 1 << u"2026-02-28T11:00:00Z"_s;
        QTest::newRow("two years") << u"2026-11-24T09:00:00Z"_s << 24 << u"2024-11-24T09:00:00Z"_s;
        // 02:30 on that day did not exist.
        QTest::newRow("skipped hour") << u"2026-04-29T00:30:00Z"_s << 1 << u"2026-03-29T01:30:00Z"_s;
    }
    void monthsAreCalendarMonths()
    {
        QFETCH(QString, now);
        QFETCH(int, months);
        QFETCH(QString, cut);
        RetentionRule rule;
        rule.months = months;
        QCOMPARE(retentionCut(rule, *Instant::fromRfc3339(now), *ZoneId::fromName(u"Europe/Paris")).toRfc3339(), cut);
    }

    void senselessRules()
    {
        RetentionRule rule;
        QVERIFY(!retentionProblem(rule).isEmpty());
        rule.name = u"x"_s;
        QVERIFY(retentionProblem(rule).isEmpty());
        rule.months = 0;
        QVERIFY(!retentionProblem(rule).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRetention)
#include "domain_retention.moc"
