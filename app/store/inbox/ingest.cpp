// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/inbox/ingest.h"

#include "store/inbox/search_index.h"
#include "store/inbox/triage.h"
#include "store/publishing/publication_rows.h"
#include "store/sql/lists.h"

#include <set>

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

bool isActivity(InboxKind kind)
{
    return kind == InboxKind::Like || kind == InboxKind::Boost || kind == InboxKind::Follow;
}

// A reply just sent may be missing from a thread that was read a moment earlier.
constexpr Milliseconds justSent{120'000};

} // namespace

Result<IngestResult> Ingest::run(AccountId account, const std::vector<IncomingMessage>& messages,
                                 const std::optional<InboxCursor>& cursor,
                                 const std::optional<RemoteId>& completeThread)
{
    PARVIS_TRY(loadAccount(account));
    PARVIS_TRY(preload(messages));
    PARVIS_TRY(m_erased.load(m_tx.db, account, m_network, messages));
    std::vector<const IncomingMessage*> ordered;
    ordered.reserve(messages.size());
    for (const IncomingMessage& message : messages)
        ordered.push_back(&message);
    // Oldest first, so that within a page parents come before their answers.
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const auto* a, const auto* b) { return a->created < b->created; });
    for (const IncomingMessage* message : ordered)
        PARVIS_TRY(take(*message));
    if (completeThread)
        PARVIS_TRY(tombstoneMissing(*completeThread, messages));
    PARVIS_TRY(flush());
    if (cursor)
        PARVIS_TRY(saveCursor(*cursor));
    std::sort(m_result.conversations.begin(), m_result.conversations.end());
    const auto end = std::unique(m_result.conversations.begin(), m_result.conversations.end());
    m_result.conversations.erase(end, m_result.conversations.end());
    return m_result;
}

Done Ingest::loadAccount(AccountId account)
{
    // Two workers reading the same account take turns; a file has one writer anyway.
    if (m_tx.db.isPostgres())
        PARVIS_TRY(m_tx.db.each(u"SELECT pg_advisory_xact_lock(?)"_s, values(account), [](Row&) {}));
    PARVIS_LET(found,
               m_tx.db.first(u"SELECT network, remote_id FROM account WHERE id = ?"_s, values(account), [](Row& row) {
                   const QString network = row.text();
                   return std::pair(network, row.remote());
               }));
    if (!found)
        return notFound("account"_L1, account.value);
    m_account = account;
    m_network = found->first;
    m_self = found->second;
    return {};
}

// Everything the page may meet, in a handful of queries: the page itself then only inserts.
Done Ingest::preload(const std::vector<IncomingMessage>& messages)
{
    QSet<QString> ids, people;
    for (const IncomingMessage& message : messages) {
        for (const RemoteId& id : {message.remote.id, message.parent, message.root}) {
            if (!id.isEmpty())
                ids.insert(id.value);
        }
        if (!message.author.remoteId.isEmpty())
            people.insert(message.author.remoteId.value);
    }
    if (ids.isEmpty())
        return {};
    const QStringList list = ids.values();
    const QString in = inList(m_tx.db);
    const Values parameters = values(m_account, listValue(list));
    PARVIS_TRY(m_people.preload(m_network, people.values()));
    PARVIS_LET(known, loadMessages(m_tx.db, u" WHERE m.account = ? AND m.remote_id "_s + in, parameters));
    for (const Message& message : known) {
        m_known.insert(message.content.remote.id.value, message);
        if (message.conversation.isNull())
            m_looseRoots.insert(message.content.root.value);
    }
    PARVIS_TRY(m_tx.db.each(u"SELECT remote_id FROM deleted_remote WHERE account = ? AND remote_id "_s + in, parameters,
                            [this](Row& row) { m_gone.insert(row.text()); }));
    PARVIS_TRY(
        m_tx.db.each(u"SELECT DISTINCT root FROM message WHERE conversation IS NULL AND account = ? AND root "_s + in,
                     parameters, [this](Row& row) { m_looseRoots.insert(row.text()); }));
    PARVIS_TRY(preloadOwnPosts(list));
    QStringList roots = list;
    for (const Message& message : known)
        roots << message.content.root.value;
    for (const OwnPost& post : m_ownPosts)
        roots << post.root.value;
    for (const QString& root : roots)
        m_byRoot.insert(root, {}); // asked and not there
    std::vector<Conversation> conversations;
    PARVIS_TRY(m_tx.db.each(
        u"SELECT "_s + conversationColumns + conversationFrom + u" WHERE c.account = ? AND c.root "_s + in,
        values(m_account, listValue(roots)), [&](Row& row) { conversations.push_back(readConversation(row)); }));
    PARVIS_TRY(loadLabels(m_tx.db, conversations));
    for (const Conversation& conversation : conversations) {
        m_byRoot.insert(conversation.root.value, conversation.id);
        m_working.emplace(conversation.id, Working{conversation, conversation, {}, false, false});
    }
    return {};
}

