// SPDX-License-Identifier: GPL-3.0-or-later
// Shared by the parts of the figures' book.
#pragma once

#include "base/result.h"
#include "domain/ids.h"

#include <vector>

namespace parvis::store {

// Rejected, with the problem as its code.
Failure refusedFigure(QLatin1StringView what, const QString& problem);
// Ids, parted by blanks.
QString accountsText(const std::vector<AccountId>& accounts);
std::vector<AccountId> accountsFromText(const QString& text);

} // namespace parvis::store
