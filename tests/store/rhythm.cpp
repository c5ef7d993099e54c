// SPDX-License-Identifier: GPL-3.0-or-later
// Slots, series and evergreens; what may happen once only happens once; on both databases.
#include "fixture.h"

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;

class RhythmTest : public StoreTest
{
    Q_OBJECT

    RhythmRepository& rhythm() { return store->rhythm(); }
    static Slot slotOf(AccountId account, int hour)
    {
        Slot slot;
        slot.account = account;
        slot.weekdays = 0x1f;
        slot.hour = hour;
        slot.minute = 45;
        slot.zone = *ZoneId::fromName(u"Europe/Paris");
        return slot;
    }
    // A weekly series of a post that is scheduled an hour from now.
    Recurrence series(const Account& account)
    {
        const auto first = scheduled(account.id, at(60));
        Recurrence r;
        r.post = first.post.id;
        r.accounts = {account.id};
        r.zone = ZoneId::utc();
        r.start = wallTimeAt(at(60), r.zone);
        r.rule = u"FREQ=WEEKLY"_s;
        r.late = {std::chrono::minutes(5), LatePolicy::Choice::Drop};
        r.author = u"Léa"_s;
        return r;
    }
    WallTime date(const Recurrence& r, int week) const
    {
        WallTime wall = r.start;
        wall.date = wall.date.addDays(7 * week);
        return wall;
    }
    PostWithPublications copy(AccountId account, Instant due) { return {post(u"Encore"_s), {planned(account, due)}}; }
    std::optional<PostWithPublications> add(const Recurrence& r, int week, RhythmRepository* where = nullptr)
    {
        const Instant due = resolve(date(r, week), r.zone).instant;
        auto made = parvis::test::now(
            (where ? where : &rhythm())->addOccurrence(r, date(r, week), copy(r.accounts.front(), due)));
        return made ? *made : std::nullopt;
    }
    PublicationState stateOf(PublicationId id) { return parvis::test::now(store->posts().publication(id))->state; }
    Evergreen evergreen(const Account& account, PostId post, int cooldown)
    {
        Evergreen e;
        e.post = post;
        e.account = account.id;
        e.cooldown = cooldown;
        return *parvis::test::now(rhythm().saveEvergreen(e));
    }
    bool fills(const Evergreen& e, Instant moment, RhythmRepository* where = nullptr)
    {
        const auto made = parvis::test::now((where ? where : &rhythm())->fillSlot(e, moment, copy(e.account, moment)));
        return made && made->has_value();
    }

private Q_SLOTS:
    void keepsSlots()
    {
        const Account one = newAccount(u"one"_s), two = newAccount(u"two"_s);
        PARVIS_VALUE(late, rhythm().saveSlot(slotOf(one.id, 18)));
        PARVIS_VALUE(early, rhythm().saveSlot(slotOf(one.id, 8)));
        PARVIS_VALUE(other, rhythm().saveSlot(slotOf(two.id, 12)));
        PARVIS_VALUE(found, rhythm().slotsOf(one.id));
        QVERIFY(found == (std::vector<Slot>{early, late}));
        PARVIS_VALUE(all, rhythm().slotsOf({}));
        QVERIFY(all == (std::vector<Slot>{early, late, other}));
        Slot paused = late;
        paused.paused = true;
        PARVIS_VALUE(saved, rhythm().saveSlot(paused));
        QVERIFY(saved.paused && saved.revision == late.revision + 1);
        PARVIS_FAILS(rhythm().saveSlot(late), ErrorKind::Conflict);
        PARVIS_DONE(rhythm().removeSlot(early.id));
        PARVIS_FAILS(rhythm().removeSlot(early.id), ErrorKind::NotFound);
        PARVIS_VALUE(left, rhythm().slotsOf(one.id));
        QVERIFY(left == std::vector<Slot>{saved});
    }

    void refusesWhatIsNoSlot()
    {
        const Account one = newAccount(u"one"_s);
        PARVIS_FAILS(rhythm().saveSlot(slotOf(one.id, 24)), ErrorKind::Rejected);
        Slot slot = slotOf(one.id, 9);
        slot.weekdays = 0;
        PARVIS_FAILS(rhythm().saveSlot(slot), ErrorKind::Rejected);
        PARVIS_FAILS(rhythm().saveSlot(slotOf({4711}, 9)), ErrorKind::Storage);
    }

