// SPDX-License-Identifier: GPL-3.0-or-later
// The figures: tiles, charts with gaps, periods in words, definitions, filter, faults; by mouse and by keys.
#include "domain/insights/report_numbers.h"
#include "engine/insights/report_templates.h"
#include "support/desk_demo.h"
#include "ui/insights/chart_panel.h"
#include "ui/insights/figure_tile.h"
#include "ui/insights/figure_words.h"
#include "ui/insights/figures_page.h"
#include "ui/insights/heat_grid.h"
#include "ui/insights/kpi_texts.h"
#include "ui/insights/period_picker.h"
#include "ui/insights/rows_pane.h"
#include "ui/insights/series_chart.h"
#include "ui/widgets/dates.h"

#include <QApplication>
#include <QDateEdit>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QtCharts/QBarSeries>
#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

namespace {

struct Desk {
    explicit Desk(bool measured = true)
    {
        if (measured)
            seedFigures(demo);
        demo.open();
        demo.window->showDesk(u"figures"_s);
        page = qobject_cast<ui::FiguresPage*>(demo.window->desk(u"figures"_s));
    }
    ui::FigureTile* tile(const char* metric) const
    {
        return page->findChild<ui::FigureTile*>(u"tile-"_s + QLatin1StringView(metric));
    }
    ui::ChartPanel* panel(const char* metric) const
    {
        return page->findChild<ui::ChartPanel*>(u"chart-"_s + QLatin1StringView(metric));
    }
    bool isLoaded() const { return page && tile("followers") && tile("followers")->figure().has_value(); }
    Demo demo;
    ui::FiguresPage* page = nullptr;
};

Figure figure(std::optional<double> value, std::optional<double> previous, const QString& unit)
{
    Figure f;
    f.value = value;
    f.previous = previous;
    f.unit = unit;
    return f;
}

} // namespace

class FiguresTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void words_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("words");
        QTest::newRow("count") << 1204.0 << u"count"_s << u"1,204"_s;
        QTest::newRow("seconds") << 2280.0 << u"seconds"_s << u"38 min"_s;
        QTest::newRow("hours") << 7500.0 << u"seconds"_s << u"2 h 05 min"_s;
        QTest::newRow("days") << 3.0 * 86'400 + 4 * 3600 << u"seconds"_s << u"3 days 4 h"_s;
        QTest::newRow("few seconds") << 12.0 << u"seconds"_s << u"12 s"_s;
        QTest::newRow("percent") << 3.42 << u"percent"_s << u"3.4 %"_s;
        QTest::newRow("large percent") << 42.42 << u"percent"_s << u"42.4 %"_s;
        QTest::newRow("small percent") << 0.128 << u"percent"_s << u"0.13 %"_s;
    }
    void words()
    {
        QFETCH(double, value);
        QFETCH(QString, unit);
        QTEST(ui::valueWords(value, unit), "words");
    }

    // What a report and `parvis kpi` say of the same value.
    void digitsOfReports()
    {
        const ReportNumbers numbers(u"en"_s, ZoneId::utc());
        for (const auto* name : {"count", "percent", "score", "seconds"}) {
            const QString unit = QString::fromLatin1(name);
            for (const double value :
                 {0.0, 0.004, 0.05, 0.996, 1.005, 9.95, 34.525, 59.5, 66.666, 99.95, 3'599.6, 1'234'567.891, -7.25}) {
                const ReportUnit of = reportUnitOf(unit);
                QString said = numbers.shown(value, of, decimalsFor(value, of));
                QCOMPARE(ui::exactWords(value, unit).remove(u' '), said.remove(u' '));
            }
        }
    }

    void changes()
    {
        QCOMPARE(ui::changeWords(figure(112, 100, u"count"_s), true).text, u"12 % more"_s);
        QCOMPARE(ui::changeWords(figure(112, 100, u"count"_s), true).tint, ui::Tint::Ok);
        QCOMPARE(ui::changeWords(figure(5, 0, u"count"_s), true).text, u"5 more"_s);        // no percentage of nothing
        QCOMPARE(ui::changeWords(figure(60, 120, u"seconds"_s), false).tint, ui::Tint::Ok); // faster is better
        QCOMPARE(ui::changeWords(figure({}, 3, u"count"_s), true).text, u"not available"_s);
        QCOMPARE(ui::changeWords(figure(3, {}, u"count"_s), true).text, u"nothing to compare with"_s);
        QCOMPARE(ui::changeWords(figure(3.5, 2.0, u"percent"_s), true).text, u"1.5 points more"_s);
    }

    void ticksCoverAndAreRound()
    {
        for (const auto& [low, high, unit] : {std::tuple{0.0, 37.0, u"count"_s}, std::tuple{4310.0, 4423.0, u"count"_s},
                                              std::tuple{0.0, 7300.0, u"seconds"_s}, std::tuple{0.0, 0.0, u"count"_s},
                                              std::tuple{5.0, 5.0, u"percent"_s}, std::tuple{0.0, 3e6, u"seconds"_s}}) {
            const auto ticks = ui::niceTicks(low, high, unit);
            QVERIFY(ticks.size() >= 2 && ticks.size() <= 8);
            QVERIFY(ticks.front() <= low && ticks.back() >= high);
            if (unit == "count"_L1)
                QCOMPARE(ticks[1] - ticks[0], std::round(ticks[1] - ticks[0]));
        }
    }

    void periods()
    {
        const LocalDate today{2026, 11, 24};
        QCOMPARE(ui::lastDays(today, 7), (ui::Period{{2026, 11, 18}, today}));
        QCOMPARE(ui::lastDays(today, 7).previous(), (ui::Period{{2026, 11, 11}, {2026, 11, 17}}));
        QCOMPARE(ui::thisMonth(today).first, (LocalDate{2026, 11, 1}));
        QCOMPARE(ui::rangeWords({{2026, 11, 18}, today}), u"18–24 November 2026"_s);
        QCOMPARE(ui::rangeWords({{2026, 10, 26}, today}), u"26 October – 24 November 2026"_s);
        QCOMPARE(ui::rangeWords({{2025, 12, 30}, {2026, 1, 2}}), u"30 December 2025 – 2 January 2026"_s);
    }

    void aMissingDayIsAGapAndNeverZero()
    {
        Desk desk;
        QTRY_VERIFY(desk.isLoaded());
        ui::ChartModel model;
        model.kpi = u"followers"_s;
        model.unit = u"count"_s;
        model.split = u"day"_s;
        model.lines = {ui::ChartLine()};
        for (int i = 0; i < 10; ++i) {
            ui::ChartPoint point;
            point.label = point.words = u"day %1"_s.arg(i);
            model.points.push_back(point);
            model.lines[0].values.push_back(i == 4 || i == 5 ? std::optional<double>() : std::optional(100.0 + i));
        }
        ui::SeriesChart chart;
        chart.setModel(model, 0);
        QList<QLineSeries*> lines;
        for (auto* one : chart.chart()->series()) {
            if (auto* line = qobject_cast<QLineSeries*>(one))
                lines << line;
        }
        QCOMPARE(lines.size(), 2); // four days, a gap, four days
        QCOMPARE(lines[0]->count(), 4);
        QCOMPARE(lines[1]->at(0).x(), 6.0);
        QVERIFY(ui::pointWords(model, 4).contains(u"no figure"_s));
        QVERIFY(ui::pointWords(model, 0).contains(u"100"_s));
    }

    void tilesSayValueAndChange()
    {
        Desk desk;
        QTRY_VERIFY(desk.isLoaded());
        const auto figure = *desk.tile("followers")->figure();
        QVERIFY(figure.value && *figure.value > 4000);
        QVERIFY2(desk.tile("followers")->accessibleName().contains(u"more"_s),
                 qPrintable(desk.tile("followers")->accessibleName()));
        QVERIFY(desk.tile("response_rate")->accessibleName().contains(u"not available"_s)); // nobody asked: not 0
        QVERIFY(desk.panel("followers")->finding().startsWith(u"Followers grew by"_s));
        QVERIFY(desk.panel("first_response_time_median")->finding().contains(u"no figures"_s));
        QVERIFY2(desk.tile("followers")->facts().fresh.startsWith(u"Measured"_s),
                 qPrintable(desk.tile("followers")->facts().fresh));
        QVERIFY(desk.tile("response_rate")->facts().fresh.startsWith(u"Counted"_s));
        QVERIFY(desk.panel("engagement")->chart()->accessibleDescription().contains(u"Highest"_s));
    }

    void aClickExplains()
    {
        Desk desk;
        QTRY_VERIFY(desk.isLoaded());
        QTest::mouseClick(desk.tile("engagement_rate_by_followers"), Qt::LeftButton);
        auto* formula = desk.demo.window->findChild<QLabel*>(u"explain-formula"_s);
        QVERIFY(formula && formula->isVisible() && formula->text().contains(u"followers when it was posted"_s));
        QVERIFY(desk.demo.window->findChild<QLabel*>(u"explain-basis"_s)->text().contains(u"derived"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!desk.demo.window->findChild<QLabel*>(u"explain-formula"_s));
    }

    void byKeysAlone()
    {
        Desk desk;
        QTRY_VERIFY(desk.isLoaded());
        QTRY_COMPARE(QApplication::focusWidget(), desk.tile("followers"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(desk.demo.window->findChild<QLabel*>(u"explain-formula"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        // Tab reaches the chart; the arrows walk its days and say them.
        auto* chart = desk.panel("followers")->chart();
        for (int i = 0; i < 40 && QApplication::focusWidget() != chart; ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), chart);
        QTest::keyClick(chart, Qt::Key_End);
        QCOMPARE(chart->current(), 27);
        QVERIFY2(chart->accessibleDescription().contains(u"24 November"_s), qPrintable(chart->accessibleDescription()));
        QTest::keyClick(chart, Qt::Key_Left);
        QCOMPARE(chart->current(), 26);
        // Enter opens what is behind the point, Escape comes back to it.
        QTest::keyClick(chart, Qt::Key_Return);
        QTRY_VERIFY(desk.page->rows()->isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_COMPARE(QApplication::focusWidget(), chart);
    }

    void theTableHoldsTheSameNumbers()
    {
        Desk desk;
        QTRY_VERIFY(desk.isLoaded());
        auto* panel = desk.panel("followers");
        QTest::mouseClick(panel->findChild<QAbstractButton*>(u"segment-table"_s), Qt::LeftButton);
        auto* table = panel->findChild<QTableWidget*>(u"chart-table"_s);
        QTRY_VERIFY(table->isVisible());
        QCOMPARE(table->rowCount(), 28);
        QCOMPARE(table->item(27, 1)->text(), ui::valueWords(*desk.tile("followers")->figure()->value, u"count"_s));
    }

    void everyFigureHasWords()
    {
        for (const KpiDefinition& kpi : kpiDefinitions()) {
            const auto words = ui::kpiWords(kpi.name);
            QVERIFY2(words, qPrintable(kpi.name));
            QVERIFY2(!words->title.isEmpty() && !words->formula.isEmpty() && !words->source.isEmpty(),
                     qPrintable(kpi.name));
        }
    }

    void periodsAreChosenAndSaid()
    {
        Desk desk;
        QTRY_VERIFY(desk.isLoaded());
        auto* picker = desk.page->findChild<ui::PeriodPicker*>();
        QTest::mouseClick(picker->findChild<QAbstractButton*>(u"segment-last_7_days"_s), Qt::LeftButton);
        QCOMPARE(picker->words(), u"18–24 November 2026, compared with 11–17 November 2026"_s);
        auto* table = desk.panel("followers")->findChild<QTableWidget*>(u"chart-table"_s);
        QTRY_COMPARE(table->rowCount(), 7);
        QTest::mouseClick(picker->findChild<QAbstractButton*>(u"segment-own"_s), Qt::LeftButton);
        auto* first = desk.demo.window->findChild<QDateEdit*>(u"period-first"_s);
        QVERIFY(first);
        first->setDate(QDate(2026, 11, 22));
        QTest::mouseClick(desk.demo.window->findChild<QPushButton*>(u"period-show"_s), Qt::LeftButton);
        QTRY_COMPARE(table->rowCount(), 3);
        QVERIFY(picker->words().startsWith(u"22–24 November 2026"_s));
    }

    void accountsAreFiltered()
    {
        Desk desk;
        QTRY_VERIFY(desk.isLoaded());
        const double all = *desk.tile("followers")->figure()->value;
        auto* filter = desk.page->findChild<QPushButton*>(u"figures-accounts"_s);
        auto* action = filter->menu()->findChild<QAction*>(u"figures-account-"_s + desk.demo.accounts[0].id.toString());
        QVERIFY(action);
        action->trigger();
        QTRY_VERIFY(*desk.tile("followers")->figure()->value < all);
        QCOMPARE(filter->text(), u"Maison Lumen"_s);
        filter->menu()->findChild<QAction*>(u"figures-account-all"_s)->trigger();
        QTRY_COMPARE(*desk.tile("followers")->figure()->value, all);
        QCOMPARE(filter->accessibleName(), u"Accounts: All accounts"_s);
    }

    void newSamplesMoveTheFigures()
    {
        Desk desk;
        QTRY_VERIFY(desk.isLoaded());
        const double before = *desk.tile("followers")->figure()->value;
        desk.demo.wait(desk.demo.store->insights().addSamples({{desk.demo.accounts[0].id,
                                                                {},
                                                                Metric::Followers,
                                                                desk.demo.clock.now() - std::chrono::minutes(1),
                                                                999'999,
                                                                u"test"_s}}));
        QTRY_VERIFY(*desk.tile("followers")->figure()->value > before);
    }

    void nothingMeasuredIsSaidSo()
    {
        Desk desk(false);
        QTRY_VERIFY(desk.isLoaded());
        QVERIFY(!desk.tile("followers")->figure()->value);
        QVERIFY(desk.tile("followers")->accessibleName().contains(u"n/a"_s));
        QVERIFY(desk.panel("followers")->finding().contains(u"no figures"_s));
    }
};

QTEST_MAIN(FiguresTest)
#include "test_figures.moc"
