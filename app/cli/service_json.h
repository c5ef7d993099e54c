// SPDX-License-Identifier: GPL-3.0-or-later
// Service levels as the command line prints them.
#pragma once

#include "cli/commands.h"
#include "engine/inbox/service_desk.h"

#include <QJsonArray>
#include <QJsonObject>

namespace parvis {

// {"target", "due", "warn"} of the clock that runs out first, as last computed; null where there is none.
QJsonValue serviceMarkJson(const ServiceMark& mark);
// [{"target","state","reason","policy","minutes","business","used_seconds","remaining_seconds","began","ended","due",
// "warn"}], as they stand now.
QJsonArray clocksJson(const ServiceClocks& clocks);
// [{"at","who","what","from","to"}]
QJsonArray trailJson(const std::vector<ConversationEvent>& trail);
void printClocks(const ServiceStanding& standing);
// Without clocks where the workspace is given none.
Async<ServiceStanding> standingOf(const CommandScope& scope, ConversationId id);

} // namespace parvis
