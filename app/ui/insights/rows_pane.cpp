// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/rows_pane.h"

#include "ui/insights/figure_words.h"
#include "ui/models/account_book.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QTableWidget>
#include <algorithm>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsOfPage = 200;

// Each row is somebody, with the newest of their messages.
bool countsPeople(const KpiDefinition& kpi)
{
    return kpi.group == "community"_L1 && !kpi.computed.contains("authored"_L1);
}

} // namespace

RowsPane::RowsPane(const UiContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_title(new Label({}, TextSize::Section, false, true, this)),
      m_count(new Label({}, TextSize::Base, true, false, this)),
      m_busy(new BusyLine(this)),
      m_banner(new Banner(this)),
      m_table(new QTableWidget(0, 4, this)),
      m_more(new QPushButton(tr("Show more", "figures, under a list of posts or messages"), this))
{
    setObjectName(u"figure-rows"_s);
    auto* back = new QPushButton(icon(u"chevron-left"_s, Tint::Muted), tr("Back to the figures", "figures"), this);
    back->setObjectName(u"rows-back"_s);
    back->setAutoDefault(false);
    m_count->setObjectName(u"rows-count"_s);
    m_title->setWordWrap(true);
    m_more->setObjectName(u"rows-more"_s);
    m_more->hide();
    m_table->setObjectName(u"rows-table"_s);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(px(this, kRowDense));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_table->setHorizontalHeaderLabels({tr("When", "figures, column"), tr("Account", "figures, column"),
                                        tr("Words", "figures, column"),
                                        tr("Counts for", "figures, column: what a post or message adds to a figure")});
    for (int column = 0; column < 3; ++column)
        m_table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeaderItem(3)->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    auto* head = new QHBoxLayout;
    head->addWidget(back);
    head->addWidget(m_title, 1);
    head->addWidget(m_count);
    auto* column = new QVBoxLayout(this);
    const int pad = px(this, space::l);
    column->setContentsMargins(pad, px(this, space::m), pad, pad);
    column->addLayout(head);
    column->addWidget(m_busy);
    column->addWidget(m_banner);
    column->addWidget(m_table, 1);
    column->addWidget(m_more, 0, Qt::AlignLeading);
    connect(back, &QPushButton::clicked, this, &RowsPane::closed);
    connect(m_more, &QPushButton::clicked, this, &RowsPane::addPage);
    connect(m_table, &QTableWidget::cellActivated, this, [this](int row, int) { openRow(row); });
}

void RowsPane::show(const QString& title, const FigureQuery& query, Instant asOf,
                    const std::function<bool(const FigureRow&)>& keep)
{
    showAnswer(title, query, m_context.figures.rows(query, asOf), keep);
}

void RowsPane::showAnswer(const QString& title, const FigureQuery& query, const Async<std::vector<FigureRow>>& answer,
                          const std::function<bool(const FigureRow&)>& keep)
{
    m_title->setText(title);
    m_table->setAccessibleName(title);
    m_query = query;
    m_rows.clear();
    m_table->setRowCount(0);
    m_count->clear();
    m_more->hide();
    m_banner->clear();
    m_loading = true;
    m_busy->setBusy(true);
    answer.onDone(this, [this, attempt = ++m_attempt, keep](const Result<std::vector<FigureRow>>& rows) {
        if (attempt != m_attempt)
            return;
        m_loading = false;
        m_busy->setBusy(false);
        if (!rows) {
            fail(rows.error());
            return;
        }
        std::vector<FigureRow> kept;
        std::copy_if(rows->begin(), rows->end(), std::back_inserter(kept), keep);
        take(kept);
    });
    m_table->setFocus(Qt::OtherFocusReason);
}

void RowsPane::showRows(const QString& title, const ZoneId& zone, const std::vector<FigureRow>& rows)
{
    m_title->setText(title);
    m_table->setAccessibleName(title);
    m_query = {};
    m_query.zone = zone;
    m_table->setRowCount(0);
    m_banner->clear();
    m_busy->setBusy(false);
    m_loading = false;
    ++m_attempt;
    take(rows);
    m_table->setFocus(Qt::OtherFocusReason);
}

void RowsPane::fail(const Error& error)
{
    m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(error), words::errorAdvice(error));
}

