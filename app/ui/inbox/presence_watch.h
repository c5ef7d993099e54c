// SPDX-License-Identifier: GPL-3.0-or-later
// Who else sits at which conversation, and telling the others where this window is. What is told is a lease, renewed
// while it lasts; a colleague's is dropped when it has run out. Window thread.
#pragma once

#include "domain/inbox/work.h"
#include "ui/ui_context.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace parvis::ui {

class PresenceWatch : public QObject
{
    Q_OBJECT
public:
    explicit PresenceWatch(const UiContext& context, QObject* parent = nullptr);
    ~PresenceWatch() override;

    // Where this window is; null: nowhere.
    void sitAt(ConversationId id);
    // Somebody types here: claims the conversation. Said again with each batch of keys; ends by itself a while after.
    void typing();
    void stopTyping();
    // The asker writes though a colleague does.
    void takeOver();
    // Colleagues there, those who write first. A person's other windows count as well.
    std::vector<Presence> othersAt(ConversationId id) const;
    // Who was first to write where this window wants to; none: the conversation is ours or nobody writes.
    const std::optional<Presence>& writer() const { return m_writer; }
    // "Inès writes · Omar reads"; empty when nobody else is there.
    QString words(ConversationId id) const;
    const QString& seat() const { return m_seat; }
    void reload();

Q_SIGNALS:
    void changed();

private:
    void renew(bool takeOver = false);
    const UiContext& m_context;
    InboxDesk& m_desk;
    QString m_seat;
    ConversationId m_at;
    bool m_writing = false;
    std::optional<Presence> m_writer;
    QHash<qint64, std::vector<Presence>> m_others;
    QTimer m_renewal, m_pause, m_look;
};

} // namespace parvis::ui
