// SPDX-License-Identifier: GPL-3.0-or-later
// What people set about figures, through the desk: names that no formula has are refused, files are read in once.
#include "engine/insights/book_desk.h"
#include "engine/insights/figure_watch.h"
#include "engine/insights/figures_desk.h"
#include "office.h"
#include "support/verify.h"

#include <QFile>

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;

// Named: a class of the test holds what stands here.
namespace figures_book_test {

struct Book : Office {
    Book() : desk(ports()) {}

    QString file(const QByteArray& lines, const QString& name = u"costs.csv"_s)
    {
        QFile out(dir.filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(lines) != lines.size())
            qFatal("no file");
        return out.fileName();
    }
    Result<MoneyImportReport> bring(const QByteArray& lines, bool dryRun = false)
    {
        MoneyImportRequest request;
        request.file = file("campaign,date,amount,currency,agency\n" + lines);
        request.who = u"Inès"_s;
        request.dryRun = dryRun;
        return answerOf(desk.importMoney(request));
    }
    qint64 total()
    {
        const auto totals = answerOf(desk.moneyTotals({}));
        return totals && !totals->empty() ? totals->front().minor : 0;
    }

    BookDesk desk;
};

} // namespace figures_book_test

using namespace figures_book_test;

class FiguresBookDeskTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refusesFiguresThatThereAreNot()
    {
        Book book;
        Target t;
        t.kpi = u"happiness"_s;
        const auto refused = answerOf(book.desk.saveTarget(t));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"kpi"_s);
        QVERIFY(refused.error().detail.contains("happiness"_L1));
        t.kpi = u"response_rate"_s;
        PARVIS_OK(answerOf(book.desk.saveTarget(t)));
        Dashboard d = copyOf(builtInDashboards().front(), u"mine"_s, {});
        d.charts.push_back({u"happiness"_s, ChartKind::Line, {}, {}});
        const auto wrong = answerOf(book.desk.saveDashboard(d, u"Inès"_s));
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, u"kpi"_s);
    }

    void targetsSayHowTheyStandAndSinceWhen()
    {
        Book book;
        FiguresDesk figures(book.ports());
        Target t;
        t.kpi = u"posts_published"_s;
        t.sense = TargetSense::AtMost;
        t.value = 3;
        t.period = TargetPeriod::Week;
        PARVIS_OK(answerOf(book.desk.saveTarget(t)));
        t.sense = TargetSense::AtLeast;
        PARVIS_OK(answerOf(book.desk.saveTarget(t)));
        t.accounts = {AccountId{12345}}; // of which nothing is known
        PARVIS_OK(answerOf(book.desk.saveTarget(t)));
        t.accounts.clear();
        t.kpi = u"response_rate"_s;
        PARVIS_OK(answerOf(book.desk.saveTarget(t)));
        const auto all = answerOf(figures.standings());
        PARVIS_OK(all);
        QCOMPARE(all->size(), size_t(4));
        const auto running = targetWindows(TargetPeriod::Week, book.ports().workspace.info().zone, book.clock.now());
        // Nothing went out: at most three is kept in each whole week, at least three in none.
        QCOMPARE((*all)[0].state, TargetState::Met);
        QCOMPARE((*all)[0].value, std::optional(0.0));
        QVERIFY((*all)[0].isLonger && *(*all)[0].since < running.second.from);
        QCOMPARE((*all)[1].state, TargetState::Missed);
        for (const size_t i : {size_t(2), size_t(3)}) {
            QCOMPARE((*all)[i].state, TargetState::NotKnown);
            QVERIFY(!(*all)[i].since);
        }
    }

    void builtInDashboardsNameFiguresThatThereAre()
    {
        Book book;
        for (const Dashboard& d : builtInDashboards()) {
            for (const DashboardTile& tile : d.tiles)
                QVERIFY2(kpiDefinition(tile.kpi), qPrintable(tile.kpi));
            for (const DashboardChart& chart : d.charts)
                QVERIFY2(kpiDefinition(chart.kpi) && splitByFromName(chart.split), qPrintable(chart.kpi));
            PARVIS_OK(answerOf(book.desk.saveDashboard(copyOf(d, d.builtIn, {}), u"Inès"_s)));
        }
        const auto all = answerOf(book.desk.dashboards(u"Inès"_s));
        PARVIS_OK(all);
        QCOMPARE(all->size(), size_t(6));
        QVERIFY(all->at(0) == builtInDashboards().at(0) && all->at(5).builtIn.isEmpty());
    }

    void readsAFileInOnce()
    {
        Book book;
        Campaign known;
        known.name = u"Galette"_s;
        known.colour = u"#aa0000"_s;
        known.from = {2026, 1, 1};
        known.to = {2026, 1, 31};
        PARVIS_OK(answerOf(book.ports().plan->saveCampaign(known)));
        const QByteArray lines = "Galette,2026-01-05,10,EUR,x\ngalette,2026-01-06,12.50,EUR,x\n";
        const auto rehearsed = book.bring(lines, true);
        PARVIS_OK(rehearsed);
        QVERIFY(rehearsed->import.added == 2 && book.total() == 0);
        const auto first = book.bring(lines);
        PARVIS_OK(first);
        QVERIFY(first->rows == 2 && first->import.added == 2 && first->import.already == 0);
        QCOMPARE(first->import.file, u"costs.csv"_s);
        QCOMPARE(first->ignoredColumns, QStringList{u"agency"_s});
        QCOMPARE(first->unknownCampaigns, QStringList{u"galette"_s}); // written in another way than the calendar's
        const auto again = book.bring(lines);
        PARVIS_OK(again);
        QVERIFY(again->import.added == 0 && again->import.already == 2);
        QCOMPARE(book.total(), qint64(1000));
        PARVIS_OK(answerOf(book.desk.removeMoneyImport(first->import.id, u"Inès"_s)));
        QCOMPARE(book.total(), qint64(0));
    }

    void keepsNothingOfAFileWithErrors()
    {
        Book book;
        const auto report = book.bring("Galette,2026-01-05,10,EUR,x\nGalette,2026-01-06,12.505,EUR,x\n");
        PARVIS_OK(report);
        QCOMPARE(report->findings.size(), size_t(1));
        QVERIFY(report->findings[0].row == 3 && report->findings[0].column == u"amount"_s);
        QVERIFY(report->rows == 2 && report->import.added == 0);
        QVERIFY(answerOf(book.desk.moneyImports())->empty());
    }

    void namesAFileThatCannotBeRead()
    {
        Book book;
        MoneyImportRequest request;
        request.file = book.dir.filePath(u"none.csv"_s);
        const auto none = answerOf(book.desk.importMoney(request));
        QVERIFY(!none);
        QVERIFY(none.error().kind == ErrorKind::NotFound && none.error().detail.contains("none.csv"_L1));
    }
};

QTEST_GUILESS_MAIN(FiguresBookDeskTest)
#include "test_figures_book.moc"
