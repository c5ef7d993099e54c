// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publishing/best_time.h"

#include <algorithm>
#include <map>

namespace parvis {
namespace {

constexpr double weightOfAll = 3;

struct Bucket {
    int posts = 0;
    double sum = 0;
};

} // namespace

BestTimes bestTimes(const std::vector<EngagedPost>& posts, const ZoneId& zone, int limit)
{
    BestTimes result;
    result.posts = int(posts.size());
    if (posts.empty())
        return result;
    std::map<std::pair<int, int>, Bucket> buckets;
    double sum = 0;
    for (const EngagedPost& post : posts) {
        const WallTime wall = wallTimeAt(post.publishedAt, zone);
        Bucket& bucket = buckets[{wall.date.dayOfWeek(), wall.hour}];
        ++bucket.posts;
        bucket.sum += post.engagement;
        sum += post.engagement;
    }
    result.average = sum / result.posts;
    if (!result.isEnough())
        return result;
    std::vector<std::pair<double, BestTime>> scored;
    for (const auto& [key, bucket] : buckets) {
        const double drawn = (bucket.sum + weightOfAll * result.average) / (bucket.posts + weightOfAll);
        if (bucket.posts >= BestTimes::neededInHour && drawn > result.average)
            scored.push_back({drawn, {key.first, key.second, bucket.posts, bucket.sum / bucket.posts}});
    }
    std::stable_sort(scored.begin(), scored.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    for (size_t i = 0; i < scored.size() && i < size_t(limit); ++i)
        result.times.push_back(scored[i].second);
    return result;
}

} // namespace parvis
