// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/input.h"
#include "cli/output.h"
#include "engine/inbox/rule_desk.h"
#include "engine/inbox/trial_bounds.h"

#include <QFile>
#include <QJsonDocument>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

QString ruleEditor()
{
    return input::person();
}

std::optional<InboxRuleId> ruleId(const ParsedCall& call)
{
    return InboxRuleId::fromString(QString::fromStdString(call.id));
}

Async<int> noRuleId(const ParsedCall& call)
{
    return Async<int>::ready(output::problem(
        u"%1: \"%2\" is no id of a rule"_s.arg(call.command, QString::fromStdString(call.id)), ExitCode::WrongCall));
}

Result<QByteArray> readRuleFile(const std::string& name)
{
    QFile file(QString::fromStdString(name));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::NotFound, u"%1: %2"_s.arg(file.fileName(), file.errorString()));
    return file.readAll();
}

QJsonObject ruleRow(const InboxRule& rule)
{
    return {{u"id"_s, rule.id.toString()},
            {u"name"_s, rule.name},
            {u"enabled"_s, rule.enabled},
            {u"stop"_s, rule.stop},
            {u"position"_s, rule.position}};
}

int tellProblems(const ParsedCall& call, const std::vector<RuleProblem>& problems)
{
    QJsonArray errors;
    for (const RuleProblem& problem : problems) {
        errors.append(QJsonObject{{u"path"_s, problem.path}, {u"reason"_s, problem.reason}});
        output::problem(u"%1 %2: %3"_s.arg(QString::fromStdString(call.file), problem.path, problem.reason));
    }
    if (call.json)
        output::json(QJsonObject{{u"added"_s, QJsonArray()}, {u"errors"_s, errors}});
    return int(ExitCode::NotDone);
}

int tellChanged(const ParsedCall& call, const InboxRule& rule, const QString& what)
{
    if (call.json)
        output::json(ruleRow(rule));
    else
        output::line(u"Rule %1 %2: %3"_s.arg(rule.id.toString(), what, rule.name));
    return int(ExitCode::Done);
}

Async<int> switchRule(const CommandScope& scope, bool enabled)
{
    const auto id = ruleId(scope.call);
    if (!id)
        return noRuleId(scope.call);
    const auto desk = std::make_shared<RuleDesk>(scope.ports);
    return desk->setEnabled(*id, enabled, ruleEditor())
        .then(scope.context, [desk, enabled, &call = scope.call](const InboxRule& rule) {
            return tellChanged(call, rule, enabled ? u"is on"_s : u"is off"_s);
        });
}

QJsonObject trialJson(const TrialRule& rule)
{
    QJsonArray actions, examples;
    for (const auto& [action, count] : rule.actions)
        actions.append(QJsonObject{
            {u"action"_s, describe(action)}, {u"count"_s, count}, {u"at_most"_s, countsAtMost(action.kind)}});
    for (const TrialExample& example : rule.examples)
        examples.append(QJsonObject{{u"message"_s, example.message.toString()},
                                    {u"conversation"_s, example.conversation.toString()},
                                    {u"author"_s, example.author},
                                    {u"excerpt"_s, example.excerpt},
                                    {u"created"_s, example.created.toRfc3339()}});
    return {{u"rule"_s, rule.rule.isNull() ? QJsonValue() : QJsonValue(rule.rule.toString())},
            {u"name"_s, rule.name},
            {u"matched"_s, rule.matched},
            {u"actions"_s, actions},
            {u"examples"_s, examples}};
}

