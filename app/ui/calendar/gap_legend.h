// SPDX-License-Identifier: GPL-3.0-or-later
// What the dashed outlines of the calendar mean; there only while there are some.
#pragma once

#include <QWidget>

namespace parvis::ui {

class CalendarRhythm;

class GapLegend : public QWidget
{
    Q_OBJECT
public:
    GapLegend(const CalendarRhythm& rhythm, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* m_room;
};

} // namespace parvis::ui
