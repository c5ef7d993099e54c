// SPDX-License-Identifier: GPL-3.0-or-later
// Places in the plan between the domain's values and their rows, and the trail that every change of the plan leaves.
#pragma once

#include "ports/plan_repository.h"
#include "store/threads/executor.h"

namespace parvis::store {

// In the plan: neither a draft nor cancelled.
std::optional<PlanPlace> placeOf(const Publication& publication);
// state, wall, zone, due; a NULL state is no place.
std::optional<PlanPlace> readPlace(Row& row);
Values placeValues(const std::optional<PlanPlace>& place);

// Notes where the publication now stands. Replies leave none.
Done leaveTrail(Tx& tx, const Publication& publication);
// The same before the first change of a publication that has no trail yet: where it stood since it was made. To be
// called before its row is changed.
Done beginTrail(Tx& tx, PublicationId id);

} // namespace parvis::store
