// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the figures, their dashboards, what is behind them, and the wall: parvis_figures_shots --shots DIR
#include "support/complaints_demo.h"
#include "support/marks_demo.h"
#include "support/quiet.h"
#include "support/studio.h"
#include "support/voices_demo.h"
#include "ui/insights/chart_panel.h"
#include "ui/insights/figure_tile.h"
#include "ui/insights/figures_page.h"
#include "ui/insights/rows_pane.h"
#include "ui/insights/series_chart.h"
#include "ui/insights/wall_board.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

namespace {

void seedBook(Demo& demo, bool french)
{
    Target target;
    target.kpi = u"first_response_time_median"_s;
    target.sense = TargetSense::AtMost;
    target.value = 3600;
    target.who = u"Léa"_s;
    demo.wait(demo.figures->book().saveTarget(target));
    target.kpi = u"followers"_s;
    target.sense = TargetSense::AtLeast;
    target.value = 8'700;
    demo.wait(demo.figures->book().saveTarget(target));
    const LocalDate today = dateAt(demo.clock.now(), demo.zone);
    demo.wait(demo.plan->saveCampaign({{},
                                       french ? u"Semaine des suspensions"_s : u"Pendant week"_s,
                                       u"#0072B2"_s,
                                       today.addDays(-8),
                                       today.addDays(-4),
                                       0}));
    for (const size_t i : {size_t(0), size_t(1)})
        demo.wait(demo.accountDesk->setBrand(demo.accounts[i].id, u"Maison Lumen"_s));
    Annotation note;
    note.who = u"Léa"_s;
    note.from = demo.clock.now() - std::chrono::hours(24 * 18);
    note.kind = AnnotationKind::Incident;
    note.text = french ? u"Boutique en panne"_s : u"The shop was down"_s;
    demo.wait(demo.figures->book().saveAnnotation(note));
}

// What targets and notes are set in.
void dialogShots(Demo& demo, const Studio& studio, ui::FiguresPage* page)
{
    auto& window = *demo.window;
    const auto shot = [&](const QString& dialog, const QString& name) {
        letArrive(300);
        if (auto* found = window.findChild<QDialog*>(dialog)) {
            studio.take(*found, name);
            found->close();
            letArrive(50);
        }
    };
    if (auto* tile = page->findChild<ui::FigureTile*>(u"tile-first_response_time_median"_s))
        Q_EMIT tile->targetWanted();
    shot(u"target-dialog"_s, u"figures-target"_s);
    page->findChild<QAction*>(u"figures-targets"_s)->trigger();
    shot(u"target-list"_s, u"figures-targets"_s);
    page->findChild<QAction*>(u"figures-note"_s)->trigger();
    shot(u"note-dialog"_s, u"figures-note"_s);
}

void boardShots(Demo& demo, const Studio& studio)
{
    auto& window = *demo.window;
    auto* page = qobject_cast<ui::FiguresPage*>(window.desk(u"figures"_s));
    auto* scroll = page->findChild<QScrollArea*>(u"figures-scroll"_s);
    auto* list = page->findChild<QComboBox*>(u"figures-board"_s);
    const QStringList names{u"overview"_s, u"manager"_s, u"community"_s, u"service"_s};
    for (int i = 0; i < int(names.size()); ++i) {
        list->setCurrentIndex(i);
        Q_EMIT list->activated(i);
        letArrive(700);
        studio.take(window, u"figures-"_s + names[i]);
        scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
        studio.take(window, u"figures-%1-end"_s.arg(names[i]));
        scroll->verticalScrollBar()->setValue(0);
    }
    dialogShots(demo, studio, page);
    if (auto* tile = page->findChild<ui::FigureTile*>(u"tile-messages_received"_s))
        tile->click();
    studio.take(window, u"figures-explain"_s);
    if (auto* open = window.findChild<QPushButton*>(u"explain-rows"_s))
        open->click();
    letArrive(400);
    studio.take(window, u"figures-rows"_s);
    QTest::keyClick(page->rows(), Qt::Key_Escape);
    page->findChild<QAction*>(u"board-wall"_s)->trigger();
    if (auto* wall = page->findChild<ui::WallBoard*>()) {
        wall->showNormal();
        wall->resize(studio.size);
        letArrive(500);
        studio.take(*wall, u"figures-wall"_s);
        wall->close();
    }
}

void take(const Studio& studio)
{
    DemoOptions options;
    options.french = studio.french;
    options.dark = studio.dark;
    Demo demo(options);
    seedInbox(demo, studio.french);
    seedFigures(demo);
    seedComplaints(demo, studio.french);
    seedVoices(demo);
    seedMarks(demo, studio.french);
    seedBook(demo, studio.french);
    demo.open().resize(studio.size);
    demo.window->showDesk(u"figures"_s);
    letArrive(700);
    boardShots(demo, studio);
}

} // namespace

int main(int argc, char** argv)
{
    return parvis::test::runStudio(argc, argv, take);
}
