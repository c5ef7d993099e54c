// SPDX-License-Identifier: GPL-3.0-or-later
// What a worker watches of the figures: told once when it begins, silent while it lasts, told once when it is over,
// whichever worker looks and however often; and the reports that are due.
#include "engine/insights/book_desk.h"
#include "engine/insights/figure_watch.h"
#include "engine/insights/report_work.h"
#include "office.h"
#include "support/verify.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QSysInfo>

using namespace parvis;
using namespace parvis::test;

// Named: a class of the test holds what stands here.
namespace figure_watch_test {

struct Watched : Office {
    Watched() : one(ports()), two(ports()) { clock.set(start); }

    // So many messages in the hour that ended at the clock's time, minutes apart.
    void write(Instant hour, int messages)
    {
        std::vector<IncomingMessage> list;
        for (int i = 0; i < messages; ++i)
            list.push_back(message(hour + std::chrono::seconds(i * 20)));
        QVERIFY(answerOf(store->inbox().ingest(account.id, list, std::nullopt, std::nullopt)));
    }
    // An hour like any other, for so many weeks back.
    void usualPast(int weeks)
    {
        std::vector<IncomingMessage> list;
        for (int hours = 1; hours <= weeks * 168; ++hours)
            list.push_back(message(start - std::chrono::hours(hours)));
        const auto stored = await(store->inbox().ingest(account.id, list, std::nullopt, std::nullopt), 100'000);
        QVERIFY(stored);
    }
    IncomingMessage message(Instant at)
    {
        IncomingMessage m;
        m.remote = {{u"m%1"_s.arg(++written)}, {}, {}};
        m.author.network = u"fake"_s;
        m.author.remoteId = {u"customer%1"_s.arg(written)};
        m.author.handle = m.author.remoteId.value;
        m.text = u"Where is it?"_s;
        m.created = at;
        return m;
    }
    std::vector<FigureAlert> alerts() { return *answerOf(store->figures().alerts(100)); }
    int fresh(const QString& person) { return int(answerOf(store->figures().freshAlerts(person))->size()); }
    Target target(double least)
    {
        Target t;
        t.kpi = u"comments_received"_s;
        t.period = TargetPeriod::Day;
        t.value = least;
        t.who = u"Inès"_s;
        return *answerOf(store->figures().saveTarget(t));
    }
    ReportSchedule daily()
    {
        ReportSchedule s;
        s.period = ReportPeriod::Day;
        s.formats = {u"csv"_s, u"xlsx"_s};
        s.folder = dir.filePath(u"reports"_s);
        s.host = QSysInfo::machineHostName();
        s.due = nextDue(s, clock.now());
        return *answerOf(store->figures().addSchedule(s));
    }
    QStringList files() const { return QDir(dir.filePath(u"reports"_s)).entryList(QDir::Files, QDir::Name); }
    ReportSchedule stored() { return answerOf(store->figures().schedules())->front(); }

    const Instant start{1'795'305'600'000}; // 2026-11-22T00:00:00Z, a Sunday
    int written = 0;
    FigureWatch one, two; // of two workers
};

} // namespace figure_watch_test

using namespace figure_watch_test;

class FigureWatchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCrisisIsToldOnceAndItsEndOnce();
    void aYoungWorkspaceIsSilent();
    void aMissedTargetIsToldOnceAndItsEndOnce();
    void aPastFromBeforeThePromiseIsNotHeldAgainstIt();
    void makesWhatIsDueOnce();
    void aReportThatCannotBeMadeIsTold();
    void anotherMachinesReportIsLeft();
    void aBrandsReportIsOfItsAccounts();
};

void FigureWatchTest::aCrisisIsToldOnceAndItsEndOnce()
{
    Watched w;
    w.usualPast(9);
    QSignalSpy lines(&w.one, &FigureWatch::event);
    w.clock.set(w.start + 30min);
    QCOMPARE(*answerOf(w.one.round()), 0);
    QVERIFY(w.alerts().empty());
    w.write(w.start, 40);
    // Within the hour, by one of two workers that look at the same time.
    const auto first = w.one.round(), second = w.two.round();
    QCOMPARE(*answerOf(first) + *answerOf(second), 1);
    QCOMPARE(w.alerts().size(), size_t(1));
    const FigureAlert alert = w.alerts().front();
    QVERIFY(alert.kind == AlertKind::Crisis && alert.words == u"volume"_s && !alert.ended);
    QVERIFY(alert.began == w.start && alert.value == 40 && alert.bound >= 9 && alert.severity > 0);
    QCOMPARE(w.fresh(u"Inès"_s), 1);
    QVERIFY(answerOf(w.store->figures().alertsSeen({alert.id}, u"Inès"_s)));
    QCOMPARE(w.fresh(u"Inès"_s), 0);
    QCOMPARE(w.fresh(u"Tom"_s), 1);
    // It lasts, over another loud hour, and nothing more is told; a worker that comes new to it is silent too.
    w.write(w.start + 1h, 30);
    for (int step = 0; step < 4; ++step) {
        w.clock.advance(20min);
        FigureWatch fresh(w.ports());
        QCOMPARE(*answerOf(fresh.round()), 0);
    }
    QCOMPARE(w.fresh(u"Inès"_s), 0);
    // Three calm hours.
    for (int hour = 2; hour < 5; ++hour)
        w.write(w.start + std::chrono::hours(hour), 1);
    w.clock.set(w.start + 5h + 1min);
    QCOMPARE(*answerOf(w.one.round()), 1);
    QCOMPARE(*answerOf(w.two.round()), 0);
    QCOMPARE(w.alerts().size(), size_t(1));
    QVERIFY(w.alerts().front().ended == w.clock.now());
    QCOMPARE(w.fresh(u"Inès"_s), 1); // that it is over
    // The next one is another one.
    w.clock.set(w.start + 8h + 30min);
    w.write(w.start + 8h, 50);
    QCOMPARE(*answerOf(w.one.round()), 1);
    QCOMPARE(w.alerts().size(), size_t(2));
}