int printTrial(const ParsedCall& call, const TrialReport& report)
{
    if (call.json) {
        QJsonArray rules;
        for (const TrialRule& rule : report.rules)
            rules.append(trialJson(rule));
        output::json(QJsonObject{{u"looked"_s, report.looked}, {u"rules"_s, rules}});
        return int(ExitCode::Done);
    }
    std::vector<QStringList> rows;
    for (const TrialRule& rule : report.rules) {
        QStringList actions;
        for (const auto& [action, count] : rule.actions)
            actions << u"%1: %2%3"_s.arg(describe(action),
                                         countsAtMost(action.kind) && count > 0 ? u"at most "_s : QString(),
                                         QString::number(count));
        rows.push_back({rule.name, QString::number(rule.matched), actions.join(u"; "_s),
                        rule.examples.empty() ? QString() : rule.examples.front().excerpt});
    }
    output::line(u"Of %1 messages:"_s.arg(report.looked));
    output::table({u"RULE"_s, u"MATCHED"_s, u"WOULD HAVE DONE"_s, u"FOR EXAMPLE"_s}, rows);
    return int(ExitCode::Done);
}

// The kept rules, one of them, or those of a file.
Async<std::vector<InboxRule>> rulesToTry(const CommandScope& scope, const std::shared_ptr<RuleDesk>& desk)
{
    if (!scope.call.file.empty()) {
        const auto bytes = readRuleFile(scope.call.file);
        if (!bytes)
            return Async<std::vector<InboxRule>>::failed(bytes.error());
        const RulesRead read = rulesFromJson(*bytes);
        if (read.problems.empty())
            return Async<std::vector<InboxRule>>::ready(read.rules);
        const RuleProblem& first = read.problems.front();
        return Async<std::vector<InboxRule>>::failed(
            Error::make(ErrorKind::Rejected, u"%1: %2"_s.arg(first.path, first.reason)));
    }
    if (scope.call.id.empty())
        return desk->rules();
    return desk->find(ruleId(scope.call).value_or(InboxRuleId{-1})).then(scope.context, [](const InboxRule& rule) {
        return std::vector<InboxRule>{rule};
    });
}

QJsonObject logJson(const RuleLogEntry& entry)
{
    QJsonArray actions;
    for (const ActionOutcome& outcome : entry.outcomes)
        actions.append(QJsonObject{{u"action"_s, actionKindName(outcome.action)},
                                   {u"result"_s, actionResultName(outcome.result)},
                                   {u"detail"_s, output::text(outcome.detail)}});
    return {{u"id"_s, QString::number(entry.id)},
            {u"rule"_s, entry.rule.toString()},
            {u"name"_s, entry.ruleName},
            {u"message"_s, entry.message.toString()},
            {u"conversation"_s, entry.conversation.toString()},
            {u"at"_s, entry.at.toRfc3339()},
            {u"actions"_s, actions},
            {u"undone"_s, output::instant(entry.undone)}};
}

} // namespace

Async<int> ruleList(const CommandScope& scope)
{
    const auto desk = std::make_shared<RuleDesk>(scope.ports);
    return desk->rules().then(scope.context, [desk, &call = scope.call](const std::vector<InboxRule>& rules) {
        QJsonArray array;
        std::vector<QStringList> rows;
        for (const InboxRule& rule : rules) {
            array.append(ruleRow(rule));
            QStringList actions;
            for (const RuleAction& action : rule.actions)
                actions << describe(action);
            rows.push_back({rule.id.toString(), rule.enabled ? u"on"_s : u"off"_s, rule.name, actions.join(u"; "_s),
                            rule.stop ? u"stop"_s : QString()});
        }
        if (call.json)
            output::json(array);
        else
            output::table({u"ID"_s, u"STATE"_s, u"NAME"_s, u"DOES"_s, u"THEN"_s}, rows);
        return int(ExitCode::Done);
    });
}

Async<int> ruleShow(const CommandScope& scope)
{
    const auto id = ruleId(scope.call);
    if (!id)
        return noRuleId(scope.call);
    const auto desk = std::make_shared<RuleDesk>(scope.ports);
    return desk->find(*id).then(scope.context, [desk, &call = scope.call](const InboxRule& rule) {
        // For people too: as it stands in a file, to be changed and added again.
        if (!call.json) {
            output::line(QString::fromUtf8(rulesToJson({rule})).trimmed());
            return int(ExitCode::Done);
        }
        QJsonObject whole = QJsonDocument::fromJson(ruleToJson(rule)).object();
        whole.insert(u"id"_s, rule.id.toString());
        whole.insert(u"position"_s, rule.position);
        output::json(whole);
        return int(ExitCode::Done);
    });
}

