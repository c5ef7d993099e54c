// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands_people.h"
#include "cli/input.h"
#include "cli/output.h"
#include "engine/inbox/privacy_desk.h"

#include <QFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

constexpr int examplesShown = 5;

std::shared_ptr<PrivacyDesk> deskOf(const CommandScope& scope)
{
    // Where the window keeps unsent drafts and what it fetched, whatever it is called there.
    const QStringList folders{QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/parvis"_s,
                              QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/parvis"_s};
    return std::make_shared<PrivacyDesk>(scope.ports, folders);
}

QJsonObject reportJson(const EraseReport& report)
{
    QJsonArray parts, conversations;
    for (const ErasePart& part : report.parts)
        parts.append(
            QJsonObject{{u"where"_s, part.where}, {u"removed"_s, part.removed}, {u"redacted"_s, part.redacted}});
    for (const ConversationId id : report.conversations)
        conversations.append(id.toString());
    return {{u"contact"_s, report.contact.toString()},
            {u"dry_run"_s, report.dryRun},
            {u"parts"_s, parts},
            {u"conversations"_s, conversations},
            {u"answers_cancelled"_s, report.cancelled},
            {u"answers_kept"_s, report.kept},
            {u"copies"_s, QJsonArray::fromStringList(report.copies)}};
}

void printReport(const EraseReport& report)
{
    std::vector<QStringList> rows;
    for (const ErasePart& part : report.parts)
        rows.push_back({part.where, QString::number(part.removed), QString::number(part.redacted)});
    output::table({u"TABLE"_s, u"REMOVED"_s, u"REDACTED"_s}, rows);
    output::line(
        u"Answers cancelled: %1; published ones kept without the mention: %2"_s.arg(report.cancelled).arg(report.kept));
    for (const QString& copy : report.copies)
        output::line(u"This older copy still holds the person; opened again, they are erased in it: "_s + copy);
}

int printErasure(const ParsedCall& call, const ErasureResult& result)
{
    QJsonObject o = reportJson(result.report);
    o.insert("files"_L1, result.files);
    o.insert("scrubbed"_L1, result.notScrubbed.isEmpty());
    if (call.json) {
        output::json(o);
    } else {
        printReport(result.report);
        output::line(u"Files of this machine mended: %1"_s.arg(result.files));
    }
    if (result.notScrubbed.isEmpty())
        return int(ExitCode::Done);
    return output::problem(u"contact erase: removed, but freed space of the file could not be cleared now: %1; "
                           "it is done when the workspace is opened next"_s.arg(result.notScrubbed),
                           ExitCode::InPart);
}

QJsonObject ruleJson(const RetentionRule& rule, const RetentionPreview& preview)
{
    QJsonArray examples;
    for (const Conversation& c : preview.examples)
        examples.append(
            QJsonObject{{u"id"_s, c.id.toString()}, {u"updated"_s, c.updated.toRfc3339()}, {u"excerpt"_s, c.excerpt}});
    return {{u"id"_s, rule.id.isNull() ? QJsonValue() : QJsonValue(rule.id.toString())},
            {u"name"_s, rule.name},
            {u"months"_s, rule.months},
            {u"account"_s, rule.account.isNull() ? QJsonValue() : QJsonValue(rule.account.toString())},
            {u"kind"_s, output::text(rule.kind)},
            {u"label"_s, output::text(rule.label)},
            {u"enabled"_s, rule.enabled},
            {u"conversations"_s, preview.conversations},
            {u"messages"_s, preview.messages},
            {u"examples"_s, examples}};
}

QStringList ruleLine(const RetentionRule& rule, const RetentionPreview& preview)
{
    return {rule.id.isNull() ? u"-"_s : rule.id.toString(), rule.name, QString::number(rule.months),
            QString::number(preview.conversations), QString::number(preview.messages)};
}

void printRules(const ParsedCall& call, const std::vector<std::pair<RetentionRule, RetentionPreview>>& rules)
{
    QJsonArray array;
    std::vector<QStringList> rows;
    for (const auto& [rule, preview] : rules) {
        array.append(ruleJson(rule, preview));
        rows.push_back(ruleLine(rule, preview));
    }
    if (call.json)
        output::json(array);
    else
        output::table({u"ID"_s, u"NAME"_s, u"MONTHS"_s, u"CONVERSATIONS NOW"_s, u"MESSAGES NOW"_s}, rows);
}

Result<RetentionRule> ruleFrom(const ParsedCall& call)
{
    RetentionRule rule;
    rule.name = QString::fromStdString(call.name);
    rule.months = call.months;
    rule.kind = QString::fromStdString(call.kind);
    rule.label = call.labels.empty() ? QString() : QString::fromStdString(call.labels.front());
    if (!rule.kind.isEmpty() && !inboxKindFromName(rule.kind))
        return failure(ErrorKind::Rejected, u"--kind: \"%1\" is unknown"_s.arg(rule.kind));
    const auto accounts = input::accounts(call.accounts);
    if (!accounts)
        return Failure(accounts.error());
    rule.account = accounts->empty() ? AccountId() : accounts->front();
    return rule;
}

} // namespace

