// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include "domain/publishing/transitions.h"

#include <algorithm>

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;

// Which messages stand together, however they come in.
class Threading : public StoreTest
{
    Q_OBJECT
private Q_SLOTS:
    void groups_data();
    void groups();
    void anyOrderGivesTheSame();
    void ownPostsAloneAreNone();
    void partsOfAThreadAreOnePost();
    void commentsBeforeThePostWasRecorded();
    void joiningKeepsTheWork();
    void whatHangsUnderADeletedOneIsNotCalledDeleted();
    void ownPostNotShownYetIsNotGone();

private:
    // "root: text text" per conversation, texts by time.
    QString picture()
    {
        QStringList lines;
        const auto list = now(store->inbox().list({}));
        for (const Conversation& conversation : *list) {
            QStringList texts;
            const auto messages = now(store->inbox().messages(conversation.id));
            for (const Message& message : *messages)
                texts << message.content.text;
            if (texts.size() != conversation.messages)
                texts << u"(count %1)"_s.arg(conversation.messages);
            lines << conversation.root.value + u": "_s + texts.join(u' ');
        }
        lines.sort();
        return lines.join(u" | "_s);
    }
    // "id<parent@root": minutes grow with the place; a name in capitals is ours.
    IncomingMessage parse(const QString& word, int minute) const
    {
        const QString id = word.section(u'<', 0, 0).section(u'@', 0, 0);
        const QString parent = word.contains(u'<') ? word.section(u'<', 1).section(u'@', 0, 0) : QString();
        IncomingMessage message = comment(id, parent, at(minute), id, id.at(0).isUpper() ? u"shop"_s : u"customer"_s);
        message.root = {word.contains(u'@') ? word.section(u'@', 1) : QString()};
        return message;
    }
};

void Threading::groups_data()
{
    QTest::addColumn<QString>("pages"); // pages by "/", messages by blanks; time by the sorted name's digits
    QTest::addColumn<QString>("expected");
    QTest::newRow("alone") << u"a1"_s << u"a1: a1"_s;
    QTest::newRow("answers") << u"a1 a2<a1 a3<a2"_s << u"a1: a1 a2 a3"_s;
    QTest::newRow("two threads") << u"a1 b2 a3<a1 b4<b2"_s << u"a1: a1 a3 | b2: b2 b4"_s;
    QTest::newRow("root named") << u"a2<x@root a3<y@root"_s << u"root: a2 a3"_s;
    QTest::newRow("parent unknown") << u"a2<a1"_s << u"a1: a2"_s;
    QTest::newRow("siblings of an unknown parent") << u"a2<a1 a3<a1"_s << u"a1: a2 a3"_s;
    QTest::newRow("late parent") << u"a3<a2/a2<a1"_s << u"a1: a2 a3"_s;
    QTest::newRow("late parent, itself the root") << u"a2<a1/a1"_s << u"a1: a1 a2"_s;
    QTest::newRow("late parent joins two") << u"a1/a3<a2/a2<a1"_s << u"a1: a1 a2 a3"_s;
    QTest::newRow("chain from the end") << u"a4<a3/a3<a2/a2<a1/a1"_s << u"a1: a1 a2 a3 a4"_s;
    QTest::newRow("chain, in one page") << u"a4<a3 a3<a2 a2<a1 a1"_s << u"a1: a1 a2 a3 a4"_s;
    QTest::newRow("root learned later") << u"a3<a2/a3<a2@a1"_s << u"a1: a3"_s;
    QTest::newRow("root learned from a sibling") << u"a3<a2/a2<a1@r0"_s << u"r0: a2 a3"_s;
    QTest::newRow("our answer joins") << u"a1/B2<a1/a3<B2"_s << u"a1: a1 B2 a3"_s;
    QTest::newRow("our words first") << u"B2<a1/a1"_s << u"a1: a1 B2"_s;
    QTest::newRow("our thread, then a comment") << u"B1 B2<B1/a3<B2"_s << u"B1: B1 B2 a3"_s;
    QTest::newRow("ours under a stranger, late root") << u"B3<a2/a2<a1/a1"_s << u"a1: a1 a2 B3"_s;
}

