// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/inbox/conversation.h"

#include "base/names.h"

#include <QTextBoundaryFinder>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

constexpr NameTable<ConversationStatus, 4> statusNames{{
    {ConversationStatus::Open, "open"_L1},
    {ConversationStatus::Pending, "pending"_L1},
    {ConversationStatus::Snoozed, "snoozed"_L1},
    {ConversationStatus::Closed, "closed"_L1},
}};

constexpr NameTable<Priority, 4> priorityNames{{
    {Priority::Low, "low"_L1},
    {Priority::Normal, "normal"_L1},
    {Priority::High, "high"_L1},
    {Priority::Urgent, "urgent"_L1},
}};

constexpr NameTable<MessageState, 9> messageStateNames{{
    {MessageState::Received, "received"_L1},
    {MessageState::Edited, "edited"_L1},
    {MessageState::Deleted, "deleted"_L1},
    {MessageState::Queued, "queued"_L1},
    {MessageState::Sending, "sending"_L1},
    {MessageState::Sent, "sent"_L1},
    {MessageState::Failed, "failed"_L1},
    {MessageState::Uncertain, "uncertain"_L1},
    {MessageState::Note, "note"_L1},
}};

// Characters that reorder or hide text around them (Unicode TR 9, explicit directional formatting) have no place in a
// list.
bool isDirectionControl(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069);
}

} // namespace

bool answersCustomer(const Message& message)
{
    return message.content.own && !isAutomatic(message) &&
           (message.state == MessageState::Sent || message.state == MessageState::Received ||
            message.state == MessageState::Edited);
}

bool isAutomatic(const Message& message)
{
    return message.writtenBy.startsWith("rule: "_L1);
}

QString automaticAuthor(const QString& ruleName)
{
    return u"rule: "_s + ruleName;
}

QString conversationStatusName(ConversationStatus status)
{
    return nameIn(statusNames, status);
}

std::optional<ConversationStatus> conversationStatusFromName(QStringView name)
{
    return valueIn(statusNames, name);
}

QString priorityName(Priority priority)
{
    return nameIn(priorityNames, priority);
}

std::optional<Priority> priorityFromName(QStringView name)
{
    return valueIn(priorityNames, name);
}

QString messageStateName(MessageState state)
{
    return nameIn(messageStateNames, state);
}

std::optional<MessageState> messageStateFromName(QStringView name)
{
    return valueIn(messageStateNames, name);
}

Conversation withMessage(Conversation conversation, const Message& message)
{
    if (message.state == MessageState::Note || message.content.deleted)
        return conversation;
    const bool newest = conversation.messages == 0 || message.content.created >= conversation.updated;
    if (conversation.messages == 0 || message.content.created < conversation.created)
        conversation.created = message.content.created;
    ++conversation.messages;
    if (newest) {
        conversation.updated = message.content.created;
        conversation.excerpt = excerptOf(message.content.text);
    }
    if (message.content.own) {
        // Only an answer that reached the public ends the customer's wait.
        if (answersCustomer(message) && conversation.waitingSince &&
            message.content.created >= *conversation.waitingSince)
            conversation.waitingSince.reset();
        return conversation;
    }
    if (newest)
        conversation.customer = message.content.author;
    conversation.unread = true;
    if (!conversation.waitingSince || message.content.created < *conversation.waitingSince)
        conversation.waitingSince = message.content.created;
    if (newest && conversation.status != ConversationStatus::Open) {
        conversation.status = ConversationStatus::Open;
        conversation.closeReason.clear();
        conversation.snoozedUntil.reset();
    }
    return conversation;
}

Result<Conversation> withStatus(Conversation conversation, ConversationStatus status, const QString& reason,
                                std::optional<Instant> until)
{
    if (status == ConversationStatus::Closed && reason.trimmed().isEmpty() && conversation.waitingSince)
        return failure(ErrorKind::Rejected, u"an unanswered conversation is closed with a reason"_s);
    if (status == ConversationStatus::Snoozed && !until)
        return failure(ErrorKind::Rejected, u"until when it is snoozed is missing"_s);
    conversation.status = status;
    conversation.closeReason = status == ConversationStatus::Closed ? reason.trimmed() : QString();
    conversation.snoozedUntil = status == ConversationStatus::Snoozed ? until : std::nullopt;
    return conversation;
}

QString excerptOf(const QString& text, int graphemes)
{
    QString line;
    // A network may send a megabyte; the first words need only its beginning.
    const auto head = QStringView(text).left(qsizetype(graphemes) * 16);
    line.reserve(head.size());
    for (const QChar c : head) {
        if (isDirectionControl(c))
            continue;
        line += c.isSpace() || c.category() == QChar::Other_Control ? QChar(u' ') : c;
    }
    line = line.simplified();
    if (line.size() <= graphemes)
        return line; // a cluster is one unit at least
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, line);
    int seen = 0;
    while (seen < graphemes && finder.toNextBoundary() != -1)
        ++seen;
    const qsizetype end = finder.position();
    if (end < 0 || end >= line.size())
        return line;
    return line.left(end).trimmed() + u'…';
}

Visibility replyVisibility(Visibility wanted, Visibility parent)
{
    // Declared from widest to narrowest.
    return std::max(wanted, parent);
}

} // namespace parvis
