// SPDX-License-Identifier: GPL-3.0-or-later
// Ambassadors and influencers of a period by name. A line opens what they wrote.
#pragma once

#include "ui/insights/chart_model.h"

#include <QTableWidget>

namespace parvis::ui {

class PeopleList : public QTableWidget
{
    Q_OBJECT
public:
    explicit PeopleList(QWidget* parent = nullptr);
    void setModel(const ChartModel& model);
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pointActivated(int point); // double click, or Enter
};

} // namespace parvis::ui
