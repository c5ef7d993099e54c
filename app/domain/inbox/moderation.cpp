// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/inbox/moderation.h"

#include <algorithm>

namespace parvis {
namespace {

bool isDeletion(Action action)
{
    return action == Action::DeleteOwn || action == Action::DeleteOthers;
}

// What stands at the network: nothing of a note, of an answer that is still in the outbox, of what is gone.
bool isAtNetwork(const Message& message)
{
    return !message.content.remote.id.isEmpty() && !message.content.deleted && message.state != MessageState::Note &&
           message.state != MessageState::Deleted;
}

} // namespace

bool isAboutPerson(Action action)
{
    return action == Action::Mute || action == Action::Block;
}

bool canBeTakenBack(Action action)
{
    return !isDeletion(action) && action != Action::Report;
}

RemoteId moderationSubject(Action action, const Message& message)
{
    return isAboutPerson(action) ? message.content.author.remoteId : message.content.remote.id;
}

std::vector<Action> moderationActions(const Message& message, const Capabilities& capabilities, bool underOwnPost)
{
    std::vector<Action> list;
    if (!isAtNetwork(message))
        return list;
    if (message.content.own) {
        if (capabilities.can(Action::DeleteOwn))
            list.push_back(Action::DeleteOwn);
        return list;
    }
    const auto offer = [&](Action action, bool possible) {
        if (possible && capabilities.can(action) && !moderationSubject(action, message).isEmpty())
            list.push_back(action);
    };
    offer(Action::Like, true);
    offer(Action::Bookmark, true);
    offer(Action::ApproveOthers, underOwnPost);
    offer(Action::HideOthers, underOwnPost);
    offer(Action::DeleteOthers, underOwnPost);
    offer(Action::MarkSpam, underOwnPost);
    offer(Action::Mute, true);
    offer(Action::Block, true);
    offer(Action::Report, true);
    return list;
}

std::vector<ModerationMark> marksOf(const Message& message, const std::vector<Moderation>& asked)
{
    std::vector<ModerationMark> marks;
    for (const Moderation& one : asked) {
        if (one.account != message.account || one.subject != moderationSubject(one.action, message) ||
            one.errand.state == ErrandState::Withdrawn)
            continue;
        auto at = std::find_if(marks.begin(), marks.end(),
                               [&one](const ModerationMark& mark) { return mark.action == one.action; });
        if (at == marks.end())
            at = marks.insert(marks.end(), {one.action, false, std::nullopt});
        if (one.errand.state == ErrandState::Done)
            at->on = one.on;
        at->latest = one;
    }
    return marks;
}

const ModerationMark* markOf(const std::vector<ModerationMark>& marks, Action action)
{
    const auto it = std::find_if(marks.begin(), marks.end(),
                                 [action](const ModerationMark& mark) { return mark.action == action; });
    return it == marks.end() ? nullptr : &*it;
}

bool isCarriedOut(const Moderation& moderation, bool there, bool on)
{
    return isDeletion(moderation.action) ? !there : on == moderation.on;
}

} // namespace parvis
