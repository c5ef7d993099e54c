// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/kpi_choice.h"

#include "engine/insights/figures_desk.h"

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

QStringList knownOf(const QStringList& wanted)
{
    QStringList known;
    for (const QString& name : wanted) {
        if (kpiDefinition(name))
            known << name;
    }
    return known;
}

} // namespace

QStringList tileMetrics()
{
    return knownOf({u"followers"_s, u"engagement"_s, u"engagement_rate_by_followers"_s, u"posts_published"_s,
                    u"first_response_time_median"_s, u"response_rate"_s});
}

std::vector<ChartChoice> chartChoices()
{
    std::vector<ChartChoice> choices;
    const auto add = [&](const QString& metric, DayChart::Shape shape) {
        if (kpiDefinition(metric))
            choices.push_back({metric, shape});
    };
    add(u"followers"_s, DayChart::Shape::Line);
    add(u"engagement"_s, DayChart::Shape::Bars);
    add(u"first_response_time_median"_s, DayChart::Shape::Line);
    return choices;
}

QStringList dayMetrics()
{
    QStringList metrics = tileMetrics();
    for (const ChartChoice& choice : chartChoices()) {
        if (!metrics.contains(choice.metric))
            metrics << choice.metric;
    }
    return metrics;
}

} // namespace parvis::ui
