// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/insights/figure_cells.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

// Whole numbers all the way: the same bounds on every machine. A step of distributions is the bound of a bucket that
// would lie over it. The last one is beyond a thousand years.
constexpr std::array<qint64, durationBuckets> bucketBounds = [] {
    std::array<qint64, durationBuckets> bounds{};
    bounds[0] = 0;
    bounds[1] = 1'000;
    for (size_t i = 2; i < bounds.size(); ++i) {
        bounds[i] = bounds[i - 1] + bounds[i - 1] / 128;
        for (const Milliseconds step : durationSteps) {
            if (bounds[i - 1] < step.count() && step.count() < bounds[i])
                bounds[i] = step.count();
        }
    }
    return bounds;
}();

constexpr std::array<quint8, durationBuckets> stepOfBucket = [] {
    std::array<quint8, durationBuckets> steps{};
    for (size_t i = 0; i < steps.size(); ++i) {
        for (size_t step = 0; step < durationSteps.size() && durationSteps[step].count() <= bucketBounds[i]; ++step)
            steps[i] = quint8(step);
    }
    return steps;
}();

quint64 keyNumber(CellKey key)
{
    return (quint64(key.cell) << 16) | key.sub;
}

} // namespace

namespace detail {

bool readLongVarint(const char*& at, const char* end, quint64& value)
{
    value = 0;
    for (int shift = 0; shift < 64 && at != end; shift += 7) {
        const auto byte = quint8(*at++);
        value |= quint64(byte & 0x7F) << shift;
        if (byte < 0x80)
            return true;
    }
    return false;
}

void writeVarint(QByteArray& bytes, quint64 value)
{
    while (value >= 0x80) {
        bytes += char(quint8(value | 0x80));
        value >>= 7;
    }
    bytes += char(quint8(value));
}

} // namespace detail

void addCell(FigureCells& into, FigureCell cell, quint16 sub, qint64 n)
{
    if (n == 0)
        return;
    const auto it = into.try_emplace({cell, sub}, 0).first;
    it->second += n;
    if (it->second == 0)
        into.erase(it);
}

void addCells(FigureCells& into, const FigureCells& more, qint64 times)
{
    for (const auto& [key, n] : more)
        addCell(into, key.cell, key.sub, n * times);
}

qint64 cellSum(const FigureCells& cells, FigureCell cell)
{
    qint64 sum = 0;
    for (auto it = cells.lower_bound({cell, 0}); it != cells.end() && it->first.cell == cell; ++it)
        sum += it->second;
    return sum;
}

qint64 cellAt(const FigureCells& cells, FigureCell cell, quint16 sub)
{
    const auto it = cells.find({cell, sub});
    return it == cells.end() ? 0 : it->second;
}

FigureCells CellSum::cells() const
{
    FigureCells cells;
    for (size_t cell = 0; cell < m_cells.size(); ++cell) {
        if (isSpread(FigureCell(cell))) {
            std::array<qint64, durationSteps.size()> steps{};
            for (size_t sub = 0; sub < m_cells[cell].size(); ++sub)
                steps[durationStep(quint16(sub))] += m_cells[cell][sub];
            for (size_t step = 0; step < steps.size(); ++step)
                addCell(cells, FigureCell(cell), quint16(step), steps[step]);
            continue;
        }
        for (size_t sub = 0; sub < m_cells[cell].size(); ++sub) {
            if (m_cells[cell][sub] != 0)
                cells.emplace_hint(cells.end(), CellKey{FigureCell(cell), quint16(sub)}, m_cells[cell][sub]);
        }
    }
    return cells;
}

QByteArray cellBytes(const FigureCells& cells)
{
    QByteArray bytes;
    quint64 before = 0;
    for (const auto& [key, n] : cells) {
        const quint64 number = keyNumber(key);
        detail::writeVarint(bytes, number - before);
        detail::writeVarint(bytes, detail::zigzag(n));
        before = number;
    }
    return bytes;
}

Result<FigureCells> cellsFromBytes(const QByteArray& bytes)
{
    FigureCells cells;
    const bool good = eachCell(bytes, {}, [&cells](CellKey key, qint64 n) { cells.emplace_hint(cells.end(), key, n); });
    if (!good)
        return failure(ErrorKind::Storage, u"a page of figures is damaged"_s);
    return cells;
}

quint16 durationBucket(Milliseconds duration)
{
    const auto above =
        std::upper_bound(bucketBounds.begin(), bucketBounds.end(), std::max<qint64>(duration.count(), 0));
    return quint16(above - bucketBounds.begin() - 1);
}

quint16 durationStep(quint16 bucket)
{
    return stepOfBucket[std::min<size_t>(bucket, stepOfBucket.size() - 1)];
}

Milliseconds bucketFloor(quint16 bucket)
{
    return Milliseconds(bucketBounds[std::min<size_t>(bucket, bucketBounds.size() - 1)]);
}

} // namespace parvis
