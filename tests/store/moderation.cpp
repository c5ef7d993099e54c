// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked about comments, on both databases: leases with fences, one at a time, what follows from a deletion.
#include "fixture.h"

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;

class ModerationStoreTest : public StoreTest
{
    Q_OBJECT
private Q_SLOTS:
    void itComesBackAsAsked();
    void oneAtATime();
    void aLateWorkerChangesNothing();
    void aDeletionLeavesATombstone();
    void aBlockShowsAtAllThePersonWrote();
    void inACrisisNothingLooksLikeApplause();
    void accountsThatRestAreLeftAlone();
    void whatIsErasedIsLetGo();

private:
    static constexpr Milliseconds lease{60'000};
    Message arrived(AccountId account, const QString& remote, const QString& text = u"Hallo"_s)
    {
        const auto result = ingest(account, {comment(remote, {}, at(-3), text)});
        return result ? now(store->inbox().messages(result->conversations.at(0)))->back() : Message();
    }
    Result<Moderation> ask(const Message& m, Action action, bool on = true)
    {
        Moderation wanted;
        wanted.message = m.id;
        wanted.action = action;
        wanted.on = on;
        wanted.comment = u"why ✓"_s;
        wanted.errand.who = u"léa"_s;
        return now(store->moderation().add(wanted));
    }
    std::vector<ClaimedModeration> claim(const QString& worker, Instant when)
    {
        return *now(store->moderation().claimDue({worker}, when, lease, 10));
    }
    Done finish(const ClaimedModeration& claimed)
    {
        Moderation next = claimed.moderation;
        const qint64 fence = next.errand.lease.fence;
        next.errand = *errand::partDone(*errand::begin(next.errand, fence), fence, 1, clock.now());
        const auto saved = now(store->moderation().save(next, Durability::Durable));
        return saved ? Done() : Done(Failure(saved.error()));
    }
};

void ModerationStoreTest::itComesBackAsAsked()
{
    const Message m = arrived(newAccount(u"shop"_s).id, u"c1"_s);
    const auto asked = ask(m, Action::Report);
    PARVIS_OK(asked);
    QCOMPARE(asked->subject.value, u"c1"_s);
    QCOMPARE(asked->account, m.account);
    PARVIS_VALUE(all, store->moderation().ofConversation(m.conversation));
    QCOMPARE(all.size(), size_t(1));
    QVERIFY(all[0] == *asked);
    PARVIS_VALUE(due, store->moderation().nextDue());
    QCOMPARE(due, std::optional(at(0)));
    const auto claimed = claim(u"a"_s, at(0));
    QCOMPARE(claimed.size(), size_t(1));
    QCOMPARE(claimed[0].message.content.text, u"Hallo"_s);
    QCOMPARE(claimed[0].moderation.comment, u"why ✓"_s);
}

void ModerationStoreTest::oneAtATime()
{
    const Message m = arrived(newAccount(u"shop"_s).id, u"c1"_s);
    PARVIS_OK(ask(m, Action::Like));
    const auto again = ask(m, Action::Like);
    QVERIFY(!again);
    QCOMPARE(again.error().code, u"moderation_open"_s);
    PARVIS_OK(ask(m, Action::Mute)); // another action is another thing
    const auto claimed = claim(u"a"_s, at(0));
    QCOMPARE(claimed.size(), size_t(2));
    QVERIFY(claim(u"b"_s, at(0)).empty());
    PARVIS_FAILS(store->moderation().withdraw(claimed[0].moderation), ErrorKind::Conflict);
    PARVIS_OK(finish(claimed[0]));
    PARVIS_OK(ask(m, Action::Like, false));
    Message note = m;
    note.id = now(store->inbox().addNote(m.conversation, u"léa"_s, u"hm"_s))->id;
    const auto nowhere = ask(note, Action::Like);
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().code, u"not_there"_s);
}

