// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QTest>

namespace parvis::test {

// tests/fixtures/<name>; a missing one stops the test program, because every row would fail for the wrong reason.
inline QByteArray fixture(const QString& name)
{
    QFile file(QStringLiteral(PARVIS_SOURCE_DIR "/tests/fixtures/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", qPrintable(name));
    return file.readAll();
}

} // namespace parvis::test
