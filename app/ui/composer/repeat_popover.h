// SPDX-License-Identifier: GPL-3.0-or-later
// How a post comes again: daily, weekly or monthly, with an end, and the next dates as they will be. A date can be left
// out where the series stands already.
#pragma once

#include "domain/publishing/recurrence.h"
#include "ui/ui_context.h"
#include "ui/widgets/popover.h"

class QComboBox;
class QDateEdit;
class QSpinBox;

namespace parvis::ui {

class Label;
class WeekdayRow;

struct RepeatRequest {
    WallTime start;
    ZoneId zone;
    QString rule;                // empty: does not repeat yet
    RecurrenceId recurrence;     // null: no series yet
    std::vector<WallTime> dates; // of the series, that are made or skipped
};

class RepeatPopover : public Popover
{
    Q_OBJECT
public:
    RepeatPopover(const UiContext& context, const RepeatRequest& request, QWidget* host);

Q_SIGNALS:
    void applied(const QString& rule);
    void cleared(); // it shall not repeat

private:
    QWidget* buildEvery();
    QWidget* buildEnd();
    QWidget* buildButtons();
    void show(const RepeatRule& rule);
    RepeatRule repeat() const;
    void refresh();
    void addDate(const WallTime& nominal, const WallTime& wall, bool repeated);
    void skip(const WallTime& date);

    UiContext m_context;
    RepeatRequest m_request;
    QSpinBox* m_interval;
    QComboBox* m_every;
    WeekdayRow* m_days;
    QComboBox* m_monthBy;
    QComboBox* m_end;
    QSpinBox* m_count;
    QDateEdit* m_until;
    Label* m_words;
    QWidget* m_dates;
    Label* m_problem;
};

} // namespace parvis::ui
