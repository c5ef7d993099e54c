// SPDX-License-Identifier: GPL-3.0-or-later
// What a worker watches of the figures: the crisis rule, and the targets that shall alert. Each is told once when it
// begins and once when it is over, whoever of several workers sees it first; the database remembers what was told.
// Engine thread.
#pragma once

#include "engine/insights/crisis_desk.h"
#include "engine/insights/figures_desk.h"

namespace parvis {

class FigureWatch : public QObject
{
    Q_OBJECT
public:
    explicit FigureWatch(const Ports& ports, QObject* parent = nullptr);

    // Answers how many alerts began or ended. Asked during a round: that round's answer.
    Async<int> round();

Q_SIGNALS:
    void event(const QString& line);

private:
    Async<void> watchCrisis();
    Async<void> tellCrisis(const CrisisAlarm& alarm);
    Async<void> crisisOver();
    Async<void> watchTargets();
    Async<void> nextTarget();
    Async<void> weigh(const StoredTarget& stored, const std::vector<Figure>& figures);
    Async<void> tellTarget(const StoredTarget& stored, const AlertState& after, const TargetFigure& by);

    Ports m_ports;
    CrisisDesk m_crisis;
    FiguresDesk m_figures;
    std::optional<Async<int>> m_running;
    std::vector<StoredTarget> m_targets; // of this round, still to be looked at
    int m_told = 0;
};

SplitBy targetSplit(TargetPeriod period);
// Counts of what happened in a period. What stands at its end, and what can be taken back, goes both ways.
bool onlyGrows(const KpiDefinition& kpi);
// The running period of a target, and the whole one before it.
std::pair<Window, Window> targetWindows(TargetPeriod period, const ZoneId& zone, Instant now);

} // namespace parvis
