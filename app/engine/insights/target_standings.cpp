// SPDX-License-Identifier: GPL-3.0-or-later
// How each target stands, and since when.
#include "engine/insights/figure_watch.h"
#include "engine/insights/figures_desk.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

constexpr int wholePeriodsRead = 12;

LocalDate firstDayRead(TargetPeriod period, LocalDate running)
{
    switch (period) {
    case TargetPeriod::Day:
        return running.addDays(-wholePeriodsRead);
    case TargetPeriod::Week:
        return running.addDays(-7 * wholePeriodsRead);
    case TargetPeriod::Month:
        break;
    }
    return running.addMonths(-wholePeriodsRead);
}

// figures: one for each period, the last one runs.
TargetStanding standingOf(const StoredTarget& stored, const std::vector<Figure>& figures, Instant now)
{
    TargetStanding standing;
    standing.stored = stored;
    const bool grows = onlyGrows(*kpiDefinition(stored.target.kpi));
    const auto stateOf = [&](size_t at) {
        const Figure& figure = figures[at];
        const bool whole = at + 1 < figures.size();
        return judgeTarget(stored.target, {figure.from, figure.to, figure.value, whole, grows}, {}, now).state;
    };
    if (figures.empty())
        return standing;
    standing.value = figures.back().value;
    size_t at = figures.size() - 1;
    if (stateOf(at) == TargetState::NotKnown && at > 0)
        --at;
    standing.state = stateOf(at);
    if (standing.state == TargetState::NotKnown)
        return standing;
    standing.value = figures[at].value;
    while (at > 0 && stateOf(at - 1) == standing.state)
        --at;
    standing.since = figures[at].from;
    standing.isLonger = at == 0;
    return standing;
}

} // namespace

Async<TargetStanding> FiguresDesk::standing(const StoredTarget& stored)
{
    TargetStanding unknown;
    unknown.stored = stored;
    if (!kpiDefinition(stored.target.kpi))
        return Async<TargetStanding>::ready(unknown);
    const ZoneId zone = m_ports.workspace.info().zone;
    const Instant now = m_ports.clock.now();
    const Window running = targetWindows(stored.target.period, zone, now).first;
    FigureQuery query;
    query.metrics = {stored.target.kpi};
    query.accounts = stored.target.accounts;
    query.zone = zone;
    query.from = startOfDay(firstDayRead(stored.target.period, dateAt(running.from, zone)), zone);
    query.to = running.to;
    query.by = targetSplit(stored.target.period);
    return figures(query).thenResult(
        this, [stored, unknown, now](const Result<std::vector<Figure>>& figures) -> Result<TargetStanding> {
            if (figures)
                return standingOf(stored, *figures, now);
            // Of an account that is gone nothing is known.
            if (figures.error().kind == ErrorKind::Rejected)
                return unknown;
            return Failure(figures.error());
        });
}

Async<std::vector<TargetStanding>> FiguresDesk::standings()
{
    return m_book.targets().then(this, [this](const std::vector<StoredTarget>& targets) {
        std::vector<Async<TargetStanding>> parts;
        parts.reserve(targets.size());
        for (const StoredTarget& stored : targets)
            parts.push_back(standing(stored));
        return whenAll(this, parts);
    });
}

} // namespace parvis
