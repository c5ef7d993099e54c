// SPDX-License-Identifier: GPL-3.0-or-later
// Samples and the reads behind the figures.
#pragma once

#include "base/async.h"
#include "base/time/zone.h"
#include "domain/insights/metric.h"

#include <vector>

namespace parvis {

// A value on a time line: the last sample at or before `at`.
struct SeriesPoint {
    Instant at;
    double value = 0;
};

// The newest value of a post's metric at the end of a period, with when the post went out.
struct PostMetricRow {
    PublicationId publication;
    AccountId account;
    Instant publishedAt;
    Metric metric = Metric::Reactions;
    double value = 0;
    std::optional<double> followersThen; // of the account when the post went out; none: unavailable
};

// One customer message that asked for an answer, and the first public answer after it.
struct ResponseRow {
    ConversationId conversation;
    AccountId account;
    Instant asked;
    std::optional<Instant> answered;
    bool first = false; // the conversation's first
};

class InsightsRepository
{
public:
    InsightsRepository() = default;
    virtual ~InsightsRepository() = default;
    InsightsRepository(const InsightsRepository&) = delete;
    InsightsRepository& operator=(const InsightsRepository&) = delete;

    // Appends; a sample equal in value to the newest of its line is kept out (no news).
    virtual Async<int> addSamples(const std::vector<MetricSample>& samples) = 0;
    virtual Async<std::vector<SeriesPoint>> accountSeries(AccountId account, Metric metric, Instant from,
                                                          Instant to) = 0;
    virtual Async<std::optional<SeriesPoint>> accountValueAt(AccountId account, Metric metric, Instant at) = 0;
    // Posts published in [from, to), each metric's newest value taken up to `asOf`. accounts empty: all.
    virtual Async<std::vector<PostMetricRow>> postMetrics(const std::vector<AccountId>& accounts, Instant from,
                                                          Instant to, Instant asOf) = 0;
    virtual Async<std::vector<ResponseRow>> responses(const std::vector<AccountId>& accounts, Instant from,
                                                      Instant to) = 0;
    virtual Async<qint64> publishedCount(const std::vector<AccountId>& accounts, Instant from, Instant to) = 0;
};

} // namespace parvis
