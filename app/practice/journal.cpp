// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/journal.h"

#include "base/log.h"
#include "practice/media_shelf.h"
#include "practice/records.h"
#include "practice/registry.h"
#include "practice/world.h"

#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace parvis::practice {
namespace {

constexpr int journalVersion = 1;

QByteArray lineOf(const QString& kind, const QJsonObject& value)
{
    return QJsonDocument(QJsonObject{{u"k"_s, kind}, {u"v"_s, value}}).toJson(QJsonDocument::Compact) + '\n';
}

QJsonObject pairOf(Id a, Id b)
{
    return {{u"a"_s, QString::number(a)}, {u"b"_s, QString::number(b)}};
}

Id idIn(const QJsonObject& object, const QString& key)
{
    return object[key].toString().toLongLong();
}

} // namespace

Journal::Journal(World& world, MediaShelf& media, Registry& registry)
    : m_world(world), m_media(media), m_registry(registry)
{
}

Done Journal::open(const QString& path)
{
    QFile file(path);
    if (file.exists()) {
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorKind::Storage,
                           u"cannot read the practice network's file "_s + path + u": "_s + file.errorString());
        int number = 0;
        while (!file.atEnd()) {
            const QByteArray bytes = file.readLine();
            ++number;
            const bool whole = bytes.endsWith('\n');
            const QJsonObject line = QJsonDocument::fromJson(bytes).object();
            if (!whole && file.atEnd())
                break; // a killed process's unfinished line
            if (number == 1 && line[u"k"_s] != u"parvis-practice"_s)
                return failure(ErrorKind::Storage, path + u" is no practice network's file"_s);
            if (number == 1 && line[u"v"_s][u"version"_s].toInt() > journalVersion)
                return failure(ErrorKind::Storage, path + u" was written by a newer version"_s);
            if (number > 1 && !restoreLine(line))
                qCWarning(logPractice) << "line" << number << "of" << path << "makes no sense and is left out";
        }
        file.close();
    }
    if (auto done = compact(path); !done)
        return done;
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return failure(ErrorKind::Storage, u"cannot write "_s + path + u": "_s + m_file.errorString());
    watch();
    return {};
}

void Journal::close()
{
    m_file.close();
}

bool Journal::restoreLine(const QJsonObject& line)
{
    const QString kind = line[u"k"_s].toString();
    const QJsonObject value = line[u"v"_s].toObject();
    if (kind == "account"_L1) {
        Account account = accountFrom(value);
        if (const Account* known = m_world.account(account.id)) {
            account.statuses = known->statuses;
            account.lastStatusMs = known->lastStatusMs;
        }
        m_world.restoreAccount(account);
    } else if (kind == "status"_L1) {
        m_world.restoreStatus(statusFrom(value));
    } else if (kind == "gone"_L1) {
        m_world.restoreRemoval(idIn(value, u"a"_s));
    } else if (kind == "notification"_L1) {
        m_world.restoreNotification(notificationFrom(value));
    } else if (kind == "dismissed"_L1) {
        m_world.restoreDismissal(idIn(value, u"a"_s), idIn(value, u"b"_s));
    } else if (kind == "mute"_L1) {
        m_world.restoreMute(idIn(value, u"a"_s), idIn(value, u"b"_s), value[u"on"_s].toBool());
    } else if (kind == "media"_L1) {
        m_media.restore(mediaFrom(value));
    } else if (kind == "app"_L1) {
        m_registry.restoreApp(appFrom(value));
    } else if (kind == "token"_L1) {
        m_registry.restoreToken(tokenFrom(value));
    } else if (kind == "revoked"_L1) {
        m_registry.restoreRevocation(value[u"token"_s].toString());
    } else {
        return false;
    }
    return true;
}

Done Journal::compact(const QString& path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorKind::Storage, u"cannot write "_s + path + u": "_s + file.errorString());
    // Tokens of the practice network stand in it: nobody else's business.
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(lineOf(u"parvis-practice"_s, {{u"version"_s, journalVersion}}));
    for (const Id id : m_world.accounts()) {
        if (!m_world.isGiven(id))
            file.write(lineOf(u"account"_s, toRecord(*m_world.account(id))));
    }
    for (const App& app : m_registry.apps())
        file.write(lineOf(u"app"_s, toRecord(app)));
    for (const Token& token : m_registry.tokens())
        file.write(lineOf(u"token"_s, toRecord(token)));
    for (const auto& [id, media] : m_media.all()) {
        if (!m_world.isGiven(id))
            file.write(lineOf(u"media"_s, toRecord(media)));
    }
    for (const Id account : m_world.accounts()) {
        for (const Id id : m_world.statusesOf(account)) {
            if (!m_world.isGiven(id))
                file.write(lineOf(u"status"_s, toRecord(*m_world.status(id))));
        }
        for (const Notification& notification : m_world.notifications(account))
            file.write(lineOf(u"notification"_s, toRecord(notification)));
    }
    for (const auto& [id, author] : m_world.givenGone())
        file.write(lineOf(u"gone"_s, pairOf(id, author)));
    for (const auto& [conversation, account] : m_world.mutedConversations()) {
        QJsonObject value = pairOf(conversation, account);
        value.insert(u"on"_s, true);
        file.write(lineOf(u"mute"_s, value));
    }
    if (!file.commit())
        return failure(ErrorKind::Storage, u"cannot write "_s + path + u": "_s + file.errorString());
    return {};
}

void Journal::append(const QString& kind, const QJsonObject& value)
{
    if (!m_file.isOpen())
        return;
    const QByteArray bytes = lineOf(kind, value);
    if (m_file.write(bytes) != bytes.size())
        qCWarning(logPractice) << "the practice network's file cannot be written:" << m_file.errorString();
}

void Journal::watch()
{
    const auto saveStatus = [this](Id id) {
        if (const Status* status = m_world.status(id))
            append(u"status"_s, toRecord(*status));
    };
    connect(&m_world, &World::accepted, this, saveStatus);
    connect(&m_world, &World::statusChanged, this, saveStatus);
    connect(&m_world, &World::removed, this, [this](Id id, Id author) { append(u"gone"_s, pairOf(id, author)); });
    connect(&m_world, &World::accountChanged, this,
            [this](Id id) { append(u"account"_s, toRecord(*m_world.account(id))); });
    connect(&m_world, &World::notified, this,
            [this](const Notification& n) { append(u"notification"_s, toRecord(n)); });
    connect(&m_world, &World::dismissed, this,
            [this](Id account, Id notification) { append(u"dismissed"_s, pairOf(account, notification)); });
    connect(&m_world, &World::conversationMuteChanged, this, [this](Id conversation, Id account, bool on) {
        QJsonObject value = pairOf(conversation, account);
        value.insert(u"on"_s, on);
        append(u"mute"_s, value);
    });
    connect(&m_media, &MediaShelf::changed, this, [this](Id id) {
        if (const Media* media = m_media.find(id))
            append(u"media"_s, toRecord(*media));
    });
    connect(&m_registry, &Registry::appAdded, this, [this](const App& app) { append(u"app"_s, toRecord(app)); });
    connect(&m_registry, &Registry::tokenIssued, this,
            [this](const Token& token) { append(u"token"_s, toRecord(token)); });
    connect(&m_registry, &Registry::tokenRevoked, this, [this](const QString& value) {
        append(u"revoked"_s, {{u"token"_s, value}});
    });
}

} // namespace parvis::practice