    void pausesAnAccountWithoutTouchingItsSlots()
    {
        const Account one = newAccount(u"one"_s), two = newAccount(u"two"_s);
        PARVIS_VALUE(mine, rhythm().saveSlot(slotOf(one.id, 8)));
        PARVIS_VALUE(theirs, rhythm().saveSlot(slotOf(two.id, 8)));
        PARVIS_DONE(rhythm().setPaused(one.id, true));
        PARVIS_DONE(rhythm().setPaused(one.id, true));
        PARVIS_VALUE(paused, rhythm().pausedAccounts());
        QVERIFY(paused == std::vector<AccountId>{one.id});
        PARVIS_VALUE(shown, rhythm().slotsOf({}));
        QVERIFY(shown.at(0).paused && !shown.at(1).paused);
        PARVIS_VALUE(kept, rhythm().ownSlotsOf({}));
        QVERIFY(kept == (std::vector<Slot>{mine, theirs}));
        PARVIS_DONE(rhythm().setPaused(one.id, false));
        PARVIS_VALUE(again, rhythm().slotsOf(one.id));
        QVERIFY(again == std::vector<Slot>{mine});
    }

    void keepsASeriesWithItsFirstDate()
    {
        const Account shop = newAccount(u"shop"_s);
        const Recurrence wanted = series(shop);
        PARVIS_VALUE(saved, rhythm().saveRecurrence(wanted));
        Recurrence expected = wanted;
        expected.id = saved.id;
        expected.revision = 1;
        expected.dates = {wanted.start};
        QVERIFY(saved == expected);
        PARVIS_VALUE(all, rhythm().recurrences());
        QVERIFY(all == std::vector<Recurrence>{expected});
        PARVIS_VALUE(of, rhythm().seriesOf(wanted.post));
        QVERIFY(of && of->recurrence == saved.id && of->date == wanted.start);
        PARVIS_VALUE(none, rhythm().seriesOf(scheduled(shop.id, at(5)).post.id));
        QVERIFY(!none);
        PARVIS_VALUE(dates, rhythm().seriesDates(at(0), at(120)));
        QCOMPARE(dates.size(), size_t(1));
        for (const auto& wrong : {std::pair{u""_s, true}, std::pair{u"FREQ=DAILY"_s, false}}) {
            Recurrence bad = wanted;
            bad.rule = wrong.first;
            if (!wrong.second)
                bad.accounts.clear();
            PARVIS_FAILS(rhythm().saveRecurrence(bad), ErrorKind::Rejected);
        }
    }

    // The same date asked for again, here, by another program, and after a restart.
    void makesADateOnce()
    {
        const Account shop = newAccount(u"shop"_s);
        PARVIS_VALUE(r, rhythm().saveRecurrence(series(shop)));
        const auto other = another();
        const auto made = add(r, 1);
        QVERIFY(made);
        QCOMPARE(made->publications.size(), size_t(1));
        QVERIFY(!add(r, 1));
        QVERIFY(!add(r, 1, &other->rhythm()));
        QVERIFY(!add(r, 0)); // the post itself
        PARVIS_VALUE(of, rhythm().seriesOf(made->post.id));
        QVERIFY(of && of->date == date(r, 1));
        PARVIS_VALUE(post, rhythm().postOf(r.id, date(r, 1)));
        QVERIFY(post == made->post.id);
        store = another();
        QVERIFY(!add(r, 1));
        QVERIFY(add(r, 2));
    }

    void racesEndWithOnePost()
    {
        const Account shop = newAccount(u"shop"_s);
        PARVIS_VALUE(r, rhythm().saveRecurrence(series(shop)));
        const auto other = another();
        std::vector<Async<std::optional<PostWithPublications>>> asked;
        for (int week = 1; week <= 20; ++week) {
            for (auto* one : {store.get(), other.get()})
                asked.push_back(one->rhythm().addOccurrence(r, date(r, week),
                                                            copy(shop.id, resolve(date(r, week), r.zone).instant)));
        }
        int made = 0;
        for (const auto& one : asked) {
            PARVIS_VALUE(answer, one);
            made += answer ? 1 : 0;
        }
        QCOMPARE(made, 20);
        PARVIS_VALUE(rows, store->posts().list({}));
        QCOMPARE(rows.size(), size_t(21));
    }

