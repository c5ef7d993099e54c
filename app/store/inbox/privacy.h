// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/privacy_repository.h"
#include "store/threads/executor.h"

namespace parvis::store {

class Privacy final : public PrivacyRepository
{
public:
    explicit Privacy(Executor& executor) : m_executor(executor) {}

    Async<PersonExtras> extras(PersonId identity) override;
    Async<EraseReport> erase(PersonId identity, const QString& who, bool dryRun) override;
    Async<QStringList> finishErasing() override;
    Async<std::vector<ErasedPerson>> erased() override;
    Async<int> applyErased(const std::vector<ErasedPerson>& list, const QString& who) override;
    Async<std::vector<RetentionRule>> rules() override;
    Async<RetentionRule> saveRule(const RetentionRule& rule, const QString& who) override;
    Async<void> removeRule(RetentionRuleId id, const QString& who) override;
    Async<RetentionPreview> preview(const RetentionRule& rule, Instant before, int examples) override;
    Async<RetentionResult> apply(const RetentionRule& rule, Instant before, int limit) override;

    // When a workspace is opened: the list beside the file is applied to what may be a restored copy, and what a crash
    // cut short is done. Runs beside; nothing waits for it.
    void catchUp();

private:
    Executor& m_executor;
};

Result<PersonExtras> extrasIn(Connection& db, PersonId identity);
Result<std::vector<RetentionRule>> retentionRules(Connection& db);
Result<RetentionRule> saveRetentionRule(Tx& tx, RetentionRule rule, const QString& who);
Done removeRetentionRule(Tx& tx, RetentionRuleId id, const QString& who);
Result<RetentionPreview> previewRetention(Connection& db, const RetentionRule& rule, Instant before, int examples);
Result<RetentionResult> applyRetention(Tx& tx, const RetentionRule& rule, Instant before, int limit);

} // namespace parvis::store
