// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/insights/marked_people.h"

#include <algorithm>
#include <set>

namespace parvis {
namespace {

constexpr qint64 msOfDay = 86'400'000;

} // namespace

ContactActivity recentActivity(const PersonDeeds& deeds, Instant end, Milliseconds window)
{
    ContactActivity activity;
    std::set<qint64> days; // of UTC
    const auto count = [&](const std::vector<Instant>& moments) {
        qint64 n = 0;
        for (const Instant at : moments) {
            if (at < end - window || at >= end)
                continue;
            ++n;
            days.insert(at.ms / msOfDay);
        }
        return n;
    };
    activity.recentMessages = count(deeds.messages);
    activity.recentLikes = count(deeds.likes);
    activity.recentBoosts = count(deeds.boosts);
    count(deeds.others);
    activity.recentDays = int(days.size());
    return activity;
}

PersonMarks marksAt(const std::optional<qint64>& followers, const PersonDeeds* deeds, Instant end, const MarkRule& rule)
{
    Reach reach;
    reach.followers = followers;
    const ContactActivity activity = deeds ? recentActivity(*deeds, end, rule.window) : ContactActivity();
    PersonMarks marks;
    for (const MarkVerdict& verdict : marksOf(reach, activity, rule))
        (verdict.mark == Mark::Ambassador ? marks.ambassador : marks.influencer) = verdict.given;
    return marks;
}

} // namespace parvis
