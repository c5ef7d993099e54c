// SPDX-License-Identifier: GPL-3.0-or-later
// Files that come to be together or not at all: each is written beside its place and takes it only when all are whole.
// Until commit() has answered well, whatever stood there before stands there still.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QSaveFile>
#include <QStringList>
#include <memory>
#include <vector>

namespace parvis {

class WholeFiles
{
public:
    // Storage, naming the file and why.
    Done add(const QString& path, const QByteArray& bytes);
    // The paths, in order. After a failure nothing new is left, and what was replaced is back.
    Result<QStringList> commit();

private:
    std::vector<std::unique_ptr<QSaveFile>> m_files;
};

} // namespace parvis
