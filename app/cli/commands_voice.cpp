// SPDX-License-Identifier: GPL-3.0-or-later
// Samples of listening, from files: what the share of voice is made of.
#include "cli/commands_book.h"
#include "cli/input.h"
#include "cli/output.h"
#include "engine/insights/voice_desk.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

QString voiceWords(VoiceTrouble trouble)
{
    switch (trouble) {
    case VoiceTrouble::NoHeader:
        return u"the file has no header"_s;
    case VoiceTrouble::OpenQuote:
        return u"the file ends within quotes"_s;
    case VoiceTrouble::AfterQuote:
        return u"something stands behind a closing quote"_s;
    case VoiceTrouble::CellCount:
        return u"another number of cells than the header has"_s;
    case VoiceTrouble::MissingColumn:
        return u"the column is missing"_s;
    case VoiceTrouble::DoubleColumn:
        return u"a second column of that meaning"_s;
    case VoiceTrouble::NoDate:
        return u"no date such as 2026-11-22"_s;
    case VoiceTrouble::NoName:
        return u"no name"_s;
    case VoiceTrouble::NoSource:
        return u"no source"_s;
    case VoiceTrouble::NoSide:
        return u"neither yes nor no"_s;
    case VoiceTrouble::NoCount:
        return u"no whole number from 0 on"_s;
    case VoiceTrouble::DoubleRow:
        return u"a second row of that day, source, network and name"_s;
    case VoiceTrouble::SideChanged:
        return u"us in another row, or a competitor there"_s;
    case VoiceTrouble::OtherStored:
        break;
    }
    return u"another number or side is stored for it; listening forget takes an import back"_s;
}

QString voiceReason(const VoiceFinding& found)
{
    return found.cell.isEmpty() ? voiceWords(found.trouble)
                                : u"%1: \"%2\""_s.arg(voiceWords(found.trouble), found.cell);
}

QJsonObject voiceReportJson(const VoiceImportReport& report, bool dryRun)
{
    QJsonArray errors;
    for (const VoiceFinding& found : report.findings)
        errors.append(QJsonObject{{u"row"_s, found.row},
                                  {u"column"_s, found.column},
                                  {u"reason"_s, voiceReason(found)},
                                  {u"code"_s, voiceTroubleName(found.trouble)}});
    const QString id = report.import.id.isNull() ? QString() : report.import.id.toString();
    return {{u"rows"_s, report.rows},
            {u"imported"_s, dryRun ? 0 : report.import.added},
            {u"new"_s, report.import.added},
            {u"already"_s, report.import.already},
            {u"import"_s, output::text(id)},
            {u"errors"_s, errors},
            {u"ignored_columns"_s, QJsonArray::fromStringList(report.ignoredColumns)}};
}

void printVoiceReport(const VoiceImportReport& report, bool dryRun)
{
    std::vector<QStringList> lines;
    for (const VoiceFinding& found : report.findings)
        lines.push_back({QString::number(found.row), found.column, voiceReason(found)});
    if (!lines.empty())
        output::table({u"ROW"_s, u"COLUMN"_s, u"REASON"_s}, lines);
    const QString what = dryRun ? u"%1 rows read, %2 new, %3 there already; nothing was stored"_s
                                : u"%1 rows read, %2 imported, %3 were there already"_s;
    output::line(what.arg(report.rows).arg(report.import.added).arg(report.import.already));
    if (!report.import.id.isNull())
        output::line(u"Import %1; listening forget takes it back"_s.arg(report.import.id.toString()));
}

int toldVoiceImport(const ParsedCall& call, const VoiceImportReport& report)
{
    if (call.json)
        output::json(voiceReportJson(report, call.dryRun));
    else
        printVoiceReport(report, call.dryRun);
    if (!report.ignoredColumns.isEmpty())
        output::note(call, u"columns that mean nothing here: "_s + report.ignoredColumns.join(u", "_s));
    if (report.findings.empty())
        return int(ExitCode::Done);
    const VoiceFinding& first = report.findings.front();
    return output::problem(u"%1: nothing was imported: %2 errors, the first in row %3, column %4: %5"_s
                               .arg(QString::fromStdString(call.file))
                               .arg(report.findings.size())
                               .arg(first.row)
                               .arg(first.column, voiceReason(first)));
}

