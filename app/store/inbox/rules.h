// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/rule_repository.h"
#include "store/threads/executor.h"

namespace parvis::store {

class Rules final : public RuleRepository, public MessageTraitsSource
{
public:
    explicit Rules(Executor& executor) : m_executor(executor) {}

    Async<std::vector<InboxRule>> rules() override;
    Async<InboxRule> save(const InboxRule& rule, const QString& who) override;
    Async<std::vector<InboxRule>> addAll(const std::vector<InboxRule>& rules, const QString& who) override;
    Async<void> remove(InboxRuleId id, const QString& who) override;
    Async<void> reorder(const std::vector<InboxRuleId>& order, const QString& who) override;
    Async<Queue> queued(Instant now, int limit) override;
    Async<std::vector<RuleFacts>> facts(const std::vector<MessageId>& messages) override;
    Async<std::vector<RuleFacts>> past(MessageId before, int limit) override;
    Async<qint64> countPast() override;
    Async<Fired> fired(const std::vector<MessageId>& messages) override;
    Async<std::vector<RuleLogEntry>> commit(const RuleRun& run) override;
    Async<void> passed(const std::vector<RuleQueueEntry>& entries) override;
    Async<void> postpone(const RuleQueueEntry& entry, Instant until, const QString& why) override;
    Async<std::vector<RuleLogEntry>> log(const RuleLogQuery& query) override;
    Async<RuleUndo> undo(const std::vector<qint64>& entries, const QString& who) override;
    Async<std::vector<AgentSeat>> seats() override;
    Async<void> saveSeat(const AgentSeat& seat) override;
    Async<void> removeSeat(const QString& department, const QString& person) override;
    Async<std::vector<RuleNotice>> notices(const QString& person) override;
    Async<void> noticesSeen(const std::vector<qint64>& ids) override;

    Async<QHash<MessageId, MessageTraits>> traitsOf(const std::vector<MessageId>& messages) override;

private:
    Executor& m_executor;
};

} // namespace parvis::store
