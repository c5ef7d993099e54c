// SPDX-License-Identifier: GPL-3.0-or-later
// What rules look at, gathered from those who know it.
#pragma once

#include "engine/services.h"

namespace parvis {

// Rules that can be run; one that was kept by a newer program and makes no sense here is left out and logged.
std::vector<CompiledRule> compiled(const std::vector<InboxRule>& rules);
bool askTraits(const std::vector<CompiledRule>& rules); // also to set a kind over one that triage gave

// Adds traits and ambassadors where the rules ask and somebody knows.
Async<std::vector<RuleFacts>> completed(QObject* context, const Ports& ports, const std::vector<CompiledRule>& rules,
                                        const std::vector<RuleFacts>& facts);

} // namespace parvis
