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

QString periodWords(const Period& period)
{
    return PeriodWords::tr("%1, compared with %2", "figures, a period and the one before it")
        .arg(rangeWords(period), rangeWords(period.previous()));
}

} // namespace parvis::ui
