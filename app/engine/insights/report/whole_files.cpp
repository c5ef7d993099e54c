// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insights/report/whole_files.h"

#include <QFile>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

Failure fileTrouble(const QString& path, const QString& why)
{
    return failure(ErrorKind::Storage, u"%1 cannot be written: %2"_s.arg(path, why));
}

// What stood at a path, kept aside while several files take their places.
struct KeptAside {
    QString path;
    QString aside; // empty: there was nothing
};

Result<KeptAside> keepAside(const QString& path)
{
    if (!QFile::exists(path))
        return KeptAside{path, {}};
    QTemporaryFile name(path + u".XXXXXX"_s);
    name.setAutoRemove(false);
    if (!name.open())
        return fileTrouble(path, name.errorString());
    const QString aside = name.fileName();
    name.close();
    QFile::remove(aside);
    QFile old(path);
    if (!old.copy(aside)) {
        QFile::remove(aside);
        return fileTrouble(path, old.errorString());
    }
    return KeptAside{path, aside};
}

void putBack(const KeptAside& kept, bool replaced)
{
    if (replaced)
        QFile::remove(kept.path);
    if (kept.aside.isEmpty())
        return;
    if (replaced)
        QFile::rename(kept.aside, kept.path);
    else
        QFile::remove(kept.aside);
}

} // namespace

Done WholeFiles::add(const QString& path, const QByteArray& bytes)
{
    auto file = std::make_unique<QSaveFile>(path);
    if (!file->open(QIODevice::WriteOnly) || file->write(bytes) != bytes.size() || !file->flush())
        return fileTrouble(path, file->errorString());
    m_files.push_back(std::move(file));
    return {};
}

Result<QStringList> WholeFiles::commit()
{
    // One file alone takes its place in one step; several need a way back.
    std::vector<KeptAside> kept;
    size_t replaced = 0;
    const auto undo = [&] {
        for (size_t i = 0; i < kept.size(); ++i)
            putBack(kept[i], i < replaced);
    };
    for (const auto& file : m_files) {
        if (m_files.size() == 1)
            break;
        auto old = keepAside(file->fileName());
        if (!old) {
            undo();
            return Failure(old.error());
        }
        kept.push_back(*old);
    }
    QStringList paths;
    for (const auto& file : m_files) {
        if (!file->commit()) {
            undo();
            return fileTrouble(file->fileName(), file->errorString());
        }
        ++replaced;
        paths << file->fileName();
    }
    for (const KeptAside& old : kept) {
        if (!old.aside.isEmpty())
            QFile::remove(old.aside);
    }
    m_files.clear();
    return paths;
}

} // namespace parvis
