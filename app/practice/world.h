// SPDX-License-Identifier: GPL-3.0-or-later
// The state of the practice network and everything that may happen to it. Requests, customers and control all act
// through these functions, so a notification, a count or a line of the witness log comes about in one place.
#pragma once

#include "base/time/clock.h"
#include "practice/model.h"

#include <QHash>
#include <QObject>
#include <functional>
#include <unordered_map>
#include <unordered_set>

namespace parvis::practice {

// Mastodon's paging: newest first; min_id pages upward from the id, the others downward.
struct Page {
    Id maxId = 0;
    Id sinceId = 0;
    Id minId = 0;
    int limit = 20;
};

class World : public QObject
{
    Q_OBJECT
public:
    World(const Clock& clock, quint64 seed);

    qint64 nowMs() const { return m_clock.now().ms; }
    quint64 seed() const { return m_seed; }
    // Strictly increasing, 18 digits, the time in the upper bits as on Mastodon.
    Id nextId();

    // Accounts. An existing handle is left as it is and answered.
    Account& addAccount(const QString& username, const QString& displayName, const QString& language, bool shop);
    Account* account(Id id);
    Account* accountNamed(QStringView username);
    const std::vector<Id>& accounts() const { return m_accountOrder; }
    // Resolves "@name", "name@this network" too.
    Account* accountByAcct(QString acct);

    // Statuses.
    Id publish(Id author, const Draft& draft);
    void edit(Id id, const Draft& draft);
    void tellAgain(Id status); // whom it mentions
    void remove(Id id);
    Status* status(Id id);
    bool visible(const Status& status, Id viewer);
    const std::vector<Id>& repliesTo(Id id) const;
    const std::vector<Id>& statusesOf(Id account) const;
    const std::vector<Id>& allStatuses() const { return m_all; }
    const std::vector<Id>& tagged(const QString& tag) const;
    const std::vector<Id>& inConversation(Id conversation) const;
    int acceptedCount() const { return m_accepted; }

    // People. The answer says whether something changed.
    bool favourite(Id status, Id by, bool on);
    Id reblog(Id status, Id by); // the boost's id; the earlier one when there is one
    bool unreblog(Id status, Id by);
    bool follow(Id target, Id by, bool on);
    bool vote(Id status, Id by, const std::vector<int>& choices);
    void muteConversation(Id conversation, Id account, bool on);
    bool conversationMuted(Id conversation, Id account) const;
    void bookmark(Id status, Id by, bool on);
    void setMuting(Id account, Id target, bool on);
    void setBlocking(Id account, Id target, bool on);

    // Direct conversations: the newest status the account has read in it.
    Id readUpTo(Id conversation, Id account) const { return m_read.value({conversation, account}); }
    void markRead(Id conversation, Id account, Id upTo) { m_read.insert({conversation, account}, upTo); }
    // Conversations with direct statuses this account takes part in, ascending.
    const std::vector<Id>& directConversations(Id account) const;

    // Notifications, ascending by id.
    const std::vector<Notification>& notifications(Id account) const;
    void dismiss(Id account, Id notification);
    void clearNotifications(Id account);

    // An id within the list that satisfies the page; `keep` filters.
    static std::vector<Id> page(const std::vector<Id>& ascending, const Page& page,
                                const std::function<bool(Id)>& keep);

    void setHost(const QString& baseUrl) { m_baseUrl = baseUrl; }
    const QString& baseUrl() const { return m_baseUrl; }

    // Restoring from the journal: no signal, no count, no notification.
    void restoreAccount(const Account& account);
    void restoreStatus(Status status);
    void restoreRemoval(Id id);
    void restoreNotification(const Notification& notification);
    void restoreDismissal(Id account, Id notification);
    void restoreMute(Id conversation, Id account, bool on);
    const std::set<std::pair<Id, Id>>& mutedConversations() const { return m_mutedConversations; }
    // What stands here again at every start without a journal, until it is changed: accounts, statuses, media of the
    // made-up past.
    void setGiven(Id id) { m_given.insert(id); }
    bool isGiven(Id id) const { return m_given.contains(id); }
    // Statuses of it that were deleted, each with its author.
    const std::vector<std::pair<Id, Id>>& givenGone() const { return m_givenGone; }

Q_SIGNALS:
    void accepted(parvis::practice::Id status); // came to exist; emitted before anyone is told
    void statusChanged(parvis::practice::Id status, bool edited);
    void removed(parvis::practice::Id status, parvis::practice::Id author);
    void accountChanged(parvis::practice::Id account);
    void followed(parvis::practice::Id target, parvis::practice::Id by);
    void notified(const parvis::practice::Notification& notification);
    void dismissed(parvis::practice::Id account, parvis::practice::Id notification); // 0: all
    void conversationMuteChanged(parvis::practice::Id conversation, parvis::practice::Id account, bool on);

private:
    void index(const Status& status);
    void unindex(const Status& status);
    void fillFromText(Status& status);
    void tell(Id account, Id from, const QString& type, Id status);
    Id insertNew(Status status);
    Id idOf(qint64 createdMs) const;

    const Clock& m_clock;
    quint64 m_seed;
    QString m_baseUrl;
    Id m_lastId = 0;
    int m_accepted = 0;
    std::unordered_map<Id, Account> m_accounts;
    std::vector<Id> m_accountOrder;
    QHash<QString, Id> m_byUsername;
    std::unordered_map<Id, Status> m_statuses;
    std::vector<Id> m_all;                  // without boosts
    QHash<Id, std::vector<Id>> m_byAccount; // boosts too
    QHash<Id, std::vector<Id>> m_replies;
    QHash<Id, std::vector<Id>> m_conversations;
    QHash<Id, std::vector<Id>> m_direct;
    QHash<std::pair<Id, Id>, Id> m_read;
    QHash<QString, std::vector<Id>> m_byTag;
    QHash<Id, std::vector<Notification>> m_notifications;
    std::set<std::pair<Id, Id>> m_mutedConversations;
    std::unordered_set<Id> m_given;
    std::vector<std::pair<Id, Id>> m_givenGone;
};

} // namespace parvis::practice
