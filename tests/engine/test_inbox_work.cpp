// SPDX-License-Identifier: GPL-3.0-or-later
// Two desks on one workspace file: changes of many, conflicts, undo, presence; and the worker that wakes what sleeps.
#include "engine/inbox/inbox_desk.h"
#include "engine/inbox/snooze_work.h"
#include "engine/worker.h"
#include "office.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

namespace inbox_work_test {

// Two windows, each with a store of its own on the same file.
struct TwoDesks : Office {
    TwoDesks() : desk(ports())
    {
        StoreOptions options;
        options.location = dir.filePath(u"work.parvis"_s);
        options.clock = &clock;
        second = *WorkspaceStore::open(options);
        Ports theirs{second->posts(),     second->outbox(), second->media(),
                     second->accounts(),  second->inbox(),  second->insights(),
                     second->workspace(), secrets,          clock};
        theirs.work = &second->work();
        colleague = std::make_unique<InboxDesk>(theirs);
    }
    Conversation comment(const QString& name)
    {
        IncomingMessage m;
        m.remote = {{name}, {}, {}};
        m.author.remoteId = {name};
        m.author.handle = name;
        m.text = u"text of "_s + name;
        m.created = clock.now();
        const auto made = answerOf(store->inbox().ingest(account.id, {m}, std::nullopt, std::nullopt));
        return stored(made->conversations.front());
    }
    Conversation stored(ConversationId id) { return *answerOf(store->inbox().find(id)); }

    std::shared_ptr<WorkspaceStore> second;
    InboxDesk desk;
    std::unique_ptr<InboxDesk> colleague;
};

WorkChange assigned(const QString& person)
{
    WorkChange change;
    change.assignee = person;
    return change;
}

} // namespace inbox_work_test

using namespace inbox_work_test;

