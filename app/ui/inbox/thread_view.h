// SPDX-License-Identifier: GPL-3.0-or-later
// The messages of a conversation, oldest on top. What comes in meanwhile is added in place; who reads further up stays
// there.
#pragma once

#include "base/async.h"
#include "domain/inbox/moderation.h"
#include "domain/people/account.h"
#include "ui/ui_context.h"

#include <QHash>
#include <QScrollArea>

class QPushButton;
class QVBoxLayout;

namespace parvis {
struct ConversationDetail;
}

namespace parvis::ui {

class MessageBubble;
struct ModerationChoice;

class ThreadView : public QScrollArea
{
    Q_OBJECT
public:
    explicit ThreadView(const UiContext& context, QWidget* parent = nullptr);
    // fresh: another conversation, shown from its end.
    void setMessages(const std::vector<Message>& messages, bool fresh);
    MessageBubble* bubble(MessageId id) const;
    // Whose conversation it is: what the network can do to its messages, and what was asked of it. Before setMessages.
    void setDetail(const ConversationDetail& detail);
    // By key: of the customer's newest message.
    void openModeration();
    void toggleLike();
    // By key what a button offers: of the newest reply, of the newest message with pictures not loaded.
    void takeBackNewest();
    void tryNewestAgain();
    void showPictures();
    void showEarlier();

Q_SIGNALS:
    void tookBack(parvis::ConversationId conversation, const QString& text); // before it had left
    void changed(); // a reply was tried again, cancelled or settled
    void problem(const parvis::Error& error);

private:
    MessageBubble* makeBubble(const Message& message);
    void askWhy(MessageBubble* bubble);
    void showModeration();
    void showModeration(MessageBubble* bubble);
    void offer(MessageBubble* bubble);
    void choose(MessageBubble* bubble, const ModerationChoice& choice);
    void moderate(MessageId message, const ModerationChoice& choice, const QString& comment = {});
    void takeBack(MessageBubble* bubble);
    MessageBubble* newestOfCustomer() const;
    void settleArrived(MessageBubble* bubble, QWidget* anchor);
    using PublicationCall = std::function<Async<Publication>(const Publication&)>;
    void withPublication(const MessageBubble* bubble, const PublicationCall& call,
                         const std::function<void()>& then = {});
    void toEnd();
    bool pressOfNewestReply(const QString& name);

    const UiContext& m_context;
    QWidget* m_content;
    QVBoxLayout* m_column;
    QPushButton* m_earlier;
    std::vector<Message> m_messages;
    QHash<MessageId, MessageBubble*> m_bubbles;
    size_t m_shown = 0; // of the newest messages; a long thread opens with its last ones
    bool m_stick = true;
    ConversationId m_conversation;
    std::optional<Account> m_account;
    bool m_underOwnPost = false;
    std::vector<Moderation> m_asked; // oldest first
};

} // namespace parvis::ui
