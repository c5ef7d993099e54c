// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a conversation's row that people move, beside what conversation_rows.h reads and writes.
#pragma once

#include "domain/inbox/work.h"
#include "store/inbox/conversation_rows.h"

namespace parvis::store {

void readWork(Row& row, Conversation& conversation);
// 0 urgent … 3 low: what the order by urgency begins with.
int urgencyOf(Priority priority);
// Writes where the two differ; `before` of a new one is empty.
Done saveWork(Connection& db, const Conversation& before, const Conversation& after);
// When it was closed, or no more.
void noteClosing(const Conversation& before, Conversation& after, Instant now);
QStringList workCountNames(const Conversation& conversation);
// A label that is used is a label of the workspace.
Done knowLabel(Connection& db, const QString& name);
// After the customer's message: what the workspace set for one that was closed.
Done reopenAsSet(Tx& tx, const Conversation& before, Conversation& after);
Result<WorkSettings> loadWorkSettings(Connection& db);

// People move the work state; what messages move is taken from the stored row. Conflict by revision.
Result<Conversation> saveConversation(Tx& tx, const Conversation& wanted, CountDelta& counts, const QString& who = {});

} // namespace parvis::store
