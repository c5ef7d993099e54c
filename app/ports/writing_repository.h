// SPDX-License-Identifier: GPL-3.0-or-later
// What helps to write: templates, hashtag groups, link tags, versions of a post.
#pragma once

#include "base/async.h"

namespace parvis {

class WritingRepository
{
public:
    WritingRepository() = default;
    virtual ~WritingRepository() = default;
    WritingRepository(const WritingRepository&) = delete;
    WritingRepository& operator=(const WritingRepository&) = delete;
};

} // namespace parvis
