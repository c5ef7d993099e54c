// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/insights/metric.h"

#include "base/names.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

constexpr NameTable<Metric, 12> metricNames{{
    {Metric::Followers, "followers"_L1},
    {Metric::Following, "following"_L1},
    {Metric::Posts, "posts"_L1},
    {Metric::Reactions, "reactions"_L1},
    {Metric::Comments, "comments"_L1},
    {Metric::Shares, "shares"_L1},
    {Metric::Quotes, "quotes"_L1},
    {Metric::Saves, "saves"_L1},
    {Metric::Clicks, "clicks"_L1},
    {Metric::Impressions, "impressions"_L1},
    {Metric::Reach, "reach"_L1},
    {Metric::Views, "views"_L1},
}};

constexpr NameTable<Basis, 3> basisNames{{
    {Basis::Measured, "measured"_L1},
    {Basis::Derived, "derived"_L1},
    {Basis::Unavailable, "unavailable"_L1},
}};

} // namespace

QString metricName(Metric metric)
{
    return nameIn(metricNames, metric);
}

std::optional<Metric> metricFromName(QStringView name)
{
    return valueIn(metricNames, name);
}

QString basisName(Basis basis)
{
    return nameIn(basisNames, basis);
}

} // namespace parvis
