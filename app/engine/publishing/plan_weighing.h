// SPDX-License-Identifier: GPL-3.0-or-later
// What charter and approval policies say to publications that shall stand at other times, together.
#pragma once

#include "engine/publishing/charter_check.h"

namespace parvis {

struct PlanMove {
    Publication publication;
    Plan plan; // where it shall stand
};

struct WeighedMove {
    Post post;
    Governed governed;
};

// One answer for each move, in order. copier: they are new posts of this person beside the present ones; empty: they
// are moved, and judged as they will stand to each other afterwards.
Async<std::vector<WeighedMove>> weighMoves(QObject* context, const Ports& ports, const std::vector<PlanMove>& moves,
                                           const QString& copier);

} // namespace parvis
