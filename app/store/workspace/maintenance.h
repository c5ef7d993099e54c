// SPDX-License-Identifier: GPL-3.0-or-later
// Backup and checking of a whole workspace.
#pragma once

#include "ports/workspace.h"
#include "store/threads/executor.h"

namespace parvis::store {

// A file that opens as a workspace: of a file a copy as it stands, of a server all its rows. Outside a transaction.
Done backupTo(Connection& db, const QString& file);
// Reads everything; counters, search index and loose ends are put right and named.
Result<VerifyReport> verifyIn(Tx& tx);

} // namespace parvis::store
