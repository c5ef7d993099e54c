// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/figures_page.h"

#include "ports/workspace.h"
#include "ui/insights/board_bar.h"
#include "ui/insights/chart_panel.h"
#include "ui/insights/figure_facts.h"
#include "ui/insights/figure_tile.h"
#include "ui/insights/figures_loader.h"
#include "ui/insights/filter_bar.h"
#include "ui/insights/kpi_choice.h"
#include "ui/insights/period_picker.h"
#include "ui/insights/rows_pane.h"
#include "ui/insights/wall_board.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QScrollArea>
#include <QStackedLayout>

namespace parvis::ui {

using namespace Qt::StringLiterals;

FiguresPage::FiguresPage(const UiContext& context, QWidget* parent) : Desk(parent), m_context(context)
{
    setObjectName(u"figures"_s);
}

void FiguresPage::build()
{
    m_loader = new FiguresLoader(m_context, this);
    m_bar = new BoardBar(m_context, this);
    m_period = new PeriodPicker(m_context, this);
    m_filter = new FilterBar(m_context, this);
    m_busy = new BusyLine(this);
    m_banner = new Banner(this);
    m_rows = new RowsPane(m_context, this);
    m_pages = new QStackedLayout;
    m_tileGrid = new QGridLayout;
    m_chartGrid = new QGridLayout;
    buildPages();
    setBoard(overviewDashboard());
    connectParts();
    addBookCommands();
    arrange();
}

void FiguresPage::connectParts()
{
    m_reload.setSingleShot(true);
    m_reload.setInterval(400);
    connect(&m_reload, &QTimer::timeout, this, &FiguresPage::load);
    const auto pick = [this] {
        takePicks();
        load();
    };
    connect(m_filter, &FilterBar::changed, this, pick);
    connect(m_period, &PeriodPicker::changed, this, pick);
    connect(m_loader, &FiguresLoader::loaded, this, &FiguresPage::show);
    connect(m_loader, &FiguresLoader::failed, this, &FiguresPage::fail);
    connect(m_loader, &FiguresLoader::loadingChanged, this, [this] { m_busy->setBusy(m_loader->isLoading()); });
    connect(m_banner, &Banner::actionRequested, this, &FiguresPage::load);
    connect(m_rows, &RowsPane::closed, this, &FiguresPage::closeRows);
    connect(m_bar, &BoardBar::chosen, this, [this](const Dashboard& board) {
        setBoard(board);
        load();
    });
    connect(m_bar, &BoardBar::saved, this, [this](const Dashboard& board) { m_board = board; });
    connect(m_bar, &BoardBar::tileWanted, this, [this](const QString& kpi) {
        m_board.tiles.push_back({kpi, {}});
        boardChanged();
    });
    connect(m_bar, &BoardBar::wallWanted, this, [this] {
        auto* wall = new WallBoard(m_context, m_board, ask().scope, this);
        wall->showFullScreen();
        wall->setFocus(Qt::OtherFocusReason);
    });
    connect(m_bar, &BoardBar::chartWanted, this, [this](const DashboardChart& chart) {
        m_board.charts.push_back(chart);
        boardChanged();
    });
    connect(m_bar, &BoardBar::targetsWanted, this, &FiguresPage::openTargets);
    connect(m_bar, &BoardBar::targetWanted, this, [this] { addTarget(window()); });
    connect(m_bar, &BoardBar::noteWanted, this, [this] { addNote(std::nullopt); });
    connect(m_bar, &BoardBar::marksChanged, this, &FiguresPage::load);
    if (auto* feed = m_context.workspace.changes())
        connect(feed, &ChangeFeed::changed, this, &FiguresPage::onChanged);
}

QWidget* FiguresPage::buildHead()
{
    auto* head = new QWidget(this);
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(px(this, space::l), px(this, space::m), px(this, space::l), px(this, space::s));
    column->setSpacing(px(this, space::s));
    auto* second = new QHBoxLayout;
    second->addWidget(m_bar, 0, Qt::AlignTop);
    second->addWidget(m_filter, 1);
    column->addWidget(m_period);
    column->addLayout(second);
    return head;
}

void FiguresPage::buildPages()
{
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    const int pad = px(this, space::l);
    column->setContentsMargins(pad, px(this, space::xs), pad, pad);
    column->setSpacing(px(this, space::m));
    column->addWidget(m_banner);
    column->addLayout(m_tileGrid);
    column->addLayout(m_chartGrid, 1);
    m_tileGrid->setSpacing(px(this, space::m));
    m_chartGrid->setSpacing(px(this, space::m));
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(u"figures-scroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    auto* figures = new QWidget(this);
    auto* outer = new QVBoxLayout(figures);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(buildHead());
    outer->addWidget(m_busy);
    outer->addWidget(scroll, 1);
    m_pages->addWidget(figures);
    m_pages->addWidget(m_rows);
    setLayout(m_pages);
}

// Tiles in one row where they fit; charts in at most two columns.
void FiguresPage::arrange()
{
    const int columns =
        std::clamp(width() / px(this, 176), 2, static_cast<int>(std::max<qsizetype>(2, m_tiles.size())));
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (qsizetype i = 0; i < m_tiles.size(); ++i)
        m_tileGrid->addWidget(m_tiles[i], static_cast<int>(i) / columns, static_cast<int>(i) % columns);
    const int across = width() >= px(this, 940) ? 2 : 1;
    // Alike, whatever their titles ask for.
    m_chartGrid->setColumnStretch(0, 1);
    m_chartGrid->setColumnStretch(1, across - 1);
    for (qsizetype i = 0; i < m_panels.size(); ++i) {
        const bool wide =
            across == 2 && i == m_panels.size() - 1 && i % 2 == 0; // the last of an odd number takes the row
        m_chartGrid->addWidget(m_panels[i], static_cast<int>(i) / across, static_cast<int>(i) % across, 1,
                               wide ? 2 : 1);
    }
}

void FiguresPage::resizeEvent(QResizeEvent* event)
{
    Desk::resizeEvent(event);
    if (isBuilt())
        arrange();
}

void FiguresPage::showEvent(QShowEvent* event)
{
    Desk::showEvent(event);
    m_filter->reload();
    // Asked only when somebody looks; a new day makes "7 days" other days.
    if (m_stale || m_day != m_context.today())
        load();
}

QString FiguresPage::key() const
{
    return u"figures"_s;
}

QString FiguresPage::title() const
{
    return tr("Figures", "name of a desk");
}

QString FiguresPage::iconName() const
{
    return u"figures"_s;
}

void FiguresPage::activate()
{
    if (!m_tiles.isEmpty())
        m_tiles.front()->setFocus(Qt::OtherFocusReason);
}

FiguresAsk FiguresPage::ask() const
{
    FiguresAsk ask;
    ask.period = m_period->period();
    m_filter->fill(ask.scope);
    ask.scope.compare = m_period->comparison();
    for (const DashboardTile& tile : m_board.tiles)
        ask.tiles << tile.kpi;
    ask.tiles.removeDuplicates();
    ask.charts = m_board.charts;
    ask.marks = marksShown(m_context.settings);
    return ask;
}

void FiguresPage::load()
{
    m_stale = false;
    m_day = m_context.today();
    m_period->follow(m_day);
    m_loader->load(ask());
}

void FiguresPage::show(const FiguresData& data)
{
    m_banner->clear();
    m_notes = data.annotations;
    m_targets = data.targets;
    showFigures(data, m_tiles, m_panels, m_context.now(), m_context.zone);
}

void FiguresPage::fail(const Error& error)
{
    m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(error), words::errorAdvice(error),
                          tr("Try again", "figures, after a failure"));
}

void FiguresPage::onChanged(const std::vector<Change>& changes)
{
    const bool ours = std::any_of(changes.begin(), changes.end(), [](const Change& change) {
        return change.topic == Topic::Samples || change.topic == Topic::Publications ||
               change.topic == Topic::Conversations || change.topic == Topic::Figures;
    });
    if (!ours)
        return;
    m_stale = true;
    if (isVisible() && !m_reload.isActive())
        m_reload.start();
}

} // namespace parvis::ui
