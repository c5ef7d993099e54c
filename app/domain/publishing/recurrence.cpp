// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publishing/recurrence.h"

#include <QStringList>

namespace parvis {

using namespace Qt::StringLiterals;

namespace {

const QStringList& dayNames()
{
    static const QStringList names{u"MO"_s, u"TU"_s, u"WE"_s, u"TH"_s, u"FR"_s, u"SA"_s, u"SU"_s};
    return names;
}

int daysInMonth(LocalDate date)
{
    LocalDate first = date;
    first.day = 1;
    return first.daysTo(first.addMonths(1));
}

int withStart(int weekdays, LocalDate start)
{
    return (weekdays & 0x7f) | (1 << (start.dayOfWeek() - 1));
}

QString byMonth(const RepeatRule& repeat, LocalDate start)
{
    if (repeat.monthBy == RepeatRule::MonthBy::Weekday)
        return u";BYDAY=%1%2"_s.arg(weekOfMonth(start)).arg(dayNames().at(start.dayOfWeek() - 1));
    // February has no 30th: of the days that a month can end with, the last one that is there.
    QStringList days;
    for (int day = qMin(start.day, 28); day <= start.day; ++day)
        days << QString::number(day);
    return u";BYMONTHDAY=%1"_s.arg(days.join(u',')) + (days.size() > 1 ? u";BYSETPOS=-1"_s : QString());
}

} // namespace

int weekOfMonth(LocalDate date)
{
    return date.day + 7 > daysInMonth(date) ? -1 : (date.day - 1) / 7 + 1;
}

QString toRule(const RepeatRule& repeat, LocalDate start)
{
    QString rule = repeat.every == RepeatRule::Every::Day    ? u"FREQ=DAILY"_s
                   : repeat.every == RepeatRule::Every::Week ? u"FREQ=WEEKLY"_s
                                                             : u"FREQ=MONTHLY"_s;
    if (repeat.interval > 1)
        rule += u";INTERVAL=%1"_s.arg(repeat.interval);
    if (repeat.every == RepeatRule::Every::Week) {
        QStringList days;
        for (int day = 0; day < 7; ++day) {
            if ((withStart(repeat.weekdays, start) >> day) & 1)
                days << dayNames().at(day);
        }
        rule += u";BYDAY="_s + days.join(u',');
    } else if (repeat.every == RepeatRule::Every::Month) {
        rule += byMonth(repeat, start);
    }
    if (repeat.count > 0)
        rule += u";COUNT=%1"_s.arg(repeat.count);
    else if (repeat.until)
        rule += u";UNTIL=%1T235959"_s.arg(repeat.until->toIso().remove(u'-'));
    return rule;
}

std::optional<RepeatRule> fromRule(QStringView rule, LocalDate start)
{
    RepeatRule repeat;
    bool known = false;
    for (const QStringView part : rule.split(u';')) {
        const QStringView name = part.left(part.indexOf(u'=')), value = part.mid(part.indexOf(u'=') + 1);
        if (name == "FREQ"_L1) {
            known = value == "DAILY"_L1 || value == "WEEKLY"_L1 || value == "MONTHLY"_L1;
            repeat.every = value == "DAILY"_L1    ? RepeatRule::Every::Day
                           : value == "WEEKLY"_L1 ? RepeatRule::Every::Week
                                                  : RepeatRule::Every::Month;
        } else if (name == "INTERVAL"_L1) {
            repeat.interval = value.toInt();
        } else if (name == "COUNT"_L1) {
            repeat.count = value.toInt();
        } else if (name == "UNTIL"_L1 && value.size() >= 8) {
            repeat.until = LocalDate::fromIso(u"%1-%2-%3"_s.arg(value.left(4), value.mid(4, 2), value.mid(6, 2)));
        } else if (name == "BYDAY"_L1 && repeat.every == RepeatRule::Every::Week) {
            for (const QStringView day : value.split(u','))
                repeat.weekdays |= 1 << qMax(0, int(dayNames().indexOf(day.toString())));
        } else if (name == "BYDAY"_L1) {
            repeat.monthBy = RepeatRule::MonthBy::Weekday;
        }
    }
    // Whatever was not understood does not come out again.
    if (!known || toRule(repeat, start) != rule)
        return std::nullopt;
    return repeat;
}

} // namespace parvis
