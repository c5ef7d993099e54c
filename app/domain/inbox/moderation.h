// SPDX-License-Identifier: GPL-3.0-or-later
// What a worker shall do at the network to a comment or its author: like, hide, delete, block, mute, report. An errand
// like those about posts: written down first, carried out by a worker, shown as done when the network said so.
#pragma once

#include "domain/inbox/conversation.h"
#include "domain/publishing/errand.h"

namespace parvis {

struct Moderation {
    ModerationId id;
    Errand errand; // kind Moderate; its state, lease, tries, error, who and when. Its own id and publication are null
    MessageId message;
    AccountId account; // in whose name
    Action action = Action::Like;
    bool on = true;   // false: taken back
    RemoteId subject; // the comment's, or its author's where the action is about a person
    QString comment;  // Report: what the moderators of the network are told
    bool operator==(const Moderation&) const = default;
};

// How one message stands as to one action.
struct ModerationMark {
    Action action = Action::Like;
    bool on = false;                  // as the network last confirmed
    std::optional<Moderation> latest; // the newest that was asked; open, refused or uncertain ones are shown as such
    bool operator==(const ModerationMark&) const = default;
};

bool isAboutPerson(Action action);  // mute, block: of whatever the person wrote
bool canBeTakenBack(Action action); // a deletion and a report cannot
RemoteId moderationSubject(Action action, const Message& message);

// What the network can do to this message, in the order of a menu. underOwnPost: the thread is ours; only there can
// other people's answers be hidden or deleted.
std::vector<Action> moderationActions(const Message& message, const Capabilities& capabilities, bool underOwnPost);
// Of everything that was asked about this message and its author, oldest first.
std::vector<ModerationMark> marksOf(const Message& message, const std::vector<Moderation>& asked);
const ModerationMark* markOf(const std::vector<ModerationMark>& marks, Action action); // nullptr: none

// After the look at the network: whether what was asked is how it stands.
bool isCarriedOut(const Moderation& moderation, bool there, bool on);

} // namespace parvis
