// SPDX-License-Identifier: GPL-3.0-or-later
// The first page of a search or of a label, newest first, from the newest hits alone: what it costs does not grow with
// the number of messages that have the word, of conversations that have the label.
#pragma once

#include "store/sql/connection.h"
#include "store/sql/where.h"

#include <optional>
#include <vector>

namespace parvis::store {

// Of the conversations that meet `where` and have a hit: at least the `limit` touched last, and not many more. Nothing
// where the newest hits do not tell which these are: they are to be asked for another way. SQLite alone.
// tail: messages that match and are not indexed yet.
Result<std::optional<std::vector<qint64>>> newestFound(Connection& db, const Where& where, const QString& match,
                                                       const std::vector<qint64>& tail, qsizetype limit);
// The same of those that have the label: the newest by their key are asked first.
Result<std::optional<std::vector<qint64>>> newestLabelled(Connection& db, const Where& where, const QString& label,
                                                          qsizetype limit);

} // namespace parvis::store
