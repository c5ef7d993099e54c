// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/inbox/ideas.h"

#include "store/inbox/conversation_rows.h"
#include "store/publishing/publication_rows.h"

#include <map>
#include <set>

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

// An idea with all that were merged into it, at any depth.
const QString family = uR"(WITH RECURSIVE family (id) AS (SELECT id FROM idea WHERE id = ?
    UNION ALL SELECT i.id FROM idea i JOIN family f ON i.merged_into = f.id) )"_s;

Idea readIdea(Row& row)
{
    Idea idea;
    idea.id = row.id<IdeaId>();
    idea.title = row.text();
    idea.text = row.text();
    idea.state = ideaStateFromName(row.text()).value_or(IdeaState::New);
    idea.createdBy = row.text();
    idea.created = row.instant();
    idea.updated = row.instant();
    idea.mergedInto = row.id<IdeaId>();
    idea.revision = row.integer();
    return idea;
}

// Every idea with what is counted, over those merged into it.
class Board
{
public:
    Done load(Connection& db)
    {
        PARVIS_TRY(db.each(uR"(SELECT id, title, text, state, created_by, created, updated, merged_into, revision
                               FROM idea ORDER BY id)"_s,
                           {}, [this](Row& row) {
                               const Idea idea = readIdea(row);
                               m_ideas.emplace(idea.id, idea);
                           }));
        PARVIS_TRY(db.each(uR"(SELECT x.idea, x.message, COALESCE(i.contact, i.id) FROM idea_message x
                               JOIN message m ON m.id = x.message LEFT JOIN person_identity i ON i.id = m.author
                               WHERE m.state <> 'deleted')"_s,
                           {}, [this](Row& row) {
                               const IdeaId root = rootOf(row.id<IdeaId>());
                               m_messages[root].insert(row.number());
                               if (const qint64 person = row.number(); person != 0)
                                   m_people[root].insert(person);
                           }));
        PARVIS_TRY(db.each(u"SELECT idea, COUNT(*) FROM idea_answer WHERE publication IS NOT NULL GROUP BY idea"_s, {},
                           [this](Row& row) {
                               const IdeaId root = rootOf(row.id<IdeaId>());
                               m_ideas[root].answered += row.integer();
                           }));
        for (auto& [id, idea] : m_ideas) {
            idea.comments = int(m_messages[id].size());
            idea.votes = int(m_people[id].size());
            if (!idea.mergedInto.isNull())
                m_ideas[rootOf(id)].merged << idea.title;
        }
        return {};
    }
    std::vector<Idea> standing() const
    {
        std::vector<Idea> list;
        for (const auto& [id, idea] : m_ideas) {
            if (idea.mergedInto.isNull())
                list.push_back(idea);
        }
        std::stable_sort(list.begin(), list.end(), [](const Idea& a, const Idea& b) {
            return std::pair(a.votes, a.id) > std::pair(b.votes, b.id);
        });
        return list;
    }
    const Idea* find(IdeaId id) const
    {
        const auto found = m_ideas.find(id);
        return found == m_ideas.end() ? nullptr : &found->second;
    }
    IdeaId rootOf(IdeaId id) const
    {
        for (size_t steps = 0; steps <= m_ideas.size(); ++steps) {
            const auto found = m_ideas.find(id);
            if (found == m_ideas.end() || found->second.mergedInto.isNull())
                return id;
            id = found->second.mergedInto;
        }
        return id;
    }

private:
    std::map<IdeaId, Idea> m_ideas;
    std::map<IdeaId, std::set<qint64>> m_messages, m_people;
};

Result<Idea> ideaIn(Connection& db, IdeaId id)
{
    Board board;
    PARVIS_TRY(board.load(db));
    const Idea* idea = board.find(id);
    if (!idea)
        return notFound("idea"_L1, id.value);
    return *idea;
}

Result<std::vector<IdeaComment>> commentsIn(Connection& db, IdeaId id)
{
    std::vector<IdeaComment> list;
    std::set<qint64> known;
    PARVIS_TRY(
        db.each(family + u"SELECT x.idea, m.id, m.conversation, m.account, m.text, m.created, m.state, i.contact, "_s +
                    identityColumns + uR"( FROM idea_message x JOIN message m ON m.id = x.message
                                LEFT JOIN person_identity i ON i.id = m.author
                                WHERE x.idea IN (SELECT id FROM family) ORDER BY m.created, m.id)"_s,
                values(id), [&](Row& row) {
                    IdeaComment comment;
                    comment.of = row.id<IdeaId>();
                    comment.message = row.id<MessageId>();
                    comment.conversation = row.id<ConversationId>();
                    comment.account = row.id<AccountId>();
                    comment.text = row.text();
                    comment.created = row.instant();
                    comment.deleted = row.text() == "deleted"_L1;
                    comment.person = row.id<PersonId>();
                    comment.author = readIdentity(row);
                    if (comment.person.isNull())
                        comment.person = comment.author.id;
                    if (known.insert(comment.message.value).second)
                        list.push_back(comment);
                }));
    return list;
}

