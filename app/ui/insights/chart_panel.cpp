// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/chart_panel.h"

#include "engine/insights/figures_desk.h"
#include "ui/insights/chart_legend.h"
#include "ui/insights/curve_chart.h"
#include "ui/insights/figure_words.h"
#include "ui/insights/heat_grid.h"
#include "ui/insights/people_list.h"
#include "ui/insights/series_chart.h"
#include "ui/insights/stage_chart.h"
#include "ui/insights/theme_list.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QStackedLayout>
#include <QTableWidget>

namespace parvis::ui {

using namespace Qt::StringLiterals;

ChartPanel::ChartPanel(const DashboardChart& chart, int colourIndex, QWidget* parent)
    : Card(parent),
      m_definition(chart),
      m_colour(chart.kind == ChartKind::Stacked || chart.kind == ChartKind::Voices ? 0 : colourIndex),
      m_title(new Label({}, TextSize::Section, false, true, this)),
      m_subtitle(new ElidedLabel({}, TextSize::Second, true, false, this)),
      m_words(new Label({}, TextSize::Second, true, false, this)),
      m_nothing(new Label(nothingWords(), TextSize::Base, true, false, this)),
      m_legend(new ChartLegend(this)),
      m_mode(new SegmentedControl(this)),
      m_more(new QPushButton(icon(u"more"_s, Tint::Muted), {}, this)),
      m_table(new QTableWidget(this)),
      m_stack(new QStackedLayout)
{
    setObjectName(u"chart-"_s + chart.kpi);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_words->setWordWrap(true);
    m_words->setObjectName(u"chart-words"_s);
    buildTable();
    makeView();
    auto* column = new QVBoxLayout(this);
    const int pad = px(this, space::l);
    column->setContentsMargins(pad, pad, pad, px(this, space::m));
    column->setSpacing(px(this, space::s));
    buildHead(column);
    m_stack->addWidget(view());
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_nothing);
    column->addLayout(m_stack, 1);
    column->addWidget(m_legend);
    column->addWidget(m_words);
    connect(m_mode, &SegmentedControl::currentChanged, this,
            [this](const QString& key) { m_stack->setCurrentIndex(key == "table"_L1 ? 1 : 0); });
}

QWidget* ChartPanel::view() const
{
    if (m_heat)
        return m_heat;
    if (m_curve)
        return m_curve;
    if (m_themes)
        return m_themes;
    if (m_people)
        return m_people;
    return m_stages ? static_cast<QWidget*>(m_stages) : m_chart;
}

void ChartPanel::makeView()
{
    if (m_definition.kind == ChartKind::HeatMap) {
        m_heat = new HeatGrid(this);
        connect(m_heat, &HeatGrid::pointActivated, this, &ChartPanel::pointActivated);
    } else if (m_definition.kind == ChartKind::Funnel) {
        m_stages = new StageChart(this);
        connect(m_stages, &StageChart::pointActivated, this, &ChartPanel::pointActivated);
    } else if (m_definition.kind == ChartKind::Participation) {
        m_curve = new CurveChart(this);
        connect(m_curve, &CurveChart::pointActivated, this, &ChartPanel::pointActivated);
    } else if (m_definition.kind == ChartKind::Themes) {
        m_themes = new ThemeList(this);
        connect(m_themes, &ThemeList::pointActivated, this, &ChartPanel::pointActivated);
    } else if (m_definition.kind == ChartKind::People) {
        m_people = new PeopleList(this);
        connect(m_people, &PeopleList::pointActivated, this, &ChartPanel::pointActivated);
    } else {
        m_chart = new SeriesChart(this);
        connectSeries();
    }
}

void ChartPanel::connectSeries()
{
    connect(m_chart, &SeriesChart::pointActivated, this, &ChartPanel::pointActivated);
    connect(m_chart, &SeriesChart::markActivated, this, &ChartPanel::markActivated);
    connect(m_chart, &SeriesChart::noteWanted, this, &ChartPanel::noteWanted);
    connect(m_chart, &SeriesChart::menuWanted, this, &ChartPanel::openMenu);
}

// What can be done at a place: see what it counts, write beside it, open what happened there.
void ChartPanel::openMenu(int point, const QPoint& global)
{
    if (m_plain || point < 0)
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(u"chart-menu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Show what is behind", "figures, explanation of a figure, button"), this,
                    [this, point] { Q_EMIT pointActivated(point); });
    if (m_model.isOverTime())
        menu->addAction(tr("Add a note here…", "figures, menu of a place of a chart"), this,
                        [this, point] { Q_EMIT noteWanted(point); })
            ->setObjectName(u"chart-note-here"_s);
    if (takesTarget())
        menu->addAction(targetAction(), this, &ChartPanel::targetWanted)->setObjectName(u"chart-target-here"_s);
    addMarkActions(menu, point);
    menu->popup(global);
}

