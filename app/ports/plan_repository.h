// SPDX-License-Identifier: GPL-3.0-or-later
// The calendar beside the posts: campaigns, notes, calendars from outside, the journal of undo.
#pragma once

#include "base/async.h"

namespace parvis {

class PlanRepository
{
public:
    PlanRepository() = default;
    virtual ~PlanRepository() = default;
    PlanRepository(const PlanRepository&) = delete;
    PlanRepository& operator=(const PlanRepository&) = delete;
};

} // namespace parvis
