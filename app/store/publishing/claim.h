// SPDX-License-Identifier: GPL-3.0-or-later
// Giving out what is due: who gets it, how much of an account, in which order. Within the caller's transaction.
#pragma once

#include "ports/post_repository.h"
#include "store/threads/executor.h"

namespace parvis::store {

// What OutboxRepository::claimDue promises.
Result<std::vector<ClaimedPublication>> claimIn(Tx& tx, const ClaimRequest& request);

} // namespace parvis::store
