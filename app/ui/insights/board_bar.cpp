// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/board_bar.h"

#include "engine/insights/figures_desk.h"
#include "ui/insights/figure_words.h"
#include "ui/insights/figures_data.h"
#include "ui/insights/kpi_choice.h"
#include "ui/widgets/popover.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <algorithm>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

// The same dashboard, whatever was changed on it.
bool isSameBoard(const Dashboard& a, const Dashboard& b)
{
    return a.id == b.id && a.builtIn == b.builtIn;
}

} // namespace

BoardBar::BoardBar(const UiContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_choice(new QComboBox(this)),
      m_add(new QPushButton(icon(u"plus"_s, Tint::Muted), tr("Add", "figures, button: a tile or a chart"), this)),
      m_more(new QPushButton(icon(u"more"_s, Tint::Muted), {}, this)),
      m_board(overviewDashboard())
{
    m_choice->setObjectName(u"figures-board"_s);
    m_choice->setAccessibleName(tr("Dashboard", "figures"));
    m_choice->setToolTip(m_choice->accessibleName());
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_add->setObjectName(u"figures-add"_s);
    m_more->setObjectName(u"figures-more"_s);
    m_more->setAccessibleName(tr("More for this dashboard", "figures"));
    m_more->setToolTip(m_more->accessibleName());
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(this, space::s));
    row->addWidget(m_choice);
    row->addWidget(m_add);
    row->addWidget(m_more);
    buildMenu();
    take(builtInDashboards());
    connect(m_choice, &QComboBox::activated, this, [this](int index) {
        if (index >= 0 && index < int(m_boards.size()))
            Q_EMIT chosen(m_boards[size_t(index)]);
    });
    reload();
}

void BoardBar::buildKpiMenu(QMenu* menu, bool charts)
{
    const std::pair<QLatin1StringView, QString> groups[] = {
        {"reach"_L1, tr("Reach and engagement", "figures, group of figures")},
        {"service"_L1, tr("Service", "figures, group of figures")},
        {"reputation"_L1, tr("Reputation", "figures, group of figures")},
        {"community"_L1, tr("Community", "figures, group of figures")}};
    for (const auto& [group, words] : groups) {
        auto* sub = menu->addMenu(words);
        for (const KpiDefinition& kpi : kpiDefinitions()) {
            if (kpi.group != group)
                continue;
            if (!charts) {
                auto* action = sub->addAction(kpiTitle(kpi.name));
                action->setObjectName(u"add-tile-"_s + kpi.name);
                connect(action, &QAction::triggered, this, [this, name = kpi.name] { Q_EMIT tileWanted(name); });
                continue;
            }
            auto* kinds = sub->addMenu(kpiTitle(kpi.name));
            for (const DashboardChart& chart : chartsFor(kpi.name)) {
                const QString split = chart.kind == ChartKind::Stacked ? QString() : splitWords(chart.split);
                auto* action = kinds->addAction(split.isEmpty() ? chartKindWords(chart.kind)
                                                                : u"%1, %2"_s.arg(chartKindWords(chart.kind), split));
                action->setObjectName(u"add-chart-%1-%2-%3"_s.arg(kpi.name, chartKindName(chart.kind), chart.split));
                connect(action, &QAction::triggered, this, [this, chart] { Q_EMIT chartWanted(chart); });
            }
        }
    }
}

void BoardBar::buildMenu()
{
    auto* add = new QMenu(m_add);
    auto* tiles = add->addMenu(tr("A tile", "figures, menu: add to a dashboard"));
    auto* charts = add->addMenu(tr("A chart", "figures, menu: add to a dashboard"));
    buildKpiMenu(tiles, false);
    buildKpiMenu(charts, true);
    add->addSeparator();
    add->addAction(tr("A target…", "figures, menu: add to a dashboard"), this, &BoardBar::targetWanted)
        ->setObjectName(u"add-target"_s);
    add->addAction(tr("A note beside the curves…", "figures, menu: add to a dashboard"), this, &BoardBar::noteWanted)
        ->setObjectName(u"add-note"_s);
    m_add->setMenu(add);
    auto* more = new QMenu(m_more);
    m_save = more->addAction(tr("Save", "figures, menu of a dashboard"), this, [this] { save(m_board); });
    m_save->setObjectName(u"board-save"_s);
    auto* saveAs = more->addAction(tr("Save as…", "figures, menu of a dashboard"), this, [this] {
        askName(tr("Save this dashboard as", "figures"), {},
                [this](const QString& name) { save(copyOf(m_board, name, m_context.person)); });
    });
    saveAs->setObjectName(u"board-save-as"_s);
    m_rename = more->addAction(tr("Rename…", "figures, menu of a dashboard"), this, [this] {
        askName(tr("New name of the dashboard", "figures"), m_board.name, [this](const QString& name) {
            Dashboard renamed = m_board;
            renamed.name = name;
            save(renamed);
        });
    });
    m_rename->setObjectName(u"board-rename"_s);
    m_remove = more->addAction(tr("Delete", "figures, menu of a dashboard"), this, &BoardBar::remove);
    m_remove->setObjectName(u"board-delete"_s);
    more->addSeparator();
    more->addAction(tr("Targets…", "figures, menu of a dashboard"), this, &BoardBar::targetsWanted)
        ->setObjectName(u"board-targets"_s);
    buildMarksMenu(more->addMenu(tr("Show beside the curves", "figures, menu")));
    more->addSeparator();
    auto* wall = more->addAction(tr("Show on the wall", "figures, menu of a dashboard: full screen, by itself"), this,
                                 &BoardBar::wallWanted);
    wall->setObjectName(u"board-wall"_s);
    m_more->setMenu(more);
}

