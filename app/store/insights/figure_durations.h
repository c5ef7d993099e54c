// SPDX-License-Identifier: GPL-3.0-or-later
// The exact value at a rank among many durations: the counters say in which bucket it lies, the table holds that
// bucket in order.
#pragma once

#include "domain/insights/figure_sum.h"
#include "store/sql/connection.h"

namespace parvis::store {

// buckets: how many values are in each. Nothing: there are none.
Result<std::optional<double>> quantileFromTable(Connection& db, const Quantile& quantile,
                                                const std::vector<qint64>& buckets, const FigureFilter& filter,
                                                const Window& window);

} // namespace parvis::store
