// SPDX-License-Identifier: GPL-3.0-or-later
// Answers of ours when a person is erased. All comments under a post are one conversation: what answers somebody else
// there stays as it is.
#include "domain/people/json_traces.h"
#include "domain/publishing/transitions.h"
#include "store/inbox/erase_person.h"
#include "store/inbox/people_book.h"
#include "store/inbox/search_index.h"
#include "store/publishing/governance_rows.h"
#include "store/publishing/publication_rows.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

Failure leaving(const QString& detail)
{
    Error error = Error::make(ErrorKind::Conflict, detail);
    error.code = u"reply_leaving"_s;
    return Failure(error);
}

bool isLeaving(PublicationState state)
{
    return state == PublicationState::Claimed || state == PublicationState::Sending;
}

bool isUnsent(const Message& message)
{
    return message.content.remote.id.isEmpty() && message.state != MessageState::Sent &&
           message.state != MessageState::Uncertain;
}

} // namespace

Done PersonEraser::gatherThreads()
{
    return m_tx.db.each(uR"(SELECT DISTINCT conversation FROM message WHERE own = 0 AND conversation %1
                            AND (author IS NULL OR author NOT %2))"_s.arg(inIds(m_conversations), idsIn(m_identities)),
                        {}, [this](Row& row) { m_shared.insert(row.number()); });
}

// Somebody else's only where that is sure.
Result<bool> PersonEraser::isToThem(const Publication& publication) const
{
    if (!publication.reply || !m_shared.contains(publication.reply->conversation.value))
        return true;
    const ReplyTarget& reply = *publication.reply;
    const bool theirs = std::any_of(m_messages.begin(), m_messages.end(), [&reply](const Message& message) {
        return message.id == reply.message ||
               (!reply.parent.id.isEmpty() && message.content.remote.id == reply.parent.id);
    });
    const bool named = std::any_of(m_identities.begin(), m_identities.end(), [&reply](const LinkedIdentity& linked) {
        return !reply.mention.isEmpty() && reply.mention.compare(linked.identity.handle, Qt::CaseInsensitive) == 0;
    });
    if (theirs || named)
        return true;
    PARVIS_LET(there, m_tx.db.number(u"SELECT COUNT(*) FROM message WHERE id = ?"_s, values(reply.message)));
    return there == 0 && reply.mention.isEmpty();
}

// Answers of ours to them, and the posts that carry them.
Done PersonEraser::gatherAnswers()
{
    PARVIS_LET(list, loadPublications(m_tx.db, uR"(WHERE id IN (SELECT m.publication FROM message m
                                 WHERE m.publication IS NOT NULL AND m.conversation %1))"_s.arg(inIds(m_conversations)),
                                      {}));
    for (const Publication& publication : list) {
        PARVIS_LET(theirs, isToThem(publication));
        if (!theirs)
            continue;
        m_publications.push_back(publication.id.value);
        m_posts.push_back(publication.post.value);
    }
    return {};
}

Done PersonEraser::gatherAnswersToOthers()
{
    const std::vector<qint64> shared(m_shared.begin(), m_shared.end());
    return m_tx.db.each(uR"(SELECT m.id FROM message m WHERE m.own = 1 AND m.state <> 'note' AND m.conversation %1
                            AND ((m.publication IS NOT NULL AND NOT m.publication %2)
                                 OR (m.publication IS NULL AND EXISTS (
                                     SELECT 1 FROM message o WHERE o.account = m.account AND o.remote_id = m.parent
                                     AND o.own = 0 AND (o.author IS NULL OR o.author NOT %3)))))"_s.arg(
                            inIds(shared), inIds(m_publications), idsIn(m_identities)),
                        {}, [this](Row& row) { m_toOthers.insert(row.number()); });
}

Done PersonEraser::cancelAnswers()
{
    for (const qint64 id : m_publications) {
        PARVIS_LET(publication, loadPublication(m_tx.db, {id}));
        if (isLeaving(publication.state))
            return leaving(u"an answer to this person is on its way right now"_s);
        if (publication.state == PublicationState::Published)
            ++m_report.kept;
        const auto cancelled = transition::cancel(publication, u"the person was erased"_s);
        if (!cancelled || cancelled->state == publication.state)
            continue;
        PARVIS_TRY(changeByPerson(m_tx, *cancelled, m_who, u"cancelled: the person was erased"_s));
        ++m_report.cancelled;
    }
    return {};
}

