// SPDX-License-Identifier: GPL-3.0-or-later
// Figures in words: names, values with their unit, change against the period before, and the finding of a chart.
#pragma once

#include "domain/insights/metric.h"
#include "domain/insights/target.h"
#include "ui/widgets/icons.h"

#include <optional>
#include <vector>

namespace parvis {
struct KpiDefinition;
}

namespace parvis::ui {

QString kpiTitle(const QString& name); // "Engagement rate"
// In the window's language where they are known, else as the engine says them.
QString kpiFormula(const KpiDefinition& definition);
QString kpiExcludes(const KpiDefinition& definition);
QString kpiSource(const KpiDefinition& definition);
// "1,204", "3.4 %", "2 h 05 min". Numbers and percentages have the digits of reports and of `parvis kpi`; durations are
// for reading.
QString valueWords(double value, const QString& unit);
// In tables and where one value is pointed at: durations too have the reports' digits, "2:05:09".
QString exactWords(double value, const QString& unit);
QString axisWords(double value, const QString& unit); // the same, short
QString basisWords(Basis basis);

// Round steps that cover [low, high]: at least two, at most seven.
std::vector<double> niceTicks(double low, double high, const QString& unit);

struct ChangeWords {
    QString text; // "12 % more", "unchanged", "nothing to compare"
    QString icon; // arrow; empty where there is none
    Tint tint = Tint::Muted;
};
ChangeWords changeWords(const Figure& figure, bool higherIsBetter);

// "Target: at least 4,500 a month"
QString targetWords(const Target& target, const QString& unit);
QString targetWordsBrief(const Target& target, const QString& unit); // "≥ 4,500 a month", where room is short
struct TargetLook {
    QString icon;
    Tint tint = Tint::Muted;
};
// Reached or missed by the figure shown; neither where it adds up over another time than the target's.
TargetLook targetLook(const Target& target, const Figure& figure);

} // namespace parvis::ui