void BoardBar::buildMarksMenu(QMenu* menu)
{
    const std::pair<QString, QString> marks[] = {
        {u"notes"_s, tr("Notes and incidents", "figures, menu: what is shown beside the curves")},
        {u"campaigns"_s, tr("Campaigns of the calendar", "figures, menu: what is shown beside the curves")},
        {u"posts"_s, tr("Posts that went out", "figures, menu: what is shown beside the curves")}};
    for (const auto& [key, words] : marks) {
        auto* action = menu->addAction(words);
        action->setObjectName(u"marks-"_s + key);
        action->setCheckable(true);
        const QString setting = marksSetting(key);
        action->setChecked(m_context.settings.value(setting, true).toBool());
        connect(action, &QAction::toggled, this, [this, setting](bool on) {
            m_context.settings.setValue(setting, on);
            Q_EMIT marksChanged();
        });
    }
}

void BoardBar::reload()
{
    m_context.figures.book()
        .dashboards(m_context.person)
        .onDone(this, [this](const Result<std::vector<Dashboard>>& all) {
            if (all)
                take(*all);
        });
}

void BoardBar::take(const std::vector<Dashboard>& boards)
{
    m_boards = {overviewDashboard()};
    m_boards.insert(m_boards.end(), boards.begin(), boards.end());
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    for (const Dashboard& board : m_boards)
        m_choice->addItem(dashboardTitle(board), board.id.toString());
    select(m_board);
}

void BoardBar::select(const Dashboard& board)
{
    const QSignalBlocker quiet(m_choice);
    const auto it =
        std::find_if(m_boards.begin(), m_boards.end(), [&](const Dashboard& one) { return isSameBoard(one, board); });
    m_choice->setCurrentIndex(it == m_boards.end() ? -1 : int(it - m_boards.begin()));
    sayActions();
}

void BoardBar::setBoard(const Dashboard& board)
{
    m_board = board;
    select(board);
}

void BoardBar::sayActions()
{
    const bool own = !m_board.id.isNull();
    m_save->setEnabled(own);
    m_rename->setEnabled(own);
    m_remove->setEnabled(own);
}

void BoardBar::askName(const QString& title, const QString& before, const std::function<void(const QString&)>& then)
{
    auto* popover = new Popover(this);
    popover->setObjectName(u"board-name-popover"_s);
    connect(popover, &Popover::dismissed, popover, &QObject::deleteLater);
    auto* name = new QLineEdit(before, popover);
    name->setObjectName(u"board-name"_s);
    name->setAccessibleName(title);
    name->setMaxLength(80);
    auto* done = new QPushButton(tr("Save", "figures, menu of a dashboard"), popover);
    done->setObjectName(u"board-name-save"_s);
    setPrimary(done);
    popover->body()->addWidget(new Label(title, TextSize::Base, false, true, popover));
    popover->body()->addWidget(name);
    popover->body()->addWidget(done, 0, Qt::AlignTrailing);
    const auto finish = [popover, name, then] {
        const QString words = name->text().trimmed();
        if (words.isEmpty())
            return;
        popover->dismiss();
        then(words);
    };
    connect(done, &QPushButton::clicked, this, finish);
    connect(name, &QLineEdit::returnPressed, this, finish);
    popover->openAt(m_more);
    name->setFocus();
    name->selectAll();
}

void BoardBar::save(const Dashboard& board)
{
    m_context.figures.book().saveDashboard(board, m_context.person).onDone(this, [this](const Result<Dashboard>& kept) {
        if (!kept) {
            fail(kept.error());
            return;
        }
        m_board = *kept;
        Q_EMIT saved(*kept);
        reload();
    });
}

void BoardBar::remove()
{
    const Dashboard gone = m_board;
    m_context.figures.book()
        .removeDashboard(gone.id, m_context.person)
        .onDone(this, [this, gone](const Result<void>& result) {
            if (!result) {
                fail(result.error());
                return;
            }
            Q_EMIT chosen(overviewDashboard());
            reload();
            if (m_context.shell)
                m_context.shell->toast(tr("“%1” is deleted.", "figures, a dashboard").arg(gone.name),
                                       [this, gone] { save(copyOf(gone, gone.name, gone.owner)); });
        });
}

void BoardBar::fail(const Error& error)
{
    if (m_context.shell)
        m_context.shell->toast(u"%1 %2"_s.arg(words::errorWhat(error), words::errorAdvice(error)));
}

} // namespace parvis::ui
