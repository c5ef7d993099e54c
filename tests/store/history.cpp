// SPDX-License-Identifier: GPL-3.0-or-later
// A past written into a workspace: as if Parvis had been there when it happened.
#include "fixture.h"

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;

class History : public StoreTest
{
    Q_OBJECT
private Q_SLOTS:
    void aConversationAsItWent();
    void answersGoThroughTheOutbox();
    void theFiguresCountIt();
    void theNetworkTellsNothingNew();
    void nothingThatIsWrong();
    void oneTurnAtATime();
    void aMentionOfItsOwn();

private:
    Account m_account;
    const QString m_key = u"past"_s;

    PastPost post(const QString& remote, Instant when) const;
    IncomingMessage own(const QString& remote, const QString& parent, Instant when, const QString& text) const;
    PastStep says(const IncomingMessage& message, const QString& who = {}) const;
    PastStep does(Instant when, const QString& who, const WorkChange& change) const;
    PastPart usual();
    Conversation only();
};

IncomingMessage History::own(const QString& remote, const QString& parent, Instant when, const QString& text) const
{
    IncomingMessage message = comment(remote, parent, when, text);
    message.author.remoteId = m_account.remoteId;
    message.author.handle = m_account.handle;
    message.author.name = m_account.name;
    message.own = true;
    return message;
}

PastPost History::post(const QString& remote, Instant when) const
{
    PastPost past;
    past.post = StoreTest::post(u"Notre pain du jour"_s);
    past.post.created = when - Milliseconds(3'600'000);
    past.post.campaign = u"Automne"_s;
    past.publication = planned(m_account.id, when);
    past.publication.remote = {{remote}, {}, u"https://social.example/"_s + remote};
    past.publication.publishedAt = when;
    Segment segment;
    segment.state = SegmentState::Done;
    segment.remote = past.publication.remote;
    past.publication.segments = {segment};
    IncomingMessage message = own(remote, {}, when, past.post.base.text);
    message.root = {remote};
    past.messages = {message};
    return past;
}

PastStep History::says(const IncomingMessage& message, const QString& who) const
{
    PastStep step;
    step.at = message.created;
    step.who = who;
    step.message = message;
    return step;
}

PastStep History::does(Instant when, const QString& who, const WorkChange& change) const
{
    PastStep step;
    step.at = when;
    step.who = who;
    step.change = change;
    return step;
}

// A post that nobody answered, and one with a question, its answer, and a customer who comes back.
PastPart History::usual()
{
    m_account = newAccount(u"shop"_s);
    const int day = 24 * 60;
    PastPart part;
    part.posts = {post(u"quiet"_s, at(-30 * day)), post(u"p"_s, at(-20 * day))};
    PastThread thread;
    thread.account = m_account.id;
    thread.root = {u"p"_s};
    WorkChange taken, closed;
    taken.assignee = u"Hélène"_s;
    taken.addLabels = {u"delivery"_s};
    taken.unread = false;
    closed.status = ConversationStatus::Closed;
    closed.closeReason = u"answered"_s;
    thread.steps = {says(comment(u"q"_s, u"p"_s, at(-20 * day + 10), u"Où est mon colis perdu ?"_s, u"léa"_s)),
                    does(at(-20 * day + 60), u"Hélène"_s, taken),
                    says(own(u"a"_s, u"q"_s, at(-20 * day + 70), u"@léa Il arrive demain."_s), u"Hélène"_s),
                    does(at(-20 * day + 75), u"Hélène"_s, closed),
                    says(comment(u"t"_s, u"a"_s, at(-19 * day), u"Toujours rien !"_s, u"léa"_s))};
    part.threads = {thread};
    return part;
}

Conversation History::only()
{
    const auto list = now(store->inbox().list({}));
    return list && list->size() == 1 ? list->front() : Conversation();
}

