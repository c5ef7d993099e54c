// SPDX-License-Identifier: GPL-3.0-or-later
// The dates of a recurrence, worked out by libical in wall time and placed on the zone's time line afterwards: a week
// stays a week of the calendar over any clock change.
#pragma once

#include "base/result.h"
#include "domain/publishing/recurrence.h"

namespace parvis {

// Those due in [from, to), at most limit (0: all). Rejected, code "bad_rule", for what is no rule of RFC 5545 or comes
// more often than daily.
Result<std::vector<Occurrence>> occurrencesOf(const QString& rule, const WallTime& start, const ZoneId& zone,
                                              Instant from, Instant to, int limit = 0);

} // namespace parvis
