// SPDX-License-Identifier: GPL-3.0-or-later
// Ambassadors and influencers of a period, one by one. A store that keeps figures (InsightsRepository) tells them too.
#pragma once

#include "base/async.h"
#include "domain/insights/figure_sum.h"
#include "ports/figure_facts.h"

#include <vector>

namespace parvis {

class MarkedPeople
{
public:
    MarkedPeople() = default;
    virtual ~MarkedPeople() = default;
    MarkedPeople(const MarkedPeople&) = delete;
    MarkedPeople& operator=(const MarkedPeople&) = delete;

    // Whom InsightsRepository::cells counts in the piece, those of most messages first.
    virtual Async<std::vector<MarkedPerson>> markedPeople(const CellsPiece& piece) = 0;
    // What these identities wrote in the window, of the filter, newest first: as it is counted as received.
    virtual Async<std::vector<CountedRow>> messagesOf(const std::vector<PersonId>& identities,
                                                      const FigureFilter& filter, const Window& window) = 0;
};

} // namespace parvis
