// SPDX-License-Identifier: GPL-3.0-or-later
// What a file is, measured by its content, never by its name. Pure; fit for any thread.
#pragma once

#include "base/result.h"
#include "domain/publishing/post.h"

namespace parvis {

// More than any network takes (Bluesky video 300 MB, Mastodon 99 MB), and still fit for memory.
constexpr qint64 largestMediaFile = 512LL * 1024 * 1024;

// The asset without an id. Rejected with code "not_media", "media_damaged", "media_empty", "media_huge" (more pixels
// than can be opened safely, said by the header before decoding) or "file_too_large", the detail naming the file. Of
// video and sound only type and bytes: the rest is media_probe.h's.
Result<MediaAsset> measureMedia(const QByteArray& bytes, const QString& name);
// NotFound, or Storage with the system's reason; the detail names the file.
Result<QByteArray> readMediaFile(const QString& file);

} // namespace parvis
