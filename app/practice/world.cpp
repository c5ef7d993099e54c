// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/world.h"

#include "practice/markup.h"
#include "practice/seeded.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::practice {
namespace {

const std::vector<Id> noIds;

void insertSorted(std::vector<Id>& list, Id id)
{
    if (list.empty() || list.back() < id)
        list.push_back(id);
    else if (const auto at = std::lower_bound(list.begin(), list.end(), id); *at != id)
        list.insert(at, id);
}

void eraseSorted(std::vector<Id>& list, Id id)
{
    const auto at = std::lower_bound(list.begin(), list.end(), id);
    if (at != list.end() && *at == id)
        list.erase(at);
}

const std::vector<Id>& listIn(const QHash<Id, std::vector<Id>>& lists, Id key)
{
    const auto it = lists.constFind(key);
    return it == lists.constEnd() ? noIds : *it;
}

} // namespace

World::World(const Clock& clock, quint64 seed) : m_clock(clock), m_seed(seed) {}

Id World::nextId()
{
    m_lastId = std::max(m_lastId + 1, Id(m_clock.now().ms) << 16);
    return m_lastId;
}

// Mastodon numbers what comes from elsewhere by when it was written there (lib/mastodon/snowflake.rb).
Id World::idOf(qint64 createdMs) const
{
    Id id = Id(createdMs) << 16;
    while (m_statuses.contains(id))
        ++id;
    return id;
}

Account& World::addAccount(const QString& username, const QString& displayName, const QString& language, bool shop)
{
    if (Account* known = accountNamed(username))
        return *known;
    Account account;
    account.id = accountIdOf(username, m_seed);
    account.username = username;
    account.displayName = displayName;
    account.language = language;
    account.shop = shop;
    account.createdMs = account.id >> 16;
    account.quietFollowers =
        shop ? 20 + int((stableHash(username, m_seed) >> 32) % 180) : quietFollowersOf(username, m_seed);
    restoreAccount(account);
    Q_EMIT accountChanged(account.id);
    return m_accounts.at(account.id);
}

Account* World::account(Id id)
{
    const auto it = m_accounts.find(id);
    return it == m_accounts.end() ? nullptr : &it->second;
}

Account* World::accountNamed(QStringView username)
{
    return account(m_byUsername.value(username.toString().toLower()));
}

Account* World::accountByAcct(QString acct)
{
    if (acct.startsWith(u'@'))
        acct.remove(0, 1);
    const qsizetype at = acct.indexOf(u'@');
    if (at >= 0) {
        if (!isOwnHost(QStringView(acct).mid(at + 1), m_baseUrl))
            return nullptr;
        acct.truncate(at);
    }
    return accountNamed(acct);
}

void World::fillFromText(Status& status)
{
    const Markup markup = render(status.text, m_baseUrl, [this](const QString& acct) {
        const Account* found = accountByAcct(acct);
        return found ? MentionTarget{found->id, found->username} : MentionTarget{};
    });
    status.html = markup.html;
    status.tags = markup.tags;
    status.mentions = markup.mentions;
}

Id World::publish(Id author, const Draft& draft)
{
    Status status;
    status.id = draft.createdMs == 0 ? nextId() : idOf(draft.createdMs);
    status.account = author;
    status.text = draft.text;
    status.spoiler = draft.spoiler;
    status.visibility = draft.visibility;
    status.language = draft.language;
    status.sensitive = draft.sensitive || !draft.spoiler.isEmpty();
    status.media = draft.media;
    status.poll = draft.poll;
    status.application = draft.application;
    status.key = draft.key;
    status.quoteOf = draft.quoteOf;
    status.createdMs = draft.createdMs == 0 ? nowMs() : draft.createdMs;
    status.conversation = status.id;
    if (const Status* parent = this->status(draft.inReplyTo)) {
        status.inReplyTo = parent->id;
        status.inReplyToAccount = parent->account;
        status.conversation = parent->conversation;
    }
    fillFromText(status);
    return insertNew(std::move(status));
}

Id World::insertNew(Status status)
{
    const Id id = status.id;
    const Id author = status.account;
    const std::vector<Id> mentions = status.mentions;
    Status* quoted = this->status(status.quoteOf);
    restoreStatus(std::move(status));
    ++m_accepted;
    Account& writer = m_accounts.at(author);
    writer.lastStatusMs = nowMs();
    Q_EMIT accepted(id);
    Q_EMIT accountChanged(author);
    if (quoted) {
        ++quoted->quotes;
        tell(quoted->account, author, u"quote"_s, id);
        Q_EMIT statusChanged(quoted->id, false);
    }
    for (const Id mentioned : mentions)
        tell(mentioned, author, u"mention"_s, id);
    return id;
}

void World::edit(Id id, const Draft& draft)
{
    Status& status = m_statuses.at(id);
    unindex(status);
    status.text = draft.text;
    status.spoiler = draft.spoiler;
    status.sensitive = draft.sensitive || !draft.spoiler.isEmpty();
    status.language = draft.language.isEmpty() ? status.language : draft.language;
    status.media = draft.media;
    if (draft.poll)
        status.poll = draft.poll;
    status.editedMs = nowMs();
    const std::vector<Id> before = status.mentions;
    fillFromText(status);
    index(status);
    Q_EMIT statusChanged(id, true);
    for (const Id mentioned : std::vector<Id>(status.mentions)) {
        if (std::find(before.begin(), before.end(), mentioned) == before.end())
            tell(mentioned, status.account, u"mention"_s, id);
    }
    for (const auto& [booster, boost] : std::map<Id, Id>(status.rebloggedBy))
        tell(booster, status.account, u"update"_s, id);
}

