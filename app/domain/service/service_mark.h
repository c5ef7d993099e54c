// SPDX-License-Identifier: GPL-3.0-or-later
// Which promise of a service level a clock counts to, and the clock that runs out first as a list needs it.
#pragma once

#include "base/time/instant.h"

#include <QString>
#include <optional>

namespace parvis {

enum class ServiceTarget { FirstResponse, NextResponse, Resolution };

inline constexpr ServiceTarget allServiceTargets[] = {ServiceTarget::FirstResponse, ServiceTarget::NextResponse,
                                                      ServiceTarget::Resolution};

QString serviceTargetName(ServiceTarget target); // "first_response", "next_response", "resolution"
std::optional<ServiceTarget> serviceTargetFromName(QStringView name);

// Of a conversation's clocks, the one that runs out first. No target: none counts. No due: it is paused.
struct ServiceMark {
    std::optional<ServiceTarget> target;
    std::optional<Instant> due;  // past it: overdue
    std::optional<Instant> warn; // before due
    bool operator==(const ServiceMark&) const = default;
};

} // namespace parvis
