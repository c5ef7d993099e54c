// SPDX-License-Identifier: GPL-3.0-or-later
// A dashboard is data: which figures as tiles, which as charts, of what, over which time. Pure.
#pragma once

#include "base/time/zone.h"
#include "domain/ids.h"

#include <QByteArray>
#include <QStringList>
#include <optional>
#include <vector>

namespace parvis {

using DashboardId = StrongId<struct DashboardTag>;

enum class ChartKind {
    Line,
    Bars,
    Stacked,
    HeatMap,
    Funnel,
    Distribution,
    Participation,
    Themes,
    Voices,
    People,
    Crisis
};
enum class DashboardPeriod {
    Today,
    Yesterday,
    Last7Days,
    Last28Days,
    Last90Days,
    ThisWeek,
    LastWeek,
    ThisMonth,
    LastMonth,
    ThisQuarter,
    ThisYear,
    Between, // two dates, both included
};
enum class Comparison { None, PreviousPeriod, LastYear };

// KPIs are named as the engine names them; it says which there are.
struct DashboardTile {
    QString kpi;
    std::vector<AccountId> accounts; // empty: those of the filters
    bool operator==(const DashboardTile&) const = default;
};

struct DashboardChart {
    QString kpi;
    ChartKind kind = ChartKind::Line;
    QString split; // as `parvis kpi --by` has it: "day", "account" …; empty: not split
    std::vector<AccountId> accounts;
    bool operator==(const DashboardChart&) const = default;
};

// Empty ones let everything through.
struct DashboardFilters {
    std::vector<AccountId> accounts;
    QStringList networks;
    QString brand, campaign, department;
    bool operator==(const DashboardFilters&) const = default;
};

struct Dashboard {
    DashboardId id;  // null: a new one, or one of those that are always there
    QString builtIn; // "manager", "community_manager", "service_lead"; empty: somebody made it
    QString name;    // of a built-in one empty: the screens say it in the user's language
    QString owner;   // empty: everybody's
    std::vector<DashboardTile> tiles;
    std::vector<DashboardChart> charts;
    DashboardPeriod period = DashboardPeriod::Last28Days;
    std::optional<LocalDate> from, to; // of Between
    Comparison comparison = Comparison::PreviousPeriod;
    std::optional<ZoneId> zone; // nothing: the workspace's
    DashboardFilters filters;
    int revision = 0;
    bool operator==(const Dashboard&) const = default;
};

// Always there, whatever is stored: to look at and to copy.
const std::vector<Dashboard>& builtInDashboards();
// The copy is somebody's own: new, with that name and owner.
Dashboard copyOf(const Dashboard& dashboard, const QString& name, const QString& owner);
// "name", "empty" (neither tile nor chart), "many" (more than 100 of them), "kpi" (one without a name), "period"
// (dates missing or turned round), "built_in"; empty: nothing is wrong.
QString dashboardProblem(const Dashboard& dashboard);

// JSON as kept in the database and printed by the command line, without id, name, owner and revision. What a newer
// program wrote and this one does not know is left out.
QByteArray toBytes(const Dashboard& dashboard);
void readDashboard(Dashboard& dashboard, const QByteArray& bytes);

QString chartKindName(ChartKind kind); // "heat_map"
std::optional<ChartKind> chartKindFromName(QStringView name);
QString dashboardPeriodName(DashboardPeriod period); // "last_28_days"
std::optional<DashboardPeriod> dashboardPeriodFromName(QStringView name);
QString comparisonName(Comparison comparison); // "previous_period"
std::optional<Comparison> comparisonFromName(QStringView name);

} // namespace parvis
