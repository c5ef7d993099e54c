// SPDX-License-Identifier: GPL-3.0-or-later
// The dashboard that the page shows, and what is changed on it.
#include "ui/insights/board_bar.h"
#include "ui/insights/chart_panel.h"
#include "ui/insights/figure_tile.h"
#include "ui/insights/figure_words.h"
#include "ui/insights/figures_page.h"
#include "ui/insights/filter_bar.h"
#include "ui/insights/period_picker.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/popover.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QPushButton>

namespace parvis::ui {

using namespace Qt::StringLiterals;

void FiguresPage::setBoard(const Dashboard& board)
{
    m_board = board;
    const LocalDate today = m_context.today();
    m_period->set(board.period, {board.from.value_or(today), board.to.value_or(today)}, board.comparison);
    m_filter->setFilters(board.filters, board.zone);
    m_bar->setBoard(m_board);
    makeParts();
}

void FiguresPage::takePicks()
{
    m_board.period = m_period->choice();
    m_board.comparison = m_period->comparison();
    const bool between = m_board.period == DashboardPeriod::Between;
    m_board.from = between ? std::optional(m_period->period().first) : std::nullopt;
    m_board.to = between ? std::optional(m_period->period().last) : std::nullopt;
    m_board.filters = m_filter->filters();
    m_board.zone = m_filter->chosenZone();
    m_bar->setBoard(m_board);
}

void FiguresPage::makeParts()
{
    qDeleteAll(m_tiles);
    m_tiles.clear();
    qDeleteAll(m_panels);
    m_panels.clear();
    for (const DashboardTile& tile : m_board.tiles)
        makeTile(tile);
    for (const DashboardChart& chart : m_board.charts)
        makePanel(chart);
    m_columns = 0;
    arrange();
}

void FiguresPage::makeTile(const DashboardTile& definition)
{
    const KpiDefinition* kpi = kpiDefinition(definition.kpi);
    auto* tile = new FigureTile(definition.kpi, !kpi || kpi->higherIsBetter, this);
    m_tiles.append(tile);
    connect(tile, &QAbstractButton::clicked, this, [this, tile] { explain(tile); });
    connect(tile, &FigureTile::targetWanted, this, [this, tile] { setTarget(tile); });
}

void FiguresPage::makePanel(const DashboardChart& chart)
{
    auto* panel = new ChartPanel(chart, int(m_panels.size()), this);
    panel->setMinimumHeight(px(this, 320));
    m_panels.append(panel);
    connect(panel, &ChartPanel::pointActivated, this, [this, panel](int point) { openPoint(panel, point); });
    connect(panel, &ChartPanel::markActivated, this, [this, panel](int mark) { openMark(panel, mark); });
    connect(panel, &ChartPanel::noteRemoved, this, [this, panel](int mark) { removeNote(panel, mark); });
    connect(panel, &ChartPanel::targetWanted, this, [this, panel] { setTarget(panel); });
    connect(panel, &ChartPanel::noteWanted, this, [this, panel](int point) {
        const auto& points = panel->model().points;
        addNote(point < 0 || point >= int(points.size()) ? std::nullopt : std::optional(points[size_t(point)].window));
    });
    // Not within the panel's own menu: it goes with the panel.
    connect(
        panel, &ChartPanel::moveRequested, this,
        [this, panel](int by) { movePart(m_board.charts, size_t(m_panels.indexOf(panel)), by); }, Qt::QueuedConnection);
    connect(
        panel, &ChartPanel::removeRequested, this, [this, panel] { removeChart(size_t(m_panels.indexOf(panel))); },
        Qt::QueuedConnection);
}

void FiguresPage::boardChanged()
{
    m_bar->setBoard(m_board);
    makeParts();
    load();
}

template <typename T>
void FiguresPage::movePart(std::vector<T>& parts, size_t at, int by)
{
    const qsizetype to = qsizetype(at) + by;
    if (at >= parts.size() || to < 0 || to >= qsizetype(parts.size()))
        return;
    std::swap(parts[at], parts[size_t(to)]);
    boardChanged();
}

void FiguresPage::removeTile(size_t at)
{
    if (at >= m_board.tiles.size())
        return;
    m_board.tiles.erase(m_board.tiles.begin() + qsizetype(at));
    boardChanged();
}

void FiguresPage::removeChart(size_t at)
{
    if (at >= m_board.charts.size())
        return;
    m_board.charts.erase(m_board.charts.begin() + qsizetype(at));
    boardChanged();
}

void FiguresPage::explain(FigureTile* tile)
{
    auto* popover = new Popover(tile);
    popover->setObjectName(u"explain-popover"_s);
    popover->setFixedWidth(px(this, 440));
    connect(popover, &Popover::dismissed, popover, &QObject::deleteLater);
    addExplanation(popover, tile);
    addTileActions(popover, tile);
    popover->openAt(tile);
    popover->setFocus();
}

void FiguresPage::addExplanation(Popover* popover, FigureTile* tile)
{
    const auto add = [popover](const QString& text, bool muted, bool strong = false) {
        auto* label = new Label(text, TextSize::Base, muted, strong, popover);
        label->setWordWrap(true);
        label->setMinimumWidth(px(popover, 408)); // else each is given the height of a narrow one
        popover->body()->addWidget(label);
        return label;
    };
    add(tile->text(), false, true);
    if (const KpiDefinition* definition = kpiDefinition(tile->metric())) {
        add(kpiFormula(*definition), false)->setObjectName(u"explain-formula"_s);
        if (!definition->excludes.isEmpty())
            add(tr("Leaves out: %1", "figures, explanation of a figure").arg(kpiExcludes(*definition)), true);
        add(tr("Source: %1", "figures, explanation of a figure").arg(kpiSource(*definition)), true);
    }
    if (const auto& figure = tile->figure()) {
        add(tr("This value is %1.", "figures, explanation; %1: measured: counted as it stands, not computed")
                .arg(basisWords(figure->basis)),
            true)
            ->setObjectName(u"explain-basis"_s);
        add(tr("It rests on %n rows.", "figures, explanation: number of posts, comments or samples",
               static_cast<int>(figure->n)),
            true);
    }
    if (!tile->targetText().isEmpty())
        add(tile->targetText(), true);
    add(tile->facts().fresh, true);
    add(m_period->words(), true);
}

void FiguresPage::addTileActions(Popover* popover, FigureTile* tile)
{
    auto* row = new FlowLayout(px(this, space::s));
    const auto add = [&](const QString& objectName, const QString& text, auto then) {
        auto* button = new QPushButton(text, popover);
        button->setObjectName(objectName);
        button->setAutoDefault(false);
        // What the button does may take the tile and this popover with it.
        connect(
            button, &QPushButton::clicked, this,
            [popover = QPointer(popover), then] {
                if (popover)
                    popover->dismiss();
                then();
            },
            Qt::QueuedConnection);
        row->addWidget(button);
    };
    add(u"explain-rows"_s, tr("Show what is behind", "figures, explanation of a figure, button"),
        [this, tile = QPointer(tile)] {
            if (tile)
                openTile(tile);
        });
    add(u"explain-target"_s,
        tile->facts().target ? tr("Change the target…", "figures, explanation of a figure, button")
                             : tr("Set a target…", "figures, explanation of a figure, button"),
        [this, tile = QPointer(tile)] {
            if (tile)
                setTarget(tile);
        });
    const auto at = size_t(m_tiles.indexOf(tile));
    add(u"tile-earlier"_s, tr("Move before", "figures, menu of a chart"),
        [this, at] { movePart(m_board.tiles, at, -1); });
    add(u"tile-remove"_s, tr("Remove", "figures, menu of a chart or tile"), [this, at] { removeTile(at); });
    popover->body()->addLayout(row);
}

} // namespace parvis::ui
