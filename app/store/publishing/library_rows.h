// SPDX-License-Identifier: GPL-3.0-or-later
// Assets as rows.
#pragma once

#include "domain/publishing/post.h"
#include "store/sql/connection.h"

namespace parvis::store {

extern const QString assetColumns;
MediaAsset readAsset(Row& row);
// NotFound without one.
Result<MediaAsset> loadAsset(Connection& db, MediaId id);

} // namespace parvis::store
