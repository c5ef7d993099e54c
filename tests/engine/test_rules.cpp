// SPDX-License-Identifier: GPL-3.0-or-later
// The worker's side of the rules: killed between every two steps, two at once, a dry run that changes nothing, answers
// that go out once and only where a person could send them.
#include "engine/inbox/rule_desk.h"
#include "engine/inbox/rule_runner.h"
#include "engine/publishing/governance_desk.h"
#include "office.h"

using namespace parvis;
using namespace parvis::test;

// Named: a class of the test holds what stands here.
namespace rules_test {

RuleAction action(ActionKind kind, const QString& value)
{
    RuleAction a;
    a.kind = kind;
    a.value = value;
    return a;
}

RuleAction acknowledge(const QString& text, int withinMinutes = 1440)
{
    RuleAction a = action(ActionKind::Acknowledge, text);
    a.days = 7;
    a.minutes = withinMinutes;
    return a;
}

Condition words(const QStringList& list)
{
    Condition c;
    c.kind = ConditionKind::Words;
    c.values = list;
    return c;
}

class FakeTraits final : public MessageTraitsSource
{
public:
    Async<QHash<MessageId, MessageTraits>> traitsOf(const std::vector<MessageId>& messages) override
    {
        QHash<MessageId, MessageTraits> found;
        for (const MessageId id : messages) {
            if (known.contains(id))
                found.insert(id, known[id]);
        }
        return Async<QHash<MessageId, MessageTraits>>::ready(found);
    }
    QHash<MessageId, MessageTraits> known;
};

class FakeAmbassadors final : public AmbassadorSource
{
public:
    Async<QSet<PersonId>> ambassadorsAmong(const std::vector<PersonId>&) override
    {
        return Async<QSet<PersonId>>::ready(marked);
    }
    QSet<PersonId> marked;
};

struct Desk {
    Office office;
    FakeTraits traits;
    FakeAmbassadors ambassadors;
    int written = 0;

    Ports ports(WorkspaceStore& store)
    {
        Ports p{store.posts(),    store.outbox(),    store.media(),  store.accounts(), store.inbox(),
                store.insights(), store.workspace(), office.secrets, office.clock};
        p.governance = &store.governance();
        p.rules = &store.rules();
        return p;
    }
    Ports ports() { return ports(*office.store); }
    InboxRule rule(const QString& name, const Condition& when, const std::vector<RuleAction>& actions,
                   bool stop = false)
    {
        InboxRule r;
        r.name = name;
        r.when = when;
        r.actions = actions;
        r.stop = stop;
        const auto saved = answerOf(office.store->rules().save(r, u"boss"_s));
        if (!saved)
            qFatal("%s", qPrintable(saved.error().detail));
        return *saved;
    }
    IncomingMessage comment(const QString& author, const QString& text, const QString& parent = {})
    {
        IncomingMessage m;
        m.remote = {{u"c%1"_s.arg(++written)}, {}, {}};
        m.parent = {parent};
        m.author.network = u"fake"_s;
        m.author.remoteId = {author};
        m.author.handle = author;
        m.author.name = author;
        m.text = text;
        m.created = office.clock.now();
        return m;
    }
    ConversationId arrives(const IncomingMessage& message)
    {
        const auto result = answerOf(office.store->inbox().ingest(office.account.id, {message}, {}, {}));
        return result && !result->conversations.empty() ? result->conversations.front() : ConversationId();
    }
    ConversationId writes(const QString& author, const QString& text) { return arrives(comment(author, text)); }
    int work(const RuleRunnerOptions& options = {})
    {
        RuleRunner runner(ports(), options);
        return answerOf(runner.round()).value_or(-1);
    }
    Conversation conversation(ConversationId id) { return *answerOf(office.store->inbox().find(id)); }
    std::vector<Message> messages(ConversationId id) { return *answerOf(office.store->inbox().messages(id)); }
    std::vector<RuleLogEntry> log() { return *answerOf(office.store->rules().log({{}, std::nullopt, 1000})); }
    size_t queued() { return answerOf(office.store->rules().queued(office.clock.now() + 24h, 1000))->due.size(); }
    void seat(const QString& person)
    {
        if (!answerOf(office.store->rules().saveSeat({person, u"Service"_s, 0, false})))
            qFatal("no seat");
    }
    QString answerDetail()
    {
        const auto entries = log();
        return entries.empty() ? u"nothing"_s : entries.front().outcomes.front().detail;
    }
};

} // namespace rules_test

