// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/draft_store.h"

#include "base/log.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>
#include <QUuid>

namespace parvis::ui {

using namespace Qt::StringLiterals;

DraftStore::DraftStore(const QString& folder) : m_folder(folder + "/drafts"_L1)
{
    m_thread.setMaxThreadCount(1);
}

DraftStore::~DraftStore()
{
    m_thread.waitForDone();
}

QString DraftStore::newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QString DraftStore::path(const QString& id) const
{
    return u"%1/%2.json"_s.arg(m_folder, id);
}

void DraftStore::save(const QString& id, const QJsonObject& json)
{
    m_thread.start([folder = m_folder, file = path(id), bytes = QJsonDocument(json).toJson()] {
        QDir().mkpath(folder);
        QSaveFile out(file);
        // What is being written is nobody else's business on a shared machine.
        if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
            out.write(bytes) != bytes.size() || !out.commit())
            qCWarning(logUi) << "an unsaved post could not be kept in" << file << out.errorString();
    });
}

void DraftStore::remove(const QString& id)
{
    m_thread.start([file = path(id)] { QFile::remove(file); });
}

Async<QJsonObject> DraftStore::load(const QString& id)
{
    const AsyncPromise<QJsonObject> promise;
    m_thread.start([promise, file = path(id)] {
        QFile in(file);
        if (!in.open(QIODevice::ReadOnly)) {
            promise.finish(failure(ErrorKind::NotFound, in.errorString()));
            return;
        }
        const auto document = QJsonDocument::fromJson(in.readAll());
        if (document.isObject())
            promise.finish(document.object());
        else
            promise.finish(failure(ErrorKind::Storage, u"the kept draft cannot be read"_s));
    });
    return promise.async();
}

Async<QStringList> DraftStore::list()
{
    const AsyncPromise<QStringList> promise;
    m_thread.start([promise, folder = m_folder] {
        QStringList ids;
        const auto files = QDir(folder).entryInfoList({u"*.json"_s}, QDir::Files, QDir::Time);
        for (const auto& file : files)
            ids << file.completeBaseName();
        promise.finish(ids);
    });
    return promise.async();
}

} // namespace parvis::ui