void History::aConversationAsItWent()
{
    const PastPart part = usual();
    PARVIS_DONE(store->history().write(part, m_key, {}, u"1"_s));
    const Conversation conversation = only();
    QCOMPARE(conversation.status, ConversationStatus::Open); // the customer came back
    QCOMPARE(conversation.waitingSince, std::optional(at(-19 * 24 * 60)));
    QCOMPARE(conversation.messages, 4); // the post itself is one of them
    QCOMPARE(conversation.assignee, u"Hélène"_s);
    QCOMPARE(conversation.labels, QStringList{u"delivery"_s});
    QCOMPARE(conversation.customer.name, u"léa"_s);
    QVERIFY(conversation.unread && !conversation.closedAt && !conversation.publication.isNull());
    PARVIS_VALUE(trail, store->service().trail(conversation.id));
    QCOMPARE(trail.size(), size_t(3)); // assigned, closed, open again
    QCOMPARE(trail[0].who, u"Hélène"_s);
    QCOMPARE(trail[1].at, at(-20 * 24 * 60 + 75));
    QVERIFY(trail[2].who.isEmpty() && trail[2].to == u"open"_s);
    PARVIS_VALUE(counts, store->inbox().counts());
    QCOMPARE(counts.open, 1);
    QCOMPARE(counts.unread, 1);
    PARVIS_VALUE(colleagues, store->replies().colleagues());
    QVERIFY(colleagues.contains(u"Hélène"_s));
    PARVIS_VALUE(people, store->work().people());
    QVERIFY(people.contains(u"Hélène"_s));
}

void History::answersGoThroughTheOutbox()
{
    PARVIS_DONE(store->history().write(usual(), m_key, {}, u"1"_s));
    PARVIS_VALUE(messages, store->inbox().messages(only().id));
    const Message& answer = messages[2];
    QCOMPARE(answer.writtenBy, u"Hélène"_s);
    QCOMPARE(answer.state, MessageState::Sent);
    PARVIS_VALUE(reply, store->posts().publication(answer.publication));
    QCOMPARE(reply.kind, PublicationKind::Reply);
    QCOMPARE(reply.reply->message, messages[1].id);
    QCOMPARE(reply.reply->root.id.value, u"p"_s);
    PARVIS_VALUE(attempts, store->posts().attempts(answer.publication));
    QCOMPARE(attempts.size(), size_t(1));
    const int day = 24 * 60;
    PARVIS_VALUE(published, store->insights().publishedCount({}, at(-40 * day), at(0), {}));
    QCOMPARE(published, 2);
    // The plan as it stood, and the campaign.
    PARVIS_VALUE(differences, store->plan().compare(at(-20 * day - 30), at(-21 * day), at(-19 * day)));
    QVERIFY(std::any_of(differences.begin(), differences.end(), [](const PlanDifference& d) {
        return d.row.kind == PublicationKind::Post && d.then && d.then->state == PublicationState::Scheduled;
    }));
    PARVIS_VALUE(campaigns, store->plan().campaignsOf(at(-40 * day), at(0)));
    QCOMPARE(campaigns.size(), size_t(2));
}

// In the transaction that writes it: nothing is left to be counted later.
void History::theFiguresCountIt()
{
    const PastPart part = usual();
    PARVIS_DONE(store->history().write(part, m_key, {}, u"1"_s));
    PARVIS_VALUE(left, store->insights().figuresLeft());
    QCOMPARE(left, 0);
    PARVIS_VALUE(verdict, store->insights().checkFigures());
    QVERIFY2(verdict.agrees(), qPrintable(verdict.examples.join(u'\n')));
    QCOMPARE(verdict.conversations, 1);
    const ZoneId zone = store->workspace().info().zone;
    const LocalDate today = dateAt(at(0), zone);
    const Window window{startOfDay(today.addDays(-40), zone), startOfDay(today.addDays(1), zone)};
    const Quantile middle{FigureCell::FirstTime, 50};
    PARVIS_VALUE(answers, store->insights().cells({{{{m_account.id}, {}, {}}, window, window.to, true}}, {middle}));
    const CellsAnswer& told = answers.front();
    QCOMPARE(cellSum(told.cells, FigureCell::Asked), 2);
    QCOMPARE(cellSum(told.cells, FigureCell::Answered), 1);
    QCOMPARE(cellSum(told.cells, FigureCell::Closed), 1);
    QCOMPARE(cellSum(told.cells, FigureCell::Reopened), 1);
    QCOMPARE(told.quantiles.at(middle), 3'600'000.0);
    QCOMPARE(told.backlog, std::optional<qint64>(1)); // who came back still waits
    PARVIS_VALUE(people, store->insights().answeringPeople());
    QCOMPARE(people, QStringList{u"Hélène"_s});
}

