// SPDX-License-Identifier: GPL-3.0-or-later
// What the formula engine asks about conversations, and the sum over their stories one by one: the exact way, for any
// window and filter. Where whole days are asked for, pages give the same sums faster.
#pragma once

#include "domain/insights/author_spread.h"
#include "domain/insights/figure_filter.h"
#include "domain/insights/figure_story.h"
#include "domain/insights/marked_people.h"

namespace parvis {

// One sum over the counters of conversations.
struct CellsPiece {
    FigureFilter filter;
    Window window;
    // Questions of the window that were answered or ignored by then are AnsweredOf and IgnoredOf (sub 0).
    Instant asOf;
    bool backlog = false; // also what waited at the window's end
    CellSet wanted = {};  // counters that need not be told may be left out
    bool authors = false; // also who wrote
    bool marks = false;   // also how many of them carry a mark at the window's end; with authors
};

// Of FirstTime, NextTime, FirstHours, NextHours, SolvedTime or FullTime. 50: the middle value, or the mean of the two
// in the middle; else the nearest rank, the smallest value that at least so many of a hundred do not exceed.
struct Quantile {
    FigureCell cell = FigureCell::FirstTime;
    int percent = 50;
    auto operator<=>(const Quantile&) const = default;
};

struct CellsAnswer {
    FigureCells cells;                    // of durations how many in each of durationSteps
    std::map<Quantile, double> quantiles; // milliseconds; not there where nothing is to be told
    std::optional<qint64> backlog;
    std::optional<AuthorSpread> authors;
    std::optional<MarkedCount> marked;
};

// The places, from 0, of n ordered values whose mean is the quantile.
std::pair<qint64, qint64> quantileRanks(int percent, qint64 n);
std::optional<double> quantileOf(int percent, std::vector<qint64> values); // nothing: there are none

class StorySum
{
public:
    explicit StorySum(CellsPiece piece) : m_piece(std::move(piece)) {}
    void take(const FigureStory& story);
    CellsAnswer answer(const std::vector<Quantile>& quantiles); // once
    const AuthorTally& authors() const { return m_authors; }

private:
    void takeDurations(const FigureStory& story);
    void takeResponse(FigureCell any, FigureCell first, Milliseconds time, bool isFirst);

    CellsPiece m_piece;
    CellsAnswer m_answer;
    std::map<FigureCell, std::vector<qint64>> m_durations;
    qint64 m_backlog = 0;
    AuthorTally m_authors;
};

} // namespace parvis