using namespace rules_test;

class TestRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void actsUponWhatHoldsAndPassesTheRest()
    {
        Desk desk;
        desk.rule(u"parcel"_s, words({u"colis"_s}), {action(ActionKind::AddLabel, u"delivery"_s)});
        const auto one = desk.writes(u"lea"_s, u"Mon colis ?"_s), two = desk.writes(u"omar"_s, u"Bravo !"_s);
        QCOMPARE(desk.work(), 1);
        QCOMPARE(desk.conversation(one).labels, QStringList{u"delivery"_s});
        QVERIFY(desk.conversation(two).labels.isEmpty());
        QCOMPARE(desk.queued(), size_t(0));
        QCOMPARE(desk.work(), 0);
    }

    // Messages of one conversation in one batch: the second is weighed upon what the first made of it.
    void laterMessagesSeeWhatEarlierOnesDid()
    {
        Desk desk;
        Condition labelled;
        labelled.kind = ConditionKind::Label;
        labelled.values = {u"seen"_s};
        desk.rule(u"again"_s, labelled, {action(ActionKind::SetPriority, u"urgent"_s)}, true);
        desk.rule(u"first"_s, {}, {action(ActionKind::AddLabel, u"seen"_s)});
        const auto first = desk.comment(u"lea"_s, u"Allô ?"_s);
        const auto id = desk.arrives(first);
        desk.arrives(desk.comment(u"lea"_s, u"Toujours rien"_s, first.remote.id.value));
        QCOMPARE(desk.work(), 2);
        QCOMPARE(desk.conversation(id).priority, Priority::Urgent);
        QCOMPARE(desk.log().size(), size_t(2));
    }

    void ourOwnWordsWakeNoRule()
    {
        Desk desk;
        const Account other = desk.office.addAccount(u"support"_s);
        desk.rule(u"ack"_s, {}, {acknowledge(u"We are on it."_s)});
        desk.writes(u"support"_s, u"Bonjour de la part du support"_s); // our own other account
        auto own = desk.comment(u"shop"_s, u"Merci"_s, u"c1"_s);
        desk.arrives(own);
        QCOMPARE(desk.work(), 0);
        QVERIFY(desk.log().empty());
        // The answer to a customer comes back from the network as what it is: ours.
        const auto id = desk.writes(u"lea"_s, u"Colis ?"_s);
        QCOMPARE(desk.work(), 1);
        const Message answer = desk.messages(id).back();
        QVERIFY(isAutomatic(answer));
        auto copy = desk.comment(u"shop"_s, u"We are on it."_s, u"c3"_s);
        desk.arrives(copy);
        QCOMPARE(desk.work(), 0);
        QCOMPARE(desk.log().size(), size_t(1));
        QVERIFY(!other.id.isNull());
    }

    void answersOnceAndTheCustomerStillWaits()
    {
        Desk desk;
        desk.rule(u"ack"_s, {}, {acknowledge(u"We are on it."_s)});
        const auto first = desk.comment(u"lea"_s, u"Colis ?"_s);
        const auto id = desk.arrives(first);
        desk.arrives(desk.comment(u"lea"_s, u"Allô ?"_s, first.remote.id.value));
        QCOMPARE(desk.work(), 2);
        const auto messages = desk.messages(id);
        QCOMPARE(std::count_if(messages.begin(), messages.end(), [](const Message& m) { return m.content.own; }), 1);
        QVERIFY(desk.conversation(id).waitingSince);
        QCOMPARE(desk.answerDetail(), u"said_already"_s);
        const auto rows = answerOf(desk.office.store->posts().list({}));
        QCOMPARE(rows->size(), size_t(1));
        QCOMPARE(rows->front().state, PublicationState::Scheduled);
    }

    void answersOnlyWhereAPersonCould_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("on_hold") << u"on_hold"_s;
        QTest::newRow("charter") << u"charter"_s;
        QTest::newRow("account") << u"account"_s;
        QTest::newRow("too_old") << u"too_old"_s;
        QTest::newRow("answered") << u"answered"_s;
        QTest::newRow("network_refuses") << u"network_refuses"_s;
    }
    void answersOnlyWhereAPersonCould()
    {
        QFETCH(QString, what);
        Desk desk;
        auto& store = *desk.office.store;
        const QString text = what == "network_refuses"_L1 ? QString(5'000, u'a') : u"We are on it."_s;
        desk.rule(u"ack"_s, {}, {acknowledge(text, 60)});
        const auto id = desk.writes(u"lea"_s, u"Colis ?"_s);
        if (what == "on_hold"_L1)
            QVERIFY(answerOf(store.governance().hold(u"boss"_s, u"crisis"_s)));
        if (what == "charter"_L1)
            desk.office.rule(CharterKind::ForbiddenWords, CharterLevel::NeedsApproval, {u"on it"_s});
        if (what == "account"_L1)
            QVERIFY(answerOf(store.accounts().setState(desk.office.account.id, AccountState::Revoked, u"401"_s, {})));
        if (what == "too_old"_L1)
            desk.office.clock.advance(61min);
        if (what == "answered"_L1) {
            InboxDesk inbox(desk.ports());
            ReplyDraft draft;
            draft.conversation = id;
            draft.text = u"Bonjour Léa"_s;
            draft.author = u"Omar"_s;
            const auto reply = answerOf(inbox.reply(draft));
            QVERIFY(reply && reply->message);
        }
        QCOMPARE(desk.work(), 1);
        QCOMPARE(desk.answerDetail(), what);
        const auto messages = desk.messages(id);
        QVERIFY(std::none_of(messages.begin(), messages.end(), [](const Message& m) { return isAutomatic(m); }));
    }

    // Whatever moment a worker dies at, the next one finishes and nothing is done twice.
    void killedBetweenEveryTwoSteps()
    {
        int steps = 1;
        for (int kill = 1; kill <= steps; ++kill) {
            Desk desk;
            desk.seat(u"Ana"_s);
            desk.seat(u"Bob"_s);
            RuleAction notify = action(ActionKind::Notify, {});
            notify.people = {u"Zoë"_s};
            desk.rule(u"all"_s, words({u"colis"_s}),
                      {acknowledge(u"We are on it."_s), action(ActionKind::RoundRobin, u"Service"_s), notify});
            desk.rule(u"label"_s, words({u"colis"_s}), {action(ActionKind::AddLabel, u"late"_s)});
            std::vector<ConversationId> ids;
            for (const auto& name : {u"lea"_s, u"omar"_s, u"zoe"_s, u"max"_s})
                ids.push_back(desk.writes(name, u"Colis ?"_s));
            desk.writes(u"eve"_s, u"Bravo"_s);
            auto runner = std::make_unique<RuleRunner>(desk.ports(), RuleRunnerOptions());
            int reached = 0;
            RuleRunnerOptions options;
            options.batch = 2;
            bool dead = false;
            options.checkpoint = [&](const QString&) {
                if (++reached == kill) {
                    dead = true;
                    runner.release()->deleteLater(); // in the middle of its work: whatever it asked is not heard
                }
            };
            runner = std::make_unique<RuleRunner>(desk.ports(), options);
            auto round = runner->round();
            Workbench::spin();
            QVERIFY(QTest::qWaitFor([&] { return dead || round.isFinished(); }, 10'000));
            steps = std::max(steps, reached + (dead ? 1 : 0));
            Workbench::spin();
            QVERIFY(desk.work() >= 0);
            QCOMPARE(desk.queued(), size_t(0));
            QCOMPARE(desk.log().size(), size_t(8));
            QStringList whose;
            for (const ConversationId id : ids) {
                const auto messages = desk.messages(id);
                QCOMPARE(std::count_if(messages.begin(), messages.end(), isAutomatic), 1);
                QCOMPARE(desk.conversation(id).labels, QStringList{u"late"_s});
                whose << desk.conversation(id).assignee;
            }
            whose.sort();
            QCOMPARE(whose, (QStringList{u"Ana"_s, u"Ana"_s, u"Bob"_s, u"Bob"_s}));
            QCOMPARE(answerOf(desk.office.store->rules().notices(u"Zoë"_s))->size(), size_t(4));
            QVERIFY(kill < 100);
        }
        QVERIFY2(steps > 10, qPrintable(QString::number(steps)));
    }

    void twoWorkersDoNothingTwice()
    {
        Desk desk;
        for (const auto& name : {u"Ana"_s, u"Bob"_s, u"Cyd"_s})
            desk.seat(name);
        desk.rule(u"all"_s, {}, {action(ActionKind::RoundRobin, u"Service"_s), acknowledge(u"We are on it."_s)});
        std::vector<ConversationId> ids;
        for (int i = 0; i < 30; ++i)
            ids.push_back(desk.writes(u"person%1"_s.arg(i), u"Colis ?"_s));
        StoreOptions options;
        options.location = desk.office.dir.filePath(u"work.parvis"_s);
        options.clock = &desk.office.clock;
        const auto other = *WorkspaceStore::open(options);
        {
            RuleRunnerOptions small;
            small.batch = 7;
            RuleRunner one(desk.ports(), small), two(desk.ports(*other), small);
            const auto first = one.round(), second = two.round();
            QVERIFY(answerOf(first) && answerOf(second));
        }
        QMap<QString, int> given;
        for (const ConversationId id : ids) {
            const auto messages = desk.messages(id);
            QCOMPARE(std::count_if(messages.begin(), messages.end(), isAutomatic), 1);
            ++given[desk.conversation(id).assignee];
        }
        QCOMPARE(given, (QMap<QString, int>{{u"Ana"_s, 10}, {u"Bob"_s, 10}, {u"Cyd"_s, 10}}));
        QCOMPARE(desk.log().size(), size_t(30));
        QCOMPARE(desk.queued(), size_t(0));
    }

    void aColleagueInBetweenIsNotOverwritten()
    {
        Desk desk;
        desk.rule(u"assign"_s, {}, {action(ActionKind::Assign, u"Omar"_s)});
        const auto id = desk.writes(u"lea"_s, u"Colis ?"_s);
        RuleRunnerOptions options;
        bool once = false;
        options.checkpoint = [&](const QString& step) {
            if (step != "answers"_L1 || std::exchange(once, true))
                return;
            Conversation c = desk.conversation(id);
            c.assignee = u"Zoë"_s;
            QVERIFY(answerOf(desk.office.store->inbox().save(c)));
        };
        QCOMPARE(desk.work(options), 1);
        QCOMPARE(desk.conversation(id).assignee, u"Zoë"_s);
        QCOMPARE(desk.answerDetail(), u"assigned_already"_s);
    }

    void waitsForTriageAWhile()
    {
        Desk desk;
        Condition complaint;
        complaint.kind = ConditionKind::Kind;
        complaint.values = {u"complaint"_s};
        desk.rule(u"complaints"_s, complaint, {action(ActionKind::SetPriority, u"high"_s)});
        Condition fan;
        fan.kind = ConditionKind::Ambassador;
        desk.rule(u"fans"_s, fan, {action(ActionKind::AddLabel, u"fan"_s)});
        Ports ports = desk.ports();
        ports.traits = &desk.traits;
        ports.ambassadors = &desk.ambassadors;
        RuleRunner runner(ports);
        const auto one = desk.writes(u"lea"_s, u"Colis ?"_s), two = desk.writes(u"omar"_s, u"Colis ?"_s);
        desk.ambassadors.marked = {desk.conversation(two).customer.id};
        QCOMPARE(answerOf(runner.round()).value_or(-1), 0);
        QCOMPARE(desk.queued(), size_t(2));
        desk.traits.known.insert(desk.messages(one).front().id, {u"fr"_s, 1, {}, 0, u"complaint"_s, 0.9});
        desk.office.clock.advance(6s);
        QCOMPARE(answerOf(runner.round()).value_or(-1), 1);
        QCOMPARE(desk.conversation(one).priority, Priority::High);
        QCOMPARE(desk.queued(), size_t(1));
        desk.office.clock.advance(60s); // nobody will tell
        QCOMPARE(answerOf(runner.round()).value_or(-1), 1);
        QCOMPARE(desk.conversation(two).priority, Priority::Normal);
        QCOMPARE(desk.conversation(two).labels, QStringList{u"fan"_s});
        QCOMPARE(desk.queued(), size_t(0));
    }

    void worksByItselfOnceStarted()
    {
        Desk desk;
        desk.rule(u"label"_s, {}, {action(ActionKind::AddLabel, u"new"_s)});
        RuleRunner runner(desk.ports());
        runner.start();
        const auto id = desk.writes(u"lea"_s, u"Colis ?"_s);
        runner.wake();
        QTRY_COMPARE(desk.conversation(id).labels, QStringList{u"new"_s});
        QVERIFY(answerOf(runner.stop()));
        desk.writes(u"omar"_s, u"Colis ?"_s);
        runner.wake();
        Workbench::spin();
        QCOMPARE(desk.queued(), size_t(1));
    }

    void dryRunCountsAndChangesNothing()
    {
        Desk desk;
        for (int i = 0; i < 1'200; ++i) {
            auto message = desk.comment(u"person%1"_s.arg(i % 40), i % 4 == 0 ? u"Mon colis %1"_s.arg(i) : u"Bravo"_s);
            message.created = desk.office.clock.now() - Milliseconds(60'000) * (1'200 - i);
            desk.arrives(message);
        }
        const auto before = *answerOf(desk.office.store->inbox().list({}));
        InboxRule parcels, all;
        parcels.name = u"parcels"_s;
        parcels.when = words({u"colis"_s});
        parcels.actions = {action(ActionKind::AddLabel, u"delivery"_s), action(ActionKind::SetPriority, u"normal"_s)};
        parcels.stop = true;
        all.name = u"all"_s;
        all.actions = {action(ActionKind::Close, u"seen"_s)};
        RuleDesk rules(desk.ports());
        auto trial = rules.trial({parcels, all}, 0);
        QList<int> seen;
        QObject::connect(trial.get(), &RuleTrial::progress, trial.get(), [&seen](int looked, int) { seen << looked; });
        const auto report = answerOf(trial->run());
        QVERIFY(report);
        QCOMPARE(report->looked, 1'200);
        QCOMPARE(report->total, 1'200);
        QCOMPARE(seen, (QList<int>{500, 1'000, 1'200}));
        QCOMPARE(report->rules[0].matched, 300);
        QCOMPARE(report->rules[0].actions[0].second, 300);
        QCOMPARE(report->rules[0].actions[1].second, 0); // all have normal priority already
        QCOMPARE(report->rules[0].examples.size(), size_t(trialExamples));
        QCOMPARE(report->rules[0].examples[0].excerpt, u"Mon colis 1196"_s);
        QCOMPARE(report->rules[1].matched, 900);
        QVERIFY(*answerOf(desk.office.store->inbox().list({})) == before);
        QVERIFY(desk.log().empty());
        // Cancelled: what was counted until then.
        auto cut = rules.trial({parcels}, 0);
        QObject::connect(cut.get(), &RuleTrial::progress, cut.get(), [&cut] { cut->cancel(); });
        const auto part = answerOf(cut->run());
        QVERIFY(part && part->cancelled && part->looked == 500);
        const auto last = answerOf(rules.trial({parcels}, 10)->run());
        QCOMPARE(last->looked, 10);
        InboxRule senseless = parcels;
        senseless.actions.clear();
        QCOMPARE(answerOf(rules.trial({senseless}, 10)->run()).error().kind, ErrorKind::Rejected);
        // While it is written.
        const auto subjects = *answerOf(rules.recent(100));
        QCOMPARE(subjects->size(), size_t(100));
        QCOMPARE(answerOf(rules.tryOn(parcels, subjects))->rules[0].matched, 25);
    }

    void filesInAndOut()
    {
        Desk desk;
        RuleDesk rules(desk.ports());
        desk.rule(u"a"_s, words({u"colis"_s}), {action(ActionKind::AddLabel, u"x"_s)});
        const QByteArray file = *answerOf(rules.exportJson());
        const auto added = answerOf(rules.importJson(file, u"boss"_s));
        QVERIFY(added && added->problems.empty() && added->added.size() == 1);
        QCOMPARE(answerOf(rules.rules())->size(), size_t(2));
        const auto refused = answerOf(rules.importJson(QByteArray(file).replace("colis", "!"), u"boss"_s));
        QCOMPARE(refused->problems.front().path, u"/rules/0/when/words/0"_s);
        QCOMPARE(answerOf(rules.rules())->size(), size_t(2));
        const auto off = answerOf(rules.setEnabled(added->added[0].id, false, u"boss"_s));
        QVERIFY(off && !off->enabled);
        QCOMPARE(answerOf(rules.find({4711})).error().kind, ErrorKind::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestRules)
#include "test_rules.moc"
