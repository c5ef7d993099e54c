// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/inbox/conversation_rows.h"
#include "store/inbox/search_index.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

const QString messageColumns =
    uR"(m.id, m.conversation, m.account, m.remote_id, m.remote_version, m.remote_url, m.parent, m.root, m.kind, m.text,
        m.content_warning, m.language, m.visibility, m.created, m.edited, m.own, m.state, m.publication, m.written_by,
        m.media, )"_s +
    identityColumns;
const QString messageFrom = u" FROM message m LEFT JOIN person_identity i ON i.id = m.author"_s;

Message readMessage(Row& row, bool* hasMedia)
{
    Message m;
    m.id = row.id<MessageId>();
    m.conversation = row.id<ConversationId>();
    m.account = row.id<AccountId>();
    IncomingMessage& content = m.content;
    content.remote.id = row.remote();
    content.remote.version = row.text();
    content.remote.url = row.text();
    content.parent = row.remote();
    content.root = row.remote();
    content.kind = inboxKindFromName(row.text()).value_or(InboxKind::Comment);
    content.text = row.text();
    content.contentWarning = row.text();
    content.language = row.text();
    content.visibility = visibilityFromName(row.text()).value_or(Visibility::Direct);
    content.created = row.instant();
    content.edited = row.maybeInstant();
    content.own = row.flag();
    m.state = messageStateFromName(row.text()).value_or(MessageState::Received);
    content.deleted = m.state == MessageState::Deleted;
    m.publication = row.id<PublicationId>();
    m.writtenBy = row.text();
    const bool media = row.flag();
    if (hasMedia)
        *hasMedia = media;
    content.author = readIdentity(row);
    return m;
}

Result<std::vector<Message>> loadMessages(Connection& db, const QString& where, const Values& parameters)
{
    std::vector<size_t> withMedia;
    std::vector<Message> list;
    PARVIS_TRY(db.each(u"SELECT "_s + messageColumns + messageFrom + where, parameters, [&](Row& row) {
        bool media = false;
        list.push_back(readMessage(row, &media));
        if (media)
            withMedia.push_back(list.size() - 1);
    }));
    for (const size_t at : withMedia) {
        auto media = db.all(u"SELECT kind, url, alt_text FROM message_media WHERE message = ? ORDER BY position"_s,
                            values(list[at].id), [](Row& row) {
                                MessageMedia item;
                                item.kind = row.text();
                                item.url = row.text();
                                item.altText = row.text();
                                return item;
                            });
        if (!media)
            return Failure(media.error());
        list[at].content.media = std::move(*media);
    }
    return list;
}

Done insertMessage(Tx& tx, const Message& m)
{
    PARVIS_TRY(insertUnqueued(tx, m));
    return queueForSearch(tx.db, m.id);
}

Done insertUnqueued(Tx& tx, const Message& m)
{
    const IncomingMessage& c = m.content;
    PARVIS_TRY(tx.db.run(
        uR"(INSERT INTO message (id, conversation, account, remote_id, remote_version, remote_url, parent, root, kind, author,
            text, content_warning, language, visibility, created, edited, own, state, publication, written_by, media)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"_s,
        values(m.id, orNull(m.conversation), m.account, orNull(c.remote.id), c.remote.version, c.remote.url,
               orNull(c.parent), orNull(c.root), inboxKindName(c.kind), orNull(c.author.id), c.text, c.contentWarning,
               c.language, visibilityName(c.visibility), c.created, c.edited, c.own, messageStateName(m.state),
               orNull(m.publication), m.writtenBy, !c.media.empty())));
    return c.media.empty() ? Done() : saveMedia(tx, m.id, c.media);
}

Done saveMedia(Tx& tx, MessageId message, const std::vector<MessageMedia>& media)
{
    PARVIS_TRY(tx.db.run(u"DELETE FROM message_media WHERE message = ?"_s, values(message)));
    for (size_t i = 0; i < media.size(); ++i)
        PARVIS_TRY(
            tx.db.run(u"INSERT INTO message_media (message, position, kind, url, alt_text) VALUES (?, ?, ?, ?, ?)"_s,
                      values(message, int(i), media[i].kind, media[i].url, media[i].altText)));
    PARVIS_TRY(tx.db.run(u"UPDATE message SET media = ? WHERE id = ?"_s, values(!media.empty(), message)));
    return {};
}

Done removeMessage(Tx& tx, MessageId id, const QString& text)
{
    PARVIS_TRY(takeFromSearch(tx.db, id, text));
    PARVIS_TRY(tx.db.run(u"DELETE FROM message_media WHERE message = ?"_s, values(id)));
    PARVIS_TRY(tx.db.run(u"DELETE FROM message WHERE id = ?"_s, values(id)));
    return {};
}

} // namespace parvis::store
