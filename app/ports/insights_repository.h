// SPDX-License-Identifier: GPL-3.0-or-later
// Samples and the reads behind the figures.
#pragma once

#include "base/async.h"
#include "base/time/zone.h"
#include "domain/insights/figure_sum.h"
#include "domain/insights/metric.h"
#include "domain/insights/post_page.h"

#include <QStringList>
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
    QString campaign;
};

struct PostFiguresQuery {
    std::vector<AccountId> accounts; // empty: all
    PostSpan span;
    bool withCampaigns = false;
};

// What counting everything anew found.
struct FiguresVerdict {
    qint64 conversations = 0, pages = 0;
    qint64 waiting = 0; // conversations that a changed service rule has yet to be applied to
    qint64 wrongStories = 0, wrongPages = 0, wrongDurations = 0;
    QStringList examples; // the first few wrong ones, in words
    bool agrees() const { return wrongStories == 0 && wrongPages == 0 && wrongDurations == 0; }
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
    // The same for the figures: a row for each post of which anything is known, in no order, read off pages that are
    // kept.
    virtual Async<std::vector<PostFigures>> postFigures(const PostFiguresQuery& query) = 0;
    // One line for each account: the samples in force at these instants, and the first one of all; oldest first.
    virtual Async<std::vector<std::vector<SeriesPoint>>>
    accountValuesAt(const std::vector<AccountId>& accounts, Metric metric, const std::vector<Instant>& instants) = 0;
    // Counted beforehand where the windows are days of the workspace's own zone and the filter names one kind of thing;
    // else from every conversation, exact and slower.
    virtual Async<std::vector<CellsAnswer>> cells(const std::vector<CellsPiece>& pieces,
                                                  const std::vector<Quantile>& quantiles) = 0;
    // SHA-256 over all that figures of the days from `from` to `to` rest on: samples, and counters by day.
    virtual Async<QByteArray> samplesDigest(Instant from, Instant to) = 0;
    // Colleagues who answered, by name; an empty one where answers name nobody.
    virtual Async<QStringList> answeringPeople() = 0;
    // Conversations that a changed service rule has yet to be applied to.
    virtual Async<qint64> figuresLeft() = 0;
    // Applies changed service rules to at most so many conversations; answers how many are left.
    virtual Async<qint64> catchUpFigures(int limit) = 0;
    // Counts everything anew and says whether the stored counters agree; changes nothing.
    virtual Async<FiguresVerdict> checkFigures() = 0;
    // Throws the counters away and makes them anew, in one transaction.
    virtual Async<void> recomputeFigures() = 0;
    // campaign empty: of all.
    virtual Async<qint64> publishedCount(const std::vector<AccountId>& accounts, Instant from, Instant to,
                                         const QString& campaign) = 0;
};

} // namespace parvis
