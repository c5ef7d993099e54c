// SPDX-License-Identifier: GPL-3.0-or-later
// Traps these formulas avoid: a missing figure taken for 0, percentages averaged instead of computed, growth on a base
// of zero, averages that leave out whoever still waits.
#include "engine/insights/formulas.h"

#include <QSet>
#include <cmath>
#include <map>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

bool contains(const std::vector<AccountId>& accounts, AccountId id)
{
    return std::find(accounts.begin(), accounts.end(), id) != accounts.end();
}

bool inWindow(const Window& window, Instant at)
{
    return at >= window.from && at < window.to;
}

Outcome measured(double value, qint64 n)
{
    return {value, Basis::Measured, n};
}

Outcome derived(std::optional<double> value, qint64 n)
{
    return value ? Outcome{value, Basis::Derived, n} : Outcome{std::nullopt, Basis::Unavailable, n};
}

Outcome followersAtEnd(const Slice& slice)
{
    double sum = 0;
    qint64 known = 0;
    for (const AccountId id : slice.accounts) {
        if (const auto value = valueAt(slice.data.followers.value(id), slice.window.to - Milliseconds(1))) {
            sum += *value;
            ++known;
        }
    }
    return known > 0 ? measured(sum, known) : Outcome();
}

struct Growth {
    double start = 0, end = 0;
    qint64 accounts = 0;
};

// Accounts whose value is known at both ends; one connected in the middle counts from its first sample.
Growth growthOf(const Slice& slice)
{
    Growth growth;
    for (const AccountId id : slice.accounts) {
        const auto& line = slice.data.followers.value(id);
        const auto end = valueAt(line, slice.window.to - Milliseconds(1));
        auto start = valueAt(line, slice.window.from);
        if (!start) {
            const auto first = std::find_if(line.begin(), line.end(),
                                            [&](const SeriesPoint& p) { return inWindow(slice.window, p.at); });
            if (first != line.end())
                start = first->value;
        }
        if (start && end) {
            growth.start += *start;
            growth.end += *end;
            ++growth.accounts;
        }
    }
    return growth;
}

Outcome followersGained(const Slice& slice)
{
    const Growth growth = growthOf(slice);
    return growth.accounts > 0 ? derived(growth.end - growth.start, growth.accounts) : Outcome();
}

Outcome followersGrowth(const Slice& slice)
{
    const Growth growth = growthOf(slice);
    if (growth.accounts == 0 || growth.start <= 0)
        return {std::nullopt, Basis::Unavailable, growth.accounts};
    return derived((growth.end - growth.start) / growth.start * 100, growth.accounts);
}

// Posts of the slice with what was measured of each.
std::map<PublicationId, std::vector<const PostMetricRow*>> postsOf(const Slice& slice)
{
    std::map<PublicationId, std::vector<const PostMetricRow*>> posts;
    for (const PostMetricRow& row : slice.data.posts) {
        if (contains(slice.accounts, row.account) && inWindow(slice.window, row.publishedAt))
            posts[row.publication].push_back(&row);
    }
    return posts;
}

Outcome sumOf(const Slice& slice, Metric metric)
{
    double sum = 0;
    qint64 n = 0;
    for (const auto& [id, rows] : postsOf(slice)) {
        for (const PostMetricRow* row : rows) {
            if (row->metric == metric) {
                sum += row->value;
                ++n;
            }
        }
    }
    return n > 0 ? measured(sum, n) : Outcome();
}

// The parts of engagement that a network gives; the others are not there and count nothing.
bool isEngagement(Metric metric)
{
    switch (metric) {
    case Metric::Reactions:
    case Metric::Comments:
    case Metric::Shares:
    case Metric::Quotes:
    case Metric::Saves:
    case Metric::Clicks:
        return true;
    default:
        return false;
    }
}

std::optional<double> engagementOf(const std::vector<const PostMetricRow*>& rows)
{
    std::optional<double> sum;
    for (const PostMetricRow* row : rows) {
        if (isEngagement(row->metric))
            sum = sum.value_or(0) + row->value;
    }
    return sum;
}

Outcome engagement(const Slice& slice)
{
    std::optional<double> sum;
    qint64 n = 0;
    for (const auto& [id, rows] : postsOf(slice)) {
        if (const auto one = engagementOf(rows)) {
            sum = sum.value_or(0) + *one;
            ++n;
        }
    }
    return derived(sum, n);
}

// The mean of the posts' own rates, each by the followers at its own time.
Outcome engagementRateByFollowers(const Slice& slice)
{
    double sum = 0;
    qint64 n = 0;
    for (const auto& [id, rows] : postsOf(slice)) {
        const auto one = engagementOf(rows);
        const auto followers = rows.front()->followersThen;
        if (one && followers && *followers > 0) {
            sum += *one / *followers * 100;
            ++n;
        }
    }
    return n > 0 ? derived(sum / double(n), n) : Outcome();
}

Outcome perPost(const Slice& slice, Metric metric)
{
    const Outcome sum = sumOf(slice, metric);
    return sum.n > 0 ? derived(*sum.value / double(sum.n), sum.n) : Outcome();
}