void History::theNetworkTellsNothingNew()
{
    const PastPart part = usual();
    PARVIS_DONE(store->history().write(part, m_key, {}, u"1"_s));
    const Conversation before = only();
    std::vector<IncomingMessage> thread = part.posts[1].messages;
    for (const PastStep& step : part.threads[0].steps) {
        if (step.message)
            thread.push_back(*step.message);
    }
    for (IncomingMessage& message : thread)
        message.root = {u"p"_s};
    const auto again = ingest(m_account.id, thread, std::nullopt, RemoteId{u"p"_s});
    PARVIS_OK(again);
    QCOMPARE(again->added + again->changed + again->deleted, 0);
    const auto quiet = ingest(m_account.id, part.posts[0].messages, std::nullopt, RemoteId{u"quiet"_s});
    PARVIS_OK(quiet);
    QCOMPARE(quiet->added + quiet->changed + quiet->deleted, 0);
    QCOMPARE(only().revision, before.revision);
    // Somebody finds the quiet post today: the conversation begins with it.
    const auto late = ingest(m_account.id, {comment(u"late"_s, u"quiet"_s, at(0), u"Encore là ?"_s)});
    PARVIS_OK(late);
    QCOMPARE(late->added, 1);
    PARVIS_VALUE(messages, store->inbox().messages(late->conversations.front()));
    QCOMPARE(messages.size(), size_t(2));
}

void History::nothingThatIsWrong()
{
    PARVIS_DONE(store->history().write(usual(), m_key, {}, u"1"_s));
    PARVIS_VALUE(found, store->workspace().verify());
    QVERIFY2(found.ok() && found.mended.isEmpty(), qPrintable((found.problems + found.mended).join(u'\n')));
    PARVIS_VALUE(indexed, store->inbox().indexBatch(100));
    QCOMPARE(indexed, 5);
    ConversationQuery query;
    query.text = u"colis perdu"_s;
    PARVIS_VALUE(hits, store->inbox().list(query));
    QCOMPARE(hits.size(), size_t(1));
    PARVIS_VALUE(indexedToo, store->workspace().verify());
    QVERIFY(indexedToo.ok() && indexedToo.mended.isEmpty());
    // A model shall read what customers wrote, and no rule shall act on it.
    PARVIS_VALUE(untriaged, store->triage().untriaged(10));
    QCOMPARE(untriaged.size(), size_t(2));
}

void History::oneTurnAtATime()
{
    const PastPart part = usual();
    PARVIS_DONE(store->history().write(part, m_key, {}, u"1"_s));
    PARVIS_FAILS(store->history().write(part, m_key, {}, u"1"_s), ErrorKind::Conflict);
    PARVIS_VALUE(step, store->workspace().setting(m_key));
    QCOMPARE(step, u"1"_s);
    PastPart broken;
    broken.posts = {post(u"other"_s, at(-100))};
    broken.threads.resize(1); // without a message
    broken.threads[0].account = m_account.id;
    PARVIS_FAILS(store->history().write(broken, m_key, u"1"_s, u"2"_s), ErrorKind::Rejected);
    PARVIS_VALUE(still, store->workspace().setting(m_key));
    QCOMPARE(still, u"1"_s);
    PARVIS_VALUE(published, store->insights().publishedCount({}, at(-100'000), at(0), {}));
    QCOMPARE(published, 2);
}

void History::aMentionOfItsOwn()
{
    m_account = newAccount(u"shop"_s);
    PastThread thread;
    thread.account = m_account.id;
    thread.kind = InboxKind::DirectMessage;
    thread.root = {u"d"_s};
    IncomingMessage asked = comment(u"d"_s, {}, at(-60), u"Bonjour"_s);
    asked.kind = InboxKind::DirectMessage;
    asked.visibility = Visibility::Direct;
    WorkChange spam;
    spam.status = ConversationStatus::Closed;
    spam.closeReason = u"spam"_s;
    thread.steps = {says(asked), does(at(-50), u"Samir"_s, spam)};
    PARVIS_DONE(store->history().write({{}, {thread}}, m_key, {}, u"1"_s));
    const Conversation conversation = only();
    QCOMPARE(conversation.kind, InboxKind::DirectMessage);
    QCOMPARE(conversation.status, ConversationStatus::Closed);
    QCOMPARE(conversation.closedAt, std::optional(at(-50)));
    PARVIS_VALUE(counts, store->inbox().counts());
    QCOMPARE(counts.closed, 1);
}

QTEST_GUILESS_MAIN(History)
#include "history.moc"
