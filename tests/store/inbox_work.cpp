// SPDX-License-Identifier: GPL-3.0-or-later
// Many conversations at once, departments, labels, views, settings, waking, presence; on both databases.
#include "fixture.h"

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class InboxWorkTest : public StoreTest
{
    Q_OBJECT

    WorkRepository& work() { return store->work(); }
    ConversationId begin(const Account& account, const QString& name, int minute = 0)
    {
        const auto result = ingest(account.id, {comment(name, {}, at(minute), u"text of "_s + name, name)});
        return result ? result->conversations.front() : ConversationId();
    }
    Conversation stored(ConversationId id) { return *parvis::test::now(store->inbox().find(id)); }
    Conversation changed(ConversationId id, const std::function<void(Conversation&)>& change)
    {
        Conversation c = stored(id);
        change(c);
        return *parvis::test::now(store->inbox().save(c));
    }
    qint64 counter(const QString& name)
    {
        const auto counts = parvis::test::now(work().counts());
        const auto it = counts->find(name);
        return it == counts->end() ? 0 : it->second;
    }
    QString roots(ConversationQuery query, WorkRepository* = nullptr)
    {
        const auto list = parvis::test::now(store->inbox().list(query));
        if (!list)
            return list.error().detail;
        QStringList names;
        for (const Conversation& c : *list)
            names << c.root.value;
        if (query.order == ConversationQuery::Order::Newest)
            names.sort();
        const auto n = parvis::test::now(work().count(query, 100));
        if (!n || *n != qint64(list->size()))
            names << u"counted differently"_s;
        return names.join(u' ');
    }
    Presence seat(ConversationId id, const QString& person, PresenceState state)
    {
        return {id, person, u"seat of "_s + person, state, {}, {}};
    }

private Q_SLOTS:
    void changesManyAtOnceAndTellsTheRest()
    {
        const Account shop = newAccount(u"shop"_s);
        std::vector<Conversation> wanted;
        for (int i = 0; i < 20; ++i) {
            Conversation c = stored(begin(shop, u"c%1"_s.arg(i), i));
            c.assignee = u"Léa"_s;
            c.labels = {u"colis"_s};
            c.priority = Priority::High;
            wanted.push_back(c);
        }
        changed(wanted[3].id, [](Conversation& c) { c.assignee = u"Omar"_s; });
        Conversation gone = wanted[4];
        gone.id = {4711};
        wanted[4] = gone;
        PARVIS_VALUE(outcomes, work().saveAll(u"Léa"_s, wanted));
        QCOMPARE(outcomes.size(), size_t(20));
        for (size_t i = 0; i < outcomes.size(); ++i) {
            const WorkOutcome& o = outcomes[i];
            QCOMPARE(o.error.has_value(), i == 3 || i == 4);
            if (!o.error) {
                QVERIFY(o.before.assignee.isEmpty());
                QCOMPARE(o.after, stored(o.id));
                QCOMPARE(o.after.labels, QStringList{u"colis"_s});
            }
        }
        QCOMPARE(outcomes[3].error->kind, ErrorKind::Conflict);
        for (size_t i = 0; i < outcomes.size(); ++i) {
            if (outcomes[i].error)
                continue;
            PARVIS_VALUE(trail, store->service().trail(outcomes[i].id));
            QStringList told;
            for (const ConversationEvent& event : trail)
                told << u"%1 %2 %3>%4"_s.arg(event.who, event.what, event.from, event.to);
            QCOMPARE(told, (QStringList{u"Léa priority normal>high"_s, u"Léa assignee >Léa"_s}));
        }
        QCOMPARE(outcomes[3].before.assignee, u"Omar"_s); // what stands there
        QCOMPARE(outcomes[4].error->kind, ErrorKind::NotFound);
        QCOMPARE(counter(u"assignee:Léa"_s), 18);
        QCOMPARE(counter(u"assignee:Omar"_s), 1);
        QCOMPARE(counter(u"unassigned"_s), 1);
        PARVIS_VALUE(report, store->workspace().verify());
        QVERIFY2(report.ok() && report.mended.isEmpty(), qPrintable((report.problems + report.mended).join(u'\n')));
        PARVIS_VALUE(many, work().findMany({wanted[5].id, {4711}, wanted[0].id}));
        QCOMPARE(many.size(), size_t(2));
        QCOMPARE(many[0].id, wanted[5].id);
    }

    void keepsDepartments()
    {
        Department quality;
        quality.name = u"  Qualité  "_s;
        quality.members = {u"Omar"_s, u"Léa"_s, u" Omar "_s, u""_s};
        PARVIS_VALUE(saved, work().saveDepartment(quality));
        QCOMPARE(saved.name, u"Qualité"_s);
        QCOMPARE(saved.members, (QStringList{u"Léa"_s, u"Omar"_s}));
        Department twin;
        twin.name = u"QUALITE"_s;
        const auto taken = parvis::test::now(work().saveDepartment(twin));
        QVERIFY(!taken && taken.error().code == "name_taken"_L1);
        PARVIS_FAILS(work().saveDepartment(Department()), ErrorKind::Rejected);
        PARVIS_FAILS(work().saveDepartment(quality), ErrorKind::Conflict); // its name is there already
        Department renamed = saved;
        renamed.name = u"Atelier"_s;
        renamed.archived = true;
        PARVIS_VALUE(second, work().saveDepartment(renamed));
        QCOMPARE(second.revision, 2);
        PARVIS_FAILS(work().saveDepartment(saved), ErrorKind::Conflict);
        PARVIS_VALUE(list, work().departments());
        QCOMPARE(list, std::vector<Department>{second});

        const Account shop = newAccount(u"shop"_s);
        const auto id = begin(shop, u"c1"_s);
        changed(id, [&](Conversation& c) { c.department = second.id; });
        QCOMPARE(stored(id).department, second.id);
        QCOMPARE(counter(u"department:"_s + second.id.toString()), 1);
        ConversationQuery query;
        query.departments = {u"atelier"_s};
        QCOMPARE(roots(query), u"c1"_s);
        query.departments = {u"-"_s};
        QCOMPARE(roots(query), QString());
        query = {};
        query.excluded.departments = {u"ATELIER"_s};
        QCOMPARE(roots(query), QString());
        query.excluded.departments = {u"other"_s};
        QCOMPARE(roots(query), u"c1"_s);
        PARVIS_VALUE(report, store->workspace().verify());
        QVERIFY2(report.mended.isEmpty(), qPrintable(report.mended.join(u'\n')));
        PARVIS_VALUE(people, work().people());
        QCOMPARE(people, (QStringList{u"Léa"_s, u"Omar"_s}));
    }

    void keepsLabelsWithTheirColours()
    {
        const Account shop = newAccount(u"shop"_s);
        const auto one = begin(shop, u"c1"_s), two = begin(shop, u"c2"_s, 1);
        changed(one, [](Conversation& c) { c.labels = {u"colis"_s, u"delivery"_s}; });
        changed(two, [](Conversation& c) { c.labels = {u"colis"_s}; });
        PARVIS_VALUE(known, work().labels()); // by being used
        QCOMPARE(known.size(), size_t(2));
        QCOMPARE(known[0].name, u"colis"_s);
        QCOMPARE(known[0].colour, labelColourOf(u"colis"_s));
        PARVIS_VALUE(red, work().saveLabel({u"colis"_s, 5}, u"colis"_s));
        QCOMPARE(red.colour, 5);
        // A name that is there already joins the two.
        PARVIS_VALUE(joined, work().saveLabel({u"delivery"_s, 7}, u"colis"_s));
        QCOMPARE(joined.name, u"delivery"_s);
        QCOMPARE(stored(one).labels, QStringList{u"delivery"_s});
        QCOMPARE(stored(two).labels, QStringList{u"delivery"_s});
        PARVIS_VALUE(left, work().labels());
        QCOMPARE(left, (std::vector<InboxLabel>{{u"delivery"_s, 7}}));
        PARVIS_FAILS(work().saveLabel({u" "_s, 1}, {}), ErrorKind::Rejected);
        PARVIS_DONE(work().removeLabel(u"delivery"_s));
        PARVIS_FAILS(work().removeLabel(u"delivery"_s), ErrorKind::NotFound);
        QVERIFY(stored(one).labels.isEmpty());
    }

    void keepsViewsOfOneAndOfAll()
    {
        InboxView mine;
        mine.name = u"French complaints"_s;
        mine.query = u"label:complaint lang:fr"_s;
        mine.sort = u"waiting"_s;
        mine.owner = u"Léa"_s;
        PARVIS_VALUE(saved, work().saveView(mine));
        InboxView shared = mine;
        shared.owner.clear();
        PARVIS_VALUE(all, work().saveView(shared)); // the same name of another owner
        PARVIS_VALUE(hers, work().views(u"Léa"_s));
        QCOMPARE(hers, (std::vector<InboxView>{all, saved}));
        PARVIS_VALUE(his, work().views(u"Omar"_s));
        QCOMPARE(his, std::vector<InboxView>{all});
        const auto taken = parvis::test::now(work().saveView(mine));
        QVERIFY(!taken && taken.error().code == "name_taken"_L1);
        InboxView moved = saved;
        moved.query = u"is:open"_s;
        PARVIS_VALUE(second, work().saveView(moved));
        QCOMPARE(second.revision, 2);
        PARVIS_FAILS(work().saveView(saved), ErrorKind::Conflict);
        PARVIS_DONE(work().removeView(second.id));
        PARVIS_FAILS(work().removeView(second.id), ErrorKind::NotFound);
    }

    void reopensAsSet()
    {
        const Account shop = newAccount(u"shop"_s);
        PARVIS_VALUE(first, work().settings());
        QCOMPARE(first, WorkSettings());
        WorkSettings wanted;
        wanted.closeReasons = {u"Spam"_s, u"  Answered   elsewhere "_s, u"Spam"_s, u""_s};
        wanted.freshAfterDays = 2;
        PARVIS_DONE(work().saveSettings(wanted));
        PARVIS_VALUE(kept, work().settings());
        QCOMPARE(kept.closeReasons, (QStringList{u"Spam"_s, u"Answered elsewhere"_s}));
        QCOMPARE(kept.freshAfterDays, 2);
        wanted.freshAfterDays = -1;
        PARVIS_FAILS(work().saveSettings(wanted), ErrorKind::Rejected);
        const auto close = [this](Conversation& c) {
            c.status = ConversationStatus::Closed;
            c.closeReason = u"Spam"_s;
            c.assignee = u"Léa"_s;
            c.priority = Priority::High;
        };
        const auto soon = begin(shop, u"soon"_s), late = begin(shop, u"late"_s);
        QCOMPARE(changed(soon, close).closedAt, std::optional(clock.now()));
        changed(late, close);
        clock.advance(24h);
        PARVIS_OK(ingest(shop.id, {comment(u"s2"_s, u"soon"_s, clock.now(), u"again"_s)}));
        QCOMPARE(stored(soon).status, ConversationStatus::Open);
        QCOMPARE(stored(soon).assignee, u"Léa"_s);
        QVERIFY(!stored(soon).closedAt);
        clock.advance(48h);
        PARVIS_OK(ingest(shop.id, {comment(u"l2"_s, u"late"_s, clock.now(), u"again"_s)}));
        QCOMPARE(stored(late).status, ConversationStatus::Open);
        QVERIFY(stored(late).assignee.isEmpty());
        QCOMPARE(stored(late).priority, Priority::Normal);
        QCOMPARE(counter(u"assignee:Léa"_s), 1);
        PARVIS_VALUE(report, store->workspace().verify());
        QVERIFY2(report.mended.isEmpty(), qPrintable(report.mended.join(u'\n')));
    }

    void wakesWhatIsDueOnce()
    {
        const Account shop = newAccount(u"shop"_s);
        const auto snoozed = [&](const QString& name, int minutes) {
            const auto id = begin(shop, name);
            changed(id, [&](Conversation& c) {
                c.status = ConversationStatus::Snoozed;
                c.snoozedUntil = at(minutes);
                c.unread = false;
            });
            return id;
        };
        const auto one = snoozed(u"one"_s, 10), two = snoozed(u"two"_s, 20), three = snoozed(u"three"_s, 30);
        PARVIS_VALUE(none, work().wakeSnoozed(at(9), 100));
        QVERIFY(none.woken.empty());
        QCOMPARE(none.next, std::optional(at(10)));
        PARVIS_VALUE(first, work().nextWake());
        QCOMPARE(first, std::optional(at(10)));
        // Two workers at the same moment.
        const auto other = another();
        const auto a = work().wakeSnoozed(at(20), 100);
        const auto b = other->work().wakeSnoozed(at(20), 100);
        PARVIS_VALUE(fromA, a);
        PARVIS_VALUE(fromB, b);
        QCOMPARE(fromA.woken.size() + fromB.woken.size(), size_t(2));
        for (const auto id : {one, two}) {
            QCOMPARE(stored(id).status, ConversationStatus::Open);
            QVERIFY(stored(id).unread && !stored(id).snoozedUntil);
        }
        QCOMPARE(stored(three).status, ConversationStatus::Snoozed);
        PARVIS_VALUE(left, work().nextWake());
        QCOMPARE(left, std::optional(at(30)));
        PARVIS_VALUE(counts, store->inbox().counts());
        QCOMPARE(counts.snoozed, 1);
        QCOMPARE(counts.open, 2);
    }

    void filtersByEverything_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("expected");
        const char* names[] = {"urgent",     "not urgent",   "unread",     "read",       "waiting",      "answered",
                               "not open",   "not mastodon", "handle",     "not handle", "label folded", "not label",
                               "to folded",  "not to",       "not nobody", "not from",   "word",         "not word",
                               "not phrase", "two not",      "not mention"};
        const char* expected[] = {"b",     "a c d", "c d",   "a b", "b c d", "a", "d",     "c d",   "a b", "c d",  "b",
                                  "a c d", "b",     "a c d", "b",   "a c d", "b", "a c d", "a c d", "c d", "a b c"};
        for (int i = 0; i < 21; ++i)
            QTest::newRow(names[i]) << i << QString::fromLatin1(expected[i]);
    }
    void filtersByEverything()
    {
        QFETCH(int, which);
        QFETCH(QString, expected);
        const Account shop = newAccount(u"shop"_s), sky = newAccount(u"sky"_s, u"bluesky"_s);
        const auto a = begin(shop, u"a"_s, 1), b = begin(shop, u"b"_s, 2);
        auto c = begin(sky, u"c"_s, 3);
        IncomingMessage mention = comment(u"d"_s, {}, at(4), u"text of d"_s, u"d"_s);
        mention.kind = InboxKind::Mention;
        PARVIS_OK(ingest(sky.id, {mention}));
        const auto list = parvis::test::now(store->inbox().list({}));
        const auto d = list->front().id;
        IncomingMessage answer = comment(u"a1"_s, u"a"_s, at(5), u"answered"_s);
        answer.own = true;
        PARVIS_OK(ingest(shop.id, {answer}));
        changed(a, [](Conversation& x) { x.unread = false; });
        changed(b, [](Conversation& x) {
            x.unread = false;
            x.priority = Priority::Urgent;
            x.labels = {u"Qualité"_s};
            x.assignee = u"Léa"_s;
        });
        Q_UNUSED(c)
        changed(d, [](Conversation& x) { x.status = ConversationStatus::Pending; });
        if (which == 16 || which == 19) // indexed, beside those that still wait to be
            PARVIS_DONE(store->inbox().indexBatch(2));
        ConversationQuery q;
        using Fill = std::function<void()>;
        const Fill fills[] = {
            [&] { q.priorities = {Priority::Urgent}; },
            [&] { q.excluded.priorities = {Priority::Urgent}; },
            [&] { q.unread = true; },
            [&] { q.unread = false; },
            [&] { q.waiting = true; },
            [&] { q.waiting = false; },
            [&] { q.excluded.statuses = {ConversationStatus::Open}; },
            [&] { q.excluded.networks = {u"mastodon"_s}; },
            [&] { q.handles = {u"SHOP"_s}; },
            [&] { q.excluded.handles = {u"shop"_s}; },
            [&] { q.labels = {u"qualite"_s}; },
            [&] { q.excludedLabels = {u"QUALITÉ"_s}; },
            [&] { q.assignee = u"lea"_s; },
            [&] { q.excluded.assignees = {u"léa"_s}; },
            [&] { q.excluded.assignees = {u"-"_s}; },
            [&] { q.excluded.froms = {u"b"_s}; },
            [&] { q.text = u"\"text of b\""_s; },
            [&] { q.excluded.texts = {u"b"_s}; },
            [&] { q.excluded.texts = {u"\"text of b\""_s}; },
            [&] {
                q.excluded.texts = {u"a"_s, u"b"_s};
            },
            [&] { q.excluded.kinds = {InboxKind::Mention}; },
        };
        fills[which]();
        QCOMPARE(roots(q), expected);
    }

    void theMostUrgentPageByPage()
    {
        const Account shop = newAccount(u"shop"_s);
        const Priority all[] = {Priority::Low, Priority::Normal, Priority::High, Priority::Urgent};
        for (int i = 0; i < 40; ++i) {
            const auto id = begin(shop, u"c%1"_s.arg(i), (i * 7) % 40 / 3); // some share their moment
            changed(id, [&](Conversation& c) { c.priority = all[i % 4]; });
        }
        ConversationQuery query;
        query.order = ConversationQuery::Order::MostUrgent;
        query.limit = 7;
        std::vector<Conversation> seen;
        for (;;) {
            PARVIS_VALUE(page, store->inbox().list(query));
            if (page.empty())
                break;
            seen.insert(seen.end(), page.begin(), page.end());
            query.afterKey = std::pair(*page.back().waitingSince, page.back().id);
            query.afterPriority = page.back().priority;
        }
        QCOMPARE(seen.size(), size_t(40));
        for (size_t i = 1; i < seen.size(); ++i) {
            const auto key = [](const Conversation& c) { return std::tuple(-int(c.priority), *c.waitingSince, c.id); };
            QVERIFY(key(seen[i - 1]) < key(seen[i]));
        }
    }

    void everyOrderHasItsIndex()
    {
        if (onPostgres())
            QSKIP("PostgreSQL chooses plans by statistics that a small table does not give");
        const std::pair<QString, QString> plans[] = {
            {u"SELECT id FROM conversation c WHERE c.status = 'open' AND c.waiting_since IS NOT NULL ORDER BY c.waiting_since, c.id"_s,
             u"conversation_waiting_status"_s},
            {u"SELECT id FROM conversation c WHERE c.status = 'open' AND c.waiting_since IS NOT NULL ORDER BY c.urgency, c.waiting_since, c.id"_s,
             u"conversation_urgency"_s},
            {u"SELECT id FROM conversation c WHERE c.waiting_since IS NOT NULL AND (c.urgency, c.waiting_since, c.id) > (1, 5, 5) ORDER BY c.urgency, c.waiting_since, c.id"_s,
             u"conversation_urgency_all"_s},
            {u"SELECT id FROM conversation c WHERE c.department = 3 AND c.status = 'open' ORDER BY c.updated DESC, c.id DESC"_s,
             u"conversation_department"_s},
            {u"SELECT id FROM conversation c WHERE c.assignee = 'x' AND c.status = 'open' ORDER BY c.updated DESC, c.id DESC"_s,
             u"conversation_work"_s},
            {u"SELECT id FROM conversation WHERE snoozed_until IS NOT NULL AND snoozed_until <= 5 ORDER BY snoozed_until, id LIMIT 3"_s,
             u"conversation_snoozed"_s},
        };
        for (const auto& [query, index] : plans) {
            store::Connection::Options options;
            options.location.file = location();
            auto db = store::Connection::open(options, store::Role::Watcher);
            PARVIS_OK(db);
            QStringList plan;
            PARVIS_OK((*db)->each(u"EXPLAIN QUERY PLAN "_s + query, {}, [&plan](store::Row& row) {
                row.skip();
                row.skip();
                row.skip();
                plan << row.text();
            }));
            const QString text = plan.join(u"; "_s);
            QVERIFY2(text.contains(index) && !text.contains(u"TEMP B-TREE"_s), qPrintable(query + u": "_s + text));
        }
    }

    void showsWhatWasFound()
    {
        const Account shop = newAccount(u"shop"_s);
        PARVIS_OK(ingest(shop.id, {comment(u"a"_s, {}, at(1), u"Mon été à Lyon, le colis est perdu"_s),
                                   comment(u"a2"_s, u"a"_s, at(2), u"Alors ?"_s)}));
        ConversationQuery query;
        query.text = u"ete"_s;
        PARVIS_VALUE(plain, store->inbox().list(query));
        QVERIFY(plain.front().hit.isEmpty());
        query.showHits = true;
        PARVIS_VALUE(shown, store->inbox().list(query));
        QVERIFY2(shown.front().hit.contains(u"été"_s), qPrintable(shown.front().hit));
        query.text = u"alors"_s; // the excerpt shows it
        PARVIS_VALUE(newest, store->inbox().list(query));
        QVERIFY(newest.front().hit.isEmpty());
    }

    void knowsWhoReadsAndWhoWrites()
    {
        const Account shop = newAccount(u"shop"_s);
        const auto id = begin(shop, u"c1"_s), next = begin(shop, u"c2"_s, 1);
        const auto other = another(); // a colleague's window
        PARVIS_VALUE(lea, work().sit(seat(id, u"Léa"_s, PresenceState::Reading), false));
        QCOMPARE(lea.until, clock.now() + presenceLease);
        PARVIS_VALUE(omar, other->work().sit(seat(id, u"Omar"_s, PresenceState::Writing), false));
        QCOMPARE(omar.person, u"Omar"_s);
        // Omar was first.
        PARVIS_VALUE(refused, work().sit(seat(id, u"Léa"_s, PresenceState::Writing), false));
        QCOMPARE(refused.person, u"Omar"_s);
        PARVIS_VALUE(there, work().presences(clock.now()));
        QCOMPARE(there.size(), size_t(2));
        QCOMPARE(there[0].person, u"Omar"_s); // who writes stands first
        QCOMPARE(there[1].state, PresenceState::Reading);
        // Taken over all the same; Omar's next renewal tells him.
        PARVIS_VALUE(taken, work().sit(seat(id, u"Léa"_s, PresenceState::Writing), true));
        QCOMPARE(taken.person, u"Léa"_s);
        PARVIS_VALUE(told, other->work().sit(seat(id, u"Omar"_s, PresenceState::Writing), false));
        QCOMPARE(told.person, u"Léa"_s);
        // Renewing keeps the beginning, moving on begins anew.
        clock.advance(10s);
        PARVIS_VALUE(renewed, work().sit(seat(id, u"Léa"_s, PresenceState::Writing), false));
        QCOMPARE(renewed.since, taken.since);
        PARVIS_VALUE(moved, work().sit(seat(next, u"Léa"_s, PresenceState::Reading), false));
        QCOMPARE(moved.since, clock.now());
        PARVIS_VALUE(free, other->work().sit(seat(id, u"Omar"_s, PresenceState::Writing), false));
        QCOMPARE(free.person, u"Omar"_s);
        // Leases run out; leaving is at once.
        PARVIS_DONE(work().leave(u"seat of Léa"_s));
        PARVIS_VALUE(one, work().presences(clock.now()));
        QCOMPARE(one.size(), size_t(1));
        PARVIS_VALUE(nobody, work().presences(clock.now() + presenceLease + 1ms));
        QVERIFY(nobody.empty());
        clock.advance(presenceLease + 1ms);
        PARVIS_VALUE(late, work().sit(seat(id, u"Léa"_s, PresenceState::Writing), false));
        QCOMPARE(late.person, u"Léa"_s);
    }

    void presenceIsToldToOtherProcesses()
    {
        const Account shop = newAccount(u"shop"_s);
        const auto id = begin(shop, u"c1"_s);
        const auto other = another();
        int told = 0;
        connect(other->workspace().changes(), &ChangeFeed::changed, this, [&told](const std::vector<Change>& changes) {
            for (const Change& change : changes)
                told += change.topic == Topic::Presence ? 1 : 0;
        });
        PARVIS_DONE(work().sit(seat(id, u"Léa"_s, PresenceState::Reading), false));
        QTRY_COMPARE_WITH_TIMEOUT(told, 1, 10'000);
    }
};

QTEST_GUILESS_MAIN(InboxWorkTest)
#include "inbox_work.moc"
