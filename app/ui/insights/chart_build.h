// SPDX-License-Identifier: GPL-3.0-or-later
// From answers of the formula engine to what a chart draws. Pure but for the words.
#pragma once

#include "ui/insights/figures_data.h"

#include <functional>

namespace parvis::ui {

// What is asked for one chart, and how the answers become its model.
struct ChartQueries {
    std::vector<FigureQuery> now;      // one, or one for each layer
    QStringList layers, layerNetworks; // names of the layers; empty where there is one
    std::optional<FigureQuery> before;
    bool people = false; // participation: made of who wrote how much
    bool themes = false; // made of what complaints say
    bool marks = false;  // made of who carries a mark
    bool voices = false; // also who was spoken of, along the same steps
};

// Names of accounts and networks as the window says them.
struct ChartNames {
    std::function<QString(AccountId)> account;
    std::function<QString(const QString&)> network;
    QStringList networks; // of the accounts there are
};

ChartQueries queriesOf(const DashboardChart& chart, const FiguresAsk& ask, const ChartNames& names);
ChartModel chartOf(const DashboardChart& chart, const FiguresAsk& ask, const ChartQueries& queries,
                   const std::vector<std::vector<Figure>>& now, const std::vector<Figure>& before,
                   const ChartNames& names);
// What a funnel goes through, widest first.
QStringList stagesOf(const QString& kpi);
ChartModel funnelOf(const DashboardChart& chart, const std::vector<Figure>& figures);
ChartModel heatMapOf(const DashboardChart& chart, const FiguresAsk& ask, const std::vector<FigureRow>& rows);
// Who wrote how much, the most active first; with the curve of the period compared with.
ChartModel participationOf(const DashboardChart& chart, const FiguresAsk& ask, const Participation& found);
ChartModel themesOf(const DashboardChart& chart, const FoundThemes& found, const ZoneId& zone);
ChartModel markedPeopleOf(const DashboardChart& chart, const FoundMarks& found, const ChartNames& names);
// The share of each step becomes the mentions of every name.
void layVoices(ChartModel& model, const FoundVoices& found);
// counts: of FiguresDesk::distribution().
ChartModel distributionOf(const DashboardChart& chart, const FiguresAsk& ask, const std::vector<qint64>& counts);

// The last days of the period, hour by hour. Nothing: the rule does not know whose hours are asked for.
std::optional<CrisisQuery> crisisQueryOf(const DashboardChart& chart, const FiguresAsk& ask, Instant now);
ChartModel crisisOf(const DashboardChart& chart, const FiguresAsk& ask, const CrisisReview& review);

// Beside the model's places: what happened, and what shall be reached, where it can be compared.
void addMarks(ChartModel& model, const DashboardChart& chart, const FiguresData& data);
// Posts of a long period, counted: a year by the week, more by the month. counts: the answer.
FigureQuery postCountsOf(const ChartModel& model, const DashboardChart& chart, const FiguresAsk& ask);
void addPostCounts(ChartModel& model, const std::vector<Figure>& counts, const ZoneId& zone);
void addTarget(ChartModel& model, const std::vector<StoredTarget>& targets,
               const std::optional<std::vector<AccountId>>& whose);
// Of whom a chart's target is: its own accounts, else those of the page.
std::optional<std::vector<AccountId>> targetedAccounts(const DashboardChart& chart,
                                                       const std::optional<std::vector<AccountId>>& whose);
// The target of a figure for these accounts.
const Target* targetOf(const QString& kpi, const std::vector<StoredTarget>& targets,
                       const std::vector<AccountId>& accounts);
// Whether a figure grows with the length of its period, so that a day's target says nothing of a month.
bool addsUp(const QString& kpi);

} // namespace parvis::ui
