// SPDX-License-Identifier: GPL-3.0-or-later
// For measuring the start: with PARVIS_BENCH_READY=1 in the environment the program prints the line "usable" when the
// calendar has first painted the rows it loaded. Without it nothing is watched.
#pragma once

#include <QObject>
#include <initializer_list>

class QWidget;

namespace parvis::ui {

class CalendarModel;

class ReadyMark : public QObject
{
public:
    // Does nothing unless the environment asks for it. The views are watched until one has painted what was loaded.
    static void watch(const CalendarModel& model, std::initializer_list<QWidget*> views, QObject* parent);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    ReadyMark(const CalendarModel& model, QObject* parent) : QObject(parent), m_model(model) {}

    const CalendarModel& m_model;
    bool m_told = false;
};

} // namespace parvis::ui
