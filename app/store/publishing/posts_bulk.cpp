// SPDX-License-Identifier: GPL-3.0-or-later
// Many posts in one transaction, in and out.
#include "store/publishing/posts_bulk.h"

#include "store/publishing/posts.h"
#include "store/publishing/publication_rows.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int watchEvery = 50;

// Every watchEvery posts, so that asking costs nothing beside the writing.
Done goOn(const BulkWatch& watch, int done)
{
    if (watch && done % watchEvery == 0 && !watch(done))
        return failure(ErrorKind::Cancelled, u"cancelled after %1 posts; nothing was kept"_s.arg(done));
    return {};
}

Result<std::vector<PostWithPublications>> findAllIn(Connection& db, const PublicationQuery& query)
{
    const Where where = whereOf(query);
    QString tail = where.sql() + u" ORDER BY due, id"_s;
    if (query.limit > 0)
        tail += u" LIMIT "_s + QString::number(query.limit);
    PARVIS_LET(publications, loadPublications(db, tail, where.parameters()));
    std::vector<PostWithPublications> found;
    QHash<qint64, size_t> places;
    for (Publication& publication : publications) {
        const qint64 key = publication.post.value;
        if (!places.contains(key)) {
            PARVIS_LET(post, loadPost(db, publication.post));
            places.insert(key, found.size());
            found.push_back({std::move(post), {}});
        }
        found[places.value(key)].publications.push_back(std::move(publication));
    }
    return found;
}

} // namespace

Result<int> createPosts(Tx& tx, const std::vector<PostWithPublications>& posts, const BulkWatch& watch,
                        const std::function<Done(const Publication&)>& made)
{
    int done = 0;
    for (const PostWithPublications& one : posts) {
        PARVIS_TRY(goOn(watch, done));
        PARVIS_LET(stored, createPost(tx, one.post, one.publications));
        for (const Publication& publication : stored.publications) {
            if (made)
                PARVIS_TRY(made(publication));
        }
        ++done;
    }
    if (watch && !watch(done))
        return failure(ErrorKind::Cancelled, u"cancelled after %1 posts; nothing was kept"_s.arg(done));
    return done;
}

Async<int> Posts::createAll(const std::vector<PostWithPublications>& posts, const BulkWatch& watch)
{
    // Shared, because a job may be copied: ten thousand posts are not.
    const auto all = std::make_shared<const std::vector<PostWithPublications>>(posts);
    return m_executor.write<int>([all, watch](Tx& tx) { return createPosts(tx, *all, watch, {}); });
}

Async<std::vector<PostWithPublications>> Posts::findAll(const PublicationQuery& query)
{
    return m_executor.read<std::vector<PostWithPublications>>([query](Connection& db) { return findAllIn(db, query); });
}

} // namespace parvis::store
