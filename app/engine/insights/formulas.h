// SPDX-License-Identifier: GPL-3.0-or-later
// What every figure is computed from, over rows already read: the quantities that formulas name, and the formulas'
// evaluation. Pure; tables, charts, tiles, exports and command line all come here.
#pragma once

#include "domain/insights/figure_sum.h"
#include "domain/people/account.h"
#include "engine/insights/figures_desk.h"
#include "ports/insights_repository.h"
#include "ports/listening_samples.h"

#include <QHash>
#include <map>
#include <optional>
#include <vector>

namespace parvis {

// Everything read once for a query: its own period and the one before.
struct FigureData {
    std::vector<Account> accounts;
    // Oldest first: what was in force at the ends of every window, and the first sample of all.
    QHash<AccountId, std::vector<SeriesPoint>> followers;
};

// One line of the answer: a window over some accounts, or over a department or a colleague.
struct Slice {
    const FigureData& data;
    std::vector<AccountId> accounts;
    Window window;
    qint64 published = 0;                        // posts of ours that went out in the window
    CellsAnswer cells;                           // what conversations come to
    bool isPerson = false, isDepartment = false; // followers and posts are nobody's
    QString campaign;                            // conversations and followers are of none
    std::vector<const PostFigures*> posts = {};  // that went out in the window, of these accounts and the campaign
    std::optional<VoiceCount> voice = {};        // mentions; nobody tells them of an account or a department
};

struct Outcome {
    std::optional<double> value;
    Basis basis = Basis::Unavailable;
    qint64 n = 0;
};

// Unavailable where a quantity is not known.
Outcome computeFigure(const KpiDefinition& kpi, const Slice& slice);
// One quantity by its name in formulas; function: median, p90 or mean of a duration, in seconds.
std::optional<double> quantityOf(QStringView function, QStringView name, const Slice& slice);
// Whether a formula may name it.
bool isQuantity(QStringView function, QStringView name);
// The duration counters that median and p90 need to be read for.
std::vector<Quantile> quantilesOf(const std::vector<KpiDefinition>& kpis);
// The counters of conversations that they rest on.
CellSet cellsOf(const std::vector<KpiDefinition>& kpis);
// The counter of the durations that the figure is made of; nothing: it is of none.
std::optional<FigureCell> spreadOf(const KpiDefinition& kpi);
bool asksForBacklog(const std::vector<KpiDefinition>& kpis);
bool asksForVoice(const std::vector<KpiDefinition>& kpis);
bool asksForAuthors(const std::vector<KpiDefinition>& kpis);
bool asksForMarks(const std::vector<KpiDefinition>& kpis);
bool countsMarked(const KpiDefinition& kpi); // ambassadors or influencers
bool asksForFollowers(const std::vector<KpiDefinition>& kpis);
bool asksForPosts(const std::vector<KpiDefinition>& kpis); // for what was measured of them

// The value on a step line at an instant.
std::optional<double> valueAt(const std::vector<SeriesPoint>& line, Instant at);

} // namespace parvis
