// SPDX-License-Identifier: GPL-3.0-or-later
// Like, hide, delete, block and report through workers on the real store: every answer and every lost answer, workers
// that die between two steps; what shows as done is what the network said or shows.
#include "engine/inbox/inbox_desk.h"
#include "engine/inbox/moderation_desk.h"
#include "engine/inbox/moderation_runner.h"
#include "engine/inbox/reply_desk.h"
#include "store/workspace_store.h"
#include "workbench.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

// Named: a class of the test holds what stands here.
namespace moderation_engine_test {

struct Office {
    Office() : secrets(clock)
    {
        StoreOptions options;
        options.location = dir.filePath(u"work.parvis"_s);
        options.clock = &clock;
        NewWorkspace workspace;
        workspace.name = u"test"_s;
        workspace.publicKey = "public";
        workspace.keyId = u"key"_s;
        store = *WorkspaceStore::create(options, workspace);
        network.settling = honoursNames();
        registry.add(std::make_unique<FakeFactory>(network));
        account.network = u"fake"_s;
        account.server = u"https://fake.example"_s;
        account.remoteId = {u"shop"_s};
        account.handle = u"shop"_s;
        account.capabilities = fakeCapabilities(network);
        account.capabilities.actions = {Action::Reply,      Action::DeleteOwn,    Action::Like,  Action::Mute,
                                        Action::HideOthers, Action::DeleteOthers, Action::Block, Action::Report};
        const auto sealed = secrets.seal("public", Secret<QByteArray>("token"));
        account = *answerOf(store->accounts().add(account, *sealed));
        pool = std::make_unique<ClientPool>(ports(), registry);
        news = std::make_unique<AccountNews>(ports());
        desk = std::make_unique<ModerationDesk>(ports());
        inbox = std::make_unique<InboxDesk>(ports());
    }
    Ports ports()
    {
        Ports p{store->posts(),     store->outbox(), store->media(),
                store->accounts(),  store->inbox(),  store->insights(),
                store->workspace(), secrets,         clock};
        p.moderation = &store->moderation();
        p.replies = &store->replies();
        p.errands = &store->errands();
        return p;
    }
    std::unique_ptr<ModerationRunner> runner(const QString& name)
    {
        auto made = std::make_unique<ModerationRunner>(ports(), *pool, *news, WorkerId{name}, ErrandOptions());
        made->start();
        return made;
    }
    // A comment under a post that the account made somewhere else.
    Message comment(const QString& remote, const QString& text = u"Hello"_s)
    {
        IncomingMessage post;
        post.remote.id = {u"root"_s};
        post.own = true;
        post.author.network = u"fake"_s;
        post.author.remoteId = account.remoteId;
        post.created = clock.now() - 2h;
        IncomingMessage one;
        one.remote.id = {remote};
        one.parent = one.root = post.remote.id;
        one.author.network = u"fake"_s;
        one.author.remoteId = {u"p1"_s};
        one.author.handle = u"omar"_s;
        one.author.name = u"Omar Haddad"_s;
        one.text = text;
        one.created = clock.now() - 1h;
        const auto result = answerOf(store->inbox().ingest(account.id, {post, one}, std::nullopt, std::nullopt));
        return answerOf(store->inbox().messages(result->conversations.at(0)))->back();
    }
    Moderation last(const Message& m)
    {
        const auto all = answerOf(desk->ofConversation(m.conversation));
        return all && !all->empty() ? all->back() : Moderation();
    }
    bool isOn(const Message& m, Action action)
    {
        const auto marks = marksOf(m, *answerOf(desk->ofConversation(m.conversation)));
        const auto* mark = markOf(marks, action);
        return mark && mark->on;
    }
    // Time passes until it rests, or that much has passed; none while the runner is at work, however slow the machine.
    bool work(ModerationRunner& runner, const Message& m, Milliseconds limit = 2h)
    {
        const Instant end = clock.now() + limit;
        while (clock.now() < end) {
            QSignalSpy rested(&runner, &JobRunner::rested);
            runner.wake();
            if (!rested.wait(30'000))
                return false;
            if (!isOpen(last(m).errand))
                return true;
            clock.advance(5s);
        }
        return false;
    }

    QTemporaryDir dir;
    FakeClock clock;
    FakeNetwork network;
    FakeStore secrets;
    PlatformRegistry registry;
    std::shared_ptr<WorkspaceStore> store;
    Account account;
    std::unique_ptr<ClientPool> pool;
    std::unique_ptr<AccountNews> news;
    std::unique_ptr<ModerationDesk> desk;
    std::unique_ptr<InboxDesk> inbox;
};

} // namespace moderation_engine_test

using namespace moderation_engine_test;

class TestModeration : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachActionGoesOutAndBack_data()
    {
        QTest::addColumn<int>("action");
        QTest::addColumn<QString>("what");
        QTest::newRow("like") << int(Action::Like) << u"like c1"_s;
        QTest::newRow("hide") << int(Action::HideOthers) << u"hide c1"_s;
        QTest::newRow("mute") << int(Action::Mute) << u"mute p1"_s;
        QTest::newRow("block") << int(Action::Block) << u"block p1"_s;
    }
    void eachActionGoesOutAndBack()
    {
        QFETCH(int, action);
        QFETCH(QString, what);
        Office office;
        const Message m = office.comment(u"c1"_s);
        auto runner = office.runner(u"w"_s);
        QVERIFY(answerOf(office.desk->ask(m.id, Action(action), true, u"léa"_s)));
        QVERIFY(!office.isOn(m, Action(action))); // only wanted
        runner->wake();
        QVERIFY(office.work(*runner, m));
        QVERIFY(office.isOn(m, Action(action)));
        QVERIFY(answerOf(office.desk->ask(m.id, Action(action), false, u"léa"_s)));
        QVERIFY(office.isOn(m, Action(action)));
        runner->wake();
        QVERIFY(office.work(*runner, m));
        QVERIFY(!office.isOn(m, Action(action)));
        QCOMPARE(office.network.acts, (QStringList{what, u"undo "_s + what}));
    }

