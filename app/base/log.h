// SPDX-License-Identifier: GPL-3.0-or-later
// Logging categories, and a message handler that lets no registered secret through.
#pragma once

#include <QByteArray>
#include <QLoggingCategory>

namespace parvis {

Q_DECLARE_LOGGING_CATEGORY(logBase)
Q_DECLARE_LOGGING_CATEGORY(logStore)
Q_DECLARE_LOGGING_CATEGORY(logHttp)
Q_DECLARE_LOGGING_CATEGORY(logPlatform)
Q_DECLARE_LOGGING_CATEGORY(logEngine)
Q_DECLARE_LOGGING_CATEGORY(logWorker)
Q_DECLARE_LOGGING_CATEGORY(logSecrets)
Q_DECLARE_LOGGING_CATEGORY(logPractice)
Q_DECLARE_LOGGING_CATEGORY(logUi)

// One line per event on standard error, "2026-11-22T09:00:00Z worker info: …". Installed once by main.
void installLogHandler(bool quiet);
// A last line of defence: these bytes are replaced by *** should they ever reach a log line. Thread-safe.
void neverLog(const QByteArray& secret);
QString redacted(QString text);

} // namespace parvis
