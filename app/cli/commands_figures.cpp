// SPDX-License-Identifier: GPL-3.0-or-later
// Figures: their values, their definitions, and whether what was counted beforehand is true.
#include "cli/commands.h"
#include "cli/commands_book.h"
#include "cli/input.h"
#include "cli/output.h"
#include "domain/insights/report_numbers.h"
#include "engine/insights/report/report_writer.h"
#include "engine/insights/report_desk.h"
#include "engine/insights/report_templates.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

namespace parvis {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostLogoBytes = 8'000'000;

// The digits of the reports, so that a figure reads the same wherever it stands.
QString digitsOf(const Figure& f, std::optional<double> value)
{
    const ReportUnit unit = reportUnitOf(f.unit);
    return ReportNumbers::plain(*value, unit, decimalsFor({f.value, f.previous}, unit));
}

QString figureText(const Figure& f)
{
    if (!f.value)
        return u"unavailable"_s;
    return digitsOf(f, f.value) + (f.unit == "percent"_L1 ? u" %"_s : QString());
}

QJsonObject figureJson(const Figure& f)
{
    return {{u"metric"_s, f.metric},
            {u"from"_s, f.from.toRfc3339()},
            {u"to"_s, f.to.toRfc3339()},
            {u"account"_s, f.account.isNull() ? QJsonValue() : QJsonValue(f.account.toString())},
            {u"group"_s, output::text(f.group)},
            {u"value"_s, f.value ? QJsonValue(*f.value) : QJsonValue()},
            {u"unit"_s, f.unit},
            {u"basis"_s, basisName(f.basis)},
            {u"previous"_s, f.previous ? QJsonValue(*f.previous) : QJsonValue()},
            {u"n"_s, f.n}};
}

// The period, the accounts and what it is compared with.
Result<FigureQuery> periodQuery(const ParsedCall& call, const ZoneId& zone, Instant now)
{
    FigureQuery query;
    query.zone = zone;
    // Today and the thirty days before, each whole: the one in which it is asked has not ended yet.
    query.to = startOfDay(dateAt(now, zone).addDays(1), zone);
    query.from = startOfDay(dateAt(now, zone).addDays(-30), zone);
    for (const auto& [word, option, target] :
         {std::tuple(&call.from, u"--from"_s, &query.from), std::tuple(&call.to, u"--to"_s, &query.to)}) {
        if (word->empty())
            continue;
        const auto instant = input::dayOrInstant(*word, option, zone);
        if (!instant)
            return Failure(instant.error());
        *target = *instant;
    }
    if (query.to <= query.from)
        return failure(ErrorKind::Rejected, u"--from must be before --to"_s);
    const auto accounts = input::accounts(call.accounts);
    if (!accounts)
        return Failure(accounts.error());
    query.accounts = *accounts;
    query.network = QString::fromStdString(call.network);
    if (call.compare == "last-year")
        query.compare = Comparison::LastYear;
    else if (!call.compare.empty() && call.compare != "previous")
        return failure(ErrorKind::Rejected, u"--compare: \"%1\" is neither previous nor last-year"_s.arg(
                                                QString::fromStdString(call.compare)));
    return query;
}

Result<FigureQuery> figureQuery(const ParsedCall& call, const ZoneId& zone, Instant now)
{
    auto asked = periodQuery(call, zone, now);
    if (!asked)
        return asked;
    FigureQuery query = *asked;
    for (const auto& metric : call.metrics) {
        query.metrics.append(QString::fromStdString(metric));
        if (!kpiDefinition(query.metrics.last()))
            return failure(ErrorKind::Rejected, u"--metric: \"%1\" is unknown"_s.arg(query.metrics.last()));
    }
    query.campaign = QString::fromStdString(call.campaign);
    query.person = QString::fromStdString(call.person);
    query.brand = QString::fromStdString(call.brand);
    if (!call.by.empty()) {
        const auto by = splitByFromName(QString::fromStdString(call.by));
        if (!by)
            return failure(ErrorKind::Rejected, u"--by: \"%1\" is unknown"_s.arg(QString::fromStdString(call.by)));
        query.by = *by;
    }
    return query;
}

} // namespace

