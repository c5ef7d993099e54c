// SPDX-License-Identifier: GPL-3.0-or-later
// Making and opening a workspace's database, with every way it can be wrong told apart.
#pragma once

#include "store/sql/connection.h"

namespace parvis::store {

struct Opened {
    std::unique_ptr<Connection> connection; // writer's
    WorkspaceInfo info;
};

// On the thread that will use the connection.
Result<Opened> createWorkspace(const Connection::Options& options, const NewWorkspace& workspace, Instant now);
Result<Opened> openWorkspace(const Connection::Options& options);

} // namespace parvis::store
