// SPDX-License-Identifier: GPL-3.0-or-later
// How an older workspace becomes today's. Append only: what a release shipped is never edited.
#pragma once

#include "store/schema/schema.h"

#include <span>

namespace parvis::store {

// A plain function: it cannot capture anything, so it does the same in ten years.
using Migration = Done (*)(Connection&);

// From version 1 on: entry 0 makes version 2 of version 1. The version is the length plus one, so two branches that
// each append one collide when they meet.
std::span<const Migration> migrations();
int schemaVersion(std::span<const Migration> list = migrations());
Result<int> storedVersion(Connection& db);

// Today's tables, in the caller's transaction.
Done createCurrentTables(Connection& db);
// One transaction: schema, workspace row, version. Nothing is left behind by a failure.
Done createSchema(Connection& db, const NewWorkspace& workspace, Instant now);
// Brings the schema up, each version in a transaction of its own. A file is checked and copied before the first.
Done migrate(Connection& db, std::span<const Migration> list = migrations());

} // namespace parvis::store
