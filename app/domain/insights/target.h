// SPDX-License-Identifier: GPL-3.0-or-later
// What a figure shall reach in each day, week or month, and the alert when it does not. Pure.
//
// A missing figure is not a missed one: it changes nothing. An alert is told once when it begins and lasts, over
// further periods too, until the figure is back with a margin, or without one in two whole periods in a row.
#pragma once

#include "base/time/zone.h"
#include "domain/ids.h"

#include <QString>
#include <optional>
#include <vector>

namespace parvis {

using TargetId = StrongId<struct TargetTag>;

enum class TargetSense { AtLeast, AtMost };
enum class TargetPeriod { Day, Week, Month };
enum class TargetState { Met, Missed, NotKnown };

struct Target {
    TargetId id;                     // null: a new one
    QString kpi;                     // its name; whether there is one is the engine's to say
    std::vector<AccountId> accounts; // empty: all together
    TargetSense sense = TargetSense::AtLeast;
    double value = 0;
    TargetPeriod period = TargetPeriod::Month;
    bool alert = true;   // false: shown, never told
    double margin = 5;   // per cent of the value by which a figure has to be back
    bool unripe = false; // alert by a running period's figure, though it may still turn
    QString who;         // set it
    int revision = 0;
    bool operator==(const Target&) const = default;
};

// "kpi", "value" (not a number), "margin" (not within 0 to 100); empty: nothing is wrong.
QString targetProblem(const Target& target);

// The figure of one period, as far as it is known.
struct TargetFigure {
    Instant from, to;            // of the whole period
    std::optional<double> value; // nothing: missing
    bool complete = false;       // the period is over
    bool accumulates = false;    // while it runs it can only grow: a count, not a rate
};

struct AlertState {
    std::optional<Instant> began; // nothing: no alert
    std::optional<Instant> ended; // of the last one
    int metPeriods = 0;           // whole ones in a row since it began
    Instant judged;               // the end of the last whole period that was counted
    bool operator==(const AlertState&) const = default;
};

enum class AlertNews { None, Began, Ended };

struct TargetVerdict {
    TargetState state = TargetState::NotKnown;
    AlertState alert;
    AlertNews news = AlertNews::None; // to be told, once
};

// now: when it is looked at, for the alert's beginning and end.
TargetVerdict judgeTarget(const Target& target, const TargetFigure& figure, const AlertState& before, Instant now);

QString targetSenseName(TargetSense sense); // "at_least"
std::optional<TargetSense> targetSenseFromName(QStringView name);
QString targetPeriodName(TargetPeriod period); // "week"
std::optional<TargetPeriod> targetPeriodFromName(QStringView name);
QString targetStateName(TargetState state); // "not_known"

} // namespace parvis
