// SPDX-License-Identifier: GPL-3.0-or-later
// Recurring posts over clock changes, made exactly once by however many workers and whatever cuts them; evergreens in
// empty slots; free slots, shuffling, skipping, stopping.
#include "engine/publishing/plan_desk.h"
#include "engine/publishing/publishing_desk.h"
#include "engine/publishing/rhythm_desk.h"
#include "engine/publishing/rhythm_work.h"
#include "engine/worker.h"
#include "store/workspace_store.h"
#include "workbench.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

// Named: a class of the test holds what stands here.
namespace rhythm_test {

ZoneId zoneOf(const char* name)
{
    return ZoneId::fromName(QString::fromLatin1(name)).value_or(ZoneId());
}

// A real workspace, opened as often as a test wants, with time moved by hand: a Tuesday, 09:12 UTC.
struct Office {
    Office() : secrets(clock)
    {
        clock.set(*Instant::fromRfc3339(u"2026-11-24T09:12:00Z"));
        options.location = dir.filePath(u"work.parvis"_s);
        options.clock = &clock;
        NewWorkspace workspace;
        workspace.name = u"test"_s;
        workspace.publicKey = "public";
        workspace.keyId = u"key"_s;
        store = *WorkspaceStore::create(options, workspace);
        shop = addAccount(u"shop"_s);
    }
    Account addAccount(const QString& handle)
    {
        Account a;
        a.network = u"fake"_s;
        a.server = u"https://fake.example"_s;
        a.remoteId = {handle};
        a.handle = handle;
        a.capabilities = fakeCapabilities(network);
        return *answerOf(store->accounts().add(a, "sealed"));
    }
    Ports ports() { return portsOf(*store); }
    Ports portsOf(WorkspaceStore& s)
    {
        Ports p{s.posts(), s.outbox(), s.media(), s.accounts(), s.inbox(), s.insights(), s.workspace(), secrets, clock};
        p.governance = &s.governance();
        p.plan = &s.plan();
        p.rhythm = &s.rhythm();
        return p;
    }
    PostWithPublications add(const QString& text, const Account& account, const WallTime& wall,
                             const ZoneId& zone = ZoneId::utc())
    {
        PublishingDesk desk(ports());
        PostDraft d;
        d.base.text = text;
        d.accounts = {account.id};
        d.when = When::at(wall, zone);
        d.when.repeatedDecided = true;
        d.author = u"léa"_s;
        const auto result = answerOf(desk.submit(d));
        if (!result || !result->stored)
            qFatal("the post was refused");
        return *result->stored;
    }
    Recurrence repeat(const PostWithPublications& first, const QString& rule)
    {
        RhythmDesk desk(ports());
        Recurrence r;
        r.post = first.post.id;
        for (const Publication& p : first.publications)
            r.accounts.push_back(p.account);
        r.start = first.publications.front().plan.wall;
        r.zone = first.publications.front().plan.zone;
        r.rule = rule;
        r.author = u"léa"_s;
        const auto saved = answerOf(desk.saveRecurrence(r));
        if (!saved)
            qFatal("%s", qPrintable(saved.error().detail));
        return *saved;
    }
    Slot slot(const Account& account, int hour, int weekdays = 0x7f)
    {
        Slot s;
        s.account = account.id;
        s.weekdays = weekdays;
        s.hour = hour;
        return *answerOf(store->rhythm().saveSlot(s));
    }
    Evergreen evergreen(const PostWithPublications& post, int cooldown)
    {
        Evergreen e;
        e.post = post.post.id;
        e.account = post.publications.front().account;
        e.cooldown = cooldown;
        return *answerOf(store->rhythm().saveEvergreen(e));
    }
    Result<int> work(const RhythmAhead& ahead = {})
    {
        RhythmWork work(ports(), ahead);
        return answerOf(work.round());
    }
    std::vector<PublicationRow> rows(const Account& account)
    {
        PublicationQuery query;
        query.accounts = {account.id};
        return *answerOf(store->posts().list(query));
    }
    QStringList planned(const Account& account)
    {
        QStringList list;
        for (const PublicationRow& row : rows(account)) {
            if (takesSlot(row.state))
                list << row.plan.wall.toIso().left(16) + u' ' + row.plan.due.toRfc3339();
        }
        return list;
    }

    QTemporaryDir dir;
    FakeClock clock;
    FakeNetwork network;
    FakeStore secrets;
    StoreOptions options;
    std::shared_ptr<WorkspaceStore> store;
    Account shop;
};

} // namespace rhythm_test

