// SPDX-License-Identifier: GPL-3.0-or-later
// Sums of counters for the formula engine: from pages where they fit, else from every conversation's story.
#pragma once

#include "domain/insights/figure_sum.h"
#include "store/sql/connection.h"

namespace parvis::store {

Result<std::vector<CellsAnswer>> sumCells(Connection& db, const std::vector<CellsPiece>& pieces,
                                          const std::vector<Quantile>& quantiles);

} // namespace parvis::store
