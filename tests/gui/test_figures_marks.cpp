// SPDX-License-Identifier: GPL-3.0-or-later
// The menu of a place on a chart with what happened there, targets set from a chart, and the list of targets: by mouse,
// and again by keys alone. Posts of a long period, counted.
#include "support/figures_book.h"
#include "ui/insights/note_dialog.h"
#include "ui/insights/period_picker.h"
#include "ui/insights/rows_pane.h"
#include "ui/insights/series_chart.h"
#include "ui/insights/target_dialog.h"
#include "ui/insights/target_list.h"
#include "ui/ledger/ledger_window.h"
#include "ui/widgets/small_parts.h"

#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTableWidget>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

// Named: lambdas of the test hold what stands here.
namespace figures_marks_gui {

Annotation noteDaysAgo(const Demo& demo, int days, const QString& text)
{
    Annotation note;
    note.from = demo.clock.now() - std::chrono::hours(24 * days);
    note.text = text;
    note.who = u"Omar"_s;
    return note;
}

struct Marked : FiguresBookDesk {
    Marked()
        : FiguresBookDesk([](Demo& demo) {
              demo.wait(demo.figures->book().saveAnnotation(noteDaysAgo(demo, 5, u"stand at the fair"_s)));
              demo.wait(demo.figures->book().saveAnnotation(noteDaysAgo(demo, 5, u"the van broke down"_s)));
              const LocalDate today = dateAt(demo.clock.now(), demo.zone);
              demo.wait(demo.plan->saveCampaign(
                  {{}, u"Pendant week"_s, u"#0072B2"_s, today.addDays(-12), today.addDays(-9), 0}));
          })
    {
    }
    ui::ChartPanel* followers() const { return panel(u"followers"_s); }
    ui::SeriesChart* chart() const { return followers()->chart(); }
    bool isMarked() const { return isLoaded() && markOf(u"stand at the fair"_s) >= 0; }
    int markOf(const QString& text) const
    {
        const auto& marks = followers()->model().marks;
        const auto it =
            std::find_if(marks.begin(), marks.end(), [&](const ui::ChartMark& mark) { return mark.text == text; });
        return it == marks.end() ? -1 : int(it - marks.begin());
    }
    // A right click there; nothing where no menu opens.
    QMenu* menuAt(const QPoint& at) const
    {
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, chart()->viewport()->mapToGlobal(at));
        QApplication::sendEvent(chart()->viewport(), &event);
        return menu();
    }
    // The menu key, with the chart's place chosen by arrows.
    QMenu* menuByKey(int point) const
    {
        chart()->setFocus();
        QTest::keyClick(chart(), Qt::Key_Home);
        for (int i = 0; i < point; ++i)
            QTest::keyClick(chart(), Qt::Key_Right);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
        QApplication::sendEvent(chart()->viewport(), &event);
        return menu();
    }
    QMenu* menu() const
    {
        const auto all = followers()->findChildren<QMenu*>(u"chart-menu"_s);
        return all.isEmpty() || !all.back()->isVisible() ? nullptr : all.back();
    }
    QAction* action(QMenu* of, const QString& name) const { return of ? of->findChild<QAction*>(name) : nullptr; }
    void clickAction(QMenu* of, const QString& name) const
    {
        QAction* found = action(of, name);
        QVERIFY2(found, qPrintable(name));
        QTest::mouseClick(of, Qt::LeftButton, {}, of->actionGeometry(found).center());
    }
    // By arrows down to it, and Enter.
    void keyAction(QMenu* of, const QString& name) const
    {
        QAction* found = action(of, name);
        QVERIFY2(found, qPrintable(name));
        for (int i = 0; i < 20 && of->activeAction() != found; ++i)
            QTest::keyClick(of, Qt::Key_Down);
        QCOMPARE(of->activeAction(), found);
        QTest::keyClick(of, Qt::Key_Return);
    }
};

} // namespace figures_marks_gui

using namespace figures_marks_gui;

class FiguresMarksTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    // Its icon stands beside its place where another note begins there too.
    void aMarkIsChangedFromItsMenuByMouse()
    {
        Marked desk;
        QTRY_VERIFY(desk.isMarked());
        for (const QString& text : {u"stand at the fair"_s, u"the van broke down"_s}) {
            const int mark = desk.markOf(text);
            QMenu* menu = desk.menuAt(desk.chart()->placeOfMark(mark));
            QVERIFY(menu);
            QVERIFY(desk.action(menu, u"chart-note-here"_s));
            desk.clickAction(menu, u"chart-mark-%1"_s.arg(mark));
            QTRY_VERIFY(desk.part<ui::NoteDialog>(u"note-dialog"_s));
            QCOMPARE(desk.part<QPlainTextEdit>(u"note-text"_s)->toPlainText(), text);
            QTest::keyClick(desk.part<ui::NoteDialog>(u"note-dialog"_s), Qt::Key_Escape);
            QTRY_VERIFY(!desk.part<ui::NoteDialog>(u"note-dialog"_s));
        }
    }

    void aMarkIsChangedFromItsMenuByKeysAlone()
    {
        Marked desk;
        QTRY_VERIFY(desk.isMarked());
        const int mark = desk.markOf(u"the van broke down"_s);
        QMenu* menu = desk.menuByKey(desk.followers()->model().marks[size_t(mark)].first);
        QVERIFY(menu);
        desk.keyAction(menu, u"chart-mark-%1"_s.arg(mark));
        QTRY_VERIFY(desk.part<ui::NoteDialog>(u"note-dialog"_s));
        auto* text = desk.part<QPlainTextEdit>(u"note-text"_s);
        QTRY_COMPARE(QApplication::focusWidget(), text);
        QTest::keyClick(text, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(text, u"the van is back"_s);
        auto* save = desk.part<QPushButton>(u"note-dialog-save"_s);
        for (int i = 0; i < 12 && QApplication::focusWidget() != save; ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(desk.markOf(u"the van is back"_s) >= 0);
        QCOMPARE(desk.notes().size(), size_t(2));
    }

    void aNoteIsRemovedFromTheMenuAndTakenBack_data()
    {
        QTest::addColumn<bool>("byKeys");
        QTest::newRow("mouse") << false;
        QTest::newRow("keys") << true;
    }
    void aNoteIsRemovedFromTheMenuAndTakenBack()
    {
        QFETCH(bool, byKeys);
        Marked desk;
        QTRY_VERIFY(desk.isMarked());
        const int mark = desk.markOf(u"stand at the fair"_s);
        const QString name = u"chart-mark-remove-%1"_s.arg(mark);
        if (byKeys)
            desk.keyAction(desk.menuByKey(desk.followers()->model().marks[size_t(mark)].first), name);
        else
            desk.clickAction(desk.menuAt(desk.chart()->placeOfMark(mark)), name);
        QTRY_COMPARE(desk.notes().size(), size_t(1));
        QTRY_VERIFY(desk.markOf(u"stand at the fair"_s) < 0);
        QCOMPARE(desk.notes()[0].text, u"the van broke down"_s);
        QTRY_VERIFY(desk.part<QPushButton>(u"toast-undo"_s));
        if (byKeys)
            QTest::keyClick(desk.part<QPushButton>(u"toast-undo"_s), Qt::Key_Space);
        else
            desk.click(u"toast-undo"_s);
        QTRY_COMPARE(desk.notes().size(), size_t(2));
        QTRY_VERIFY(desk.markOf(u"stand at the fair"_s) >= 0);
    }

    void aCampaignOpensInTheCalendar_data() { aNoteIsRemovedFromTheMenuAndTakenBack_data(); }
    void aCampaignOpensInTheCalendar()
    {
        QFETCH(bool, byKeys);
        Marked desk;
        QTRY_VERIFY(desk.isMarked());
        const int mark = desk.markOf(u"Pendant week"_s);
        QVERIFY(mark >= 0);
        const QString name = u"chart-mark-%1"_s.arg(mark);
        QMenu* menu = byKeys ? desk.menuByKey(desk.followers()->model().marks[size_t(mark)].first)
                             : desk.menuAt(desk.chart()->placeOfMark(mark));
        QVERIFY(!desk.action(menu, u"chart-mark-remove-%1"_s.arg(mark))); // the calendar's
        if (byKeys)
            desk.keyAction(menu, name);
        else
            desk.clickAction(menu, name);
        QTRY_COMPARE(desk.demo.window->currentDesk()->key(), u"calendar"_s);
    }

    void aPostOpensFromTheMenuByKeysAlone()
    {
        Marked desk;
        QTRY_VERIFY(desk.isMarked());
        const auto& marks = desk.followers()->model().marks;
        const auto one =
            std::find_if(marks.begin(), marks.end(), [](const ui::ChartMark& mark) { return mark.posts == 1; });
        QVERIFY(one != marks.end());
        const PublicationId publication = one->publication;
        desk.keyAction(desk.menuByKey(one->first), u"chart-mark-%1"_s.arg(one - marks.begin()));
        const auto ledger = []() -> ui::LedgerWindow* {
            for (QWidget* top : QApplication::topLevelWidgets()) {
                if (auto* window = qobject_cast<ui::LedgerWindow*>(top))
                    return window;
            }
            return nullptr;
        };
        QTRY_VERIFY(ledger());
        QCOMPARE(ledger()->publication(), publication);
    }

    // Without a place chosen the menu is of the last one.
    void theMenuKeyAloneOpensTheLastPlace()
    {
        Marked desk;
        QTRY_VERIFY(desk.isMarked());
        desk.chart()->setFocus();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
        QApplication::sendEvent(desk.chart()->viewport(), &event);
        QVERIFY(desk.menu());
        QTest::keyClick(desk.menu(), Qt::Key_Escape);
        QCOMPARE(desk.chart()->current(), int(desk.followers()->model().points.size()) - 1);
    }

    void aTargetIsSetFromAChartsMenu()
    {
        Marked desk;
        QTRY_VERIFY(desk.isMarked());
        auto* more = desk.followers()->findChild<QPushButton*>(u"chart-more"_s);
        // A button waits for its menu: what is done there is queued.
        QString said;
        const auto open = [&](const std::function<void()>& then) {
            QTimer::singleShot(0, more->menu(), [&] {
                said = desk.action(more->menu(), u"chart-target"_s)->text();
                then();
            });
            QTest::mouseClick(more, Qt::LeftButton);
        };
        open([&] { desk.clickAction(more->menu(), u"chart-target"_s); });
        QCOMPARE(said, u"Set a target…"_s);
        QTRY_VERIFY(desk.part<ui::TargetDialog>(u"target-dialog"_s));
        QCOMPARE(desk.part<QComboBox>(u"target-kpi"_s)->currentData().toString(), u"followers"_s);
        QTest::keyClicks(desk.part<QLineEdit>(u"target-value"_s), u"9000"_s);
        desk.click(u"target-dialog-save"_s);
        QTRY_COMPARE(desk.targets().size(), size_t(1));
        QCOMPARE(desk.targets()[0].target.value, 9000.0);
        QCOMPARE(desk.targets()[0].target.period, TargetPeriod::Day); // the chart's steps
        QTRY_VERIFY(desk.followers()->model().target);
        QVERIFY(desk.chart()->accessibleDescription().contains(u"The target is 9,000"_s));
        QTRY_VERIFY(!desk.part<ui::TargetDialog>(u"target-dialog"_s));
        open([&] { QTest::keyClick(more->menu(), Qt::Key_Escape); });
        QCOMPARE(said, u"Change the target…"_s);
        // The menu of a place has it too.
        desk.clickAction(desk.menuAt(desk.chart()->placeOf(3)), u"chart-target-here"_s);
        QTRY_VERIFY(desk.part<ui::TargetDialog>(u"target-dialog"_s));
        QCOMPARE(desk.part<QLineEdit>(u"target-value"_s)->text(), u"9,000"_s);
    }

    void aTargetIsSetFromAChartByKeysAlone()
    {
        Marked desk;
        QTRY_VERIFY(desk.isMarked());
        for (int i = 0; i < 40 && QApplication::focusWidget() != desk.chart(); ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), desk.chart());
        QTest::keyClick(desk.chart(), Qt::Key_T);
        QTRY_VERIFY(desk.part<ui::TargetDialog>(u"target-dialog"_s));
        auto* value = desk.part<QLineEdit>(u"target-value"_s);
        QTRY_COMPARE(QApplication::focusWidget(), value);
        QTest::keyClicks(value, u"8500"_s);
        QTest::keyClick(value, Qt::Key_Return);
        QTRY_COMPARE(desk.targets().size(), size_t(1));
        QCOMPARE(desk.targets()[0].target.kpi, u"followers"_s);
        QTRY_VERIFY(desk.followers()->model().target);
        // Once more: the one that is there.
        QTRY_VERIFY(!desk.part<ui::TargetDialog>(u"target-dialog"_s));
        QTest::keyClick(desk.chart(), Qt::Key_T);
        QTRY_VERIFY(desk.part<ui::TargetDialog>(u"target-dialog"_s));
        QCOMPARE(desk.part<QLineEdit>(u"target-value"_s)->text(), u"8,500"_s);
    }

    void aTargetIsRemovedFromTheListAndTakenBack_data() { aNoteIsRemovedFromTheMenuAndTakenBack_data(); }
    void aTargetIsRemovedFromTheListAndTakenBack()
    {
        QFETCH(bool, byKeys);
        FiguresBookDesk desk([](Demo& demo) {
            demo.wait(demo.figures->book().saveTarget(followersTarget(4000)));
            Target posts = followersTarget(3);
            posts.kpi = u"posts_published"_s;
            demo.wait(demo.figures->book().saveTarget(posts));
        });
        QTRY_VERIFY(desk.isLoaded());
        desk.page->findChild<QAction*>(u"figures-targets"_s)->trigger();
        auto* list = desk.part<ui::TargetList>(u"target-list"_s);
        auto* table = desk.part<QTableWidget>(u"target-table"_s);
        QTRY_COMPARE(table->rowCount(), 2);
        QTRY_COMPARE(QApplication::focusWidget(), table);
        QTest::keyClick(table, Qt::Key_Down);
        if (byKeys)
            QTest::keyClick(table, Qt::Key_Delete);
        else
            desk.click(u"target-list-remove"_s);
        QTRY_COMPARE(desk.targets().size(), size_t(1));
        QCOMPARE(desk.targets()[0].target.kpi, u"followers"_s);
        QTRY_COMPARE(table->rowCount(), 1);
        auto* undo = desk.part<ui::Banner>(u"target-list-undo"_s);
        QVERIFY(undo->isVisible());
        if (byKeys)
            QTest::keyClick(list, Qt::Key_Z, Qt::ControlModifier);
        else
            QTest::mouseClick(undo->button(), Qt::LeftButton);
        QTRY_COMPARE(desk.targets().size(), size_t(2));
        QTRY_COMPARE(table->rowCount(), 2);
        QTRY_VERIFY(!undo->isVisible());
        // The last one gone: the focus is on what takes it back.
        for (int left = 1; left >= 0; --left) {
            QTRY_VERIFY(desk.part<QPushButton>(u"target-list-remove"_s)->isEnabled());
            desk.click(u"target-list-remove"_s);
            QTRY_COMPARE(table->rowCount(), left);
        }
        QTRY_COMPARE(QApplication::focusWidget(), undo->button());
        QVERIFY(!desk.part<QPushButton>(u"target-list-remove"_s)->isEnabled());
        QTest::keyClick(undo->button(), Qt::Key_Space);
        QTRY_COMPARE(desk.targets().size(), size_t(1));
    }

    void postsOfALongPeriodAreCounted_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("words");
        QTest::newRow("by the week") << 150 << u"posts went out: a dot for each week."_s;
        QTest::newRow("by the month") << 400 << u"posts went out: a dot for each month."_s;
    }
    void postsOfALongPeriodAreCounted()
    {
        QFETCH(int, days);
        QFETCH(QString, words);
        Marked desk;
        QTRY_VERIFY(desk.isMarked());
        auto* period = desk.page->findChild<ui::PeriodPicker*>();
        const LocalDate today = dateAt(desk.demo.clock.now(), desk.demo.zone);
        period->set(DashboardPeriod::Between, {today.addDays(1 - days), today}, Comparison::PreviousPeriod);
        Q_EMIT period->changed();
        QTRY_COMPARE(int(desk.followers()->model().points.size()), days);
        const ui::ChartModel model = desk.followers()->model();
        FigureQuery query;
        query.metrics = {u"posts_published"_s};
        query.from = model.points.front().window.from;
        query.to = model.points.back().window.to;
        query.zone = desk.demo.zone;
        QCOMPARE(double(model.posts), *desk.demo.wait(desk.demo.figures->figures(query))[0].value);
        QVERIFY(model.posts > 0 && ui::postsWords(model).contains(words));
        QVERIFY(ui::summaryOf(model, u"x"_s).contains(words));
        const auto last = std::find_if(model.marks.rbegin(), model.marks.rend(),
                                       [](const ui::ChartMark& mark) { return mark.posts > 0; });
        QVERIFY(last != model.marks.rend() && last->counted);
        QVERIFY(ui::pointWords(model, last->first).contains(last->text));
        // A click opens just those that the dot counts.
        const int mark = int(model.marks.size()) - 1 - int(last - model.marks.rbegin());
        QTest::mouseClick(desk.chart()->viewport(), Qt::LeftButton, {}, desk.chart()->placeOfMark(mark));
        QTRY_VERIFY(desk.page->rows()->isVisible() && !desk.page->rows()->isLoading());
        QCOMPARE(desk.page->rows()->rowCount(), last->posts);
    }
};

QTEST_MAIN(FiguresMarksTest)
#include "test_figures_marks.moc"
