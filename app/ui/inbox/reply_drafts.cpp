// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/reply_drafts.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLargestFile = 8 * 1024 * 1024;

void writeFile(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    // A failed write leaves the former file; the next keystroke tries again.
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size())
        file.commit();
}

} // namespace

ReplyDrafts::ReplyDrafts(const QString& folder, QObject* parent)
    : QObject(parent), m_file(folder.isEmpty() ? QString() : QDir(folder).filePath(u"replies.json"_s))
{
    m_writer.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(400);
    connect(&m_timer, &QTimer::timeout, this, &ReplyDrafts::flush);
    load();
}

ReplyDrafts::~ReplyDrafts()
{
    if (m_timer.isActive())
        flush();
    m_writer.waitForDone();
}

void ReplyDrafts::load()
{
    QFile file(m_file);
    if (m_file.isEmpty() || file.size() > kLargestFile || !file.open(QIODevice::ReadOnly))
        return;
    const auto entries = QJsonDocument::fromJson(file.readAll()).array();
    for (const auto& entry : entries) {
        const QJsonObject object = entry.toObject();
        const auto id = ConversationId::fromString(object[u"conversation"].toString());
        if (!id)
            continue;
        UnsentReply reply;
        reply.text = object[u"text"].toString();
        reply.note = object[u"note"].toString();
        reply.noting = object[u"noting"].toBool();
        reply.seenUpTo = MessageId::fromString(object[u"seen_up_to"].toString()).value_or(MessageId());
        if (!reply.isEmpty())
            m_drafts.insert(*id, reply);
    }
}

void ReplyDrafts::put(ConversationId id, const UnsentReply& reply)
{
    if (id.isNull())
        return;
    if (reply.isEmpty())
        m_drafts.remove(id);
    else
        m_drafts.insert(id, reply);
    if (!m_timer.isActive())
        m_timer.start();
}

void ReplyDrafts::flush()
{
    m_timer.stop();
    if (m_file.isEmpty())
        return;
    QJsonArray entries;
    for (auto it = m_drafts.cbegin(); it != m_drafts.cend(); ++it) {
        entries.append(QJsonObject{{u"conversation"_s, it.key().toString()},
                                   {u"text"_s, it->text},
                                   {u"note"_s, it->note},
                                   {u"noting"_s, it->noting},
                                   {u"seen_up_to"_s, it->seenUpTo.toString()}});
    }
    m_writer.start(
        [path = m_file, bytes = QJsonDocument(entries).toJson(QJsonDocument::Compact)] { writeFile(path, bytes); });
}

} // namespace parvis::ui