Async<int> ruleAdd(const CommandScope& scope)
{
    const auto bytes = readRuleFile(scope.call.file);
    if (!bytes)
        return output::refused(bytes.error());
    const auto desk = std::make_shared<RuleDesk>(scope.ports);
    return desk->importJson(*bytes, ruleEditor())
        .then(scope.context, [desk, &call = scope.call](const RuleImport& import) {
            if (!import.problems.empty())
                return tellProblems(call, import.problems);
            QJsonArray added;
            for (const InboxRule& rule : import.added) {
                added.append(rule.id.toString());
                if (!call.json)
                    output::line(u"Rule %1 added: %2"_s.arg(rule.id.toString(), rule.name));
            }
            if (call.json)
                output::json(QJsonObject{{u"added"_s, added}, {u"errors"_s, QJsonArray()}});
            return int(ExitCode::Done);
        });
}

Async<int> ruleRemove(const CommandScope& scope)
{
    const auto id = ruleId(scope.call);
    if (!id)
        return noRuleId(scope.call);
    const auto desk = std::make_shared<RuleDesk>(scope.ports);
    return desk->find(*id).then(scope.context, [desk, &scope](const InboxRule& rule) {
        return desk->remove(rule.id, ruleEditor()).then(scope.context, [rule, &call = scope.call] {
            return tellChanged(call, rule, u"removed"_s);
        });
    });
}

Async<int> ruleEnable(const CommandScope& scope)
{
    return switchRule(scope, true);
}

Async<int> ruleDisable(const CommandScope& scope)
{
    return switchRule(scope, false);
}

Async<int> ruleDryRun(const CommandScope& scope)
{
    const auto desk = std::make_shared<RuleDesk>(scope.ports);
    if (!scope.call.id.empty() && !ruleId(scope.call))
        return noRuleId(scope.call);
    return rulesToTry(scope, desk).then(scope.context, [desk, &scope](const std::vector<InboxRule>& rules) {
        const auto trial = desk->trial(rules, scope.call.messages);
        QObject::connect(trial.get(), &RuleTrial::progress, trial.get(), [&call = scope.call](int looked, int total) {
            output::note(call, u"%1 of %2 messages"_s.arg(looked).arg(total));
        });
        return trial->run().then(scope.context, [desk, trial, &call = scope.call](const TrialReport& report) {
            return printTrial(call, report);
        });
    });
}

Async<int> ruleLog(const CommandScope& scope)
{
    RuleLogQuery query;
    query.limit = scope.call.limit;
    if (!scope.call.id.empty()) {
        const auto id = ruleId(scope.call);
        if (!id)
            return noRuleId(scope.call);
        query.rule = *id;
    }
    const auto desk = std::make_shared<RuleDesk>(scope.ports);
    return desk->log(query).then(scope.context, [desk, &call = scope.call](const std::vector<RuleLogEntry>& log) {
        QJsonArray array;
        std::vector<QStringList> rows;
        for (const RuleLogEntry& entry : log) {
            array.append(logJson(entry));
            QStringList actions;
            for (const ActionOutcome& outcome : entry.outcomes)
                actions << describe(outcome);
            rows.push_back({entry.at.toRfc3339(), entry.ruleName, entry.conversation.toString(), entry.author,
                            entry.excerpt, actions.join(u"; "_s), entry.undone ? u"undone"_s : QString()});
        }
        if (call.json)
            output::json(array);
        else
            output::table({u"AT"_s, u"RULE"_s, u"CONVERSATION"_s, u"AUTHOR"_s, u"MESSAGE"_s, u"DID"_s, u""_s}, rows);
        return int(ExitCode::Done);
    });
}

} // namespace parvis
