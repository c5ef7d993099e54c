// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/shared_dir.h"

#include <QDir>

namespace parvis::test {

QString sharedDir()
{
    const QDir dir(QStringLiteral(PARVIS_SHARED_DIR));
    return dir.exists(QStringLiteral("specs")) ? dir.absolutePath() : QString();
}

bool inCi()
{
    return !qEnvironmentVariableIsEmpty("CI");
}

} // namespace parvis::test
