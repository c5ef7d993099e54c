// SPDX-License-Identifier: GPL-3.0-or-later
// Targets and notes: from a tile, a chart or the menu to what they are set in.
#include "ui/insights/chart_build.h"
#include "ui/insights/chart_panel.h"
#include "ui/insights/figure_tile.h"
#include "ui/insights/figure_words.h"
#include "ui/insights/figures_page.h"
#include "ui/insights/filter_bar.h"
#include "ui/insights/note_dialog.h"
#include "ui/insights/target_dialog.h"
#include "ui/insights/target_list.h"
#include "ui/models/account_book.h"

#include <QAction>
#include <algorithm>

namespace parvis::ui {

using namespace Qt::StringLiterals;

void FiguresPage::addBookCommands()
{
    connect(addCommand(u"figures-targets"_s, tr("Targets…", "command"), Qt::ALT | Qt::Key_T, u"check-circle"_s),
            &QAction::triggered, this, &FiguresPage::openTargets);
    connect(
        addCommand(u"figures-note"_s, tr("Add a note beside the curves…", "command"), Qt::ALT | Qt::Key_N, u"note"_s),
        &QAction::triggered, this, [this] { addNote(std::nullopt); });
}

// The one that stands on the tile, or a new one of the accounts that the page shows.
void FiguresPage::setTarget(FigureTile* tile)
{
    Target fresh;
    fresh.kpi = tile->metric();
    fresh.accounts = filtered();
    openTarget(tile->facts().target.value_or(fresh), window());
}

// As on a tile; a new one is of the chart's own steps, where it shows.
void FiguresPage::setTarget(const ChartPanel* panel)
{
    const DashboardChart& chart = panel->definition();
    const auto whose = targetedAccounts(chart, whoseFigures(ask().scope, m_context.book.accounts()));
    Target fresh;
    fresh.kpi = chart.kpi;
    fresh.accounts = whose.value_or(m_filter->accounts());
    fresh.period = targetPeriodFromName(panel->model().split).value_or(fresh.period);
    const Target* stored = whose ? targetOf(chart.kpi, m_targets, *whose) : nullptr;
    openTarget(stored ? *stored : fresh, window());
}

// The accounts of the page's figures, as targets and notes name them.
std::vector<AccountId> FiguresPage::filtered() const
{
    return whoseFigures(ask().scope, m_context.book.accounts()).value_or(m_filter->accounts());
}

void FiguresPage::openTarget(const Target& target, QWidget* over)
{
    auto* dialog = new TargetDialog(m_context, target, filtered(), over);
    follow(dialog);
    dialog->open();
}

void FiguresPage::addTarget(QWidget* over)
{
    Target fresh;
    fresh.kpi = m_board.tiles.empty() ? u"followers"_s : m_board.tiles.front().kpi;
    fresh.accounts = filtered();
    openTarget(fresh, over);
}

void FiguresPage::openTargets()
{
    auto* list = new TargetList(m_context, window());
    connect(list, &TargetList::changeWanted, this, [this, list](const Target& target) { openTarget(target, list); });
    connect(list, &TargetList::newWanted, this, [this, list] { addTarget(list); });
    list->open();
}

// At a place of a chart, or now.
void FiguresPage::addNote(const std::optional<Window>& place)
{
    Annotation note;
    note.from = place && !place->contains(m_context.now()) ? place->from : m_context.now();
    note.accounts = filtered();
    openNote(note);
}

void FiguresPage::openNote(const Annotation& note)
{
    auto* dialog = new NoteDialog(m_context, note, m_filter->zone(), filtered(), window());
    follow(dialog);
    dialog->open();
}

const Annotation* FiguresPage::noteAt(const ChartPanel* panel, int mark) const
{
    const auto& marks = panel->model().marks;
    if (mark < 0 || mark >= int(marks.size()))
        return nullptr;
    const auto it = std::find_if(m_notes.begin(), m_notes.end(),
                                 [id = marks[size_t(mark)].id](const Annotation& note) { return note.id == id; });
    return it == m_notes.end() ? nullptr : &*it;
}

// Taken back where it was, as a new one.
void FiguresPage::removeNote(const ChartPanel* panel, int at)
{
    const Annotation* note = noteAt(panel, at);
    if (!note)
        return;
    BookDesk& book = m_context.figures.book();
    book.removeAnnotation(note->id).onDone(this, [this, &book, gone = *note](const Result<void>& result) {
        if (!result && result.error().kind != ErrorKind::NotFound)
            return fail(result.error());
        load();
        if (m_context.shell)
            m_context.shell->toast(tr("The note is removed.", "figures"), [&book, gone] {
                Annotation again = gone;
                again.id = {};
                book.saveAnnotation(again).onDone(&book, [](const Result<Annotation>&) {});
            });
    });
}

// A note is changed; a post opens as a click on its row does; several are listed, and so are the messages of an alarm;
// a campaign is the calendar's.
void FiguresPage::openMark(ChartPanel* panel, int at)
{
    const ChartModel& model = panel->model();
    if (at < 0 || at >= int(model.marks.size()))
        return;
    const ChartMark mark = model.marks[size_t(at)];
    if (!mark.id.isNull()) {
        if (const Annotation* note = noteAt(panel, at))
            openNote(*note);
        return;
    }
    if (!mark.publication.isNull() && m_context.shell)
        return m_context.shell->showLedger(mark.publication);
    const ChartPoint& place = model.points[size_t(mark.first)];
    if (mark.posts > 0 || mark.isAlarm) {
        FigureQuery query = ask().scope;
        query.metrics = {mark.isAlarm ? model.kpi : u"posts_published"_s};
        if (!panel->definition().accounts.empty())
            query.accounts = panel->definition().accounts;
        m_opened = panel->view();
        ChartPoint days;
        days.window = mark.counted.value_or(Window{place.window.from, model.points[size_t(mark.last)].window.to});
        return openRows(tr("%1, %2", "figures, title over a list: a figure and its days")
                            .arg(kpiTitle(query.metrics.front()), mark.counted ? mark.text : place.words),
                        query, days);
    }
    if (m_context.shell)
        m_context.shell->showDesk(u"calendar"_s, u"date/"_s + dateAt(place.window.from, m_filter->zone()).toIso());
}

void FiguresPage::follow(BookDialog* dialog)
{
    connect(dialog, &BookDialog::saved, this, &FiguresPage::load);
    connect(dialog, &BookDialog::removed, this, [this](const QString& what, const std::function<void()>& undo) {
        if (m_context.shell)
            m_context.shell->toast(what, undo);
    });
}

} // namespace parvis::ui
