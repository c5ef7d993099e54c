// SPDX-License-Identifier: GPL-3.0-or-later
// The past as it stands on the network.
#pragma once

#include "practice/history/history.h"

namespace parvis::practice {
class World;
class MediaShelf;
} // namespace parvis::practice

namespace parvis::practice::history {

// Into a world that knows its address and has nothing in it yet. Nobody is notified of what is long gone.
void load(const History& history, World& world, MediaShelf& media);

} // namespace parvis::practice::history
