// SPDX-License-Identifier: GPL-3.0-or-later
// How long a customer has waited, as text and tint. Targets in business hours are not built: the bounds are an hour and
// four.
#pragma once

#include "domain/inbox/conversation.h"
#include "ui/widgets/icons.h"

namespace parvis::ui {

struct WaitingClock {
    QString text; // "12 min", "3 h", "2 days"
    Tint tint = Tint::Muted;
};

// Nothing where nobody waits for an answer.
std::optional<WaitingClock> waitingClock(const Conversation& conversation, Instant now);

QString kindWord(InboxKind kind); // "Comment", "Mention"
QString kindIcon(InboxKind kind);
QString statusWord(ConversationStatus status);
QString messageStateWord(MessageState state);
QString messageStateIcon(MessageState state);
Tint messageStateTint(MessageState state);
// Display name, else the handle with its sign. One line, harmless.
QString personName(const Identity& identity);

} // namespace parvis::ui
