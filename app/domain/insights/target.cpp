// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/insights/target.h"

#include "base/names.h"

#include <cmath>

namespace parvis {

using namespace Qt::StringLiterals;

namespace {

constexpr NameTable<TargetSense, 2> targetSenseNames{{
    {TargetSense::AtLeast, "at_least"_L1},
    {TargetSense::AtMost, "at_most"_L1},
}};

constexpr NameTable<TargetPeriod, 3> targetPeriodNames{{
    {TargetPeriod::Day, "day"_L1},
    {TargetPeriod::Week, "week"_L1},
    {TargetPeriod::Month, "month"_L1},
}};

constexpr NameTable<TargetState, 3> targetStateNames{{
    {TargetState::Met, "met"_L1},
    {TargetState::Missed, "missed"_L1},
    {TargetState::NotKnown, "not_known"_L1},
}};

constexpr int metPeriodsToEnd = 2;

bool meets(const Target& target, double value)
{
    return target.sense == TargetSense::AtLeast ? value >= target.value : value <= target.value;
}

bool meetsWithMargin(const Target& target, double value)
{
    const double margin = std::fabs(target.value) * target.margin / 100;
    return target.sense == TargetSense::AtLeast ? value >= target.value + margin : value <= target.value - margin;
}

// While a period runs, only what cannot turn any more is known.
TargetState stateOf(const Target& target, const TargetFigure& figure)
{
    if (!figure.value)
        return TargetState::NotKnown;
    const bool met = meets(target, *figure.value);
    const bool atLeast = target.sense == TargetSense::AtLeast;
    const bool decided = figure.complete || (figure.accumulates && met == atLeast);
    if (!decided)
        return TargetState::NotKnown;
    return met ? TargetState::Met : TargetState::Missed;
}

void countMet(AlertState& alert, const TargetFigure& figure)
{
    if (!figure.complete || figure.to <= alert.judged)
        return;
    ++alert.metPeriods;
    alert.judged = figure.to;
}

} // namespace

QString targetProblem(const Target& target)
{
    if (target.kpi.trimmed().isEmpty())
        return u"kpi"_s;
    if (!std::isfinite(target.value))
        return u"value"_s;
    return std::isfinite(target.margin) && target.margin >= 0 && target.margin <= 100 ? QString() : u"margin"_s;
}

TargetVerdict judgeTarget(const Target& target, const TargetFigure& figure, const AlertState& before, Instant now)
{
    TargetVerdict verdict{stateOf(target, figure), before, AlertNews::None};
    AlertState& alert = verdict.alert;
    // A rate that may still turn counts where it is asked for; a count that has not got there yet never does.
    const bool early = target.unripe && figure.value && !figure.accumulates;
    if (!target.alert || (verdict.state == TargetState::NotKnown && !early))
        return verdict;
    if (!meets(target, *figure.value)) {
        alert.metPeriods = 0;
        if (!alert.began) {
            alert.began = now;
            alert.ended.reset();
            verdict.news = AlertNews::Began;
        }
        return verdict;
    }
    if (!alert.began)
        return verdict;
    countMet(alert, figure);
    if (!meetsWithMargin(target, *figure.value) && alert.metPeriods < metPeriodsToEnd)
        return verdict;
    alert = {std::nullopt, now, 0, alert.judged};
    verdict.news = AlertNews::Ended;
    return verdict;
}

QString targetSenseName(TargetSense sense)
{
    return nameIn(targetSenseNames, sense);
}

std::optional<TargetSense> targetSenseFromName(QStringView name)
{
    return valueIn(targetSenseNames, name);
}

QString targetPeriodName(TargetPeriod period)
{
    return nameIn(targetPeriodNames, period);
}

std::optional<TargetPeriod> targetPeriodFromName(QStringView name)
{
    return valueIn(targetPeriodNames, name);
}

QString targetStateName(TargetState state)
{
    return nameIn(targetStateNames, state);
}

} // namespace parvis
