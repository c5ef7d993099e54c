// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/insights/figure_durations.h"

#include "store/sql/where.h"

#include <algorithm>
#include <numeric>

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

struct DurationColumns {
    QString table, length, bucket, at;
    bool firstOnly = false;
};

DurationColumns columnsOf(FigureCell cell)
{
    switch (cell) {
    case FigureCell::FirstTime:
    case FigureCell::NextTime:
        return {u"response_time"_s, u"ms"_s, u"bucket"_s, u"answered"_s, cell == FigureCell::FirstTime};
    case FigureCell::FirstHours:
    case FigureCell::NextHours:
        return {u"response_time"_s, u"hours"_s, u"hours_bucket"_s, u"answered"_s, cell == FigureCell::FirstHours};
    case FigureCell::SolvedTime:
        return {u"solved_time"_s, u"ms"_s, u"bucket"_s, u"closed"_s, false};
    default:
        return {u"solved_time"_s, u"whole"_s, u"whole_bucket"_s, u"closed"_s, false};
    }
}

// The values of a bucket, in no order.
Result<std::vector<qint64>> valuesIn(Connection& db, const DurationColumns& columns, size_t bucket,
                                     const FigureFilter& filter, const Window& window)
{
    Where where;
    where.add(columns.bucket + u" = ?"_s, int(bucket));
    where.add(columns.length + u" IS NOT NULL"_s);
    where.add(columns.at + u" IS NOT NULL"_s);
    where.add(columns.at + u" >= ? AND "_s + columns.at + u" < ?"_s, window.from, window.to);
    if (columns.firstOnly)
        where.add(u"first = 1"_s);
    where.addIn(u"account"_s, filter.accounts, [](AccountId id) { return id; });
    if (!filter.department.isNull())
        where.add(u"department = ?"_s, filter.department);
    if (filter.isOfPerson())
        where.add(u"person = ?"_s, filter.person);
    return db.all(u"SELECT %1 FROM %2"_s.arg(columns.length, columns.table) + where.sql(), where.parameters(),
                  [](Row& row) { return row.number(); });
}

struct Place {
    size_t bucket = 0;
    qint64 rank = 0; // within it
    bool operator==(const Place&) const = default;
};

Place placeOf(const std::vector<qint64>& buckets, qint64 rank)
{
    size_t bucket = 0;
    while (rank >= buckets[bucket])
        rank -= buckets[bucket++];
    return {bucket, rank};
}

} // namespace

Result<std::optional<double>> quantileFromTable(Connection& db, const Quantile& quantile,
                                                const std::vector<qint64>& buckets, const FigureFilter& filter,
                                                const Window& window)
{
    const qint64 n = std::accumulate(buckets.begin(), buckets.end(), qint64(0));
    if (n <= 0)
        return std::optional<double>();
    const auto [low, high] = quantileRanks(quantile.percent, n);
    const Place places[] = {placeOf(buckets, low), placeOf(buckets, high)};
    const DurationColumns columns = columnsOf(quantile.cell);
    double sum = 0;
    std::vector<qint64> found;
    for (const Place& place : places) {
        if (&place == places || place.bucket != places[0].bucket) {
            PARVIS_LET(read, valuesIn(db, columns, place.bucket, filter, window));
            found = std::move(read);
        }
        if (qint64(found.size()) != buckets[place.bucket])
            return failure(
                ErrorKind::Storage,
                u"the counters tell of durations that are not there; `parvis kpi recompute` makes them anew"_s);
        // Sorting a bucket takes far longer than finding a place in it.
        std::nth_element(found.begin(), found.begin() + place.rank, found.end());
        sum += double(found[size_t(place.rank)]);
    }
    return std::optional(sum / 2);
}

} // namespace parvis::store
