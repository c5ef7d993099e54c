// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/waiting.h"

#include "ui/service/service_words.h"
#include "ui/widgets/plain_text_view.h"

#include <QCoreApplication>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

struct InboxWords {
    Q_DECLARE_TR_FUNCTIONS(parvis::ui::InboxWords)
};

WaitingClock promisedClock(const ServiceMark& mark, Instant now)
{
    WaitingClock clock;
    if (!mark.due) {
        clock.icon = u"pause"_s;
        clock.text = InboxWords::tr("paused", "inbox, clock of a service level");
        clock.sentence = InboxWords::tr("clock paused", "inbox, clock of a service level");
    } else if (now > *mark.due) {
        clock.icon = u"alert"_s;
        clock.tint = Tint::Danger;
        clock.text = clock.sentence =
            InboxWords::tr("overdue %1", "a service clock; %1: 1 h").arg(words::duration(now - *mark.due));
    } else {
        clock.tint = mark.warn && now >= *mark.warn ? Tint::Warn : Tint::Muted;
        clock.text = clock.sentence =
            InboxWords::tr("%1 left", "a service clock; %1: 12 min").arg(words::duration(*mark.due - now));
    }
    return clock;
}

WaitingClock plainClock(const QString& text, Tint tint)
{
    return {text, tint, u"clock"_s,
            InboxWords::tr("waits %1", "inbox, beside the person's name; %1: 12 min").arg(text)};
}

} // namespace

std::optional<WaitingClock> waitingClock(const Conversation& conversation, Instant now)
{
    if (conversation.status == ConversationStatus::Closed)
        return std::nullopt;
    if (conversation.service.target)
        return promisedClock(conversation.service, now);
    if (!conversation.waitingSince)
        return std::nullopt;
    const auto minutes = std::max<qint64>(0, (now - *conversation.waitingSince).count() / 60'000);
    const Tint tint = minutes >= 240 ? Tint::Danger : minutes >= 60 ? Tint::Warn : Tint::Muted;
    const int number = static_cast<int>(minutes);
    if (minutes < 60)
        return plainClock(InboxWords::tr("%n min", "inbox, how long a customer waits", number), tint);
    if (minutes < 36 * 60)
        return plainClock(InboxWords::tr("%n h", "inbox, how long a customer waits, hours", number / 60), tint);
    return plainClock(InboxWords::tr("%n days", "inbox, how long a customer waits", number / 1440), tint);
}

QString kindWord(InboxKind kind)
{
    switch (kind) {
    case InboxKind::Comment:
        return InboxWords::tr("Comment", "inbox, kind of message");
    case InboxKind::Mention:
        return InboxWords::tr("Mention", "inbox, kind of message");
    case InboxKind::DirectMessage:
        return InboxWords::tr("Direct message", "inbox, kind of message");
    case InboxKind::Review:
        return InboxWords::tr("Review", "inbox, kind of message");
    case InboxKind::Quote:
        return InboxWords::tr("Quote", "inbox, kind of message");
    case InboxKind::Like:
        return InboxWords::tr("Like", "inbox, kind of message");
    case InboxKind::Boost:
        return InboxWords::tr("Shared", "inbox, kind of message");
    case InboxKind::Follow:
        return InboxWords::tr("New follower", "inbox, kind of message");
    }
    return {};
}

QString kindIcon(InboxKind kind)
{
    switch (kind) {
    case InboxKind::DirectMessage:
        return u"lock"_s;
    case InboxKind::Review:
        return u"star"_s;
    case InboxKind::Like:
        return u"heart"_s;
    case InboxKind::Boost:
        return u"boost"_s;
    case InboxKind::Follow:
        return u"user"_s;
    default:
        return u"comment"_s;
    }
}

QString statusWord(ConversationStatus status)
{
    switch (status) {
    case ConversationStatus::Open:
        return InboxWords::tr("Open", "inbox, state of a conversation");
    case ConversationStatus::Pending:
        return InboxWords::tr("Pending", "inbox, state of a conversation");
    case ConversationStatus::Snoozed:
        return InboxWords::tr("Snoozed", "inbox, state of a conversation");
    case ConversationStatus::Closed:
        return InboxWords::tr("Closed", "inbox, state of a conversation");
    }
    return {};
}

QString priorityWord(Priority priority)
{
    switch (priority) {
    case Priority::Low:
        return InboxWords::tr("Low", "inbox, priority of a conversation");
    case Priority::Normal:
        return InboxWords::tr("Normal", "inbox, priority of a conversation");
    case Priority::High:
        return InboxWords::tr("High", "inbox, priority of a conversation");
    case Priority::Urgent:
        return InboxWords::tr("Urgent", "inbox, priority of a conversation");
    }
    return {};
}

QString messageStateWord(MessageState state)
{
    switch (state) {
    case MessageState::Received:
        return {};
    case MessageState::Edited:
        return InboxWords::tr("edited", "inbox, state of a message");
    case MessageState::Deleted:
        return InboxWords::tr("deleted by its author", "inbox, state of a message");
    case MessageState::Queued:
        return InboxWords::tr("On its way", "inbox, state of our reply: waits for the worker");
    case MessageState::Sending:
        return InboxWords::tr("Sending", "inbox, state of our reply");
    case MessageState::Sent:
        return InboxWords::tr("Sent", "inbox, state of our reply: confirmed by the network");
    case MessageState::Failed:
        return InboxWords::tr("Not sent", "inbox, state of our reply: failed");
    case MessageState::Uncertain:
        return InboxWords::tr("Uncertain", "inbox, state of our reply: nobody knows whether it arrived");
    case MessageState::Note:
        return InboxWords::tr("Note", "inbox, an internal note");
    }
    return {};
}

QString messageStateIcon(MessageState state)
{
    switch (state) {
    case MessageState::Queued:
        return u"clock"_s;
    case MessageState::Sending:
        return u"send"_s;
    case MessageState::Sent:
        return u"check"_s;
    case MessageState::Failed:
        return u"alert"_s;
    case MessageState::Uncertain:
        return u"question"_s;
    case MessageState::Note:
        return u"note"_s;
    case MessageState::Deleted:
        return u"trash"_s;
    default:
        return u"comment"_s;
    }
}

Tint messageStateTint(MessageState state)
{
    switch (state) {
    case MessageState::Queued:
    case MessageState::Sending:
        return Tint::Accent;
    case MessageState::Sent:
        return Tint::Ok;
    case MessageState::Failed:
        return Tint::Danger;
    case MessageState::Uncertain:
        return Tint::Warn;
    default:
        return Tint::Muted;
    }
}

QString personName(const Identity& identity)
{
    const QString name = harmless(identity.name).simplified();
    if (!name.isEmpty())
        return name;
    return identity.handle.isEmpty() ? InboxWords::tr("Unknown", "inbox, a person without a name")
                                     : u'@' + harmless(identity.handle).simplified();
}

} // namespace parvis::ui
