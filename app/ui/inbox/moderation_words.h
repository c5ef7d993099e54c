// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done to a comment, in words; and the small questions before it.
#pragma once

#include "domain/inbox/moderation.h"
#include "ui/widgets/icons.h"

#include <functional>

class QWidget;

namespace parvis::ui {

struct ModerationChoice {
    Action action = Action::Like;
    bool on = true; // false: take it back
};

QString moderationVerb(const ModerationChoice& choice); // "Like", "Unblock", for a menu
QString moderationDone(Action action);                  // "Liked", "Blocked", of what the network confirmed
QString moderationIcon(Action action);
// How the newest wish stands: "Like: on its way", "Block: refused"; empty where there is nothing to say but the mark.
QString moderationPending(const Moderation& latest);
Tint moderationTint(const Moderation& latest);

// Each chosen action closes the popover first. marks: what is on can be taken back.
void askModeration(QWidget* anchor, const std::vector<Action>& offered, const std::vector<ModerationMark>& marks,
                   const std::function<void(const ModerationChoice&)>& chosen);
// What the network's moderators shall know; may stay empty.
void askReport(QWidget* anchor, const QString& person, const std::function<void(const QString&)>& send);
// Reaches the public at once and cannot be undone.
void askDeletion(QWidget* anchor, const std::function<void()>& confirmed);

} // namespace parvis::ui
