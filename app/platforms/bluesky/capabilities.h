// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/publishing/capabilities.h"

namespace parvis::bluesky {

// What Bluesky takes and can do, as far as it is built here. Video, direct messages and quote posts are not built, so
// they are absent. blobLimit: the server's own limit of an upload in bytes, 0 where it names none.
Capabilities capabilities(qint64 blobLimit = 0);

inline constexpr qint64 maxImageBytes = 2'000'000; // lexicon app.bsky.embed.images

} // namespace parvis::bluesky