void tellIdeas(Tx& tx)
{
    tx.changes.addAll(Topic::Conversations);
}

Result<Idea> saveIn(Tx& tx, Idea idea)
{
    idea.title = idea.title.simplified();
    if (idea.title.isEmpty())
        return failure(ErrorKind::Rejected, u"an idea needs a title"_s);
    const Instant now = tx.clock.now();
    tellIdeas(tx);
    if (idea.id.isNull()) {
        idea.id = {tx.ids.next(now)};
        PARVIS_TRY(
            tx.db.run(uR"(INSERT INTO idea (id, title, text, state, created_by, created, updated, merged_into, revision)
                VALUES (?, ?, ?, ?, ?, ?, ?, NULL, 1))"_s,
                      values(idea.id, idea.title, idea.text, ideaStateName(idea.state), idea.createdBy, now, now)));
        return ideaIn(tx.db, idea.id);
    }
    PARVIS_LET(changed,
               tx.db.run(uR"(UPDATE idea SET title = ?, text = ?, state = ?, updated = ?,
                                      revision = revision + 1 WHERE id = ? AND revision = ?)"_s,
                         values(idea.title, idea.text, ideaStateName(idea.state), now, idea.id, idea.revision)));
    if (changed == 0) {
        PARVIS_TRY(ideaIn(tx.db, idea.id));
        return conflict("idea"_L1, idea.id.value);
    }
    return ideaIn(tx.db, idea.id);
}

Done addMessageIn(Tx& tx, IdeaId id, MessageId message, const QString& who)
{
    PARVIS_TRY(ideaIn(tx.db, id));
    PARVIS_LET(own, tx.db.first(u"SELECT own FROM message WHERE id = ?"_s, values(message),
                                [](Row& row) { return row.flag(); }));
    if (!own)
        return notFound("message"_L1, message.value);
    if (*own)
        return failure(ErrorKind::Rejected, u"our own words are nobody's idea"_s);
    PARVIS_TRY(tx.db.run(uR"(INSERT INTO idea_message (idea, message, who, at) VALUES (?, ?, ?, ?)
                             ON CONFLICT (idea, message) DO NOTHING)"_s,
                         values(id, message, who, tx.clock.now())));
    tellIdeas(tx);
    return {};
}

Done mergeIn(Tx& tx, IdeaId from, IdeaId into)
{
    Board board;
    PARVIS_TRY(board.load(tx.db));
    if (!board.find(from) || !board.find(into))
        return notFound("idea"_L1, board.find(from) ? into.value : from.value);
    if (board.rootOf(into) == board.rootOf(from)) {
        Error error = Error::make(ErrorKind::Rejected, u"one of the ideas is merged into the other already"_s);
        error.code = u"circle"_s;
        return Failure(error);
    }
    tellIdeas(tx);
    PARVIS_TRY(tx.db.run(u"UPDATE idea SET merged_into = ?, revision = revision + 1 WHERE id = ?"_s,
                         values(board.rootOf(into), board.rootOf(from))));
    return {};
}

Done changeOne(Tx& tx, const QString& sql, const Values& parameters, QLatin1StringView what, qint64 id)
{
    PARVIS_LET(changed, tx.db.run(sql, parameters));
    if (changed == 0)
        return notFound(what, id);
    tellIdeas(tx);
    return {};
}

// A reply to this comment that was stored after its answer was begun; what was taken back does not count.
Result<std::optional<PublicationId>> replySince(Connection& db, MessageId message, Instant begun)
{
    PARVIS_LET(list, loadPublications(db, u"WHERE kind = 'reply' AND id >= ? AND state <> 'cancelled' ORDER BY id"_s,
                                      values(IdSource::floorAt(begun))));
    for (const Publication& p : list) {
        if (p.reply && p.reply->message == message)
            return std::optional(p.id);
    }
    return std::optional<PublicationId>();
}

} // namespace

Async<std::vector<Idea>> Ideas::list()
{
    return m_executor.read<std::vector<Idea>>([](Connection& db) -> Result<std::vector<Idea>> {
        Board board;
        PARVIS_TRY(board.load(db));
        return board.standing();
    });
}

Async<Idea> Ideas::find(IdeaId id)
{
    return m_executor.read<Idea>([id](Connection& db) { return ideaIn(db, id); });
}

