// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/commands_book.h"
#include "cli/commands_people.h"
#include "cli/output.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

using Command = Async<int> (*)(const CommandScope&);

using Commands = QHash<QString, Command>;

Commands publishingCommands()
{
    return {
        {u"account add"_s, accountAdd},
        {u"account list"_s, accountList},
        {u"account check"_s, accountCheck},
        {u"account remove"_s, accountRemove},
        {u"account brand"_s, accountBrand},
        {u"post add"_s, postAdd},
        {u"post list"_s, postList},
        {u"post show"_s, postShow},
        {u"post reschedule"_s, postReschedule},
        {u"post cancel"_s, postCancel},
        {u"post retry"_s, postRetry},
        {u"post settle"_s, postSettle},
        {u"import"_s, importTable},
        {u"export"_s, exportTable},
        {u"post edit"_s, postEdit},
        {u"post approve"_s, postApprove},
        {u"post reject"_s, postReject},
        {u"hold"_s, hold},
        {u"release"_s, release},
        {u"rehearse"_s, rehearse},
    };
}

Commands inboxCommands()
{
    return {
        {u"inbox list"_s, inboxList},
        {u"inbox show"_s, inboxShow},
        {u"inbox reply"_s, inboxReply},
        {u"inbox note"_s, inboxNote},
        {u"inbox like"_s, inboxModerate},
        {u"inbox unlike"_s, inboxModerate},
        {u"inbox hide"_s, inboxModerate},
        {u"inbox unhide"_s, inboxModerate},
        {u"inbox delete"_s, inboxModerate},
        {u"inbox block"_s, inboxModerate},
        {u"inbox unblock"_s, inboxModerate},
        {u"inbox mute"_s, inboxModerate},
        {u"inbox unmute"_s, inboxModerate},
        {u"inbox report"_s, inboxModerate},
        {u"inbox assign"_s, inboxAssign},
        {u"inbox label"_s, inboxLabel},
        {u"inbox status"_s, inboxStatus},
        {u"inbox department"_s, inboxDepartment},
        {u"inbox priority"_s, inboxPriority},
        {u"department list"_s, departmentList},
        {u"department save"_s, departmentSave},
        {u"label list"_s, labelList},
        {u"label save"_s, labelSave},
        {u"label remove"_s, labelRemove},
        {u"view list"_s, viewList},
        {u"view save"_s, viewSave},
        {u"view remove"_s, viewRemove},
        {u"inbox similar"_s, inboxSimilar},
        {u"inbox kind"_s, inboxKind},
    };
}

Commands peopleCommands()
{
    return {
        {u"contact list"_s, contactList},     {u"contact show"_s, contactShow},
        {u"contact link"_s, contactLink},     {u"contact unlink"_s, contactUnlink},
        {u"contact note"_s, contactNote},     {u"contact field"_s, contactField},
        {u"contact export"_s, contactExport}, {u"contact erase"_s, contactErase},
        {u"contact erased"_s, contactErased}, {u"retention list"_s, retentionList},
        {u"retention add"_s, retentionAdd},   {u"retention remove"_s, retentionRemove},
        {u"idea list"_s, ideaList},           {u"idea add"_s, ideaAdd},
        {u"idea show"_s, ideaShow},           {u"idea state"_s, ideaState},
        {u"idea merge"_s, ideaMerge},         {u"idea answer"_s, ideaAnswer},
    };
}

Commands ruleCommands()
{
    return {
        {u"service list"_s, serviceList},
        {u"service show"_s, serviceShow},
        {u"service calendar"_s, serviceCalendar},
        {u"service set"_s, serviceSet},
        {u"service remove"_s, serviceRemove},
        {u"rule list"_s, ruleList},
        {u"rule show"_s, ruleShow},
        {u"rule add"_s, ruleAdd},
        {u"rule remove"_s, ruleRemove},
        {u"rule enable"_s, ruleEnable},
        {u"rule disable"_s, ruleDisable},
        {u"rule dry-run"_s, ruleDryRun},
        {u"rule log"_s, ruleLog},
        {u"triage figures"_s, triageFigures},
        {u"triage train"_s, triageTrain},
        {u"triage classify"_s, triageClassify},
    };
}

