// SPDX-License-Identifier: GPL-3.0-or-later
// The first page of a search, newest first, from the newest hits alone: what it costs does not grow with the number of
// messages that have the word.
#pragma once

#include "store/sql/connection.h"
#include "store/sql/where.h"

#include <optional>

namespace parvis::store {

// Adds what the conversations have to meet that were touched since the newest `hits` hits; where their page does not
// fill, older ones are to be asked another way. False: there are fewer hits than that. SQLite alone.
// tail: messages that match and are not indexed yet.
Result<bool> addNewestHits(Connection& db, Where& where, const QString& match, const std::vector<qint64>& tail,
                           int hits);

} // namespace parvis::store
