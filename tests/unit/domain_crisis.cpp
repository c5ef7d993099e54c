// SPDX-License-Identifier: GPL-3.0-or-later
// The crisis rule on simulated months: what it promises about false alarms, what it finds, and what it does not know.
#include "domain/insights/crisis.h"
#include "domain/insights/crisis_tails.h"

#include <QTest>
#include <cmath>
#include <functional>
#include <random>

using namespace parvis;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// Named: a class of the test holds what stands here.
namespace crisis_test {

constexpr qint64 hourMs = 3'600'000;

ZoneId paris()
{
    return *ZoneId::fromName(u"Europe/Paris");
}

Instant at(const QString& text)
{
    return *Instant::fromRfc3339(text);
}

// A shop's customers: a day with two peaks, quiet nights and Sundays, growth, seasons, and noise.
struct Town {
    double busy = 6;     // messages of a mean hour in the first month
    double growth = 0.9; // more after 18 months
    double season = 0.25;
    double negative = 0.15;
    double bursts = 0; // relative variance of a gamma-distributed hour
    ZoneId zone = paris();
    std::mt19937_64 chance{1};

    double meanAt(Instant hour) const
    {
        const WallTime wall = wallTimeAt(hour, zone);
        constexpr double day[24] = {0.1, 0.05, 0.04, 0.03, 0.04, 0.1, 0.3, 0.7, 1.2, 1.7, 1.9, 1.8,
                                    1.5, 1.4,  1.5,  1.6,  1.7,  1.9, 2.1, 2.2, 1.9, 1.3, 0.7, 0.3};
        constexpr double week[7] = {1.15, 1.1, 1.05, 1.05, 1.1, 0.9, 0.65};
        const double since = double(hour.ms - at(u"2025-01-06T00:00:00Z"_s).ms) / (24.0 * hourMs);
        const double yearly = 1 + season * std::sin(2 * M_PI * since / 365.25);
        return busy * day[wall.hour] * week[wall.date.dayOfWeek() - 1] * (1 + growth * since / 548) * yearly;
    }
    HourCount hour(Instant hour, double times = 1, double share = -1)
    {
        double mean = meanAt(hour) * times;
        if (bursts > 0)
            mean *= std::gamma_distribution<double>(1 / bursts, bursts)(chance);
        HourCount count;
        count.hour = hour;
        count.messages = std::poisson_distribution<qint64>(mean)(chance);
        count.negative = std::binomial_distribution<qint64>(count.messages, share < 0 ? negative : share)(chance);
        return count;
    }
};

const Instant begin = at(u"2025-01-06T00:00:00Z"_s); // a Monday
constexpr int month18 = 13'140;

Instant hourAfter(int hours)
{
    return begin + Milliseconds(hours * hourMs);
}

// Hours that were out of their band, of 18 months in which nothing is the matter.
int falseAlarms(Town town, const CrisisOptions& options, int hours = month18)
{
    CrisisHours series(town.zone, options);
    int out = 0;
    for (int i = 0; i < hours; ++i) {
        series.add(town.hour(hourAfter(i)));
        out += series.judge(hourAfter(i)).verdict == CrisisVerdict::Out ? 1 : 0;
    }
    return out;
}

// Twelve weeks, and where they end.
CrisisHours past(Town& town, int hours, const CrisisOptions& options = {})
{
    CrisisHours series(town.zone, options);
    for (int i = 0; i < hours; ++i)
        series.add(town.hour(hourAfter(i)));
    return series;
}

} // namespace crisis_test

using namespace crisis_test;

class CrisisTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tailsAreThoseOfTheBooks();
    void boundsAreTheSmallest();
    void raisesNoFalseAlarm_data();
    void raisesNoFalseAlarm();
    void keepsToWhateverIsPromised();
    void findsASpikeWithinTheHour_data();
    void findsASpikeWithinTheHour();
    void findsMoreNegativeOnesAtEqualVolume();
    void sharesOfFewMessagesAreNotTold();
    void saysHowMuchHistoryIsMissing();
    void unknownHoursAreNotZero();
    void followsClocksThatChange();
    void aCrisisIsNotLearntFrom();
    void isToldOnceWhileItLasts();
    void explainsItself();
};

