// SPDX-License-Identifier: GPL-3.0-or-later
// What a whole worker does with what came in: told apart first, then the rules, then the service clocks; once for each
// message, whatever moment a worker dies at.
#include "engine/worker.h"
#include "office.h"

#include <QSignalSpy>

using namespace parvis;
using namespace parvis::test;

// Named: a class of the test holds what stands here.
namespace worker_inbox_test {

// Whoever writes of something broken complains, and nobody else does.
class BrokenThings final : public TextModel, public TextClassifier
{
public:
    MessageTraits traitsOf(const QString& text, const QString&) const override
    {
        MessageTraits traits;
        traits.language = u"fr"_s;
        traits.kind = text.contains(u"broken"_s) ? u"complaint"_s : u"praise"_s;
        traits.kindConfidence = 0.9;
        return traits;
    }
    Result<std::vector<SeedLine>> seed() const override { return std::vector<SeedLine>(); }
    Result<TrainedModel> train(const std::vector<TriageExample>&) const override
    {
        TrainedModel model;
        model.bytes = model.digest = "one";
        return model;
    }
    Result<std::shared_ptr<const TextModel>> load(const QByteArray&) const override
    {
        return std::make_shared<const BrokenThings>();
    }
};

constexpr std::chrono::minutes quick = 15min, slow = 240min;

struct Desk {
    Desk()
    {
        registry.add(std::make_unique<FakeFactory>(office.network));
        for (const auto& handle : {u"bakery"_s, u"café"_s})
            addAccount(handle);
        rules();
        promises();
    }
    void addAccount(const QString& handle)
    {
        Account a;
        a.network = u"fake"_s;
        a.server = u"https://fake.example"_s;
        a.remoteId = {handle};
        a.handle = handle;
        a.capabilities = fakeCapabilities(office.network);
        accounts.push_back(*answerOf(office.store->accounts().add(a, "sealed:token")));
    }
    void rules()
    {
        InboxRule rule;
        rule.name = u"complaints"_s;
        rule.when.kind = ConditionKind::Kind;
        rule.when.values = {u"complaint"_s};
        RuleAction raise, label;
        raise.kind = ActionKind::SetPriority;
        raise.value = u"urgent"_s;
        label.kind = ActionKind::AddLabel;
        label.value = u"broken"_s;
        rule.actions = {raise, label};
        QVERIFY(answerOf(office.store->rules().save(rule, u"boss"_s)));
    }
    // An urgent conversation is promised more than another.
    void promises()
    {
        auto& service = office.store->service();
        const auto calendar = answerOf(service.saveCalendar(alwaysOpen(u"Always"_s, ZoneId::utc()), u"boss"_s))->id;
        for (const bool urgent : {true, false}) {
            ServicePolicy policy;
            policy.name = urgent ? u"Urgent"_s : u"All"_s;
            policy.calendar = calendar;
            if (urgent)
                policy.priorities = {Priority::Urgent};
            policy.goal(ServiceTarget::FirstResponse).within = urgent ? quick : slow;
            QVERIFY(answerOf(service.savePolicy(policy, u"boss"_s)));
        }
    }
    // pages: one message on each, every second of them a complaint.
    void writes(const Account& account, int pages)
    {
        for (int i = 0; i < pages; ++i) {
            IncomingMessage m;
            m.remote = {{account.handle + u"-%1"_s.arg(i)}, {}, {}};
            m.author.network = u"fake"_s;
            m.author.remoteId = {u"customer%1"_s.arg(i)};
            m.author.handle = m.author.remoteId.value;
            m.text = i % 2 ? u"Lovely"_s : u"It is broken"_s;
            m.created = office.clock.now();
            InboxPage page;
            page.messages = {m};
            office.network.pages[account.id].push_back(page);
        }
        written += pages;
    }
    Ports ports()
    {
        Ports p = office.ports();
        p.rules = &office.store->rules();
        p.traits = &office.store->traits();
        p.triage = &office.store->triage();
        p.classifier = &model;
        p.service = &office.store->service();
        return p;
    }
    static WorkerOptions untilIdle()
    {
        WorkerOptions options;
        options.untilIdle = true;
        return options;
    }
    // Empty when each message was told apart, seen by the rules and given its clock, all once; otherwise what is wrong.
    QString wrong()
    {
        ConversationQuery query;
        query.limit = 0;
        const auto conversations = answerOf(office.store->inbox().list(query));
        if (!conversations || int(conversations->size()) != written)
            return u"%1 conversations"_s.arg(conversations ? conversations->size() : 0);
        if (!answerOf(office.store->triage().untriaged(1))->empty())
            return u"not told apart"_s;
        if (!answerOf(office.store->rules().queued(office.clock.now() + 24h, 1))->due.empty())
            return u"not seen by the rules"_s;
        if (answerOf(office.store->service().staleCount()).value_or(-1) != 0)
            return u"clocks are old"_s;
        QHash<MessageId, int> acted;
        const auto log = answerOf(office.store->rules().log({{}, std::nullopt, 10'000}));
        for (const RuleLogEntry& entry : *log)
            ++acted[entry.message];
        for (const Conversation& c : *conversations) {
            if (const QString why = wrongWith(c, acted); !why.isEmpty())
                return why;
        }
        return {};
    }
    QString wrongWith(const Conversation& c, const QHash<MessageId, int>& acted)
    {
        const auto messages = *answerOf(office.store->inbox().messages(c.id));
        const auto triaged = *answerOf(office.store->triage().ofConversation(c.id));
        if (messages.size() != 1 || triaged.size() != 1)
            return u"%1 messages, %2 told apart"_s.arg(messages.size()).arg(triaged.size());
        const bool complaint = messages.front().content.text.contains(u"broken"_s);
        if (acted.value(messages.front().id) != (complaint ? 1 : 0))
            return u"a rule acted %1 times upon %2"_s.arg(acted.value(messages.front().id))
                .arg(messages.front().content.text);
        if (c.labels != (complaint ? QStringList{u"broken"_s} : QStringList()))
            return u"labels "_s + c.labels.join(u' ');
        if (c.service.due != c.created + (complaint ? quick : slow))
            return u"the clock is not the one of its priority"_s;
        return {};
    }

    Office office;
    PlatformRegistry registry;
    BrokenThings model;
    std::vector<Account> accounts;
    int written = 0;
};

} // namespace worker_inbox_test

using namespace worker_inbox_test;

class TestWorkerInbox : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // One account is read at once, the other takes many pages: nobody rests when only the first is through.
    void aSingleRoundDoesAllOfIt()
    {
        Desk desk;
        desk.writes(desk.accounts[0], 1);
        desk.writes(desk.accounts[1], 40);
        Worker worker(desk.ports(), desk.registry, Desk::untilIdle());
        QString wrong = u"never idle"_s;
        qsizetype measured = 0;
        connect(&worker, &Worker::becameIdle, &worker, [&] {
            wrong = desk.wrong();
            measured = desk.office.network.metricReads.count(u"account"_s);
        });
        QSignalSpy idle(&worker, &Worker::becameIdle);
        worker.start();
        QTRY_COMPARE_WITH_TIMEOUT(idle.count(), 1, 30'000);
        QCOMPARE(wrong, QString());
        QCOMPARE(measured, 2);
        QVERIFY(answerOf(worker.stop()));
    }

    void aWorkerThatGoesOnDoesItToo()
    {
        Desk desk;
        for (const Account& account : desk.accounts)
            desk.writes(account, 3);
        Worker worker(desk.ports(), desk.registry, WorkerOptions());
        worker.start();
        QString wrong;
        const auto settled = [&] {
            desk.office.clock.advance(1s); // what waited for triage is looked at again
            wrong = desk.wrong();
            return wrong.isEmpty();
        };
        QVERIFY2(QTest::qWaitFor(settled, 30'000), qPrintable(wrong));
        QVERIFY(answerOf(worker.stop()));
    }

    // Dies after its first commit, its second, and so on; the next worker finishes, and nothing is done twice.
    void killedAfterEveryCommit()
    {
        int kill = 0;
        for (bool died = true; died;) {
            ++kill;
            QVERIFY2(kill < 200, "it never got through");
            died = false;
            Desk desk;
            for (const Account& account : desk.accounts)
                desk.writes(account, 2);
            int commits = 0;
            auto worker = std::make_unique<Worker>(desk.ports(), desk.registry, Desk::untilIdle());
            QSignalSpy idle(worker.get(), &Worker::becameIdle);
            const auto watch = connect(desk.office.store->workspace().changes(), &ChangeFeed::changed, this, [&] {
                if (++commits != kill || !worker)
                    return;
                died = true;
                worker.release()->deleteLater(); // in the middle of its work: what it asked for is not heard
            });
            worker->start();
            QTRY_VERIFY_WITH_TIMEOUT(died || idle.count() == 1, 30'000);
            disconnect(watch);
            Workbench::spin();
            desk.office.clock.advance(2min); // what the dead one held is given up
            Worker next(desk.ports(), desk.registry, Desk::untilIdle());
            QSignalSpy done(&next, &Worker::becameIdle);
            next.start();
            QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, 30'000);
            const QString wrong = desk.wrong();
            QVERIFY2(wrong.isEmpty(), qPrintable(u"killed after commit %1: %2"_s.arg(kill).arg(wrong)));
            QVERIFY(answerOf(next.stop()));
            if (worker)
                QVERIFY(answerOf(worker->stop()));
        }
        QVERIFY2(kill > 6, qPrintable(u"only %1 commits: the test proved nothing"_s.arg(kill)));
    }
};

QTEST_GUILESS_MAIN(TestWorkerInbox)
#include "test_worker_inbox.moc"
