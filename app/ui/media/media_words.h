// SPDX-License-Identifier: GPL-3.0-or-later
// What was measured of a file, in words.
#pragma once

#include "domain/publishing/post.h"

#include <QPair>

namespace parvis::ui {

// "1200 × 800 · 340 KB", "720 × 1280 · 31.2 s · 4.1 MB": what is known, in one line.
QString measuredWords(const MediaAsset& asset);
// Name and value of each property that the kind has; "not measured" where there is no value.
QList<QPair<QString, QString>> measuredList(const MediaAsset& asset);

} // namespace parvis::ui
