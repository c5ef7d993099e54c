// SPDX-License-Identifier: GPL-3.0-or-later
// At which hours, of the rows behind a figure, and how long.
#include "ui/insights/chart_build.h"
#include "ui/insights/figure_words.h"
#include "ui/widgets/dates.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <limits>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

struct SpanPlaces {
    Q_DECLARE_TR_FUNCTIONS(parvis::ui::SpanPlaces)
};

ChartModel emptyOf(const DashboardChart& chart, const QString& unit)
{
    ChartModel model;
    model.kpi = chart.kpi;
    model.kind = chart.kind;
    model.unit = unit;
    model.lines = {ChartLine()};
    return model;
}

Window windowOf(const FiguresAsk& ask)
{
    return {ask.period.from(ask.scope.zone), ask.period.to(ask.scope.zone)};
}

void addHours(ChartModel& model, const Window& window)
{
    const QLocale locale;
    for (int weekday = 1; weekday <= 7; ++weekday) {
        for (int hour = 0; hour < 24; ++hour) {
            ChartPoint point;
            point.window = window;
            point.weekday = weekday;
            point.hour = hour;
            point.label = locale.toString(QTime(hour, 0), QLocale::ShortFormat);
            point.words = SpanPlaces::tr("%1 %2", "figures, a place of the week; %1: Tuesday, %2: 09:00")
                              .arg(locale.dayName(weekday), point.label);
            model.points.push_back(point);
        }
    }
}

constexpr auto bounds = [] {
    std::array<double, durationSteps.size()> seconds{};
    for (size_t i = 0; i < seconds.size(); ++i)
        seconds[i] = double(durationSteps[i].count()) / 1'000;
    return seconds;
}();

// "15 to 30 min": the unit once where both have it.
QString spanWords(double from, double to)
{
    constexpr double hour = 3600, mostHours = 48 * hour; // then durations are said in days
    if (to < hour)
        return SpanPlaces::tr("%1 to %2 min", "figures, a span of time").arg(int(from / 60)).arg(int(to / 60));
    if (from >= hour && to < mostHours)
        return SpanPlaces::tr("%1 to %2 h", "figures, a span of time").arg(int(from / hour)).arg(int(to / hour));
    return SpanPlaces::tr("%1 to %2", "figures, a span of time: 30 min to 1 h")
        .arg(valueWords(from, u"seconds"_s), valueWords(to, u"seconds"_s));
}

void addSpans(ChartModel& model, const Window& window)
{
    for (size_t i = 0; i < bounds.size(); ++i) {
        const bool last = i + 1 == bounds.size();
        ChartPoint point;
        point.window = window;
        point.between = {bounds[i], last ? std::numeric_limits<double>::infinity() : bounds[i + 1]};
        if (last) {
            point.label = SpanPlaces::tr("> %1", "figures, under a bar: longer than 2 days")
                              .arg(axisWords(bounds[i], u"seconds"_s));
            point.words =
                SpanPlaces::tr("longer than %1", "figures, a span of time").arg(valueWords(bounds[i], u"seconds"_s));
        } else {
            point.label = axisWords(bounds[i + 1], u"seconds"_s); // up to it: more has no room under a bar
            point.words = i == 0 ? SpanPlaces::tr("shorter than %1", "figures, a span of time")
                                       .arg(valueWords(bounds[1], u"seconds"_s))
                                 : spanWords(bounds[i], bounds[i + 1]);
        }
        model.points.push_back(point);
    }
}

} // namespace

// Of posts the mean of their own values, so that an hour is not good because much was posted in it; of questions how
// many there were.
ChartModel heatMapOf(const DashboardChart& chart, const FiguresAsk& ask, const std::vector<FigureRow>& rows)
{
    const KpiDefinition* kpi = kpiDefinition(chart.kpi);
    const bool means = kpi && kpi->group == "reach"_L1 && chart.kpi != "posts_published"_L1;
    ChartModel model = emptyOf(chart, means ? kpi->unit : u"count"_s);
    addHours(model, windowOf(ask));
    std::vector<double> sums(model.points.size()), counts(model.points.size());
    for (const FigureRow& row : rows) {
        const WallTime wall = wallTimeAt(row.at, ask.scope.zone);
        const auto at = size_t(wall.date.dayOfWeek() - 1) * 24 + size_t(wall.hour);
        sums[at] += means ? row.value.value_or(0) : 1;
        ++counts[at];
    }
    for (size_t i = 0; i < sums.size(); ++i) {
        const double value = means ? sums[i] / std::max(1.0, counts[i]) : sums[i];
        model.lines.front().values.push_back(counts[i] > 0 ? std::optional(value) : std::nullopt);
    }
    return model;
}

ChartModel distributionOf(const DashboardChart& chart, const FiguresAsk& ask, const std::vector<qint64>& counts)
{
    ChartModel model = emptyOf(chart, u"count"_s);
    addSpans(model, windowOf(ask));
    auto& values = model.lines.front().values;
    values.resize(model.points.size());
    for (size_t i = 0; i < std::min(values.size(), counts.size()); ++i)
        values[i] = double(counts[i]);
    return model;
}

} // namespace parvis::ui
