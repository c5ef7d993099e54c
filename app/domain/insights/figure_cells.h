// SPDX-License-Identifier: GPL-3.0-or-later
// What is counted beforehand about conversations: sparse counters that add up, one page of them for a day or a month of
// an account, a department or a colleague. A page holds nothing but sums, so pages of any days and accounts make a
// figure by being added, and a change of one conversation is a small page of differences. Pure.
#pragma once

#include "base/result.h"
#include "base/time/instant.h"

#include <QByteArray>
#include <array>
#include <bitset>
#include <map>
#include <vector>

namespace parvis {

// What a counter counts, and what its sub-key says. Values are stored: never renumbered.
enum class FigureCell : quint8 {
    Received = 1,   // customers' messages by when they were written; sub: receivedSub()
    Asked = 2,      // questions by when they were asked; sub: 0 the conversation's first, 1 further ones
    Answered = 3,   // questions by when they were answered; sub as Asked
    AnsweredOf = 4, // questions by when they were asked; sub: days until the answer's day, from the page's first day
    Ignored = 5,    // questions by when their conversation was closed without an answer; sub as Asked
    IgnoredOf = 6,  // by when they were asked; sub: days until that close, from the page's first day
    FirstTime = 7,  // first response times by when they were given; sub: durationBucket()
    NextTime = 8,   // every response time, the first ones too; sub: durationBucket()
    FirstHours = 9, // the same in the open hours of the service calendar
    NextHours = 10,
    FirstTimeSum = 11, // milliseconds of the four above
    NextTimeSum = 12,
    FirstHoursSum = 13,
    NextHoursSum = 14,
    Opened = 15,     // conversations by when the customer began them
    Closed = 16,     // closes; sub: 0 the first one, 1 further ones
    Reopened = 17,   // by when they were opened again
    SolvedTime = 18, // from the beginning or the reopening to the close; sub: durationBucket()
    SolvedTimeSum = 19,
    FullTime = 20, // from the beginning to the last close so far
    FullTimeSum = 21,
    ClockMet = 22, // service clocks by when they ended; sub: ServiceTarget
    ClockMissed = 23,
    HourReceived = 24, // customers' messages by the hour; sub: hours since the day began in the workspace's zone
    HourNegative = 25,
};

// Those whose sub-key is a bucket of durations.
constexpr bool isSpread(FigureCell cell)
{
    using enum FigureCell;
    return cell == FirstTime || cell == NextTime || cell == FirstHours || cell == NextHours || cell == SolvedTime ||
           cell == FullTime;
}

struct CellKey {
    FigureCell cell = FigureCell::Received;
    quint16 sub = 0;
    constexpr auto operator<=>(const CellKey&) const = default;
};

using FigureCells = std::map<CellKey, qint64>; // no zeros
using CellSet = std::bitset<32>;               // by number; none: all of them

void addCells(FigureCells& into, const FigureCells& more, qint64 times = 1);
void addCell(FigureCells& into, FigureCell cell, quint16 sub, qint64 n);
qint64 cellSum(const FigureCells& cells, FigureCell cell); // over all sub-keys
qint64 cellAt(const FigureCells& cells, FigureCell cell, quint16 sub);

// Compact and exact. Damaged bytes: Storage.
QByteArray cellBytes(const FigureCells& cells);
Result<FigureCells> cellsFromBytes(const QByteArray& bytes);
// The same without a map in between, for sums over many pages: calls fn(CellKey, qint64) for what is wanted and looks
// no further than there. False: damaged.
template <typename F>
bool eachCell(const QByteArray& bytes, const CellSet& wanted, F fn);

// Adds up the cells of very many pages: a step of an array for each, where a map would search its place.
class CellSum
{
public:
    void add(CellKey key, qint64 n)
    {
        if (size_t(key.cell) >= m_cells.size())
            return; // a newer program's
        std::vector<qint64>& subs = m_cells[size_t(key.cell)];
        if (key.sub >= subs.size())
            subs.resize(size_t(key.sub) + 1);
        subs[key.sub] += n;
    }
    // By sub-key, from 0; none beyond the last that is told.
    const std::vector<qint64>& of(FigureCell cell) const { return m_cells[size_t(cell)]; }
    // Of durations how many in each of durationSteps: their buckets are for finding a quantile.
    FigureCells cells() const;

private:
    std::array<std::vector<qint64>, CellSet().size()> m_cells; // by cell and sub-key
};

// Durations fall into buckets less than a hundredth apart, whose bounds are whole milliseconds: with the number in each
// bucket known, the middle value is searched in one bucket only, which holds few of them however many there are.
quint16 durationBucket(Milliseconds duration);
Milliseconds bucketFloor(quint16 bucket); // the shortest duration within
inline constexpr quint16 durationBuckets = 3'200;
// Where distributions of durations are cut: bounds that people speak in, each the floor of a bucket.
inline constexpr std::array<Milliseconds, 10> durationSteps{
    Milliseconds(0),        std::chrono::minutes(5), std::chrono::minutes(15), std::chrono::minutes(30),
    std::chrono::hours(1),  std::chrono::hours(2),   std::chrono::hours(4),    std::chrono::hours(8),
    std::chrono::hours(24), std::chrono::hours(48)};
quint16 durationStep(quint16 bucket); // the place of the step that it lies in

// A message's kind and sentiment as triage tells them: places in triageKinds() and triageSentiments() plus one, 0 where
// it tells nothing.
constexpr quint16 receivedSub(int kind, int sentiment)
{
    return quint16(kind * 4 + sentiment);
}
inline constexpr int negativeSentiment = 3; // of triageSentiments()
constexpr int kindOfSub(quint16 sub)
{
    return sub / 4;
}
constexpr int sentimentOfSub(quint16 sub)
{
    return sub % 4;
}

namespace detail {
// Answers false at the end or where the bytes are damaged.
bool readLongVarint(const char*& at, const char* end, quint64& value);
inline bool readVarint(const char*& at, const char* end, quint64& value)
{
    if (at != end && quint8(*at) < 0x80) { // nearly all of them
        value = quint8(*at++);
        return true;
    }
    return readLongVarint(at, end, value);
}
void writeVarint(QByteArray& bytes, quint64 value);
constexpr quint64 zigzag(qint64 value)
{
    return (quint64(value) << 1) ^ quint64(value >> 63);
}
constexpr qint64 unzigzag(quint64 value)
{
    return qint64(value >> 1) ^ -qint64(value & 1);
}
} // namespace detail

template <typename F>
bool eachCell(const QByteArray& bytes, const CellSet& wanted, F fn)
{
    quint64 last = 0xFFFFFF; // the highest key that is wanted
    if (wanted.any()) {
        size_t cell = wanted.size() - 1;
        while (!wanted.test(cell))
            --cell;
        last = (quint64(cell) << 16) | 0xFFFF;
    }
    const char* at = bytes.constData();
    const char* const end = at + bytes.size();
    quint64 key = 0;
    while (at != end) {
        quint64 step = 0, n = 0;
        if (!detail::readVarint(at, end, step) || !detail::readVarint(at, end, n))
            return false;
        key += step;
        if (step == 0 || key > 0xFFFFFF)
            return false;
        if (key > last)
            return true;
        if (wanted.none() || ((key >> 16) < wanted.size() && wanted.test(key >> 16)))
            fn(CellKey{FigureCell(key >> 16), quint16(key & 0xFFFF)}, detail::unzigzag(n));
    }
    return true;
}

} // namespace parvis