// Each mark of the place opens; a note is removed here too.
void ChartPanel::addMarkActions(QMenu* menu, int point)
{
    menu->addSeparator();
    for (int i = 0; i < int(m_model.marks.size()); ++i) {
        const ChartMark& mark = m_model.marks[size_t(i)];
        if (point < mark.first || point > mark.last)
            continue;
        const auto brief = [&](const QString& words) {
            return menu->fontMetrics().elidedText(words, Qt::ElideRight, px(this, 320)).replace(u'&', u"&&"_s);
        };
        auto* open = menu->addAction(icon(markIcon(mark.kind), Tint::Muted), brief(markWords(mark)));
        open->setObjectName(u"chart-mark-%1"_s.arg(i));
        connect(open, &QAction::triggered, this, [this, i] { Q_EMIT markActivated(i); });
        if (mark.id.isNull())
            continue;
        auto* remove = menu->addAction(
            icon(u"trash"_s, Tint::Muted),
            brief(tr("Remove “%1”", "figures, menu of a place of a chart; %1: what a note says").arg(mark.text)));
        remove->setObjectName(u"chart-mark-remove-%1"_s.arg(i));
        connect(remove, &QAction::triggered, this, [this, i] { Q_EMIT noteRemoved(i); });
    }
}

bool ChartPanel::takesTarget() const
{
    return m_definition.kind == ChartKind::Line || m_definition.kind == ChartKind::Bars;
}

QString ChartPanel::targetAction() const
{
    return m_model.target ? tr("Change the target…", "figures, explanation of a figure, button")
                          : tr("Set a target…", "figures, explanation of a figure, button");
}

void ChartPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_T && event->modifiers() == Qt::NoModifier && takesTarget() && !m_plain)
        Q_EMIT targetWanted();
    else
        Card::keyPressEvent(event);
}

void ChartPanel::buildHead(QVBoxLayout* column)
{
    m_title->setObjectName(u"chart-title"_s);
    m_title->setWordWrap(true);
    m_subtitle->setObjectName(u"chart-formula"_s);
    m_mode->setObjectName(u"chart-mode"_s);
    m_mode->addSegment(u"chart"_s, tr("Chart", "figures, how numbers are shown"));
    m_mode->addSegment(u"table"_s, tr("Table", "figures, how numbers are shown"));
    m_more->setObjectName(u"chart-more"_s);
    m_more->setAccessibleName(tr("More for this chart", "figures"));
    m_more->setToolTip(m_more->accessibleName());
    m_more->setFlat(true);
    auto* menu = new QMenu(m_more);
    const auto add = [&](const QString& objectName, const QString& text, auto then) {
        auto* action = menu->addAction(text);
        action->setObjectName(objectName);
        connect(action, &QAction::triggered, this, then);
    };
    if (m_chart)
        add(u"chart-note"_s, tr("Add a note…", "figures, menu"), [this] { Q_EMIT noteWanted(m_chart->current()); });
    if (takesTarget()) {
        add(u"chart-target"_s, targetAction(), [this] { Q_EMIT targetWanted(); });
        connect(menu, &QMenu::aboutToShow, this,
                [this, action = menu->actions().constLast()] { action->setText(targetAction()); });
    }
    add(u"chart-earlier"_s, tr("Move before", "figures, menu of a chart"), [this] { Q_EMIT moveRequested(-1); });
    add(u"chart-later"_s, tr("Move after", "figures, menu of a chart"), [this] { Q_EMIT moveRequested(1); });
    add(u"chart-remove"_s, tr("Remove", "figures, menu of a chart or tile"), [this] { Q_EMIT removeRequested(); });
    m_more->setMenu(menu);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_mode, 0, Qt::AlignTop);
    head->addWidget(m_more, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(px(this, 2));
    words->addLayout(head);
    words->addWidget(m_subtitle);
    column->addLayout(words);
}

void ChartPanel::buildTable()
{
    m_table->setObjectName(u"chart-table"_s);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(px(this, 26));
    connect(m_table, &QTableWidget::cellActivated, this,
            [this](int row, int) { Q_EMIT pointActivated(m_table->item(row, 0)->data(Qt::UserRole).toInt()); });
}

QString ChartPanel::legendWords() const
{
    if (m_themes)
        return m_model.note;
    QStringList parts;
    if (m_model.hasBefore())
        parts << tr("Dashed: %1", "figures, under a chart; %1 is the period before").arg(m_model.beforeWords);
    if (m_model.target)
        parts << (m_model.target->sense == TargetSense::AtLeast
                      ? tr("Dotted: target, at least %1", "figures, under a chart")
                      : tr("Dotted: target, at most %1", "figures, under a chart"))
                     .arg(valueWords(m_model.target->value, m_model.unit));
    if (m_model.kind == ChartKind::Distribution)
        parts << tr("Each bar: up to the time below it", "figures, under a distribution");
    if (m_model.kind == ChartKind::Participation)
        parts << tr("Thin line: everybody writes as much", "figures, under a participation curve");
    if (m_model.kind == ChartKind::HeatMap)
        parts << tr("The stronger, the more; an empty frame: nothing then", "figures, under a heat map");
    constexpr int mostWritten = 4; // more of them are told by hover and table
    int written = 0;
    for (const ChartMark& mark : m_model.marks) {
        if (mark.posts == 0 && ++written <= mostWritten)
            parts << markWords(mark);
    }
    if (written > mostWritten)
        parts << tr("%n more", "figures, under a chart: notes and campaigns", written - mostWritten);
    if (m_model.posts > 0)
        parts << tr("Dots: %1", "figures, under a chart; %1: 12 posts went out.").arg(postsWords(m_model));
    return parts.join(u" · "_s);
}

