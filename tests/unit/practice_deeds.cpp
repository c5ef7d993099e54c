// SPDX-License-Identifier: GPL-3.0-or-later
// Crowds to order: many customers at one moment, late ones, quiet ones, edits and deletions.
#include "practice_client.h"

using namespace parvis;
using namespace parvis::test;

class PracticeDeeds : public QObject
{
    Q_OBJECT
    static Answer order(Bench& bench, const QJsonArray& deeds)
    {
        return bench.client.post(u"/practice/deeds"_s, QJsonObject{{u"deeds"_s, deeds}});
    }
    static QStringList told(Bench& bench)
    {
        QStringList texts;
        for (const QJsonValue& n : bench.client.get(u"/api/v1/notifications?types[]=mention"_s).array())
            texts.append(n[u"status"_s][u"content"_s].toString().section(u"</span> "_s, -1).remove(u"</p>"_s));
        return texts;
    }

private Q_SLOTS:
    void aCrowdInOneCall()
    {
        Bench bench;
        const QString shop = bench.endpoint.accounts.front().handle;
        const QString post = bench.client.say(u"Open today"_s);
        const Answer answer = order(
            bench,
            {QJsonObject{{u"do"_s, u"comment"_s}, {u"author"_s, u"a"_s}, {u"text"_s, u"one"_s}, {u"on"_s, post}},
             QJsonObject{{u"do"_s, u"comment"_s}, {u"author"_s, u"b"_s}, {u"text"_s, u"two"_s}, {u"on"_s, u"#0"_s}},
             QJsonObject{{u"do"_s, u"comment"_s},
                         {u"author"_s, u"c"_s},
                         {u"text"_s, u"quiet"_s},
                         {u"on"_s, post},
                         {u"quiet"_s, true}},
             QJsonObject{{u"do"_s, u"mention"_s}, {u"author"_s, u"d"_s}, {u"text"_s, u"hey"_s}, {u"shop"_s, shop}},
             QJsonObject{{u"do"_s, u"edit"_s}, {u"id"_s, u"#0"_s}, {u"text"_s, u"first"_s}},
             QJsonObject{{u"do"_s, u"delete"_s}, {u"id"_s, u"#3"_s}},
             QJsonObject{{u"do"_s, u"repeat"_s}, {u"id"_s, u"#1"_s}}});
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.object()[u"ids"_s].toArray().size(), 7);
        QCOMPARE(told(bench), (QStringList{u"two"_s, u"two"_s, u"first"_s}));
        const auto thread = bench.client.get(u"/api/v1/statuses/%1/context"_s.arg(post)).object();
        QCOMPARE(thread[u"descendants"_s].toArray().size(), 3);
    }

    void aLateOneHasAnOldIdAndIsToldNow()
    {
        Bench bench;
        const QString post = bench.client.say(u"Open today"_s);
        const Answer answer = order(bench, {QJsonObject{{u"do"_s, u"comment"_s},
                                                        {u"author"_s, u"a"_s},
                                                        {u"text"_s, u"late"_s},
                                                        {u"on"_s, post},
                                                        {u"age"_s, 3600}}});
        const QString id = answer.object()[u"ids"_s].toArray().first().toString();
        QVERIFY(id.toLongLong() < post.toLongLong());
        QCOMPARE(told(bench), QStringList{u"late"_s});
        const auto page = bench.client.get(u"/api/v1/notifications"_s).array();
        QVERIFY(page[0].toObject()[u"id"_s].toString().toLongLong() > post.toLongLong());
    }

    void whatMakesNoSenseIsRefusedWhole_data()
    {
        QTest::addColumn<QJsonObject>("deed");
        QTest::newRow("unknown") << QJsonObject{{u"do"_s, u"shout"_s}};
        QTest::newRow("no such status") << QJsonObject{{u"do"_s, u"delete"_s}, {u"id"_s, u"77"_s}};
        QTest::newRow("a deed to come") << QJsonObject{{u"do"_s, u"delete"_s}, {u"id"_s, u"#1"_s}};
        QTest::newRow("edit without words") << QJsonObject{{u"do"_s, u"edit"_s}, {u"id"_s, u"#0"_s}};
        QTest::newRow("nobody") << QJsonObject{{u"do"_s, u"comment"_s}, {u"text"_s, u"x"_s}, {u"on"_s, u"#0"_s}};
        QTest::newRow("mention of nobody")
            << QJsonObject{{u"do"_s, u"mention"_s}, {u"author"_s, u"a"_s}, {u"text"_s, u"x"_s}};
    }
    void whatMakesNoSenseIsRefusedWhole()
    {
        QFETCH(QJsonObject, deed);
        Bench bench;
        const QString shop = bench.endpoint.accounts.front().handle;
        const Answer answer = order(
            bench,
            {QJsonObject{{u"do"_s, u"mention"_s}, {u"author"_s, u"d"_s}, {u"text"_s, u"hey"_s}, {u"shop"_s, shop}},
             deed});
        QCOMPARE(answer.status, 422);
        QVERIFY(told(bench).isEmpty());
    }
};

QTEST_GUILESS_MAIN(PracticeDeeds)
#include "practice_deeds.moc"
