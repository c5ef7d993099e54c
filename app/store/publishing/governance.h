// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/governance_repository.h"
#include "store/threads/executor.h"

namespace parvis::store {

// Why everything is on hold; empty when it is not. Read by each claim and before each request that creates something.
Result<QString> holdReasonIn(Connection& db);

class Governance final : public GovernanceRepository
{
public:
    explicit Governance(Executor& executor) : m_executor(executor) {}

    Async<void> hold(const QString& who, const QString& why) override;
    Async<QString> holdReason() override;
    Async<ReleaseResult> release(const Release& release) override;
    Async<std::vector<CharterRule>> charter() override;
    Async<CharterRule> saveRule(const CharterRule& rule, const QString& who) override;
    Async<void> removeRule(CharterRuleId id, const QString& who) override;
    Async<std::vector<ApprovalPolicy>> policies() override;
    Async<void> savePolicy(const ApprovalPolicy& policy, const QString& who) override;
    Async<Publication> decide(const Approval& approval, const Publication& next) override;
    Async<std::vector<Approval>> approvals(PublicationId id) override;
    Async<DraftComment> addComment(const DraftComment& comment) override;
    Async<std::vector<DraftComment>> comments(PostId post) override;
    Async<std::vector<AuditEntry>> audit(qint64 after, int limit) override;

private:
    Executor& m_executor;
};

} // namespace parvis::store