Async<int> contactExport(const CommandScope& scope)
{
    const auto id = input::id<PersonId>(scope.call.id, u"contact export"_s);
    if (!id)
        return output::refused(id.error());
    const QString file = QString::fromStdString(scope.call.file);
    const auto desk = deskOf(scope);
    return desk->exportTo(*id, file).then(scope.context, [desk, file, &call = scope.call] {
        const qint64 bytes = QFile(file).size();
        if (call.json)
            output::json(QJsonObject{{u"file"_s, file}, {u"bytes"_s, bytes}});
        else
            output::line(u"Written to %1, %2 bytes"_s.arg(file).arg(bytes));
        return int(ExitCode::Done);
    });
}

Async<int> contactErase(const CommandScope& scope)
{
    const auto id = input::id<PersonId>(scope.call.id, u"contact erase"_s);
    if (!id)
        return output::refused(id.error());
    const auto desk = deskOf(scope);
    const ParsedCall& call = scope.call;
    if (call.dryRun)
        return desk->rehearse(*id).then(scope.context, [desk, &call](const EraseReport& report) {
            if (call.json)
                output::json(reportJson(report));
            else
                printReport(report);
            return int(ExitCode::Done);
        });
    return desk->erase(*id, input::person()).then(scope.context, [desk, &call](const ErasureResult& result) {
        return printErasure(call, result);
    });
}

Async<int> contactErased(const CommandScope& scope)
{
    const ParsedCall& call = scope.call;
    const auto desk = deskOf(scope);
    if (!call.from.empty()) {
        const auto list = input::textFile(QString::fromStdString(call.from));
        if (!list)
            return output::refused(list.error());
        return desk->applyErased(list->toUtf8(), input::person()).then(scope.context, [desk, &call](int erased) {
            if (call.json)
                output::json(QJsonObject{{u"erased"_s, erased}});
            else
                output::line(u"Erased again: %1"_s.arg(erased));
            return int(ExitCode::Done);
        });
    }
    return desk->erased().then(scope.context, [desk, &call](const std::vector<ErasedPerson>& list) {
        const QByteArray json = erasedToJson(list);
        const QString path = QString::fromStdString(call.file);
        QFile file(path);
        if (!path.isEmpty() && (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) || file.write(json) < 0))
            return output::problem(u"contact erased: %1: %2"_s.arg(path, file.errorString()));
        if (call.json)
            output::json(QJsonObject{{u"count"_s, int(list.size())}, {u"file"_s, output::text(path)}});
        else
            output::line(u"%1 entries"_s.arg(list.size()));
        return int(ExitCode::Done);
    });
}

Async<int> retentionList(const CommandScope& scope)
{
    const auto desk = deskOf(scope);
    QObject* context = scope.context;
    return desk->rules().then(context, [desk, context, &call = scope.call](const std::vector<RetentionRule>& rules) {
        std::vector<Async<RetentionPreview>> previews;
        for (const RetentionRule& rule : rules)
            previews.push_back(desk->preview(rule, examplesShown));
        return whenAll(context, previews).then(context, [rules, &call](const std::vector<RetentionPreview>& now) {
            std::vector<std::pair<RetentionRule, RetentionPreview>> all;
            for (size_t i = 0; i < rules.size(); ++i)
                all.emplace_back(rules[i], now[i]);
            printRules(call, all);
            return int(ExitCode::Done);
        });
    });
}

Async<int> retentionAdd(const CommandScope& scope)
{
    const auto rule = ruleFrom(scope.call);
    if (!rule)
        return output::refused(rule.error());
    const auto desk = deskOf(scope);
    QObject* context = scope.context;
    const ParsedCall& call = scope.call;
    // Asked first, so that an account that there is not is told as that.
    const auto known =
        rule->account.isNull() ? Async<Account>::ready(Account()) : scope.ports.accounts.find(rule->account);
    return known.then(context, [desk, rule = *rule](const Account&) { return desk->preview(rule, examplesShown); })
        .then(context, [desk, context, rule = *rule, &call](const RetentionPreview& preview) -> Async<int> {
            if (call.dryRun) {
                printRules(call, {{rule, preview}});
                return Async<int>::ready(int(ExitCode::Done));
            }
            return desk->saveRule(rule, input::person()).then(context, [preview, &call](const RetentionRule& saved) {
                printRules(call, {{saved, preview}});
                return int(ExitCode::Done);
            });
        });
}

Async<int> retentionRemove(const CommandScope& scope)
{
    const auto id = input::id<RetentionRuleId>(scope.call.id, u"retention remove"_s);
    if (!id)
        return output::refused(id.error());
    const auto desk = deskOf(scope);
    return desk->removeRule(*id, input::person()).then(scope.context, [desk, id = *id, &call = scope.call] {
        if (call.json)
            output::json(QJsonObject{{u"removed"_s, id.toString()}});
        else
            output::line(u"Removed"_s);
        return int(ExitCode::Done);
    });
}

} // namespace parvis