Done Ingest::preloadOwnPosts(const QStringList& ids)
{
    return m_tx.db.each(uR"(SELECT s.remote_id, p.id, COALESCE(p.remote_id, s.remote_id) FROM segment s
                            JOIN publication p ON p.id = s.publication
                            WHERE p.kind = 'post' AND s.account = ? AND s.remote_id )"_s +
                            inList(m_tx.db),
                        values(m_account, listValue(ids)), [this](Row& row) {
                            const QString part = row.text();
                            const auto publication = row.id<PublicationId>();
                            m_ownPosts.insert(part, {publication, row.remote()});
                        });
}

Done Ingest::take(IncomingMessage message)
{
    if (message.author.network.isEmpty())
        message.author.network = m_network;
    // Ours by who wrote it, whatever the page says: else our own words come back as a customer's.
    message.own = message.own || (!m_self.isEmpty() && message.author.remoteId == m_self);
    if (message.remote.id.isEmpty() || m_erased.refuses(message))
        return {};
    if (isActivity(message.kind))
        return takeActivity(message);
    if (message.deleted)
        return takeDeleted(message.remote.id);
    if (m_gone.contains(message.remote.id.value))
        return {};
    PARVIS_LET(author, m_people.put(message.author));
    message.author = author;
    const auto known = m_known.find(message.remote.id.value);
    if (known != m_known.end()) {
        if (m_erased.keepsWords(message.remote.id)) {
            message.text = known->content.text;
            message.contentWarning = known->content.contentWarning;
        }
        return takeKnown(*known, message);
    }
    return takeNew(message);
}

Done Ingest::takeActivity(const IncomingMessage& message)
{
    if (message.deleted) {
        PARVIS_TRY(m_tx.db.run(u"DELETE FROM activity WHERE account = ? AND remote_id = ?"_s,
                               values(m_account, message.remote.id)));
        return {};
    }
    PARVIS_LET(author, m_people.put(message.author));
    PARVIS_LET(added, m_tx.db.run(uR"(INSERT INTO activity (account, remote_id, kind, author, target, created)
                               VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (account, remote_id) DO NOTHING)"_s,
                                  values(m_account, message.remote.id, inboxKindName(message.kind), orNull(author.id),
                                         message.parent.isEmpty() ? message.root : message.parent, message.created)));
    if (added > 0 && message.kind == InboxKind::Boost && !author.id.isNull())
        PARVIS_TRY(m_tx.db.run(u"UPDATE person_identity SET shares = shares + 1 WHERE id = ?"_s, values(author.id)));
    return {};
}

RemoteId Ingest::rootOf(const IncomingMessage& message) const
{
    if (!message.root.isEmpty()) {
        const auto post = m_ownPosts.constFind(message.root.value);
        return post == m_ownPosts.constEnd() ? message.root : post->root;
    }
    if (message.parent.isEmpty())
        return message.remote.id;
    const auto parent = m_known.constFind(message.parent.value);
    if (parent != m_known.constEnd() && !parent->content.root.isEmpty())
        return parent->content.root;
    const auto post = m_ownPosts.constFind(message.parent.value);
    return post == m_ownPosts.constEnd() ? message.parent : post->root;
}

