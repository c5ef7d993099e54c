// SPDX-License-Identifier: GPL-3.0-or-later
// Targets and notes from the window: set, changed, removed, two people at once; what the calendar puts beside the
// curves. By mouse, and again by keys alone.
#include "support/figures_book.h"
#include "ui/insights/chart_panel.h"
#include "ui/insights/figure_tile.h"
#include "ui/insights/figures_page.h"
#include "ui/insights/note_dialog.h"
#include "ui/insights/rows_pane.h"
#include "ui/insights/series_chart.h"
#include "ui/insights/target_dialog.h"
#include "ui/insights/target_list.h"
#include "ui/ledger/ledger_window.h"
#include "ui/widgets/small_parts.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;
using Book = FiguresBookDesk;

// Named: lambdas of the test hold what stands here.
namespace figures_book_gui {

void pick(QComboBox* box, int index)
{
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Home);
    for (int i = 0; i < index; ++i)
        QTest::keyClick(box, Qt::Key_Down);
}

int notesOn(const ui::ChartModel& model, AnnotationKind kind)
{
    return int(std::count_if(model.marks.begin(), model.marks.end(),
                             [kind](const ui::ChartMark& mark) { return mark.kind == kind; }));
}

} // namespace figures_book_gui

using namespace figures_book_gui;

class FiguresBookTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void numbersAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value");
        QTest::newRow("plain") << u"en_GB"_s << u"4500"_s << 4500.0;
        QTest::newRow("grouped") << u"en_GB"_s << u"4,500"_s << 4500.0;
        QTest::newRow("per cent") << u"en_GB"_s << u"3.5 %"_s << 3.5;
        QTest::newRow("french") << u"fr_FR"_s << u"3,5"_s << 3.5;
        QTest::newRow("french, grouped") << u"fr_FR"_s << u"8 700"_s << 8700.0;
        QTest::newRow("french, with a point") << u"fr_FR"_s << u"3.5"_s << 3.5;
        QTest::newRow("words") << u"en_GB"_s << u"many"_s << -1.0;
        QTest::newRow("nothing") << u"en_GB"_s << QString() << -1.0;
    }
    void numbersAsPeopleWriteThem()
    {
        QFETCH(QString, locale);
        QFETCH(QString, text);
        const QLocale before;
        QLocale::setDefault(QLocale(locale));
        const auto value = ui::numberFrom(text);
        const auto again = value ? ui::numberFrom(ui::numberText(*value)) : std::nullopt;
        QLocale::setDefault(before);
        QTEST(value.value_or(-1.0), "value");
        QCOMPARE(again, value);
    }

    void aTargetIsSetFromATile()
    {
        Book book;
        QTRY_VERIFY(book.isLoaded());
        QTest::mouseClick(book.tile(u"followers"_s), Qt::LeftButton);
        book.click(u"explain-target"_s);
        QTRY_VERIFY(book.part<ui::TargetDialog>(u"target-dialog"_s));
        auto* value = book.part<QLineEdit>(u"target-value"_s);
        QTest::keyClicks(value, u"plenty"_s);
        book.click(u"target-dialog-save"_s);
        auto* error = book.part<QLabel>(u"target-dialog-value-error"_s);
        QVERIFY(error && error->isVisible() && error->text().contains(u"no number"_s));
        QVERIFY(book.targets().empty());
        value->selectAll();
        QTest::keyClicks(value, u"4,500"_s);
        pick(book.part<QComboBox>(u"target-period"_s), 1);
        QTest::mouseClick(book.part<QCheckBox>(u"target-early"_s), Qt::LeftButton, {}, {8, 8});
        book.part<QSpinBox>(u"target-margin"_s)->setValue(8);
        book.click(u"target-dialog-save"_s);
        QTRY_COMPARE(book.targets().size(), size_t(1));
        const Target target = book.targets()[0].target;
        QCOMPARE(target.kpi, u"followers"_s);
        QCOMPARE(target.value, 4500.0);
        QCOMPARE(target.period, TargetPeriod::Week);
        QCOMPARE(target.sense, TargetSense::AtLeast);
        QCOMPARE(target.margin, 8.0);
        QVERIFY(target.unripe && target.alert && target.accounts.empty());
        QCOMPARE(target.who, book.demo.person);
        QTRY_COMPARE(book.tile(u"followers"_s)->targetText(), u"Target: at least 4,500 a week"_s);
        QTRY_VERIFY(!book.part<ui::TargetDialog>(u"target-dialog"_s));
    }

    void aTimeIsSetInHoursAndMinutesByKeysAlone()
    {
        Book book;
        QTRY_VERIFY(book.isLoaded());
        auto* tile = book.tile(u"first_response_time_median"_s);
        QVERIFY(tile);
        for (int i = 0; i < 20 && QApplication::focusWidget() != tile; ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClick(tile, Qt::Key_T);
        QTRY_VERIFY(book.part<ui::TargetDialog>(u"target-dialog"_s));
        auto* hours = book.part<QSpinBox>(u"target-hours"_s);
        QTRY_COMPARE(QApplication::focusWidget(), hours);
        hours->selectAll();
        QTest::keyClicks(hours, u"1"_s);
        QTest::keyClick(hours, Qt::Key_Tab);
        auto* minutes = book.part<QSpinBox>(u"target-minutes"_s);
        QCOMPARE(QApplication::focusWidget(), minutes);
        minutes->selectAll();
        QTest::keyClicks(minutes, u"30"_s);
        QTest::keyClick(minutes, Qt::Key_Return);
        QTRY_COMPARE(book.targets().size(), size_t(1));
        QCOMPARE(book.targets()[0].target.value, 5400.0);
        QCOMPARE(book.targets()[0].target.sense, TargetSense::AtMost); // faster is better
        QTRY_COMPARE(tile->targetText(), u"Target: at most 1 h 30 min a month"_s);
    }

    void twoPeopleChangeOneTarget_data()
    {
        QTest::addColumn<bool>("mine");
        QTest::newRow("mine is kept") << true;
        QTest::newRow("theirs is taken") << false;
    }
    void twoPeopleChangeOneTarget()
    {
        QFETCH(bool, mine);
        Target stored;
        Book book(
            [&stored](Demo& demo) { stored = demo.wait(demo.figures->book().saveTarget(followersTarget(4000))); });
        QTRY_VERIFY(book.isLoaded());
        QTest::keyClick(book.tile(u"followers"_s), Qt::Key_T);
        QTRY_VERIFY(book.part<ui::TargetDialog>(u"target-dialog"_s));
        stored.value = 6000;
        book.demo.wait(book.demo.figures->book().saveTarget(stored));
        auto* value = book.part<QLineEdit>(u"target-value"_s);
        QCOMPARE(value->text(), u"4,000"_s);
        value->selectAll();
        QTest::keyClicks(value, u"5000"_s);
        book.click(u"target-dialog-save"_s);
        auto* banner = book.part<ui::Banner>(u"target-dialog-banner"_s);
        QTRY_VERIFY(banner->isVisible());
        const auto labels = banner->findChildren<QLabel*>();
        QString said;
        for (const QLabel* label : labels)
            said += label->text() + u' ';
        QVERIFY2(said.contains(u"Omar changed this target meanwhile"_s) && said.contains(u"6,000"_s) &&
                     said.contains(u"5,000"_s),
                 qPrintable(said));
        QCOMPARE(book.targets()[0].target.value, 6000.0); // nobody's is lost by itself
        QTRY_COMPARE(QApplication::focusWidget(), banner->button());
        QTest::mouseClick(mine ? banner->button() : banner->secondButton(), Qt::LeftButton);
        if (!mine) {
            QTRY_COMPARE(value->text(), u"6,000"_s);
            return;
        }
        QTRY_COMPARE(book.targets()[0].target.value, 5000.0);
        QCOMPARE(book.targets().size(), size_t(1));
    }

    void aTargetThatIsGoneIsKeptAsANewOne()
    {
        Book book([](Demo& demo) { demo.wait(demo.figures->book().saveTarget(followersTarget(4000))); });
        QTRY_VERIFY(book.isLoaded());
        QTest::keyClick(book.tile(u"followers"_s), Qt::Key_T);
        QTRY_VERIFY(book.part<ui::TargetDialog>(u"target-dialog"_s));
        book.demo.wait(book.demo.figures->book().removeTarget(book.targets()[0].target.id, u"Omar"_s));
        book.click(u"target-dialog-save"_s);
        auto* banner = book.part<ui::Banner>(u"target-dialog-banner"_s);
        QTRY_VERIFY(banner->isVisible());
        QVERIFY(!banner->secondButton()->isVisible());
        QTest::mouseClick(banner->button(), Qt::LeftButton);
        QTRY_COMPARE(book.targets().size(), size_t(1));
    }

    void allTargetsWithTheirState()
    {
        Book book([](Demo& demo) {
            demo.wait(demo.figures->book().saveTarget(followersTarget(1)));
            Target posts = followersTarget(100'000);
            posts.kpi = u"posts_published"_s;
            demo.wait(demo.figures->book().saveTarget(posts));
            Target gone = followersTarget(1);
            gone.kpi = u"response_rate"_s;
            gone.accounts = {demo.accounts[3].id};
            demo.wait(demo.figures->book().saveTarget(gone));
        });
        QTRY_VERIFY(book.isLoaded());
        book.page->findChild<QAction*>(u"figures-targets"_s)->trigger();
        QTRY_VERIFY(book.part<ui::TargetList>(u"target-list"_s));
        auto* list = book.part<ui::TargetList>(u"target-list"_s);
        auto* table = book.part<QTableWidget>(u"target-table"_s);
        QTRY_COMPARE(table->rowCount(), 3);
        QCOMPARE(table->item(0, 4)->text(), u"met"_s);
        QVERIFY2(!table->item(0, 5)->text().isEmpty(), "since when");
        QCOMPARE(table->item(1, 4)->text(), u"missed"_s);
        QCOMPARE(table->item(2, 4)->text(), u"not known yet"_s);
        QVERIFY(table->item(2, 5)->text().isEmpty());
        // By keys: the second one is opened, changed, and the list follows.
        QTRY_COMPARE(QApplication::focusWidget(), table);
        QTest::keyClick(table, Qt::Key_Down);
        QTest::keyClick(table, Qt::Key_Return);
        QTRY_VERIFY(list->findChild<ui::TargetDialog*>());
        auto* value = list->findChild<QLineEdit*>(u"target-value"_s);
        value->selectAll();
        QTest::keyClicks(value, u"0"_s);
        QTest::keyClick(value, Qt::Key_Return);
        QTRY_COMPARE(table->item(1, 4)->text(), u"met"_s);
        QTRY_VERIFY(!list->findChild<ui::TargetDialog*>());
        QTest::keyClick(list, Qt::Key_Escape);
        QTRY_VERIFY(!book.part<ui::TargetList>(u"target-list"_s));
    }

    void aTargetIsRemovedAndTakenBack()
    {
        Book book([](Demo& demo) { demo.wait(demo.figures->book().saveTarget(followersTarget(4000))); });
        QTRY_VERIFY(book.isLoaded());
        QTest::keyClick(book.tile(u"followers"_s), Qt::Key_T);
        QTRY_VERIFY(book.part<ui::TargetDialog>(u"target-dialog"_s));
        book.click(u"target-dialog-remove"_s);
        QTRY_VERIFY(book.targets().empty());
        QTRY_VERIFY(book.tile(u"followers"_s)->targetText().isEmpty());
        QTRY_VERIFY(book.part<QPushButton>(u"toast-undo"_s));
        book.click(u"toast-undo"_s);
        QTRY_COMPARE(book.targets().size(), size_t(1));
        QTRY_VERIFY(!book.tile(u"followers"_s)->targetText().isEmpty());
    }

    void aNoteIsWrittenAtAPointByKeysAlone()
    {
        Book book;
        QTRY_VERIFY(book.isLoaded());
        auto* panel = book.panel(u"followers"_s);
        auto* chart = panel->chart();
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_End);
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(chart, Qt::Key_Left);
        const int day = chart->current();
        QTest::keyClick(chart, Qt::Key_N);
        QTRY_VERIFY(book.part<ui::NoteDialog>(u"note-dialog"_s));
        auto* text = book.part<QPlainTextEdit>(u"note-text"_s);
        QTRY_COMPARE(QApplication::focusWidget(), text);
        book.click(u"note-dialog-save"_s);
        QVERIFY(book.part<QLabel>(u"note-dialog-text-error"_s)->isVisible());
        QTest::keyClicks(text, u"the van broke down"_s);
        QTest::keyClick(text, Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down); // incident
        book.click(u"note-dialog-save"_s);
        QTRY_COMPARE(book.notes().size(), size_t(1));
        const Annotation note = book.notes()[0];
        QCOMPARE(note.kind, AnnotationKind::Incident);
        QVERIFY(panel->model().points[size_t(day)].window.contains(note.from) && !note.to);
        QTRY_COMPARE(notesOn(panel->model(), AnnotationKind::Incident), 1);
        QVERIFY(ui::pointWords(panel->model(), day).contains(u"Incident: the van broke down"_s));
        QVERIFY(chart->accessibleDescription().contains(u"the van broke down"_s));
        auto* table = panel->findChild<QTableWidget*>(u"chart-table"_s);
        QVERIFY(table->item(day, table->columnCount() - 1)->text().contains(u"the van broke down"_s));
    }

    void aNoteIsChangedAndRemovedAtItsMark()
    {
        Book book([](Demo& demo) {
            Annotation note;
            note.from = demo.clock.now() - std::chrono::hours(24 * 5);
            note.text = u"stand at the fair"_s;
            note.who = u"Omar"_s;
            demo.wait(demo.figures->book().saveAnnotation(note));
        });
        QTRY_VERIFY(book.isLoaded());
        auto* panel = book.panel(u"followers"_s);
        QTRY_COMPARE(notesOn(panel->model(), AnnotationKind::Note), 1);
        const auto mark = [panel] {
            const auto& marks = panel->model().marks;
            return int(
                std::find_if(marks.begin(), marks.end(), [](const ui::ChartMark& one) { return !one.id.isNull(); }) -
                marks.begin());
        };
        const auto clickMark = [&] {
            QTest::mouseClick(panel->chart()->viewport(), Qt::LeftButton, {}, panel->chart()->placeOfMark(mark()));
        };
        clickMark();
        QTRY_VERIFY(book.part<ui::NoteDialog>(u"note-dialog"_s));
        QTest::mouseClick(book.part<QCheckBox>(u"note-lasts"_s), Qt::LeftButton, {}, {8, 8});
        auto* until = book.part<QDateTimeEdit>(u"note-to"_s);
        QVERIFY(until->isEnabled());
        const QDateTime from = book.part<QDateTimeEdit>(u"note-from"_s)->dateTime();
        until->setDateTime(from.addSecs(-60));
        book.click(u"note-dialog-save"_s);
        QVERIFY(book.part<QLabel>(u"note-dialog-to-error"_s)->isVisible());
        until->setDateTime(from.addDays(2));
        book.click(u"note-dialog-save"_s);
        QTRY_VERIFY(book.notes()[0].to.has_value());
        QTRY_VERIFY(!book.part<ui::NoteDialog>(u"note-dialog"_s));
        QTRY_COMPARE(panel->model().marks[size_t(mark())].last - panel->model().marks[size_t(mark())].first, 2);
        clickMark();
        QTRY_VERIFY(book.part<ui::NoteDialog>(u"note-dialog"_s));
        book.click(u"note-dialog-remove"_s);
        QTRY_VERIFY(book.notes().empty());
        QTRY_COMPARE(notesOn(panel->model(), AnnotationKind::Note), 0);
    }

    void twoPeopleChangeOneNote()
    {
        Annotation note;
        Book book([&note](Demo& demo) {
            note.from = demo.clock.now() - std::chrono::hours(24 * 5);
            note.text = u"stand at the fair"_s;
            note.who = u"Omar"_s;
            note = demo.wait(demo.figures->book().saveAnnotation(note));
        });
        QTRY_VERIFY(book.isLoaded());
        auto* panel = book.panel(u"followers"_s);
        QTRY_COMPARE(notesOn(panel->model(), AnnotationKind::Note), 1);
        Q_EMIT panel->markActivated(0);
        QTRY_VERIFY(book.part<ui::NoteDialog>(u"note-dialog"_s));
        note.text = u"two stands at the fair"_s;
        book.demo.wait(book.demo.figures->book().saveAnnotation(note));
        auto* text = book.part<QPlainTextEdit>(u"note-text"_s);
        text->setPlainText(u"a stand at the book fair"_s);
        book.click(u"note-dialog-save"_s);
        auto* banner = book.part<ui::Banner>(u"note-dialog-banner"_s);
        QTRY_VERIFY(banner->isVisible());
        QCOMPARE(book.notes()[0].text, u"two stands at the fair"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_COMPARE(book.notes()[0].text, u"a stand at the book fair"_s);
    }

    void theCalendarStandsBesideTheCurves()
    {
        Book book([](Demo& demo) {
            const LocalDate today = dateAt(demo.clock.now(), demo.zone);
            demo.wait(demo.plan->saveCampaign(
                {{}, u"Pendant week"_s, u"#0072B2"_s, today.addDays(-10), today.addDays(-4), 0}));
        });
        QTRY_VERIFY(book.isLoaded());
        auto* panel = book.panel(u"followers"_s);
        QTRY_COMPARE(notesOn(panel->model(), AnnotationKind::Campaign), 1);
        const ui::ChartModel model = panel->model();
        const auto campaign = std::find_if(model.marks.begin(), model.marks.end(), [](const ui::ChartMark& mark) {
            return mark.kind == AnnotationKind::Campaign;
        });
        QCOMPARE(campaign->last - campaign->first, 6);
        QVERIFY(notesOn(model, AnnotationKind::Post) > 0);
        QCOMPARE(double(model.posts), *book.demo
                                           .wait(book.demo.figures->figures([&book] {
                                               FigureQuery query;
                                               query.metrics = {u"posts_published"_s};
                                               query.from =
                                                   book.panel(u"followers"_s)->model().points.front().window.from;
                                               query.to = book.panel(u"followers"_s)->model().points.back().window.to;
                                               query.zone = book.demo.zone;
                                               return query;
                                           }()))[0]
                                           .value);
        QVERIFY(ui::summaryOf(model, u"x"_s).contains(u"posts went out"_s));
        // Each is switched off by itself.
        book.page->findChild<QAction*>(u"marks-posts"_s)->trigger();
        QTRY_COMPARE(notesOn(panel->model(), AnnotationKind::Post), 0);
        QCOMPARE(notesOn(panel->model(), AnnotationKind::Campaign), 1);
        book.page->findChild<QAction*>(u"marks-campaigns"_s)->trigger();
        QTRY_COMPARE(notesOn(panel->model(), AnnotationKind::Campaign), 0);
    }

    void aBrandIsPickedByMouseAndByKeys()
    {
        Book book([](Demo& demo) {
            for (const size_t i : {size_t(0), size_t(1)})
                demo.accounts[i] = demo.wait(demo.accountDesk->setBrand(demo.accounts[i].id, u"Maison Léa"_s));
            Target ours = followersTarget(3'000);
            ours.accounts = {demo.accounts[0].id, demo.accounts[1].id};
            demo.wait(demo.figures->book().saveTarget(ours));
        });
        QTRY_VERIFY(book.isLoaded());
        auto* brand = book.page->findChild<QComboBox*>(u"figures-brand"_s);
        QTRY_VERIFY(brand && brand->isVisible());
        QCOMPARE(brand->count(), 2);
        const double all = *book.tile(u"followers"_s)->figure()->value;
        QVERIFY(book.tile(u"followers"_s)->targetText().isEmpty()); // it is of two of them
        brand->setFocus();
        QTest::keyClick(brand, Qt::Key_Down);
        QTRY_VERIFY(*book.tile(u"followers"_s)->figure()->value < all);
        FigureQuery query;
        query.metrics = {u"followers"_s};
        query.accounts = {book.demo.accounts[0].id, book.demo.accounts[1].id};
        query.zone = book.demo.zone;
        query.from = startOfDay(LocalDate{2026, 10, 28}, book.demo.zone);
        query.to = startOfDay(LocalDate{2026, 11, 25}, book.demo.zone);
        QCOMPARE(book.tile(u"followers"_s)->figure()->value,
                 book.demo.wait(book.demo.figures->figures(query))[0].value);
        QVERIFY(!book.tile(u"followers"_s)->targetText().isEmpty());
        QCOMPARE(book.page->board().filters.brand, u"Maison Léa"_s);
        QTest::keyClick(brand, Qt::Key_Home);
        QTRY_COMPARE(*book.tile(u"followers"_s)->figure()->value, all);
    }

    void theFilterIsOneLineInAWindowOf1280_data()
    {
        QTest::addColumn<bool>("french");
        QTest::newRow("English") << false;
        QTest::newRow("French") << true;
    }
    void theFilterIsOneLineInAWindowOf1280()
    {
        QFETCH(bool, french);
        DemoOptions options;
        options.french = french;
        Book book(
            [](Demo& demo) {
                demo.accounts[0] = demo.wait(demo.accountDesk->setBrand(demo.accounts[0].id, u"Maison Léa Paris"_s));
                const LocalDate today = dateAt(demo.clock.now(), demo.zone);
                demo.wait(demo.plan->saveCampaign({{}, u"Suspensions of all kinds"_s, u"#0072B2"_s, today, today, 0}));
            },
            options);
        book.demo.window->resize(1280, 800);
        QTRY_VERIFY(book.isLoaded());
        QList<QWidget*> parts{book.part<QPushButton>(u"figures-accounts"_s)};
        for (const QString& name : {u"brand"_s, u"network"_s, u"department"_s, u"campaign"_s, u"zone"_s})
            parts << book.part<QComboBox>(u"figures-"_s + name);
        const auto onOneLine = [&parts] {
            return std::all_of(parts.begin(), parts.end(), [&parts](const QWidget* part) {
                return part->isVisible() && part->y() == parts.front()->y() &&
                       part->geometry().right() <= part->parentWidget()->width();
            });
        };
        QTRY_VERIFY(onOneLine());
        // Each by Tab, and with something chosen in each.
        parts.front()->setFocus();
        for (int i = 1; i < parts.size(); ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QCOMPARE(QApplication::focusWidget(), parts[i]);
            QVERIFY(!parts[i]->accessibleName().isEmpty());
            QTRY_VERIFY(i == 3 || qobject_cast<QComboBox*>(parts[i])->count() > 1); // departments: none
            QTest::keyClick(parts[i], Qt::Key_Down);
        }
        QTRY_VERIFY(book.page->board().filters.campaign == u"Suspensions of all kinds"_s);
        QTRY_VERIFY(onOneLine());
        QVERIFY(parts[1]->toolTip().contains(u"Maison Léa Paris"_s));
    }

    void withoutBrandsThereIsNothingToPick()
    {
        Book book;
        QTRY_VERIFY(book.isLoaded());
        QVERIFY(!book.page->findChild<QComboBox*>(u"figures-brand"_s)->isVisible());
    }

    void aPostOnTheCurveOpens()
    {
        Book book;
        QTRY_VERIFY(book.isLoaded());
        auto* panel = book.panel(u"followers"_s);
        QTRY_VERIFY(notesOn(panel->model(), AnnotationKind::Post) > 0);
        const auto& marks = panel->model().marks;
        int one = -1, several = -1;
        for (int i = 0; i < int(marks.size()); ++i) {
            if (marks[size_t(i)].posts == 1)
                one = i;
            else if (marks[size_t(i)].posts > 1)
                several = i;
        }
        if (several >= 0) {
            const int posts = marks[size_t(several)].posts;
            QTest::mouseClick(panel->chart()->viewport(), Qt::LeftButton, {}, panel->chart()->placeOfMark(several));
            QTRY_VERIFY(book.page->rows()->isVisible() && !book.page->rows()->isLoading());
            QCOMPARE(book.page->rows()->rowCount(), posts);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
            QTRY_VERIFY(panel->chart()->isVisible());
        }
        QVERIFY(one >= 0);
        QTest::mouseClick(panel->chart()->viewport(), Qt::LeftButton, {}, panel->chart()->placeOfMark(one));
        const auto ledger = []() -> ui::LedgerWindow* {
            for (QWidget* top : QApplication::topLevelWidgets()) {
                if (auto* window = qobject_cast<ui::LedgerWindow*>(top))
                    return window;
            }
            return nullptr;
        };
        QTRY_VERIFY(ledger());
        QCOMPARE(ledger()->publication(), marks[size_t(one)].publication);
    }
};

QTEST_MAIN(FiguresBookTest)
#include "test_figures_book.moc"
