// SPDX-License-Identifier: GPL-3.0-or-later
// The way of a file into the media library: read and decoded on a thread of its own, measured, stored once by content.
#pragma once

#include "base/async.h"
#include "ports/post_repository.h"

namespace parvis {

// Refused where it is no picture, video or sound: see media_import.h. media outlives context.
Async<MediaAsset> importMediaFile(QObject* context, MediaStore& media, const QString& file);
Async<MediaAsset> importMediaBytes(QObject* context, MediaStore& media, const QByteArray& bytes, const QString& name);

} // namespace parvis
