// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/figures_page.h"

#include "engine/insights/figures_desk.h"
#include "ports/workspace.h"
#include "ui/insights/chart_panel.h"
#include "ui/insights/figure_tile.h"
#include "ui/insights/figure_words.h"
#include "ui/insights/figures_loader.h"
#include "ui/insights/kpi_choice.h"
#include "ui/insights/period_picker.h"
#include "ui/models/account_book.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/popover.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>

namespace parvis::ui {

using namespace Qt::StringLiterals;

FiguresPage::FiguresPage(const UiContext& context, QWidget* parent) : Desk(parent), m_context(context)
{
    setObjectName(u"figures"_s);
}

void FiguresPage::build()
{
    m_loader = new FiguresLoader(m_context.figures, tileMetrics(), dayMetrics(), this);
    m_period = new PeriodPicker(m_context, this);
    m_accounts = new QPushButton(this);
    m_menu = new QMenu(this);
    m_busy = new BusyLine(this);
    m_banner = new Banner(this);
    m_tileGrid = new QGridLayout;
    m_chartGrid = new QGridLayout;
    buildPanels();
    fillAccounts();
    m_reload.setSingleShot(true);
    m_reload.setInterval(400);
    connect(&m_reload, &QTimer::timeout, this, &FiguresPage::load);
    connect(m_period, &PeriodPicker::changed, this, &FiguresPage::load);
    connect(m_loader, &FiguresLoader::loaded, this, &FiguresPage::show);
    connect(m_loader, &FiguresLoader::failed, this, &FiguresPage::fail);
    connect(m_loader, &FiguresLoader::loadingChanged, this, [this] { m_busy->setBusy(m_loader->isLoading()); });
    connect(m_banner, &Banner::actionRequested, this, &FiguresPage::load);
    connect(&m_context.book, &AccountBook::changed, this, &FiguresPage::fillAccounts);
    if (auto* feed = m_context.workspace.changes())
        connect(feed, &ChangeFeed::changed, this, &FiguresPage::onChanged);
}

QWidget* FiguresPage::buildHead()
{
    m_accounts->setObjectName(u"figures-accounts"_s);
    m_accounts->setIcon(icon(u"filter"_s, Tint::Muted));
    m_accounts->setMenu(m_menu);
    m_accounts->setAutoDefault(false);
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(px(this, space::l), px(this, space::m), px(this, space::l), px(this, space::s));
    row->addWidget(m_period, 1);
    row->addWidget(m_accounts);
    return head;
}

void FiguresPage::buildPanels()
{
    for (const QString& metric : tileMetrics()) {
        const KpiDefinition* definition = kpiDefinition(metric);
        auto* tile = new FigureTile(metric, !definition || definition->higherIsBetter, this);
        m_tiles.append(tile);
        connect(tile, &QAbstractButton::clicked, this, [this, tile] { explain(tile); });
    }
    int colour = 0;
    for (const ChartChoice& choice : chartChoices()) {
        auto* panel = new ChartPanel(choice.metric, choice.shape, colour++, this);
        panel->setMinimumHeight(px(this, 320));
        m_panels.append(panel);
        connect(panel, &ChartPanel::dayActivated, this, [this](LocalDate date) {
            if (m_context.shell)
                m_context.shell->showDesk(u"calendar"_s, u"date/"_s + date.toIso());
        });
    }
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
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(buildHead());
    outer->addWidget(m_busy);
    outer->addWidget(scroll, 1);
    arrange();
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

void FiguresPage::load()
{
    m_stale = false;
    m_day = m_context.today();
    m_loader->load(m_period->period(), m_context.zone, chosenAccounts());
}

void FiguresPage::show(const FiguresData& data)
{
    m_banner->clear();
    for (FigureTile* tile : m_tiles) {
        const auto it = data.whole.constFind(tile->metric());
        tile->setFigure(it == data.whole.constEnd() ? std::nullopt : std::optional(*it),
                        data.byDay.value(tile->metric()));
    }
    for (ChartPanel* panel : m_panels)
        panel->setData(data);
}

void FiguresPage::fail(const Error& error)
{
    m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(error), words::errorAdvice(error),
                          tr("Try again", "figures, after a failure"));
}

void FiguresPage::fillAccounts()
{
    const auto before = chosenAccounts();
    m_menu->clear();
    for (const Account& account : m_context.book.accounts()) {
        auto* action = m_menu->addAction(
            u"%1 (%2)"_s.arg(m_context.book.name(account.id), m_context.book.network(account.network).displayName));
        action->setObjectName(u"figures-account-"_s + account.id.toString());
        action->setCheckable(true);
        action->setData(account.id.value);
        action->setChecked(std::find(before.begin(), before.end(), account.id) != before.end());
        connect(action, &QAction::toggled, this, [this] {
            fillAccounts();
            load();
        });
    }
    m_menu->addSeparator();
    auto* all = m_menu->addAction(tr("All accounts", "figures, menu of accounts"));
    all->setObjectName(u"figures-account-all"_s);
    connect(all, &QAction::triggered, this, [this] {
        for (QAction* action : m_menu->actions()) {
            const QSignalBlocker quiet(action);
            action->setChecked(false);
        }
        fillAccounts();
        load();
    });
    const auto chosen = chosenAccounts();
    m_accounts->setText(chosen.empty()       ? tr("All accounts", "figures, filter")
                        : chosen.size() == 1 ? m_context.book.name(chosen.front())
                                             : tr("%n accounts", "figures, filter", static_cast<int>(chosen.size())));
    m_accounts->setAccessibleName(tr("Accounts: %1", "figures, filter, screen reader").arg(m_accounts->text()));
}

std::vector<AccountId> FiguresPage::chosenAccounts() const
{
    std::vector<AccountId> accounts;
    for (const QAction* action : m_menu->actions()) {
        if (action->isCheckable() && action->isChecked())
            accounts.push_back(AccountId{action->data().toLongLong()});
    }
    return accounts;
}

void FiguresPage::onChanged(const std::vector<Change>& changes)
{
    const bool ours = std::any_of(changes.begin(), changes.end(), [](const Change& change) {
        return change.topic == Topic::Samples || change.topic == Topic::Publications ||
               change.topic == Topic::Conversations;
    });
    if (!ours)
        return;
    m_stale = true;
    if (isVisible() && !m_reload.isActive())
        m_reload.start();
}

void FiguresPage::explain(FigureTile* tile)
{
    auto* popover = new Popover(tile);
    popover->setObjectName(u"explain-popover"_s);
    popover->setFixedWidth(px(this, 380));
    connect(popover, &Popover::dismissed, popover, &QObject::deleteLater);
    const auto add = [popover](const QString& text, bool muted, bool strong = false) {
        auto* label = new Label(text, TextSize::Base, muted, strong, popover);
        label->setWordWrap(true);
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
        add(tr("This value is %1.", "figures, explanation; %1: measured: the network states it")
                .arg(basisWords(figure->basis)),
            true)
            ->setObjectName(u"explain-basis"_s);
        add(tr("It rests on %n rows.", "figures, explanation: number of posts, comments or samples",
               static_cast<int>(figure->n)),
            true);
    }
    add(m_period->words(), true);
    popover->openAt(tile);
    popover->setFocus();
}

} // namespace parvis::ui
