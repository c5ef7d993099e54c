// SPDX-License-Identifier: GPL-3.0-or-later
// The practice network's memory over a restart: an append-only file of JSON lines, each the newest state of one record,
// written before the answer leaves. At start it is read, and rewritten without what is out of date.
#pragma once

#include "base/result.h"
#include "practice/model.h"

#include <QFile>
#include <QJsonObject>
#include <QObject>

namespace parvis::practice {

class World;
class MediaShelf;
class Registry;

class Journal : public QObject
{
public:
    Journal(World& world, MediaShelf& media, Registry& registry);

    // Reads the file when it is there, then records every change from here on. A last line cut short by a killed
    // process is dropped. Storage: the file cannot be read or written, or is not ours.
    Done open(const QString& path);
    void close();

private:
    bool restoreLine(const QJsonObject& line);
    Done compact(const QString& path);
    void append(const QString& kind, const QJsonObject& value);
    void watch();

    World& m_world;
    MediaShelf& m_media;
    Registry& m_registry;
    QFile m_file;
};

} // namespace parvis::practice