// Notes in conversations that are theirs alone, and answers to them that never went out, are about nobody else.
Done PersonEraser::removeMessagesAbout()
{
    for (const qint64 conversation : m_conversations) {
        const bool shared = m_shared.contains(conversation);
        PARVIS_LET(list, loadMessages(m_tx.db, u" WHERE m.conversation = ? AND m.own = 1"_s, values(conversation)));
        std::vector<qint64> gone;
        for (const Message& message : list) {
            if (!isUnsent(message) || (shared && message.state == MessageState::Note) ||
                m_toOthers.contains(message.id.value))
                continue;
            gone.push_back(message.id.value);
            if (holdsWords(message))
                PARVIS_TRY(takeFromSearch(m_tx.db, message.id, message.content.text));
        }
        PARVIS_TRY(m_remover.remove(u"message"_s, gone));
    }
    return {};
}

Done PersonEraser::redactAnswers()
{
    const QString others = u" AND m.id NOT "_s + inIds({m_toOthers.begin(), m_toOthers.end()});
    for (const qint64 conversation : m_conversations) {
        PARVIS_TRY(
            redactMessages(m_nearby, u" WHERE m.conversation = ? AND m.own = 1"_s + others, values(conversation)));
        PARVIS_TRY(forgetParents({conversation}));
    }
    return m_sweep.sweepPosts({m_nearby, m_everywhere}, m_posts, m_publications);
}

// New posts would be made of what is left without the name.
Done PersonEraser::stopSeries()
{
    std::vector<qint64> found;
    const SoughtTraces sought{m_everywhere, m_everywhere};
    PARVIS_TRY(m_tx.db.each(uR"(SELECT id, content, variants FROM post WHERE id IN (SELECT post FROM recurrence
                                WHERE stopped = 0 UNION SELECT post FROM evergreen WHERE paused = 0) ORDER BY id)"_s,
                            {}, [&](Row& row) {
                                const qint64 id = row.number();
                                const QByteArray content = row.bytes(), variants = row.bytes();
                                if (withoutTraces(content, sought) || withoutTraces(variants, sought))
                                    found.push_back(id);
                            }));
    for (const qint64 post : found) {
        PARVIS_TRY(
            m_tx.db.run(u"UPDATE recurrence SET stopped = 1, revision = revision + 1 WHERE post = ?"_s, values(post)));
        PARVIS_TRY(
            m_tx.db.run(u"UPDATE evergreen SET paused = 1, revision = revision + 1 WHERE post = ?"_s, values(post)));
        PARVIS_TRY(noteAudit(m_tx, m_who, u"erase"_s, u"post "_s + QString::number(post),
                             u"its series stopped: it named a person who was erased"_s));
    }
    return {};
}

// What names them and is still to go out would go out without the name: a person looks at it first.
Done PersonEraser::holdMentions()
{
    std::vector<qint64> found;
    const SoughtTraces sought{m_everywhere, m_everywhere};
    PARVIS_TRY(
        m_tx.db.each(uR"(SELECT p.id, o.content, o.variants, p.reply FROM publication p JOIN post o ON o.id = p.post
                                WHERE p.state IN ('approved', 'scheduled', 'claimed', 'sending') ORDER BY p.id)"_s,
                     {}, [&](Row& row) {
                         const qint64 id = row.number();
                         const QByteArray content = row.bytes(), variants = row.bytes();
                         const QByteArray reply = row.text().toUtf8();
                         if (withoutTraces(content, sought) || withoutTraces(variants, sought) ||
                             (!reply.isEmpty() && withoutTraces(reply, sought)))
                             found.push_back(id);
                     }));
    for (const qint64 id : found) {
        PARVIS_LET(publication, loadPublication(m_tx.db, {id}));
        if (isLeaving(publication.state))
            return leaving(u"something that names this person is on its way right now"_s);
        PARVIS_LET(held, transition::hold(publication, u"it named a person who was erased"_s));
        PARVIS_TRY(changeByPerson(m_tx, held, m_who, u"held: it named a person who was erased"_s));
    }
    return {};
}

} // namespace parvis::store
