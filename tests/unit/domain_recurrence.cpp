// SPDX-License-Identifier: GPL-3.0-or-later
// Rules as the editor builds them and reads them back; evergreens by their rest; best times by what was measured.
#include "domain/publishing/best_time.h"
#include "domain/publishing/evergreen.h"
#include "domain/publishing/recurrence.h"

#include <QTest>

using namespace parvis;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Every = RepeatRule::Every;

class TestRecurrence : public QObject
{
    Q_OBJECT

    static Evergreen evergreen(qint64 id, int cooldown, std::optional<Instant> lastUse)
    {
        Evergreen e;
        e.id = {id};
        e.account = {1};
        e.cooldown = cooldown;
        e.lastUse = lastUse;
        return e;
    }

private Q_SLOTS:
    void rules_data()
    {
        QTest::addColumn<RepeatRule>("repeat");
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("rule");
        const auto row = [](const char* name, const RepeatRule& repeat, const char* start, const char* rule) {
            QTest::newRow(name) << repeat << QString::fromLatin1(start) << QString::fromLatin1(rule);
        };
        const auto until = LocalDate::fromIso(u"2027-06-30");
        row("daily", {Every::Day, 1, 0, {}, 0, {}}, "2027-01-05", "FREQ=DAILY");
        row("every third day, ten times", {Every::Day, 3, 0, {}, 10, {}}, "2027-01-05",
            "FREQ=DAILY;INTERVAL=3;COUNT=10");
        row("weekly on the start's day", {Every::Week, 1, 2, {}, 0, {}}, "2027-01-05", "FREQ=WEEKLY;BYDAY=TU");
        row("the start's day is among them", {Every::Week, 2, 0x13, {}, 0, until}, "2027-01-05",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU,FR;UNTIL=20270630T235959");
        row("monthly", {Every::Month, 1, 0, {}, 0, {}}, "2027-01-14", "FREQ=MONTHLY;BYMONTHDAY=14");
        row("the 28th is in every month", {Every::Month, 1, 0, {}, 0, {}}, "2027-01-28", "FREQ=MONTHLY;BYMONTHDAY=28");
        row("the 30th or the last", {Every::Month, 1, 0, {}, 0, {}}, "2027-01-30",
            "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1");
        row("second Tuesday", {Every::Month, 1, 0, RepeatRule::MonthBy::Weekday, 0, {}}, "2027-01-12",
            "FREQ=MONTHLY;BYDAY=2TU");
        row("last Tuesday", {Every::Month, 1, 0, RepeatRule::MonthBy::Weekday, 0, {}}, "2027-01-26",
            "FREQ=MONTHLY;BYDAY=-1TU");
    }
    void rules()
    {
        QFETCH(RepeatRule, repeat);
        QFETCH(QString, start);
        QFETCH(QString, rule);
        const LocalDate day = *LocalDate::fromIso(start);
        QCOMPARE(toRule(repeat, day), rule);
        const auto back = fromRule(rule, day);
        QVERIFY(back);
        QCOMPARE(toRule(*back, day), rule);
        QVERIFY(back->every == repeat.every && back->interval == repeat.interval && back->count == repeat.count &&
                back->until == repeat.until && back->monthBy == repeat.monthBy);
    }

    void othersRulesAreNotRead()
    {
        const LocalDate day{2027, 1, 5};
        for (const auto* rule : {"", "FREQ=YEARLY", "FREQ=WEEKLY;BYDAY=FR", "FREQ=MONTHLY;BYDAY=3TU",
                                 "FREQ=DAILY;BYMONTH=1", "FREQ=WEEKLY;BYDAY=TU;WKST=SU", "nonsense", "FREQ=DAILY;;"})
            QVERIFY2(!fromRule(QString::fromLatin1(rule), day), rule);
    }

    void theLongestRestComesFirst()
    {
        const Instant now{100'000'000'000};
        const auto ago = [now](int days) { return now - std::chrono::days(days); };
        const std::vector<Evergreen> pool{evergreen(1, 30, ago(29)), evergreen(2, 30, ago(35)),
                                          evergreen(3, 10, ago(20)), evergreen(4, 30, std::nullopt),
                                          evergreen(5, 30, ago(30)), evergreen(6, 30, now + 24h)};
        const auto fit = evergreensFor(pool, {1}, now);
        QList<qint64> ids;
        for (const Evergreen& e : fit)
            ids << e.id.value;
        QCOMPARE(ids, (QList<qint64>{4, 3, 2, 5}));
        QVERIFY(evergreensFor(pool, {2}, now).empty());
        auto paused = pool;
        for (Evergreen& e : paused)
            e.paused = true;
        QVERIFY(evergreensFor(paused, {1}, now).empty());
    }

    void bestTimesNeedPostsAndStandOut()
    {
        const ZoneId paris = *ZoneId::fromName(u"Europe/Paris");
        const Instant tuesday = resolve({{2027, 1, 5}, 9, 10, 0}, paris).instant;
        std::vector<EngagedPost> posts;
        for (int week = 0; week < 10; ++week) {
            // Winter and summer alike: nine on the wall.
            const WallTime wall{LocalDate{2027, 1, 5}.addDays(14 * week), 9, 10, 0};
            posts.push_back({resolve(wall, paris).instant, 30});
        }
        auto few = bestTimes(posts, paris, 3);
        QVERIFY(!few.isEnough() && few.times.empty());
        QCOMPARE(few.posts, 10);
        for (int week = 0; week < 10; ++week)
            posts.push_back({tuesday + std::chrono::days(7 * week + 2) + 5h, 10});
        // One lucky post is no pattern.
        posts.push_back({tuesday + std::chrono::days(3), 900});
        posts.push_back({tuesday + std::chrono::days(4), 0});
        const auto best = bestTimes(posts, paris, 3);
        QVERIFY(best.isEnough());
        QCOMPARE(best.posts, 22);
        QVERIFY(qAbs(best.average - 1300.0 / 22) < 1e-9);
        QVERIFY(best.times.empty()); // the lucky one lifts the average above all others
        posts.erase(posts.end() - 2);
        const auto plain = bestTimes(posts, paris, 3);
        QCOMPARE(plain.times.size(), size_t(1));
        QVERIFY((plain.times.front() == BestTime{2, 9, 10, 30}));
        QCOMPARE(bestTimes({}, paris, 3).posts, 0);
    }
};

QTEST_GUILESS_MAIN(TestRecurrence)
#include "domain_recurrence.moc"
