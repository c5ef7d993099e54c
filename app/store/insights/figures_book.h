// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/figures_book.h"
#include "ports/listening_samples.h"
#include "store/threads/executor.h"

namespace parvis::store {

class FiguresShelf final : public FiguresBook, public ListeningSamples
{
public:
    explicit FiguresShelf(Executor& executor) : m_executor(executor) {}

    Async<std::vector<StoredTarget>> targets() override;
    Async<Target> saveTarget(const Target& target) override;
    Async<void> removeTarget(TargetId id, const QString& who) override;
    Async<bool> moveAlert(TargetId id, const AlertState& before, const AlertState& after) override;

    Async<std::vector<Annotation>> annotations(Instant from, Instant to,
                                               const std::vector<AccountId>& accounts) override;
    Async<Annotation> saveAnnotation(const Annotation& annotation) override;
    Async<void> removeAnnotation(AnnotationId id) override;

    Async<std::vector<Dashboard>> dashboards(const QString& who) override;
    Async<Dashboard> saveDashboard(const Dashboard& dashboard, const QString& who) override;
    Async<void> removeDashboard(DashboardId id, const QString& who) override;

    Async<MoneyImport> importMoney(MoneyKind kind, const std::vector<MoneyRow>& rows, const QString& file,
                                   const QString& who, bool rehearse) override;
    Async<std::vector<MoneyImport>> moneyImports() override;
    Async<void> removeMoneyImport(MoneyImportId id, const QString& who) override;
    Async<std::vector<MoneyRow>> money(const MoneyQuery& query) override;
    Async<std::vector<MoneyTotal>> moneyTotals(const MoneyQuery& query) override;

    Async<VoiceImport> importVoice(const std::vector<VoiceRow>& rows, const QString& file, const QString& who,
                                   bool rehearse) override;
    Async<std::vector<VoiceImport>> voiceImports() override;
    Async<void> removeVoiceImport(VoiceImportId id, const QString& who) override;
    Async<std::vector<std::optional<VoiceCount>>> voice(const std::vector<VoiceAsk>& asks) override;
    Async<std::vector<VoiceTotal>> voiceByName(const VoiceAsk& ask) override;

    Async<bool> beginAlert(const FigureAlert& alert) override;
    Async<bool> endAlert(AlertKind kind, const QString& subject, Instant at) override;
    Async<std::vector<FigureAlert>> alerts(int limit) override;
    Async<std::vector<FigureAlert>> freshAlerts(const QString& person) override;
    Async<void> alertsSeen(const std::vector<FigureAlertId>& ids, const QString& person) override;

    Async<std::vector<ReportSchedule>> schedules() override;
    Async<ReportSchedule> addSchedule(const ReportSchedule& schedule) override;
    Async<void> removeSchedule(ReportScheduleId id, const QString& who) override;
    Async<std::optional<ReportSchedule>> claimSchedule(const QString& host, Instant now, Milliseconds lease) override;
    Async<bool> scheduleDone(const ReportSchedule& claimed, Instant next, const QString& error) override;

private:
    Executor& m_executor;
};

} // namespace parvis::store
