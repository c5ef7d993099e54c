// SPDX-License-Identifier: GPL-3.0-or-later
// What people set about figures: targets with their alerts, annotations, dashboards, what campaigns cost and brought,
// when reports are made; and what everybody is told of figures.
#pragma once

#include "base/async.h"
#include "domain/insights/annotation.h"
#include "domain/insights/dashboard.h"
#include "domain/insights/figure_alert.h"
#include "domain/insights/money_table.h"
#include "domain/insights/report_schedule.h"
#include "domain/insights/target.h"

namespace parvis {

using MoneyImportId = StrongId<struct MoneyImportTag>;

// A target as it stands.
struct StoredTarget {
    Target target;
    AlertState alert;
};

// A file of costs or conversions that was read in.
struct MoneyImport {
    MoneyImportId id; // null: nothing of it was new, or it was only rehearsed
    MoneyKind kind = MoneyKind::Cost;
    QString file; // its name, without the folder
    QString who;
    Instant at;
    int added = 0;   // rows
    int already = 0; // rows of the file that were there before it
    bool operator==(const MoneyImport&) const = default;
};

struct MoneyQuery {
    std::optional<MoneyKind> kind;
    QStringList campaigns;             // empty: all
    std::optional<LocalDate> from, to; // both included
};

// Of one campaign in one currency: sums of different currencies mean nothing.
struct MoneyTotal {
    MoneyKind kind = MoneyKind::Cost;
    QString campaign, currency;
    qint64 minor = 0; // of the currency's minor unit
    qint64 count = 0; // conversions
    qint64 rows = 0;
    bool operator==(const MoneyTotal&) const = default;
};

class FiguresBook
{
public:
    FiguresBook() = default;
    virtual ~FiguresBook() = default;
    FiguresBook(const FiguresBook&) = delete;
    FiguresBook& operator=(const FiguresBook&) = delete;

    virtual Async<std::vector<StoredTarget>> targets() = 0; // in the order they were made
    // A null id makes a new one. Conflict when revision is not the stored one; Rejected, code as targetProblem says.
    // Another KPI, scope, sense, value or period ends its alert: it was about something else. In the audit log.
    virtual Async<Target> saveTarget(const Target& target) = 0;
    virtual Async<void> removeTarget(TargetId id, const QString& who) = 0; // NotFound when it is gone already
    // False: the alert does not stand at `before` any more, somebody else has moved it, and told. Whoever gets true
    // tells.
    virtual Async<bool> moveAlert(TargetId id, const AlertState& before, const AlertState& after) = 0;

    // Those that touch [from, to), of these accounts or of all; oldest first. accounts empty: every one.
    virtual Async<std::vector<Annotation>> annotations(Instant from, Instant to,
                                                       const std::vector<AccountId>& accounts) = 0;
    virtual Async<Annotation> saveAnnotation(const Annotation& annotation) = 0; // as saveTarget
    virtual Async<void> removeAnnotation(AnnotationId id) = 0;

    // Everybody's and this person's own, by name. The built-in ones are not among them: they are not stored.
    virtual Async<std::vector<Dashboard>> dashboards(const QString& who) = 0;
    // As saveTarget; Forbidden where it is somebody else's own. The owner stays who it was.
    virtual Async<Dashboard> saveDashboard(const Dashboard& dashboard, const QString& who) = 0;
    virtual Async<void> removeDashboard(DashboardId id, const QString& who) = 0;

    // All or nothing, in one transaction. Rows whose keys are there already are counted and left. rehearse: everything
    // is counted and nothing kept.
    virtual Async<MoneyImport> importMoney(MoneyKind kind, const std::vector<MoneyRow>& rows, const QString& file,
                                           const QString& who, bool rehearse) = 0;
    virtual Async<std::vector<MoneyImport>> moneyImports() = 0; // newest first
    // With the rows it brought. NotFound when it is gone already.
    virtual Async<void> removeMoneyImport(MoneyImportId id, const QString& who) = 0;
    virtual Async<std::vector<MoneyRow>> money(const MoneyQuery& query) = 0; // by day, then campaign
    virtual Async<std::vector<MoneyTotal>> moneyTotals(const MoneyQuery& query) = 0;

    // False: one of its kind and subject lasts; it was told already. Whoever gets true tells, of several workers one.
    virtual Async<bool> beginAlert(const FigureAlert& alert) = 0;
    // False: none of them lasts.
    virtual Async<bool> endAlert(AlertKind kind, const QString& subject, Instant at) = 0;
    virtual Async<std::vector<FigureAlert>> alerts(int limit) = 0; // those that last first, then newest first
    // Those this person has not seen, or not since they were over; newest first.
    virtual Async<std::vector<FigureAlert>> freshAlerts(const QString& person) = 0;
    virtual Async<void> alertsSeen(const std::vector<FigureAlertId>& ids, const QString& person) = 0;

    virtual Async<std::vector<ReportSchedule>> schedules() = 0; // in the order they were made
    // A new one; due has to be set. Rejected, code as scheduleProblem says. In the audit log.
    virtual Async<ReportSchedule> addSchedule(const ReportSchedule& schedule) = 0;
    virtual Async<void> removeSchedule(ReportScheduleId id, const QString& who) = 0; // NotFound when it is gone already
    // The one that is longest due for this machine, for so long nobody else's; nothing: none is.
    virtual Async<std::optional<ReportSchedule>> claimSchedule(const QString& host, Instant now,
                                                               Milliseconds lease) = 0;
    // It was made, and is due again at `next`; with an error it was not, stays due, and is nobody's until `next`.
    // False: somebody else has made it meanwhile, or it is gone.
    virtual Async<bool> scheduleDone(const ReportSchedule& claimed, Instant next, const QString& error) = 0;
};

} // namespace parvis
