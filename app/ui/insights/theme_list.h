// SPDX-License-Identifier: GPL-3.0-or-later
// What rose most, as a list: a term, in how many messages now and before, and the words of one of them. A line opens
// the messages.
#pragma once

#include "ui/insights/chart_model.h"

#include <QTableWidget>

namespace parvis::ui {

class ThemeList : public QTableWidget
{
    Q_OBJECT
public:
    explicit ThemeList(QWidget* parent = nullptr);
    void setModel(const ChartModel& model);
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pointActivated(int point); // double click, or Enter
};

} // namespace parvis::ui
