// SPDX-License-Identifier: GPL-3.0-or-later
// What helps to write: templates, hashtag groups, link tags, personal words, versions of a post. Implementations may be
// called from any thread; answers come to the asker's context.
#pragma once

#include "base/async.h"
#include "domain/publishing/post.h"
#include "domain/publishing/utm.h"

#include <vector>

namespace parvis {

// What a post said after it was saved at that revision.
struct PostVersion {
    PostId post;
    int revision = 0;
    Content base;
    std::vector<Variant> variants;
    QString campaign;
    QString person; // who saved it; empty where nobody said
    Instant saved;
};

enum class SnippetKind { Template, Hashtags };

// A text to be put in by name.
struct Snippet {
    SnippetId id;
    SnippetKind kind = SnippetKind::Template;
    QString name, text;
    int revision = 0; // grows by one with each change
};

// Somebody the workspace has met on a network.
struct KnownPerson {
    QString network, handle, name;
};

class WritingRepository
{
public:
    WritingRepository() = default;
    virtual ~WritingRepository() = default;
    WritingRepository(const WritingRepository&) = delete;
    WritingRepository& operator=(const WritingRepository&) = delete;

    // Newest first, the present one too; empty for a post that was never changed.
    virtual Async<std::vector<PostVersion>> versions(PostId post) = 0;

    virtual Async<std::vector<Snippet>> snippets() = 0; // by kind and name
    // A null id makes a new one. Conflict for a taken name and for a revision that is not the stored one.
    virtual Async<Snippet> save(const Snippet& snippet) = 0;
    virtual Async<void> remove(SnippetId id) = 0;

    virtual Async<LinkTags> linkTags(const QString& campaign) = 0; // empty but for the campaign when none are kept
    virtual Async<void> save(const LinkTags& tags) = 0;

    virtual Async<QStringList> personalWords(const QString& language) = 0;
    virtual Async<void> addPersonalWord(const QString& language, const QString& word) = 0;

    // People whose handle or name begins with the words, without regard to case; those of the networks named.
    virtual Async<std::vector<KnownPerson>> people(const QStringList& networks, const QString& begin, int limit) = 0;
};

} // namespace parvis
