// SPDX-License-Identifier: GPL-3.0-or-later
// When each clock of a conversation ran, told by its history. Pure.
#pragma once

#include "domain/service/service_clock.h"

namespace parvis {

struct ServiceTrack {
    struct Run {
        Instant from;
        std::optional<Instant> to; // none: it still runs
        bool operator==(const Run&) const = default;
    };
    std::optional<Instant> began, ended;
    std::vector<Run> runs;                      // the last one is open while the clock runs
    std::optional<ConversationStatus> pausedBy; // pending or snoozed
    bool unanswered = false;                    // ended by a close, not by an answer
    bool operator==(const ServiceTrack&) const = default;
};

using ServiceTracks = std::array<ServiceTrack, 3>; // by ServiceTarget

// The policy says what pauses, and what opening again does to the resolution.
ServiceTracks tracksOf(const std::vector<ServiceEvent>& history, const ServicePolicy& policy);

} // namespace parvis
