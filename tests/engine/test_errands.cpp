// SPDX-License-Identifier: GPL-3.0-or-later
// Delete, edit and boost at the network through a worker on the real store: every answer and every lost answer; what is
// shown as done is what the network said or shows. And what a person decides about the missed.
#include "engine/publishing/errand_runner.h"
#include "engine/publishing/ledger_desk.h"
#include "engine/publishing/publishing_desk.h"
#include "engine/worker.h"
#include "store/workspace_store.h"
#include "workbench.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

// Named: a class of the test holds what stands here.
namespace errands_test {

class CountingLock final : public WakeLock
{
public:
    void take(const QString&) override { ++taken; }
    void release() override { ++released; }
    int taken = 0, released = 0;
};

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
        const auto sealed = secrets.seal("public", Secret<QByteArray>("token"));
        account = *answerOf(store->accounts().add(account, *sealed));
        pool = std::make_unique<ClientPool>(ports(), registry);
        news = std::make_unique<AccountNews>(ports());
        publishing = std::make_unique<PublishingDesk>(ports());
        desk = std::make_unique<LedgerDesk>(ports(), *publishing);
    }
    Ports ports()
    {
        Ports p{store->posts(),     store->outbox(), store->media(),
                store->accounts(),  store->inbox(),  store->insights(),
                store->workspace(), secrets,         clock};
        p.governance = &store->governance();
        p.errands = &store->errands();
        p.wakeLock = &lock;
        return p;
    }
    std::unique_ptr<ErrandRunner> runner(const QString& name)
    {
        auto made = std::make_unique<ErrandRunner>(ports(), *pool, *news, WorkerId{name}, ErrandOptions());
        made->start();
        return made;
    }
    // Published, with as many parts as texts.
    Publication published(const QStringList& texts)
    {
        Post post;
        post.base.text = texts.front();
        post.base.threadParts = texts.mid(1);
        Publication p;
        p.account = account.id;
        p.network = account.network;
        p.state = PublicationState::Published;
        p.plan = {wallTimeAt(clock.now(), ZoneId::utc()), ZoneId::utc(), clock.now(), {}};
        p.publishedAt = clock.now();
        for (const QString& text : texts) {
            PublishRequest request;
            request.text = text;
            Segment s;
            s.index = int(p.segments.size());
            s.kind = s.index == 0 ? SegmentKind::Main : SegmentKind::ThreadPart;
            s.state = SegmentState::Done;
            s.remote = {network.take(account.id, request), {}, u"https://fake.example/x"_s};
            p.segments.push_back(s);
        }
        p.remote = p.segments.front().remote;
        return answerOf(store->posts().create(post, {p}))->publications.at(0);
    }
    std::vector<Publication> scheduled(int count, Milliseconds ago)
    {
        std::vector<Publication> all;
        for (int i = 0; i < count; ++i) {
            Post post;
            post.base.text = u"post %1"_s.arg(i);
            Publication p;
            p.account = account.id;
            p.network = account.network;
            p.state = PublicationState::Scheduled;
            const Instant due = clock.now() - ago + Milliseconds(i);
            p.plan = {wallTimeAt(due, ZoneId::utc()), ZoneId::utc(), due, {}};
            all.push_back(answerOf(store->posts().create(post, {p}))->publications.at(0));
        }
        return all;
    }
    PublicationStory story(PublicationId id) { return *answerOf(desk->story(id)); }
    Errand last(PublicationId id) { return story(id).errands.back(); }
    // Time passes second by second until the errand rests, or that much has passed.
    bool work(ErrandRunner& runner, PublicationId id, Milliseconds limit = 2h)
    {
        const Instant end = clock.now() + limit;
        while (clock.now() < end) {
            Workbench::spin(20);
            if (!isOpen(last(id)))
                return true;
            clock.advance(5s);
            runner.wake();
        }
        return false;
    }

    QTemporaryDir dir;
    FakeClock clock;
    FakeNetwork network;
    FakeStore secrets;
    PlatformRegistry registry;
    CountingLock lock;
    std::shared_ptr<WorkspaceStore> store;
    Account account;
    std::unique_ptr<ClientPool> pool;
    std::unique_ptr<AccountNews> news;
    std::unique_ptr<PublishingDesk> publishing;
    std::unique_ptr<LedgerDesk> desk;
};