std::optional<Instant> answeredBy(const ResponseRow& row, Instant limit)
{
    return row.answered && *row.answered < limit ? row.answered : std::nullopt;
}

struct Volume {
    qint64 received = 0, answered = 0, waiting = 0;
};

Volume volumeOf(const Slice& slice)
{
    Volume volume;
    for (const ResponseRow& row : slice.data.responses) {
        if (!contains(slice.accounts, row.account))
            continue;
        if (inWindow(slice.window, row.asked)) {
            ++volume.received;
            volume.answered += answeredBy(row, slice.asOf) ? 1 : 0;
        }
        volume.waiting += row.asked < slice.window.to && !answeredBy(row, slice.window.to) ? 1 : 0;
    }
    return volume;
}

Outcome responseRate(const Slice& slice)
{
    const Volume volume = volumeOf(slice);
    if (volume.received == 0)
        return {};
    return derived(double(volume.answered) / double(volume.received) * 100, volume.received);
}

// At the time of the reply: a question of before the period that was answered in it belongs here.
std::vector<double> responseSeconds(const Slice& slice, bool firstOnly)
{
    std::vector<double> seconds;
    for (const ResponseRow& row : slice.data.responses) {
        if (contains(slice.accounts, row.account) && row.answered && inWindow(slice.window, *row.answered) &&
            (row.first || !firstOnly))
            seconds.push_back(double((*row.answered - row.asked).count()) / 1000.0);
    }
    return seconds;
}

Outcome responseMedian(const Slice& slice, bool firstOnly)
{
    const auto seconds = responseSeconds(slice, firstOnly);
    return derived(medianOf(seconds), qint64(seconds.size()));
}

Outcome responseP90(const Slice& slice, bool firstOnly)
{
    const auto seconds = responseSeconds(slice, firstOnly);
    return derived(percentileOf(seconds, 90), qint64(seconds.size()));
}

using Formula = Outcome (*)(const Slice&);

struct NamedFormula {
    QLatin1StringView name;
    Formula formula;
};

constexpr NamedFormula formulaTable[] = {
    {"followers"_L1, followersAtEnd},
    {"followers_gained"_L1, followersGained},
    {"followers_growth"_L1, followersGrowth},
    {"posts_published"_L1, [](const Slice& s) { return measured(double(s.published), s.published); }},
    {"reactions"_L1, [](const Slice& s) { return sumOf(s, Metric::Reactions); }},
    {"comments"_L1, [](const Slice& s) { return sumOf(s, Metric::Comments); }},
    {"shares"_L1, [](const Slice& s) { return sumOf(s, Metric::Shares); }},
    {"impressions"_L1, [](const Slice& s) { return sumOf(s, Metric::Impressions); }},
    {"engagement"_L1, engagement},
    {"engagement_rate_by_followers"_L1, engagementRateByFollowers},
    {"amplification_rate"_L1, [](const Slice& s) { return perPost(s, Metric::Shares); }},
    {"applause_rate"_L1, [](const Slice& s) { return perPost(s, Metric::Reactions); }},
    {"conversation_rate"_L1, [](const Slice& s) { return perPost(s, Metric::Comments); }},
    {"messages_received"_L1,
     [](const Slice& s) {
         const auto v = volumeOf(s);
         return measured(double(v.received), v.received);
     }},
    {"messages_answered"_L1,
     [](const Slice& s) {
         const auto v = volumeOf(s);
         return measured(double(v.answered), v.received);
     }},
    {"response_rate"_L1, responseRate},
    {"first_response_time_median"_L1, [](const Slice& s) { return responseMedian(s, true); }},
    {"first_response_time_p90"_L1, [](const Slice& s) { return responseP90(s, true); }},
    {"next_response_time_median"_L1, [](const Slice& s) { return responseMedian(s, false); }},
    {"next_response_time_p90"_L1, [](const Slice& s) { return responseP90(s, false); }},
    {"waiting_now"_L1,
     [](const Slice& s) {
         const auto v = volumeOf(s);
         return measured(double(v.waiting), v.waiting);
     }},
};

} // namespace

Outcome computeFigure(QStringView kpi, const Slice& slice)
{
    for (const NamedFormula& entry : formulaTable) {
        if (kpi == entry.name)
            return entry.formula(slice);
    }
    return {};
}

std::optional<double> medianOf(std::vector<double> values)
{
    if (values.empty())
        return std::nullopt;
    std::sort(values.begin(), values.end());
    const size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

std::optional<double> percentileOf(std::vector<double> values, double percent)
{
    if (values.empty())
        return std::nullopt;
    std::sort(values.begin(), values.end());
    const auto rank = size_t(std::ceil(percent / 100 * double(values.size())));
    return values[std::clamp<size_t>(rank, 1, values.size()) - 1];
}

std::optional<double> valueAt(const std::vector<SeriesPoint>& line, Instant at)
{
    const auto after =
        std::upper_bound(line.begin(), line.end(), at, [](Instant a, const SeriesPoint& p) { return a < p.at; });
    return after == line.begin() ? std::nullopt : std::optional(std::prev(after)->value);
}

} // namespace parvis
