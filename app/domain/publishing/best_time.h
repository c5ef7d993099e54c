// SPDX-License-Identifier: GPL-3.0-or-later
// At which weekday and hour an account's posts did best. Pure.
#pragma once

#include "base/time/zone.h"

#include <vector>

namespace parvis {

// A post that has had its time, with all that people did about it: reactions, comments, shares, quotes, saves.
struct EngagedPost {
    Instant publishedAt;
    double engagement = 0;
};

struct BestTime {
    int weekday = 1;    // 1 Monday … 7 Sunday
    int hour = 0;       // of the zone's wall time
    int posts = 0;      // in that hour of that weekday
    double average = 0; // engagement of one of them
    bool operator==(const BestTime&) const = default;
};

struct BestTimes {
    int posts = 0;               // all that were looked at
    double average = 0;          // engagement of one of them
    std::vector<BestTime> times; // best first; empty when there are too few posts to say, or no hour stands out
    bool isEnough() const { return posts >= neededPosts; }
    static constexpr int neededPosts = 20; // in all
    static constexpr int neededInHour = 3; // in one hour of one weekday
};

// Few posts say little: an hour's average is drawn towards that of all, as if three more posts of average engagement
// stood in it. Only hours above the average of all are named.
BestTimes bestTimes(const std::vector<EngagedPost>& posts, const ZoneId& zone, int limit);

} // namespace parvis
