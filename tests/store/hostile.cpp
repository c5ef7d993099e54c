// SPDX-License-Identifier: GPL-3.0-or-later
// What strangers may send, stored, listed, found and answered: on both databases.
#include "fixture.h"

#include "support/hostile_texts.h"

#include <QElapsedTimer>

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;

class Hostile : public StoreTest
{
    Q_OBJECT
private Q_SLOTS:
    void isTextAndIsFound_data()
    {
        QTest::addColumn<int>("index");
        const auto texts = hostileTexts(u"127.0.0.1:9"_s);
        for (size_t i = 0; i < texts.size(); ++i)
            QTest::newRow(texts[i].name) << int(i);
    }
    void isTextAndIsFound()
    {
        QFETCH(int, index);
        const HostileText hostile = hostileTexts(u"127.0.0.1:9"_s)[size_t(index)];
        QElapsedTimer timer;
        timer.start();
        const Account account = newAccount(u"shop"_s);
        // Of one whose very name is as bad.
        IncomingMessage message = comment(u"c1"_s, {}, at(-5), hostile.text);
        message.author.handle = hostile.text.left(3'000);
        message.author.name = hostile.text.left(3'000);
        PARVIS_OK(ingest(account.id, {message, comment(u"c2"_s, {}, at(-4), u"something else"_s)}));
        PARVIS_VALUE(indexed, store->inbox().indexBatch(1000));
        QCOMPARE(indexed, 2);
        ConversationQuery query;
        query.text = hostile.word + u' ';
        PARVIS_VALUE(found, store->inbox().list(query));
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found[0].root.value, u"c1"_s);
        QVERIFY(found[0].excerpt.size() < 2'500);
        for (const QChar c : found[0].excerpt)
            QVERIFY2(c.category() != QChar::Other_Control, qPrintable(QString::number(c.unicode(), 16)));
        PARVIS_VALUE(messages, store->inbox().messages(found[0].id));
        QCOMPARE(messages.size(), size_t(1));
        const QString text = messages[0].content.text;
        if (hostile.survives)
            QCOMPARE(text, hostile.text);
        else
            QVERIFY(text.startsWith(hostile.word) && text.size() + 3 >= hostile.text.size());
        // The whole text typed as a search is at worst not found.
        query.text = hostile.text.left(5'000);
        PARVIS_OK(now(store->inbox().list(query)));
        query.text.clear();
        query.from = hostile.text.left(200);
        PARVIS_OK(now(store->inbox().list(query)));
        // Changed and deleted, it leaves the index as it came.
        message.text = u"harmless now"_s;
        message.edited = at(-1);
        const auto changed = ingest(account.id, {message});
        PARVIS_OK(changed);
        QCOMPARE(changed->changed, 1);
        PARVIS_OK(now(store->inbox().indexBatch(1000)));
        query = {};
        query.text = hostile.word + u' ';
        PARVIS_VALUE(after, store->inbox().list(query));
        QCOMPARE(after.size(), size_t(0));
        QVERIFY2(timer.elapsed() < 20'000, "a text that takes so long stops everybody's inbox");
    }

    void aReplyToItIsKept_data() { isTextAndIsFound_data(); }
    void aReplyToItIsKept()
    {
        QFETCH(int, index);
        const HostileText hostile = hostileTexts(u"127.0.0.1:9"_s)[size_t(index)];
        const Account account = newAccount(u"shop"_s);
        PARVIS_OK(ingest(account.id, {comment(u"c1"_s, {}, at(-5), hostile.text)}));
        PARVIS_VALUE(list, store->inbox().list({}));
        Message reply;
        reply.conversation = list.at(0).id;
        reply.content.text = hostile.text;
        Post post;
        post.base.text = hostile.text;
        PARVIS_VALUE(stored, store->inbox().addReply(reply, post, planned(account.id, at(0))));
        PARVIS_VALUE(messages, store->inbox().messages(list[0].id));
        QCOMPARE(messages.size(), size_t(2));
        QCOMPARE(messages[1].id, stored.id);
        QCOMPARE(messages[1].content.text, messages[0].content.text);
        PARVIS_DONE(store->inbox().addNote(list[0].id, u"Nadia"_s, hostile.text));
    }
};

QTEST_GUILESS_MAIN(Hostile)
#include "hostile.moc"
