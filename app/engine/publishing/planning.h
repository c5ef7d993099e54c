// SPDX-License-Identifier: GPL-3.0-or-later
// From what a person means by "when" to a plan with an instant, or to the findings why not. Pure.
#pragma once

#include "domain/publishing/checks.h"
#include "engine/publishing/publishing_desk.h"

namespace parvis {

struct Planned {
    std::vector<Finding> findings;
    Plan plan; // meaningful without errors; of a draft with no time: wall and due are those of now
};

Planned planFor(const When& when, const LatePolicy& late, const ZoneId& workspaceZone, Instant now);
// What the account's state means for something that should go out.
std::vector<Finding> checkAccountState(const Account& account);
// The first error as an Error for calls that answer no findings: Rejected, with the finding's code.
Error asError(const std::vector<Finding>& findings);

} // namespace parvis
