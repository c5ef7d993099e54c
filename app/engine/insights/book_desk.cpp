// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insights/book_desk.h"

#include "engine/insights/figures_desk.h"
#include "engine/insights/report_templates.h"
#include "engine/insights/report_work.h"
#include "engine/off_thread.h"

#include <QFile>
#include <QFileInfo>
#include <algorithm>

namespace parvis {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestMoneyTable = 64LL * 1024 * 1024;

Error noSuchKpi(const QString& name)
{
    auto error = Error::make(ErrorKind::Rejected, u"there is no figure \"%1\""_s.arg(name));
    error.code = u"kpi"_s;
    return error;
}

// The first name that no formula has.
std::optional<QString> unknownKpi(const Dashboard& dashboard)
{
    for (const DashboardTile& tile : dashboard.tiles) {
        if (!kpiDefinition(tile.kpi))
            return tile.kpi;
    }
    for (const DashboardChart& chart : dashboard.charts) {
        if (!kpiDefinition(chart.kpi))
            return chart.kpi;
    }
    return std::nullopt;
}

Result<MoneyTable> readMoneyFile(const QString& path, MoneyKind kind)
{
    QFile file(path);
    if (!file.exists())
        return failure(ErrorKind::NotFound, u"%1: there is no such file"_s.arg(path));
    if (file.size() > largestMoneyTable) {
        auto error = Error::make(ErrorKind::Rejected, u"%1: more than 64 MiB"_s.arg(path));
        error.code = u"file_too_large"_s;
        return Failure(error);
    }
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, u"%1: %2"_s.arg(path, file.errorString()));
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorKind::Storage, u"%1: %2"_s.arg(path, file.errorString()));
    return readMoneyTable(bytes, kind);
}

QStringList campaignsIn(const MoneyTable& table)
{
    QStringList names;
    for (const MoneyRow& row : table.rows)
        names.append(row.campaign);
    names.removeDuplicates();
    names.sort();
    return names;
}

} // namespace

BookDesk::BookDesk(const Ports& ports, QObject* parent) : QObject(parent), m_ports(ports) {}

Async<std::vector<StoredTarget>> BookDesk::targets()
{
    return m_ports.figures->targets();
}

Async<Target> BookDesk::saveTarget(const Target& target)
{
    if (!kpiDefinition(target.kpi))
        return Async<Target>::failed(noSuchKpi(target.kpi));
    return m_ports.figures->saveTarget(target);
}

Async<void> BookDesk::removeTarget(TargetId id, const QString& who)
{
    return m_ports.figures->removeTarget(id, who);
}

Async<std::vector<Annotation>> BookDesk::annotations(Instant from, Instant to, const std::vector<AccountId>& accounts)
{
    return m_ports.figures->annotations(from, to, accounts);
}

Async<Annotation> BookDesk::saveAnnotation(const Annotation& annotation)
{
    return m_ports.figures->saveAnnotation(annotation);
}

Async<void> BookDesk::removeAnnotation(AnnotationId id)
{
    return m_ports.figures->removeAnnotation(id);
}

Async<std::vector<Dashboard>> BookDesk::dashboards(const QString& who)
{
    return m_ports.figures->dashboards(who).then(this, [](const std::vector<Dashboard>& stored) {
        std::vector<Dashboard> all = builtInDashboards();
        all.insert(all.end(), stored.begin(), stored.end());
        return all;
    });
}

Async<Dashboard> BookDesk::saveDashboard(const Dashboard& dashboard, const QString& who)
{
    if (const auto unknown = unknownKpi(dashboard))
        return Async<Dashboard>::failed(noSuchKpi(*unknown));
    return m_ports.figures->saveDashboard(dashboard, who);
}

Async<void> BookDesk::removeDashboard(DashboardId id, const QString& who)
{
    return m_ports.figures->removeDashboard(id, who);
}

Async<MoneyImportReport> BookDesk::importMoney(const MoneyImportRequest& request)
{
    const auto reading =
        offThread<MoneyTable>([file = request.file, kind = request.kind] { return readMoneyFile(file, kind); });
    return reading.then(this, [this, request](const MoneyTable& table) -> Async<MoneyImportReport> {
        if (table.findings.empty())
            return stored(request, table);
        MoneyImportReport report;
        report.rows = table.rowCount;
        report.findings = table.findings;
        report.ignoredColumns = table.ignoredColumns;
        return Async<MoneyImportReport>::ready(report);
    });
}

Async<MoneyImportReport> BookDesk::stored(const MoneyImportRequest& request, const MoneyTable& table)
{
    MoneyImportReport report;
    report.rows = table.rowCount;
    report.ignoredColumns = table.ignoredColumns;
    const QStringList campaigns = campaignsIn(table);
    return m_ports.figures
        ->importMoney(request.kind, table.rows, QFileInfo(request.file).fileName(), request.who, request.dryRun)
        .then(this, [this, report, campaigns](const MoneyImport& import) mutable {
            report.import = import;
            return withUnknownCampaigns(report, campaigns);
        });
}

Async<MoneyImportReport> BookDesk::withUnknownCampaigns(const MoneyImportReport& report, const QStringList& campaigns)
{
    if (!m_ports.plan || campaigns.isEmpty())
        return Async<MoneyImportReport>::ready(report);
    return m_ports.plan->campaigns().then(this, [report, campaigns](const std::vector<Campaign>& known) {
        MoneyImportReport told = report;
        for (const QString& name : campaigns) {
            const bool there = std::any_of(known.begin(), known.end(),
                                           [&name](const Campaign& campaign) { return campaign.name == name; });
            if (!there)
                told.unknownCampaigns.append(name);
        }
        return told;
    });
}

Async<std::vector<MoneyImport>> BookDesk::moneyImports()
{
    return m_ports.figures->moneyImports();
}

Async<void> BookDesk::removeMoneyImport(MoneyImportId id, const QString& who)
{
    return m_ports.figures->removeMoneyImport(id, who);
}

Async<std::vector<MoneyTotal>> BookDesk::moneyTotals(const MoneyQuery& query)
{
    return m_ports.figures->moneyTotals(query);
}

Async<std::vector<FigureAlert>> BookDesk::alerts(int limit)
{
    return m_ports.figures->alerts(limit);
}

Async<std::vector<FigureAlert>> BookDesk::freshAlerts(const QString& person)
{
    return m_ports.figures->freshAlerts(person);
}

Async<void> BookDesk::alertsSeen(const std::vector<FigureAlertId>& ids, const QString& person)
{
    return m_ports.figures->alertsSeen(ids, person);
}

Async<std::vector<ReportSchedule>> BookDesk::schedules()
{
    return m_ports.figures->schedules();
}

Async<ReportSchedule> BookDesk::addSchedule(const ReportSchedule& schedule)
{
    if (!reportTemplate(schedule.templateName)) {
        auto error = Error::make(ErrorKind::Rejected, u"there is no report \"%1\""_s.arg(schedule.templateName));
        error.code = u"template"_s;
        return Async<ReportSchedule>::failed(error);
    }
    return brandIsThere(this, m_ports.accounts, schedule.brand).then(this, [this, schedule] {
        return m_ports.figures->addSchedule(schedule);
    });
}

Async<void> BookDesk::removeSchedule(ReportScheduleId id, const QString& who)
{
    return m_ports.figures->removeSchedule(id, who);
}

} // namespace parvis
