// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"

#include "base/time/clock.h"

#include <QMutex>
#include <QSet>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace parvis {

Q_LOGGING_CATEGORY(logBase, "parvis.base", QtInfoMsg)
Q_LOGGING_CATEGORY(logStore, "parvis.store", QtInfoMsg)
Q_LOGGING_CATEGORY(logHttp, "parvis.http", QtInfoMsg)
Q_LOGGING_CATEGORY(logPlatform, "parvis.platform", QtInfoMsg)
Q_LOGGING_CATEGORY(logEngine, "parvis.engine", QtInfoMsg)
Q_LOGGING_CATEGORY(logWorker, "parvis.worker", QtInfoMsg)
Q_LOGGING_CATEGORY(logSecrets, "parvis.secrets", QtInfoMsg)
Q_LOGGING_CATEGORY(logPractice, "parvis.practice", QtInfoMsg)
Q_LOGGING_CATEGORY(logUi, "parvis.ui", QtInfoMsg)

namespace {

// Process-wide by nature, like the message handler it serves.
QMutex secretsLock;
QSet<QString>& secrets()
{
    static QSet<QString> set;
    return set;
}

bool quietLog = false;

QLatin1StringView levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug"_L1;
    case QtInfoMsg:
        return "info"_L1;
    case QtWarningMsg:
        return "warning"_L1;
    default:
        return "error"_L1;
    }
}

void writeLog(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    if (quietLog && (type == QtDebugMsg || type == QtInfoMsg))
        return;
    QString category = QString::fromLatin1(context.category);
    if (category.startsWith("parvis."_L1))
        category.remove(0, 7);
    const QString line = SystemClock().now().toRfc3339() + u' ' + category + u' ' + levelName(type) + u": "_s +
                         redacted(message) + u'\n';
    const QByteArray bytes = line.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
    std::fflush(stderr);
}

} // namespace

void installLogHandler(bool quiet)
{
    quietLog = quiet;
    qInstallMessageHandler(writeLog);
}

void neverLog(const QByteArray& secret)
{
    // Shorter words would blank ordinary text.
    if (secret.size() < 8)
        return;
    const QMutexLocker lock(&secretsLock);
    secrets().insert(QString::fromUtf8(secret));
}

QString redacted(QString text)
{
    const QMutexLocker lock(&secretsLock);
    for (const QString& secret : std::as_const(secrets()))
        text.replace(secret, u"***"_s);
    return text;
}

} // namespace parvis
