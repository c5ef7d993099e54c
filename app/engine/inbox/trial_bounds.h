// SPDX-License-Identifier: GPL-3.0-or-later
// Which numbers of a try on the past are bounds.
#pragma once

#include "domain/inbox/rules/actions.h"

namespace parvis {

// More than the rules would do, perhaps: a person is acknowledged once in some days and not long after they wrote, and
// turns are taken by people with capacities. None of that is known of a past that did not happen.
constexpr bool countsAtMost(ActionKind kind)
{
    return kind == ActionKind::Acknowledge || kind == ActionKind::RoundRobin;
}

} // namespace parvis
