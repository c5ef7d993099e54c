// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inbox/inbox_desk.h"
#include "workbench.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

namespace {

IncomingMessage comment(const QString& id, const QString& root, const QString& words, Instant created)
{
    IncomingMessage m;
    m.remote = {{id}, u"v-"_s + id, {}};
    m.root = {root};
    m.parent = {root};
    m.author.remoteId = {u"anna"_s};
    m.author.handle = u"anna@example.org"_s;
    m.text = words;
    m.visibility = Visibility::Unlisted;
    m.created = created;
    return m;
}

struct InboxBench : Workbench {
    InboxBench() : shop(account(u"shop"_s)), desk(ports())
    {
        // Our post is out; Anna comments on it.
        Publication p = store.addScheduled(shop.id, text(u"New shop opens"_s), clock.now());
        p.state = PublicationState::Published;
        p.publishedAt = clock.now();
        p.remote = {{u"p1"_s}, u"cid1"_s, {}};
        p.segments[0].state = SegmentState::Done;
        p.segments[0].remote = p.remote;
        store.publications[p.id] = p;
        ours = p.id;
        clock.advance(1min);
        (void)answerOf(
            store.ingest(shop.id, {comment(u"c1"_s, u"p1"_s, u"When?"_s, clock.now())}, std::nullopt, std::nullopt));
        conversation = store.conversations.begin()->first;
        store.conversations.begin()->second.publication = ours;
        first = store.messages_.begin()->first;
        clock.advance(1min);
    }
    ReplyDraft draft(const QString& words) const
    {
        ReplyDraft d;
        d.conversation = conversation;
        d.text = words;
        d.author = u"Claire"_s;
        d.seenUpTo = first;
        return d;
    }
    QStringList codes(const ReplyDraft& d)
    {
        QStringList list;
        const auto findings = answerOf(desk.checkReply(d));
        if (!findings)
            return {findings.error().detail};
        for (const Finding& f : *findings)
            list.append(f.code);
        return list;
    }

    Account shop;
    InboxDesk desk;
    PublicationId ours;
    ConversationId conversation;
    MessageId first;
};

} // namespace

