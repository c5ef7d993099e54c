// SPDX-License-Identifier: GPL-3.0-or-later
// Between the domain's wall times and the dates Qt's locale can say. Zones are never converted by Qt here: its 6.4
// gives a wrong instant for a skipped time.
#pragma once

#include "base/time/zone.h"

#include <QDateTime>
#include <QLocale>

namespace parvis::ui {

inline QDate toQDate(LocalDate date)
{
    return {date.year, date.month, date.day};
}
inline LocalDate fromQDate(QDate date)
{
    return {date.year(), date.month(), date.day()};
}
inline QTime toQTime(const WallTime& wall)
{
    return {wall.hour, wall.minute, wall.second};
}
// The wall time as it is, labelled UTC so that nothing shifts it.
inline QDateTime toQDateTime(const WallTime& wall)
{
    return {toQDate(wall.date), toQTime(wall), Qt::UTC};
}
inline WallTime fromQDateTime(const QDateTime& value)
{
    return {fromQDate(value.date()), value.time().hour(), value.time().minute(), 0};
}
inline int minuteOfDay(const WallTime& wall)
{
    return wall.hour * 60 + wall.minute;
}
inline WallTime atMinute(LocalDate date, int minute)
{
    return {date, minute / 60, minute % 60, 0};
}
// "09:00", "9:00 AM": as the locale writes short times.
inline QString shortTime(const WallTime& wall)
{
    return QLocale().toString(toQTime(wall), QLocale::ShortFormat);
}
// First and last day of the weeks that a month touches, weeks beginning as the locale says (1 Monday .. 7 Sunday).
LocalDate weekStart(LocalDate date, int firstDay);
// The clock's hands moved, days carried: no zone is asked.
WallTime addMinutes(WallTime wall, int minutes);

} // namespace parvis::ui
