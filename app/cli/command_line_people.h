// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the commands about people, privacy and ideas.
#pragma once

#include "cli/parsed_call.h"

namespace CLI {
class App;
}

namespace parvis {

void addPeopleCommands(CLI::App& app, ParsedCall& call);

} // namespace parvis
