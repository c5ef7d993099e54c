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

// Digests only: a customer's words do not stay on this machine.
QJsonObject seenObject(const std::vector<SeenMessage>& seen)
{
    QJsonObject object;
    for (const SeenMessage& one : seen)
        object.insert(one.id.toString(), QString::fromLatin1(one.digest.toBase64()));
    return object;
}

std::vector<SeenMessage> seenFrom(const QJsonObject& object)
{
    std::vector<SeenMessage> seen;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (const auto id = MessageId::fromString(it.key()))
            seen.push_back({*id, QByteArray::fromBase64(it.value().toString().toLatin1())});
    }
    return seen;
}

QJsonArray mediaArray(const std::vector<MediaUse>& media)
{
    QJsonArray array;
    for (const MediaUse& use : media)
        array.append(QJsonObject{{u"asset"_s, use.asset.id.toString()},
                                 {u"alt"_s, use.altText},
                                 {u"focus_x"_s, use.focusX},
                                 {u"focus_y"_s, use.focusY}});
    return array;
}

std::vector<MediaUse> mediaFrom(const QJsonArray& array)
{
    std::vector<MediaUse> media;
    for (const auto& entry : array) {
        const QJsonObject object = entry.toObject();
        const auto id = MediaId::fromString(object[u"asset"].toString());
        if (!id)
            continue;
        MediaUse use;
        use.asset.id = *id;
        use.altText = object[u"alt"].toString();
        use.focusX = object[u"focus_x"].toDouble();
        use.focusY = object[u"focus_y"].toDouble();
        media.push_back(use);
    }
    return media;
}

// As a string: a double of JSON has no room for every instant.
QJsonValue instantValue(const std::optional<Instant>& instant)
{
    return instant ? QJsonValue(QString::number(instant->ms)) : QJsonValue();
}

std::optional<Instant> instantFrom(const QJsonValue& value)
{
    bool ok = false;
    const qint64 ms = value.toString().toLongLong(&ok);
    return ok ? std::optional(Instant{ms}) : std::nullopt;
}

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
        reply.seen = seenFrom(object[u"seen"].toObject());
        reply.media = mediaFrom(object[u"media"].toArray());
        reply.later = instantFrom(object[u"later"]);
        if (!reply.isEmpty() || reply.later)
            m_drafts.insert(*id, reply);
    }
}

void ReplyDrafts::put(ConversationId id, const UnsentReply& reply)
{
    if (id.isNull())
        return;
    if (reply.isEmpty() && !reply.later)
        m_drafts.remove(id);
    else
        m_drafts.insert(id, reply);
    if (!m_timer.isActive())
        m_timer.start();
}

void ReplyDrafts::forget(const LocalTraces& what)
{
    bool changed = false;
    for (const ConversationId id : what.conversations)
        changed = m_drafts.remove(id) || changed;
    for (UnsentReply& reply : m_drafts) {
        QStringList fields{reply.text, reply.note};
        for (const MediaUse& use : reply.media)
            fields << use.altText;
        if (!std::any_of(fields.begin(), fields.end(), [&](const QString& text) { return what.traces.occursIn(text); }))
            continue;
        changed = true;
        reply.text = what.traces.removedFrom(reply.text);
        reply.note = what.traces.removedFrom(reply.note);
        for (MediaUse& use : reply.media)
            use.altText = what.traces.removedFrom(use.altText);
    }
    if (!changed)
        return;
    flush();
    Q_EMIT forgotten();
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
                                   {u"media"_s, mediaArray(it->media)},
                                   {u"later"_s, instantValue(it->later)},
                                   {u"seen_up_to"_s, it->seenUpTo.toString()},
                                   {u"seen"_s, seenObject(it->seen)}});
    }
    m_writer.start(
        [path = m_file, bytes = QJsonDocument(entries).toJson(QJsonDocument::Compact)] { writeFile(path, bytes); });
}

} // namespace parvis::ui
