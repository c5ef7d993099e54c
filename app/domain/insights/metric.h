// SPDX-License-Identifier: GPL-3.0-or-later
// What was measured, when, and from where. Samples are append-only; a correction is a new sample.
#pragma once

#include "base/time/instant.h"
#include "base/time/zone.h"
#include "domain/ids.h"

#include <QString>
#include <optional>
#include <vector>

namespace parvis {

enum class Metric {
    Followers,
    Following,
    Posts, // of an account
    Reactions,
    Comments,
    Shares,
    Quotes,
    Saves,
    Clicks,
    Impressions,
    Reach,
    Views, // of a post
};

struct MetricSample {
    AccountId account;
    PublicationId publication; // null: of the account
    Metric metric = Metric::Followers;
    Instant at;
    double value = 0;
    QString source; // "mastodon:statuses", "bluesky:getPosts", "import"
    bool operator==(const MetricSample&) const = default;
};

// How a figure came about. Unavailable is shown as such, never as 0.
enum class Basis { Measured, Derived, Unavailable };

// One answer of the formula engine: the shape of `parvis kpi`, of a tile and of a table row.
struct Figure {
    QString metric; // KPI name: "followers", "engagement_rate", "first_response_time_median"
    Instant from, to;
    AccountId account; // null: all
    QString group;     // day, network… by which it was split; empty for the whole
    std::optional<double> value;
    QString unit; // "count", "percent", "seconds"
    Basis basis = Basis::Unavailable;
    std::optional<double> previous; // the period of the same length before
    qint64 n = 0;                   // how many rows it rests on
};

QString metricName(Metric metric); // "followers"
std::optional<Metric> metricFromName(QStringView name);
QString basisName(Basis basis);

} // namespace parvis
