// SPDX-License-Identifier: GPL-3.0-or-later
// Unsent replies and notes, one per conversation, kept on this machine so that nothing typed is lost by a click or a
// crash. Written by a thread of its own: the window never waits for the disk.
#pragma once

#include "domain/inbox/thread_change.h"
#include "domain/publishing/post.h"
#include "engine/inbox/local_traces.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace parvis::ui {

struct UnsentReply {
    QString text;
    QString note;
    bool noting = false;
    MessageId seenUpTo;              // the newest message when writing began
    std::vector<SeenMessage> seen;   // the same, each message
    QHash<MessageId, QString> words; // of those; never written to the disk
    // From the disk with ids and descriptions alone.
    std::vector<MediaUse> media;
    std::optional<Instant> later; // chosen; none: it goes out at once
    bool isEmpty() const { return text.isEmpty() && note.isEmpty() && media.empty(); }
};

class ReplyDrafts : public QObject
{
    Q_OBJECT
public:
    // folder empty: kept only while the window is open.
    explicit ReplyDrafts(const QString& folder, QObject* parent = nullptr);
    ~ReplyDrafts() override;

    UnsentReply find(ConversationId id) const { return m_drafts.value(id); }
    void put(ConversationId id, const UnsentReply& reply); // an empty one is forgotten
    void flush();
    // Of a person who was erased: as the file loses it, so that no later write brings it back.
    void forget(const LocalTraces& what);

Q_SIGNALS:
    void forgotten();

private:
    void load();
    QString m_file;
    QHash<ConversationId, UnsentReply> m_drafts;
    QTimer m_timer;
    QThreadPool m_writer; // one thread, so that writes keep their order
};

} // namespace parvis::ui
