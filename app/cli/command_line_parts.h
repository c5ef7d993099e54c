// SPDX-License-Identifier: GPL-3.0-or-later
// The parser in parts, one file for each group of commands that is long enough for one.
#pragma once

#include "cli/parsed_call.h"

#include <CLI/CLI.hpp>

namespace parvis {

// A command that names itself in call.command: "inbox list".
CLI::App* addCommand(CLI::App* parent, ParsedCall& call, const std::string& name, const std::string& help);
// Commands under one name.
CLI::App* addGroup(CLI::App& app, const std::string& name, const std::string& help);
// Where the workspace lies and how it is told. Also behind a command that does not hand on what it does not know; the
// environment is asked by the caller, once.
struct CommonOptions {
    CLI::Option* workspace = nullptr;
    CLI::Option* vault = nullptr;
};
CommonOptions addCommonOptions(CLI::App* app, ParsedCall& call);
void addInboxWorkCommands(CLI::App& app, CLI::App* inbox, ParsedCall& call);

} // namespace parvis