    // Whether the request arrived or was lost on its way: the network is read before anything shows as done, and asked
    // again only where it surely did not arrive.
    void aLostAnswerIsSettledByReading_data()
    {
        QTest::addColumn<int>("action");
        QTest::addColumn<bool>("arrived");
        for (const Action action : {Action::Like, Action::HideOthers, Action::DeleteOthers, Action::Block}) {
            for (const bool arrived : {true, false})
                QTest::addRow("%s %s", qPrintable(actionName(action)), arrived ? "arrived" : "lost")
                    << int(action) << arrived;
        }
    }
    void aLostAnswerIsSettledByReading()
    {
        QFETCH(int, action);
        QFETCH(bool, arrived);
        Office office;
        const Message m = office.comment(u"c1"_s);
        office.network.changeMoods = {arrived ? Mood::lostAnswer() : Mood::fail(ErrorKind::Timeout, Effect::Maybe)};
        QVERIFY(answerOf(office.desk->ask(m.id, Action(action), true, u"léa"_s)));
        auto runner = office.runner(u"w"_s);
        QTRY_VERIFY(office.last(m).errand.error.has_value());
        QCOMPARE(errandStateName(office.last(m).errand.state), u"asked"_s);
        QVERIFY(!office.isOn(m, Action(action)));
        QCOMPARE(office.network.stances, 0);
        QVERIFY(office.work(*runner, m));
        QVERIFY(office.isOn(m, Action(action)));
        QCOMPARE(office.network.stances, 1);
        QCOMPARE(office.network.acts.size(), 1);
    }

    // The worker dies before the request, after it was done, and between answer and commit.
    void aKilledWorkersWorkIsReadFirst_data()
    {
        QTest::addColumn<bool>("sent");
        QTest::newRow("before it left") << false;
        QTest::newRow("after it was done") << true;
    }
    void aKilledWorkersWorkIsReadFirst()
    {
        QFETCH(bool, sent);
        Office office;
        const Message m = office.comment(u"c1"_s);
        const auto silent = [](const QString&) { return false; };
        if (sent)
            office.network.afterRequest = silent;
        else
            office.network.beforeRequest = silent;
        QVERIFY(answerOf(office.desk->ask(m.id, Action::Like, true, u"léa"_s)));
        {
            auto killed = office.runner(u"killed"_s);
            QTRY_COMPARE(errandStateName(office.last(m).errand.state), u"asked"_s);
            QTRY_COMPARE(office.network.acts.size(), sent ? 1 : 0);
        }
        office.network.afterRequest = office.network.beforeRequest = {};
        auto runner = office.runner(u"second"_s);
        Workbench::spin(20);
        QCOMPARE(office.network.stances, 0); // the lease still runs
        QVERIFY(office.work(*runner, m));
        QVERIFY(office.isOn(m, Action::Like));
        QCOMPARE(office.network.acts, QStringList{u"like c1"_s});
        QVERIFY(office.network.stances >= 1);
    }

