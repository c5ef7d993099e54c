// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/theme_list.h"

#include "ui/insights/figure_words.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>

namespace parvis::ui {

using namespace Qt::StringLiterals;

ThemeList::ThemeList(QWidget* parent) : QTableWidget(parent)
{
    setObjectName(u"theme-list"_s);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(px(this, 26));
    setColumnCount(4);
    setHorizontalHeaderLabels({tr("Term", "figures, column: a word or two of complaints"),
                               tr("Now", "figures, column: messages in the period"),
                               tr("Before", "figures, column: messages in the period compared with"),
                               tr("For example", "figures, column: the words of a message")});
    for (const int column : {0, 1, 2})
        horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(3, QHeaderView::Stretch);
    horizontalHeader()->setHighlightSections(false);
    for (const int column : {0, 3})
        horizontalHeaderItem(column)->setTextAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    for (const int column : {1, 2})
        horizontalHeaderItem(column)->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    connect(this, &QTableWidget::cellActivated, this, [this](int row, int) { Q_EMIT pointActivated(row); });
}

QSize ThemeList::minimumSizeHint() const
{
    return {px(this, 320), px(this, 200)};
}

void ThemeList::setModel(const ChartModel& model)
{
    setRowCount(0);
    const auto number = [&](int row, int column, const std::optional<double>& value) {
        auto* item = new QTableWidgetItem(value ? valueWords(*value, model.unit) : u"–"_s);
        item->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        setItem(row, column, item);
    };
    for (int row = 0; row < int(model.points.size()); ++row) {
        insertRow(row);
        const ChartPoint& point = model.points[size_t(row)];
        setItem(row, 0, new QTableWidgetItem(point.words));
        number(row, 1, model.at(row));
        number(row, 2, row < int(model.before.size()) ? model.before[size_t(row)] : std::nullopt);
        setItem(row, 3, new QTableWidgetItem(point.example));
    }
}

} // namespace parvis::ui