Result<LocalDate> voiceDay(const std::string& word, const QString& option, LocalDate otherwise)
{
    const QString text = QString::fromStdString(word);
    if (text.isEmpty())
        return otherwise;
    const auto day = LocalDate::fromIso(text);
    if (!day)
        return failure(ErrorKind::Rejected, u"%1: \"%2\" is no day such as 2026-12-01"_s.arg(option, text));
    return *day;
}

} // namespace

Async<int> listeningImport(const CommandScope& scope)
{
    VoiceImportRequest request;
    request.file = QString::fromStdString(scope.call.file);
    request.who = input::person();
    request.dryRun = scope.call.dryRun;
    const auto desk = std::make_shared<VoiceDesk>(scope.ports);
    return desk->importFile(request).then(scope.context, [desk, &call = scope.call](const VoiceImportReport& report) {
        return toldVoiceImport(call, report);
    });
}

Async<int> listeningShow(const CommandScope& scope)
{
    const LocalDate today = dateAt(scope.ports.clock.now(), scope.ports.workspace.info().zone);
    const auto from = voiceDay(scope.call.from, u"--from"_s, today.addDays(-30));
    const auto to = voiceDay(scope.call.to, u"--to"_s, today);
    if (!from || !to)
        return output::refused(from ? to.error() : from.error());
    const VoiceAsk ask{*from, *to, QString::fromStdString(scope.call.network)};
    const auto desk = std::make_shared<VoiceDesk>(scope.ports);
    return desk->byName(ask).then(scope.context, [desk, json = scope.call.json](const std::vector<VoiceTotal>& totals) {
        QJsonArray array;
        std::vector<QStringList> rows;
        for (const VoiceTotal& one : totals) {
            array.append(QJsonObject{{u"name"_s, one.name}, {u"us"_s, one.isUs}, {u"mentions"_s, one.mentions}});
            rows.push_back({one.name, one.isUs ? u"us"_s : u"competitor"_s, QString::number(one.mentions)});
        }
        if (json)
            output::json(array);
        else
            output::table({u"NAME"_s, u"SIDE"_s, u"MENTIONS"_s}, rows);
        return int(ExitCode::Done);
    });
}

Async<int> listeningImports(const CommandScope& scope)
{
    const auto desk = std::make_shared<VoiceDesk>(scope.ports);
    return desk->imports().then(scope.context, [desk, json = scope.call.json](const std::vector<VoiceImport>& imports) {
        QJsonArray array;
        std::vector<QStringList> rows;
        for (const VoiceImport& one : imports) {
            array.append(QJsonObject{{u"id"_s, one.id.toString()},
                                     {u"file"_s, one.file},
                                     {u"who"_s, output::text(one.who)},
                                     {u"at"_s, one.at.toRfc3339()},
                                     {u"imported"_s, one.added},
                                     {u"already"_s, one.already}});
            rows.push_back({one.id.toString(), one.at.toRfc3339(), QString::number(one.added),
                            QString::number(one.already), one.who, one.file});
        }
        if (json)
            output::json(array);
        else
            output::table({u"ID"_s, u"AT"_s, u"ROWS"_s, u"ALREADY"_s, u"WHO"_s, u"FILE"_s}, rows);
        return int(ExitCode::Done);
    });
}

Async<int> listeningForget(const CommandScope& scope)
{
    const auto id = input::id<VoiceImportId>(scope.call.id, u"listening forget"_s);
    if (!id)
        return output::refused(id.error());
    const auto desk = std::make_shared<VoiceDesk>(scope.ports);
    return desk->removeImport(*id, input::person()).then(scope.context, [desk, json = scope.call.json, id = *id] {
        if (json)
            output::json(QJsonObject{{u"removed"_s, id.toString()}});
        else
            output::line(u"Removed "_s + id.toString());
        return int(ExitCode::Done);
    });
}

} // namespace parvis
