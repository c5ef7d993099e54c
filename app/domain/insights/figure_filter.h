// SPDX-License-Identifier: GPL-3.0-or-later
// Of whom and of when a figure is.
#pragma once

#include "base/time/instant.h"
#include "domain/ids.h"

#include <vector>

namespace parvis {

struct Window {
    Instant from, to; // [from, to)
    bool contains(Instant at) const { return at >= from && at < to; }
    bool operator==(const Window&) const = default;
};

struct FigureFilter {
    std::vector<AccountId> accounts; // empty: of all
    DepartmentId department;         // null: of all
    QString person;                  // a colleague who answered; empty: of all
    bool nobody = false;             // only answers that name nobody; person is empty then
    bool isOfPerson() const { return nobody || !person.isEmpty(); }
    bool operator==(const FigureFilter&) const = default;
};

} // namespace parvis
