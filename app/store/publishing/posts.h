// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/post_repository.h"
#include "store/threads/executor.h"

namespace parvis::store {

class Posts final : public PostRepository
{
public:
    explicit Posts(Executor& executor) : m_executor(executor) {}

    Async<PostWithPublications> create(const Post& post, const std::vector<Publication>& publications) override;
    Async<int> createAll(const std::vector<PostWithPublications>& posts, const BulkWatch& watch) override;
    Async<PostWithPublications> find(PostId id) override;
    Async<std::vector<PostWithPublications>> findAll(const PublicationQuery& query) override;
    Async<Post> saveContent(const Post& post) override;
    Async<Publication> publication(PublicationId id) override;
    Async<Publication> save(const Publication& publication, const QString& note) override;
    Async<Publication> addPublication(const Publication& publication) override;
    Async<std::vector<PublicationRow>> list(const PublicationQuery& query) override;
    Async<std::vector<Attempt>> attempts(PublicationId id) override;
    Async<std::vector<Publication>> publishedSince(AccountId account, Instant since, int limit) override;
    Async<std::optional<Publication>> byRemote(AccountId account, const RemoteId& remote) override;

private:
    Executor& m_executor;
};

} // namespace parvis::store
