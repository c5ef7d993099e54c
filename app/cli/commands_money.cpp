// SPDX-License-Identifier: GPL-3.0-or-later
// What campaigns cost and what came of them, from files.
#include "cli/commands_book.h"
#include "cli/input.h"
#include "cli/output.h"
#include "engine/insights/book_desk.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

QString moneyWords(MoneyTrouble trouble)
{
    switch (trouble) {
    case MoneyTrouble::NoHeader:
        return u"the file has no header"_s;
    case MoneyTrouble::OpenQuote:
        return u"the file ends within quotes"_s;
    case MoneyTrouble::AfterQuote:
        return u"something stands behind a closing quote"_s;
    case MoneyTrouble::CellCount:
        return u"another number of cells than the header has"_s;
    case MoneyTrouble::MissingColumn:
        return u"the column is missing"_s;
    case MoneyTrouble::DoubleColumn:
        return u"a second column of that meaning"_s;
    case MoneyTrouble::NoCampaign:
        return u"no campaign"_s;
    case MoneyTrouble::NoDate:
        return u"no date such as 2026-11-22"_s;
    case MoneyTrouble::AmbiguousDate:
        return u"day or month first? Write 2026-11-22"_s;
    case MoneyTrouble::UnknownCurrency:
        return u"no currency code such as EUR"_s;
    case MoneyTrouble::NoAmount:
        return u"no amount"_s;
    case MoneyTrouble::AmountDecimals:
        return u"more decimals than the currency has"_s;
    case MoneyTrouble::AmbiguousAmount:
        return u"thousands or decimals? Write 1234.00 or 1.23"_s;
    case MoneyTrouble::LargeAmount:
        return u"too large an amount"_s;
    case MoneyTrouble::NoCount:
        break;
    }
    return u"no whole number"_s;
}

QString reasonOf(const MoneyFinding& found)
{
    return found.cell.isEmpty() ? moneyWords(found.trouble)
                                : u"%1: \"%2\""_s.arg(moneyWords(found.trouble), found.cell);
}

QJsonObject reportJson(const MoneyImportReport& report, bool dryRun)
{
    QJsonArray errors;
    for (const MoneyFinding& found : report.findings)
        errors.append(QJsonObject{{u"row"_s, found.row},
                                  {u"column"_s, found.column},
                                  {u"reason"_s, reasonOf(found)},
                                  {u"code"_s, moneyTroubleName(found.trouble)}});
    const QString id = report.import.id.isNull() ? QString() : report.import.id.toString();
    return {{u"rows"_s, report.rows},
            {u"imported"_s, dryRun ? 0 : report.import.added},
            {u"new"_s, report.import.added},
            {u"already"_s, report.import.already},
            {u"import"_s, output::text(id)},
            {u"errors"_s, errors},
            {u"ignored_columns"_s, QJsonArray::fromStringList(report.ignoredColumns)},
            {u"unknown_campaigns"_s, QJsonArray::fromStringList(report.unknownCampaigns)}};
}

void printReport(const MoneyImportReport& report, bool dryRun)
{
    std::vector<QStringList> lines;
    for (const MoneyFinding& found : report.findings)
        lines.push_back({QString::number(found.row), found.column, reasonOf(found)});
    if (!lines.empty())
        output::table({u"ROW"_s, u"COLUMN"_s, u"REASON"_s}, lines);
    const QString what = dryRun ? u"%1 rows read, %2 new, %3 there already; nothing was stored"_s
                                : u"%1 rows read, %2 imported, %3 were there already"_s;
    output::line(what.arg(report.rows).arg(report.import.added).arg(report.import.already));
    if (!report.import.id.isNull())
        output::line(u"Import %1; campaign forget takes it back"_s.arg(report.import.id.toString()));
}

int toldImport(const ParsedCall& call, const MoneyImportReport& report)
{
    if (call.json)
        output::json(reportJson(report, call.dryRun));
    else
        printReport(report, call.dryRun);
    if (!report.ignoredColumns.isEmpty())
        output::note(call, u"columns that mean nothing here: "_s + report.ignoredColumns.join(u", "_s));
    if (!report.unknownCampaigns.isEmpty())
        output::note(call, u"campaigns that the calendar does not know: "_s + report.unknownCampaigns.join(u", "_s));
    if (report.findings.empty())
        return int(ExitCode::Done);
    const MoneyFinding& first = report.findings.front();
    return output::problem(u"%1: nothing was imported: %2 errors, the first in row %3, column %4: %5"_s
                               .arg(QString::fromStdString(call.file))
                               .arg(report.findings.size())
                               .arg(first.row)
                               .arg(first.column, reasonOf(first)));
}

Async<int> importMoney(const CommandScope& scope, MoneyKind kind)
{
    MoneyImportRequest request;
    request.kind = kind;
    request.file = QString::fromStdString(scope.call.file);
    request.who = input::person();
    request.dryRun = scope.call.dryRun;
    const auto desk = std::make_shared<BookDesk>(scope.ports);
    return desk->importMoney(request).then(scope.context, [desk, &call = scope.call](const MoneyImportReport& report) {
        return toldImport(call, report);
    });
}

