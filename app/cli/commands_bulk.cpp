// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/input.h"
#include "cli/output.h"
#include "cli/stop_signals.h"
#include "engine/publishing/bulk_import.h"
#include "engine/publishing/plan_export.h"

#include <QFile>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

Result<csv::Choices> choices(const std::vector<std::string>& given)
{
    csv::Choices result;
    for (const auto& word : given) {
        const QString text = QString::fromStdString(word);
        const auto at = text.lastIndexOf(u'=');
        const QString field = text.mid(at + 1);
        if (at <= 0)
            return failure(ErrorKind::Rejected, u"--map \"%1\": COL=FIELD is expected"_s.arg(text));
        if (!csv::fieldFromName(field) && field != csv::ignoredColumn) {
            QStringList names{csv::ignoredColumn};
            for (const csv::Field one : csv::allFields())
                names.append(csv::fieldName(one));
            return failure(ErrorKind::Rejected, u"--map \"%1\": the fields are %2"_s.arg(text, names.join(u", "_s)));
        }
        result.insert(text.left(at), field);
    }
    return result;
}

QString phaseWords(BulkImport::Phase phase)
{
    switch (phase) {
    case BulkImport::Phase::Reading:
        return u"reading"_s;
    case BulkImport::Phase::Checking:
        return u"checking"_s;
    case BulkImport::Phase::Media:
        return u"media"_s;
    case BulkImport::Phase::Storing:
        break;
    }
    return u"storing"_s;
}

QJsonArray findingsJson(const std::vector<RowFinding>& findings)
{
    QJsonArray array;
    for (const RowFinding& found : findings)
        array.append(QJsonObject{{u"row"_s, found.row},
                                 {u"column"_s, found.column},
                                 {u"reason"_s, describe(found.finding)},
                                 {u"code"_s, found.finding.code}});
    return array;
}

int printReport(const ParsedCall& call, const ImportReport& report)
{
    if (call.json) {
        output::json(QJsonObject{{u"rows"_s, report.rows},
                                 {u"imported"_s, report.imported},
                                 {u"errors"_s, findingsJson(report.errors)},
                                 {u"warnings"_s, findingsJson(report.warnings)}});
    } else {
        std::vector<QStringList> lines;
        for (const RowFinding& found : report.errors)
            lines.push_back({QString::number(found.row), found.column, describe(found.finding)});
        if (!lines.empty())
            output::table({u"ROW"_s, u"COLUMN"_s, u"REASON"_s}, lines);
        output::line(u"%1 rows read, %2 imported"_s.arg(report.rows).arg(report.imported));
    }
    if (report.errors.empty())
        return int(ExitCode::Done);
    const RowFinding& first = report.errors.front();
    return output::problem(u"%1: nothing was imported: %2 errors, the first in row %3, column %4: %5"_s
                               .arg(QString::fromStdString(call.file))
                               .arg(report.errors.size())
                               .arg(first.row)
                               .arg(first.column, describe(first.finding)));
}

} // namespace

Async<int> importTable(const CommandScope& scope)
{
    const ParsedCall& call = scope.call;
    const auto mapping = choices(call.mappings);
    if (!mapping)
        return output::refused(mapping.error());
    ImportRequest request;
    request.file = QString::fromStdString(call.file);
    request.mapping = *mapping;
    request.author = input::person();
    request.dryRun = call.dryRun;
    if (!call.zone.empty()) {
        const auto zone = input::zone(call.zone, {});
        if (!zone)
            return output::refused(zone.error());
        request.zone = *zone;
    }
    const auto importer = std::make_shared<BulkImport>(scope.ports);
    const auto signal = std::make_shared<StopSignals>();
    QObject::connect(signal.get(), &StopSignals::stopAsked, importer.get(), &BulkImport::cancel);
    QObject::connect(importer.get(), &BulkImport::progressed, importer.get(),
                     [&call](BulkImport::Phase phase, int done, int total) {
                         if (total > 0)
                             output::note(call, u"%1 %2 of %3"_s.arg(phaseWords(phase)).arg(done).arg(total));
                     });
    return importer->run(request).then(
        scope.context, [importer, signal, &call](const ImportReport& report) { return printReport(call, report); });
}

Async<int> exportTable(const CommandScope& scope)
{
    const ParsedCall& call = scope.call;
    const auto format = exportFormatFromName(QString::fromStdString(call.format));
    if (!format)
        return output::refused(Error::make(ErrorKind::Rejected, u"--format: \"%1\" is none of csv, json, ics"_s.arg(
                                                                    QString::fromStdString(call.format))));
    const ZoneId zone = scope.ports.workspace.info().zone;
    ExportScope range;
    for (const auto& [word, option, target] :
         {std::tuple(&call.from, u"--from"_s, &range.from), std::tuple(&call.to, u"--to"_s, &range.to)}) {
        if (word->empty())
            continue;
        const auto instant = input::dayOrInstant(*word, option, zone);
        if (!instant)
            return output::refused(instant.error());
        *target = *instant;
    }
    return exportPlan(scope.context, scope.ports, *format, range)
        .then(scope.context, [&call](const QByteArray& bytes) -> int {
            QFile out;
            if (!out.open(stdout, QIODevice::WriteOnly) || (call.byteOrderMark && out.write("\xEF\xBB\xBF") != 3) ||
                out.write(bytes) != bytes.size() || !out.flush())
                return output::problem(u"export: "_s + out.errorString());
            return int(ExitCode::Done);
        });
}

} // namespace parvis
