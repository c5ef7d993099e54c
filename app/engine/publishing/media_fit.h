// SPDX-License-Identifier: GPL-3.0-or-later
// Carries a FitPlan out: upright, cropped, shrunk, written anew without Exif, within the bytes. Fit for any thread.
#pragma once

#include "base/result.h"
#include "domain/publishing/media_fit.h"
#include "engine/stop_flag.h"

namespace parvis {

// The MIME types that can be written here.
QStringList writablePictureTypes();
// Whether any pixel lets something through; damaged files have none.
bool hasTransparency(const QByteArray& bytes);
// The new file. Rejected with code "media_damaged" or "fit_too_many_bytes" (at the smallest allowed size and the
// poorest quality it is still too large), Cancelled when stop was set.
Result<QByteArray> fitPicture(const QByteArray& bytes, const FitPlan& plan, const StopFlag& stop);

} // namespace parvis
