// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insights/post_quantities.h"

#include <array>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

struct Followers {
    std::optional<double> start,
        end;                    // of accounts known at both ends; one connected within counts from its first sample
    std::optional<double> now;  // of all that are known at the end
    double both = 0, known = 0; // accounts
};

std::optional<double> firstWithin(const std::vector<SeriesPoint>& line, const Window& window)
{
    const auto first =
        std::find_if(line.begin(), line.end(), [&window](const SeriesPoint& p) { return window.contains(p.at); });
    return first == line.end() ? std::nullopt : std::optional(first->value);
}

Followers followersOf(const Slice& slice)
{
    Followers sum;
    for (const AccountId id : slice.accounts) {
        const auto line = slice.data.followers.value(id);
        const auto end = valueAt(line, slice.window.to - Milliseconds(1));
        auto start = valueAt(line, slice.window.from);
        if (!start)
            start = firstWithin(line, slice.window);
        if (end) {
            sum.now = sum.now.value_or(0) + *end;
            ++sum.known;
        }
        if (start && end) {
            sum.start = sum.start.value_or(0) + *start;
            sum.end = sum.end.value_or(0) + *end;
            ++sum.both;
        }
    }
    return sum;
}

struct Sum {
    std::optional<double> value;
    double n = 0;

    void add(double one)
    {
        value = value.value_or(0) + one;
        ++n;
    }
};

Sum sumOf(const Slice& slice, Metric metric)
{
    Sum sum;
    for (const PostFigures* post : slice.posts) {
        if (const auto one = post->of(metric))
            sum.add(*one);
    }
    return sum;
}

// The parts of engagement that a network gives; the others are not there and count nothing.
constexpr std::array countedInEngagement{Metric::Reactions, Metric::Comments, Metric::Shares,
                                         Metric::Quotes,    Metric::Saves,    Metric::Clicks};

std::optional<double> engagementOf(const PostFigures& post)
{
    std::optional<double> sum;
    for (const Metric part : countedInEngagement) {
        if (const auto one = post.of(part))
            sum = sum.value_or(0) + *one;
    }
    return sum;
}

Sum engagementSum(const Slice& slice)
{
    Sum sum;
    for (const PostFigures* post : slice.posts) {
        if (const auto one = engagementOf(*post))
            sum.add(*one);
    }
    return sum;
}

// The sum of the posts' own rates, each by its own denominator: their mean is not the rate of the sums.
template <typename F>
Sum rateSum(const Slice& slice, F denominator)
{
    Sum sum;
    for (const PostFigures* post : slice.posts) {
        const auto one = engagementOf(*post);
        const std::optional<double> by = denominator(*post);
        if (one && by && *by > 0)
            sum.add(*one / *by * 100);
    }
    return sum;
}

Sum ratesByFollowers(const Slice& slice)
{
    return rateSum(slice, [](const PostFigures& post) { return post.followersThen; });
}

template <Metric metric>
Sum ratesBy(const Slice& slice)
{
    return rateSum(slice, [](const PostFigures& post) { return post.of(metric); });
}

struct NamedSum {
    QLatin1StringView name;
    Sum (*of)(const Slice&);
};

template <Metric metric>
Sum sumOfMetric(const Slice& slice)
{
    return sumOf(slice, metric);
}

// Each stands for its sum; with "_n" for how many posts it rests on.
constexpr std::array sums{
    NamedSum{"reactions"_L1, sumOfMetric<Metric::Reactions>},
    NamedSum{"comments"_L1, sumOfMetric<Metric::Comments>},
    NamedSum{"shares"_L1, sumOfMetric<Metric::Shares>},
    NamedSum{"quotes"_L1, sumOfMetric<Metric::Quotes>},
    NamedSum{"saves"_L1, sumOfMetric<Metric::Saves>},
    NamedSum{"clicks"_L1, sumOfMetric<Metric::Clicks>},
    NamedSum{"impressions"_L1, sumOfMetric<Metric::Impressions>},
    NamedSum{"reach"_L1, sumOfMetric<Metric::Reach>},
    NamedSum{"views"_L1, sumOfMetric<Metric::Views>},
    NamedSum{"engagement"_L1, engagementSum},
    NamedSum{"rates_by_followers"_L1, ratesByFollowers},
    NamedSum{"rates_by_reach"_L1, ratesBy<Metric::Reach>},
    NamedSum{"rates_by_impressions"_L1, ratesBy<Metric::Impressions>},
};

const NamedSum* sumNamed(QStringView name)
{
    const auto* const it = std::find_if(sums.begin(), sums.end(), [name](const NamedSum& s) { return s.name == name; });
    return it == sums.end() ? nullptr : it;
}

bool isCount(QStringView name)
{
    return name.endsWith("_n"_L1) && sumNamed(name.chopped(2));
}

constexpr std::array accountNames{"followers_start"_L1, "followers_end"_L1, "followers_now"_L1, "accounts_both"_L1,
                                  "accounts_known"_L1,  "published"_L1,     "audience"_L1,      "silent"_L1};

// Whoever writes to an account whose followers nobody tells would be a share of others' followers.
std::optional<double> audienceOf(const Slice& slice, const Followers& followers)
{
    return followers.known == double(slice.accounts.size()) ? followers.now : std::nullopt;
}

// Authors need not follow: where there are more of them than followers, how many are silent is not known.
std::optional<double> silentOf(const Slice& slice, const Followers& followers)
{
    const auto audience = audienceOf(slice, followers);
    if (!audience || !slice.cells.authors)
        return std::nullopt;
    const double silent = *audience - double(slice.cells.authors->authors());
    return silent < 0 ? std::nullopt : std::optional(silent);
}

} // namespace

bool isPostQuantity(QStringView name)
{
    return isMeasuredOfPosts(name) || std::find(accountNames.begin(), accountNames.end(), name) != accountNames.end();
}

bool isFollowersQuantity(QStringView name)
{
    return isPostQuantity(name) && !isMeasuredOfPosts(name) && name != "published"_L1;
}

bool isMeasuredOfPosts(QStringView name)
{
    return sumNamed(name) || isCount(name);
}

std::optional<double> postQuantity(QStringView name, const Slice& slice)
{
    if (name == "published"_L1)
        return double(slice.published);
    if (isCount(name))
        return sumNamed(name.chopped(2))->of(slice).n;
    if (const NamedSum* sum = sumNamed(name))
        return sum->of(slice).value;
    if (!slice.campaign.isEmpty())
        return std::nullopt;
    const Followers followers = followersOf(slice);
    if (name == "followers_start"_L1)
        return followers.start;
    if (name == "followers_end"_L1)
        return followers.end;
    if (name == "followers_now"_L1)
        return followers.now;
    if (name == "audience"_L1)
        return audienceOf(slice, followers);
    if (name == "silent"_L1)
        return silentOf(slice, followers);
    if (name == "accounts_both"_L1)
        return followers.both;
    return name == "accounts_known"_L1 ? std::optional(followers.known) : std::nullopt;
}

std::optional<double> valueAt(const std::vector<SeriesPoint>& line, Instant at)
{
    const auto after =
        std::upper_bound(line.begin(), line.end(), at, [](Instant a, const SeriesPoint& p) { return a < p.at; });
    return after == line.begin() ? std::nullopt : std::optional(std::prev(after)->value);
}

} // namespace parvis
