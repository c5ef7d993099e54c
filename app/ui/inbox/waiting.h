// SPDX-License-Identifier: GPL-3.0-or-later
// How long a customer may still wait, by the promise that runs out first; where nothing is promised, how long they have
// waited, with an hour and four as bounds. As text and tint.
#pragma once

#include "domain/inbox/conversation.h"
#include "ui/widgets/icons.h"

#include <array>

namespace parvis::ui {

struct WaitingClock {
    QString text; // for a list: "12 min left", "overdue 1 h", "paused"; without a promise "12 min"
    Tint tint = Tint::Muted;
    QString icon = QStringLiteral("clock");
    QString sentence; // for the head of a conversation and the screen reader: "waits 12 min", "12 min left"
};

// Nothing where nobody waits for an answer.
std::optional<WaitingClock> waitingClock(const Conversation& conversation, Instant now);

// What a customer writes: the kinds that rules of time can name.
inline constexpr std::array kCommentKinds{InboxKind::Comment, InboxKind::Mention, InboxKind::DirectMessage,
                                          InboxKind::Review, InboxKind::Quote};
QString kindWord(InboxKind kind); // "Comment", "Mention"
QString kindIcon(InboxKind kind);
QString statusWord(ConversationStatus status);
QString priorityWord(Priority priority);
QString messageStateWord(MessageState state);
QString messageStateIcon(MessageState state);
Tint messageStateTint(MessageState state);
// Display name, else the handle with its sign. One line, harmless.
QString personName(const Identity& identity);

} // namespace parvis::ui