void Threading::groups()
{
    QFETCH(QString, pages);
    QFETCH(QString, expected);
    const Account account = newAccount(u"shop"_s);
    for (int round = 0; round < 2; ++round) { // the second time, nothing new
        for (const QString& page : pages.split(u'/')) {
            std::vector<IncomingMessage> messages;
            for (const QString& word : page.split(u' ')) {
                const int minute = QString(word.at(1)).toInt();
                messages.push_back(parse(word, minute));
            }
            PARVIS_OK(ingest(account.id, messages));
        }
        QCOMPARE(picture(), expected);
        PARVIS_VALUE(report, store->workspace().verify());
        QVERIFY2(report.ok() && report.mended.isEmpty(), qPrintable((report.problems + report.mended).join(u'\n')));
    }
}

void Threading::anyOrderGivesTheSame()
{
    QStringList words = {u"a1"_s, u"a2<a1"_s, u"B3<a2"_s, u"a4<B3"_s, u"a5<a2"_s};
    std::sort(words.begin(), words.end());
    int account = 0;
    do {
        const Account shop = newAccount(u"shop"_s + QString::number(account++));
        for (const QString& word : words) {
            IncomingMessage message = parse(word, QString(word.at(1)).toInt());
            if (message.author.name == "shop"_L1)
                message.own = true;
            PARVIS_OK(ingest(shop.id, {message}));
        }
        ConversationQuery query;
        query.accounts = {shop.id};
        PARVIS_VALUE(list, store->inbox().list(query));
        QVERIFY2(list.size() == 1 && list[0].messages == 5, qPrintable(words.join(u' ')));
        QCOMPARE(list[0].root.value, u"a1"_s);
        QCOMPARE(*list[0].waitingSince, at(4));
        QCOMPARE(list[0].excerpt, u"a5"_s);
    } while (std::next_permutation(words.begin(), words.end()));
    QCOMPARE(account, 120);
}

void Threading::ownPostsAloneAreNone()
{
    const Account account = newAccount(u"shop"_s);
    PARVIS_OK(ingest(account.id, {parse(u"A1"_s, 1), parse(u"A2<A1"_s, 2), parse(u"B3<x"_s, 3)}));
    QCOMPARE(picture(), QString());
    QCOMPARE(sql(u"SELECT COUNT(*) FROM message WHERE conversation IS NULL"_s)->value(0), u"3"_s);
}

void Threading::partsOfAThreadAreOnePost()
{
    const Account account = newAccount(u"shop"_s);
    Publication p = planned(account.id, at(-10));
    p.state = PublicationState::Published;
    p.publishedAt = at(-10);
    p.remote = {{u"t1"_s}, {}, {}};
    for (int i = 0; i < 3; ++i) {
        Segment segment;
        segment.index = i;
        segment.kind = i == 0 ? SegmentKind::Main : SegmentKind::ThreadPart;
        segment.state = SegmentState::Done;
        segment.remote = {{u"t%1"_s.arg(i + 1)}, {}, {}};
        p.segments.push_back(segment);
    }
    PARVIS_VALUE(made, store->posts().create(post(u"thread"_s), {p}));
    PARVIS_OK(ingest(account.id,
                     {parse(u"a5<t3"_s, 5), parse(u"a6<t2"_s, 6), parse(u"a7<a5@t3"_s, 7), parse(u"a8<t1@t1"_s, 8)}));
    QCOMPARE(picture(), u"t1: a5 a6 a7 a8"_s);
    PARVIS_VALUE(list, store->inbox().list({}));
    QCOMPARE(list[0].publication, made.publications[0].id);
}