class TestInboxWork : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aConflictIsToldAndLeftAlone()
    {
        TwoDesks office;
        const Conversation seen = office.comment(u"a"_s), calm = office.comment(u"b"_s);
        const auto theirs = answerOf(office.colleague->change(u"Omar"_s, {seen}, assigned(u"Omar"_s)));
        QVERIFY(theirs && theirs->done.size() == 1);
        const auto mine = answerOf(office.desk.change(u"Léa"_s, {seen, calm}, assigned(u"Léa"_s)));
        QVERIFY(mine);
        QCOMPARE(mine->done.size(), size_t(1));
        QCOMPARE(mine->done.front().id, calm.id);
        QCOMPARE(mine->refused.size(), size_t(1));
        QCOMPARE(mine->refused.front().error->kind, ErrorKind::Conflict);
        QCOMPARE(mine->refused.front().before.assignee, u"Omar"_s); // what is there now
        QCOMPARE(office.stored(seen.id).assignee, u"Omar"_s);
        // The person has seen both and chooses.
        const auto anyway = answerOf(office.desk.change(u"Léa"_s, {seen}, assigned(u"Léa"_s), true));
        QCOMPARE(anyway->done.size(), size_t(1));
        QCOMPARE(office.stored(seen.id).assignee, u"Léa"_s);
    }

    void aCustomerWhoWritesMeanwhileIsAConflictToo()
    {
        TwoDesks office;
        const Conversation seen = office.comment(u"a"_s);
        IncomingMessage more;
        more.remote = {{u"a2"_s}, {}, {}};
        more.root = more.parent = {u"a"_s};
        more.author.remoteId = {u"a"_s};
        more.text = u"and another thing"_s;
        more.created = office.clock.now() + 1s;
        QVERIFY(answerOf(office.store->inbox().ingest(office.account.id, {more}, std::nullopt, std::nullopt)));
        WorkChange close;
        close.status = ConversationStatus::Closed;
        close.closeReason = u"answered"_s;
        const auto result = answerOf(office.desk.change(u"Léa"_s, {seen}, close));
        QCOMPARE(result->refused.size(), size_t(1));
        QCOMPARE(office.stored(seen.id).status, ConversationStatus::Open);
    }

    void oneUndoForMany()
    {
        TwoDesks office;
        std::vector<Conversation> seen;
        for (int i = 0; i < 12; ++i)
            seen.push_back(office.comment(u"c%1"_s.arg(i)));
        WorkChange change = assigned(u"Léa"_s);
        change.status = ConversationStatus::Snoozed;
        change.snoozedUntil = office.clock.now() + 1h;
        change.addLabels = {u"later"_s};
        change.priority = Priority::High;
        const auto done = answerOf(office.desk.change(u"Léa"_s, seen, change));
        QCOMPARE(done->done.size(), size_t(12));
        // A colleague moves one field of one, and all of another.
        const auto labels =
            answerOf(office.colleague->change(u"Omar"_s, {office.stored(seen[2].id)}, assigned(u"Omar"_s)));
        QVERIFY(labels && labels->refused.empty());
        const auto undone = answerOf(office.desk.undo(u"Léa"_s, done->done));
        QCOMPARE(undone->done.size(), size_t(12));
        for (size_t i = 0; i < seen.size(); ++i) {
            const Conversation now = office.stored(seen[i].id);
            QCOMPARE(now.status, ConversationStatus::Open);
            QVERIFY(!now.snoozedUntil && now.labels.isEmpty());
            QCOMPARE(now.priority, Priority::Normal);
            QCOMPARE(now.assignee, i == 2 ? u"Omar"_s : QString()); // the colleague's word stays
        }
        // Twice undone there is nothing to do.
        const auto again = answerOf(office.desk.undo(u"Léa"_s, done->done));
        QVERIFY(again->done.empty());
        QCOMPARE(again->refused.size(), size_t(12));
    }

    void whatMakesNoSenseIsRefusedOneByOne()
    {
        TwoDesks office;
        const Conversation waits = office.comment(u"a"_s);
        WorkChange close;
        close.status = ConversationStatus::Closed;
        const auto result = answerOf(office.desk.change(u"Léa"_s, {waits}, close));
        QVERIFY(result->done.empty());
        QCOMPARE(result->refused.front().error->kind, ErrorKind::Rejected);
    }

    void whoWritesIsKnownToTheOther()
    {
        TwoDesks office;
        const Conversation c = office.comment(u"a"_s), other = office.comment(u"b"_s);
        QVERIFY(answerOf(office.desk.read(c.id, u"Léa"_s, u"1"_s)));
        QCOMPARE(answerOf(office.colleague->claim(c.id, u"Omar"_s, u"2"_s))->person, u"Omar"_s);
        const auto there = answerOf(office.desk.presence(c.id));
        QCOMPARE(there->size(), size_t(2));
        QCOMPARE(there->front().person, u"Omar"_s);
        QCOMPARE(there->front().state, PresenceState::Writing);
        QVERIFY(answerOf(office.desk.presence(other.id))->empty());
        QCOMPARE(answerOf(office.desk.claim(c.id, u"Léa"_s, u"1"_s))->person, u"Omar"_s);
        QCOMPARE(answerOf(office.desk.claim(c.id, u"Léa"_s, u"1"_s, true))->person, u"Léa"_s);
        QVERIFY(answerOf(office.desk.leave(u"1"_s)));
        office.clock.advance(presenceLease + 1ms);
        QVERIFY(answerOf(office.desk.presence())->empty());
    }

    void aDeskWithoutWorkIsQuiet()
    {
        Workbench bench;
        InboxDesk desk(bench.ports());
        QVERIFY(answerOf(desk.views(u"Léa"_s))->empty());
        QVERIFY(answerOf(desk.presence())->empty());
        QCOMPARE(answerOf(desk.claim({1}, u"Léa"_s, u"1"_s))->person, u"Léa"_s);
    }

    void snoozedOnesWakeByThemselves()
    {
        TwoDesks office;
        const Conversation c = office.comment(u"a"_s);
        WorkChange change;
        change.status = ConversationStatus::Snoozed;
        change.snoozedUntil = office.clock.now() + 1h;
        QVERIFY(answerOf(office.desk.change(u"Léa"_s, {c}, change)));
        SnoozeWork work(office.ports());
        QSignalSpy told(&work, &SnoozeWork::event);
        work.start();
        QTRY_COMPARE(work.next(), change.snoozedUntil);
        QCOMPARE(*answerOf(work.round()), 0);
        QCOMPARE(office.stored(c.id).status, ConversationStatus::Snoozed);
        office.clock.advance(1h);
        QVERIFY(answerOf(work.round()));
        QTRY_COMPARE(office.stored(c.id).status, ConversationStatus::Open);
        QTRY_COMPARE(told.count(), 1);
        // A new snooze is heard of, and one whose time has come wakes with no word from anybody.
        change.snoozedUntil = office.clock.now() - 1s;
        QVERIFY(answerOf(office.colleague->change(u"Omar"_s, {office.stored(c.id)}, change)));
        QTRY_COMPARE_WITH_TIMEOUT(office.stored(c.id).status, ConversationStatus::Open, 10'000);
        work.stop();
        QVERIFY(!work.next());
    }

    void theWorkerWakesThem()
    {
        TwoDesks office;
        const Conversation c = office.comment(u"a"_s);
        WorkChange change;
        change.status = ConversationStatus::Snoozed;
        change.snoozedUntil = office.clock.now() + 1h;
        QVERIFY(answerOf(office.desk.change(u"Léa"_s, {c}, change)));
        office.clock.advance(2h);
        PlatformRegistry registry;
        WorkerOptions options;
        options.publish = options.sync = false;
        Worker worker(office.ports(), registry, options);
        worker.start();
        QTRY_COMPARE(office.stored(c.id).status, ConversationStatus::Open);
        QVERIFY(answerOf(worker.stop()));
    }
};

QTEST_GUILESS_MAIN(TestInboxWork)
#include "test_inbox_work.moc"
