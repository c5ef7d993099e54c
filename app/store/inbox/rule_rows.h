// SPDX-License-Identifier: GPL-3.0-or-later
// Shared by the parts of the rules' repository. One transaction around each call is the caller's.
#pragma once

#include "ports/rule_repository.h"
#include "store/threads/executor.h"

namespace parvis::store {

Result<std::vector<RuleFacts>> loadFacts(Connection& db, const std::vector<MessageId>& messages);
Result<std::vector<RuleFacts>> loadPast(Connection& db, MessageId before, int limit);
// What triage stored; nothing in a workspace without it.
Result<QHash<MessageId, MessageTraits>> loadTraits(Connection& db, const std::vector<MessageId>& messages);

Result<std::vector<RuleLogEntry>> commitRun(Tx& tx, const RuleRun& run);
Result<std::vector<RuleLogEntry>> loadLog(Connection& db, const RuleLogQuery& query);
Result<RuleUndo> undoEntries(Tx& tx, const std::vector<qint64>& entries, const QString& who);

// Whose turn it is in that department; the turn is taken with it. Nothing: all are absent or full, or there is nobody.
Result<std::optional<QString>> takeTurn(Tx& tx, const QString& department);

// What the store of departments and of triage keeps, if they are there.
Result<bool> hasTable(Connection& db, const QString& table);
struct DepartmentRow {
    qint64 id = 0;
    QString name;
};
// By its name, folded; an archived one takes nothing new.
Result<std::optional<DepartmentRow>> departmentByName(Connection& db, const QString& name);
Done storeKind(Tx& tx, MessageId message, const QString& kind);

// "IN (…)" over the parameter that idList() gives.
QString inIds(const Connection& db);
QString idList(const Connection& db, const std::vector<qint64>& ids);

} // namespace parvis::store
