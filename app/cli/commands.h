// SPDX-License-Identifier: GPL-3.0-or-later
// One function per command. Each prints its answer itself and gives the exit code.
#pragma once

#include "cli/parsed_call.h"

namespace parvis {

Async<int> runCommand(QObject* context, const ParsedCall& call, CliEnvironment& environment);

// An open workspace, for commands that need one.
struct CommandScope {
    QObject* context;
    const ParsedCall& call;
    CliEnvironment& environment;
    const Ports& ports;
};

Async<int> countText(QObject* context, const ParsedCall& call, CliEnvironment& environment);
Async<int> practice(const ParsedCall& call, CliEnvironment& environment);

Async<int> accountAdd(const CommandScope& scope);
Async<int> accountList(const CommandScope& scope);
Async<int> accountCheck(const CommandScope& scope);
Async<int> accountRemove(const CommandScope& scope);
Async<int> accountBrand(const CommandScope& scope);

Async<int> postAdd(const CommandScope& scope);
Async<int> postList(const CommandScope& scope);
Async<int> postShow(const CommandScope& scope);
Async<int> postReschedule(const CommandScope& scope);
Async<int> postCancel(const CommandScope& scope);
Async<int> postRetry(const CommandScope& scope);
Async<int> postSettle(const CommandScope& scope);
Async<int> postEdit(const CommandScope& scope);
Async<int> postApprove(const CommandScope& scope);
Async<int> postReject(const CommandScope& scope);

Async<int> hold(const CommandScope& scope);
Async<int> release(const CommandScope& scope);
Async<int> rehearse(const CommandScope& scope);

Async<int> importTable(const CommandScope& scope);
Async<int> exportTable(const CommandScope& scope);

Async<int> inboxList(const CommandScope& scope);
Async<int> inboxShow(const CommandScope& scope);
Async<int> inboxReply(const CommandScope& scope);
Async<int> inboxNote(const CommandScope& scope);
Async<int> inboxModerate(const CommandScope& scope); // like, hide, delete, block, mute, report and their undoing

Async<int> inboxSimilar(const CommandScope& scope);
Async<int> inboxKind(const CommandScope& scope);
Async<int> triageFigures(const CommandScope& scope);
Async<int> triageTrain(const CommandScope& scope);
Async<int> triageClassify(const CommandScope& scope);
Async<int> serviceList(const CommandScope& scope);
Async<int> serviceShow(const CommandScope& scope);
Async<int> serviceCalendar(const CommandScope& scope);
Async<int> serviceSet(const CommandScope& scope);
Async<int> serviceRemove(const CommandScope& scope);
Async<int> inboxAssign(const CommandScope& scope);
Async<int> inboxLabel(const CommandScope& scope);
Async<int> inboxStatus(const CommandScope& scope);
Async<int> inboxDepartment(const CommandScope& scope);
Async<int> inboxPriority(const CommandScope& scope);
Async<int> departmentList(const CommandScope& scope);
Async<int> departmentSave(const CommandScope& scope);
Async<int> labelList(const CommandScope& scope);
Async<int> labelSave(const CommandScope& scope);
Async<int> labelRemove(const CommandScope& scope);
Async<int> viewList(const CommandScope& scope);
Async<int> viewSave(const CommandScope& scope);
Async<int> viewRemove(const CommandScope& scope);

Async<int> worker(const CommandScope& scope);
Async<int> sync(const CommandScope& scope);
Async<int> kpi(const CommandScope& scope);
int kpiExplain(const ParsedCall& call);
Async<int> kpiRecompute(const CommandScope& scope);
Async<int> report(const CommandScope& scope);
Async<int> backup(const CommandScope& scope);
Async<int> verify(const CommandScope& scope);
Async<int> doctor(const CommandScope& scope);

Async<int> ruleList(const CommandScope& scope);
Async<int> ruleShow(const CommandScope& scope);
Async<int> ruleAdd(const CommandScope& scope);
Async<int> ruleRemove(const CommandScope& scope);
Async<int> ruleEnable(const CommandScope& scope);
Async<int> ruleDisable(const CommandScope& scope);
Async<int> ruleDryRun(const CommandScope& scope);
Async<int> ruleLog(const CommandScope& scope);

} // namespace parvis
