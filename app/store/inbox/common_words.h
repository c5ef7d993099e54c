// SPDX-License-Identifier: GPL-3.0-or-later
// The search for a word that a great part of all messages has: a page of the list is filled from the neighbourhood of
// its place, so what the whole file holds does not matter. Conversations are asked in the order of the list whether a
// message of theirs is a hit; the hits around the page's place are gathered beforehand, others are looked up one by
// one.
#pragma once

#include "store/sql/connection.h"
#include "store/sql/where.h"

namespace parvis::store {

// near: where the page begins; nothing: at the newest. tail: messages that match and are not indexed yet.
// excluded: conversations without a hit.
Done addCommonWords(Connection& db, Where& where, const QString& match, const std::vector<qint64>& tail,
                    std::optional<Instant> near, bool excluded = false);

} // namespace parvis::store
