// SPDX-License-Identifier: GPL-3.0-or-later
// 7, 28 or 90 days, this month, or other days; with what they are compared; says both in words.
#pragma once

#include "ui/insights/period.h"
#include "ui/ui_context.h"

#include <QWidget>

class QComboBox;

namespace parvis::ui {

class Label;
class Popover;
class SegmentedControl;

class PeriodPicker : public QWidget
{
    Q_OBJECT
public:
    explicit PeriodPicker(const UiContext& context, QWidget* parent = nullptr);
    const Period& period() const { return m_period; }
    DashboardPeriod choice() const { return m_choice; }
    Comparison comparison() const;
    QString words() const;
    // As a dashboard has it; says nothing.
    void set(DashboardPeriod choice, const Period& between, Comparison comparison);
    // Days that are counted from today move with it.
    void follow(LocalDate today);

Q_SIGNALS:
    void changed();

private:
    void choose(DashboardPeriod choice, const Period& between);
    void askDays();
    void addChoices(Popover* popover);
    void addDates(Popover* popover);
    void say();

    const UiContext& m_context;
    SegmentedControl* m_segments;
    QComboBox* m_compare;
    Label* m_words;
    DashboardPeriod m_choice = DashboardPeriod::Last28Days;
    LocalDate m_today;
    Period m_period;
};

} // namespace parvis::ui
