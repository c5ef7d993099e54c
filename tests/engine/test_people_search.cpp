// SPDX-License-Identifier: GPL-3.0-or-later
// People to mention from the networks: questions that replace each other, networks that do not answer.
#include "engine/accounts/account_desk.h"
#include "engine/accounts/people_search.h"
#include "workbench.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

class TestPeopleSearch : public QObject
{
    Q_OBJECT

    static Identity person(const QString& handle)
    {
        Identity identity;
        identity.network = u"fake"_s;
        identity.remoteId = {handle};
        identity.handle = handle;
        return identity;
    }

private Q_SLOTS:
    void theNetworkAnswers()
    {
        Workbench bench;
        bench.network.people = {person(u"lea@one"_s), person(u"omar@one"_s)};
        const Account account = bench.account(u"shop"_s);
        PeopleSearch search(bench.ports(), bench.registry);
        const auto found = answerOf(search.find({account.id}, u"le"_s));
        QVERIFY(found);
        QCOMPARE(found->size(), 1U);
        QCOMPARE(found->front().handle, u"lea@one"_s);
        QVERIFY(answerOf(search.find({account.id}, u"om"_s)));
        QCOMPARE(bench.factory->made, 1); // its token stays open
        QVERIFY(answerOf(search.find({account.id}, u"  "_s))->empty());
        QVERIFY(answerOf(search.find({}, u"le"_s))->empty());
        QCOMPARE(bench.network.peopleAsked.size(), 2);
    }

    void aNewerQuestionReplacesTheOneBefore()
    {
        Workbench bench;
        bench.network.people = {person(u"lea@one"_s)};
        const Account account = bench.account(u"shop"_s);
        PeopleSearch search(bench.ports(), bench.registry);
        const auto first = search.find({account.id}, u"l"_s);
        const auto second = search.find({account.id}, u"le"_s);
        const auto third = search.find({account.id}, u"lea"_s);
        const auto one = answerOf(first);
        const auto two = answerOf(second);
        QVERIFY(!one && !two);
        QCOMPARE(one.error().kind, ErrorKind::Cancelled);
        QCOMPARE(two.error().kind, ErrorKind::Cancelled);
        QCOMPARE(answerOf(third)->size(), 1U);
        // The second was never sent: the first was on its way, and the third came before its end.
        QCOMPARE(bench.network.peopleAsked, (QStringList{u"l"_s, u"lea"_s}));
    }

    void stopped()
    {
        Workbench bench;
        const Account account = bench.account(u"shop"_s);
        PeopleSearch search(bench.ports(), bench.registry);
        const auto asked = search.find({account.id}, u"le"_s);
        search.stop();
        QCOMPARE(answerOf(asked).error().kind, ErrorKind::Cancelled);
        QVERIFY(answerOf(search.find({account.id}, u"lea"_s)));
    }

    void whoDoesNotAnswerAddsNobody()
    {
        Workbench bench;
        bench.network.people = {person(u"lea@one"_s)};
        const Account up = bench.account(u"shop"_s);
        const Account down = bench.account(u"studio"_s);
        bench.store.tokens[down.id] = {"garbage", 1};
        PeopleSearch search(bench.ports(), bench.registry);
        const auto found = answerOf(search.find({down.id, up.id}, u"le"_s));
        QVERIFY(found);
        QCOMPARE(found->size(), 1U);
        bench.network.peopleMoods = {Mood::fail(ErrorKind::Offline)};
        const auto offline = answerOf(search.find({up.id}, u"lea"_s));
        QVERIFY(!offline);
        QCOMPARE(offline.error().kind, ErrorKind::Offline);
        QVERIFY(answerOf(search.find({up.id}, u"le"_s)));
    }

    void theDeskAsksOnTheEnginesThread()
    {
        Workbench bench;
        bench.network.people = {person(u"lea@one"_s)};
        const Account account = bench.account(u"shop"_s);
        QObject engine;
        {
            AccountDesk desk(bench.ports(), bench.registry, &engine);
            const auto found = answerOf(desk.findPeople({account.id}, u"le"_s));
            QVERIFY(found);
            QCOMPARE(found->size(), 1U);
            desk.stopFindingPeople();
            QCOMPARE(engine.findChildren<PeopleSearch*>().size(), 1);
        }
        QVERIFY(engine.findChildren<PeopleSearch*>().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPeopleSearch)
#include "test_people_search.moc"
