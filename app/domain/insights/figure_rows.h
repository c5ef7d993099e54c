// SPDX-License-Identifier: GPL-3.0-or-later
// What stands behind a figure of conversations: one row for each thing that is counted. The same rules as the counters
// (figure_sum.h), told one by one instead of summed; a test holds them together. Pure.
#pragma once

#include "domain/insights/figure_sum.h"

namespace parvis {

enum class CountedKind {
    Received,
    Asked,
    Answered,
    AnsweredByEnd,
    IgnoredByEnd,
    Waiting,
    Opened,
    Closed,
    Reopened,
    ClockMet,
    ClockMissed,
    FirstResponse,
    NextResponse,
    FirstResponseHours,
    NextResponseHours,
    Resolution,
    FullResolution,
};

struct CountedAsk {
    CountedKind what = CountedKind::Asked;
    int kind = 0, sentiment = 0; // of Received, see receivedSub(); 0: any
};

struct CountedThing {
    Instant at;
    std::optional<Milliseconds> length; // of times
    PersonId author;                    // of Received
};

// In the piece's window, of its filter; by the order of the asks.
std::vector<CountedThing> countedIn(const FigureStory& story, const CellsPiece& piece,
                                    const std::vector<CountedAsk>& asks);

} // namespace parvis
