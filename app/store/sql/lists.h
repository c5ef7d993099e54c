// SPDX-License-Identifier: GPL-3.0-or-later
// A list of texts or ids as one parameter, so that the statement stays the same for any length.
#pragma once

#include "store/sql/connection.h"

namespace parvis::store {

// "IN (…)" over the parameter that listValue() gives.
QString inList(const Connection& db);
QVariant listValue(const QStringList& list);

// The same over numbers: "= ANY (…)" or "IN (…)" over the parameter that idsValue() gives.
QString idsIn(const Connection& db);
QString idsValue(const Connection& db, const QStringList& ids);

} // namespace parvis::store
