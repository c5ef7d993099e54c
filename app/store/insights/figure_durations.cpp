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

Result<double> valueInBucket(Connection& db, const DurationColumns& columns, quint16 bucket, qint64 place,
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
    if (!filter.person.isEmpty())
        where.add(u"person = ?"_s, filter.person);
    PARVIS_LET(value, db.first(u"SELECT %1 FROM %2"_s.arg(columns.length, columns.table) + where.sql() +
                                   u" ORDER BY %1 LIMIT 1 OFFSET ?"_s.arg(columns.length),
                               where.parameters() + values(place), [](Row& row) { return double(row.number()); }));
    if (!value)
        return failure(ErrorKind::Storage,
                       u"the counters tell of a duration that is not there; `parvis kpi recompute` makes them anew"_s);
    return *value;
}

} // namespace

Result<std::optional<double>> quantileFromTable(Connection& db, const Quantile& quantile, const FigureCells& cells,
                                                const FigureFilter& filter, const Window& window)
{
    const qint64 n = cellSum(cells, quantile.cell);
    if (n <= 0)
        return std::optional<double>();
    const auto [low, high] = quantileRanks(quantile.percent, n);
    double sum = 0;
    for (const qint64 rank : {low, high}) {
        qint64 before = 0;
        auto it = cells.lower_bound({quantile.cell, 0});
        while (before + it->second <= rank) {
            before += it->second;
            ++it;
        }
        PARVIS_LET(value, valueInBucket(db, columnsOf(quantile.cell), it->first.sub, rank - before, filter, window));
        sum += value;
    }
    return std::optional(sum / 2);
}

} // namespace parvis::store
