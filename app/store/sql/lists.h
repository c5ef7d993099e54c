// SPDX-License-Identifier: GPL-3.0-or-later
// A list of texts as one parameter, so that the statement stays the same for any length.
#pragma once

#include "store/sql/connection.h"

namespace parvis::store {

// "IN (…)" over the parameter that listValue() gives.
QString inList(const Connection& db);
QVariant listValue(const QStringList& list);

} // namespace parvis::store
