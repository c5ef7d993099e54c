// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/publishing/posts.h"

#include "domain/inbox/conversation.h"
#include "domain/publishing/transitions.h"
#include "store/inbox/reply_rows.h"
#include "store/publishing/plan_rows.h"
#include "store/publishing/publication_rows.h"
#include "store/sql/where.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

bool hasBegun(const Publication& p)
{
    return std::any_of(p.segments.begin(), p.segments.end(),
                       [](const Segment& s) { return s.state != SegmentState::Pending || !s.requestName.isEmpty(); });
}

// New words for what is still to come: other parts, another excerpt. What is out, or may be, keeps what was sent; of
// what a worker has claimed, the worker hears before it sends.
Done refreshPublications(Tx& tx, const Post& post)
{
    PARVIS_LET(list, loadPublications(tx.db, u"WHERE post = ?"_s, values(post.id)));
    for (Publication& p : list) {
        if (p.state == PublicationState::Published || p.state == PublicationState::Sending || hasBegun(p))
            continue;
        const Content content = effectiveContent(post, p.network, p.account);
        p.segments = transition::segmentsFor(content);
        PARVIS_TRY(saveSegments(tx.db, p, true));
        PARVIS_TRY(tx.db.run(u"UPDATE publication SET excerpt = ?, media_count = ? WHERE id = ?"_s,
                             values(excerptOf(content.text), int(content.media.size()), p.id)));
        tx.changes.add(Topic::Publications, p.id);
    }
    return {};
}

Done putVersion(Tx& tx, const Post& post, const QString& person)
{
    PARVIS_TRY(tx.db.run(uR"(INSERT INTO post_version (post, revision, content, variants, campaign, person, saved)
            VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (post, revision) DO NOTHING)"_s,
                         values(post.id, post.revision, contentToJson(post.base), variantsToJson(post.variants),
                                post.campaign, person, post.updated)));
    return {};
}

// What is about to be replaced is kept too: posts from before there were versions have none of their own.
Done keepPresent(Tx& tx, const Post& next)
{
    PARVIS_LET(present, loadPost(tx.db, next.id));
    if (present.revision != next.revision)
        return {};
    return putVersion(tx, present, present.createdBy);
}

Result<Publication> saveByPerson(Tx& tx, Publication publication, const QString& note)
{
    // The row is taken first, so that a claim at the same moment waits or has already moved the revision.
    PARVIS_LET(changed, tx.db.run(u"UPDATE publication SET revision = revision + 1 WHERE id = ? AND revision = ?"_s,
                                  values(publication.id, publication.revision)));
    if (changed == 0) {
        PARVIS_TRY(loadPublication(tx.db, publication.id));
        return conflict("publication"_L1, publication.id.value);
    }
    ++publication.revision;
    if (publication.kind == PublicationKind::Reply && publication.state == PublicationState::Scheduled) {
        // A person saw why it did not go out, and wants it out.
        PARVIS_LET(stored, loadPublication(tx.db, publication.id));
        if (stored.state == PublicationState::Missed || stored.state == PublicationState::Failed)
            PARVIS_TRY(rememberThread(tx, publication.id));
    }
    PARVIS_TRY(beginTrail(tx, publication.id));
    PARVIS_TRY(updatePublication(tx, publication));
    PARVIS_TRY(leaveTrail(tx, publication));
    Attempt attempt;
    attempt.publication = publication.id;
    attempt.started = tx.clock.now();
    attempt.finished = attempt.started;
    attempt.step = u"person"_s;
    attempt.outcome = note.isEmpty() ? stateName(publication.state) : note;
    PARVIS_TRY(putAttempt(tx, attempt));
    return publication;
}

Result<std::vector<PublicationRow>> listIn(Connection& db, const PublicationQuery& query)
{
    const Where where = whereOf(query);
    QString sql = u"SELECT "_s + publicationRowColumns + u" FROM publication"_s + where.sql() + u" ORDER BY due, id"_s;
    if (query.limit > 0)
        sql += u" LIMIT "_s + QString::number(query.limit);
    return db.all(sql, where.parameters(), readPublicationRow);
}

} // namespace