class TestInboxDesk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensWithThePostItBelongsTo()
    {
        InboxBench bench;
        const auto detail = answerOf(bench.desk.open(bench.conversation));
        QVERIFY(detail);
        QCOMPARE(detail->messages.size(), size_t(1));
        QVERIFY(detail->post);
        QCOMPARE(detail->post->post.base.text, u"New shop opens"_s);
        QCOMPARE(detail->account->handle, u"shop"_s);
        bench.store.accounts.clear(); // removed since
        const auto orphan = answerOf(bench.desk.open(bench.conversation));
        QVERIFY(orphan);
        QVERIFY(!orphan->account);
        QVERIFY(!answerOf(bench.desk.open(ConversationId{99})));
    }

    void aReplyGoesThroughTheOutboxOnce()
    {
        InboxBench bench;
        const auto result = answerOf(bench.desk.reply(bench.draft(u"On Tuesday at nine."_s)));
        QVERIFY(result);
        QVERIFY2(result->message, "refused");
        QCOMPARE(result->state, PublicationState::Scheduled);
        QCOMPARE(result->message->state, MessageState::Queued);
        const Publication& p = bench.store.publications.at(result->publication);
        QCOMPARE(p.kind, PublicationKind::Reply);
        QCOMPARE(p.reply->parent.id.value, u"c1"_s);
        QCOMPARE(p.reply->parent.version, u"v-c1"_s);
        QCOMPARE(p.reply->root.id.value, u"p1"_s);
        QCOMPARE(p.reply->root.version, u"cid1"_s);
        QCOMPARE(p.reply->visibility, Visibility::Unlisted);
        QCOMPARE(p.reply->mention, u"anna@example.org"_s);
        auto worker = bench.worker(u"w1"_s);
        QVERIFY(bench.workUntilRest(*worker));
        QCOMPARE(bench.network.timesAccepted(u"On Tuesday at nine."_s), 1);
        QCOMPARE(bench.network.accepted.back().request.visibility, Visibility::Unlisted);
    }

    void theLimitCountsTheNameOfThePerson()
    {
        InboxBench bench;
        // "@anna@example.org " counts as "@anna " by Mastodon's rule: 6.
        QCOMPARE(bench.codes(bench.draft(QString(494, u'x'))), QStringList());
        QCOMPARE(bench.codes(bench.draft(QString(495, u'x'))), QStringList{u"text_too_long"_s});
        const QString named = u"@anna@example.org "_s;
        QCOMPARE(bench.codes(bench.draft(named + QString(494, u'x'))), QStringList());
        const auto result = answerOf(bench.desk.reply(bench.draft(named + u"hello"_s)));
        QVERIFY(result && result->message);
        QVERIFY2(bench.store.publications.at(result->publication).reply->mention.isEmpty(), "named twice");
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("code");
        for (const auto& [what, code] :
             {std::pair("empty", "text_missing"), std::pair("deleted", "message_deleted"),
              std::pair("cannot", "reply_unsupported"), std::pair("window", "reply_window_closed"),
              std::pair("revoked", "account_revoked"), std::pair("removed", "account_unknown"),
              std::pair("past", "time_past")})
            QTest::newRow(what) << QString::fromLatin1(what) << QString::fromLatin1(code);
    }
    void refusals()
    {
        QFETCH(QString, what);
        QFETCH(QString, code);
        InboxBench bench;
        ReplyDraft draft = bench.draft(u"Hello"_s);
        Account& account = bench.store.accounts.at(bench.shop.id);
        if (what == "empty"_L1)
            draft.text = u"  "_s;
        else if (what == "deleted"_L1) {
            draft.message = bench.first;
            bench.store.messages_.at(bench.first).content.deleted = true;
        } else if (what == "cannot"_L1)
            account.capabilities.actions.clear();
        else if (what == "window"_L1)
            account.capabilities.replyWindow = std::chrono::seconds(30);
        else if (what == "revoked"_L1)
            account.state = AccountState::Revoked;
        else if (what == "removed"_L1)
            bench.store.accounts.clear();
        else if (what == "past"_L1)
            draft.when = When::at(*WallTime::fromIso(u"2020-01-01T09:00"), {});
        QCOMPARE(bench.codes(draft), QStringList{code});
        const size_t before = bench.store.publications.size();
        const auto result = answerOf(bench.desk.reply(draft));
        QVERIFY(result);
        QVERIFY(!result->message);
        QCOMPARE(bench.store.publications.size(), before);
    }

    void aColleaguesAnswerSinceYouBeganIsShown()
    {
        InboxBench bench;
        const ReplyDraft mine = bench.draft(u"My answer"_s);
        QVERIFY(answerOf(bench.desk.reply(bench.draft(u"Colleague's answer"_s)))->message);
        QCOMPARE(bench.codes(mine), QStringList{u"thread_changed"_s});
        QVERIFY(!answerOf(bench.desk.reply(mine))->message);
        ReplyDraft confirmed = mine;
        confirmed.confirmed = true;
        QVERIFY(answerOf(bench.desk.reply(confirmed))->message);
        // A note of a colleague is no answer.
        InboxBench quiet;
        QVERIFY(answerOf(quiet.desk.note(quiet.conversation, u"Bob"_s, u"I know her"_s)));
        QCOMPARE(quiet.codes(quiet.draft(u"Hello"_s)), QStringList());
    }

    // Both have read the conversation before either has written.
    void ofTwoWhoSendAtOnceTheSecondIsTold()
    {
        InboxBench bench;
        ReplyDraft mine = bench.draft(u"My answer"_s), theirs = bench.draft(u"Her answer"_s);
        theirs.author = u"Amélie"_s;
        InboxDesk other(bench.ports());
        std::optional<Result<ReplyResult>> first, second;
        bench.desk.reply(mine).onDone(&bench.desk, [&first](const auto& result) { first = result; });
        other.reply(theirs).onDone(&other, [&second](const auto& result) { second = result; });
        QTRY_VERIFY(first && second);
        QVERIFY(*first && *second);
        QCOMPARE(int((*first)->message.has_value()) + int((*second)->message.has_value()), 1);
        const auto& told = (*first)->message ? **second : **first;
        QCOMPARE(told.findings.size(), size_t(1));
        QCOMPARE(told.findings.front().code, u"thread_changed"_s);
        // What one sends over all the same is what one has seen, not what came after it.
        mine.confirmed = theirs.confirmed = true;
        first.reset();
        second.reset();
        bench.desk.reply(mine).onDone(&bench.desk, [&first](const auto& result) { first = result; });
        other.reply(theirs).onDone(&other, [&second](const auto& result) { second = result; });
        QTRY_VERIFY(first && second);
        QVERIFY(*first && *second);
        QCOMPARE(int((*first)->message.has_value()) + int((*second)->message.has_value()), 1);
    }

    void aPlannedReplyIsHeldBackWhenItsThreadMovesOn_data()
    {
        QTest::addColumn<bool>("sent");
        QTest::newRow("sent all the same") << true;
        QTest::newRow("discarded") << false;
    }
    void aPlannedReplyIsHeldBackWhenItsThreadMovesOn()
    {
        QFETCH(bool, sent);
        InboxBench bench;
        ReplyDraft draft = bench.draft(u"On Tuesday at nine."_s);
        draft.when = When::at(wallTimeAt(bench.clock.now() + 60min, {}), {});
        const auto planned = answerOf(bench.desk.reply(draft));
        QVERIFY(planned && planned->message);
        auto edited = comment(u"c1"_s, u"p1"_s, u"Where?"_s, bench.clock.now() - 1min);
        edited.edited = bench.clock.now() + 1s;
        QVERIFY(answerOf(bench.store.ingest(bench.shop.id, {edited}, std::nullopt, std::nullopt)));
        auto worker = bench.worker(u"w1"_s);
        QVERIFY(bench.workUntilRest(*worker));
        QCOMPARE(bench.network.timesAccepted(u"On Tuesday at nine."_s), 0);
        const Publication held = bench.store.publications.at(planned->publication);
        QCOMPARE(held.state, PublicationState::Missed);
        QCOMPARE(held.error->code, u"thread_edited"_s);
        PublishingDesk publishing(bench.ports());
        if (sent)
            QVERIFY(answerOf(publishing.retry(held.id, held.revision)));
        else
            QVERIFY(answerOf(publishing.cancel(held.id, held.revision)));
        QVERIFY(bench.workUntilRest(*worker));
        QCOMPARE(bench.network.timesAccepted(u"On Tuesday at nine."_s), sent ? 1 : 0);
    }

    void anAnswerOnItsWayClosesWithoutAReason()
    {
        InboxBench bench;
        auto conversation = answerOf(bench.desk.open(bench.conversation))->conversation;
        QVERIFY(conversation.waitingSince);
        QCOMPARE(answerOf(bench.desk.unanswered({conversation}))->size(), size_t(1));
        QVERIFY(!answerOf(bench.desk.setStatus(conversation.id, conversation.revision, ConversationStatus::Closed, {},
                                               std::nullopt)));
        const auto sent = answerOf(bench.desk.reply(bench.draft(u"On Tuesday."_s)));
        QVERIFY(sent && sent->message);
        conversation = answerOf(bench.desk.open(bench.conversation))->conversation;
        QVERIFY(answerOf(bench.desk.unanswered({conversation}))->empty());
        const auto closed = answerOf(
            bench.desk.setStatus(conversation.id, conversation.revision, ConversationStatus::Closed, {}, std::nullopt));
        QVERIFY(closed);
        QCOMPARE(closed->status, ConversationStatus::Closed);
        QVERIFY(closed->waitingSince); // the clock runs until it is out
        // The customer's next words are not answered by what was written before them.
        bench.clock.advance(1min);
        const auto next = comment(u"c2"_s, u"p1"_s, u"And where?"_s, bench.clock.now());
        QVERIFY(answerOf(bench.store.ingest(bench.shop.id, {next}, std::nullopt, std::nullopt)));
        QCOMPARE(answerOf(bench.desk.unanswered({answerOf(bench.desk.open(bench.conversation))->conversation}))->size(),
                 size_t(1));
    }

    void anEditSinceYouBeganIsShown()
    {
        InboxBench bench;
        const auto later = comment(u"c2"_s, u"p1"_s, u"Anyone?"_s, bench.clock.now());
        QVERIFY(answerOf(bench.store.ingest(bench.shop.id, {later}, std::nullopt, std::nullopt)));
        ReplyDraft draft = bench.draft(u"Hello"_s);
        draft.seenUpTo = bench.store.messages_.rbegin()->first;
        QCOMPARE(bench.codes(draft), QStringList());
        auto edited = comment(u"c1"_s, u"p1"_s, u"When, and where?"_s, bench.clock.now() - 1min);
        edited.edited = bench.clock.now() + 1s;
        QVERIFY(answerOf(bench.store.ingest(bench.shop.id, {edited}, std::nullopt, std::nullopt)));
        QCOMPARE(bench.codes(draft), QStringList{u"thread_changed"_s});
    }

    void workStateCarriesItsRevision()
    {
        InboxBench bench;
        const auto closed = answerOf(bench.desk.setStatus(bench.conversation, 1, ConversationStatus::Closed,
                                                          u"answered by phone"_s, std::nullopt));
        QVERIFY(closed);
        QCOMPARE(closed->status, ConversationStatus::Closed);
        const auto stale = answerOf(bench.desk.assign(bench.conversation, 1, u"Bob"_s));
        QVERIFY(!stale);
        QCOMPARE(stale.error().kind, ErrorKind::Conflict);
        const auto assigned = answerOf(bench.desk.assign(bench.conversation, closed->revision, u"Bob "_s));
        QVERIFY(assigned);
        QCOMPARE(assigned->assignee, u"Bob"_s);
        const auto labelled = answerOf(
            bench.desk.setLabels(bench.conversation, assigned->revision, {u"a"_s, u" a"_s, QString(), u"b"_s}));
        QVERIFY(labelled);
        QCOMPARE(labelled->labels, (QStringList{u"a"_s, u"b"_s}));
        QVERIFY(!answerOf(bench.desk.setStatus(bench.conversation, labelled->revision, ConversationStatus::Snoozed, {},
                                               std::nullopt)));
    }
};

QTEST_GUILESS_MAIN(TestInboxDesk)
#include "test_inbox_desk.moc"
