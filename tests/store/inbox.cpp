// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include "domain/publishing/transitions.h"

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;

class Inbox : public StoreTest
{
    Q_OBJECT
private Q_SLOTS:
    void aCommentMakesAConversation();
    void theSamePageTwiceChangesNothing();
    void savesItsCursorWithThePage();
    void editsAndDeletions();
    void aDeletedOneDoesNotComeBack();
    void aCompleteThreadTombstonesWhatIsMissing();
    void aThreadWithoutItsRootNamesTheRest();
    void waitsAndReopens();
    void lateArrivalsKeepTheOrder();
    void filters_data();
    void filters();
    void countsFollow();
    void savingAsksTheRevision();
    void notesAreOurs();
    void aReplyFollowsItsPublication();
    void ourReplyIsOneMessageWhoeverComesFirst();
    void aCancelledReplyIsNotSent();
    void watchesThreads();
    void likesAreNoConversations();
    void mediaAndMetadataComeBack();

private:
    Conversation only()
    {
        const auto list = now(store->inbox().list({}));
        return list && list->size() == 1 ? list->front() : Conversation{};
    }
    std::vector<Message> messagesOf(ConversationId id)
    {
        return now(store->inbox().messages(id)).value_or(std::vector<Message>{});
    }
    Message reply(const Conversation& conversation, const QString& text)
    {
        Message message;
        message.conversation = conversation.id;
        message.account = conversation.account;
        message.content.text = text;
        message.content.author.network = u"mastodon"_s;
        message.content.author.remoteId = {u"id-of-shop"_s};
        message.state = MessageState::Queued;
        message.writtenBy = u"Amélie"_s;
        Publication publication = planned(conversation.account, at(0));
        publication.reply =
            ReplyTarget{conversation.id, {}, {{u"c1"_s}, {}, {}}, {}, Visibility::Public, u"customer"_s};
        return now(store->inbox().addReply(message, post(text), publication)).value_or(Message{});
    }
    // A worker sends it; the network calls it `remote`. meanwhile: after it left, before its answer came.
    Publication send(
        const QString& remote, const std::function<void()>& meanwhile = [] {})
    {
        const auto claimed = now(store->outbox().claimDue({{u"w"_s}, at(1), Milliseconds(60'000), 1, 1, {}}));
        if (!claimed || claimed->size() != 1)
            return {};
        const Publication& p = claimed->front().publication;
        auto next = transition::beginSegment(p, p.lease.fence, 0, u"key"_s, "d", at(1));
        next = now(store->outbox().save(*next, std::nullopt, Durability::Durable));
        meanwhile();
        next = transition::segmentDone(*next, p.lease.fence, 0, {{remote}, u"v"_s, u"https://x/"_s + remote}, at(2));
        return now(store->outbox().save(*next, std::nullopt, Durability::Durable)).value_or(Publication{});
    }
};

void Inbox::aCommentMakesAConversation()
{
    const Account account = newAccount(u"shop"_s);
    const Publication out = published(account.id, u"p1"_s, at(-10));
    const auto result = ingest(account.id, {comment(u"c1"_s, u"p1"_s, at(-5), u"Quel beau pain !"_s)});
    PARVIS_OK(result);
    QCOMPARE(result->added, 1);
    QCOMPARE(result->conversations.size(), size_t(1));
    const Conversation c = only();
    QCOMPARE(c.id, result->conversations.front());
    QCOMPARE(c.root.value, u"p1"_s);
    QCOMPARE(c.publication, out.id);
    QCOMPARE(c.network, u"mastodon"_s);
    QCOMPARE(c.excerpt, u"Quel beau pain !"_s);
    QCOMPARE(c.customer.handle, u"customer@social.example"_s);
    QCOMPARE(c.messages, 1);
    QVERIFY(c.unread && c.status == ConversationStatus::Open);
    QVERIFY(c.waitingSince && *c.waitingSince == at(-5));
    QCOMPARE(c.created, at(-5));
    const auto messages = messagesOf(c.id);
    QCOMPARE(messages.size(), size_t(1));
    QCOMPARE(messages[0].content.remote.url, u"https://social.example/c1"_s);
    QCOMPARE(messages[0].content.root.value, u"p1"_s);
    PARVIS_VALUE(one, store->inbox().message(messages[0].id));
    QVERIFY(one == messages[0]);
    QVERIFY((messages[0].id.value >> 20) == at(-5).ms); // ids stand in the order of time
    PARVIS_FAILS(store->inbox().find({4}), ErrorKind::NotFound);
    PARVIS_FAILS(store->inbox().message({4}), ErrorKind::NotFound);
    PARVIS_FAILS(store->inbox().ingest({4}, {}, std::nullopt, std::nullopt), ErrorKind::NotFound);
}

void Inbox::theSamePageTwiceChangesNothing()
{
    const Account account = newAccount(u"shop"_s);
    published(account.id, u"p1"_s, at(-10));
    const std::vector<IncomingMessage> page = {comment(u"c1"_s, u"p1"_s, at(-5), u"un"_s),
                                               comment(u"c2"_s, u"c1"_s, at(-4), u"deux"_s, u"other"_s),
                                               comment(u"c1"_s, u"p1"_s, at(-5), u"un"_s)}; // twice within the page
    PARVIS_OK(ingest(account.id, page));
    const Conversation before = only();
    QCOMPARE(before.messages, 2);
    const auto again = ingest(account.id, page);
    PARVIS_OK(again);
    QCOMPARE(again->added + again->changed + again->deleted, 0);
    QVERIFY(again->conversations.empty());
    QVERIFY(only() == before);
    QCOMPARE(sql(u"SELECT COUNT(*) FROM message"_s)->value(0), u"2"_s);
    // Another account that sees the same message has a conversation of its own.
    const Account other = newAccount(u"other"_s);
    PARVIS_OK(ingest(other.id, {page.front()}));
    QCOMPARE(sql(u"SELECT COUNT(*) FROM conversation"_s)->value(0), u"2"_s);
    QCOMPARE(sql(u"SELECT COUNT(*) FROM person_identity"_s)->value(0), u"2"_s);
}

void Inbox::savesItsCursorWithThePage()
{
    const Account account = newAccount(u"shop"_s);
    PARVIS_VALUE(none, store->inbox().cursor(account.id, u"notifications"_s));
    QVERIFY(none.value.isEmpty());
    PARVIS_OK(ingest(account.id, {comment(u"c1"_s, {}, at(0), u"x"_s)}, InboxCursor{u"notifications"_s, u"42"_s}));
    PARVIS_OK(ingest(account.id, {}, InboxCursor{u"thread:p1"_s, u"7"_s}));
    PARVIS_VALUE(saved, store->inbox().cursor(account.id, u"notifications"_s));
    QCOMPARE(saved.value, u"42"_s);
    PARVIS_OK(ingest(account.id, {}, InboxCursor{u"notifications"_s, u"43"_s}));
    PARVIS_VALUE(moved, store->inbox().cursor(account.id, u"notifications"_s));
    QCOMPARE(moved.value, u"43"_s);
}

void Inbox::editsAndDeletions()
{
    const Account account = newAccount(u"shop"_s);
    PARVIS_OK(ingest(account.id,
                     {comment(u"c1"_s, {}, at(-5), u"first words"_s), comment(u"c2"_s, u"c1"_s, at(-4), u"more"_s)}));
    IncomingMessage edited = comment(u"c2"_s, u"c1"_s, at(-4), u"better words"_s);
    edited.edited = at(-1);
    const auto changed = ingest(account.id, {edited});
    PARVIS_OK(changed);
    QCOMPARE(changed->changed, 1);
    QCOMPARE(only().excerpt, u"better words"_s);
    QCOMPARE(messagesOf(only().id).back().state, MessageState::Edited);
    IncomingMessage gone = comment(u"c2"_s, u"c1"_s, at(-4), {});
    gone.deleted = true;
    const auto deleted = ingest(account.id, {gone});
    PARVIS_OK(deleted);
    QCOMPARE(deleted->deleted, 1);
    const auto messages = messagesOf(only().id);
    QCOMPARE(messages.size(), size_t(2)); // its place stays
    QVERIFY(messages.back().content.deleted && messages.back().content.text.isEmpty());
    QCOMPARE(only().messages, 1);
    QCOMPARE(only().excerpt, u"first words"_s);
    QCOMPARE(ingest(account.id, {gone})->deleted, 0);
    PARVIS_VALUE(report, store->workspace().verify());
    QVERIFY2(report.ok() && report.mended.isEmpty(), qPrintable((report.problems + report.mended).join(u'\n')));
}

void Inbox::aDeletedOneDoesNotComeBack()
{
    const Account account = newAccount(u"shop"_s);
    IncomingMessage gone = comment(u"c9"_s, {}, at(-4), {});
    gone.deleted = true;
    PARVIS_OK(ingest(account.id, {gone})); // told of before the message itself
    const auto late = ingest(account.id, {comment(u"c9"_s, {}, at(-4), u"too late"_s)});
    PARVIS_OK(late);
    QCOMPARE(late->added, 0);
    PARVIS_VALUE(none, store->inbox().list({}));
    QVERIFY(none.empty());
}

void Inbox::aCompleteThreadTombstonesWhatIsMissing()
{
    const Account account = newAccount(u"shop"_s);
    published(account.id, u"p1"_s, at(-10));
    const IncomingMessage stays = comment(u"c1"_s, u"p1"_s, at(-5), u"stays"_s);
    const IncomingMessage goes = comment(u"c2"_s, u"p1"_s, at(-4), u"goes"_s);
    PARVIS_OK(ingest(account.id, {stays, goes}));
    const auto result = ingest(account.id, {stays}, std::nullopt, RemoteId{u"p1"_s});
    PARVIS_OK(result);
    QCOMPARE(result->deleted, 1);
    QCOMPARE(only().messages, 1);
    // It was only out of sight: seen again, it is back.
    const auto back = ingest(account.id, {goes});
    PARVIS_OK(back);
    QCOMPARE(back->changed, 1);
    QCOMPARE(only().messages, 2);
    QCOMPARE(messagesOf(only().id).back().content.text, u"goes"_s);
    // Half a thread says nothing about the rest.
    QCOMPARE(ingest(account.id, {stays})->deleted, 0);
}

void Inbox::aThreadWithoutItsRootNamesTheRest()
{
    const Account account = newAccount(u"shop"_s);
    const IncomingMessage root = comment(u"c1"_s, {}, at(-5), u"goes"_s),
                          answer = comment(u"c2"_s, u"c1"_s, at(-4), u"stays"_s);
    PARVIS_OK(ingest(account.id, {root, answer}));
    IncomingMessage gone = root;
    gone.deleted = true;
    const auto result = ingest(account.id, {gone}, std::nullopt, RemoteId{u"c1"_s});
    PARVIS_OK(result);
    QCOMPARE(result->deleted, 1);
    QCOMPARE(result->unsure.size(), size_t(1));
    QCOMPARE(result->unsure[0].id.value, u"c2"_s);
    QCOMPARE(only().messages, 1);
}

void Inbox::waitsAndReopens()
{
    const Account account = newAccount(u"shop"_s);
    PARVIS_OK(ingest(account.id,
                     {comment(u"c1"_s, {}, at(-9), u"hello?"_s), comment(u"c2"_s, u"c1"_s, at(-8), u"anyone?"_s)}));
    QVERIFY(*only().waitingSince == at(-9));
    PARVIS_OK(ingest(account.id, {comment(u"o1"_s, u"c2"_s, at(-7), u"Bonjour"_s, u"shop"_s)}));
    QVERIFY(!only().waitingSince);
    QVERIFY(messagesOf(only().id).back().content.own);
    Conversation closed = only();
    closed.status = ConversationStatus::Closed;
    closed.closeReason = u"done"_s;
    closed.unread = false;
    PARVIS_VALUE(saved, store->inbox().save(closed));
    PARVIS_OK(ingest(account.id, {comment(u"c3"_s, u"o1"_s, at(-6), u"one more thing"_s)}));
    QCOMPARE(only().status, ConversationStatus::Open);
    QVERIFY(only().unread && only().closeReason.isEmpty());
    QVERIFY(*only().waitingSince == at(-6));
    QVERIFY(only().revision > saved.revision);
}

void Inbox::lateArrivalsKeepTheOrder()
{
    const Account account = newAccount(u"shop"_s);
    PARVIS_OK(ingest(account.id, {comment(u"c1"_s, {}, at(-9), u"first"_s),
                                  comment(u"o1"_s, u"c1"_s, at(-5), u"answer"_s, u"shop"_s)}));
    Conversation closed = only();
    closed.status = ConversationStatus::Closed;
    closed.unread = false;
    PARVIS_DONE(store->inbox().save(closed));
    // Older than the answer: answered already.
    PARVIS_OK(ingest(account.id, {comment(u"c2"_s, u"c1"_s, at(-7), u"second"_s)}));
    const Conversation c = only();
    QVERIFY(!c.waitingSince);
    QCOMPARE(c.status, ConversationStatus::Closed);
    QVERIFY(c.unread); // though nobody has read it
    QCOMPARE(c.messages, 3);
    QCOMPARE(c.excerpt, u"answer"_s);
    QStringList order;
    for (const Message& message : messagesOf(c.id))
        order << message.content.text;
    QCOMPARE(order.join(u' '), u"first second answer"_s);
    // Back-filled from before: the conversation begins earlier, by time and by id.
    PARVIS_OK(ingest(account.id, {comment(u"c0"_s, u"c1"_s, at(-60), u"zero"_s)}));
    QCOMPARE(only().created, at(-60));
    QCOMPARE(messagesOf(c.id).front().content.text, u"zero"_s);
}

void Inbox::filters_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("expected"); // roots, newest first
    QTest::newRow("all") << u"all"_s << u"d c b a"_s;
    QTest::newRow("open") << u"open"_s << u"d b a"_s;
    QTest::newRow("open or closed") << u"open or closed"_s << u"d c b a"_s;
    QTest::newRow("account") << u"account"_s << u"d"_s;
    QTest::newRow("network") << u"network"_s << u"d"_s;
    QTest::newRow("kind") << u"kind"_s << u"b"_s;
    QTest::newRow("label") << u"label"_s << u"a"_s;
    QTest::newRow("not label") << u"not label"_s << u"d c b"_s;
    QTest::newRow("assigned") << u"assigned"_s << u"b"_s;
    QTest::newRow("unassigned") << u"unassigned"_s << u"d c a"_s;
    QTest::newRow("from") << u"from"_s << u"b"_s;
    QTest::newRow("from, part and accents") << u"from, part"_s << u"b"_s;
    QTest::newRow("from, a percent sign is one") << u"from, percent"_s << u""_s;
    QTest::newRow("language") << u"language"_s << u"d c"_s;
    QTest::newRow("after") << u"after"_s << u"d c"_s;
    QTest::newRow("before") << u"before"_s << u"b a"_s;
    QTest::newRow("waiting longest") << u"waiting"_s << u"a b c"_s;
    QTest::newRow("overdue") << u"overdue"_s << u"c b a"_s;
    QTest::newRow("limit") << u"limit"_s << u"d c"_s;
    QTest::newRow("after key") << u"after key"_s << u"b a"_s;
    QTest::newRow("waiting, after key") << u"waiting, after key"_s << u"b c"_s;
}

void Inbox::filters()
{
    QFETCH(QString, filter);
    QFETCH(QString, expected);
    const Account one = newAccount(u"shop"_s), two = newAccount(u"two"_s, u"bluesky"_s);
    IncomingMessage a = comment(u"a"_s, {}, at(-40), u"a"_s), b = comment(u"b"_s, {}, at(-30), u"b"_s, u"Hélène"_s),
                    c = comment(u"c"_s, {}, at(-20), u"c"_s), d = comment(u"d"_s, {}, at(-10), u"d"_s);
    b.kind = InboxKind::Mention;
    c.language = u"en"_s;
    d.language = u"en-GB"_s;
    d.author.network.clear();
    PARVIS_OK(ingest(one.id, {a, b, c}));
    PARVIS_OK(ingest(two.id, {d, comment(u"do"_s, u"d"_s, at(-10), u"answer"_s, u"two"_s)}));
    PARVIS_VALUE(all, store->inbox().list({}));
    QCOMPARE(all.size(), size_t(4));
    Conversation labelled = all[3], taken = all[2], closed = all[1];
    labelled.labels = {u"bread"_s, u"praise"_s};
    taken.assignee = u"Nadia"_s;
    closed.status = ConversationStatus::Closed;
    for (const Conversation& changed : {labelled, taken, closed})
        PARVIS_DONE(store->inbox().save(changed));
    ConversationQuery q;
    if (filter == "open"_L1)
        q.statuses = {ConversationStatus::Open};
    if (filter == "open or closed"_L1)
        q.statuses = {ConversationStatus::Open, ConversationStatus::Closed};
    if (filter == "account"_L1)
        q.accounts = {two.id};
    if (filter == "network"_L1)
        q.networks = {u"bluesky"_s};
    if (filter == "kind"_L1)
        q.kinds = {InboxKind::Mention};
    if (filter == "label"_L1)
        q.labels = {u"praise"_s};
    if (filter == "not label"_L1)
        q.excludedLabels = {u"praise"_s};
    if (filter == "assigned"_L1)
        q.assignee = u"Nadia"_s;
    if (filter == "unassigned"_L1)
        q.assignee = u"-"_s;
    if (filter == "from"_L1)
        q.from = u"Hélène"_s;
    if (filter == "from, part"_L1)
        q.from = u"helen"_s;
    if (filter == "from, percent"_L1)
        q.from = u"%"_s;
    if (filter == "language"_L1)
        q.language = u"en"_s;
    if (filter == "after"_L1)
        q.after = at(-20);
    if (filter == "before"_L1)
        q.before = at(-20);
    if (filter.startsWith("waiting"_L1))
        q.order = ConversationQuery::Order::WaitingLongest;
    if (filter == "overdue"_L1)
        q.overdueOnly = true;
    if (filter == "limit"_L1)
        q.limit = 2;
    if (filter == "after key"_L1)
        q.afterKey = std::pair(all[1].updated, all[1].id);
    if (filter == "waiting, after key"_L1)
        q.afterKey = std::pair(*all[3].waitingSince, all[3].id);
    PARVIS_VALUE(list, store->inbox().list(q));
    QStringList roots;
    for (const Conversation& conversation : list)
        roots << conversation.root.value;
    QCOMPARE(roots.join(u' '), expected);
    if (filter == "label"_L1)
        QCOMPARE(list.front().labels, (QStringList{u"bread"_s, u"praise"_s}));
}

void Inbox::countsFollow()
{
    const Account account = newAccount(u"shop"_s), other = newAccount(u"other"_s);
    PARVIS_OK(ingest(account.id, {comment(u"a"_s, {}, at(-3), u"a"_s), comment(u"b"_s, {}, at(-2), u"b"_s)}));
    PARVIS_OK(ingest(other.id, {comment(u"c"_s, {}, at(-1), u"c"_s)}));
    PARVIS_VALUE(first, store->inbox().counts());
    QCOMPARE(first.open, 3);
    QCOMPARE(first.unread, 3);
    QCOMPARE(first.unassigned, 3);
    PARVIS_VALUE(list, store->inbox().list({}));
    Conversation a = list[2], b = list[1], c = list[0];
    a.status = ConversationStatus::Closed;
    b.assignee = u"Nadia"_s;
    b.status = ConversationStatus::Pending;
    c.status = ConversationStatus::Snoozed;
    c.snoozedUntil = at(60);
    for (const Conversation& changed : {a, b, c})
        PARVIS_DONE(store->inbox().save(changed));
    PARVIS_DONE(store->inbox().markRead(b.id, true));
    PARVIS_VALUE(second, store->inbox().counts());
    QCOMPARE(second.open, 0);
    QCOMPARE(second.closed, 1);
    QCOMPARE(second.pending, 1);
    QCOMPARE(second.snoozed, 1);
    QCOMPARE(second.unread, 1); // what is closed asks for nobody
    QCOMPARE(second.unassigned, 0);
    PARVIS_VALUE(sound, store->workspace().verify());
    QVERIFY2(sound.ok() && sound.mended.isEmpty(), qPrintable((sound.problems + sound.mended).join(u'\n')));
    PARVIS_OK(sql(u"UPDATE conversation_count SET n = 77 WHERE name = 'pending'"_s));
    PARVIS_VALUE(mended, store->workspace().verify());
    QCOMPARE(mended.mended.size(), 1);
    PARVIS_VALUE(third, store->inbox().counts());
    QCOMPARE(third.pending, 1);
}

void Inbox::savingAsksTheRevision()
{
    const Account account = newAccount(u"shop"_s);
    PARVIS_OK(ingest(account.id, {comment(u"a"_s, {}, at(-3), u"a"_s)}));
    Conversation mine = only(), theirs = only();
    mine.assignee = u"Nadia"_s;
    mine.messages = 99; // what messages move is not a person's to write
    mine.excerpt = u"forged"_s;
    PARVIS_VALUE(saved, store->inbox().save(mine));
    QCOMPARE(saved.messages, 1);
    QCOMPARE(saved.excerpt, u"a"_s);
    theirs.status = ConversationStatus::Closed;
    PARVIS_FAILS(store->inbox().save(theirs), ErrorKind::Conflict);
    PARVIS_DONE(store->inbox().markRead(saved.id, true)); // seeing is no change of the work
    saved.priority = Priority::Urgent;
    saved.unread = false;
    PARVIS_VALUE(urgent, store->inbox().save(saved));
    QCOMPARE(urgent.priority, Priority::Urgent);
    QCOMPARE(only().assignee, u"Nadia"_s);
}

void Inbox::notesAreOurs()
{
    const Account account = newAccount(u"shop"_s);
    PARVIS_OK(ingest(account.id, {comment(u"a"_s, {}, at(-3), u"a"_s)}));
    const Conversation before = only();
    PARVIS_VALUE(note, store->inbox().addNote(before.id, u"Nadia"_s, u"known customer"_s));
    QCOMPARE(note.state, MessageState::Note);
    const auto messages = messagesOf(before.id);
    QCOMPARE(messages.size(), size_t(2));
    QCOMPARE(messages[1].writtenBy, u"Nadia"_s);
    QCOMPARE(messages[1].content.text, u"known customer"_s);
    QVERIFY(only() == before); // it counts as no message, and ends no wait
    PARVIS_FAILS(store->inbox().addNote({9}, u"x"_s, u"y"_s), ErrorKind::NotFound);
}

void Inbox::aReplyFollowsItsPublication()
{
    const Account account = newAccount(u"shop"_s);
    PARVIS_OK(ingest(account.id, {comment(u"c1"_s, {}, at(-3), u"hello?"_s)}));
    const Message queued = reply(only(), u"Bonjour !"_s);
    QVERIFY(!queued.publication.isNull());
    QCOMPARE(messagesOf(only().id).back().state, MessageState::Queued);
    QVERIFY(only().waitingSince); // not out yet
    PARVIS_VALUE(publication, store->posts().publication(queued.publication));
    QCOMPARE(publication.kind, PublicationKind::Reply);
    QVERIFY(publication.reply && publication.reply->conversation == queued.conversation);
    const Publication sent = send(u"r1"_s);
    QCOMPARE(sent.state, PublicationState::Published);
    const Message last = messagesOf(only().id).back();
    QCOMPARE(last.id, queued.id);
    QCOMPARE(last.state, MessageState::Sent);
    QCOMPARE(last.content.remote.id.value, u"r1"_s);
    QCOMPARE(last.content.created, at(2));
    QCOMPARE(last.writtenBy, u"Amélie"_s);
    QVERIFY(!only().waitingSince);
    QCOMPARE(only().messages, 2);
    // The answer to our answer stands in the same conversation.
    PARVIS_OK(ingest(account.id, {comment(u"c2"_s, u"r1"_s, at(3), u"merci"_s)}));
    QCOMPARE(only().messages, 3);
    PARVIS_VALUE(watched, store->inbox().watchedThreads(account.id, at(-60), 10));
    QCOMPARE(watched.size(), size_t(1));
}

void Inbox::ourReplyIsOneMessageWhoeverComesFirst()
{
    const Account account = newAccount(u"shop"_s);
    PARVIS_OK(ingest(account.id, {comment(u"c1"_s, {}, at(-3), u"hello?"_s)}));
    const Message queued = reply(only(), u"Bonjour !"_s);
    // The sync sees it, and an answer to it, before its worker records the name.
    const Publication sent = send(u"r1"_s, [&] {
        PARVIS_OK(ingest(account.id, {comment(u"r1"_s, u"c1"_s, at(1), u"Bonjour !"_s, u"shop"_s),
                                      comment(u"c2"_s, u"r1"_s, at(2), u"merci"_s)}));
        QCOMPARE(only().messages, 4);
    });
    QCOMPARE(sent.state, PublicationState::Published);
    QCOMPARE(only().messages, 3);
    QCOMPARE(sql(u"SELECT COUNT(*) FROM message WHERE remote_id = 'r1'"_s)->value(0), u"1"_s);
    PARVIS_VALUE(ours, store->inbox().message(queued.id));
    QCOMPARE(ours.content.remote.id.value, u"r1"_s);
    // And afterwards.
    const auto again = ingest(account.id, {comment(u"r1"_s, u"c1"_s, at(1), u"Bonjour !"_s, u"shop"_s)});
    PARVIS_OK(again);
    QCOMPARE(again->added, 0);
    PARVIS_VALUE(after, store->inbox().message(queued.id));
    QCOMPARE(after.state, MessageState::Sent);
    QCOMPARE(only().messages, 3);
}

void Inbox::aCancelledReplyIsNotSent()
{
    const Account account = newAccount(u"shop"_s);
    PARVIS_OK(ingest(account.id, {comment(u"c1"_s, {}, at(-3), u"hello?"_s)}));
    const Message queued = reply(only(), u"Bonjour !"_s);
    PARVIS_VALUE(publication, store->posts().publication(queued.publication));
    PARVIS_DONE(store->posts().save(*transition::cancel(publication, u"changed my mind"_s), {}));
    PARVIS_VALUE(message, store->inbox().message(queued.id));
    QVERIFY(message.content.deleted);
    QCOMPARE(only().messages, 1);
    QVERIFY(only().waitingSince);
}

void Inbox::watchesThreads()
{
    const Account account = newAccount(u"shop"_s);
    published(account.id, u"p1"_s, at(-100));
    published(account.id, u"p2"_s, at(-50));
    PARVIS_OK(
        ingest(account.id, {comment(u"c1"_s, u"p1"_s, at(-5), u"x"_s), comment(u"m1"_s, {}, at(-70), u"mention"_s)}));
    PARVIS_DONE(store->inbox().threadChecked(account.id, {u"p1"_s}, at(-1)));
    PARVIS_VALUE(all, store->inbox().watchedThreads(account.id, at(-200), 10));
    QCOMPARE(all.size(), size_t(3));
    QCOMPARE(all[0].root.id.value, u"p1"_s); // its comment is the newest news
    QCOMPARE(all[0].lastActivity, at(-5));
    QVERIFY(all[0].lastChecked && *all[0].lastChecked == at(-1));
    QCOMPARE(all[0].root.version, u"v1"_s);
    QCOMPARE(all[1].root.id.value, u"p2"_s);
    QVERIFY(!all[1].lastChecked);
    QCOMPARE(all[2].root.url, u"https://social.example/m1"_s);
    PARVIS_VALUE(recent, store->inbox().watchedThreads(account.id, at(-60), 10));
    QCOMPARE(recent.size(), size_t(2));
    PARVIS_VALUE(one, store->inbox().watchedThreads(account.id, at(-200), 1));
    QCOMPARE(one.size(), size_t(1));
}

void Inbox::likesAreNoConversations()
{
    const Account account = newAccount(u"shop"_s);
    published(account.id, u"p1"_s, at(-10));
    std::vector<IncomingMessage> page;
    for (const InboxKind kind : {InboxKind::Like, InboxKind::Boost, InboxKind::Follow}) {
        IncomingMessage activity = comment(u"a%1"_s.arg(int(kind)), u"p1"_s, at(-5), {});
        activity.kind = kind;
        page.push_back(activity);
    }
    const auto result = ingest(account.id, page);
    PARVIS_OK(result);
    PARVIS_OK(ingest(account.id, page));
    QCOMPARE(result->added, 0);
    PARVIS_VALUE(none, store->inbox().list({}));
    QVERIFY(none.empty());
    QCOMPARE(sql(u"SELECT COUNT(*) FROM activity"_s)->value(0), u"3"_s);
}

void Inbox::mediaAndMetadataComeBack()
{
    const Account account = newAccount(u"shop"_s);
    IncomingMessage wanted = comment(u"c1"_s, {}, at(-3), u"look"_s);
    wanted.media = {{u"image"_s, u"https://x/1.png"_s, u"a cat"_s}, {u"video"_s, u"https://x/2.mp4"_s, {}}};
    wanted.contentWarning = u"cats"_s;
    wanted.visibility = Visibility::Followers;
    wanted.kind = InboxKind::DirectMessage;
    wanted.author.followers = 12;
    wanted.author.avatarUrl = u"https://x/a.png"_s;
    PARVIS_OK(ingest(account.id, {wanted}));
    IncomingMessage stored = messagesOf(only().id).front().content;
    QVERIFY(stored.media == wanted.media);
    QCOMPARE(stored.contentWarning, wanted.contentWarning);
    QCOMPARE(stored.visibility, wanted.visibility);
    QCOMPARE(stored.kind, wanted.kind);
    QVERIFY(stored.author.followers == wanted.author.followers);
    // What a network leaves out at another place is not lost.
    IncomingMessage again = wanted;
    again.author.followers.reset();
    again.author.avatarUrl.clear();
    again.media.pop_back();
    PARVIS_OK(ingest(account.id, {again}));
    stored = messagesOf(only().id).front().content;
    QCOMPARE(stored.media.size(), size_t(1));
    QVERIFY(stored.author.followers && *stored.author.followers == 12);
    QCOMPARE(stored.author.avatarUrl, u"https://x/a.png"_s);
}

QTEST_GUILESS_MAIN(Inbox)
#include "inbox.moc"
