// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ThreadView that moderates: what is offered, asked and shown.
#include "engine/inbox/inbox_desk.h"
#include "engine/inbox/moderation_desk.h"
#include "engine/publishing/publishing_desk.h"
#include "ui/inbox/message_bubble.h"
#include "ui/inbox/moderation_words.h"
#include "ui/inbox/thread_view.h"
#include "ui/inbox/waiting.h"

#include <QAbstractButton>

namespace parvis::ui {

using namespace Qt::StringLiterals;

void ThreadView::setDetail(const ConversationDetail& detail)
{
    if (m_conversation != detail.conversation.id)
        m_asked.clear();
    m_conversation = detail.conversation.id;
    m_account = detail.account;
    m_underOwnPost = isUnderOwnPost(detail);
    if (!m_context.moderation)
        return;
    m_context.moderation->ofConversation(m_conversation)
        .onDone(this, [this, id = m_conversation](const Result<std::vector<Moderation>>& asked) {
            if (!asked || id != m_conversation)
                return; // what is shown already stays; the next news asks again
            m_asked = *asked;
            showModeration();
        });
}

void ThreadView::showModeration()
{
    for (MessageBubble* bubble : std::as_const(m_bubbles))
        showModeration(bubble);
}

void ThreadView::showModeration(MessageBubble* bubble)
{
    if (!m_context.moderation || !m_account) {
        bubble->setModeration({}, false);
        return;
    }
    bubble->setServer(m_account->server);
    const auto offered = moderationActions(bubble->message(), m_account->capabilities, m_underOwnPost);
    bubble->setModeration(marksOf(bubble->message(), m_asked), !offered.empty());
}

MessageBubble* ThreadView::newestOfCustomer() const
{
    for (auto it = m_messages.rbegin(); it != m_messages.rend(); ++it) {
        if (!it->content.own && it->state != MessageState::Note && it->state != MessageState::Deleted)
            return bubble(it->id);
    }
    return nullptr;
}

void ThreadView::openModeration()
{
    if (auto* bubble = newestOfCustomer())
        offer(bubble);
}

void ThreadView::toggleLike()
{
    auto* bubble = newestOfCustomer();
    if (!bubble || !m_account || !m_account->capabilities.can(Action::Like) || !m_context.moderation)
        return;
    const auto marks = marksOf(bubble->message(), m_asked);
    const ModerationMark* mark = markOf(marks, Action::Like);
    choose(bubble, {Action::Like, !(mark && mark->on)});
}

void ThreadView::offer(MessageBubble* bubble)
{
    if (!m_account || !m_context.moderation)
        return;
    const auto offered = moderationActions(bubble->message(), m_account->capabilities, m_underOwnPost);
    if (offered.empty())
        return;
    ensureWidgetVisible(bubble);
    askModeration(bubble->moreButton(), offered, marksOf(bubble->message(), m_asked),
                  [this, bubble = QPointer(bubble)](const ModerationChoice& choice) {
                      if (bubble)
                          choose(bubble, choice);
                  });
}

void ThreadView::choose(MessageBubble* bubble, const ModerationChoice& choice)
{
    const MessageId message = bubble->message().id;
    if (choice.action == Action::Report)
        askReport(bubble->moreButton(), personName(bubble->message().content.author),
                  [this, message, choice](const QString& comment) { moderate(message, choice, comment); });
    else if (choice.action == Action::DeleteOwn || choice.action == Action::DeleteOthers)
        askDeletion(bubble->moreButton(), [this, message, choice] { moderate(message, choice); });
    else
        moderate(message, choice);
}

void ThreadView::moderate(MessageId message, const ModerationChoice& choice, const QString& comment)
{
    m_context.moderation->ask(message, choice.action, choice.on, m_context.person, comment)
        .onDone(this, [this, message, choice](const Result<Moderation>& result) {
            Q_EMIT changed();
            if (!result) {
                Q_EMIT problem(result.error());
                return;
            }
            const bool undoable = choice.on && canBeTakenBack(choice.action) && choice.action != Action::Like;
            if (m_context.shell && undoable)
                m_context.shell->toast(moderationPending(*result), [view = QPointer(this), message, choice] {
                    if (view)
                        view->moderate(message, {choice.action, false});
                });
        });
}

// Possible until a worker has taken it; then it is too late and is said so.
void ThreadView::takeBack(MessageBubble* bubble)
{
    const ConversationId conversation = bubble->message().conversation;
    const QString text = bubble->message().content.text;
    withPublication(
        bubble, [this](const Publication& p) { return m_context.publishing.cancel(p.id, p.revision); },
        [this, conversation, text] { Q_EMIT tookBack(conversation, text); });
}

} // namespace parvis::ui
