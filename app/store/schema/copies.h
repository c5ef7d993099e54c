// SPDX-License-Identifier: GPL-3.0-or-later
// Copies of a workspace's file that are known to be sound, beside it.
#pragma once

#include "store/sql/connection.h"

namespace parvis::store {

// "damaged", with what SQLite found, where the file is not sound.
Done checkIntegrity(Connection& db);
// A consistent copy while others write. Never over an existing file.
Done copyTo(Connection& db, const QString& file);
// <file>.before-v<N>.bak; an earlier copy of that name is kept under a number.
Done copyBeforeMigration(Connection& db, int version);
// <file>.good.bak, replaced as a whole; only when the last one is older than a day and the file is sound.
Done renewGoodCopy(Connection& db, Instant now);
bool goodCopyIsDue(const QString& file, Instant now);
// Newest first.
QStringList copiesOf(const QString& file);
// The good copy once more, where there is one, however young it is: something has to be gone from it.
Done remakeGoodCopy(Connection& db);
// Those made before migrations.
QStringList olderCopiesOf(const QString& file);

} // namespace parvis::store
