// SPDX-License-Identifier: GPL-3.0-or-later
// The arithmetic of every figure, over rows already read. Pure; tables, charts, tiles and command line all come here.
#pragma once

#include "domain/people/account.h"
#include "ports/insights_repository.h"

#include <QHash>
#include <optional>
#include <vector>

namespace parvis {

struct Window {
    Instant from, to; // [from, to)
};

// Everything read once for a query: its own period and the one before.
struct FigureData {
    std::vector<Account> accounts;
    QHash<AccountId, std::vector<SeriesPoint>>
        followers; // oldest first, the last value before the first period included
    std::vector<PostMetricRow> posts;
    std::vector<ResponseRow> responses;
};

struct Slice {
    const FigureData& data;
    std::vector<AccountId> accounts;
    Window window;
    qint64 published = 0; // posts of ours that went out in the window
    Instant asOf;         // what is known up to here counts
};

struct Outcome {
    std::optional<double> value;
    Basis basis = Basis::Unavailable;
    qint64 n = 0;
};

// Unavailable for an unknown name.
Outcome computeFigure(QStringView kpi, const Slice& slice);

// Middle value, or the mean of the two in the middle.
std::optional<double> medianOf(std::vector<double> values);
// Nearest rank: the smallest value that at least `percent` of all do not exceed.
std::optional<double> percentileOf(std::vector<double> values, double percent);
// The value on a step line at an instant.
std::optional<double> valueAt(const std::vector<SeriesPoint>& line, Instant at);

} // namespace parvis
