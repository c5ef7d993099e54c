// SPDX-License-Identifier: GPL-3.0-or-later
// What the figures page shows for one period: each KPI as a whole with its days as a small line, and the charts.
#pragma once

#include "domain/insights/metric.h"
#include "engine/insights/figures_desk.h"
#include "ports/figures_book.h"
#include "ports/plan_repository.h"
#include "ui/insights/chart_model.h"
#include "ui/insights/period.h"

#include <QHash>
#include <vector>

class QSettings;

namespace parvis::ui {

// A day without a figure has none: never 0.
struct DaySeries {
    QString metric, unit;
    std::vector<std::optional<double>> days;
    bool isEmpty() const; // no day has a figure
};

// What is shown beside the curves, as this person chose on this machine.
struct MarksShown {
    bool notes = true, campaigns = true, posts = true;
};
QString marksSetting(const QString& key); // "notes", "campaigns", "posts"
MarksShown marksShown(const QSettings& settings);

// The question: scope is a query with accounts, network, department, campaign, zone and comparison filled in.
struct FiguresAsk {
    Period period;
    FigureQuery scope;
    QStringList tiles;
    std::vector<DashboardChart> charts;
    MarksShown marks = {};
    // Whose these figures are, as a target names them; empty: everybody's. Nothing: of a part that no target is of.
    std::optional<std::vector<AccountId>> whose = std::nullopt;
};

std::optional<std::vector<AccountId>> whoseFigures(const FigureQuery& scope, const std::vector<Account>& accounts);

struct FiguresData {
    FiguresAsk ask;
    std::optional<Period> before;
    QHash<QString, Figure> whole;
    QHash<QString, DaySeries> byDay;
    std::vector<ChartModel> charts; // as asked for
    std::vector<StoredTarget> targets;
    std::vector<Annotation> annotations;
    std::vector<Campaign> campaigns; // of the calendar
    std::vector<FigureRow> posts;    // that went out
    // Over a long period they are only counted, for each chart in steps of its own: else empty.
    std::vector<std::vector<Figure>> postCounts;
    std::optional<Instant> measured; // when the newest number of a network was taken
    Instant asOf;                    // when all this was counted
};

// Lays the answer out by days; days that are missing stay empty.
DaySeries seriesOf(const QString& metric, const Period& period, const ZoneId& zone, const std::vector<Figure>& figures);

} // namespace parvis::ui
