// SPDX-License-Identifier: GPL-3.0-or-later
// Unsaved posts on this machine, one small file each, written while typing and taken away once the workspace has the
// post. After a crash they are offered again. Files are written on a thread of their own, in order; the window never
// waits.
#pragma once

#include "base/async.h"

#include <QJsonObject>
#include <QThreadPool>

namespace parvis::ui {

class DraftStore
{
public:
    // folder: made when first written. Destroying waits for the last write, so that quitting loses nothing.
    explicit DraftStore(const QString& folder);
    ~DraftStore();
    Q_DISABLE_COPY_MOVE(DraftStore)

    static QString newId();
    void save(const QString& id, const QJsonObject& json);
    void remove(const QString& id);
    Async<QJsonObject> load(const QString& id); // NotFound, or Storage for a file that makes no sense
    Async<QStringList> list();                  // newest first

private:
    QString path(const QString& id) const;
    QString m_folder;
    QThreadPool m_thread;
};

} // namespace parvis::ui