void FigureWatchTest::aYoungWorkspaceIsSilent()
{
    Watched w;
    QCOMPARE(*answerOf(w.one.round()), 0);
    w.usualPast(2);
    w.write(w.start, 60);
    w.clock.set(w.start + 1h);
    QCOMPARE(*answerOf(w.one.round()), 0);
    QVERIFY(w.alerts().empty());
}

void FigureWatchTest::aMissedTargetIsToldOnceAndItsEndOnce()
{
    Watched w;
    w.target(3);
    w.clock.set(w.start + 12h);
    QCOMPARE(*answerOf(w.one.round()), 0); // the day may still bring them
    w.clock.set(w.start + 24h + 1h);
    const auto first = w.one.round(), second = w.two.round();
    QCOMPARE(*answerOf(first) + *answerOf(second), 1);
    QCOMPARE(w.alerts().size(), size_t(1));
    QVERIFY(w.alerts().front().kind == AlertKind::Target && w.alerts().front().words == u"comments_received"_s);
    QCOMPARE(w.alerts().front().bound, 3.0);
    // Missed again the next day: it lasts.
    w.clock.set(w.start + 48h + 1h);
    QCOMPARE(*answerOf(w.one.round()), 0);
    // Enough of them, with a margin, while the day still runs.
    w.write(w.start + 49h, 5);
    w.clock.set(w.start + 50h);
    QCOMPARE(*answerOf(w.two.round()), 1);
    QVERIFY(w.alerts().front().ended.has_value());
    QCOMPARE(*answerOf(w.one.round()), 0);
    w.clock.set(w.start + 72h + 1h);
    QCOMPARE(*answerOf(w.one.round()), 0);
    w.clock.set(w.start + 96h + 1h); // a day with none
    QCOMPARE(*answerOf(w.one.round()), 1);
    QCOMPARE(w.alerts().size(), size_t(2));
}

void FigureWatchTest::aPastFromBeforeThePromiseIsNotHeldAgainstIt()
{
    Watched w;
    Target silent = w.target(3);
    silent.alert = false;
    PARVIS_OK(answerOf(w.store->figures().saveTarget(silent)));
    w.target(1);
    QCOMPARE(*answerOf(w.one.round()), 0);
    QVERIFY(w.alerts().empty());
    w.clock.advance(24h);
    QCOMPARE(*answerOf(w.one.round()), 1);
    QCOMPARE(w.alerts().front().bound, 1.0);
    // Another promise ends the alert about the old one.
    Target lower = answerOf(w.store->figures().targets())->back().target;
    lower.value = 0;
    PARVIS_OK(answerOf(w.store->figures().saveTarget(lower)));
    QVERIFY(w.alerts().front().ended.has_value());
}

