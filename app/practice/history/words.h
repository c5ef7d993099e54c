// SPDX-License-Identifier: GPL-3.0-or-later
// The words for what is said, in the speaker's language.
#pragma once

#include "practice/history/draws.h"
#include "practice/history/history.h"

namespace parvis::practice::history {

QString customerWords(const Line& line, Draws& draws);
QString shopWords(const Line& asked, Draws& draws); // the answer
QString labelOf(const Line& line);                  // empty: none

} // namespace parvis::practice::history
