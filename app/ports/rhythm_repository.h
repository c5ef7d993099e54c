// SPDX-License-Identifier: GPL-3.0-or-later
// Slots, recurring and evergreen posts, import and export.
#pragma once

#include "base/async.h"

namespace parvis {

class RhythmRepository
{
public:
    RhythmRepository() = default;
    virtual ~RhythmRepository() = default;
    RhythmRepository(const RhythmRepository&) = delete;
    RhythmRepository& operator=(const RhythmRepository&) = delete;
};

} // namespace parvis
