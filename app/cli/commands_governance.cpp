// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/input.h"
#include "cli/output.h"
#include "engine/publishing/governance_desk.h"
#include "engine/publishing/rehearsal.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

std::optional<HeldChoice> overdueChoice(const std::string& word)
{
    if (word == "send")
        return HeldChoice::SendNow;
    if (word.empty() || word == "keep")
        return HeldChoice::Keep;
    if (word == "cancel")
        return HeldChoice::Cancel;
    return std::nullopt;
}

QJsonArray idsJson(const std::vector<PublicationId>& ids)
{
    QJsonArray array;
    for (const PublicationId id : ids)
        array.append(id.toString());
    return array;
}

QJsonObject rehearsedJson(const Rehearsed& r)
{
    QJsonArray reasons;
    for (const RehearsalReason& reason : r.reasons)
        reasons.append(QJsonObject{{u"code"_s, reason.finding.code},
                                   {u"signal"_s, signalName(reason.signal)},
                                   {u"place"_s, reason.finding.place},
                                   {u"facts"_s, QJsonObject::fromVariantMap(reason.finding.facts)},
                                   {u"repair"_s, output::text(repairName(reason.repair))},
                                   {u"move_to"_s, output::instant(reason.moveTo)}});
    return {{u"publication"_s, r.row.id.toString()},
            {u"post"_s, r.row.post.toString()},
            {u"account"_s, r.row.account.toString()},
            {u"network"_s, r.row.network},
            {u"state"_s, stateName(r.row.state)},
            {u"due"_s, r.row.plan.due.toRfc3339()},
            {u"text"_s, r.row.excerpt},
            {u"signal"_s, signalName(r.signal)},
            {u"reasons"_s, reasons}};
}

int printReleased(const ParsedCall& call, const ReleaseResult& result)
{
    if (call.json)
        output::json(QJsonObject{{u"held"_s, false},
                                 {u"sent_now"_s, idsJson(result.sentNow)},
                                 {u"kept"_s, idsJson(result.kept)},
                                 {u"cancelled"_s, idsJson(result.cancelled)}});
    else
        output::line(u"Released: %1 sent now, %2 kept on hold, %3 cancelled"_s.arg(result.sentNow.size())
                         .arg(result.kept.size())
                         .arg(result.cancelled.size()));
    return int(ExitCode::Done);
}

} // namespace

Async<int> rehearse(const CommandScope& scope)
{
    const auto rehearsal = std::make_shared<Rehearsal>(scope.ports);
    const ParsedCall& call = scope.call;
    return rehearsal->run(call.hours).then(scope.context, [rehearsal, &call](const std::vector<Rehearsed>& results) {
        QJsonArray array;
        std::vector<QStringList> rows;
        for (const Rehearsed& r : results) {
            array.append(rehearsedJson(r));
            QStringList reasons;
            for (const RehearsalReason& reason : r.reasons)
                reasons.append(describe(reason.finding));
            rows.push_back({signalName(r.signal), r.row.id.toString(), r.row.plan.due.toRfc3339(), r.row.network,
                            r.row.excerpt, reasons.join(u"; "_s)});
        }
        if (call.json)
            output::json(array);
        else
            output::table({u"SIGNAL"_s, u"PUBLICATION"_s, u"DUE"_s, u"NETWORK"_s, u"TEXT"_s, u"WHY"_s}, rows);
        return int(ExitCode::Done);
    });
}

Async<int> hold(const CommandScope& scope)
{
    const QString why = QString::fromStdString(scope.call.why).trimmed();
    if (why.isEmpty())
        return Async<int>::ready(output::problem(u"hold: --why is empty"_s, ExitCode::WrongCall));
    const auto desk = std::make_shared<GovernanceDesk>(scope.ports);
    return desk->hold(input::person(), why).then(scope.context, [desk, why, &call = scope.call] {
        if (call.json)
            output::json(QJsonObject{{u"held"_s, true}, {u"why"_s, why}});
        else
            output::line(u"Everything is on hold: "_s + why);
        return int(ExitCode::Done);
    });
}

Async<int> release(const CommandScope& scope)
{
    const QString why = QString::fromStdString(scope.call.why).trimmed();
    const auto overdue = overdueChoice(scope.call.overdue);
    if (why.isEmpty())
        return Async<int>::ready(output::problem(u"release: --why is empty"_s, ExitCode::WrongCall));
    if (!overdue)
        return Async<int>::ready(output::problem(u"release: --overdue is send, keep or cancel"_s, ExitCode::WrongCall));
    const auto desk = std::make_shared<GovernanceDesk>(scope.ports);
    QObject* context = scope.context;
    const ParsedCall& call = scope.call;
    return desk->holdReason().then(context, [=, &call](const QString& reason) {
        return desk->stopped().then(context, [=, &call](const std::vector<PublicationRow>& stopped) -> Async<int> {
            const bool kept = std::any_of(stopped.begin(), stopped.end(), [](const PublicationRow& row) {
                return row.state == PublicationState::Held;
            });
            if (reason.isEmpty() && !kept)
                return Async<int>::ready(output::problem(u"release: nothing is on hold"_s));
            return desk->release(input::person(), why, *overdue)
                .then(context, [desk, &call](const ReleaseResult& result) { return printReleased(call, result); });
        });
    });
}

} // namespace parvis
