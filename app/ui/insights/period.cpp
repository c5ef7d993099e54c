// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/period.h"

#include "ui/widgets/dates.h"

#include <QCoreApplication>

namespace parvis::ui {

namespace {

struct PeriodWords {
    Q_DECLARE_TR_FUNCTIONS(parvis::ui::PeriodWords)
};

} // namespace

Period lastDays(LocalDate today, int days)
{
    return {today.addDays(1 - days), today};
}

Period thisMonth(LocalDate today)
{
    return {{today.year, today.month, 1}, today};
}

Period periodOf(DashboardPeriod choice, LocalDate today, const Period& between)
{
    const LocalDate monday = today.addDays(1 - today.dayOfWeek());
    const LocalDate first{today.year, today.month, 1};
    switch (choice) {
    case DashboardPeriod::Today:
        return {today, today};
    case DashboardPeriod::Yesterday:
        return {today.addDays(-1), today.addDays(-1)};
    case DashboardPeriod::Last7Days:
        return lastDays(today, 7);
    case DashboardPeriod::Last28Days:
        return lastDays(today, 28);
    case DashboardPeriod::Last90Days:
        return lastDays(today, 90);
    case DashboardPeriod::ThisWeek:
        return {monday, today};
    case DashboardPeriod::LastWeek:
        return {monday.addDays(-7), monday.addDays(-1)};
    case DashboardPeriod::ThisMonth:
        return thisMonth(today);
    case DashboardPeriod::LastMonth:
        return {first.addMonths(-1), first.addDays(-1)};
    case DashboardPeriod::ThisQuarter:
        return {{today.year, (today.month - 1) / 3 * 3 + 1, 1}, today};
    case DashboardPeriod::ThisYear:
        return {{today.year, 1, 1}, today};
    case DashboardPeriod::Between:
        break;
    }
    return between;
}

std::optional<Period> comparedWith(const Period& period, Comparison comparison)
{
    switch (comparison) {
    case Comparison::PreviousPeriod:
        return period.previous();
    case Comparison::LastYear: // as the engine has it: the same dates, the last one by the day after it
        return Period{period.first.addMonths(-12), period.last.addDays(1).addMonths(-12).addDays(-1)};
    case Comparison::None:
        break;
    }
    return std::nullopt;
}

QString rangeWords(const Period& period)
{
    const QLocale locale;
    const auto say = [&](LocalDate date, const QString& format) { return locale.toString(toQDate(date), format); };
    const QString full = PeriodWords::tr("d MMMM yyyy", "figures, date format of a period's last day");
    if (period.first == period.last)
        return say(period.last, full);
    QString from;
    if (period.first.year != period.last.year)
        from = say(period.first, full);
    else if (period.first.month != period.last.month)
        from = say(period.first,
                   PeriodWords::tr("d MMMM", "figures, date format of a period's first day in another month"));
    else
        from =
            say(period.first,
                PeriodWords::tr("d", "figures, date format of a period's first day in the same month: the day alone"));
    const bool sameMonth = period.first.year == period.last.year && period.first.month == period.last.month;
    return (sameMonth ? PeriodWords::tr("%1–%2", "figures, days of one month: 16–22 November 2026")
                      : PeriodWords::tr("%1 – %2", "figures, first and last day of a period"))
        .arg(from, say(period.last, full));
}

QString daysWords(const Window& window, const ZoneId& zone)
{
    return rangeWords({dateAt(window.from, zone), dateAt(window.to - Milliseconds(1), zone)});
}

QString periodWords(const Period& period, Comparison comparison)
{
    const auto before = comparedWith(period, comparison);
    if (!before)
        return rangeWords(period);
    return PeriodWords::tr("%1, compared with %2", "figures, a period and the one before it")
        .arg(rangeWords(period), rangeWords(*before));
}

QString dashboardPeriodWords(DashboardPeriod choice)
{
    switch (choice) {
    case DashboardPeriod::Today:
        return PeriodWords::tr("Today", "figures, period");
    case DashboardPeriod::Yesterday:
        return PeriodWords::tr("Yesterday", "figures, period");
    case DashboardPeriod::Last7Days:
        return PeriodWords::tr("7 days", "figures, period");
    case DashboardPeriod::Last28Days:
        return PeriodWords::tr("28 days", "figures, period");
    case DashboardPeriod::Last90Days:
        return PeriodWords::tr("90 days", "figures, period");
    case DashboardPeriod::ThisWeek:
        return PeriodWords::tr("This week", "figures, period");
    case DashboardPeriod::LastWeek:
        return PeriodWords::tr("Last week", "figures, period");
    case DashboardPeriod::ThisMonth:
        return PeriodWords::tr("This month", "figures, period");
    case DashboardPeriod::LastMonth:
        return PeriodWords::tr("Last month", "figures, period");
    case DashboardPeriod::ThisQuarter:
        return PeriodWords::tr("This quarter", "figures, period");
    case DashboardPeriod::ThisYear:
        return PeriodWords::tr("This year", "figures, period");
    case DashboardPeriod::Between:
        return PeriodWords::tr("Other days…", "figures, period");
    }
    return {};
}

} // namespace parvis::ui
