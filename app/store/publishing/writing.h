// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/writing_repository.h"
#include "store/threads/executor.h"

namespace parvis::store {

class Writing final : public WritingRepository
{
public:
    explicit Writing(Executor& executor) : m_executor(executor) {}

    Async<std::vector<PostVersion>> versions(PostId post) override;
    Async<std::vector<Snippet>> snippets() override;
    Async<Snippet> save(const Snippet& snippet) override;
    Async<void> remove(SnippetId id) override;
    Async<LinkTags> linkTags(const QString& campaign) override;
    Async<void> save(const LinkTags& tags) override;
    Async<QStringList> personalWords(const QString& language) override;
    Async<void> addPersonalWord(const QString& language, const QString& word) override;
    Async<std::vector<KnownPerson>> people(const QStringList& networks, const QString& begin, int limit) override;

private:
    Executor& m_executor;
};

} // namespace parvis::store
