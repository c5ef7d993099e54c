// SPDX-License-Identifier: GPL-3.0-or-later
// Which desks the window has, in the order of the rail. A new desk adds a line in desks.cpp.
#pragma once

namespace parvis::ui {

class MainWindow;

void addDesks(MainWindow& window);

} // namespace parvis::ui