    void twoWorkersDoItOnce()
    {
        Office office;
        const Message m = office.comment(u"c1"_s);
        auto first = office.runner(u"a"_s), second = office.runner(u"b"_s);
        QVERIFY(answerOf(office.desk->ask(m.id, Action::Report, true, u"léa"_s, u"spam"_s)));
        first->wake();
        second->wake();
        QVERIFY(office.work(*first, m));
        QCOMPARE(office.network.reports, QStringList{u"c1: spam"_s});
        QCOMPARE(errandStateName(office.last(m).errand.state), u"done"_s);
    }

    // Nobody can read whether a report arrived, so it is not sent twice: a person decides.
    void aReportWhoseAnswerIsLostIsNotSentAgain()
    {
        Office office;
        const Message m = office.comment(u"c1"_s);
        office.network.changeMoods = {Mood::lostAnswer()};
        auto runner = office.runner(u"w"_s);
        QVERIFY(answerOf(office.desk->ask(m.id, Action::Report, true, u"léa"_s, u"spam"_s)));
        runner->wake();
        QVERIFY(office.work(*runner, m));
        QCOMPARE(errandStateName(office.last(m).errand.state), u"uncertain"_s);
        QCOMPARE(office.network.reports.size(), 1);
        QCOMPARE(office.network.stances, 0);
    }

    void aRefusalIsSaidAndChangesNothing()
    {
        Office office;
        const Message m = office.comment(u"c1"_s);
        office.network.changeMoods = {Mood::fail(ErrorKind::Forbidden)};
        auto runner = office.runner(u"w"_s);
        QVERIFY(answerOf(office.desk->ask(m.id, Action::Block, true, u"léa"_s)));
        runner->wake();
        QVERIFY(office.work(*runner, m));
        QCOMPARE(errandStateName(office.last(m).errand.state), u"refused"_s);
        QCOMPARE(office.last(m).errand.error->kind, ErrorKind::Forbidden);
        QVERIFY(!office.isOn(m, Action::Block));
        // Looked for again when a person says so: read, and asked since it surely is not so.
        QVERIFY(answerOf(office.desk->lookAgain(office.last(m))));
        runner->wake();
        QVERIFY(office.work(*runner, m));
        QVERIFY(office.isOn(m, Action::Block));
    }

    void whatNeverAnswersEndsUncertain()
    {
        Office office;
        const Message m = office.comment(u"c1"_s);
        for (int i = 0; i < 40; ++i) {
            office.network.changeMoods.push_back(Mood::lostAnswer());
            office.network.standingMoods.push_back(Mood::fail(ErrorKind::BadReply));
        }
        auto runner = office.runner(u"w"_s);
        QVERIFY(answerOf(office.desk->ask(m.id, Action::Like, true, u"léa"_s)));
        runner->wake();
        QVERIFY(office.work(*runner, m, 12h));
        QCOMPARE(errandStateName(office.last(m).errand.state), u"uncertain"_s);
        QVERIFY(!office.isOn(m, Action::Like));
        QCOMPARE(office.network.acts.size(), 1);
    }

    void aDeletionTakesTheWords()
    {
        Office office;
        const Message m = office.comment(u"c1"_s, u"Buy now"_s);
        auto runner = office.runner(u"w"_s);
        QVERIFY(answerOf(office.desk->ask(m.id, Action::DeleteOthers, true, u"léa"_s)));
        runner->wake();
        QVERIFY(office.work(*runner, m));
        const auto after = answerOf(office.store->inbox().message(m.id));
        QVERIFY(after);
        QCOMPARE(after->state, MessageState::Deleted);
        QVERIFY(after->content.text.isEmpty());
    }

