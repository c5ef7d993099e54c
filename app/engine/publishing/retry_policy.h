// SPDX-License-Identifier: GPL-3.0-or-later
// How long to wait before the next try. Pure but for the jitter, which keeps workers from knocking all at once.
#pragma once

#include "base/result.h"
#include "base/time/instant.h"
#include "domain/publishing/publication.h"

namespace parvis {

// Doubles from `base` with each try (1 is the first), up to `cap`.
Milliseconds backOff(int tries, Milliseconds base, Milliseconds cap);
// The same, 20 % to either side of it at random.
Milliseconds withJitter(Milliseconds wait);
// When to try again after a failure that surely changed nothing: the network's own word where it gave one.
Milliseconds retryWait(const Error& error, int tries);
// A failure that is retried with nobody watching, but not for ever: others than offline, rate limit and the like.
bool isWorthAnotherTry(const Error& error, int tries);

} // namespace parvis
