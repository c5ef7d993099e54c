// SPDX-License-Identifier: GPL-3.0-or-later
// What has to be done to a picture so that a network takes it: decided from numbers alone, before anything is decoded.
#pragma once

#include "domain/publishing/post.h"

namespace parvis {

struct FitCrop {
    int x = 0, y = 0, width = 0, height = 0; // of the upright picture
    bool operator==(const FitCrop&) const = default;
};

struct FitPlan {
    // Empty: it can be done. Else why not: "fit_not_a_picture" (moving pictures, video and sound are not touched),
    // "fit_not_measured", "fit_too_small" (it would have to grow), "fit_no_format" (nothing we can write is accepted).
    QString refusal;
    bool needed = false; // false: it is accepted as it is
    std::optional<FitCrop> crop;
    int width = 0, height = 0;       // after cropping and shrinking; never more than before
    QString mimeType;                // to be written
    qint64 maxBytes = 0;             // 0: no limit
    int minWidth = 1, minHeight = 1; // below this it may not shrink further to save bytes
    bool operator==(const FitPlan&) const = default;
};

struct FitFocus {
    double x = 0, y = 0; // -1 left or bottom, 1 right or top: as MediaUse says it
};

// writable: the MIME types that this program can write. hasAlpha: transparency that must not get lost.
FitPlan planFit(const MediaAsset& asset, const MediaRule& rule, const FitFocus& focus, bool hasAlpha,
                const QStringList& writable);

} // namespace parvis
