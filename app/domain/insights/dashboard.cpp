// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/insights/dashboard.h"

#include "base/json.h"

#include <QJsonDocument>
#include <algorithm>

namespace parvis {

using namespace Qt::StringLiterals;

namespace {

constexpr NameTable<ChartKind, 11> chartKindNames{{
    {ChartKind::Line, "line"_L1},
    {ChartKind::Bars, "bars"_L1},
    {ChartKind::Stacked, "stacked"_L1},
    {ChartKind::HeatMap, "heat_map"_L1},
    {ChartKind::Funnel, "funnel"_L1},
    {ChartKind::Distribution, "distribution"_L1},
    {ChartKind::Participation, "participation"_L1},
    {ChartKind::Themes, "themes"_L1},
    {ChartKind::Voices, "voices"_L1},
    {ChartKind::People, "people"_L1},
    {ChartKind::Crisis, "crisis"_L1},
}};

constexpr NameTable<DashboardPeriod, 12> dashboardPeriodNames{{
    {DashboardPeriod::Today, "today"_L1},
    {DashboardPeriod::Yesterday, "yesterday"_L1},
    {DashboardPeriod::Last7Days, "last_7_days"_L1},
    {DashboardPeriod::Last28Days, "last_28_days"_L1},
    {DashboardPeriod::Last90Days, "last_90_days"_L1},
    {DashboardPeriod::ThisWeek, "this_week"_L1},
    {DashboardPeriod::LastWeek, "last_week"_L1},
    {DashboardPeriod::ThisMonth, "this_month"_L1},
    {DashboardPeriod::LastMonth, "last_month"_L1},
    {DashboardPeriod::ThisQuarter, "this_quarter"_L1},
    {DashboardPeriod::ThisYear, "this_year"_L1},
    {DashboardPeriod::Between, "between"_L1},
}};

constexpr NameTable<Comparison, 3> comparisonNames{{
    {Comparison::None, "none"_L1},
    {Comparison::PreviousPeriod, "previous_period"_L1},
    {Comparison::LastYear, "last_year"_L1},
}};

constexpr size_t mostParts = 100;

std::vector<DashboardTile> tilesOf(const QStringList& names)
{
    std::vector<DashboardTile> tiles;
    for (const QString& name : names)
        tiles.push_back({name, {}});
    return tiles;
}

Dashboard builtIn(const QString& name, const QStringList& tiles, const std::vector<DashboardChart>& charts,
                  DashboardPeriod period)
{
    Dashboard dashboard;
    dashboard.builtIn = name;
    dashboard.tiles = tilesOf(tiles);
    dashboard.charts = charts;
    dashboard.period = period;
    return dashboard;
}

QJsonArray accountsJson(const std::vector<AccountId>& accounts)
{
    QJsonArray list;
    for (const AccountId account : accounts)
        list.append(account.toString());
    return list;
}

std::vector<AccountId> accountsFrom(const QJsonValue& value)
{
    std::vector<AccountId> accounts;
    for (const auto& item : value.toArray()) {
        if (const auto id = AccountId::fromString(item.toString()))
            accounts.push_back(*id);
    }
    return accounts;
}

QJsonArray chartsJson(const std::vector<DashboardChart>& charts)
{
    QJsonArray list;
    for (const DashboardChart& chart : charts)
        list.append(QJsonObject{{u"kpi"_s, chart.kpi},
                                {u"kind"_s, chartKindName(chart.kind)},
                                {u"split"_s, chart.split},
                                {u"accounts"_s, accountsJson(chart.accounts)}});
    return list;
}

QJsonObject filtersJson(const DashboardFilters& filters)
{
    return {{u"accounts"_s, accountsJson(filters.accounts)},
            {u"networks"_s, json::array(filters.networks)},
            {u"brand"_s, filters.brand},
            {u"campaign"_s, filters.campaign},
            {u"department"_s, filters.department}};
}

DashboardFilters filtersFrom(const QJsonObject& object)
{
    DashboardFilters filters;
    filters.accounts = accountsFrom(object.value("accounts"_L1));
    json::read(object, "networks"_L1, filters.networks);
    json::read(object, "brand"_L1, filters.brand);
    json::read(object, "campaign"_L1, filters.campaign);
    json::read(object, "department"_L1, filters.department);
    return filters;
}

// A chart of a kind that only a newer program draws is left out, not drawn as something else.
std::vector<DashboardChart> chartsFrom(const QJsonArray& list)
{
    std::vector<DashboardChart> charts;
    for (const auto& item : list) {
        const QJsonObject object = item.toObject();
        const auto kind = chartKindFromName(object.value("kind"_L1).toString());
        if (!kind || charts.size() >= mostParts)
            continue;
        DashboardChart chart{object.value("kpi"_L1).toString(), *kind, object.value("split"_L1).toString(),
                             accountsFrom(object.value("accounts"_L1))};
        charts.push_back(std::move(chart));
    }
    return charts;
}

} // namespace

const std::vector<Dashboard>& builtInDashboards()
{
    static const std::vector<Dashboard> all{
        builtIn(u"manager"_s,
                {u"followers"_s, u"followers_growth"_s, u"posts_published"_s, u"engagement"_s, u"response_rate"_s,
                 u"first_response_time_median"_s},
                {{u"followers"_s, ChartKind::Line, u"month"_s, {}},
                 {u"engagement"_s, ChartKind::Stacked, u"network"_s, {}},
                 {u"response_rate"_s, ChartKind::Line, u"week"_s, {}},
                 {u"comments_received"_s, ChartKind::Crisis, u"none"_s, {}},
                 {u"share_of_voice"_s, ChartKind::Voices, u"none"_s, {}},
                 {u"complaints"_s, ChartKind::Themes, u"none"_s, {}}},
                DashboardPeriod::Last90Days),
        builtIn(u"community_manager"_s,
                {u"posts_published"_s, u"engagement_rate_by_followers"_s, u"reactions"_s, u"comments"_s, u"shares"_s,
                 u"followers_gained"_s, u"contributors"_s, u"participation_rate"_s, u"ambassadors"_s, u"influencers"_s},
                {{u"engagement"_s, ChartKind::Line, u"day"_s, {}},
                 {u"comments"_s, ChartKind::Bars, u"account"_s, {}},
                 {u"followers_gained"_s, ChartKind::Bars, u"week"_s, {}},
                 {u"top_contributors_share"_s, ChartKind::Participation, u"none"_s, {}},
                 {u"comments_received"_s, ChartKind::Crisis, u"none"_s, {}},
                 {u"ambassadors"_s, ChartKind::People, u"none"_s, {}},
                 {u"complaints"_s, ChartKind::Themes, u"none"_s, {}}},
                DashboardPeriod::Last28Days),
        builtIn(u"service_lead"_s,
                {u"messages_received"_s, u"messages_answered"_s, u"waiting_now"_s, u"response_rate"_s,
                 u"first_response_time_median"_s, u"first_response_time_p90"_s},
                {{u"messages_received"_s, ChartKind::Bars, u"day"_s, {}},
                 {u"first_response_time_median"_s, ChartKind::Line, u"day"_s, {}},
                 {u"messages_answered"_s, ChartKind::Bars, u"person"_s, {}}},
                DashboardPeriod::Last7Days),
    };
    return all;
}

Dashboard copyOf(const Dashboard& dashboard, const QString& name, const QString& owner)
{
    Dashboard copy = dashboard;
    copy.id = {};
    copy.builtIn.clear();
    copy.name = name;
    copy.owner = owner;
    copy.revision = 0;
    return copy;
}

QString dashboardProblem(const Dashboard& dashboard)
{
    if (!dashboard.builtIn.isEmpty())
        return u"built_in"_s;
    if (dashboard.name.trimmed().isEmpty())
        return u"name"_s;
    if (dashboard.tiles.empty() && dashboard.charts.empty())
        return u"empty"_s;
    if (dashboard.tiles.size() > mostParts || dashboard.charts.size() > mostParts)
        return u"many"_s;
    const auto nameless = [](const auto& part) { return part.kpi.trimmed().isEmpty(); };
    if (std::any_of(dashboard.tiles.begin(), dashboard.tiles.end(), nameless) ||
        std::any_of(dashboard.charts.begin(), dashboard.charts.end(), nameless))
        return u"kpi"_s;
    const bool dates = dashboard.from && dashboard.to && *dashboard.from <= *dashboard.to;
    return dashboard.period == DashboardPeriod::Between && !dates ? u"period"_s : QString();
}

QByteArray toBytes(const Dashboard& dashboard)
{
    QJsonArray tiles;
    for (const DashboardTile& tile : dashboard.tiles)
        tiles.append(QJsonObject{{u"kpi"_s, tile.kpi}, {u"accounts"_s, accountsJson(tile.accounts)}});
    QJsonObject object{{u"tiles"_s, tiles},
                       {u"charts"_s, chartsJson(dashboard.charts)},
                       {u"period"_s, dashboardPeriodName(dashboard.period)},
                       {u"comparison"_s, comparisonName(dashboard.comparison)},
                       {u"zone"_s, dashboard.zone ? dashboard.zone->name() : QString()},
                       {u"filters"_s, filtersJson(dashboard.filters)}};
    if (dashboard.from)
        object.insert("from"_L1, dashboard.from->toIso());
    if (dashboard.to)
        object.insert("to"_L1, dashboard.to->toIso());
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

void readDashboard(Dashboard& dashboard, const QByteArray& bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    dashboard.tiles.clear();
    for (const auto& item : object.value("tiles"_L1).toArray()) {
        if (dashboard.tiles.size() < mostParts)
            dashboard.tiles.push_back({item[u"kpi"_s].toString(), accountsFrom(item[u"accounts"_s])});
    }
    dashboard.charts = chartsFrom(object.value("charts"_L1).toArray());
    dashboard.period =
        dashboardPeriodFromName(object.value("period"_L1).toString()).value_or(DashboardPeriod::Last28Days);
    dashboard.comparison =
        comparisonFromName(object.value("comparison"_L1).toString()).value_or(Comparison::PreviousPeriod);
    dashboard.from = LocalDate::fromIso(object.value("from"_L1).toString());
    dashboard.to = LocalDate::fromIso(object.value("to"_L1).toString());
    dashboard.zone = ZoneId::fromName(object.value("zone"_L1).toString());
    dashboard.filters = filtersFrom(object.value("filters"_L1).toObject());
}

QString chartKindName(ChartKind kind)
{
    return nameIn(chartKindNames, kind);
}

std::optional<ChartKind> chartKindFromName(QStringView name)
{
    return valueIn(chartKindNames, name);
}

QString dashboardPeriodName(DashboardPeriod period)
{
    return nameIn(dashboardPeriodNames, period);
}

std::optional<DashboardPeriod> dashboardPeriodFromName(QStringView name)
{
    return valueIn(dashboardPeriodNames, name);
}

QString comparisonName(Comparison comparison)
{
    return nameIn(comparisonNames, comparison);
}

std::optional<Comparison> comparisonFromName(QStringView name)
{
    return valueIn(comparisonNames, name);
}

} // namespace parvis
