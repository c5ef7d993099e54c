// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences over the charts.
#include "ui/insights/figure_words.h"
#include "ui/widgets/dates.h"

#include <QCoreApplication>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

struct ChartFindings {
    Q_DECLARE_TR_FUNCTIONS(parvis::ui::ChartFindings)
};

std::vector<const DayValue*> known(const DaySeries& series)
{
    std::vector<const DayValue*> days;
    for (const DayValue& day : series.days) {
        if (day.value)
            days.push_back(&day);
    }
    return days;
}

QString movement(const DaySeries& series)
{
    const auto days = known(series);
    const double first = *days.front()->value;
    const double last = *days.back()->value;
    const QString title = kpiTitle(series.metric);
    const QString now = valueWords(last, series.unit);
    const QString by = valueWords(std::abs(last - first), series.unit);
    if (last > first)
        return ChartFindings::tr("%1 grew by %2 to %3", "title of a chart").arg(title, by, now);
    if (last < first)
        return ChartFindings::tr("%1 fell by %2 to %3", "title of a chart").arg(title, by, now);
    return ChartFindings::tr("%1 stayed at %2", "title of a chart").arg(title, now);
}

QString comparison(const QString& metric, const Figure& whole)
{
    const QString title = kpiTitle(metric);
    const QString now = valueWords(*whole.value, whole.unit);
    if (!whole.previous)
        return ChartFindings::tr("%1: %2", "title of a chart: name and value").arg(title, now);
    const QString before = valueWords(*whole.previous, whole.unit);
    if (*whole.value > *whole.previous)
        return ChartFindings::tr("%1 rose from %2 to %3", "title of a chart").arg(title, before, now);
    if (*whole.value < *whole.previous)
        return ChartFindings::tr("%1 fell from %2 to %3", "title of a chart").arg(title, before, now);
    return ChartFindings::tr("%1 stayed at %2", "title of a chart").arg(title, now);
}

} // namespace

QString findingOf(const DaySeries& series, const std::optional<Figure>& whole)
{
    if (series.isEmpty() && (!whole || !whole->value))
        return ChartFindings::tr("%1: no figures for these days", "title of a chart").arg(kpiTitle(series.metric));
    // A level (followers) moves from day to day; what adds up or is a median is compared with the period before.
    if (series.metric == "followers"_L1 && !series.isEmpty())
        return movement(series);
    if (whole && whole->value && whole->previous)
        return comparison(series.metric, *whole);
    if (whole && whole->value && !series.isEmpty()) {
        const auto days = known(series);
        const DayValue* high = *std::max_element(
            days.begin(), days.end(), [](const DayValue* a, const DayValue* b) { return *a->value < *b->value; });
        return ChartFindings::tr("%1: %2, highest on %3", "title of a chart: name, value, day")
            .arg(kpiTitle(series.metric), valueWords(*whole->value, whole->unit),
                 QLocale().toString(toQDate(high->date),
                                    ChartFindings::tr("d MMMM", "figures, date in a summary, as in 24 November")));
    }
    if (whole && whole->value)
        return comparison(series.metric, *whole);
    return movement(series);
}

QString summaryOf(const DaySeries& series, const QString& finding)
{
    const auto days = known(series);
    if (days.empty())
        return finding + u'.';
    const auto less = [](const DayValue* a, const DayValue* b) { return *a->value < *b->value; };
    const DayValue* low = *std::min_element(days.begin(), days.end(), less);
    const DayValue* high = *std::max_element(days.begin(), days.end(), less);
    const QLocale locale;
    const QString format = ChartFindings::tr("d MMMM", "figures, date in a summary, as in 24 November");
    QString text =
        ChartFindings::tr("%1. Highest %2 on %3, lowest %4 on %5.", "screen reader: summary of a chart")
            .arg(finding, valueWords(*high->value, series.unit), locale.toString(toQDate(high->date), format),
                 valueWords(*low->value, series.unit), locale.toString(toQDate(low->date), format));
    const int missing = static_cast<int>(series.days.size() - days.size());
    if (missing > 0)
        text += u' ' + ChartFindings::tr("%n days have no figure.", "screen reader: summary of a chart", missing);
    return text;
}

} // namespace parvis::ui
