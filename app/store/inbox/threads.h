// SPDX-License-Identifier: GPL-3.0-or-later
// Which conversation a remote id belongs to, and what happens when two turn out to be one.
#pragma once

#include "store/inbox/conversation_rows.h"

namespace parvis::store {

// One of our own posts by the remote id of any of its parts.
struct OwnPost {
    PublicationId publication;
    RemoteId root; // of its first part
};
Result<std::optional<OwnPost>> ownPostOf(Connection& db, AccountId account, const RemoteId& remote);

// The conversation kept under `from` is the thread that begins at `to`: moves it there, or joins it with the one there.
Done moveThread(Tx& tx, AccountId account, const RemoteId& from, const RemoteId& to, PublicationId publication,
                CountDelta& counts);

} // namespace parvis::store