Async<std::vector<IdeaComment>> Ideas::comments(IdeaId id)
{
    return m_executor.read<std::vector<IdeaComment>>([id](Connection& db) { return commentsIn(db, id); });
}

Async<std::vector<IdeaId>> Ideas::ideasOf(MessageId message)
{
    return m_executor.read<std::vector<IdeaId>>([message](Connection& db) {
        return db.all(u"SELECT idea FROM idea_message WHERE message = ? ORDER BY idea"_s, values(message),
                      [](Row& row) { return row.id<IdeaId>(); });
    });
}

Async<Idea> Ideas::save(const Idea& idea)
{
    return m_executor.write<Idea>([idea](Tx& tx) { return saveIn(tx, idea); });
}

Async<void> Ideas::addMessage(IdeaId id, MessageId message, const QString& who)
{
    return m_executor.write<void>([=](Tx& tx) { return addMessageIn(tx, id, message, who); });
}

Async<void> Ideas::removeMessage(IdeaId id, MessageId message)
{
    return m_executor.write<void>([=](Tx& tx) {
        return changeOne(tx, u"DELETE FROM idea_message WHERE idea = ? AND message = ?"_s, values(id, message),
                         "message"_L1, message.value);
    });
}

Async<void> Ideas::merge(IdeaId from, IdeaId into)
{
    return m_executor.write<void>([=](Tx& tx) { return mergeIn(tx, from, into); });
}

Async<void> Ideas::unmerge(IdeaId id)
{
    return m_executor.write<void>([id](Tx& tx) {
        return changeOne(
            tx,
            u"UPDATE idea SET merged_into = NULL, revision = revision + 1 WHERE id = ? AND merged_into IS NOT NULL"_s,
            values(id), "merged idea"_L1, id.value);
    });
}

Async<std::vector<IdeaAnswer>> Ideas::answers(IdeaId id)
{
    return m_executor.read<std::vector<IdeaAnswer>>([id](Connection& db) {
        return db.all(family +
                          uR"(SELECT COALESCE(i.contact, i.id), a.conversation, a.message, a.publication, a.text, a.at
                                   FROM idea_answer a JOIN person_identity i ON i.id = a.person
                                   WHERE a.idea IN (SELECT id FROM family) ORDER BY a.at, a.person)"_s,
                      values(id), [](Row& row) {
                          IdeaAnswer answer;
                          answer.person = row.id<PersonId>();
                          answer.conversation = row.id<ConversationId>();
                          answer.message = row.id<MessageId>();
                          answer.publication = row.id<PublicationId>();
                          answer.text = row.text();
                          answer.at = row.instant();
                          return answer;
                      });
    });
}

Async<bool> Ideas::claimAnswer(IdeaId id, const IdeaAnswer& answer)
{
    return m_executor.write<bool>(
        [=](Tx& tx) -> Result<bool> {
            PARVIS_LET(added, tx.db.run(uR"(INSERT INTO idea_answer (idea, person, conversation, message, publication,
                                            text, at) VALUES (?, ?, ?, ?, NULL, ?, ?)
                                            ON CONFLICT (idea, person) DO NOTHING)"_s,
                                        values(id, answer.person, answer.conversation, answer.message, answer.text,
                                               tx.clock.now())));
            return added > 0;
        },
        Durability::Durable);
}

Async<void> Ideas::answerStored(IdeaId id, PersonId person, PublicationId publication)
{
    return m_executor.write<void>([=](Tx& tx) {
        return changeOne(tx, u"UPDATE idea_answer SET publication = ? WHERE idea = ? AND person = ?"_s,
                         values(publication, id, person), "answer"_L1, person.value);
    });
}

Async<void> Ideas::answerRefused(IdeaId id, PersonId person)
{
    return m_executor.write<void>([=](Tx& tx) -> Done {
        const auto claim =
            tx.db.first(u"SELECT message, at FROM idea_answer WHERE idea = ? AND person = ? AND publication IS NULL"_s,
                        values(id, person), [](Row& row) {
                            const auto message = row.id<MessageId>();
                            return std::pair(message, row.instant());
                        });
        if (!claim)
            return Failure(claim.error());
        if (!*claim)
            return notFound("answer"_L1, person.value);
        PARVIS_LET(reply, replySince(tx.db, (*claim)->first, (*claim)->second));
        if (reply)
            return changeOne(tx, u"UPDATE idea_answer SET publication = ? WHERE idea = ? AND person = ?"_s,
                             values(*reply, id, person), "answer"_L1, person.value);
        return changeOne(tx, u"DELETE FROM idea_answer WHERE idea = ? AND person = ? AND publication IS NULL"_s,
                         values(id, person), "answer"_L1, person.value);
    });
}

} // namespace parvis::store