void ModerationStoreTest::aLateWorkerChangesNothing()
{
    const Message m = arrived(newAccount(u"shop"_s).id, u"c1"_s);
    PARVIS_OK(ask(m, Action::Like));
    const auto slept = claim(u"a"_s, at(0)).at(0);
    const auto present = claim(u"b"_s, at(2)).at(0);
    QVERIFY(present.moderation.errand.lease.fence > slept.moderation.errand.lease.fence);
    const auto late = finish(slept);
    QVERIFY(!late);
    QCOMPARE(late.error().kind, ErrorKind::Conflict);
    PARVIS_OK(finish(present));
    PARVIS_VALUE(all, store->moderation().ofConversation(m.conversation));
    QCOMPARE(all[0].errand.state, ErrandState::Done);
    PARVIS_VALUE(due, store->moderation().nextDue());
    QVERIFY(!due);
}

void ModerationStoreTest::aDeletionLeavesATombstone()
{
    const Account account = newAccount(u"shop"_s);
    const Message m = arrived(account.id, u"c1"_s, u"Werbung kaufen"_s);
    PARVIS_OK(ask(m, Action::DeleteOthers));
    const auto claimed = claim(u"a"_s, at(0)).at(0);
    PARVIS_VALUE(before, store->inbox().message(m.id));
    QCOMPARE(before.state, MessageState::Received); // not before the network said so
    PARVIS_OK(finish(claimed));
    PARVIS_VALUE(after, store->inbox().message(m.id));
    QCOMPARE(after.state, MessageState::Deleted);
    QVERIFY(after.content.text.isEmpty());
    PARVIS_VALUE(conversation, store->inbox().find(m.conversation));
    QVERIFY(!conversation.waitingSince);
    // A copy that comes late does not bring it back.
    PARVIS_OK(ingest(account.id, {comment(u"c1"_s, {}, at(-3), u"Werbung kaufen"_s)}));
    PARVIS_VALUE(still, store->inbox().message(m.id));
    QCOMPARE(still.state, MessageState::Deleted);
}

void ModerationStoreTest::aBlockShowsAtAllThePersonWrote()
{
    const Account account = newAccount(u"shop"_s);
    const Message first = arrived(account.id, u"c1"_s), second = arrived(account.id, u"c2"_s);
    QVERIFY(first.conversation != second.conversation);
    PARVIS_OK(ask(first, Action::Block));
    PARVIS_OK(ask(first, Action::Like));
    PARVIS_VALUE(there, store->moderation().ofConversation(second.conversation));
    QCOMPARE(there.size(), size_t(1));
    QCOMPARE(there[0].action, Action::Block);
}

void ModerationStoreTest::inACrisisNothingLooksLikeApplause()
{
    const Account account = newAccount(u"shop"_s);
    PARVIS_OK(ask(arrived(account.id, u"c1"_s), Action::Like));
    PARVIS_OK(ask(arrived(account.id, u"c2"_s), Action::Report));
    PARVIS_DONE(store->governance().hold(u"léa"_s, u"storm"_s));
    const auto claimed = claim(u"a"_s, at(0));
    QCOMPARE(claimed.size(), size_t(1));
    QCOMPARE(claimed[0].moderation.action, Action::Report);
}

void ModerationStoreTest::accountsThatRestAreLeftAlone()
{
    Account account = newAccount(u"shop"_s);
    PARVIS_OK(ask(arrived(account.id, u"c1"_s), Action::Like));
    PARVIS_DONE(store->accounts().setState(account.id, AccountState::Ok, {}, at(10)));
    QVERIFY(claim(u"a"_s, at(0)).empty());
    PARVIS_VALUE(due, store->moderation().nextDue());
    QCOMPARE(due, std::optional(at(10)));
    QCOMPARE(claim(u"a"_s, at(11)).size(), size_t(1));
}

void ModerationStoreTest::whatIsErasedIsLetGo()
{
    const Message m = arrived(newAccount(u"shop"_s).id, u"c1"_s);
    PARVIS_OK(ask(m, Action::Like));
    PARVIS_OK(sql(u"DELETE FROM message WHERE id = %1"_s.arg(m.id.value)));
    QVERIFY(claim(u"a"_s, at(0)).empty());
    PARVIS_VALUE(due, store->moderation().nextDue());
    QVERIFY(!due);
}

QTEST_GUILESS_MAIN(ModerationStoreTest)
#include "moderation.moc"