QString ChartPanel::subtitleWords() const
{
    if (m_themes)
        return tr("Words and phrases in more of the complaints than before; the least likely by chance first "
                  "(log-likelihood ratio)",
                  "figures, under the title of complaint themes");
    if (m_people)
        return tr(
            "Of who wrote in the period, by the rule of the contact card at its end: who often shares and joins in, "
            "who has a large audience",
            "figures, under the title of a list of ambassadors and influencers");
    if (m_model.kind == ChartKind::Crisis)
        return tr("Each hour beside the most that is usual at its weekday and hour, by the past 8 weeks",
                  "figures, under the title of the crisis curve");
    const KpiDefinition* definition = kpiDefinition(m_model.kpi);
    return definition ? kpiFormula(*definition) : QString();
}

QString ChartPanel::nothingWords() const
{
    if (m_definition.kind == ChartKind::Voices)
        return tr("Nobody looked for us and for a competitor on these days. Mentions come from the file of a listening "
                  "tool: parvis listening import",
                  "figures, chart without a value; the last words are a command");
    if (m_definition.kind == ChartKind::People)
        return tr("Marks come by themselves: who shares and joins in often becomes an ambassador, who has a large "
                  "audience is an influencer.",
                  "figures, list of people that is empty");
    return tr("No figures for these days yet. They come with each sync.", "figures, chart without a value");
}

void ChartPanel::setModel(const ChartModel& model)
{
    m_model = model;
    const QString finding = findingOf(model);
    m_title->setText(finding);
    m_subtitle->setText(subtitleWords());
    m_subtitle->setToolTip(m_subtitle->text());
    QStringList layers;
    for (const ChartLine& line : model.lines)
        layers << line.name;
    m_legend->setNames(layers, m_colour);
    if (m_heat)
        m_heat->setModel(model);
    else if (m_stages)
        m_stages->setModel(model, m_colour);
    else if (m_curve)
        m_curve->setModel(model, m_colour);
    else if (m_themes)
        m_themes->setModel(model);
    else if (m_people)
        m_people->setModel(model);
    else
        m_chart->setModel(model, m_colour);
    view()->setAccessibleName(finding);
    view()->setAccessibleDescription(summaryOf(model, finding));
    fillTable();
    const bool nothing = model.isEmpty() && !model.hasBefore();
    m_words->setText(nothing ? QString() : legendWords());
    m_words->setVisible(!m_words->text().isEmpty());
    m_mode->setVisible(!nothing && !m_plain && !m_themes && !m_people); // a list is its own table
    m_stack->setCurrentIndex(nothing ? 2 : m_mode->current() == "table"_L1 ? 1 : 0);
}

void ChartPanel::setPlain()
{
    m_plain = true;
    m_mode->hide();
    m_more->hide();
    view()->setFocusPolicy(Qt::NoFocus);
    // All of them are seen at once, whatever the screen.
    view()->setMinimumHeight(px(this, 84));
}

void ChartPanel::fillTable()
{
    QStringList heads{tr("What", "figures, column: a day, an account, an hour")};
    for (const ChartLine& line : m_model.lines)
        heads << (line.name.isEmpty() ? kpiTitle(m_model.kpi) : line.name);
    if (m_model.hasBefore())
        heads << m_model.beforeWords;
    const int happened = m_model.marks.empty() ? -1 : int(heads.size());
    if (happened >= 0)
        heads << tr("What happened", "figures, column of a chart's table");
    m_table->setColumnCount(int(heads.size()));
    m_table->setHorizontalHeaderLabels(heads);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setAccessibleName(m_title->text());
    m_table->setRowCount(0);
    const auto cell = [&](int row, int column, const std::optional<double>& value) {
        auto* item = new QTableWidgetItem(value ? exactWords(*value, m_model.unit)
                                                : tr("no figure", "figures, a place of a chart"));
        item->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        m_table->setItem(row, column, item);
    };
    for (int i = 0; i < int(m_model.points.size()); ++i) {
        // Of 168 hours only those in which there was something.
        if (m_heat && !m_model.at(i))
            continue;
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        auto* what = new QTableWidgetItem(m_model.points[size_t(i)].words);
        what->setData(Qt::UserRole, i);
        m_table->setItem(row, 0, what);
        int column = 1;
        for (const ChartLine& line : m_model.lines)
            cell(row, column++, line.values[size_t(i)]);
        if (m_model.hasBefore())
            cell(row, column, m_model.before[size_t(i)]);
        if (happened < 0)
            continue;
        const QStringList marks = marksAt(m_model, i);
        auto* item = new QTableWidgetItem(marks.join(u" · "_s));
        item->setToolTip(marks.join(u'\n'));
        m_table->setItem(row, happened, item);
    }
}

} // namespace parvis::ui
