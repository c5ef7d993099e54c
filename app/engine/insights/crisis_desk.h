// SPDX-License-Identifier: GPL-3.0-or-later
// The crisis rule applied to the hours that were counted beforehand: what a worker that looked each hour would have
// said. The rule itself stands in domain/insights/crisis.h; worker, window and command line all ask here.
#pragma once

#include "domain/insights/crisis.h"
#include "engine/services.h"

#include <QObject>

namespace parvis {

struct CrisisQuery {
    AccountId account; // null: all together
    Window window;     // whose hours are told; what lies ahead is left out
};

struct CrisisAlarm {
    Instant began; // the hour that was first out of its band
    std::optional<Instant> ended;
    CrisisExplanation first, last; // the hour it began with, and the last one that was out
    int severity = 0;              // the highest
};

struct CrisisReview {
    CrisisOptions options;
    std::vector<CrisisWatch::Turn> hours; // oldest first; the last one may still run
    std::vector<CrisisAlarm> alarms;      // that touch the window
    std::optional<Instant> since;         // the first hour that is known at all
};

class CrisisDesk : public QObject
{
    Q_OBJECT
public:
    explicit CrisisDesk(const Ports& ports, QObject* parent = nullptr);

    // Reads as far back as the rule looks, and as an alarm before the window may reach into it. Judged on the pool.
    Async<CrisisReview> review(const CrisisQuery& query);

private:
    Ports m_ports;
};

// The hours of a series, oldest first, judged one after the other. now: the hour that holds it is running.
CrisisReview reviewHours(const std::vector<HourCount>& hours, const ZoneId& zone, const CrisisOptions& options,
                         const Window& window, Instant now);

} // namespace parvis
