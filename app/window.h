// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop program: which workspace is shown, with the engine beside it.
#pragma once

namespace parvis {

class CommandLine;

// Runs the window until it is closed; gives the exit code.
int runWindow(int argc, char** argv, const CommandLine& call);

} // namespace parvis
