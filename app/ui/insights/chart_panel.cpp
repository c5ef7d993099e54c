// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/chart_panel.h"

#include "engine/insights/figures_desk.h"
#include "ui/insights/figure_words.h"
#include "ui/widgets/dates.h"

#include <QHeaderView>
#include <QStackedLayout>
#include <QTableWidget>

namespace parvis::ui {

using namespace Qt::StringLiterals;

ChartPanel::ChartPanel(const QString& metric, DayChart::Shape shape, int colourIndex, QWidget* parent)
    : Card(parent),
      m_metric(metric),
      m_colour(colourIndex),
      m_title(new Label({}, TextSize::Section, false, true, this)),
      m_subtitle(new Label({}, TextSize::Second, true, false, this)),
      m_legend(new Label({}, TextSize::Second, true, false, this)),
      m_nothing(
          new Label(tr("No figures for these days yet. They come with each sync.", "figures, chart without a value"),
                    TextSize::Base, true, false, this)),
      m_mode(new SegmentedControl(this)),
      m_chart(new DayChart(shape, this)),
      m_table(new QTableWidget(0, 3, this)),
      m_stack(new QStackedLayout)
{
    setObjectName(u"chart-"_s + metric);
    m_title->setObjectName(u"chart-title"_s);
    m_title->setWordWrap(true);
    m_subtitle->setWordWrap(true);
    m_mode->setObjectName(u"chart-mode"_s);
    m_mode->addSegment(u"chart"_s, tr("Chart", "figures, how numbers are shown"));
    m_mode->addSegment(u"table"_s, tr("Table", "figures, how numbers are shown"));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_table->setObjectName(u"chart-table"_s);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(px(this, 26));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    auto* words = new QVBoxLayout;
    words->setSpacing(px(this, 2));
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    auto* head = new QHBoxLayout;
    head->addLayout(words, 1);
    head->addWidget(m_mode, 0, Qt::AlignTop);
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_nothing);
    auto* column = new QVBoxLayout(this);
    const int pad = px(this, space::l);
    column->setContentsMargins(pad, pad, pad, px(this, space::m));
    column->setSpacing(px(this, space::s));
    column->addLayout(head);
    column->addLayout(m_stack, 1);
    column->addWidget(m_legend);
    connect(m_mode, &SegmentedControl::currentChanged, this,
            [this](const QString& key) { m_stack->setCurrentIndex(key == "table"_L1 ? 1 : 0); });
    connect(m_chart, &DayChart::dayActivated, this, &ChartPanel::dayActivated);
}

void ChartPanel::setData(const FiguresData& data)
{
    const DaySeries series = data.byDay.value(m_metric);
    const auto whole = data.whole.constFind(m_metric);
    const QString finding = findingOf(series, whole == data.whole.constEnd() ? std::nullopt : std::optional(*whole));
    m_title->setText(finding);
    const KpiDefinition* definition = kpiDefinition(m_metric);
    m_subtitle->setText(definition ? kpiFormula(*definition) : QString());
    m_legend->setText(series.hasPrevious()
                          ? tr("Dashed: %1", "figures, under a chart; %1 is the period before")
                                .arg(rangeWords(data.period.previous()))
                          : tr("Nothing was measured from %1.", "figures, under a chart; %1 is the period before")
                                .arg(rangeWords(data.period.previous())));
    m_chart->setSeries(series, m_colour);
    m_chart->setAccessibleName(finding);
    m_chart->setAccessibleDescription(summaryOf(series, finding));
    fillTable(series, data.period);
    const bool nothing = series.isEmpty() && !series.hasPrevious();
    m_mode->setVisible(!nothing);
    m_legend->setVisible(!nothing);
    m_stack->setCurrentIndex(nothing ? 2 : m_mode->current() == "table"_L1 ? 1 : 0);
}

void ChartPanel::fillTable(const DaySeries& series, const Period& period)
{
    m_table->setHorizontalHeaderLabels(
        {tr("Day", "figures, column"), rangeWords(period), rangeWords(period.previous())});
    m_table->setRowCount(static_cast<int>(series.days.size()));
    m_table->setAccessibleName(m_title->text());
    const QLocale locale;
    const auto cell = [](const QString& text, bool number) {
        auto* item = new QTableWidgetItem(text);
        item->setTextAlignment((number ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
        return item;
    };
    const auto words = [&](const std::optional<double>& value) {
        return value ? valueWords(*value, series.unit) : tr("no figure", "figures, a day of a chart");
    };
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const DayValue& day = series.days[static_cast<size_t>(row)];
        m_table->setItem(
            row, 0, cell(locale.toString(toQDate(day.date), tr("ddd d MMM yyyy", "figures, date in a table")), false));
        m_table->setItem(row, 1, cell(words(day.value), true));
        m_table->setItem(row, 2, cell(words(day.previous), true));
    }
}

} // namespace parvis::ui
