// SPDX-License-Identifier: GPL-3.0-or-later
// Posts that never age: they fill an account's slots that stayed empty, each again only after its cooldown. Pure.
#pragma once

#include "base/time/instant.h"
#include "domain/ids.h"

#include <optional>
#include <vector>

namespace parvis {

using EvergreenId = StrongId<struct EvergreenTag>;

struct Evergreen {
    EvergreenId id;
    PostId post; // whose words are used, as they stand then
    AccountId account;
    int cooldown = 30; // days from one use to the next
    bool paused = false;
    int revision = 0;
    std::optional<Instant> lastUse; // on the account, planned or out; given by the store
    bool operator==(const Evergreen&) const = default;
};

// Of what may go out at that moment, all whose cooldown is over then: those never used first, then the one that has
// rested longest beyond its cooldown. In order, so that the next can stand in for one that is refused.
std::vector<Evergreen> evergreensFor(const std::vector<Evergreen>& pool, AccountId account, Instant moment);

} // namespace parvis
