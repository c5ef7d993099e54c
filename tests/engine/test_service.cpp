// SPDX-License-Identifier: GPL-3.0-or-later
// Clocks computed in batches: stopped between them, overtaken by changed rules, by two workers at once; what the desk
// and the list tell of them.
#include "base/calling_person.h"
#include "engine/inbox/inbox_desk.h"
#include "engine/inbox/service_desk.h"
#include "engine/inbox/service_work.h"
#include "engine/worker.h"
#include "store/workspace_store.h"
#include "workbench.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

// Named: a class of the test holds what stands here.
namespace service_test {

// A real workspace on a Monday, 09:00 UTC.
struct Office {
    Office() : secrets(clock)
    {
        clock.set(*Instant::fromRfc3339(u"2026-11-23T09:00:00Z"));
        options.location = dir.filePath(u"work.parvis"_s);
        options.clock = &clock;
        NewWorkspace workspace;
        workspace.name = u"test"_s;
        workspace.publicKey = "public";
        workspace.keyId = u"key"_s;
        store = *WorkspaceStore::create(options, workspace);
        Account a;
        a.network = u"fake"_s;
        a.server = u"https://fake.example"_s;
        a.remoteId = {u"shop"_s};
        a.handle = u"shop"_s;
        a.capabilities = fakeCapabilities(network);
        shop = *answerOf(store->accounts().add(a, "sealed"));
    }
    Ports ports() { return portsOf(*store); }
    Ports portsOf(WorkspaceStore& s)
    {
        Ports p{s.posts(), s.outbox(), s.media(), s.accounts(), s.inbox(), s.insights(), s.workspace(), secrets, clock};
        p.service = &s.service();
        return p;
    }
    Instant at(const QString& time) { return *Instant::fromRfc3339(QString(u"2026-11-23T"_s + time + u":00Z"_s)); }
    IncomingMessage comment(const QString& remote, const QString& time, bool own = false)
    {
        IncomingMessage m;
        m.remote = {{remote}, {}, {}};
        m.author.network = u"fake"_s;
        m.author.remoteId = {own ? u"shop"_s : u"customer"_s};
        m.author.name = u"Léa"_s;
        m.text = u"Bonjour"_s;
        m.created = at(time);
        return m;
    }
    void ingest(const std::vector<IncomingMessage>& messages)
    {
        const auto done = answerOf(store->inbox().ingest(shop.id, messages, std::nullopt, std::nullopt));
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
    }
    void many(int count)
    {
        std::vector<IncomingMessage> messages;
        for (int i = 0; i < count; ++i)
            messages.push_back(comment(u"m%1"_s.arg(i), u"08:%1"_s.arg(i % 60, 2, 10, QChar(u'0'))));
        ingest(messages);
    }
    ServicePolicy promise(std::chrono::minutes first)
    {
        const auto rules = answerOf(store->service().rules());
        ServicePolicy policy;
        if (!rules->policies.empty())
            policy = rules->policies.front();
        else
            policy.calendar =
                answerOf(store->service().saveCalendar(alwaysOpen(u"Always"_s, ZoneId::utc()), u"boss"_s))->id;
        policy.name = u"All"_s;
        policy.goal(ServiceTarget::FirstResponse).within = first;
        return *answerOf(store->service().savePolicy(policy, u"boss"_s));
    }
    std::vector<Conversation> all()
    {
        ConversationQuery query;
        query.limit = 0;
        return *answerOf(store->inbox().list(query));
    }
    Conversation only() { return all().front(); }
    int stale() { return int(answerOf(store->service().staleCount()).value_or(-1)); }
    bool allDueAfter(std::chrono::minutes time)
    {
        const auto list = all();
        return !list.empty() && std::all_of(list.begin(), list.end(), [time](const Conversation& c) {
            return c.service.due == c.created + time;
        });
    }
    int work(int batch = 200)
    {
        ServiceWork work(ports(), batch);
        return answerOf(work.round()).value_or(-1);
    }

    QTemporaryDir dir;
    FakeClock clock;
    FakeNetwork network;
    FakeStore secrets;
    StoreOptions options;
    std::shared_ptr<WorkspaceStore> store;
    Account shop;
};

} // namespace service_test

using namespace service_test;