Done Ingest::takeNew(const IncomingMessage& incoming)
{
    const RemoteId root = rootOf(incoming);
    // It, or its parent, stood for the thread until now.
    if (incoming.remote.id != root)
        PARVIS_TRY(unite(incoming.remote.id, root));
    if (!incoming.parent.isEmpty() && incoming.parent != root)
        PARVIS_TRY(unite(incoming.parent, root));
    PARVIS_LET(found, conversationOf(root));
    Working* working = found;
    if (!working && !incoming.own)
        working = &begin(incoming, root);
    Message message;
    message.id = {m_tx.ids.next(incoming.created)};
    message.account = m_account;
    message.content = incoming;
    message.content.root = root;
    message.state = incoming.edited ? MessageState::Edited : MessageState::Received;
    if (working) {
        PARVIS_TRY(attachLoose(root, working, root));
        message.conversation = working->current.id;
        const bool late = working->current.messages > 0 && incoming.created < working->current.updated;
        working->refold |= late;
        working->customerWrote |= !incoming.own;
        working->current = withMessage(working->current, message);
        if (!incoming.own && !late)
            working->language = incoming.language;
    } else {
        m_looseRoots.insert(root.value);
    }
    PARVIS_TRY(insertUnqueued(m_tx, message));
    m_unqueued << message.id.toString();
    if (!incoming.own)
        PARVIS_TRY(m_rules.put(message.id, incoming.created));
    m_known.insert(incoming.remote.id.value, message);
    ++m_result.added;
    return {};
}

Done Ingest::takeKnown(Message& stored, const IncomingMessage& incoming)
{
    // More is known of its thread than when it came: the root itself, or the parent's.
    const RemoteId trueRoot = rootOf(incoming);
    if (!stored.content.root.isEmpty() && trueRoot != stored.content.root && trueRoot != incoming.remote.id)
        PARVIS_TRY(unite(stored.content.root, trueRoot));
    IncomingMessage& old = stored.content;
    const bool revived = stored.state == MessageState::Deleted;
    const bool words = old.text != incoming.text || old.contentWarning != incoming.contentWarning;
    const bool media = old.media != incoming.media;
    const bool rest = old.edited != incoming.edited || old.visibility != incoming.visibility ||
                      old.language != incoming.language || old.remote.version != incoming.remote.version ||
                      old.remote.url != incoming.remote.url || old.author.id != incoming.author.id;
    if (!revived && !words && !media && !rest)
        return {};
    if (old.text != incoming.text || revived) {
        PARVIS_TRY(queueNew());
        if (!revived)
            PARVIS_TRY(takeFromSearch(m_tx.db, stored.id, old.text));
        PARVIS_TRY(queueForSearch(m_tx.db, stored.id));
        PARVIS_TRY(forgetTriage(m_tx.db, stored.id));
    }
    // One that went through our outbox keeps the word of the outbox.
    if (stored.publication.isNull() && (revived || words || incoming.edited))
        stored.state = incoming.edited || words ? MessageState::Edited : MessageState::Received;
    PARVIS_TRY(m_tx.db.run(
        uR"(UPDATE message SET text = ?, content_warning = ?, language = ?, visibility = ?, edited = ?,
                               remote_version = ?, remote_url = ?, author = ?, state = ? WHERE id = ?)"_s,
        values(incoming.text, incoming.contentWarning, incoming.language, visibilityName(incoming.visibility),
               incoming.edited, incoming.remote.version, incoming.remote.url, orNull(incoming.author.id),
               messageStateName(stored.state), stored.id)));
    if (media)
        PARVIS_TRY(saveMedia(m_tx, stored.id, incoming.media));
    if (words && !old.own)
        PARVIS_TRY(m_rules.put(stored.id, incoming.created));
    const RemoteId root = old.root, parent = old.parent;
    old = incoming;
    old.root = root;
    old.parent = parent;
    PARVIS_LET(working, workingOf(stored.conversation));
    if (working)
        working->refold = true;
    ++m_result.changed;
    return {};
}