    // Cut between the date and its post: neither stands, and the next try makes both.
    void aCutLeavesNothingHalf()
    {
        const Account shop = newAccount(u"shop"_s);
        PARVIS_VALUE(r, rhythm().saveRecurrence(series(shop)));
        for (const auto& cut : {u"INSERT INTO post "_s, u"INSERT INTO publication "_s, u"UPDATE recurrence_date"_s}) {
            StoreOptions failing = options();
            failing.statementHook = [cut](const QString& sql) -> std::optional<Error> {
                if (sql.startsWith(cut))
                    return Error::make(ErrorKind::Storage, u"cut here"_s);
                return std::nullopt;
            };
            const auto broken = another(failing);
            PARVIS_FAILS(broken->rhythm().addOccurrence(r, date(r, 1), copy(shop.id, at(9'000))), ErrorKind::Storage);
            PARVIS_VALUE(after, rhythm().recurrence(r.id));
            QCOMPARE(after.dates.size(), size_t(1));
        }
        PARVIS_VALUE(rows, store->posts().list({}));
        QCOMPARE(rows.size(), size_t(1));
        QVERIFY(add(r, 1));
        QVERIFY(!add(r, 1));
    }

    void skipsADateThatHasNoPostYet()
    {
        const Account shop = newAccount(u"shop"_s);
        PARVIS_VALUE(r, rhythm().saveRecurrence(series(shop)));
        PARVIS_DONE(rhythm().skipDate(r.id, date(r, 3)));
        QVERIFY(!add(r, 3));
        QVERIFY(add(r, 4));
        PARVIS_FAILS(rhythm().skipDate(r.id, date(r, 4)), ErrorKind::Conflict);
        PARVIS_FAILS(rhythm().skipDate(r.id, date(r, 3)), ErrorKind::Conflict);
        PARVIS_VALUE(none, rhythm().postOf(r.id, date(r, 3)));
        QVERIFY(!none);
    }

    // What nobody touched is made anew; what somebody moved, or worded anew, stays.
    void aChangedSeriesTakesBackWhatIsUntouched()
    {
        const Account shop = newAccount(u"shop"_s);
        PARVIS_VALUE(r, rhythm().saveRecurrence(series(shop)));
        const auto plain = add(r, 1), moved = add(r, 2), worded = add(r, 3);
        QVERIFY(plain && moved && worded);
        Publication p = moved->publications.front();
        p.plan.due = p.plan.due + std::chrono::hours(1);
        PARVIS_VALUE(movedNow, store->posts().save(p, u"moved"_s));
        Post other = worded->post;
        other.base.text = u"Autre"_s;
        PARVIS_VALUE(otherNow, store->posts().saveContent(other));
        Q_UNUSED(movedNow);
        Q_UNUSED(otherNow);
        Recurrence changed = r;
        changed.rule = u"FREQ=WEEKLY;INTERVAL=1"_s;
        PARVIS_VALUE(now, rhythm().saveRecurrence(changed));
        QCOMPARE(now.revision, 2);
        QVERIFY(now.dates == (std::vector<WallTime>{r.start, date(r, 2), date(r, 3)}));
        QCOMPARE(stateOf(plain->publications.front().id), PublicationState::Cancelled);
        QCOMPARE(stateOf(moved->publications.front().id), PublicationState::Scheduled);
        QCOMPARE(stateOf(worded->publications.front().id), PublicationState::Scheduled);
        PARVIS_FAILS(rhythm().saveRecurrence(changed), ErrorKind::Conflict);
        // A worker that read it before makes nothing.
        PARVIS_FAILS(rhythm().addOccurrence(r, date(r, 5), copy(shop.id, at(9'000))), ErrorKind::Conflict);
        QVERIFY(add(now, 1));
    }

    void stopsAfterAMoment()
    {
        const Account shop = newAccount(u"shop"_s);
        PARVIS_VALUE(r, rhythm().saveRecurrence(series(shop)));
        const auto one = add(r, 1), two = add(r, 2), three = add(r, 3);
        QVERIFY(one && two && three);
        PARVIS_VALUE(stopped, rhythm().stopRecurrence(r.id, two->publications.front().plan.due));
        QVERIFY(stopped.stopped);
        QCOMPARE(stateOf(one->publications.front().id), PublicationState::Scheduled);
        QCOMPARE(stateOf(two->publications.front().id), PublicationState::Scheduled);
        QCOMPARE(stateOf(three->publications.front().id), PublicationState::Cancelled);
        PARVIS_FAILS(rhythm().addOccurrence(stopped, date(r, 4), copy(shop.id, at(9'000))), ErrorKind::Conflict);
        Recurrence again = stopped;
        again.stopped = false;
        PARVIS_VALUE(running, rhythm().saveRecurrence(again));
        QCOMPARE(stateOf(one->publications.front().id), PublicationState::Scheduled); // going on takes nothing back
        QVERIFY(add(running, 3));
        PARVIS_FAILS(rhythm().stopRecurrence({4711}, at(0)), ErrorKind::NotFound);
    }

    void evergreensRestBetweenUses()
    {
        const Account shop = newAccount(u"shop"_s);
        const auto source = scheduled(shop.id, at(60));
        const Evergreen e = evergreen(shop, source.post.id, 2);
        QVERIFY(e.lastUse == at(60)); // the post itself is a use
        const int day = 24 * 60;
        QVERIFY(!fills(e, at(60 + 2 * day - 1)));
        QVERIFY(fills(e, at(60 + 2 * day)));
        QVERIFY(!fills(e, at(60 + 2 * day)));
        QVERIFY(!fills(e, at(60 + 4 * day - 1)));
        PARVIS_VALUE(pool, rhythm().evergreens(shop.id));
        QVERIFY(pool.front().lastUse == at(60 + 2 * day));
        // The same post again is the same evergreen, with another cooldown.
        PARVIS_VALUE(again, rhythm().saveEvergreen([&] {
            Evergreen same = e;
            same.id = {};
            same.cooldown = 1;
            return same;
        }()));
        QVERIFY(again.id == e.id && again.cooldown == 1);
        QVERIFY(!fills(e, at(60 + 3 * day))); // the old revision
        QVERIFY(fills(again, at(60 + 3 * day)));
        PARVIS_DONE(rhythm().removeEvergreen(e.id));
        PARVIS_FAILS(rhythm().removeEvergreen(e.id), ErrorKind::NotFound);
        QVERIFY(!fills(again, at(60 + 40 * day)));
        Evergreen none = e;
        none.cooldown = 0;
        PARVIS_FAILS(rhythm().saveEvergreen(none), ErrorKind::Rejected);
    }

    void aMinuteIsFilledOnceForEver()
    {
        const Account shop = newAccount(u"shop"_s), studio = newAccount(u"studio"_s);
        const int day = 24 * 60;
        std::vector<Evergreen> pool;
        for (int i = 0; i < 4; ++i)
            pool.push_back(evergreen(shop, scheduled(shop.id, at(i)).post.id, 1));
        const Evergreen other = evergreen(studio, scheduled(studio.id, at(1)).post.id, 1);
        scheduled(shop.id, at(3 * day));
        QVERIFY(!fills(pool[0], at(3 * day) + Milliseconds(59'000) - Milliseconds(at(3 * day).ms % 60'000)));
        QVERIFY(fills(other, at(3 * day)));
        const auto second = another();
        int filled = 0;
        std::vector<Async<std::optional<PostWithPublications>>> asked;
        for (size_t i = 0; i < pool.size(); ++i)
            asked.push_back(
                (i % 2 ? second : store)->rhythm().fillSlot(pool[i], at(5 * day), copy(shop.id, at(5 * day))));
        PublicationId put;
        for (const auto& one : asked) {
            const auto made = parvis::test::now(one);
            if (made && *made) {
                ++filled;
                put = (*made)->publications.front().id;
            }
        }
        QCOMPARE(filled, 1);
        // A person takes it out: the slot stays theirs.
        PARVIS_VALUE(p, store->posts().publication(put));
        p.state = PublicationState::Cancelled;
        PARVIS_DONE(store->posts().save(p, u"cancelled"_s));
        QVERIFY(!fills(pool[3], at(5 * day)) && !fills(pool[2], at(5 * day)));
    }

    void knowsWhatWasMadeFromWhat()
    {
        const int day = 24 * 60;
        const Account shop = newAccount(u"shop"_s);
        PARVIS_VALUE(weekly, rhythm().saveRecurrence(series(shop)));
        const auto second = add(weekly, 1);
        const auto source = scheduled(shop.id, at(2));
        const Evergreen green = evergreen(shop, source.post.id, 1);
        const auto filled = parvis::test::now(rhythm().fillSlot(green, at(5 * day), copy(shop.id, at(5 * day))));
        QVERIFY(second && filled && *filled);
        scheduled(shop.id, at(3 * day)); // of nothing
        PARVIS_VALUE(all, rhythm().madeFrom(at(0), at(30 * day)));
        const std::vector<MadeFrom> expected{
            {weekly.post, weekly.post}, {second->post.id, weekly.post}, {(*filled)->post.id, source.post.id}};
        QVERIFY(all == expected);
        // Only of what is due then.
        PARVIS_VALUE(some, rhythm().madeFrom(at(2 * day), at(6 * day)));
        QVERIFY(some == (std::vector<MadeFrom>{{(*filled)->post.id, source.post.id}}));
    }

    void aPausedEvergreenRests()
    {
        const Account shop = newAccount(u"shop"_s);
        Evergreen e = evergreen(shop, scheduled(shop.id, at(60)).post.id, 1);
        e.paused = true;
        PARVIS_VALUE(paused, rhythm().saveEvergreen(e));
        QVERIFY(!fills(paused, at(60 * 24 * 9)));
        PARVIS_FAILS(rhythm().saveEvergreen(e), ErrorKind::Conflict);
    }
};

QTEST_GUILESS_MAIN(RhythmTest)
#include "rhythm.moc"
