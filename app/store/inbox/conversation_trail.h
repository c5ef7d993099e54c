// SPDX-License-Identifier: GPL-3.0-or-later
// The trail of a conversation's work state, and the clock that stands beside its row.
#pragma once

#include "domain/service/service_clock.h"
#include "ports/inbox_repository.h"
#include "store/sql/where.h"
#include "store/threads/executor.h"

namespace parvis::store {

// Above every round of the rules: nothing to compute while it is closed.
constexpr qint64 closedRound = 4'611'686'018'427'387'904;

// What differs, in the transaction of the change. Moved by a message, a step counts from when that was written.
Done noteTrail(Tx& tx, const Conversation& before, const Conversation& after, const QString& who);
Result<std::vector<ConversationEvent>> loadTrail(Connection& db, ConversationId id); // oldest first
// Of the columns service_target, service_due, service_warn.
ServiceMark readServiceMark(Row& row, ConversationStatus status);
Result<qint64> breachedCount(Connection& db, Instant now);
extern const QString runningClock; // of a conversation c
// What a list asks of the clocks: c is the conversation.
ConversationQuery asOfNow(ConversationQuery query, Instant now);
void addService(Where& where, const ConversationQuery& query);

} // namespace parvis::store
