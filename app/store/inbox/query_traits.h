// SPDX-License-Identifier: GPL-3.0-or-later
// What messages are about, how they feel, their language and what they carry, as conditions on conversations.
#pragma once

#include "ports/inbox_repository.h"
#include "store/sql/connection.h"
#include "store/sql/where.h"

namespace parvis::store {

Done addTraits(Connection& db, Where& where, const ConversationQuery& query);
// As the network says, else as triage tells.
void addLanguage(Where& where, const ConversationQuery& query);

} // namespace parvis::store
