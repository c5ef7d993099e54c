// SPDX-License-Identifier: GPL-3.0-or-later
// From a tile, a bar, a point or a cell to what is counted there.
#include "engine/inbox/inbox_desk.h"
#include "ui/insights/chart_panel.h"
#include "ui/insights/figure_tile.h"
#include "ui/insights/figure_words.h"
#include "ui/insights/figures_page.h"
#include "ui/insights/period_picker.h"
#include "ui/insights/rows_pane.h"

#include <QStackedLayout>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

// The network counts followers itself; what may have moved them are the posts of those days.
QString metricBehind(const QString& kpi)
{
    // Beside who says nothing stands who does.
    if (kpi == "silent_followers"_L1)
        return u"contributors"_s;
    return kpi.startsWith("followers"_L1) ? u"posts_published"_s : kpi;
}

void narrow(FigureQuery& query, const ChartPoint& point)
{
    query.from = point.window.from;
    query.to = point.window.to;
    if (!point.account.isNull())
        query.accounts = {point.account};
    if (!point.network.isEmpty())
        query.network = point.network;
    if (!point.campaign.isEmpty())
        query.campaign = point.campaign;
    if (!point.person.isEmpty())
        query.person = point.person;
    query.nobody = query.nobody || point.nobody;
}

bool belongs(const FigureRow& row, const ChartPoint& point, const ZoneId& zone)
{
    if (point.between && (!row.value || *row.value < point.between->first || *row.value >= point.between->second))
        return false;
    if (point.hour < 0)
        return true;
    const WallTime wall = wallTimeAt(row.at, zone);
    return wall.hour == point.hour && wall.date.dayOfWeek() == point.weekday;
}

} // namespace

void FiguresPage::openTile(FigureTile* tile)
{
    m_opened = tile;
    FigureQuery query = ask().scope;
    query.metrics = {metricBehind(tile->metric())};
    ChartPoint whole;
    whole.window = {m_period->period().from(query.zone), m_period->period().to(query.zone)};
    openRows(tr("%1, %2", "figures, title over a list: a figure and its days")
                 .arg(kpiTitle(query.metrics.front()), rangeWords(m_period->period())),
             query, whole);
}

void FiguresPage::openPoint(ChartPanel* panel, int at)
{
    if (at < 0 || at >= int(panel->model().points.size()))
        return;
    m_opened = panel->view();
    const ChartPoint point = panel->model().points[size_t(at)];
    if (panel->themes()) {
        m_pages->setCurrentWidget(m_rows);
        m_rows->showRows(tr("Complaints about “%1”", "figures, title over a list; %1: a word or two").arg(point.words),
                         ask().scope.zone, point.rows);
        return;
    }
    if (point.marked) {
        openPerson(panel->definition(), point);
        return;
    }
    FigureQuery query = ask().scope;
    query.metrics = {metricBehind(point.kpi.isEmpty() ? panel->definition().kpi : point.kpi)};
    if (!panel->definition().accounts.empty())
        query.accounts = panel->definition().accounts;
    const QString title = tr("%1, %2", "figures, title over a list: a figure and its days")
                              .arg(kpiTitle(query.metrics.front()), point.words);
    if (point.department.isEmpty()) {
        openRows(title, query, point);
        return;
    }
    // The answer of the engine names a department; its conversations go by its id.
    m_context.inbox.departments().onDone(
        this, [this, title, query, point](const Result<std::vector<Department>>& departments) mutable {
            if (!departments)
                return;
            for (const Department& department : *departments) {
                if (department.name == point.department)
                    query.department = department.id;
            }
            openRows(title, query, point);
        });
}

// What an ambassador or an influencer wrote in the period.
void FiguresPage::openPerson(const DashboardChart& chart, const ChartPoint& point)
{
    FigureQuery query = ask().scope;
    query.from = point.window.from;
    query.to = point.window.to;
    if (!chart.accounts.empty())
        query.accounts = chart.accounts;
    const QString title = tr("Messages of %1", "figures, title over a list; %1: a person").arg(point.words);
    query.metrics.clear();
    m_pages->setCurrentWidget(m_rows);
    m_rows->showAnswer(title, query, m_context.figures.messagesOf(point.marked->identities, query),
                       [](const FigureRow&) { return true; });
}

void FiguresPage::openRows(const QString& title, const FigureQuery& query, const ChartPoint& point)
{
    FigureQuery narrowed = query;
    narrow(narrowed, point);
    m_pages->setCurrentWidget(m_rows);
    m_rows->show(title, narrowed, m_period->period().to(query.zone),
                 [point, zone = query.zone](const FigureRow& row) { return belongs(row, point, zone); });
}

void FiguresPage::closeRows()
{
    m_pages->setCurrentIndex(0);
    if (m_opened)
        m_opened->setFocus(Qt::OtherFocusReason);
    m_opened.clear();
}

} // namespace parvis::ui
