// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/insights/figure_durations.h"

#include "store/sql/where.h"

#include <algorithm>

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

// So many values of a bucket from one place on, in their order: sorting a bucket is what takes time, so once.
Result<double> sumInBucket(Connection& db, const DurationColumns& columns, quint16 bucket, qint64 place, qint64 count,
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
    double sum = 0;
    qint64 found = 0;
    PARVIS_TRY(db.each(u"SELECT %1 FROM %2"_s.arg(columns.length, columns.table) + where.sql() +
                           u" ORDER BY %1 LIMIT ? OFFSET ?"_s.arg(columns.length),
                       where.parameters() + values(count, place), [&](Row& row) {
                           sum += double(row.number());
                           ++found;
                       }));
    if (found != count)
        return failure(ErrorKind::Storage,
                       u"the counters tell of a duration that is not there; `parvis kpi recompute` makes them anew"_s);
    return sum;
}

} // namespace

Result<std::optional<double>> quantileFromTable(Connection& db, const Quantile& quantile, const FigureCells& cells,
                                                const FigureFilter& filter, const Window& window)
{
    const qint64 n = cellSum(cells, quantile.cell);
    if (n <= 0)
        return std::optional<double>();
    const auto [low, high] = quantileRanks(quantile.percent, n);
    // The bucket that holds the rank, and the rank within it.
    const auto placeOf = [&](qint64 rank) {
        qint64 before = 0;
        auto it = cells.lower_bound({quantile.cell, 0});
        while (before + it->second <= rank) {
            before += it->second;
            ++it;
        }
        return std::pair(it->first.sub, rank - before);
    };
    const auto [lowBucket, lowPlace] = placeOf(low);
    const auto [highBucket, highPlace] = placeOf(high);
    const DurationColumns columns = columnsOf(quantile.cell);
    const bool together = lowBucket == highBucket;
    const qint64 count = together ? high - low + 1 : 1;
    PARVIS_LET(lower, sumInBucket(db, columns, lowBucket, lowPlace, count, filter, window));
    if (together)
        return std::optional(lower / double(count));
    PARVIS_LET(upper, sumInBucket(db, columns, highBucket, highPlace, 1, filter, window));
    return std::optional((lower + upper) / 2);
}

} // namespace parvis::store