void FigureWatchTest::makesWhatIsDueOnce()
{
    Watched w;
    QVERIFY(QDir().mkpath(w.dir.filePath(u"reports"_s)));
    w.write(w.start + 2h, 4);
    QCOMPARE(w.daily().due, w.start + 7h);
    ReportWork one(w.ports()), two(w.ports());
    QCOMPARE(*answerOf(one.round()), 0);
    QVERIFY(w.files().isEmpty());
    // Of a killed worker: claimed, and nothing came of it.
    w.clock.set(w.start + 24h + 7h);
    QVERIFY(*answerOf(w.store->figures().claimSchedule(QSysInfo::machineHostName(), w.clock.now(), 60s)));
    QCOMPARE(*answerOf(one.round()), 0);
    w.clock.advance(61s);
    const auto first = one.round(), second = two.round();
    QCOMPARE(*answerOf(first) + *answerOf(second), 2); // of yesterday, and of the day before
    const QStringList expected{u"manager-2026-11-21.csv"_s, u"manager-2026-11-21.xlsx"_s, u"manager-2026-11-22.csv"_s,
                               u"manager-2026-11-22.xlsx"_s};
    QCOMPARE(w.files(), expected);
    QCOMPARE(w.stored().due, w.start + 48h + 7h);
    QVERIFY(w.stored().made && w.stored().error.isEmpty());
    QCOMPARE(*answerOf(two.round()), 0);
    // By which it can be made again: the digest of what it rests on, and the formulas' version.
    QFile csv(w.dir.filePath(u"reports/manager-2026-11-22.csv"_s));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const QByteArray text = csv.readAll();
    const auto digest = answerOf(w.store->insights().samplesDigest(w.start - 24h, w.start + 24h));
    QVERIFY2(text.contains(digest->toHex()), text.constData());
    QVERIFY(text.contains(QByteArray::number(formulasVersion)));
}

void FigureWatchTest::aReportThatCannotBeMadeIsTold()
{
    Watched w;
    w.daily(); // there is no such folder
    w.clock.set(w.start + 8h);
    ReportWork work(w.ports());
    QCOMPARE(*answerOf(work.round()), 0);
    QCOMPARE(w.alerts().size(), size_t(1));
    QVERIFY(w.alerts().front().kind == AlertKind::Report && !w.alerts().front().detail.isEmpty());
    QCOMPARE(w.stored().due, w.start + 7h); // still
    QVERIFY(!w.stored().error.isEmpty());
    w.clock.advance(16min);
    QCOMPARE(*answerOf(work.round()), 0);
    QCOMPARE(w.alerts().size(), size_t(1));
    QVERIFY(QDir().mkpath(w.dir.filePath(u"reports"_s)));
    w.clock.advance(16min);
    QCOMPARE(*answerOf(work.round()), 1);
    QCOMPARE(w.files().size(), 2);
    QVERIFY(w.alerts().front().ended && w.stored().error.isEmpty());
}

void FigureWatchTest::anotherMachinesReportIsLeft()
{
    Watched w;
    QVERIFY(QDir().mkpath(w.dir.filePath(u"reports"_s)));
    ReportSchedule s = w.daily();
    QVERIFY(answerOf(w.store->figures().removeSchedule(s.id, u"Inès"_s)));
    s.host = u"elsewhere"_s;
    QVERIFY(answerOf(w.store->figures().addSchedule(s)));
    w.clock.advance(24h);
    ReportWork work(w.ports());
    QCOMPARE(*answerOf(work.round()), 0);
    QVERIFY(w.files().isEmpty());
    QVERIFY(w.stored().due < w.clock.now());
}

void FigureWatchTest::aBrandsReportIsOfItsAccounts()
{
    Watched w;
    QVERIFY(QDir().mkpath(w.dir.filePath(u"reports"_s)));
    w.write(w.start - 10h, 4); // asked of the account without a brand
    ReportSchedule s = w.daily();
    QVERIFY(answerOf(w.store->figures().removeSchedule(s.id, u"Inès"_s)));
    s.brand = u"Maison Léa"_s;
    s.templateName = u"service"_s;
    s.formats = {u"csv"_s};
    BookDesk desk(w.ports());
    const auto unknown = answerOf(desk.addSchedule(s));
    QVERIFY(!unknown && unknown.error().code == "brand"_L1);
    // Another account takes the brand: it was asked nothing.
    Account other = w.addAccount(u"studio"_s);
    other.brand = s.brand;
    const auto branded = answerOf(w.store->accounts().save(other));
    PARVIS_OK(branded);
    PARVIS_OK(answerOf(desk.addSchedule(s)));
    w.clock.set(w.start + 8h);
    ReportWork work(w.ports());
    QCOMPARE(*answerOf(work.round()), 1);
    QCOMPARE(w.files(), QStringList{u"service-Maison-Léa-2026-11-21.csv"_s});
    QFile csv(w.dir.filePath(u"reports/"_s + w.files().front()));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(csv.readAll());
    QVERIFY2(text.contains(u"Maison Léa"_s), qPrintable(text.left(400)));
    QVERIFY2(!text.contains(u"Questions asked,4"_s), qPrintable(text.left(2'000)));
    // Taken from all accounts since: told, and no report of nothing is made.
    Account bare = *branded;
    bare.brand.clear();
    PARVIS_OK(answerOf(w.store->accounts().save(bare)));
    w.clock.advance(24h);
    QCOMPARE(*answerOf(work.round()), 0);
    QCOMPARE(w.files().size(), 1);
    QVERIFY(w.alerts().front().detail.contains(u"no account is of the brand"_s));
}

QTEST_GUILESS_MAIN(FigureWatchTest)
#include "test_figure_watch.moc"
