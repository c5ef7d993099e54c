// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the practice workspace's calendar the first time: a week of a small shop's posts around today.
#pragma once

#include "engine/services.h"

namespace parvis {

Async<void> planPracticePosts(QObject* context, const Ports& ports, const std::vector<Account>& accounts);

} // namespace parvis
