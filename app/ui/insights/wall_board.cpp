// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/wall_board.h"

#include "ui/insights/chart_panel.h"
#include "ui/insights/figure_facts.h"
#include "ui/insights/figure_tile.h"
#include "ui/insights/figures_loader.h"
#include "ui/insights/kpi_choice.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QKeyEvent>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::minutes wallInterval(1);
constexpr double wallScale = 1.35; // read from across the room

} // namespace

WallBoard::WallBoard(const UiContext& context, const Dashboard& board, const FigureQuery& scope, QWidget* parent)
    : QWidget(parent, Qt::Window),
      m_context(context),
      m_board(board),
      m_scope(scope),
      m_loader(new FiguresLoader(context, this)),
      m_words(new Label({}, TextSize::Base, true, false, this)),
      m_tileGrid(new QGridLayout),
      m_chartGrid(new QGridLayout),
      m_tick(new QTimer(this))
{
    setObjectName(u"wall-board"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(dashboardTitle(board));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * wallScale);
    setFont(large);
    m_words->setObjectName(u"wall-words"_s);
    auto* title = new Label(dashboardTitle(board), TextSize::Tile, false, true, this);
    auto* head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(m_words);
    auto* column = new QVBoxLayout(this);
    const int pad = px(this, space::xl);
    column->setContentsMargins(pad, pad, pad, pad);
    column->setSpacing(px(this, space::l));
    column->addLayout(head);
    column->addLayout(m_tileGrid);
    column->addLayout(m_chartGrid, 1);
    buildParts();
    enlargeWords();
    connect(m_loader, &FiguresLoader::loaded, this, &WallBoard::show);
    m_tick->setObjectName(u"wall-tick"_s);
    connect(m_tick, &QTimer::timeout, this, &WallBoard::refresh);
    m_tick->start(wallInterval);
    refresh();
}

void WallBoard::buildParts()
{
    m_tileGrid->setSpacing(px(this, space::l));
    m_chartGrid->setSpacing(px(this, space::l));
    for (const DashboardTile& definition : m_board.tiles) {
        const KpiDefinition* kpi = kpiDefinition(definition.kpi);
        auto* tile = new FigureTile(definition.kpi, !kpi || kpi->higherIsBetter, this);
        tile->setFocusPolicy(Qt::NoFocus);
        tile->setAttribute(Qt::WA_TransparentForMouseEvents);
        m_tileGrid->addWidget(tile, 0, int(m_tiles.size()));
        m_tiles.append(tile);
    }
    // As near to a square as it goes: all is seen at once, nothing is scrolled.
    int across = 1;
    while (across * across < int(m_board.charts.size()))
        ++across;
    const int charts = int(m_board.charts.size());
    for (const DashboardChart& chart : m_board.charts) {
        auto* panel = new ChartPanel(chart, int(m_panels.size()), this);
        panel->setPlain();
        panel->setAttribute(Qt::WA_TransparentForMouseEvents);
        const int at = int(m_panels.size());
        // The last one takes what is left of its row.
        const int wide = at == charts - 1 ? across - at % across : 1;
        m_chartGrid->addWidget(panel, at / across, at % across, 1, wide);
        m_panels.append(panel);
    }
}

// Labels take the application's font, whatever that of their window.
void WallBoard::enlargeWords()
{
    for (Label* label : findChildren<Label*>()) {
        QFont large = label->font();
        large.setPointSizeF(large.pointSizeF() * wallScale);
        label->setFont(large);
    }
}

void WallBoard::refresh()
{
    // A slow answer is waited for: asked anew every time, it would never be shown.
    if (m_loader->isLoading())
        return;
    FiguresAsk ask;
    const LocalDate today = dateAt(m_context.now(), m_scope.zone);
    ask.period = periodOf(m_board.period, today, {m_board.from.value_or(today), m_board.to.value_or(today)});
    ask.scope = m_scope;
    for (const DashboardTile& tile : m_board.tiles)
        ask.tiles << tile.kpi;
    ask.charts = m_board.charts;
    ask.marks = marksShown(m_context.settings);
    m_loader->load(ask);
}

void WallBoard::show(const FiguresData& data)
{
    ++m_refreshes;
    m_words->setText(tr("%1 · counted %2", "figures on the wall; %1: days, %2: today 09:00")
                         .arg(periodWords(data.ask.period, data.ask.scope.compare),
                              words::when(data.asOf, m_context.now(), m_context.zone)));
    showFigures(data, m_tiles, m_panels, m_context.now(), m_context.zone);
}

void WallBoard::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace parvis::ui