    void whatHasNotLeftIsTakenBack()
    {
        Office office;
        const Message m = office.comment(u"c1"_s);
        QVERIFY(answerOf(office.desk->ask(m.id, Action::Like, true, u"léa"_s)));
        const auto back = answerOf(office.desk->ask(m.id, Action::Like, false, u"léa"_s));
        QVERIFY(back);
        QCOMPARE(errandStateName(back->errand.state), u"withdrawn"_s);
        auto runner = office.runner(u"w"_s);
        Workbench::spin(40);
        QVERIFY(office.network.acts.isEmpty());
    }

    void whatTheNetworkCannotIsRefusedAtOnce()
    {
        Office office;
        const Message m = office.comment(u"c1"_s);
        const auto code = [](const auto& result) { return result ? u"none"_s : result.error().code; };
        QCOMPARE(code(answerOf(office.desk->ask(m.id, Action::MarkSpam, true, u"léa"_s))), u"unsupported"_s);
        QCOMPARE(code(answerOf(office.desk->ask(m.id, Action::Report, false, u"léa"_s))), u"unsupported"_s);
        QCOMPARE(code(answerOf(office.desk->ask(m.id, Action::DeleteOwn, true, u"léa"_s))), u"unsupported"_s);
        QVERIFY(answerOf(office.desk->ask(m.id, Action::Like, true, u"léa"_s)));
        QCOMPARE(code(answerOf(office.desk->ask(m.id, Action::Like, true, u"léa"_s))), u"moderation_open"_s);
    }

    // What helps to answer, where it meets the outbox.
    void aReplyIsSignedHeldAndCarriesItsPicture()
    {
        Office office;
        const Message m = office.comment(u"c1"_s);
        ReplyDesk replies(office.ports());
        QVERIFY(answerOf(replies.save(SignatureRule{office.account.id, u"^{agent}"_s, false})));
        QVERIFY(answerOf(replies.setSignatureName(u"léa"_s, u"LM"_s)));
        MediaAsset picture;
        picture.fileName = u"a.png"_s;
        picture.mimeType = u"image/png"_s;
        picture.width = picture.height = 8;
        const auto asset = answerOf(office.store->media().add(picture, QByteArray("bytes")));
        QVERIFY(asset);
        ReplyDraft draft;
        draft.conversation = m.conversation;
        draft.text = u"On its way."_s;
        draft.author = u"léa"_s;
        draft.hold = 10s;
        draft.media = {{*asset, u"a parcel"_s, 0, 0}};
        const auto result = answerOf(office.inbox->reply(draft));
        QVERIFY(result);
        QVERIFY2(result->message, qPrintable(result->findings.empty() ? QString() : result->findings.front().code));
        QCOMPARE(result->message->content.text, u"On its way. ^LM"_s);
        const auto p = answerOf(office.store->posts().publication(result->publication));
        QVERIFY(p);
        QCOMPARE(p->plan.due, office.clock.now() + 11s); // the time promised, and the way of the last click
        const auto post = answerOf(office.store->posts().find(p->post));
        QCOMPARE(post->post.base.text, u"On its way. ^LM"_s);
        QCOMPARE(post->post.base.media.size(), size_t(1));
        QCOMPARE(post->post.base.media[0].altText, u"a parcel"_s);
        // Nothing leaves before the time is over; then it leaves once.
        DispatcherOptions options;
        options.shortestSleep = 1ms;
        options.wakePause = 0ms;
        Dispatcher dispatcher(office.ports(), *office.pool, *office.news, WorkerId{u"w"_s}, options);
        dispatcher.start();
        office.clock.advance(10s);
        dispatcher.wake();
        Workbench::spin(100);
        QCOMPARE(office.network.publishes, 0);
        const auto still = answerOf(office.store->posts().publication(result->publication));
        QCOMPARE(still->state, PublicationState::Scheduled); // and can be taken back to the end
        office.clock.advance(1s);
        dispatcher.wake();
        QTRY_COMPARE(office.network.timesAccepted(u"On its way. ^LM"_s), 1);
        QCOMPARE(office.network.accepted.back().request.uploads.size(), size_t(1));
    }

