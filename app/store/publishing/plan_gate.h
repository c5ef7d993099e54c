// SPDX-License-Identifier: GPL-3.0-or-later
// What stands against putting a publication back to where it once was: approvals are for words and a time, and rules
// may have come since. In the transaction that puts it back, so nothing changes in between.
#pragma once

#include "domain/publishing/publication.h"
#include "store/sql/connection.h"

namespace parvis::store {

struct PlanGate {
    bool review = false;          // somebody has to approve these words at this time first
    std::optional<Error> blocked; // Rejected, code "charter_<kind>"
};

Result<PlanGate> gateOf(Connection& db, const Publication& publication, const Plan& plan);

} // namespace parvis::store
