// SPDX-License-Identifier: GPL-3.0-or-later
// Commands about what people set about figures, and the words of their calls.
#pragma once

#include "cli/commands.h"

namespace CLI {
class App;
}

namespace parvis {

void addBookCommands(CLI::App& app, ParsedCall& call);
void addScheduleCommands(CLI::App* report, ParsedCall& call); // behind `report`

Async<int> kpiCrisis(const CommandScope& scope);
Async<int> kpiThemes(const CommandScope& scope); // what complaints are about more than before
Async<int> kpiAlerts(const CommandScope& scope);

Async<int> reportScheduleAdd(const CommandScope& scope);
Async<int> reportScheduleList(const CommandScope& scope);
Async<int> reportScheduleRemove(const CommandScope& scope);

Async<int> targetList(const CommandScope& scope);
Async<int> targetAdd(const CommandScope& scope);
Async<int> targetRemove(const CommandScope& scope);

Async<int> annotationList(const CommandScope& scope);
Async<int> annotationAdd(const CommandScope& scope);
Async<int> annotationRemove(const CommandScope& scope);

Async<int> dashboardList(const CommandScope& scope);

Async<int> campaignImportCosts(const CommandScope& scope);
Async<int> campaignImportConversions(const CommandScope& scope);
Async<int> campaignCosts(const CommandScope& scope);
Async<int> campaignImports(const CommandScope& scope);
Async<int> campaignForget(const CommandScope& scope);

Async<int> listeningImport(const CommandScope& scope);
Async<int> listeningShow(const CommandScope& scope);
Async<int> listeningImports(const CommandScope& scope);
Async<int> listeningForget(const CommandScope& scope);

} // namespace parvis
