// SPDX-License-Identifier: GPL-3.0-or-later
// The threading half of ingestion: finding, beginning, joining and writing back conversations.
#include "store/inbox/ingest.h"

#include "store/inbox/work_rows.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

Result<Ingest::Working*> Ingest::workingOf(ConversationId id)
{
    if (id.isNull())
        return nullptr;
    auto found = m_working.find(id);
    if (found == m_working.end()) {
        PARVIS_LET(conversation, loadConversation(m_tx.db, id));
        m_byRoot.insert(conversation.root.value, id);
        found = m_working.emplace(id, Working{conversation, conversation, {}, false, false}).first;
    }
    return &found->second;
}

Result<Ingest::Working*> Ingest::conversationOf(const RemoteId& root)
{
    if (const auto known = m_byRoot.constFind(root.value); known != m_byRoot.constEnd())
        return known->isNull() ? Result<Working*>(nullptr) : workingOf(*known);
    PARVIS_LET(
        id, m_tx.db.number(u"SELECT id FROM conversation WHERE account = ? AND root = ?"_s, values(m_account, root)));
    m_byRoot.insert(root.value, {id});
    return workingOf({id});
}

Ingest::Working& Ingest::begin(const IncomingMessage& message, const RemoteId& root)
{
    Conversation conversation;
    conversation.id = {m_tx.ids.next(message.created)};
    conversation.account = m_account;
    conversation.network = m_network;
    conversation.kind = message.kind;
    conversation.root = root;
    conversation.customer = message.author;
    if (const auto post = m_ownPosts.constFind(root.value); post != m_ownPosts.constEnd())
        conversation.publication = post->publication;
    else if (const auto parentPost = m_ownPosts.constFind(message.parent.value); parentPost != m_ownPosts.constEnd())
        conversation.publication = parentPost->publication;
    m_byRoot.insert(root.value, conversation.id);
    Working& working = m_working[conversation.id];
    working.current = conversation;
    working.language = message.language;
    return working;
}

// Own messages that waited under storedRoot join the conversation; without one they wait under the true root.
Done Ingest::attachLoose(const RemoteId& storedRoot, Working* working, const RemoteId& root)
{
    if (!m_looseRoots.remove(storedRoot.value))
        return {};
    const QVariant conversation = working ? orNull(working->current.id) : QVariant();
    if (!working) {
        if (storedRoot == root)
            return {};
        m_looseRoots.insert(root.value);
    }
    PARVIS_LET(moved, m_tx.db.run(uR"(UPDATE message SET conversation = ?, root = ?
                                      WHERE account = ? AND root = ? AND conversation IS NULL)"_s,
                                  values(conversation, root, m_account, storedRoot)));
    if (working && moved > 0)
        working->refold = true;
    for (Message& message : m_known) {
        if (message.conversation.isNull() && message.content.root == storedRoot) {
            message.content.root = root;
            if (working)
                message.conversation = working->current.id;
        }
    }
    return {};
}

Done Ingest::unite(const RemoteId& from, const RemoteId& to)
{
    if (from == to)
        return {};
    PARVIS_LET(working, conversationOf(from));
    if (!working) {
        if (m_looseRoots.contains(from.value)) {
            PARVIS_LET(there, conversationOf(to));
            PARVIS_TRY(attachLoose(from, there, to));
        }
        return {};
    }
    const ConversationId moved = working->current.id;
    OwnPost post;
    if (const auto known = m_ownPosts.constFind(to.value); known != m_ownPosts.constEnd())
        post = *known;
    // The rare way: what this page did so far goes to the database, and the join happens there.
    PARVIS_TRY(flush());
    PARVIS_TRY(moveThread(m_tx, m_account, from, to, post.publication, m_counts));
    m_working.clear();
    m_byRoot.clear();
    PARVIS_LET(there, conversationOf(to));
    if (!there)
        return {};
    for (Message& message : m_known) {
        if (message.conversation == moved) {
            message.conversation = there->current.id;
            message.content.root = to;
        }
    }
    m_result.conversations.push_back(there->current.id);
    return attachLoose(from, there, to);
}

Done Ingest::store(Working& working)
{
    Conversation& after = working.current;
    const bool changed = !working.before || working.refold || after != *working.before;
    if (!changed)
        return {};
    if (working.refold) {
        PARVIS_LET(folded, refolded(m_tx.db, after));
        after = folded;
    }
    // Somebody wrote what no colleague has seen, even if it came late: it cannot stay closed.
    if (working.customerWrote && after.waitingSince && after.status == ConversationStatus::Closed) {
        after.status = ConversationStatus::Open;
        after.closeReason.clear();
    }
    if (working.before && working.customerWrote)
        PARVIS_TRY(reopenAsSet(m_tx, *working.before, after));
    if (!working.before) {
        after.revision = 1;
        PARVIS_TRY(insertConversation(m_tx, after, working.language, m_counts));
    } else {
        PARVIS_TRY(updateConversation(m_tx, *working.before, after, m_counts));
        if (!working.language.isEmpty())
            PARVIS_TRY(m_tx.db.run(u"UPDATE conversation SET language = ? WHERE id = ? AND language <> ?"_s,
                                   values(working.language, after.id, working.language)));
    }
    m_result.conversations.push_back(after.id);
    working.before = after;
    working.refold = false;
    working.customerWrote = false;
    return {};
}

Done Ingest::flush()
{
    for (auto& [id, working] : m_working)
        PARVIS_TRY(store(working));
    PARVIS_TRY(queueNew());
    return m_counts.flush(m_tx.db);
}

} // namespace parvis::store
