// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/output.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

using Command = Async<int> (*)(const CommandScope&);

const QHash<QString, Command>& commands()
{
    static const QHash<QString, Command> table{
        {u"account add"_s, accountAdd},
        {u"account list"_s, accountList},
        {u"account check"_s, accountCheck},
        {u"account remove"_s, accountRemove},
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
        {u"inbox list"_s, inboxList},
        {u"inbox show"_s, inboxShow},
        {u"inbox reply"_s, inboxReply},
        {u"worker"_s, worker},
        {u"sync"_s, sync},
        {u"kpi"_s, kpi},
        {u"backup"_s, backup},
        {u"verify"_s, verify},
        {u"doctor"_s, doctor},
    };
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
