// SPDX-License-Identifier: GPL-3.0-or-later
// Approval, charter, comments on drafts, audit log.
#pragma once

#include "base/async.h"

namespace parvis {

class GovernanceRepository
{
public:
    GovernanceRepository() = default;
    virtual ~GovernanceRepository() = default;
    GovernanceRepository(const GovernanceRepository&) = delete;
    GovernanceRepository& operator=(const GovernanceRepository&) = delete;
};

} // namespace parvis
