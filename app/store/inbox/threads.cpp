// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/inbox/threads.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

Result<std::optional<OwnPost>> ownPostOf(Connection& db, AccountId account, const RemoteId& remote)
{
    return db.first(uR"(SELECT p.id, COALESCE(p.remote_id, s.remote_id) FROM segment s
                        JOIN publication p ON p.id = s.publication
                        WHERE s.account = ? AND s.remote_id = ? AND p.kind = 'post' LIMIT 1)"_s,
                    values(account, remote), [](Row& row) {
                        OwnPost post;
                        post.publication = row.id<PublicationId>();
                        post.root = row.remote();
                        return post;
                    });
}

Done moveThread(Tx& tx, AccountId account, const RemoteId& from, const RemoteId& to, PublicationId publication,
                CountDelta& counts)
{
    PARVIS_LET(moved, conversationByRoot(tx.db, account, from));
    if (!moved)
        return {};
    std::optional<Conversation> there;
    if (from != to) {
        PARVIS_LET(found, conversationByRoot(tx.db, account, to));
        there = found;
    }
    if (there) {
        Conversation into = *there;
        if (into.publication.isNull())
            into.publication = publication;
        return mergeConversations(tx, into, *moved, counts);
    }
    Conversation after = *moved;
    after.root = to;
    if (after.publication.isNull())
        after.publication = publication;
    if (after == *moved)
        return {};
    PARVIS_TRY(tx.db.run(u"UPDATE message SET root = ? WHERE conversation = ?"_s, values(to, after.id)));
    return updateConversation(tx, *moved, after, counts);
}

} // namespace parvis::store
