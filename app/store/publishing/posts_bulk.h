// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/post_repository.h"
#include "store/threads/executor.h"

#include <functional>

namespace parvis::store {

// All of them within the transaction, or an error; Cancelled where watch says so. made: told of each new publication.
Result<int> createPosts(Tx& tx, const std::vector<PostWithPublications>& posts, const BulkWatch& watch,
                        const std::function<Done(const Publication&)>& made);

} // namespace parvis::store