void CrisisTest::tailsAreThoseOfTheBooks()
{
    // Poisson, by a shape that leaves no doubt about the mean.
    const auto poisson = [](int count, double mean) {
        double tail = 1, one = std::exp(-mean);
        for (int i = 0; i < count; ++i) {
            tail -= one;
            one *= mean / (i + 1);
        }
        return tail;
    };
    for (const auto& [count, mean] : {std::pair(3, 1.0), std::pair(12, 6.0), std::pair(30, 20.0)})
        QVERIFY(std::fabs(countTail(count, mean, 1e9) - poisson(count, mean)) < 1e-6);
    // One hour with 10 against eight with 8 in all: Bin(18, 1/9) >= 10, by the exact conditional test.
    double binomial = 0;
    for (int hits = 10; hits <= 18; ++hits)
        binomial += std::exp(std::lgamma(19) - std::lgamma(hits + 1) - std::lgamma(19 - hits) +
                             hits * std::log(1.0 / 9) + (18 - hits) * std::log(8.0 / 9));
    QVERIFY(std::fabs(countTail(10, 9.0 / 8, 9) / binomial - 1) < 1e-9);
    QCOMPARE(countTail(0, 3, 4), 1.0);
    QVERIFY(countTail(1'000'000, 900'000, 1e6) < 1e-10);
}

void CrisisTest::boundsAreTheSmallest()
{
    for (const double mean : {0.1, 1.0, 7.5, 300.0, 40'000.0}) {
        for (const double alpha : {1e-2, 1e-7}) {
            const qint64 bound = countBound(alpha, mean, 50);
            QVERIFY(countTail(bound + 1, mean, 50) <= alpha);
            QVERIFY(bound == 0 || countTail(bound, mean, 50) > alpha);
        }
    }
    // Beta(a, b) as good as certain: a binomial. Bin(20, 0.5) > 15 has a probability of 0.0059, > 14 of 0.0207.
    QCOMPARE(hitBound(0.01, 20, 5e8, 5e8), qint64(15));
    QCOMPARE(hitBound(0.1, 0, 1, 1), qint64(0));
}

void CrisisTest::raisesNoFalseAlarm_data()
{
    QTest::addColumn<int>("seed");
    QTest::addColumn<double>("busy");
    QTest::addColumn<double>("growth");
    QTest::addColumn<double>("bursts");
    QTest::newRow("a small shop") << 1 << 1.5 << 0.9 << 0.0;
    QTest::newRow("a busy one") << 6 << 8.0 << 0.9 << 0.0;
    QTest::newRow("a large one") << 11 << 120.0 << 0.5 << 0.0;
    QTest::newRow("three times the size in the end") << 16 << 6.0 << 2.0 << 0.0;
    QTest::newRow("dwindling") << 21 << 20.0 << -0.7 << 0.0;
    QTest::newRow("in bursts") << 26 << 6.0 << 0.9 << 0.15;
}

// Thirty series of 18 months over all rows: 394,200 hours, each with two tests. Promised for all of them together.
void CrisisTest::raisesNoFalseAlarm()
{
    QFETCH(int, seed);
    QFETCH(double, busy);
    QFETCH(double, growth);
    QFETCH(double, bursts);
    CrisisOptions options;
    options.series = 30;
    int out = 0;
    for (int more = 0; more < 5; ++more) {
        Town town;
        town.busy = busy;
        town.growth = growth;
        town.bursts = bursts;
        town.chance.seed(unsigned(seed + more));
        out += falseAlarms(town, options);
    }
    QCOMPARE(out, 0);
}

// The same rule with a promise so large that its keeping can be counted.
void CrisisTest::keepsToWhateverIsPromised()
{
    for (const double bursts : {0.0, 0.1}) {
        CrisisOptions options;
        options.falseAlarms = 20;
        options.fewest = 1; // nothing but the improbable holds them back
        options.times = 1;
        int out = 0;
        for (unsigned seed = 1; seed <= 5; ++seed) {
            Town town;
            town.bursts = bursts;
            town.chance.seed(seed);
            out += falseAlarms(town, options);
        }
        QVERIFY2(out <= 5 * 20, qPrintable(QString::number(out)));
        QVERIFY2(out > 5, qPrintable(QString::number(out))); // a rule that never alarms keeps any promise
    }
}

void CrisisTest::findsASpikeWithinTheHour_data()
{
    using Shape = std::function<double(int)>; // times the usual, by the quarter of an hour since it began
    QTest::addColumn<Shape>("shape");
    QTest::addColumn<int>("quarter"); // of the hour in which it begins
    const Shape step = [](int) { return 10.0; };
    const Shape burst = [](int quarter) { return quarter < 1 ? 40.0 : 1.0; };
    const Shape wave = [](int quarter) { return 10 + 6 * std::sin(quarter * 1.3); };
    const Shape rising = [](int quarter) { return 10.0 + 4 * quarter; };
    const Shape fading = [](int quarter) { return 14.0 * std::pow(0.85, quarter); };
    const std::pair<const char*, Shape> shapes[] = {
        {"a step", step}, {"a burst", burst}, {"waves", wave}, {"rising", rising}, {"fading", fading}};
    for (const auto& [name, shape] : shapes) {
        for (int quarter = 0; quarter < 4; ++quarter)
            QTest::addRow("%s at quarter %d", name, quarter) << shape << quarter;
    }
}

// Quarter by quarter, as a worker would look: the count so far, and the whole hour once it is over.
void CrisisTest::findsASpikeWithinTheHour()
{
    using Shape = std::function<double(int)>;
    QFETCH(Shape, shape);
    QFETCH(int, quarter);
    for (unsigned seed = 1; seed <= 10; ++seed) {
        Town town;
        town.busy = 8;
        town.chance.seed(seed);
        // Of the thirteenth week: Monday morning, Wednesday noon, Saturday evening …
        for (const int place : {9, 60, 85, 139}) {
            const int start = 12 * 168 + place;
            CrisisHours series = past(town, start);
            const int quarters = 4; // an hour after it began
            HourCount running{hourAfter(start), 0, 0, false};
            bool found = false;
            for (int q = 0; q < quarter + quarters && !found; ++q) {
                if (q == 4) {
                    series.add(running);
                    found = series.judge(running.hour).volumeOut;
                    running = {hourAfter(start + 1), 0, 0, false};
                }
                const double times = q < quarter ? 1.0 : shape(q - quarter);
                const double mean = town.meanAt(running.hour) / 4 * times;
                running.messages += std::poisson_distribution<qint64>(mean)(town.chance);
                found = found || series.judgeRunning(running).volumeOut;
            }
            QVERIFY2(found, qPrintable(u"seed %1, hour %2"_s.arg(seed).arg(place)));
        }
    }
}

void CrisisTest::findsMoreNegativeOnesAtEqualVolume()
{
    for (unsigned seed = 1; seed <= 20; ++seed) {
        Town town;
        town.busy = 15;
        town.chance.seed(seed);
        CrisisHours series = past(town, 10 * 168 + 18); // until 18:00 UTC on a Monday
        const HourCount angry = town.hour(hourAfter(10 * 168 + 18), 1, 0.75);
        series.add(angry);
        const CrisisExplanation e = series.judge(angry.hour);
        QVERIFY(e.shareOut && !e.volumeOut);
        QVERIFY(e.severity >= 1 && *e.share > *e.upperShare && std::fabs(*e.usualShare - 0.15) < 0.1);
        QVERIFY(series.judgeRunning(angry).shareOut);
        HourCount usual = angry;
        usual.negative = qint64(std::lround(0.2 * double(usual.messages)));
        QVERIFY(!series.judgeRunning(usual).shareOut);
    }
}

void CrisisTest::sharesOfFewMessagesAreNotTold()
{
    Town town;
    CrisisHours series = past(town, 10 * 168 + 9);
    const CrisisExplanation few = series.judgeRunning({hourAfter(10 * 168 + 9), 9, 9, false});
    QVERIFY(!few.share && !few.shareOut);
    const CrisisExplanation more = series.judgeRunning({hourAfter(10 * 168 + 9), 12, 12, false});
    QVERIFY(more.share && more.shareOut);
}

void CrisisTest::saysHowMuchHistoryIsMissing()
{
    Town town;
    for (int weeks = 0; weeks <= 5; ++weeks) {
        CrisisHours series = past(town, weeks * 168);
        const CrisisExplanation e = series.judgeRunning({hourAfter(weeks * 168), 1000, 900, false});
        QCOMPARE(e.verdict, weeks < 4 ? CrisisVerdict::NotEnoughHistory : CrisisVerdict::Out);
        QCOMPARE(e.weeksMissing, std::max(0, 4 - weeks));
        QCOMPARE(int(e.used.size()), weeks);
        QCOMPARE(e.severity > 0, weeks >= 4);
    }
}

void CrisisTest::unknownHoursAreNotZero()
{
    Town town;
    town.busy = 20;
    CrisisHours whole(town.zone, {}), holes(town.zone, {});
    for (int i = 0; i < 12 * 168; ++i) {
        const HourCount count = town.hour(hourAfter(i));
        whole.add(count);
        if ((i / 168) % 2 == 1 || i % 7 == 3) // the worker was off every other week, and now and then
            holes.add(count);
    }
    const Instant next = hourAfter(12 * 168 + 10);
    const CrisisExplanation a = whole.judgeRunning({next, 20, 2, false}), b = holes.judgeRunning({next, 20, 2, false});
    QCOMPARE(a.verdict, CrisisVerdict::Within);
    QCOMPARE(b.verdict, CrisisVerdict::Within);
    QVERIFY2(std::fabs(b.mean / a.mean - 1) < 0.3, qPrintable(u"%1 %2"_s.arg(a.mean).arg(b.mean)));
    QVERIFY(b.used.size() < a.used.size());
    QCOMPARE(whole.judge(hourAfter(12 * 168 + 3)).verdict, CrisisVerdict::Unknown);
}

void CrisisTest::followsClocksThatChange()
{
    // Both changes of 2025 in Paris, one series by its own clock and one by New York's, which changes on other days.
    for (const char* zone : {"Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"}) {
        Town town;
        town.busy = 12;
        town.growth = town.season = 0;
        town.zone = *ZoneId::fromName(QString::fromLatin1(zone));
        CrisisHours series(paris(), {});
        for (int i = 0; i < 48 * 168; ++i) {
            series.add(town.hour(hourAfter(i)));
            const CrisisExplanation e = series.judge(hourAfter(i));
            QVERIFY2(e.verdict != CrisisVerdict::Out, qPrintable(e.wall.toIso()));
            QVERIFY(i < 8 * 168 || e.verdict == CrisisVerdict::Within);
        }
    }
    // 26 October 2025, 02:00 comes twice; both belong to the wall hour of the weeks before.
    Town town;
    CrisisHours series = past(town, 42 * 168);
    const Instant first = at(u"2025-10-26T00:00:00Z"_s), second = first + 1h;
    for (const Instant hour : {first, second}) {
        const CrisisExplanation e = series.judge(hour);
        QCOMPARE(e.wall.hour, 2);
        QCOMPARE(e.used.front().hour, at(u"2025-10-19T00:00:00Z"_s));
        QCOMPARE(series.judgeRunning({hour, 60, 5, false}).verdict, CrisisVerdict::Out);
    }
    // A week later both of them stand in its past.
    const CrisisExplanation after = series.judgeRunning({at(u"2025-11-02T01:00:00Z"_s), 0, 0, false});
    QCOMPARE(after.wall.hour, 2);
    QCOMPARE(after.used.at(0).hour, second);
    QCOMPARE(after.used.at(1).hour, first);
    // 30 March 2025 has no 02:00; the hours around it are what they are.
    QCOMPARE(series.judge(at(u"2025-03-30T01:00:00Z"_s)).wall.hour, 3);
}

void CrisisTest::aCrisisIsNotLearntFrom()
{
    Town town;
    town.busy = 10;
    CrisisWatch watch(town.zone, {});
    const int crisis = 10 * 168 + 8;
    for (int i = 0; i < 11 * 168 + 10; ++i)
        watch.complete(town.hour(hourAfter(i), i >= crisis && i < crisis + 30 ? 12 : 1));
    QVERIFY(!watch.state().began);
    // A week after: the same again is found again.
    const HourCount again = town.hour(hourAfter(11 * 168 + 10), 10);
    const CrisisWatch::Turn turn = watch.complete(again);
    QCOMPARE(turn.event, CrisisEvent::Began);
    QVERIFY(turn.hour.mean < 3 * town.meanAt(again.hour));
}

void CrisisTest::isToldOnceWhileItLasts()
{
    Town town;
    town.busy = 10;
    CrisisWatch watch(town.zone, {});
    const int crisis = 9 * 168 + 9;
    int began = 0, ended = 0;
    Instant endedAt;
    for (int i = 0; i < crisis + 48; ++i) {
        const int since = i - crisis;
        const bool lull = since == 3; // an hour's pause does not end it
        const HourCount count = town.hour(hourAfter(i), since >= 0 && since < 9 && !lull ? 15 : 1);
        if (i == crisis) {
            HourCount soFar = count;
            soFar.messages = count.messages / 2;
            QCOMPARE(watch.running(soFar).event, CrisisEvent::Began);
            QCOMPARE(watch.running(count).event, CrisisEvent::None);
            ++began;
        }
        const CrisisWatch::Turn turn = watch.complete(count);
        began += turn.event == CrisisEvent::Began ? 1 : 0;
        if (turn.event == CrisisEvent::Ended) {
            ++ended;
            endedAt = count.hour;
        }
    }
    QCOMPARE(began, 1);
    QCOMPARE(ended, 1);
    QVERIFY(endedAt >= hourAfter(crisis + 11) && endedAt <= hourAfter(crisis + 20));

    // Hours that nobody counted neither end it nor keep it.
    CrisisOptions options;
    CrisisExplanation unknown, calm;
    unknown.verdict = CrisisVerdict::Unknown;
    calm.verdict = CrisisVerdict::Within;
    calm.calm = true;
    CrisisState state{begin, begin, 2, 4};
    QCOMPARE(crisisStep(state, unknown, options).state, state);
    QCOMPARE(crisisStep(state, calm, options).event, CrisisEvent::Ended);
    CrisisExplanation between = calm;
    between.calm = false;
    QCOMPARE(crisisStep(state, between, options).state.calm, 0);
}

void CrisisTest::explainsItself()
{
    Town town;
    town.busy = 10;
    CrisisHours series = past(town, 14 * 168 + 9);
    HourCount count = town.hour(hourAfter(14 * 168 + 9), 10);
    const CrisisExplanation e = series.judgeRunning(count);
    QVERIFY(e.running && e.verdict == CrisisVerdict::Out && e.volumeOut);
    QCOMPARE(e.used.size(), size_t(8));
    QCOMPARE(e.neighbours, 16);
    QCOMPARE(e.weekday, 1);
    double sum = 0;
    for (const HourCount& used : e.used)
        sum += double(used.messages);
    QVERIFY(e.usual >= sum / 8);
    QVERIFY(std::fabs(e.mean - e.usual * e.growth) < 1e-9);
    QVERIFY(e.growth > 0.8 && e.growth < 1.3);
    QCOMPARE(e.alpha, 0.01 / (13'140 * 2));
    QVERIFY(e.probability < e.alpha && count.messages > e.upper);
    QVERIFY(e.severity >= 3 && e.severity <= 10);
    const CrisisExplanation worse = series.judgeRunning({count.hour, count.messages * 10, 0, false});
    QVERIFY(worse.severity > e.severity);
    QCOMPARE(crisisVerdictName(e.verdict), u"out"_s);
}

QTEST_APPLESS_MAIN(CrisisTest)
#include "domain_crisis.moc"
