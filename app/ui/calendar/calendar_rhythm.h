// SPDX-License-Identifier: GPL-3.0-or-later
// What the rhythm adds to the shown days: slots that are still free, and which posts come again. Window thread.
#pragma once

#include "engine/publishing/rhythm_desk.h"
#include "ui/calendar/calendar_model.h"

namespace parvis::ui {

class CalendarRhythm : public QObject
{
    Q_OBJECT
public:
    CalendarRhythm(const UiContext& context, const CalendarModel& model, QObject* parent = nullptr);

    // Minutes of that day's wall time at which a shown account has a free slot, in order, each once.
    std::vector<int> freeOn(LocalDate date) const;
    // The first free slot on that day or after it, of the shown days.
    std::optional<WallTime> firstFree(LocalDate from) const;
    bool hasFree() const { return firstFree(m_model.first()).has_value(); }
    // "2 free slots: 10:00, 17:30"; empty: none.
    QString freeWords(LocalDate date) const;
    bool isSeries(PostId post) const { return m_dates.contains(post); }
    std::optional<SeriesDate> dateOf(PostId post) const;
    QString words(PostId post) const; // "Repeats every week on Tue"; empty: it does not

Q_SIGNALS:
    void changed();

private:
    void load();
    template <typename T>
    void take(T& present, const T& fresh);
    UiContext m_context;
    const CalendarModel& m_model;
    QHash<PostId, SeriesDate> m_dates;
    QHash<RecurrenceId, Recurrence> m_series;
    std::map<LocalDate, std::vector<std::pair<int, AccountId>>> m_free;
    int m_asked = 0; // answers about other days are dropped
};

} // namespace parvis::ui