QString amountOf(const MoneyTotal& total)
{
    return amountText(total.minor, currencyDecimals(total.currency).value_or(0));
}

// A campaign in one currency: costs and conversions side by side.
struct CampaignLine {
    QString campaign, currency;
    std::optional<MoneyTotal> cost, conversion;
};

std::vector<CampaignLine> linesOf(const std::vector<MoneyTotal>& totals)
{
    std::vector<CampaignLine> lines;
    for (const MoneyTotal& total : totals) {
        auto line = std::find_if(lines.begin(), lines.end(), [&total](const CampaignLine& one) {
            return one.campaign == total.campaign && one.currency == total.currency;
        });
        if (line == lines.end())
            line = lines.insert(lines.end(), CampaignLine{total.campaign, total.currency, {}, {}});
        (total.kind == MoneyKind::Cost ? line->cost : line->conversion) = total;
    }
    return lines;
}

int printCosts(const std::vector<MoneyTotal>& totals, bool json)
{
    QJsonArray array;
    std::vector<QStringList> rows;
    for (const CampaignLine& line : linesOf(totals)) {
        const QString cost = line.cost ? amountOf(*line.cost) : QString();
        const QString value = line.conversion ? amountOf(*line.conversion) : QString();
        const auto count = line.conversion ? QJsonValue(line.conversion->count) : QJsonValue(QJsonValue::Null);
        array.append(QJsonObject{{u"campaign"_s, line.campaign},
                                 {u"currency"_s, line.currency},
                                 {u"cost"_s, output::text(cost)},
                                 {u"conversions"_s, count},
                                 {u"value"_s, output::text(value)}});
        rows.push_back({line.campaign, line.currency, cost.isEmpty() ? u"-"_s : cost,
                        line.conversion ? QString::number(line.conversion->count) : u"-"_s,
                        value.isEmpty() ? u"-"_s : value});
    }
    if (json)
        output::json(array);
    else
        output::table({u"CAMPAIGN"_s, u"CURRENCY"_s, u"COST"_s, u"CONVERSIONS"_s, u"VALUE"_s}, rows);
    return int(ExitCode::Done);
}

} // namespace

Async<int> campaignImportCosts(const CommandScope& scope)
{
    return importMoney(scope, MoneyKind::Cost);
}

Async<int> campaignImportConversions(const CommandScope& scope)
{
    return importMoney(scope, MoneyKind::Conversion);
}

Async<int> campaignCosts(const CommandScope& scope)
{
    MoneyQuery query;
    if (!scope.call.campaign.empty())
        query.campaigns = {QString::fromStdString(scope.call.campaign).simplified()};
    for (const auto& [word, option, target] :
         {std::tuple(&scope.call.from, u"--from"_s, &query.from), std::tuple(&scope.call.to, u"--to"_s, &query.to)}) {
        const QString text = QString::fromStdString(*word);
        *target = LocalDate::fromIso(text);
        if (!text.isEmpty() && !*target)
            return output::refused(
                Error::make(ErrorKind::Rejected, u"%1: \"%2\" is no day such as 2026-12-01"_s.arg(option, text)));
    }
    const auto desk = std::make_shared<BookDesk>(scope.ports);
    return desk->moneyTotals(query).then(
        scope.context,
        [desk, json = scope.call.json](const std::vector<MoneyTotal>& totals) { return printCosts(totals, json); });
}

Async<int> campaignImports(const CommandScope& scope)
{
    const auto desk = std::make_shared<BookDesk>(scope.ports);
    return desk->moneyImports().then(
        scope.context, [desk, json = scope.call.json](const std::vector<MoneyImport>& imports) {
            QJsonArray array;
            std::vector<QStringList> rows;
            for (const MoneyImport& one : imports) {
                array.append(QJsonObject{{u"id"_s, one.id.toString()},
                                         {u"kind"_s, moneyKindName(one.kind)},
                                         {u"file"_s, one.file},
                                         {u"who"_s, output::text(one.who)},
                                         {u"at"_s, one.at.toRfc3339()},
                                         {u"imported"_s, one.added},
                                         {u"already"_s, one.already}});
                rows.push_back({one.id.toString(), moneyKindName(one.kind), one.at.toRfc3339(),
                                QString::number(one.added), QString::number(one.already), one.who, one.file});
            }
            if (json)
                output::json(array);
            else
                output::table({u"ID"_s, u"KIND"_s, u"AT"_s, u"ROWS"_s, u"ALREADY"_s, u"WHO"_s, u"FILE"_s}, rows);
            return int(ExitCode::Done);
        });
}

Async<int> campaignForget(const CommandScope& scope)
{
    const auto id = input::id<MoneyImportId>(scope.call.id, u"campaign forget"_s);
    if (!id)
        return output::refused(id.error());
    const auto desk = std::make_shared<BookDesk>(scope.ports);
    return desk->removeMoneyImport(*id, input::person()).then(scope.context, [desk, json = scope.call.json, id = *id] {
        if (json)
            output::json(QJsonObject{{u"removed"_s, id.toString()}});
        else
            output::line(u"Removed "_s + id.toString());
        return int(ExitCode::Done);
    });
}

} // namespace parvis
