// SPDX-License-Identifier: GPL-3.0-or-later
// The quantities of a slice that come from the networks' counts: followers and posts.
#pragma once

#include "engine/insights/formulas.h"

namespace parvis {

bool isPostQuantity(QStringView name);
bool isFollowersQuantity(QStringView name);
bool isMeasuredOfPosts(QStringView name);
std::optional<double> postQuantity(QStringView name, const Slice& slice);

} // namespace parvis
