// SPDX-License-Identifier: GPL-3.0-or-later
// Everything about a person in a file, the person erased with the files of this machine, ideas answered once and all,
// retention in rounds.
#include "engine/inbox/idea_desk.h"
#include "engine/inbox/people_desk.h"
#include "engine/inbox/people_marks.h"
#include "engine/inbox/privacy_desk.h"
#include "engine/inbox/retention_work.h"
#include "engine/inbox/zip_file.h"
#include "office.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace parvis;
using namespace parvis::test;

// Named: a class of the test holds what stands here.
namespace people_test {

struct Inbox : Office {
    Inbox()
        : inbox(inboxPorts()), ideas(inboxPorts(), inbox), people(inboxPorts()), privacy(inboxPorts(), {files.path()})
    {
    }
    Ports inboxPorts()
    {
        Ports p = ports();
        p.people = &store->people();
        p.privacy = &store->privacy();
        p.ideas = &store->ideas();
        return p;
    }
    Message said(const QString& who, const QString& words, int minutesAgo)
    {
        IncomingMessage m;
        m.remote = {{u"m%1"_s.arg(++number)}, u"v"_s, {}};
        m.author.network = u"fake"_s;
        m.author.remoteId = {u"id-"_s + who};
        m.author.handle = who + u"@x.example"_s;
        m.author.name = who;
        m.text = words;
        m.created = clock.now() - std::chrono::minutes(minutesAgo);
        const auto done = answerOf(store->inbox().ingest(account.id, {m}, std::nullopt, std::nullopt));
        return answerOf(store->inbox().messages(done->conversations.front()))->front();
    }
    Idea idea(const std::vector<Message>& behind)
    {
        Idea one;
        one.title = u"Bread by bike"_s;
        one = *answerOf(ideas.save(one));
        for (const Message& m : behind)
            (void)answerOf(ideas.addComment(one.id, m.id, u"Inès"_s));
        return *answerOf(store->ideas().find(one.id));
    }
    std::vector<Message> repliesIn(const Message& m)
    {
        std::vector<Message> replies;
        const auto messages = answerOf(store->inbox().messages(m.conversation));
        for (const Message& one : *messages) {
            if (one.content.own && !one.publication.isNull())
                replies.push_back(one);
        }
        return replies;
    }
    QTemporaryDir files;
    InboxDesk inbox;
    IdeaDesk ideas;
    PeopleDesk people;
    PrivacyDesk privacy;
    int number = 0;
};

} // namespace people_test

using namespace people_test;