void Threading::commentsBeforeThePostWasRecorded()
{
    const Account account = newAccount(u"shop"_s);
    Post thread = post(u"one"_s);
    thread.base.threadParts = {u"two"_s};
    PARVIS_DONE(store->posts().create(thread, {planned(account.id, at(0))}));
    PARVIS_VALUE(claimed, store->outbox().claimDue({{u"w"_s}, at(0), Milliseconds(60'000), 1, 1, {}}));
    PARVIS_OK(ingest(account.id, {parse(u"a1<t1"_s, 1), parse(u"a2<t2"_s, 2)}));
    QCOMPARE(picture(), u"t1: a1 | t2: a2"_s);
    Publication p = claimed.at(0).publication;
    for (int i = 0; i < 2; ++i) {
        p = *transition::beginSegment(p, p.lease.fence, i, u"k%1"_s.arg(i), "d", at(0));
        p = *transition::segmentDone(p, p.lease.fence, i, {{u"t%1"_s.arg(i + 1)}, {}, {}}, at(0));
        PARVIS_VALUE(saved, store->outbox().save(p, std::nullopt, Durability::Durable));
        p = saved;
    }
    QCOMPARE(p.state, PublicationState::Published);
    QCOMPARE(picture(), u"t1: a1 a2"_s);
    PARVIS_VALUE(list, store->inbox().list({}));
    QCOMPARE(list[0].publication, p.id);
}

void Threading::joiningKeepsTheWork()
{
    const Account account = newAccount(u"shop"_s);
    PARVIS_OK(ingest(account.id, {parse(u"a1"_s, 1), parse(u"a3<a2"_s, 3)}));
    PARVIS_VALUE(before, store->inbox().list({}));
    QCOMPARE(before.size(), size_t(2));
    Conversation late = before[0], first = before[1];
    late.assignee = u"Nadia"_s;
    late.labels = {u"bread"_s};
    late.priority = Priority::High;
    first.labels = {u"praise"_s};
    PARVIS_DONE(store->inbox().save(late));
    PARVIS_DONE(store->inbox().save(first));
    PARVIS_DONE(store->inbox().addNote(late.id, u"Nadia"_s, u"note"_s));
    PARVIS_OK(ingest(account.id, {parse(u"a2<a1"_s, 2)}));
    PARVIS_VALUE(after, store->inbox().list({}));
    QCOMPARE(after.size(), size_t(1));
    QCOMPARE(after[0].assignee, u"Nadia"_s);
    QCOMPARE(after[0].labels, (QStringList{u"bread"_s, u"praise"_s}));
    QCOMPARE(after[0].priority, Priority::High);
    QCOMPARE(after[0].messages, 3);
    PARVIS_VALUE(messages, store->inbox().messages(after[0].id));
    QCOMPARE(messages.size(), size_t(4)); // the note came along
    PARVIS_VALUE(counts, store->inbox().counts());
    QCOMPARE(counts.open, 1);
}

void Threading::whatHangsUnderADeletedOneIsNotCalledDeleted()
{
    const Account account = newAccount(u"shop"_s);
    const auto page = [this](const QStringList& words) {
        std::vector<IncomingMessage> messages;
        for (const QString& word : words)
            messages.push_back(parse(word, word.mid(1, 1).toInt()));
        return messages;
    };
    PARVIS_OK(ingest(account.id, page({u"a1"_s, u"a2<a1"_s, u"a3<a2"_s, u"a4<a3"_s, u"a5<a1"_s})));
    // a2 is deleted, and no thread shows a3 and a4 any more; a5 is gone for sure.
    const auto result = ingest(account.id, page({u"a1"_s}), std::nullopt, RemoteId{u"a1"_s});
    PARVIS_OK(result);
    QCOMPARE(result->deleted, 2);
    QCOMPARE(result->unsure.size(), size_t(2));
    QCOMPARE(result->writersSince, std::optional(at(2)));
    QVERIFY(!result->writers.empty());
    QCOMPARE(picture(), u"a1: a1  a3 a4  (count 3)"_s);
    // Asked for by itself, an answer has no place in any thread: here it keeps the one it has.
    const auto again = ingest(account.id, page({u"a3"_s}));
    PARVIS_OK(again);
    QCOMPARE(again->added, 0);
    QCOMPARE(picture(), u"a1: a1  a3 a4  (count 3)"_s);
    // Where nothing was deleted, nobody has to be asked.
    QVERIFY(ingest(account.id, page({u"b1"_s}), std::nullopt, RemoteId{u"b1"_s})->writers.empty());
}

void Threading::ownPostNotShownYetIsNotGone()
{
    const Account account = newAccount(u"shop"_s);
    published(account.id, u"P0"_s, at(0));
    IncomingMessage late = parse(u"P0"_s, 0);
    late.deleted = true;
    PARVIS_OK(ingest(account.id, {late}));
    const auto result = ingest(account.id, {parse(u"P0"_s, 0), parse(u"a1<P0"_s, 1)});
    PARVIS_OK(result);
    QCOMPARE(result->added, 2);
}

QTEST_GUILESS_MAIN(Threading)
#include "threading.moc"
