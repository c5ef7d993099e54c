// SPDX-License-Identifier: GPL-3.0-or-later
// Where a workspace is: a file, or a database on a PostgreSQL server.
#pragma once

#include "base/result.h"

namespace parvis::store {

enum class Dialect { Sqlite, Postgres };

struct Location {
    Dialect dialect = Dialect::Sqlite;
    QString file; // absolute path
    QString host, database, user;
    QString urlPassword; // from the URL; the command line refuses it, tests may use it
    int port = 5432;
    QString connectOptions; // QPSQL: sslmode and certificates
    QString shown;          // for people and logs: never with a password
};

// TLS is asked for unless the host is loopback or the URL says otherwise.
Result<Location> parseLocation(const QString& text);
QString dialectName(Dialect dialect);

} // namespace parvis::store
