// SPDX-License-Identifier: GPL-3.0-or-later
// What is counted beforehand about conversations: sparse counters that add up, one page of them for a day or a month of
// an account, a department or a colleague. A page holds nothing but sums, so pages of any days and accounts make a
// figure by being added, and a change of one conversation is a small page of differences. Pure.
#pragma once

#include "base/result.h"
#include "base/time/instant.h"

#include <QByteArray>
#include <map>

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

struct CellKey {
    FigureCell cell = FigureCell::Received;
    quint16 sub = 0;
    constexpr auto operator<=>(const CellKey&) const = default;
};

using FigureCells = std::map<CellKey, qint64>; // no zeros

void addCells(FigureCells& into, const FigureCells& more, qint64 times = 1);
void addCell(FigureCells& into, FigureCell cell, quint16 sub, qint64 n);
qint64 cellSum(const FigureCells& cells, FigureCell cell); // over all sub-keys
qint64 cellAt(const FigureCells& cells, FigureCell cell, quint16 sub);

// Compact and exact. Damaged bytes: Storage.
QByteArray cellBytes(const FigureCells& cells);
Result<FigureCells> cellsFromBytes(const QByteArray& bytes);
// The same without a map in between, for sums over many pages: calls fn(CellKey, qint64). False: damaged.
template <typename F>
bool eachCell(const QByteArray& bytes, F fn);

// Durations fall into buckets a tenth apart, whose bounds are whole milliseconds: with the number in each bucket known,
// the middle value is searched in one bucket only.
quint16 durationBucket(Milliseconds duration);
Milliseconds bucketFloor(quint16 bucket); // the shortest duration within
inline constexpr quint16 durationBuckets = 256;

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
bool readVarint(const char*& at, const char* end, quint64& value);
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
bool eachCell(const QByteArray& bytes, F fn)
{
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
        fn(CellKey{FigureCell(key >> 16), quint16(key & 0xFFFF)}, detail::unzigzag(n));
    }
    return true;
}

} // namespace parvis
