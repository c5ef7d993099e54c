// SPDX-License-Identifier: GPL-3.0-or-later
// The shown plan as it is put on paper: words and colours, gathered in the window's thread, so that the pages can be
// laid out on another.
#pragma once

#include "ports/platform_client.h"
#include "ui/calendar/calendar_model.h"

#include <QColor>

namespace parvis::ui {

struct PlanSheet {
    enum class Kind { Month, Week, List };

    struct Entry {
        QString time, account, text, state;
        NetworkInfo network;
        QColor colour;
        bool trouble = false; // failed, uncertain, missed: its state is told everywhere
    };
    struct Day {
        QString name;
        QStringList aside;    // holidays, events, note
        bool outside = false; // of another month
        std::vector<Entry> entries;
    };
    struct Bar {
        QString name;
        QColor colour;
        int from = 0, to = 0; // days from the first, both included
    };
    Kind kind = Kind::Month;
    QString title;         // workspace and range
    QString about;         // zone, when it was printed
    QString pageOf;        // "Page %1 of %2"
    QString continued;     // of a day or week that goes on from the page before
    QString nothing;       // where there is no post at all
    QStringList weekdays;  // over the columns
    std::vector<Day> days; // of Month and Week: whole weeks
    std::vector<Bar> bars; // campaigns
    Qt::LayoutDirection direction = Qt::LeftToRight;

    bool isEmpty() const;
};

// view: that of the calendar; a day becomes a list. title: the range as the calendar says it.
PlanSheet planSheet(const UiContext& context, const CalendarModel& model, const QString& view, LocalDate anchor,
                    const QString& title);

} // namespace parvis::ui