Result<Post> storeContent(Tx& tx, Post post)
{
    PARVIS_TRY(keepPresent(tx, post));
    post.updated = tx.clock.now();
    PARVIS_LET(
        changed,
        tx.db.run(uR"(UPDATE post SET content = ?, variants = ?, campaign = ?, updated = ?, revision = revision + 1
                             WHERE id = ? AND revision = ?)"_s,
                  values(contentToJson(post.base), variantsToJson(post.variants), post.campaign, post.updated, post.id,
                         post.revision)));
    if (changed == 0) {
        PARVIS_TRY(loadPost(tx.db, post.id));
        return conflict("post"_L1, post.id.value);
    }
    ++post.revision;
    PARVIS_TRY(putVersion(tx, post, post.changedBy));
    PARVIS_TRY(refreshPublications(tx, post));
    return post;
}

Where whereOf(const PublicationQuery& query)
{
    Where where;
    where.addIn(u"state"_s, query.states, stateName);
    where.addIn(u"account"_s, query.accounts, [](AccountId id) { return id; });
    if (query.from)
        where.add(u"due >= ?"_s, *query.from);
    if (query.to)
        where.add(u"due < ?"_s, *query.to);
    if (query.kind)
        where.add(u"kind = ?"_s, *query.kind == PublicationKind::Reply ? u"reply"_s : u"post"_s);
    if (query.after)
        where.add(u"(due, id) > (?, ?)"_s, query.after->first, query.after->second);
    return where;
}

Async<PostWithPublications> Posts::create(const Post& post, const std::vector<Publication>& publications)
{
    const bool planned = std::any_of(publications.begin(), publications.end(),
                                     [](const Publication& p) { return p.state == PublicationState::Scheduled; });
    return m_executor.write<PostWithPublications>([=](Tx& tx) { return createPost(tx, post, publications); },
                                                  planned ? Durability::Durable : Durability::Normal);
}

Async<PostWithPublications> Posts::find(PostId id)
{
    return m_executor.read<PostWithPublications>([id](Connection& db) { return loadPostWithPublications(db, id); });
}

Async<Post> Posts::saveContent(const Post& post)
{
    return m_executor.write<Post>([post](Tx& tx) { return storeContent(tx, post); });
}

Async<Publication> Posts::publication(PublicationId id)
{
    return m_executor.read<Publication>([id](Connection& db) { return loadPublication(db, id); });
}

Async<Publication> Posts::save(const Publication& publication, const QString& note)
{
    // Durable: neither what was planned nor what was taken back may come undone by a loss of power.
    return m_executor.write<Publication>([=](Tx& tx) { return saveByPerson(tx, publication, note); },
                                         Durability::Durable);
}

Async<Publication> Posts::addPublication(const Publication& publication)
{
    return m_executor.write<Publication>(
        [publication](Tx& tx) -> Result<Publication> {
            PARVIS_LET(post, loadPost(tx.db, publication.post));
            return createPublication(tx, post, publication);
        },
        Durability::Durable);
}

Async<std::vector<PublicationRow>> Posts::list(const PublicationQuery& query)
{
    return m_executor.read<std::vector<PublicationRow>>([query](Connection& db) { return listIn(db, query); });
}

Async<std::vector<Attempt>> Posts::attempts(PublicationId id)
{
    return m_executor.read<std::vector<Attempt>>([id](Connection& db) { return loadAttempts(db, id); });
}

Async<std::vector<Publication>> Posts::publishedSince(AccountId account, Instant since, int limit)
{
    return m_executor.read<std::vector<Publication>>([=](Connection& db) {
        return loadPublications(db, uR"(WHERE account = ? AND published_at IS NOT NULL AND published_at >= ?
                                    ORDER BY published_at DESC, id DESC LIMIT ?)"_s,
                                values(account, since, limit > 0 ? limit : std::numeric_limits<int>::max()));
    });
}

Async<std::optional<Publication>> Posts::byRemote(AccountId account, const RemoteId& remote)
{
    return m_executor.read<std::optional<Publication>>([=](Connection& db) -> Result<std::optional<Publication>> {
        PARVIS_LET(id, db.first(u"SELECT publication FROM segment WHERE account = ? AND remote_id = ? LIMIT 1"_s,
                                values(account, remote), [](Row& row) { return row.id<PublicationId>(); }));
        if (!id)
            return std::optional<Publication>();
        PARVIS_LET(publication, loadPublication(db, *id));
        return std::optional(publication);
    });
}

} // namespace parvis::store
