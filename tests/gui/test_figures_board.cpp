// SPDX-License-Identifier: GPL-3.0-or-later
// Dashboards: comparison and target on tiles, from a figure to what it counts, kept under a name; by mouse and by keys.
#include "support/complaints_demo.h"
#include "support/marks_demo.h"
#include "support/voices_demo.h"
#include "ui/insights/chart_panel.h"
#include "ui/insights/curve_chart.h"
#include "ui/insights/figure_tile.h"
#include "ui/insights/figures_page.h"
#include "ui/insights/heat_grid.h"
#include "ui/insights/people_list.h"
#include "ui/insights/period_picker.h"
#include "ui/insights/rows_pane.h"
#include "ui/insights/series_chart.h"
#include "ui/insights/stage_chart.h"
#include "ui/insights/theme_list.h"
#include "ui/insights/wall_board.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QTableWidget>
#include <QTimer>
#include <QtCharts/QChart>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

namespace {

struct Board {
    explicit Board(const std::function<void(Demo&)>& before = {})
    {
        seedInbox(demo, false);
        seedFigures(demo);
        if (before)
            before(demo);
        demo.open();
        demo.window->showDesk(u"figures"_s);
        page = qobject_cast<ui::FiguresPage*>(demo.window->desk(u"figures"_s));
    }
    ui::FigureTile* tile(const QString& kpi) const { return page->findChild<ui::FigureTile*>(u"tile-"_s + kpi); }
    ui::ChartPanel* panel(const QString& kpi) const { return page->findChild<ui::ChartPanel*>(u"chart-"_s + kpi); }
    bool isLoaded(const QString& kpi) const { return tile(kpi) && tile(kpi)->figure().has_value(); }
    void choose(const QString& board)
    {
        auto* list = page->findChild<QComboBox*>(u"figures-board"_s);
        list->setFocus();
        const int at = list->findText(board);
        QVERIFY2(at >= 0, qPrintable(board));
        QTest::keyClick(list, Qt::Key_Home);
        for (int i = 0; i < at; ++i)
            QTest::keyClick(list, Qt::Key_Down);
    }
    QAction* action(const QString& name) const { return page->findChild<QAction*>(name); }
    Demo demo;
    ui::FiguresPage* page = nullptr;
};

} // namespace

class FiguresBoardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void theComparisonIsChosen()
    {
        Board board;
        QTRY_VERIFY(board.isLoaded(u"followers"_s));
        auto* compare = board.page->findChild<QComboBox*>(u"figures-compare"_s);
        compare->setFocus();
        QTest::keyClick(compare, Qt::Key_Down);
        QCOMPARE(board.page->findChild<ui::PeriodPicker*>()->words(),
                 u"28 October – 24 November 2026, compared with 28 October – 24 November 2025"_s);
        QTRY_COMPARE(board.tile(u"followers"_s)->facts().comparison, Comparison::LastYear);
        QCOMPARE(board.tile(u"followers"_s)->changeText(), u"nothing to compare with"_s); // measured since four months
        QTest::keyClick(compare, Qt::Key_Down);
        QTRY_COMPARE(board.tile(u"followers"_s)->facts().comparison, Comparison::None);
        QVERIFY(board.tile(u"followers"_s)->changeText().isEmpty());
        QVERIFY(!board.panel(u"followers"_s)->model().hasBefore());
    }

    void aTargetStandsOnTileAndChart()
    {
        Board board([](Demo& demo) {
            Target target;
            target.kpi = u"followers"_s;
            target.value = 1'000'000;
            target.who = u"Léa"_s;
            demo.wait(demo.figures->book().saveTarget(target));
            Annotation note;
            note.from = demo.clock.now() - std::chrono::hours(24 * 5);
            note.kind = AnnotationKind::Incident;
            note.text = u"the shop was down"_s;
            note.who = u"Léa"_s;
            demo.wait(demo.figures->book().saveAnnotation(note));
        });
        QTRY_VERIFY(board.isLoaded(u"followers"_s));
        QCOMPARE(board.tile(u"followers"_s)->targetText(), u"Target: at least 1,000,000 a month"_s);
        QVERIFY(board.tile(u"followers"_s)->accessibleName().contains(u"Target"_s));
        // Whole in a narrow tile too.
        auto* tile = board.tile(u"followers"_s);
        tile->resize(tile->minimumSizeHint());
        QCOMPARE(tile->targetShown(), u"≥ 1,000,000 a month"_s);
        tile->resize(800, tile->height());
        QCOMPARE(tile->targetShown(), tile->targetText());
        auto* panel = board.panel(u"followers"_s);
        QVERIFY(panel->model().target);
        const auto& marks = panel->model().marks;
        const auto written =
            std::find_if(marks.begin(), marks.end(), [](const auto& mark) { return !mark.id.isNull(); });
        QVERIFY(written != marks.end());
        const int day = written->first;
        QVERIFY(ui::pointWords(panel->model(), day).contains(u"Incident: the shop was down"_s));
        QVERIFY(panel->chart()->accessibleDescription().contains(u"The target is 1,000,000"_s));
    }

    // The number on the tile is the number of rows that are arrived at.
    void aTileOpensWhatItCounts_data()
    {
        QTest::addColumn<QString>("board");
        QTest::addColumn<QString>("kpi");
        QTest::newRow("posts") << u"Overview"_s << u"posts_published"_s;
        QTest::newRow("questions") << u"Service lead"_s << u"messages_received"_s;
        QTest::newRow("answered") << u"Service lead"_s << u"messages_answered"_s;
        QTest::newRow("waiting") << u"Service lead"_s << u"waiting_now"_s;
    }
    void aTileOpensWhatItCounts()
    {
        QFETCH(QString, board);
        QFETCH(QString, kpi);
        Board desk;
        QTRY_VERIFY(desk.isLoaded(u"followers"_s));
        desk.choose(board);
        QTRY_VERIFY(desk.isLoaded(kpi));
        const auto value = desk.tile(kpi)->figure()->value;
        QVERIFY(value && *value > 0);
        QTest::mouseClick(desk.tile(kpi), Qt::LeftButton);
        auto* open = desk.demo.window->findChild<QPushButton*>(u"explain-rows"_s);
        QVERIFY(open);
        QTest::mouseClick(open, Qt::LeftButton);
        QTRY_VERIFY(desk.page->rows()->isVisible() && !desk.page->rows()->isLoading());
        QCOMPARE(desk.page->rows()->rowCount(), int(*value));
        auto* table = desk.page->rows()->findChild<QTableWidget*>(u"rows-table"_s);
        QCOMPARE(table->rowCount(), int(*value));
        QTRY_VERIFY(!table->item(0, 2)->text().isEmpty());
        QTRY_COMPARE(QApplication::focusWidget(), table);
        if (kpi == "posts_published"_L1)
            return;
        QTest::keyClick(table, Qt::Key_Return);
        QTRY_COMPARE(desk.demo.window->currentDesk()->key(), u"inbox"_s);
    }

    void aBarOpensItsOwnRows()
    {
        Board desk;
        QTRY_VERIFY(desk.isLoaded(u"followers"_s));
        desk.choose(u"Service lead"_s);
        QTRY_VERIFY(desk.isLoaded(u"messages_received"_s));
        auto* panel = desk.panel(u"messages_received"_s);
        QTRY_VERIFY(panel && !panel->model().points.empty());
        int point = -1;
        for (int i = 0; i < int(panel->model().points.size()); ++i) {
            if (panel->model().at(i).value_or(0) > 0)
                point = i;
        }
        QVERIFY(point >= 0);
        const int counted = int(*panel->model().at(point));
        QTRY_VERIFY(panel->chart()->isVisible());
        QTest::mouseClick(panel->chart()->viewport(), Qt::LeftButton, {}, panel->chart()->placeOf(point));
        QTRY_VERIFY(desk.page->rows()->isVisible() && !desk.page->rows()->isLoading());
        QCOMPARE(desk.page->rows()->rowCount(), counted);
    }

    // Counted beforehand, and one by one behind each bar.
    void everyBarOfTheDistributionOpensItsRows()
    {
        Board desk;
        QTRY_VERIFY(desk.isLoaded(u"followers"_s));
        auto* panel = desk.panel(u"first_response_time_median"_s);
        QTRY_VERIFY(panel && panel->model().points.size() == durationSteps.size());
        QVERIFY(!panel->model().isEmpty());
        int bars = 0;
        for (int i = 0; i < int(panel->model().points.size()); ++i) {
            Q_EMIT panel->pointActivated(i);
            QTRY_VERIFY(desk.page->rows()->isVisible() && !desk.page->rows()->isLoading());
            QCOMPARE(desk.page->rows()->rowCount(), int(*panel->model().at(i)));
            bars += *panel->model().at(i) > 0 ? 1 : 0;
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
            QTRY_VERIFY(!desk.page->rows()->isVisible());
        }
        QVERIFY(bars > 0);
    }

    void aCellOfTheHeatMapOpensItsPosts()
    {
        Board desk;
        QTRY_VERIFY(desk.isLoaded(u"followers"_s));
        auto* panel = desk.panel(u"engagement_rate_by_followers"_s);
        QVERIFY(panel && panel->heat());
        QTRY_VERIFY(!panel->model().isEmpty());
        int cell = 0;
        while (!panel->model().at(cell))
            ++cell;
        auto* heat = panel->heat();
        heat->setFocus();
        QTest::keyClick(heat, Qt::Key_Home);
        for (int i = 0; i < cell; ++i)
            QTest::keyClick(heat, Qt::Key_Right);
        QCOMPARE(heat->current(), cell);
        QTest::keyClick(heat, Qt::Key_Return);
        QTRY_VERIFY(desk.page->rows()->isVisible() && !desk.page->rows()->isLoading());
        QVERIFY(desk.page->rows()->rowCount() > 0);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(heat->isVisible());
    }

    void aFunnelShowsItsStagesAndOpensThem()
    {
        Board desk;
        QTRY_VERIFY(desk.isLoaded(u"followers"_s));
        desk.action(u"add-chart-messages_answered-funnel-"_s)->trigger();
        QTRY_VERIFY(desk.panel(u"messages_answered"_s));
        auto* panel = desk.panel(u"messages_answered"_s);
        QTRY_COMPARE(panel->model().points.size(), size_t(3));
        QVERIFY(panel->stages() && *panel->model().at(0) >= *panel->model().at(1));
        auto* stages = panel->stages();
        stages->setFocus();
        QTest::keyClick(stages, Qt::Key_Down);
        QTest::keyClick(stages, Qt::Key_Down);
        QCOMPARE(stages->current(), 1);
        QTest::keyClick(stages, Qt::Key_Return);
        QTRY_VERIFY(desk.page->rows()->isVisible() && !desk.page->rows()->isLoading());
        QCOMPARE(desk.page->rows()->rowCount(), int(*panel->model().at(1)));
    }

    void aPlaceOfTheCurveOpensWhatTheMostActiveWrote()
    {
        Board desk([](Demo& demo) { seedComplaints(demo, false); });
        QTRY_VERIFY(desk.isLoaded(u"followers"_s));
        desk.choose(u"Community manager"_s);
        QTRY_VERIFY(desk.isLoaded(u"contributors"_s));
        auto* panel = desk.panel(u"top_contributors_share"_s);
        QVERIFY(panel && panel->curve());
        QTRY_VERIFY(!panel->model().isEmpty());
        const ui::ChartModel& model = panel->model();
        QCOMPARE(double(model.spread->authors()), *desk.tile(u"contributors"_s)->figure()->value);
        QVERIFY2(panel->finding().contains(u"The most active 1 %"_s), qPrintable(panel->finding()));
        QVERIFY(panel->curve()->accessibleDescription().contains(u"The next 9 %"_s));
        auto* curve = panel->curve();
        curve->setFocus();
        QTest::keyClick(curve, Qt::Key_Home);
        QTest::keyClick(curve, Qt::Key_Right);
        QCOMPARE(curve->current(), 1);
        QTest::keyClick(curve, Qt::Key_Return);
        QTRY_VERIFY(desk.page->rows()->isVisible() && !desk.page->rows()->isLoading());
        QCOMPARE(desk.page->rows()->rowCount(),
                 int(model.spread->messagesOfTop(topAuthors(model.spread->authors(), 1))));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        // Everybody's messages, by mouse at the right end.
        QTRY_VERIFY(curve->isVisible());
        QTest::mouseClick(curve, Qt::LeftButton, {}, curve->placeOf(int(model.points.size()) - 1).toPoint());
        QTRY_VERIFY(desk.page->rows()->isVisible() && !desk.page->rows()->isLoading());
        QCOMPARE(desk.page->rows()->rowCount(), int(model.spread->messages()));
    }

    void aThemeOpensExactlyItsComplaints()
    {
        Board desk([](Demo& demo) { seedComplaints(demo, false); });
        QTRY_VERIFY(desk.isLoaded(u"followers"_s));
        desk.choose(u"Community manager"_s);
        auto* panel = desk.panel(u"complaints"_s);
        QVERIFY(panel && panel->themes());
        QTRY_VERIFY(!panel->model().isEmpty());
        QCOMPARE(panel->finding(), u"Complaints: “Lost parcel” rose most, from 0 to %1"_s.arg(lostParcels));
        auto* list = panel->themes();
        QCOMPARE(list->item(0, 1)->text(), QString::number(lostParcels));
        QVERIFY(list->item(0, 3)->text().contains(u"nobody answers"_s));
        list->setFocus();
        list->setCurrentCell(0, 0);
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_VERIFY(desk.page->rows()->isVisible());
        QCOMPARE(desk.page->rows()->rowCount(), lostParcels);
    }

    void peopleWithMarksOpenWhatTheyWrote()
    {
        Board desk([](Demo& demo) { seedMarks(demo, false); });
        QTRY_VERIFY(desk.isLoaded(u"followers"_s));
        desk.choose(u"Community manager"_s);
        auto* panel = desk.panel(u"ambassadors"_s);
        QVERIFY(panel && panel->people());
        QTRY_VERIFY(!panel->model().isEmpty());
        QTRY_VERIFY(desk.isLoaded(u"influencers"_s));
        QCOMPARE(desk.tile(u"ambassadors"_s)->figure()->value, std::optional(1.0));
        QCOMPARE(desk.tile(u"influencers"_s)->figure()->value, std::optional(1.0));
        QCOMPARE(panel->finding(), u"1 ambassador and 1 influencer wrote"_s);
        auto* list = panel->people();
        QVERIFY2(list->accessibleDescription().contains(u"Ada Okafor"_s), qPrintable(list->accessibleDescription()));
        QCOMPARE(list->rowCount(), 2);
        const int famous = list->item(0, 0)->text() == u"Ada Okafor"_s ? 0 : 1;
        QCOMPARE(list->item(famous, 2)->text(), QString::number(famousMessages));
        QCOMPARE(list->item(famous, 3)->text(), u"48,200"_s);
        QCOMPARE(list->item(famous, 4)->text(), u"Influencer"_s);
        QCOMPARE(list->item(1 - famous, 4)->text(), u"Ambassador"_s);
        list->setFocus();
        list->setCurrentCell(famous, 0);
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_VERIFY(desk.page->rows()->isVisible() && !desk.page->rows()->isLoading());
        QCOMPARE(desk.page->rows()->rowCount(), famousMessages);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(list->hasFocus());
        // The tile opens a line for each person.
        QTest::mouseClick(desk.tile(u"influencers"_s), Qt::LeftButton);
        if (auto* open = desk.demo.window->findChild<QPushButton*>(u"explain-rows"_s))
            QTest::mouseClick(open, Qt::LeftButton);
        QTRY_VERIFY(desk.page->rows()->isVisible() && !desk.page->rows()->isLoading());
        QCOMPARE(desk.page->rows()->rowCount(), 1);
    }

    void mentionsStandSideBySide()
    {
        Board desk(seedVoices);
        QTRY_VERIFY(desk.isLoaded(u"followers"_s));
        desk.choose(u"Manager"_s);
        auto* panel = desk.panel(u"share_of_voice"_s);
        QVERIFY(panel);
        QTRY_COMPARE(panel->model().lines.size(), size_t(3));
        const ui::ChartModel& model = panel->model();
        QCOMPARE(model.lines[0].name, u"Maison Lumen"_s); // us first, then by mentions
        QCOMPARE(model.lines[1].name, u"Lumio"_s);
        double ours = 0, all = 0;
        for (const ui::ChartLine& line : model.lines) {
            for (const auto& value : line.values) {
                all += value.value_or(0);
                ours += &line == &model.lines[0] ? value.value_or(0) : 0;
            }
        }
        QVERIFY(model.whole && qAbs(*model.whole - 100 * ours / all) < 1e-9); // the same days, the same share
        QVERIFY2(panel->finding().startsWith(u"Share of voice"_s) && panel->finding().contains(u"Lumio: "_s),
                 qPrintable(panel->finding()));
        const QString said = panel->view()->accessibleDescription();
        QVERIFY2(said.contains(u"Of all mentions: Maison Lumen "_s), qPrintable(said));
        QVERIFY(ui::pointWords(model, 0).contains(u"Lumio"_s));
        auto* table = panel->findChild<QTableWidget*>(u"chart-table"_s);
        QCOMPARE(table->horizontalHeaderItem(3)->text(), u"Atelier Nord"_s);
        // What is counted are numbers of a file: it is said that there are no messages behind them.
        panel->view()->setFocus();
        QTest::keyClick(panel->view(), Qt::Key_Right);
        QTest::keyClick(panel->view(), Qt::Key_Return);
        QTRY_VERIFY(desk.page->rows()->isVisible());
        QTRY_VERIFY(desk.page->rows()->findChild<QLabel*>(u"rows-count"_s)->text().contains(u"from a file"_s));
        QCOMPARE(desk.page->rows()->rowCount(), 0);
    }

    void theWallRefreshesByItselfAndEscapeEndsIt()
    {
        Board desk;
        QTRY_VERIFY(desk.isLoaded(u"followers"_s));
        desk.choose(u"Manager"_s);
        QTRY_VERIFY(desk.isLoaded(u"followers_growth"_s));
        desk.action(u"board-wall"_s)->trigger();
        const QPointer<ui::WallBoard> wall = desk.page->findChild<ui::WallBoard*>();
        QVERIFY(wall && wall->isWindow() && wall->isFullScreen());
        QTRY_COMPARE(wall->refreshes(), 1);
        auto* tile = wall->findChild<ui::FigureTile*>(u"tile-followers"_s);
        QCOMPARE(*tile->figure()->value, *desk.tile(u"followers"_s)->figure()->value);
        auto* tick = wall->findChild<QTimer*>(u"wall-tick"_s);
        QVERIFY(tick && tick->isActive());
        tick->setInterval(1); // not waited for a minute
        QTRY_VERIFY(wall->refreshes() > 2);
        QTest::keyClick(wall, Qt::Key_Escape);
        QTRY_VERIFY(!wall);
    }

    void aDashboardIsMadeKeptRenamedAndDeleted()
    {
        Board desk;
        QTRY_VERIFY(desk.isLoaded(u"followers"_s));
        desk.choose(u"Manager"_s);
        QTRY_VERIFY(desk.isLoaded(u"followers_growth"_s));
        QVERIFY(!desk.action(u"board-save"_s)->isEnabled()); // built in: to be copied
        desk.action(u"add-tile-complaints"_s)->trigger();
        QTRY_VERIFY(desk.isLoaded(u"complaints"_s));
        desk.action(u"add-chart-reactions-stacked-network"_s)->trigger();
        QTRY_VERIFY(desk.panel(u"reactions"_s));
        QTRY_COMPARE(desk.panel(u"reactions"_s)->model().lines.size(), size_t(2));
        desk.action(u"board-save-as"_s)->trigger();
        auto* name = desk.demo.window->findChild<QLineEdit*>(u"board-name"_s);
        QVERIFY(name);
        QTest::keyClicks(name, u"Monday"_s);
        QTest::keyClick(name, Qt::Key_Return);
        auto* list = desk.page->findChild<QComboBox*>(u"figures-board"_s);
        QTRY_COMPARE(list->currentText(), u"Monday"_s);
        // A tile goes, the rest is kept.
        QTest::mouseClick(desk.tile(u"complaints"_s), Qt::LeftButton);
        QTest::mouseClick(desk.demo.window->findChild<QPushButton*>(u"tile-remove"_s), Qt::LeftButton);
        QTRY_VERIFY(!desk.tile(u"complaints"_s));
        desk.action(u"board-save"_s)->trigger();
        const auto stored = [demo = &desk.demo] { return demo->wait(demo->store->figures().dashboards(demo->person)); };
        QTRY_COMPARE(stored().size(), size_t(1));
        QTRY_COMPARE(stored()[0].tiles.size(), size_t(6));
        desk.action(u"board-rename"_s)->trigger();
        name = desk.demo.window->findChild<QLineEdit*>(u"board-name"_s);
        QVERIFY(name);
        name->selectAll();
        QTest::keyClicks(name, u"Tuesday"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(list->currentText(), u"Tuesday"_s);
        desk.action(u"board-delete"_s)->trigger();
        QTRY_COMPARE(list->currentText(), u"Overview"_s);
        QTRY_COMPARE(stored().size(), size_t(0));
    }
};

QTEST_MAIN(FiguresBoardTest)
#include "test_figures_board.moc"
