// SPDX-License-Identifier: GPL-3.0-or-later
// Posts with all that was measured of them, packed: a month of an account's posts is one page, and what they had come
// to at any instant is read off it. The newest value of each count comes first, so that a period which ends today reads
// no further. Pure.
#pragma once

#include "base/result.h"
#include "domain/insights/metric.h"

#include <QByteArray>
#include <array>
#include <functional>

namespace parvis {

inline constexpr size_t metricCount = 12;

// What a post has come to at some instant.
struct PostFigures {
    PublicationId publication;
    AccountId account;
    Instant publishedAt;
    std::optional<double> followersThen; // of the account when the post went out; none: unavailable
    QString campaign;                    // where it was asked for
    std::array<double, metricCount> values{};
    quint16 known = 0; // a bit for each metric

    void set(Metric metric, double value)
    {
        values[size_t(metric)] = value;
        known |= quint16(1U << unsigned(metric));
    }
    std::optional<double> of(Metric metric) const
    {
        return (known >> unsigned(metric)) & 1U ? std::optional(values[size_t(metric)]) : std::nullopt;
    }
    bool operator==(const PostFigures&) const = default;
};

struct PostSample {
    Instant at;
    double value = 0;
};

struct PostLine {
    Metric metric = Metric::Reactions;
    std::vector<PostSample> samples; // oldest first, at least one
};

struct PostHistory {
    PublicationId publication;
    Instant publishedAt;
    std::optional<double> followersThen;
    std::vector<PostLine> lines;
};

QByteArray postPageBytes(const std::vector<PostHistory>& posts);

struct PostSpan {
    Instant from, to; // of the posts' publishing: [from, to)
    Instant asOf;     // samples up to it count
};

// Calls fn for each post of the page within the span that anything was known of by then. Damaged bytes: Storage.
Result<void> eachPostOf(const QByteArray& page, const PostSpan& span, const std::function<void(PostFigures&)>& fn);

// Pages are of the months of UTC, whatever the workspace's zone: counted since January 1970.
int postMonth(Instant publishedAt);

} // namespace parvis