QStringList outcomes(const PublicationStory& story)
{
    QStringList words;
    for (const Attempt& a : story.attempts)
        words << a.step + u": "_s + a.outcome;
    return words;
}

} // namespace errands_test

using namespace errands_test;

class TestErrands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aThreadIsDeletedFromItsEnd()
    {
        Office office;
        const auto p = office.published({u"one"_s, u"two"_s, u"three"_s});
        QStringList order;
        office.network.beforeRequest = [&](const QString& what) {
            order << what;
            return true;
        };
        QVERIFY(answerOf(office.desk->askDelete(p.id, p.revision, u"léa"_s)));
        auto runner = office.runner(u"w"_s);
        QVERIFY(office.work(*runner, p.id));
        const auto story = office.story(p.id);
        QCOMPARE(office.network.removed.size(), 3);
        QCOMPARE(story.publication.state, PublicationState::Cancelled);
        QCOMPARE(story.publication.error->code, u"deleted_on_network"_s);
        QCOMPARE(order, (QStringList{u"remove"_s, u"remove"_s, u"remove"_s}));
        QCOMPARE(outcomes(story), (QStringList{u"person: asked: delete"_s, u"delete 1/3: deleted"_s,
                                               u"delete 2/3: deleted"_s, u"delete 3/3: deleted"_s}));
        QCOMPARE(story.attempts.front().worker.value, u"léa"_s);
        QVERIFY(!answerOf(office.desk->askDelete(p.id, story.publication.revision, u"léa"_s)));
    }

    // What became of it at the network, whether that was answered, what the look says: and what is shown.
    void aLostAnswerIsSettledByReading_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("arrived");
        const char* names[] = {"delete", "edit", "boost"};
        for (int kind = 0; kind < 3; ++kind) {
            for (const bool arrived : {true, false})
                QTest::addRow("%s %s", names[kind], arrived ? "arrived" : "lost on the way") << kind << arrived;
        }
    }
    void aLostAnswerIsSettledByReading()
    {
        QFETCH(int, kind);
        QFETCH(bool, arrived);
        Office office;
        const auto p = office.published({u"one"_s});
        office.network.changeMoods = {arrived ? Mood::lostAnswer() : Mood::fail(ErrorKind::Timeout, Effect::Maybe)};
        if (kind == int(ErrandKind::Delete)) {
            QVERIFY(answerOf(office.desk->askDelete(p.id, p.revision, u"léa"_s)));
        } else if (kind == int(ErrandKind::Edit)) {
            Content content;
            content.text = u"mended"_s;
            const auto asked = answerOf(office.desk->askEdit(p.id, p.revision, content, u"léa"_s));
            QVERIFY(asked && asked->errand);
        } else {
            QVERIFY(answerOf(office.desk->askBoost(p.id, p.revision, u"léa"_s)));
        }
        auto runner = office.runner(u"w"_s);
        // Nothing is said to be done before the network was read.
        QTRY_VERIFY(office.last(p.id).error.has_value());
        QCOMPARE(errandStateName(office.last(p.id).state), u"asked"_s);
        QCOMPARE(office.network.standings, 0);
        QVERIFY(office.work(*runner, p.id));
        QCOMPARE(errandStateName(office.last(p.id).state), u"done"_s);
        QCOMPARE(office.network.standings, 1);
        const int requests = office.network.removals + office.network.edits + office.network.boosts;
        const int times = kind == int(ErrandKind::Boost) ? 1 : arrived ? 1 : 2;
        QCOMPARE(requests, times);
        if (kind == int(ErrandKind::Edit)) {
            QCOMPARE(office.network.accepted.at(0).request.text, u"mended"_s);
            const auto story = office.story(p.id);
            QCOMPARE(story.content().text, u"mended"_s);
            QCOMPARE(story.post.base.text, u"one"_s);
            QCOMPARE(answerOf(office.publishing->list({}))->at(0).excerpt, u"mended"_s);
        }
    }

    void whatIsNeverAnsweredEndsUncertain()
    {
        Office office;
        const auto p = office.published({u"one"_s});
        for (int i = 0; i < 40; ++i) {
            office.network.changeMoods.push_back(Mood::lostAnswer());
            office.network.standingMoods.push_back(Mood::fail(ErrorKind::BadReply));
        }
        QVERIFY(answerOf(office.desk->askDelete(p.id, p.revision, u"léa"_s)));
        auto runner = office.runner(u"w"_s);
        QVERIFY(office.work(*runner, p.id, 12h));
        QCOMPARE(errandStateName(office.last(p.id).state), u"uncertain"_s);
        QCOMPARE(office.network.removals, 1);
        QCOMPARE(office.story(p.id).publication.state, PublicationState::Published);
        // Looked for again when a person says so: read, nothing sent.
        office.network.standingMoods.clear();
        QVERIFY(answerOf(office.desk->lookAgain(office.last(p.id), u"omar"_s)));
        runner->wake();
        QVERIFY(office.work(*runner, p.id));
        QCOMPARE(errandStateName(office.last(p.id).state), u"done"_s);
        QCOMPARE(office.network.removals, 1);
    }

    void aRefusalIsSaidAndChangesNothing()
    {
        Office office;
        const auto p = office.published({u"one"_s});
        office.network.changeMoods = {Mood::fail(ErrorKind::Forbidden)};
        QVERIFY(answerOf(office.desk->askDelete(p.id, p.revision, u"léa"_s)));
        auto runner = office.runner(u"w"_s);
        QVERIFY(office.work(*runner, p.id));
        QCOMPARE(errandStateName(office.last(p.id).state), u"refused"_s);
        QCOMPARE(office.last(p.id).error->kind, ErrorKind::Forbidden);
        QCOMPARE(office.story(p.id).publication.state, PublicationState::Published);
    }

    void aKilledWorkersErrandIsReadFirst()
    {
        Office office;
        const auto p = office.published({u"one"_s});
        office.network.afterRequest = [](const QString&) { return false; };
        QVERIFY(answerOf(office.desk->askDelete(p.id, p.revision, u"léa"_s)));
        {
            auto killed = office.runner(u"killed"_s);
            QTRY_COMPARE(office.network.removals, 1);
        }
        office.network.afterRequest = {};
        auto runner = office.runner(u"second"_s);
        Workbench::spin(20);
        QCOMPARE(office.network.standings, 0); // the lease still runs
        QVERIFY(office.work(*runner, p.id));
        QCOMPARE(office.network.removals, 1);
        QCOMPARE(office.network.standings, 1);
        QCOMPARE(errandStateName(office.last(p.id).state), u"done"_s);
    }

    void twoWorkersDoItOnce()
    {
        Office office;
        const auto p = office.published({u"one"_s});
        auto first = office.runner(u"a"_s);
        auto second = office.runner(u"b"_s);
        QVERIFY(answerOf(office.desk->askBoost(p.id, p.revision, u"léa"_s)));
        first->wake();
        second->wake();
        QVERIFY(office.work(*first, p.id));
        QCOMPARE(office.network.boosts, 1);
    }

    void onHoldOnlyDeletionsGoOut()
    {
        Office office;
        const auto a = office.published({u"one"_s}), b = office.published({u"two"_s});
        QVERIFY(answerOf(office.store->governance().hold(u"léa"_s, u"storm"_s)));
        QVERIFY(answerOf(office.desk->askBoost(a.id, a.revision, u"léa"_s)));
        QVERIFY(answerOf(office.desk->askDelete(b.id, b.revision, u"léa"_s)));
        auto runner = office.runner(u"w"_s);
        QVERIFY(office.work(*runner, b.id));
        QCOMPARE(errandStateName(office.last(b.id).state), u"done"_s);
        QCOMPARE(errandStateName(office.last(a.id).state), u"wanted"_s);
        const auto back = answerOf(office.desk->withdraw(office.last(a.id), u"léa"_s));
        QVERIFY(back);
        QCOMPARE(errandStateName(back->state), u"withdrawn"_s);
    }

    void whatMayNotBeAskedIsRefusedAtOnce()
    {
        Office office;
        const auto p = office.published({u"one"_s});
        const auto code = [](const auto& result) { return result ? u"none"_s : result.error().code; };
        QCOMPARE(code(answerOf(office.desk->askDelete(p.id, p.revision + 1, u"léa"_s))), u"changed_meanwhile"_s);
        QVERIFY(answerOf(office.desk->askBoost(p.id, p.revision, u"léa"_s)));
        QCOMPARE(code(answerOf(office.desk->askDelete(p.id, p.revision, u"léa"_s))), u"errand_open"_s);
        const auto planned = office.scheduled(1, -1h).front();
        QCOMPARE(code(answerOf(office.desk->askDelete(planned.id, planned.revision, u"léa"_s))), u"not_published"_s);
        Account narrow = office.account;
        narrow.capabilities.actions = {Action::Reply};
        QVERIFY(answerOf(office.store->accounts().save(narrow)));
        const auto q = office.published({u"two"_s});
        QCOMPARE(code(answerOf(office.desk->askDelete(q.id, q.revision, u"léa"_s))), u"unsupported"_s);
    }

    void anEditIsCheckedLikeAPost()
    {
        Office office;
        const auto p = office.published({u"one"_s});
        const auto codes = [&](const Content& content) {
            QStringList list;
            const auto result = answerOf(office.desk->askEdit(p.id, p.revision, content, u"léa"_s));
            for (const Finding& f : result->findings)
                list << f.code;
            return result->errand ? QStringList{u"asked"_s} : list;
        };
        Content content;
        content.text = QString(600, u'x');
        QCOMPARE(codes(content), QStringList{u"text_too_long"_s});
        content.text = u"fine"_s;
        content.threadParts = {u"more"_s};
        QCOMPARE(codes(content), QStringList{u"parts_differ"_s});
        content.threadParts.clear();
        QVERIFY(answerOf(office.store->governance().savePolicy({office.account.id, 1, {}}, u"boss"_s)));
        QVERIFY(codes(content).contains(u"approval_needed"_s));
        QVERIFY(answerOf(office.store->governance().savePolicy({office.account.id, 0, {}}, u"boss"_s)));
        QCOMPARE(codes(content), QStringList{u"asked"_s});
    }

    // After a long sleep: thirty past their limit. Nothing leaves until a person decides; each decision counts once.
    void afterASleepNothingFloods()
    {
        Office office;
        const auto rows = office.scheduled(30, 5h);
        WorkerOptions options;
        options.sync = false;
        Worker worker(office.ports(), office.registry, options);
        worker.start();
        const auto missed = [&] { return *answerOf(office.desk->missed()); };
        QTRY_VERIFY_WITH_TIMEOUT((worker.wake(), missed().size() == 30), 20'000);
        QCOMPARE(office.network.publishes, 0);
        std::vector<MissedDecision> decisions;
        for (const PublicationRow& row : missed()) {
            MissedDecision decision{row.id, row.revision, MissedDecision::Choice::Cancel, {}, ZoneId::utc()};
            if (decisions.size() < 10) {
                decision.choice = MissedDecision::Choice::SendNow;
            } else if (decisions.size() < 20) {
                decision.choice = MissedDecision::Choice::At;
                decision.wall = wallTimeAt(office.clock.now() + 24h, ZoneId::utc());
            }
            decisions.push_back(decision);
        }
        const auto result = answerOf(office.desk->decide(decisions));
        QVERIFY(result);
        QCOMPARE(result->sentNow, 10);
        QCOMPARE(result->moved, 10);
        QCOMPARE(result->cancelled, 10);
        // Twice the same: the second time everything has moved on.
        const auto again = answerOf(office.desk->decide(decisions));
        QCOMPARE(again->refused.size(), size_t(30));
        QTRY_VERIFY_WITH_TIMEOUT((worker.wake(), office.network.accepted.size() == 10), 20'000);
        QCOMPARE(office.network.publishes, 10);
        QVERIFY(missed().empty());
        QTRY_COMPARE(worker.status().state, u"idle"_s);
        QVERIFY(office.lock.taken > 0);
        QVERIFY(answerOf(worker.stop()));
        QCOMPARE(office.lock.released, office.lock.taken);
    }
};

QTEST_GUILESS_MAIN(TestErrands)
#include "test_errands.moc"
