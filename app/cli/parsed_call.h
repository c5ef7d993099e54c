// SPDX-License-Identifier: GPL-3.0-or-later
// What the words of a call mean, filled by the parser, read by the commands.
#pragma once

#include "cli/command_line.h"

#include <QMap>
#include <optional>

namespace parvis {

struct PostAddOptions {
    std::vector<std::string> accounts, variants, media, threadParts;
    std::string text, textFile, firstComment, at, zone, contentWarning, visibility, language, campaign;
    int lateMinutes = -1;
    bool draft = false;
};

struct ParsedCall {
    WorkspaceChoice workspace;
    std::string location, vault; // as given, before they are the workspace
    bool practiceWorkspace = false;
    bool json = false, quiet = false;
    QString command; // "post add"; empty: the window
    std::optional<int> finished;

    // One set of plain words for all commands: CLI11 fills std::string.
    std::string id, zone, name, network, server, handle, secretFile, text, textFile, contentWarning, at, url, view,
        query, status, state, after, from, to, by, campaign, person, compare, language, brand, logo, why, overdue, file,
        script, faults, log, stateFile, until;
    std::vector<std::string> states, accounts, metrics, labels;
    std::string format = "csv";
    std::vector<std::string> formats;  // of a scheduled report
    std::vector<std::string> mappings; // COL=FIELD
    std::vector<std::string> members;  // of a department
    bool archived = false, shared = false;
    int colour = -1;
    bool dryRun = false, byteOrderMark = false;
    PostAddOptions post;
    bool secretStdin = false, browser = false, notPublished = false, once = false, untilIdle = false,
         publishOnly = false, syncOnly = false, full = false, ignoreKeys = false, history = false;
    int limit = 100;
    int practiceAccounts = 4;
    int hours = 72;
    int port = 0;
    int leaseSeconds = 60;
    unsigned long long seed = 1;
    double speed = 1.0;
    // People, privacy, ideas.
    std::string other, evidence, kind, removed, title;
    std::vector<std::string> sets, choices;
    int months = 24;
    int messages = 1'000; // a dry run of rules; 0: all
    // Targets.
    std::optional<double> atLeast, atMost;
    std::string per;
    double margin = 5;
    bool early = false, silent = false;
};

} // namespace parvis