using namespace rhythm_test;

class TestRhythm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Three dates around a change of clocks. A wall time that is skipped moves past the gap, one that comes twice is
    // the first, and every other stays what it is.
    void clockChanges_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("start");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char* name, const char* zone, const char* rule, const char* start,
                            const QStringList& expected) {
            QTest::newRow(name) << QByteArray(zone) << QString::fromLatin1(rule) << QString::fromLatin1(start)
                                << expected;
        };
        row("Paris spring, in the gap", "Europe/Paris", "FREQ=DAILY", "2027-03-27T02:30",
            {u"2027-03-27T02:30 2027-03-27T01:30:00Z"_s, u"2027-03-28T03:30 2027-03-28T01:30:00Z"_s,
             u"2027-03-29T02:30 2027-03-29T00:30:00Z"_s});
        row("Paris spring, weekly at nine", "Europe/Paris", "FREQ=WEEKLY;BYDAY=SU", "2027-03-21T09:00",
            {u"2027-03-21T09:00 2027-03-21T08:00:00Z"_s, u"2027-03-28T09:00 2027-03-28T07:00:00Z"_s,
             u"2027-04-04T09:00 2027-04-04T07:00:00Z"_s});
        row("Paris autumn, twice", "Europe/Paris", "FREQ=DAILY", "2027-10-30T02:30",
            {u"2027-10-30T02:30 2027-10-30T00:30:00Z"_s, u"2027-10-31T02:30 2027-10-31T00:30:00Z"_s,
             u"2027-11-01T02:30 2027-11-01T01:30:00Z"_s});
        row("New York spring", "America/New_York", "FREQ=DAILY", "2027-03-13T02:30",
            {u"2027-03-13T02:30 2027-03-13T07:30:00Z"_s, u"2027-03-14T03:30 2027-03-14T07:30:00Z"_s,
             u"2027-03-15T02:30 2027-03-15T06:30:00Z"_s});
        row("New York autumn, twice", "America/New_York", "FREQ=WEEKLY;BYDAY=SU", "2027-10-31T01:30",
            {u"2027-10-31T01:30 2027-10-31T05:30:00Z"_s, u"2027-11-07T01:30 2027-11-07T05:30:00Z"_s,
             u"2027-11-14T01:30 2027-11-14T06:30:00Z"_s});
        row("Lord Howe spring, half an hour", "Australia/Lord_Howe", "FREQ=DAILY", "2027-10-02T02:15",
            {u"2027-10-02T02:15 2027-10-01T15:45:00Z"_s, u"2027-10-03T02:45 2027-10-02T15:45:00Z"_s,
             u"2027-10-04T02:15 2027-10-03T15:15:00Z"_s});
        row("Lord Howe autumn", "Australia/Lord_Howe", "FREQ=DAILY", "2027-04-03T01:45",
            {u"2027-04-03T01:45 2027-04-02T14:45:00Z"_s, u"2027-04-04T01:45 2027-04-03T14:45:00Z"_s,
             u"2027-04-05T01:45 2027-04-04T15:15:00Z"_s});
        row("Casablanca, Ramadan begins", "Africa/Casablanca", "FREQ=DAILY", "2027-02-06T02:30",
            {u"2027-02-06T02:30 2027-02-06T01:30:00Z"_s, u"2027-02-07T02:30 2027-02-07T01:30:00Z"_s,
             u"2027-02-08T02:30 2027-02-08T02:30:00Z"_s});
        row("Casablanca, Ramadan ends", "Africa/Casablanca", "FREQ=DAILY", "2027-03-13T02:30",
            {u"2027-03-13T02:30 2027-03-13T02:30:00Z"_s, u"2027-03-14T03:30 2027-03-14T02:30:00Z"_s,
             u"2027-03-15T02:30 2027-03-15T01:30:00Z"_s});
        row("Casablanca, monthly over both", "Africa/Casablanca", "FREQ=MONTHLY;BYMONTHDAY=20", "2027-01-20T09:00",
            {u"2027-01-20T09:00 2027-01-20T08:00:00Z"_s, u"2027-02-20T09:00 2027-02-20T09:00:00Z"_s,
             u"2027-03-20T09:00 2027-03-20T08:00:00Z"_s});
        row("Kathmandu, never", "Asia/Kathmandu", "FREQ=WEEKLY;BYDAY=SU", "2027-03-21T02:30",
            {u"2027-03-21T02:30 2027-03-20T20:45:00Z"_s, u"2027-03-28T02:30 2027-03-27T20:45:00Z"_s,
             u"2027-04-04T02:30 2027-04-03T20:45:00Z"_s});
        row("a month without its 31st", "Europe/Paris", "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1",
            "2027-01-31T09:00",
            {u"2027-01-31T09:00 2027-01-31T08:00:00Z"_s, u"2027-02-28T09:00 2027-02-28T08:00:00Z"_s,
             u"2027-03-31T09:00 2027-03-31T07:00:00Z"_s});
    }
    void clockChanges()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QString, rule);
        QFETCH(QString, start);
        QFETCH(QStringList, expected);
        const ZoneId id = zoneOf(zone.constData());
        const WallTime wall = *WallTime::fromIso(start);
        const Instant first = resolve(wall, id).instant;
        const auto dates = occurrencesOf(rule, wall, id, first, first + std::chrono::days(400), 3);
        QVERIFY(dates);
        QStringList found;
        for (const Occurrence& one : *dates) {
            found << one.wall.toIso().left(16) + u' ' + one.due.toRfc3339();
            QCOMPARE(one.isMoved(), resolve(one.nominal, id).kind == Resolution::Kind::Skipped);
            QCOMPARE(one.isRepeated, resolve(one.nominal, id).kind == Resolution::Kind::Repeated);
        }
        QCOMPARE(found, expected);
        // The same, made by a worker and kept.
        Office office;
        office.clock.set(first - 30min);
        const auto post = office.add(u"Bonjour"_s, office.shop, wall, id);
        office.repeat(post, rule);
        RhythmAhead ahead;
        ahead.recurring =
            std::chrono::floor<std::chrono::days>(dates->back().due - office.clock.now()) + std::chrono::days(1);
        QVERIFY(office.work(ahead));
        QCOMPARE(office.planned(office.shop).mid(0, 3), expected);
    }

    void endsByNumberAndByDay_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<int>("count");
        QTest::newRow("count") << u"FREQ=DAILY;COUNT=4"_s << 4;
        QTest::newRow("until, included") << u"FREQ=DAILY;UNTIL=20261128T235959"_s << 4;
        QTest::newRow("ahead only") << u"FREQ=DAILY"_s << 60;
        QTest::newRow("every second week") << u"FREQ=WEEKLY;INTERVAL=2;BYDAY=WE"_s << 5;
    }
    void endsByNumberAndByDay()
    {
        QFETCH(QString, rule);
        QFETCH(int, count);
        Office office;
        office.repeat(office.add(u"Bonjour"_s, office.shop, {{2026, 11, 25}, 9, 0, 0}), rule);
        QVERIFY(office.work());
        QCOMPARE(int(office.planned(office.shop).size()), count);
        QCOMPARE(*office.work(), 0);
    }

    void refusesBadRules()
    {
        Office office;
        for (const auto* rule : {"", "FREQ=HOURLY", "FREQ=SECONDLY", "FREQ=DAILY;BYHOUR=9,10", "BYDAY=MO", "rubbish",
                                 "FREQ=SOMETIMES", "FREQ=DAILY;INTERVAL=x", "RSCALE==", "RSCALE=HEBREW;FREQ=YEARLY"}) {
            const auto dates = occurrencesOf(QString::fromLatin1(rule), {{2027, 1, 5}, 9, 0, 0}, ZoneId::utc(),
                                             office.clock.now(), office.clock.now() + std::chrono::days(90));
            QVERIFY2(!dates && dates.error().code == "bad_rule"_L1, rule);
        }
        RhythmDesk desk(office.ports());
        Recurrence r;
        const auto post = office.add(u"Bonjour"_s, office.shop, {{2026, 11, 25}, 9, 0, 0});
        r.post = post.post.id;
        r.accounts = {office.shop.id};
        r.start = {{2026, 11, 25}, 9, 0, 0};
        r.rule = u"FREQ=MINUTELY"_s;
        const auto refused = answerOf(desk.saveRecurrence(r));
        QVERIFY(!refused && refused.error().kind == ErrorKind::Rejected);
    }

    // Two workers of two programs at the same time, again and again: one post a date.
    void workersRace()
    {
        Office office;
        const Recurrence r =
            office.repeat(office.add(u"Bonjour"_s, office.shop, {{2026, 11, 25}, 9, 0, 0}), u"FREQ=DAILY"_s);
        const auto second = *WorkspaceStore::open(office.options);
        RhythmWork one(office.ports()), two(office.portsOf(*second));
        std::vector<Async<int>> rounds;
        for (int i = 0; i < 3; ++i) {
            rounds.push_back(one.round());
            rounds.push_back(two.round());
        }
        int made = 0;
        for (const auto& round : rounds) {
            const auto answer = answerOf(round);
            QVERIFY(answer);
        }
        for (const PublicationRow& row : office.rows(office.shop))
            made += row.excerpt == "Bonjour"_L1 ? 1 : 0;
        QCOMPARE(made, 60);
        QStringList dates = office.planned(office.shop);
        QCOMPARE(dates.removeDuplicates(), 0);
        QCOMPARE(answerOf(office.store->rhythm().recurrence(r.id))->dates.size(), size_t(60));
    }

    // A worker that dies at any statement of its work leaves what the next one completes, and no double.
    void workersDie()
    {
        Office office;
        office.repeat(office.add(u"Bonjour"_s, office.shop, {{2026, 11, 25}, 9, 0, 0}), u"FREQ=DAILY;COUNT=6"_s);
        for (int last = 1; last <= 40; last += 3) {
            auto left = std::make_shared<std::atomic<int>>(last);
            StoreOptions dying = office.options;
            dying.goodCopy = false;
            dying.statementHook = [left](const QString& sql) -> std::optional<Error> {
                const bool writes = sql.startsWith("INSERT"_L1) || sql.startsWith("UPDATE"_L1);
                if (writes && left->fetch_sub(1) <= 0)
                    return Error::make(ErrorKind::Storage, u"dead"_s);
                return std::nullopt;
            };
            const auto store = *WorkspaceStore::open(dying);
            RhythmWork work(office.portsOf(*store));
            const auto answer = answerOf(work.round());
            QVERIFY(answer || answer.error().kind == ErrorKind::Storage);
            QStringList dates = office.planned(office.shop);
            QCOMPARE(dates.removeDuplicates(), 0);
        }
        QVERIFY(office.work());
        QCOMPARE(office.planned(office.shop),
                 (QStringList{u"2026-11-25T09:00 2026-11-25T09:00:00Z"_s, u"2026-11-26T09:00 2026-11-26T09:00:00Z"_s,
                              u"2026-11-27T09:00 2026-11-27T09:00:00Z"_s, u"2026-11-28T09:00 2026-11-28T09:00:00Z"_s,
                              u"2026-11-29T09:00 2026-11-29T09:00:00Z"_s, u"2026-11-30T09:00 2026-11-30T09:00:00Z"_s}));
    }

    // Long asleep: what was missed is not made up for, nothing floods.
    void afterALongSleepOnlyWhatIsToCome()
    {
        Office office;
        office.repeat(office.add(u"Bonjour"_s, office.shop, {{2026, 11, 25}, 9, 0, 0}), u"FREQ=WEEKLY"_s);
        office.clock.set(*Instant::fromRfc3339(u"2027-03-01T00:00:00Z"));
        QVERIFY(office.work());
        const QStringList dates = office.planned(office.shop);
        QCOMPARE(dates.at(0), u"2026-11-25T09:00 2026-11-25T09:00:00Z"_s);
        QCOMPARE(dates.at(1), u"2027-03-03T09:00 2027-03-03T09:00:00Z"_s);
    }

    // A copy is weighed like any post: charter and approval hold for it.
    void copiesAreGoverned_data()
    {
        QTest::addColumn<int>("level");
        QTest::addColumn<int>("needed");
        QTest::addColumn<QString>("state");
        QTest::newRow("nothing") << -1 << 0 << u"scheduled"_s;
        QTest::newRow("warn") << int(CharterLevel::Warn) << 0 << u"scheduled"_s;
        QTest::newRow("needs approval") << int(CharterLevel::NeedsApproval) << 0 << u"in_review"_s;
        QTest::newRow("block") << int(CharterLevel::Block) << 0 << u"held"_s;
        QTest::newRow("policy") << -1 << 1 << u"in_review"_s;
    }
    void copiesAreGoverned()
    {
        QFETCH(int, level);
        QFETCH(int, needed);
        QFETCH(QString, state);
        Office office;
        office.repeat(office.add(u"Free lamps"_s, office.shop, {{2026, 11, 25}, 9, 0, 0}), u"FREQ=DAILY;COUNT=2"_s);
        if (level >= 0) {
            CharterRule rule;
            rule.name = u"no gifts"_s;
            rule.kind = CharterKind::ForbiddenWords;
            rule.level = CharterLevel(level);
            rule.words = {u"free"_s};
            QVERIFY(answerOf(office.store->governance().saveRule(rule, u"boss"_s)));
        }
        QVERIFY(answerOf(office.store->governance().savePolicy({office.shop.id, needed, {}}, u"boss"_s)));
        QCOMPARE(*office.work(), 1);
        const auto rows = office.rows(office.shop);
        QCOMPARE(rows.size(), size_t(2));
        QCOMPARE(stateName(rows.at(1).state), state);
        QCOMPARE(rows.at(1).error.has_value(), state == "held"_L1);
    }

    void copiesFollowTheWordsOfTheirSeries()
    {
        Office office;
        const auto post = office.add(u"Bonjour"_s, office.shop, {{2026, 11, 25}, 9, 0, 0});
        Recurrence r = office.repeat(post, u"FREQ=DAILY;COUNT=3"_s);
        Post words = post.post;
        words.base.text = u"Bonsoir"_s;
        QVERIFY(answerOf(office.store->posts().saveContent(words)));
        QCOMPARE(*office.work(), 2);
        for (const PublicationRow& row : office.rows(office.shop))
            QCOMPARE(row.excerpt, u"Bonsoir"_s);
        // An account that is gone is left out; with none left nothing is made.
        r.rule = u"FREQ=DAILY;COUNT=5"_s;
        QVERIFY(answerOf(office.store->rhythm().saveRecurrence(r)));
        QVERIFY(answerOf(office.store->accounts().remove(office.shop.id)));
        QCOMPARE(*office.work(), 0);
    }

    void skipsOneDateMadeOrNot()
    {
        Office office;
        const Recurrence r =
            office.repeat(office.add(u"Bonjour"_s, office.shop, {{2026, 11, 25}, 9, 0, 0}), u"FREQ=DAILY;COUNT=4"_s);
        RhythmDesk desk(office.ports());
        QVERIFY(answerOf(desk.skip(u"léa"_s, r.id, {{2026, 11, 27}, 9, 0, 0}))); // not made yet
        QVERIFY(office.work());
        QVERIFY(answerOf(desk.skip(u"léa"_s, r.id, {{2026, 11, 26}, 9, 0, 0}))); // made
        QVERIFY(office.work());
        QCOMPARE(office.planned(office.shop),
                 (QStringList{u"2026-11-25T09:00 2026-11-25T09:00:00Z"_s, u"2026-11-28T09:00 2026-11-28T09:00:00Z"_s}));
        const auto again = answerOf(desk.skip(u"léa"_s, r.id, {{2026, 11, 26}, 9, 0, 0}));
        QVERIFY(!again && again.error().code == "nothing_to_skip"_L1);
        // Taken back like any step of the plan, and still not doubled.
        PlanDesk plan(office.ports());
        QVERIFY(answerOf(plan.undo(u"léa"_s)));
        QVERIFY(office.work());
        QCOMPARE(office.planned(office.shop).size(), 3);
    }

    void stopsAndGoesOn()
    {
        Office office;
        const Recurrence r =
            office.repeat(office.add(u"Bonjour"_s, office.shop, {{2026, 11, 25}, 9, 0, 0}), u"FREQ=DAILY;COUNT=5"_s);
        QVERIFY(office.work());
        RhythmDesk desk(office.ports());
        auto stopped = answerOf(desk.stopRepeating(r.id, *Instant::fromRfc3339(u"2026-11-26T09:00:00Z")));
        QVERIFY(stopped);
        QCOMPARE(*office.work(), 0);
        QCOMPARE(office.planned(office.shop).size(), 2);
        stopped->stopped = false;
        QVERIFY(answerOf(desk.saveRecurrence(*stopped)));
        QVERIFY(office.work());
        QCOMPARE(office.planned(office.shop).size(), 5);
    }

    // Five days from the 25th. Of the posts: the words of each in order of time, after the third one got new words;
    // the fifth was changed by hand before.
    void newWordsReachTheSeries_data()
    {
        QTest::addColumn<int>("scope");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<int>("changed");
        QTest::newRow("this one") << int(SeriesScope::This) << u"old old new old mine"_s << 0;
        QTest::newRow("this and following") << int(SeriesScope::Following) << u"old old new new mine"_s << 1;
        QTest::newRow("all") << int(SeriesScope::All) << u"new new new new mine"_s << 3;
    }
    void newWordsReachTheSeries()
    {
        QFETCH(int, scope);
        QFETCH(QString, expected);
        QFETCH(int, changed);
        Office office;
        office.repeat(office.add(u"old"_s, office.shop, {{2026, 11, 25}, 9, 0, 0}), u"FREQ=DAILY;COUNT=8"_s);
        RhythmAhead ahead;
        ahead.recurring = std::chrono::days(5);
        QVERIFY(office.work(ahead));
        QCOMPARE(office.rows(office.shop).size(), size_t(5));
        PublishingDesk publishing(office.ports());
        const auto write = [&](size_t at, const QString& text) {
            const PublicationRow row = office.rows(office.shop)[at];
            const auto found = answerOf(publishing.find(row.post));
            PostDraft draft;
            draft.existing = row.post;
            draft.revision = found->post.revision;
            draft.base.text = text;
            draft.accounts = {office.shop.id};
            draft.when = When::at(row.plan.wall, row.plan.zone);
            draft.late = row.plan.late;
            draft.author = u"léa"_s;
            const auto done = answerOf(publishing.submit(draft));
            return std::pair(found->post, done->stored.value_or(PostWithPublications()).post);
        };
        write(4, u"mine"_s);
        const auto [before, after] = write(2, u"new"_s);
        RhythmDesk desk(office.ports());
        const auto result = answerOf(desk.spread(before, after, SeriesScope(scope), u"léa"_s));
        QVERIFY(result);
        QCOMPARE(result->changed, changed);
        QCOMPARE(result->kept, scope == int(SeriesScope::This) ? 0 : 1);
        QVERIFY(result->refused.empty());
        const auto said = [&] {
            QStringList words;
            for (const PublicationRow& row : office.rows(office.shop))
                words << row.excerpt;
            return words.join(u' ');
        };
        QCOMPARE(said(), expected);
        // What is made later says what the series says from then on, and nothing is made twice.
        ahead.recurring = std::chrono::days(20);
        QCOMPARE(*office.work(ahead), 3);
        const QString later = scope == int(SeriesScope::This) ? u" old old old"_s : u" new new new"_s;
        QCOMPARE(said(), expected + later);
        for (const PublicationRow& row : office.rows(office.shop))
            QVERIFY(row.state == PublicationState::Scheduled);
    }

    // Published, held and begun ones stay; what was approved waits for somebody's word again.
    void newWordsLeaveWhatIsOut()
    {
        Office office;
        office.repeat(office.add(u"old"_s, office.shop, {{2026, 11, 25}, 9, 0, 0}), u"FREQ=DAILY;COUNT=5"_s);
        QVERIFY(office.work());
        ApprovalPolicy policy;
        policy.account = office.shop.id;
        policy.needed = 1;
        QVERIFY(answerOf(office.store->governance().savePolicy(policy, u"omar"_s)));
        const auto put = [&](size_t at, PublicationState state) {
            Publication p = *answerOf(office.store->posts().publication(office.rows(office.shop)[at].id));
            p.state = state;
            QVERIFY(answerOf(office.store->posts().save(p, u"test"_s)));
        };
        put(1, PublicationState::Published);
        put(2, PublicationState::Held);
        const auto first = answerOf(office.store->posts().find(office.rows(office.shop)[0].post));
        Post after = first->post;
        after.base.text = u"new"_s;
        after = *answerOf(office.store->posts().saveContent(after));
        RhythmDesk desk(office.ports());
        const auto result = answerOf(desk.spread(first->post, after, SeriesScope::Following, u"léa"_s));
        QVERIFY(result);
        QCOMPARE(result->changed, 2);
        QStringList states;
        for (const PublicationRow& row : office.rows(office.shop))
            states << row.excerpt + u' ' + stateName(row.state);
        QCOMPARE(states, (QStringList{u"new scheduled"_s, u"old published"_s, u"old held"_s, u"new in_review"_s,
                                      u"new in_review"_s}));
    }

    void theNextFreeSlotIsFreeOnAllAccounts()
    {
        Office office;
        const Account studio = office.addAccount(u"studio"_s);
        RhythmDesk desk(office.ports());
        const auto next = [&](const std::vector<AccountId>& accounts) { return answerOf(desk.nextFreeSlot(accounts)); };
        QCOMPARE(next({office.shop.id}).error().code, u"no_slots"_s);
        office.slot(office.shop, 10);
        office.slot(studio, 18);
        QCOMPARE(next({office.shop.id})->due.toRfc3339(), u"2026-11-24T10:00:00Z"_s);
        office.add(u"Bonjour"_s, studio, {{2026, 11, 24}, 10, 0, 0});
        QCOMPARE(next({office.shop.id})->due.toRfc3339(), u"2026-11-24T10:00:00Z"_s);
        QCOMPARE(next({office.shop.id, studio.id})->due.toRfc3339(), u"2026-11-24T18:00:00Z"_s);
        office.add(u"Bonjour"_s, office.shop, {{2026, 11, 24}, 10, 0, 0});
        QCOMPARE(next({office.shop.id})->due.toRfc3339(), u"2026-11-25T10:00:00Z"_s);
        const auto free = answerOf(desk.freeSlots(office.clock.now(), office.clock.now() + std::chrono::days(2)));
        QCOMPARE(free->size(), size_t(3)); // the shop's tomorrow, the studio's two
        QVERIFY(answerOf(desk.setPaused(office.shop.id, true)));
        QCOMPARE(next({office.shop.id}).error().code, u"no_free_slot"_s);
        QCOMPARE(next({office.shop.id, studio.id})->due.toRfc3339(), u"2026-11-24T18:00:00Z"_s);
    }

    void shufflesWhatStandsInSlotsAsOneStep()
    {
        Office office;
        office.slot(office.shop, 10);
        for (int day = 25; day <= 30; ++day)
            office.add(u"post %1"_s.arg(day), office.shop, {{2026, 11, day}, 10, 0, 0});
        office.add(u"launch"_s, office.shop, {{2026, 11, 26}, 14, 3, 0}); // in no slot
        office.repeat(office.add(u"weekly"_s, office.shop, {{2026, 12, 1}, 10, 0, 0}), u"FREQ=WEEKLY"_s);
        const QStringList dates = office.planned(office.shop);
        const auto words = [&office] {
            QStringList list;
            for (const PublicationRow& row : office.rows(office.shop))
                list << row.excerpt;
            return list;
        };
        const QStringList before = words();
        RhythmDesk desk(office.ports());
        const auto change = answerOf(desk.shuffle(u"léa"_s, office.shop.id, 7));
        QVERIFY(change);
        QCOMPARE(change->steps.size(), size_t(6));
        const QStringList after = words();
        QCOMPARE(office.planned(office.shop), dates);
        for (qsizetype i = 0; i < before.size(); ++i)
            QCOMPARE(before.at(i) == after.at(i), !before.at(i).startsWith("post"_L1));
        PlanDesk plan(office.ports());
        const auto undone = answerOf(plan.undo(u"léa"_s));
        QVERIFY(undone && !undone->refused);
        QCOMPARE(words(), before);
        const auto none = answerOf(desk.shuffle(u"léa"_s, office.addAccount(u"new"_s).id, 7));
        QVERIFY(!none && none.error().code == "nothing_to_shuffle"_L1);
        // What somebody has to approve was approved for its own time.
        QVERIFY(answerOf(office.store->governance().savePolicy({office.shop.id, 1, {}}, u"boss"_s)));
        QVERIFY(answerOf(desk.shuffle(u"léa"_s, office.shop.id, 8)));
        int review = 0;
        for (const PublicationRow& row : office.rows(office.shop))
            review += row.state == PublicationState::InReview ? 1 : 0;
        QCOMPARE(review, 6);
    }

    void evergreensFillWhatStaysEmpty()
    {
        Office office;
        office.slot(office.shop, 10);
        office.slot(office.shop, 18);
        office.evergreen(office.add(u"first"_s, office.shop, {{2026, 11, 24}, 9, 30, 0}), 1);
        office.evergreen(office.add(u"second"_s, office.shop, {{2026, 11, 24}, 9, 40, 0}), 2);
        office.add(u"today"_s, office.shop, {{2026, 11, 25}, 18, 0, 0});
        // Today's slots are too near to both uses, and tomorrow at 18:00 is taken.
        RhythmAhead ahead;
        ahead.evergreen = 72h;
        QCOMPARE(*office.work(ahead), 3);
        QStringList put;
        for (const PublicationRow& row : office.rows(office.shop))
            put << row.excerpt + u' ' + row.plan.wall.toIso().mid(5, 11);
        QCOMPARE(put, (QStringList{u"first 11-24T09:30"_s, u"second 11-24T09:40"_s, u"first 11-25T10:00"_s,
                                   u"today 11-25T18:00"_s, u"second 11-26T10:00"_s, u"first 11-26T18:00"_s}));
        QCOMPARE(*office.work(ahead), 0);
        const auto second = *WorkspaceStore::open(office.options);
        office.clock.advance(24h);
        RhythmWork one(office.ports(), ahead), two(office.portsOf(*second), ahead);
        const auto a = one.round(), b = two.round();
        const auto madeA = answerOf(a), madeB = answerOf(b);
        QVERIFY(madeA && madeB);
        QCOMPARE(*madeA + *madeB, 1);
        QCOMPARE(office.planned(office.shop).last(), u"2026-11-27T18:00 2026-11-27T18:00:00Z"_s);
    }

    // One that the charter would refuse lets the next one in; what needs a word waits for it.
    void evergreensAreGoverned()
    {
        Office office;
        office.slot(office.shop, 10);
        office.evergreen(office.add(u"free lamps"_s, office.shop, {{2026, 11, 24}, 9, 30, 0}), 1);
        office.evergreen(office.add(u"lamps"_s, office.shop, {{2026, 11, 24}, 9, 40, 0}), 1);
        CharterRule rule;
        rule.name = u"no gifts"_s;
        rule.kind = CharterKind::ForbiddenWords;
        rule.level = CharterLevel::Block;
        rule.words = {u"free"_s};
        QVERIFY(answerOf(office.store->governance().saveRule(rule, u"boss"_s)));
        QVERIFY(answerOf(office.store->governance().savePolicy({office.shop.id, 1, {}}, u"boss"_s)));
        QVERIFY(*office.work() > 0);
        const auto rows = office.rows(office.shop);
        QCOMPARE(rows.at(2).excerpt, u"lamps"_s);
        QCOMPARE(rows.at(2).state, PublicationState::InReview);
    }

    void aPausedAccountIsNotFilled()
    {
        Office office;
        office.slot(office.shop, 10);
        office.evergreen(office.add(u"first"_s, office.shop, {{2026, 11, 24}, 9, 30, 0}), 1);
        QVERIFY(answerOf(office.store->rhythm().setPaused(office.shop.id, true)));
        QCOMPARE(*office.work(), 0);
        QVERIFY(answerOf(office.store->rhythm().setPaused(office.shop.id, false)));
        QCOMPARE(*office.work(), 1);
    }

    void bestTimesComeFromTheAccountsOwnPosts()
    {
        Office office;
        RhythmDesk desk(office.ports());
        const auto none = answerOf(desk.bestTimes({office.shop.id}, ZoneId::utc(), 3));
        QVERIFY(none && none->posts == 0 && !none->isEnough());
        std::vector<MetricSample> samples;
        for (int i = 0; i < 24; ++i) {
            const bool nine = i % 2 == 0;
            const WallTime wall{LocalDate{2026, 8, 4}.addDays(7 * (i / 2)), nine ? 9 : 15, 5, 0};
            Publication p;
            p.account = office.shop.id;
            p.network = u"fake"_s;
            p.state = PublicationState::Published;
            p.plan = {wall, ZoneId::utc(), resolve(wall, ZoneId::utc()).instant, {}};
            p.publishedAt = p.plan.due;
            Post post;
            post.base.text = u"Bonjour"_s;
            const auto made = answerOf(office.store->posts().create(post, {p}));
            QVERIFY(made);
            const PublicationId id = made->publications.front().id;
            for (const auto& [metric, value] : {std::pair{Metric::Reactions, nine ? 9.0 : 3.0},
                                                std::pair{Metric::Shares, 1.0}, std::pair{Metric::Impressions, 999.0}})
                samples.push_back({office.shop.id, id, metric, p.plan.due + 1h, value, u"test"_s});
        }
        QVERIFY(answerOf(office.store->insights().addSamples(samples)));
        const auto best = answerOf(desk.bestTimes({office.shop.id}, ZoneId::utc(), 3));
        QVERIFY(best);
        QCOMPARE(best->posts, 24 - 2 + (office.clock.now() > *Instant::fromRfc3339(u"2026-11-22T00:00:00Z") ? 2 : 0));
        QCOMPARE(best->times.size(), size_t(1));
        QVERIFY((best->times.front() == BestTime{2, 9, 12, 10}));
    }

    // The whole worker: a series that is saved while it runs is made without being asked for.
    void theWorkerMakesThem()
    {
        Office office;
        PlatformRegistry registry;
        WorkerOptions options;
        options.sync = false;
        Worker worker(office.ports(), registry, options);
        worker.start();
        office.repeat(office.add(u"Bonjour"_s, office.shop, {{2026, 11, 25}, 9, 0, 0}), u"FREQ=DAILY;COUNT=3"_s);
        QTRY_COMPARE(office.planned(office.shop).size(), 3);
        QVERIFY(answerOf(worker.stop()));
    }
};

QTEST_GUILESS_MAIN(TestRhythm)
#include "test_rhythm.moc"
