// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of version 1. Never edited: what came later is a migration, and a new workspace runs them all.
#pragma once

#include "store/sql/connection.h"

namespace parvis::store {

// SQLite: "application_id" of the file header says that it is one of ours.
constexpr int applicationId = 0x50525653; // "PRVS"

// In order of execution, in the dialect's words.
QStringList firstSchema(Dialect dialect);
// Replaces @id, @int, @real, @blob, @strict, @flat by the dialect's words.
QString inDialect(const QString& sql, Dialect dialect);
// Tables, columns, indexes as text, ordered: equal for equal schemas.
Result<QStringList> describeSchema(Connection& db);

} // namespace parvis::store
