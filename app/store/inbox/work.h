// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/work_repository.h"
#include "store/threads/executor.h"

namespace parvis::store {

class Work final : public WorkRepository
{
public:
    explicit Work(Executor& executor) : m_executor(executor) {}

    Async<std::vector<Conversation>> findMany(const std::vector<ConversationId>& ids) override;
    Async<std::vector<WorkOutcome>> saveAll(const QString& who, const std::vector<Conversation>& wanted) override;
    Async<qint64> count(const ConversationQuery& query, int most) override;
    Async<WorkCounts> counts() override;
    Async<WakeResult> wakeSnoozed(Instant now, int limit) override;
    Async<std::optional<Instant>> nextWake() override;

    Async<std::vector<Department>> departments() override;
    Async<Department> saveDepartment(const Department& department) override;
    Async<std::vector<InboxLabel>> labels() override;
    Async<InboxLabel> saveLabel(const InboxLabel& label, const QString& was) override;
    Async<void> removeLabel(const QString& name) override;
    Async<std::vector<InboxView>> views(const QString& person) override;
    Async<InboxView> saveView(const InboxView& view) override;
    Async<void> removeView(InboxViewId id) override;
    Async<WorkSettings> settings() override;
    Async<void> saveSettings(const WorkSettings& settings) override;
    Async<QStringList> people() override;

    Async<std::vector<Presence>> presences(Instant now) override;
    Async<Presence> sit(const Presence& wanted, bool takeOver) override;
    Async<void> leave(const QString& seat) override;

private:
    Executor& m_executor;
};

} // namespace parvis::store
