// SPDX-License-Identifier: GPL-3.0-or-later
// What ties publications to the inbox: the message that a reply is, and the conversations under a post.
#pragma once

#include "store/threads/executor.h"

namespace parvis::store {

// After a publication changed, in its transaction: the message that carries a reply takes its state and remote id (a
// copy that the sync brought in first is joined with it), and conversations that began under its remote ids are linked
// to it.
Done followPublication(Tx& tx, const Publication& publication);

} // namespace parvis::store
