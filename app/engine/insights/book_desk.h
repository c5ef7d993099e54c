// SPDX-License-Identifier: GPL-3.0-or-later
// What people set about figures, for window and command line: targets, annotations, dashboards, tables of costs and
// conversions read in from files, reports that are made by themselves; and what workers told of figures.
#pragma once

#include "engine/services.h"

#include <QObject>

namespace parvis {

struct MoneyImportRequest {
    MoneyKind kind = MoneyKind::Cost;
    QString file;
    QString who;
    bool dryRun = false;
};

struct MoneyImportReport {
    int rows = 0;       // read
    MoneyImport import; // what was added, or would be; nothing with findings
    std::vector<MoneyFinding> findings;
    QStringList ignoredColumns;
    QStringList unknownCampaigns; // that the calendar does not know: perhaps written in another way there
};

class BookDesk : public QObject
{
    Q_OBJECT
public:
    explicit BookDesk(const Ports& ports, QObject* parent = nullptr);

    // For errors see FiguresBook.
    Async<std::vector<StoredTarget>> targets();
    // Rejected, code "kpi", for a name that no formula has.
    Async<Target> saveTarget(const Target& target);
    Async<void> removeTarget(TargetId id, const QString& who);

    Async<std::vector<Annotation>> annotations(Instant from, Instant to, const std::vector<AccountId>& accounts);
    Async<Annotation> saveAnnotation(const Annotation& annotation);
    Async<void> removeAnnotation(AnnotationId id);

    // The built-in ones first, then everybody's and this person's own.
    Async<std::vector<Dashboard>> dashboards(const QString& who);
    Async<Dashboard> saveDashboard(const Dashboard& dashboard, const QString& who); // "kpi" as above
    Async<void> removeDashboard(DashboardId id, const QString& who);

    // The file is read on the pool. NotFound or Storage where it cannot be, Rejected "file_too_large". With findings
    // nothing is stored.
    Async<MoneyImportReport> importMoney(const MoneyImportRequest& request);
    Async<std::vector<MoneyImport>> moneyImports();
    Async<void> removeMoneyImport(MoneyImportId id, const QString& who);
    Async<std::vector<MoneyTotal>> moneyTotals(const MoneyQuery& query);

    Async<std::vector<FigureAlert>> alerts(int limit);
    Async<std::vector<FigureAlert>> freshAlerts(const QString& person);
    Async<void> alertsSeen(const std::vector<FigureAlertId>& ids, const QString& person);

    Async<std::vector<ReportSchedule>> schedules();
    // Rejected, code "template", for a report that there is not; "brand", for one that no account is of.
    Async<ReportSchedule> addSchedule(const ReportSchedule& schedule);
    Async<void> removeSchedule(ReportScheduleId id, const QString& who);

private:
    Async<MoneyImportReport> stored(const MoneyImportRequest& request, const MoneyTable& table);
    Async<MoneyImportReport> withUnknownCampaigns(const MoneyImportReport& report, const QStringList& campaigns);

    Ports m_ports;
};

} // namespace parvis