class TestPeople : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everybodyIsAnsweredOnce()
    {
        Inbox desk;
        const Message lea = desk.said(u"lea"_s, u"Livrez à vélo !"_s, 30),
                      again = desk.said(u"lea"_s, u"Alors, ce vélo ?"_s, 20);
        const Message omar = desk.said(u"omar"_s, u"Bike delivery please"_s, 25);
        const Idea idea = desk.idea({lea, again, omar});
        QList<std::pair<int, int>> steps;
        QObject::connect(&desk.ideas, &IdeaDesk::answering, &desk.ideas, [&steps](IdeaId, int done, int total) {
            steps.append({done, total});
        });
        const auto result =
            answerOf(desk.ideas.answerAll(idea.id, u"Bonjour {name} : {idea}, c’est fait !"_s, u"Inès"_s));
        QVERIFY(result);
        QCOMPARE(result->answered, 2);
        QCOMPARE(result->total, 2);
        QVERIFY(result->refused.empty());
        QCOMPARE(steps, (QList<std::pair<int, int>>{{0, 2}, {1, 2}, {2, 2}}));
        QVERIFY(desk.repliesIn(lea).empty()); // her newest comment is the one that is answered
        QCOMPARE(desk.repliesIn(again).size(), size_t(1));
        const auto replies = desk.repliesIn(omar);
        QCOMPARE(replies.size(), size_t(1));
        QCOMPARE(replies[0].content.text, u"Bonjour omar : Bread by bike, c’est fait !"_s);
        QCOMPARE(replies[0].writtenBy, u"Inès"_s);
        const auto publication = answerOf(desk.store->posts().publication(replies[0].publication));
        QCOMPARE(publication->kind, PublicationKind::Reply);
        QCOMPARE(publication->reply->message, omar.id);
        // Asked again: nobody twice; who comes later is answered.
        const Message tom = desk.said(u"tom"_s, u"Me too"_s, 1);
        (void)answerOf(desk.ideas.addComment(idea.id, tom.id, u"Inès"_s));
        const auto later = answerOf(desk.ideas.answerAll(idea.id, u"{name}: done"_s, u"Inès"_s));
        QCOMPARE(later->answered, 1);
        QCOMPARE(desk.repliesIn(omar).size(), size_t(1));
        QCOMPARE(desk.repliesIn(tom).size(), size_t(1));
        QCOMPARE(answerOf(desk.store->ideas().find(idea.id))->answered, 3);
    }

    // By the same rule as on the card, whose numbers decide.
    void ambassadorsAreAsOnTheCard()
    {
        Inbox desk;
        const Message lea = desk.said(u"lea"_s, u"Livrez à vélo !"_s, 30), omar = desk.said(u"omar"_s, u"Bike!"_s, 25);
        std::vector<IncomingMessage> boosts;
        for (int day = 1; day <= 6; ++day) {
            IncomingMessage boost;
            boost.kind = InboxKind::Boost;
            boost.remote = {{u"boost%1"_s.arg(day)}, {}, {}};
            boost.author = lea.content.author;
            boost.root = {u"post"_s};
            boost.created = desk.clock.now() - std::chrono::hours(24 * day);
            boosts.push_back(boost);
        }
        QVERIFY(answerOf(desk.store->inbox().ingest(desk.account.id, boosts, std::nullopt, std::nullopt)));
        PeopleMarks marks(desk.store->people(), desk.clock);
        const PersonId one = lea.content.author.id, other = omar.content.author.id;
        const auto among = answerOf(marks.ambassadorsAmong({one, other, one, PersonId{12345}}));
        QVERIFY(among);
        QCOMPARE(*among, QSet<PersonId>{one});
        const auto card = answerOf(desk.store->people().find(one, desk.clock.now() - MarkRule().window));
        const auto verdicts = marksOf(reachOf(card->identities), card->activity);
        QVERIFY(std::any_of(verdicts.begin(), verdicts.end(),
                            [](const MarkVerdict& v) { return v.mark == Mark::Ambassador && v.given; }));
        desk.clock.advance(MarkRule().window);
        QVERIFY(answerOf(marks.ambassadorsAmong({one, other}))->isEmpty());
    }

    void whoCannotBeAnsweredIsTold()
    {
        Inbox desk;
        const Message lea = desk.said(u"lea"_s, u"Livrez à vélo !"_s, 30), omar = desk.said(u"omar"_s, u"Bike!"_s, 25);
        const Idea idea = desk.idea({lea, omar});
        // Too long with the long name only.
        const QString pattern = u"{name}"_s + QString(495, u'x');
        const Message longName = desk.said(QString(12, u'n'), u"Bike!"_s, 20);
        (void)answerOf(desk.ideas.addComment(idea.id, longName.id, u"Inès"_s));
        const auto result = answerOf(desk.ideas.answerAll(idea.id, pattern, u"Inès"_s));
        QVERIFY(result);
        QCOMPARE(result->total, 3);
        QVERIFY(!result->refused.empty());
        QCOMPARE(result->answered + int(result->refused.size()), 3);
        bool told = false;
        for (const IdeaRefusal& one : result->refused) {
            told = told || one.comment.message == longName.id;
            QVERIFY(!one.findings.empty() || one.error);
        }
        QVERIFY(told);
        QVERIFY(desk.repliesIn(longName).empty());
        // With shorter words they are answered yet.
        const auto rest = answerOf(desk.ideas.answerAll(idea.id, u"Fait !"_s, u"Inès"_s));
        QCOMPARE(rest->answered, int(result->refused.size()));
        QCOMPARE(desk.repliesIn(longName).size(), size_t(1));
    }

    void wrongWordsAreRefusedAtOnce()
    {
        Inbox desk;
        const Idea idea = desk.idea({desk.said(u"lea"_s, u"Vélo"_s, 3)});
        const auto unknown = answerOf(desk.ideas.answerAll(idea.id, u"Bonjour {prenom}"_s, u"Inès"_s));
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().code, u"variable"_s);
        QVERIFY(!answerOf(desk.ideas.answerAll(idea.id, u"  "_s, u"Inès"_s)));
        QVERIFY(!answerOf(desk.ideas.answerAll({99}, u"x"_s, u"Inès"_s)));
        QVERIFY(answerOf(desk.store->ideas().answers(idea.id))->empty());
    }

    void aCrashBetweenClaimAndReplyIsSettled_data()
    {
        QTest::addColumn<bool>("stored");   // the reply was, only its note was not
        QTest::addColumn<QString>("words"); // its own, where they became others: signed, or as the network shows them
        QTest::addColumn<int>("minutesLater");
        QTest::addColumn<int>("answered");
        QTest::addColumn<int>("replies");
        QTest::newRow("nothing was stored") << false << QString() << 3 << 1 << 1;
        QTest::newRow("the reply was stored") << true << QString() << 3 << 0 << 1;
        QTest::newRow("the reply was stored, its words became others")
            << true << u"@lea lea: fait ^IN"_s << 3 << 0 << 1;
        QTest::newRow("somebody is at it right now") << false << QString() << 1 << 0 << 0;
    }
    void aCrashBetweenClaimAndReplyIsSettled()
    {
        QFETCH(bool, stored);
        QFETCH(QString, words);
        QFETCH(int, minutesLater);
        QFETCH(int, answered);
        QFETCH(int, replies);
        Inbox desk;
        const Message lea = desk.said(u"lea"_s, u"Vélo"_s, 30);
        const Idea idea = desk.idea({lea});
        const IdeaAnswer claim{lea.content.author.id, lea.conversation, lea.id, {}, u"lea: fait"_s, {}};
        QVERIFY(*answerOf(desk.store->ideas().claimAnswer(idea.id, claim)));
        if (stored) {
            ReplyDraft draft;
            draft.conversation = lea.conversation;
            draft.message = lea.id;
            draft.text = words.isEmpty() ? claim.text : words;
            QVERIFY(answerOf(desk.inbox.reply(draft))->message);
        }
        desk.clock.advance(std::chrono::minutes(minutesLater));
        const auto result = answerOf(desk.ideas.answerAll(idea.id, u"{name}: fait"_s, u"Inès"_s));
        QVERIFY(result);
        QCOMPARE(result->answered, answered);
        QCOMPARE(int(desk.repliesIn(lea).size()), replies);
        QCOMPARE(result->elsewhere, replies == 0 ? 1 : 0);
    }

    void anIdeaIsMadeOfAComment()
    {
        Inbox desk;
        const Message lea = desk.said(u"lea"_s, u"Livrez à vélo en ville ! Ce serait bien."_s, 30);
        const auto made = answerOf(desk.ideas.fromComment(lea.id, {}, u"Inès"_s));
        QVERIFY(made);
        QCOMPARE(made->title, u"Livrez à vélo en ville !"_s);
        QCOMPARE(made->votes, 1);
        QCOMPARE(made->createdBy, u"Inès"_s);
        const auto note = answerOf(desk.store->inbox().addNote(lea.conversation, u"Inès"_s, u"hm"_s));
        QVERIFY(!answerOf(desk.ideas.fromComment(note->id, {}, u"Inès"_s)));
        QCOMPARE(answerOf(desk.ideas.list(u"velo ville"_s))->size(), size_t(1));
        QVERIFY(answerOf(desk.ideas.list(u"train"_s))->empty());
        QCOMPARE(answerOf(desk.ideas.setState(made->id, IdeaState::Done))->state, IdeaState::Done);
    }

    void everythingIsHandedOut()
    {
        Inbox desk;
        std::vector<Message> all;
        for (int i = 0; i < 3; ++i)
            all.push_back(desk.said(u"lea"_s, u"=n° %1 <script>"_s.arg(i), 30 - i));
        (void)desk.said(u"omar"_s, u"not hers"_s, 5);
        const PersonId lea = all[0].content.author.id;
        (void)answerOf(desk.people.note(lea, u"Inès"_s, u"VIP"_s));
        const auto json = answerOf(desk.privacy.everythingAbout(lea));
        QVERIFY(json);
        const QJsonObject o = QJsonDocument::fromJson(*json).object();
        QCOMPARE(o.value("messages"_L1).toArray().size(), 3);
        QCOMPARE(o.value("messages"_L1).toArray().at(0).toObject().value("text"_L1).toString(), u"=n° 0 <script>"_s);
        QCOMPARE(o.value("notes"_L1).toArray().at(0).toObject().value("text"_L1).toString(), u"VIP"_s);
        QCOMPARE(o.value("identities"_L1).toArray().at(0).toObject().value("handle"_L1).toString(), u"lea@x.example"_s);
        QVERIFY(!json->contains("not hers"));
        const QString file = desk.dir.filePath(u"lea.zip"_s);
        QVERIFY(answerOf(desk.privacy.exportTo(lea, file)));
        QVERIFY(!answerOf(desk.privacy.exportTo(lea, file))); // never over a file
        QVERIFY(!answerOf(desk.privacy.exportTo(lea, desk.dir.filePath(u"no/where.json"_s))));
        QVERIFY(!answerOf(desk.privacy.exportTo({99}, desk.dir.filePath(u"x.json"_s))));
        QVERIFY(!QFile::exists(desk.dir.filePath(u"x.json"_s)));
        QProcess python; // a reader of its own says whether it is an archive
        python.start(u"python3"_s, {u"-c"_s,
                                    u"import zipfile,sys\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\n"
                                    "print(z.namelist())\nprint(z.read('messages.csv').decode())"_s,
                                    file});
        QVERIFY(python.waitForFinished(20'000));
        const QString told = QString::fromUtf8(python.readAllStandardOutput());
        QVERIFY2(told.contains(u"['person.json', 'messages.csv']"_s), qPrintable(told));
        QVERIFY2(told.contains(u"\"'=n° 2 <script>\""_s), qPrintable(told)); // no formula for a spreadsheet
    }

    void filesOfThisMachineAreMended()
    {
        Inbox desk;
        const Message lea = desk.said(u"lea"_s, u"Mon colis n’est jamais arrivé"_s, 30),
                      omar = desk.said(u"omar"_s, u"Salut"_s, 5);
        const auto write = [&desk](const QString& name, const QByteArray& bytes) {
            QFile file(desk.files.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        };
        QDir(desk.files.path()).mkpath(u"drafts"_s);
        const QJsonArray replies{
            QJsonObject{{u"conversation"_s, lea.conversation.toString()}, {u"text"_s, u"Chère…"_s}},
            QJsonObject{{u"conversation"_s, omar.conversation.toString()}, {u"text"_s, u"see @lea@x.example"_s}}};
        write(u"replies.json"_s, QJsonDocument(replies).toJson());
        write(u"drafts/one.json"_s, R"({"text":"quoting: Mon colis n’est jamais arrivé","n":1})");
        write(u"drafts/other.json"_s, R"({"text":"nothing of hers"})");
        write(u"drafts/keys.json"_s, R"({"lea@x.example":1,"zone":"lea@x.example"})"); // not what anybody wrote
        const auto result = answerOf(desk.privacy.erase(lea.content.author.id, u"Inès"_s));
        QVERIFY(result);
        QVERIFY2(result->notScrubbed.isEmpty(), qPrintable(result->notScrubbed));
        QCOMPARE(result->files, 2);
        const auto read = [&desk](const QString& name) {
            QFile file(desk.files.filePath(name));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QCOMPARE(QJsonDocument::fromJson(read(u"replies.json"_s)).array().size(), 1);
        QVERIFY(!read(u"replies.json"_s).contains("lea@x"));
        QVERIFY(!read(u"drafts/one.json"_s).contains("colis"));
        QVERIFY(read(u"drafts/one.json"_s).contains("\"n\":1"));
        QCOMPARE(read(u"drafts/other.json"_s), QByteArray(R"({"text":"nothing of hers"})"));
        QVERIFY(read(u"drafts/keys.json"_s).contains(R"("zone":"lea@x.example")"));
        QVERIFY(!answerOf(desk.privacy.erase(lea.content.author.id, u"Inès"_s))); // there is nobody any more
        QVERIFY(!answerOf(desk.people.open(lea.content.author.id)));
    }

    void retentionGoesInRounds()
    {
        Inbox desk;
        for (int i = 0; i < 7; ++i) {
            const Message m = desk.said(u"p%1"_s.arg(i), u"x"_s, i);
            Conversation c = *answerOf(desk.store->inbox().find(m.conversation));
            c.status = ConversationStatus::Closed;
            QVERIFY(answerOf(desk.store->inbox().save(c)));
        }
        RetentionRule rule;
        rule.name = u"short"_s;
        rule.months = 1;
        RetentionRule off = rule;
        off.enabled = false;
        QVERIFY(answerOf(desk.privacy.saveRule(off, u"Inès"_s)));
        desk.clock.advance(std::chrono::hours(24 * 40));
        RetentionWork work(desk.inboxPorts(), {3, 2});
        QCOMPARE(*answerOf(work.round()), 0); // the only rule is off
        QVERIFY(answerOf(desk.privacy.saveRule(rule, u"Inès"_s)));
        QCOMPARE(answerOf(desk.privacy.preview(rule, 2))->conversations, 7);
        QCOMPARE(*answerOf(work.round()), 6); // two batches of three
        QCOMPARE(*answerOf(work.round()), 1);
        QCOMPARE(*answerOf(work.round()), 0);
        RetentionWork none(desk.ports()); // without a store for it there is nothing to do
        QCOMPARE(*answerOf(none.round()), 0);
    }

    void aCardSaysWhy()
    {
        Inbox desk;
        const Message lea = desk.said(u"lea"_s, u"x"_s, 3);
        const auto card = answerOf(desk.people.open(lea.content.author.id));
        QVERIFY(card);
        QCOMPARE(card->marks.size(), size_t(2));
        QVERIFY(!card->marks[0].given && card->marks[0].reasons.empty()); // nobody told how many follow
        QVERIFY(!card->marks[1].given && card->marks[1].reasons.size() == 3);
        QVERIFY(!answerOf(desk.people.open({99})));
    }
};

QTEST_GUILESS_MAIN(TestPeople)
#include "test_people.moc"