Commands bookCommands()
{
    return {
        {u"kpi crisis"_s, kpiCrisis},
        {u"kpi themes"_s, kpiThemes},
        {u"kpi alerts"_s, kpiAlerts},
        {u"report schedule add"_s, reportScheduleAdd},
        {u"report schedule list"_s, reportScheduleList},
        {u"report schedule remove"_s, reportScheduleRemove},
        {u"target list"_s, targetList},
        {u"target add"_s, targetAdd},
        {u"target remove"_s, targetRemove},
        {u"annotation list"_s, annotationList},
        {u"annotation add"_s, annotationAdd},
        {u"annotation remove"_s, annotationRemove},
        {u"dashboard list"_s, dashboardList},
        {u"campaign import-costs"_s, campaignImportCosts},
        {u"campaign import-conversions"_s, campaignImportConversions},
        {u"campaign costs"_s, campaignCosts},
        {u"campaign imports"_s, campaignImports},
        {u"campaign forget"_s, campaignForget},
        {u"listening import"_s, listeningImport},
        {u"listening show"_s, listeningShow},
        {u"listening imports"_s, listeningImports},
        {u"listening forget"_s, listeningForget},
    };
}

Commands workspaceCommands()
{
    return {
        {u"worker"_s, worker}, {u"sync"_s, sync},     {u"kpi"_s, kpi},       {u"kpi recompute"_s, kpiRecompute},
        {u"report"_s, report}, {u"backup"_s, backup}, {u"verify"_s, verify}, {u"doctor"_s, doctor},
    };
}

const Commands& commands()
{
    static const Commands table = [] {
        Commands all;
        for (const Commands& some : {publishingCommands(), inboxCommands(), peopleCommands(), ruleCommands(),
                                     bookCommands(), workspaceCommands()})
            all.insert(some);
        return all;
    }();
    return table;
}

Async<int> ready(int code)
{
    return Async<int>::ready(code);
}

int cannotOpen(const ParsedCall& call, CliEnvironment& environment, const Error& error)
{
    output::problem(u"workspace "_s + call.workspace.location, error);
    if (error.code == "damaged"_L1) {
        const auto copies = environment.goodCopies(call.workspace.location);
        output::problem(copies.isEmpty() ? u"there is no good copy beside it; nothing was changed"_s
                                         : u"the last good copy is %1; nothing was changed"_s.arg(copies.first()));
    }
    return int(ExitCode::NoWorkspace);
}

Async<int> initialise(QObject* context, const ParsedCall& call, CliEnvironment& environment)
{
    InitOptions options;
    options.name = call.name.empty() ? u"Parvis"_s : QString::fromStdString(call.name);
    options.zone = ZoneId::system();
    if (!call.zone.empty()) {
        const auto zone = ZoneId::fromName(QString::fromStdString(call.zone));
        if (!zone)
            return ready(output::problem(u"--zone: \"%1\" is no IANA zone"_s.arg(QString::fromStdString(call.zone)),
                                         ExitCode::WrongCall));
        options.zone = *zone;
    }
    return environment.create(call.workspace, options)
        .thenResult(context, [call](Result<std::shared_ptr<CliSession>> session) -> Result<int> {
            if (!session) {
                const bool taken = session.error().kind == ErrorKind::Conflict;
                return output::problem(u"workspace "_s + call.workspace.location, session.error(),
                                       taken ? ExitCode::NotDone : ExitCode::NoWorkspace);
            }
            const auto info = (*session)->ports().workspace.info();
            if (call.json)
                output::json(QJsonObject{
                    {u"workspace"_s, info.location}, {u"name"_s, info.name}, {u"zone"_s, info.zone.name()}});
            else
                output::line(u"%1 is ready: %2, %3"_s.arg(info.location, info.name, info.zone.name()));
            return int(ExitCode::Done);
        });
}

} // namespace

Async<int> runCommand(QObject* context, const ParsedCall& call, CliEnvironment& environment)
{
    if (call.command == "init"_L1)
        return initialise(context, call, environment);
    if (call.command == "count"_L1)
        return countText(context, call, environment);
    if (call.command == "practice"_L1)
        return practice(call, environment);
    if (call.command == "kpi explain"_L1)
        return ready(kpiExplain(call));
    const Command command = commands().value(call.command);
    if (!command)
        return ready(output::problem(u"\"%1\" is not built yet"_s.arg(call.command), ExitCode::WrongCall));
    return environment.open(call.workspace)
        .thenResult(context,
                    [context, &call, &environment, command](Result<std::shared_ptr<CliSession>> session) -> Async<int> {
                        if (!session)
                            return ready(cannotOpen(call, environment, session.error()));
                        auto open = *session;
                        const auto scope =
                            std::make_shared<CommandScope>(CommandScope{context, call, environment, open->ports()});
                        // The session and the scope end with the command's answer.
                        return command(*scope).thenResult(context, [open, scope](Result<int> code) -> Result<int> {
                            return code ? *code : output::problem(scope->call.command, code.error());
                        });
                    });
}

} // namespace parvis
