// SPDX-License-Identifier: GPL-3.0-or-later
// Notices what other processes commit on the same workspace. SQLite: PRAGMA data_version, then the counters of topics.
// PostgreSQL: LISTEN. Has a thread and a connection of its own.
#pragma once

#include "store/sql/connection.h"
#include "store/threads/changes.h"

#include <QThread>

namespace parvis::store {

class Watcher
{
public:
    // Answers once it looks: what is committed after that is not missed.
    Watcher(const Connection::Options& options, ChangeHub& hub, const QString& instance, Milliseconds interval);
    ~Watcher();
    Watcher(const Watcher&) = delete;
    Watcher& operator=(const Watcher&) = delete;

private:
    QThread m_thread;
};

} // namespace parvis::store