void RowsPane::take(const std::vector<FigureRow>& rows)
{
    m_rows = rows;
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const FigureRow& a, const FigureRow& b) { return b.at < a.at; });
    const bool posts = !m_rows.empty() && !m_rows.front().publication.isNull();
    const KpiDefinition* kpi = kpiDefinition(m_query.metrics.value(0));
    const bool people = kpi && countsPeople(*kpi);
    const bool mentions = kpi && kpi->name == "share_of_voice"_L1;
    m_count->setText(mentions         ? tr("Mentions come from a file: their words are not in this workspace",
                                           "figures, list behind a share of voice")
                     : m_rows.empty() ? tr("Nothing is counted here", "figures, list behind a figure")
                     : people         ? tr("%n people", "figures, list behind a figure", int(m_rows.size()))
                     : posts          ? tr("%n posts", "figures, list behind a figure", int(m_rows.size()))
                                      : tr("%n messages", "figures, list behind a figure", int(m_rows.size())));
    addPage();
    if (m_table->rowCount() > 0)
        m_table->setCurrentCell(0, 0);
}

void RowsPane::addPage()
{
    const int first = m_table->rowCount();
    const int end = std::min(int(m_rows.size()), first + rowsOfPage);
    for (int i = first; i < end; ++i)
        addRow(m_rows[size_t(i)], m_rows[size_t(i)].excerpt);
    m_more->setVisible(end < int(m_rows.size()));
    const std::vector<FigureRow> added(m_rows.begin() + first, m_rows.begin() + end);
    if (added.empty() || added.front().conversation.isNull())
        return;
    m_context.figures.words(added).onDone(
        this, [this, first, attempt = m_attempt](const Result<std::vector<CountedWords>>& words) {
            if (attempt == m_attempt && words)
                sayWords(first, *words);
        });
}

void RowsPane::addRow(const FigureRow& row, const QString& words)
{
    const int at = m_table->rowCount();
    m_table->insertRow(at);
    const auto put = [this, at](int column, const QString& text) {
        auto* item = new QTableWidgetItem(text);
        m_table->setItem(at, column, item);
        return item;
    };
    put(0, words::when(row.at, m_context.now(), m_query.zone))->setToolTip(words::exact(row.at, m_query.zone));
    put(1, m_context.book.name(row.account));
    put(2, words);
    const KpiDefinition* kpi = kpiDefinition(m_query.metrics.value(0));
    const QString unit = kpi && !countsPeople(*kpi) ? kpi->unit : u"count"_s;
    // A message of the participation curve carries its author's place, by which it was chosen.
    const bool isPlace = kpi && kpi->name == "top_contributors_share"_L1;
    put(3, row.value && kpi && !isPlace ? exactWords(*row.value, unit) : exactWords(1, u"count"_s))
        ->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
}

void RowsPane::sayWords(int first, const std::vector<CountedWords>& words)
{
    int row = first;
    for (const CountedWords& one : words) {
        m_table->item(row++, 2)->setText(
            one.who.isEmpty() && one.excerpt.isEmpty()
                ? tr("The message is not there any more", "figures, list behind a figure")
                : tr("%1: %2", "figures, a message: who and what").arg(one.who, one.excerpt));
    }
}

void RowsPane::openRow(int row)
{
    if (!m_context.shell || row < 0 || row >= int(m_rows.size()))
        return;
    const FigureRow& chosen = m_rows[size_t(row)];
    if (!chosen.publication.isNull())
        m_context.shell->showLedger(chosen.publication);
    else
        m_context.shell->showDesk(u"inbox"_s, u"conversation/"_s + chosen.conversation.toString());
}

void RowsPane::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace parvis::ui
