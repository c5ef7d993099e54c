// SPDX-License-Identifier: GPL-3.0-or-later
// What ties publications to the inbox: the message that a reply is, and the conversations under a post.
#pragma once

#include "domain/inbox/thread_change.h"
#include "store/threads/executor.h"

namespace parvis::store {

// After a publication changed, in its transaction: the message that carries a reply takes its state and remote id (a
// copy that the sync brought in first is joined with it), and conversations that began under its remote ids are linked
// to it.
Done followPublication(Tx& tx, const Publication& publication);

// How the thread stands that a reply is planned for; said anew when a person wants it sent all the same.
Done rememberThread(Tx& tx, PublicationId reply);
// What has happened there since and stands in the reply's way.
Result<std::optional<ThreadChange>> changeOfThread(Connection& db, PublicationId reply);

} // namespace parvis::store
