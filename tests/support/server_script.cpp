// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/server_script.h"

#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QUrl>

namespace parvis::test {

ServerScript::ServerScript(const QString& script, const QStringList& arguments, int seconds)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const QString path = QStringLiteral(PARVIS_SOURCE_DIR "/tests/servers/") + script;
    m_process.start(QStringLiteral("bash"), QStringList{path} + arguments);
    const QDeadlineTimer deadline(seconds * 1000);
    while (!deadline.hasExpired() && m_process.state() != QProcess::NotRunning) {
        if (!m_process.canReadLine() && !m_process.waitForReadyRead(200))
            continue;
        while (m_process.canReadLine()) {
            m_ready = QJsonDocument::fromJson(m_process.readLine()).object();
            if (!m_ready.isEmpty())
                return;
        }
    }
    if (m_process.state() == QProcess::NotRunning)
        m_exitCode = m_process.exitCode() == 77 ? 77 : 1;
}

ServerScript::~ServerScript()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate(); // the script ends its server and cleans up
    if (!m_process.waitForFinished(20'000))
        m_process.kill();
}

QUrl ServerScript::url() const
{
    return QUrl(m_ready.value(QLatin1StringView("url")).toString());
}

} // namespace parvis::test
