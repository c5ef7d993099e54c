// SPDX-License-Identifier: GPL-3.0-or-later
// What people do to statuses and to each other, and who is told.
#include "practice/world.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::practice {
namespace {

const std::vector<Notification> noNotifications;

bool setIn(std::set<Id>& set, Id id, bool on)
{
    return on ? set.insert(id).second : set.erase(id) > 0;
}

} // namespace

bool World::favourite(Id id, Id by, bool on)
{
    Status* found = status(id);
    if (!found || !setIn(found->favouritedBy, by, on))
        return false;
    const Id author = found->account;
    Q_EMIT statusChanged(id, false);
    if (on)
        tell(author, by, u"favourite"_s, id);
    return true;
}

Id World::reblog(Id id, Id by)
{
    Status* original = status(id);
    if (!original)
        return 0;
    if (const auto known = original->rebloggedBy.find(by); known != original->rebloggedBy.end())
        return known->second;
    Status boost;
    boost.id = nextId();
    boost.account = by;
    boost.reblogOf = id;
    boost.visibility = original->visibility;
    boost.createdMs = nowMs();
    boost.conversation = boost.id;
    original->rebloggedBy.emplace(by, boost.id);
    const Id author = original->account;
    const Id boostId = boost.id;
    restoreStatus(std::move(boost));
    Q_EMIT statusChanged(boostId, false);
    Q_EMIT statusChanged(id, false);
    tell(author, by, u"reblog"_s, id);
    return boostId;
}

bool World::unreblog(Id id, Id by)
{
    Status* original = status(id);
    if (!original)
        return false;
    const auto known = original->rebloggedBy.find(by);
    if (known == original->rebloggedBy.end())
        return false;
    remove(known->second);
    Q_EMIT statusChanged(id, false);
    return true;
}

bool World::follow(Id target, Id by, bool on)
{
    Account* followed = account(target);
    Account* follower = account(by);
    if (!followed || !follower || target == by || !setIn(followed->followers, by, on))
        return false;
    setIn(follower->following, target, on);
    Q_EMIT accountChanged(target);
    Q_EMIT accountChanged(by);
    if (on) {
        Q_EMIT this->followed(target, by);
        tell(target, by, u"follow"_s, 0);
    }
    return true;
}

bool World::vote(Id id, Id by, const std::vector<int>& choices)
{
    Status* found = status(id);
    if (!found || !found->poll || found->poll->voters.contains(by) || choices.empty())
        return false;
    Poll& poll = *found->poll;
    if (choices.size() > 1 && !poll.multiple)
        return false;
    for (const int choice : choices) {
        if (choice < 0 || choice >= int(poll.options.size()))
            return false;
    }
    for (const int choice : choices)
        ++poll.votes[size_t(choice)];
    poll.voters.emplace(by, choices);
    Q_EMIT statusChanged(id, false);
    return true;
}

void World::bookmark(Id id, Id by, bool on)
{
    if (Status* found = status(id); found && setIn(found->bookmarkedBy, by, on))
        Q_EMIT statusChanged(id, false);
}

void World::muteConversation(Id conversation, Id account, bool on)
{
    restoreMute(conversation, account, on);
    Q_EMIT conversationMuteChanged(conversation, account, on);
}

void World::restoreMute(Id conversation, Id account, bool on)
{
    if (on)
        m_mutedConversations.emplace(conversation, account);
    else
        m_mutedConversations.erase({conversation, account});
}

bool World::conversationMuted(Id conversation, Id account) const
{
    return m_mutedConversations.contains({conversation, account});
}

void World::setMuting(Id id, Id target, bool on)
{
    if (Account* found = account(id); found && setIn(found->muting, target, on))
        Q_EMIT accountChanged(id);
}

void World::setBlocking(Id id, Id target, bool on)
{
    Account* found = account(id);
    if (!found || !setIn(found->blocking, target, on))
        return;
    if (on) {
        follow(id, target, false);
        follow(target, id, false);
    }
    Q_EMIT accountChanged(id);
}

void World::tell(Id to, Id from, const QString& type, Id statusId)
{
    const Account* told = account(to);
    if (!told || to == from || told->blocking.contains(from) || told->muting.contains(from))
        return;
    if (const Status* about = status(statusId); about && conversationMuted(about->conversation, to))
        return;
    const Notification notification{nextId(), to, from, type, statusId, nowMs()};
    restoreNotification(notification);
    Q_EMIT notified(notification);
}

void World::tellAgain(Id id)
{
    const Status* about = status(id);
    if (!about)
        return;
    const Id author = about->account;
    for (const Id mentioned : std::vector<Id>(about->mentions))
        tell(mentioned, author, u"mention"_s, id);
}

void World::restoreNotification(const Notification& notification)
{
    m_lastId = std::max(m_lastId, notification.id);
    m_notifications[notification.account].push_back(notification);
}

const std::vector<Notification>& World::notifications(Id account) const
{
    const auto it = m_notifications.constFind(account);
    return it == m_notifications.constEnd() ? noNotifications : *it;
}

void World::dismiss(Id account, Id notification)
{
    restoreDismissal(account, notification);
    Q_EMIT dismissed(account, notification);
}

void World::clearNotifications(Id account)
{
    dismiss(account, 0);
}

void World::restoreDismissal(Id account, Id notification)
{
    auto& list = m_notifications[account];
    std::erase_if(list, [notification](const Notification& n) { return notification == 0 || n.id == notification; });
}

} // namespace parvis::practice
