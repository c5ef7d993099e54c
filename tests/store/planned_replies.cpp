// SPDX-License-Identifier: GPL-3.0-or-later
// Replies that wait for their time: two who send at once, a thread that moves on meanwhile, a conversation that was
// closed because an answer was on its way; on both databases.
#include "fixture.h"

#include "domain/inbox/thread_change.h"
#include "domain/publishing/transitions.h"

#include <thread>

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;

class PlannedReplies : public StoreTest
{
    Q_OBJECT

    Conversation only()
    {
        const auto list = parvis::test::now(store->inbox().list({}));
        return list && list->size() == 1 ? list->front() : Conversation{};
    }
    Account begin()
    {
        const Account account = newAccount(u"shop"_s);
        const auto result = ingest(account.id, {comment(u"c1"_s, {}, at(-9), u"When do you open?"_s),
                                                comment(u"c2"_s, u"c1"_s, at(-8), u"I wonder too"_s, u"other"_s)});
        return result ? account : Account();
    }
    Result<Message> reply(WorkspaceStore& through, const Conversation& conversation, const QString& who,
                          std::optional<int> revision = {}, int minute = 10)
    {
        Message message;
        message.conversation = conversation.id;
        message.account = conversation.account;
        message.content.text = u"At nine, says "_s + who;
        message.content.author.network = u"mastodon"_s;
        message.content.author.remoteId = {u"id-of-shop"_s};
        message.content.created = clock.now();
        message.state = MessageState::Queued;
        message.writtenBy = who;
        Publication publication = planned(conversation.account, at(minute));
        publication.reply = ReplyTarget{conversation.id, {}, {{u"c1"_s}, {}, {}}, {}, Visibility::Public, {}};
        return parvis::test::now(through.inbox().addReply(message, post(message.content.text), publication, revision));
    }
    std::vector<ClaimedPublication> claim(int minute)
    {
        const ClaimRequest request{{u"w"_s}, at(minute), Milliseconds(60'000), 5, 5, {}};
        return parvis::test::now(store->outbox().claimDue(request)).value_or(std::vector<ClaimedPublication>());
    }
    Publication publication(const Message& message)
    {
        return parvis::test::now(store->posts().publication(message.publication)).value_or(Publication());
    }
    MessageState stateOf(const Message& message)
    {
        return parvis::test::now(store->inbox().message(message.id)).value_or(Message()).state;
    }
    Conversation close(const QString& reason = {})
    {
        Conversation closed = only();
        closed.status = ConversationStatus::Closed;
        closed.closeReason = reason;
        return parvis::test::now(store->inbox().saveBy(u"Claire"_s, closed)).value_or(Conversation());
    }

private Q_SLOTS:
    void ofTwoWhoSendAtOnceTheSecondIsTold()
    {
        QVERIFY(!begin().id.isNull());
        const auto other = another();
        const Conversation seen = only();
        Result<Message> first = failure(ErrorKind::Cancelled, {}), second = first;
        {
            std::thread one([&] { first = reply(*store, seen, u"Claire"_s, seen.revision); });
            std::thread two([&] { second = reply(*other, seen, u"Amélie"_s, seen.revision); });
            one.join();
            two.join();
        }
        QCOMPARE(int(first.has_value()) + int(second.has_value()), 1);
        QCOMPARE((first ? second : first).error().kind, ErrorKind::Conflict);
        QCOMPARE(sql(u"SELECT COUNT(*) FROM message WHERE own = 1"_s)->value(0), u"1"_s);
        QCOMPARE(sql(u"SELECT COUNT(*) FROM publication"_s)->value(0), u"1"_s);
        QVERIFY(reply(*other, seen, u"Amélie"_s, only().revision)); // having read it
    }

    void anUnchangedThreadLetsItGo()
    {
        const Account shop = begin();
        const auto queued = reply(*store, only(), u"Claire"_s);
        PARVIS_OK(queued);
        // The customer's next words and one's own answers stand in nobody's way, nor does a note.
        PARVIS_OK(ingest(shop.id, {comment(u"c3"_s, u"c1"_s, at(1), u"Hello?"_s)}));
        PARVIS_OK(reply(*store, only(), u"Claire"_s, {}, 20));
        PARVIS_OK(reply(*store, only(), automaticAuthor(u"opening hours"_s), {}, 30));
        PARVIS_DONE(store->inbox().addNote(only().id, u"Amélie"_s, u"Let us see"_s));
        QCOMPARE(claim(9).size(), size_t(0));
        const auto claimed = claim(11);
        QCOMPARE(claimed.size(), size_t(1));
        QCOMPARE(claimed.front().publication.id, queued->publication);
    }

    void aThreadThatMovedOnHoldsItBack_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("the customer edited") << u"edited"_s;
        QTest::newRow("the customer deleted") << u"deleted"_s;
        QTest::newRow("a colleague answered") << u"answered"_s;
        QTest::newRow("answered outside Parvis") << u"elsewhere"_s;
    }
    void aThreadThatMovedOnHoldsItBack()
    {
        QFETCH(QString, what);
        const Account shop = begin();
        const auto queued = reply(*store, only(), u"Claire"_s);
        PARVIS_OK(queued);
        IncomingMessage news = comment(u"c1"_s, {}, at(-9), u"Are you open on Monday?"_s);
        news.edited = at(2);
        if (what == "deleted"_L1)
            news.deleted = true;
        else if (what == "elsewhere"_L1)
            news = comment(u"x1"_s, u"c1"_s, at(2), u"At ten"_s, u"shop"_s);
        if (what == "answered"_L1)
            PARVIS_OK(reply(*store, only(), u"Amélie"_s, {}, 60));
        else
            PARVIS_OK(ingest(shop.id, {news}));
        QCOMPARE(claim(11).size(), size_t(0));
        Publication held = publication(*queued);
        QCOMPARE(held.state, PublicationState::Missed);
        QVERIFY(held.error && isThreadChange(*held.error));
        QCOMPARE(held.error->code, u"thread_"_s + what);
        QVERIFY(held.lease.worker.value.isEmpty());
        QCOMPARE(stateOf(*queued), MessageState::Failed);
        QCOMPARE(claim(12).size(), size_t(0)); // until a person decides
        PARVIS_VALUE(ledger, store->posts().attempts(held.id));
        QVERIFY(ledger.back().error && isThreadChange(*ledger.back().error));

        // All the same: as the thread stands now.
        held = *transition::retry(held, at(12));
        PARVIS_VALUE(again, store->posts().save(held, u"retry"_s));
        const auto claimed = claim(13);
        QCOMPARE(claimed.size(), size_t(1));
        QCOMPARE(claimed.front().publication.id, again.id);
    }

    void discardedItStaysUnsent()
    {
        const Account shop = begin();
        const auto queued = reply(*store, only(), u"Claire"_s);
        PARVIS_OK(ingest(shop.id, {comment(u"x1"_s, u"c1"_s, at(2), u"At ten"_s, u"shop"_s)}));
        QCOMPARE(claim(11).size(), size_t(0));
        PARVIS_DONE(store->posts().save(*transition::cancel(publication(*queued), {}), u"discard"_s));
        QCOMPARE(claim(12).size(), size_t(0));
        QCOMPARE(stateOf(*queued), MessageState::Deleted);
        // Planned again by an undo, it is looked at again.
        const Publication gone = publication(*queued);
        PARVIS_DONE(store->posts().save(*transition::putBack(gone, PublicationState::Scheduled, gone.plan), {}));
        QCOMPARE(claim(12).size(), size_t(0));
        QCOMPARE(publication(*queued).state, PublicationState::Missed);
    }

    // It may be out: whoever takes it over has to look, whatever happened in the thread.
    void whatHasBegunIsFinished()
    {
        const Account shop = begin();
        const auto queued = reply(*store, only(), u"Claire"_s);
        PARVIS_OK(queued);
        const auto claimed = claim(11);
        QCOMPARE(claimed.size(), size_t(1));
        const Publication& p = claimed.front().publication;
        PARVIS_DONE(store->outbox().save(*transition::beginSegment(p, p.lease.fence, 0, u"key"_s, "d", at(11)),
                                         std::nullopt, Durability::Durable));
        PARVIS_OK(ingest(shop.id, {comment(u"x1"_s, u"c1"_s, at(12), u"At ten"_s, u"shop"_s)}));
        const auto taken = claim(20);
        QCOMPARE(taken.size(), size_t(1));
        QCOMPARE(taken.front().publication.state, PublicationState::Sending);
    }

    void aFailedReplyOpensWhatWasClosed_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::newRow("closed because it was on its way") << QString();
        QTest::newRow("closed among others") << u"spam"_s;
    }
    void aFailedReplyOpensWhatWasClosed()
    {
        QFETCH(QString, reason);
        begin();
        const auto queued = reply(*store, only(), u"Claire"_s);
        PARVIS_OK(queued);
        QCOMPARE(close(reason).status, ConversationStatus::Closed);
        const auto claimed = claim(11);
        QCOMPARE(claimed.size(), size_t(1));
        QCOMPARE(only().status, ConversationStatus::Closed);
        const Publication& p = claimed.front().publication;
        const auto failed = transition::fail(p, p.lease.fence, Error::make(ErrorKind::Forbidden, u"blocked"_s));
        PARVIS_DONE(store->outbox().save(*failed, std::nullopt, Durability::Durable));
        QCOMPARE(only().status, ConversationStatus::Open);
        QCOMPARE(only().closeReason, QString());
        QCOMPARE(
            sql(u"SELECT was || ' ' || became FROM conversation_event WHERE what = 'status' ORDER BY id"_s).value(),
            QStringList({u"open closed"_s, u"closed open"_s}));
        // A person closes it again: the same failure, written once more, does not open it twice.
        close(u"spam"_s);
        PARVIS_VALUE(stored, store->posts().publication(p.id));
        PARVIS_DONE(store->posts().save(stored, u"noted"_s));
        QCOMPARE(only().status, ConversationStatus::Closed);
    }

    void aSentReplyLeavesItClosed()
    {
        begin();
        PARVIS_OK(reply(*store, only(), u"Claire"_s));
        close();
        const auto claimed = claim(11);
        QCOMPARE(claimed.size(), size_t(1));
        const Publication& p = claimed.front().publication;
        auto next = transition::beginSegment(p, p.lease.fence, 0, u"key"_s, "d", at(11));
        next = parvis::test::now(store->outbox().save(*next, std::nullopt, Durability::Durable));
        next = transition::segmentDone(*next, p.lease.fence, 0, {{u"r1"_s}, {}, {}}, at(11));
        PARVIS_DONE(store->outbox().save(*next, std::nullopt, Durability::Durable));
        QCOMPARE(only().status, ConversationStatus::Closed);
        QCOMPARE(sql(u"SELECT COUNT(*) FROM reply_plan"_s)->value(0), u"0"_s);
    }
};

QTEST_GUILESS_MAIN(PlannedReplies)
#include "planned_replies.moc"