class TestService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingPromisedNothingComputed()
    {
        Office office;
        office.many(3);
        QCOMPARE(office.work(), 0);
    }

    // What a person tells it is begins the clock of the policy for it, and taking it back ends that.
    void clocksFollowWhatIsTold()
    {
        Office office;
        office.many(1);
        ServicePolicy policy = office.promise(60min);
        policy.about = {u"complaint"_s};
        QVERIFY(answerOf(office.store->service().savePolicy(policy, u"boss"_s)));
        QCOMPARE(office.work(), 1);
        QVERIFY(!office.only().service.due);
        const auto before =
            answerOf(office.store->triage().correctNewest({office.only().id}, {u"complaint"_s, {}, u"Léa"_s}));
        QVERIFY(before);
        QCOMPARE(office.work(), 1);
        QVERIFY(office.allDueAfter(60min));
        const ServiceStanding standing = *answerOf(ServiceDesk(office.ports()).standing(office.only().id));
        QCOMPARE(standing.clocks[0].policyName, u"All"_s);
        QVERIFY(answerOf(office.store->triage().putBack(*before)));
        QCOMPARE(office.work(), 1);
        QVERIFY(!office.only().service.due);
    }

    void batchesUntilNoneIsStale()
    {
        Office office;
        office.many(25);
        office.promise(60min);
        QCOMPARE(office.stale(), 25);
        QCOMPARE(office.work(10), 25);
        QCOMPARE(office.stale(), 0);
        QVERIFY(office.allDueAfter(60min));
        QCOMPARE(office.work(10), 0);
    }

    void stoppedBetweenTwoBatches()
    {
        Office office;
        office.many(25);
        office.promise(60min);
        for (int left : {15, 5}) {
            auto work = std::make_unique<ServiceWork>(office.ports(), 10);
            QSignalSpy batch(work.get(), &ServiceWork::batchDone);
            connect(work.get(), &ServiceWork::batchDone, this, [&work] { work.release()->deleteLater(); });
            work->round().onDone(this, [](const Result<int>&) {});
            QTRY_COMPARE(batch.count(), 1);
            QCOMPARE(office.stale(), left);
        }
        // Another process, after the death of the first.
        const auto other = *WorkspaceStore::open(office.options);
        ServiceWork work(office.portsOf(*other), 10);
        QCOMPARE(answerOf(work.round()).value_or(-1), 5);
        QCOMPARE(office.stale(), 0);
        QVERIFY(office.allDueAfter(60min));
    }

    void aStoppedOneAsksForNothingMore()
    {
        Office office;
        office.many(25);
        office.promise(60min);
        ServiceWork work(office.ports(), 10);
        connect(&work, &ServiceWork::batchDone, &work, [&work] { work.stop(); });
        const auto answer = answerOf(work.round());
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Cancelled);
        QCOMPARE(office.stale(), 15);
        QCOMPARE(answerOf(work.round()).value_or(-1), 0);
    }

    void rulesChangedInTheMiddle()
    {
        Office office;
        office.many(25);
        office.promise(60min);
        ServiceWork work(office.ports(), 10);
        bool changed = false;
        connect(&work, &ServiceWork::batchDone, &work, [&] {
            if (!std::exchange(changed, true))
                office.promise(30min);
        });
        QCOMPARE(answerOf(work.round()).value_or(-1), 35); // ten of them twice
        QVERIFY(changed);
        QCOMPARE(office.stale(), 0);
        QVERIFY(office.allDueAfter(30min));
    }

    void twoWorkersAtOnce()
    {
        Office office;
        office.many(60);
        office.promise(60min);
        const auto other = *WorkspaceStore::open(office.options);
        ServiceWork one(office.ports(), 7), two(office.portsOf(*other), 9);
        const auto first = one.round(), second = two.round();
        QVERIFY(answerOf(first));
        QVERIFY(answerOf(second));
        QCOMPARE(office.stale(), 0);
        QVERIFY(office.allDueAfter(60min));
    }

    void askedDuringARound()
    {
        Office office;
        office.many(20);
        office.promise(60min);
        ServiceWork work(office.ports(), 10);
        const auto first = work.round(), second = work.round();
        QCOMPARE(answerOf(first).value_or(-1), 20);
        QCOMPARE(answerOf(second).value_or(-1), 0);
    }

    // From the message to the close, as the list tells it.
    void aConversationsDay()
    {
        Office office;
        ServicePolicy policy = office.promise(60min);
        policy.goal(ServiceTarget::NextResponse).within = 120min;
        policy.goal(ServiceTarget::Resolution).within = 480min;
        QVERIFY(answerOf(office.store->service().savePolicy(policy, u"boss"_s)));
        const auto mark = [&office] {
            office.work();
            return office.only().service;
        };
        InboxDesk desk(office.ports());
        const auto set = [&](ConversationStatus status, const QString& reason = {}) {
            const Conversation c = office.only();
            return answerOf(desk.setStatus(c.id, c.revision, status, reason, std::nullopt)).has_value();
        };
        office.ingest({office.comment(u"m1"_s, u"09:00"_s)});
        QCOMPARE(mark(), (ServiceMark{ServiceTarget::FirstResponse, office.at(u"10:00"_s), office.at(u"09:48"_s)}));
        office.clock.set(office.at(u"09:30"_s));
        office.ingest({[&] {
            auto own = office.comment(u"o1"_s, u"09:30"_s, true);
            own.parent = {u"m1"_s};
            return own;
        }()});
        QCOMPARE(mark(), (ServiceMark{ServiceTarget::Resolution, office.at(u"17:00"_s), office.at(u"15:24"_s)}));
        QVERIFY(set(ConversationStatus::Pending));
        QCOMPARE(mark(), (ServiceMark{ServiceTarget::Resolution, std::nullopt, std::nullopt}));
        office.clock.set(office.at(u"11:30"_s));
        office.ingest({[&] {
            auto more = office.comment(u"m2"_s, u"11:30"_s);
            more.parent = {u"m1"_s};
            return more;
        }()});
        QCOMPARE(mark(), (ServiceMark{ServiceTarget::NextResponse, office.at(u"13:30"_s), office.at(u"13:06"_s)}));
        ServiceDesk service(office.ports());
        const auto standing = answerOf(service.standing(office.only().id));
        QVERIFY(standing);
        QCOMPARE(standing->clocks[0].state, ClockState::Met);
        QCOMPARE(standing->clocks[0].reason, ClockReason::Answered);
        QCOMPARE(standing->clocks[1].reason, ClockReason::Waiting);
        QCOMPARE(standing->clocks[2].due, office.at(u"19:00"_s)); // two hours pending
        QCOMPARE(standing->trail.front().who, callingPerson());
        QVERIFY(set(ConversationStatus::Closed, u"dealt with"_s));
        QCOMPARE(mark(), ServiceMark());
        QCOMPARE(office.stale(), 0);
    }

    void overdueByTheQuery()
    {
        Office office;
        office.many(3);
        office.promise(60min);
        office.work();
        InboxDesk desk(office.ports());
        const auto query = parseInboxQuery(u"is:overdue"_s, ZoneId::utc());
        QVERIFY(query);
        office.clock.set(office.at(u"09:01"_s)); // the first came at 08:00, the second at 08:01
        QCOMPARE(answerOf(desk.list(*query))->size(), size_t(1));
        office.clock.set(office.at(u"10:00"_s));
        QCOMPARE(answerOf(desk.list(*query))->size(), size_t(3));
        ServiceDesk service(office.ports());
        QCOMPARE(answerOf(service.burning(10))->size(), size_t(3));
        QCOMPARE(answerOf(service.burning(2))->front().root.value, u"m0"_s);
        QCOMPARE(answerOf(service.burning(10, office.at(u"09:01"_s)))->front().root.value, u"m1"_s);
    }

    void aWorkerKeepsThemRight()
    {
        Office office;
        office.many(5);
        PlatformRegistry registry;
        registry.add(std::make_unique<FakeFactory>(office.network));
        WorkerOptions options;
        options.publish = false;
        Worker worker(office.ports(), registry, options);
        worker.start();
        office.promise(60min);
        QTRY_COMPARE(office.stale(), 0);
        QTRY_VERIFY(office.allDueAfter(60min));
        office.promise(20min);
        QTRY_VERIFY(office.stale() == 0 && office.allDueAfter(20min));
        const Conversation c = office.only();
        InboxDesk desk(office.ports());
        QVERIFY(answerOf(desk.setStatus(c.id, c.revision, ConversationStatus::Pending, {}, std::nullopt)));
        QTRY_VERIFY(office.stale() == 0 && !office.only().service.due);
        QVERIFY(answerOf(worker.stop()));
    }

    void daysOffFromACalendarFile()
    {
        Office office;
        const QString path = office.dir.filePath(u"feasts.ics"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"
                   "BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:20261224\r\n"
                   "DTEND;VALUE=DATE:20261227\r\nSUMMARY:Noel\r\nEND:VEVENT\r\n"
                   "BEGIN:VEVENT\r\nUID:2\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20261201T090000Z\r\n"
                   "DTEND:20261201T100000Z\r\nSUMMARY:Meeting\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        file.close();
        ServiceDesk desk(office.ports());
        const auto days = answerOf(desk.daysOffOf(path, ZoneId::utc()));
        QVERIFY(days);
        QCOMPARE(*days, (std::vector<DayOff>{
                            {{2026, 12, 24}, u"Noel"_s}, {{2026, 12, 25}, u"Noel"_s}, {{2026, 12, 26}, u"Noel"_s}}));
        QCOMPARE(answerOf(desk.daysOffOf(office.dir.filePath(u"none.ics"_s), ZoneId::utc())).error().kind,
                 ErrorKind::NotFound);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no calendar");
        file.close();
        QCOMPARE(answerOf(desk.daysOffOf(path, ZoneId::utc())).error().kind, ErrorKind::Rejected);
    }
};

QTEST_GUILESS_MAIN(TestService)
#include "test_service.moc"