Async<int> kpi(const CommandScope& scope)
{
    const ParsedCall& call = scope.call;
    const auto query = figureQuery(call, scope.ports.workspace.info().zone, scope.ports.clock.now());
    if (!query)
        return output::refused(query.error());
    const auto desk = std::make_shared<FiguresDesk>(scope.ports);
    return desk->figures(*query).then(scope.context, [desk, &call](const std::vector<Figure>& figures) {
        QJsonArray array;
        std::vector<QStringList> rows;
        for (const auto& f : figures) {
            array.append(figureJson(f));
            rows.push_back({f.metric,
                            f.group.isEmpty() ? f.account.isNull() ? QString() : f.account.toString() : f.group,
                            figureText(f), f.unit, basisName(f.basis),
                            f.previous ? digitsOf(f, f.previous) : ReportNumbers::missing(), QString::number(f.n)});
        }
        if (call.json)
            output::json(array);
        else
            output::table({u"METRIC"_s, u"GROUP"_s, u"VALUE"_s, u"UNIT"_s, u"BASIS"_s, u"PREVIOUS"_s, u"N"_s}, rows);
        return int(ExitCode::Done);
    });
}

int kpiExplain(const ParsedCall& call)
{
    const auto* definition = kpiDefinition(QString::fromStdString(call.name));
    if (!definition)
        return output::problem(u"kpi explain: \"%1\" is unknown"_s.arg(QString::fromStdString(call.name)),
                               ExitCode::WrongCall);
    QStringList needs;
    for (const auto metric : definition->needs)
        needs.append(metricName(metric));
    if (call.json) {
        output::json(QJsonObject{{u"metric"_s, definition->name},
                                 {u"group"_s, definition->group},
                                 {u"formula"_s, definition->formula},
                                 {u"computed"_s, definition->computed},
                                 {u"n"_s, definition->counted},
                                 {u"version"_s, formulasVersion},
                                 {u"unit"_s, definition->unit},
                                 {u"needs"_s, QJsonArray::fromStringList(needs)},
                                 {u"source"_s, definition->source},
                                 {u"excludes"_s, definition->excludes}});
        return int(ExitCode::Done);
    }
    output::line(u"%1 (%2)"_s.arg(definition->name, definition->unit));
    output::line(u"  formula:  "_s + definition->formula);
    output::line(u"  computed: "_s + definition->computed);
    output::line(u"  n:        "_s + definition->counted);
    output::line(u"  needs:    "_s + needs.join(u", "_s));
    output::line(u"  excludes: "_s + definition->excludes);
    output::line(u"  source:   "_s + definition->source);
    return int(ExitCode::Done);
}

namespace {

QJsonObject verdictJson(const FiguresVerdict& verdict)
{
    return {{u"agrees"_s, verdict.agrees()},
            {u"conversations"_s, verdict.conversations},
            {u"pages"_s, verdict.pages},
            {u"waiting"_s, verdict.waiting},
            {u"wrong_conversations"_s, verdict.wrongStories},
            {u"wrong_pages"_s, verdict.wrongPages},
            {u"wrong_durations"_s, verdict.wrongDurations},
            {u"examples"_s, QJsonArray::fromStringList(verdict.examples)}};
}

int tellVerdict(const ParsedCall& call, const FiguresVerdict& verdict, bool mended)
{
    QJsonObject json = verdictJson(verdict);
    json.insert(u"recomputed"_s, mended);
    if (call.json) {
        output::json(json);
    } else {
        output::line(u"%1 conversations in %2 pages: %3"_s.arg(verdict.conversations)
                         .arg(verdict.pages)
                         .arg(verdict.agrees() ? u"what was counted agrees"_s
                              : mended         ? u"what was counted was wrong, and is made anew"_s
                                               : u"what was counted is wrong"_s));
        for (const QString& example : verdict.examples)
            output::line(u"  "_s + example);
    }
    return int(verdict.agrees() || mended ? ExitCode::Done : ExitCode::NotDone);
}

} // namespace

Async<int> kpiRecompute(const CommandScope& scope)
{
    const ParsedCall& call = scope.call;
    InsightsRepository& insights = scope.ports.insights;
    return insights.checkFigures().then(scope.context, [&call, &insights,
                                                        context = scope.context](const FiguresVerdict& verdict) {
        if (verdict.agrees() || call.dryRun)
            return Async<int>::ready(tellVerdict(call, verdict, false));
        return insights.recomputeFigures().then(context, [&call, verdict] { return tellVerdict(call, verdict, true); });
    });
}