    void anOpenQuestionDoesNotGoOut()
    {
        Office office;
        const Message m = office.comment(u"c1"_s);
        ReplyDraft draft;
        draft.conversation = m.conversation;
        draft.text = u"Your order {order number?} left."_s;
        const auto result = answerOf(office.inbox->reply(draft));
        QVERIFY(result && !result->message);
        QCOMPARE(result->findings.at(0).code, u"question_open"_s);
        QCOMPARE(result->findings.at(0).facts.value(u"question"_s).toString(), u"order number"_s);
    }

    void whatChangedIsNamed_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("edited") << u"edited"_s;
        QTest::newRow("deleted") << u"deleted"_s;
        QTest::newRow("elsewhere") << u"elsewhere"_s;
    }
    void whatChangedIsNamed()
    {
        QFETCH(QString, what);
        Office office;
        const Message first = office.comment(u"c0"_s, u"A question"_s);
        const Message m = office.comment(u"c1"_s, u"And another"_s);
        ReplyDraft draft;
        draft.conversation = m.conversation;
        draft.text = u"Yes."_s;
        draft.seen = seenOf(*answerOf(office.store->inbox().messages(m.conversation)));
        QVERIFY(answerOf(office.inbox->checkReply(draft))->empty());
        IncomingMessage changed = first.content;
        if (what == "edited"_L1) {
            changed.text = u"Another question"_s;
            changed.edited = office.clock.now();
        } else if (what == "deleted"_L1) {
            changed.deleted = true;
        } else {
            changed.remote.id = {u"own2"_s};
            changed.own = true;
            changed.author.remoteId = office.account.remoteId;
            changed.text = u"From the phone"_s;
            changed.created = office.clock.now();
        }
        QVERIFY(answerOf(office.store->inbox().ingest(office.account.id, {changed}, std::nullopt, std::nullopt)));
        const auto findings = answerOf(office.inbox->checkReply(draft));
        QVERIFY(findings && findings->size() == 1);
        QCOMPARE(findings->at(0).code, u"thread_changed"_s);
        QCOMPARE(findings->at(0).facts.value(u"what"_s).toString(), what);
        draft.confirmed = true;
        QVERIFY(answerOf(office.inbox->reply(draft))->message);
    }

    // The first time seemed to fail and did not: whoever tries again is told instead of heard twice.
    void theSameWordsTwiceAreAsked()
    {
        Office office;
        const Message m = office.comment(u"c1"_s);
        ReplyDraft draft;
        draft.conversation = m.conversation;
        draft.text = u"Yes, it is."_s;
        draft.author = u"léa"_s;
        draft.seen = seenOf(*answerOf(office.store->inbox().messages(m.conversation)));
        QVERIFY(answerOf(office.inbox->reply(draft))->message);
        const auto again = answerOf(office.inbox->reply(draft));
        QVERIFY(again && !again->message);
        QCOMPARE(again->findings.at(0).code, u"thread_changed"_s);
        draft.text = u"And there is more."_s;
        QVERIFY(answerOf(office.inbox->reply(draft))->message);
    }

    void cannedValuesAreOfTheConversation()
    {
        Office office;
        const Message m = office.comment(u"c1"_s);
        const auto detail = answerOf(office.inbox->open(m.conversation));
        QVERIFY(detail);
        const auto values = cannedValues(*detail, u"LM"_s, u"fr"_s, ZoneId::utc(), office.clock.now());
        QCOMPARE(values.value(u"name"_s), u"Omar Haddad"_s);
        QCOMPARE(values.value(u"first_name"_s), u"Omar"_s);
        QCOMPARE(values.value(u"handle"_s), u"@omar"_s);
        QCOMPARE(values.value(u"agent"_s), u"LM"_s);
        QCOMPARE(values.value(u"account"_s), u"shop"_s);
        QVERIFY(values.value(u"date"_s).contains(u"novembre"_s));
        QCOMPARE(values.size(), cannedVariableNames().size());
    }
};

QTEST_GUILESS_MAIN(TestModeration)
#include "test_moderation.moc"
