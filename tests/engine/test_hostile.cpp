// SPDX-License-Identifier: GPL-3.0-or-later
// What strangers may send, on its way through the desk: opened, answered, searched for. Nothing is asked of anybody.
#include "engine/inbox/inbox_desk.h"
#include "support/hostile_texts.h"
#include "workbench.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

class TestHostile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isAnsweredAsAnyOther_data()
    {
        QTest::addColumn<int>("index");
        const auto texts = hostileTexts(u"127.0.0.1:9"_s);
        for (size_t i = 0; i < texts.size(); ++i)
            QTest::newRow(texts[i].name) << int(i);
    }
    void isAnsweredAsAnyOther()
    {
        QFETCH(int, index);
        const HostileText hostile = hostileTexts(u"127.0.0.1:9"_s)[size_t(index)];
        Workbench bench;
        const Account shop = bench.account(u"shop"_s);
        InboxDesk desk(bench.ports());
        IncomingMessage message;
        message.remote = {{u"c1"_s}, u"v"_s, {}};
        message.root = {u"c1"_s};
        message.author.remoteId = {u"anna"_s};
        message.author.handle = u"anna@example.org"_s;
        message.author.name = hostile.text.left(3'000);
        message.text = hostile.text;
        message.created = bench.clock.now();
        QVERIFY(answerOf(bench.store.ingest(shop.id, {message}, std::nullopt, std::nullopt)));
        const ConversationId id = bench.store.conversations.begin()->first;
        const auto detail = answerOf(desk.open(id));
        QVERIFY(detail);
        QCOMPARE(detail->messages.front().content.text, hostile.text);
        ReplyDraft draft;
        draft.conversation = id;
        draft.text = u"Thank you, we look into it."_s;
        draft.author = u"Claire"_s;
        draft.seenUpTo = detail->messages.front().id;
        const auto sent = answerOf(desk.reply(draft));
        QVERIFY(sent && sent->message);
        auto worker = bench.worker(u"w1"_s);
        QVERIFY(bench.workUntilRest(*worker));
        QCOMPARE(bench.network.accepted.size(), size_t(1));
        QCOMPARE(bench.network.accepted.back().request.text, draft.text);
        // A colleague quotes it whole: refused for its length at most, with a reason.
        draft.text = hostile.text;
        draft.confirmed = true;
        const auto quoted = answerOf(desk.reply(draft));
        QVERIFY(quoted);
        QVERIFY(quoted->message || !quoted->findings.empty());
    }

    void asASearchItIsUnderstoodOrRefused_data() { isAnsweredAsAnyOther_data(); }
    void asASearchItIsUnderstoodOrRefused()
    {
        QFETCH(int, index);
        const HostileText hostile = hostileTexts(u"127.0.0.1:9"_s)[size_t(index)];
        const auto query = parseInboxQuery(hostile.text, ZoneId::utc());
        if (query)
            QVERIFY(query->text.contains(hostile.word.left(4)) || !query->from.isEmpty());
        else
            QCOMPARE(query.error().code, u"bad_query"_s);
    }
};

QTEST_GUILESS_MAIN(TestHostile)
#include "test_hostile.moc"
