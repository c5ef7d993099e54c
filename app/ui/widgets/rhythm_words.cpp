// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rhythm_words.h"

#include "ui/widgets/dates.h"

#include <QCoreApplication>

namespace parvis::ui::words {

using namespace Qt::StringLiterals;

namespace {

struct Rhythm {
    Q_DECLARE_TR_FUNCTIONS(parvis::ui::words::Rhythm)
public:
    static QString days(int weekdays)
    {
        const QLocale locale;
        QStringList names;
        for (int i = 0; i < 7; ++i) {
            const int day = (locale.firstDayOfWeek() - 1 + i) % 7;
            if ((weekdays >> day) & 1)
                names << locale.standaloneDayName(day + 1, QLocale::ShortFormat);
        }
        return locale.createSeparatedList(names);
    }
    static QString every(const RepeatRule& r, LocalDate start)
    {
        switch (r.every) {
        case RepeatRule::Every::Day:
            return r.interval == 1 ? tr("every day", "how a post repeats")
                                   : tr("every %n days", "how a post repeats", r.interval);
        case RepeatRule::Every::Week:
            return r.interval == 1
                       ? tr("every week on %1", "how a post repeats; %1: days").arg(days(r.weekdays))
                       : tr("every %n weeks on %1", "how a post repeats; %1: days", r.interval).arg(days(r.weekdays));
        case RepeatRule::Every::Month:
            break;
        }
        const QString which =
            r.monthBy == RepeatRule::MonthBy::Weekday ? words::weekOfMonth(start) : words::dayOfMonth(start);
        return r.interval == 1 ? tr("every month %1", "how a post repeats; %1: on the 14th").arg(which)
                               : tr("every %n months %1", "how a post repeats; %1: on the 14th", r.interval).arg(which);
    }
    static QString whole(const RepeatRule& r, LocalDate start)
    {
        const QString rule = every(r, start);
        if (r.count > 0)
            return tr("%1, %n times", "how a post repeats and how often", r.count).arg(rule);
        if (r.until)
            return tr("%1, until %2", "how a post repeats and its last day")
                .arg(rule, QLocale().toString(toQDate(*r.until), QLocale::ShortFormat));
        return rule;
    }
    static QString nth(LocalDate date)
    {
        const QString day = QLocale().standaloneDayName(date.dayOfWeek(), QLocale::LongFormat);
        switch (parvis::weekOfMonth(date)) {
        case 1:
            return tr("on the first %1", "which day of a month; %1: a weekday").arg(day);
        case 2:
            return tr("on the second %1", "which day of a month; %1: a weekday").arg(day);
        case 3:
            return tr("on the third %1", "which day of a month; %1: a weekday").arg(day);
        case 4:
            return tr("on the fourth %1", "which day of a month; %1: a weekday").arg(day);
        default:
            return tr("on the last %1", "which day of a month; %1: a weekday").arg(day);
        }
    }
    static QString number(LocalDate date)
    {
        return date.day > 28 ? tr("on day %1, or the last of the month", "which day of a month").arg(date.day)
                             : tr("on day %1", "which day of a month").arg(date.day);
    }
    static QString note(const WallTime& nominal, const WallTime& wall, bool repeated)
    {
        if (!(nominal == wall))
            return tr("%1 does not exist that day: clocks go forward. It goes out at %2.", "a date of a repeated post")
                .arg(shortTime(nominal), shortTime(wall));
        return repeated ? tr("%1 comes twice that day: clocks go back. It goes out the first time.",
                             "a date of a repeated post")
                              .arg(shortTime(nominal))
                        : QString();
    }
};

} // namespace

QString repeats(const QString& rule, const WallTime& start)
{
    const auto known = fromRule(rule, start.date);
    return known ? Rhythm::whole(*known, start.date) : rule;
}

QString weekOfMonth(LocalDate date)
{
    return Rhythm::nth(date);
}

QString dayOfMonth(LocalDate date)
{
    return Rhythm::number(date);
}

QString date(const WallTime& wall)
{
    return u"%1 %2"_s.arg(QLocale().toString(toQDate(wall.date), u"ddd d MMM yyyy"_s), shortTime(wall));
}

QString clockNote(const WallTime& nominal, const WallTime& wall, bool repeated)
{
    return Rhythm::note(nominal, wall, repeated);
}

} // namespace parvis::ui::words
