// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/insights/figure_sum.h"

#include <algorithm>

namespace parvis {
namespace {

// Pieces of time: before the window (0), within (1), until asOf (2), after (3).
class WindowScale final : public TimeScale
{
public:
    explicit WindowScale(const CellsPiece& piece)
        : m_window(piece.window), m_asOf(std::max(piece.asOf, piece.window.to))
    {
    }
    int dayOf(Instant at) override
    {
        if (at < m_window.from)
            return 0;
        if (at < m_window.to)
            return within;
        return at < m_asOf ? 2 : 3;
    }
    Instant startOf(int) override { return m_window.from; }
    static constexpr int within = 1;
    // Of AnsweredOf and IgnoredOf: the question's end lies so many pieces after it, and before asOf.
    static bool isEnded(int sub) { return sub <= 1; }

private:
    Window m_window;
    Instant m_asOf;
};

bool isOfLater(FigureCell cell)
{
    return cell == FigureCell::AnsweredOf || cell == FigureCell::IgnoredOf;
}

bool isAmong(const FigureFilter& filter, const FigureStory& story)
{
    const auto& accounts = filter.accounts;
    const bool account =
        accounts.empty() || std::find(accounts.begin(), accounts.end(), story.account) != accounts.end();
    return account && (filter.department.isNull() || filter.department == story.department);
}

} // namespace

std::pair<qint64, qint64> quantileRanks(int percent, qint64 n)
{
    if (percent == 50)
        return {(n - 1) / 2, n / 2};
    const qint64 rank = std::clamp<qint64>((percent * n + 99) / 100, 1, n) - 1;
    return {rank, rank};
}

std::optional<double> quantileOf(int percent, std::vector<qint64> values)
{
    if (values.empty())
        return std::nullopt;
    const auto [low, high] = quantileRanks(percent, qint64(values.size()));
    std::nth_element(values.begin(), values.begin() + low, values.end());
    const auto first = double(values[size_t(low)]);
    std::nth_element(values.begin(), values.begin() + high, values.end());
    return (first + double(values[size_t(high)])) / 2;
}

void StorySum::takeResponse(FigureCell any, FigureCell first, Milliseconds time, bool isFirst)
{
    m_durations[any].push_back(time.count());
    if (isFirst)
        m_durations[first].push_back(time.count());
}

void StorySum::takeDurations(const FigureStory& story)
{
    const FigureFilter& filter = m_piece.filter;
    for (const FigureQuestion& question : story.questions) {
        if (!question.answered || !m_piece.window.contains(*question.answered) ||
            (filter.isOfPerson() && filter.person != question.person))
            continue;
        takeResponse(FigureCell::NextTime, FigureCell::FirstTime, *question.answered - question.asked, question.first);
        if (question.hours)
            takeResponse(FigureCell::NextHours, FigureCell::FirstHours, *question.hours, question.first);
    }
    if (filter.isOfPerson())
        return;
    for (const FigureClose& close : story.closes) {
        if (!m_piece.window.contains(close.at))
            continue;
        m_durations[FigureCell::SolvedTime].push_back((close.at - close.from).count());
        if (close.last && story.opened)
            m_durations[FigureCell::FullTime].push_back((close.at - *story.opened).count());
    }
}

void StorySum::take(const FigureStory& story)
{
    if (!isAmong(m_piece.filter, story))
        return;
    WindowScale scale(m_piece);
    const bool ofPerson = m_piece.filter.isOfPerson();
    countStory(story, scale, [&](const FigureScope& scope, int day, CellKey key, qint64 n) {
        const bool mine = ofPerson ? scope.kind == FigureScope::Kind::Person && scope.name == m_piece.filter.person
                                   : scope.kind == FigureScope::Kind::Account;
        if (!mine || day != WindowScale::within)
            return;
        if (!isOfLater(key.cell))
            addCell(m_answer.cells, key.cell, isSpread(key.cell) ? durationStep(key.sub) : key.sub, n);
        else if (WindowScale::isEnded(key.sub))
            addCell(m_answer.cells, key.cell, 0, n);
    });
    takeDurations(story);
    for (const FigureComment& comment : story.comments) {
        if (m_piece.authors && m_piece.window.contains(comment.at))
            m_authors.add(comment.author, 1);
    }
    for (const FigureQuestion& question : story.questions) {
        const Instant end = m_piece.window.to;
        const bool ended =
            (question.answered && *question.answered < end) || (question.ignored && *question.ignored < end);
        m_backlog += question.asked < end && !ended ? 1 : 0;
    }
}

CellsAnswer StorySum::answer(const std::vector<Quantile>& quantiles)
{
    for (const Quantile& quantile : quantiles) {
        if (const auto value = quantileOf(quantile.percent, m_durations[quantile.cell]))
            m_answer.quantiles[quantile] = *value;
    }
    if (m_piece.backlog && !m_piece.filter.isOfPerson())
        m_answer.backlog = m_backlog;
    // Nobody writes to a colleague; they write to an account.
    if (m_piece.authors && !m_piece.filter.isOfPerson())
        m_answer.authors = m_authors.spread();
    return std::move(m_answer);
}

} // namespace parvis
