// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/insights/report_schedule.h"

#include "base/names.h"

namespace parvis {

using namespace Qt::StringLiterals;

namespace {

constexpr NameTable<ReportPeriod, 3> reportPeriodNames{{
    {ReportPeriod::Day, "day"_L1},
    {ReportPeriod::Week, "week"_L1},
    {ReportPeriod::Month, "month"_L1},
}};

// The first day of the period that the day is in.
LocalDate periodStart(LocalDate day, ReportPeriod period)
{
    if (period == ReportPeriod::Week)
        return day.addDays(1 - day.dayOfWeek());
    if (period == ReportPeriod::Month)
        day.day = 1;
    return day;
}

LocalDate periodAfter(LocalDate start, ReportPeriod period)
{
    if (period == ReportPeriod::Week)
        return start.addDays(7);
    return period == ReportPeriod::Month ? start.addMonths(1) : start.addDays(1);
}

LocalDate periodBefore(LocalDate start, ReportPeriod period)
{
    return periodStart(start.addDays(-1), period);
}

// A brand is anybody's words: what could be a path or an option stays out of a file's name.
QString inFileName(const QString& words)
{
    constexpr int longest = 60;
    QString name;
    for (const QChar letter : words) {
        if (letter.isLetterOrNumber())
            name += letter;
        else if (!name.isEmpty() && !name.endsWith(u'-'))
            name += u'-';
    }
    name = name.left(longest);
    return name.endsWith(u'-') ? name.chopped(1) : name;
}

} // namespace

QString scheduleProblem(const ReportSchedule& schedule)
{
    static const QStringList known{u"pdf"_s, u"xlsx"_s, u"csv"_s, u"png"_s};
    if (schedule.formats.isEmpty())
        return u"formats"_s;
    for (const QString& format : schedule.formats) {
        if (!known.contains(format))
            return u"formats"_s;
    }
    if (!schedule.folder.startsWith(u'/'))
        return u"folder"_s;
    return WallTime{{2000, 1, 1}, schedule.hour, schedule.minute, 0}.isValid() ? QString() : u"time"_s;
}

Instant nextDue(const ReportSchedule& schedule, Instant after)
{
    LocalDate start = periodStart(dateAt(after, schedule.zone), schedule.period);
    for (;; start = periodAfter(start, schedule.period)) {
        const Instant due = resolve({start, schedule.hour, schedule.minute, 0}, schedule.zone).instant;
        if (due > after)
            return due;
    }
}

Window reportWindow(const ReportSchedule& schedule, Instant due)
{
    const LocalDate end = periodStart(dateAt(due, schedule.zone), schedule.period);
    return {startOfDay(periodBefore(end, schedule.period), schedule.zone), startOfDay(end, schedule.zone)};
}

QString reportFileName(const ReportSchedule& schedule, Instant due, const QString& format)
{
    const Window window = reportWindow(schedule, due);
    const LocalDate first = dateAt(window.from, schedule.zone);
    const LocalDate last = dateAt(window.to, schedule.zone).addDays(-1);
    const QString days = first == last ? first.toIso() : first.toIso() + u'-' + last.toIso();
    const QString brand = inFileName(schedule.brand);
    return u"%1-%2.%3"_s.arg(brand.isEmpty() ? schedule.templateName : QString(schedule.templateName + u'-' + brand),
                             days, format);
}

QString reportPeriodName(ReportPeriod period)
{
    return nameIn(reportPeriodNames, period);
}

std::optional<ReportPeriod> reportPeriodFromName(QStringView name)
{
    return valueIn(reportPeriodNames, name);
}

} // namespace parvis
