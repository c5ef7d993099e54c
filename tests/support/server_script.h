// SPDX-License-Identifier: GPL-3.0-or-later
// A real server for one test program, started by a script of tests/servers and ended with it.
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <memory>

namespace parvis::test {

class ServerScript
{
public:
    // Waits until the script has printed its line of JSON. script: "snac/start.sh", under tests/servers.
    explicit ServerScript(const QString& script, const QStringList& arguments = {}, int seconds = 300);
    ~ServerScript();
    Q_DISABLE_COPY_MOVE(ServerScript)

    bool isReady() const { return !m_ready.isEmpty(); }
    const QJsonObject& ready() const { return m_ready; } // what it printed
    QUrl url() const;
    // 77 where the server cannot be had on this machine (a skip), else a failure. For main().
    int exitCode() const { return m_exitCode; }

private:
    QProcess m_process;
    QJsonObject m_ready;
    int m_exitCode = 1;
};

} // namespace parvis::test
