// SPDX-License-Identifier: GPL-3.0-or-later
// Sums of counters for the formula engine: from pages where they fit, else from every conversation's story.
#pragma once

#include "ports/figure_facts.h"
#include "store/sql/connection.h"

namespace parvis::store {

Result<std::vector<CellsAnswer>> sumCells(Connection& db, const std::vector<CellsPiece>& pieces,
                                          const std::vector<Quantile>& quantiles);
// What the counters of one piece count, one by one.
Result<std::vector<CountedRow>> rowsFromStories(Connection& db, const CellsPiece& piece,
                                                const std::vector<CountedAsk>& asks);

// Who of the piece's authors carries a mark.
Result<std::vector<MarkedPerson>> markedIn(Connection& db, const CellsPiece& piece);
// What they wrote, newest first. identities: at least one.
Result<std::vector<CountedRow>> messagesOfIn(Connection& db, const std::vector<PersonId>& identities,
                                             const FigureFilter& filter, const Window& window);

} // namespace parvis::store
