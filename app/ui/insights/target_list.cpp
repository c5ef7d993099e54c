// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/target_list.h"

#include "ports/workspace.h"
#include "ui/insights/book_dialog.h"
#include "ui/insights/figure_words.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QShortcut>
#include <QTableWidget>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

struct StandingLook {
    QString icon, word;
    Tint tint = Tint::Muted;
};

StandingLook lookOf(TargetState state)
{
    switch (state) {
    case TargetState::Met:
        return {u"check-circle"_s, TargetList::tr("met", "figures, how a target stands"), Tint::Ok};
    case TargetState::Missed:
        return {u"alert"_s, TargetList::tr("missed", "figures, how a target stands"), Tint::Warn};
    case TargetState::NotKnown:
        break;
    }
    return {u"question"_s, TargetList::tr("not known yet", "figures, how a target stands"), Tint::Muted};
}

QString sinceWords(const TargetStanding& standing, const ZoneId& zone)
{
    if (!standing.since)
        return {};
    const QString day = QLocale().toString(toQDate(dateAt(*standing.since, zone)), QLocale::ShortFormat);
    return standing.isLonger
               ? TargetList::tr("%1 or longer", "figures, since when a target is met; %1: a date").arg(day)
               : day;
}

} // namespace

TargetList::TargetList(const UiContext& context, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_busy(new BusyLine(this)),
      m_banner(new Banner(this)),
      m_undo(new Banner(this)),
      m_empty(new Label(tr("No target is set. A target stands on its figure's tile and chart, and missing it is told.",
                           "figures, empty list of targets"),
                        TextSize::Base, true, false, this)),
      m_table(new QTableWidget(this)),
      m_change(new QPushButton(tr("Change…", "figures, list of targets, button"), this)),
      m_remove(new QPushButton(tr("Remove", "figures, list of targets, button"), this))
{
    setObjectName(u"target-list"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Targets", "title of a window"));
    buildTable();
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    auto* add = new QPushButton(tr("New target…", "figures, list of targets, button"), this);
    add->setObjectName(u"target-list-new"_s);
    setPrimary(add);
    m_change->setObjectName(u"target-list-change"_s);
    m_remove->setObjectName(u"target-list-remove"_s);
    m_remove->setToolTip(tr("Remove the chosen target (Del)", "figures, list of targets, hover over a button"));
    m_undo->setObjectName(u"target-list-undo"_s);
    auto* shut = new QPushButton(tr("Close", "button"), this);
    shut->setObjectName(u"target-list-close"_s);
    for (QPushButton* button : {add, m_change, m_remove, shut})
        button->setAutoDefault(false);
    auto* foot = new QHBoxLayout;
    foot->addWidget(add);
    foot->addWidget(m_change);
    foot->addWidget(m_remove);
    foot->addStretch(1);
    foot->addWidget(shut);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_busy);
    column->addWidget(m_banner);
    column->addWidget(m_undo);
    column->addWidget(m_empty, 1);
    column->addWidget(m_table, 1);
    column->addLayout(foot);
    connect(add, &QPushButton::clicked, this, &TargetList::newWanted);
    connect(shut, &QPushButton::clicked, this, &QDialog::close);
    connect(m_change, &QPushButton::clicked, this, &TargetList::change);
    connect(m_remove, &QPushButton::clicked, this, &TargetList::remove);
    connect(new QShortcut(QKeySequence::Delete, m_table, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated,
            this, &TargetList::remove);
    connect(m_undo, &Banner::actionRequested, this, &TargetList::takeBack);
    connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, this, &TargetList::takeBack);
    connect(m_banner, &Banner::actionRequested, this, &TargetList::reload);
    if (auto* feed = m_context.workspace.changes())
        connect(feed, &ChangeFeed::changed, this, [this](const std::vector<Change>& changes) {
            if (std::any_of(changes.begin(), changes.end(),
                            [](const Change& change) { return change.topic == Topic::Figures; }))
                reload();
        });
    resize(px(this, 880), px(this, 380));
    sayActions();
    reload();
}

void TargetList::buildTable()
{
    m_table->setObjectName(u"target-table"_s);
    m_table->setAccessibleName(windowTitle());
    m_table->setColumnCount(6);
    m_table->setHorizontalHeaderLabels(
        {tr("Figure", "figures, targets, column"), tr("Shall be", "figures, targets, column"),
         tr("Of", "figures, targets, column: of which accounts"), tr("Is", "figures, targets, column: its value"),
         tr("State", "figures, targets, column"), tr("Since", "figures, targets, column")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int column = 0; column < m_table->columnCount(); ++column)
        m_table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    // Queued: QDialog looks for the default button of its children too, and Enter would press that of the dialog that
    // it has just opened.
    connect(m_table, &QTableWidget::cellActivated, this, &TargetList::change, Qt::QueuedConnection);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &TargetList::sayActions);
}

void TargetList::reload()
{
    m_busy->setBusy(true);
    m_context.figures.standings().onDone(
        this, [this, attempt = ++m_attempt](const Result<std::vector<TargetStanding>>& all) {
            if (attempt != m_attempt)
                return;
            m_busy->setBusy(false);
            if (!all) {
                m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(all.error()),
                                      words::errorAdvice(all.error()), tr("Try again", "figures, after a failure"));
                return;
            }
            m_banner->clear();
            show(*all);
        });
}

