// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/people_list.h"

#include "ui/insights/figure_words.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int messagesColumn = 2, reachColumn = 3;

} // namespace

PeopleList::PeopleList(QWidget* parent) : QTableWidget(parent)
{
    setObjectName(u"people-list"_s);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(px(this, 26));
    const QStringList heads{tr("Name", "figures, column: a person"), tr("Network", "figures, column"),
                            tr("Messages", "figures, column: how many a person wrote"),
                            tr("Followers", "figures, column: of a person, on all networks"),
                            tr("Mark", "figures, column: ambassador or influencer")};
    setColumnCount(int(heads.size()));
    setHorizontalHeaderLabels(heads);
    for (int column = 0; column < columnCount(); ++column) {
        const bool number = column == messagesColumn || column == reachColumn;
        horizontalHeader()->setSectionResizeMode(column,
                                                 column == 0 ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
        horizontalHeaderItem(column)->setTextAlignment((number ? Qt::AlignTrailing : Qt::AlignLeading) |
                                                       Qt::AlignVCenter);
    }
    horizontalHeader()->setHighlightSections(false);
    connect(this, &QTableWidget::cellActivated, this, [this](int row, int) { Q_EMIT pointActivated(row); });
}

QSize PeopleList::minimumSizeHint() const
{
    return {px(this, 320), px(this, 200)};
}

void PeopleList::setModel(const ChartModel& model)
{
    setRowCount(0);
    const auto put = [this](int row, int column, const QString& text) {
        auto* item = new QTableWidgetItem(text);
        item->setToolTip(text);
        setItem(row, column, item);
        return item;
    };
    for (int row = 0; row < int(model.points.size()); ++row) {
        const ChartPoint& point = model.points[size_t(row)];
        if (!point.marked)
            continue;
        const MarkedPerson& person = *point.marked;
        insertRow(row);
        put(row, 0, point.label)->setToolTip(point.words);
        put(row, 1, point.networks.join(u", "_s));
        put(row, messagesColumn, exactWords(double(person.messages), model.unit))
            ->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        auto* reach = put(row, reachColumn, person.reach ? exactWords(double(*person.reach), model.unit) : u"–"_s);
        reach->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        if (!person.reach)
            reach->setToolTip(tr("No network told how many follow", "figures, list of people"));
        put(row, reachColumn + 1, point.example);
    }
}

} // namespace parvis::ui