Done Ingest::takeDeleted(const RemoteId& remote)
{
    // A post of ours that nobody has shown us yet is not gone: the network is late with it.
    if (!m_known.contains(remote.value) && m_ownPosts.contains(remote.value))
        return {};
    if (!m_gone.contains(remote.value)) {
        PARVIS_TRY(m_tx.db.run(uR"(INSERT INTO deleted_remote (account, remote_id) VALUES (?, ?)
                                   ON CONFLICT (account, remote_id) DO NOTHING)"_s,
                               values(m_account, remote)));
        m_gone.insert(remote.value);
    }
    const auto known = m_known.find(remote.value);
    return known == m_known.end() ? Done() : tombstone(*known);
}

// The place in the thread stays, the words go.
Done Ingest::tombstone(Message& stored)
{
    if (stored.state == MessageState::Deleted)
        return {};
    PARVIS_TRY(queueNew());
    PARVIS_TRY(takeFromSearch(m_tx.db, stored.id, stored.content.text));
    PARVIS_TRY(saveMedia(m_tx, stored.id, {}));
    PARVIS_TRY(forgetTriage(m_tx.db, stored.id));
    PARVIS_TRY(m_tx.db.run(u"UPDATE message SET state = 'deleted', text = '', content_warning = '' WHERE id = ?"_s,
                           values(stored.id)));
    stored.state = MessageState::Deleted;
    stored.content.deleted = true;
    stored.content.text.clear();
    stored.content.media.clear();
    PARVIS_LET(working, workingOf(stored.conversation));
    if (working)
        working->refold = true;
    ++m_result.deleted;
    return {};
}

Done Ingest::tombstoneMissing(const RemoteId& root, const std::vector<IncomingMessage>& messages)
{
    PARVIS_LET(post, ownPostOf(m_tx.db, m_account, root));
    PARVIS_LET(working, conversationOf(post ? post->root : root));
    if (!working)
        return {};
    QSet<QString> present;
    bool rootGone = false;
    for (const IncomingMessage& message : messages) {
        present.insert(message.remote.id.value);
        rootGone |= message.deleted && message.remote.id == root;
    }
    PARVIS_LET(stored, loadMessages(m_tx.db, u" WHERE m.conversation = ? AND m.remote_id IS NOT NULL"_s,
                                    values(working->current.id)));
    for (Message& message : stored) {
        const IncomingMessage& content = message.content;
        const bool fresh = !message.publication.isNull() && m_tx.clock.now() - content.created < justSent;
        if (present.contains(content.remote.id.value) || fresh || message.state == MessageState::Deleted)
            continue;
        // Networks show no answers to what was deleted, though they live on.
        const bool orphan =
            !content.parent.isEmpty() && content.parent != root && !present.contains(content.parent.value);
        if (orphan || rootGone)
            m_result.unsure.push_back(content.remote);
        else
            PARVIS_TRY(tombstone(message));
    }
    nameWriters(stored);
    return {};
}

void Ingest::nameWriters(const std::vector<Message>& thread)
{
    std::set<QString> writers;
    for (const Message& message : thread) {
        if (message.state == MessageState::Deleted)
            m_result.writersSince =
                std::min(m_result.writersSince.value_or(message.content.created), message.content.created);
        if (!message.content.own && !message.content.author.remoteId.isEmpty())
            writers.insert(message.content.author.remoteId.value);
    }
    if (m_result.writersSince) {
        for (const QString& writer : writers)
            m_result.writers.push_back({writer});
    }
}

// One statement for a page; before anything asks whether a message is queued.
Done Ingest::queueNew()
{
    return queueForSearch(m_tx.db, std::exchange(m_unqueued, {}));
}

Done Ingest::saveCursor(const InboxCursor& cursor)
{
    PARVIS_TRY(m_tx.db.run(uR"(INSERT INTO inbox_cursor (account, kind, value) VALUES (?, ?, ?)
                               ON CONFLICT (account, kind) DO UPDATE SET value = excluded.value)"_s,
                           values(m_account, cursor.kind, cursor.value)));
    return {};
}

} // namespace parvis::store
