// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inbox/local_traces.h"

#include "base/log.h"
#include "domain/people/json_traces.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace parvis {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = 32 << 20;

// An entry that names one of the conversations goes as a whole.
QJsonValue withoutThreads(const QJsonValue& value, const LocalTraces& what)
{
    const auto isTheirs = [&what](const QJsonValue& entry) {
        const auto id = ConversationId::fromString(entry.toObject().value("conversation"_L1).toString());
        return id && std::find(what.conversations.begin(), what.conversations.end(), *id) != what.conversations.end();
    };
    if (value.isArray()) {
        QJsonArray array;
        for (const auto& item : value.toArray()) {
            if (!isTheirs(item))
                array.append(withoutThreads(item, what));
        }
        return array;
    }
    if (value.isObject()) {
        QJsonObject object;
        const QJsonObject old = value.toObject();
        for (auto it = old.begin(); it != old.end(); ++it) {
            if (!isTheirs(it.value()))
                object.insert(it.key(), withoutThreads(it.value(), what));
        }
        return object;
    }
    return value;
}

bool cleanJson(const QString& path, const LocalTraces& what)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray bytes = file.readAll();
    file.close();
    const QJsonDocument before = QJsonDocument::fromJson(bytes);
    if (before.isNull())
        return what.traces.occursIn(QString::fromUtf8(bytes)) && QFile::remove(path);
    const QJsonValue whole = before.isArray() ? QJsonValue(before.array()) : QJsonValue(before.object());
    const QJsonValue value = withoutThreads(whole, what);
    const QJsonDocument after = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    QByteArray fresh = after.toJson(QJsonDocument::Compact);
    const auto clean = withoutTraces(fresh, {what.traces, what.traces});
    if (!clean && after == before)
        return false;
    if (clean)
        fresh = *clean;
    QSaveFile out(path);
    if (!out.open(QIODevice::WriteOnly) || out.write(fresh) != fresh.size() || !out.commit()) {
        qCWarning(logStore) << "a draft on this machine could not be mended:" << path;
        return false;
    }
    return true;
}

} // namespace

int removeLocalTraces(const QStringList& folders, const LocalTraces& what)
{
    int changed = 0;
    for (const QString& folder : folders) {
        if (folder.isEmpty())
            continue;
        QDirIterator files(folder, {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            if (files.fileInfo().size() <= largestFile)
                changed += cleanJson(path, what) ? 1 : 0;
        }
    }
    return changed;
}

} // namespace parvis
