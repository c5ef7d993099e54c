// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the list of KPIs.
#pragma once

#include "engine/insights/figures_desk.h"

namespace parvis {

void addReachKpis(std::vector<KpiDefinition>& list);
void addServiceKpis(std::vector<KpiDefinition>& list);
void addReputationKpis(std::vector<KpiDefinition>& list);
void addCommunityKpis(std::vector<KpiDefinition>& list);

} // namespace parvis