void World::remove(Id id)
{
    const Status* found = status(id);
    if (!found)
        return;
    const Id author = found->account;
    for (const auto& [booster, boost] : std::map<Id, Id>(found->rebloggedBy))
        remove(boost);
    restoreRemoval(id);
    Q_EMIT removed(id, author);
    Q_EMIT accountChanged(author);
}

Status* World::status(Id id)
{
    const auto it = m_statuses.find(id);
    return it == m_statuses.end() ? nullptr : &it->second;
}

bool World::visible(const Status& status, Id viewer)
{
    if (status.account == viewer)
        return true;
    if (const Account* author = account(status.account); author && viewer != 0 && author->blocking.contains(viewer))
        return false;
    if (status.reblogOf != 0) {
        const Status* original = this->status(status.reblogOf);
        return original && visible(*original, viewer);
    }
    if (status.visibility == "public"_L1 || status.visibility == "unlisted"_L1)
        return true;
    if (viewer == 0)
        return false;
    if (std::find(status.mentions.begin(), status.mentions.end(), viewer) != status.mentions.end())
        return true;
    const Account* author = account(status.account);
    return status.visibility == "private"_L1 && author && author->followers.contains(viewer);
}

const std::vector<Id>& World::repliesTo(Id id) const
{
    return listIn(m_replies, id);
}

const std::vector<Id>& World::statusesOf(Id account) const
{
    return listIn(m_byAccount, account);
}

const std::vector<Id>& World::inConversation(Id conversation) const
{
    return listIn(m_conversations, conversation);
}

const std::vector<Id>& World::directConversations(Id account) const
{
    return listIn(m_direct, account);
}

const std::vector<Id>& World::tagged(const QString& tag) const
{
    const auto it = m_byTag.constFind(tag.toLower());
    return it == m_byTag.constEnd() ? noIds : *it;
}

std::vector<Id> World::page(const std::vector<Id>& ascending, const Page& page, const std::function<bool(Id)>& keep)
{
    std::vector<Id> result;
    const auto limit = size_t(std::max(1, page.limit));
    auto end = page.maxId != 0 ? std::lower_bound(ascending.begin(), ascending.end(), page.maxId) : ascending.end();
    if (page.minId != 0) {
        for (auto it = std::upper_bound(ascending.begin(), ascending.end(), page.minId); it < end; ++it) {
            if (keep(*it))
                result.push_back(*it);
            if (result.size() == limit)
                break;
        }
        std::reverse(result.begin(), result.end());
        return result;
    }
    while (end != ascending.begin() && result.size() < limit) {
        --end;
        if (*end <= page.sinceId)
            break;
        if (keep(*end))
            result.push_back(*end);
    }
    return result;
}

void World::restoreAccount(const Account& account)
{
    m_given.erase(account.id);
    if (!m_accounts.contains(account.id)) {
        m_accountOrder.push_back(account.id);
        m_byUsername.insert(account.username.toLower(), account.id);
    }
    m_accounts.insert_or_assign(account.id, account);
}

void World::restoreStatus(Status status)
{
    m_given.erase(status.id);
    m_lastId = std::max(m_lastId, status.id);
    const auto known = m_statuses.find(status.id);
    if (known != m_statuses.end()) {
        unindex(known->second);
    } else if (const auto author = m_accounts.find(status.account); author != m_accounts.end()) {
        ++author->second.statuses;
        author->second.lastStatusMs = std::max(author->second.lastStatusMs, status.createdMs);
    }
    if (status.html.isEmpty() && status.reblogOf == 0)
        fillFromText(status); // from the journal: the port in the links may be another today
    const Id id = status.id;
    const auto at = m_statuses.insert_or_assign(id, std::move(status)).first;
    index(at->second);
}

void World::restoreRemoval(Id id)
{
    const auto known = m_statuses.find(id);
    if (known == m_statuses.end())
        return;
    if (m_given.erase(id) > 0)
        m_givenGone.emplace_back(id, known->second.account);
    unindex(known->second);
    if (const auto author = m_accounts.find(known->second.account); author != m_accounts.end())
        --author->second.statuses;
    if (Status* original = status(known->second.reblogOf))
        original->rebloggedBy.erase(known->second.account);
    // As Mastodon's own database does (statuses.in_reply_to_id, ON DELETE SET NULL): what answered it answers nothing
    // now.
    if (const auto replies = m_replies.find(id); replies != m_replies.end()) {
        for (const Id reply : *replies)
            m_statuses.at(reply).inReplyTo = 0;
        m_replies.erase(replies);
    }
    m_statuses.erase(known);
}

void World::index(const Status& status)
{
    insertSorted(m_byAccount[status.account], status.id);
    if (status.reblogOf != 0)
        return;
    insertSorted(m_all, status.id);
    insertSorted(m_conversations[status.conversation], status.id);
    if (status.visibility == "direct"_L1) {
        insertSorted(m_direct[status.account], status.conversation);
        for (const Id mentioned : status.mentions)
            insertSorted(m_direct[mentioned], status.conversation);
    }
    if (status.inReplyTo != 0)
        insertSorted(m_replies[status.inReplyTo], status.id);
    for (const QString& tag : status.tags)
        insertSorted(m_byTag[tag.toLower()], status.id);
}

void World::unindex(const Status& status)
{
    eraseSorted(m_byAccount[status.account], status.id);
    eraseSorted(m_all, status.id);
    eraseSorted(m_conversations[status.conversation], status.id);
    if (status.inReplyTo != 0)
        eraseSorted(m_replies[status.inReplyTo], status.id);
    for (const QString& tag : status.tags)
        eraseSorted(m_byTag[tag.toLower()], status.id);
}

} // namespace parvis::practice
