// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inbox/inbox_desk.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace parvis;

class TestInboxQuery : public QObject
{
    Q_OBJECT
private:
    static ZoneId paris() { return *ZoneId::fromName(u"Europe/Paris"); }

private Q_SLOTS:
    void allPartsTogether()
    {
        const auto query = parseInboxQuery(
            u"broken \"spare part\" from:@Anna label:urgent -label:spam is:open is:pending network:Bluesky "
            "lang:FR after:2026-10-25 before:2026-11-01 kind:comment to:me"_s,
            paris());
        QVERIFY2(query, query ? "" : qPrintable(query.error().detail));
        QCOMPARE(query->text, u"broken \"spare part\""_s);
        QCOMPARE(query->from, u"Anna"_s);
        QCOMPARE(query->labels, std::vector<QString>{u"urgent"_s});
        QCOMPARE(query->excludedLabels, std::vector<QString>{u"spam"_s});
        QCOMPARE(query->statuses,
                 (std::vector<ConversationStatus>{ConversationStatus::Open, ConversationStatus::Pending}));
        QCOMPARE(query->networks, std::vector<QString>{u"bluesky"_s});
        QCOMPARE(query->language, u"fr"_s);
        QCOMPARE(query->kinds, std::vector<InboxKind>{InboxKind::Comment});
        QCOMPARE(query->assignee, u"me"_s);
        // Midnights of Paris, with the clock change of that day between them.
        QCOMPARE(query->after->toRfc3339(), u"2026-10-24T22:00:00Z"_s);
        QCOMPARE(query->before->toRfc3339(), u"2026-10-31T23:00:00Z"_s);
    }

    void words_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("blanks") << u"  \t "_s << QString();
        QTest::newRow("still typing") << u"broken par"_s << u"broken par"_s;
        QTest::newRow("word done") << u"broken "_s << u"broken "_s;
        QTest::newRow("address") << u"https://example.org/x"_s << u"https://example.org/x"_s;
        QTest::newRow("time of day") << u"12:30"_s << u"12:30"_s;
        QTest::newRow("phrase with a colon") << u"\"note: urgent\""_s << u"\"note: urgent\""_s;
        QTest::newRow("open quote") << u"\"spare par"_s << u"\"spare par\""_s;
        QTest::newRow("arabic") << u"شكرا لكم"_s << u"شكرا لكم"_s;
        QTest::newRow("lone minus") << u"-"_s << u"-"_s;
    }
    void words()
    {
        QFETCH(QString, typed);
        QFETCH(QString, text);
        const auto query = parseInboxQuery(typed, paris());
        QVERIFY2(query, query ? "" : qPrintable(query.error().detail));
        QCOMPARE(query->text, text);
    }

    void errorsNameTheBadPart_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("part");
        QTest::newRow("unknown key") << u"hello colour:red world"_s << u"colour:red"_s;
        QTest::newRow("unknown status") << u"is:burning"_s << u"is:burning"_s;
        QTest::newRow("no day") << u"before:tuesday"_s << u"before:tuesday"_s;
        QTest::newRow("impossible day") << u"after:2026-02-30"_s << u"after:2026-02-30"_s;
        QTest::newRow("nothing after the colon") << u"from:"_s << u"from:"_s;
        QTest::newRow("word left out") << u"part -spam"_s << u"-spam"_s;
        QTest::newRow("negated key") << u"-from:anna"_s << u"-from:anna"_s;
        QTest::newRow("unknown kind") << u"kind:letter"_s << u"kind:letter"_s;
    }
    void errorsNameTheBadPart()
    {
        QFETCH(QString, typed);
        QFETCH(QString, part);
        const auto query = parseInboxQuery(typed, paris());
        QVERIFY(!query);
        QCOMPARE(query.error().kind, ErrorKind::Rejected);
        QVERIFY2(query.error().detail.contains(u'"' + part + u'"'), qPrintable(query.error().detail));
    }
};

QTEST_GUILESS_MAIN(TestInboxQuery)
#include "test_inbox_query.moc"
