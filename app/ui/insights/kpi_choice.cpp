// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/kpi_choice.h"

#include "engine/insights/figures_desk.h"

#include <QCoreApplication>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

struct BoardWords {
    Q_DECLARE_TR_FUNCTIONS(parvis::ui::BoardWords)
};

} // namespace

Dashboard overviewDashboard()
{
    Dashboard board;
    for (const auto& kpi : {u"followers"_s, u"engagement"_s, u"engagement_rate_by_followers"_s, u"posts_published"_s,
                            u"first_response_time_median"_s, u"response_rate"_s})
        board.tiles.push_back({kpi, {}});
    board.charts = {{u"followers"_s, ChartKind::Line, u"day"_s, {}},
                    {u"engagement"_s, ChartKind::Bars, u"day"_s, {}},
                    {u"engagement_rate_by_followers"_s, ChartKind::HeatMap, {}, {}},
                    {u"first_response_time_median"_s, ChartKind::Distribution, {}, {}}};
    return board;
}

QString dashboardTitle(const Dashboard& dashboard)
{
    if (!dashboard.name.isEmpty())
        return dashboard.name;
    if (dashboard.builtIn == "manager"_L1)
        return BoardWords::tr("Manager", "name of a dashboard");
    if (dashboard.builtIn == "community_manager"_L1)
        return BoardWords::tr("Community manager", "name of a dashboard");
    if (dashboard.builtIn == "service_lead"_L1)
        return BoardWords::tr("Service lead", "name of a dashboard");
    return BoardWords::tr("Overview", "name of a dashboard");
}

QString chartKindWords(ChartKind kind)
{
    switch (kind) {
    case ChartKind::Line:
        return BoardWords::tr("Line", "kind of a chart");
    case ChartKind::Bars:
        return BoardWords::tr("Bars", "kind of a chart");
    case ChartKind::Stacked:
        return BoardWords::tr("Stacked by network", "kind of a chart");
    case ChartKind::HeatMap:
        return BoardWords::tr("Best hours", "kind of a chart");
    case ChartKind::Distribution:
        return BoardWords::tr("Distribution", "kind of a chart");
    case ChartKind::Funnel:
        return BoardWords::tr("Funnel", "kind of a chart");
    case ChartKind::Participation:
        return BoardWords::tr("Participation", "kind of a chart");
    case ChartKind::Themes:
        return BoardWords::tr("Themes that rose", "kind of a chart");
    case ChartKind::People:
        return BoardWords::tr("List of people", "kind of a chart: ambassadors and influencers");
    case ChartKind::Voices:
        return BoardWords::tr("Stacked by name", "kind of a chart: ours and competitors'");
    case ChartKind::Crisis:
        return BoardWords::tr("Crisis curve", "kind of a chart");
    }
    return {};
}

QString splitWords(const QString& split)
{
    if (split == "day"_L1)
        return BoardWords::tr("by day", "how a chart is split");
    if (split == "week"_L1)
        return BoardWords::tr("by week", "how a chart is split");
    if (split == "month"_L1)
        return BoardWords::tr("by month", "how a chart is split");
    if (split == "account"_L1)
        return BoardWords::tr("by account", "how a chart is split");
    if (split == "network"_L1)
        return BoardWords::tr("by network", "how a chart is split");
    if (split == "campaign"_L1)
        return BoardWords::tr("by campaign", "how a chart is split");
    if (split == "person"_L1)
        return BoardWords::tr("by colleague", "how a chart is split");
    if (split == "department"_L1)
        return BoardWords::tr("by department", "how a chart is split");
    return {};
}

std::vector<DashboardChart> chartsFor(const QString& kpi)
{
    std::vector<DashboardChart> charts;
    const KpiDefinition* definition = kpiDefinition(kpi);
    if (!definition)
        return charts;
    const bool posts = definition->group == "reach"_L1, followers = kpi.startsWith("followers"_L1);
    for (const auto& split : {u"day"_s, u"week"_s, u"month"_s})
        charts.push_back({kpi, ChartKind::Line, split, {}});
    charts.push_back({kpi, ChartKind::Bars, u"day"_s, {}});
    // Mentions are of all of us: nobody tells them of an account, a department or a colleague.
    if (kpi == "share_of_voice"_L1) {
        charts.push_back({kpi, ChartKind::Bars, u"network"_s, {}});
        charts.push_back({kpi, ChartKind::Voices, {}, {}});
        return charts;
    }
    for (const auto& split : {u"account"_s, u"network"_s})
        charts.push_back({kpi, ChartKind::Bars, split, {}});
    if (definition->group == "community"_L1) {
        charts.push_back({kpi, ChartKind::Bars, u"department"_s, {}});
        if (kpi == "top_contributors_share"_L1)
            charts.push_back({kpi, ChartKind::Participation, {}, {}});
        if (kpi == "ambassadors"_L1 || kpi == "influencers"_L1)
            charts.push_back({kpi, ChartKind::People, {}, {}});
        return charts;
    }
    if (posts && !followers)
        charts.push_back({kpi, ChartKind::Bars, u"campaign"_s, {}});
    if (!posts) {
        charts.push_back({kpi, ChartKind::Bars, u"department"_s, {}});
        charts.push_back({kpi, ChartKind::Bars, u"person"_s, {}});
    }
    if (definition->unit == "count"_L1 && !kpi.endsWith("_rate"_L1))
        charts.push_back({kpi, ChartKind::Stacked, u"network"_s, {}});
    if (!followers)
        charts.push_back({kpi, ChartKind::HeatMap, {}, {}});
    if (kpi == "engagement"_L1 || kpi == "messages_answered"_L1)
        charts.push_back({kpi, ChartKind::Funnel, {}, {}});
    if (kpi == "complaints"_L1)
        charts.push_back({kpi, ChartKind::Themes, {}, {}});
    if (definition->unit == "seconds"_L1)
        charts.push_back({kpi, ChartKind::Distribution, {}, {}});
    if (kpi == "comments_received"_L1)
        charts.push_back({kpi, ChartKind::Crisis, {}, {}});
    return charts;
}

} // namespace parvis::ui
