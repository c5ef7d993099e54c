// SPDX-License-Identifier: GPL-3.0-or-later
// The messages of a conversation, oldest on top. What comes in meanwhile is added in place; who reads further up stays
// there.
#pragma once

#include "domain/inbox/conversation.h"
#include "ui/ui_context.h"

#include <QHash>
#include <QScrollArea>

class QPushButton;
class QVBoxLayout;

namespace parvis::ui {

class MessageBubble;

class ThreadView : public QScrollArea
{
    Q_OBJECT
public:
    explicit ThreadView(const UiContext& context, QWidget* parent = nullptr);
    // fresh: another conversation, shown from its end.
    void setMessages(const std::vector<Message>& messages, bool fresh);
    MessageBubble* bubble(MessageId id) const;

Q_SIGNALS:
    void changed(); // a reply was tried again, cancelled or settled
    void problem(const parvis::Error& error);

private:
    MessageBubble* makeBubble(const Message& message);
    void askWhy(MessageBubble* bubble);
    void settleArrived(MessageBubble* bubble, QWidget* anchor);
    template <typename Call>
    void withPublication(const MessageBubble* bubble, Call call);
    void toEnd();

    const UiContext& m_context;
    QWidget* m_content;
    QVBoxLayout* m_column;
    QPushButton* m_earlier;
    std::vector<Message> m_messages;
    QHash<MessageId, MessageBubble*> m_bubbles;
    size_t m_shown = 0; // of the newest messages; a long thread opens with its last ones
    bool m_stick = true;
};

} // namespace parvis::ui
