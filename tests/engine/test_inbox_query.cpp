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
            "lang:FR after:2026-10-25 before:2026-11-01 kind:comment kind:Complaint kind:idea mood:negative has:media "
            "has:link to:me"_s,
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
        QCOMPARE(query->abouts, (std::vector<QString>{u"complaint"_s, u"idea"_s}));
        QCOMPARE(query->moods, std::vector<QString>{u"negative"_s});
        QCOMPARE(query->contents, (std::vector<QString>{u"media"_s, u"link"_s}));
        QCOMPARE(query->assignee, u"me"_s);
        // Midnights of Paris, with the clock change of that day between them.
        QCOMPARE(query->after->toRfc3339(), u"2026-10-24T22:00:00Z"_s);
        QCOMPARE(query->before->toRfc3339(), u"2026-10-31T23:00:00Z"_s);
    }

    void leavesOutWhateverHasAMinus()
    {
        const auto query = parseInboxQuery(u"parcel -spam -\"lost parcel\" -from:@anna -label:\"to sort\" -is:closed "
                                           "-network:X -lang:AR -kind:mention -to:me -department:legal "
                                           "-priority:low -account:@shop -kind:spam -mood:Positive -has:link"_s,
                                           paris());
        QVERIFY2(query, query ? "" : qPrintable(query.error().detail));
        QCOMPARE(query->text, u"parcel"_s);
        const auto& without = query->excluded;
        QCOMPARE(without.texts, (std::vector<QString>{u"spam"_s, u"\"lost parcel\""_s}));
        QCOMPARE(without.froms, std::vector<QString>{u"anna"_s});
        QCOMPARE(query->excludedLabels, std::vector<QString>{u"to sort"_s});
        QCOMPARE(without.statuses, std::vector<ConversationStatus>{ConversationStatus::Closed});
        QCOMPARE(without.networks, std::vector<QString>{u"x"_s});
        QCOMPARE(without.languages, std::vector<QString>{u"ar"_s});
        QCOMPARE(without.kinds, std::vector<InboxKind>{InboxKind::Mention});
        QCOMPARE(without.assignees, std::vector<QString>{u"me"_s});
        QCOMPARE(without.departments, std::vector<QString>{u"legal"_s});
        QCOMPARE(without.abouts, std::vector<QString>{u"spam"_s});
        QCOMPARE(without.moods, std::vector<QString>{u"positive"_s});
        QCOMPARE(without.contents, std::vector<QString>{u"link"_s});
        QCOMPARE(without.priorities, std::vector<Priority>{Priority::Low});
        QCOMPARE(without.handles, std::vector<QString>{u"shop"_s});
        auto mine = *query;
        replaceMe(mine, u"Léa"_s);
        QCOMPARE(mine.excluded.assignees, std::vector<QString>{u"Léa"_s});
    }

    void whatIs_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("expected");
        QTest::newRow("unread") << u"is:unread"_s << u"unread=1"_s;
        QTest::newRow("not unread") << u"-is:unread"_s << u"unread=0"_s;
        QTest::newRow("read") << u"is:read"_s << u"unread=0"_s;
        QTest::newRow("waiting") << u"is:waiting"_s << u"waiting=1"_s;
        QTest::newRow("answered") << u"is:answered"_s << u"waiting=0"_s;
        QTest::newRow("unassigned") << u"is:unassigned"_s << u"to=-"_s;
        QTest::newRow("not unassigned") << u"-is:unassigned"_s << u"not to=-"_s;
        QTest::newRow("assigned") << u"is:assigned"_s << u"not to=-"_s;
        QTest::newRow("nobody") << u"to:none"_s << u"to=-"_s;
        QTest::newRow("no department") << u"department:none"_s << u"department=-"_s;
        QTest::newRow("overdue") << u"is:overdue"_s << u"past what was promised"_s;
        QTest::newRow("breached") << u"is:breached"_s << u"past what was promised"_s;
    }
    void whatIs()
    {
        QFETCH(QString, typed);
        QFETCH(QString, expected);
        const auto q = parseInboxQuery(typed, paris());
        QVERIFY2(q, q ? "" : qPrintable(q.error().detail));
        QStringList said;
        if (q->unread)
            said << u"unread=%1"_s.arg(*q->unread ? 1 : 0);
        if (q->waiting)
            said << u"waiting=%1"_s.arg(*q->waiting ? 1 : 0);
        if (!q->assignee.isEmpty())
            said << u"to="_s + q->assignee;
        for (const QString& name : q->excluded.assignees)
            said << u"not to="_s + name;
        for (const QString& name : q->departments)
            said << u"department="_s + name;
        if (q->breached)
            said << u"past what was promised"_s;
        QCOMPARE(said.join(u' '), expected);
    }

    void isWrittenByChoosing_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QStringList>("values");
        QTest::addColumn<QStringList>("among");
        QTest::addColumn<QString>("after");
        const QStringList any;
        QTest::newRow("added") << u"parcel"_s << u"label"_s << QStringList{u"to sort"_s} << any
                               << u"parcel label:\"to sort\""_s;
        QTest::newRow("replaced") << u"label:a parcel label:b"_s << u"label"_s << QStringList{u"c"_s} << any
                                  << u"parcel label:c"_s;
        QTest::newRow("taken out") << u"label:\"to sort\" \"a phrase\""_s << u"label"_s << QStringList() << any
                                   << u"\"a phrase\""_s;
        QTest::newRow("left out") << QString() << u"to"_s << QStringList{u"-me"_s} << any << u"-to:me"_s;
        QTest::newRow("one of several kinds of is") << u"is:open is:unread"_s << u"is"_s << QStringList{u"closed"_s}
                                                    << QStringList{u"open"_s, u"closed"_s} << u"is:unread is:closed"_s;
    }
    void isWrittenByChoosing()
    {
        QFETCH(QString, before);
        QFETCH(QString, key);
        QFETCH(QStringList, values);
        QFETCH(QStringList, among);
        QFETCH(QString, after);
        const QString written = withInboxQueryValues(before, key, values, among);
        QCOMPARE(written, after);
        for (const QString& value : values)
            QVERIFY(inboxQueryValues(written, key).contains(value));
        QVERIFY(parseInboxQuery(written, paris()));
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
        QTest::newRow("negated date") << u"-before:2026-11-01"_s << u"-before:2026-11-01"_s;
        QTest::newRow("unknown priority") << u"priority:huge"_s << u"priority:huge"_s;
        QTest::newRow("not overdue") << u"-is:overdue"_s << u"-is:overdue"_s;
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
