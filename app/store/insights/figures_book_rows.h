// SPDX-License-Identifier: GPL-3.0-or-later
// Shared by the parts of the figures' book.
#pragma once

#include "domain/insights/figure_alert.h"
#include "store/threads/executor.h"

#include <vector>

namespace parvis::store {

// Rejected, with the problem as its code.
Failure refusedFigure(QLatin1StringView what, const QString& problem);
// Ids, parted by blanks.
QString accountsText(const std::vector<AccountId>& accounts);
std::vector<AccountId> accountsFromText(const QString& text);
// False: none lasts.
Result<bool> endAlertIn(Tx& tx, AlertKind kind, const QString& subject, Instant at);

} // namespace parvis::store