namespace {

QJsonObject themesJson(const FoundThemes& found)
{
    QJsonArray themes;
    for (const FoundTheme& theme : found.themes) {
        QJsonArray conversations;
        for (const FigureRow& row : theme.rows)
            conversations.append(row.conversation.toString());
        themes.append(QJsonObject{{u"term"_s, theme.term},
                                  {u"now"_s, theme.now},
                                  {u"before"_s, theme.before},
                                  {u"score"_s, theme.score},
                                  {u"example"_s, theme.example},
                                  {u"conversations"_s, conversations}});
    }
    return {{u"from"_s, found.window.from.toRfc3339()},
            {u"to"_s, found.window.to.toRfc3339()},
            {u"before_from"_s, found.before.from.toRfc3339()},
            {u"before_to"_s, found.before.to.toRfc3339()},
            {u"read"_s, found.readNow},
            {u"read_before"_s, found.readBefore},
            {u"cut"_s, found.cutNow || found.cutBefore},
            {u"themes"_s, themes}};
}

} // namespace

Async<int> kpiThemes(const CommandScope& scope)
{
    const ParsedCall& call = scope.call;
    const auto query = periodQuery(call, scope.ports.workspace.info().zone, scope.ports.clock.now());
    if (!query)
        return output::refused(query.error());
    const auto desk = std::make_shared<FiguresDesk>(scope.ports);
    return desk->themes(*query).then(scope.context, [desk](const FoundThemes& found) {
        output::json(themesJson(found));
        return int(ExitCode::Done);
    });
}

namespace {

Result<ReportRequest> reportRequest(const ParsedCall& call, const Ports& ports)
{
    const auto query = periodQuery(call, ports.workspace.info().zone, ports.clock.now());
    if (!query)
        return Failure(query.error());
    ReportRequest request;
    request.query = *query;
    if (!call.name.empty())
        request.templateName = QString::fromStdString(call.name);
    if (!reportTemplate(request.templateName))
        return failure(ErrorKind::Rejected, u"--template: there is no report \"%1\""_s.arg(request.templateName));
    if (!call.language.empty())
        request.language = QString::fromStdString(call.language);
    if (request.language != "en"_L1 && request.language != "fr"_L1)
        return failure(ErrorKind::Rejected, u"--language: reports are made in en and fr"_s);
    request.brand = QString::fromStdString(call.brand);
    if (!call.logo.empty()) {
        QFile file(QString::fromStdString(call.logo));
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorKind::Rejected, u"--logo %1: %2"_s.arg(file.fileName(), file.errorString()));
        request.logo = file.read(mostLogoBytes);
    }
    return request;
}

// A name that no account has stands above a report of all of them.
Async<ReportRequest> withBrand(const CommandScope& scope, const ReportRequest& request)
{
    if (request.brand.isEmpty())
        return Async<ReportRequest>::ready(request);
    return scope.ports.accounts.list().then(scope.context, [request,
                                                            &call = scope.call](const std::vector<Account>& accounts) {
        ReportRequest narrowed = request;
        if (std::any_of(accounts.begin(), accounts.end(),
                        [&request](const Account& account) { return account.brand == request.brand; }))
            narrowed.query.brand = request.brand;
        else
            output::note(call, u"no account is of the brand \"%1\": it is the report's name only"_s.arg(request.brand));
        return narrowed;
    });
}

} // namespace

Async<int> report(const CommandScope& scope)
{
    const ParsedCall& call = scope.call;
    const QString path = QString::fromStdString(call.file);
    if (path.isEmpty())
        return output::refused(Error::make(ErrorKind::Rejected, u"report: --out is needed"_s));
    const auto format = reportFormatOf(path);
    if (!format)
        return output::refused(Error::make(
            ErrorKind::Rejected, u"--out %1: the file ends neither in .pdf, .xlsx, .csv nor .png"_s.arg(path)));
    const auto request = reportRequest(call, scope.ports);
    if (!request)
        return output::refused(request.error());
    const auto desk = std::make_shared<ReportDesk>(scope.ports);
    return withBrand(scope, *request)
        .then(scope.context, [desk](const ReportRequest& narrowed) { return desk->make(narrowed); })
        .then(scope.context,
              [desk, path, format = *format](const ReportDocument& document) {
                  return writeReportOffThread(document, path, format);
              })
        .then(scope.context, [&call](const QStringList& files) {
            if (call.json)
                output::json(QJsonObject{{u"files"_s, QJsonArray::fromStringList(files)}});
            else
                for (const QString& file : files)
                    output::line(file);
            return int(ExitCode::Done);
        });
}

} // namespace parvis
