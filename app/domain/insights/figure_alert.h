// SPDX-License-Identifier: GPL-3.0-or-later
// What everybody is told once about figures: a crisis, a target that is not met, a report that could not be made. Pure.
#pragma once

#include "base/time/instant.h"
#include "domain/ids.h"

#include <QString>
#include <optional>

namespace parvis {

using FigureAlertId = StrongId<struct FigureAlertTag>;

enum class AlertKind { Crisis, Target, Report };

// One at a time of each kind and subject; it is told when it begins and when it is over.
struct FigureAlert {
    FigureAlertId id;
    AlertKind kind = AlertKind::Crisis;
    QString subject; // an id: of the account (empty: all together), the target or the schedule
    // Crisis: what left its band: "volume", "share" or "volume share". Target: the KPI. Report: the template.
    QString words;
    double value = 0; // Crisis: messages in the hour that was out. Target: the figure.
    double bound = 0; // Crisis: the most within the band. Target: the value that was promised.
    int severity = 0; // Crisis: 1 to 10
    QString detail;   // Report: why, in English
    Instant began;    // Crisis: the hour that was first out of its band
    std::optional<Instant> ended;
    bool operator==(const FigureAlert&) const = default;
};

QString alertKindName(AlertKind kind); // "crisis"
std::optional<AlertKind> alertKindFromName(QStringView name);

} // namespace parvis
