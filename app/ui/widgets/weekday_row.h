// SPDX-License-Identifier: GPL-3.0-or-later
// Seven buttons for the days of a week, in the order of the locale.
#pragma once

#include <QList>
#include <QWidget>

class QToolButton;

namespace parvis::ui {

class WeekdayRow : public QWidget
{
    Q_OBJECT
public:
    // name: begins the buttons' object names: name-1 is Monday.
    explicit WeekdayRow(const QString& name, QWidget* parent = nullptr);
    int weekdays() const; // bit 0 Monday … bit 6 Sunday
    void setWeekdays(int weekdays);
    void setFixed(int dayOfWeek); // always on; 0: none

Q_SIGNALS:
    void changed(); // by a person

private:
    QList<QToolButton*> m_days; // Monday first
    int m_fixed = 0;
};

} // namespace parvis::ui
