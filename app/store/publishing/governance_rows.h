// SPDX-License-Identifier: GPL-3.0-or-later
// Shared by the parts of governance: the log, a person's change of a publication, what is read for a decision.
#pragma once

#include "ports/governance_repository.h"
#include "store/threads/executor.h"

namespace parvis::store {

Done noteAudit(Tx& tx, const QString& who, const QString& action, const QString& subject, const QString& detail);
// The publication after a person's word, if nobody changed it since; noted in its ledger under `who`.
Result<Publication> changeByPerson(Tx& tx, Publication publication, const QString& who, const QString& note);

Result<std::vector<CharterRule>> loadCharter(Connection& db);
Result<std::vector<ApprovalPolicy>> loadPolicies(Connection& db);
Result<std::vector<Approval>> loadApprovals(Connection& db, PublicationId id); // oldest first

} // namespace parvis::store