void TargetList::show(const std::vector<TargetStanding>& standings)
{
    const int before = std::max(0, m_table->currentRow());
    m_standings = standings;
    m_table->setRowCount(0);
    for (const TargetStanding& standing : standings)
        addRow(standing);
    m_empty->setVisible(standings.empty());
    m_table->setVisible(!standings.empty());
    if (!standings.empty()) {
        m_table->setCurrentCell(std::min(before, int(standings.size()) - 1), 0);
        m_table->setFocus(Qt::OtherFocusReason);
    }
    sayActions();
}

void TargetList::addRow(const TargetStanding& standing)
{
    const Target& target = standing.stored.target;
    const KpiDefinition* kpi = kpiDefinition(target.kpi);
    const QString unit = kpi ? kpi->unit : QString();
    const StandingLook look = lookOf(standing.state);
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    const auto put = [&](int column, const QString& text) {
        auto* item = new QTableWidgetItem(text);
        item->setToolTip(text);
        m_table->setItem(row, column, item);
        return item;
    };
    put(0, kpiTitle(target.kpi));
    put(1, targetWordsBrief(target, unit))->setToolTip(targetWords(target, unit));
    put(2, ScopeChoice(m_context, nullptr).words(target.accounts));
    put(3, standing.value ? valueWords(*standing.value, unit) : tr("no figure", "figures, a place of a chart"));
    put(4, look.word)->setIcon(icon(look.icon, look.tint));
    put(5, sinceWords(standing, m_context.zone));
    // A screen reader says the row as one sentence.
    m_table->item(row, 0)->setData(Qt::AccessibleTextRole,
                                   u"%1, %2, %3 %4"_s.arg(kpiTitle(target.kpi), targetWords(target, unit), look.word,
                                                          sinceWords(standing, m_context.zone)));
}

const TargetStanding* TargetList::current() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < int(m_standings.size()) ? &m_standings[size_t(row)] : nullptr;
}

void TargetList::change()
{
    if (const TargetStanding* standing = current())
        Q_EMIT changeWanted(standing->stored.target);
}

// Not asked about: it is taken back beside the list.
void TargetList::remove()
{
    const TargetStanding* standing = current();
    if (!standing || !m_remove->isEnabled())
        return;
    m_remove->setEnabled(false);
    const Target gone = standing->stored.target;
    m_context.figures.book()
        .removeTarget(gone.id, m_context.person)
        .onDone(this, [this, gone](const Result<void>& result) {
            // Gone already is as good.
            if (!result && result.error().kind != ErrorKind::NotFound) {
                sayActions();
                return m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(result.error()),
                                             words::errorAdvice(result.error()),
                                             tr("Try again", "figures, after a failure"));
            }
            m_gone = gone;
            const KpiDefinition* kpi = kpiDefinition(gone.kpi);
            m_undo->showMessage(Banner::Kind::Info, tr("The target is removed.", "figures"),
                                u"%1, %2"_s.arg(kpiTitle(gone.kpi), targetWords(gone, kpi ? kpi->unit : QString())),
                                tr("Undo", "button"));
            m_undo->button()->setFocus(Qt::OtherFocusReason); // where the list becomes empty; else its rows get it
            reload();
        });
}

void TargetList::takeBack()
{
    if (!m_gone)
        return;
    Target again = *std::exchange(m_gone, std::nullopt);
    again.id = {};
    m_context.figures.book().saveTarget(again).onDone(this, [this, again](const Result<Target>& saved) {
        if (!saved) {
            m_gone = again;
            return m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(saved.error()),
                                         words::errorAdvice(saved.error()));
        }
        m_undo->clear();
        reload();
    });
}

void TargetList::sayActions()
{
    m_change->setEnabled(current());
    m_remove->setEnabled(current());
}

} // namespace parvis::ui
